"""Which fields of a list's records a JMESPath expression looks at."""

from __future__ import annotations

from typing import Any, Literal

# What a part of an expression stands for: the list, one of its records, or something that is neither.
_Place = Literal["list", "record", "other"]
_ITEM_OF: dict[_Place, _Place] = {"list": "record", "record": "other", "other": "other"}
_SAME_LIST = frozenset({"sort_by", "reverse", "sort"})
_ONE_OF_IT = frozenset({"max_by", "min_by"})


def fields_of_records(expression: Any) -> set[str]:
    """Return the names that a parsed expression takes from the records of a list: voice_id of `[?voice_id=='x']`."""
    found: set[str] = set()
    _walk(expression, "list", found)
    return found


def _walk(node: Any, place: _Place, found: set[str]) -> _Place:
    """Gather names into `found`, and return what the node stands for where it is applied to `place`."""
    kind, children = node["type"], node.get("children", [])
    match kind:
        case "field":
            if place == "record":
                found.add(node["value"])
            return "other"
        case "identity" | "current":
            return place
        case "subexpression" | "index_expression" | "pipe":
            for child in children:
                place = _walk(child, place, found)
            return place
        case "index":
            return _ITEM_OF[place]
        case "slice":
            return place if place == "list" else "other"
        case "flatten":
            return _walk(children[0], place, found)
        case "projection" | "filter_projection":
            return _projection(children, place, found)
        case "function_expression":
            return _function(node["value"], children, place, found)
    for child in children:
        _walk(child, place, found)
    return "other"


def _projection(children: list[Any], place: _Place, found: set[str]) -> _Place:
    source, taken, *conditions = children
    item = _ITEM_OF[_walk(source, place, found)]
    for condition in conditions:
        _walk(condition, item, found)
    return "list" if _walk(taken, item, found) == "record" else "other"


def _function(name: str, arguments: list[Any], place: _Place, found: set[str]) -> _Place:
    values = [_walk(argument, place, found) for argument in arguments if argument["type"] != "expref"]
    source: _Place = "list" if "list" in values else "other"
    for argument in arguments:
        if argument["type"] == "expref":
            _walk(argument["children"][0], _ITEM_OF[source], found)
    if name in _SAME_LIST:
        return source
    return _ITEM_OF[source] if name in _ONE_OF_IT else "other"
