"""Request bodies: what the user reads about them, whatever they hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retellctl.api import models_v1, models_v2
from retellctl.api.errors import UsageError
from retellctl.api.models import check, fields, text_fields

if TYPE_CHECKING:
    from retellctl.api.models_types import Body

NAMES = ["AgentCreate", "AgentUpdate", "LlmCreate", "LlmUpdate", "PhoneNumberCreate", "PhoneNumberUpdate"]
NAMES += ["CallRegister", "CallCreate"]
ALL = [getattr(version, name) for version in (models_v1, models_v2) for name in NAMES]
AGENT = {"llm_websocket_url": "wss://x", "voice_id": "v"}


def said(model: type[Body], body: dict[str, Any], flags: dict[str, str] | None = None) -> str:
    """What the user reads about a body; nothing if it is right."""
    try:
        check(model, body, flags=flags or {})
    except UsageError as error:
        return error.message
    return ""


def test_one_fault_is_one_sentence() -> None:
    flags = {"voice_speed": "--voice-speed"}
    with pytest.raises(UsageError) as error:
        check(models_v1.AgentCreate, AGENT | {"voice_speed": 3}, flags=flags)
    assert (error.value.what, error.value.why) == ("--voice-speed 3: must be between 0.5 and 2", None)


def test_several_faults_are_all_named() -> None:
    with pytest.raises(UsageError) as error:
        check(models_v1.AgentCreate, {"voice_speed": 3, "responsiveness": -1}, flags={})
    assert error.value.what == "4 fields are wrong"
    assert error.value.why == (
        "--llm-websocket-url is required; --voice-id is required; voice_speed 3: must be between 0.5 and 2; "
        "responsiveness -1: must be between 0 and 1"
    )


def test_of_many_faults_eight_are_named() -> None:
    body = {"general_tools": [{"name": f"t{i}"} for i in range(20)]}
    message = said(models_v1.LlmUpdate, body)
    assert message.startswith(
        "20 fields are wrong: general_tools.0.type missing; general_tools.1.type missing;"
    )
    assert message.endswith("general_tools.7.type missing; and 12 more")


def test_a_value_that_the_contract_does_not_list_is_refused_for_a_flag_only() -> None:
    body = {"language": "xx-XX"}
    assert said(models_v1.AgentUpdate, body) == ""
    assert said(models_v1.AgentUpdate, body, {"language": "--language"}) == (
        "--language xx-XX: must be one of "
        "en-US, en-IN, en-GB, de-DE, es-ES, es-419, hi-IN, ja-JP, pt-PT, pt-BR"
    )


def test_secrets_are_never_shown() -> None:
    tool = {"type": "book_appointment_cal", "name": "b", "cal_api_key": 4242, "event_type_id": "cal_live_1"}
    assert said(models_v1.LlmUpdate, {"general_tools": [tool]}) == (
        "2 fields are wrong: general_tools.0.cal_api_key ****: must be text; "
        "general_tools.0.event_type_id 'cal_live_1': must be a number"
    )


def test_values_are_cut_and_made_safe() -> None:
    body = {"voice_speed": "\x1b[31m" + "x" * 100, "a\n.b": float("nan")}
    assert said(models_v1.AgentUpdate, body) == (
        "2 fields are wrong: a\\n\\.b nan: must be a finite number; "
        f"voice_speed '\\x1b[31m{'x' * 52}...': must be a number"
    )


def test_a_body_may_not_be_nested_without_end() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert said(models_v1.AgentUpdate, {"x": deep}) == "x.0.0 [...]: must be nested at most 200 levels deep"
    while deep:  # a list that deep cannot be freed by recursion
        deep = deep.pop()


def test_the_body_itself_is_left_alone() -> None:
    text = '{"voice_speed": 1, "voice_temperature": 1.0, "z": 12345678901234567890123, "agent_name": "é"}'
    body = json.loads(text)
    check(models_v1.AgentUpdate, body, flags={})
    assert json.dumps(body, ensure_ascii=False) == text


def test_fields_are_the_names_on_the_wire() -> None:
    assert fields(models_v1.AgentCreate) == [
        "llm_websocket_url",
        "voice_id",
        "voice_temperature",
        "voice_speed",
        "responsiveness",
        "enable_backchannel",
        "ambient_sound",
        "agent_name",
        "language",
        "webhook_url",
        "boosted_keywords",
        "format_text",
        "optOutSensitiveDataStorage",
    ]


def test_text_fields_are_found_at_any_depth() -> None:
    assert text_fields(models_v1.CallCreate) == {
        "phone_number.from": False,
        "phone_number.to": False,
        "override_agent_id": False,
        "retell_llm_dynamic_variables.*": False,
    }
    found = text_fields(models_v2.LlmUpdate)
    assert (found["begin_message"], found["states.*.edges.*.destination_state_name"]) == (True, False)
    assert text_fields(models_v1.LlmUpdate)["states.*.tools.*.cal_api_key"] is False


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
PARTS = ["type", "name", "tools", "edges", "destination_state_name", "agent_id", "weight", "from"]
HALF_RIGHT = st.recursive(
    JSON_VALUES | st.sampled_from(["end_call", "custom", "a", "retell-llm", 1, 0.5]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(PARTS), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=200)
@given(data=st.data(), model=st.sampled_from(ALL))
def test_any_body_is_right_or_explained(data: st.DataObject, model: type[Body]) -> None:
    body = data.draw(st.dictionaries(st.sampled_from(fields(model)) | st.text(), HALF_RIGHT, max_size=5))
    message = said(model, body, {name: f"--{name}" for name in body})
    assert message.isprintable()
