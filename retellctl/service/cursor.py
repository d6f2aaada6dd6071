"""A list whose pages each name the next by a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.jsontext.text import decode, join, members
from retellctl.transport.messages import Page

from .list_parts import records_of, views_of
from .responses import senseless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request, Response

    from .api_version import Send

MOST_EMPTY = 1000  # pages without a record, one after another, until a list is given up


def pages_by_cursor(
    operation: Operation,
    request: Callable[[int, str | None], Request],
    send: Send,
    *,
    wanted: int | None,
    size: int,
    at: str,
    ends: Mapping[str, int],
) -> Iterator[Page]:
    """Yield the pages of a list, each fetched when it is wanted, none that is not needed.

    Args:
        operation: the list, for messages.
        request: makes a page's request from its size and its cursor.
        send: sends a request.
        wanted: how many records to stop at; None for all.
        size: how many records to ask for a page, at most.
        at: the field of a page that holds its records.
        ends: moments that records may not have, by field: those at the very end of a range are left out.

    Raises:
        Unexpected: an answer is no page or leads back to one that came before, or there are only empty ones.
    """
    cursor: str | None = None
    seen: set[str] = set()
    empty = 0
    left = wanted
    while True:
        response = send(request(size if left is None else min(size, left), cursor))
        items, more, cursor, total = _taken_apart(operation, response, at)
        count, views = views_of(operation, response, items)
        # A filter that is applied to a page when it is made may leave nothing of it.
        empty = 0 if count else empty + 1
        if any(str(end).encode() in items for end in ends.values()):
            items = join(
                [record for record in records_of(operation, response, items) if not _is_at(record, ends)]
            )
            count, views = views_of(operation, response, items)
        if left is None or count < left:
            yield Page(items, response, views=views, total=total)
        else:
            is_cut = count > left
            if is_cut:
                items, views = join(records_of(operation, response, items)[:left]), None
            yield Page(items, response, more=more or is_cut, views=views, total=total)
            return
        if not more:
            return
        left = None if left is None else left - count
        if empty == MOST_EMPTY:
            raise senseless(
                operation, f"{empty:,} pages in a row are empty, and there is no end of them", response
            )
        if cursor is None:
            raise senseless(operation, "the server says that there is more, but not where", response)
        if cursor in seen:
            raise senseless(operation, "the server leads back to a page that came before", response)
        seen.add(cursor)


def _is_at(record: bytes, ends: Mapping[str, int]) -> bool:
    """Return whether a record has one of the moments, by field; what is no object has none."""
    try:
        parts = members(record)
        return any(decode(parts.get(name, b"null")) == end for name, end in ends.items())
    except ValueError:
        return False


def _taken_apart(
    operation: Operation, response: Response, at: str
) -> tuple[bytes, bool, str | None, int | None]:
    """Return a page's records as an undecoded array, whether there are more, the cursor that leads there, and a total.

    The total is how many records are on all pages, where the server was asked to count them.
    """
    try:
        parts = members(response.body)
        more = decode(parts.get("has_more", b"null"))
        cursor = decode(parts.get("pagination_key", b"null"))
        total = decode(parts.get("total", b"null"))
    except ValueError as error:
        raise senseless(operation, f"it is not a page of a list: {error}", response) from None
    if at not in parts:
        raise senseless(operation, f"it is not a page of a list: it has no {at}", response)
    if not isinstance(more, bool):
        # Taking it for the end would show a part as the whole.
        raise senseless(operation, "it is not a page of a list: has_more is neither true nor false", response)
    is_count = isinstance(total, int) and not isinstance(total, bool)
    return (
        parts[at],
        more,
        cursor if isinstance(cursor, str) and cursor else None,
        total if is_count else None,
    )
