"""The bytes of a file, or of standard input, as text in UTF-8; another encoding is named."""

from __future__ import annotations

import codecs
from typing import Final

# The longer marks first: that of UTF-32 begins like that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)


class NotTextError(ValueError):
    """The bytes are no text in UTF-8.

    Attributes:
        encoding: what they may be instead, in iconv's words; None where that would be no help.
    """

    def __init__(self, why: str, encoding: str | None) -> None:
        super().__init__(why)
        self.encoding = encoding


def decode(content: bytes) -> str:
    """Returns bytes as text, without a byte order mark.

    Raises:
        NotTextError: they are in another encoding, or hold a NUL, which no text does.
    """
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), None) or _wide(content)
    if encoding:
        raise NotTextError(f"it is text in {encoding[:6]}, not in UTF-8", encoding)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise NotTextError(f"it is not text in UTF-8: line {line}", "LATIN1") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise NotTextError(f"it holds a NUL character, which no text does: line {line}", None)
    return text


def _wide(content: bytes) -> str | None:
    """Tells from the NULs in it which encoding of two or four bytes a character a text without a mark is in."""
    if b"\0" not in content:
        return None
    for name in ("UTF-32LE", "UTF-32BE"):
        try:
            content.decode(name)
        except UnicodeDecodeError:
            continue
        return name
    first, second = content[::2].count(0), content[1::2].count(0)
    # One of the two bytes is NUL in most characters of most languages' texts, blanks and line ends among them.
    enough = len(content) // 16
    if len(content) % 2 or max(first, second) <= max(enough, 4 * min(first, second)):
        return None
    return "UTF-16LE" if second > first else "UTF-16BE"
