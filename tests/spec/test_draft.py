"""tools/draft.py: the draft of each resource of today's API is a module that declares it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from draft import draft

from retellctl.resources.index import INDEX, OPERATIONS
from retellctl.spec.declaration import Resource

API = json.loads((Path(__file__).parents[1] / "data" / "api.json").read_text("utf-8"))
RESOURCES = {found["command"].split()[0] for found in API["operations"]}


def module(name: str) -> Resource:
    """Run a draft as a module and return what it declares."""
    found: dict[str, Resource] = {}
    exec(compile(draft(API, name), f"{name}.py", "exec"), found)
    return found["RESOURCE"]


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_a_draft_is_a_declaration(name: str) -> None:
    drafted = module(name)

    assert isinstance(drafted, Resource)
    described = {
        found["command"]: found for found in API["operations"] if found["command"].split()[0] == name
    }
    assert {operation.command for operation in drafted.operations} == {*described}
    for operation in drafted.operations:
        found = described[operation.command]
        assert operation.v2 is not None
        assert (operation.v2.method, operation.v2.path) == (found["method"], found["path"])
        assert operation.answer == found["answer"]["type"].replace("page", "list")
        assert (operation.reads, operation.repeatable) == (found["reads"], found["idempotent"])
        # A page and a filter of its list are asked for by what is not a field of the body.
        if found["answer"]["type"] != "page":
            assert [field.name for field in operation.fields] == [*found["body"]]
            assert {*operation.required} == {*found["body_required"]}


@pytest.mark.parametrize("name", sorted(RESOURCES & {*INDEX}))
def test_what_is_declared_has_the_routes_of_its_draft(name: str) -> None:
    for operation in module(name).operations:
        if operation.name in {*OPERATIONS}:
            declared = OPERATIONS[operation.name].v2
            assert declared is not None
            assert operation.v2 is not None
            assert (declared.method, declared.path, declared.at) == (
                operation.v2.method,
                operation.v2.path,
                operation.v2.at,
            )
