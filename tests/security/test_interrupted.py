"""Ctrl-C, as real processes see it: they end by the signal itself, at once, and say what may be under way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from security.attack import started
from security.commands import V2, Command
from security.pressed import Pressed, environ
from transport.script import Scripted, answer

if TYPE_CHECKING:
    from transport.script import Turn

PLACED = (
    b"Call call_1 is placed.\n"
    b"Call call_1 goes on: wait on with `retellctl --api-version v2 call get call_1 --wait`, or hang up with"
    b" `retellctl --api-version v2 call stop call_1`.\n"
)
CHANGES = [command for command in V2 if command.changes]


@pytest.mark.parametrize("command", CHANGES, ids=str)
def test_a_change_that_is_out(command: Command) -> None:
    """It says what may have happened and which command shows it, as exit 9 would."""
    code, out, err = Pressed().run(*command.args, "--json")

    error = json.loads(err)["error"]
    assert (code, out) == (-signal.SIGINT, "")
    assert (error["code"], error["exit_code"]) == ("outcome_unknown", 9)
    assert "interrupted, outcome unknown" in error["message"]
    assert "may have been" in error["hint"]


def test_a_change_that_is_out_in_words() -> None:
    assert Pressed().run("phone-number", "create", "--api-version", "v2") == (
        -signal.SIGINT,
        "",
        (
            "Error: phone-number create: interrupted, outcome unknown\n"
            "  A number may have been bought: look with `retellctl --api-version v2 phone-number list`"
            " before you repeat the command.\n"
        ),
    )


@pytest.mark.parametrize(
    "args",
    [
        ["agent", "get", "a1"],
        ["agent", "list", "--json"],
        ["agent", "get", *(f"a{number}" for number in range(20)), "-o", "jsonl"],
        ["call", "list", "--all"],
        ["profile", "check"],
    ],
    ids=lambda args: " ".join(args[:4]),
)
def test_a_read_has_nothing_to_say(args: list[str]) -> None:
    """The threads of several requests do not keep the process alive."""
    many = 8 if "a19" in args else 1

    assert Pressed(many).run(*args, "--api-version", "v2") == (-signal.SIGINT, "", "")


def test_several_deletes_name_what_is_done_and_what_may_be() -> None:
    pressed = Pressed(3)

    def script(turn: Turn) -> None:
        if turn.number < 3:
            turn.read()
            turn.say(answer(204))
        else:
            pressed(turn)

    with Scripted(script) as server:
        args = ["agent", "delete", "a1", "a2", "a3", "--yes", "--concurrency", "1", "--api-version", "v2"]
        pressed.process = started(args, env=environ(server.url))
        pressed.is_started.set()
        out, err = pressed.process.communicate(timeout=60)

    assert pressed.process.returncode == -signal.SIGINT
    assert out == b"a1\na2\n"
    assert "the agent may have been deleted" in err.decode().lower()


SEVERAL = {
    "delete": ["agent", "delete", "a0", "a1", "a2", "a3", "--yes"],
    "update": ["agent", "update", "a0", "a1", "a2", "a3", "--voice-speed", "1"],
}


@pytest.mark.parametrize("is_first_told", [False, True])
@pytest.mark.parametrize("verb", SEVERAL)
def test_changes_that_came_back_behind_one_that_did_not_are_named(verb: str, is_first_told: bool) -> None:
    """They were carried out, and their turn to be shown had not come."""
    pressed = Pressed()
    others = threading.Semaphore(0)
    silent = b"/a1 " if is_first_told else b"/a0 "

    def script(turn: Turn) -> None:
        request = turn.read()
        if silent not in request:
            name = request.split(b" ")[1].rpartition(b"/")[2].decode()
            turn.say(answer(204) if verb == "delete" else answer(200, {"agent_id": name}))
            others.release()
            return
        for _ in range(3):
            assert others.acquire(timeout=30)
        pressed.is_started.wait(30)
        assert pressed.process is not None
        threading.Timer(0.5, pressed.process.send_signal, [signal.SIGINT]).start()
        turn.hang()

    with Scripted(script) as server:
        args = [*SEVERAL[verb], "--api-version", "v2", "-o", "jsonl"]
        pressed.process = started(args, env=environ(server.url))
        pressed.is_started.set()
        out, err = pressed.process.communicate(timeout=60)

    left = "a1" if is_first_told else "a0"
    key = "deleted" if verb == "delete" else "agent_id"
    assert pressed.process.returncode == -signal.SIGINT
    assert [json.loads(line)[key] for line in out.splitlines()] == (["a0"] if is_first_told else [])
    message = json.loads(err.splitlines()[-1])["error"]["message"]
    what, unknown, done = message.partition(f": it is not known of {left}; carried out, though not shown: ")
    assert (what, bool(unknown)) == (f"agent {verb}: interrupted, outcome unknown", True)
    assert sorted(done.split(", ")) == (["a2", "a3"] if is_first_told else ["a1", "a2", "a3"])


@pytest.mark.parametrize("quiet", [(), ("--quiet",)], ids=["", "quiet"])
def test_while_waiting_for_a_call(quiet: tuple[str, ...]) -> None:
    """The call that was placed is printed as it was last seen."""
    pressed = Pressed(3)
    call = {"call_id": "call_1", "call_status": "ongoing"}

    def script(turn: Turn) -> None:
        if turn.number < 3:
            turn.read()
            turn.say(answer(201, call))
        else:
            pressed(turn)

    with Scripted(script) as server:
        args = [
            "call",
            "create",
            "--from",
            "+14155550100",
            "--to",
            "+12135550199",
            "--wait",
            "--json",
            *quiet,
        ]
        pressed.process = started([*args, "--api-version", "v2"], env=environ(server.url))
        pressed.is_started.set()
        out, err = pressed.process.communicate(timeout=60)

    assert pressed.process.returncode == -signal.SIGINT
    assert json.loads(out) == call
    assert err == (PLACED.partition(b"\n")[2] if quiet else PLACED)


def test_a_loop_of_the_shell_stops() -> None:
    """bash goes on after a child that exits by itself, whatever its code, but not after one that Ctrl-C has ended."""
    pressed = Pressed()
    loop = f"for n in 1 2 3; do {sys.executable} -m retellctl phone-number create --api-version v2; done; echo after"

    def script(turn: Turn) -> None:
        turn.read()
        pressed.is_started.wait(30)
        assert pressed.process is not None
        os.killpg(pressed.process.pid, signal.SIGINT)
        turn.hang()

    with Scripted(script) as server:
        pressed.process = subprocess.Popen(
            ["bash", "-c", loop],
            env=environ(server.url),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        pressed.is_started.set()
        out, err = pressed.process.communicate(timeout=60)

    assert (pressed.process.returncode, out, server.reached) == (-signal.SIGINT, b"", 1)
    assert b"A number may have been bought" in err
