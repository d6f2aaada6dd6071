"""Sends requests: decides, in one place, what is sent again, and raises what went wrong as errors."""

from __future__ import annotations

import copy
import threading
import time
from typing import TYPE_CHECKING, NamedTuple

from .encoding import encode
from .errors import NetworkError, NotFound, OutcomeUnknown, RateLimited, RetellctlError, UsageError
from .faults import Fault
from .http import Response, sent_headers, url_of
from .retry import backoff, wait_for
from .verdict import doubt, judge, label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from .carrier import Carrier
    from .http import Request
    from .operations import Operation

# A request, with all its attempts and the waiting between them, takes at most this many times the longest silence.
WHOLE_ANSWER = 10
LONGEST_TIMEOUT = 24 * 3600  # seconds


class _Outcome(NamedTuple):
    """What became of one attempt.

    Attributes:
        result: the answer, a success, or the error that it is.
        wait: seconds until another attempt may be made, None where it would end the same.
        is_untouched: it is certain that nothing was carried out.
    """

    result: Response | RetellctlError
    wait: float | None = None
    is_untouched: bool = False


class _Task(NamedTuple):
    """A request as all its attempts send it."""

    operation: Operation
    id: str | None
    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    deadline: float


class Client:
    """One pool of connections to one service, opened when the first request is sent; threads may share it.

    Args:
        base_url: scheme, host, port and prefix; every request and the token go there and nowhere else.
        token: gives the bearer token, called once; an empty one sends no Authorization header.
        timeout: the longest silence in seconds.
        max_retries: how often a request may be sent again.
        connections: how many requests may run at the same time.
        trace: called with one line a request.
        transport: what carries the requests in place of the network.
        sleep: waits between attempts, for the seconds that it is given.

    Raises:
        UsageError: the time-out is not one that a socket can have.

    Attributes:
        in_flight: a change that went out and has no clear answer yet; what to name when the user breaks off.
        untold: a change that went out and came back, until whoever shows it to the user sets it to None.
        version: the API version that is spoken, for the trace.
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
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not 0 < timeout <= LONGEST_TIMEOUT:
            raise UsageError(
                f"--timeout {timeout:g} is not possible",
                why=f"it is more than 0 and at most {LONGEST_TIMEOUT:,} seconds, a day",
            )
        self._base_url = base_url.rstrip("/")
        self._token = token
        self._timeout = timeout
        self._max_retries = max_retries
        self._connections = connections
        self._trace = trace
        self._transport = transport
        self._sleep = sleep
        self._lock = threading.Lock()
        self._carrier: Carrier | None = None
        self._authorization: dict[str, str] = {}
        self._refusal: RetellctlError | None = None
        self._out: dict[int, Operation] = {}
        self.in_flight: Operation | None = None
        self.untold: Operation | None = None
        self.version = ""

    def close(self) -> None:
        """Close the connections."""
        if self._carrier is not None:
            self._carrier.close()

    def note(self, line: str) -> None:
        """Show a line with --verbose."""
        self._trace(line)

    def fetch(self, url: str, write: Callable[[bytes], None]) -> None:
        """Fetch a file from wherever it lies, without the token, and pass it on in pieces.

        Raises:
            NetworkError: it could not be fetched whole.
        """
        from .download import fetch

        fetch(url, write, timeout=self._timeout, transport=self._transport)

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
        content = None if request.body is None else encode(request.body)
        url = url_of(self._base_url, request)
        carrier = self._open()
        headers = {**self._authorization, **sent_headers(request)}
        deadline = time.monotonic() + WHOLE_ANSWER * self._timeout
        task = _Task(operation, id, request.method, url, headers, content, deadline)
        try:
            answer = self._until_clear(
                carrier, task, is_repeatable=operation.repeatable if repeatable is None else repeatable
            )
        except Exception as error:
            if isinstance(error, OutcomeUnknown):
                self.untold = operation
            self._arrives()
            raise
        # Not after Ctrl-C: then what is out is asked for.
        if not operation.reads:
            self.untold = operation
        self._arrives()
        return answer

    def _until_clear(self, carrier: Carrier, task: _Task, *, is_repeatable: bool) -> Response:
        """Make attempts until one has a clear answer, or another would not be safe or of no use."""
        perhaps_done = False
        attempt = 0
        while True:
            outcome = self._attempt(carrier, task, attempt)
            result = outcome.result
            if isinstance(result, Response):
                return result
            if (
                perhaps_done
                and task.operation.verb == "delete"
                and isinstance(result, NotFound)
                and result.response
            ):
                return result.response  # an earlier attempt, whose answer was lost, has deleted it
            if not (is_repeatable or outcome.is_untouched) or not self._has_time(outcome.wait, attempt, task):
                raise self._unsettled(task, result) if perhaps_done else result
            if outcome.is_untouched and not perhaps_done:
                self._arrives()
            perhaps_done = perhaps_done or not (outcome.is_untouched or task.operation.reads)
            self._sleep(outcome.wait or 0)
            attempt += 1

    def _has_time(self, wait: float | None, attempt: int, task: _Task) -> bool:
        """Return whether another attempt may be made; one that begins has the whole of the longest silence."""
        if wait is None or attempt >= self._max_retries:
            return False
        return time.monotonic() + wait + self._timeout <= task.deadline

    def _attempt(self, carrier: Carrier, task: _Task, attempt: int) -> _Outcome:
        started = time.monotonic()
        try:
            response = carrier.carry(
                task.method,
                task.url,
                task.headers,
                task.content,
                departs=lambda: self._departs(task.operation),
                deadline=task.deadline,
            )
        except Fault as fault:
            self._line(task, f"{fault.what} ({fault.why})", time.monotonic() - started, attempt)
            wait = None if fault.is_permanent else backoff(attempt)
            return _Outcome(_failure(task, fault), wait, is_untouched=not fault.is_sent)
        self._line(task, str(response.status), response.elapsed, attempt)
        failure = judge(task.operation, response, id=task.id)
        if failure is None:
            return _Outcome(response)
        return _Outcome(failure, wait_for(response, attempt), is_untouched=isinstance(failure, RateLimited))

    def _unsettled(self, task: _Task, last: RetellctlError) -> RetellctlError:
        """Return the error of a change whose last attempt was not carried out, but an earlier one perhaps was."""
        if not isinstance(last, NetworkError | RateLimited):
            return last
        return OutcomeUnknown(
            f"{label(task.operation, task.id)}: outcome unknown",
            why=f"an earlier attempt had no clear answer, and the last one: {last.message}",
            hint=doubt(task.operation, task.id),
            id=task.id,
            response=last.response,
            method=task.method,
            url=task.url,
        )

    def _open(self) -> Carrier:
        """Return the carrier; what it needs is asked for once, and if that fails, the failure holds."""
        with self._lock:
            if self._refusal is not None:
                raise copy.copy(self._refusal)
            if self._carrier is None:
                try:
                    token = self._token()
                    self._carrier = self._connect()
                except RetellctlError as error:
                    self._refusal = copy.copy(error)
                    raise
                self._authorization = {"Authorization": f"Bearer {token}"} if token else {}
            return self._carrier

    def _connect(self) -> Carrier:
        if self._transport is not None:
            from .inside import Inside

            return Inside(self._transport)
        from .network import Network

        return Network(
            self._base_url,
            timeout=self._timeout,
            whole=WHOLE_ANSWER * self._timeout,
            connections=self._connections,
        )

    def _departs(self, operation: Operation) -> None:
        """Note that this thread's change goes out."""
        if not operation.reads:
            with self._lock:
                self._out[threading.get_ident()] = operation
                self.in_flight = operation

    def _arrives(self) -> None:
        """Note that this thread has nothing out."""
        with self._lock:
            self._out.pop(threading.get_ident(), None)
            self.in_flight = next(iter(self._out.values()), None)

    def _line(self, task: _Task, outcome: str, seconds: float, attempt: int) -> None:
        attempts = f"attempt {attempt + 1} of {self._max_retries + 1}"
        version = f", API {self.version}" if self.version else ""
        self._trace(f"{task.method} {task.url}: {outcome}, {seconds:.3f} s, {attempts}{version}")


def _failure(task: _Task, fault: Fault) -> RetellctlError:
    """Return the error that a fault of the network is: for a change that went out, that its outcome is not known."""
    name = label(task.operation, task.id)
    what, why, hint = fault.what, fault.why, fault.hint
    kind: type[RetellctlError] = NetworkError
    if not task.operation.reads and fault.is_sent:
        kind, what, why = OutcomeUnknown, "outcome unknown", f"{what}: {why}"
        hint = doubt(task.operation, task.id)
    elif not task.operation.reads:
        hint = f"Nothing was carried out. {hint}"
    return kind(f"{name}: {what}", why=why, hint=hint, id=task.id, method=task.method, url=task.url)
