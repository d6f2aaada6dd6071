"""Lists: their pages, however the service gives them, each fetched when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.jsontext.text import join, members
from retellctl.transport.messages import Page, Request

from . import cursor, history
from .list_parts import records_of, views_of
from .responses import not_an, senseless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retellctl.spec.declaration import Operation, Pages, Route
    from retellctl.transport.messages import Response

    from .api_version import ApiVersion, Query, Send


def pages(
    version: ApiVersion, operation: Operation, route: Route, path: str, query: Query, send: Send
) -> Iterator[Page]:
    """Return the pages of a list.

    Args:
        version: the API version that is spoken.
        operation: the list.
        route: what it sends in that version.
        path: the route's path with the ids in it.
        query: what is asked for.
        send: sends a request.
    """
    if route.pages is None:
        return _whole(version, operation, route, path, query, send)
    if route.pages.where == "window":
        return _windows(version, operation, route.pages, path, query, send)
    return _paged(version, operation, route, path, query, send)


def _values(query: Query) -> dict[str, Any]:
    return {name: given.value for name, given in query.filters.items()}


def _whole(
    version: ApiVersion, operation: Operation, route: Route, path: str, query: Query, send: Send
) -> Iterator[Page]:
    """Yield the one page that a list without pages is."""
    filters = version.filters(operation, _values(query))
    body = {**filters.body, **query.body} if route.method != "GET" else None
    response = send(Request(route.method, path, filters.query, body))
    yield whole_page(operation, response, route.at, query.limit)


def whole_page(operation: Operation, response: Response, at: str, limit: int | None) -> Page:
    """Return the one page that an answer without pages is.

    Args:
        operation: the list, for messages.
        response: the answer.
        at: the field that holds its records; empty: the answer is the list.
        limit: how many records are wanted; None for all.

    Raises:
        Unexpected: it is no list.
    """
    array = _at(operation, response, at) if at else None
    count, views = views_of(operation, response, array)
    if limit is None or count <= limit:
        return Page(response.body if array is None else array, response, views=views)
    return Page(join(records_of(operation, response, array)[:limit]), response, more=True)


def _at(operation: Operation, response: Response, name: str) -> bytes:
    """Return the array that stands in a field of an answer, undecoded."""
    problem = not_an("{", response.body)
    if problem:
        raise senseless(operation, problem, response)
    try:
        found = members(response.body)
    except ValueError as error:
        raise senseless(operation, f"it is not JSON: {error}", response) from None
    if name not in found:
        raise senseless(operation, f"it has no {name}", response)
    return found[name]


def _paged(
    version: ApiVersion, operation: Operation, route: Route, path: str, query: Query, send: Send
) -> Iterator[Page]:
    """Return the pages of a list whose pages each name the next by a cursor."""
    filters = version.filters(operation, _values(query))
    wanted = query.limit
    if wanted is None and not query.everything:
        wanted = operation.standard
    where, largest = route.pages or ("query", 1000)

    def page(size: int, key: str | None) -> Request:
        paging: dict[str, Any] = {"limit": size, **({} if key is None else {"pagination_key": key})}
        if where == "body":
            return Request(route.method, path, filters.query, {**query.body, **filters.body, **paging})
        pairs = (*((name, str(value)) for name, value in paging.items()), *filters.query)
        body = {**query.body, **filters.body} if route.method != "GET" else None
        return Request(route.method, path, pairs, body)

    return cursor.pages_by_cursor(
        operation, page, send, wanted=wanted, size=largest, at=route.at, ends=filters.ends
    )


def _windows(
    version: ApiVersion, operation: Operation, paging: Pages, path: str, query: Query, send: Send
) -> Iterator[Page]:
    """Yield version 1's list of calls: one page, or windows of time for more than an answer holds."""

    def page(values: Mapping[str, Any], limit: int | None) -> Request:
        pairs = version.filters(operation, values).query
        return Request("GET", path, (*pairs, *(() if limit is None else (("limit", str(limit)),))))

    wanted = query.limit or paging.largest
    if query.everything or wanted > paging.largest:
        yield from history.pages_by_window(operation, page, query, send, paging.largest)
        return
    response = send(page(_values(query), query.limit))
    count, views = views_of(operation, response)
    if count > wanted:
        yield Page(join(records_of(operation, response)[:wanted]), response, more=True)
    else:
        yield Page(response.body, response, more=count == wanted, views=views)
