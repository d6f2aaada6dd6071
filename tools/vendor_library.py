"""What the vendor's Python library, retell-sdk, can ask for: its methods, and all that each may be given."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Required, get_args, get_origin

import retell
from retell._resource import SyncAPIResource
from typing_extensions import get_type_hints, is_typeddict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Places = dict[str, frozenset[str]]
"""All names below a value, such as ".response_engine.type" (a map's own names are "*"), each to the words allowed."""

_TRANSPORT: Final = frozenset(
    {"extra_headers", "extra_query", "extra_body", "timeout", "max_retries", "return"}
)
_PAGING: Final = frozenset({"limit", "pagination_key", "skip"})
_WRAPPERS: Final = frozenset({"with_raw_response", "with_streaming_response"})


@cache
def methods() -> dict[str, Callable[..., Any]]:
    """Return the methods that send a request, by their names from the client on, such as "agent.create"."""
    client = retell.Retell(api_key="none")
    groups = {name: getattr(client, name) for name in dir(type(client)) if not name.startswith("_")}
    return {
        name: method
        for group, found in groups.items()
        if isinstance(found, SyncAPIResource)
        for name, method in _below(found, group)
    }


def _below(group: SyncAPIResource, path: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    for name in dir(type(group)):
        if name.startswith("_") or name in _WRAPPERS:
            continue
        found = getattr(group, name)
        if isinstance(found, SyncAPIResource):
            yield from _below(found, f"{path}.{name}")
        else:
            yield f"{path}.{name}", found


def required(method: Callable[..., Any]) -> frozenset[str]:
    """Return the parameters that a method cannot be called without."""
    found = inspect.signature(method).parameters.items()
    return frozenset(_plain(name) for name, parameter in found if parameter.default is parameter.empty)


def places(method: Callable[..., Any]) -> Places:
    """Return all that a method may be given, its pages and its own transport aside."""
    found: Places = {}
    for name, hint in get_type_hints(method, include_extras=True).items():
        if name not in _TRANSPORT | _PAGING:
            add(found, f".{_plain(name)}", _of(hint))
    return found


def add(found: Places, path: str, below: Places) -> None:
    """Add a name, and what is below it, to some places."""
    found.setdefault(path, frozenset())
    for name, words in below.items():
        found[path + name] = found.get(path + name, frozenset()) | words


def _plain(name: str) -> str:
    """Return a parameter's name; where an id in the path has the same name, the library calls it otherwise."""
    return name.removeprefix("body_").removeprefix("query_")


@cache
def _of_object(kind: type) -> Places:
    found: Places = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        kind_of_hint: Any = get_origin(hint)
        inner = get_args(hint)[0] if kind_of_hint is Required else hint
        kind_of_hint = get_origin(inner)
        notes: tuple[Any, ...] = get_args(inner)[1:] if kind_of_hint is Annotated else ()
        aliases = [note.alias for note in notes if getattr(note, "alias", None)]
        add(found, f".{aliases[0] if aliases else name}", _of(inner))
    return found


def _of(hint: Any) -> Places:
    """Return the places below a value of this type; its own words are at the empty place."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"": frozenset(str(part) for part in parts)}
    if is_typeddict(hint):
        return _of_object(hint)
    found: Places = {}
    if origin is Annotated:
        parts = parts[:1]
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        for path, words in _of(parts[1]).items():
            found[f".*{path}"] = words
        return found
    for part in parts:
        for path, words in _of(part).items():
            found[path] = found.get(path, frozenset()) | words
    return found
