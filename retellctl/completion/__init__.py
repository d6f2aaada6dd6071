"""Completion scripts for bash, zsh and fish, generated from the app, so that TAB starts no Python."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import CommandNode

SHELLS = ("bash", "zsh", "fish")


def script(shell: str, tree: CommandNode) -> str:
    """Return the completion script of a shell.

    Args:
        shell: one of SHELLS.
        tree: the commands, as `retellctl.completion.tree.read_app` returns them.
    """
    text: str = importlib.import_module(f"{__name__}.{shell}").write(tree)
    return text
