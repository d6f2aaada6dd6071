"""JSON values as YAML, block style: what `retellctl ... --from-file` and any YAML reader read back alike.

PyYAML is not asked to write: its own emitter takes half a minute for 20 MB, libyaml's cannot write an
emoji, and neither keeps a number as it came.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from . import jsontext
from .safe import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .stream import Stream

# Text that no reader takes for anything else: it starts like a word or a path and is no reserved word.
_PLAIN = re.compile(r"[^\W\d](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*(?<!\s)|/[\w./-]*")
_RESERVED = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
_LONGEST_PLAIN = 200
_LONGEST_KEY = 100


class YamlWriter:
    """YAML: a record as a mapping, a list as a sequence that grows page by page."""

    def __init__(self, out: Stream) -> None:
        self._out = out
        self._has_begun = False

    def one(self, body: bytes) -> None:
        """Writes one value."""
        self._write(to_lines(jsontext.value(jsontext.lay_out(body, indent=False))))

    def many(self, body: bytes) -> int:
        """Writes the items of a JSON array; returns how many there were."""
        listed = jsontext.value(jsontext.lay_out(body, indent=False))
        if listed:
            self._has_begun = True
            self._write(to_lines(listed))
        return len(listed)

    def end(self) -> None:
        """Writes a list of nothing."""
        if not self._has_begun:
            self._out.write("[]\n")

    def abandon(self) -> None:
        """Leaves what was written as it is."""

    def _write(self, lines: Iterator[str]) -> None:
        self._out.write("".join(f"{line}\n" for line in lines))


def to_lines(data: Any) -> Iterator[str]:
    """The lines of a value.

    Raises:
        NotJsonError: it is nested too deeply.
    """
    try:
        yield from _node(data, "")
    except RecursionError:
        raise jsontext.NotJsonError("it is nested too deeply") from None


def _node(data: Any, indent: str) -> Iterator[str]:
    if isinstance(data, dict) and data:
        for name, member in data.items():
            yield from _member(_key(name), member, indent)
    elif isinstance(data, list) and data:
        for item in data:
            yield from _item(item, indent)
    else:
        first, *rest = _scalar(data)
        yield indent + first
        yield from (indent + "  " + line if line else "" for line in rest)


def _key(name: str) -> str:
    written = _text(name)
    # A reader finds the colon of a key without a question mark on its first thousand characters only.
    return written if len(written) < _LONGEST_KEY else f"? {written}\n"


def _member(key: str, data: Any, indent: str) -> Iterator[str]:
    if key.endswith("\n"):
        yield indent + key[:-1]
        key = ""
    if isinstance(data, dict | list) and data:
        yield f"{indent}{key}:"
        yield from _node(data, indent + "  ")
    else:
        first, *rest = _scalar(data)
        yield f"{indent}{key}: {first}"
        yield from (indent + "  " + line if line else "" for line in rest)


def _item(data: Any, indent: str) -> Iterator[str]:
    if isinstance(data, dict | list) and data:
        lines = _node(data, indent + "  ")
        # The first line of the inner block stands on the line of the dash.
        yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
        yield from lines
    else:
        first, *rest = _scalar(data)
        yield f"{indent}- {first}"
        yield from (indent + "  " + line if line else "" for line in rest)


def _scalar(data: Any) -> list[str]:
    """A plain value: one line, or the header and the lines of a block."""
    if isinstance(data, str):
        return _block(data) if _fits_block(data) else [_text(data)]
    if isinstance(data, float):
        return [_number(data.text if isinstance(data, jsontext.Number) else repr(data))]
    if data is None or isinstance(data, bool):
        return ["null" if data is None else str(data).lower()]
    return [str(data)]  # a whole number, or an empty list or object


def _number(text: str) -> str:
    """A number as it came; YAML 1.1 wants a point and a sign where there is an exponent."""
    mantissa, mark, exponent = text.lower().partition("e")
    if not mark:
        return text
    return (
        f"{mantissa if '.' in mantissa else mantissa + '.0'}e{'' if exponent[0] in '+-' else '+'}{exponent}"
    )


def _fits_block(text: str) -> bool:
    return (
        "\n" in text and not text[0].isspace() and not UNSAFE.search(text.replace("\n", "").replace("\t", ""))
    )


def _block(text: str) -> list[str]:
    if not text.endswith("\n"):
        return ["|-", *text.split("\n")]
    return ["|+" if text.endswith("\n\n") else "|", *text[:-1].split("\n")]


def _text(text: str) -> str:
    """A text in one line, in quotes where it could be read as something else."""
    if (
        len(text) <= _LONGEST_PLAIN
        and _PLAIN.fullmatch(text)
        and text.lower() not in _RESERVED
        and not UNSAFE.search(text)
    ):
        return text
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{UNSAFE.sub(_escape, quoted)}"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
