"""Tables of a whole tree, for scripts: what options take, and the lists behind --set and --fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .tree import CommandNode

_LEAST_SHARED: Final = 20


def sources(tree: CommandNode) -> dict[str, list[tuple[str | None, str]]]:
    """Return what completes the values of options, and of which: each with the path of a command and its name.

    The path is None where the option takes the same everywhere. Switches are left out.
    """
    takers: dict[str, dict[str, list[str]]] = {}
    for command in tree.walk():
        for option in command.options:
            for name in option.names:
                source = option.value.completed_by if option.value else ""
                takers.setdefault(name, {}).setdefault(source, []).append(command.path)
    found: dict[str, list[tuple[str | None, str]]] = {}
    for name, places in takers.items():
        for source, paths in places.items():
            keys = [None] if len(places) == 1 else paths
            found.setdefault(source, []).extend((path, name) for path in keys)
    found.pop("", None)
    return found


def tables(tree: CommandNode) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return what is listed behind --set and --fields of all commands of a tree, each list under all its keys.

    A key is "set COMMAND" or "fields COMMAND"; "@N" for the words of a value; or "%N" for a part of lists. A word of a
    list behind --set is a path with what is known of its value behind an equals sign: nothing, @N, or a colon and the
    resource whose id it is. The word %N stands for that part.
    """
    values: dict[tuple[str, ...], str] = {}
    parts: dict[tuple[str, ...], str] = {}
    asked: dict[tuple[str, ...], list[str]] = {}
    commands = [command for command in tree.walk() if command.assigned or command.picked]
    groups = {command.path: _groups(command, values) for command in commands}
    found = [group for those in groups.values() for group in those]
    shared = {group for group in found if len(group) >= _LEAST_SHARED and found.count(group) > 1}
    for command in commands:
        words: list[str] = []
        for group in groups[command.path]:
            words += [parts.setdefault(group, f"%{len(parts) + 1}")] if group in shared else group
        for key, listed in (("set", tuple(words)), ("fields", command.picked)):
            if listed:
                asked.setdefault(listed, []).append(f"{key} {command.path}")
    listed_words = {tuple(keys): words for words, keys in asked.items()}
    return listed_words | {(number,): words for words, number in (*values.items(), *parts.items())}


def _groups(command: CommandNode, values: dict[tuple[str, ...], str]) -> list[tuple[str, ...]]:
    """Return a command's words behind --set, those together that are below one field; values get their number."""
    found: dict[str, list[str]] = {}
    for one in command.assigned:
        value = f":{one.kind}" if one.kind else ""
        if one.words and not value:
            value = values.setdefault(one.words, f"@{len(values) + 1}")
        found.setdefault(one.path.partition(".")[0], []).append(f"{one.path}={value}")
    return [tuple(words) for words in found.values()]
