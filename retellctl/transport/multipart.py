"""The multipart/form-data body of a request (RFC 7578), read from its files piece by piece while it is sent."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from retellctl.errors import UsageError

from .faults import FileFault
from .messages import FilePart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .deadline import Deadline
    from .messages import OpenFile, Part

PIECE = 256 * 1024  # bytes that are sent at a time


class Multipart:
    """A form as the bytes that are sent, with a boundary of its own.

    Args:
        form: the parts in the order they are sent.

    Attributes:
        content_type: the value of the request's Content-Type, with the boundary.
        length: bytes of the whole body, for Content-Length.

    Raises:
        UsageError: a name or a text is not Unicode.
    """

    def __init__(self, form: Sequence[Part]) -> None:
        boundary = f"retellctl-{os.urandom(16).hex()}"  # 128 random bits: no file holds them by chance
        self.content_type = f"multipart/form-data; boundary={boundary}"
        self._files: list[tuple[bytes, FilePart]] = []  # each with the bytes that go before its content
        text = b""
        for part in form:
            text += f"--{boundary}\r\n".encode() + _head(part)
            if isinstance(part.value, FilePart):
                self._files.append((text, part.value))
                text = b"\r\n"
            else:
                text += _utf8(part.value) + b"\r\n"
        self._end = text + f"--{boundary}--\r\n".encode()
        self.length = sum(len(before) + file.size for before, file in self._files) + len(self._end)

    @contextmanager
    def open(self) -> Iterator[Iterator[bytes]]:
        """Open all files and return the pieces of the body; each attempt to send the request does it anew.

        Raises:
            FileFault: a file cannot be opened. The pieces raise it for one that cannot be read or has not its size.
        """
        with ExitStack() as stack:
            yield self._pieces([stack.enter_context(_opened(file)) for _, file in self._files])

    def _pieces(self, opened_files: Sequence[OpenFile]) -> Iterator[bytes]:
        for (before, file), opened_file in zip(self._files, opened_files, strict=True):
            yield from _sliced(before)
            yield from _contents(file, opened_file)
        yield from _sliced(self._end)


def _sliced(data: bytes) -> Iterator[bytes]:
    return (data[start : start + PIECE] for start in range(0, len(data), PIECE))


def _head(part: Part) -> bytes:
    """Return the headers of a part, with the empty line after them."""
    head = b'Content-Disposition: form-data; name="' + _utf8(_escaped(part.name)) + b'"'
    if isinstance(part.value, FilePart):
        # A name that the file system holds as other bytes is sent as browsers send it, with U+FFFD in their place.
        filename = re.sub("[\ud800-\udfff]", "\ufffd", part.value.filename)
        head += f'; filename="{_escaped(filename)}"\r\nContent-Type: {part.value.content_type}'.encode()
    return head + b"\r\n\r\n"


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise UsageError(
            "the body holds text that is not Unicode", why="a lone surrogate cannot be sent"
        ) from None


def _escaped(name: str) -> str:
    """Return a name as it stands between quotes (WHATWG HTML, "multipart/form-data encoding algorithm")."""
    return name.replace("\n", "%0A").replace("\r", "%0D").replace('"', "%22")


def _opened(part: FilePart) -> OpenFile:
    try:
        return part.open()
    except OSError as error:
        raise FileFault(part.filename, error.strerror or str(error)) from None


def _contents(part: FilePart, file: OpenFile) -> Iterator[bytes]:
    """Yield the bytes of a file, never more than were announced.

    Raises:
        FileFault: it cannot be read, or has grown or shrunk.
    """
    left = part.size
    try:
        while left and (piece := file.read(min(PIECE, left))):
            left -= len(piece)
            if not left and file.read(1):
                raise FileFault(part.filename, f"it has become larger than {part.size:,} bytes")
            yield piece
        if not part.size and file.read(1):
            raise FileFault(part.filename, "it is no longer empty")
    except OSError as error:
        raise FileFault(part.filename, error.strerror or str(error)) from None
    if left:
        raise FileFault(part.filename, f"it has become {left:,} bytes shorter")


@contextmanager
def opened(content: bytes | Multipart | None, deadline: Deadline) -> Iterator[bytes | Iterator[bytes] | None]:
    """Return a body as an HTTP library takes it; the files of a form are open meanwhile.

    Args:
        content: the body.
        deadline: moved on by what is sent of a form.

    Raises:
        FileFault: as Multipart.open does.
    """
    if isinstance(content, Multipart):
        with content.open() as pieces:
            yield _timed(pieces, deadline)
    else:
        yield content


def _timed(pieces: Iterator[bytes], deadline: Deadline) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        deadline.extend(len(piece))


def content_headers(content: bytes | Multipart | None) -> dict[str, str]:
    """Return the headers that depend on how a body is encoded."""
    if isinstance(content, Multipart):
        return {"Content-Type": content.content_type, "Content-Length": str(content.length)}
    return {} if content is None else {"Content-Length": str(len(content))}
