"""What stands behind --set and --fields: the paths of a body with what their values can be, and fields of answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from retellctl.resources.index import INDEX, resource
from retellctl.spec.answers import answer_names
from retellctl.spec.body import body_type
from retellctl.spec.types import types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.spec.declaration import Operation
    from retellctl.spec.types import Type

_VERSIONS: Final = ("v2", "v1")
_DEEPEST_PICKED: Final = 2


class Assigned(NamedTuple):
    """A path that can stand behind --set.

    Attributes:
        path: names with dots between.
        words: all that its value can be, none where it can be anything.
        kind: the resource whose id it is; empty for none.
    """

    path: str
    words: tuple[str, ...] = ()
    kind: str = ""


def assigned(operation: Operation) -> tuple[Assigned, ...]:
    """Return what can stand behind --set: paths through objects, but not into lists and maps."""
    kinds = {field.name: field.completes for field in operation.fields if field.completes in INDEX}
    found: dict[str, dict[str, None]] = {}
    for version in _VERSIONS:
        if operation.route(version):
            for path, words in _leaves(version, body_type(operation, version), ()):
                found.setdefault(path, {}).update(dict.fromkeys(words))
    return tuple(Assigned(path, tuple(words), kinds.get(path, "")) for path, words in found.items())


def picked(operation: Operation) -> tuple[str, ...]:
    """Return what can stand behind --fields: columns, and the fields of a record, those of objects in it too."""
    declared = resource(operation.resource)
    listed = declared.listed_columns if operation.lists else ()
    columns = operation.columns or (*listed, *declared.columns)
    found = dict.fromkeys(column.name for column in columns)
    if not operation.columns:
        found |= dict.fromkeys(answer_names(declared))
        found |= dict.fromkeys(path for path in _nested(operation) if path.count(".") < _DEEPEST_PICKED)
    return tuple(found)


def _nested(operation: Operation) -> Iterator[str]:
    """Yield the fields of objects in a record, as far as what makes it has them."""
    for maker in resource(operation.resource).operations:
        if maker.verb == "create" and not maker.columns:
            for version in _VERSIONS:
                if maker.route(version) and operation.route(version):
                    paths = (path for path, _ in _leaves(version, body_type(maker, version), ()))
                    yield from (path for path in paths if "." in path)


def _leaves(version: str, type_: Type, seen: tuple[Type, ...]) -> Iterator[tuple[str, list[str]]]:
    """Yield the path of each value below a type that is no object, with the words that it can be."""
    choices = types(version).choices(type_)
    objects = [choice for choice in choices if choice.kind == "object" and choice not in seen]
    for choice in objects:
        for name, member in choice.members.items():
            for path, words in _leaves(version, member, (*seen, choice)):
                yield f"{name}.{path}" if path else name, words
    if len(objects) < len(choices):
        yield "", list(dict.fromkeys(word for choice in choices for word in _words(choice)))


def _words(type_: Type) -> tuple[str, ...]:
    words = {"enum": type_.words, "boolean": ("true", "false")}.get(type_.kind, ())
    return (*words, "null") if words and type_.nullable else words
