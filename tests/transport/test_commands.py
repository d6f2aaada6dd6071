"""Whole command lines against a server that fails: what is sent again, what is said, and how the process ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from declared import LINES, there
from transport.script import Scripted, Turn, answer, says, unused_address
from transport.seen import command
from transport.trying import TOKEN, in_turn, ok, reset

if TYPE_CHECKING:
    from conftest import Run
    from declared import Line

AT_ONCE = "Retry-After: 0"


@pytest.mark.parametrize("line", LINES, ids=str)
def test_how_often_a_command_is_sent(line: Line, run: Run) -> None:
    operation = line.operation
    is_keyed = any(field.name == operation.key for field in there(operation.fields, line.version))
    reached = 3 if operation.repeatable or is_keyed else 1

    with Scripted(says(answer(503, b"<html>", AT_ONCE))) as server:
        result = run(*line.args, RETELL_API_KEY=TOKEN, RETELLCTL_BASE_URL=server.url)

    assert (server.reached, result.exit_code) == (reached, 7 if operation.reads else 9)


@pytest.mark.parametrize(("retries", "reached"), [("0", 1), ("4", 5)])
def test_how_often_is_said_by_an_option(retries: str, reached: int, run: Run) -> None:
    with Scripted(says(answer(503, b"<html>", AT_ONCE))) as server:
        result = command(run, f"agent get x --max-retries {retries}", server.url)

    assert (server.reached, result.exit_code) == (reached, 7)


def test_a_read_that_works_the_second_time(run: Run) -> None:
    with Scripted(in_turn(says(answer(503, b"", AT_ONCE)), ok({"agent_id": "x"}))) as server:
        result = command(run, "agent get x --json", server.url)

    assert (result.exit_code, result.stdout, result.stderr) == (0, '{"agent_id":"x"}\n', "")


def test_a_deletion_whose_first_answer_was_lost(run: Run) -> None:
    script = in_turn(says(answer(502, b"", AT_ONCE)), says(answer(404, {"message": "Not found."})))
    with Scripted(script) as server:
        result = command(run, "agent delete x --yes --json", server.url)

    assert (result.exit_code, result.stdout, result.stderr) == (0, '{"deleted":"x"}\n', "")


FAILURES = """\
Error: agent delete b: not found (404)
  said 404
  See what there is: `retellctl agent list`.
Error: agent delete c: the service failed (500 Said)
  said 500
  The agent may have been deleted: `retellctl agent list` shows it. Repeating the command is safe.
"""


def test_every_id_is_tried_and_the_first_failure_counts(run: Run) -> None:
    def script(turn: Turn) -> None:
        request = turn.read()
        status = {b"a": 204, b"b": 404, b"c": 500, b"d": 204}[request.split(b" ")[1][-1:]]
        turn.say(answer(status, b"" if status == 204 else {"message": f"said {status}"}, AT_ONCE))

    with Scripted(script) as server:
        result = command(run, "agent delete a b c d --yes", server.url, "--max-retries", "1")

    assert (result.exit_code, result.stdout, result.stderr) == (
        3,
        "a\nd\n",
        FAILURES,
    )
    assert sorted(request.split(b" ")[1][-1:] for request in server.requests) == [
        b"a",
        b"b",
        b"c",
        b"c",
        b"d",
    ]


@pytest.mark.parametrize("timeout", ["nan", "1e9"])
def test_a_timeout_that_cannot_be(timeout: str, run: Run) -> None:
    result = command(run, f"agent list --timeout {timeout}", f"http://{unused_address()}")

    assert result.exit_code == 2
    assert "--timeout" in result.stderr


def start(typed: str, url: str) -> subprocess.Popen[str]:
    """The program in a process of its own."""
    service = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": url, "RETELLCTL_API_VERSION": "v1"}
    return subprocess.Popen(
        [sys.executable, "-m", "retellctl", *typed.split()],
        env={**os.environ, **service},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


DIALED = """\
Error: call create: interrupted, outcome unknown
  The call may have been placed: look with `retellctl call list --started-after 5m` before you repeat the command.
"""
DELETED = """\
Error: agent delete a: interrupted, outcome unknown
  The agent may have been deleted: `retellctl agent list` shows it. Repeating the command is safe.
"""


@pytest.mark.parametrize(
    ("typed", "stderr"),
    [
        ("call create --from 14157774444 --to 12137774445", DIALED),
        ("agent delete a --yes", DELETED),
        ("agent get x", ""),
    ],
)
def test_ctrl_c_says_what_is_out(typed: str, stderr: str) -> None:
    arrived = threading.Event()

    def script(turn: Turn) -> None:
        turn.read()
        arrived.set()
        turn.hang()

    with Scripted(script) as server, start(typed, server.url) as process:
        assert arrived.wait(20)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert (process.returncode, out) == (-signal.SIGINT, "")
    assert err.endswith(stderr), "what was done before may stand above it"
    assert stderr or not err


def test_a_lost_call_is_never_dialed_twice(run: Run) -> None:
    with Scripted(reset) as server:
        result = command(
            run, "call create --from 14157774444 --to 12137774445", server.url, "--max-retries", "5"
        )

    assert (server.reached, result.exit_code) == (1, 9)
