"""The pages of a request of the user's own making: recognised in an answer, or followed to their end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from retellctl.errors import UsageError
from retellctl.jsontext.text import NotJsonError, decode, members
from retellctl.spec.declaration import IN_QUERY, Route

from .cursor import pages_by_cursor
from .lists import whole_page
from .responses import senseless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Page, Request, Response

    from .service import Service

UNKNOWN_SIZE: Final = 1000
"""Records of a page of which nobody has said how many it may have: only counted with, never sent."""


def page_items(body: bytes, route: Route | None) -> tuple[bytes, bool] | None:
    """Return the records of a page, undecoded, and whether there are more; None where an answer is no page.

    Args:
        body: the answer.
        route: the declared route of a list; None where nothing is known of the route: then a page is what has both
            `items` and `has_more`.
    """
    at = route.at if route else "items"
    if not at or body.lstrip()[:1] != b"{":
        return None
    try:
        found = members(body)
        more = decode(found.get("has_more", b"null"))
    except NotJsonError:
        return None
    is_page = found.get(at, b"")[:1] == b"[" and (isinstance(more, bool) or route is not None)
    return (found[at], more is True) if is_page else None


def followed_pages(
    service: Service, operation: Operation, request: Request, limit: int | None
) -> Iterator[Page]:
    """Yield the pages of a list that is asked for by a request of the user's own making.

    Args:
        service: sends its requests.
        operation: what the request is; it reads.
        request: asks for the first page; a size and a cursor that it names hold.
        limit: how many records to stop at; None for all.

    Raises:
        UsageError: the pages are asked for in a body that is no object.
        Unexpected: an answer is neither a page nor a list.
    """
    declared = operation.route(service.version.name)
    operation = operation._replace(lists=True)
    if declared is not None and declared.pages is None:
        yield whole_page(operation, service.send(operation, request), declared.at, limit)
        return
    route = declared or Route(request.method, request.path, IN_QUERY, "items")
    paged = _paged(request, route, is_declared=declared is not None)
    size = paged.size or UNKNOWN_SIZE
    first = service.send(operation, paged.page(size if limit is None else min(size, limit), None))
    if declared is None and first.body.lstrip()[:1] == b"[":
        yield whole_page(operation, first, "", limit)
        return
    if declared is None and page_items(first.body, None) is None:
        error = senseless(operation, "it is not a page of a list: it has no items and has_more", first)
        error.hint = "See it without --paginate."
        raise error
    answers = [first]

    def send(following: Request) -> Response:
        return answers.pop() if answers else service.send(operation, following)

    yield from pages_by_cursor(operation, paged.page, send, wanted=limit, size=size, at=route.at, ends={})


class _PagedRequest(NamedTuple):
    """A request whose answer comes in pages.

    Attributes:
        request: as it was typed.
        in_body: the size and the cursor stand in its body, else in its query.
        size: records of a page; None: the service decides.
    """

    request: Request
    in_body: bool
    size: int | None

    def page(self, count: int, cursor: str | None) -> Request:
        """Return the request for a page of a size, which is sent if sizes are known, from a cursor on."""
        paging: dict[str, Any] = {} if self.size is None else {"limit": count}
        if cursor is not None:
            paging["pagination_key"] = cursor
        request = self.request
        if self.in_body:
            return request._replace(body={**(request.body or {}), **paging})
        kept = tuple(pair for pair in request.query if pair[0] not in paging)
        return request._replace(query=(*kept, *((name, str(value)) for name, value in paging.items())))


def _paged(request: Request, route: Route, *, is_declared: bool) -> _PagedRequest:
    """Return a request with its size: the user's own, else the largest that the service is known to take."""
    in_body = route.pages is not None and route.pages.where == "body"
    if in_body and not isinstance(request.body, dict | None):
        raise UsageError("--paginate: the body must be an object", why="the size and the cursor stand in it")
    given = (request.body or {}) if in_body else dict(request.query)
    if "limit" in given:
        typed = str(given["limit"])
        return _PagedRequest(request, in_body, int(typed) if typed.isdecimal() and int(typed) else None)
    return _PagedRequest(request, in_body, route.pages.largest if is_declared and route.pages else None)
