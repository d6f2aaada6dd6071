"""The connections to one service: how many there are, and whose turn it is."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import httpcore

from .deadline import Backend, Limit

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    from .addresses import Names

# Seconds that a connection waits to be used again. Many servers close theirs after 5: a request that meets the
# closing would be lost, and one that buys or dials cannot simply be repeated.
KEEP_ALIVE = 4.0


class Crowded(Exception):  # noqa: N818 - a state of this machine
    """There is no room for another connection."""


class Lane:
    """One connection, made when it is needed and again when it was closed, and the limit that it keeps."""

    def __init__(
        self, names: Names, tls: ssl.SSLContext | None, proxy: httpcore.Proxy | None, patience: float
    ) -> None:
        self.limit = Limit(patience)
        self.pool = httpcore.ConnectionPool(
            ssl_context=tls,
            proxy=proxy,
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=KEEP_ALIVE,
            network_backend=Backend(self.limit, names),
        )

    def close(self) -> None:
        """Close the connection, whatever state it is in."""
        self.pool.close()
        self.limit.drop()


class Lanes:
    """The connections that there may be, each for one thread at a time.

    Args:
        make: makes one more.
        most: how many there may be.
    """

    def __init__(self, make: Callable[[], Lane], most: int) -> None:
        self._make = make
        self._unmade = most
        # The one that was used last is used first, as its connection is the freshest.
        self._free: list[Lane] = []
        self._all: set[Lane] = set()
        self._change = threading.Condition()

    def take(self, until: float) -> Lane | None:
        """Return a lane as soon as there is one, None if there is none in time."""
        with self._change:
            wait = min(until - time.monotonic(), threading.TIMEOUT_MAX)
            if not self._change.wait_for(lambda: self._free or self._unmade, wait):
                return None
            if self._free:
                return self._free.pop()
            lane = self._make()
            self._unmade -= 1
            self._all.add(lane)
            return lane

    def give_back(self, lane: Lane) -> None:
        """Let others use a lane whose request was answered."""
        with self._change:
            self._free.append(lane)
            self._change.notify()

    def replace(self, lane: Lane) -> None:
        """Close a lane whose request failed; another may be made. httpcore would wait for what is dead in it."""
        lane.close()
        with self._change:
            self._all.discard(lane)
            self._unmade += 1
            self._change.notify()

    def give_up(self, lane: Lane) -> bool:
        """Close a lane for which there is no room; return whether there are others to wait for."""
        lane.close()
        with self._change:
            self._all.discard(lane)
            if self._all:
                return True
            self._unmade += 1
            self._change.notify()
            return False

    def close(self) -> None:
        """Close the connections."""
        with self._change:
            lanes = [*self._all]
        for lane in lanes:
            lane.close()
