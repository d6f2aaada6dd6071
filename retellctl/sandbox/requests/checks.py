"""Plain checks of values that no declaration describes, such as filters of lists, and the answer where one is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, NoReturn

from retellctl.system.masking import shortened

Check = Callable[[str, Any], None]

MISSING_ASSET: Final = "Cannot find requested asset under given api key."


class Refused(Exception):  # noqa: N818 - what happens to a request, not an error of ours
    """A request that is answered with an error.

    Attributes:
        status: HTTP status code, 4xx.
        message: one sentence for `error_message`.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def missing(status: int = 422) -> Refused:
    """Return the service's answer for a thing that does not exist."""
    return Refused(status, MISSING_ASSET)


def wrong(path: str, rule: str, value: Any) -> NoReturn:
    """Refuse a value.

    Raises:
        Refused: always, with the field, what it must be and what it is.
    """
    shown = json.dumps(value)
    raise Refused(400, f"{path} {rule}, not {shortened(shown, 60, '...')}")


def text(path: str, value: Any) -> None:
    """Check that a value is a string, empty ones included."""
    if not isinstance(value, str):
        wrong(path, "must be a string", value)


def boolean(path: str, value: Any) -> None:
    """Check that a value is true or false."""
    if not isinstance(value, bool):
        wrong(path, "must be true or false", value)


def number(low: float | None = None, high: float | None = None) -> Check:
    """Return the check of a number from low to high, both included."""

    def check(path: str, value: Any) -> None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            wrong(path, "must be a number", value)
        _within(path, value, low, high)

    return check


def integer(low: int | None = None, high: int | None = None) -> Check:
    """Return the check of a whole number from low to high, both included; 1.0 is one, as everywhere in JSON."""

    def check(path: str, value: Any) -> None:
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        if isinstance(value, bool) or not whole:
            wrong(path, "must be an integer", value)
        _within(path, value, low, high)

    return check


def _within(path: str, value: float, low: float | None, high: float | None) -> None:
    if low is not None and value < low:
        wrong(
            path,
            f"must be between {low} and {high}" if high is not None else f"must be at least {low}",
            value,
        )
    if high is not None and value > high:
        wrong(
            path, f"must be between {low} and {high}" if low is not None else f"must be at most {high}", value
        )


def one_of(*values: str) -> Check:
    """Return the check of one of these strings."""

    def check(path: str, value: Any) -> None:
        if value not in values:
            wrong(path, f"must be one of {', '.join(values)}", value)

    return check


def list_of(check: Check) -> Check:
    """Return the check of an array, each of its elements checked."""

    def check_all(path: str, value: Any) -> None:
        if not isinstance(value, list):
            wrong(path, "must be an array", value)
        for index, element in enumerate(value):
            check(f"{path}[{index}]", element)

    return check_all


def mapping(check: Check | None = None) -> Check:
    """Return the check of an object, each of its values checked."""

    def check_all(path: str, value: Any) -> None:
        if not isinstance(value, dict):
            wrong(path, "must be an object", value)
        if check is None:
            return
        for name, element in value.items():
            check(f"{path}.{name}", element)

    return check_all


def fields(checks: Mapping[str, Check], *, required: Collection[str] = ()) -> Check:
    """Return the check of an object with these fields; others are let through as they are."""

    def check_fields(path: str, value: Any) -> None:
        if not isinstance(value, dict):
            wrong(path or "the body", "must be an object", value)
        prefix = f"{path}." if path else ""
        for name in required:
            if name not in value:
                raise Refused(400, f"{prefix}{name} is required")
        for name, check in checks.items():
            if name in value:
                check(f"{prefix}{name}", value[name])

    return check_fields


def version(value: Any) -> None:
    """Check that a version of a record exists: here only the first, which is also the latest.

    Raises:
        Refused: 422, any other.
    """
    if value not in (None, 0, "0", "latest", "latest_draft"):
        raise missing()
