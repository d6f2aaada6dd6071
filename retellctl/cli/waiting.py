"""Waiting for a call to end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from retellctl.api.errors import CallFailed, RetellctlError, UsageError, WaitTimeout
from retellctl.api.verdict import decode

from .values import duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.api.http import Response

STANDARD = 600.0  # seconds
FIRST_PAUSE = 0.25  # seconds; grows by half each time
LONGEST_PAUSE = 5.0
FAILED = {"error", "not_connected"}
OVER = {"ended", *FAILED}


def patience(*, wait: bool, timeout: str | None) -> float | None:
    """Return how many seconds to wait, None for not at all.

    Raises:
        UsageError: the time is none, or was given without --wait.
    """
    if timeout is None:
        return STANDARD if wait else None
    if not wait:
        raise UsageError("--wait-timeout needs --wait")
    return duration(timeout, "--wait-timeout")


class Waited(NamedTuple):
    """How waiting came out.

    Attributes:
        answer: the last state of the call that was seen.
        failure: what to end with, also where the call could no longer be read; None if it has ended well.
    """

    answer: Response
    failure: RetellctlError | None


def wait(
    call_id: str,
    answer: Response,
    read: Callable[[], Response],
    seconds: float,
    show: Callable[[str], None],
    *,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Waited:
    """Read a call again and again, less and less often, until it is over or the time is.

    Args:
        call_id: for messages.
        answer: the call as it is known.
        read: fetches the call.
        seconds: how long to wait.
        show: told each state that is new.
        clock: seconds that only grow.
        sleep: passes the time between two reads.
    """
    end = clock() + seconds
    pause = FIRST_PAUSE
    last = ""
    while True:
        status = _status(answer)
        if status != last:
            show(status)
            last = status
        if status in OVER:
            failure = _failed(call_id, status, answer) if status in FAILED else None
            return Waited(answer, failure)
        left = end - clock()
        if left <= 0:
            return Waited(answer, _too_long(call_id, status, seconds))
        sleep(min(pause, left))
        pause = min(pause * 1.5, LONGEST_PAUSE)
        try:
            answer = read()
        except RetellctlError as error:
            return Waited(answer, error)


def _status(answer: Response) -> str:
    try:
        call = decode(answer.body)
    except ValueError:
        return ""
    status = call.get("call_status") if isinstance(call, dict) else None
    return status if isinstance(status, str) else ""


def _failed(call_id: str, status: str, answer: Response) -> CallFailed:
    reason = decode(answer.body).get("disconnection_reason")
    what = "ended in error" if status == "error" else "was never connected"
    return CallFailed(
        f"call {call_id} {what}",
        why=f"disconnection_reason: {reason}" if isinstance(reason, str) and reason else None,
        hint=f"See `retellctl call get {call_id} --json`.",
        id=call_id,
    )


def _too_long(call_id: str, status: str, seconds: float) -> WaitTimeout:
    return WaitTimeout(
        f"call {call_id} is still {status or 'in no known state'} after {seconds:g} s",
        hint=f"Wait on with `retellctl call get {call_id} --wait`.",
        id=call_id,
    )
