"""Fetches a file that an answer names, from wherever it lies: no token goes there, and redirects are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from retellctl import __version__

from .errors import NetworkError

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

CONNECT_TIMEOUT = 10.0  # seconds
MOST_REDIRECTS = 5


def fetch(
    url: str, write: Callable[[bytes], None], *, timeout: float, transport: httpx.BaseTransport | None
) -> None:
    """Fetch a file and pass it on in pieces.

    Args:
        url: its address, as the server gave it.
        write: takes the pieces.
        timeout: the longest silence in seconds; the file may be large, so the whole has no bound.
        transport: what carries the request in place of the network.

    Raises:
        NetworkError: it could not be fetched whole.
        UsageError: the certificates cannot be read.
    """
    import httpx

    from retellctl.profile_values import is_loopback

    from .route import trusted

    what = "the recording cannot be fetched"
    hint = "The address is in the call's recording_url; it may be valid for a short time only."
    try:
        parts = urlsplit(url)
        direct = transport is not None or is_loopback(f"{parts.scheme}://{parts.netloc}")
        if parts.scheme not in {"http", "https"}:
            raise NetworkError(what, why=f"{url} is not an http address", hint=hint)
        fetching = httpx.Client(
            headers={"User-Agent": f"retellctl/{__version__}"},
            timeout=httpx.Timeout(timeout, connect=min(CONNECT_TIMEOUT, timeout)),
            follow_redirects=True,
            max_redirects=MOST_REDIRECTS,
            trust_env=not direct,
            verify=trusted() if transport is None else True,
            transport=transport,
        )
        with fetching, fetching.stream("GET", url) as answer:
            if answer.status_code != 200:
                raise NetworkError(what, why=f"{answer.status_code} {answer.reason_phrase}", hint=hint)
            for chunk in answer.iter_bytes():
                write(chunk)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise NetworkError(what, why=str(error) or type(error).__name__, hint=hint) from None
