"""How long to wait before a request is sent again: a growing random pause, or what the server asks for."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from retellctl.transport.faults import NetworkFault
    from retellctl.transport.messages import Response

BACKOFF = 0.5  # seconds; doubled with each attempt
MAX_BACKOFF = 8.0  # seconds
MAX_WAIT = 1e9  # seconds that a server can ask for
# 4xx answers that another attempt may change. 409 is not among them: a conflict stays one.
TRANSIENT = frozenset({408, 429})
# Seconds: as a wait they are thirty years, as a time since 1970 they are 2001 and later.
_FIRST_TIMESTAMP = 1e9
_NUMBER = re.compile(r"[0-9]+(\.[0-9]*)?")


def backoff(attempt: int) -> float:
    """Return the seconds to wait after an attempt, the first being 0: half to all of an exponential bound."""
    import random

    bound = min(MAX_BACKOFF, BACKOFF * 2 ** min(attempt, 10))
    return random.uniform(bound / 2, bound)  # noqa: S311 - spreads load, hides nothing


def wait_after_fault(fault: NetworkFault, attempt: int) -> float | None:
    """Return the seconds after which a request may be sent again, None where another attempt would end the same."""
    return None if fault.is_permanent else backoff(attempt)


def wait_after_response(response: Response, attempt: int) -> float | None:
    """Return the seconds after which the request may be sent again, None where another attempt changes nothing.

    A server that asks for no wait at all, or for one that is over, still gets the usual one.
    """
    if response.status not in TRANSIENT and not 500 <= response.status < 600:
        return None
    return max(backoff(attempt), retry_after(response) or 0.0)


def retry_after(response: Response) -> float | None:
    """Return the seconds that a server asks to wait, None where it asks for none.

    Retry-After is a number or an HTTP date (RFC 9110, 10.2.3). Retell's own limits answer 429 with RateLimit-Reset, the
    seconds until the limit is lifted. Of several the longest holds.
    """
    asked: list[float | None] = []
    for name, value in response.headers:
        # A proxy may have joined two headers by a comma, which a date has too; a RateLimit header has no date.
        parts = [part.partition(";")[0].strip() for part in value.split(",")]
        numbers = [_seconds(part) for part in parts if _NUMBER.fullmatch(part)]
        if name == "retry-after":
            asked += numbers or [_seconds(value)]
        elif name == "ratelimit-reset" and response.status == 429:
            asked += numbers
    return max((seconds for seconds in asked if seconds is not None), default=None)


def _seconds(text: str) -> float | None:
    """Return the seconds that a number or a date asks to wait, None if it is neither."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        seconds = float(text)
        # Some servers give the time since 1970 in place of the seconds until then.
        return min(max(0.0, seconds - time.time()) if seconds >= _FIRST_TIMESTAMP else seconds, MAX_WAIT)
    if not text:
        return None
    from email.utils import parsedate_to_datetime

    try:
        return min(max(0.0, parsedate_to_datetime(text).timestamp() - time.time()), MAX_WAIT)
    except (ValueError, OverflowError, TypeError):
        return None
