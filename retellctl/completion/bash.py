"""The script for bash: two tables, of commands and of what options take, behind the functions that read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .tables import sources, tables
from .tree import kinds_with_names, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tree import CommandNode, Option


def write(tree: CommandNode) -> str:
    """Return the script for the commands of a tree."""
    engine = Path(__file__).with_name("engine.bash").read_text("utf-8")
    return "\n".join([engine, *_commands(tree), "", *_values(tree), "", *_lists(tree), "", *_end()])


def _commands(tree: CommandNode) -> Iterator[str]:
    common = shared(tree)
    yield "# Sets commands, options, arguments (what completes each) and many (set if the last may be repeated)."
    yield "_retellctl_command() { # COMMAND"
    yield '  commands="" options="" arguments="" many=""'
    yield "  case $1 in"
    for command in tree.walk():
        parts = {
            "commands": " ".join(child.name for child in command.commands),
            "options": _names(option for option in command.options if option not in common),
            "arguments": " ".join(value.completed_by.replace(" ", ",") for value in command.arguments),
            "many": "yes" if command.many else "",
        }
        assignments = " ".join(f'{name}="{value}"' for name, value in parts.items() if value)
        if assignments:
            yield f'    "{command.path}") {assignments} ;;'
    yield "  esac"
    yield f'  [[ $1 == help?* ]] || options+=" {_names(iter(common))}"'
    yield "}"


def _values(tree: CommandNode) -> Iterator[str]:
    yield "# Sets value to what an option takes; nothing if it is a switch."
    yield "_retellctl_value() { # COMMAND OPTION"
    yield '  value=""'
    yield '  case "$1 $2" in'
    for source, keys in sources(tree).items():
        patterns = [f'"{path} {name}"' if path is not None else f'*" {name}"' for path, name in keys]
        yield f'    {" | ".join(patterns)}) value="{source}" ;;'
    yield "  esac"
    yield "}"


def _lists(tree: CommandNode) -> Iterator[str]:
    yield "# Sets listed to the words behind --set or --fields of a command, what a value can be (@), or a part (%)."
    yield "_retellctl_listed() { # KEY"
    yield '  listed=""'
    yield "  case $1 in"
    for keys, words in tables(tree).items():
        pattern = " | ".join(f'"{key}"' for key in keys)
        yield f'    {pattern}) listed="{" ".join(words)}" ;;'
    yield "  esac"
    yield "}"


def _end() -> Iterator[str]:
    yield "# Whether name:TEXT stands for a record, and the names beside the ids are meant by it."
    yield "_retellctl_has_names() { # KIND"
    yield f'  [[ " {" ".join(kinds_with_names())} " == *" $1 "* ]]'
    yield "}"
    yield ""
    yield "# In an older bash, such as macOS's own 3.2, TAB stays what it is without a script."
    yield "if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 402)); then"
    yield "  complete -F _retellctl retellctl"
    yield "fi"
    yield ""


def _names(options: Iterator[Option]) -> str:
    """Return every long name: one letter after a dash needs no completion."""
    return " ".join(name for option in options for name in option.names if name.startswith("--"))
