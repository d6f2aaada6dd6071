"""What takes requests to a service: the network, or a call of an application in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .deadline import Deadline
    from .messages import Response
    from .prepare import PreparedRequest

    # Reads a body as it comes, with the status and the headers that came before it; returns what is kept in memory.
    ReadBody = Callable[[int, tuple[tuple[str, str], ...], Iterable[bytes]], bytes]


class RefusedBody(Exception):  # noqa: N818 - errors are what the user is told
    """Raised by whoever reads a body that is not wanted."""


class Transport(Protocol):
    """Takes requests to one service, from several threads at a time."""

    def exchange(
        self,
        request: PreparedRequest,
        *,
        on_sent: Callable[[], None],
        deadline: Deadline,
        read_body: ReadBody | None = None,
    ) -> Response:
        """Send a request once and return its answer, whatever that is; redirects are not followed.

        Args:
            request: its URL is under the base URL, and its path is sent as it is.
            on_sent: called before the first byte of the request goes out, when a connection is there.
            deadline: when the answer has to be whole.
            read_body: reads the body; without it the whole of it is kept, decompressed. What it raises is raised.

        Raises:
            FileFault: a file of the request's form cannot be read or has changed.
            NetworkFault: no connection, no answer or a broken one.
        """

    def close(self) -> None:
        """Close what is open."""
