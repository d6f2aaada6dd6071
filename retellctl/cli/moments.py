"""Points in time as digits and as ISO 8601: what they stand for, and what is said where that is not one moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

from retellctl.errors import UsageError
from retellctl.spec.faults import clean

LATEST: Final = 253_402_300_799_999
"""The end of the year 9999, in milliseconds since epoch."""
EARLIEST: Final = 10**11
"""The least that digits are taken for: as milliseconds it is 1973, while the seconds of today have a digit less."""
HINT: Final = (
    "Give epoch milliseconds (1703302407300), ISO 8601 (2026-11-03 or 2026-11-03T10:00:00Z) "
    "or an age (90s, 5m, 2h, 7d, 1w)."
)
EXACT: Final = "Give epoch milliseconds (1703302407300) or ISO 8601 (2026-11-03 or 2026-11-03T10:00:00Z)."

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)
_SECOND: Final = timedelta(seconds=1)
# A year, a month, a day, a minute, a second: as milliseconds all are long before there was a service, or long after.
_WRITTEN_TOGETHER: Final = ("%Y", "%Y%m", "%Y%m%d", "%Y%m%d%H%M", "%Y%m%d%H%M%S")


def from_digits(text: str, flag: str) -> int | None:
    """Return the milliseconds that digits are; None if they are far too many.

    Raises:
        UsageError: they are too few, or are a date or another unit of time.
    """
    meant = _as_date(text) or _as_unit(text)
    if meant or len(text) < len(str(EARLIEST)) or (text[0] == "0" and int(text[:40]) < EARLIEST):
        raise UsageError(f"{flag} '{clean(text)}' is not a time in milliseconds", hint=meant or HINT)
    return int(text) if len(text) <= len(str(LATEST)) else None


def _as_date(text: str) -> str | None:
    """Say how to give a date that is written without anything between its parts, if the digits are one."""
    for form in _WRITTEN_TOGETHER:
        if text.startswith(("19", "20")) and len(text) == len(datetime(2000, 1, 1).strftime(form)):  # noqa: DTZ001
            try:
                found = datetime.strptime(text, form).isoformat()  # noqa: DTZ007 - it is only written differently
            except ValueError:
                return None
            return f"If a date is meant, give {found if '%H' in form else found[:10]}."
    return None


def _as_unit(text: str) -> str | None:
    """Say how to give seconds, microseconds or nanoseconds of our times, if the digits are some."""
    for unit, digits, numerator, denominator in (
        ("seconds", (9, 10), 1000, 1),
        ("microseconds", (16,), 1, 1000),
        ("nanoseconds", (19,), 1, 1_000_000),
    ):
        milliseconds = int(text) * numerator // denominator if len(text) in digits else 0
        if EARLIEST <= milliseconds < 10**13:
            return f"If {unit} are meant, give {milliseconds}, which is {written(milliseconds)}."
    return None


def from_iso(text: str, flag: str) -> int | None:
    """Return the milliseconds of a date or a time in ISO 8601, None if it is none; without a zone it is local.

    Raises:
        UsageError: clocks never show that local time, or show it twice.
    """
    # Python takes any character for the T, and so a date's zone for a time of day.
    if text[10:11] not in ("", "T", "t", " "):
        return None
    try:
        at = datetime.fromisoformat(text)
        first, second = (_instant(at.replace(fold=fold)) for fold in (0, 1))
    except (ValueError, OverflowError, OSError):
        return None
    if first == second:
        return _milliseconds(first)
    before, after = sorted((first, second))
    if before.astimezone().replace(tzinfo=None) == at:
        # A day whose midnight comes twice begins with the first.
        return _milliseconds(before) if _is_date(text) else _refuse_twice(text, flag, before, after)
    change = _change(before, after)
    return _milliseconds(change) if _is_date(text) else _refuse_skipped(text, flag, change)


def written(milliseconds: int) -> str:
    """Write a moment in local time, as it can be given again."""
    return (_EPOCH + milliseconds * _MILLISECOND).astimezone().isoformat()


def _instant(at: datetime) -> datetime:
    # A naive moment is local time to astimezone, which is what is meant here.
    return at.astimezone(UTC)


def _milliseconds(instant: datetime) -> int:
    """Count in integers, as a float may be off by one."""
    return (instant - _EPOCH) // _MILLISECOND


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _change(before: datetime, after: datetime) -> datetime:
    """Return the second at which clocks are put forward, between a moment before it and one after it."""
    old = before.astimezone().utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // _SECOND // 2 * _SECOND
        if middle.astimezone().utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)


def _refuse_twice(text: str, flag: str, first: datetime, second: datetime) -> int:
    choices = " or ".join(instant.astimezone().isoformat() for instant in (first, second))
    raise UsageError(
        f"{flag} '{clean(text)}' comes twice",
        why="clocks are put back over it",
        hint=f"Give it with its zone: {choices}.",
    )


def _refuse_skipped(text: str, flag: str, change: datetime) -> int:
    last, following = (change - _SECOND).astimezone(), change.astimezone()
    raise UsageError(
        f"{flag} '{clean(text)}' does not exist",
        why="clocks are put forward over it",
        hint=f"{last.isoformat()} is followed by {following.isoformat()}: give one of them.",
    )
