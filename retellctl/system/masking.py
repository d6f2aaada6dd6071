"""Masks tokens: they are found in whatever spelling, and masked before a text is cut.

A text that is cut first and masked then may end in most of a token. So a text that came from elsewhere is shortened
by `shortened` and nothing else: it knows the values that must not be seen.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STARS = "****"
_SHORTEST_TOKEN = 6
_SHORTEST_IN_BASE64 = 12
_JSON_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"')
_RUN = re.compile(r"[A-Za-z0-9]+")
# How a backslash, an ampersand and a percent sign are written in JSON, HTML and URLs, and in one inside the other.
# JSON in JSON doubles its backslashes: four deep there are 15 before one character. Without a limit a long row of
# them would be searched once for each of them.
_BACKSLASH = r"(?:\\|%(?:25){0,8}5[cC]){1,16}"
_AMPERSAND = r"(?:&|\\{1,16}u0026|%(?:25){0,8}26)(?:amp;|#38;|#[xX]26;){0,8}"
_PERCENT = r"(?:%|\\{1,16}u0025|&#37;|&#[xX]25;|&percnt;)(?:25){0,8}"
_SHORT_ESCAPES = {"\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}
# Escapes of a letter or a digit, for which there is no need, each behind the byte that it begins with.
_ASCII = rb"(?:3[0-9]|[46][1-9a-fA-F]|[57][0-9aA])"
_NEEDLESS = (
    (b"\\", rb"\\(?:u00(?:25)?|x|u\{0*|U000000)" + _ASCII),
    (b"%", rb"%(?:25){0,8}(?:" + _ASCII + rb"|5[cC][uUxX])"),
    # Not an apostrophe or a quotation mark, which HTML writes so in every other text.
    (
        b"#",
        rb"#(?<=[&6;]#)(?:[xX]0*(?:25|" + _ASCII + rb")"
        rb"|0*(?:37|4[89]|5[0-7]|6[5-9]|[78][0-9]|9[0789]|1[01][0-9]|12[0-2])(?![0-9]))",
    ),
    (b"&", rb"&percnt;"),
)
# Characters that are looked at for each that is shown, and the most that a spelling makes of one byte of a token.
_LOOKED_AT = 16
_LONGEST_SPELLING = 24
_MOST_BYTES = 1 << 20


class Mask:
    """The values that are never shown: the token, however it is written."""

    def __init__(self) -> None:
        self._tokens: dict[str, None] = {}

    def hide(self, token: str) -> None:
        """Mask this value from now on; one under six characters is no token and would mask words."""
        if len(token) >= _SHORTEST_TOKEN:
            self._tokens |= dict.fromkeys((token, *_in_base64(token)))

    def text(self, text: str) -> str:
        """Return text without any hidden value."""
        for token in self._suspects(_utf8(text)):
            text = _in_text(token).sub(STARS, text)
        return text

    def cut(self, text: str, limit: int, mark: str = "…") -> str:
        """Return at most `limit` characters of a text without any hidden value, the last a mark if it was longer."""
        # What the end of a piece has of a token is not known as a part of it, and is left out.
        partial = _LONGEST_SPELLING * max((len(_utf8(token)) for token in self._tokens), default=0)
        most = limit * _LOOKED_AT + partial
        if len(text) <= most:
            shown = self.text(text)
            return shown if len(shown) <= limit else shown[: limit - len(mark)] + mark
        shown = self.text(text[:most])
        return shown[: max(0, min(limit - len(mark), len(shown) - partial))] + mark

    def beginning(self, body: bytes, limit: int, mark: str = "…") -> str:
        """Return the beginning of a body as text, shortened like a text."""
        # A body may be large: what is needed of it is far less than this.
        return self.cut(body[:_MOST_BYTES].decode("utf-8", "replace"), limit, mark)

    def json(self, data: bytes) -> bytes:
        """Return JSON without any hidden value in its strings; a number is no token."""
        # Nearly no answer has one, which the quickest searches find out.
        return _JSON_STRING.sub(self._json_string, data) if any(self._suspects(data)) else data

    def _json_string(self, found: re.Match[bytes]) -> bytes:
        string = found[0]
        for token in self._suspects(string):
            string = _in_string(token).sub(lambda part: STARS.encode() if part[1] else part[0], string)
        return string

    def _suspects(self, data: bytes) -> Iterator[str]:
        """Yield the tokens that a text may hold: their letters and digits stand there, as they are or as escapes."""
        if self._tokens:
            is_spelled_out = any(mark in data and re.search(escape, data) for mark, escape in _NEEDLESS)
            yield from (
                token for token in self._tokens if is_spelled_out or all(run in data for run in _runs(token))
            )


_current = Mask()


def begin_masking() -> Mask:
    """Make and return the Mask of this process, which hides nothing yet."""
    global _current  # noqa: PLW0603 - there is one process, and what its tokens are is the same everywhere in it
    _current = Mask()
    return _current


def shortened(text: str, limit: int, mark: str = "…") -> str:
    """Return at most `limit` characters of a text, the last a mark if it was longer; mask the token before the cut."""
    return _current.cut(text, limit, mark)


def beginning(body: bytes, limit: int, mark: str = "…") -> str:
    """Return the beginning of a body as text, shortened like a text."""
    return _current.beginning(body, limit, mark)


def _in_base64(token: str) -> list[str]:
    """Return the parts of a token that are the same in base64 at any of the three offsets, if they are long enough."""
    data = _utf8(token)
    forms = []
    for before, first in ((0, 0), (1, 2), (2, 3)):
        coded = b2a_base64(bytes(before) + data, newline=False).decode()
        form = coded[first : (before + len(data)) * 4 // 3]
        forms += [form, form.translate(_IN_URLS)]
    return [form for form in forms if len(form) >= _SHORTEST_IN_BASE64]


_IN_URLS = str.maketrans("+/", "-_")


@cache
def _runs(token: str) -> list[bytes]:
    """Return the runs of letters and digits in a token, the longest, which is the rarest, first."""
    return [run.encode() for run in sorted(set(_RUN.findall(token)), key=len, reverse=True)]


@cache
def _in_text(token: str) -> re.Pattern[str]:
    """Return a pattern for every spelling of a token in a text."""
    return re.compile("".join(map(_spellings, token)))


@cache
def _in_string(token: str) -> re.Pattern[bytes]:
    r"""Return a pattern for a token, as group 1, in a JSON string; the \n of \n and "ested" is no part of "nested"."""
    spelled = "".join(_spellings(char, in_json=True) for char in token)
    return re.compile(_utf8(rf"({spelled})|\\u[0-9a-fA-F]{{4}}|\\."))


def _spellings(char: str, *, in_json: bool = False) -> str:
    """Return a pattern for all the ways in which JSON, HTML, URLs and programs write one character."""
    code, octets = ord(char), [f"{octet:02x}" for octet in _utf8(char)]
    units = char.encode("utf-16-be", "surrogatepass").hex()
    digits = _digits(f"{code:x}")
    in_url = "".join(rf"{_PERCENT}{_digits(octet)}" for octet in octets)
    forms = [
        rf"(?:{re.escape(char)}|{in_url})",
        "".join(rf"\\{{1,16}}x{_digits(octet)}" for octet in octets),
        "".join(rf"{_BACKSLASH}u{_digits(units[at : at + 4])}" for at in range(0, len(units), 4)),
        rf"{_BACKSLASH}(?:x{_digits(f'{code:02x}')}|U0{{0,8}}{digits}(?![0-9a-fA-F])|u\{{0{{0,8}}{digits}\}})",
        rf"{_AMPERSAND}(?:#0{{0,8}}{code}(?![0-9]);?|#[xX]0{{0,8}}{digits}(?![0-9a-fA-F]);?{_names(char)})",
    ]
    if not char.isalnum():
        forms[0] = f"(?:{_BACKSLASH})?{forms[0]}"
    if char == "\\":
        # In JSON it is two: half a pair would be the beginning of what follows.
        forms[0] = rf"(?:{re.escape(char) * (2 if in_json else 1)}|{in_url}){{1,16}}"
    elif char == "'":
        forms.append("'\"'\"'")  # as a shell has it
    elif char == " ":
        forms.append(r"\+")
    elif char in _SHORT_ESCAPES:
        forms.append(rf"{_BACKSLASH}{_SHORT_ESCAPES[char]}")
    return f"(?:{'|'.join(forms)})"


def _names(char: str) -> str:
    """Return the names that HTML has for a character, as further branches of a pattern."""
    if char.isalnum() and char.isascii():
        return ""
    from html.entities import html5

    return "".join(
        f"|{re.escape(name)}" for name, found in html5.items() if found == char and name[-1] == ";"
    )


def _digits(text: str) -> str:
    """Return a pattern for hexadecimal digits in small letters or capitals."""
    return "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in text)


def _utf8(text: str) -> bytes:
    """Return the bytes of a text that may come from the environment, and so hold surrogates."""
    return text.encode("utf-8", "surrogatepass")
