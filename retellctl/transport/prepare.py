"""From a request to what is sent: its whole URL, its headers, and its body as bytes or as a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlencode

from retellctl import __version__
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .messages import Request
    from .multipart import Multipart


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
    headers = {"Accept": request.accept, "User-Agent": f"retellctl/{__version__}"}
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
