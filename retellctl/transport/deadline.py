"""How long a request may take, and each step of making a connection for it."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpcore

# A request, with all its attempts and the waiting between them, takes at most this many times the longest silence.
WHOLE_REQUEST = 10
# Bytes a second: the slowest that a file may come or go. For as many bytes there is a second more.
SLOWEST_FILE = 16 * 1024


class Deadline:
    """When a request has to be over, with all its attempts; one thread uses it.

    Args:
        at: on the monotonic clock, in seconds.
        slowest: bytes a second; for as many bytes that have come or gone, the deadline is a second later.
    """

    def __init__(self, at: float, *, slowest: float = math.inf) -> None:
        self.at = at
        self._slowest = slowest

    def remaining(self) -> float:
        """Return the seconds that are left; they are negative when the time is over."""
        return self.at - time.monotonic()

    def extend(self, size: int) -> None:
        """Grant the time for some bytes of a body that have come or gone."""
        self.at += size / self._slowest


class TimeLimit:
    """How long the next step on one connection may take, for the request that it has under way.

    Args:
        step_seconds: for each step of making a connection: the network's, the proxy's, TLS.
    """

    def __init__(self, step_seconds: float) -> None:
        self._step_seconds = step_seconds
        self._step = math.inf
        self._deadline = Deadline(math.inf)

    def start(self, deadline: Deadline) -> None:
        """Start on another request."""
        self._deadline, self._step = deadline, math.inf

    def start_step(self) -> float:
        """Start on another step of making a connection; return when it has to be done, on the monotonic clock."""
        self._step = time.monotonic() + self._step_seconds
        return min(self._deadline.at, self._step)

    def end_steps(self) -> None:
        """Note that the connection is made."""
        self._step = math.inf

    def remaining(self, timeout: float | None, overdue: type[httpcore.TimeoutException]) -> float:
        """Return the seconds that one wait may take.

        Args:
            timeout: the longest wait in seconds, None for no limit of its own.
            overdue: raised where no time is left.
        """
        remaining = min(self._deadline.at, self._step) - time.monotonic()
        if remaining <= 0:
            raise overdue("the time is over")
        return min(timeout or remaining, remaining)
