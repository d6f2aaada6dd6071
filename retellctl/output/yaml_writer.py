"""JSON values as YAML, block style: what `retellctl ... --from-file` and any YAML reader read back alike.

PyYAML is not asked to write: its own emitter takes half a minute for 20 MB, libyaml's cannot write an
emoji, and neither keeps a number as it came.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.numbers import Number
from retellctl.system.safe_text import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .writers import Context

# Text that no reader takes for anything else: it starts like a word or a path and is no reserved word.
_PLAIN = re.compile(r"[^\W\d](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*(?<!\s)|/[\w./-]*")
_RESERVED = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
_LONGEST_PLAIN = 200
_LONGEST_KEY = 100
_NOT_ASCII = re.compile(r"[^\x20-\x7e]")
_UNSAFE = re.compile(UNSAFE)


class YamlWriter:
    """YAML: a record as a mapping, a list as a sequence that grows page by page."""

    def __init__(self, context: Context) -> None:
        self._out = out = context.out
        # What a stream in another encoding cannot write has to be in quotes and escaped.
        self._unsafe = _UNSAFE if out.encoding == "utf-8" else _NOT_ASCII
        self._has_begun = False

    def one(self, body: bytes) -> None:
        """Write one value."""
        self._write(jsontext.decode(jsontext.lay_out(body, indent=False), exact_numbers=True))

    def many(self, listed: jsontext.Array) -> int:
        """Write the items of a JSON array, and return how many there were."""
        if listed.items:
            self._has_begun = True
            self._write(jsontext.decode(listed.text, exact_numbers=True))
        return len(listed.items)

    def end(self) -> None:
        """Write an empty list, if there was no item."""
        if not self._has_begun:
            self._out.write("[]\n")

    def abandon(self) -> None:
        """Leave what was written as it is."""

    def _write(self, data: Any) -> None:
        self._out.write("".join(f"{line}\n" for line in to_lines(data, self._unsafe)))


def to_lines(data: Any, unsafe: re.Pattern[str] = _UNSAFE) -> Iterator[str]:
    """Yield the lines of a value.

    Args:
        data: a JSON value in Python's types.
        unsafe: the characters that are written as escapes.

    Raises:
        NotJsonError: it is nested too deeply.
    """
    try:
        yield from _Emitter(unsafe).node(data, "")
    except RecursionError:
        raise jsontext.NotJsonError("it is nested too deeply") from None


class _Emitter:
    """Makes the lines of a value; `unsafe` matches the characters that are written as escapes."""

    def __init__(self, unsafe: re.Pattern[str]) -> None:
        self._unsafe = unsafe

    def node(self, data: Any, indent: str) -> Iterator[str]:
        """Yield the lines of a value that stands by itself."""
        if isinstance(data, dict) and data:
            for name, member in data.items():
                yield from self._member(name, member, indent)
        elif isinstance(data, list) and data:
            for item in data:
                yield from self._item(item, indent)
        else:
            yield from self._scalar(indent, data, indent)

    def _member(self, name: str, data: Any, indent: str) -> Iterator[str]:
        key = self._text(name)
        if len(key) > _LONGEST_KEY:
            # Without a question mark a reader looks for a key's colon among its first characters only.
            yield f"{indent}? {key}"
            key = ""
        if isinstance(data, dict | list) and data:
            yield f"{indent}{key}:"
            yield from self.node(data, indent + "  ")
        else:
            yield from self._scalar(f"{indent}{key}: ", data, indent)

    def _item(self, data: Any, indent: str) -> Iterator[str]:
        if isinstance(data, dict | list) and data:
            lines = self.node(data, indent + "  ")
            # The first line of the inner block stands on the line of the dash.
            yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
            yield from lines
        else:
            yield from self._scalar(f"{indent}- ", data, indent)

    def _scalar(self, prefix: str, data: Any, indent: str) -> Iterator[str]:
        """Yield a plain value: one line, or the header and the lines of a block."""
        if isinstance(data, str) and self._fits_block(data):
            header, *lines = _block(data)
            yield prefix + header
            yield from (f"{indent}  {line}" if line else "" for line in lines)
        else:
            yield prefix + (self._text(data) if isinstance(data, str) else _plain(data))

    def _fits_block(self, text: str) -> bool:
        return "\n" in text and not text[0].isspace() and not self._unsafe.search(re.sub("[\n\t]", " ", text))

    def _text(self, text: str) -> str:
        """Return a text in one line, in quotes where it could be read as something else."""
        if (
            len(text) <= _LONGEST_PLAIN
            and _PLAIN.fullmatch(text)
            and text.lower() not in _RESERVED
            and not self._unsafe.search(text)
        ):
            return text
        quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{self._unsafe.sub(_escape, quoted)}"'


def _plain(data: Any) -> str:
    """Return a number as it came, a word, or an empty list or object."""
    if isinstance(data, float):
        return _number(data.text if isinstance(data, Number) else repr(data))
    if data is None or isinstance(data, bool):
        return "null" if data is None else str(data).lower()
    return str(data)


def _number(text: str) -> str:
    """Return a number as it came, but for the point and the sign that YAML 1.1 wants where there is an exponent."""
    mantissa, mark, exponent = text.lower().partition("e")
    if not mark:
        return text
    return (
        f"{mantissa if '.' in mantissa else mantissa + '.0'}e{'' if exponent[0] in '+-' else '+'}{exponent}"
    )


def _block(text: str) -> list[str]:
    """Return the header of a block and its lines."""
    if not text.endswith("\n"):
        return ["|-", *text.split("\n")]
    return ["|+" if text.endswith("\n\n") else "|", *text[:-1].split("\n")]


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
