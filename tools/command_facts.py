"""What a reference says of each command, read from the app, for tools/command_pages.py and tools/man_pages.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import typer

from retellctl.cli.main import GROUPS, app
from retellctl.cli.session import Session
from retellctl.resources.index import INDEX, OPERATIONS, resource
from retellctl.spec.declaration import VERSIONS
from retellctl.spec.types import types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retellctl.spec.declaration import Field, Operation
    from retellctl.spec.types import Type

MOST_WORDS = 40  # of an enumeration; TAB offers all of a longer one


@dataclass(frozen=True)
class Parameter:
    """An argument or an option.

    Attributes:
        typed: what is typed, with what stands for its value.
        help: its sentences.
        words: the words that its value may be, where it is one of some.
    """

    typed: str
    help: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facts:
    """What there is to say of one command.

    Attributes:
        path: what is typed, such as "retellctl agent create".
        usage: the usage line, without the word Usage.
        summary: one sentence.
        parameters: its own arguments and options by the heading of the help, in the order of the help.
        examples: whole command lines.
        notes: sentences on its answer, its outcome and its requests.
    """

    path: str
    usage: str
    summary: str
    parameters: dict[str, list[Parameter]]
    examples: tuple[str, ...]
    notes: tuple[str, ...] = field(default=())


def _root() -> typer.Context:
    command: Any = typer.main.get_command(app)
    return typer.Context(command, info_name="retellctl", obj=Session(), **command.context_settings)


def shared() -> dict[str, list[Parameter]]:
    """Return the options that all commands share, by the heading of the help."""
    root = _root()
    return _parameters(root, [param for param in root.command.params if not param.is_eager], {})


def groups() -> dict[str, list[Facts]]:
    """Return the commands of each group, in the order of the help."""
    return {name: [*_commands(name)] for name in GROUPS}


def _commands(name: str) -> Iterator[Facts]:
    root = _root()
    found: Any = root.command.get_command(root, name)  # type: ignore[attr-defined]
    here = typer.Context(found, info_name=name, parent=root)
    verbs = [*getattr(found, "commands", ())]
    if not verbs:
        yield _facts(here, None)
    for verb in verbs:
        operation = OPERATIONS[f"{name}.{verb}"] if name in INDEX else None
        yield _facts(typer.Context(found.get_command(here, verb), info_name=verb, parent=here), operation)


def _facts(context: typer.Context, operation: Operation | None) -> Facts:
    command: Any = context.command
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    own = [param for param in command.params if param.name != "help"]
    return Facts(
        path=context.command_path,
        usage=usage,
        summary=(command.help or "").splitlines()[0],
        parameters=_parameters(context, own, getattr(command, "fields", {})),
        examples=tuple((command.epilog or "").splitlines()),
        notes=tuple(_notes(operation)) if operation else (),
    )


def _parameters(
    context: typer.Context, params: Iterable[Any], fields: dict[str, Field]
) -> dict[str, list[Parameter]]:
    found: dict[str, list[Parameter]] = {}
    for param in params:
        record = param.get_help_record(context)
        if record is None:
            continue
        typed, text = record
        is_argument = param.param_type_name == "argument"
        panel = "Arguments" if is_argument else getattr(param, "rich_help_panel", None) or "Options"
        declared = fields.get(param.name)
        sentences, words = _of_field(declared) if declared else ("", ())
        found.setdefault(panel, []).append(Parameter(typed, f"{text} {sentences}".strip(), words))
    return found


def _of_field(declared: Field) -> tuple[str, tuple[str, ...]]:
    """Return what the type of a field adds to its help, as sentences, and its words."""
    type_ = types("v2").resolve(declared.type)
    item = types("v2").resolve(type_.item) if type_.item is not None else type_
    sentences = [_range(type_), _version(declared)]
    words = item.words if 0 < len(item.words) <= MOST_WORDS else ()
    return " ".join(filter(None, sentences)), tuple(words)


def _range(type_: Type) -> str:
    """Return the range of a number, or of the length of a text or of a list, as a sentence."""
    units = {"text": " characters", "list": " items", "number": "", "integer": ""}
    if type_.kind not in units or (type_.low is None and type_.high is None):
        return ""
    unit = units[type_.kind]
    if type_.high is None:
        return (
            f"More than {type_.low:.15g}{unit}."
            if type_.excludes_low
            else f"At least {type_.low:.15g}{unit}."
        )
    if type_.low is None:
        return f"At most {type_.high:.15g}{unit}."
    return f"From {type_.low:.15g} to {type_.high:.15g}{unit}."


def _version(declared: Field) -> str:
    there = [version for version in VERSIONS if hasattr(declared.place(version), "path")]
    return f"Version {there[0].removeprefix('v')} of the API only." if len(there) == 1 else ""


def _notes(operation: Operation) -> Iterator[str]:
    """Yield what an operation sends, answers and may leave open, a sentence each."""
    for version in VERSIONS:
        route = operation.route(version)
        what = f"{route.method} {route.path}" if route else "no such operation"
        yield f"Request in version {version.removeprefix('v')} of the API: {what}."
    declared = resource(operation.resource)
    columns = operation.columns or (declared.listed_columns if operation.lists else ()) or declared.columns
    if operation.answers:
        yield f"Columns of the answer: {', '.join(column.name for column in columns)}."
    if operation.takes_many:
        yield "Of several ids each is tried; the exit code is that of the first that failed."
    if operation.removes or operation.asks:
        yield "It asks before it is done; --yes answers, and without anybody to ask the exit code is 10."
    if operation.ids:
        yield "Exit code 3: there is no such record."
    if not operation.reads and not operation.repeatable and operation.doubt:
        look = f" `{operation.verify_command}` shows what happened." if operation.verify_command else ""
        yield f"Exit code 9: no clear answer came back, and {operation.doubt}.{look}"
