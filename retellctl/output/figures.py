"""What came of a call: its analysis, what it cost, with the parts, and how long the answers took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from retellctl.jsontext import text as jsontext

from . import cells
from .nested import flatten, objects

if TYPE_CHECKING:
    from retellctl.jsontext.record import Record

    from .lines import Lines

_MEASURES: Final = ("p50", "p90", "p95", "p99", "min", "max", "num")


def _members(value: bytes | None) -> Record:
    return jsontext.members(value) if value is not None and value[:1] == b"{" else {}


def is_filled(value: bytes) -> bool:
    """Tell whether there is anything in an object."""
    return bool(_members(value))


def analysis(value: bytes, shown: Lines) -> None:
    """Add the findings of an analysis."""
    shown.heading("Analysis")
    pairs = []
    for name, finding in _members(value).items():
        for path, text in flatten(name, finding, shown.screen.now):
            shown_text = text if isinstance(text, str) else cells.masked_json(text)
            # What an operator has asked for is known by the operator's own names.
            pairs.append((path.removeprefix("custom_analysis_data."), shown_text))
    shown.pairs(pairs, 2)


def is_cost(value: bytes) -> bool:
    """Tell whether a cost has the parts that `cost` shows."""
    return "combined_cost" in _members(value)


def cost(value: bytes, shown: Lines) -> None:
    """Add a cost. The service counts in cents, and prices a second of its products in cents too."""
    members = _members(value)
    shown.heading("Cost")
    pairs = []
    for part in objects(members.get("product_costs")):
        name = cells.show_text(part.get("product", b"null")) or "?"
        leg = " (of the transfer)" if part.get("is_transfer_leg_cost") == b"true" else ""
        pairs.append((name, _cents(part.get("cost")) + _at(part.get("unit_price")) + leg))
    seconds = cells.number_of(members.get("total_duration_seconds"))
    spent = "" if not seconds else f" for {cells.show_duration(str(seconds * 1000).encode())}"
    price = _at(members.get("total_duration_unit_price"))
    pairs.append(("combined_cost", _cents(members.get("combined_cost")) + spent + price))
    shown.pairs(pairs, 2)


def _cents(value: bytes | None) -> str:
    return cells.cents(value or b"null") or "-"


def _at(value: bytes | None) -> str:
    return f", {_cents(value)} a second" if cells.number_of(value) else ""


def is_latency(value: bytes) -> bool:
    """Tell whether a latency is one of several parts, as `latency` shows it."""
    return any(part[:1] == b"{" for part in _members(value).values())


def latency(value: bytes, shown: Lines) -> None:
    """Add the parts of a latency as rows, its measures as columns: milliseconds, and how many were measured."""
    parts = {name: _members(part) for name, part in _members(value).items() if part[:1] == b"{"}
    measures = [measure for measure in _MEASURES if any(measure in part for part in parts.values())]
    shown.heading("Latency in ms")
    rows = [["", *measures]]
    for name, part in parts.items():
        rows.append([name, *(_rounded(part.get(measure)) for measure in measures)])
    shown.rows(rows, 2)


def _rounded(value: bytes | None) -> str:
    number = cells.number_of(value)
    return "-" if number is None else f"{number:.0f}"
