"""Pages of v2's lists: `limit`, `pagination_key` and `sort_order` in, `items` and `has_more` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import checks

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.sandbox.state.store import Kinds, StoredRecord

    from .request import SandboxRequest

DEFAULT_LIMIT: Final = 50
MAX_LIMIT: Final = 1000

_sort_order = checks.one_of("ascending", "descending")
_limit = checks.integer(1, MAX_LIMIT)


def page(
    request: SandboxRequest,
    kinds: Kinds,
    item: Callable[[StoredRecord], dict[str, Any] | None],
    given: dict[str, Any],
) -> dict[str, Any]:
    """Return one page, the newest first if nothing else is asked for.

    Args:
        request: the request.
        kinds: what is listed.
        item: makes a record's item, or None where a filter leaves it out.
        given: limit, pagination_key, sort_order, skip and include_total as they were asked for.

    Raises:
        Refused: 400, a value of `given` is wrong.
    """
    check = {
        "limit": _limit,
        "sort_order": _sort_order,
        "pagination_key": checks.text,
        "skip": checks.integer(0),
        "include_total": checks.boolean,
    }
    checks.fields(check)("", given)
    answer = _page(request, kinds, item, given)
    if given.get("include_total"):
        every = request.store.scan(kinds, newest_first=True)
        answer["total"] = sum(item(record) is not None for record in every)
    return answer


def _page(
    request: SandboxRequest,
    kinds: Kinds,
    item: Callable[[StoredRecord], dict[str, Any] | None],
    given: dict[str, Any],
) -> dict[str, Any]:
    limit, skip = given.get("limit", DEFAULT_LIMIT), given.get("skip", 0)
    newest_first = given.get("sort_order", "descending") == "descending"
    after = None
    if "pagination_key" in given:
        # The key is the id of the page's last record: it holds although records come and go.
        after = request.store.place(kinds, given["pagination_key"])
        if after is None:
            checks.wrong("pagination_key", "must be one that a page ended with", given["pagination_key"])
    items: list[dict[str, Any]] = []
    last = ""
    for record in request.store.scan(kinds, newest_first=newest_first, after=after):
        shown = item(record)
        if shown is None:
            continue
        if skip > 0:
            skip -= 1
        elif len(items) == limit:
            return {"items": items, "has_more": True, "pagination_key": last}
        else:
            items.append(shown)
            last = record.id
    return {"items": items, "has_more": False}


def query_page(
    request: SandboxRequest, kinds: Kinds, item: Callable[[StoredRecord], dict[str, Any] | None]
) -> dict[str, Any]:
    """Return a page of a list that is asked for in the query string.

    Raises:
        Refused: 400, a value of the query is wrong.
    """
    return page(request, kinds, item, page_bounds(request))


def page_bounds(request: SandboxRequest) -> dict[str, Any]:
    """Return limit, pagination_key and sort_order as the query string asks for them.

    Raises:
        Refused: 400, a value of the query is wrong.
    """
    given: dict[str, Any] = {
        name: request.query[name] for name in ("pagination_key", "sort_order") if name in request.query
    }
    if "limit" in request.query:
        given["limit"] = query_integer(request, "limit")
    checks.fields({"limit": _limit, "sort_order": _sort_order})("", given)
    return given


def query_integer(request: SandboxRequest, name: str) -> int:
    """Return a whole number from the query.

    Raises:
        Refused: 400, it is not one.
    """
    value = request.query[name]
    # isdecimal() takes other scripts' digits too, and int() signs, spaces and underscores.
    if not (value.isascii() and value.isdecimal() and len(value) <= 30):
        checks.wrong(name, "must be an integer", value)
    return int(value)
