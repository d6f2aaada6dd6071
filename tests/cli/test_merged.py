"""Flags over --set over a file: a flag changes its own part, and what has to go is told."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder

UPDATE = "phone-number update +14155550100"
AGENTS = {
    "inbound_agents": [
        {"agent_id": "a", "weight": 0.5, "agent_version": 3},
        {"agent_id": "b", "weight": 0.5, "agent_version": "prod"},
    ]
}
ENGINE = {"response_engine": {"type": "retell-llm", "llm_id": "l", "version": 2}}
VARIABLES = {"retell_llm_dynamic_variables": {"name": "Ann", "city": "Rome"}}


def agent(agent_id: str, weight: float = 1, **others: Any) -> dict[str, Any]:
    return {"agent_id": agent_id, "weight": weight, **others}


# Command, document, body, and what is said.
CASES: list[tuple[str, dict[str, Any] | None, dict[str, Any], str]] = [
    (
        f"{UPDATE} --inbound-agent a --set inbound_agents.0.agent_version=prod",
        None,
        {"inbound_agents": [agent("a", agent_version="prod")]},
        "",
    ),
    (
        f"{UPDATE} --set outbound_agents.1.agent_version=2 --outbound-agent a --outbound-agent b",
        None,
        {"outbound_agents": [agent("a", 0.5), agent("b", 0.5, agent_version=2)]},
        "",
    ),
    (
        f"{UPDATE} --agent-id a --set inbound_agents.0.agent_version=prod",
        None,
        {"inbound_agents": [agent("a", agent_version="prod")], "outbound_agents": [agent("a")]},
        "",
    ),
    (
        f"{UPDATE} --inbound-agent b=0.3 --inbound-agent a=0.7",
        AGENTS,
        {"inbound_agents": [agent("b", 0.3, agent_version="prod"), agent("a", 0.7, agent_version=3)]},
        "",
    ),
    (
        f"{UPDATE} --inbound-agent b --set inbound_agents.0.agent_version=latest",
        AGENTS,
        {"inbound_agents": [agent("b", agent_version="latest")]},
        "Not sent, as --inbound-agent stands in its place: inbound_agents.0.\n",
    ),
    (
        f"{UPDATE} --inbound-agent c",
        AGENTS,
        {"inbound_agents": [agent("c")]},
        "Not sent, as --inbound-agent stands in its place: inbound_agents.0, inbound_agents.1.\n",
    ),
    (
        f"{UPDATE} --inbound-agent a=0.5 --set inbound_agents.1.agent_id=b --set inbound_agents.1.weight=0.5",
        None,
        {"inbound_agents": [agent("a", 0.5), agent("b", 0.5)]},
        "",
    ),
    (
        f"{UPDATE} --inbound-agent a --inbound-agent b --set inbound_agents.0.weight=0.7",
        None,
        {"inbound_agents": [agent("a", 0.5), agent("b", 0.5)]},
        "Not sent, as --inbound-agent stands in its place: inbound_agents.0.weight.\n",
    ),
    (
        f'{UPDATE} --inbound-agent a --set \'inbound_agents=[{{"agent_id": "a", "agent_version": 9}}]\'',
        None,
        {"inbound_agents": [agent("a", agent_version=9)]},
        "",
    ),
    ("agent update x --llm-id l", ENGINE, ENGINE, ""),
    (
        "agent update x --llm-id m",
        ENGINE,
        {"response_engine": {"type": "retell-llm", "llm_id": "m"}},
        "Not sent, as --llm-id stands in its place: response_engine.version.\n",
    ),
    (
        "agent update x --llm-websocket-url wss://x --set response_engine.type=retell-llm",
        None,
        {"response_engine": {"type": "custom-llm", "llm_websocket_url": "wss://x"}},
        "Not sent, as --llm-websocket-url stands in its place: response_engine.type.\n",
    ),
    (
        "agent update x --set response_engine.version=3 --llm-id l",
        None,
        {"response_engine": {"type": "retell-llm", "llm_id": "l", "version": 3}},
        "",
    ),
    (
        "call register --agent-id a --dynamic-variable city=Oslo --set retell_llm_dynamic_variables.age=7",
        VARIABLES,
        {"agent_id": "a", "retell_llm_dynamic_variables": {"name": "Ann", "city": "Oslo", "age": "7"}},
        "",
    ),
    (
        "call register --agent-id a --metadata a=1 --set metadata.a=2 --set 'metadata.b={\"c\": 3}'",
        {"metadata": {"d": 4}},
        {"agent_id": "a", "metadata": {"d": 4, "a": 1, "b": {"c": 3}}},
        "Not sent, as --metadata stands in its place: metadata.a.\n",
    ),
    (
        (
            """llm update x --general-tools '[{"type": "end_call", "name": "n"}]'"""
            " --set general_tools.0.description=d --set general_tools.1.type=end_call --set general_tools.1.name=m"
        ),
        {"general_tools": [{"type": "press_digit", "name": "p"}]},
        {
            "general_tools": [
                {"type": "end_call", "name": "n", "description": "d"},
                {"type": "end_call", "name": "m"},
            ]
        },
        "",
    ),
    (
        "llm update x --knowledge-base-id k --set knowledge_base_ids.1=m",
        {"knowledge_base_ids": ["z"]},
        {"knowledge_base_ids": ["k", "m"]},
        "",
    ),
    ("agent update x --voice-id flag --set voice_id=set", {"voice_id": "file"}, {"voice_id": "flag"}, ""),
]


@pytest.mark.parametrize(("line", "document", "body", "said"), CASES, ids=[case[0] for case in CASES])
def test_a_flag_changes_its_own_part(
    line: str, document: dict[str, Any] | None, body: dict[str, Any], said: str, ask: Run, server: Recorder
) -> None:
    words = [*shlex.split(line), "--api-version", "v2"]
    file = [] if document is None else ["-f", "-"]

    result = ask(*words, *file, input=None if document is None else json.dumps(document))

    assert (result.exit_code, result.stderr) == (0, said)
    assert server.requests[0].json == body


def test_version_1_merges_too(ask: Run, server: Recorder) -> None:
    call = {
        "phone_number": {"from": "+14155550100", "to": "+12135550100"},
        "retell_llm_dynamic_variables": {"a": "1"},
    }
    line = "call create --to 12135550199 --dynamic-variable b=2 --set retell_llm_dynamic_variables.c=3"

    result = ask(*line.split(), "-f", "-", "--api-version", "v1", input=json.dumps(call))

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == {
        "phone_number": {"from": "+14155550100", "to": "12135550199"},
        "retell_llm_dynamic_variables": {"a": "1", "b": "2", "c": "3"},
    }


def test_what_does_not_fit_a_flags_value_is_refused(ask: Run, server: Recorder) -> None:
    result = ask(*["agent", "update", "x", "--voice-id", "v", "--set", "voice_id.x=1", "--api-version", "v2"])

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == "Error: --set voice_id.x: voice_id holds neither fields nor a list\n"
