"""Renews docs/commands.md and docs/commands/, a page for each group of commands: `python tools/command_pages.py`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from command_facts import groups, shared

from retellctl.cli.main import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from command_facts import Facts, Parameter

DOCS: Final = Path(__file__).parents[1] / "docs"
_MADE: Final = "This page is made by `python tools/command_pages.py`."


def pages() -> dict[str, str]:
    """Return the pages by their path below docs/."""
    found = groups()
    made = {f"commands/{name}.md": "\n".join(_page(name, commands)) for name, commands in found.items()}
    return {"commands.md": "\n".join(_index(found)), **made}


def _index(found: dict[str, list[Facts]]) -> Iterator[str]:
    yield from ("# Commands", "", f"A page for each group of commands. {_MADE}", "")
    for name, commands in found.items():
        yield from (f"## [{name}](commands/{name}.md)", "", GROUPS[name], "")
        yield from ("| command | |", "|---|---|")
        for command in commands:
            yield f"| `{command.path}` | {_cell(command.summary)} |"
        yield ""
    yield from (
        "## Options that all commands share",
        "",
        "They stand before the group or behind the verb.",
        "",
    )
    yield from _tables(shared())


def _page(name: str, commands: list[Facts]) -> Iterator[str]:
    yield from (f"# retellctl {name}", "", GROUPS[name], "")
    yield from (f"The options that all commands share are [in the index](../commands.md). {_MADE}", "")
    for command in commands:
        yield from (f"## {command.path}", "", command.summary, "", "```", command.usage, "```", "")
        yield from _tables(command.parameters)
        if command.examples:
            yield from ("Examples:", "", "```sh", *command.examples, "```", "")
        if command.notes:
            yield from (*(f"- {_text(note)}" for note in command.notes), "")


def _tables(parameters: dict[str, list[Parameter]]) -> Iterator[str]:
    for heading, listed in parameters.items():
        yield from (f"| {heading} | |", "|---|---|")
        for item in listed:
            words = f" One of {', '.join(f'`{_cell(word)}`' for word in item.words)}." if item.words else ""
            yield f"| `{item.typed.replace('|', chr(92) + '|')}` | {_cell(_text(item.help))}{words} |"
        yield ""


def _text(text: str) -> str:
    """Return a text in which Markdown takes nothing for markup but what stands between backticks."""
    parts = text.split("`")
    for place in range(0, len(parts), 2):
        for mark in "\\*_<[]":
            parts[place] = parts[place].replace(mark, f"\\{mark}")
    return "`".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def renew() -> None:
    """Write the pages, and remove those of groups that are no more."""
    made = pages()
    for old in (DOCS / "commands").glob("*.md"):
        if f"commands/{old.name}" not in made:
            old.unlink()
    (DOCS / "commands").mkdir(exist_ok=True)
    for path, text in made.items():
        (DOCS / path).write_text(text, "utf-8")


if __name__ == "__main__":
    renew()
