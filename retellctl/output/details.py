"""One record as a person reads it: its properties, a call's dialogue, an LLM's states and tools."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retellctl.jsontext import text as jsontext
from retellctl.system.masking import STARS
from retellctl.system.safe_text import cut, is_secret, visible, visible_lines

from . import cells
from .columns import Kind, ShownColumn, formatter
from .screen import Screen, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retellctl.jsontext.record import Record

_LONGEST_NAME = 40
_MOST_LINES = 40
_MOST_CHARACTERS = 20_000
_DEEPEST = 3
# Long lists that say in JSON what another part of the view says to a person.
_TRANSCRIPTS = frozenset(
    {
        "transcript",
        "transcript_object",
        "transcript_with_tool_calls",
        "scrubbed_transcript_with_tool_calls",
    }
)
_IN_SECTIONS = {"call": _TRANSCRIPTS, "llm": frozenset({"states", "general_tools"})}


@dataclass(slots=True)
class Details:
    """Lines for the screen, and whether some text was too long for them."""

    lines: list[str] = field(default_factory=list)
    is_truncated: bool = False


def record_details(kind: Kind, record: Record, columns: Sequence[ShownColumn], screen: Screen) -> Details:
    """Return a record as lines.

    Args:
        kind: what it is.
        record: its members as JSON.
        columns: what to show; none: everything.
        screen: where it is shown.
    """
    shown = Details()
    if columns:
        pairs = [(column.name, _selected(column, record, screen)) for column in columns]
    else:
        apart = _IN_SECTIONS.get(kind.name, frozenset())
        pairs = [
            pair
            for name, value in record.items()
            if name not in apart
            for pair in _flatten(name, value, screen, is_own=kind.is_own)
        ]
    shown.is_truncated = any(text.endswith("…") for _, text in pairs)
    _properties(pairs, screen, shown)
    if not columns and kind.name == "call":
        _dialogue(record, screen, shown)
    if not columns and kind.name == "llm":
        _states(record, screen, shown)
        _tools(record.get("general_tools"), screen, shown)
    return shown


def _selected(column: ShownColumn, record: Record, screen: Screen) -> str:
    value = column.value(record)
    return "-" if value is None else column.show(value, screen.now)


def _flatten(
    name: str, value: bytes, screen: Screen, *, is_own: bool, depth: int = 1
) -> Iterator[tuple[str, str]]:
    """Yield a member as pairs of a name with dots and a text that may have lines."""
    first = value[:1]
    if not is_own and is_secret(name.rpartition(".")[2]):
        yield name, cells.secret(value) if first == b'"' else "-" if first == b"n" else STARS
    elif first == b"{" and value != b"{}" and depth <= _DEEPEST:
        for inner, member in jsontext.members(value).items():
            yield from _flatten(f"{name}.{inner}", member, screen, is_own=is_own, depth=depth + 1)
    elif first == b'"':
        yield name, cells.plain(value)[: _MOST_CHARACTERS + 1] or '""'
    else:
        yield name, "-" if first == b"n" else formatter(name)(value, screen.now)


def _properties(pairs: list[tuple[str, str]], screen: Screen, shown: Details) -> None:
    names = [screen.encodable(visible(cut(name, 200))) for name, _ in pairs]
    column = min(max(map(width_of, names), default=0), _LONGEST_NAME) + 2
    for name, (_, text) in zip(names, pairs, strict=True):
        lines = _text_lines(text, screen, column, shown)
        padding = column - width_of(name)
        if padding < 1:
            shown.lines.append(screen.styled(screen.truncate(name, screen.width or width_of(name)), "bold"))
        else:
            first = lines.pop(0)
            shown.lines.append((screen.styled(name, "bold") + " " * padding + first).rstrip())
        shown.lines += [(" " * column + line).rstrip() for line in lines]


def _text_lines(text: str, screen: Screen, indent: int, shown: Details) -> list[str]:
    """Return a text in lines that fit beside an indent, the first `_MOST_LINES` of them."""
    room = None if screen.width is None else max(screen.width - indent, 10)
    lines: list[str] = []
    for line in text[:_MOST_CHARACTERS].rstrip("\n").split("\n"):
        safe = visible_lines(line.rstrip("\r").expandtabs(4))
        lines += screen.wrapped(screen.encodable(safe), room) or [""]
    if len(lines) > _MOST_LINES or len(text) > _MOST_CHARACTERS:
        shown.is_truncated = True
        lines = [*lines[:_MOST_LINES], screen.encodable("…")]
    return lines


def _heading(text: str, screen: Screen, shown: Details) -> None:
    shown.lines += ["", screen.styled(text, "bold")]


def _dialogue(record: Record, screen: Screen, shown: Details) -> None:
    """Add a call's transcript: when, who and what; where there are no turns, its text."""
    said = record.get("transcript_object")
    turns = _objects(said)
    if turns:
        _heading("Transcript", screen, shown)
        for turn in turns:
            who = cells.show_text(turn.get("role", b"null")).capitalize() or "?"
            what = cells.plain(turn.get("content", b"null"))
            prefix = screen.encodable(f"{_offset(turn):>7}  {who}: ")
            lines = _text_lines(what, screen, width_of(prefix), shown)
            style = {"Agent": "cyan", "User": "green"}.get(who, "")
            shown.lines.append((screen.styled(prefix, style) + lines[0]).rstrip())
            shown.lines += [(" " * width_of(prefix) + line).rstrip() for line in lines[1:]]
    elif text := cells.plain(record.get("transcript", b"null")).strip():
        _heading("Transcript", screen, shown)
        shown.lines += ["  " + line for line in _text_lines(text, screen, 2, shown)]


def _offset(turn: Record) -> str:
    """Return when the first word of a turn starts, in minutes and seconds of the audio."""
    words = _objects(turn.get("words"))
    start = cells.number_of(words[0].get("start")) if words else None
    if start is None or start < 0:
        return ""
    return f"{int(start // 60)}:{start % 60:04.1f}"


def _states(record: Record, screen: Screen, shown: Details) -> None:
    states = _objects(record.get("states"))
    if not states:
        return
    _heading("States", screen, shown)
    for state in states:
        name = cells.show_text(state.get("name", b'"?"'))
        ways = [
            cells.show_text(edge.get("destination_state_name", b'"?"'))
            for edge in _objects(state.get("edges"))
        ]
        _entry(f"{name} -> {', '.join(ways)}" if ways else name, screen, 2, shown)
        if prompt := cells.plain(state.get("state_prompt", b"null")).strip():
            _entry(prompt, screen, 4, shown)
        for tool in _objects(state.get("tools")):
            _entry(_tool(tool), screen, 4, shown)


def _tools(value: bytes | None, screen: Screen, shown: Details) -> None:
    tools = _objects(value)
    if tools:
        _heading("Tools", screen, shown)
    for tool in tools:
        _entry(_tool(tool), screen, 2, shown)


def _tool(tool: Record) -> str:
    name, kind, description = (
        cells.show_text(tool.get(key, b"null")) for key in ("name", "type", "description")
    )
    return f"{name or '?'} ({kind or '?'})" + (f": {description}" if description else "")


def _entry(text: str, screen: Screen, indent: int, shown: Details) -> None:
    shown.lines += [(" " * indent + line).rstrip() for line in _text_lines(text, screen, indent, shown)]


def _objects(value: bytes | None) -> list[Record]:
    """Return the objects of a list; none if the value is no list."""
    if value is None or value[:1] != b"[":
        return []
    return [jsontext.members(item) for item in jsontext.items(value) if item[:1] == b"{"]
