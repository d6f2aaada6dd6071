"""Carries requests over the network: the one file that speaks HTTP, with httpcore's pool of connections."""

from __future__ import annotations

import time
from queue import LifoQueue
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import httpcore
from socksio import SOCKSError

from .bounded import Backend, Limit
from .content import LARGEST, whole
from .faults import Broken, unanswered, unconnected
from .http import Response
from .route import proxy_of, trusted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONNECT_TIMEOUT = 10.0  # seconds
# Seconds that a connection waits to be used again. Many servers close theirs after 5: a request that meets the
# closing would be lost, and one that buys or dials cannot simply be repeated.
KEEP_ALIVE = 4.0
_LOST = (
    *(httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError),
    *(httpcore.ProxyError, httpcore.UnsupportedProtocol, SOCKSError, Broken),
)


class _Lane(NamedTuple):
    """One connection, made when it is needed and again when it was closed, and the limit that it keeps."""

    pool: httpcore.ConnectionPool
    limit: Limit


class Network:
    """A pool of connections to one service, and one TLS context where TLS is spoken.

    Each connection is a pool of httpcore's own that one thread has at a time: a pool that threads share may close a
    connection under the thread that reads from it.

    Args:
        base_url: scheme, host and port are where every request goes, whatever an answer says.
        timeout: the longest silence in seconds.
        whole: seconds that a request may take with everything; only for messages.
        connections: how many may be open at a time.
        largest: how many bytes a body may have, unpacked.

    Raises:
        UsageError: the environment's proxy or certificates cannot be used.
    """

    def __init__(
        self, base_url: str, *, timeout: float, whole: float, connections: int, largest: int = LARGEST
    ) -> None:
        parts = urlsplit(base_url)
        self._scheme, self._server = parts.scheme, parts.netloc
        self._host, self._port = parts.hostname or "", parts.port
        self._timeout = timeout
        self._whole = whole
        self._connecting = min(CONNECT_TIMEOUT, timeout)
        self._largest = largest
        self._proxy = proxy_of(base_url)
        self._tls = trusted() if parts.scheme == "https" else None
        # The lane that was used last is used first, as its connection is the freshest; None is one yet to be made.
        self._free: LifoQueue[_Lane | None] = LifoQueue()
        for _ in range(connections):
            self._free.put(None)
        self._lanes: list[_Lane] = []

    def carry(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | None,
        *,
        departs: Callable[[], None],
        deadline: float,
    ) -> Response:
        """Send a request once and return its answer; see Carrier.

        Raises:
            Fault: no connection, no answer or a broken one.
        """
        lane = self._free.get() or self._lane()
        try:
            return self._exchange(lane, method, url, headers, content, departs, deadline)
        finally:
            self._free.put(lane)

    def _exchange(
        self,
        lane: _Lane,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | None,
        departs: Callable[[], None],
        deadline: float,
    ) -> Response:
        is_sent = False

        def watch(event: str, info: dict[str, Any]) -> None:
            nonlocal is_sent
            if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
                is_sent = True
                departs()

        started = time.monotonic()
        lane.limit.begin(deadline)
        try:
            with lane.pool.stream(
                method,
                self._url(url),
                headers=self._headers(method, headers, content),
                content=content,
                extensions={"timeout": self._timeouts(), "trace": watch},
            ) as answer:
                received = [(_text(name).lower(), _text(value)) for name, value in answer.headers]
                encoding = dict(received).get("content-encoding", "")
                body = whole(answer.iter_stream(), encoding, self._largest)
        except _LOST as error:
            lane.limit.drop()
            if not is_sent:
                raise unconnected(
                    error, peer=self._peer(), is_proxy=self._proxy is not None, seconds=self._connecting
                ) from None
            is_late = time.monotonic() > deadline - 0.01
            raise unanswered(
                error, server=self._server, silence=self._timeout, whole=self._whole, is_late=is_late
            ) from None
        return Response(
            status=answer.status,
            reason=_text(answer.extensions.get("reason_phrase", b"")),
            headers=tuple(received),
            body=body,
            elapsed=time.monotonic() - started,
            method=method,
            url=url,
        )

    def close(self) -> None:
        """Close the connections."""
        for lane in self._lanes:
            lane.pool.close()

    def _lane(self) -> _Lane:
        limit = Limit()
        pool = httpcore.ConnectionPool(
            ssl_context=self._tls,
            proxy=self._proxy,
            max_connections=1,
            max_keepalive_connections=1,
            keepalive_expiry=KEEP_ALIVE,
            network_backend=Backend(limit, self._connecting),
        )
        lane = _Lane(pool, limit)
        self._lanes.append(lane)
        return lane

    def _url(self, url: str) -> httpcore.URL:
        target = url.removeprefix(f"{self._scheme}://{self._server}") or "/"
        return httpcore.URL(scheme=self._scheme, host=self._host, port=self._port, target=target)

    def _headers(
        self, method: str, headers: Mapping[str, str], content: bytes | None
    ) -> list[tuple[bytes | str, bytes | str]]:
        all_headers = {"Host": self._server, "Accept-Encoding": "gzip", **headers}
        if content is not None or method in {"POST", "PUT", "PATCH"}:
            all_headers["Content-Length"] = str(len(content or b""))
        return [*all_headers.items()]

    def _timeouts(self) -> dict[str, float | None]:
        return {"connect": self._connecting, "read": self._timeout, "write": self._timeout}

    def _peer(self) -> str:
        if self._proxy is None:
            return self._server
        host, port = self._proxy.url.host.decode("ascii"), self._proxy.url.origin.port
        return f"{host}:{port}"


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
