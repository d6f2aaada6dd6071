"""Version 2 of the API, today's service: numbers with a plus, filters of lists that are asked for with a body."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from retellctl.spec.declaration import At
from retellctl.spec.phone_numbers import with_plus

from .api_version import Filters
from .criteria import put, put_criteria

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.spec.declaration import Operation

    from .api_version import ApiVersion


class _V2:
    name = "v2"

    def number_in_path(self, number: str) -> str:
        """Return a phone number with its plus."""
        return with_plus(number)

    def filters(self, operation: Operation, values: Mapping[str, Any]) -> Filters:
        """Return the filters where the declaration puts them: in the query string, or in the body of a POST."""
        route = operation.v2
        in_body = route is not None and route.method != "GET"
        query: list[tuple[str, str]] = []
        body: dict[str, Any] = deepcopy(dict(route.always)) if route else {}
        given = [
            (field.name, field.v2, values[field.name])
            for field in operation.filters
            if field.name in values and isinstance(field.v2, At)
        ]
        ends = put_criteria(body, [(place, value) for _, place, value in given if place.compares])
        for name, place, value in given:
            is_paging = name == "sort_order" and route is not None and route.pages is not None
            where = (
                route.pages.where if is_paging and route and route.pages else "body" if in_body else "query"
            )
            if place.compares:
                continue
            if where == "query":
                query.append((place.path or name, _text(value)))
            else:
                put(body, tuple((place.path or name).split(".")), value)
        return Filters(tuple(query), body, ends)


def _text(value: Any) -> str:
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


V2: Final[ApiVersion] = _V2()
