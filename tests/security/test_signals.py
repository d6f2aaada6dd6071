"""Signals at other moments: while the program is loaded, asks, or runs a command; twice, ignored, and others."""

from __future__ import annotations

import ctypes
import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from security.attack import started
from security.interrupting import endings
from security.pressed import GET, Pressed, environ
from transport.script import Scripted, answer

if TYPE_CHECKING:
    from transport.script import Turn

IMPORT_HOOK = """
import os, signal, sys

class Pressed:
    def find_spec(self, name, *_):
        if name == "MODULE":
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Pressed())
from retellctl.__main__ import main
main()
"""


@pytest.mark.parametrize(
    "module",
    ["typer", "retellctl.cli.main", "retellctl.resources.agent", "httpcore", "retellctl.service.v2", "ssl"],
)
def test_while_it_is_loaded(module: str) -> None:
    program = IMPORT_HOOK.replace("MODULE", module)
    ran = subprocess.run(
        [sys.executable, "-c", program, *GET],
        env=environ("http://127.0.0.1:1"),
        capture_output=True,
        check=False,
    )

    assert (ran.returncode, ran.stdout, ran.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.parametrize(
    ("args", "prompt"),
    [(["agent", "delete", "a1"], b"[y/N] "), (["profile", "add", "work"], b"Token: ")],
    ids=["yes or no", "token"],
)
def test_at_a_prompt(args: list[str], prompt: bytes) -> None:
    ours, theirs = pty.openpty()
    # The terminal is the one that controls it, and sends the signal when it gets the character.
    program = "import os, sys; os.login_tty(0); os.execv(sys.executable, sys.argv[1:])"
    process = subprocess.Popen(
        [sys.executable, "-c", program, sys.executable, "-m", "retellctl", *args],
        env=environ("http://127.0.0.1:1"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while prompt not in seen:
        seen += os.read(ours, 4096)
    os.write(ours, b"\x03")

    assert process.wait(60) == -signal.SIGINT
    os.close(ours)


def test_while_a_token_command_runs(tmp_path: Path) -> None:
    """The command does not outlive the program."""
    folder = tmp_path / "retellctl"
    folder.mkdir(mode=0o700)
    ask = f"echo $$ > {tmp_path}/pid; kill -INT $PPID; exec sleep 600"
    (folder / "config.toml").write_text(
        f"default = 'work'\n[profiles.work]\ntoken_command = {json.dumps(['sh', '-c', ask])}\n"
    )

    process = started(GET, env={**os.environ})
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (-signal.SIGINT, b"", b"")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_twice_skips_what_is_left_to_do() -> None:
    """The first one cannot say what it has to, as nobody reads it; the second one does not wait for that."""
    read, write = os.pipe()
    os.set_blocking(write, False)
    try:
        while True:
            os.write(write, b"x" * 4096)
    except BlockingIOError:
        os.set_blocking(write, True)
    pressed = Pressed()
    with Scripted(pressed) as server:
        pressed.process = started(
            ["phone-number", "create", "--api-version", "v2"], env=environ(server.url), stderr=write
        )
        pressed.is_started.set()
        while True:
            try:
                code = pressed.process.wait(0.2)
                break
            except subprocess.TimeoutExpired:
                if server.reached:
                    pressed.process.send_signal(signal.SIGINT)
        os.close(write)
        os.close(read)
        assert pressed.process.stdout is not None
        pressed.process.stdout.close()

    assert code == -signal.SIGINT


def test_whoever_is_told_to_ignore_it_goes_on() -> None:
    """As nohup and a shell's & do."""
    pressed = Pressed()

    def script(turn: Turn) -> None:
        turn.read()
        pressed.is_started.wait(30)
        assert pressed.process is not None
        pressed.process.send_signal(signal.SIGINT)
        turn.say(answer(200, {"agent_id": "a1"}))

    with Scripted(script) as server:
        ignoring = [
            "sh",
            "-c",
            'trap "" INT; exec "$@"',
            "sh",
            sys.executable,
            "-m",
            "retellctl",
            *GET,
            "--json",
        ]
        pressed.process = subprocess.Popen(
            ignoring, env=environ(server.url), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        pressed.is_started.set()
        out, err = pressed.process.communicate(timeout=60)

    assert (pressed.process.returncode, out, err) == (0, b'{"agent_id":"a1"}\n', b"")


ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_every_ending_signal_says_what_may_have_happened(number: signal.Signals) -> None:
    """Also what `timeout`, `docker stop`, a cancelled CI job and a closed terminal send."""
    code, out, err = Pressed(number=number).run("phone-number", "create", "--api-version", "v2")

    assert (code, out) == (-number, "")
    assert err == (
        "Error: phone-number create: interrupted, outcome unknown\n"
        "  A number may have been bought: look with `retellctl --api-version v2 phone-number list`"
        " before you repeat the command.\n"
    )


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_read_ends_by_the_signal_without_a_word(number: signal.Signals) -> None:
    assert Pressed(number=number).run(*GET) == (-number, "", "")


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
@pytest.mark.parametrize(
    "args", [["phone-number", "create", "--api-version", "v2"], GET], ids=["buys", "reads"]
)
def test_as_the_first_process_of_a_container(args: list[str], number: signal.Signals) -> None:
    """The system keeps a signal's own effect from it: it ends by itself, with 128 and the signal's number."""
    if not can_be_first():
        pytest.skip("it takes root, and unshare")
    pressed = Pressed(number=number, first=True)

    code, out, err = pressed.run(*args)

    assert (code, out) == (128 + number, "")
    assert ("A number may have been bought" in err) == (args[0] == "phone-number")


@pytest.mark.parametrize("number", ENDING, ids=lambda number: number.name)
def test_a_signal_that_the_waiting_thread_does_not_get_ends_it_too(number: signal.Signals) -> None:
    """One that another thread gets does not end the main thread's read, nor does one that comes just before it."""
    pressed = Pressed()

    def script(turn: Turn) -> None:
        turn.read()
        pressed.is_started.wait(30)
        assert pressed.process is not None
        process = pressed.process.pid
        [other] = [
            int(task.name) for task in Path(f"/proc/{process}/task").iterdir() if task.name != str(process)
        ]
        assert ctypes.CDLL(None).tgkill(process, other, number) == 0
        turn.hang()

    with Scripted(script) as server:
        pressed.process = started(GET, env=environ(server.url))
        pressed.is_started.set()
        out, err = pressed.process.communicate(timeout=20)

    assert (pressed.process.returncode, out, err) == (-number, b"", b"")


def test_no_signal_is_lost() -> None:
    """`python -m security.interrupting 600 8` tries it longer."""
    assert [ending for ending in endings(48, 6) if ending.code != -signal.SIGINT] == []


def can_be_first() -> bool:
    try:
        return subprocess.run(["unshare", "--pid", "--fork", "true"], check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_sandbox_stops_in_good_order(number: signal.Signals) -> None:
    process = started(["sandbox", "serve"])
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"http://127.0.0.1:")

    process.send_signal(number)
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out) == (0, b"")
    assert err == b"Serving the sandbox; any token is accepted. Ctrl-C stops it.\n"
