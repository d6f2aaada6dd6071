"""Presses Ctrl-C in many runs against a silent server, and counts those that did not end by it at once.

The signal comes when the request has arrived, which is about when the program begins to wait for the answer: one that
comes between Python's last look at its signals and the system call is the one that can be lost. Load makes the moment
wander.

    python -m security.interrupting RUNS AT_A_TIME
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from security.attack import started
from security.pressed import GET, environ
from transport.script import Scripted

if TYPE_CHECKING:
    from transport.script import Turn

SECONDS = 20.0  # a run that takes longer after the signal has lost it; --timeout has 60


class Ending(NamedTuple):
    """How a run ended: its exit code, None if it had to be killed, and the seconds from the signal on."""

    code: int | None
    seconds: float


def one(pause: float) -> Ending:
    """Start the program, press Ctrl-C so many seconds after its request has arrived, and wait for its end."""
    arrived = threading.Event()

    def script(turn: Turn) -> None:
        turn.read()
        arrived.set()
        turn.hang()

    with Scripted(script) as server:
        process = started(GET, env=environ(server.url))
        arrived.wait(60)
        end = time.monotonic() + pause
        while time.monotonic() < end:
            pass
        os.kill(process.pid, signal.SIGINT)
        pressed = time.monotonic()
        try:
            process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Ending(None, SECONDS)
    return Ending(process.returncode, time.monotonic() - pressed)


def endings(runs: int, at_a_time: int) -> list[Ending]:
    """Run it so many times, each with another pause of up to two milliseconds."""
    with ThreadPoolExecutor(at_a_time) as pool:
        return list(pool.map(one, [number % 20 / 10_000 for number in range(runs)]))


def main(runs: int, at_a_time: int) -> None:
    """Print how many runs ended by the signal, and how long they took."""
    found = endings(runs, at_a_time)
    ended = [ending.seconds for ending in found if ending.code == -signal.SIGINT]
    sys.stdout.write(
        f"{len(ended)} of {runs} runs ended by SIGINT, the slowest after {max(ended, default=0):.2f} s;"
        f" {sum(ending.code is None for ending in found)} had to be killed after {SECONDS:g} s\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
