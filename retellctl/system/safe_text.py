"""What could harm a terminal: found in text and in JSON bytes, and made harmless.

Text that came from outside may hold escape sequences, characters that reverse the order of a line, and
invisible characters. Each is written as an escape that can be read.
"""

from __future__ import annotations

import re

from .masking import STARS

# C0 and C1 controls and DEL, bidi controls, line and paragraph separators, noncharacters, surrogates, which are no
# characters at all, and what is not seen: Unicode's Default_Ignorable_Code_Point (soft hyphens, Hangul fillers,
# variation selectors, tags and the like) and the blank of Braille. Not U+200C and U+200D: they join and part letters.
_UNSAFE = (
    "\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
)
# Whether a sign is text or a picture is said by U+FE0E and U+FE0F behind it; behind anything else they are not seen.
_PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
UNSAFE = f"[{_UNSAFE}]|(?<![{_PICTURES}])[\ufe0e\ufe0f](?!\u20e3)"
# The same without tab and newline, and without a return that only ends a line.
_UNSAFE_IN_LINES = rf"(?!\t|\n|\r\n)(?:{UNSAFE})"
# What ends a line for one reader of lines or another.
LINE_ENDS = "\n-\r\x1c-\x1e\x85\u2028\u2029"
# What is not seen before the first character of a text that is.
UNSEEN = rf"\s{_UNSAFE}\u200c\u200d\ufe0e\ufe0f"

# The same in UTF-8. C0 is left out: JSON does not allow it inside a string, and outside it is layout.
# Of the signs that may be pictures the usual ones are known here, as each that is found takes long.
_BEHIND_A_PICTURE = (
    rb"(?<!\xe2[\x87\x8c-\x8f\x97-\x9e\xa4\xa5\xac\xad][\x80-\xbf]\xef\xb8[\x8e\x8f])"
    rb"(?<!\xf0\x9f[\x80-\xab][\x80-\xbf]\xef\xb8[\x8e\x8f])"
)
_UNSAFE_BYTES = (
    rb"\x7f|\xc2[\x80-\x9f\xad]|\xcd\x8f|\xd8\x9c|\xe1(?:\x85[\x9f\xa0]|\x9e[\xb4\xb5]|\xa0[\x8b-\x8f])"
    rb"|\xe2(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa0-\xaf]|\xa0\x80)|\xe3\x85\xa4"
    rb"|\xef(?:\xb8[\x80-\x8d]|\xb8[\x8e\x8f]" + _BEHIND_A_PICTURE + rb"(?!\xe2\x83\xa3)"
    rb"|\xbb\xbf|\xbe\xa0|\xbf[\xb0-\xbb\xbe\xbf])"
    rb"|\xf0(?:\x9b\xb2[\xa0-\xa3]|\x9d\x85[\xb3-\xba])|\xf3\xa0[\x80-\xbf][\x80-\xbf]"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")

_HIDDEN_FIELD = (
    r"(?i)(?:^|[^a-z])"
    r"(?:api[_-]?key|secret|secret[_-]?key|private[_-]?key|password|passwd|token|authorization|cookie)$"
)


def json_escape(char: str) -> str:
    r"""Return one character as JSON escapes it: `\u202e`, or two surrogates beyond U+FFFF."""
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


def _is_plain(text: str) -> bool:
    """Return whether a text is printable ASCII, as nearly all text is."""
    return text.isascii() and text.isprintable()


def visible(text: str) -> str:
    r"""Return text for one line of a terminal: blanks become one space, what is unsafe an escape such as \x1b."""
    if _is_plain(text) and "  " not in text:
        return text
    return re.sub(UNSAFE, _short_escape, re.sub(r"[ \t\r\n]+", " ", text))


def visible_lines(text: str) -> str:
    """Return text that may have lines and tabs, with everything else that is unsafe as in `visible`."""
    return text if _is_plain(text) else re.sub(_UNSAFE_IN_LINES, _short_escape, text)


def escaped(text: str) -> str:
    r"""Return text with each unsafe character, tab and newline too, as a JSON escape such as \u000a."""
    return text if _is_plain(text) else re.sub(UNSAFE, _long_escape, text)


def escaped_lines(text: str) -> str:
    r"""Return text that may have lines and tabs, with everything else that is unsafe as in `escaped`."""
    return text if _is_plain(text) else re.sub(_UNSAFE_IN_LINES, _long_escape, text)


def one_line(text: str) -> str:
    r"""Return text as it is, but for what would end a line: \n and \r, and others as JSON escapes."""
    text = text.replace("\n", "\\n").replace("\r", "\\r")
    return text if text.isprintable() else re.sub(f"[{LINE_ENDS}]", _long_escape, text)


def cut(text: str, limit: int) -> str:
    """Return at most `limit` characters of a text, the last a … if it was longer."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def safe_json(data: bytes) -> bytes:
    """Return JSON in UTF-8 with its unsafe characters as escapes."""
    # The usual answer is ASCII, where DEL alone is unsafe: this saves a pass over all of it.
    if data.isascii() and b"\x7f" not in data:
        return data
    return re.sub(_UNSAFE_BYTES, _escape_bytes, data)


def _escape_bytes(found: re.Match[bytes]) -> bytes:
    text = found[0].decode()
    if text in "\ufe0e\ufe0f":
        before = found.string[max(0, found.start() - 4) : found.start()].decode(errors="ignore")
        if re.search(f"[{_PICTURES}]$", before):
            return found[0]
    return json_escape(text).encode()


def ascii_json(data: bytes) -> bytes:
    """Return JSON in ASCII alone, for an output that cannot write more."""
    return data if data.isascii() else _NOT_ASCII.sub(_long_escape, data.decode()).encode()


def is_secret(name: str) -> bool:
    """Return whether a field of this name holds a secret, such as `cal_api_key`."""
    return re.search(_HIDDEN_FIELD, name) is not None


def mask_secret(text: str) -> str:
    """Return a secret as stars and its last four characters, or only stars where four would be too much of it."""
    return STARS + (text[-4:] if len(text) >= 8 else "")
