"""What was said and done in a call: its turns, tools, nodes and keys, in the order of the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from retellctl.jsontext import text as jsontext

from . import cells
from .nested import flatten, objects

if TYPE_CHECKING:
    from retellctl.jsontext.record import Record

    from .lines import Lines

# More of a tool's arguments or of its result is in the JSON.
_LONGEST_DATA = 200
# Each part of a conversation: its heading and the fields that may hold it, the most telling first; what is scrubbed
# of personal data stands in for what was not kept.
_PARTS: Final = (
    ("Before the session", ("pre_session_transcript_with_tool_calls",)),
    ("Transcript", ("transcript_with_tool_calls", "transcript_object", "transcript")),
    ("After the session", ("post_session_transcript_with_tool_calls",)),
)
_SCRUBBED: Final = "scrubbed_"
_STYLES: Final = {
    "Agent": "cyan",
    "User": "green",
    "Tool": "yellow",
    "Result": "yellow",
    "Failed": "red",
    "Node": "dim",
}

NAMES: Final = frozenset(
    name
    for _, plain in _PARTS
    for field in plain
    for name in ((field, _SCRUBBED + field) if field.endswith("_calls") else (field,))
)
"""The fields of a record that the dialogue shows."""


def dialogue(record: Record, shown: Lines) -> None:
    """Add the parts of a conversation that a record has, each under its heading."""
    for heading, plain in _PARTS:
        for name in (*plain, _SCRUBBED + plain[0]):
            turns = objects(record.get(name))
            text = "" if turns or name != "transcript" else cells.plain(record.get(name, b"null")).strip()
            if turns or text:
                shown.heading(heading + (" (scrubbed)" if name.startswith(_SCRUBBED) else ""))
                _turns(turns, shown)
                if text:
                    shown.entry(text, 2)
                break


def _turns(turns: list[Record], shown: Lines) -> None:
    tools = {
        cells.plain(turn["tool_call_id"]): cells.show_text(turn.get("name", b"null"))
        for turn in turns
        if "tool_call_id" in turn and "name" in turn
    }
    for turn in turns:
        who, what = _turn(turn, tools, shown)
        shown.labelled(f"{_offset(turn):>7}  ", who, what, _STYLES.get(who, ""))


def _turn(turn: Record, tools: dict[str, str], shown: Lines) -> tuple[str, str]:
    """Return who did it, or what it is, and its text."""
    role = cells.show_text(turn.get("role", b"null"))
    content = turn.get("content", b"null")
    if role == "tool_call_invocation":
        name = cells.show_text(turn.get("name", b"null")) or "?"
        return "Tool", f"{name} {_data(turn.get('arguments', b'null'), shown)}"
    if role == "tool_call_result":
        name = tools.get(cells.plain(turn.get("tool_call_id", b"null"))) or "?"
        has_failed = turn.get("successful") == b"false"
        return "Failed" if has_failed else "Result", f"{name} {_data(content, shown)}"
    if role == "node_transition":
        return "Node", _transition(turn)
    if role == "dtmf":
        return "Key", cells.plain(turn.get("digit", b"null"))
    who = "SMS" if role == "sms" else role.replace("_", " ").capitalize() or "?"
    if content[:1] == b'"':
        return who, cells.plain(content)
    # A kind of turn that is new to us: whatever it has.
    others = [
        f"{path}: {text if isinstance(text, str) else cells.masked_json(text)}"
        for name, value in turn.items()
        if name not in {"role", "time_sec"}
        for path, text in flatten(name, value, shown.screen.now)
    ]
    return who, _short(", ".join(others), shown)


def _transition(turn: Record) -> str:
    """Return from which node the conversation went to which, by their names, and why if that is unusual."""
    former, new = (
        cells.show_text(turn.get(f"{which}_node_name", b"null"))
        or cells.show_text(turn.get(f"{which}_node_id", b"null"))
        or "?"
        for which in ("former", "new")
    )
    how = cells.show_text(turn.get("transition_type", b"null"))
    return f"{former} -> {new}" + (f" ({how})" if how and how != "normal" else "")


def _data(value: bytes, shown: Lines) -> str:
    """Return arguments or a result, which are JSON in a text or any text, in one short line."""
    text = cells.plain(value)
    try:
        inner = text.encode()
        text = cells.masked_json(inner) if inner.lstrip()[:1] in (b"{", b"[") else text
    except (jsontext.NotJsonError, RecursionError, UnicodeEncodeError):
        pass
    return _short(" ".join(text.split()), shown)


def _short(text: str, shown: Lines) -> str:
    if len(text) <= _LONGEST_DATA:
        return text
    shown.is_truncated = True
    return text[: _LONGEST_DATA - 1] + "…"


def _offset(turn: Record) -> str:
    """Return when a turn starts, in minutes and seconds of the audio: by its first word, else by its own time."""
    words = objects(turn.get("words"))
    start = cells.number_of(words[0].get("start") if words else turn.get("time_sec"))
    if start is None or start < 0:
        return ""
    return f"{int(start // 60)}:{start % 60:04.1f}"
