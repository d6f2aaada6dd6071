"""The program under attack, in this process or as one of its own, and how it ended."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import typer

from retellctl.cli.main import app, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

CANARY = 'key_Ca/n"ary+%41_7f3e'
EXIT_CODES = range(13)
# Made once: that takes longer than most commands.
PROGRAM = typer.main.get_command(app)


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


class Attack(Protocol):
    def __call__(self, *args: str, url: str, input: str | bytes = b"", **environ: str) -> Ended: ...


def attack(*args: str, url: str, input: str | bytes = b"", **environ: str) -> Ended:
    """Run a command line in this process, with a token for a server.

    It ends by an exit code of the table, without a traceback; both are checked here.
    """
    given = {"RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": url, **environ}
    typed = input.encode() if isinstance(input, str) else input
    out, err = io.BytesIO(), io.BytesIO()
    with _surroundings(given, typed), redirect_stdout(_text(out)), redirect_stderr(_text(err)):
        code = run(PROGRAM, args)
    ended = Ended(code, *(stream.getvalue().decode() for stream in (out, err)))
    assert ended.code in EXIT_CODES
    assert "Traceback" not in ended.err
    assert "unexpected happened" not in ended.err, ended.err
    assert "while the command ended" not in ended.err, ended.err
    return ended


def _text(stream: io.BytesIO) -> io.TextIOWrapper:
    # It must not close what the test still reads.
    stream.close = lambda: None  # type: ignore[method-assign]
    return io.TextIOWrapper(stream, "utf-8", write_through=True)


@contextmanager
def _surroundings(environ: Mapping[str, str], typed: bytes) -> Iterator[None]:
    before, stdin = dict(os.environ), sys.stdin
    os.environ.update(environ)
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed), "utf-8")
    try:
        yield
    finally:
        sys.stdin = stdin
        os.environ.clear()
        os.environ.update(before)


def started(args: Sequence[str], *, before: Sequence[str] = (), **options: Any) -> subprocess.Popen[bytes]:
    """The program as a process, its streams piped if nothing else is said; `before` is what starts it."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process: subprocess.Popen[bytes] = subprocess.Popen(
        [*before, sys.executable, "-m", "retellctl", *args], **{**pipes, **options}
    )
    return process
