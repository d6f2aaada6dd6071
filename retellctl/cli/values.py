"""Values as an operator types them: numbers, moments, durations, ids."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

import typer

from retellctl.errors import UsageError
from retellctl.spec.faults import clean, is_unicode

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER: Final = re.compile(r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")
_LONGEST_NUMBER: Final = 400
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_AGE: Final = re.compile(r"([0-9]{1,12})([smhdw])")
_DURATION: Final = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,9})?)([smhd]?)")
_LONGEST_DURATION: Final = 365 * 86400
_LONGEST_AGE: Final = 20 * 365 * 86400  # seconds; more is a moment since 1970 with a unit behind it


def number(text: str) -> int | float:
    """Read a number; 1 stays an integer, so that it is sent as 1 and not as 1.0.

    Raises:
        typer.BadParameter: it is not a finite decimal number.
    """
    if is_number(text):
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    raise typer.BadParameter(f"{_quoted(text)} is not a number such as 1 or 0.5")


def number_or_null(text: str) -> int | float | None:
    """Read a number, or the word null, which clears the field.

    Raises:
        typer.BadParameter: it is neither.
    """
    return None if text == "null" else number(text)


def integer_or_null(text: str) -> int | None:
    """Read a whole number, or the word null, which clears the field.

    Raises:
        typer.BadParameter: it is neither.
    """
    if text == "null":
        return None
    if not is_whole(text):
        raise typer.BadParameter(f"{_quoted(text)} is neither a whole number such as 10 nor null")
    return int(text)


def version(text: str) -> int | str:
    """Read a version: a whole number as it would be written again, or a name that the service has for one.

    Raises:
        typer.BadParameter: it is empty.
    """
    if not text.strip():
        raise typer.BadParameter("an empty text is not a version")
    is_number = text.isascii() and text.isdigit() and len(text) < 10
    return int(text) if is_number and str(int(text)) == text else text


def weighted(items: Sequence[str], flag: str) -> list[dict[str, object]]:
    """Read agents as ID or ID=WEIGHT; without any weight they share the calls alike.

    Raises:
        UsageError: a weight is no number, or only some agents have one.
    """
    parts = [_weighed(item) for item in items]
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


def _weighed(item: str) -> tuple[str, str, str]:
    """Return an agent, the equals sign and a weight; a name may hold equals signs of its own."""
    if not item.startswith("name:"):
        return item.partition("=")
    agent, equals, weight = item.rpartition("=")
    return (agent, equals, weight) if is_number(weight) else (item, "", "")


def is_number(text: str) -> bool:
    """Return whether a text is a finite decimal number, in plain digits."""
    return len(text) <= _LONGEST_NUMBER and bool(_NUMBER.fullmatch(text)) and math.isfinite(float(text))


def is_whole(text: str) -> bool:
    """Return whether a text is a whole number, in plain digits as it would be written again: 0415 is a text."""
    return len(text) <= _LONGEST_NUMBER and bool(re.fullmatch("-?(0|[1-9][0-9]*)", text))


def moment(text: str, flag: str, *, now: float, has_ages: bool = True) -> int:
    """Read a point in time: epoch milliseconds, ISO 8601 or an age.

    Args:
        text: `1703302407300`, `2026-11-03`, `2026-11-03T10:00:00+01:00` (no zone: local time) or an age:
            `90s`, `5m`, `2h`, `7d`, `1w`.
        flag: the flag to name in an error.
        now: seconds since epoch that an age counts back from.
        has_ages: whether an age is one: where something is to happen later, it would be a time in the past.

    Returns:
        Milliseconds since epoch.

    Raises:
        UsageError: it is none of these, not between 1970 and 9999, digits that are hardly milliseconds, or a local
            time that clocks have skipped or shown twice.
    """
    from . import moments

    if text.isascii() and text.isdigit():
        found = moments.from_digits(text, flag)
    elif age := _AGE.fullmatch(text):
        if not has_ages:
            raise UsageError(f"{flag} {_quoted(text)} is an age, not a time to come", hint=moments.EXACT)
        if int(age[1]) * _SECONDS[age[2]] > _LONGEST_AGE:
            raise UsageError(f"{flag} {_quoted(text)} is an age of more than 20 years", hint=moments.HINT)
        found = int(now * 1000) - int(age[1]) * _SECONDS[age[2]] * 1000
    else:
        found = moments.from_iso(text, flag)
    if found is None or not 0 <= found <= moments.LATEST:
        raise UsageError(f"{flag} {_quoted(text)} is not a time between 1970 and 9999", hint=moments.HINT)
    return found


def duration(text: str, flag: str) -> float:
    """Read a span of time: `90s`, `10m`, `1h`, `1d`, or a plain number of seconds.

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
    """Read an id that becomes a part of a path.

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


def number_id(text: str, flag: str) -> str:
    """Read a phone number that becomes a part of a path.

    Raises:
        UsageError: the service can have no such number.
    """
    from retellctl.spec.phone_numbers import PhoneNumberError, listed

    try:
        return listed(resource_id(text, flag))
    except PhoneNumberError as error:
        raise UsageError(f"{flag} {_quoted(text)} is not a phone number", why=str(error)) from None


def _quoted(text: str) -> str:
    return f"'{clean(text)}'"
