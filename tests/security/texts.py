"""Texts that would harm a terminal, a script or a spreadsheet, and what must be true of whatever is shown."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

HOSTILE: list[str] = json.loads((Path(__file__).parents[1] / "data" / "hostile.json").read_text("utf-8"))
ALL_IN_ONE = " | ".join(HOSTILE)

_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_UNSEEN = {*"\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"}


def is_harmless(char: str) -> bool:
    """Whether a character can be shown: no control character, nothing that turns a line around or is not seen."""
    return (
        unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        and unicodedata.bidirectional(char) not in _BIDI
        and char not in _UNSEEN
    )


def harmful(shown: str, allowed: str = "\n") -> set[str]:
    """The characters of what was shown that must not be there; empty is good."""
    return {char for char in set(shown) - set(allowed) if not is_harmless(char)}


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
