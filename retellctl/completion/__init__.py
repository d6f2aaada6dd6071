"""Completion scripts for bash, zsh and fish, generated from the app, so that TAB starts no Python."""

from __future__ import annotations

import importlib

SHELLS = ("bash", "zsh", "fish")


def script(shell: str) -> str:
    """The completion script of a shell, for the app as it is.

    Args:
        shell: one of SHELLS.
    """
    from .tree import read_app

    write = importlib.import_module(f"{__name__}.{shell}").write
    text: str = write(read_app())
    return text
