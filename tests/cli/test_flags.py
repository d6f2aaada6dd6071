"""Every flag of every body reaches the wire under the right name, in both versions."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

import pytest
from cli import surface

from retellctl.cli import typed
from retellctl.errors import UsageError
from retellctl.resources.index import OPERATIONS
from retellctl.spec.body import Given, field_names, place_all

if TYPE_CHECKING:
    import typer
    from conftest import Run
    from recorder import Recorder

AGENT: dict[str, dict[str, Any]] = {
    "--voice-id v": {"voice_id": "v"},
    "--agent-name Ann": {"agent_name": "Ann"},
    "--agent-name ''": {"agent_name": ""},
    "--agent-name @@Ann": {"agent_name": "@Ann"},
    "--language en-US": {"language": "en-US"},
    "--voice-temperature 0": {"voice_temperature": 0},
    "--voice-temperature 1.50": {"voice_temperature": 1.5},
    "--voice-speed 1": {"voice_speed": 1},
    "--responsiveness .5": {"responsiveness": 0.5},
    "--enable-backchannel": {"enable_backchannel": True},
    "--no-enable-backchannel": {"enable_backchannel": False},
    "--ambient-sound coffee-shop": {"ambient_sound": "coffee-shop"},
    "--boosted-keyword a --boosted-keyword 'b c'": {"boosted_keywords": ["a", "b c"]},
    """--boosted-keyword '["a", "b c"]' --boosted-keyword '[d'""": {"boosted_keywords": ["a", "b c", "[d"]},
    "--webhook-url https://x": {"webhook_url": "https://x"},
}
LLM: dict[str, dict[str, Any]] = {
    "--general-prompt 'You are'": {"general_prompt": "You are"},
    "--begin-message ''": {"begin_message": ""},
    "--general-tools '[]'": {"general_tools": []},
    """--states '[{"name": "a"}]' --starting-state a""": {"states": [{"name": "a"}], "starting_state": "a"},
}
DYNAMIC: dict[str, dict[str, Any]] = {
    "--dynamic-variable name=Ann --dynamic-variable n=7": {
        "retell_llm_dynamic_variables": {"name": "Ann", "n": "7"}
    },
    """--dynamic-variable '{"a": "b"}' --dynamic-variable c==""": {
        "retell_llm_dynamic_variables": {"a": "b", "c": "="}
    },
}
REGISTER: dict[str, dict[str, Any]] = {
    "--metadata ticket=7 --metadata who=Ann": {"metadata": {"ticket": 7, "who": "Ann"}},
    """--metadata '{"a": [1]}' --metadata 'b={"c": null}'""": {"metadata": {"a": [1], "b": {"c": None}}},
    **DYNAMIC,
}
AGENT_V1: dict[str, dict[str, Any]] = {
    **AGENT,
    "--llm-websocket-url wss://x": {"llm_websocket_url": "wss://x"},
    "--ambient-sound null": {"ambient_sound": "null"},
    "--webhook-url null": {"webhook_url": "null"},
    "--format-text": {"format_text": True},
    "--no-format-text": {"format_text": False},
    "--opt-out-sensitive-data-storage": {"optOutSensitiveDataStorage": True},
    "--no-opt-out-sensitive-data-storage": {"optOutSensitiveDataStorage": False},
}
AGENT_V2: dict[str, dict[str, Any]] = {
    **AGENT,
    "--llm-websocket-url wss://x": {
        "response_engine": {"type": "custom-llm", "llm_websocket_url": "wss://x"}
    },
    "--llm-id llm_1": {"response_engine": {"type": "retell-llm", "llm_id": "llm_1"}},
    """--response-engine '{"type": "new", "x": 1}'""": {"response_engine": {"type": "new", "x": 1}},
    "--ambient-sound null": {"ambient_sound": None},
    "--webhook-url null": {"webhook_url": None},
    "--language en-US --language es-ES": {"language": ["en-US", "es-ES"]},
    """--language '["en-US", "es-ES"]'""": {"language": ["en-US", "es-ES"]},
    "--opt-out-sensitive-data-storage": {"data_storage_setting": "basic_attributes_only"},
    "--no-opt-out-sensitive-data-storage": {"data_storage_setting": "everything"},
    "--data-storage-setting everything_except_pii": {"data_storage_setting": "everything_except_pii"},
}
LLM_V2: dict[str, dict[str, Any]] = {
    **LLM,
    "--model gpt-4.1": {"model": "gpt-4.1"},
    "--model null": {"model": None},
    "--model-temperature 0.1": {"model_temperature": 0.1},
    "--start-speaker user": {"start_speaker": "user"},
    "--default-dynamic-variable n=7": {"default_dynamic_variables": {"n": "7"}},
    "--knowledge-base-id k1 --knowledge-base-id k2": {"knowledge_base_ids": ["k1", "k2"]},
    """--knowledge-base-id '["k1", "k2"]'""": {"knowledge_base_ids": ["k1", "k2"]},
}
# What both versions need, what they have in common, and what only one has.
V1: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "agent create": ("--llm-websocket-url wss://y --voice-id 11labs", AGENT_V1),
    "agent update ID": ("", AGENT_V1),
    "llm create": ("", LLM),
    "llm update ID": ("", LLM),
    "phone-number create": ("", {"--agent-id a --area-code 415": {"agent_id": "a", "area_code": 415}}),
    "phone-number update 14155550100": ("", {"--agent-id a": {"agent_id": "a"}}),
    "call create": (
        "--from '+1 (415) 555-0100' --to 12135550199",
        {
            "": {"phone_number": {"from": "+14155550100", "to": "12135550199"}},
            "--override-agent-id a": {"override_agent_id": "a"},
            **DYNAMIC,
        },
    ),
    "call register": (
        "--agent-id a --audio-websocket-protocol web --audio-encoding s16le --sample-rate 8000",
        {
            **REGISTER,
            "--end-call-after-silence-ms 10000": {"end_call_after_silence_ms": 10000},
            "--from-number 14155550100": {"from_number": "14155550100"},
            "--to-number +1.213.555.0199": {"to_number": "+12135550199"},
        },
    ),
}
V2: dict[str, tuple[str, dict[str, dict[str, Any]]]] = {
    "agent create": ("--voice-id 11labs --set response_engine.type=new", AGENT_V2),
    "agent update ID": ("", AGENT_V2),
    "llm create": ("", LLM_V2),
    "llm update ID": ("", LLM_V2),
    "phone-number create": (
        "",
        {
            "--agent-id a": {
                "inbound_agents": [{"agent_id": "a", "weight": 1}],
                "outbound_agents": [{"agent_id": "a", "weight": 1}],
            },
            "--area-code 415 --country-code CA": {"area_code": 415, "country_code": "CA"},
            "--nickname Desk --number-provider telnyx": {"nickname": "Desk", "number_provider": "telnyx"},
            "--toll-free": {"toll_free": True},
            "--no-toll-free": {"toll_free": False},
        },
    ),
    "phone-number update 14155550100": (
        "",
        {
            "--inbound-agent a=0.7 --inbound-agent b=0.3": {
                "inbound_agents": [{"agent_id": "a", "weight": 0.7}, {"agent_id": "b", "weight": 0.3}]
            },
            "--outbound-agent a --outbound-agent b": {
                "outbound_agents": [{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]
            },
        },
    ),
    "call create": (
        "--from '+1 (415) 555-0100' --to 12135550199 --idempotency-key k",
        {
            "": {"from_number": "+14155550100", "to_number": "+12135550199", "idempotency_key": "k"},
            "--override-agent-id a --override-agent-version 2": {
                "override_agent_id": "a",
                "override_agent_version": 2,
            },
            "--override-agent-version latest": {"override_agent_version": "latest"},
            "--sip-header X-A=b": {"custom_sip_headers": {"X-A": "b"}},
            **REGISTER,
        },
    ),
    "call register": (
        "--agent-id a",
        {
            **REGISTER,
            "--agent-version 3": {"agent_version": 3},
            "--direction inbound": {"direction": "inbound"},
            "--from-number 14155550100": {"from_number": "+14155550100"},
            "--to-number +1.213.555.0199": {"to_number": "+12135550199"},
        },
    ),
}
CASES = [
    pytest.param(version, command, needed, flags, body, id=f"{version} {command} {flags}")
    for version, table in (("v1", V1), ("v2", V2))
    for command, (needed, cases) in table.items()
    for flags, body in cases.items()
]


@pytest.mark.parametrize(("version", "command", "needed", "flags", "body"), CASES)
def test_a_flag_is_sent(
    version: str, command: str, needed: str, flags: str, body: Any, ask: Run, server: Recorder
) -> None:
    words = shlex.split(f"{command} {needed}")

    flagged = ask(*_without(words, flags), *shlex.split(flags), "--api-version", version)
    assert flagged.exit_code == 0, flagged.stderr
    if "update" not in command and flags:
        ask(*words, "--api-version", version)
    sent, *without = [request.json for request in server.requests]

    # Nothing but what was typed.
    base = without[0] if without else {}
    assert sent == {**base, **body}
    assert {type(sent[name]) for name in body} == {type(value) for value in body.values()}


def _without(words: list[str], flags: str) -> list[str]:
    """The words without an option that the flags give another value, as it is given once."""
    option = flags.partition(" ")[0]
    place = words.index(option) if option in words else len(words)
    return [*words[:place], *words[place + 2 :]]


BODIES = [operation.name for operation in OPERATIONS.values() if operation.fields]
SAMPLES = {"boolean": True, "list": ["x"], "map": {"a": "b"}, "number": 1, "integer": 1}


def command_of(operation: str) -> typer.Context:
    path = ["retellctl", *operation.split(".")]
    [found] = [context for context in surface.commands() if context.command_path.split() == path]
    return found


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("operation", BODIES)
def test_every_field_has_its_flag(version: str, operation: str) -> None:
    declared = OPERATIONS[operation]
    if declared.route(version) is None:
        return
    flags = {option for param in command_of(operation).command.params for option in param.opts}
    reached = set()
    for field in declared.fields:
        assert typed.flag(field).partition("/")[0] in flags
        try:
            given = {field.name: Given(SAMPLES.get(field.type.kind, "x"), "--x")}
            reached |= {
                placed.path[0] for placed in place_all(declared, version, given, lambda *_: "wss://x", ())
            }
        except UsageError as refusal:
            assert "is not part of API version" in refusal.what  # noqa: PT017 - of some only

    assert reached == set(field_names(declared, version))


def test_no_flag_of_a_field_is_one_that_all_commands_share() -> None:
    shared = {
        option for param in surface.shared_parameters() for option in (*param.opts, *param.secondary_opts)
    }
    own = {
        option
        for operation in OPERATIONS
        for param in command_of(operation).command.params
        for option in (*param.opts, *param.secondary_opts)
    }

    assert own & shared == set()
