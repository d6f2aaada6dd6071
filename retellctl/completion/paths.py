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

    from .tree import CommandNode

_VERSIONS: Final = ("v2", "v1")
_DEEPEST_PICKED: Final = 2
_LEAST_SHARED: Final = 20


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


def tables(tree: CommandNode) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what is listed behind --set and --fields of all commands of a tree, each list under all its keys.

    A key is "set COMMAND" or "fields COMMAND"; "@N" for the words of a value; or "%N" for a part of lists. A word of a
    list behind --set is a path with what is known of its value behind an equals sign: nothing, @N, or a colon and the
    resource whose id it is. The word %N stands for that part.
    """
    values: dict[tuple[str, ...], str] = {}
    parts: dict[tuple[str, ...], str] = {}
    asked: dict[tuple[str, ...], list[str]] = {}
    commands = [command for command in tree.walk() if command.assigned or command.picked]
    groups = {command.path: _groups(command, values) for command in commands}
    found = [group for those in groups.values() for group in those]
    shared = {group for group in found if len(group) >= _LEAST_SHARED and found.count(group) > 1}
    for command in commands:
        words: list[str] = []
        for group in groups[command.path]:
            words += [parts.setdefault(group, f"%{len(parts) + 1}")] if group in shared else group
        for key, listed in (("set", tuple(words)), ("fields", command.picked)):
            if listed:
                asked.setdefault(listed, []).append(f"{key} {command.path}")
    listed_words = {tuple(keys): words for words, keys in asked.items()}
    return listed_words | {(number,): words for words, number in (*values.items(), *parts.items())}


def _groups(command: CommandNode, values: dict[tuple[str, ...], str]) -> list[tuple[str, ...]]:
    """Return a command's words behind --set, those together that are below one field; values get their number."""
    found: dict[str, list[str]] = {}
    for one in command.assigned:
        value = f":{one.kind}" if one.kind else ""
        if one.words and not value:
            value = values.setdefault(one.words, f"@{len(values) + 1}")
        found.setdefault(one.path.partition(".")[0], []).append(f"{one.path}={value}")
    return [tuple(words) for words in found.values()]
