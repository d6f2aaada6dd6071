"""Standard output as a person sees it: its width, the present time, colours, and text truncated and wrapped to fit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .stream import OutputStream

# Terminals differ about flags, skin tones and pictures that are joined: some show each part as wide as the whole, and
# a sign that is made a picture as wide as one. The widest counts, since a row that is too long
# would continue in the next line and look like another row.
_AS_PICTURE = "\ufe0f"
_MORE = {chr(code): 1 for code in range(0x1F1E6, 0x1F200)} | {
    chr(code): 2 for code in range(0x1F3FB, 0x1F400)
}
"""The columns that each sign of a flag, and each skin tone, can take beyond its own."""

_STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def width_of(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    narrow = sum(_columns(before) == 1 for before in re.findall(f"(.){_AS_PICTURE}", text))
    return sum(map(_columns, text)) + narrow


@lru_cache(4096)
def _columns(char: str) -> int:
    from rich.cells import get_character_cell_size

    return get_character_cell_size(char) + _MORE.get(char, 0)


class Screen:
    """Standard output as a person sees it.

    Attributes:
        width: columns; None off a terminal, where a line is as long as it needs.
        now: seconds since the epoch.
    """

    def __init__(self, out: OutputStream, now: float) -> None:
        self._out = out
        self._has_color = out.has_color
        self._ellipsis = out.encodable("…")
        self.width = out.width if out.is_terminal else None
        self.now = now

    def write(self, text: str) -> None:
        """Write text; raise as `OutputStream.write` does."""
        self._out.write(text)

    def flush(self) -> None:
        """Send out what was written; raise as `OutputStream.flush` does."""
        self._out.flush()

    def encodable(self, text: str) -> str:
        """Return a text with escapes for what the output's encoding does not have."""
        return self._out.encodable(text)

    def styled(self, text: str, style: str) -> str:
        """Return a text in a style, where there are colours."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if style and text and self._has_color else text

    def truncate(self, text: str, width: int) -> str:
        """Return a text in at most `width` columns, with an ellipsis where some of it is missing."""
        if width_of(text) <= width:
            return text
        room = max(0, width - len(self._ellipsis))
        return (_start(text, room) + self._ellipsis)[: max(width, 1)]

    def wrapped(self, line: str, width: int | None) -> list[str]:
        """Return one line as lines of at most `width` columns, broken at spaces where there are any."""
        if width is None or width_of(line) <= width:
            return [line]
        text = line.lstrip(" ")
        indent = line[: min(len(line) - len(text), width // 2)]
        lines: list[str] = []
        current = ""
        for word in text.split(" "):
            longer = f"{current} {word}" if current else indent + word
            if width_of(longer) <= width:
                current = longer
                continue
            if current:
                lines.append(current)
            *whole, current = _pieces(indent + word, width)
            lines += whole
        return [*lines, current] if current else lines


def _pieces(word: str, width: int) -> list[str]:
    """Return a word in pieces of at most `width` columns; the time grows with its length alone."""
    pieces = []
    at = 0
    # What takes no width is so long only if somebody wants to do harm: it ends with the window that is looked at.
    window = width * 8
    while len(word) - at > window or width_of(word[at:]) > width:
        pieces.append(_start(word[at : at + window], width) or word[at])
        at += len(pieces[-1])
    return [*pieces, word[at:]]


def _start(text: str, width: int) -> str:
    """Return as much of a text's beginning as fits into `width` columns."""
    if text.isascii():
        return text[:width]
    left = width
    before = 0
    for at, char in enumerate(text[: width * 8]):
        columns = _columns(char)
        left -= columns + (char == _AS_PICTURE and before == 1)
        if left < 0:
            # What makes a picture of a sign stays with it.
            return text[: at - (char == _AS_PICTURE and at > 1)]
        before = columns
    return text[: width * 8]
