"""A transport to an application that runs inside this process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from .faults import FileFault
from .messages import Response
from .multipart import content_headers, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from .deadline import Deadline
    from .prepare import PreparedRequest
    from .transport import ReadBody


class InProcess:
    """Stands where the network does.

    Args:
        application: takes a request and returns the answer.
    """

    def __init__(self, application: httpx.BaseTransport) -> None:
        self._application = application

    def exchange(
        self,
        request: PreparedRequest,
        *,
        on_sent: Callable[[], None],
        deadline: Deadline,
        read_body: ReadBody | None = None,
    ) -> Response:
        """Return the application's answer; see Transport."""
        import httpx

        started = time.monotonic()
        headers = {**request.headers, **content_headers(request.content)}
        with opened(request.content, deadline) as content:
            on_sent()
            try:
                answer = self._application.handle_request(
                    httpx.Request(request.method, request.url, headers=headers, content=content)
                )
            except FileFault as fault:
                fault.is_sent = True
                raise
        received = tuple((name.lower(), value) for name, value in answer.headers.multi_items())
        try:
            body = read_body(answer.status_code, received, answer.iter_raw()) if read_body else answer.read()
        finally:
            answer.close()
        return Response(
            status=answer.status_code,
            reason=answer.reason_phrase,
            headers=received,
            body=body,
            elapsed=time.monotonic() - started,
            method=request.method,
            url=request.url,
        )

    def close(self) -> None:
        """Do nothing: the application belongs to whoever made it."""
