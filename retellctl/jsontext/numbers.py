"""JSON numbers that keep their characters from the reader to the writer."""

from __future__ import annotations

import math
from typing import Any, Self


class Number(float):
    """A number of JSON that keeps the text it came as, where a float would change it."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> Self:
        """Make a number of the text of a JSON number."""
        number = super().__new__(cls, text)
        number.text = text
        return number


# JMESPath asks a value's class for its name, and knows only the built-in ones.
Number.__name__ = "float"


def whole_number(text: str) -> int | Number:
    """Return a JSON number without a point or an exponent as an integer, but -0, which integers do not have.

    Raises:
        ValueError: it has more digits than Python reads.
    """
    return Number(text) if text == "-0" else int(text)


def as_json(value: Any, *, ascii_only: bool = False) -> str:
    """Return a body as compact JSON, its numbers with the characters that they came with.

    Raises:
        ValueError: a number is not finite.
        RecursionError: it is nested too deeply.
    """
    import json

    leaf = json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False).encode

    def write(node: Any) -> str:
        if isinstance(node, dict):
            return "{" + ",".join(f"{leaf(str(name))}:{write(item)}" for name, item in node.items()) + "}"
        if isinstance(node, list | tuple):
            return "[" + ",".join(map(write, node)) + "]"
        return node.text if isinstance(node, Number) and math.isfinite(node) else leaf(node)

    return write(value)
