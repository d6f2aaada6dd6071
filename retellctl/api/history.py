"""The whole history of calls through a window on their start, for a list that has no pages of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import Unexpected
from .http import Page
from .operations import OPERATIONS
from .records import join, members, records_of
from .verdict import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .dialect import Query, Send
    from .http import Request

LIST = OPERATIONS["call.list"]
LATEST = 2**63


class _Seen:
    """The calls of the millisecond at the window's edge, so that none is given twice."""

    def __init__(self) -> None:
        self.edge: int | None = None
        self.ids: set[str] = set()
        self.undated: set[str] = set()  # calls that never started are on every page

    def new(self, records: list[bytes], *, ascending: bool) -> list[bytes]:
        """Return the records not given before, and move the edge to the outermost start among all of them."""
        dated = [(record, *_identity(record)) for record in records]
        fresh = [
            (record, call_id, start)
            for record, call_id, start in dated
            if call_id not in (self.undated if start is None else self.ids if start == self.edge else ())
        ]
        starts = [start for _, _, start in dated if start is not None]
        if starts:
            edge = max(starts) if ascending else min(starts)
            if edge != self.edge:
                self.edge, self.ids = edge, set()
            self.ids.update(call_id for _, call_id, start in dated if start == edge)
        self.undated.update(call_id for _, call_id, start in dated if start is None)
        return [record for record, _, _ in fresh]


def walk(
    request: Callable[[Mapping[str, Any], int | None], Request], query: Query, send: Send, size: int
) -> Iterator[Page]:
    """Yield the calls in order, a page at a time, until a page brings nothing new.

    The window's edge is moved onto the last call's own millisecond, not past it, so that calls which share it
    are not lost; those that were given already are left out. A short page is not the end.

    Args:
        request: makes the list's request from filters and a limit.
        query: the user's filters and limit.
        send: sends a request.
        size: how many calls a page may hold.

    Raises:
        Unexpected: one millisecond holds more calls than a page, so that no window reaches the rest.
    """
    filters = {name: given.value for name, given in query.filters.items()}
    ascending = filters.setdefault("sort_order", "descending") == "ascending"
    left = None if query.everything and query.limit is None else query.limit
    seen = _Seen()
    while left is None or left > 0:
        before = seen.edge
        response = send(request(filters, size))
        records = records_of(LIST, response)
        fresh = seen.new(records, ascending=ascending)
        if before is not None and len(records) >= size and seen.edge == before:
            raise _crowded(before)
        if not fresh:
            if before is None or not records:
                return
            beyond = _beyond(filters, before, ascending=ascending)
            if records_of(LIST, send(request(beyond, 1))):
                raise _crowded(before)
            return
        taken = fresh if left is None else fresh[:left]
        if left is not None:
            left -= len(taken)
        yield Page(join(taken), response, more=left == 0)
        filters = _onto(filters, seen.edge, ascending=ascending)


def _identity(record: bytes) -> tuple[str, int | None]:
    """Return a call's id and its start in milliseconds, None where it has not started."""
    try:
        parts = members(record)
        start = decode(parts.get("start_timestamp", b"null"))
        call_id = parts.get("call_id", record).decode("utf-8", "replace")
    except ValueError:
        raise Unexpected(
            "call list: the answer makes no sense", why="a list of something else came where calls were due"
        ) from None
    return call_id, int(start) if isinstance(start, int | float) else None


def _onto(filters: dict[str, Any], edge: int | None, *, ascending: bool) -> dict[str, Any]:
    """Return the filters with the window's moving edge on a millisecond, that one included."""
    if edge is None:
        return filters
    if ascending:
        return {**filters, "after_start_timestamp": edge}
    return {**filters, "before_start_timestamp": min(edge + 1, filters.get("before_start_timestamp", LATEST))}


def _beyond(filters: dict[str, Any], edge: int | None, *, ascending: bool) -> dict[str, Any]:
    """Return the filters with the window's moving edge just past a millisecond."""
    return _onto(filters, (edge or 0) + (1 if ascending else -1), ascending=ascending)


def _crowded(edge: int | None) -> Unexpected:
    return Unexpected(
        "call list: the history cannot be read further",
        why=f"more calls share the millisecond {edge} than one answer holds",
        hint="Read on from the other side: --started-before, --started-after or another --sort-order.",
    )
