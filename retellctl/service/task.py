"""What one request is for; every message about the request is made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from retellctl.spec.declaration import Operation


class Task(NamedTuple):
    """What one request is for, in the words of the command line.

    Attributes:
        operation: what the service is asked to do.
        id: the id that the request is about; several are joined by blanks; None where it makes something new.
        key: the idempotency key that the request is sent under, None for none.
        body: the JSON that it sends, None for none.
        begun: when its first attempt was made, in seconds on the monotonic clock; None if that is not known.
    """

    operation: Operation
    id: str | None = None
    key: str | None = None
    body: Any = None
    begun: float | None = None

    @property
    def label(self) -> str:
        """The operation as the user typed it, with its id."""
        return f"{self.operation.command}{' ' + self.id if self.id else ''}".strip()
