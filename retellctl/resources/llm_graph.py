"""The rules between the fields of a Retell LLM: names are unique, edges lead to states, and it has one model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec.faults import MISSING, Fault, clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retellctl.spec.faults import Path

_MANY: Final = 12


def graph_of_all(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Return the faults of a whole Retell LLM."""
    return [*_faults(body, is_part=False), *_models(body)]


def graph_of_part(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Return the faults of a part of a Retell LLM: what is not given stays on the server, and is not checked."""
    return [*_faults(body, is_part=True), *_models(body)]


def _models(body: Mapping[str, Any]) -> Iterator[Fault]:
    """Check that not both a model that writes and one that speaks are asked for (the API reference of LLMs)."""
    speaks = body.get("s2s_model")
    if speaks is not None and body.get("model") is not None:
        yield Fault(("s2s_model",), speaks, "must not be given together with model")


def _faults(body: Mapping[str, Any], *, is_part: bool) -> Iterator[Fault]:
    general = list(_named(body.get("general_tools"), ("general_tools",)))
    yield from _repeated(general)
    states = list(_objects(body.get("states"), ("states",)))
    yield from _repeated(list(_named(body.get("states"), ("states",))))
    names = [name for _, name in _named(body.get("states"), ("states",))]
    for path, state in states:
        own = list(_named(state.get("tools"), (*path, "tools")))
        yield from _repeated([*general, *own], since=len(general))
        for edge_path, edge in _objects(state.get("edges"), (*path, "edges")):
            target = edge.get("destination_state_name")
            if isinstance(target, str) and target not in names:
                yield Fault((*edge_path, "destination_state_name"), target, _one_state(names))
    yield from _start_faults(body, names, is_part=is_part)


def _start_faults(body: Mapping[str, Any], names: list[str], *, is_part: bool) -> Iterator[Fault]:
    """Check that an LLM with states starts in one of them, and one without starts nowhere."""
    if is_part and not ("states" in body and "starting_state" in body):
        return
    start, path = body.get("starting_state"), ("starting_state",)
    if body.get("states") and start is None:
        yield Fault(path, MISSING, f"where there are states: {_one_state(names)}")
    elif isinstance(start, str) and start not in names and (start or body.get("states")):
        yield Fault(path, start, _one_state(names))


def _one_state(names: list[str]) -> str:
    if not names:
        return "must name a state, and there are none"
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return f"must name a state: one of {', '.join(clean(name) for name in names[:_MANY])}{more}"


def _repeated(named: list[tuple[Path, str]], since: int = 0) -> Iterator[Fault]:
    """Yield names, from index `since` on, that stood before."""
    first: dict[str, Path] = {}
    for i, (path, name) in enumerate(named):
        if name in first and i >= since:
            owner = ".".join(map(str, first[name]))
            yield Fault((*path, "name"), name, f"already the name of {owner}")
        first.setdefault(name, path)


def _objects(value: object, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the objects of a list with their paths; what is no object is reported by its type."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            if isinstance(item, dict):
                yield (*path, i), item


def _named(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    for at, item in _objects(value, path):
        name = item.get("name")
        if isinstance(name, str):
            yield at, name
