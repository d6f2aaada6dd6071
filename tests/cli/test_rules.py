"""Rules between fields, as the vendor's library has them in its comments: refused before anything is sent, or taken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

V2 = ("--api-version", "v2")
AGENT = ("--voice-id", "v", "--llm-id", "l")
CHAT_AGENT = ("chat-agent", "create", "--response-engine", '{"type": "retell-llm", "llm_id": "l"}')
CONTACT_MEMORY = '{"enable_update": true}'


def tool(name: str, *waits: str) -> dict[str, Any]:
    return {"type": "code", "name": name, "code": "1", "depends_on": [*waits]}


def custom(required: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"day": {"type": "string"}}, "required": [required]}
    return {"type": "custom", "name": "book", "url": "https://example.com", "parameters": schema}


def transfer(**option: Any) -> dict[str, Any]:
    number = {"type": "predefined", "number": "+14155550123"}
    return {"type": "transfer_call", "name": "t", "transfer_destination": number, "transfer_option": option}


def end_call(header: str) -> dict[str, Any]:
    return {"type": "end_call", "name": "e", "custom_sip_headers": {header: "1"}}


def tools(*given: dict[str, Any]) -> tuple[str, ...]:
    return ("llm", "create", "--general-tools", json.dumps([*given]))


def session(verb: str, phase: str, *given: dict[str, Any]) -> tuple[str, ...]:
    words = ("agent", "create", *AGENT) if verb == "create" else ("agent", "update", "a")
    return (*words, f"--{phase}-session-tools", json.dumps([*given]))


def transcriber(milliseconds: int, provider: str) -> tuple[str, ...]:
    config = {"provider": provider, "endpointing_ms": milliseconds}
    return ("agent", "update", "a", "--custom-stt-config", json.dumps(config))


def metadata(size: int) -> str:
    return json.dumps({"text": "x" * size}, separators=(",", ":"))


def windows(start: int, end: int) -> tuple[str, ...]:
    window = {"windows": [{"start": start, "end": end}], "day": ["Monday"]}
    tasks = '[{"to_number": "+12135550123"}]'
    return (
        *("batch-call", "create", "--from-number", "+14155550100", "--tasks", tasks),
        *("--call-time-window", json.dumps(window)),
    )


def app(*names: str) -> tuple[str, ...]:
    mappings = [{"field_name": name, "external_field_name": "x"} for name in names]
    return ("app", "update", "a", "--crm-config", json.dumps({"inbound_sync_mappings": mappings}))


CREATED, CHANGED = ("agent", "create", *AGENT), ("agent", "update", "a")
STT = '{"provider": "azure", "endpointing_ms": 100}'
BASE = ("knowledge-base", "create", "--knowledge-base-name", "n")
VOICE = ("voice", "add", "--provider-voice-id", "p", "--voice-name", "n")
CALL = ("call", "create", "--from", "+14155550100", "--to", "+12135550199")
WARM = {"type": "warm_transfer"}
AGENTIC = {"type": "agentic_warm_transfer"}
MUSIC = {"on_hold_music": "custom", "custom_on_hold_music_asset_id": "asset_1"}
MAPPING = '{"crm_analysis_data_mappings": []}'
RULES: dict[str, tuple[tuple[str, ...], str, tuple[str, ...]]] = {
    # What is refused, with what is said, and the nearest that is taken.
    "a transcriber of one's own is there": (
        (*CREATED, "--stt-mode", "custom"),
        "--custom-stt-config is required where stt_mode is custom",
        (*CREATED, "--stt-mode", "custom", "--custom-stt-config", STT),
    ),
    "it is not taken away": (
        (*CHANGED, "--stt-mode", "custom", "--custom-stt-config", "null"),
        "--custom-stt-config null: must be an object where stt_mode is custom",
        (*CHANGED, "--stt-mode", "custom"),
    ),
    "a custom LLM takes part in no transfer": (
        ("agent", "create", "--voice-id", "v", "--llm-websocket-url", "wss://x", "--is-transfer-agent"),
        "--is-transfer-agent true: must be false where the engine is a custom-llm",
        (*CREATED, "--is-transfer-agent"),
    ),
    "tools of a phase have different names": (
        session("create", "pre", tool("a"), tool("b"), tool("a")),
        "--pre-session-tools, pre_session_tools.2.name 'a': must be unique: an earlier tool has it",
        session("create", "pre", tool("a"), tool("b")),
    ),
    "a tool waits for one of its phase": (
        session("update", "post", tool("a"), tool("b", "a", "c")),
        (
            "--post-session-tools, post_session_tools.1.depends_on.1 'c': must be the name of a tool in"
            " post_session_tools"
        ),
        session("update", "post", tool("a"), tool("b", "a")),
    ),
    "a contact's memory needs chats that end": (
        (*CHAT_AGENT, "--contact-memory-config", CONTACT_MEMORY, "--end-chat-after-silence-ms", "null"),
        "--end-chat-after-silence-ms null: must be a number while contact_memory_config.enable_update is true",
        (*CHAT_AGENT, "--contact-memory-config", CONTACT_MEMORY),
    ),
    "what is required is a property": (
        tools(custom("night")),
        "--general-tools, general_tools.0.parameters.required.0 'night': must be a name in properties",
        tools(custom("day")),
    ),
    "music of one's own": (
        tools(transfer(**WARM, on_hold_music="custom")),
        "--general-tools, general_tools.0.transfer_option.custom_on_hold_music_asset_id missing",
        tools(transfer(**WARM, **MUSIC)),
    ),
    "music of one's own before an agent": (
        tools(transfer(**AGENTIC, on_hold_music="custom")),
        "--general-tools, general_tools.0.transfer_option.custom_on_hold_music_asset_id missing",
        tools(transfer(**AGENTIC, **MUSIC)),
    ),
    "a header of one's own": (
        tools(end_call("Via")),
        "--general-tools, general_tools.0.custom_sip_headers.Via '1': the name of a header begins with X-",
        tools(end_call("x-ticket")),
    ),
    "the end of speech": (
        transcriber(499, "soniox"),
        "--custom-stt-config, custom_stt_config.endpointing_ms 499: must be at least 500 for soniox",
        transcriber(500, "soniox"),
    ),
    "the end of speech with another provider": (
        transcriber(99, "muse"),
        "--custom-stt-config, custom_stt_config.endpointing_ms 99: must be at least 100 for muse",
        transcriber(10, "deepgram"),
    ),
    "one model": (
        ("llm", "create", "--model", "gpt-4.1", "--s2s-model", "gpt-realtime"),
        "--s2s-model gpt-realtime: must not be given together with model",
        ("llm", "create", "--s2s-model", "gpt-realtime"),
    ),
    "a number is not its own fallback": (
        ("phone-number", "create", "--phone-number", "+14155550123", "--fallback-number", "+14155550123"),
        "--fallback-number +14155550123: must be another number than the one that is bought",
        ("phone-number", "create", "--phone-number", "+14155550123", "--fallback-number", "+14155550124"),
    ),
    "chunks have a range": (
        (*BASE, "--min-chunk-size", "700", "--max-chunk-size", "700"),
        "--min-chunk-size 700: must be less than max_chunk_size, 700",
        (*BASE, "--min-chunk-size", "699", "--max-chunk-size", "700"),
    ),
    "a voice of elevenlabs has an owner": (
        (*VOICE, "--voice-provider", "elevenlabs"),
        "--public-user-id is required where voice_provider is elevenlabs",
        (*VOICE, "--voice-provider", "cartesia"),
    ),
    "a component and its node": (
        ("playground", "complete", "a", "--messages", "[]", "--component-id", "c"),
        "--current-node-id is required where component_id is given",
        ("playground", "complete", "a", "--messages", "[]", "--component-id", "c", "--current-node-id", "n"),
    ),
    "a window of time has a length": (
        windows(600, 600),
        (
            "--call-time-window, call_time_window.windows.0 {...}: start must be before end; a window does not go"
            " over midnight"
        ),
        windows(600, 1440),
    ),
    "contacts that come in have a number": (
        app("first_name"),
        "--crm-config, crm_config.inbound_sync_mappings [...]: one of them must have the field_name phone_number",
        app("first_name", "phone_number"),
    ),
    "metadata has a size": (
        (*CALL, "--metadata", metadata(51200)),
        "--metadata {...}: must have at most 50 KiB as JSON",
        (*CALL, "--metadata", metadata(51189)),
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_held_before_anything_is_sent(rule: str, ask: Run, server: Recorder) -> None:
    refused, said, taken = RULES[rule]

    result = ask(*refused, *V2)
    done = ask(*taken, *V2, "--json")

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"Error: {said}\n")
    assert (done.exit_code, len(server.requests)) == (0, 1), done.stderr


def test_an_asset_is_a_picture_or_a_sound(tmp_path: Path, ask: Run, server: Recorder) -> None:
    page, picture = tmp_path / "a.html", tmp_path / "a.PNG"
    asset = ("asset", "create", *V2, "--file")
    page.write_text("<p>")
    picture.write_bytes(b"\x89PNG")

    result = ask(*asset, str(page))
    done = ask(*asset, str(picture))
    piped = ask(*asset, "-", input=b"\x89PNG")

    assert result.exit_code == 2
    assert result.stderr == (
        "Error: --file a.html: must be a picture or a sound: png, jpg, jpeg, gif, webp, svg, mp3, wav, webm, ogg,"
        " m4a, aac, flac\n"
    )
    assert (done.exit_code, piped.exit_code, len(server.requests)) == (0, 0, 2)


@pytest.mark.parametrize(
    ("words", "name", "most", "said"),
    [
        (
            ("asset", "create", "--file"),
            "a.wav",
            10 * 2**20,
            "--file a.wav: must have at most 10 MiB",
        ),
        (
            (*BASE, "--knowledge-base-file"),
            "a.pdf",
            50 * 2**20,
            "--knowledge-base-file a.pdf: must have at most 50 MiB",
        ),
    ],
)
def test_a_file_has_a_size(
    words: tuple[str, ...], name: str, most: int, said: str, tmp_path: Path, ask: Run, server: Recorder
) -> None:
    file = tmp_path / name
    with file.open("wb") as opened:
        opened.truncate(most + 1)

    result = ask(*words, str(file), *V2)
    with file.open("r+b") as opened:
        opened.truncate(most)
    planned = ask(*words, str(file), *V2, "--dry-run")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == f"Error: {said}\n"
    assert planned.exit_code == 0


def test_a_provider_takes_so_many_recordings(tmp_path: Path, ask: Run, server: Recorder) -> None:
    for name in "abcd":
        (tmp_path / name).write_bytes(b"RIFF")
    files = [word for name in "abcd" for word in ("--file", str(tmp_path / name))]
    clone = ("voice", "clone", "--voice-name", "n", "--voice-provider")

    results = [ask(*clone, provider, *files, *V2) for provider in ("inworld", "minimax", "elevenlabs")]

    assert [result.stderr for result in results[:2]] == [
        "Error: --file [...]: must be at most 3 for inworld\n",
        "Error: --file [...]: must be at most 1 for minimax\n",
    ]
    assert ([result.exit_code for result in results], len(server.requests)) == ([2, 2, 0], 1)
