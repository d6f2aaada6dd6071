"""Request bodies: what the contract of each version takes, and what it does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from retellctl.errors import UsageError
from retellctl.spec import models_v1, models_v2
from retellctl.spec.models import check

if TYPE_CHECKING:
    from retellctl.spec.models_types import Body

WIRE = Path(__file__).parents[1] / "data" / "wire.jsonl"
MODELS = {
    "agent create": "AgentCreate",
    "agent update": "AgentUpdate",
    "llm create": "LlmCreate",
    "llm update": "LlmUpdate",
    "phone-number create": "PhoneNumberCreate",
    "phone-number update": "PhoneNumberUpdate",
    "call register": "CallRegister",
    "call create": "CallCreate",
}
CALL = {
    "agent_id": "a",
    "audio_websocket_protocol": "twilio",
    "audio_encoding": "mulaw",
    "sample_rate": 8000,
}
END = {"type": "end_call", "name": "end"}


def said(model: type[Body], body: dict[str, Any], flags: dict[str, str] | None = None) -> str:
    """What the user reads about a body; nothing if it is right."""
    try:
        check(model, body, flags=flags or {})
    except UsageError as error:
        return error.message
    return ""


@pytest.mark.parametrize(
    "case",
    [case for case in map(json.loads, WIRE.read_text().splitlines()) if case["command"] in MODELS],
    ids=lambda case: f"{case['api']} {case['case']}",
)
def test_every_recorded_body_is_right(case: dict[str, Any]) -> None:
    version = {"v1": models_v1, "v2": models_v2}[case["api"]]
    assert said(getattr(version, MODELS[case["command"]]), case["request"]["json"]) == ""


@pytest.mark.parametrize(
    ("model", "body", "message"),
    [
        (models_v1.AgentUpdate, {"voice_temperature": "1"}, "voice_temperature '1': must be a number"),
        (models_v1.AgentUpdate, {"voice_temperature": True}, "voice_temperature true: must be a number"),
        (models_v1.AgentUpdate, {"voice_temperature": 2.1}, "voice_temperature 2.1: must be between 0 and 2"),
        (
            models_v1.AgentUpdate,
            {"voice_speed": float("nan")},
            "voice_speed nan: must be a finite number",
        ),
        (models_v1.AgentUpdate, {"new": [1, float("inf")]}, "new.1 inf: must be a finite number"),
        (
            models_v1.AgentUpdate,
            {"voice_id": "\ud800"},
            "voice_id '\\ud800': must be Unicode text, without half a surrogate pair",
        ),
        (models_v1.AgentUpdate, {"format_text": 1}, "format_text 1: must be true or false"),
        (models_v1.AgentUpdate, {"agent_name": None}, "agent_name null: must be text"),
        (
            models_v1.AgentUpdate,
            {"webhook_url": None},
            "webhook_url null: must be text; to remove it give the text 'null', in quotes",
        ),
        (models_v1.AgentUpdate, {"boosted_keywords": "a"}, "boosted_keywords 'a': must be a list"),
        (models_v1.AgentUpdate, {"boosted_keywords": ["a", 1]}, "boosted_keywords.1 1: must be text"),
        (
            models_v1.AgentUpdate,
            {"optOutSensitiveDataStorage": "yes"},
            "optOutSensitiveDataStorage 'yes': must be true or false",
        ),
        (
            models_v1.PhoneNumberCreate,
            {"agent_id": "a", "area_code": 99},
            "area_code 99: must be a US area code: between 200 and 999",
        ),
        (models_v1.PhoneNumberUpdate, {}, "--agent-id is required"),
        (
            models_v1.CallRegister,
            CALL | {"sample_rate": 7999},
            "sample_rate 7999: must be between 8000 and 48000",
        ),
        (
            models_v1.CallRegister,
            CALL | {"sample_rate": 8000.0},
            "sample_rate 8000.0: must be a whole number",
        ),
        (
            models_v1.CallRegister,
            CALL | {"sample_rate": 16000},
            "sample_rate 16000: must be 8000 for mulaw over twilio",
        ),
        (
            models_v1.CallRegister,
            CALL | {"end_call_after_silence_ms": 9999},
            "end_call_after_silence_ms 9999: must be at least 10000",
        ),
        (models_v1.CallRegister, CALL | {"metadata": [1]}, "metadata [...]: must be an object"),
        (
            models_v1.CallRegister,
            CALL | {"retell_llm_dynamic_variables": {"n": 1}},
            "retell_llm_dynamic_variables.n 1: must be text",
        ),
        (models_v1.CallCreate, {}, "--from and --to are required"),
        (models_v1.CallCreate, {"phone_number": {"from": "14157774444"}}, "--to is required"),
        (
            models_v1.CallCreate,
            {"phone_number": {"from": "14157774444", "to": "777 4445"}},
            "phone_number.to '777 4445': give the country code, as in +14155550123",
        ),
        (
            models_v2.AgentCreate,
            {"voice_id": "v"},
            "--llm-websocket-url, --llm-id or --response-engine is required",
        ),
        (
            models_v2.AgentUpdate,
            {"response_engine": {"type": "retell-llm"}},
            "response_engine.llm_id missing",
        ),
        (
            models_v2.AgentUpdate,
            {"language": ["de-DE", 1]},
            "language [...]: must be a language or a list of languages, as text",
        ),
        (
            models_v2.PhoneNumberUpdate,
            {"inbound_agents": [{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.4}]},
            "inbound_agents [...]: weights must add up to 1, not 0.9",
        ),
        (
            models_v2.PhoneNumberUpdate,
            {"outbound_agents": [{"agent_id": "a", "weight": 0}, {"agent_id": "b", "weight": 1}]},
            "outbound_agents.0.weight 0: must be more than 0 and at most 1",
        ),
        (
            models_v2.CallCreate,
            {"from_number": "+14157774444", "to_number": "2137774445"},
            "to_number '2137774445': give the country code, as in +14155550123",
        ),
        (
            models_v2.CallRegister,
            {"agent_id": "a", "agent_version": 1.5},
            "agent_version 1.5: must be a version: a whole number or text",
        ),
    ],
)
def test_a_wrong_body_is_explained(model: type[Body], body: dict[str, Any], message: str) -> None:
    assert said(model, body) == message


@pytest.mark.parametrize(
    ("model", "body"),
    [
        (models_v1.AgentUpdate, {"language": "xx-XX", "ambient_sound": "rain"}),
        (models_v1.AgentUpdate, {"ambient_sound": "null", "webhook_url": "null", "agent_name": ""}),
        (
            models_v1.AgentUpdate,
            {"new_field": {"any": [1, None]}, "big": 2**70, "model_config": 1, "rules": 2},
        ),
        (models_v1.LlmUpdate, {"general_tools": [{"type": "press_digit", "name": 7, "new": {}}]}),
        (models_v1.LlmUpdate, {"starting_state": "elsewhere"}),
        (models_v1.LlmUpdate, {"states": [{"name": "a"}]}),
        (models_v1.LlmCreate, {"general_tools": [], "states": [], "begin_message": ""}),
        (models_v2.AgentUpdate, {"webhook_url": None, "ambient_sound": None, "boosted_keywords": None}),
        (
            models_v2.AgentUpdate,
            {"response_engine": {"type": "conversation-flow", "conversation_flow_id": "c"}},
        ),
        (models_v2.AgentUpdate, {"language": ["en-US", "tlh"]}),
        (
            models_v2.LlmUpdate,
            {"states": None, "starting_state": None, "model": "newest", "model_config": {}},
        ),
        (models_v2.LlmUpdate, {"general_tools": [{"type": "mcp", "name": "m", "mcp_id": 1}]}),
        (models_v2.PhoneNumberUpdate, {"inbound_agents": None, "outbound_agents": []}),
        (
            models_v2.PhoneNumberUpdate,
            {"inbound_agents": [{"agent_id": c, "weight": 0.1, "agent_version": 1} for c in "abcdefghij"]},
        ),
        (
            models_v2.CallCreate,
            {"from_number": "100", "to_number": "sip:desk", "ignore_e164_validation": True},
        ),
        (models_v2.CallRegister, {"agent_id": "a", "direction": "sideways", "agent_version": "latest"}),
    ],
)
def test_what_is_new_or_allowed_passes(model: type[Body], body: dict[str, Any]) -> None:
    assert said(model, body) == ""


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
        check(models_v1.LlmCreate, body, flags={"starting_state": "--starting-state", "states": "--states"})
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


@pytest.mark.parametrize("version", [models_v1, models_v2])
def test_states_hang_together(version: Any) -> None:
    edge = {"description": "d", "destination_state_name": "c", "speak_during_transition": True}
    states = [{"name": "a", "tools": [END]}, {"name": "b", "tools": [END], "edges": [edge]}]
    assert said(version.LlmCreate, {"states": states}) == (
        "2 fields are wrong: states.1.edges.0.destination_state_name 'c': must name a state: one of a, b; "
        "--starting-state is required where there are states: must name a state: one of a, b"
    )
    assert said(version.LlmUpdate, {"states": states[:1], "starting_state": "b"}) == (
        "starting_state 'b': must name a state: one of a"
    )
    assert said(version.LlmCreate, {"starting_state": "b"}) == (
        "starting_state 'b': must name a state, and there are none"
    )


def test_tools_in_different_states_may_share_a_name() -> None:
    states = [{"name": "a", "tools": [END]}, {"name": "b", "tools": [END]}]
    assert said(models_v1.LlmCreate, {"states": states, "starting_state": "a"}) == ""
