"""Values as an operator types them: numbers, phone numbers, moments, durations, ids."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

import typer

from retellctl.api.errors import UsageError
from retellctl.api.models_faults import clean, is_unicode

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER: Final = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")
_LONGEST_NUMBER: Final = 400
_SEPARATORS: Final = str.maketrans("", "", " -.()")
_E164: Final = re.compile(r"\+[1-9][0-9]{6,14}")
_NO_PLUS: Final = re.compile(r"[1-9][0-9]{10,14}")
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_AGE: Final = re.compile(r"([0-9]{1,12})([smhdw])")
_DURATION: Final = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,9})?)([smhd]?)")
_LONGEST_DURATION: Final = 365 * 86400
_LATEST: Final = 253_402_300_799_999
"""The end of the year 9999, in milliseconds since epoch."""


def number(text: str) -> int | float:
    """Reads a number; 1 stays an integer, so that it is sent as 1 and not as 1.0.

    Raises:
        typer.BadParameter: it is not a finite decimal number.
    """
    if len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text):
        value = int(text) if text.lstrip("+-").isdigit() else float(text)
        if isinstance(value, int) or math.isfinite(value):
            return value
    raise typer.BadParameter(f"{_quoted(text)} is not a number such as 1 or 0.5")


def version(text: str) -> int | str:
    """Reads a version: a whole number, or a name that the service has for one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text


def weighted(items: Sequence[str], flag: str) -> list[dict[str, object]]:
    """Reads agents as ID or ID=WEIGHT; without any weight they share the calls alike.

    Raises:
        UsageError: a weight is no number, or only some agents have one.
    """
    parts = [item.partition("=") for item in items]
    weights: list[int | float] = []
    for agent, equals, weight in parts:
        resource_id(agent, flag)
        try:
            weights += [number(weight)] if equals else []
        except typer.BadParameter:
            raise UsageError(f"{flag} {_quoted(agent)}: its weight is not a number such as 0.5") from None
    if weights and len(weights) < len(parts):
        raise UsageError(f"{flag}: give every agent a weight, or none", hint="Such as ID=0.7 and ID=0.3.")
    shares = weights or [1 if len(parts) == 1 else 1 / len(parts)] * len(parts)
    return [{"agent_id": agent, "weight": share} for (agent, _, _), share in zip(parts, shares, strict=True)]


def phone_number(text: str, flag: str, *, plus: bool) -> str:
    """Reads a phone number and takes out spaces, dashes, dots and parentheses.

    Args:
        text: the number as typed.
        flag: the flag or argument to name in an error.
        plus: put a plus in front of a number that has none.

    Raises:
        UsageError: what is left is neither + and 7 to 15 digits nor 11 to 15 digits, or starts with a 0,
            which no country code does.
    """
    bare = text.translate(_SEPARATORS)
    if _E164.fullmatch(bare):
        return bare
    if _NO_PLUS.fullmatch(bare):
        return f"+{bare}" if plus else bare
    raise UsageError(
        f"{flag} {_quoted(text)} is not a phone number with its country code",
        why="it must be + and 7 to 15 digits, or 11 to 15 digits without a plus",
        hint="Give the country code, as in +14155550123.",
    )


def moment(text: str, flag: str, *, now: float) -> int:
    """Reads a point in time: epoch milliseconds, ISO 8601 or an age.

    Args:
        text: `1703302407300`, `2026-11-03`, `2026-11-03T10:00:00+01:00` (no zone: local time) or an age:
            `90s`, `5m`, `2h`, `7d`, `1w`.
        flag: the flag to name in an error.
        now: seconds since epoch that an age counts back from.

    Returns:
        Milliseconds since epoch.

    Raises:
        UsageError: it is none of these, or not between 1970 and 9999.
    """
    if text.isascii() and text.isdigit():
        found = int(text) if len(text) <= len(str(_LATEST)) else None
    elif age := _AGE.fullmatch(text):
        found = int(now * 1000) - int(age[1]) * _SECONDS[age[2]] * 1000
    else:
        found = _iso(text)
    if found is None or not 0 <= found <= _LATEST:
        raise UsageError(
            f"{flag} {_quoted(text)} is not a time between 1970 and 9999",
            hint="Give epoch milliseconds (1703302407300), ISO 8601 (2026-11-03 or 2026-11-03T10:00:00Z) "
            "or an age (90s, 5m, 2h, 7d, 1w).",
        )
    return found


def _iso(text: str) -> int | None:
    """Reads ISO 8601; whole milliseconds are counted in integers, as a float may be off by one."""
    from datetime import UTC, datetime, timedelta

    try:
        at = datetime.fromisoformat(text)
        # A naive moment is local time to astimezone, which is what is meant here.
        return (at.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    except (ValueError, OverflowError, OSError):
        return None


def duration(text: str, flag: str) -> float:
    """Reads a span of time: `90s`, `10m`, `1h`, `1d`, or a plain number of seconds.

    Returns:
        Seconds.

    Raises:
        UsageError: it is none of these, or more than 365 days.
    """
    found = _DURATION.fullmatch(text)
    seconds = float(found[1]) * _SECONDS[found[2] or "s"] if found else math.inf
    if seconds > _LONGEST_DURATION:
        raise UsageError(
            f"{flag} {_quoted(text)} is not a duration of at most 365d",
            hint="Give seconds (90) or a number with s, m, h or d (90s, 10m, 1h).",
        )
    return seconds


def resource_id(text: str, flag: str) -> str:
    """Reads an id that becomes a part of a path.

    Raises:
        UsageError: it is empty, `.` or `..` (which name another path), or holds control characters.
    """
    if not text.strip() or text in (".", ".."):
        raise UsageError(f"{flag} {_quoted(text)} is not an id", hint="An id is neither empty nor . or ..")
    if not is_unicode(text):
        raise UsageError(f"{flag} {_quoted(text)} is not an id", why="it is not text in UTF-8")
    if any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in text):
        raise UsageError(f"{flag} {_quoted(text)} is not an id", why="it holds control characters")
    return str(text)


def _quoted(text: str) -> str:
    return f"'{clean(text)}'"
