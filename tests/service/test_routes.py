"""Which operation a request of one's own is: found by the first word of its path, without loading all resources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from declared import sample_id
from route_words import route_words

from retellctl.resources.index import OPERATIONS
from retellctl.service.routes import ROUTES, declared_at, first_word, operation_of
from retellctl.spec.declaration import VERSIONS
from retellctl.transport.messages import Request

if TYPE_CHECKING:
    from retellctl.spec.declaration import Operation, Route

SENT = [
    (version, operation, route)
    for version in VERSIONS
    for operation in OPERATIONS.values()
    if (route := operation.route(version))
]


def test_the_words_are_those_of_the_declarations() -> None:
    assert ROUTES.read_text("utf-8") == route_words(), "run: python tools/route_words.py"


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/list-agents", "list-agents"),
        ("/v2/list-agents", "list-agents"),
        ("/v12/get-call/c1", "get-call"),
        ("/", ""),
        ("/v2", ""),
        ("/v2x/y", "v2x"),
    ],
)
def test_the_first_word_of_a_path_is_no_version(path: str, word: str) -> None:
    assert first_word(path) == word


@pytest.mark.parametrize(("version", "operation", "route"), SENT)
def test_every_declared_route_is_found(version: str, operation: Operation, route: Route) -> None:
    path = route.path.format(**{name: sample_id(name) for name in route.ids})
    request = Request(route.method, path)

    found = declared_at(version, request)

    assert found is not None
    reached = found.route(version)
    assert reached is not None
    assert reached._replace(always=route.always) == route
    # Two commands may have one route, such as a list of voice agents and one of chat agents.
    assert found == operation or found.reads == operation.reads
    typed = operation_of(version, request)
    assert (typed.command, typed.reads) == (f"api {request.method} {path}", found.reads)


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/create-agent"), ("POST", "/create-agent/x"), ("GET", "/get-agent/a/b"), ("GET", "/x")],
)
def test_what_is_not_declared_is_read_by_get_alone(method: str, path: str) -> None:
    request = Request(method, path)

    assert declared_at("v2", request) is None
    found = operation_of("v2", request)
    assert (found.reads, found.repeatable) == (method == "GET", method == "GET")


def test_the_words_stand_in_an_order_that_does_not_change() -> None:
    words = [*json.loads(ROUTES.read_text("utf-8"))]

    assert words == sorted(words)
