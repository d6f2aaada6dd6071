"""retellctl completion: prints the script that completes commands in bash, zsh and fish, or installs it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from typer import Argument, Option

from retellctl.cli.framework import command, group
from retellctl.cli.session import session
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from retellctl.completion.tree import CommandNode

app = group("Completion for bash, zsh and fish.")

Shell = Annotated[
    Literal["bash", "zsh", "fish"] | None,
    Argument(
        metavar="SHELL", help="bash, zsh or fish; with --install, if not given, the one that $SHELL names."
    ),
]
Install = Annotated[bool, Option("--install", help="Put the script where the shell looks, and say where.")]


@command(
    app,
    "retellctl completion bash",
    "retellctl completion zsh --install",
    "retellctl completion --install",
    name="completion",
)
def completion(ctx: typer.Context, shell: Shell = None, install: Install = False) -> None:
    """Print the completion script of a shell, or install it."""
    from retellctl.completion import SHELLS, script

    run = session(ctx)
    chosen: str | None = shell
    if install and shell is None:
        login = Path(os.environ.get("SHELL", "")).name
        chosen = login if login in SHELLS else None
    if chosen is None:
        why = "$SHELL names none of them" if install else None
        raise UsageError(
            "which shell? bash, zsh or fish", why=why, hint="Such as `retellctl completion bash`."
        )
    if not install:
        run.sink.text(script(chosen, command_tree(ctx)))
        return
    run.check("completion")
    from retellctl.completion.install import script_location
    from retellctl.system.files import write_private

    location = script_location(chosen, os.environ)
    if run.dry_run:
        run.sink.note(f"Would put the completion script for {chosen} in {location.path}.")
        return
    write_private(location.path, script(chosen, command_tree(ctx)).encode())
    run.sink.value("completion", {"shell": chosen, "path": str(location.path)}, changed=True)
    run.sink.note(location.next_step)


def command_tree(ctx: typer.Context) -> CommandNode:
    """Load all commands, and return what can be typed, for `retellctl.completion.script`.

    Args:
        ctx: the context of any command of the program.
    """
    from retellctl.completion.tree import Vocabulary, read_app

    from .api_request import METHODS
    from .topics import TOPICS

    vocabulary = Vocabulary(
        topics=TOPICS,
        words={"METHOD": METHODS},
    )
    return read_app(ctx.find_root(), vocabulary)
