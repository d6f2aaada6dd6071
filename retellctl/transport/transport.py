"""What the client asks of whatever brings its requests to the service: the network, or a call in the process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .messages import Response
    from .multipart import Multipart

    # Takes a body as it comes, with the status and the headers that came before it, and returns what is kept in memory.
    Take = Callable[[int, tuple[tuple[str, str], ...], Iterable[bytes]], bytes]


class Carrier(Protocol):
    """Brings requests to one service, from several threads at a time."""

    def carry(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes | Multipart | None,
        *,
        departs: Callable[[], None],
        deadline: float,
        take: Take | None = None,
    ) -> Response:
        """Send a request once and return its answer, whatever that is; redirects are not followed.

        Args:
            method: HTTP method.
            url: under the base URL; its path is sent as it is.
            headers: what to send but for the host, and the content's length and boundary.
            content: the body, None for none.
            departs: called before the first byte of the request goes out, when a connection is there.
            deadline: on the monotonic clock, when the answer has to be whole.
            take: takes the body; without it the whole of it is kept, unpacked. What it raises is raised.

        Raises:
            FileFault: a file of the content cannot be read or has changed.
            Fault: no connection, no answer or a broken one.
        """

    def close(self) -> None:
        """Close what is open."""
