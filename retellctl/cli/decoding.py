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
_SAMPLE: Final = 4096


class NotTextError(ValueError):
    """The bytes are no text in UTF-8.

    Attributes:
        encoding: what they may be instead, in iconv's words; None where that would be no help.
    """

    def __init__(self, why: str, encoding: str | None) -> None:
        super().__init__(why)
        self.encoding = encoding


def decode_text(content: bytes) -> str:
    """Return bytes as text, without a byte order mark.

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
    """Tells which encoding of two or four bytes a character makes a text of bytes that hold NULs but no mark."""
    if b"\0" not in content:
        return None
    # One of the two bytes is NUL in most characters of most languages' texts, blanks and line ends among them.
    is_little = content[1::2].count(0) > content[::2].count(0)
    order = "LE" if is_little else "BE"
    for name, size in ((f"UTF-32{order}", 4), (f"UTF-16{order}", 2)):
        try:
            # Not all at once: the sample may end within a character.
            sample = codecs.getincrementaldecoder(name)().decode(content[:_SAMPLE])
        except UnicodeDecodeError:
            continue
        is_text = all(character.isprintable() or character.isspace() for character in sample)
        if is_text and len(content) % size == 0:
            return name
    return None
