"""Texts that would harm a terminal, a script or a spreadsheet, and what must be true of whatever is shown."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

HOSTILE: list[str] = json.loads((Path(__file__).parents[1] / "data" / "hostile.json").read_text("utf-8"))
ALL_IN_ONE = " | ".join(HOSTILE)

_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
# Unicode 16, DerivedCoreProperties.txt: Default_Ignorable_Code_Point.
_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f-\u1160\u17b4-\u17b5\u180b-\u180d\u180e\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2065\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[{_IGNORABLE}\u2800]")
# Letters are joined and parted by two of them, and two say whether what stands before them is a sign or a picture.
JOINERS = "\u200c\u200d"
_PICTURE = re.compile("(.)[\ufe0e\ufe0f](\u20e3?)")


def is_harmless(char: str) -> bool:
    """Whether a character can be shown: no control character, nothing that turns a line around or is not seen."""
    return (
        unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        and unicodedata.bidirectional(char) not in _BIDI
        and (char in JOINERS or not _UNSEEN.match(char))
    )


def harmful(shown: str, allowed: str = "\n") -> set[str]:
    """The characters of what was shown that must not be there; empty is good."""
    seen = _PICTURE.sub(
        lambda found: "" if found[2] or unicodedata.category(found[1]) == "So" else found[0], shown
    )
    return {char for char in set(seen) - set(allowed) if not is_harmless(char)}


def filled(value: Any, texts: list[str]) -> Any:
    """A JSON value with each text of it, and each name of a field that nobody knows, replaced.

    Args:
        value: the value.
        texts: what comes in their place, taken from the end; when they run out, the first ones come again.
    """
    if isinstance(value, str):
        texts.insert(0, text := texts.pop())
        return text
    if isinstance(value, list):
        return [filled(item, texts) for item in value]
    if isinstance(value, dict):
        return {name: filled(item, texts) for name, item in value.items()}
    return value


def rotated(record: dict[str, Any], start: int) -> dict[str, Any]:
    """A record that holds hostile texts in all its fields, and one as the name of a field, from this one on."""
    texts = [*HOSTILE[start:], *HOSTILE[:start]]
    return {**filled(record, texts), texts[0] or "empty": texts[1]}
