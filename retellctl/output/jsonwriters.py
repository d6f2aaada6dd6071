"""The formats json and jsonl, and what stands before a writer: --fields and --query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from retellctl.errors import UsageError
from retellctl.jsontext import text as jsontext
from retellctl.system.safe_text import one_line, safe_json, visible_lines

from .absent import absent
from .select import Query, check_fields, pick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .columns import Kind
    from .stream import Stream


class Writer(Protocol):
    """One format. It takes prepared JSON (see `jsontext.prepare`) that need not be valid yet."""

    def one(self, body: bytes) -> None:
        """Writes one value."""

    def many(self, listed: jsontext.Array) -> int:
        """Writes a part of a list; returns how many items it had."""

    def end(self) -> None:
        """The list is complete."""

    def abandon(self) -> None:
        """The list ends with an error: what there is of it is shown, and nothing that says it is complete."""


class JsonWriter:
    """JSON as it came, indented or compact; a list is one array that grows page by page."""

    def __init__(self, out: Stream, *, indent: bool) -> None:
        self._out = out
        self._indent = indent
        self._has_begun = False

    def one(self, body: bytes) -> None:
        """Writes one value."""
        self._out.write_json(safe_json(jsontext.lay_out(body, indent=self._indent)))
        self._out.write("\n")

    def many(self, listed: jsontext.Array) -> int:
        """Writes the items of a JSON array; returns how many there were."""
        between = b",\n  " if self._indent else b","
        for items in self._in_parts(listed):
            before = between if self._has_begun else b"[" + between[1:]
            self._out.write_json(safe_json(before + between.join(items)))
            self._has_begun = True
        return len(listed.items)

    def _in_parts(self, listed: jsontext.Array) -> Iterator[list[bytes]]:
        if not self._indent:
            yield from jsontext.in_compact_parts(listed)
            return
        for part in jsontext.in_parts(listed):
            # A newline is layout: inside a string it would be an escape.
            yield [jsontext.lay_out(item, indent=True).replace(b"\n", b"\n  ") for item in part]

    def end(self) -> None:
        """Closes the array."""
        self._out.write(("\n]\n" if self._indent else "]\n") if self._has_begun else "[]\n")

    def abandon(self) -> None:
        """Leaves the array open, so that no reader takes it for all there is."""


class JsonlWriter:
    """One compact value a line."""

    def __init__(self, out: Stream) -> None:
        self._out = out

    def one(self, body: bytes) -> None:
        """Writes one value."""
        self._out.write_json(safe_json(jsontext.lay_out(body, indent=False)))
        self._out.write("\n")

    def many(self, listed: jsontext.Array) -> int:
        """Writes the items of a JSON array; returns how many there were."""
        for items in jsontext.in_compact_parts(listed):
            self._out.write_json(safe_json(b"\n".join(items) + b"\n"))
        return len(listed.items)

    def end(self) -> None:
        """A list of nothing has no lines."""

    def abandon(self) -> None:
        """Leaves what was written as it is."""


class FieldsWriter:
    """Takes the paths of --fields from each record before another writer shows it."""

    def __init__(self, writer: Writer, kind: Kind, fields: tuple[str, ...]) -> None:
        self._writer = writer
        self._kind = kind
        self._fields = fields
        self._is_checked = False

    def one(self, body: bytes) -> None:
        """Passes on a part of one record."""
        self._writer.one(self._picked([jsontext.lay_out(body, indent=False)])[1:-1])

    def many(self, listed: jsontext.Array) -> int:
        """Passes on a part of each record; returns how many there were."""
        items = [jsontext.lay_out(bytes(raw), indent=False) for raw in listed.items]
        return self._writer.many(jsontext.array(self._picked(items)))

    def end(self) -> None:
        """The list is complete."""
        self._writer.end()

    def abandon(self) -> None:
        """The list is not complete."""
        self._writer.abandon()

    def _picked(self, listed: list[bytes]) -> bytes:
        if any(item[:1] != b"{" for item in listed):
            raise UsageError("--fields: the answer is no object, so it has no fields")
        records = [jsontext.members(item) for item in listed]
        if not self._is_checked and records:
            check_fields(self._kind, self._fields, records)
            self._is_checked = True
        return jsontext.encode([pick(self._kind, record, self._fields) for record in records])


class QueryWriter:
    """Asks --query of the whole answer, and has another writer show what it finds."""

    def __init__(
        self, writer: Writer, query: Query, raw: Stream | None, kind: Kind, note: Callable[[str], None]
    ) -> None:
        """`raw` is where --raw writes text bare; None: without --raw."""
        self._kind = kind
        self._note = note
        self._writer = writer
        self._query = query
        self._raw = raw
        self._collected: list[object] = []

    def one(self, body: bytes) -> None:
        """Shows what the query finds in one value."""
        self._show(self._query(jsontext.value(jsontext.lay_out(body, indent=False))))

    def many(self, listed: jsontext.Array) -> int:
        """Keeps the items of a JSON array until all are there; returns how many there were."""
        self._collected += jsontext.value(listed.text)
        return len(listed.items)

    def end(self) -> None:
        """Shows what the query finds in the list, and says what it cannot find in a list of parts."""
        self._show(self._query(self._collected))
        if self._kind.unlisted and self._collected:
            there = {name for item in self._collected if isinstance(item, dict) for name in item}
            asked = self._query.fields_of_records()
            if said := absent(self._kind, [name for name in self._kind.unlisted if name in asked - there]):
                self._note(said)

    def abandon(self) -> None:
        """Part of a list is no answer to a query."""

    def _show(self, found: object) -> None:
        if self._raw and isinstance(found, str):
            self._show_text(self._raw, found)
        elif self._raw and isinstance(found, list):
            for item in found:
                if not isinstance(item, str):
                    JsonlWriter(self._raw).one(jsontext.encode(item))
                elif self._raw.is_terminal:
                    self._show_text(self._raw, item)
                else:
                    self._raw.write_exactly(one_line(item) + "\n")
        elif isinstance(found, list):
            self._writer.many(jsontext.array(jsontext.encode(found)))
            self._writer.end()
        else:
            self._writer.one(jsontext.encode(found))

    def _show_text(self, out: Stream, text: str) -> None:
        """Shows one text: on a terminal what is safe to look at, elsewhere the text and not one byte more."""
        if out.is_terminal:
            out.write(visible_lines(text) + "\n")
        else:
            out.write_exactly(text)
