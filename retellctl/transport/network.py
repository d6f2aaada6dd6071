"""The transport over the network: the one file that speaks HTTP, with httpcore's pool of connections."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpcore
from socksio import SOCKSError

from .addresses import Resolver
from .connections import Connection, Connections, TooManyOpenFiles
from .decompress import MAX_BODY, read_whole
from .faults import (
    BrokenResponse,
    ConnectionAttempt,
    FileFault,
    NetworkFault,
    connection_fault,
    is_out_of_files,
    response_fault,
)
from .messages import Response
from .multipart import content_headers, opened
from .proxy import find_proxy
from .tls import create_tls_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .deadline import Deadline
    from .prepare import PreparedRequest
    from .transport import ReadBody

CONNECT_TIMEOUT = (
    10.0  # seconds for each step of making a connection, where the longest silence is not shorter
)
_LOST = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    SOCKSError,
    BrokenResponse,
)
_TUNNEL_EVENTS = frozenset({"proxy.start_tls.started", "socks.start_tls.started"})


class Network:
    """A number of connections to one service, and one TLS context where TLS is used.

    Each connection is a pool of httpcore's own that one thread has at a time: a pool that threads share may close a
    connection under the thread that reads from it.

    Args:
        base_url: scheme, host and port are where every request goes, whatever an answer says.
        timeout: the longest silence in seconds.
        connections: how many may be open at a time.
        max_body: how many bytes a body may have in memory, decompressed.
        source: what the user is told to check where the service cannot be reached.

    Raises:
        UsageError: the environment's proxy or certificates cannot be used.
    """

    def __init__(
        self,
        base_url: str,
        *,
        timeout: float,
        connections: int,
        max_body: int = MAX_BODY,
        source: str = "the base URL",
    ) -> None:
        parts = urlsplit(base_url)
        self._scheme, self._server = parts.scheme, parts.netloc
        self._host, self._port = parts.hostname or "", parts.port
        self._timeout = timeout
        self._step_seconds = min(CONNECT_TIMEOUT, timeout)
        self._max_body = max_body
        self._source = source
        self._proxy = find_proxy(base_url)
        tls = create_tls_context() if parts.scheme == "https" else None
        resolver = Resolver()
        self._connections = Connections(
            lambda: Connection(resolver, tls, self._proxy, self._step_seconds), connections
        )

    def exchange(
        self,
        request: PreparedRequest,
        *,
        on_sent: Callable[[], None],
        deadline: Deadline,
        read_body: ReadBody | None = None,
    ) -> Response:
        """Send a request once and return its answer; see Transport.

        Raises:
            NetworkFault: no connection, no answer or a broken one.
        """
        while True:
            connection = self._connections.acquire(deadline.at)
            if connection is None:
                why = "every connection was in use until the time was over"
                hint = "Repeat the command, or allow more --timeout."
                raise NetworkFault("no connection", why, hint, is_sent=False)
            try:
                answer = self._exchange(connection, request, on_sent, deadline, read_body or self._read_body)
            except TooManyOpenFiles as error:
                if not self._connections.give_up(connection):
                    raise self._connection_fault(error, is_tunnelled=False) from None
            except BaseException:
                self._connections.discard(connection)
                raise
            else:
                self._connections.release(connection)
                return answer

    def _exchange(
        self,
        connection: Connection,
        request: PreparedRequest,
        on_sent: Callable[[], None],
        deadline: Deadline,
        read_body: ReadBody,
    ) -> Response:
        is_sent = is_tunnelled = False

        def watch(event: str, info: dict[str, Any]) -> None:
            nonlocal is_sent, is_tunnelled
            if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
                connection.limit.end_steps()
                is_sent = True
                on_sent()
            is_tunnelled = is_tunnelled or event in _TUNNEL_EVENTS

        started = time.monotonic()
        connection.limit.start(deadline)
        try:
            with (
                opened(request.content, deadline) as content,
                connection.pool.stream(
                    request.method,
                    self._url(request.url),
                    headers=self._headers(request),
                    content=content,
                    extensions={"timeout": self._timeouts(), "trace": watch},
                ) as answer,
            ):
                received = tuple((_text(name).lower(), _text(value)) for name, value in answer.headers)
                body = read_body(answer.status, received, _pieces(connection, deadline, answer, received))
        except FileFault as fault:
            fault.is_sent = is_sent
            raise
        except _LOST as error:
            if not is_sent and is_out_of_files(error):
                raise TooManyOpenFiles from error
            if not is_sent:
                raise self._connection_fault(error, is_tunnelled=is_tunnelled) from None
            is_late = deadline.remaining() < 0.01
            whole = round(deadline.at - started, 1)
            raise response_fault(
                error, server=self._server, silence=self._timeout, whole=whole, is_late=is_late
            ) from None
        return Response(
            status=answer.status,
            reason=_text(answer.extensions.get("reason_phrase", b"")),
            headers=received,
            body=body,
            elapsed=time.monotonic() - started,
            method=request.method,
            url=request.url,
        )

    def close(self) -> None:
        """Close the connections."""
        self._connections.close()

    def _read_body(self, _: int, headers: tuple[tuple[str, str], ...], pieces: Iterable[bytes]) -> bytes:
        """Read an answer's body into memory."""
        return read_whole(pieces, dict(headers).get("content-encoding", ""), self._max_body)

    def _connection_fault(self, error: Exception, *, is_tunnelled: bool) -> NetworkFault:
        proxy = None
        if self._proxy is not None:
            proxy = f"{self._proxy.url.host.decode('ascii')}:{self._proxy.url.origin.port}"
        reached = ConnectionAttempt(self._server, self._source, proxy, is_tunnelled)
        return connection_fault(error, reached=reached, seconds=self._step_seconds)

    def _url(self, url: str) -> httpcore.URL:
        target = url.removeprefix(f"{self._scheme}://{self._server}") or "/"
        return httpcore.URL(scheme=self._scheme, host=self._host, port=self._port, target=target)

    def _headers(self, request: PreparedRequest) -> list[tuple[bytes | str, bytes | str]]:
        content = request.content
        if content is None and request.method in {"POST", "PUT", "PATCH"}:
            content = b""  # it needs a Content-Length all the same (RFC 9110, 8.6)
        headers = {"Host": self._server, "Accept-Encoding": "gzip", **request.headers}
        return [*(headers | content_headers(content)).items()]

    def _timeouts(self) -> dict[str, float | None]:
        # The pool of a connection has one to give; if ever it had none, that wait would be without end.
        return {"pool": self._step_seconds, "read": self._timeout, "write": self._timeout}


def _pieces(
    connection: Connection,
    deadline: Deadline,
    answer: httpcore.Response,
    headers: tuple[tuple[str, str], ...],
) -> Iterator[bytes]:
    """Yield a body as it comes.

    Raises:
        BrokenResponse: only the end of the connection tells the body's end, and it was cut.
    """
    for piece in answer.iter_stream():
        deadline.extend(len(piece))
        yield piece
    if connection.is_truncated and not {"content-length", "transfer-encoding"}.intersection(dict(headers)):
        raise BrokenResponse("the TLS connection was cut before the answer was whole")


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
