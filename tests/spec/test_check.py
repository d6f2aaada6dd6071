"""Request bodies: what the user reads about them, whatever they hold."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retellctl.errors import UsageError
from retellctl.resources.index import OPERATIONS
from retellctl.spec.body import field_names
from retellctl.spec.check import check_body

AGENT = {"llm_websocket_url": "wss://x", "voice_id": "v"}


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


def test_one_fault_is_one_sentence() -> None:
    flags = {"voice_speed": "--voice-speed"}
    with pytest.raises(UsageError) as error:
        check(("v1", "agent.create"), AGENT | {"voice_speed": 3}, flags=flags)
    assert (error.value.what, error.value.why) == ("--voice-speed 3: must be between 0.5 and 2", None)


def test_several_faults_are_all_named() -> None:
    with pytest.raises(UsageError) as error:
        check(("v1", "agent.create"), {"voice_speed": 3, "responsiveness": -1}, flags={})
    assert error.value.what == "4 fields are wrong"
    assert error.value.why == (
        "--llm-websocket-url or --llm-id is required; --voice-id is required; "
        "voice_speed 3: must be between 0.5 and 2; responsiveness -1: must be between 0 and 1"
    )


def test_of_many_faults_eight_are_named() -> None:
    body = {"general_tools": [{"name": f"t{i}"} for i in range(20)]}
    message = said(("v1", "llm.update"), body)
    assert message.startswith(
        "20 fields are wrong: general_tools.0.type missing; general_tools.1.type missing;"
    )
    assert message.endswith("general_tools.7.type missing; and 12 more")


def test_secrets_are_never_shown() -> None:
    tool = {"type": "book_appointment_cal", "name": "b", "cal_api_key": 4242, "event_type_id": "cal_live_1"}
    assert said(("v1", "llm.update"), {"general_tools": [tool]}) == (
        "2 fields are wrong: general_tools.0.cal_api_key ****: must be text; "
        "general_tools.0.event_type_id 'cal_live_1': must be a number"
    )


def test_values_are_cut_and_made_safe() -> None:
    body = {"voice_speed": "\x1b[31m" + "x" * 100, "a\n.b": float("nan")}
    assert said(("v1", "agent.update"), body) == (
        "2 fields are wrong: a\\n\\.b nan: must be a finite number; "
        f"voice_speed '\\x1b[31m{'x' * 52}...': must be a number"
    )


def test_a_body_may_not_be_nested_without_end() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert said(("v1", "agent.update"), {"x": deep}) == "x.0.0 [...]: must be nested at most 200 levels deep"
    while deep:  # a list that deep cannot be freed by recursion
        deep = deep.pop()


def test_the_body_itself_is_left_alone() -> None:
    text = '{"voice_speed": 1, "voice_temperature": 1.0, "z": 12345678901234567890123, "agent_name": "é"}'
    body = json.loads(text)
    check(("v1", "agent.update"), body, flags={})
    assert json.dumps(body, ensure_ascii=False) == text


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


BODIES = [
    (version, operation.name)
    for operation in OPERATIONS.values()
    for version in ("v1", "v2")
    if operation.fields and operation.route(version)
]


@pytest.mark.parametrize("where", BODIES, ids=str)
def test_a_value_of_any_type_in_any_field_is_right_or_explained(where: tuple[str, str]) -> None:
    """Rules between fields see a body whose types are wrong too."""
    for field in field_names(OPERATIONS[where[1]], where[0]):
        values: tuple[Any, ...] = (1, "x", True, {}, {"x": 1}, [], [1], ["x"], [{}], [[1]], None)
        for value in values:
            try:
                said = check(where, {field: value}, flags={})
            except UsageError as error:
                said = [error.message]
            assert all(line.isprintable() for line in said)


@settings(deadline=None, max_examples=300)
@given(data=st.data(), where=st.sampled_from(BODIES))
def test_any_body_is_right_or_explained(data: st.DataObject, where: tuple[str, str]) -> None:
    fields = field_names(OPERATIONS[where[1]], where[0])
    body = data.draw(st.dictionaries(st.sampled_from(fields) | st.text(), HALF_RIGHT, max_size=5))
    flags = {name: f"--{name}" for name in body} if data.draw(st.booleans()) else {}
    try:
        said = check(where, body, flags=flags)
    except UsageError as error:
        said = [error.message]
    assert all(line.isprintable() for line in said)
