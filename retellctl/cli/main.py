"""The root app, its lazy groups, and the one place where an error becomes an exit code."""

from __future__ import annotations

import importlib
import re
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from typer import Option

from retellctl import __version__
from retellctl.errors import Declined, RetellctlError, UsageError
from retellctl.output.formats import FORMATS
from retellctl.resources.index import INDEX

from . import shared_options as shared
from .exit import (
    SignalListener,
    end_by_signal,
    end_interrupted,
    exit_process,
    handle_unraisable,
    report_late_error,
    signal_of,
    unexpected_error,
)
from .framework import Root
from .session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWN = {
    "profile": ("retellctl.cli.own.profile", "Profiles: a service, a version and a token."),
    "sandbox": (
        "retellctl.cli.own.sandbox",
        "The sandbox: a stand-in for the service.",
    ),
    "api": (
        "retellctl.cli.own.api",
        "Any request to the API.",
    ),
    "completion": (
        "retellctl.cli.own.completion",
        "Completion for bash, zsh and fish.",
    ),
    "help": (
        "retellctl.cli.own.help",
        "Help on a command or a topic, such as output.",
    ),
}

GROUPS = {
    **{name: summary for name, (_, summary) in INDEX.items()},
    **{name: summary for name, (_, summary) in _OWN.items()},
}
"""The groups and what the help says of each, in its order."""

START = """\
retellctl: the command line for Retell AI's voice agents

  retellctl -p sandbox agent list     try it: no account, no network, no cost
  retellctl profile add NAME          store a token for the real service
  retellctl agent list                list your agents
  retellctl --help                    all commands and options
"""


class _Retellctl(Root):
    lazy = GROUPS
    start = START

    def load(self, name: str) -> Any:
        """Return the group of a resource, made from its declaration, or the app of another one."""
        if name in _OWN:
            return importlib.import_module(_OWN[name][0]).app
        from .commands import ResourceGroup

        return ResourceGroup(name)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> NoReturn:
        """Run a command line and leave with its exit code."""
        sys.exit(run(self, sys.argv[1:] if args is None else list(args)))


app = typer.Typer(
    cls=_Retellctl,
    help="The command line for Retell AI's voice agents: agents, Retell LLMs, phone numbers and calls.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="GROUP VERB ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(ctx: typer.Context, wanted: bool) -> None:
    if wanted:
        ctx.obj.sink.text(f"retellctl {__version__}\n")
        raise typer.Exit


@app.callback()
def root(
    profile: shared.Profile = None,
    api_version: shared.ApiVersion = None,
    output: shared.Output = None,
    json_: shared.Json = False,
    fields: shared.Fields = None,
    query: shared.Query = None,
    raw: shared.Raw = False,
    include: shared.Include = False,
    color: shared.Color = None,
    verbose: shared.Verbose = False,
    quiet: shared.Quiet = False,
    timeout: shared.Timeout = None,
    max_retries: shared.MaxRetries = None,
    concurrency: shared.Concurrency = None,
    dry_run: shared.DryRun = False,
    yes: shared.Yes = False,
    no_input: shared.NoInput = False,
    version: Annotated[
        bool, Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Declare the options that all commands share; what is typed is handed to the session."""


def main() -> None:
    """Run the process's own command line."""
    command = typer.main.get_command(app)
    session = Session()
    sys.unraisablehook = partial(handle_unraisable, session)
    listener = SignalListener()
    try:
        listener.start()
        code = run(command, sys.argv[1:], session)
        listener.stop()
    except KeyboardInterrupt as error:
        end_by_signal(signal_of(error))
    exit_process(code)


def run(command: Any, arguments: Sequence[str], session: Session | None = None) -> int:
    """Run a command line and return its exit code; nothing but a signal leaves otherwise."""
    session = session or Session()
    try:
        code = _run_command(command, session, arguments)
        session.close()
    except KeyboardInterrupt as error:
        end_interrupted(session, signal_of(error))
    except BrokenPipeError:
        end_by_signal(signal.SIGPIPE)
    except Exception as error:  # noqa: BLE001 - the last one who can say it in one line
        return report_late_error(error)
    return code


def _run_command(command: Any, session: Session, arguments: Sequence[str]) -> int:
    """Run a command line, show the error that it ends with, and return its exit code."""
    try:
        with command.make_context("retellctl", list(arguments), obj=session) as ctx:
            command.invoke(ctx)
    except typer.Exit as exit_:
        return exit_.exit_code
    except typer.TyperException as error:
        # Raised while parsing: that JSON is wanted may stand after what is wrong.
        session.settings.update(_wanted_output(arguments))
        return _report(session, _usage(error))
    except typer.Abort:
        return _report(session, Declined("nothing was done: the question was not answered"))
    except RetellctlError as error:
        return _report(session, error)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a traceback is of no use to the user
        return _report(session, unexpected_error(session, error))
    return session.failure.exit_code if session.failure else 0


def _report(session: Session, error: RetellctlError) -> int:
    """Show an error and return its exit code."""
    session.sink.error(error)
    session.mark_reported()
    return error.exit_code


def _usage(error: typer.TyperException) -> UsageError:
    """Return typer's error as ours, with a suggestion and where to look."""
    message = error.message if hasattr(error, "possibilities") else error.format_message()
    context = getattr(error, "ctx", None)
    alike = getattr(error, "possibilities", None) or []  # the nearest first
    near = [*dict.fromkeys((*_options_with_the_words(error), *alike))]
    suggestion = f"Did you mean {' or '.join(near[:2])}? " if near else ""
    if len(near) > 2 and getattr(error, "is_verb", False):
        suggestion = f"A verb stands behind its group, as in `{near[0]}`. "
    path = context.command_path if context else "retellctl"
    return UsageError(message.rstrip("."), hint=f"{suggestion}See `{path} --help`.")


def _options_with_the_words(error: typer.TyperException) -> list[str]:
    """Return the options that have all words of one that the command lacks: --agent-version those of --version."""
    words = {*getattr(error, "option_name", "").strip("-").split("-")}
    context = getattr(error, "ctx", None)
    if not context or words == {""}:
        return []
    options = [option for param in context.command.params for option in param.opts]
    return [option for option in options if words < {*option.strip("-").split("-")}]


def _wanted_output(arguments: Sequence[str]) -> dict[str, Any]:
    """Return the output format that the arguments ask for, as far as it can be seen without parsing them."""
    found: dict[str, Any] = {}
    for word, after in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--json":
            found["json_"] = True
        elif word.startswith("--output"):
            found["output"] = word.partition("=")[2] or after
        elif option := re.match(r"-[rivqy]*o", word):
            found["output"] = word[option.end() :] or after
    asked = FORMATS.get(found.get("output", ""))
    if asked is None or not asked.is_json:
        found.pop("output", None)
    return found
