"""Waiting for a call to end."""

from __future__ import annotations

import time
from shlex import quote
from typing import TYPE_CHECKING

from retellctl.cli.values import duration
from retellctl.errors import (
    CallFailed,
    NetworkError,
    RateLimited,
    RetellctlError,
    ServerError,
    Unexpected,
    UsageError,
    WaitTimeout,
)
from retellctl.jsontext.text import decode
from retellctl.service.retry import retry_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retellctl.transport.messages import Response

STANDARD = 600.0  # seconds
FIRST_PAUSE = 0.25  # seconds; grows by half each time
LONGEST_PAUSE = 5.0
SHORTEST_LOOK = 2.0  # seconds that a look has, also where the waiting itself is over sooner
FAILED = {"error", "not_connected"}


def wait_seconds(*, wait: bool, timeout: str | None) -> float | None:
    """Return how many seconds to wait, None for not at all.

    Raises:
        UsageError: the time is none, or was given without --wait.
    """
    if timeout is None:
        return STANDARD if wait else None
    if not wait:
        raise UsageError("--wait-timeout needs --wait", hint="Such as --wait --wait-timeout 90s.")
    return duration(timeout, "--wait-timeout")


def follow(
    call_id: str,
    answer: Response,
    look: Callable[[float], Response],
    seconds: float,
    *,
    bears: Callable[[RetellctlError], bool],
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Response | RetellctlError]:
    """Yield a call as it is, then as it is read again and again, less and less often, until it is over.

    Args:
        call_id: for messages.
        answer: the call as it is known.
        look: fetches the call; is given the moment, on the clock, when it has to be done.
        seconds: how long to wait.
        bears: whether a look that failed in this way is followed by another; such an error is yielded too.
        clock: seconds that only grow.
        sleep: passes the time between two looks.

    Raises:
        CallFailed: the call is over, and has ended in error or was never connected.
        WaitTimeout: it is not over as far as is known, and the time is up.
        RetellctlError: a look failed in a way that is not borne.
    """
    end = clock() + seconds
    pause = FIRST_PAUSE
    trouble: RetellctlError | None = None
    yield answer
    while True:
        status = status_of(answer)
        if status in FAILED:
            raise _failed(call_id, status, answer)
        if status == "ended":
            return
        left = end - clock()
        if left <= 0:
            raise _too_long(call_id, status, seconds, trouble)
        sleep(min(max(pause, asked_for(trouble)), left))
        pause = min(pause * 1.5, LONGEST_PAUSE)
        try:
            answer = look(max(end, clock() + SHORTEST_LOOK))
        except RetellctlError as error:
            if not bears(error):
                raise
            trouble = error
            yield error
        else:
            trouble = None
            yield answer


def passes(error: RetellctlError) -> bool:
    """Return whether a failure is one that time may mend: of the network, of the service, or too many requests."""
    return isinstance(error, NetworkError | RateLimited | ServerError | Unexpected)


def asked_for(trouble: RetellctlError | None) -> float:
    """Return the seconds that the server wants to be left alone for after a look that failed."""
    return (retry_after(trouble.response) or 0.0) if trouble and trouble.response else 0.0


def status_of(answer: Response) -> str:
    """Return a call's state, or an empty text where it has none."""
    try:
        call = decode(answer.body)
    except ValueError:
        return ""
    status = call.get("call_status") if isinstance(call, dict) else None
    return status if isinstance(status, str) else ""


def goes_on(call_id: str, *, can_stop: bool) -> str:
    """Return what to say when nobody waits for a call any longer.

    Args:
        call_id: the call.
        can_stop: the API version has a request that ends a call.
    """
    stop = f", or hang up with `retellctl call stop{_named(call_id)}`" if can_stop else ""
    return f"Call {call_id} goes on: wait on with `{_wait_command(call_id)}`{stop}."


def _wait_command(call_id: str) -> str:
    return f"retellctl call get{_named(call_id, '--wait')}"


def _named(call_id: str, flag: str = "") -> str:
    """Return the rest of a command line that names a call, with a flag where the id cannot be taken for one."""
    words = [flag, "--", call_id] if call_id.startswith("-") else [call_id, flag]
    return "".join(f" {quote(word)}" for word in words if word)


def _failed(call_id: str, status: str, answer: Response) -> CallFailed:
    reason = decode(answer.body).get("disconnection_reason")
    what = "ended in error" if status == "error" else "was never connected"
    return CallFailed(
        f"call {call_id} {what}",
        why=f"disconnection_reason: {reason}" if isinstance(reason, str) and reason else None,
        hint=f"See `retellctl call get {quote(call_id)} --json`.",
        id=call_id,
    )


def _too_long(call_id: str, status: str, seconds: float, trouble: RetellctlError | None) -> WaitTimeout:
    return WaitTimeout(
        f"call {call_id} is still {status or 'in no known state'} after {seconds:g} s"
        if trouble is None
        else f"call {call_id} was {status or 'in no known state'} when it was last seen, {seconds:g} s are over",
        why=None if trouble is None else f"the last look at it failed: {trouble.message}",
        hint=f"Wait on with `{_wait_command(call_id)}`.",
        id=call_id,
    )
