"""What was said and done in a call or chat: its turns, tools, nodes and keys, in the order of the conversation."""

from __future__ import annotations

import re
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
    ("Before the session", ("pre_session_transcript_with_tool_calls", "pre_session_message_with_tool_calls")),
    (
        "Transcript",
        ("transcript_with_tool_calls", "message_with_tool_calls", "transcript_object", "transcript"),
    ),
    ("Messages", ("messages",)),
    (
        "After the session",
        ("post_session_transcript_with_tool_calls", "post_session_message_with_tool_calls"),
    ),
)
_SCRUBBED: Final = "scrubbed_"
_WITH_TOOLS: Final = "_with_tool_calls"
_NOT_SAID: Final = frozenset({"role", "time_sec", "message_id", "created_timestamp"})
"""Of a kind of turn that is new to us: what says nothing of what was said."""
_STYLES: Final = {
    "Agent": "cyan",
    "User": "green",
    "Tool": "yellow",
    "Result": "yellow",
    "Failed": "red",
    "Node": "dim",
    "State": "dim",
}

_TRANSITIONS: Final = {
    "node_transition": ("Node", "former_node", "new_node"),
    "state_transition": ("State", "former_state", "new_state"),
}
"""What a turn is called that leads on, and how the names of its fields begin."""

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
        scrubbed = [_SCRUBBED + field for field in plain if field.endswith(_WITH_TOOLS)]
        for name in (*plain, *scrubbed):
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
        cells.plain(turn["tool_call_id"]): _text(turn, "name")
        for turn in turns
        if "tool_call_id" in turn and "name" in turn
    }
    times = [_time(turn) for turn in turns]
    width = max([7, *map(len, times)])
    for turn, at in zip(turns, times, strict=True):
        who, what = _turn(turn, tools, shown)
        shown.labelled(f"{at:>{width}}  ", who, what, _STYLES.get(who, ""))


def _turn(turn: Record, tools: dict[str, str], shown: Lines) -> tuple[str, str]:
    """Return who did it, or what it is, and its text."""
    role = _text(turn, "role")
    content = turn.get("content", b"null")
    if role == "tool_call_invocation":
        name = _text(turn, "name") or "?"
        return "Tool", f"{name} {_data(turn.get('arguments', b'null'), shown)}"
    if role == "tool_call_result":
        name = tools.get(cells.plain(turn.get("tool_call_id", b"null"))) or "?"
        has_failed = turn.get("successful") == b"false"
        return "Failed" if has_failed else "Result", f"{name} {_data(content, shown)}"
    if role in _TRANSITIONS:
        label, former, new = _TRANSITIONS[role]
        return label, _transition(turn, former, new)
    if role == "dtmf":
        return "Key", cells.plain(turn.get("digit", b"null"))
    who = "SMS" if role == "sms" else role.replace("_", " ").capitalize() or "?"
    if content[:1] == b'"' or "multimedia" in turn:
        return who, "\n".join([*filter(None, [cells.plain(content)]), *_multimedia(turn)])
    # A kind of turn that is new to us: whatever it has.
    others = [
        f"{path}: {text if isinstance(text, str) else cells.masked_json(text)}"
        for name, value in turn.items()
        if name not in _NOT_SAID
        for path, text in flatten(name, value, shown.screen.now)
    ]
    return who, _short(", ".join(others), shown)


def _transition(turn: Record, former: str, new: str) -> str:
    """Return where the conversation went from and to, by names if there are any, and why if that is unusual."""
    before, after = (
        next((found for name in (f"{place}_name", f"{place}_id") if (found := _text(turn, name))), "?")
        for place in (former, new)
    )
    how = _text(turn, "transition_type")
    return f"{before} -> {after}" + (f" ({how})" if how and how != "normal" else "")


def _multimedia(turn: Record) -> list[str]:
    """Return the pictures and the like of a message, a line each: what is to be seen, and where."""
    found = [(_text(item, "summary"), _text(item, "url")) for item in objects(turn.get("multimedia"))]
    return [f"{summary}: {url}" if summary else url for summary, url in found]


def _text(members: Record, name: str) -> str:
    return cells.show_text(members.get(name, b"null"))


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


def _time(turn: Record) -> str:
    """Return when a turn starts: in minutes and seconds of the audio, by its first word, else by its own time.

    A message of a chat has no audio, and may come days after the one before: its date and time; the year stands above.
    """
    words = objects(turn.get("words"))
    start = cells.number_of(words[0].get("start") if words else turn.get("time_sec"))
    if start is None and "created_timestamp" in turn:
        moment = re.match(r"\d{4}-(\d\d-\d\d \d\d:\d\d):", cells.show_moment(turn["created_timestamp"], 0))
        return moment[1] if moment else ""
    if start is None or start < 0:
        return ""
    return f"{int(start // 60)}:{start % 60:04.1f}"
