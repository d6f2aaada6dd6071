"""The way to the sandbox without a socket: an httpx transport that calls the WSGI application itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

import httpx

from . import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class SandboxTransport(httpx.WSGITransport):
    """Carries requests to a sandbox application in this process, whatever host their URLs name.

    httpx gives an application a path decoded to text, where WSGI wants its bytes as latin-1. Here the path
    is taken as it would go on the wire, so that ids with %, / or any letters arrive whole.
    """

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answers a request; see httpx.BaseTransport."""
        path = unquote_to_bytes(request.url.raw_path.partition(b"?")[0]).decode("latin-1")
        home = urlsplit(BASE_URL)

        def at_home(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            environ.update({"PATH_INFO": path, "HTTP_HOST": home.netloc, "wsgi.url_scheme": home.scheme})
            return self.app(environ, start_response)

        # A transport of its own for each request: threads share this one.
        return httpx.WSGITransport(at_home).handle_request(request)
