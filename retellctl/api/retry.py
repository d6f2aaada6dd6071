"""How long to wait before a request is sent again: full jitter, or what the server asks for."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .http import Response

BACKOFF = 0.5  # seconds; doubled with each attempt
BACKOFF_CAP = 8.0
LONGEST = 1e9  # seconds that a server can ask for
# 4xx answers that another attempt may change. 409 is not among them: a conflict stays one.
TRANSIENT = frozenset({408, 429})


def backoff(attempt: int) -> float:
    """Return the seconds to wait after the given attempt (from 0): a random part of an exponential bound."""
    import random

    bound = min(BACKOFF_CAP, BACKOFF * 2 ** min(attempt, 10))
    return random.uniform(0, bound)  # noqa: S311 - spreads load, hides nothing


def wait_for(response: Response, attempt: int) -> float | None:
    """Return the seconds after which the request may be sent again, None where another attempt changes nothing."""
    if response.status not in TRANSIENT and not 500 <= response.status < 600:
        return None
    asked = retry_after(response)
    return backoff(attempt) if asked is None else asked


def retry_after(response: Response) -> float | None:
    """Return the seconds that a Retry-After header asks for, a number or an HTTP date; None where it has none."""
    text = dict(response.headers).get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]+(\.[0-9]*)?", text):
        return min(float(text), LONGEST)
    if not text:
        return None
    from email.utils import parsedate_to_datetime

    try:
        return min(max(0.0, parsedate_to_datetime(text).timestamp() - time.time()), LONGEST)
    except (ValueError, OverflowError, TypeError):
        return None
