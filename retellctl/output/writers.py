"""What a writer is: a class that writes one format, or stands before one that does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.jsontext import text as jsontext

    from .columns import Kind
    from .stream import OutputStream


class Context(NamedTuple):
    """What a writer writes, and where to; its class takes this as its one argument.

    Attributes:
        out: standard output.
        kind: what the records are.
        fields: the paths of --fields; empty where it was not given.
        note: says something that is good to know, on standard error.
        warn: says something that may be wrong, on standard error.
        now: seconds since the epoch, for the age of times.
    """

    out: OutputStream
    kind: Kind
    fields: tuple[str, ...]
    note: Callable[[str], None]
    warn: Callable[[str], None]
    now: float


class Writer(Protocol):
    """What writes one format. It takes JSON in UTF-8 that need not be valid."""

    def one(self, body: bytes) -> None:
        """Write one value.

        Raises:
            NotJsonError: it is not JSON.
        """

    def many(self, listed: jsontext.Array) -> int:
        """Write a part of a list, and return how many items it had."""

    def end(self) -> None:
        """Finish the list: it is complete."""

    def abandon(self) -> None:
        """Finish a list that an error ended: show what there is of it, and nothing that says it is complete."""
