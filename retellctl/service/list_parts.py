"""JSON taken apart without being decoded, so that every part stays as the server wrote it."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, TypeVar

from .responses import not_an, senseless

if TYPE_CHECKING:
    from collections.abc import Callable

    from msgspec import Raw

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

T = TypeVar("T")

# Any escape of a JSON text; the group is half a surrogate pair, legal JSON that msgspec refuses.
_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)


def elements(array: bytes) -> list[bytes]:
    """Return the elements of a JSON array, undecoded.

    Raises:
        ValueError: it is not a JSON array.
    """
    from msgspec import Raw

    array = array.removeprefix(BOM_UTF8)
    parts, source = _decode(array, list[Raw])
    if source is array:
        return [bytes(part) for part in parts]
    found = []
    position = 0
    for part in parts:
        position = source.index(bytes(part), position)
        found.append(array[position : position + len(bytes(part))])
        position += len(bytes(part))
    return found


def members(record: bytes) -> dict[str, bytes]:
    """Return the members of a JSON object, their values undecoded; of a name that comes twice the last.

    Raises:
        ValueError: it is not a JSON object.
    """
    from msgspec import Raw

    record = record.removeprefix(BOM_UTF8)
    parts, source = _decode(record, dict[str, Raw])
    if source is record:
        return {name: bytes(part) for name, part in parts.items()}
    found = {}
    for name, part in parts.items():
        position = source.index(bytes(part))
        found[name] = record[position : position + len(bytes(part))]
    return found


def _decode(data: bytes, kind: Any) -> tuple[Any, bytes]:
    """Return the parts and the bytes they were found in: the data, or a copy of its length that msgspec takes."""
    import msgspec

    try:
        return msgspec.json.decode(data, type=kind), data
    except msgspec.DecodeError:
        masked = _ESCAPE.sub(lambda match: b"\\u0000" if match[1] else match[0], data)
        try:
            return msgspec.json.decode(masked, type=kind), masked
        except RecursionError:
            raise ValueError("it is nested too deeply") from None
        except msgspec.MsgspecError as error:
            raise ValueError(str(error)) from None
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def join(parts: list[bytes]) -> bytes:
    """Return a JSON array of undecoded elements."""
    return b"[" + b",".join(parts) + b"]"


def records_of(operation: Operation, response: Response, array: bytes | None = None) -> list[bytes]:
    """Return the records of a list's answer, undecoded.

    Args:
        operation: the list, for messages.
        response: the answer.
        array: the part of the answer that holds them; the whole body if not given.

    Raises:
        Unexpected: it is not a JSON array.
    """
    return _checked(elements, operation, response, array)


def views_of(
    operation: Operation, response: Response, array: bytes | None = None
) -> tuple[int, list[Raw] | None]:
    """Return how many records a list's answer has and, but for rare texts, views of them; otherwise like records_of."""
    return _checked(_views, operation, response, array)


def _views(array: bytes) -> tuple[int, list[Raw] | None]:
    from msgspec import Raw

    parts, source = _decode(array.removeprefix(BOM_UTF8), list[Raw])
    return len(parts), parts if source is array else None


def _checked(read: Callable[[bytes], T], operation: Operation, response: Response, array: bytes | None) -> T:
    body = response.body if array is None else array
    problem = not_an("[", body)
    if not problem:
        try:
            return read(body)
        except ValueError as error:
            problem = f"it is not JSON: {error}"
    raise senseless(operation, problem, response)
