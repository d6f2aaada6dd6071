"""Whole processes, timed side by side: each round runs every command once, so that all meet the same machine."""

from __future__ import annotations

import os
import subprocess
import time
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


class Command(NamedTuple):
    """What is run.

    Attributes:
        words: the program and its arguments.
        input: what it gets on standard input.
        exit_code: what it has to end with.
    """

    words: tuple[str, ...]
    input: bytes = b""
    exit_code: int = 0


class Measured(NamedTuple):
    """What became of a command.

    Attributes:
        seconds: the median of its rounds, from its start to its end.
        memory: the most bytes that it had resident in any round.
    """

    seconds: float
    memory: int


def side_by_side(
    commands: Mapping[str, Command],
    rounds: int,
    *,
    environ: Mapping[str, str],
    folder: Path,
    note: Callable[[str], None],
) -> dict[str, Measured]:
    """Run the commands in turn, once for practice and then so many rounds, each writing to a file of its own.

    Args:
        commands: by name.
        rounds: how often each counts.
        environ: their environment.
        folder: where their output goes.
        note: told which round it is.

    Raises:
        RuntimeError: a command ended with another exit code than it should.
    """
    found: dict[str, list[tuple[float, int]]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        note(f"round {number} of {rounds}" if number else "practice")
        for name, command in commands.items():
            once = _run(name, command, environ, folder)
            if number:
                found[name].append(once)
    return {
        name: Measured(median(seconds for seconds, _ in runs), max(memory for _, memory in runs))
        for name, runs in found.items()
    }


def _run(name: str, command: Command, environ: Mapping[str, str], folder: Path) -> tuple[float, int]:
    given = folder / "input"
    given.write_bytes(command.input)
    with open(given, "rb") as stdin, open(folder / "output", "wb") as stdout:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.words, stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL, env=environ, cwd=folder
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != command.exit_code:
        raise RuntimeError(f"{name} ended with {process.returncode}: {' '.join(command.words)}")
    return seconds, usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)
