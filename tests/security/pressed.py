"""A server that stays silent, and presses Ctrl-C in the program that waits for it."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from security.attack import CANARY, started
from transport.script import Scripted

if TYPE_CHECKING:
    import subprocess

    from transport.script import Turn

GET = ["agent", "get", "a1", "--api-version", "v2"]


def environ(url: str, **more: str) -> dict[str, str]:
    return {**os.environ, "RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": url, **more}


class Pressed:
    """A server that stays silent, and presses Ctrl-C in the program when so many requests have come.

    Args:
        requests: how many.
        number: the signal that is sent.
        first: the program runs as the first process of a PID namespace, as it does in a container.
    """

    def __init__(
        self, requests: int = 1, *, number: signal.Signals = signal.SIGINT, first: bool = False
    ) -> None:
        self.requests = requests
        self.number = number
        self.first = first
        self.process: subprocess.Popen[bytes] | None = None
        self.is_started = threading.Event()

    def __call__(self, turn: Turn) -> None:
        turn.read()
        if turn.number == self.requests:
            self.is_started.wait(30)
            assert self.process is not None
            os.kill(_only_child(self.process.pid) if self.first else self.process.pid, self.number)
        turn.hang()

    def run(self, *args: str) -> tuple[int, str, str]:
        with Scripted(self) as server:
            before = ("unshare", "--pid", "--fork") if self.first else ()
            self.process = started(args, env=environ(server.url), before=before)
            self.is_started.set()
            out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out.decode(), err.decode()


def _only_child(parent: int) -> int:
    [child] = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return int(child)
