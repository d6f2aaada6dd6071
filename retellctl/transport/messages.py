"""What goes on the wire and what comes back, whatever library does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlencode

from retellctl import __version__
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import BinaryIO

    from msgspec import Raw

    from .multipart import Multipart


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
    open: Callable[[], BinaryIO]
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
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    body: Any = None
    form: tuple[Part, ...] | None = None


class PreparedRequest(NamedTuple):
    """One request as a transport sends it.

    Attributes:
        method: HTTP method in capitals.
        url: whole URL.
        headers: without the host, and the content's length and boundary.
        content: the body, None for none.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | Multipart | None = None


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
    """

    items: bytes
    response: Response
    more: bool = False
    views: Sequence[Raw] | None = None


def url_of(base_url: str, request: Request) -> str:
    """Return the whole URL of a request to a service.

    Raises:
        UsageError: the query holds what no URL can.
    """
    try:
        query = f"?{urlencode(request.query, quote_via=quote)}" if request.query else ""
    except UnicodeEncodeError:
        raise UsageError("the query must be Unicode text", why="it holds bytes that are not UTF-8") from None
    return f"{base_url.rstrip('/')}{request.path}{query}"


def sent_headers(request: Request) -> dict[str, str]:
    """Return the headers that a request is sent with, but for the token and the boundary of a form."""
    headers = {"Accept": "application/json", "User-Agent": f"retellctl/{__version__}"}
    if request.form is not None:
        headers["Content-Type"] = "multipart/form-data"
    elif request.body is not None:
        headers["Content-Type"] = "application/json"
    return headers


def prepare_request(base_url: str, request: Request) -> PreparedRequest:
    """Return a request as it is sent to a service, but for the token.

    Args:
        base_url: scheme, host, port and prefix of the service.
        request: what is asked.

    Raises:
        UsageError: it holds what cannot be sent.
    """
    content = _content(request)
    return PreparedRequest(request.method, url_of(base_url, request), sent_headers(request), content)


def _content(request: Request) -> bytes | Multipart | None:
    """Return a request's body as it is sent, None where it has none."""
    if request.form is not None:
        from .multipart import Multipart

        return Multipart(request.form)
    if request.body is None:
        return None
    from retellctl.jsontext.encode import encode_body

    return encode_body(request.body)
