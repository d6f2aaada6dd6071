"""Version 2 of the API, today's service: numbers with a plus, filters of lists that are asked for with a body."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from retellctl.spec.declaration import At
from retellctl.spec.phone_numbers import with_plus

from .api_version import Filters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.spec.declaration import Operation

    from .api_version import ApiVersion


class _V2:
    name = "v2"
    stop_path: str | None = "/v2/stop-call/{call_id}"

    def number_in_path(self, number: str) -> str:
        """Return a phone number with its plus."""
        return with_plus(number)

    def filters(self, operation: Operation, values: Mapping[str, Any]) -> Filters:
        """Return the filters where the declaration puts them: in the query string, or in the body of a POST."""
        route = operation.v2
        in_body = route is not None and route.method != "GET"
        query: list[tuple[str, str]] = []
        body: dict[str, Any] = deepcopy(dict(route.always)) if route else {}
        for field in operation.filters:
            if field.name not in values or not isinstance(field.v2, At):
                continue
            path = field.v2.path or field.name
            is_paging = field.name == "sort_order" and route is not None and route.pages is not None
            where = (
                route.pages.where if is_paging and route and route.pages else "body" if in_body else "query"
            )
            if where == "query":
                query.append((path, _text(values[field.name])))
            elif operation.filtered is None or is_paging:
                _put(body, path.split("."), values[field.name])
        if operation.filtered is None:
            return Filters(tuple(query), body)
        return Filters(
            tuple(query), {**operation.filtered.body(values), **body}, operation.filtered.ends(values)
        )


def _text(value: Any) -> str:
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _put(body: dict[str, Any], path: list[str], value: Any) -> None:
    for name in path[:-1]:
        body = body.setdefault(name, {})
    body[path[-1]] = value


V2: Final[ApiVersion] = _V2()
