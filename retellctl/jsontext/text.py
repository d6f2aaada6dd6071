r"""JSON as it came: checked, laid out, taken apart, without a number, an order or a name being changed.

`msgspec` does the work at the speed of the wire. It trusts the bytes to be UTF-8, which is checked
here, and refuses the escape of half a surrogate pair (`"\ud800"`), which is JSON all the same: a text
that it stumbles over is read again with such an escape as a private character of the last plane, one for
each of the 2,048 surrogates, and `safe.safe_json` writes it back on the way out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from retellctl.system.safe_text import FIRST_KEPT_SURROGATE, json_escape

from .numbers import Number, whole_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from msgspec import Raw

_ESCAPE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u([dD][89a-fA-F][0-9a-fA-F]{2})|\\."
)
_KEPT = re.compile(rb"\xf4\x8f[\xa0-\xbf][\x80-\xbf]")
_MOST_DIGITS = 4300  # what int() takes
_CHUNK = 1 << 20
_AT_A_TIME = 50  # records: enough to write well, few enough to need little memory


T = TypeVar("T")


class NotJsonError(ValueError):
    """The bytes are not JSON; the message says why."""


def _whole_number(text: str) -> int | Number:
    return Number(text) if len(text) > _MOST_DIGITS else whole_number(text)


def prepare(body: bytes) -> bytes:
    """Bytes as JSON that the other functions of this module take.

    Raises:
        NotJsonError: they are not UTF-8.
    """
    body = body.removeprefix(b"\xef\xbb\xbf")
    if not body.isascii():
        _check_utf8(body)
        if b"\xf4\x8f" in body:
            # The private characters in use here give way: as an escape each means the same.
            body = _KEPT.sub(lambda found: json_escape(found[0].decode()).encode(), body)
    return body


def _read(text: bytes, reader: Callable[[bytes], T]) -> T:
    """What msgspec makes of a prepared text, or of the same with its lone surrogates kept."""
    import msgspec

    try:
        try:
            return reader(text)
        except msgspec.DecodeError:
            # Looking for them beforehand would take longer than the rest: hardly any text has them.
            return reader(_ESCAPE.sub(_keep_surrogate, text))
    except msgspec.DecodeError as error:
        raise NotJsonError(str(error) if text.strip() else "it is empty") from None
    except RecursionError:
        raise NotJsonError("it is nested too deeply") from None


def _keep_surrogate(found: re.Match[bytes]) -> bytes:
    return chr(int(found[1], 16) - 0xD800 + FIRST_KEPT_SURROGATE).encode() if found[1] else found[0]


def _check_utf8(body: bytes) -> None:
    # In pieces: the text of the whole may take four times the memory.
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(body), _CHUNK):
        try:
            decoder.decode(body[start : start + _CHUNK], final=start + _CHUNK >= len(body))
        except UnicodeDecodeError as error:
            raise NotJsonError(f"not UTF-8: {error.reason}") from None


def lay_out(text: bytes, *, indent: bool) -> bytes:
    """Prepared JSON, compact or indented by 2, otherwise as it came.

    Raises:
        NotJsonError: it is not JSON, or nested too deeply.
    """
    import msgspec

    return _read(text, lambda read: msgspec.json.format(read, indent=2 if indent else -1))


class Array(NamedTuple):
    """A list that was seen to its end.

    Attributes:
        text: the prepared JSON.
        items: views of its items.
    """

    text: bytes
    items: Sequence[Raw]


def array(text: bytes) -> Array:
    """Prepared JSON as a list; raises as `items` does."""
    return Array(text, raw_items(text))


def as_array(text: bytes) -> Array:
    """Prepared JSON as a list of one; raises as `lay_out` does, as "1,2" would make a list of two."""
    return array(b"[" + lay_out(text, indent=False) + b"]")


def items(array: bytes) -> list[bytes]:
    """The items of a prepared JSON array, as JSON.

    Raises:
        NotJsonError: it is not a JSON array.
    """
    return [bytes(raw) for raw in raw_items(array)]


def raw_items(array: bytes) -> list[Raw]:
    """The items of a prepared JSON array as views of it, checked to their ends; raises as `items` does."""
    import msgspec

    return _read(array, lambda read: msgspec.json.decode(read, type=list[msgspec.Raw]))


def in_parts(listed: Array) -> Iterator[list[bytes]]:
    """The items some at a time, so that not all of a large list is in memory twice."""
    for start in range(0, len(listed.items), _AT_A_TIME):
        yield [bytes(raw) for raw in listed.items[start : start + _AT_A_TIME]]


def in_compact_parts(listed: Array) -> Iterator[list[bytes]]:
    """The items some at a time, compact.

    A list is written by one program. Where that leaves no room between the items, and none in the first of them,
    the others are taken as they are, unless there is a line end or a tab in them, which in a string would be escapes.
    """
    between = len(listed.text) - sum(memoryview(raw).nbytes for raw in listed.items)
    first = bytes(listed.items[0]) if listed.items else b""
    is_compact = between == len(listed.items) + 1 and lay_out(first, indent=False) == first
    for part in in_parts(listed):
        yield [
            item
            if is_compact and not (b"\n" in item or b"\r" in item or b"\t" in item)
            else lay_out(item, indent=False)
            for item in part
        ]


def members(record: bytes) -> dict[str, bytes]:
    """The members of a JSON object, as JSON; of members with the same name the last one.

    The JSON is part of a text that `items` or `lay_out` has seen to the end.
    """
    import msgspec

    found = msgspec.json.decode(record, type=dict[str, msgspec.Raw])
    # A name with a lone surrogate in it reads as what it was, not as what stands for it.
    names = value(record) if _KEPT.search(record) else found
    return {name: bytes(raw) for name, raw in zip(names, found.values(), strict=True)}


def value(text: bytes) -> Any:
    """JSON as Python's values, its numbers as `int` or `Number`.

    Raises:
        NotJsonError: it is not JSON, or nested too deeply.
    """
    import json

    written = restore(text).decode()
    try:
        return json.loads(written, parse_int=_whole_number, parse_float=Number)
    except RecursionError:
        raise NotJsonError("it is nested too deeply") from None
    except ValueError as error:
        raise NotJsonError(str(error)) from None


def restore(text: bytes) -> bytes:
    """Prepared JSON with the escapes of lone surrogates as they came, for what is not JSON on its way out."""
    return _KEPT.sub(_written_surrogate, text)


def _written_surrogate(found: re.Match[bytes]) -> bytes:
    return b"\\u%04x" % (ord(found[0].decode()) - FIRST_KEPT_SURROGATE + 0xD800)


def encode(data: Any) -> bytes:
    """Python's values as prepared, compact JSON; bytes among them are prepared JSON already.

    Raises:
        NotJsonError: it is nested too deeply.
    """
    import json

    pieces: list[bytes] = []
    written = json.JSONEncoder(ensure_ascii=False).encode

    def add(node: Any) -> None:
        if isinstance(node, dict):
            pieces.append(b"{")
            for index, (name, member) in enumerate(node.items()):
                pieces.append(b"," if index else b"")
                add(str(name))
                pieces.append(b":")
                add(member)
            pieces.append(b"}")
        elif isinstance(node, list | tuple):
            pieces.append(b"[")
            for index, item in enumerate(node):
                pieces.append(b"," if index else b"")
                add(item)
            pieces.append(b"]")
        elif isinstance(node, bytes):
            pieces.append(node)
        elif isinstance(node, Number):
            pieces.append(node.text.encode())
        else:
            # A lone surrogate becomes the escape that JSON has for it.
            pieces.append(prepare(written(node).encode("utf-8", "backslashreplace")))

    try:
        add(data)
    except RecursionError:
        raise NotJsonError("it is nested too deeply") from None
    return b"".join(pieces)
