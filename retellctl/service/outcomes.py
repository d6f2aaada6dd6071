"""What became of one attempt to send a request, and what that says of the request with all its attempts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from retellctl.errors import NetworkError, NotFound, OutcomeUnknown, RetellctlError, ServerError, UsageError
from retellctl.transport.faults import FileFault

from .responses import doubt

if TYPE_CHECKING:
    from retellctl.transport.deadline import Deadline
    from retellctl.transport.faults import NetworkFault
    from retellctl.transport.messages import Response
    from retellctl.transport.prepare import PreparedRequest

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


class OngoingRequest(NamedTuple):
    """A request as all its attempts send it.

    Attributes:
        task: what it is for.
        request: what is sent, with the token.
        deadline: when all attempts have to be over.
        is_repeatable: another attempt does no harm, whatever became of this one.
    """

    task: Task
    request: PreparedRequest
    deadline: Deadline
    is_repeatable: bool


def network_error(ongoing: OngoingRequest, fault: NetworkFault) -> RetellctlError:
    """Return the error that a fault is: for a change that went out, that its outcome is not known."""
    task = ongoing.task
    if not task.operation.reads and fault.is_sent:
        return outcome_unknown(ongoing, f"{fault.what}: {fault.why}")
    hint = fault.hint if task.operation.reads else f"Nothing was carried out. {fault.hint}"
    error = UsageError if isinstance(fault, FileFault) else NetworkError
    return error(
        f"{task.label}: {fault.what}",
        why=fault.why,
        hint=hint,
        id=task.id,
        method=ongoing.request.method,
        url=ongoing.request.url,
    )


def final_error(
    ongoing: OngoingRequest, doubtful: RetellctlError | None, last: RetellctlError
) -> RetellctlError:
    """Return the error of a request of which no further attempt is made.

    Whatever the last answer says, it speaks of its own attempt: an earlier one may have been carried out. Only where
    the service said of each that it had failed, that is the error.
    """
    if doubtful is None or isinstance(last, OutcomeUnknown):
        return last
    if isinstance(doubtful, ServerError) and isinstance(last, ServerError):
        return last
    return outcome_unknown(
        ongoing,
        f"an earlier attempt had no clear answer ({doubtful.message}), and the last one: {last.message}",
        last.response,
    )


def outcome_unknown(ongoing: OngoingRequest, why: str, response: Response | None = None) -> OutcomeUnknown:
    """Return the error of a change of which it is not known whether it was carried out, and why."""
    task = ongoing.task
    return OutcomeUnknown(
        f"{task.label}: outcome unknown",
        why=why,
        hint=doubt(task),
        id=task.id,
        response=response,
        method=ongoing.request.method,
        url=ongoing.request.url,
    )


def is_already_gone(task: Task, result: RetellctlError) -> bool:
    """Return whether an answer says of what was to be deleted that it is not there."""
    return task.operation.removes and isinstance(result, NotFound)
