"""The format ids: one id a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import as_record, first
from retellctl.system.safe_text import escaped

from . import cells
from .formats import no_ids

if TYPE_CHECKING:
    from .writers import Context


class IdWriter:
    """One id a line."""

    def __init__(self, context: Context) -> None:
        self._out = context.out
        self._kind = context.kind
        self._warn = context.warn

    def one(self, body: bytes) -> None:
        """Write the id of one record."""
        self.many(jsontext.array_of(body))

    def many(self, listed: jsontext.Array) -> int:
        """Write the ids of the records of a JSON array, and return how many records there were.

        Raises:
            UsageError: such records have no ids.
        """
        field = self._kind.id
        if field is None:
            raise no_ids(self._kind.a_noun)
        paths = tuple(field.split())
        found = [
            value
            for items in jsontext.batches(listed)
            for item in items
            if (value := first(as_record(item), paths)) is not None
        ]
        self._out.write("".join(escaped(cells.plain(value)) + "\n" for value in found))
        if len(found) < len(listed.items):
            self._warn(
                f"{len(listed.items) - len(found)} of {len(listed.items)} records have no {' or '.join(paths)}."
            )
        return len(listed.items)

    def end(self) -> None:
        """Write nothing: every id has its own line."""

    def abandon(self) -> None:
        """Leave what was written as it is."""
