"""Words that other programs have for a command, and the command of this one that is meant by each."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import typer

from retellctl.service.routes import commands_at

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

VERBS: Final[dict[str, tuple[str, ...]]] = {
    "add": ("create",),
    "buy": ("create",),
    "change": ("update",),
    "cp": ("copy", "duplicate", "create"),
    "del": ("delete", "remove"),
    "describe": ("get", "show", "status"),
    "destroy": ("delete", "remove"),
    "dial": ("create",),
    "edit": ("update",),
    "end": ("stop",),
    "fetch": ("get", "show"),
    "hangup": ("stop",),
    "hang-up": ("stop",),
    "info": ("get", "show", "status"),
    "inspect": ("get", "show", "status"),
    "ls": ("list",),
    "make": ("create", "add"),
    "modify": ("update",),
    "delete": ("remove",),
    "get": ("show", "status"),
    "new": ("create", "add"),
    "order": ("create",),
    "patch": ("update",),
    "place": ("create",),
    "purchase": ("create",),
    "remove": ("delete",),
    "rm": ("delete", "remove"),
    "run": ("serve",),
    "set": ("update", "use"),
    "show": ("get", "status"),
    "start": ("create", "serve"),
    "view": ("get", "show", "status"),
}
"""A word in place of a verb, and the verbs that it may mean; the first that the group has is meant."""

_ONLY: Final[dict[str, tuple[str, ...]]] = {
    "buy": ("phone-number",),
    "dial": ("call",),
    "end": ("call",),
    "hang-up": ("call",),
    "hangup": ("call",),
    "order": ("phone-number",),
    "place": ("call",),
    "purchase": ("phone-number",),
    "run": ("sandbox",),
    "start": ("call", "sandbox"),
}
"""The groups in which a word means something."""

_COMMON: Final = frozenset({"create", "delete", "get", "list", "update"})
"""The verbs that many groups have."""

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "account": ("profile check",),
    "agents": ("agent list",),
    "auth": ("profile add",),
    "buy": ("phone-number create",),
    "calls": ("call list",),
    "config": ("profile list",),
    "configure": ("profile add",),
    "dial": ("call create",),
    "flow": ("conversation-flow list",),
    "flows": ("conversation-flow list",),
    "hang-up": ("call stop",),
    "hangup": ("call stop",),
    "kb": ("knowledge-base list",),
    "knowledge": ("knowledge-base list",),
    "llms": ("llm list",),
    "login": ("profile add",),
    "logout": ("profile remove",),
    "number": ("phone-number list",),
    "numbers": ("phone-number list",),
    "phone": ("phone-number list",),
    "phones": ("phone-number list",),
    "profiles": ("profile list",),
    "prompt": ("llm list",),
    "request": ("api",),
    "version": ("--version",),
    "voices": ("voice list",),
    "whoami": ("profile check",),
}
"""A word in place of a group, and the commands that it may mean; the first that there is is meant."""


class TriedWordError(typer.TyperException):
    """A word that is no command, although many will try it.

    Attributes:
        possibilities: the commands that are meant, whole; where a group is missing, one for each that has the verb.
        ctx: the context of the group that the word stands in.
        is_verb: it is known what is meant, not only what is spelled like it.
    """

    is_verb = True

    def __init__(self, word: str, possibilities: list[str], ctx: typer.Context) -> None:
        super().__init__(f"No such command '{word}'.")
        self.possibilities = possibilities
        self.ctx = ctx


def meant_in_group(group: str, word: str, verbs: Collection[str]) -> list[str]:
    """Return the command that a word in place of a group's verb means, or nothing.

    Args:
        group: the name of the group.
        word: what was typed.
        verbs: the verbs of the group.
    """
    if of_api := [command for command in commands_at(word) if command.startswith(f"{group} ")]:
        return [f"retellctl {command}" for command in of_api]
    if group not in _ONLY.get(word, (group,)):
        return []
    verb = next((verb for verb in VERBS.get(word, ()) if verb in verbs), None)
    return [f"retellctl {group} {verb}"] if verb else []


def meant_at_top(word: str, groups: Collection[str], verbs_of: Callable[[str], Collection[str]]) -> list[str]:
    """Return the commands that a word in place of a group means, the likeliest first, or nothing.

    Args:
        word: what was typed.
        groups: the names of all groups.
        verbs_of: returns the verbs of a group, none where the group is one command.
    """
    if of_api := commands_at(word):
        return [f"retellctl {command}" for command in of_api]
    for meant in GROUPS.get(word, ()):
        group, _, verb = meant.partition(" ")
        if group.startswith("-") or (group in groups and (not verb or verb in verbs_of(group))):
            return [f"retellctl {meant}"]
    if word not in VERBS and word not in _COMMON and get_close_matches(word, groups):
        return []  # a group's name mistyped: no group need be loaded to see its verbs
    found = []
    for group in groups:
        verbs = verbs_of(group)
        found += [f"retellctl {group} {word}"] if word in verbs else meant_in_group(group, word, verbs)
    return found
