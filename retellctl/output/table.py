"""A table: rows collected, then laid out in what the terminal has, or as wide as they need off one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import Record, as_record
from retellctl.system.safe_text import cut, visible, visible_lines

from .cells import LONGEST_CELL
from .columns import ShownColumn, general_columns, unshown_fields
from .screen import Screen, width_of
from .select import check_fields, selected_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .writers import Context

_GAP = 2
# Columns of a terminal: an id, a time or a number is never so wide. What is wider may be truncated, so that one cell
# does not leave the others without room.
LONGEST_UNCUT = 40
_STATUS_STYLES = {
    "ended": "green",
    "ongoing": "yellow",
    "error": "red",
    "not_connected": "red",
}


class TableWriter:
    """Records as a table, one record as its properties."""

    def __init__(self, context: Context) -> None:
        kind, fields = context.kind, context.fields
        self._screen = Screen(context.out, context.now)
        self._kind = kind
        self._fields = fields
        self._columns = selected_columns(kind, fields) if fields else kind.columns
        self._rows: list[list[str]] = []
        self._note = context.note
        self._unshown: list[str] = []

    def one(self, body: bytes) -> None:
        """Show one record as its properties, a plain value as it is."""
        text = jsontext.lay_out(body, indent=False)
        if text[:1] != b"{":
            value = jsontext.decode(text)
            self._screen.write(
                visible_lines(value) + "\n" if isinstance(value, str) else f"{text.decode()}\n"
            )
            return
        record = jsontext.members(text)
        check_fields(self._kind, self._fields, [record])
        from .details import record_details

        shown = record_details(self._kind, record, self._columns if self._fields else (), self._screen)
        self._screen.write("".join(f"{line}\n" for line in shown.lines))
        if shown.is_truncated:
            self._note("Some text is cut here; --json has all of it.")

    def many(self, listed: jsontext.Array) -> int:
        """Take the records of a JSON array, and return how many there were."""
        if listed.items and not self._rows and (self._fields or not self._columns):
            records = [as_record(bytes(raw)) for raw in listed.items]
            check_fields(self._kind, self._fields, records)
            if not self._columns:
                self._columns = general_columns(records)
                self._unshown = unshown_fields(self._columns, records)
        for items in jsontext.batches(listed):
            self._rows += [self._row(as_record(item)) for item in items]
        return len(listed.items)

    def _row(self, record: Record) -> list[str]:
        values = [column.value(record) for column in self._columns]
        return [
            "" if value is None else self._screen.encodable(column.show(value, self._screen.now))
            for column, value in zip(self._columns, values, strict=True)
        ]

    def end(self) -> None:
        """Lay out and write what was collected."""
        if not self._rows or not self._columns:
            return
        headers = [
            self._screen.encodable(visible(cut(column.name, LONGEST_CELL))) for column in self._columns
        ]
        layout = fit_columns(self._columns, [headers, *self._rows], self._screen.width)
        lines = [
            self._line(layout, headers, is_header=True),
            *(self._line(layout, row) for row in self._rows),
        ]
        self._screen.write("".join(lines))
        self._screen.flush()  # a note that follows stands behind the table
        left_out = [column.name for index, column in enumerate(self._columns) if index not in layout.kept]
        if left_out:
            self._note(f"Left out to fit: {', '.join(left_out)} (--json has all).")
        if self._unshown:
            self._note(f"Not in the table: {', '.join(self._unshown)} (--json has all).")

    def abandon(self) -> None:
        """Show what was collected before the list ended."""
        self.end()

    def _line(self, layout: Layout, row: list[str], *, is_header: bool = False) -> str:
        pieces = []
        for position, (index, width) in enumerate(zip(layout.kept, layout.widths, strict=True)):
            cell = self._screen.truncate(row[index], width)
            style = "bold" if is_header else ""
            if not is_header and self._columns[index].name == "call_status":
                style = _STATUS_STYLES.get(cell, "")
            is_last = position == len(layout.kept) - 1
            padding = "" if is_last else " " * (width - width_of(cell) + _GAP)
            pieces.append(self._screen.styled(cell, style) + padding)
        return "".join(pieces).rstrip(" ") + "\n"


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns are shown, by index, and how wide each is."""

    kept: list[int]
    widths: list[int]


def fit_columns(columns: Sequence[ShownColumn], rows: list[list[str]], width: int | None) -> Layout:
    """Fit columns into a width: texts are cut, columns without data and then the least important left out.

    Args:
        columns: what the rows have.
        rows: the cells, those of the header first.
        width: columns of the terminal; None: as wide as it needs.
    """
    natural = [max(width_of(row[index]) for row in rows) for index in range(len(columns))]
    kept = list(range(len(columns)))
    if width is None:
        return Layout(kept, natural)
    least = [
        min(natural[index], max(column.least or LONGEST_UNCUT, width_of(rows[0][index])))
        for index, column in enumerate(columns)
    ]
    is_empty = [not any(row[index] for row in rows[1:]) for index in range(len(columns))]
    while len(kept) > 1 and _total([least[index] for index in kept]) > width:
        kept.remove(max(kept, key=lambda index: (is_empty[index], columns[index].rank)))
    widths = {index: min(least[index], width) for index in kept}
    spare = width - _total(list(widths.values()))
    # Spare room goes to the columns that can use it, those that need least first.
    wanting = sorted(kept, key=lambda index: natural[index] - widths[index])
    for position, index in enumerate(wanting):
        given = max(0, min(natural[index] - widths[index], spare // (len(wanting) - position)))
        widths[index] += given
        spare -= given
    return Layout(kept, [widths[index] for index in kept])


def _total(widths: list[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)
