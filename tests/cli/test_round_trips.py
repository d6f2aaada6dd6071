"""What an answer holds can go back in: what only answers have is left out, and everything that is is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from cli.answered import AGENT, ENGINE, NUMBER, OPERATIONS
from stock import stock

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder


@pytest.mark.parametrize("line", OPERATIONS)
def test_an_answer_is_a_body(line: str, ask: Run, server: Recorder) -> None:
    answer, body, left_out = OPERATIONS[line]
    version, *words = line.split()

    result = ask(*words, "-f", "-", "--api-version", version, "--strict", input=json.dumps(answer))

    assert (result.exit_code, result.stderr) == (0, f"Left out, as it cannot be set: {left_out}.\n")
    assert server.requests[0].json == body


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize(
    "line", ["agent create", "agent update", "llm create", "llm update", "phone-number update"]
)
def test_what_the_sandbox_answers_goes_back_in(line: str, version: str, run: Run) -> None:
    ids = stock()
    kind, verb = line.split()
    record_id = {"agent": ids.agent, "llm": ids.llm, "phone-number": ids.number}[kind]
    shared = ["-p", "sandbox", "--api-version", version, "--json"]

    original = run(kind, "get", record_id, *shared)
    again = run(
        kind,
        verb,
        *([record_id] if verb == "update" else []),
        "-f",
        "-",
        "--strict",
        *shared,
        input=original.stdout,
    )

    assert (original.exit_code, again.exit_code) == (0, 0), again.stderr
    first, second = json.loads(original.stdout), json.loads(again.stdout)
    own = {"last_modification_timestamp", *([f"{kind}_id"] if verb == "create" else [])}
    own |= {"llm_websocket_url"} if line == "llm create" else set()
    assert {name for name in first if first[name] != second[name]} == own
    assert first.keys() == second.keys()
    assert again.stderr.startswith("Left out, as it cannot be set: ")
    assert again.stderr.count("\n") == 1


def test_an_export_from_the_dashboard_makes_an_agent(ask: Run, server: Recorder) -> None:
    export = {**AGENT, "agent_id": "", "retellLlmData": {"llm_id": "l"}}

    result = ask("agent", "create", "-f", "-", "--api-version", "v2", "--strict", input=json.dumps(export))

    assert (result.exit_code, "retellLlmData" in result.stderr) == (0, True)
    assert server.requests[0].json == OPERATIONS["v2 agent create"][1]


def test_what_somebody_has_written_is_sent(ask: Run, server: Recorder) -> None:
    written = {
        "voice_id": "v",
        "response_engine": ENGINE,
        "version_title": "Winter",
        "ambient_sound": None,
    }
    bought = {"phone_number": "+14155550100", "inbound_agents": NUMBER["inbound_agents"]}

    agent = ask("agent", "create", "-f", "-", "--api-version", "v2", input=json.dumps(written))
    number = ask("phone-number", "create", "-f", "-", "--api-version", "v2", input=json.dumps(bought))

    assert (agent.stderr, number.stderr) == ("", "")
    assert [request.json for request in server.requests] == [written, bought]


def test_set_can_put_in_what_is_left_out(ask: Run, server: Recorder) -> None:
    line = "agent create -f - --set response_engine.version=2 --set version_title=7 --api-version v2"

    result = ask(*line.split(), input=json.dumps(AGENT))

    assert result.exit_code == 0
    assert server.requests[0].json["response_engine"] == {"type": "retell-llm", "llm_id": "l", "version": 2}
    assert server.requests[0].json["version_title"] == "7"


def test_what_is_new_in_an_answer_is_sent_with_a_warning(ask: Run, server: Recorder) -> None:
    answer = {"agent_id": "a", "voice_id": "v", "new_setting": {"on": True}}

    result = ask("agent", "update", "a", "-f", "-", "--api-version", "v2", input=json.dumps(answer))

    assert server.requests[0].json == {"voice_id": "v", "new_setting": {"on": True}}
    assert result.stderr == (
        "Left out, as it cannot be set: agent_id.\n"
        "Warning: new_setting is not a known field; the nearest is data_storage_setting; sent as it is"
        " (--strict refuses it)\n"
    )


def test_what_is_not_set_in_an_answer_is_not_copied(ask: Run, server: Recorder) -> None:
    answer = {"agent_id": "a", "voice_id": "v", "llm_websocket_url": "wss://x", "ambient_sound": None}

    result = ask("agent", "create", "-f", "-", "--api-version", "v1", input=json.dumps(answer))

    assert server.requests[0].json == {"voice_id": "v", "llm_websocket_url": "wss://x"}
    assert result.stderr == "Left out, as it cannot be set: agent_id, ambient_sound.\n"


def test_null_in_a_change_is_sent(ask: Run, server: Recorder) -> None:
    result = ask(
        *["agent", "update", "a", "-f", "-", "--api-version", "v2"],
        input='{"agent_id": "a", "webhook_url": null}',
    )

    assert server.requests[0].json == {"webhook_url": None}
    assert result.stderr == "Left out, as it cannot be set: agent_id.\n"
