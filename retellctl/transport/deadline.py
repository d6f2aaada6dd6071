"""Connections on which nothing takes longer than it may, however slowly the bytes come.

httpcore bounds each read on its own, so that a server which sends a byte now and then would never be given up, and
some of its steps, such as the talk with a SOCKS proxy, not at all.
"""

from __future__ import annotations

import math
import socket
import ssl
import time
from select import POLLIN, poll
from typing import TYPE_CHECKING, Any

import httpcore

from .addresses import Names, connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SLICE = 64 * 1024  # bytes that are written before the time is looked at again
# Bytes that are read at once: more and more of a large answer, which httpcore would take in small pieces.
_AT_FIRST, _AT_MOST = 64 * 1024, 512 * 1024


class Limit:
    """How long the request that a connection has under way may still take.

    Args:
        patience: seconds for each step of making a connection: the network's, the proxy's, TLS.

    Attributes:
        deadline: on the monotonic clock, in seconds.
        is_cut: the peer has ended a TLS connection without the word that belongs there.
    """

    def __init__(self, patience: float) -> None:
        self.deadline = math.inf
        self.is_cut = False
        self._patience = patience
        self._step = math.inf
        self._opened: Stream | None = None

    def begin(self, deadline: float) -> None:
        """Start on another request."""
        self.deadline, self._step = deadline, math.inf
        self.is_cut = False

    def connects(self) -> float:
        """Start on another step of making a connection; return when it has to be done."""
        self._step = time.monotonic() + self._patience
        return min(self.deadline, self._step)

    def departs(self) -> None:
        """Note that the connection is there and the request goes out."""
        self._step = math.inf

    def left(self, timeout: float | None, overdue: type[httpcore.TimeoutException]) -> float:
        """Return the seconds that one wait may take; raises `overdue` where there are none."""
        remaining = min(self.deadline, self._step) - time.monotonic()
        if remaining <= 0:
            raise overdue("the time is over")
        return min(timeout or remaining, remaining)

    def hold(self, opened: Stream) -> Stream:
        """Keep the connection that was made, so that it can be closed."""
        self._opened = opened
        return opened

    def drop(self) -> None:
        """Close the connection; httpcore leaves some open that failed."""
        if self._opened is not None:
            self._opened.close()


class Backend(httpcore.NetworkBackend):
    """Makes connections that keep a limit.

    Args:
        limit: the time that is left.
        names: finds the addresses.
    """

    def __init__(self, limit: Limit, names: Names) -> None:
        self._limit = limit
        self._names = names

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the limit has it
        local_address: str | None = None,  # noqa: ARG002 - never given
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - never given
    ) -> httpcore.NetworkStream:
        """Connect to a host; to find its addresses and to try them is one step."""
        until = self._limit.connects()
        stream = Stream(connect(self._names.find(host, port, until), until), self._limit)
        self._limit.connects()  # what a proxy has to say comes next
        return self._limit.hold(stream)


class Stream(httpcore.NetworkStream):
    """One connection."""

    def __init__(self, connected: socket.socket, limit: Limit) -> None:
        self._socket: socket.socket | _Inner = connected
        self._limit = limit
        self._size = _AT_FIRST

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return some bytes, none at the connection's end."""
        size = max(max_bytes, self._size)
        left = self._limit.left(timeout, httpcore.ReadTimeout)
        try:
            self._socket.settimeout(left)
            data = self._socket.recv(size)
        except ssl.SSLEOFError:
            self._limit.is_cut = True
            return b""
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error
        if len(data) == size:
            self._size = min(2 * size, _AT_MOST)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of the bytes."""
        rest = memoryview(buffer)
        while rest:
            left = self._limit.left(timeout, httpcore.WriteTimeout)
            try:
                self._socket.settimeout(left)
                rest = rest[self._socket.send(rest[:_SLICE]) :]
            except TimeoutError as error:
                raise httpcore.WriteTimeout(str(error)) from error
            except OSError as error:
                raise httpcore.WriteError(str(error)) from error

    def close(self) -> None:
        """Close the connection."""
        self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the limit has it
    ) -> httpcore.NetworkStream:
        """Speak TLS from here on; within TLS, if that is what is spoken to a proxy already."""
        self._limit.connects()
        try:
            self._socket = self._spoken(ssl_context, server_hostname)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        finally:
            self._limit.connects()
        return self

    def _spoken(self, context: ssl.SSLContext, hostname: str | None) -> ssl.SSLSocket | _Inner:
        below = self._socket
        if isinstance(below, ssl.SSLSocket | _Inner):
            return _Inner(below, context, hostname, lambda: self._limit.left(None, httpcore.ReadTimeout))
        below.settimeout(self._limit.left(None, httpcore.ConnectTimeout))
        return context.wrap_socket(below, server_hostname=hostname, suppress_ragged_eofs=False)

    def get_extra_info(self, info: str) -> Any:
        """Tell httpcore whether TLS is spoken, and whether a connection at rest has something to read: its end."""
        if info == "ssl_object":
            return None if type(self._socket) is socket.socket else self._socket
        if info == "is_readable":
            readable = poll()
            readable.register(self._socket.fileno(), POLLIN)
            return bool(readable.poll(0))
        return None


class _Inner:
    """TLS that is spoken within TLS, as through a proxy whose address is https; has of a socket what a stream needs.

    Args:
        below: the connection to the proxy.
        context: who is trusted.
        hostname: whom the inner certificate has to be for.
        left: the seconds that one wait may take.
    """

    def __init__(
        self,
        below: ssl.SSLSocket | _Inner,
        context: ssl.SSLContext,
        hostname: str | None,
        left: Callable[[], float],
    ) -> None:
        self._below = below
        self._left = left
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=hostname)
        self._until_done(self._tls.do_handshake)

    def recv(self, size: int) -> bytes:
        data: bytes = self._until_done(lambda: self._tls.read(size))
        return data

    def send(self, data: memoryview) -> int:
        written: int = self._until_done(lambda: self._tls.write(data))
        return written

    def settimeout(self, seconds: float) -> None:
        """Do nothing: each wait asks for what is left."""

    def selected_alpn_protocol(self) -> str | None:
        return self._tls.selected_alpn_protocol()

    def fileno(self) -> int:
        return self._below.fileno()

    def close(self) -> None:
        self._below.close()

    def _until_done(self, step: Callable[[], Any]) -> Any:
        """Take a step of the inner TLS, as often as it needs more bytes from below."""
        while True:
            is_done, result = True, None
            try:
                result = step()
            except ssl.SSLWantReadError:
                is_done = False
            self._pass_on()
            if is_done:
                return result
            self._below.settimeout(self._left())
            data = self._below.recv(_SLICE)
            if data:
                self._incoming.write(data)
            else:
                self._incoming.write_eof()

    def _pass_on(self) -> None:
        data = memoryview(self._outgoing.read())
        while data:
            self._below.settimeout(self._left())
            data = data[self._below.send(data) :]
