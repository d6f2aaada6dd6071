"""The recipes that look back on calls: waiting, exporting, failing a job."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from recipes.machine import NUMBER, STRICT, Ran, failing, recipe
from recorder import Answer

if TYPE_CHECKING:
    from recipes.machine import Machine
    from recorder import Recorder


@pytest.mark.parametrize(("to", "exit_code"), [("+12135550103", 0), ("+12135550000", 12)])
def test_a_call_is_waited_for(to: str, exit_code: int, caller: Machine) -> None:
    ran = caller.run(STRICT + recipe("Wait for a call").replace("+12135550103", to))

    assert ran.exit_code == exit_code
    assert ("User: Thank you very much." in ran.out) == (exit_code == 0)


def test_a_call_that_was_not_made_is_not_waited_for(machine: Machine) -> None:
    typed = machine.run(recipe("Wait for a call"))

    assert (typed.exit_code, typed.out) == (2, "")
    assert machine.run(STRICT + recipe("Wait for a call")).exit_code == 5


def put_back(machine: Machine, call: str, moment: int) -> None:
    """Move a call's start: the sandbox's clock cannot be put back, but what it has written down can."""
    with sqlite3.connect(Path(machine.environ["RETELLCTL_CONFIG_DIR"]) / "sandbox.sqlite3") as sandbox:
        sandbox.execute(
            "UPDATE records SET at = :at, body = json_set(body, '$.start_timestamp', :at) WHERE id = :id",
            {"at": moment, "id": call},
        )
    sandbox.close()


@pytest.mark.parametrize("zone", ["UTC", "America/Havana", "Asia/Kolkata"])
def test_an_export_has_the_calls_of_yesterday(zone: str, caller: Machine) -> None:
    caller.environ["TZ"] = zone
    today, yesterday = (
        int(caller.run(f"date -d '{day} 00:00' +%s000").out) for day in ("today", "yesterday")
    )
    moments = {
        yesterday: True,
        (today + yesterday) // 2: True,
        today - 1: True,
        yesterday - 1: False,
        today: False,
        today + 1: False,
    }
    wanted = set()
    for moment, is_of_yesterday in moments.items():
        call = caller.get("call", "create", "--from", NUMBER, "--to", "+12135550101", "-o", "ids")[0]
        put_back(caller, call, moment)
        wanted |= {call} if is_of_yesterday else set()

    ran = caller.run(STRICT + recipe("Export yesterday's calls as CSV"))

    header, *rows = (caller.folder / "yesterday.csv").read_text().splitlines()
    assert ran == Ran(0, f"{header}\n", "")
    assert header.startswith("call_id,")
    assert {row.split(",")[0] for row in rows} == wanted


def test_an_export_of_no_calls_has_a_header(machine: Machine) -> None:
    ran = machine.run(STRICT + recipe("Export yesterday's calls as CSV"))

    assert ran.exit_code == 0
    assert (machine.folder / "yesterday.csv").read_text() == ran.out
    assert ran.out.startswith("call_id,")


@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
def test_a_job_fails_with_a_call_that_did(start: str, machine: Machine, server: Recorder) -> None:
    machine.at(server)
    # A call over the web has no number.
    calls = [
        {"call_id": "c1", "call_status": "ended", "to_number": "+12135550101"},
        {"call_id": "c2", "call_status": "error", "call_type": "web_call"},
        {"call_id": "c3", "call_status": "not_connected", "to_number": "+12135550000"},
    ]
    script = start + recipe("Fail a job if any call of the last hour did")

    def outcome(count: int) -> Ran:
        server.answer = lambda _: Answer(200, {"items": calls[:count], "has_more": False})
        return machine.run(script)

    assert outcome(0) == outcome(1) == Ran(0, "", "")
    assert outcome(2) == Ran(1, "failed: c2\n", "")
    assert outcome(3) == Ran(1, "failed: c2\nc3\n", "")


@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
def test_a_job_fails_where_that_cannot_be_found_out(start: str, machine: Machine, server: Recorder) -> None:
    machine.at(server)
    server.answer = failing("POST", "/v3/list-calls")

    ran = machine.run(start + recipe("Fail a job if any call of the last hour did"))

    assert (ran.exit_code, ran.out) == (1, "failed: call list\n")
    assert "down" in ran.err
