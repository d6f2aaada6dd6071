"""Flags over a document: a flag changes its own part of a body and leaves the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .body import Placed

_ENGINES: Final = ("type", "llm_id", "llm_websocket_url", "conversation_flow_id")


def place(body: dict[str, Any], fields: Sequence[Placed]) -> list[str]:
    """Put the values of flags into a body.

    A map keeps its other keys. A list of agents is the flag's, and those that stood there before keep their further
    fields, such as `agent_version`; so does the same response engine. Anything else is replaced.

    Returns:
        A sentence for each flag whose value has put aside more than the field that it is for.
    """
    said = []
    for field in fields:
        parent = _parent(body, field)
        name = field.path[-1]
        parent[name], lost = _merged(name, _copied(field.value), parent.get(name))
        if lost:
            said.append(_instead(field, lost))
    return said


def place_again(body: dict[str, Any], fields: Sequence[Placed]) -> list[str]:
    """Put the values of flags over what --set has changed within them since; what it has added stays.

    Returns:
        A sentence for each flag whose value has put aside one of --set.
    """
    said = []
    for field in fields:
        parent, name = _parent(body, field), field.path[-1]
        lost: list[str] = []
        parent[name] = _over(field.value, parent.get(name), ".".join(field.path), lost)
        if lost:
            said.append(_instead(field, lost))
    return said


def _instead(field: Placed, lost: Sequence[str]) -> str:
    return f"Not sent, as {field.flag} stands in its place: {', '.join(lost)}."


def _parent(body: dict[str, Any], field: Placed) -> dict[str, Any]:
    for name in field.path[:-1]:
        inner = body.get(name)
        body[name] = inner = dict(inner) if isinstance(inner, dict) else {}
        body = inner
    return body


def _merged(name: str, value: Any, before: Any) -> tuple[Any, list[str]]:
    """Return a flag's value together with what stood there, and the paths of what had to go."""
    if isinstance(value, dict) and isinstance(before, dict):
        if name != "response_engine":
            return {**before, **value}, []
        if all(before.get(key) == item for key, item in value.items()):
            return before, []
        return value, [f"{name}.{key}" for key in before if key not in value and key not in _ENGINES]
    if name.endswith("_agents") and isinstance(value, list) and isinstance(before, list):
        return _merged_agents(name, value, before)
    return value, []


def _merged_agents(name: str, value: list[Any], before: list[Any]) -> tuple[list[Any], list[str]]:
    left = dict(enumerate(before))
    found = []
    for agent in value:
        same = (
            index
            for index, item in left.items()
            if isinstance(item, dict) and item.get("agent_id") == agent["agent_id"]
        )
        index = next(same, None)
        others = {} if index is None else left.pop(index)
        found.append({**agent, **{key: item for key, item in others.items() if key not in agent}})
    return found, [f"{name}.{index}" for index in left]


def _copied(value: Any) -> Any:
    """Return a value that --set can change without changing the flag's."""
    if isinstance(value, dict):
        return {name: _copied(item) for name, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _over(value: Any, there: Any, path: str, lost: list[str]) -> Any:
    """Return a flag's value over what stands there, and note the paths at which that was another one."""
    if isinstance(value, dict) and isinstance(there, dict):
        return there | {
            name: _over(item, there[name], f"{path}.{name}", lost) if name in there else item
            for name, item in value.items()
        }
    if isinstance(value, list) and isinstance(there, list):
        both = zip(value, there, strict=False)
        common = [_over(item, below, f"{path}.{index}", lost) for index, (item, below) in enumerate(both)]
        return common + value[len(there) :] + there[len(value) :]
    if value != there:
        lost.append(path)
    return value
