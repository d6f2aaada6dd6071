"""Version 1 of the API: numbers without a plus, filters in the query string, lists of ids joined by commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec.declaration import At

from .api_version import Filters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.spec.declaration import Operation

    from .api_version import ApiVersion


class _V1:
    name = "v1"

    def number_in_path(self, number: str) -> str:
        """Return a phone number as it was typed: version 1 takes it with and without its plus."""
        return number

    def filters(self, operation: Operation, values: Mapping[str, Any]) -> Filters:
        """Return the filters as pairs of the query string."""
        pairs = []
        for field in operation.filters:
            if field.name in values and isinstance(field.v1, At):
                value = values[field.name]
                text = ",".join(value) if isinstance(value, list) else str(value)
                pairs.append((field.v1.path or field.name, text))
        return Filters(tuple(pairs))


V1: Final[ApiVersion] = _V1()
