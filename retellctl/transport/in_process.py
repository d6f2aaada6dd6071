"""Carries requests to a service that runs inside this process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from .faults import FileFault
from .messages import Response
from .multipart import content_headers, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from .multipart import Multipart
    from .transport import Take


class Inside:
    """Stands where the network does.

    Args:
        transport: hands a request to an application and brings its answer.
    """

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def carry(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | Multipart | None,
        *,
        departs: Callable[[], None],
        deadline: float,  # noqa: ARG002 - as the network's
        take: Take | None = None,
    ) -> Response:
        """Return the application's answer; see Carrier."""
        import httpx

        started = time.monotonic()
        with opened(content) as pieces:
            request = httpx.Request(
                method, url, headers={**headers, **content_headers(content)}, content=pieces
            )
            departs()
            try:
                answer = self._transport.handle_request(request)
            except FileFault as fault:
                fault.is_sent = True
                raise
        received = tuple((name.lower(), value) for name, value in answer.headers.multi_items())
        try:
            body = take(answer.status_code, received, answer.iter_raw()) if take else answer.read()
        finally:
            answer.close()
        return Response(
            status=answer.status_code,
            reason=answer.reason_phrase,
            headers=received,
            body=body,
            elapsed=time.monotonic() - started,
            method=method,
            url=url,
        )

    def close(self) -> None:
        """Do nothing: the application belongs to whoever made the transport."""
