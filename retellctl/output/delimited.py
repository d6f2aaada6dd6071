"""The formats tsv and csv: one line a record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import Record, as_record
from retellctl.system.safe_text import LINE_ENDS, UNSEEN, escaped, escaped_lines, is_secret, one_line

from . import cells
from .columns import ShownColumn, general_columns, unshown_fields
from .select import check_fields, selected_columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from .writers import Context

_TSV = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_TO_QUOTE = re.compile(rf'[",{LINE_ENDS}]|^\s|\s$')
# What a spreadsheet takes for the start of a formula, in the full width of East Asian keyboards too.
_FORMULA = re.compile(rf"[{UNSEEN}]*[=+\-@\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"\s*[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\s*")
_PHONE_NUMBER = re.compile(r"\s*\+[0-9][0-9 ().-]{6,}")


def tsv_cell(text: str, *, is_seen: bool) -> str:
    r"""Return text for tsv: backslash, tab, newline and return as \\ \t \n \r, other line ends as \u escapes.

    Args:
        text: the text.
        is_seen: it goes to a terminal, where all that is unsafe is an escape.
    """
    text = text.translate(_TSV)
    return escaped(text) if is_seen else one_line(text)


def csv_cell(text: str, *, is_seen: bool) -> str:
    """Return text for csv by RFC 4180, an apostrophe before what a spreadsheet would run; otherwise like `tsv_cell`."""
    text = escaped_lines(text) if is_seen else text
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text) and not _PHONE_NUMBER.fullmatch(text):
        text = "'" + text
    if _TO_QUOTE.search(text):
        text = '"' + text.replace('"', '""') + '"'
    return text


class _DelimitedWriter:
    """The raw values of the columns, a line a record.

    Attributes:
        has_header: whether the first line has the columns' names.
        between: what stands between two cells.
        line_end: what ends a line.
        cell: writes a text as a cell; the keyword `is_seen` says whether it goes to a terminal.
    """

    has_header: ClassVar[bool]
    between: ClassVar[str]
    line_end: ClassVar[str]
    cell: ClassVar[Callable[..., str]]

    def __init__(self, context: Context) -> None:
        kind, fields = context.kind, context.fields
        self._out = context.out
        self._is_seen = context.out.is_terminal
        self._note = context.note
        self._kind = kind
        self._fields = fields
        self._columns: tuple[ShownColumn, ...] = selected_columns(kind, fields) if fields else kind.columns
        self._has_begun = False
        self._unshown: list[str] = []

    def one(self, body: bytes) -> None:
        """Write a record like a list of one."""
        self.many(jsontext.array_of(body))
        self.end()

    def many(self, listed: jsontext.Array) -> int:
        """Write the records of a JSON array, and return how many there were."""
        if not self._has_begun and listed.items:
            is_asked = bool(self._fields) or not self._columns
            self._begin([as_record(bytes(raw)) for raw in listed.items] if is_asked else [])
        for items in jsontext.batches(listed):
            self._out.write("".join(self._record(as_record(item)) for item in items))
        return len(listed.items)

    def end(self) -> None:
        """Write the header of an empty list, and name the fields of an unknown kind that are not among the columns."""
        if not self._has_begun:
            self._begin([])
        if self._unshown:
            self._out.flush()
            self._note(f"Not among the columns: {', '.join(self._unshown)} (--json has all).")

    def abandon(self) -> None:
        """Leave what was written as it is."""

    def _begin(self, records: list[Record]) -> None:
        check_fields(self._kind, self._fields, records)
        self._has_begun = True
        if not self._columns:
            self._columns = general_columns(records)
            self._unshown = unshown_fields(self._columns, records)
        if self.has_header and self._columns:
            self._out.write(self._line([column.name for column in self._columns]))

    def _record(self, record: Record) -> str:
        return self._line([self._raw(column, column.value(record)) for column in self._columns])

    def _line(self, values: list[str]) -> str:
        cell, is_seen = type(self).cell, self._is_seen
        return self.between.join([cell(value, is_seen=is_seen) for value in values]) + self.line_end

    def _raw(self, column: ShownColumn, value: bytes | None) -> str:
        if value is None:
            return ""
        if not self._kind.is_own and is_secret(column.name.rpartition(".")[2]):
            return cells.secret(value)
        return cells.plain(value)


class TsvWriter(_DelimitedWriter):
    """tsv, without a header."""

    has_header = False
    between = "\t"
    line_end = "\n"
    cell = staticmethod(tsv_cell)


class CsvWriter(_DelimitedWriter):
    """csv by RFC 4180, with a header."""

    has_header = True
    between = ","
    line_end = "\r\n"
    cell = staticmethod(csv_cell)
