"""A table: rows collected, then laid out in what the terminal has, or as wide as they need off one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import jsontext
from .choose import check_fields, chosen_columns
from .columns import Column, Kind, Record, general_columns
from .delimited import as_record
from .details import details
from .safe import visible_lines
from .screen import Screen, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_GAP = 2
_STATUS_STYLES = {
    "ended": "green",
    "ongoing": "yellow",
    "error": "red",
    "not_connected": "red",
}


class TableWriter:
    """Records as a table, one record as its properties."""

    def __init__(
        self, screen: Screen, kind: Kind, fields: tuple[str, ...], note: Callable[[str], None]
    ) -> None:
        self._screen = screen
        self._kind = kind
        self._fields = fields
        self._columns = chosen_columns(kind, fields) if fields else kind.columns
        self._rows: list[list[str]] = []
        self._note = note

    def one(self, body: bytes) -> None:
        """Shows one record as its properties, a plain value as it is."""
        text = jsontext.lay_out(body, indent=False)
        if text[:1] != b"{":
            value = jsontext.value(text)
            self._screen.write(
                visible_lines(value) + "\n" if isinstance(value, str) else f"{text.decode()}\n"
            )
            return
        record = jsontext.members(text)
        check_fields(self._kind, self._fields, [record])
        shown = details(self._kind, record, self._columns if self._fields else (), self._screen)
        self._screen.write("".join(f"{line}\n" for line in shown.lines))
        if shown.is_cut:
            self._note("Some text is cut here; --json has all of it.")

    def many(self, body: bytes) -> int:
        """Takes the records of a JSON array; returns how many there were."""
        records = [as_record(item) for item in jsontext.items(jsontext.lay_out(body, indent=False))]
        if records and not self._rows:
            check_fields(self._kind, self._fields, records)
            self._columns = self._columns or general_columns(records)
        self._rows += [
            [self._screen.fitting(self._cell(column, record)) for column in self._columns]
            for record in records
        ]
        return len(records)

    def _cell(self, column: Column, record: Record) -> str:
        value = column.value(record)
        return "" if value is None else column.show(value, self._screen.now)

    def end(self) -> None:
        """Lays out what was collected."""
        if not self._rows:
            return
        layout = lay_out(self._columns, self._rows, self._screen.width)
        self._screen.write("".join(self._line(layout, row) for row in (None, *self._rows)))
        left_out = [column.name for index, column in enumerate(self._columns) if index not in layout.kept]
        if left_out:
            self._note(
                f"Left out to fit {self._screen.width} columns: {', '.join(left_out)}."
                " See them with --json, --fields or a wider terminal."
            )

    def abandon(self) -> None:
        """Shows what was collected before the list ended."""
        self.end()

    def _line(self, layout: Layout, row: list[str] | None) -> str:
        """One line; without a row the header."""
        pieces = []
        for position, (index, width) in enumerate(zip(layout.kept, layout.widths, strict=True)):
            column = self._columns[index]
            cell = self._screen.cut(column.name if row is None else row[index], width)
            style = (
                "bold"
                if row is None
                else _STATUS_STYLES.get(cell, "")
                if column.name == "call_status"
                else ""
            )
            is_last = position == len(layout.kept) - 1
            padding = "" if is_last else " " * (width - width_of(cell) + _GAP)
            pieces.append(self._screen.styled(cell, style) + padding)
        return "".join(pieces).rstrip(" ") + "\n"


@dataclass(frozen=True, slots=True)
class Layout:
    """Which columns are shown, by index, and how wide each is."""

    kept: list[int]
    widths: list[int]


def lay_out(columns: Sequence[Column], rows: list[list[str]], width: int | None) -> Layout:
    """Fits columns into a width: the least important are left out, texts are cut, the first stays.

    Args:
        columns: what the rows have.
        rows: the cells.
        width: columns of the terminal; None: as wide as it needs.
    """
    natural = [
        max(width_of(column.name), *(width_of(row[index]) for row in rows))
        for index, column in enumerate(columns)
    ]
    kept = list(range(len(columns)))
    if width is None:
        return Layout(kept, natural)
    least = [
        min(natural[index], max(column.least, width_of(column.name)) if column.least else natural[index])
        for index, column in enumerate(columns)
    ]
    while len(kept) > 1 and _total([least[index] for index in kept]) > width:
        kept.remove(max(kept, key=lambda index: columns[index].rank))
    widths = {index: min(least[index], width) for index in kept}
    spare = width - _total(list(widths.values()))
    # What is left over goes to the columns that want it, those that want little first.
    wanting = sorted(kept, key=lambda index: natural[index] - widths[index])
    for position, index in enumerate(wanting):
        given = max(0, min(natural[index] - widths[index], spare // (len(wanting) - position)))
        widths[index] += given
        spare -= given
    return Layout(kept, [widths[index] for index in kept])


def _total(widths: list[int]) -> int:
    return sum(widths) + _GAP * (len(widths) - 1)
