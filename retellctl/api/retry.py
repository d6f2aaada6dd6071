"""How long to wait before a request is sent again: full jitter, or what the server asks for."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .http import Response

BACKOFF = 0.5  # seconds; doubled with each attempt
BACKOFF_CAP = 8.0
# Answers that another attempt may change. 409 is not among them: a conflict stays one.
TRANSIENT = frozenset({408, 429, 500, 502, 503, 504})


def backoff(attempt: int) -> float:
    """Return the seconds to wait after the given attempt (from 0): a random part of an exponential bound."""
    return random.uniform(0, min(BACKOFF_CAP, BACKOFF * 2**attempt))  # noqa: S311 - spreads load, hides nothing


def wait_for(response: Response, attempt: int) -> float | None:
    """Return the seconds after which the request may be sent again, None where another attempt changes nothing."""
    if response.status not in TRANSIENT and response.status < 500:
        return None
    asked = retry_after(dict(response.headers).get("retry-after", ""))
    return backoff(attempt) if asked is None else asked


def retry_after(value: str) -> float | None:
    """Return the seconds that a Retry-After header asks for, a number or an HTTP date; None where it has none."""
    text = value.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    if not text:
        return None
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, OverflowError, TypeError):
        return None
