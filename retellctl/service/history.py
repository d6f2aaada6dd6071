"""The whole history of calls through a window on their start, for a list that has no pages of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import Unexpected
from retellctl.jsontext.text import decode, join, members
from retellctl.transport.messages import Page

from .list_parts import records_of
from .responses import senseless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request, Response

    from .api_version import Query, Send

LATEST = 2**53  # milliseconds; no call starts after it


class _Window:
    """What of the history is still to be read, and the calls at its edge, so that none is given twice."""

    def __init__(self, operation: Operation, filters: Mapping[str, Any]) -> None:
        self.operation = operation
        self.filters = dict(filters)
        self.ascending = self.filters.setdefault("sort_order", "descending") == "ascending"
        self.edge: int | None = None
        self.at_edge: set[str] = set()
        self.undated: set[str] = set()  # calls that never started may be on every page

    @property
    def known(self) -> int:
        """How many calls that were given already the next page may hold."""
        return len(self.at_edge) + len(self.undated)

    def take(self, response: Response) -> tuple[list[bytes], int]:
        """Move the edge to the outermost start of a page.

        Returns:
            The page's records that were not given before, and how many it holds in all.

        Raises:
            Unexpected: it is no list of calls, or one outside of the window, which would never end.
        """
        page = [
            (record, *_identity(self.operation, record, response))
            for record in records_of(self.operation, response)
        ]
        starts = [start for _, _, start in page if start is not None]
        if self.edge is not None and any(_is_before(start, self.edge, self.ascending) for start in starts):
            raise senseless(
                self.operation, "the server does not keep to the times that it is asked for", response
            )
        fresh = [
            record
            for record, call_id, start in page
            if call_id not in (self.undated if start is None else self.at_edge if start == self.edge else ())
        ]
        if starts:
            edge = max(starts) if self.ascending else min(starts)
            if edge != self.edge:
                self.edge, self.at_edge = edge, set()
            self.at_edge.update(call_id for _, call_id, start in page if start == edge)
        self.undated.update(call_id for _, call_id, start in page if start is None)
        return fresh, len(page)

    def reversed(self) -> dict[str, Any]:
        """Return the filters as they were at first, in the other order."""
        return {**self.filters, "sort_order": "descending" if self.ascending else "ascending"}

    def onto_edge(self) -> dict[str, Any]:
        """Return the filters from the edge on, its millisecond included."""
        if self.ascending:
            return self._from(0 if self.edge is None else self.edge)
        return self._from(LATEST if self.edge is None else self.edge + 1)

    def beyond_edge(self) -> dict[str, Any]:
        """Return the filters from just past the edge on."""
        edge = self.edge or 0
        return self._from(edge + 1 if self.ascending else edge)

    def _from(self, moment: int) -> dict[str, Any]:
        name = "after_start_timestamp" if self.ascending else "before_start_timestamp"
        narrower = max if self.ascending else min
        return {**self.filters, name: narrower(moment, self.filters.get(name, moment))}


def pages_by_window(
    operation: Operation,
    request: Callable[[Mapping[str, Any], int | None], Request],
    query: Query,
    send: Send,
    size: int,
) -> Iterator[Page]:
    """Yield the calls in order, a page at a time, until a page brings nothing new.

    The window's edge is moved onto the last call's own millisecond, not past it, so that calls which share it
    are not lost; those that were given already are left out. A short page is not the end.

    Args:
        operation: the list, for messages.
        request: makes the list's request from filters and a limit.
        query: the user's filters and limit.
        send: sends a request.
        size: how many calls to ask for a page.

    Raises:
        Unexpected: one millisecond holds more calls than a page, so that no window reaches the rest.
    """
    window = _Window(operation, {name: given.value for name, given in query.filters.items()})
    filters, left = window.filters, query.limit
    held = full = 0
    response: Response | None = None
    while left is None or left > 0:
        # What was given already comes again and is not among those that are still wanted.
        asked = size if left is None else min(size, left + window.known)
        is_first, before = response is None, held
        response = send(request(filters, asked))
        fresh, held = window.take(response)
        if not fresh and not is_first:
            beyond = send(request(window.beyond_edge(), min(size, len(window.undated) + 1)))
            if held >= asked or 0 < full <= held or _has_dated(operation, beyond):
                raise _crowded(window.edge)
            if full:
                yield from _undated(window, left, send(request(window.reversed(), size)), size)
            return
        # A page that left calls out was full, however many were asked for.
        full = max(full, before)
        taken = fresh if left is None else fresh[:left]
        left = None if left is None else left - len(taken)
        yield Page(join(taken), response, more=left == 0)
        if not held:
            return
        filters = window.onto_edge()


def _undated(window: _Window, left: int | None, response: Response, size: int) -> Iterator[Page]:
    """Yield the calls without a start that no window on the start has reached: they stand at the other end."""
    operation = window.operation
    page = [(record, *_identity(operation, record, response)) for record in records_of(operation, response)]
    fresh = [record for record, call_id, start in page if start is None and call_id not in window.undated]
    if fresh:
        yield Page(join(fresh[:left]), response, more=left is not None and left <= len(fresh))
    if len(page) >= size and all(start is None for _, _, start in page):
        raise _crowded(None)


def _has_dated(operation: Operation, response: Response) -> bool:
    return any(
        _identity(operation, record, response)[1] is not None for record in records_of(operation, response)
    )


def _identity(operation: Operation, record: bytes, response: Response) -> tuple[str, int | None]:
    """Return a call's id and its start in milliseconds, None where it has not started."""
    try:
        parts = members(record)
        start = decode(parts.get("start_timestamp", b"null"))
        call_id = parts.get("call_id", record).decode("utf-8", "replace")
        return call_id, int(start) if isinstance(start, int | float) else None
    except (ValueError, OverflowError):
        raise senseless(operation, "a list of something else came where calls were due", response) from None


def _is_before(start: int, edge: int, ascending: bool) -> bool:  # noqa: FBT001 - a direction
    """Return whether the window that begins at an edge has left a moment behind."""
    return start < edge if ascending else start > edge


def _crowded(edge: int | None) -> Unexpected:
    what = "have no start" if edge is None else f"start in the millisecond {edge}"
    return Unexpected(
        "call list: the history cannot be read further",
        why=f"more calls {what} than one answer holds, or just as many",
        hint="Read on from the other side: --started-before, --started-after or another --sort-order.",
    )
