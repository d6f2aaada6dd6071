"""Calls as version 2 lists them, and the tokens that answers about live calls hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from output.output_shown import answer, pages

if TYPE_CHECKING:
    from output.output_shown import Show

LISTED = {
    "call_id": "call_1",
    "agent_id": "agent_1",
    "agent_name": "Jarvis",
    "call_status": "ended",
    "direction": "outbound",
    "from_number": "+14155550100",
    "to_number": "+12135550199",
    "start_timestamp": 1_699_992_800_000,
    "duration_ms": 102_000,
    "disconnection_reason": "agent_hangup",
    "call_cost": {"combined_cost": 10.5},
}
BARE = {"call_id": "call_2", "agent_id": "agent_1", "call_status": "registered", "disconnection_reason": None}
TOKEN = "eyJhbGciOiJIUzI1NiJ9.secret.wxyz"


def test_a_listed_call_has_what_an_operator_looks_for(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("call", pages([LISTED, BARE]), empty="", in_part=True), format="csv"
    )

    assert shown.out.replace("\r", "") == (
        "call_id,start,direction,from,to,agent,status,duration,cost\n"
        "call_1,1699992800000,outbound,+14155550100,+12135550199,Jarvis,ended: agent_hangup,102000,10.5\n"
        "call_2,,,,,agent_1,registered,,\n"
    )


def test_a_cost_has_its_unit_where_a_person_reads_it(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("call", pages([LISTED]), empty="", in_part=True), terminal=True, width=200
    )

    assert shown.out.splitlines()[1].endswith("  1m 42s    10.5 cents")


@pytest.mark.parametrize("kind", ["call create-web", "call listen-live"])
@pytest.mark.parametrize("format_", ["table", "tsv", "csv"])
def test_a_token_is_masked_but_in_json(show: Show, kind: str, format_: str) -> None:
    record = {"call_id": "c", "participant_id": "p", "access_token": TOKEN}

    masked = show(lambda sink: sink.record(kind, answer(record)), format=format_)
    whole = show(lambda sink: sink.record(kind, answer(record)), format="json")

    assert ("****wxyz" in masked.out, TOKEN in masked.out) == (True, False)
    assert json.loads(whole.out)["access_token"] == TOKEN


@pytest.mark.parametrize("kind", ["chat send", "playground complete"])
def test_what_an_agent_answers_is_read_as_a_conversation(show: Show, kind: str) -> None:
    messages = [
        {"role": "agent", "content": "Hello", "message_id": "m1", "created_timestamp": 1_699_992_800_000},
        {"role": "tool_call_result", "content": "no", "tool_call_id": "t", "successful": False},
        {"role": "state_transition", "former_state_name": "greet", "new_state_name": "book"},
    ]

    shown = show(lambda sink: sink.record(kind, answer({"messages": messages})), terminal=True)

    assert shown.out.splitlines()[-4:] == [
        "Messages",
        "11-14 20:13  Agent: Hello",
        "             Failed: ? no",
        "             State: greet -> book",
    ]
