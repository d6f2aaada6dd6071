"""The records of a list's answer, undecoded, or the error that the answer is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from retellctl.jsontext.text import item_views, items

from .responses import not_an, senseless

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from msgspec import Raw

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

T = TypeVar("T")


def records_of(operation: Operation, response: Response, array: bytes | None = None) -> list[bytes]:
    """Return the records of a list's answer, undecoded.

    Args:
        operation: the list, for messages.
        response: the answer.
        array: the part of the answer that holds them; the whole body if not given.

    Raises:
        Unexpected: it is not a JSON array.
    """
    return _checked(items, operation, response, array)


def views_of(
    operation: Operation, response: Response, array: bytes | None = None
) -> tuple[int, Sequence[Raw] | None]:
    """Return how many records a list's answer has, and views of them; otherwise like records_of."""
    views = _checked(item_views, operation, response, array)
    return len(views), views


def _checked(read: Callable[[bytes], T], operation: Operation, response: Response, array: bytes | None) -> T:
    body = response.body if array is None else array
    problem = not_an("[", body)
    if not problem:
        try:
            return read(body)
        except ValueError as error:
            problem = f"it is not JSON: {error}"
    raise senseless(operation, problem, response)
