"""What stands before a format's writer: --fields, --query, and the search for fields that no record has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.errors import UsageError
from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import as_record, value_at
from retellctl.system.safe_text import one_line, visible_lines

from .json_writers import JsonlWriter
from .select import JmespathQuery, check_fields, select_paths

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .columns import Kind
    from .writers import Context, Writer


class FieldsFilter:
    """Takes the paths of --fields from each record before another writer shows it."""

    def __init__(self, writer: Writer, context: Context) -> None:
        self._writer = writer
        self._kind = context.kind
        self._fields = context.fields
        self._is_checked = False

    def one(self, body: bytes) -> None:
        """Pass on a part of one record."""
        self._writer.one(self._picked([jsontext.lay_out(body, indent=False)])[1:-1])

    def many(self, listed: jsontext.Array) -> int:
        """Pass on a part of each record, and return how many there were."""
        items = [jsontext.lay_out(bytes(raw), indent=False) for raw in listed.items]
        return self._writer.many(jsontext.read_array(self._picked(items)))

    def end(self) -> None:
        """Pass on that the list is complete."""
        self._writer.end()

    def abandon(self) -> None:
        """Pass on that an error ended the list."""
        self._writer.abandon()

    def _picked(self, listed: list[bytes]) -> bytes:
        if any(item[:1] != b"{" for item in listed):
            raise UsageError("--fields: the answer is no object, so it has no fields")
        records = [jsontext.members(item) for item in listed]
        if not self._is_checked and records:
            check_fields(self._kind, self._fields, records)
            self._is_checked = True
        return jsontext.encode([select_paths(self._kind, record, self._fields) for record in records])


class QueryFilter:
    """Asks --query of the whole answer, and has another writer show what it finds."""

    def __init__(self, writer: Writer, query: JmespathQuery, context: Context, *, raw: bool) -> None:
        """Stand before a writer.

        Args:
            writer: shows what is found, but for what `raw` changes.
            query: the expression.
            context: what is queried.
            raw: print texts without quotes.
        """
        self._writer = writer
        self._query = query
        self._context = context
        self._is_raw = raw
        self._collected: list[object] = []

    def one(self, body: bytes) -> None:
        """Show what the query finds in one value."""
        self._show(self._query(jsontext.decode(jsontext.lay_out(body, indent=False), exact_numbers=True)))

    def many(self, listed: jsontext.Array) -> int:
        """Keep the items of a JSON array until all are there, and return how many there were."""
        self._collected += jsontext.decode(listed.text, exact_numbers=True)
        return len(listed.items)

    def end(self) -> None:
        """Show what the query finds in the list, and say which fields a list of parts of records does not have."""
        self._show(self._query(self._collected))
        kind = self._context.kind
        if kind.unlisted and self._collected:
            present = {name for item in self._collected if isinstance(item, dict) for name in item}
            asked = self._query.fields_of_records()
            if said := absent(kind, [name for name in kind.unlisted if name in asked - present]):
                self._context.note(said)

    def abandon(self) -> None:
        """Show nothing: part of a list is no answer to a query."""

    def _show(self, found: object) -> None:
        out = self._context.out
        if self._is_raw and isinstance(found, str):
            self._show_text(found)
        elif self._is_raw and isinstance(found, list):
            for item in found:
                if not isinstance(item, str):
                    JsonlWriter(self._context).one(jsontext.encode(item))
                elif out.is_terminal:
                    self._show_text(item)
                else:
                    out.write_exactly(one_line(item) + "\n")
        elif isinstance(found, list):
            self._writer.many(jsontext.read_array(jsontext.encode(found)))
            self._writer.end()
        else:
            self._writer.one(jsontext.encode(found))

    def _show_text(self, text: str) -> None:
        """Show one text: on a terminal with escapes for what could harm it, elsewhere byte for byte."""
        out = self._context.out
        if out.is_terminal:
            out.write(visible_lines(text) + "\n")
        else:
            out.write_exactly(text)


def absent(kind: Kind, names: Iterable[str]) -> str:
    """Return what to say about fields that no record of a list has, an empty text if there is none."""
    listed = ", ".join(names)
    more = "; --details fetches whole records" if kind.unlisted else ""
    return f"No record here has {listed}{more}." if listed else ""


class AbsentFieldsFilter:
    """Looks in each record on its way to another writer for the fields of --fields, and names those that none has."""

    def __init__(self, writer: Writer, context: Context) -> None:
        self._writer = writer
        self._kind = kind = context.kind
        self._note = context.note
        # A column that is put together from several fields is empty where none of them says anything.
        standard = {column.name: column for column in kind.columns}
        self._unseen = {
            name: standard[name].paths if name in standard else (name,)
            for name in context.fields
            if name not in standard or standard[name].paths
        }
        self._is_empty = True

    def one(self, body: bytes) -> None:
        """Pass on one value: whoever reads it sees what it has."""
        self._writer.one(body)

    def many(self, listed: jsontext.Array) -> int:
        """Pass on a part of a list, and return how many items it had."""
        for raw in listed.items:
            if not self._unseen:
                break
            record = as_record(bytes(raw))
            self._is_empty = False
            for name, paths in [*self._unseen.items()]:
                if any(value_at(record, path) is not None for path in (name, *paths)):
                    del self._unseen[name]
        return self._writer.many(listed)

    def end(self) -> None:
        """Pass on that the list is complete, and name the fields that no record has."""
        self._writer.end()
        if not self._is_empty and (said := absent(self._kind, self._unseen)):
            self._note(said)

    def abandon(self) -> None:
        """Pass on that an error ended the list."""
        self._writer.abandon()
