"""Standard streams that are closed, full or read no more: no traceback, and what was bought is still said."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from recorder import Answer
from security.attack import CANARY
from security.commands import V2, Command, id_of, record, serving

if TYPE_CHECKING:
    from recorder import Recorded, Recorder

CHANGES = [command for command in V2 if command.changes and command.kind != "nothing"]
READS = [command for command in V2 if not command.changes]
FULL = Path("/dev/full")
OWN = ["--version", "--help", "agent", "help output", "nope"]


def shell(line: str, server: Recorder, *args: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which "$@" is the program with its arguments; bash fails if any part of a pipe does."""
    server.requests.clear()
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line, "bash", sys.executable, "-m", "retellctl", *args],
        env={**os.environ, "RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": server.url},
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.fixture(autouse=True)
def _serve(host: Recorder) -> None:
    host.answer = serving(lambda kind: [record(kind)] * 10_000)


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "yaml", "csv", "tsv", "ids"])
def test_a_closed_pipe_ends_it_silently(format: str, host: Recorder) -> None:
    ran = shell('"$@" | head -c 10', host, "agent", "list", "--api-version", "v2", "-o", format)

    assert (ran.returncode, ran.stderr) == (128 + signal.SIGPIPE, b"")
    assert len(ran.stdout) == 10


@pytest.mark.parametrize("own", ["--help", "completion bash", "profile list"])
def test_a_pipe_that_was_never_read(own: str, host: Recorder) -> None:
    ran = shell('exec 3> >(:); wait $!; "$@" >&3', host, *own.split())

    assert (ran.returncode, ran.stderr) == (128 + signal.SIGPIPE, b"")


@pytest.mark.parametrize("command", CHANGES, ids=str)
def test_what_was_made_is_said_though_nobody_reads(command: Command, host: Recorder) -> None:
    ran = shell('exec 3> >(:); wait $!; "$@" >&3', host, *command.args)

    assert ran.returncode == 128 + signal.SIGPIPE
    said = ran.stderr.decode()
    assert said.startswith("Done, though nobody read the output: ")
    if name := id_of(command.kind):
        assert record(command.kind)[name] in said
    assert said.count("\n") == 1


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", ["agent delete --yes", "agent update --voice-speed 1"])
def test_of_several_changes_each_is_named_where_the_output_breaks_off(words: str, host: Recorder) -> None:
    """One was handed to the output, the others came back meanwhile or are under way."""
    meeting = threading.Barrier(4, timeout=20)

    def answer(request: Recorded) -> Answer:
        meeting.wait()
        name = request.path.rpartition("/")[2]
        return Answer(204, b"") if request.method == "DELETE" else Answer(200, {"agent_id": name})

    host.answer = answer
    ran = shell(
        '"$@" > /dev/full', host, *words.split(), "a0", "a1", "a2", "a3", "--api-version", "v2", "--json"
    )

    assert ran.returncode == 1
    assert all(name in ran.stderr.decode() for name in ("a0", "a1", "a2", "a3"))
    assert "could not be printed" in ran.stderr.decode()


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("format", ["-o tsv", "--json"])
@pytest.mark.parametrize("command", CHANGES[:3] + CHANGES[-1:], ids=str)
def test_a_full_disk_loses_nothing_that_was_made(command: Command, format: str, host: Recorder) -> None:
    """The whole answer goes to standard error."""
    ran = shell('"$@" > /dev/full', host, *command.args, *format.split())

    answer, error = ran.stderr.decode().split("\n", 1)
    assert ran.returncode == 1
    assert json.loads(answer) == record(command.kind)
    assert "The change was made, but its answer could not be printed" in error


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("line", ['"$@" > /dev/full', '"$@" >&-'], ids=["full", "closed"])
@pytest.mark.parametrize(
    "args", [*(command.args for command in READS[:2]), *(tuple(own.split()) for own in OWN)], ids=" ".join
)
def test_a_read_that_cannot_be_printed(line: str, args: tuple[str, ...], host: Recorder) -> None:
    ran = shell(line, host, *args)

    why = b"No space left on device" if "full" in line else b"it is closed"
    if args == ("nope",):
        assert ran.returncode == 2
    else:
        assert ran.returncode == 1
        assert ran.stderr.splitlines()[:2] == [b"Error: Standard output could not be written", b"  " + why]


@pytest.mark.parametrize(
    "line", ['"$@" <&-', '"$@" 2>&-', '"$@" 2>/dev/full', '"$@" <&- 2>&-', '"$@" <&- >&- 2>&-']
)
@pytest.mark.parametrize("words", ["agent list --api-version v2", "agent delete a1", "agent get - --json"])
def test_closed_streams(line: str, words: str, host: Recorder) -> None:
    """A question that nobody can be asked is declined; the exit code says what cannot be written."""
    ran = shell(line, host, *words.split())

    expected = {"agent delete a1": 10}.get(words, 1 if ">&- 2" in line else 0)
    if words.startswith("agent get -"):
        # An empty standard input has no ids; a closed one cannot be read.
        expected = 2 if "<&-" in line else expected
    assert ran.returncode == expected
    assert b"Traceback" not in ran.stderr


def test_ids_from_a_stream_that_is_no_text(host: Recorder) -> None:
    ran = shell(r'printf "\377\n" | "$@"', host, "agent", "get", "-")

    assert (ran.returncode, ran.stdout, host.requests) == (2, b"", [])
    assert ran.stderr == (
        b"Error: the argument - - cannot be read\n"
        b"  it is not text in UTF-8: line 1\n"
        b"  Convert it: iconv -f LATIN1 -t UTF-8\n"
    )


def test_memory_that_is_not_there(host: Recorder) -> None:
    """A list far larger than what the process may have ends in an error, not in a traceback."""
    host.answer = lambda _: Answer(200, b'{"items":["' + b"x" * 100_000_000 + b'"],"has_more":false}')

    ran = shell('ulimit -v 250000; "$@"', host, "agent", "list", "--api-version", "v2")

    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr == b"Error: there is not enough memory\n  Ask for less, such as with --limit.\n"
