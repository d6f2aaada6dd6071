"""Criteria of version 2's lists: what flags ask for, in the form that the service compares by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retellctl.spec.declaration import At

Path = tuple[str, ...]


def put_criteria(body: dict[str, Any], given: Iterable[tuple[At, Any]]) -> dict[str, int]:
    """Put criteria into the body of a list.

    Args:
        body: the body.
        given: where each criterion is declared to be and how it compares, with what a flag gave.

    Returns:
        The moments, by field, that records may not have although the service includes them.
    """
    bounds: dict[Path, dict[str, Any]] = {}
    ends: dict[str, int] = {}
    for place, value in given:
        path = tuple(place.path.split("."))
        if place.compares == "each":
            put(body, path[:-1], [{path[-1]: item} for item in value])
        elif place.compares in ("ge", "le", "lt"):
            found = bounds.setdefault(path, {})
            found[place.compares] = value
            put(body, path, _within(found))
            if found.keys() == {"ge", "lt"}:
                ends[path[-1]] = found["lt"]
        else:
            put(body, path, _criterion(place.compares, value))
    return ends


def put(body: dict[str, Any], path: Path, value: Any) -> None:
    """Put a value into a body.

    Criteria beside those that are there already leave them as they are: what a flag gave beats what JSON gave.

    Args:
        body: the body.
        path: names from the body down.
        value: a JSON value.
    """
    for name in path[:-1]:
        body = body.setdefault(name, {})
    there = body.get(path[-1])
    if len(path) == 1 and isinstance(value, dict):
        value = {**value, **(there if isinstance(there, dict) else {})}
    body[path[-1]] = value


def _criterion(compares: str, value: Any) -> Any:
    if compares == "keys":
        return [{**_equal(wanted), "key": key} for key, wanted in value.items()]
    if compares == "eq":
        return _equal(value)
    if compares == "eq or in" and len(value) == 1:
        return _equal(value[0])
    return {"type": "enum", "op": "in", "value": value}


def _equal(value: Any) -> dict[str, Any]:
    kind = "boolean" if isinstance(value, bool) else "string" if isinstance(value, str) else "number"
    return {"type": kind, "op": "eq", "value": value}


def _within(bounds: dict[str, Any]) -> dict[str, Any]:
    """Return the criterion of one bound, or of two: the service includes both ends of a range."""
    if len(bounds) == 1:
        [(op, value)] = bounds.items()
        return {"type": "number", "op": op, "value": value}
    return {"type": "range", "op": "bt", "value": [bounds["ge"], bounds.get("lt", bounds.get("le"))]}
