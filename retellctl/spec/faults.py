"""What is wrong with a value and how it is said: no pydantic here, so that every command can afford it."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from retellctl.jsontext.numbers import Number
from retellctl.system.masking import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

MAX_DEPTH: Final = 200
"""Levels of lists and objects in a body; far above any real one, far below what breaks a JSON library."""

MISSING: Final = object()
"""The value of a fault about a field that is not there."""

UNKNOWN: Final = object()
"""The value of a fault about a field that is not known, whatever it holds."""

_SHOWN_LENGTH = 60
_SECRET = re.compile(r"api_?key|token|secret|password|authorization", re.IGNORECASE)


class Fault(NamedTuple):
    """One thing that is wrong with a body.

    Attributes:
        path: names and indexes from the body to the value.
        value: what was found there, MISSING or UNKNOWN.
        allowed: what would have been right; may be empty where a field is missing or not known.
        known: the names or values that are known there; where there are any, the fault is only that this one is not
            among them, and the service may know it.
    """

    path: Path
    value: object
    allowed: str
    known: tuple[str, ...] = ()


def clean(text: str, limit: int = _SHOWN_LENGTH) -> str:
    """Make text safe to show: without the token, cut to `limit` characters, what does not print as an escape.

    Control characters, bidi marks and lone surrogates become the escapes that Python writes for them.
    """
    cut = shortened(text, limit, "...")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)


def dotted(path: Path) -> str:
    r"""Write a path as --set reads it: `states.0.name`, with `\.` and `\[` for a dot and a bracket in a name."""
    return ".".join(clean(str(part).replace(".", "\\.").replace("[", "\\["), 200) for part in path)


def shown(path: Path, value: object) -> str:
    """Write a value for a message: short, safe, without what it holds inside and without secrets."""
    if any(_SECRET.search(part) for part in path if isinstance(part, str)):
        return "****"
    if isinstance(value, str):
        return f"'{clean(value)}'"
    if isinstance(filename := getattr(value, "filename", None), str):
        return clean(filename)  # of a file that is to be sent
    if isinstance(value, dict | list):
        return "{...}" if isinstance(value, dict) else "[...]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return clean(value.text if isinstance(value, Number) else str(value))


def typed(flag: str, path: Path, value: object) -> str:
    """Write a flag and its value, which needs no quotes there unless it is empty or has blanks around it."""
    text = shown(path, value)
    is_plain = isinstance(value, str) and value == value.strip() and text.startswith("'") and len(text) > 2
    bare = text[1:-1] if is_plain else text
    return f"{flag} {bare}"


def json_faults(value: object) -> Iterator[Fault]:
    """Find what JSON, or UTF-8, cannot carry: NaN, infinity, half a surrogate pair, too many levels."""
    waiting: list[tuple[Path, object]] = [((), value)]
    while waiting:
        path, item = waiting.pop()
        if isinstance(item, float) and not math.isfinite(item):
            yield Fault(path, item, "must be a finite number")
        elif isinstance(item, str) and not is_unicode(item):
            yield Fault(path, item, "must be Unicode text, without half a surrogate pair")
        elif isinstance(item, dict | list) and len(path) >= MAX_DEPTH:
            yield Fault(path[:3], item, f"must be nested at most {MAX_DEPTH} levels deep")
        elif isinstance(item, list):
            waiting.extend(((*path, i), child) for i, child in reversed(list(enumerate(item))))
        elif isinstance(item, dict):
            for key in item:
                if not is_unicode(key):
                    yield Fault((*path, key), key, "must be a name in Unicode, without half a surrogate pair")
            waiting.extend(((*path, key), child) for key, child in reversed(item.items()))


def is_unicode(text: str) -> bool:
    """Tells whether UTF-8 can carry a text: it holds no half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
