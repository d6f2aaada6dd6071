"""The client of one service: sends the requests of its operations, and raises what went wrong as errors."""

from __future__ import annotations

import copy
import math
import threading
import time
from typing import TYPE_CHECKING, NamedTuple

from retellctl.errors import OutcomeUnknown, RateLimited, RetellctlError, describe_exception
from retellctl.transport.deadline import SLOWEST_FILE
from retellctl.transport.faults import NetworkFault
from retellctl.transport.prepare import prepare_request

from .changes import ChangeRegister
from .outcomes import OngoingRequest, Outcome, network_error, outcome_unknown
from .responses import judge
from .retry import wait_after_fault, wait_after_response
from .task import Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request, Response
    from retellctl.transport.transport import Transport

    from .sender import Sender


class _Opened(NamedTuple):
    """What the first request has opened."""

    transport: Transport
    authorization: dict[str, str]


class Client:
    """Connections to one service, opened when the first request is sent; threads may share it.

    Args:
        base_url: scheme, host, port and prefix; every request and the token go there and nowhere else.
        token: returns the bearer token, called once; an empty one sends no Authorization header.
        sender: sends the requests.
        connections: how many requests may run at the same time.

    Attributes:
        changes: the changes that were sent and not yet reported to the user.
        version: the API version that is used, for what --verbose shows.
    """

    sends = True

    def __init__(
        self, base_url: str, token: Callable[[], str], sender: Sender, *, connections: int = 8
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._token = token
        self._connections = connections
        self._sender = sender
        self._pace = sender.pace()
        self._lock = threading.Lock()
        self._opened: _Opened | None = None
        self._refusal: RetellctlError | None = None
        self.changes = ChangeRegister()
        self.version = ""

    def close(self) -> None:
        """Close the connections."""
        if self._opened is not None:
            self._opened.transport.close()

    def note(self, line: str) -> None:
        """Show a line with --verbose."""
        self._sender.trace(line)

    def fetch(self, url: str, write: Callable[[bytes], object], restart: Callable[[], object]) -> None:
        """Fetch a recording from whatever host has it, without the token, and pass it on in pieces; see download."""
        from .download import fetch

        fetch(self._sender, url, write, restart)

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
            until: on the monotonic clock, in seconds, when all attempts have to be over; the standard time holds too.

        Raises:
            RetellctlError: the error that the answer is, or the fault of the network.
        """
        prepared = prepare_request(self._base_url, request)
        transport, authorization = self._open()
        slowest = math.inf if request.form is None else SLOWEST_FILE
        task = Task(operation, id, key, request.body, time.monotonic())
        ongoing = OngoingRequest(
            task,
            prepared._replace(headers=authorization | dict(prepared.headers)),
            self._sender.deadline(until, slowest=slowest),
            is_repeatable=operation.repeatable or key is not None,
        )
        broken: str | None = None
        try:
            answer = self._sender.send(
                ongoing,
                lambda number: self._attempt(transport, ongoing, number),
                self._pace,
                on_untouched=lambda: self.changes.forget(task),
            )
        except RetellctlError as error:
            if isinstance(error, OutcomeUnknown):
                self.changes.answered(task)
            else:
                self.changes.forget(task)
            raise
        except Exception as error:
            if not self.changes.is_in_flight(task):
                raise
            is_memory = isinstance(error, MemoryError)
            broken = "there is not enough memory for it" if is_memory else describe_exception(error)
        # Not in a `finally`: after a signal the request has to stay in flight, which the message is made from.
        self.changes.answered(task)
        if broken is not None:
            # Raised out here, where nothing holds on to an answer that was too much for the memory.
            raise outcome_unknown(ongoing, f"retellctl could not read the answer: {broken}")
        return answer

    def _attempt(self, transport: Transport, ongoing: OngoingRequest, number: int) -> Outcome:
        """Make one attempt and return what became of it."""
        task = ongoing.task
        try:
            response = self._sender.exchange(
                transport,
                ongoing.request,
                number,
                ongoing.deadline,
                on_sent=lambda: self.changes.sent(task),
                version=self.version,
            )
        except NetworkFault as fault:
            error = network_error(ongoing, fault)
            return Outcome(error, wait_after_fault(fault, number), is_untouched=not fault.is_sent)
        failure = judge(task, response)
        if failure is None:
            return Outcome(response)
        wait = wait_after_response(response, number)
        return Outcome(failure, wait, is_untouched=isinstance(failure, RateLimited))

    def _open(self) -> _Opened:
        """Return what requests need; it is asked for once, and if that fails, the failure holds."""
        with self._lock:
            if self._refusal is not None:
                raise copy.copy(self._refusal)
            if self._opened is None:
                try:
                    token = self._token()
                    transport = self._sender.open(self._base_url, connections=self._connections)
                except RetellctlError as error:
                    self._refusal = copy.copy(error)
                    raise
                self._opened = _Opened(transport, {"Authorization": f"Bearer {token}"} if token else {})
            return self._opened
