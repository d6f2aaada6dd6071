"""The public interface as text: every command, option and exit code. Run it to renew tests/data/surface.txt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from retellctl import errors
from retellctl.cli.main import GROUPS, app
from retellctl.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

SNAPSHOT = Path(__file__).parent.parent / "data" / "surface.txt"


def commands() -> Iterator[typer.Context]:
    """Every command that can be called, in the order of the help; its context has its path and its parent."""
    command = typer.main.get_command(app)
    root = typer.Context(command, info_name="retellctl", obj=Session(), **command.context_settings)
    for name in GROUPS:
        found: Any = root.command.get_command(root, name)  # type: ignore[attr-defined]
        here = typer.Context(found, info_name=name, parent=root)
        verbs = list(getattr(found, "commands", ()))
        if not verbs:
            yield here
        for verb in verbs:
            yield typer.Context(found.get_command(here, verb), info_name=verb, parent=here)


def own_parameters(command: Any) -> list[Any]:
    """A command's parameters, without those that all commands share."""
    return [param for param in command.params if param.name != "help"]


def shared_parameters() -> list[Any]:
    return [param for param in own_parameters(typer.main.get_command(app)) if not param.is_eager]


def surface() -> str:
    """The interface, a line a parameter."""
    shared = "\n".join(_line(param) for param in shared_parameters())
    parts = [f"shared by all commands\n{shared}", "retellctl\n  --version"]
    for context in commands():
        lines = [_line(param) for param in own_parameters(context.command)]
        parts.append("\n".join([context.command_path, *lines]))
    kinds: list[Any] = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and hasattr(kind, "exit_code")
    ]
    codes = sorted({(kind.exit_code, kind.code) for kind in kinds})
    parts.append("\n".join(["exit codes", "  0", *(f"  {number} {code}" for number, code in codes)]))
    return "\n\n".join(parts) + "\n"


def _line(param: Any) -> str:
    """One parameter: what is typed, what it takes, whether it is required or may be repeated."""
    names = "/".join([*param.opts, *param.secondary_opts])
    is_argument = param.param_type_name == "argument"
    words = [param.metavar or param.name] if is_argument else [names]
    choices = getattr(param.type, "choices", None)
    if choices:
        words.append(f"<{'|'.join(choices)}>")
    elif not is_argument and not param.is_flag:
        words.append(param.metavar or param.type.name)
    if param.required:
        words.append("required")
    if param.multiple or param.nargs == -1:
        words.append("repeatable")
    return "  " + " ".join(words)


if __name__ == "__main__":
    SNAPSHOT.write_text(surface())
