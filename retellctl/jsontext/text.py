r"""JSON in bytes: checked, laid out, split and joined, without a number, an order or a name being changed.

All functions take JSON in UTF-8, as `as_utf8` returns it; those that split or decode drop a byte order mark too.
`msgspec` does the work. It trusts the bytes to be UTF-8, and refuses the escape of half a surrogate pair
(`"\ud800"`), which RFC 8259 allows: a text that it stumbles over is read in a slower way that takes such escapes
and leaves them as they are.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, NamedTuple

from .numbers import Number, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from msgspec import Raw

# An escape in a string; the group is half a surrogate pair.
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|u[0-9a-fA-F]{4}|.)",
    re.DOTALL,
)
_MOST_DIGITS = 4300  # what int() takes
_PIECE = 1 << 20  # bytes
_BATCH = 50  # items: enough to write well, few enough to need little memory


class NotJsonError(ValueError):
    """The bytes are not JSON; the message says why."""


def as_utf8(body: bytes) -> bytes:
    """Return a body without its byte order mark, if it is UTF-8.

    Raises:
        NotJsonError: it is not.
    """
    body = body.removeprefix(BOM_UTF8)
    if body.isascii():
        return body
    # In pieces: the text of the whole may take four times the memory.
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(body), _PIECE):
            decoder.decode(body[start : start + _PIECE], final=start + _PIECE >= len(body))
    except UnicodeDecodeError as error:
        raise _not_utf8(error) from None
    return body


def lay_out(text: bytes, *, indent: bool) -> bytes:
    """Return a JSON text compact, or indented by 2 spaces, with every string and number as it came.

    Raises:
        NotJsonError: it is not JSON, or nested too deeply.
    """
    import msgspec

    spaces = 2 if indent else -1
    try:
        return msgspec.json.format(text, indent=spaces)
    except msgspec.DecodeError as error:
        refusal = error
    except RecursionError:
        raise _too_deep() from None
    # Looking for halves of pairs beforehand would take longer than the rest: hardly any text has one.
    whole = _ESCAPE.sub(lambda found: rb"\u0000" if found[1] else found[0], text)
    try:
        laid_out = msgspec.json.format(whole, indent=spaces)
    except msgspec.DecodeError:
        raise _not_json(text, refusal) from None
    except RecursionError:
        raise _too_deep() from None
    escapes = (found[0] for found in _ESCAPE.finditer(text))
    return _ESCAPE.sub(lambda _: next(escapes), laid_out)


class Array(NamedTuple):
    """A JSON array that was read to its end.

    Attributes:
        text: the array.
        items: views of its items.
    """

    text: bytes
    items: Sequence[Raw]


def read_array(text: bytes) -> Array:
    """Read a JSON array; raise as `item_views` does."""
    return Array(text, item_views(text))


def array_of(text: bytes) -> Array:
    """Return an array of one JSON text; raise as `lay_out` does, since "1,2" would make an array of two."""
    return read_array(join([lay_out(text, indent=False)]))


def item_views(array: bytes) -> list[Raw]:
    """Return the items of a JSON array as views of it, which hold the whole of it in memory.

    Raises:
        NotJsonError: it is not a JSON array, or nested too deeply.
    """
    import msgspec

    array = array.removeprefix(BOM_UTF8)
    try:
        return msgspec.json.decode(array, type=list[msgspec.Raw])
    except msgspec.DecodeError as error:
        return [msgspec.Raw(item) for _, item in _slowly_split(array, "[]", error)]
    except RecursionError:
        raise _too_deep() from None


def items(array: bytes) -> list[bytes]:
    """Return the items of a JSON array, undecoded; raise as `item_views` does."""
    return [bytes(view) for view in item_views(array)]


def members(record: bytes) -> dict[str, bytes]:
    """Return the members of a JSON object, their values undecoded; of members with the same name the last.

    Raises:
        NotJsonError: it is not a JSON object, or nested too deeply.
    """
    import msgspec

    record = record.removeprefix(BOM_UTF8)
    try:
        found = msgspec.json.decode(record, type=dict[str, msgspec.Raw])
    except msgspec.DecodeError as error:
        return dict(_slowly_split(record, "{}", error))
    except RecursionError:
        raise _too_deep() from None
    return {name: bytes(view) for name, view in found.items()}


def join(items: Iterable[bytes]) -> bytes:
    """Return a JSON array of undecoded items."""
    return b"[" + b",".join(items) + b"]"


def batches(listed: Array) -> Iterator[list[bytes]]:
    """Yield the items some at a time, so that not all of a large array is in memory twice."""
    for start in range(0, len(listed.items), _BATCH):
        yield [bytes(view) for view in listed.items[start : start + _BATCH]]


def compact_batches(listed: Array) -> Iterator[list[bytes]]:
    """Yield the items some at a time, compact.

    An array is written by one program. Where that leaves no room between the items, and none in the first of them,
    the others are taken as they are, unless there is a line end or a tab in them, which in a string would be escapes.
    """
    between = len(listed.text) - sum(memoryview(view).nbytes for view in listed.items)
    first = bytes(listed.items[0]) if listed.items else b""
    is_compact = between == len(listed.items) + 1 and lay_out(first, indent=False) == first
    for batch in batches(listed):
        yield [
            item
            if is_compact and not (b"\n" in item or b"\r" in item or b"\t" in item)
            else lay_out(item, indent=False)
            for item in batch
        ]


def decode(text: bytes, *, exact_numbers: bool = False) -> Any:
    """Return a JSON text as Python's values.

    Args:
        text: the JSON.
        exact_numbers: read numbers as `int` or `Number`, which keep every digit, in place of `int` and `float`;
            it takes longer.

    Raises:
        NotJsonError: it is not JSON, is not UTF-8, or is nested too deeply.
    """
    import json

    def integer(digits: str) -> int | float:
        if len(digits) > _MOST_DIGITS:
            return Number(digits) if exact_numbers else float(digits)
        return whole_number(digits) if exact_numbers else int(digits)

    try:
        written = text.removeprefix(BOM_UTF8).decode()
        if exact_numbers:
            return json.loads(written, parse_int=integer, parse_float=Number)
        try:
            return json.loads(written)
        except json.JSONDecodeError:
            raise
        except ValueError:
            return json.loads(written, parse_int=integer)  # it has a number of thousands of digits
    except RecursionError:
        raise _too_deep() from None
    except UnicodeDecodeError as error:
        raise _not_utf8(error) from None
    except ValueError as error:
        raise NotJsonError(str(error)) from None


def encode(data: Any) -> bytes:
    """Return Python's values as compact JSON; bytes among them are JSON already.

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
            # Half a surrogate pair becomes the escape that JSON has for it.
            pieces.append(written(node).encode("utf-8", "backslashreplace"))

    try:
        add(data)
    except RecursionError:
        raise _too_deep() from None
    return b"".join(pieces)


def _slowly_split(text: bytes, brackets: str, refusal: Exception) -> list[tuple[str, bytes]]:
    """Return the items of an array, or the members of an object, that msgspec has refused.

    Args:
        text: the array or object.
        brackets: what it begins and ends with.
        refusal: why msgspec has refused it, which is said if it is no such text.
    """
    from .scanner import split

    try:
        return list(split(text, brackets))
    except RecursionError:
        raise _too_deep() from None
    except ValueError:
        raise _not_json(text, refusal) from None


def _not_json(text: bytes, refusal: Exception) -> NotJsonError:
    return NotJsonError(str(refusal) if text.strip() else "it is empty")


def _not_utf8(error: UnicodeDecodeError) -> NotJsonError:
    return NotJsonError(f"not UTF-8: {error.reason}")


def _too_deep() -> NotJsonError:
    return NotJsonError("it is nested too deeply")
