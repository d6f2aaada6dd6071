"""The ids of other records that a body names: the service does not say which of them it misses."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import Any, Final

from retellctl.resources.index import INDEX, resource
from retellctl.spec.declaration import At

_OWN_DATA: Final = frozenset(
    {
        "metadata",
        "retell_llm_dynamic_variables",
        "default_dynamic_variables",
        "headers",
        "query_params",
        "parameters",
    }
)
"""Fields below which the names are the user's own."""


@cache
def resources_by_id() -> dict[str, str]:
    """Return the resource whose records are meant by each field that holds an id, in the singular."""
    # Where two resources have ids of one name, the first is meant: its list has the records of both.
    # An id that is but a name, as that of MCP tools, means nothing elsewhere.
    kinds = [name for name in reversed(INDEX) if resource(name).id not in resource(name).title]
    found = {resource(name).id: name for name in kinds}
    for name in INDEX:
        for field in chain.from_iterable(operation.fields for operation in resource(name).operations):
            for place in (field.v1, field.v2):
                if isinstance(place, At):
                    last = (place.path or field.name).rpartition(".")[2].removesuffix("s")
                    if field.completes:
                        found.setdefault(last, field.completes)
                    elif last == resource(name).id:
                        found.pop(last, None)  # the number to buy is no record yet
    return {name: meant for name, meant in found.items() if name}


def ids_named_in(body: Any) -> tuple[tuple[str, str], ...]:
    """Return the ids of other records that a body names, each with its field; those of the user's own data are none."""
    meant = resources_by_id()
    found: list[tuple[str, str]] = []
    left = [body]
    while left:
        value = left.pop()
        if isinstance(value, list):
            left += reversed(value)
        elif isinstance(value, dict):
            for name, member in value.items():
                single = name.removesuffix("s")
                ids = member if name != single and isinstance(member, list) else [member]
                found += [(single, value) for value in ids if single in meant and isinstance(value, str)]
            left += reversed([member for name, member in value.items() if name not in _OWN_DATA])
    return tuple(dict.fromkeys(found))
