"""Our subclasses of typer's classes, all of them: shared options, lazy groups, help in panels."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

from retellctl.output.stream import OutputStream

from .words import check_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.core import TyperOption


HELP = "Help"  # the panel that comes last


class _Shared:
    """What root, groups and commands have in common: shared options may stand at any of them."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the command's own parameters, the shared options, which the root declares, and --help."""
        own: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        root = ctx.find_root().command
        return own if root is self else [*own[:-1], *_shared(root), own[-1]]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, and hand the shared options that were typed to the session; the innermost one holds."""
        try:
            if not ctx.resilient_parsing:
                check_words(self.get_params(ctx), args, interspersed=ctx.allow_interspersed_args)
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except typer.TyperException as error:
            # Some errors do not say which command they are about, whose help the user is sent to.
            if getattr(error, "ctx", None) is None:
                vars(error)["ctx"] = ctx
            raise
        root = ctx.find_root()
        typed = {}
        for param in _shared(root.command):
            value = ctx.params.pop(param.name, None)
            source = ctx.get_parameter_source(param.name)
            if source is not None and source.name == "COMMANDLINE":
                typed[param.name] = value
        root.obj.set(typed)
        return rest

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what the usage line names; typer puts braces around the name of an argument."""
        pieces: list[str] = super().collect_usage_pieces(ctx)  # type: ignore[misc]
        return [piece.removeprefix("{").removesuffix("}") for piece in pieces]

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Return --help, made to print through the sink, which can say that a disk is full."""
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.callback = _show_help
        return option

    def get_help(self, ctx: Any) -> str:
        """Return the help; where it is shown in colour, its headings stand out."""
        text: str = super().get_help(ctx)  # type: ignore[misc]
        if not OutputStream("stdout", ctx.find_root().obj.settings.get("color", "auto")).has_color:
            return text
        return re.sub(r"^(\S.*:)$", "\x1b[1m\\1\x1b[0m", text, flags=re.MULTILINE)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options in panels, the command's own first."""
        panels: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                title = HELP if param.is_eager else getattr(param, "rich_help_panel", None) or "Options"
                panels.setdefault("Arguments" if param.param_type_name == "argument" else title, []).append(
                    record
                )
        for title, records in sorted(panels.items(), key=lambda panel: panel[0] == HELP):
            with formatter.section(title):
                formatter.write_dl(records)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples, a line each, as they are typed."""
        epilog: str | None = self.epilog  # type: ignore[attr-defined]
        if epilog:
            with formatter.section("Examples"):
                for line in epilog.splitlines():
                    formatter.write(f"  {line}\n")


class Command(_Shared, TyperCommand):
    """A command that takes the shared options too."""


class Group(_Shared, TyperGroup):
    """A group; without a verb it shows its help. Only the verb that is called is made: each takes its time."""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**attrs)
        self._verbs: dict[str, typer.Typer] = {}

    def offer(self, verb: str, app: typer.Typer) -> None:
        """Take in a verb: the app of its command alone."""
        self._verbs[verb] = app
        # The name, for suggestions after a typo and for the list in the help.
        self.commands[verb] = self

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Make and return the command of a verb, or return None."""
        return typer.main.get_command(self._verbs[cmd_name]) if cmd_name in self._verbs else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return what the first word names; one that is known from other programs is answered with what is meant.

        Raises:
            TriedWordError: the word is no command, but it is known which one is meant.
        """
        word = args[0] if args else ""
        if word not in self.commands and (meant := self.meant(ctx, word)):
            from .tried_words import TriedWordError

            raise TriedWordError(word, meant, ctx)
        return super().resolve_command(ctx, args)

    def meant(self, ctx: Any, word: str) -> list[str]:
        """Return the commands that an unknown word in place of the verb means, whole; the likeliest first."""
        from .tried_words import meant_in_group

        return meant_in_group(ctx.info_name or "", word, self.commands)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options before the verb."""
        if not args:
            _show_help(ctx, None, value=True)
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the verbs, each with the whole of its summary."""
        with formatter.section("Commands"):
            formatter.write_dl([(verb, self.get_command(ctx, verb).help or "") for verb in self.commands])

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the verbs, then the options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)


class Root(Group):
    """The door: its groups are loaded when they are called, and every error leaves through it."""

    # Name to summary; a test compares the summaries with the groups' own.
    lazy: ClassVar[dict[str, str]] = {}
    start: str = ""

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**attrs)
        # The names, for suggestions after a typo; get_command loads what is called.
        self.commands.update(dict.fromkeys(self.lazy, self))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options before the group; alone, the program prints a short start."""
        if not args:
            ctx.obj.sink.text(self.start)
            ctx.exit()
        return super().parse_args(ctx, args)

    def meant(self, ctx: Any, word: str) -> list[str]:
        """Return the commands that an unknown word in place of the group means, whole; the likeliest first."""
        from .tried_words import meant_at_top

        return meant_at_top(
            word, self.lazy, lambda name: getattr(self.get_command(ctx, name), "commands", ())
        )

    def load(self, name: str) -> Any:
        """Load and return a group, or the one command that a group is."""
        raise NotImplementedError

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Load and return a group, or None."""
        if cmd_name not in self.lazy:
            return None
        found = self.load(cmd_name)
        # Where a group is one command, that has the group's name.
        return found.get_command(ctx, cmd_name) or found

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the groups from their stored summaries, without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl([*self.lazy.items()])


def group(summary: str) -> Group:
    """Return a group of commands, empty yet."""
    return Group(help=summary, rich_markup_mode=None, subcommand_metavar="VERB ...")


def command(group: Group, *examples: str, name: str | None = None) -> Callable[[Any], Any]:
    """Register a function as a command of the group, with examples that its help shows.

    Args:
        group: where it belongs.
        examples: whole command lines; each is run by a test.
        name: what is typed, if not the function's name.
    """

    def register(function: Any) -> Any:
        app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        group.offer(name or function.__name__, app)
        summary = _docstring(function)
        return app.command(name, cls=Command, help=summary, epilog="\n".join(examples))(function)

    return register


def _docstring(function: Any) -> str | None:
    """Return what a function says of itself, which python -OO leaves in the source alone."""
    said: str | None = function.__doc__
    if said or sys.flags.optimize < 2:
        return said
    import ast
    import inspect
    import textwrap

    try:
        source = inspect.getsource(function)
    except OSError:
        return None  # it was left out too
    [definition] = ast.parse(textwrap.dedent(source)).body
    return ast.get_docstring(definition) if isinstance(definition, ast.FunctionDef) else None


def _show_help(ctx: Any, _param: object, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        ctx.find_root().obj.sink.text(ctx.get_help() + "\n")
        ctx.exit()


def _shared(root: Any) -> list[TyperOption]:
    return [param for param in root.params if not param.is_eager]
