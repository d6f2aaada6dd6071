"""Connections on which nothing takes longer than it may, however slowly the bytes come.

httpcore bounds each read on its own, so that a server which sends a byte now and then would never be given up.
"""

from __future__ import annotations

import math
import socket
import time
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    from collections.abc import Iterable

_SLICE = 64 * 1024  # bytes that are written before the time is looked at again
_AT_ONCE = 512 * 1024  # bytes that are read, where httpcore would take a large answer in small pieces


class Limit:
    """How long the request that a connection has under way may still take.

    Attributes:
        deadline: on the monotonic clock, in seconds.
        opened: the connection that was made for it, if none could be used again.
    """

    def __init__(self) -> None:
        self.deadline = math.inf
        self.opened: _Stream | None = None

    def begin(self, deadline: float) -> None:
        """Start on another request."""
        self.deadline = deadline
        self.opened = None

    def drop(self) -> None:
        """Close the connection that was made for a request which failed; httpcore leaves some open."""
        if self.opened is not None:
            self.opened.close()

    def left(self, timeout: float, overdue: type[httpcore.TimeoutException]) -> float:
        """Return the seconds that one step may take; raises `overdue` where there are none."""
        remaining = self.deadline - time.monotonic()
        if remaining <= 0:
            raise overdue("the time for the whole answer is over")
        return min(timeout, remaining)


class Backend(httpcore.NetworkBackend):
    """Makes connections that keep a limit.

    Args:
        limit: the time that is left.
        patience: seconds for what httpcore sets no bound to, such as the talk with a SOCKS proxy.
    """

    def __init__(self, limit: Limit, patience: float) -> None:
        self._limit = limit
        self._patience = patience
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers; all of them together have one time-out."""
        until = time.monotonic() + self._limit.left(timeout or self._patience, httpcore.ConnectTimeout)
        addresses = _addresses(host, port)
        failure: Exception = httpcore.ConnectError("the name has no address")
        for index, address in enumerate(addresses):
            share = max((until - time.monotonic()) / (len(addresses) - index), 0.001)
            try:
                stream = self._plain.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            self._limit.opened = _Stream(stream, self._limit, self._patience)
            return self._limit.opened
        raise failure


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, limit: Limit, patience: float) -> None:
        self._stream = stream
        self._limit = limit
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        left = self._limit.left(timeout or self._patience, httpcore.ReadTimeout)
        return self._stream.read(max(max_bytes, _AT_ONCE), left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _SLICE):
            left = self._limit.left(timeout or self._patience, httpcore.WriteTimeout)
            self._stream.write(buffer[start : start + _SLICE], left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._limit.left(timeout or self._patience, httpcore.ConnectTimeout)
        self._stream = self._stream.start_tls(ssl_context, server_hostname, left)
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error
    return [str(address[0]) for *_, address in found]
