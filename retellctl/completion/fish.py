"""The script for fish: a `complete` for each command, option and argument."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .tables import tables
from .tree import kinds_with_names, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tree import CommandNode, Option, Value

_ACTIONS = {
    "at-file": "(__retellctl_at_files)",
    "profile": "(__retellctl_profiles)",
    "set": "(__retellctl_assigned)",
    "fields": "(__retellctl_picked)",
}


def write(tree: CommandNode) -> str:
    """Return the script for the commands of a tree."""
    engine = Path(__file__).with_name("engine.fish").read_text("utf-8")
    return "\n".join(
        [engine, *_tables(tree), "", *_lists(tree), "", "complete -c retellctl -f", *_lines(tree), ""]
    )


def _tables(tree: CommandNode) -> Iterator[str]:
    yield "set -g __retellctl_commands \\"
    yield from _wrapped([f"'{command.path}'" for command in tree.walk() if command.path])
    yield "# The records that name:TEXT stands for, where the names beside the ids are meant by it."
    yield f"set -g __retellctl_with_names {' '.join(kinds_with_names())}"
    yield "# The options that take a value."
    yield "set -g __retellctl_takers \\"
    options = [option for command in tree.walk() for option in command.options if option.value is not None]
    yield from _wrapped([*dict.fromkeys(name for option in options for name in option.names)])


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


def _lines(tree: CommandNode) -> Iterator[str]:
    common = shared(tree)
    for option in common:
        yield from _option(option, "")
    for command in tree.walk():
        at = f"__retellctl_at {_quoted(command.path)}"
        for child in command.commands:
            yield f"complete -c retellctl -n {_quoted(f'{at} 1')} -a {child.name} -d {_quoted(child.help)}"
        last = len(command.arguments)
        for place, value in enumerate(command.arguments, 1):
            many = "+" if command.many and place == last else ""
            taken = _value_options(value)
            if taken:
                yield f"complete -c retellctl -n {_quoted(f'{at} {place}{many}')}{taken}"
        for option in command.options:
            if option not in common:
                yield from _option(option, f" -n {_quoted(at)}")


def _option(option: Option, condition: str) -> Iterator[str]:
    help_ = f" -d {_quoted(option.help)}"
    if option.value is None:
        # The two names of a pair are two options.
        for name in option.names:
            if name.startswith("--"):
                short = f" -s {option.names[0][1:]}" if not option.names[0].startswith("--") else ""
                yield f"complete -c retellctl{condition}{short} -l {name[2:]}{help_}"
        return
    names = "".join(
        f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}" for name in option.names
    )
    yield f"complete -c retellctl{condition}{names}{_value_options(option.value) or ' -x'}{help_}"


def _value_options(value: Value) -> str:
    """Return the options of fish's `complete` that complete a value; an empty text if nothing does."""
    if value.source == "nothing":
        return ""
    if value.source == "file":
        return " -r -F"
    if value.source == "words":
        return f" -x -a {_quoted(' '.join(value.words))}"
    return f" -x -a {_quoted(_ACTIONS.get(value.source, f'(__retellctl_ids {value.source})'))}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
