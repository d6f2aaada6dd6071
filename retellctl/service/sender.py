"""The rules by which every request is sent, whatever host it goes to: attempts, waiting, deadlines, --verbose."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from retellctl.errors import OutcomeUnknown, RateLimited, RetellctlError, ServerError, UsageError
from retellctl.transport.deadline import WHOLE_REQUEST, Deadline
from retellctl.transport.faults import NetworkFault
from retellctl.transport.messages import Response
from retellctl.transport.opening import open_transport
from retellctl.transport.transport import RefusedBody

from .outcomes import final_error, is_already_gone
from .pace import Pace
from .retry import retry_after

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from retellctl.transport.prepare import PreparedRequest
    from retellctl.transport.transport import ReadBody, Transport

    from .outcomes import OngoingRequest, Outcome

LONGEST_TIMEOUT = 24 * 3600  # seconds


class Sender:
    """Sends requests and sends them again; threads share it, and it has no state of one request.

    Args:
        timeout: the longest silence in seconds.
        max_retries: how often a request may be sent again.
        trace: called with one line an attempt.
        notice: called with one line for each wait of more than a second.
        application: answers in place of the network.
        sleep: waits between attempts, for the seconds that it is given.

    Raises:
        UsageError: the time-out is not one that a socket can have.
    """

    def __init__(
        self,
        *,
        timeout: float = 60.0,
        max_retries: int = 2,
        trace: Callable[[str], None] = lambda _: None,
        notice: Callable[[str], None] = lambda _: None,
        application: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not 0 < timeout <= LONGEST_TIMEOUT:
            raise UsageError(
                f"--timeout {timeout:g} is not possible",
                why=f"it is more than 0 and at most {LONGEST_TIMEOUT:,} seconds, a day",
            )
        self._timeout = timeout
        self._max_retries = max_retries
        self.trace = trace
        self._notice = notice
        self._application = application
        self._sleep = sleep

    def open(self, base_url: str, *, connections: int = 1, source: str = "the base URL") -> Transport:
        """Return a transport to a host; see open_transport."""
        return open_transport(
            base_url,
            timeout=self._timeout,
            connections=connections,
            source=source,
            application=self._application,
        )

    def pace(self) -> Pace:
        """Return the pace of a host that nothing has been sent to yet."""
        return Pace(self._notice, self._sleep)

    def deadline(self, until: float = math.inf, *, slowest: float = math.inf) -> Deadline:
        """Return when a request that begins now has to be over.

        Args:
            until: on the monotonic clock, in seconds; the standard time holds too.
            slowest: bytes a second, for which there is another second.
        """
        return Deadline(min(time.monotonic() + WHOLE_REQUEST * self._timeout, until), slowest=slowest)

    def send(
        self,
        ongoing: OngoingRequest,
        attempt: Callable[[int], Outcome],
        pace: Pace,
        on_untouched: Callable[[], None] = lambda: None,
    ) -> Response:
        """Make attempts until one has a clear answer, or another would not be safe or of no use.

        Args:
            ongoing: what is sent.
            attempt: makes the attempt of a number, counted from 0.
            pace: of the host that it goes to.
            on_untouched: called when it is certain that nothing was carried out so far.

        Raises:
            RetellctlError: the error that the answer is, or the fault of the network.
        """
        doubtful: RetellctlError | None = None  # an earlier attempt that may have been carried out
        number = 0
        self._keep_pace(ongoing, pace)
        while True:
            outcome = attempt(number)
            result = outcome.result
            if isinstance(result, Response):
                return result
            if isinstance(result, RateLimited) and result.response:
                pace.hold(retry_after(result.response) or 0.0)
            if doubtful and is_already_gone(ongoing.task, result) and result.response:
                return result.response  # an earlier attempt, whose answer was lost, has deleted it
            is_safe = ongoing.is_repeatable or outcome.is_untouched
            if not is_safe or not self._has_time(outcome.wait, number, ongoing.deadline):
                raise final_error(ongoing, doubtful, result)
            if outcome.is_untouched and not doubtful:
                on_untouched()
            elif isinstance(result, OutcomeUnknown | ServerError) and not ongoing.task.operation.reads:
                # A failure that the service itself reports is less of a doubt than silence.
                doubtful = doubtful if isinstance(doubtful, OutcomeUnknown) else result
            # Where the server has asked another request to wait longer, that holds for this one too.
            held = pace.held
            seconds = max(
                outcome.wait or 0.0, held if self._has_time(held, number, ongoing.deadline) else 0.0
            )
            number += 1
            pace.wait(seconds, f"{result.what}: waiting", self._attempt_text(number))

    def exchange(
        self,
        transport: Transport,
        request: PreparedRequest,
        number: int,
        deadline: Deadline,
        *,
        on_sent: Callable[[], None] = lambda: None,
        read_body: ReadBody | None = None,
        shown_url: str | None = None,
        version: str = "",
    ) -> Response:
        """Make one attempt, and show it with --verbose.

        Args:
            transport: leads to the host.
            request: what is sent.
            number: how many attempts were made before.
            deadline: when the answer has to be whole.
            on_sent: called before the first byte goes out.
            read_body: reads the body.
            shown_url: the URL as it may be seen, where that is not the whole of it.
            version: the API version, where there is one.

        Raises:
            NetworkFault: no connection, no answer or a broken one.
            RefusedBody: whoever reads the body does not want it.
        """
        started, outcome = time.monotonic(), ""
        try:
            response = transport.exchange(request, on_sent=on_sent, deadline=deadline, read_body=read_body)
            outcome = str(response.status)
        except NetworkFault as fault:
            outcome = f"{fault.what} ({fault.why})"
            raise
        except RefusedBody as refusal:
            outcome = str(refusal)
            raise
        except OSError:
            outcome = "failed"  # what has come could not be written
            raise
        finally:
            if outcome:
                seconds = time.monotonic() - started
                api = f", API {version}" if version else ""
                url = shown_url or request.url
                self.trace(
                    f"{request.method} {url}: {outcome}, {seconds:.3f} s, {self._attempt_text(number)}{api}"
                )
        return response if shown_url is None else response._replace(url=shown_url)

    def _attempt_text(self, number: int) -> str:
        return f"attempt {number + 1} of {self._max_retries + 1}"

    def _has_time(self, wait: float | None, number: int, deadline: Deadline) -> bool:
        """Return whether another attempt may be made; one that begins has the whole of the longest silence."""
        if wait is None or number >= self._max_retries:
            return False
        return wait + self._timeout <= deadline.remaining()

    def _keep_pace(self, ongoing: OngoingRequest, pace: Pace) -> None:
        """Hold a new request back while the server has asked another one to wait.

        Raises:
            RateLimited: the wait would outlast the request's time.
        """
        held = pace.held
        if held <= 0:
            return
        task, request = ongoing.task, ongoing.request
        if held + self._timeout > ongoing.deadline.remaining():
            raise RateLimited(
                f"{task.label}: not sent, as too many requests had been",
                hint=f"Nothing was carried out. Wait {math.ceil(held):,} s, as the server asks,"
                " and repeat the command.",
                id=task.id,
                method=request.method,
                url=request.url,
            )
        pace.wait(held, f"{task.label}: waiting, as the server asks,", "the request is sent")
