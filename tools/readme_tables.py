"""Renews the tables of the README that are made from the declarations: `python tools/readme_tables.py`.

Each stands between two comments, `<!-- NAME: made by tools/readme_tables.py -->` and `<!-- end of NAME -->`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

from retellctl.cli.main import app
from retellctl.cli.own.topics import TOPICS
from retellctl.resources.index import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retellctl.spec.declaration import Operation

README: Final = Path(__file__).parents[1] / "README.md"
NONE: Final = "none"


def groups() -> list[str]:
    """Return the table of the command groups and their verbs."""
    root: Any = typer.main.get_command(app)
    context = typer.Context(root, info_name="retellctl")
    verbs = {name: _verbs(root.get_command(context, name)) for name in root.list_commands(context)}
    verbs["api"] = "`retellctl api METHOD PATH`"
    verbs["help"] = f"a command or a topic: {_codes(TOPICS)}"
    return _table(("group", "verbs"), ((f"`{name}`", found) for name, found in verbs.items()))


def _verbs(command: Any) -> str:
    """Return the verbs of a group, or the words that a command takes for its argument."""
    words = getattr(command, "commands", None) or next(
        (choices for param in command.params if (choices := getattr(param.type, "choices", None))), ()
    )
    return _codes(words)


def operations() -> list[str]:
    """Return the table of all operations: what each sends in either version, and which call it replaces."""
    header = ("command", "request in v1", "request in v2", "library call")
    return _table(header, map(_operation, OPERATIONS.values()))


def _operation(operation: Operation) -> tuple[str, str, str, str]:
    in_v1, in_v2 = (
        f"`{route.method} {route.path}`" if (route := operation.route(version)) else NONE
        for version in ("v1", "v2")
    )
    same = "same" if in_v1 == in_v2 else in_v2
    return f"`{operation.command}`", in_v1, same, f"`{operation.library}`" if operation.library else NONE


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    line = "|" + "---|" * len(header)
    return [f"| {' | '.join(header)} |", line, *(f"| {' | '.join(row)} |" for row in rows)]


TABLES: Final = {"groups": groups, "operations": operations}


def renewed(text: str) -> str:
    """Return a README with its tables as the declarations have them.

    Raises:
        ValueError: it has no place for one of them.
    """
    for name, table in TABLES.items():
        begin, end = f"<!-- {name}: made by tools/readme_tables.py -->", f"<!-- end of {name} -->"
        made = "\n".join((begin, *table(), end))
        places = re.findall(f"{re.escape(begin)}.*?{re.escape(end)}", text, re.DOTALL)
        if len(places) != 1:
            raise ValueError(f"README.md has {len(places)} tables of {name}")
        text = text.replace(places[0], made)
    return text


if __name__ == "__main__":
    README.write_text(renewed(README.read_text("utf-8")), "utf-8")
