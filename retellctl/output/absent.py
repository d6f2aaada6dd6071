"""Fields that were asked for and that no record of a list has: said, so that nobody takes them for empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.jsontext.record import as_record, at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from retellctl.jsontext import text as jsontext

    from .columns import Kind
    from .jsonwriters import Writer


def absent(kind: Kind, names: Iterable[str]) -> str:
    """Return what to say about fields that no record of a list has, an empty text if there is none."""
    listed = ", ".join(names)
    more = "; --details fetches whole records" if kind.unlisted else ""
    return f"No record here has {listed}{more}." if listed else ""


class FieldsSeen:
    """Looks at each record on its way to another writer, until every field of --fields was seen once."""

    def __init__(
        self, writer: Writer, kind: Kind, fields: tuple[str, ...], note: Callable[[str], None]
    ) -> None:
        self._writer = writer
        self._kind = kind
        self._note = note
        # A column that is put together from several fields is empty where none of them says anything.
        standard = {column.name: column for column in kind.columns}
        self._unseen = {
            name: standard[name].paths if name in standard else (name,)
            for name in fields
            if name not in standard or standard[name].paths
        }
        self._is_empty = True

    def one(self, body: bytes) -> None:
        """Passes on one value: it is there to be looked at."""
        self._writer.one(body)

    def many(self, listed: jsontext.Array) -> int:
        """Passes on a part of a list; returns how many items it had."""
        for raw in listed.items:
            if not self._unseen:
                break
            record = as_record(bytes(raw))
            self._is_empty = False
            for name, paths in [*self._unseen.items()]:
                if any(at(record, path) is not None for path in (name, *paths)):
                    del self._unseen[name]
        return self._writer.many(listed)

    def end(self) -> None:
        """The list is complete."""
        self._writer.end()
        if not self._is_empty and (said := absent(self._kind, self._unseen)):
            self._note(said)

    def abandon(self) -> None:
        """The list is not complete."""
        self._writer.abandon()
