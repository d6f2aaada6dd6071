"""The way to the sandbox without a socket: an httpx transport that calls the WSGI application itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

import httpx

from retellctl.sandbox import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from _typeshed import WriteableBuffer
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class SandboxTransport(httpx.WSGITransport):
    """Passes requests to a sandbox application in this process, whatever host their URLs name.

    httpx gives an application a path decoded to text, where WSGI wants its bytes as latin-1. Here the path
    is taken as it would go on the wire, so that ids with %, / or any letters arrive whole. Nor is the body held in
    memory: the application reads it piece by piece.
    """

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the application's answer; see httpx.BaseTransport."""
        path = unquote_to_bytes(request.url.raw_path.partition(b"?")[0]).decode("latin-1")
        home = urlsplit(BASE_URL)
        pieces = iter(request.stream) if isinstance(request.stream, httpx.SyncByteStream) else iter(())
        body = io.BufferedReader(_Body(pieces))

        def at_home(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            environ.update({"PATH_INFO": path, "HTTP_HOST": home.netloc, "wsgi.url_scheme": home.scheme})
            environ["wsgi.input"] = body
            return self.app(environ, start_response)

        # httpx reads a request's body into memory before it calls the application: this one has none.
        bodiless = httpx.Request(request.method, request.url, headers=request.headers)
        # A transport of its own for each request: threads share this one.
        return httpx.WSGITransport(at_home).handle_request(bodiless)


class _Body(io.RawIOBase):
    """A body that comes in pieces, as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read bytes into a buffer and return how many; 0 at the end."""
        target = memoryview(buffer).cast("B")
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        size = min(len(target), len(self._rest))
        target[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size
