"""The only file that knows httpx: sends a request, sends it again only where that is safe, raises errors."""

from __future__ import annotations

import ipaddress
import os
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

from retellctl import __version__

from .encoding import encode
from .errors import NetworkError, NotFound, OutcomeUnknown, RateLimited, RetellctlError, UsageError
from .http import Response, sent_headers, url_of
from .retry import backoff, wait_for
from .verdict import doubt, judge, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from .http import Request
    from .operations import Operation

CONNECT_TIMEOUT = 10.0  # seconds
WHOLE_ANSWER = (
    10  # a whole answer, and all attempts together, take at most this many times the longest silence
)
MAX_ANSWER = 512 * 1024 * 1024  # bytes of a decoded body; a larger one is refused, so that memory is bounded


class Client:
    """One pool of connections to one service, opened when the first request is sent.

    Args:
        base_url: scheme, host, port and prefix; every request and the token go there and nowhere else.
        token: gives the bearer token, called once; an empty one sends no Authorization header.
        timeout: the longest silence in seconds.
        max_retries: how often a request may be sent again.
        connections: how many requests may run at the same time.
        trace: called with one line a request.
        transport: what carries the requests in place of the network.
    """

    sends = True

    def __init__(
        self,
        base_url: str,
        token: Callable[[], str],
        *,
        timeout: float = 60.0,
        max_retries: int = 2,
        connections: int = 8,
        trace: Callable[[str], None] = lambda _: None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._token = token
        self._timeout = timeout
        self._max_retries = max_retries
        self._connections = connections
        self._trace = trace
        self.version = ""  # the API version that is spoken, for the trace
        self._transport = transport
        self._http: httpx.Client | None = None
        self._opening = threading.Lock()
        self.in_flight: Operation | None = None  # a change that went out and was not answered yet

    def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            self._http.close()
            self._http = None

    def send(
        self,
        operation: Operation,
        request: Request,
        *,
        id: str | None = None,  # noqa: A002 - the word of the interface
        repeatable: bool | None = None,
    ) -> Response:
        """Send a request and return its answer, a success.

        Args:
            operation: what the request is for.
            request: what goes on the wire.
            id: the id that it is about, for messages.
            repeatable: overrides the operation's own word, as for a call with an idempotency key.

        Raises:
            RetellctlError: the error that the answer is, or the fault of the network.
        """
        again = operation.repeatable if repeatable is None else repeatable
        deadline = time.monotonic() + WHOLE_ANSWER * self._timeout
        perhaps_done = False
        for attempt in range(self._max_retries + 1):
            outcome, wait = self._attempt(operation, request, id, attempt, deadline)
            if isinstance(outcome, Response):
                return outcome
            if (
                perhaps_done
                and operation.verb == "delete"
                and isinstance(outcome, NotFound)
                and outcome.response
            ):
                return outcome.response  # an earlier attempt, whose answer was lost, has deleted it
            nothing_done = isinstance(outcome, RateLimited) or (
                isinstance(outcome, NetworkError) and not operation.reads
            )
            last = attempt == self._max_retries or wait is None or time.monotonic() + wait >= deadline
            if last or not (again or nothing_done):
                raise outcome
            perhaps_done = perhaps_done or not nothing_done
            time.sleep(wait or 0)
        raise AssertionError("unreachable")  # pragma: no cover

    def note(self, line: str) -> None:
        """Show a line with --verbose."""
        self._trace(line)

    def fetch(self, url: str, write: Callable[[bytes], None]) -> None:
        """Fetch a file from wherever it lies, without the token, and pass it on in pieces.

        Raises:
            NetworkError: it could not be fetched whole.
        """
        if urlsplit(url).scheme not in {"http", "https"}:
            raise NetworkError("the recording cannot be fetched", why=f"{url} is not an http address")
        direct = self._transport is not None or is_loopback(url)
        fetching = httpx.Client(
            headers={"User-Agent": f"retellctl/{__version__}"},
            timeout=httpx.Timeout(self._timeout, connect=min(CONNECT_TIMEOUT, self._timeout)),
            follow_redirects=True,
            max_redirects=5,
            trust_env=not direct,
            verify=_tls(needed=not (direct and url.startswith("http:"))),
            transport=self._transport,
        )
        try:
            with fetching, fetching.stream("GET", url) as answer:
                if answer.status_code != 200:
                    raise NetworkError(
                        "the recording cannot be fetched", why=f"{answer.status_code} {answer.reason_phrase}"
                    )
                for chunk in answer.iter_bytes():
                    write(chunk)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NetworkError(
                "the recording cannot be fetched", why=str(error) or type(error).__name__
            ) from None

    def _attempt(
        self, operation: Operation, request: Request, resource_id: str | None, attempt: int, deadline: float
    ) -> tuple[Response | RetellctlError, float | None]:
        """Return the answer, or the failure and the seconds until another attempt may be made (None: never)."""
        content = None if request.body is None else encode(request.body)
        http = self._open()
        started = time.monotonic()
        if not operation.reads:
            self.in_flight = operation
        try:
            response = self._exchange(http, request, content, deadline)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            self._line(request, type(error).__name__, time.monotonic() - started, attempt)
            fault = self._fault(operation, request, resource_id, error)
            return fault, None if _is_permanent(error) else backoff(attempt)
        self.in_flight = None
        self._line(request, str(response.status), response.elapsed, attempt)
        failure = judge(operation, response, id=resource_id)
        return (response, None) if failure is None else (failure, wait_for(response, attempt))

    def _exchange(
        self, http: httpx.Client, request: Request, content: bytes | None, deadline: float
    ) -> Response:
        url = url_of(self._base_url, request)
        headers = sent_headers(request)
        started = time.monotonic()
        with http.stream(request.method, url, headers=headers, content=content) as answer:
            body = bytearray()
            for chunk in answer.iter_bytes():
                body += chunk
                if len(body) > MAX_ANSWER:
                    raise httpx.DecodingError(f"the answer is larger than {MAX_ANSWER // 2**20} MiB")
                if time.monotonic() > deadline:
                    raise httpx.ReadTimeout(
                        f"the answer was not whole after {WHOLE_ANSWER * self._timeout:g} s"
                    )
            return Response(
                status=answer.status_code,
                reason=answer.reason_phrase,
                headers=tuple((name.lower(), value) for name, value in answer.headers.multi_items()),
                body=bytes(body),
                elapsed=time.monotonic() - started,
                method=request.method,
                url=url,
            )

    def _open(self) -> httpx.Client:
        with self._opening:
            if self._http is None:
                token = self._token()
                # A loopback address is never reached through a proxy.
                direct = self._transport is not None or is_loopback(self._base_url)
                self._http = httpx.Client(
                    headers={"Authorization": f"Bearer {token}"} if token else {},
                    timeout=httpx.Timeout(self._timeout, connect=min(CONNECT_TIMEOUT, self._timeout)),
                    limits=httpx.Limits(
                        max_connections=self._connections, max_keepalive_connections=self._connections
                    ),
                    follow_redirects=False,
                    trust_env=not direct,
                    verify=_tls(needed=not (direct and self._base_url.startswith("http:"))),
                    transport=self._transport,
                )
            return self._http

    def _fault(
        self, operation: Operation, request: Request, resource_id: str | None, error: Exception
    ) -> RetellctlError:
        name = label(operation, resource_id)
        what, why, hint = self._explain(error)
        unconnected = _is_unconnected(error)
        kind: type[RetellctlError] = NetworkError if operation.reads or unconnected else OutcomeUnknown
        if kind is OutcomeUnknown:
            why, what, hint = f"{what}: {why}", "outcome unknown", doubt(operation)
        self.in_flight = None
        return kind(
            f"{name}: {what}",
            why=why,
            hint=hint,
            id=resource_id,
            method=request.method,
            url=url_of(self._base_url, request),
        )

    def _explain(self, error: Exception) -> tuple[str, str, str]:
        """Return what happened, why and what to do, for a fault of the network."""
        server = urlsplit(self._base_url).netloc
        cause = _root_cause(error)
        if isinstance(cause, socket.gaierror):
            return (
                "no connection",
                f"the name {urlsplit(self._base_url).hostname} does not resolve",
                "Check the base URL and your network.",
            )
        if isinstance(cause, ssl.SSLCertVerificationError):
            return (
                "no connection",
                f"the certificate of {server} is not trusted: {cause.verify_message}",
                "Set SSL_CERT_FILE to the certificate authority's file if that server is yours.",
            )
        if isinstance(error, httpx.ConnectTimeout):
            seconds = min(CONNECT_TIMEOUT, self._timeout)
            return "no connection", f"{server} did not answer within {seconds:g} s", "Check your network."
        if isinstance(error, httpx.ProxyError):
            return "no connection", f"the proxy refused: {error}", "Check HTTPS_PROXY and NO_PROXY."
        if isinstance(error, httpx.ConnectError):
            reason = os.strerror(cause.errno) if isinstance(cause, OSError) and cause.errno else str(error)
            return (
                "no connection",
                f"{server}: {reason}",
                "Check that the server runs and the base URL is right.",
            )
        if isinstance(error, httpx.TimeoutException):
            reason = str(error) if "whole" in str(error) else f"{server} was silent for {self._timeout:g} s"
            return "no answer in time", reason, "Repeat the command, or allow more --timeout."
        if isinstance(error, httpx.DecodingError):
            return "broken answer", str(error) or "its compression is damaged", "Repeat the command."
        return "broken answer", str(error) or type(error).__name__, "Repeat the command."

    def _line(self, request: Request, outcome: str, seconds: float, attempt: int) -> None:
        attempts = f"attempt {attempt + 1} of {self._max_retries + 1}"
        version = f", API {self.version}" if self.version else ""
        url = url_of(self._base_url, request)
        self._trace(f"{request.method} {url}: {outcome}, {seconds:.3f} s, {attempts}{version}")


def is_loopback(url: str) -> bool:
    """Return whether the URL's host is this machine: 127.0.0.0/8, ::1 or localhost."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _tls(*, needed: bool) -> ssl.SSLContext:
    """Return the TLS context; where none is needed, an empty one that trusts nobody, as loading costs 30 ms."""
    if not needed:
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        return httpx.create_ssl_context()
    except (OSError, ssl.SSLError) as error:
        raise UsageError(
            "the certificates cannot be read",
            why=f"SSL_CERT_FILE={os.environ.get('SSL_CERT_FILE', '')}: {error}",
            hint="Set SSL_CERT_FILE to a file of PEM certificates, or unset it.",
        ) from None


def _root_cause(error: BaseException) -> BaseException:
    while True:
        deeper = error.__cause__ or error.__context__
        if deeper is None:
            return error
        error = deeper


def _is_unconnected(error: Exception) -> bool:
    """Return whether no connection was made, so that the request cannot have been carried out."""
    kinds = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    return isinstance(error, (*kinds, httpx.UnsupportedProtocol, httpx.InvalidURL))


def _is_permanent(error: Exception) -> bool:
    """Return whether another attempt cannot end otherwise."""
    return isinstance(_root_cause(error), ssl.SSLCertVerificationError) or isinstance(
        error, (httpx.UnsupportedProtocol, httpx.InvalidURL, httpx.LocalProtocolError)
    )
