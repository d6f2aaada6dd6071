"""Commands made from declarations: their arguments, their options, and what runs when they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from typer.main import get_click_param
from typer.models import ArgumentInfo, OptionInfo, ParamMeta

from retellctl.resources.index import INDEX, resource
from retellctl.spec.declaration import REPEATED

from . import typed, values
from .framework import Command, Group
from .required import required_marks
from .special import special

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer.core import TyperArgument, TyperOption

    from retellctl.spec.declaration import Field, Operation

BODY: Final = "Body"
FILTER: Final = "Filter"
SET_HELP: Final = "Any field by its API name; repeatable."
FILE_HELP: Final = "A whole body, JSON or YAML."


class OperationCommand(Command):
    """The command of an operation.

    Attributes:
        operation: the operation.
        fields: the fields, query parameters and filters by the names of their options' parameters.
    """

    operation: Operation
    fields: dict[str, Field]

    def invoke(self, ctx: Any) -> None:
        """Carry out the operation."""
        from .run import run

        run(ctx, self.operation)


class ResourceGroup(Group):
    """The group of a resource; the command of an operation is made when it is called."""

    def __init__(self, name: str) -> None:
        super().__init__(help=INDEX[name][1], rich_markup_mode=None, subcommand_metavar="VERB ...")
        self._resource = resource(name)
        # The names, for suggestions after a typo and for the list in the help.
        self.commands.update({operation.verb: self for operation in self._resource.operations})

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as the method that it overrides
        """Return the command of a verb, or None."""
        for operation in self._resource.operations:
            if operation.verb == cmd_name:
                return command(operation)
        return None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write the verbs, each with the whole of its summary."""
        with formatter.section("Commands"):
            formatter.write_dl([(operation.verb, operation.help) for operation in self._resource.operations])


def command(operation: Operation) -> OperationCommand:
    """Return the command of an operation."""
    fields: dict[str, Field] = {}
    params: list[Any] = [*_arguments(operation)]
    marks = required_marks(operation)
    for kind, declared in (
        ("query", operation.query),
        ("field", operation.fields),
        ("filter", operation.filters),
    ):
        for field in declared:
            # With its kind: a body and a query may both have a version, and so have all commands some names.
            name = f"{kind}_{field.name}"
            fields[name] = field
            panel = FILTER if kind == "filter" else None
            params.append(_field_option(name, field, panel, marks.get(field.name, "")))
    params += _common(operation)
    if own := special(operation.name):
        params += own.options(operation)
    made = OperationCommand(
        name=operation.verb,
        params=params,
        help=operation.help,
        epilog="\n".join(operation.examples),
        rich_markup_mode=None,
    )
    made.operation = operation
    made.fields = fields
    return made


def _arguments(operation: Operation) -> Iterator[TyperArgument]:
    declared = resource(operation.resource)
    if operation.takes_many:
        named = " or name:TEXT" if declared.named and operation.ids == (declared.id,) else ""
        yield argument("ids", list[str], "ID...", f"Ids{named}, or - to read them from standard input.")
    elif len(operation.ids) == 1 and operation.ids[0] == declared.id:
        yield argument("id_0", str, "ID", f"The id of the {declared.noun}.")
    else:
        for place, name in enumerate(operation.ids):
            words = name.removesuffix("_id").replace("_", " ")
            yield argument(f"id_{place}", str, name.upper(), f"The id of the {words}.")


def _common(operation: Operation) -> Iterator[TyperOption]:
    """Yield the options that an operation has beside its fields."""
    if operation.fields and not operation.lists:
        yield option(
            "assignments",
            ("--set",),
            list[str],
            SET_HELP,
            metavar="PATH=VALUE",
            panel=BODY,
        )
        yield option(
            "strict", ("--strict",), bool, "Refuse fields and values that are not known.", panel=BODY
        )
        yield option(
            "from_file",
            ("--from-file", "-f"),
            str,
            FILE_HELP,
            metavar="FILE|-",
            panel=BODY,
        )
    if operation.lists:
        yield option("limit", ("--limit",), int, "At most this many.", metavar="N", low=1)
    if operation.all_help:
        yield option("everything", ("--all",), bool, operation.all_help)
    if operation.details:
        yield option("details", ("--details",), bool, operation.details)


def _field_option(name: str, field: Field, panel: str | None, mark: str) -> TyperOption:
    form = field.form
    kind: Any = {"switch": bool, "integer": int, "number": float}.get(form, str)
    if form == "word" and panel == FILTER and field.type.words:
        kind = Literal[field.type.words]
    return option(
        name,
        (typed.flag(field),),
        list[kind] if form in REPEATED else kind,
        f"{field.help} {mark}".rstrip(),
        metavar=None if form == "switch" or kind not in (int, float, str) else typed.label(field),
        panel=panel,
        parser=_PARSERS.get((form, field.type.nullable)),
    )


# How the parser reads the value of a form, by whether null clears the field.
_PARSERS: Final = {
    ("number", False): values.number,
    ("number", True): values.number_or_null,
    ("integer", True): values.integer_or_null,
    ("version", False): values.version,
}


def option(
    name: str,
    flags: tuple[str, ...],
    kind: Any,
    help_: str,
    *,
    metavar: str | None = None,
    panel: str | None = None,
    parser: Any = None,
    low: int | None = None,
) -> TyperOption:
    """Return an option as typer makes it.

    Args:
        name: the name of the parameter.
        flags: how it is typed; of a switch with its opposite behind a slash.
        kind: the type of its value; a list of a type where it may be repeated.
        help_: one sentence for the help.
        metavar: what stands for the value in the help.
        panel: the section of the help; None for the first.
        parser: reads the text, and raises typer.BadParameter.
        low: the least number.
    """
    default = False if kind is bool and "/" not in flags[0] else None
    info = OptionInfo(
        default=default,
        param_decls=flags,
        help=help_,
        metavar=metavar,
        rich_help_panel=panel,
        parser=parser,
        min=low,
        show_default=False,
    )
    found: Any = get_click_param(ParamMeta(name=name, default=info, annotation=kind))[0]
    return found  # type: ignore[no-any-return]


def argument(name: str, kind: Any, metavar: str, help_: str) -> TyperArgument:
    """Return an argument as typer makes it; it is required."""
    info = ArgumentInfo(default=..., help=help_, metavar=metavar)
    found: Any = get_click_param(ParamMeta(name=name, default=info, annotation=kind))[0]
    return found  # type: ignore[no-any-return]
