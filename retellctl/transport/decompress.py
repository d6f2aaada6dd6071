"""The bytes of an answer: read, decompressed, and never more than memory is meant for them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from .faults import BrokenResponse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Bytes of a decompressed body. A page of a thousand calls, each with the words of its transcript, has room.
MAX_BODY = 512 * 1024 * 1024
MAX_PIECE = (
    1024 * 1024
)  # bytes that are decompressed at a time: a few compressed ones can become a thousand times as many
GZIP = frozenset({"gzip", "x-gzip"})  # the one compression that is understood, by its two names


def read_whole(chunks: Iterable[bytes], encoding: str, max_size: int = MAX_BODY) -> bytes:
    """Return a body, decompressed.

    Args:
        chunks: the body as it comes.
        encoding: its Content-Encoding. gzip is all that is asked for; under any other name bytes stay as they are.
        max_size: how many bytes it may have, decompressed.

    Raises:
        BrokenResponse: it is larger, damaged or cut.
    """
    body = BytesIO()
    for piece in decompress(chunks) if encoding.strip().lower() in GZIP else chunks:
        if body.tell() + len(piece) > max_size:
            raise BrokenResponse(f"the answer is larger than {max_size / 2**20:g} MiB")
        body.write(piece)
    return body.getvalue()


def decompress(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what gzip data holds, of one member or several.

    Raises:
        BrokenResponse: it is damaged or cut.
    """
    import zlib

    member = None
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                member = member or zlib.decompressobj(wbits=31)
                yield member.decompress(rest, MAX_PIECE)
                rest = member.unconsumed_tail
                if member.eof:
                    rest, member = member.unused_data, None
        if member is not None:
            yield member.flush()
    except zlib.error as error:
        raise BrokenResponse(f"the answer's compression is damaged: {error}") from None
    if member is not None and not member.eof:
        raise BrokenResponse("the answer's compressed data is cut")
