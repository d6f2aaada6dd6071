"""Which fields of a list's records a JMESPath expression looks at."""

from __future__ import annotations

from typing import Any, Literal

# What a part of an expression stands for: the list, one of its records, or something that is neither.
_Role = Literal["list", "record", "other"]
_ITEM_OF: dict[_Role, _Role] = {"list": "record", "record": "other", "other": "other"}
_LIST_FUNCTIONS = frozenset({"sort_by", "reverse", "sort"})
_RECORD_FUNCTIONS = frozenset({"max_by", "min_by"})


def fields_of_records(expression: Any) -> set[str]:
    """Return the names that a parsed expression takes from the records of a list: voice_id of `[?voice_id=='x']`."""
    found: set[str] = set()
    _visit(expression, "list", found)
    return found


def _visit(node: Any, role: _Role, found: set[str]) -> _Role:
    """Gather names into `found`, and return what the node stands for where it is applied to `role`."""
    kind, children = node["type"], node.get("children", [])
    match kind:
        case "field":
            if role == "record":
                found.add(node["value"])
            return "other"
        case "identity" | "current":
            return role
        case "subexpression" | "index_expression" | "pipe":
            for child in children:
                role = _visit(child, role, found)
            return role
        case "index":
            return _ITEM_OF[role]
        case "slice":
            return role if role == "list" else "other"
        case "flatten":
            return _visit(children[0], role, found)
        case "projection" | "filter_projection":
            return _projection(children, role, found)
        case "function_expression":
            return _function(node["value"], children, role, found)
    for child in children:
        _visit(child, role, found)
    return "other"


def _projection(children: list[Any], role: _Role, found: set[str]) -> _Role:
    source, taken, *conditions = children
    item = _ITEM_OF[_visit(source, role, found)]
    for condition in conditions:
        _visit(condition, item, found)
    return "list" if _visit(taken, item, found) == "record" else "other"


def _function(name: str, arguments: list[Any], role: _Role, found: set[str]) -> _Role:
    values = [_visit(argument, role, found) for argument in arguments if argument["type"] != "expref"]
    source: _Role = "list" if "list" in values else "other"
    for argument in arguments:
        if argument["type"] == "expref":
            _visit(argument["children"][0], _ITEM_OF[source], found)
    if name in _LIST_FUNCTIONS:
        return source
    return _ITEM_OF[source] if name in _RECORD_FUNCTIONS else "other"
