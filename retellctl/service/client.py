"""Sends requests: decides, in one place, what is sent again, and raises what went wrong as errors."""

from __future__ import annotations

import copy
import math
import threading
import time
from typing import TYPE_CHECKING

from retellctl.errors import (
    OutcomeUnknown,
    RateLimited,
    RetellctlError,
    ServerError,
    UsageError,
    describe_exception,
)
from retellctl.jsontext.encode import encode_body
from retellctl.transport.faults import Fault
from retellctl.transport.messages import Response, sent_headers, url_of

from .named_ids import names_in
from .operations import Task
from .outcomes import Outcome, Sending, failed, is_gone, settled, unknown
from .responses import judge
from .retry import backoff, retry_after, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from retellctl.transport.messages import Request
    from retellctl.transport.transport import Carrier

    from .operations import Operation

# A request, with all its attempts and the waiting between them, takes at most this many times the longest silence.
WHOLE_ANSWER = 10
LONGEST_TIMEOUT = 24 * 3600  # seconds
NOTICEABLE = 1.0  # seconds; a longer wait is said


class Client:
    """One pool of connections to one service, opened when the first request is sent; threads may share it.

    Args:
        base_url: scheme, host, port and prefix; every request and the token go there and nowhere else.
        token: gives the bearer token, called once; an empty one sends no Authorization header.
        timeout: the longest silence in seconds.
        max_retries: how often a request may be sent again.
        connections: how many requests may run at the same time.
        trace: called with one line a request.
        notice: called with one line for each wait of more than a second.
        transport: what carries the requests in place of the network.
        sleep: waits between attempts, for the seconds that it is given.

    Raises:
        UsageError: the time-out is not one that a socket can have.

    Attributes:
        untold: what the changes were for that went out and came back, until whoever shows them takes them out.
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
        notice: Callable[[str], None] = lambda _: None,
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
        self._notice = notice
        self._transport = transport
        self._sleep = sleep
        self._lock = threading.Lock()
        self._carrier: Carrier | None = None
        self._authorization: dict[str, str] = {}
        self._refusal: RetellctlError | None = None
        self._out: dict[int, Task] = {}
        self._resume = 0.0
        self._noticed = 0.0
        self.untold: list[Task] = []
        self.version = ""

    @property
    def in_flight(self) -> tuple[Task, ...]:
        """What the changes are for that went out and have no clear answer yet, whichever threads sent them."""
        # Without the lock: it may be asked for by a signal that came while this thread had it.
        return tuple(self._out.values())

    def close(self) -> None:
        """Close the connections."""
        if self._carrier is not None:
            self._carrier.close()

    def note(self, line: str) -> None:
        """Show a line with --verbose."""
        self._trace(line)

    def fetch(self, url: str, write: Callable[[bytes], object], restart: Callable[[], object]) -> None:
        """Fetch a recording from wherever it lies, without the token, and pass it on in pieces; see download."""
        from .download import fetch

        fetch(
            url,
            write,
            restart=restart,
            timeout=self._timeout,
            transport=self._transport,
            max_retries=self._max_retries,
            trace=self._trace,
            pause=self._pause,
        )

    def send(
        self,
        operation: Operation,
        request: Request,
        *,
        id: str | None = None,  # noqa: A002 - the word of the interface
        key: str | None = None,
        until: float = math.inf,
    ) -> Response:
        """Send a request and return its answer, a success.

        Args:
            operation: what the request is for.
            request: what goes on the wire.
            id: the id that it is about, for messages.
            key: the idempotency key that stands in the body: under it another attempt does no harm.
            until: on the monotonic clock, when all attempts have to be over; the standard bound holds too.

        Raises:
            RetellctlError: the error that the answer is, or the fault of the network.
        """
        content = None if request.body is None else encode_body(request.body)
        url = url_of(self._base_url, request)
        carrier = self._open()
        begun = time.monotonic()
        task = Task(operation, id, key, names_in(request.body), begun)
        sending = Sending(
            task,
            request.method,
            url,
            {**self._authorization, **sent_headers(request)},
            content,
            min(begun + WHOLE_ANSWER * self._timeout, until),
            is_repeatable=operation.repeatable or key is not None,
        )
        broken: str | None = None
        try:
            answer = self._until_clear(carrier, sending)
        except RetellctlError as error:
            if isinstance(error, OutcomeUnknown):
                self.untold.append(task)
            self._arrives()
            raise
        except Exception as error:
            if threading.get_ident() not in self._out:
                raise
            is_memory = isinstance(error, MemoryError)
            broken = "there is not enough memory for it" if is_memory else describe_exception(error)
        if broken is not None:
            # Raised out here, where nothing holds on to an answer that was too much for the memory.
            self.untold.append(task)
            self._arrives()
            raise unknown(sending, f"retellctl could not read the answer: {broken}")
        # Not in a `finally`: after a signal the request has to stay in `_out`, which the message is made from.
        if not operation.reads:
            self.untold.append(task)
        self._arrives()
        return answer

    def _until_clear(self, carrier: Carrier, sending: Sending) -> Response:
        """Make attempts until one has a clear answer, or another would not be safe or of no use."""
        doubtful: RetellctlError | None = None  # an earlier attempt that may have been carried out
        attempt = 0
        self._keep_pace(sending)
        while True:
            outcome = self._attempt(carrier, sending, attempt)
            result = outcome.result
            if isinstance(result, Response):
                return result
            if doubtful and is_gone(sending.task, result) and result.response:
                return result.response  # an earlier attempt, whose answer was lost, has deleted it
            is_safe = sending.is_repeatable or outcome.is_untouched
            if not is_safe or not self._has_time(outcome.wait, attempt, sending):
                raise settled(sending, doubtful, result)
            if outcome.is_untouched and not doubtful:
                self._arrives()
            elif isinstance(result, OutcomeUnknown | ServerError) and not sending.task.operation.reads:
                # A failure that the service itself speaks of is less of a doubt than silence.
                doubtful = doubtful if isinstance(doubtful, OutcomeUnknown) else result
            # Where the server has asked another request to wait longer, that holds for this one too.
            held = self._resume - time.monotonic()
            fits = self._has_time(held, attempt, sending)
            self._pause(max(outcome.wait or 0.0, held if fits else 0.0), attempt, result)
            attempt += 1

    def _has_time(self, wait: float | None, attempt: int, sending: Sending) -> bool:
        """Return whether another attempt may be made; one that begins has the whole of the longest silence."""
        if wait is None or attempt >= self._max_retries:
            return False
        return time.monotonic() + wait + self._timeout <= sending.deadline

    def _pause(self, seconds: float, attempt: int, result: RetellctlError) -> None:
        """Wait before another attempt."""
        self._say_wait(
            seconds, f"{result.what}: waiting", f"attempt {attempt + 2} of {self._max_retries + 1}"
        )
        self._sleep(seconds)

    def _keep_pace(self, sending: Sending) -> None:
        """Hold a new request back while the server has asked another one to wait.

        Raises:
            RateLimited: the wait would outlast the request's time.
        """
        held = self._resume - time.monotonic()
        if held <= 0:
            return
        label = sending.task.label
        if time.monotonic() + held + self._timeout > sending.deadline:
            raise RateLimited(
                f"{label}: not sent, as too many requests had been",
                hint=f"Nothing was carried out. Wait {math.ceil(held):,} s, as the server asks,"
                " and repeat the command.",
                id=sending.task.id,
                method=sending.method,
                url=sending.url,
            )
        self._say_wait(held, f"{label}: waiting, as the server asks,", "the request is sent")
        self._sleep(held)

    def _say_wait(self, seconds: float, what: str, until: str) -> None:
        """Say a wait that a person would notice, once for all threads that wait."""
        end = time.monotonic() + seconds
        with self._lock:
            is_news = seconds > NOTICEABLE and end > self._noticed + NOTICEABLE
            if is_news:
                self._noticed = end
        if is_news:
            self._notice(f"{what} {math.ceil(seconds):,} s before {until}.")

    def _attempt(self, carrier: Carrier, sending: Sending, attempt: int) -> Outcome:
        started = time.monotonic()
        try:
            response = carrier.carry(
                sending.method,
                sending.url,
                sending.headers,
                sending.content,
                departs=lambda: self._departs(sending.task),
                deadline=sending.deadline,
            )
        except Fault as fault:
            self._line(sending, f"{fault.what} ({fault.why})", time.monotonic() - started, attempt)
            wait = None if fault.is_permanent else backoff(attempt)
            return Outcome(failed(sending, fault), wait, is_untouched=not fault.is_sent)
        self._line(sending, str(response.status), response.elapsed, attempt)
        failure = judge(sending.task, response)
        if failure is None:
            return Outcome(response)
        if isinstance(failure, RateLimited):
            with self._lock:
                self._resume = max(self._resume, time.monotonic() + (retry_after(response) or 0.0))
        return Outcome(failure, wait_for(response, attempt), is_untouched=isinstance(failure, RateLimited))

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
            from retellctl.transport.in_process import Inside

            return Inside(self._transport)
        from retellctl.transport.network import Network

        return Network(self._base_url, timeout=self._timeout, connections=self._connections)

    def _departs(self, task: Task) -> None:
        """Note that this thread's change goes out."""
        if not task.operation.reads:
            self._out[threading.get_ident()] = task

    def _arrives(self) -> None:
        """Note that this thread has nothing out."""
        self._out.pop(threading.get_ident(), None)

    def _line(self, sending: Sending, outcome: str, seconds: float, attempt: int) -> None:
        attempts = f"attempt {attempt + 1} of {self._max_retries + 1}"
        version = f", API {self.version}" if self.version else ""
        self._trace(f"{sending.method} {sending.url}: {outcome}, {seconds:.3f} s, {attempts}{version}")
