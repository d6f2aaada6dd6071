"""What goes on the wire and what comes back, whatever library does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from msgspec import Raw


class OpenFile(Protocol):
    """The bytes of a file that is sent, in a `with` block."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes, at most `size`; none at the end."""

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> bool | None:
        """Close it."""


class FilePart(NamedTuple):
    """A file that is sent as one part of a form.

    Attributes:
        filename: the name that the server is told, without folders.
        size: bytes; a file that turns out to have more or fewer is not sent as if nothing were wrong.
        open: opens its bytes from the beginning, once for each attempt; it may raise OSError.
        path: where curl would read it, for what a dry run shows; `-` is standard input.
        media_type: its Content-Type; an empty text stands for the one that the file name suggests.
    """

    filename: str
    size: int
    open: Callable[[], OpenFile]
    path: str
    media_type: str = ""

    @property
    def content_type(self) -> str:
        """The Content-Type that the part is sent with."""
        if self.media_type:
            return self.media_type
        from mimetypes import guess_type

        # In this form no file name can be mistaken for a URL with a scheme.
        guessed, encoding = guess_type(f"./{self.filename}")
        return guessed if guessed and not encoding else "application/octet-stream"


class Part(NamedTuple):
    """One part of a multipart form: a text, or a file.

    Attributes:
        name: the field; several parts may have the same one.
        value: the text as it is sent, or the file. Lists and objects are one text of JSON.
    """

    name: str
    value: str | FilePart


class Request(NamedTuple):
    """One request, before a base URL and a token are put to it.

    Attributes:
        method: HTTP method in capitals.
        path: percent-encoded path, from the slash on, without a query.
        query: decoded pairs, in the order they are sent.
        body: a JSON value, or None for no JSON body.
        form: the parts of a multipart/form-data body in the order they are sent, in place of a JSON body; None for
            no form. An empty form is one without parts.
        accept: the media types that the answer may have.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: Any = None
    form: tuple[Part, ...] | None = None
    accept: str = "application/json"


class Response(NamedTuple):
    """A whole answer that was received.

    Attributes:
        status: HTTP status code.
        reason: the reason phrase, may be empty.
        headers: pairs as they came, names in lower case, repeated names repeated.
        body: the bytes, decompressed; empty where there were none.
        elapsed: seconds from the request's first byte to the answer's last.
        method: method of the request that it answers.
        url: URL of the request that it answers; holds no token.
    """

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    elapsed: float
    method: str
    url: str


class Page(NamedTuple):
    """A part of a list, as it came from the server.

    Attributes:
        items: the JSON array of this page's records, as bytes.
        response: the answer that held it.
        more: the server has, or may have, records after these that were not asked for.
        views: the records as views of the items, where somebody has taken those apart already.
        total: how many records the server has counted on all pages; None where it was not asked to.
    """

    items: bytes
    response: Response
    more: bool = False
    views: Sequence[Raw] | None = None
    total: int | None = None
