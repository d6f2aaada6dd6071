"""What became of one attempt to send a request, and what that says of the request with all its attempts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from retellctl.errors import NetworkError, NotFound, OutcomeUnknown, RetellctlError, ServerError, UsageError
from retellctl.transport.faults import FileFault

from .responses import doubt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.transport.faults import Fault
    from retellctl.transport.messages import Response
    from retellctl.transport.multipart import Multipart

    from .task import Task


class Outcome(NamedTuple):
    """What became of one attempt.

    Attributes:
        result: the answer, a success, or the error that it is.
        wait: seconds until another attempt may be made, None where it would end the same.
        is_untouched: it is certain that nothing was carried out.
    """

    result: Response | RetellctlError
    wait: float | None = None
    is_untouched: bool = False


class Sending(NamedTuple):
    """A request as all its attempts send it.

    Attributes:
        task: what it is for.
        method: HTTP method.
        url: where it goes.
        headers: with the token.
        content: the body's bytes, None for none.
        deadline: on the monotonic clock, when all attempts have to be over.
        is_repeatable: another attempt does no harm, whatever became of this one.
    """

    task: Task
    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | Multipart | None
    deadline: float
    is_repeatable: bool


def failed(sending: Sending, fault: Fault) -> RetellctlError:
    """Return the error that a fault of the network is: for a change that went out, that its outcome is not known."""
    task = sending.task
    if not task.operation.reads and fault.is_sent:
        return unknown(sending, f"{fault.what}: {fault.why}")
    if isinstance(fault, FileFault):
        return UsageError(
            f"{task.label}: {fault.what}",
            why=fault.why,
            hint=fault.hint,
            id=task.id,
            method=sending.method,
            url=sending.url,
        )
    hint = fault.hint if task.operation.reads else f"Nothing was carried out. {fault.hint}"
    return NetworkError(
        f"{task.label}: {fault.what}",
        why=fault.why,
        hint=hint,
        id=task.id,
        method=sending.method,
        url=sending.url,
    )


def settled(sending: Sending, doubtful: RetellctlError | None, last: RetellctlError) -> RetellctlError:
    """Return the error of a request of which no further attempt is made.

    Whatever the last answer says, it speaks of its own attempt: an earlier one may have been carried out. Only where
    the service said of each that it had failed, that is the error.
    """
    if doubtful is None or isinstance(last, OutcomeUnknown):
        return last
    if isinstance(doubtful, ServerError) and isinstance(last, ServerError):
        return last
    return unknown(
        sending,
        f"an earlier attempt had no clear answer ({doubtful.message}), and the last one: {last.message}",
        last.response,
    )


def unknown(sending: Sending, why: str, response: Response | None = None) -> OutcomeUnknown:
    """Return the error of a change of which it is not known whether it was carried out, and why."""
    task = sending.task
    return OutcomeUnknown(
        f"{task.label}: outcome unknown",
        why=why,
        hint=doubt(task),
        id=task.id,
        response=response,
        method=sending.method,
        url=sending.url,
    )


def is_gone(task: Task, result: RetellctlError) -> bool:
    """Return whether an answer says of what was to be deleted that it is not there."""
    return task.operation.removes and isinstance(result, NotFound)
