"""The connections to one service: how many there are, and which thread has which."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import httpcore

from .deadline import TimeLimit
from .streams import Backend

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    from .addresses import Resolver

# Seconds that a connection waits to be used again. Many servers close theirs after 5: a request that meets the
# closing would be lost, and one that buys or dials cannot simply be repeated.
KEEP_ALIVE = 4.0


class TooManyOpenFiles(Exception):  # noqa: N818 - a state of this machine
    """The program cannot open another connection."""


class Connection:
    """One connection, made when it is needed and again when it was closed, and the time limit that it keeps.

    Args:
        resolver: finds the addresses.
        tls: whose certificates are trusted, None where TLS is not used.
        proxy: leads to the service, None where there is none.
        step_seconds: for each step of making the connection.
    """

    def __init__(
        self,
        resolver: Resolver,
        tls: ssl.SSLContext | None,
        proxy: httpcore.Proxy | None,
        step_seconds: float,
    ) -> None:
        self.limit = TimeLimit(step_seconds)
        self._backend = Backend(self.limit, resolver)
        self.pool = httpcore.ConnectionPool(
            ssl_context=tls,
            proxy=proxy,
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=KEEP_ALIVE,
            network_backend=self._backend,
        )

    @property
    def is_truncated(self) -> bool:
        """Whether the peer has ended TLS without the alert that belongs there."""
        return self._backend.stream is not None and self._backend.stream.is_truncated

    def close(self) -> None:
        """Close the connection, whatever state it is in; httpcore leaves some open that failed."""
        self.pool.close()
        if self._backend.stream is not None:
            self._backend.stream.close()


class Connections:
    """The connections that there may be, each for one thread at a time.

    Args:
        make: makes one more.
        most: how many there may be.
    """

    def __init__(self, make: Callable[[], Connection], most: int) -> None:
        self._make = make
        self._unmade = most
        # The one that was used last is used first, as it is the least likely to have been closed by the server.
        self._free: list[Connection] = []
        self._all: set[Connection] = set()
        self._change = threading.Condition()

    def acquire(self, until: float) -> Connection | None:
        """Return a connection as soon as there is one, None if there is none until then, on the monotonic clock."""
        with self._change:
            wait = min(until - time.monotonic(), threading.TIMEOUT_MAX)
            if not self._change.wait_for(lambda: self._free or self._unmade, wait):
                return None
            if self._free:
                return self._free.pop()
            connection = self._make()
            self._unmade -= 1
            self._all.add(connection)
            return connection

    def release(self, connection: Connection) -> None:
        """Let others use a connection whose request was answered."""
        with self._change:
            self._free.append(connection)
            self._change.notify()

    def discard(self, connection: Connection) -> None:
        """Close a connection whose request failed; another may be made. httpcore would wait for what is dead in it."""
        connection.close()
        with self._change:
            self._all.discard(connection)
            self._unmade += 1
            self._change.notify()

    def give_up(self, connection: Connection) -> bool:
        """Close a connection that could not be opened; return whether there are others to wait for."""
        connection.close()
        with self._change:
            self._all.discard(connection)
            if self._all:
                return True
            self._unmade += 1
            self._change.notify()
            return False

    def close(self) -> None:
        """Close the connections."""
        with self._change:
            connections = [*self._all]
        for connection in connections:
            connection.close()
