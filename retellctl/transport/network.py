"""Carries requests over the network: the one file that speaks HTTP, with httpcore's pool of connections."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpcore
from socksio import SOCKSError

from .addresses import Names
from .connections import Crowded, Lane, Lanes
from .decompress import LARGEST
from .decompress import whole as gathered
from .faults import Broken, Fault, FileFault, Way, is_crowded, unanswered, unconnected
from .messages import Response
from .multipart import content_headers, opened
from .proxy import proxy_of, trusted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from .deadline import Limit
    from .multipart import Multipart
    from .transport import Take

CONNECT_TIMEOUT = 10.0  # seconds
_LOST = (
    *(httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError),
    *(httpcore.ProxyError, httpcore.UnsupportedProtocol, SOCKSError, Broken),
)
_THROUGH = frozenset({"proxy.start_tls.started", "socks.start_tls.started"})


class Network:
    """A pool of connections to one service, and one TLS context where TLS is spoken.

    Each connection is a pool of httpcore's own that one thread has at a time: a pool that threads share may close a
    connection under the thread that reads from it.

    Args:
        base_url: scheme, host and port are where every request goes, whatever an answer says.
        timeout: the longest silence in seconds.
        connections: how many may be open at a time.
        largest: how many bytes a body may have, unpacked.
        slowest: bytes for which a body is given another second beyond its deadline.
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
        largest: int = LARGEST,
        slowest: float = math.inf,
        source: str = "the base URL",
    ) -> None:
        parts = urlsplit(base_url)
        self._scheme, self._server = parts.scheme, parts.netloc
        self._host, self._port = parts.hostname or "", parts.port
        self._timeout = timeout
        self._connecting = min(CONNECT_TIMEOUT, timeout)
        self._largest = largest
        self._slowest = slowest
        self._source = source
        self._proxy = proxy_of(base_url)
        self._tls = trusted() if parts.scheme == "https" else None
        names = Names()
        self._lanes = Lanes(lambda: Lane(names, self._tls, self._proxy, self._connecting), connections)

    def carry(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | Multipart | None,
        *,
        departs: Callable[[], None],
        deadline: float,
        take: Take | None = None,
    ) -> Response:
        """Send a request once and return its answer; see Carrier.

        Raises:
            Fault: no connection, no answer or a broken one.
        """
        while True:
            lane = self._lanes.take(deadline)
            if lane is None:
                why = "every connection was in use until the time was over"
                raise Fault(
                    "no connection", why, "Repeat the command, or allow more --timeout.", is_sent=False
                )
            try:
                answer = self._exchange(
                    lane, method, url, headers, content, departs, deadline, take or self._gather
                )
            except Crowded as error:
                if not self._lanes.give_up(lane):
                    raise self._unconnected(error, is_through=False) from None
            except BaseException:
                self._lanes.replace(lane)
                raise
            else:
                self._lanes.give_back(lane)
                return answer

    def _exchange(
        self,
        lane: Lane,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | Multipart | None,
        departs: Callable[[], None],
        deadline: float,
        take: Take,
    ) -> Response:
        is_sent = is_through = False

        def watch(event: str, info: dict[str, Any]) -> None:
            nonlocal is_sent, is_through
            if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
                lane.limit.departs()
                is_sent = True
                departs()
            is_through = is_through or event in _THROUGH

        started = time.monotonic()
        lane.limit.begin(deadline)
        try:
            with (
                opened(content) as pieces,
                lane.pool.stream(
                    method,
                    self._url(url),
                    headers=self._headers(method, headers, content),
                    content=pieces,
                    extensions={"timeout": self._timeouts(), "trace": watch},
                ) as answer,
            ):
                received = tuple((_text(name).lower(), _text(value)) for name, value in answer.headers)
                body = take(answer.status, received, self._pieces(lane.limit, answer, received))
        except FileFault as fault:
            fault.is_sent = is_sent
            raise
        except _LOST as error:
            if not is_sent and is_crowded(error):
                raise Crowded from error
            if not is_sent:
                raise self._unconnected(error, is_through=is_through) from None
            is_late = time.monotonic() > lane.limit.deadline - 0.01
            whole = round(lane.limit.deadline - started, 1)
            raise unanswered(
                error, server=self._server, silence=self._timeout, whole=whole, is_late=is_late
            ) from None
        return Response(
            status=answer.status,
            reason=_text(answer.extensions.get("reason_phrase", b"")),
            headers=received,
            body=body,
            elapsed=time.monotonic() - started,
            method=method,
            url=url,
        )

    def close(self) -> None:
        """Close the connections."""
        self._lanes.close()

    def _gather(self, _: int, headers: tuple[tuple[str, str], ...], pieces: Iterable[bytes]) -> bytes:
        """Take an answer's body into memory."""
        return gathered(pieces, dict(headers).get("content-encoding", ""), self._largest)

    def _pieces(
        self, limit: Limit, answer: httpcore.Response, headers: tuple[tuple[str, str], ...]
    ) -> Iterator[bytes]:
        """Yield a body as it comes; raises Broken where its end was not its own."""
        for piece in answer.iter_stream():
            limit.deadline += len(piece) / self._slowest
            yield piece
        if limit.is_cut and not {"content-length", "transfer-encoding"}.intersection(dict(headers)):
            raise Broken("the TLS connection was cut before the answer was whole")

    def _unconnected(self, error: Exception, *, is_through: bool) -> Fault:
        proxy = None
        if self._proxy is not None:
            proxy = f"{self._proxy.url.host.decode('ascii')}:{self._proxy.url.origin.port}"
        way = Way(self._server, self._source, proxy, is_through)
        return unconnected(error, way=way, seconds=self._connecting)

    def _url(self, url: str) -> httpcore.URL:
        target = url.removeprefix(f"{self._scheme}://{self._server}") or "/"
        return httpcore.URL(scheme=self._scheme, host=self._host, port=self._port, target=target)

    def _headers(
        self, method: str, headers: Mapping[str, str], content: bytes | Multipart | None
    ) -> list[tuple[bytes | str, bytes | str]]:
        needs_length = content is None and method in {"POST", "PUT", "PATCH"}
        all_headers = {"Host": self._server, "Accept-Encoding": "gzip", **headers}
        all_headers.update(content_headers(b"" if needs_length else content))
        return [*all_headers.items()]

    def _timeouts(self) -> dict[str, float | None]:
        # The pool of a lane has a connection to give; if ever it had none, that wait would be without end.
        return {"pool": self._connecting, "read": self._timeout, "write": self._timeout}


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
