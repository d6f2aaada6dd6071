"""The bytes of an answer: gathered, unpacked, and never more than memory is meant for them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from .faults import Broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Bytes of an unpacked body. A page of a thousand calls, each with the words of its transcript, has room.
LARGEST = 512 * 1024 * 1024
PIECE = 1024 * 1024  # bytes that are unpacked at a time: a few packed ones can be a thousand times as many
GZIP = frozenset({"gzip", "x-gzip"})  # the one way to pack a body that is understood, by its two names


def whole(chunks: Iterable[bytes], encoding: str, largest: int = LARGEST) -> bytes:
    """Return a body, unpacked.

    Args:
        chunks: the body as it comes.
        encoding: its Content-Encoding. gzip is all that is asked for; under any other name bytes stay as they are.
        largest: how many bytes it may have.

    Raises:
        Broken: it is larger, damaged or cut.
    """
    body = BytesIO()
    for piece in unpacked(chunks) if encoding.strip().lower() in GZIP else chunks:
        if body.tell() + len(piece) > largest:
            raise Broken(f"the answer is larger than {largest / 2**20:g} MiB")
        body.write(piece)
    return body.getvalue()


def unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what is in gzip data, of one member or several.

    Raises:
        Broken: it is damaged or cut.
    """
    import zlib

    member = None
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                member = member or zlib.decompressobj(wbits=31)
                yield member.decompress(rest, PIECE)
                rest = member.unconsumed_tail
                if member.eof:
                    rest, member = member.unused_data, None
        if member is not None:
            yield member.flush()
    except zlib.error as error:
        raise Broken(f"the answer's compression is damaged: {error}") from None
    if member is not None and not member.eof:
        raise Broken("the answer's compressed data is cut")
