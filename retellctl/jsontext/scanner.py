"""Splits JSON by Python's own scanner: slower than msgspec, but it takes halves of surrogate pairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEPARATORS = re.compile(r"[ \t\n\r,:]*")


def split(text: bytes, brackets: str) -> Iterator[tuple[str, bytes]]:
    """Yield the items of an array, with empty names, or the members of an object, undecoded.

    Args:
        text: the array or object, in UTF-8.
        brackets: what it begins and ends with: "[]" or "{}".

    Raises:
        ValueError: the text is no such JSON.
        RecursionError: it is nested too deeply.
    """
    import json

    # Numbers are passed over, however long they are; NaN and Infinity are not JSON.
    numbers: dict[str, Any] = {"parse_int": len, "parse_float": len, "parse_constant": _refuse}
    whole = text.decode()
    # Once the whole is known to be JSON, its parts can be found without looking at what is between them.
    json.loads(whole, **numbers)
    decode_at = json.JSONDecoder(**numbers).raw_decode
    opening, closing = brackets[0], brackets[1]
    position = _after_separators(whole, 0)
    if whole[position] != opening:
        raise ValueError(f"it does not begin with {opening}")
    position = _after_separators(whole, position + 1)
    while whole[position] != closing:
        name = ""
        if opening == "{":
            name, position = decode_at(whole, position)
            position = _after_separators(whole, position)
        start = position
        _, position = decode_at(whole, start)
        yield name, whole[start:position].encode()
        position = _after_separators(whole, position)


def _after_separators(text: str, position: int) -> int:
    found = _SEPARATORS.match(text, position)
    return found.end() if found else position


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")
