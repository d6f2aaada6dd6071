"""What can be typed, read from the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from retellctl.cli.main import app
from retellctl.cli.own.completion import command_tree
from retellctl.cli.session import Session

if TYPE_CHECKING:
    from retellctl.completion.tree import CommandNode


def whole_tree() -> CommandNode:
    command = typer.main.get_command(app)
    settings = command.context_settings
    return command_tree(typer.Context(command, info_name="retellctl", obj=Session(), **settings))
