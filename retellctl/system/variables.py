"""The program's own variables in the environment, as people and their tools write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

# What stands around a value by accident: a file's end of line, also one from Windows, and spaces.
BLANKS = " \t\r\n"


def variable(environ: Mapping[str, str], name: str) -> str:
    """Return a variable's value without the blanks around it; empty where it is not set.

    Args:
        environ: the environment's variables.
        name: which of them.

    Raises:
        UsageError: it stands in quotes; the message never shows the value.
    """
    value = environ.get(name, "").strip(BLANKS)
    if is_quoted(value):
        raise UsageError(
            f"{name} stands in quotes",
            why="they are part of the value where no shell takes them away, as in `docker run --env-file`",
            hint="Write it without quotes.",
        )
    return value


def is_set(environ: Mapping[str, str], name: str) -> bool:
    """Return whether a variable has a value, be it a wrong one."""
    return bool(environ.get(name, "").strip(BLANKS))


def is_quoted(text: str) -> bool:
    """Return whether a text begins and ends with the same kind of quotes."""
    return len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
