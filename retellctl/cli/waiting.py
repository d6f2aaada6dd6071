"""Waiting for a call to end."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from retellctl.api.errors import CallFailed, UsageError, WaitTimeout
from retellctl.api.verdict import decode

from .values import duration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retellctl.api.http import Response

STANDARD = 600.0  # seconds
FIRST_PAUSE = 0.25  # seconds; grows by half each time
LONGEST_PAUSE = 5.0
FAILED = {"error", "not_connected"}


def patience(*, wait: bool, timeout: str | None) -> float | None:
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
    read: Callable[[], Response],
    seconds: float,
    *,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Response]:
    """Yield a call as it is, then as it is read again and again, less and less often, until it is over.

    Args:
        call_id: for messages.
        answer: the call as it is known.
        read: fetches the call.
        seconds: how long to wait.
        clock: seconds that only grow.
        sleep: passes the time between two reads.

    Raises:
        CallFailed: it is over, and has ended in error or was never connected.
        WaitTimeout: it is not over, and the time is up.
    """
    end = clock() + seconds
    pause = FIRST_PAUSE
    while True:
        yield answer
        status = status_of(answer)
        if status in FAILED:
            raise _failed(call_id, status, answer)
        if status == "ended":
            return
        left = end - clock()
        if left <= 0:
            raise _too_long(call_id, status, seconds)
        sleep(min(pause, left))
        pause = min(pause * 1.5, LONGEST_PAUSE)
        answer = read()


def status_of(answer: Response) -> str:
    """Return a call's state, or an empty text where it has none."""
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
