"""The formats of one line a record: tsv, csv and ids."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from retellctl.errors import UsageError
from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import Record, as_record, at
from retellctl.system.safe_text import LINE_ENDS, UNSEEN, escaped, escaped_lines, is_secret, one_line

from . import cells
from .columns import Column, Kind, general_columns, unshown_fields
from .select import check_fields, chosen_columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from .stream import Stream

_TSV = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_TO_QUOTE = re.compile(rf'[",{LINE_ENDS}]|^\s|\s$')
# What a spreadsheet takes for the start of a formula, in the full width of East Asian keyboards too.
_FORMULA = re.compile(rf"[{UNSEEN}]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"\s*[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\s*")
_PHONE_NUMBER = re.compile(r"\s*\+[0-9][0-9 ().-]{6,}")


def tsv_cell(text: str, *, is_seen: bool) -> str:
    r"""Text for tsv: backslash, tab, newline and return as \\ \t \n \r, what else ends a line as \u escapes.

    Args:
        text: the text.
        is_seen: it goes to a terminal, where all that is unsafe is an escape.
    """
    text = text.translate(_TSV)
    return escaped(text) if is_seen else one_line(text)


def csv_cell(text: str, *, is_seen: bool) -> str:
    """Text for csv by RFC 4180, with an apostrophe before what a spreadsheet would run; otherwise as `tsv_cell`."""
    text = escaped_lines(text) if is_seen else text
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text) and not _PHONE_NUMBER.fullmatch(text):
        text = "'" + text
    if _TO_QUOTE.search(text):
        text = '"' + text.replace('"', '""') + '"'
    return text


class DelimitedWriter:
    """tsv without a header, or csv with one: the raw values of the columns."""

    def __init__(
        self, out: Stream, kind: Kind, fields: tuple[str, ...], note: Callable[[str], None], *, is_csv: bool
    ) -> None:
        self._out = out
        self._note = note
        self._kind = kind
        self._fields = fields
        self._is_csv = is_csv
        self._cell = partial(csv_cell if is_csv else tsv_cell, is_seen=out.is_terminal)
        self._columns: tuple[Column, ...] = chosen_columns(kind, fields) if fields else kind.columns
        self._has_begun = False
        self._unshown: list[str] = []

    def one(self, body: bytes) -> None:
        """Writes a record like a list of one."""
        self.many(jsontext.as_array(body))
        self.end()

    def many(self, listed: jsontext.Array) -> int:
        """Writes the records of a JSON array; returns how many there were."""
        if not self._has_begun and listed.items:
            is_asked = bool(self._fields) or not self._columns
            self._begin([as_record(bytes(raw)) for raw in listed.items] if is_asked else [])
        for items in jsontext.in_parts(listed):
            self._out.write("".join(self._line(as_record(item)) for item in items))
        return len(listed.items)

    def end(self) -> None:
        """Writes the header of a list of nothing, and says what is not in the columns of an unknown kind."""
        if not self._has_begun:
            self._begin([])
        if self._unshown:
            self._out.flush()
            self._note(f"Not among the columns: {', '.join(self._unshown)} (--json has all).")

    def abandon(self) -> None:
        """Leaves what was written as it is."""

    def _begin(self, records: list[Record]) -> None:
        check_fields(self._kind, self._fields, records)
        self._has_begun = True
        if not self._columns:
            self._columns = general_columns(records)
            self._unshown = unshown_fields(self._columns, records)
        if self._is_csv and self._columns:
            self._out.write(",".join(self._cell(column.name) for column in self._columns) + "\r\n")

    def _line(self, record: Record) -> str:
        values = (self._cell(self._raw(column, column.value(record))) for column in self._columns)
        return ",".join(values) + "\r\n" if self._is_csv else "\t".join(values) + "\n"

    def _raw(self, column: Column, value: bytes | None) -> str:
        if value is None:
            return ""
        if not self._kind.is_own and is_secret(column.name.rpartition(".")[2]):
            return cells.secret(value)
        return cells.plain(value)


class IdsWriter:
    """One id a line."""

    def __init__(self, out: Stream, kind: Kind, warn: Callable[[str], None]) -> None:
        self._out = out
        self._kind = kind
        self._warn = warn

    def one(self, body: bytes) -> None:
        """Writes the id of one record."""
        self.many(jsontext.as_array(body))

    def many(self, listed: jsontext.Array) -> int:
        """Writes the ids of the records of a JSON array; returns how many records there were."""
        field = self._kind.id
        if field is None:
            raise no_ids(self._kind)
        found = [
            value
            for items in jsontext.in_parts(listed)
            for item in items
            if (value := at(as_record(item), field)) is not None and value != b"null"
        ]
        self._out.write("".join(escaped(cells.plain(value)) + "\n" for value in found))
        if len(found) < len(listed.items):
            self._warn(f"{len(listed.items) - len(found)} of {len(listed.items)} records have no {field}.")
        return len(listed.items)

    def end(self) -> None:
        """A list of nothing has no ids."""

    def abandon(self) -> None:
        """Leaves what was written as it is."""


def no_ids(kind: Kind) -> UsageError:
    """The error for -o ids where there are none."""
    return UsageError(
        f"-o ids: {kind.a_noun} has no id",
        hint="Take another format: table, json, jsonl, yaml, csv or tsv.",
    )
