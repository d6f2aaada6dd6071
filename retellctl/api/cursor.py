"""A list whose pages each name the next by a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .http import Page
from .records import join, members, records_of
from .verdict import decode, senseless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .dialect import Send
    from .http import Request, Response
    from .operations import Operation

LARGEST = 1000  # records that the service gives on one page


def walk(
    operation: Operation,
    request: Callable[[int | None, str | None], Request],
    send: Send,
    *,
    wanted: int | None,
    size: int | None,
) -> Iterator[Page]:
    """Yield the pages of a list, each fetched when it is wanted, none that is not needed.

    Args:
        operation: the list, for messages.
        request: makes a page's request from its size and its cursor.
        send: sends a request.
        wanted: how many records to stop at; None for all.
        size: how many records to ask for a page; None leaves it to the server.

    Raises:
        Unexpected: an answer is no page, is empty and yet not the last, or leads back to one that came before.
    """
    cursor: str | None = None
    seen: set[str] = set()
    left = wanted
    while True:
        asked = size if left is None else min(LARGEST, left)
        response = send(request(asked, cursor))
        items, cursor = _taken_apart(operation, response)
        records = records_of(operation, response, items)
        if left is not None:
            taken = records[:left]
            left -= len(taken)
            more = cursor is not None or len(taken) < len(records)
            yield Page(
                items if len(taken) == len(records) else join(taken), response, more=left == 0 and more
            )
            if left == 0:
                return
        else:
            yield Page(items, response)
        if cursor is None:
            return
        if not records:
            raise senseless(operation, "the server says that there is more, but the page is empty", response)
        if cursor in seen:
            raise senseless(operation, "the server leads back to a page that came before", response)
        seen.add(cursor)


def _taken_apart(operation: Operation, response: Response) -> tuple[bytes, str | None]:
    """Return a page's records as an undecoded array, and the cursor of the next; None where this is the last."""
    try:
        parts = members(response.body)
        more = decode(parts.get("has_more", b"false"))
        cursor = decode(parts.get("pagination_key", b"null"))
    except ValueError as error:
        raise senseless(operation, f"it is not a page of a list: {error}", response) from None
    if "items" not in parts:
        raise senseless(operation, "it is not a page of a list: it has no items", response)
    if more is not True:
        return parts["items"], None
    if not isinstance(cursor, str) or not cursor:
        raise senseless(operation, "the server says that there is more, but not where", response)
    return parts["items"], cursor
