"""The script for zsh: a table of what each command takes, in _arguments' own words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from .tables import tables
from .tree import kinds_with_names, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tree import CommandNode, Option, Value

# What makes the values of a source, after the space that keeps _arguments from adding words of its own.
_ACTIONS = {
    "nothing": "",
    "file": "_files",
    "at-file": "_retellctl_at_files",
    "profile": "_retellctl_profiles",
    "set": "_retellctl_assigned",
    "fields": "_retellctl_picked",
}


def write(tree: CommandNode) -> str:
    """Return the script for the commands of a tree."""
    engine = Path(__file__).with_name("engine.zsh").read_text("utf-8")
    return "\n".join([engine, *_commands(tree), "", *_lists(tree), "", *_end()])


def _commands(tree: CommandNode) -> Iterator[str]:
    common = shared(tree)
    yield "# Sets options (with the arguments behind them) and commands."
    yield "_retellctl_command() { # COMMAND"
    yield "  options=() commands=()"
    yield "  if [[ $1 != help\\ * ]]; then"
    yield "    options+=("
    for option in common:
        yield from _written(_options(option), 6)
    yield "    )"
    yield "  fi"
    yield "  case $1 in"
    for command in tree.walk():
        specs = [spec for option in command.options if option not in common for spec in _options(option)]
        specs += list(_arguments(command))
        commands = [f"{_escaped(child.name)}:{child.help}" for child in command.commands]
        if specs or commands:
            yield f'    "{command.path}")'
            for name, entries in (("options", specs), ("commands", commands)):
                if entries:
                    yield f"      {name}+=("
                    yield from _written(entries, 8)
                    yield "      )"
            yield "      ;;"
    yield "  esac"
    yield "}"


def _lists(tree: CommandNode) -> Iterator[str]:
    yield "# Sets listed to the words behind --set or --fields of a command, what a value can be (@), or a part (%)."
    yield "_retellctl_listed() { # KEY"
    yield "  listed=()"
    yield "  case $1 in"
    for keys, words in tables(tree).items():
        pattern = " | ".join(f'"{key}"' for key in keys)
        yield f"    {pattern}) listed=({' '.join(words)}) ;;"
    yield "  esac"
    yield "}"


def _end() -> Iterator[str]:
    yield "# Whether name:TEXT stands for a record, and the names beside the ids are meant by it."
    yield "_retellctl_has_names() { # KIND"
    yield f'  [[ " {" ".join(kinds_with_names())} " == *" $1 "* ]]'
    yield "}"
    yield ""
    yield "# Found on fpath, this file is the function; sourced, it has yet to be told to zsh."
    yield "if [[ $funcstack[1] == _retellctl ]]; then"
    yield '  _retellctl "$@"'
    yield "else"
    yield "  compdef _retellctl retellctl"
    yield "fi"
    yield ""


def _options(option: Option) -> Iterator[str]:
    """Yield an option in the format of zsh's _arguments, once for each of its names."""
    before = "*" if option.many else f"({' '.join(option.names)})" if len(option.names) > 1 else ""
    for name in option.names:
        attached = "" if option.value is None else "=" if name.startswith("--") else "+"
        yield f"{before}{name}{attached}[{_escaped(option.help)}]{_value(option.value)}"


def _arguments(command: CommandNode) -> Iterator[str]:
    last = len(command.arguments)
    for place, value in enumerate(command.arguments, 1):
        yield f"{'*' if command.many and place == last else place}{_value(value)}"


def _value(value: Value | None) -> str:
    if value is None:
        return ""
    label = _escaped(value.label.lower())
    if value.source == "words":
        return f":{label}:({' '.join(_escaped(word) for word in value.words)})"
    return f":{label}: {_ACTIONS.get(value.source, f'_retellctl_ids {value.source}')}"


def _escaped(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text)


def _written(words: list[str] | Iterator[str], indent: int) -> Iterator[str]:
    """Yield words as zsh reads them from a script, a line each."""
    for word in words:
        quoted = word.replace("'", "'\\''")
        yield f"{' ' * indent}'{quoted}'"
