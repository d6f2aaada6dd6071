"""retellctl help: a command's help, or a topic."""

from __future__ import annotations

import difflib
from typing import Annotated, Any

import typer
from typer import Argument

from retellctl.cli.framework import command, group
from retellctl.cli.session import session
from retellctl.errors import UsageError

from .topics import TOPICS

app = group("Help on a command or a topic.")

Words = Annotated[
    list[str] | None,
    Argument(metavar="COMMAND|TOPIC", help=f"Such as `agent create`, or one of {', '.join(TOPICS)}."),
]


@command(app, "retellctl help agent create", "retellctl help exit-codes", name="help")
def help_(ctx: typer.Context, words: Words = None) -> None:
    """Help on a command or a topic, such as output."""
    if words and words[0] in TOPICS and len(words) == 1:
        session(ctx).sink.text(TOPICS[words[0]])
        return
    session(ctx).sink.text(_command_help(ctx.find_root(), words or []) + "\n")


def _command_help(root: Any, words: list[str]) -> str:
    """Return the help of the command that the words lead to."""
    here = root
    for word in words:
        found = getattr(here.command, "get_command", lambda *_: None)(here, word)
        if found is None:
            meant: list[str] = getattr(here.command, "meant", lambda *_: [])(here, word)
            known = [*getattr(here.command, "commands", ()), *(TOPICS if here is root else ())]
            near = difflib.get_close_matches(word, known, 1)
            raise UsageError(
                f"there is no command or topic {' '.join(words)!r}",
                hint=f"Did you mean {(meant or near)[0]}?"
                if meant or near
                else f"See `{here.command_path} --help`.",
            )
        here = typer.Context(found, info_name=word, parent=here)
    text: str = here.command.get_help(here)
    return text
