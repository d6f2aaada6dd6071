"""Renews docs/man/, the manual pages of the program and of each group of commands: `python tools/man_pages.py`."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from command_facts import groups, shared

from retellctl import errors
from retellctl.cli.main import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from command_facts import Facts, Parameter

FOLDER: Final = Path(__file__).parents[1] / "docs" / "man"
_WIDTH: Final = 50  # characters of a line of the source, before some of them are escaped


def pages() -> dict[str, str]:
    """Return the manual pages by the name of their file."""
    found = groups()
    made = {f"retellctl-{name}.1": "\n".join((*_page(name, found[name]), "")) for name in found}
    return {"retellctl.1": "\n".join((*_program(found), "")), **made}


def _program(found: dict[str, list[Facts]]) -> Iterator[str]:
    yield from _head("retellctl", "the command line for Retell AI's voice agents")
    yield from (".SH SYNOPSIS", ".B retellctl", _line("GROUP VERB [ID...] [OPTIONS]"))
    yield ".SH COMMANDS"
    for name in found:
        yield from (".TP", f".BR {_escaped(f'retellctl-{name}')} (1)", *_text(GROUPS[name]))
    yield from (".SH OPTIONS", _line("All commands take these, before the group or behind the verb."))
    yield from _lists(shared(), ".SS")
    yield ".SH EXIT STATUS"
    for code, name in [(0, "done"), *_codes()]:
        yield from (".TP", f".B {code}", _line(name.replace("_", " ")))
    yield from _also([f"retellctl-{name}" for name in found])


def _codes() -> list[tuple[int, str]]:
    kinds: list[Any] = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and hasattr(kind, "exit_code")
    ]
    return sorted({(kind.exit_code, kind.code) for kind in kinds})


def _page(name: str, commands: list[Facts]) -> Iterator[str]:
    yield from _head(f"retellctl-{name}", GROUPS[name].rstrip("."))
    yield ".SH SYNOPSIS"
    for place, command in enumerate(commands):
        yield from ((".br",) if place else ())
        yield _line(command.usage)
    yield ".SH COMMANDS"
    for command in commands:
        yield from (f".SS {_quoted(command.path)}", *_text(command.summary))
        yield from _lists(command.parameters, ".PP")
        for note in command.notes:
            yield from (".PP", *_text(note.replace("`", "")))
        if command.examples:
            yield from (
                ".PP",
                "Examples:",
                ".PP",
                ".nf",
                ".RS 4",
                *map(_line, command.examples),
                ".RE",
                ".fi",
            )
    yield from _also(["retellctl"])


def _head(name: str, summary: str) -> Iterator[str]:
    # Without a date, so that the page changes with the commands alone.
    yield from ('.\\" Made by tools/man_pages.py.', f'.TH {_quoted(name.upper())} 1 "" "retellctl"')
    # Neither hyphenated nor justified: what is typed stays as it is.
    yield from (".nh", ".ad l", ".SH NAME", *_text(summary, f"{_escaped(name)} \\- "))


def _lists(parameters: dict[str, list[Parameter]], heading: str) -> Iterator[str]:
    for title, listed in parameters.items():
        yield from ((f".SS {_quoted(title)}",) if heading == ".SS" else (".PP", _line(f"{title}:")))
        for item in listed:
            words = f" One of {', '.join(item.words)}." if item.words else ""
            yield from (".TP", f".B {_quoted(item.typed)}", *_text(f"{item.help}{words}"))


def _also(names: list[str]) -> Iterator[str]:
    yield ".SH SEE ALSO"
    for name in names:
        yield f".BR {_escaped(name)} (1){',' if name != names[-1] else ''}"


def _escaped(text: str) -> str:
    """Return a text as roff prints it: backslashes, hyphens that are typed, and quotes that are straight."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return text.replace("^", "\\(ha").replace("~", "\\(ti")


def _text(text: str, before: str = "") -> Iterator[str]:
    """Yield running text in short lines, the first behind what is roff already."""
    first, *rest = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False) or [""]
    yield before + _line(first)
    yield from map(_line, rest)


def _line(text: str) -> str:
    """Return a line of text; one that starts with a dot or a quote would be a request."""
    escaped = _escaped(text)
    return f"\\&{escaped}" if re.match(r"[.']", text) else escaped


def _quoted(text: str) -> str:
    """Return a text as one argument of a request."""
    return '"' + _escaped(text).replace('"', "\\(dq") + '"'


def renew() -> None:
    """Write the manual pages, and remove those of groups that are no more."""
    made = pages()
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.1"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
