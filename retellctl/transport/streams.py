"""Connections on which nothing takes longer than it may, however slowly the bytes come.

httpcore bounds each read on its own, so that a server which sends a byte now and then would never be given up, and
some of its steps, such as the talk with a SOCKS proxy, not at all.
"""

from __future__ import annotations

import re
import socket
import ssl
from select import POLLIN, POLLOUT, poll
from typing import TYPE_CHECKING, Any

import httpcore

from .addresses import open_socket

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .addresses import Resolver
    from .deadline import TimeLimit

_SLICE = 64 * 1024  # bytes that are written before the time is looked at again
_INTERIM = re.compile(rb"HTTP/1\.[01] 1")  # an answer that another one will follow
# Bytes that are read at once: more and more of a large answer, which httpcore would take in small pieces.
_AT_FIRST, _AT_MOST = 64 * 1024, 512 * 1024


class Backend(httpcore.NetworkBackend):
    """Makes connections that keep a time limit, one at a time.

    Args:
        limit: the time that is left.
        resolver: finds the addresses.

    Attributes:
        stream: the connection that was made last, None before the first.
    """

    def __init__(self, limit: TimeLimit, resolver: Resolver) -> None:
        self._limit = limit
        self._resolver = resolver
        self.stream: Stream | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the limit has it
        local_address: str | None = None,  # noqa: ARG002 - never given
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - never given
    ) -> httpcore.NetworkStream:
        """Connect to a host; to find its addresses and to try them is one step."""
        until = self._limit.start_step()
        self.stream = Stream(open_socket(self._resolver.resolve(host, port, until), until), self._limit)
        self._limit.start_step()  # what a proxy has to say comes next
        return self.stream


class Stream(httpcore.NetworkStream):
    """One connection.

    Attributes:
        is_truncated: the peer has ended a TLS connection without the alert that belongs there (RFC 8446, 6.1).
    """

    def __init__(self, connected: socket.socket, limit: TimeLimit) -> None:
        self._socket: socket.socket | _NestedTls = connected
        self._limit = limit
        self._size = _AT_FIRST
        self._received = b""  # what came while a request was being written
        self.is_truncated = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return some bytes, none at the connection's end."""
        if self._received:
            received, self._received = self._received, b""
            return received
        size = max(max_bytes, self._size)
        left = self._limit.remaining(timeout, httpcore.ReadTimeout)
        try:
            self._socket.settimeout(left)
            data = self._socket.recv(size)
        except ssl.SSLEOFError:
            self.is_truncated = True
            return b""
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error
        if len(data) == size:
            self._size = min(2 * size, _AT_MOST)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of the bytes.

        Raises:
            httpcore.WriteError: they cannot be written, or the peer has answered before they were. httpcore then reads
                the answer, if there is one.
        """
        rest = memoryview(buffer)
        while rest:
            left = self._limit.remaining(timeout, httpcore.WriteTimeout)
            try:
                if self._is_answered(left):
                    raise httpcore.WriteError("the answer came before the request had left")
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
        """Use TLS from here on; within TLS, if the proxy is reached by TLS already."""
        self._limit.start_step()
        try:
            self._socket = self._wrap(ssl_context, server_hostname)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        finally:
            self._limit.start_step()
        return self

    def _wrap(self, context: ssl.SSLContext, hostname: str | None) -> ssl.SSLSocket | _NestedTls:
        below = self._socket
        if isinstance(below, ssl.SSLSocket | _NestedTls):
            return _NestedTls(
                below, context, hostname, lambda: self._limit.remaining(None, httpcore.ReadTimeout)
            )
        below.settimeout(self._limit.remaining(None, httpcore.ConnectTimeout))
        return context.wrap_socket(below, server_hostname=hostname, suppress_ragged_eofs=False)

    def get_extra_info(self, info: str) -> Any:
        """Tell httpcore whether TLS is used, and whether an idle connection has something to read: its end."""
        if info == "ssl_object":
            return None if type(self._socket) is socket.socket else self._socket
        if info == "is_readable":
            return bool(self._poll(POLLIN, 0))
        return None

    def _poll(self, events: int, seconds: float) -> int:
        """Wait until one of some events has come, and return which have."""
        waiting = poll()
        waiting.register(self._socket.fileno(), events)
        return next((found for _, found in waiting.poll(seconds * 1000)), 0)

    def _is_answered(self, seconds: float) -> bool:
        """Wait until bytes can be written; return whether the peer has answered or ended its side before.

        A server that does not want a body may answer before it has come, and close the connection. Further bytes would
        then make the system forget the answer. What has come is kept for `read`.
        """
        connected = self._socket
        if isinstance(connected, _NestedTls) or self._received:
            return False
        if not self._poll(POLLIN | POLLOUT, seconds) & POLLIN:
            return False
        connected.settimeout(0)
        try:
            self._received = connected.recv(_AT_FIRST)
        except (BlockingIOError, ssl.SSLWantReadError):
            return False  # something of TLS itself, such as a session ticket
        return not _INTERIM.match(self._received)


class _NestedTls:
    """TLS within TLS, as through a proxy whose address is https; it has of a socket what a stream needs.

    Args:
        below: the connection to the proxy.
        context: who is trusted.
        hostname: whom the inner certificate has to be for.
        remaining: returns the seconds that one wait may take.
    """

    def __init__(
        self,
        below: ssl.SSLSocket | _NestedTls,
        context: ssl.SSLContext,
        hostname: str | None,
        remaining: Callable[[], float],
    ) -> None:
        self._below = below
        self._remaining = remaining
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
            self._below.settimeout(self._remaining())
            data = self._below.recv(_SLICE)
            if data:
                self._incoming.write(data)
            else:
                self._incoming.write_eof()

    def _pass_on(self) -> None:
        data = memoryview(self._outgoing.read())
        while data:
            self._below.settimeout(self._remaining())
            data = data[self._below.send(data) :]
