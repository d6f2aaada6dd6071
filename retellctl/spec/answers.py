"""An answer as a body: what only answers have is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .body import body_type, field_names
from .declaration import At, Gone, Into
from .faults import dotted
from .types import types

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .declaration import Operation, Resource
    from .faults import Path
    from .types import Type, Types


def without_answer(
    resource: Resource, operation: Operation, version: str, document: dict[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Return a body from a file without what only answers have, and the names of what was left out.

    The nulls of an answer stand for what is not set. What is made from it is made without them; in a change those
    that clear something stay.

    Args:
        resource: whose record the document may be an answer about.
        operation: what the document is the body of.
        version: the API version that is spoken.
        document: a body, or an answer.
    """
    only = answer_only(resource, operation, version)
    if resource.answer.marks.isdisjoint(document):
        body = {name: value for name, value in document.items() if name not in only}
        return body, [name for name in document if name in only]
    makes = not operation.ids
    out = only | _besides(operation, version, document) | {*resource.answer.v1, *resource.answer.exported}
    out -= set(field_names(operation, version))
    walk = _Walk(types(version), out | (resource.answer.copied if makes else frozenset()), makes=makes)
    return walk.fields([body_type(operation, version)], (), document), walk.left_out


def answer_only(resource: Resource, operation: Operation, version: str) -> set[str]:
    """Return what the answers of a resource have, and the operation's body does not take.

    Today's service answers with all that it has, whatever API version is spoken.
    """
    found = set(resource.answer.fields) - set(field_names(operation, "v2") if operation.v2 else ())
    return (found | set(resource.answer.v1 if version == "v1" else ())) - set(field_names(operation, version))


def answer_names(resource: Resource) -> tuple[str, ...]:
    """Return the names of all fields that a record may have, in either API version."""
    found = dict.fromkeys(resource.answer.fields)
    for operation in resource.operations:
        for version in ("v2", "v1") if operation.answers else ():
            for field in operation.fields if operation.route(version) else ():
                place = field.place(version)
                if isinstance(place, At):
                    found[(place.path or field.name).partition(".")[0]] = None
        found |= dict.fromkeys(field.name for field in operation.fields if isinstance(field.v1, At))
    return tuple(found | dict.fromkeys(resource.answer.v1))


def _besides(operation: Operation, version: str, document: dict[str, Any]) -> set[str]:
    """Return what an answer has under the names of the other API version.

    It is left out where the same stands there under this version's name, or cannot be taken at all.
    """
    found: set[str] = set()
    for field in operation.fields:
        first, today = field.v1, field.v2
        if not isinstance(first, At):
            continue
        own = first.path or field.name
        if version == "v1" and isinstance(today, Into) and own in document:
            found.update(today.fields)
        elif (version == "v2" and isinstance(today, Gone)) or (
            version == "v2" and isinstance(today, Into) and (today.others or today.fields[0] in document)
        ):
            found.add(own)
    return found


class _Walk:
    def __init__(self, named: Types, out: set[str] | frozenset[str], *, makes: bool) -> None:
        self._types = named
        self._out = out
        self._makes = makes
        self.left_out: list[str] = []

    def fields(self, types_: Sequence[Type], path: Path, value: dict[str, Any]) -> dict[str, Any]:
        """Return an object without what only answers have."""
        kept = {}
        for name, member in value.items():
            here = (*path, name)
            below = self._types.below(types_, name)
            if dotted(here) in self._out or (member is None and self._is_unset(below, here)):
                self.left_out.append(dotted(here))
            else:
                kept[name] = self._value(below, here, member)
        return kept

    def _value(self, types_: Sequence[Type], path: Path, value: Any) -> Any:
        if isinstance(value, dict):
            return self.fields(types_, path, value)
        if isinstance(value, list):
            return [
                self._value(self._types.below(types_, str(index)), (*path, index), item)
                for index, item in enumerate(value)
            ]
        return value

    def _is_unset(self, types_: Sequence[Type], path: Path) -> bool:
        """Return whether a null is none that somebody meant."""
        if self._makes and len(path) == 1:
            return True
        if not types_ or any(type_.kind == "any" for type_ in types_):
            return False
        return self._makes or not any(type_.nullable for type_ in types_)
