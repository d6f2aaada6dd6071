"""What could harm a terminal: found in text and in JSON bytes, and made harmless.

Text that came from outside may hold escape sequences, characters that turn a line around and
characters that nobody sees. Each is written as an escape that can be read.
"""

from __future__ import annotations

import re

from retellctl.masking import STARS

# C0 and C1 controls and DEL, bidi controls, zero-width and invisible characters, line and paragraph
# separators, tags, noncharacters, and surrogates, which are no characters at all.
_UNSAFE = (
    "\x00-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\ud800-\udfff"
)
# None of them counts as printable, and nearly all text is printable: only for what is not are these compiled.
UNSAFE = f"[{_UNSAFE}]"
# The same without tab and newline, and without a return that only ends a line.
_UNSAFE_IN_LINES = rf"(?!\t|\n|\r\n)[{_UNSAFE}]"

# The same in UTF-8. C0 is left out: JSON does not allow it inside a string, and outside it is layout.
# The last range is where `jsontext` keeps lone surrogates.
_UNSAFE_BYTES = (
    rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe1\xa0\x8e|\xe2(?:\x80[\x8b-\x8f\xa8-\xae]|\x81[\xa0-\xaf])"
    rb"|\xef(?:\xbb\xbf|\xbf[\xb9-\xbb\xbe\xbf])|\xf3\xa0[\x80\x81][\x80-\xbf]|\xf4\x8f[\xa0-\xbf][\x80-\xbf]"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
FIRST_KEPT_SURROGATE = 0x10F800

_HIDDEN_FIELD = (
    r"(?i)(?:^|[^a-z])"
    r"(?:api[_-]?key|secret|secret[_-]?key|private[_-]?key|password|passwd|token|authorization|cookie)$"
)


def json_escape(char: str) -> str:
    r"""One character as JSON escapes: `\u202e`, or two surrogates beyond U+FFFF."""
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def _short_escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _long_escape(found: re.Match[str]) -> str:
    return json_escape(found[0])


def visible(text: str) -> str:
    r"""Text for one line of a terminal: blanks become one space, what is unsafe an escape such as \x1b."""
    if text.isprintable() and "  " not in text:
        return text
    return re.sub(UNSAFE, _short_escape, re.sub(r"[ \t\r\n]+", " ", text))


def visible_lines(text: str) -> str:
    """Text that may have lines and tabs, with everything else that is unsafe as in `visible`."""
    return text if text.isprintable() else re.sub(_UNSAFE_IN_LINES, _short_escape, text)


def escaped(text: str) -> str:
    r"""Text with each unsafe character, tab and newline too, as a JSON escape such as \u000a."""
    return text if text.isprintable() else re.sub(UNSAFE, _long_escape, text)


def escaped_lines(text: str) -> str:
    r"""Text that may have lines and tabs, with everything else that is unsafe as in `escaped`."""
    return text if text.isprintable() else re.sub(_UNSAFE_IN_LINES, _long_escape, text)


def cut(text: str, limit: int) -> str:
    """At most `limit` characters of a text, the last a … if it was longer."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def safe_json(data: bytes) -> bytes:
    """JSON with its unsafe characters as escapes, and lone surrogates as the escapes that they were."""
    # The usual answer is ASCII, where DEL alone is unsafe: this saves a pass over all of it.
    if data.isascii() and b"\x7f" not in data:
        return data
    return re.sub(_UNSAFE_BYTES, lambda found: _escape_bytes(found[0]), data)


def _escape_bytes(char: bytes) -> bytes:
    text = char.decode()
    if (code := ord(text)) >= FIRST_KEPT_SURROGATE:
        text = chr(code - FIRST_KEPT_SURROGATE + 0xD800)
    return json_escape(text).encode()


def ascii_json(data: bytes) -> bytes:
    """JSON in ASCII alone, for an output that cannot write more."""
    return data if data.isascii() else _NOT_ASCII.sub(_long_escape, data.decode()).encode()


def is_secret(name: str) -> bool:
    """Whether a field of this name holds a secret, such as `cal_api_key`."""
    return re.search(_HIDDEN_FIELD, name) is not None


def mask_secret(text: str) -> str:
    """A secret as stars and its last four characters, or only stars where four would be too much of it."""
    return STARS + (text[-4:] if len(text) >= 8 else "")
