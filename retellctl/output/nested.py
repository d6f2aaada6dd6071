"""Objects and lists inside of a record: objects by names with dots, lists of objects as sections with their entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import value_at
from retellctl.system.masking import STARS
from retellctl.system.safe_text import is_secret

from . import cells
from .columns import formatter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retellctl.jsontext.record import Record

    from .lines import Lines

_DEEPEST = 3
_HEADINGS: Final = {"states": "States", "general_tools": "Tools", "tools": "Tools", "nodes": "Nodes"}
# Where something is drawn says nothing to a reader.
DRAWN: Final = frozenset({"display_position", "begin_tag_display_position"})
# How much further than an entry its second line stands: further than the entry's own members.
_HANG = 4
_NAMES: Final = ("name", "word", "role", "id")


def objects(value: bytes | None) -> list[Record]:
    """Return the objects of a list; none if the value is no list."""
    if value is None or value[:1] != b"[":
        return []
    return [jsontext.members(item) for item in jsontext.items(value) if item[:1] == b"{"]


def is_section(name: str, value: bytes) -> bool:
    """Tell whether a member is a list of objects that one line cannot show."""
    show = formatter(name)
    if show is cells.secret or show is cells.show_weighted:
        return False
    return bool(objects(value))


def flatten(
    name: str, value: bytes, now: float, *, is_own: bool = False, depth: int = 1
) -> Iterator[tuple[str, str | bytes]]:
    """Yield a member as pairs of a name with dots and a text that may have lines; a list of objects as it is.

    Args:
        name: of the member.
        value: as JSON.
        now: seconds since the epoch.
        is_own: data of retellctl's own, which holds no secrets and whose lists stay in one line.
        depth: how many names `name` has; objects deeper than `_DEEPEST` are shown as JSON.
    """
    first = value[:1]
    if not is_own and is_secret(name.rpartition(".")[2]):
        yield name, cells.secret(value) if first == b'"' else "-" if first == b"n" else STARS
    elif first == b"{" and value != b"{}" and depth <= _DEEPEST:
        for inner, member in jsontext.members(value).items():
            if inner not in DRAWN:
                yield from flatten(f"{name}.{inner}", member, now, is_own=is_own, depth=depth + 1)
    elif first == b'"':
        yield name, cells.plain(value) or '""'
    elif not is_own and is_section(name, value):
        yield name, value
    else:
        yield name, "-" if first == b"n" else formatter(name)(value, now)


def section(name: str, value: bytes, record: Record, shown: Lines) -> None:
    """Add a list of objects under a heading.

    Args:
        name: of the list, with dots.
        value: the list as JSON.
        record: what holds the list, perhaps deep inside.
        shown: where it is added.
    """
    shown.heading(_HEADINGS.get(name, name))
    last = name.rpartition(".")[2]
    listed = objects(value)
    if last == "nodes":
        start = value_at(record, f"{name.removesuffix('nodes')}start_node_id")
        _nodes(listed, cells.plain(start or b"null"), shown)
        return
    show: Callable[[Record, Lines, int], None] = _state if last == "states" else _item
    for item in listed:
        show(item, shown, 2)


def _item(
    item: Record,
    shown: Lines,
    indent: int,
    depth: int = 1,
    *,
    apart: frozenset[str] = frozenset(),
    mark: str = "",
) -> None:
    """Add an object of a list: its name, its type, what it is for, and below them its other members.

    Args:
        item: the object.
        shown: where it is added.
        indent: columns before its name.
        depth: how many lists it is in; deeper than `_DEEPEST` a list is shown as JSON.
        apart: members that are shown elsewhere.
        mark: a word for it, beside its type.
    """
    titled = next((name for name in _NAMES if item.get(name, b"null")[:1] == b'"'), "")
    title = cells.show_text(item[titled]) if titled else "-"
    kind = cells.show_text(item.get("type", b"null"))
    if words := ", ".join(filter(None, (kind, mark))):
        title += f" ({words})"
    if description := cells.plain(item.get("description", b"null")).strip():
        title += f": {description}"
    shown.entry(title, indent, _HANG)
    # What identifies it and what it says come first, wherever the service puts them.
    for name, value in sorted(
        item.items(), key=lambda member: (member[0] != "id", member[0] != "instruction")
    ):
        if name not in {titled, "type", "description", *DRAWN, *apart}:
            _member(name, value, shown, indent + 2, depth)


def _member(name: str, value: bytes, shown: Lines, indent: int, depth: int) -> None:
    if name == "parameters" and (wanted := value_at({name: value}, "parameters.properties")):
        shown.entry(f"{name}: {cells.keys(wanted)}", indent, _HANG)
        return
    if name == "instruction" and (said := value_at({name: value}, "instruction.text")):
        kind = cells.show_text(value_at({name: value}, "instruction.type") or b"null")
        shown.entry(f"{name} ({kind or '?'}): {cells.plain(said)}", indent, _HANG)
        return
    for path, text in flatten(name, value, shown.screen.now):
        if isinstance(text, str):
            shown.is_truncated = shown.is_truncated or text.endswith("…")
            shown.entry(f"{path}: {text}", indent, _HANG)
        elif depth >= _DEEPEST:
            shown.entry(f"{path}: {cells.masked_json(text)}", indent, _HANG)
        else:
            shown.entry(f"{path}:", indent)
            for item in objects(text):
                _item(item, shown, indent + 2, depth + 1)


def _state(state: Record, shown: Lines, indent: int) -> None:
    """Add a state of a Retell LLM: where it leads, its prompt and its tools."""
    name = cells.show_text(state.get("name", b'"?"'))
    edges = objects(state.get("edges"))
    ways = [cells.show_text(edge.get("destination_state_name", b'"?"')) for edge in edges]
    shown.entry(f"{name} -> {', '.join(ways)}" if ways else name, indent)
    if prompt := cells.plain(state.get("state_prompt", b"null")).strip():
        shown.entry(prompt, indent + 2)
    for edge, way in zip(edges, ways, strict=True):
        if when := cells.plain(edge.get("description", b"null")).strip():
            shown.entry(f"-> {way}: {when}", indent + 2, _HANG)
    for tool in objects(state.get("tools")):
        _item(tool, shown, indent + 2)


def _nodes(nodes: list[Record], start: str, shown: Lines) -> None:
    """Add the nodes of a conversation flow: what each says, and where it leads by the names of the nodes."""
    names = {
        cells.plain(node["id"]): cells.show_text(node.get("name", b"null")) for node in nodes if "id" in node
    }
    for node in nodes:
        found = cells.plain(node.get("id", b"null"))
        edges = [edge for name, value in node.items() for edge in _edges(name, value)]
        mark = "start" if found and found == start else ""
        _item(node, shown, 2, apart=frozenset(filter(_leads, node)), mark=mark)
        for label, edge in edges:
            target = cells.show_text(edge.get("destination_node_id", b"null"))
            name = names.get(cells.plain(edge.get("destination_node_id", b"null")))
            to = f"{name} ({target})" if name else target or "nowhere"
            when = _condition(edge)
            shown.entry(f"{label}-> {to}" + (f": {when}" if when else ""), 4, _HANG)


def _leads(name: str) -> bool:
    """Tell whether a member of a node is an edge or a list of edges, by its name."""
    return name.endswith(("edge", "edges"))


def _edges(name: str, value: bytes) -> Iterator[tuple[str, Record]]:
    """Yield the edges that a member of a node holds, each with a word for what it is for."""
    if not _leads(name):
        return
    word = name.removesuffix("s").removesuffix("edge").replace("_", " ").strip()
    label = f"{word} " if word else ""
    yield from ((label, edge) for edge in objects(value))
    if value[:1] == b"{":
        yield label or "always ", jsontext.members(value)


def _condition(edge: Record) -> str:
    """Return when an edge is taken: the prompt that decides, or the equations."""
    condition = edge.get("transition_condition", b"null")
    members = jsontext.members(condition) if condition[:1] == b"{" else {}
    if equations := objects(members.get("equations")):
        parts = (
            " ".join(
                cells.show_text(equation.get(side, b"null")) for side in ("left", "operator", "right")
            ).strip()
            for equation in equations
        )
        return f" {cells.show_text(members.get('operator', b'null')) or '?'} ".join(parts)
    said = members.get("prompt") or edge.get("condition") or condition
    return cells.plain(said).strip()
