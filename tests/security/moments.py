"""Runs a command again and again, and presses Ctrl-C at another moment each time.

It is a program of its own, without threads, so that it can fork: the modules are loaded once. It prints a line of
JSON for each run: the moment, whether it came, the exit code or the signal that it ended by, and what it wrote.

    python -m security.moments COUNT ARGUMENT...

A moment is the call of a Python function. COUNT of those before a request departs are tried, and COUNT of those after.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import signal
import sys
from typing import TYPE_CHECKING, Any

import retellctl
from retellctl.__main__ import main as program

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType


class Counter:
    """Counts calls, and presses Ctrl-C at one of them."""

    def __init__(self, moment: int | None, report: int) -> None:
        self.moment = moment
        self.calls = 0
        self.departed = 0
        self.report = report

    def __call__(self, frame: FrameType, event: str, _: Any) -> None:
        if event != "call":
            return
        self.calls += 1
        if frame.f_code.co_qualname == "ChangeRegister.sent" and not self.departed:
            self.departed = self.calls
        if frame.f_code.co_name == "exit_process":
            os.write(self.report, f"{self.calls} {self.departed}".encode())
        elif self.calls == self.moment:
            sys.setprofile(None)
            os.write(self.report, b"pressed")
            os.kill(os.getpid(), signal.SIGINT)


def run(arguments: Sequence[str], moment: int | None) -> tuple[dict[str, Any], str]:
    """Run the command in a fork; return how it ended, and how many calls it took in all and until a request left."""
    pipes = [os.pipe() for _ in range(3)]
    child = os.fork()
    if not child:
        for number, (_, write) in enumerate(pipes[:2], 1):
            os.dup2(write, number)
        sys.argv[1:] = arguments
        sys.setprofile(Counter(moment, pipes[2][1]))
        program()
    for _, write in pipes:
        os.close(write)
    out, err, report = (_all_of(read) for read, _ in pipes)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {"moment": moment, "pressed": report == "pressed", "code": code, "out": out, "err": err}, report


def _all_of(descriptor: int) -> str:
    with open(descriptor, "rb") as file:
        return file.read().decode()


def main(count: int, arguments: Sequence[str]) -> None:
    """Print a line for each moment, the first one for a run without Ctrl-C."""
    for module in pkgutil.walk_packages(retellctl.__path__, "retellctl."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    whole, report = run(arguments, None)
    total, departed = map(int, report.split())
    sys.stdout.write(json.dumps(whole) + "\n")
    # Not the very first ones: what Python does before it comes to the program is its own business.
    before = range(departed // count, departed, departed // count)
    after = range(departed, total, max(1, (total - departed) // count))
    for moment in [*before, *after]:
        sys.stdout.flush()
        sys.stdout.write(json.dumps(run(arguments, moment)[0]) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
