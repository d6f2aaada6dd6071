"""The pace that a server asks for by 429: whoever is held back waits, and the user is told once."""

from __future__ import annotations

import math
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

NOTICEABLE = 1.0  # seconds; the user is told of a longer wait


class Pace:
    """Holds back the requests to one server; threads share it.

    Args:
        notice: called with one line for each wait that a person would notice.
        sleep: waits for the seconds that it is given.
    """

    def __init__(self, notice: Callable[[str], None], sleep: Callable[[float], None]) -> None:
        self._notice = notice
        self._sleep = sleep
        self._lock = threading.Lock()
        self._resume = 0.0  # on the monotonic clock
        self._announced = 0.0  # on the monotonic clock: until when the user has been told to wait

    @property
    def held(self) -> float:
        """The seconds that requests are still held back; not more than 0 if they are not."""
        return self._resume - time.monotonic()

    def hold(self, seconds: float) -> None:
        """Hold all requests back for some seconds."""
        with self._lock:
            self._resume = max(self._resume, time.monotonic() + seconds)

    def wait(self, seconds: float, what: str, until: str) -> None:
        """Wait, and tell the user, once for all threads that wait.

        Args:
            seconds: how long.
            what: why, as the beginning of a sentence.
            until: what comes then.
        """
        end = time.monotonic() + seconds
        with self._lock:
            is_news = seconds > NOTICEABLE and end > self._announced + NOTICEABLE
            if is_news:
                self._announced = end
        if is_news:
            self._notice(f"{what} {math.ceil(seconds):,} s before {until}.")
        self._sleep(seconds)
