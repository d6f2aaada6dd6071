"""A client that sends nothing: it keeps the requests that would be sent."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from retellctl.transport.messages import Response
from retellctl.transport.prepare import url_of

from .changes import ChangeRegister

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request


class AnswerNeeded(Exception):  # noqa: N818 - not an error: there is nothing more to show
    """The rest depends on an answer that there is none of."""


class DryRun:
    """Stands where a Client does.

    It is no transport: which requests follow depends on what the operation before has as its answer, of which a
    transport, to which all requests are bytes, knows nothing; nor may it ask for the token, wait or trace.

    Args:
        base_url: where requests would go.

    Attributes:
        base_url: where requests would go.
        requests: what would have been sent, in order.
    """

    sends = False
    version = ""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self.requests: list[Request] = []
        self.changes = ChangeRegister()

    def send(
        self,
        operation: Operation,
        request: Request,
        *,
        id: str | None = None,  # noqa: A002 - as Client.send
        key: str | None = None,
        until: float = math.inf,
    ) -> Response:
        """Keep the request.

        Raises:
            AnswerNeeded: it asks for a list, of which the first request is all that can be known.
        """
        url = url_of(self.base_url, request)
        self.requests.append(request)
        if operation.answer == "list":
            raise AnswerNeeded
        return Response(200, "", (), b"{}", 0.0, request.method, url)

    def note(self, line: str) -> None:
        """Do nothing: what is sent is shown whole."""

    def fetch(self, url: str, write: Callable[[bytes], object], restart: Callable[[], object]) -> None:
        """Do nothing: no answer has named a file."""

    def close(self) -> None:
        """Do nothing: nothing is open."""
