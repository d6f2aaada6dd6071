"""One record as a person reads it: its properties, then its costs, its lists and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import dialogue, figures
from .lines import Lines
from .nested import DRAWN, flatten, section

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from retellctl.jsontext.record import Record

    from .columns import Kind, ShownColumn
    from .screen import Screen

_RECORDINGS: Final = ("recording_url", "recording_multi_channel_url")
# The fields that have a section of their own, if they are of the form that it shows.
_SECTIONS: Final[tuple[tuple[str, Callable[[bytes], bool], Callable[[bytes, Lines], None]], ...]] = (
    ("call_analysis", figures.is_filled, figures.analysis),
    ("chat_analysis", figures.is_filled, figures.analysis),
    ("call_cost", figures.is_cost, figures.cost),
    ("chat_cost", figures.is_cost, figures.cost),
    ("latency", figures.is_latency, figures.latency),
)


def record_details(kind: Kind, record: Record, columns: Sequence[ShownColumn], screen: Screen) -> Lines:
    """Return a record as lines.

    Args:
        kind: what it is.
        record: its members as JSON.
        columns: what to show; none: everything.
        screen: where it is shown.
    """
    shown = Lines(screen)
    if columns:
        pairs = [(column.name, _selected(column, record, screen)) for column in columns]
        _properties(pairs, shown)
    elif kind.is_own:
        _properties(
            [
                (path, str(text))
                for name, value in record.items()
                for path, text in flatten(name, value, screen.now, is_own=True)
            ],
            shown,
        )
    else:
        _everything(record, shown)
    return shown


def _properties(pairs: list[tuple[str, str]], shown: Lines) -> None:
    shown.is_truncated = shown.is_truncated or any(text.endswith("…") for _, text in pairs)
    shown.pairs(pairs)


def _selected(column: ShownColumn, record: Record, screen: Screen) -> str:
    value = column.value(record)
    return "-" if value is None else column.show(value, screen.now)


def _everything(record: Record, shown: Lines) -> None:
    """Add all of a record: what one line can show first, then a section for each of the others."""
    sections = {
        name: add for name, fits, add in _SECTIONS if (value := record.get(name)) is not None and fits(value)
    }
    pairs: list[tuple[str, str]] = []
    lists: list[tuple[str, bytes]] = []
    for name, value in _ordered(record):
        if name in sections or name in dialogue.NAMES or name in DRAWN:
            continue
        for path, text in flatten(name, value, shown.screen.now):
            if isinstance(text, str):
                pairs.append((path, text))
            else:
                lists.append((path, text))
    _properties(pairs, shown)
    for name, add in sections.items():
        add(record[name], shown)
    # What is spoken comes before what it speaks with.
    for name, listed in sorted(lists, key=lambda pair: pair[0] not in {"states", "nodes"}):
        section(name, listed, record, shown)
    dialogue.dialogue(record, shown)


def _ordered(record: Record) -> list[tuple[str, bytes]]:
    """Return the members in their order, but for two things.

    Why a call ended stands below its status, and a recording that is null makes room for the scrubbed one.
    """
    members = dict(record)
    ordered: list[tuple[str, bytes]] = []
    for name, value in record.items():
        if name not in members:
            continue
        scrubbed = f"scrubbed_{name}"
        if name in _RECORDINGS and value == b"null" and members.get(scrubbed, b"null") != b"null":
            ordered.append((scrubbed, members.pop(scrubbed)))
            continue
        ordered.append((name, value))
        if name == "call_status" and (reason := members.pop("disconnection_reason", None)) is not None:
            ordered.append(("disconnection_reason", reason))
    return ordered
