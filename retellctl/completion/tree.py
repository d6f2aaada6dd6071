"""What can be typed: the app's commands, options and arguments, and what completes each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import typer

from retellctl.resources.index import INDEX, resource
from retellctl.spec.body import type_at
from retellctl.spec.declaration import READS_FILES, At
from retellctl.spec.types import types

from .paths import Assigned, assigned, picked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retellctl.spec.declaration import Field, Operation


@dataclass(frozen=True, slots=True)
class Value:
    """What stands after an option or as an argument.

    Attributes:
        label: its name in the help, such as FILE.
        source: what completes it: words, file, at-file (a file after an @), profile, set (a path of the body and its
            value), fields (fields of the answer, with commas between), a resource, or nothing.
        words: all that it can be, where the source is words.
    """

    label: str
    source: str = "nothing"
    words: tuple[str, ...] = ()

    @property
    def completed_by(self) -> str:
        """The source, behind "words" the words themselves."""
        return " ".join(["words", *self.words]) if self.source == "words" else self.source


@dataclass(frozen=True, slots=True)
class Option:
    """An option.

    Attributes:
        names: every way to write it, `--no-` included.
        help: a line.
        value: what it takes; None for a switch.
        many: whether it may be repeated.
    """

    names: tuple[str, ...]
    help: str
    value: Value | None
    many: bool


@dataclass(frozen=True, slots=True)
class CommandNode:
    """A command, a group, or the program itself.

    Attributes:
        path: what is typed to get there: `agent create`; empty for the program.
        help: a line.
        options: its own, then those that it shares with all others.
        arguments: what stands behind it, in order.
        many: whether the last argument may be repeated.
        commands: its verbs, or groups.
        assigned: what can stand behind its --set.
        picked: what can stand behind its --fields.
    """

    path: str
    help: str
    options: tuple[Option, ...] = ()
    arguments: tuple[Value, ...] = ()
    many: bool = False
    commands: tuple[CommandNode, ...] = ()
    assigned: tuple[Assigned, ...] = ()
    picked: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The last word of the path."""
        return self.path.rpartition(" ")[2]

    def walk(self) -> Iterator[CommandNode]:
        """Yield the command and all that is below it."""
        yield self
        for command in self.commands:
            yield from command.walk()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What can be typed and does not stand in the declarations of commands.

    Attributes:
        topics: the text of each topic that `retellctl help` explains, by name.
        words: all that an argument can be, by its name in the help, such as METHOD.
    """

    topics: Mapping[str, str]
    words: Mapping[str, tuple[str, ...]]


def read_app(root: Any, vocabulary: Vocabulary) -> CommandNode:
    """Load all commands of the program, and return what can be typed.

    Args:
        root: the context of the program itself.
        vocabulary: what else can be typed.
    """
    tree = _Reader(vocabulary).command(root, "")
    commands = tuple(
        _with_help_topics(tree, command, vocabulary.topics) if command.path == "help" else command
        for command in tree.commands
    )
    return replace(tree, commands=commands)


def shared(tree: CommandNode) -> tuple[Option, ...]:
    """Return the options that every command takes."""
    typed = [command for command in tree.walk() if command.options]
    return tuple(option for option in tree.options if all(option in command.options for command in typed))


def kinds_with_names() -> tuple[str, ...]:
    """Return the resources whose records are found by the very names that are kept beside their ids."""
    return tuple(kind for kind in INDEX if resource(kind).title == (resource(kind).named,))


def _with_help_topics(tree: CommandNode, help_command: CommandNode, topics: Mapping[str, str]) -> CommandNode:
    """Return `help` with what it explains: every command, without its options, and the topics."""

    def explained(command: CommandNode) -> CommandNode:
        below = tuple(explained(child) for child in command.commands)
        return CommandNode(f"help {command.path}", command.help, commands=below)

    commands = [explained(command) for command in tree.commands if command.path != "help"]
    commands += [CommandNode(f"help {topic}", text.partition("\n")[0]) for topic, text in topics.items()]
    return replace(help_command, arguments=(), many=False, commands=tuple(commands))


# What completes the options that many commands have, by the names of their parameters.
_OF_PARAMETERS: Final = {"profile": "profile", "assignments": "set", "fields": "fields"}


class _Reader:
    """Reads commands from their contexts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def command(self, ctx: Any, path: str) -> CommandNode:
        """Return a command and all below it."""
        found = ctx.command
        params = [param for param in found.get_params(ctx) if not getattr(param, "hidden", False)]
        arguments = [param for param in params if param.param_type_name == "argument"]
        operation: Operation | None = getattr(found, "operation", None)
        fields: dict[str, Field] = getattr(found, "fields", {})
        names = {param.name for param in params}
        commands = []
        for name in found.list_commands(ctx) if hasattr(found, "list_commands") else ():
            command = found.get_command(ctx, name)
            if not command.hidden:
                below = typer.Context(command, info_name=name, parent=ctx)
                commands.append(self.command(below, f"{path} {name}".strip()))
        return CommandNode(
            path,
            _line(found.help),
            tuple(
                self._option(param, fields.get(param.name), operation)
                for param in params
                if param.param_type_name == "option"
            ),
            tuple(self._argument(param, path, operation) for param in arguments),
            many=bool(arguments) and arguments[-1].nargs == -1,
            commands=tuple(commands),
            assigned=assigned(operation) if operation and "assignments" in names else (),
            picked=picked(operation) if operation and operation.answers else (),
        )

    def _option(self, param: Any, field: Field | None, operation: Operation | None) -> Option:
        names = (*sorted(param.opts, key=len), *param.secondary_opts)
        value = None if param.is_flag else self._value(param, field, operation)
        return Option(names, _line(param.help), value, param.multiple)

    def _argument(self, param: Any, path: str, operation: Operation | None) -> Value:
        value = self._value(param)
        group, _, verb = path.partition(" ")
        if operation is not None:
            place = 0 if operation.takes_many else int(param.name.removeprefix("id_"))
            return replace(value, source=_resource_of(operation.ids[place], operation.resource))
        if group == "profile" and verb != "add" and value.label == "NAME":
            return replace(value, source="profile")
        return value

    def _value(self, param: Any, field: Field | None = None, operation: Operation | None = None) -> Value:
        """Return what a parameter takes; the field is that of a body, a query or a filter."""
        label = (param.metavar or param.type.name).upper().removesuffix("...")
        words = getattr(param.type, "choices", None) or _words(field, operation)
        words = words or self._vocabulary.words.get(label, ())
        if not words and re.fullmatch(r"[a-z0-9]+(\|[a-z0-9]+)+", param.metavar or ""):
            words = param.metavar.split("|")
        if words:
            return Value(label, "words", tuple(map(str, words)))
        if source := _OF_PARAMETERS.get(param.name):
            return Value(label, source)
        if field is not None and field.completes in INDEX:
            return Value(label, field.completes)
        if field is not None and field.form in READS_FILES:
            return Value(label, "at-file")
        return Value(label, "file" if "FILE" in label.split("|") else "nothing")


def _resource_of(name: str, own: str) -> str:
    """Return the resource whose records have an id of that name: the operation's own, or the first that has."""
    return next((kind for kind in (own, *INDEX) if resource(kind).id == name), "nothing")


def _words(field: Field | None, operation: Operation | None) -> list[str]:
    """Return the words of a field's enum: the API version decides, and what all versions list is offered."""
    if field is None or operation is None:
        return []
    found: list[str] = []
    for version in ("v2", "v1"):
        place = field.place(version)
        if isinstance(place, At) and operation.route(version):
            found += types(version).words(type_at(field, place, version))
    return list(dict.fromkeys(found))


def _line(text: str | None) -> str:
    """Return the first line of a help text, without its full stop."""
    return (text or "").strip().partition("\n")[0].rstrip(".")
