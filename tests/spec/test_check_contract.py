"""Request bodies: what the contract of each version takes, and what it does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from retellctl.errors import UsageError
from retellctl.resources.index import OPERATIONS
from retellctl.spec.check import check_body

WIRE = Path(__file__).parents[1] / "data" / "wire.jsonl"
CALL = {
    "agent_id": "a",
    "audio_websocket_protocol": "twilio",
    "audio_encoding": "mulaw",
    "sample_rate": 8000,
}
END = {"type": "end_call", "name": "end"}


def check(where: tuple[str, str], body: dict[str, Any], *, flags: dict[str, str]) -> list[str]:
    version, operation = where
    return check_body(OPERATIONS[operation], version, body, flags=flags)


def said(where: tuple[str, str], body: dict[str, Any], flags: dict[str, str] | None = None) -> str:
    """What the user reads about a body; nothing if it is right."""
    try:
        check(where, body, flags=flags or {})
    except UsageError as error:
        return error.message
    return ""


@pytest.mark.parametrize(
    "case",
    [
        case
        for case in map(json.loads, WIRE.read_text().splitlines())
        if (name := case["command"].replace(" ", ".")) in OPERATIONS and OPERATIONS[name].fields
    ],
    ids=lambda case: f"{case['api']} {case['case']}",
)
def test_every_recorded_body_is_right(case: dict[str, Any]) -> None:
    where = (case["api"], case["command"].replace(" ", "."))
    assert check(where, case["request"]["json"], flags={}) == []


@pytest.mark.parametrize(
    ("where", "body", "message"),
    [
        (("v1", "agent.update"), {"voice_temperature": "1"}, "voice_temperature '1': must be a number"),
        (("v1", "agent.update"), {"voice_temperature": True}, "voice_temperature true: must be a number"),
        (
            ("v1", "agent.update"),
            {"voice_temperature": 2.1},
            "voice_temperature 2.1: must be between 0 and 2",
        ),
        (
            ("v1", "agent.update"),
            {"voice_speed": float("nan")},
            "voice_speed nan: must be a finite number",
        ),
        (("v1", "agent.update"), {"new": [1, float("inf")]}, "new.1 inf: must be a finite number"),
        (
            ("v1", "agent.update"),
            {"voice_id": "\ud800"},
            "voice_id '\\ud800': must be Unicode text, without half a surrogate pair",
        ),
        (("v1", "agent.update"), {"format_text": 1}, "format_text 1: must be true or false"),
        (("v1", "agent.update"), {"agent_name": None}, "agent_name null: must be text"),
        (
            ("v1", "agent.update"),
            {"webhook_url": None},
            "webhook_url null: must be text; to remove it give the text 'null', in quotes",
        ),
        (("v1", "agent.update"), {"boosted_keywords": "a"}, "boosted_keywords 'a': must be a list"),
        (("v1", "agent.update"), {"boosted_keywords": ["a", 1]}, "boosted_keywords.1 1: must be text"),
        (
            ("v1", "agent.update"),
            {"optOutSensitiveDataStorage": "yes"},
            "optOutSensitiveDataStorage 'yes': must be true or false",
        ),
        (
            ("v1", "phone-number.create"),
            {"agent_id": "a", "area_code": 99},
            "area_code 99: must be between 200 and 999",
        ),
        (("v1", "phone-number.update"), {}, "--agent-id is required"),
        (
            ("v1", "call.register"),
            CALL | {"sample_rate": 7999},
            "sample_rate 7999: must be between 8000 and 48000",
        ),
        (
            ("v1", "call.register"),
            CALL | {"sample_rate": 8000.5},
            "sample_rate 8000.5: must be a whole number",
        ),
        (
            ("v1", "call.register"),
            CALL | {"sample_rate": 16000},
            "sample_rate 16000: must be 8000 for mulaw over twilio",
        ),
        (
            ("v1", "call.register"),
            CALL | {"end_call_after_silence_ms": 9999},
            "end_call_after_silence_ms 9999: must be at least 10000",
        ),
        (("v1", "call.register"), CALL | {"metadata": [1]}, "metadata [...]: must be an object"),
        (
            ("v1", "call.register"),
            CALL | {"retell_llm_dynamic_variables": {"n": 1}},
            "retell_llm_dynamic_variables.n 1: must be text",
        ),
        (("v1", "call.create"), {}, "--from and --to are required"),
        (("v1", "call.create"), {"phone_number": {"from": "14157774444"}}, "--to is required"),
        (
            ("v1", "call.create"),
            {"phone_number": {"from": "14157774444", "to": "777 4445"}},
            "phone_number.to '777 4445': give the country code, as in +14155550123",
        ),
        (
            ("v2", "agent.create"),
            {"voice_id": "v"},
            "--llm-websocket-url, --llm-id or --response-engine is required",
        ),
        (
            ("v2", "agent.update"),
            {"response_engine": {"type": "retell-llm"}},
            "response_engine.llm_id missing",
        ),
        (
            ("v2", "agent.update"),
            {"language": ["de-DE", 1]},
            "language.1 1: must be text",
        ),
        (
            ("v2", "phone-number.update"),
            {"inbound_agents": [{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.4}]},
            "inbound_agents [...]: weights must add up to 1, not 0.9",
        ),
        (
            ("v2", "phone-number.update"),
            {"outbound_agents": [{"agent_id": "a", "weight": 0}, {"agent_id": "b", "weight": 1}]},
            "outbound_agents.0.weight 0: must be more than 0 and at most 1",
        ),
        (
            ("v2", "call.create"),
            {"from_number": "+14157774444", "to_number": "2137774445"},
            "to_number '2137774445': give the country code, as in +14155550123",
        ),
        (
            ("v2", "call.register"),
            {"agent_id": "a", "agent_version": 1.5},
            "agent_version 1.5: must be a whole number",
        ),
    ],
)
def test_a_wrong_body_is_explained(where: tuple[str, str], body: dict[str, Any], message: str) -> None:
    assert said(where, body) == message


@pytest.mark.parametrize(
    ("where", "body"),
    [
        (("v1", "agent.update"), {"language": "xx-XX", "ambient_sound": "rain"}),
        (("v1", "agent.update"), {"ambient_sound": "null", "webhook_url": "null", "agent_name": ""}),
        (
            ("v1", "agent.update"),
            {"new_field": {"any": [1, None]}, "big": 2**70, "model_config": 1, "rules": 2},
        ),
        (("v1", "llm.update"), {"general_tools": [{"type": "press_digit", "name": 7, "new": {}}]}),
        (("v1", "llm.update"), {"starting_state": "elsewhere"}),
        (("v1", "llm.update"), {"states": [{"name": "a"}]}),
        (("v1", "llm.create"), {"general_tools": [], "states": [], "begin_message": ""}),
        (("v2", "agent.update"), {"webhook_url": None, "ambient_sound": None, "boosted_keywords": None}),
        (
            ("v2", "agent.update"),
            {"response_engine": {"type": "conversation-flow", "conversation_flow_id": "c"}},
        ),
        (("v2", "agent.update"), {"language": ["en-US", "tlh"]}),
        (
            ("v2", "llm.update"),
            {"states": None, "starting_state": None, "model": "newest", "model_config": {}},
        ),
        (("v2", "llm.update"), {"general_tools": [{"type": "mcp", "name": "m", "mcp_id": "1"}]}),
        (("v2", "phone-number.update"), {"inbound_agents": None, "outbound_agents": []}),
        (
            ("v2", "phone-number.update"),
            {"inbound_agents": [{"agent_id": c, "weight": 0.1, "agent_version": 1} for c in "abcdefghij"]},
        ),
        (
            ("v2", "call.create"),
            {"from_number": "100", "to_number": "sip:desk", "ignore_e164_validation": True},
        ),
        (("v2", "call.register"), {"agent_id": "a", "direction": "sideways", "agent_version": "latest"}),
    ],
)
def test_what_is_new_or_allowed_passes(where: tuple[str, str], body: dict[str, Any]) -> None:
    assert said(where, body) == ""


def test_an_llm_is_checked_as_a_whole() -> None:
    body = {
        "general_tools": [END, {"name": "x"}, END | {"description": "again"}],
        "states": [
            {"name": "a", "tools": [END, {"type": "custom", "name": "c"}]},
            {
                "name": "a",
                "edges": [
                    {"description": "d", "destination_state_name": "b", "speak_during_transition": True}
                ],
            },
        ],
        "starting_state": "z",
    }
    with pytest.raises(UsageError) as error:
        check(("v1", "llm.create"), body, flags={"starting_state": "--starting-state", "states": "--states"})
    assert error.value.what == "10 fields are wrong"
    assert str(error.value.why).split("; ") == [
        "general_tools.1.type missing",
        "--states, states.0.tools.1.description missing",
        "--states, states.0.tools.1.url missing",
        "--states, states.0.tools.1.speak_during_execution missing",
        "--states, states.0.tools.1.speak_after_execution missing",
        "general_tools.2.name 'end': already the name of general_tools.0",
        "--states, states.1.name 'a': already the name of states.0",
        "--states, states.0.tools.0.name 'end': already the name of general_tools.0",
        "and 2 more",
    ]


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_states_hang_together(version: str) -> None:
    edge = {"description": "d", "destination_state_name": "c", "speak_during_transition": True}
    states = [{"name": "a", "tools": [END]}, {"name": "b", "tools": [END], "edges": [edge]}]
    assert said((version, "llm.create"), {"states": states}) == (
        "2 fields are wrong: states.1.edges.0.destination_state_name 'c': must name a state: one of a, b; "
        "--starting-state is required where there are states: must name a state: one of a, b"
    )
    assert said((version, "llm.update"), {"states": states[:1], "starting_state": "b"}) == (
        "starting_state 'b': must name a state: one of a"
    )
    assert said((version, "llm.create"), {"starting_state": "b"}) == (
        "starting_state 'b': must name a state, and there are none"
    )


def test_tools_in_different_states_may_share_a_name() -> None:
    states = [{"name": "a", "tools": [END]}, {"name": "b", "tools": [END]}]
    assert said(("v1", "llm.create"), {"states": states, "starting_state": "a"}) == ""
