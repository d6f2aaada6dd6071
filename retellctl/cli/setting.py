"""--set PATH=VALUE: one field of a body by its path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from retellctl.errors import UsageError
from retellctl.spec.faults import MAX_DEPTH, clean, is_unicode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from .inputs import Inputs

_HINT: Final = (
    r"write --set PATH=VALUE, as in --set states.0.name=greeting; a dot in a name is \., a bracket \["
)
_BRACKETS: Final = re.compile(r"""\[\s*(?:"([^"\]]*)"|'([^'\]]*)'|([^\]"'\s]+))\s*\]""")


class Assignment(NamedTuple):
    """One --set.

    Attributes:
        names: the path: names, and indexes of lists.
        value: a JSON value.
        flag: how it is named in an error.
    """

    names: tuple[str, ...]
    value: Any
    flag: str


def read_set(
    assignments: Iterable[str], inputs: Inputs, holds: Callable[[Sequence[str]], str]
) -> list[Assignment]:
    r"""Read `PATH=VALUE` assignments.

    A path is names and list indexes with dots between (`\.` for a dot in a name, `\[` for a bracket).

    Args:
        assignments: as typed.
        inputs: reads values, `@FILE` too.
        holds: returns what a path holds, see `holds` in retellctl/spec/body.py. The VALUE of a text is text even where
            it is JSON, except `null` where null clears the field.

    Raises:
        UsageError: an assignment has no `=`, its path is none, or a file cannot be read.
    """
    return [_assignment(text, inputs, holds) for text in assignments]


def _assignment(assignment: str, inputs: Inputs, holds: Callable[[Sequence[str]], str]) -> Assignment:
    path, equals, text = assignment.partition("=")
    if not equals:
        raise UsageError(f"--set '{clean(assignment)}' has no =", hint=_HINT)
    names, is_bare = _split(path)
    if not is_bare or path.startswith((".", "$.")):
        raise _other_syntax(path, is_bare=is_bare)
    if not all(names) or not is_unicode(path) or len(names) > MAX_DEPTH:
        raise UsageError(f"--set '{clean(path)}' is not a path", why="a name is empty", hint=_HINT)
    flag = f"--set {clean(path)}"
    kind = holds(names)
    if kind == "null or text" and text == "null":
        return Assignment(tuple(names), None, flag)
    if kind == "file":
        return Assignment(tuple(names), text, flag)
    if kind.endswith("text"):
        return Assignment(tuple(names), inputs.text(text, flag), flag)
    return Assignment(tuple(names), inputs.value(text, flag, number=kind == "number"), flag)


def _other_syntax(path: str, *, is_bare: bool) -> UsageError:
    """Return the error for a path as other programs write it, with how it is written here where that is clear."""

    def name(found: re.Match[str]) -> str:
        return "." + next(part for part in found.groups() if part is not None).replace(".", "\\.")

    right = _BRACKETS.sub(name, path.removeprefix("$")).replace("..", ".").removeprefix(".")
    names, is_right = _split(right)
    why = "a name is empty" if path.startswith(".") else "a path begins with a field's name"
    if not is_bare:
        why = "an index is written after a dot"
    return UsageError(
        f"--set '{clean(path)}' is not a path",
        why=why,
        hint=f"Write {clean(right)}." if is_right and all(names) else _HINT,
    )


def _split(path: str) -> tuple[list[str], bool]:
    r"""Split a path at its dots; `\.` is a dot in a name, `\[` a bracket, `\\` a backslash before one of them.

    Returns:
        The names, and whether there is no bracket that has no backslash.
    """
    names, escaped, is_bare = [""], False, True
    for character in path:
        if escaped:
            names[-1] += character if character in ".[]\\" else f"\\{character}"
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == ".":
            names.append("")
        else:
            is_bare = is_bare and character != "["
            names[-1] += character
    if escaped:
        names[-1] += "\\"
    return names, is_bare


def put(body: dict[str, Any] | list[Any], assignment: Assignment) -> None:
    """Put a value at its path, and makes what is missing on the way; an index may be one past a list's end.

    Raises:
        UsageError: the path does not fit the body.
    """
    names, value, flag = assignment
    here: Any = body
    for depth, name in enumerate(names):
        key = _key(here, name, flag, ".".join(names[:depth]))
        if depth == len(names) - 1:
            here[key] = value
            return
        if isinstance(here, dict):
            here.setdefault(key, None)
        if here[key] is None:
            here[key] = [] if is_index(names[depth + 1]) else {}
        elif not isinstance(here[key], dict | list):
            raise UsageError(f"{flag}: {clean('.'.join(names[: depth + 1]))} holds neither fields nor a list")
        here = here[key]


def _key(here: dict[str, Any] | list[Any], name: str, flag: str, parent: str) -> str | int:
    """Find what a name stands for: a field, or an index, for which a place is made at a list's end."""
    parent = clean(parent) or "the body"
    if isinstance(here, dict):
        if is_index(name) and name not in here:
            raise UsageError(f"{flag}: {parent} is an object, {clean(name)} is an index", hint=_HINT)
        return name
    if not is_index(name):
        raise UsageError(f"{flag}: {parent} is a list, '{clean(name)}' is not an index", hint=_HINT)
    if len(name) > 9 or int(name) > len(here):
        raise UsageError(f"{flag}: the index {clean(name)} is too large, {parent} has {len(here)} items")
    if int(name) == len(here):
        here.append(None)
    return int(name)


def is_index(name: str) -> bool:
    """Tells whether a name in a path is the index of a list."""
    return name.isascii() and name.isdigit()
