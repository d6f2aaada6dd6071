"""The script for fish: tables of commands and of what options take, behind the functions that read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .tables import sources, tables
from .tree import kinds_with_names, shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .tree import CommandNode, Option


def write(tree: CommandNode) -> str:
    """Return the script for the commands of a tree."""
    engine = Path(__file__).with_name("engine.fish").read_text("utf-8")
    parts = [*_names(tree), "", *_commands(tree), "", *_sources(tree), "", *_lists(tree), ""]
    return "\n".join([engine, *parts, "complete -c retellctl -f -a '(__retellctl)'", ""])


def _names(tree: CommandNode) -> Iterator[str]:
    yield "set -g __retellctl_commands \\"
    yield from _wrapped([_quoted(command.path) for command in tree.walk() if command.path])
    yield "# The commands whose last argument may be repeated."
    yield "set -g __retellctl_repeated \\"
    yield from _wrapped([_quoted(command.path) for command in tree.walk() if command.many])
    yield "# The records that name:TEXT stands for, where the names beside the ids are meant by it."
    yield f"set -g __retellctl_with_names {' '.join(kinds_with_names())}"
    yield "# The options that take a value."
    yield "set -g __retellctl_takers \\"
    options = [option for command in tree.walk() for option in command.options if option.value is not None]
    yield from _wrapped([*dict.fromkeys(name for option in options for name in option.names)])


def _commands(tree: CommandNode) -> Iterator[str]:
    common = shared(tree)
    yield "# Offers a command's commands or options, each with its help; or says what completes each argument."
    yield "function __retellctl_command # COMMAND commands|options|arguments"
    yield '    switch "$argv[2] $argv[1]"'
    for command in tree.walk():
        own = [option for option in command.options if option not in common]
        parts = {
            "commands": [f"{child.name}\t{child.help}" for child in command.commands],
            "options": [line for option in own for line in _option(option)],
            "arguments": [value.completed_by for value in command.arguments],
        }
        for name, lines in parts.items():
            if lines:
                yield f"        case {_quoted(f'{name} {command.path}')}"
                yield from _printed(lines, " " * 12)
    yield "    end"
    yield "    if test $argv[2] = options; and not string match -qr -- '^help .' $argv[1]"
    yield from _printed([line for option in common for line in _option(option)], " " * 8)
    yield "    end"
    yield "end"


def _sources(tree: CommandNode) -> Iterator[str]:
    yield "# What completes the value of an option of a command; nothing if it is a switch."
    yield 'function __retellctl_source # "COMMAND OPTION"'
    yield "    switch $argv[1]"
    for source, keys in sources(tree).items():
        keyed = [f"{'*' if path is None else path} {name}" for path, name in keys]
        yield f"        case {' '.join(map(_quoted, keyed))}"
        yield f"            echo {_quoted(source)}"
    yield "    end"
    yield "end"


def _lists(tree: CommandNode) -> Iterator[str]:
    yield "# The words behind --set or --fields of a command, what a value can be (@), or a part of them (%)."
    yield "function __retellctl_listed # KEY"
    yield "    switch $argv[1]"
    for keys, words in tables(tree).items():
        yield f"        case {' '.join(map(_quoted, keys))}"
        yield f"            string split ' ' {_quoted(' '.join(words))}"
    yield "    end"
    yield "end"


def _wrapped(words: list[str]) -> Iterator[str]:
    for word in words[:-1]:
        yield f"    {word} \\"
    yield f"    {words[-1]}"


def _printed(lines: Iterable[str], indent: str) -> Iterator[str]:
    """Yield the command that prints lines."""
    *first, last = map(_quoted, lines)
    yield f"{indent}string join -- \\n \\"
    yield from (f"{indent}    {line} \\" for line in first)
    yield f"{indent}    {last}"


def _option(option: Option) -> Iterator[str]:
    """Yield the lines that offer an option: one for each long name."""
    return (f"{name}\t{option.help}" for name in option.names if name.startswith("--"))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
