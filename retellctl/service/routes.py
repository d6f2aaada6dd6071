"""Which operation a request of the user's own making is: whether it may be repeated, and how it is shown."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from re import escape, fullmatch, sub
from typing import TYPE_CHECKING, Final

from retellctl import resources
from retellctl.resources.index import resource
from retellctl.spec.declaration import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retellctl.transport.messages import Request

ROUTES: Final = Path(resources.__file__).with_name("routes.json")
"""The first word of a path to the names of the resources that have such routes; made by tools/route_words.py."""


def first_word(path: str) -> str:
    """Return the first word of a path that names no version: "list-agents" of "/v2/list-agents"."""
    return next((part for part in path.split("/") if part and not fullmatch(r"v\d+", part)), "")


@cache
def _resources_by_word() -> Mapping[str, Sequence[str]]:
    found: Mapping[str, Sequence[str]] = json.loads(ROUTES.read_text("utf-8"))
    return found


def commands_at(word: str) -> list[str]:
    """Return the commands whose route the API's own documentation calls by a word, such as "create-web-call"."""
    found = [
        operation for name in _resources_by_word().get(word, ()) for operation in resource(name).operations
    ]
    return [
        operation.command
        for operation in found
        if any(route and first_word(route.path) == word for route in (operation.v1, operation.v2))
    ]


def declared_at(version: str, request: Request) -> Operation | None:
    """Return the operation that has a request's route in an API version; None if there is none.

    Only the modules of the resources are loaded that have a route of the path's first word.
    """
    found = []
    for name in _resources_by_word().get(first_word(request.path), ()):
        for operation in resource(name).operations:
            route = operation.route(version)
            if route is None or route.method != request.method:
                continue
            pattern = sub(r"\\\{\w+\\\}", "[^/]+", escape(route.path))
            if fullmatch(pattern, request.path):
                found.append((len(route.ids), operation))
    # A path without an id is more of a match than one in which an id would look like a word of a path.
    return min(found, key=lambda item: item[0])[1] if found else None


def operation_of(version: str, request: Request) -> Operation:
    """Return the operation that a request of the user's own making is in an API version, as it was typed."""
    verb = f"{request.method} {request.path}"
    declared = declared_at(version, request)
    if declared is not None:
        return declared._replace(resource="api", verb=verb)
    reads = request.method == "GET"
    return Operation(
        verb,
        "",
        answers=False,
        reads=reads,
        repeatable=reads,
        doubt="" if reads else "it may have been carried out",
        resource="api",
    )
