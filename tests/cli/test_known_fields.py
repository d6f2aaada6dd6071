"""What is not known: refused as a flag, passed on with a warning in files and --set, refused with --strict."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

SOUNDS = "coffee-shop, convention-hall, summer-outdoor, mountain-outdoor"
V1_LANGUAGES = "en-US, en-IN, en-GB, de-DE, es-ES, es-419, hi-IN, ja-JP, pt-PT, pt-BR"
CALL = "call register --agent-id a"
AUDIO = f"{CALL} --sample-rate 8000"
PASSED = "; sent as it is (--strict refuses it)\n"
TOOLS = (
    "end_call, transfer_call, agent_swap, press_digit, send_sms, custom, code, extract_dynamic_variable,"
    " bridge_transfer, cancel_transfer, mcp, integration_app"
)


@pytest.mark.parametrize(
    ("version", "line", "message"),
    [
        ("v1", "agent update a --language multi", f"--language multi: must be one of {V1_LANGUAGES}"),
        ("v1", "agent update a --ambient-sound call-center", f"call-center: must be one of {SOUNDS}, null"),
        ("v2", "agent update a --ambient-sound rain", f"{SOUNDS}, static-noise, call-center, null"),
        ("v2", "agent update a --language multi", "--language multi: must be one of en-US, en-IN"),
        ("v2", "agent update a --language en-US --language multi", "--language multi: must be one of en-US"),
        ("v2", """agent update a --language '["multi"]'""", "--language multi: must be one of en-US"),
        (
            "v2",
            "agent update a --data-storage-setting all",
            "--data-storage-setting all: must be one of everything, everything_except_pii, basic_attributes_only",
        ),
        ("v2", "llm update l --start-speaker nobody", "--start-speaker nobody: must be one of user, agent"),
        ("v2", "llm update l --model gpt-99", "--model gpt-99: must be one of gpt-4.1, gpt-4.1-mini"),
        ("v2", "phone-number create --country-code UK", "--country-code UK: must be one of US, CA"),
        (
            "v2",
            "phone-number create --number-provider x",
            "--number-provider x: must be one of twilio, telnyx",
        ),
        ("v2", f"{CALL} --direction sideways", "--direction sideways: must be one of inbound, outbound"),
        (
            "v1",
            f"{AUDIO} --audio-encoding mp3 --audio-websocket-protocol web",
            "--audio-encoding mp3: must be one of s16le, mulaw",
        ),
        (
            "v1",
            f"{AUDIO} --audio-encoding mulaw --audio-websocket-protocol sip",
            "--audio-websocket-protocol sip: must be one of web, twilio",
        ),
    ],
)
def test_a_flag_takes_what_its_enum_lists(
    version: str, line: str, message: str, ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: --")
    assert message in result.stderr


# Command, a document for its standard input, and what is said of it beside that it is sent.
PASSES: dict[str, tuple[Any, ...]] = {
    "v2 agent update a --set ambient_sound=rain": (
        None,
        (
            f"ambient_sound 'rain' is not a known value; the nearest is static-noise, of {SOUNDS},"
            " static-noise, call-center"
        ),
    ),
    "v2 agent update a --set language=en-UK": (
        None,
        "language 'en-UK' is not a known value; the nearest is en-US",
    ),
    "v1 agent update a --set language=fr-FR": (
        None,
        f"language 'fr-FR' is not a known value; the nearest is pt-BR, of {V1_LANGUAGES}",
    ),
    "v2 agent update a -f -": (
        {"language": ["en-US", "xx-XX"], "pii_config": {"mode": "never"}},
        "language.1 'xx-XX' is not a known value; the nearest is en-US",
        "pii_config.mode 'never' is not a known value; the nearest is post_call, of post_call",
    ),
    "v2 agent update a --set voice_sped=1": (
        None,
        "voice_sped is not a known field; the nearest is voice_speed",
    ),
    "v1 agent update a --set webhookUrl=x": (
        None,
        "webhookUrl is not a known field; the nearest is webhook_url",
    ),
    "v1 agent update a --set interruption_sensitivity=1": (
        None,
        "interruption_sensitivity is not a known field; the nearest is optOutSensitiveDataStorage",
    ),
    "v1 llm update l -f -": (
        {
            "general_tools": [
                {"type": "end_cal", "x": 1},
                {"type": "end_call", "name": "b", "descripton": "d"},
            ]
        },
        (
            "general_tools.0.type 'end_cal' is not a known value; the nearest is end_call, of end_call, transfer_call,"
            " check_availability_cal, book_appointment_cal, custom"
        ),
        "general_tools.1.descripton is not a known field; the nearest is description",
    ),
    "v2 llm update l -f - --quiet": ({"genral_prompt": "x"},),
    """v2 llm update l --general-tools '[{"type": "end_cal", "x": 1}]'""": (
        None,
        (
            "--general-tools, general_tools.0.type 'end_cal' is not a known value; the nearest is end_call,"
            f" of {TOOLS}"
        ),
    ),
    """v2 llm update l --states '[{"name": "a", "edges": [{"description": "d", "destination_state_name": "a",
        "speak": true}]}]' --starting-state a""": (
        None,
        "--states, states.0.edges.0.speak is not a known field; the nearest is description",
    ),
    """v2 agent update a --response-engine '{"type": "retell-lm", "x": 1}'""": (
        None,
        (
            "--response-engine, response_engine.type 'retell-lm' is not a known value; the nearest is retell-llm, of"
            " retell-llm, custom-llm, conversation-flow"
        ),
    ),
    "v2 phone-number update +14155550100 -f -": (
        {"inbound_agents": [{"agent_id": "a", "weight": 1, "version": 3}]},
        "inbound_agents.0.version is not a known field; the nearest is agent_version",
    ),
    "v2 phone-number create -f -": (
        {"toll_fre": True},
        "toll_fre is not a known field; the nearest is toll_free",
    ),
    "v1 phone-number create --agent-id a -f -": (
        {"nickname": "x"},
        "nickname is not a known field; the nearest is agent_id",
    ),
    f"v2 {CALL} -f -": (
        {"metadata": {"any": {"thing": None}}, "meta": {"x": 1}, "agent_override": {"agnt": {}}},
        "meta is not a known field; the nearest is metadata",
        "agent_override.agnt is not a known field; the nearest is agent",
    ),
    "v2 call create --from 14155550100 --to 12135550199 --idempotency-key k -f -": (
        {"ignore_e164": True},
        "ignore_e164 is not a known field; the nearest is ignore_e164_validation",
    ),
}


@pytest.mark.parametrize("line", PASSES)
def test_what_is_not_known_is_sent_with_a_warning_and_refused_if_strict(
    line: str, ask: Run, server: Recorder
) -> None:
    document, *lines = PASSES[line]
    version, *words = shlex.split(line)
    stdin = None if document is None else json.dumps(document)

    passed = ask(*words, "--api-version", version, input=stdin)
    [request] = server.requests
    strict = ask(*words, "--api-version", version, "--strict", input=stdin)

    assert (passed.exit_code, passed.stderr) == (0, "".join(f"Warning: {said}{PASSED}" for said in lines))
    for name, value in (document or {}).items():
        assert request.json[name] == value
    assert (strict.exit_code, len(server.requests)) == (2, 1)
    assert "not a known field" in strict.stderr or "must be one of" in strict.stderr


def test_of_much_that_is_not_known_eight_are_named(ask: Run) -> None:
    body = {f"new_field_{number}": 1 for number in range(11)}

    lines = ask(
        "agent", "update", "a", "-f", "-", "--api-version", "v2", input=json.dumps(body)
    ).stderr.splitlines()

    assert len(lines) == 9
    assert lines[7].startswith("Warning: new_field_7 is not a known field")
    assert lines[8] == "Warning: 3 more fields or values are not known; sent as it is (--strict refuses it)"


def test_strict_names_all_at_once(ask: Run, server: Recorder) -> None:
    line = (
        "agent update a --set voice_sped=1 --set ambient_sound=rain --voice-speed 3 --strict --api-version v2"
    )

    result = ask(*line.split())

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == (
        "Error: 3 fields are wrong\n  --voice-speed 3: must be between 0.5 and 2; voice_sped is not a known field;"
        f" the nearest is voice_speed; ambient_sound 'rain': must be one of {SOUNDS}, static-noise, call-center,"
        " null\n"
    )


def test_strict_passes_what_is_known(ask: Run, server: Recorder) -> None:
    known = {
        "response_engine": {"type": "conversation-flow", "conversation_flow_id": "c", "version": 1},
        "voicemail_option": {"action": {"type": "static_text", "text": "Bye."}, "detection_prompt": None},
        "post_call_analysis_data": [{"type": "enum", "name": "n", "description": "d", "choices": ["a"]}],
        "custom_stt_config": None,
        "ambient_sound": None,
        "language": ["en-US", "es-ES"],
    }

    result = ask(
        "agent", "update", "a", "--strict", "-f", "-", "--api-version", "v2", input=json.dumps(known)
    )

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == known


@pytest.mark.parametrize(
    ("given", "body"),
    [
        ("--language en-US", "en-US"),
        ("--language en-US --language es-ES", ["en-US", "es-ES"]),
        ("""--language '["en-US", "es-ES"]'""", ["en-US", "es-ES"]),
        ("""--language '["en-US"]'""", ["en-US"]),
        ("--language @list.yaml --language de-DE", ["en-US", "es-ES", "de-DE"]),
        ("--language @one.txt", "fr-FR"),
    ],
)
def test_several_languages_are_a_list(
    given: str, body: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Run, server: Recorder
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.yaml").write_text("- en-US\n- es-ES\n")
    (tmp_path / "one.txt").write_text("fr-FR\n")

    result = ask("agent", "update", "a", *shlex.split(given), "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == {"language": body}


def test_version_1_takes_one_language(ask: Run, server: Recorder) -> None:
    several = ask(
        *["agent", "update", "a", "--language", "en-US", "--language", "es-ES", "--api-version", "v1"]
    )
    listed = ask("agent", "update", "a", "--language", '["en-US"]', "--api-version", "v1")

    assert (several.exit_code, several.stderr) == (
        2,
        (
            "Error: --language: an agent has one language in API version 1\n"
            "  Give one, or speak a newer version: --api-version v2.\n"
        ),
    )
    assert listed.exit_code == 0
    assert [request.json for request in server.requests] == [{"language": "en-US"}]
