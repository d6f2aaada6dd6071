"""The declarations against today's API, as data and as the vendor's newest library has it, and how much they cover."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import vendor_library
from api_types import Reader
from coverage_page import COMMANDS, DEPARTURES, LEFT_OUT, PAGE, coverage, given, page, wire_names
from draft import PAGING

from retellctl.resources.index import OPERATIONS, resource
from retellctl.spec.body import body_type
from retellctl.spec.types import _type, types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.spec.declaration import Operation
    from retellctl.spec.types import Type

API = json.loads((Path(__file__).parents[1] / "data" / "api.json").read_text("utf-8"))
DESCRIBED = {found["name"]: found for found in API["operations"]}
DECLARED = [operation for operation in OPERATIONS.values() if operation.v2]


def required_names(operation: Operation) -> set[str]:
    """Return what a request may not lack: fields of its body, an id in it, and parameters."""
    parameters = {
        field.name for field in (*operation.query, *operation.filters) if field.name in operation.required
    }
    in_body = operation.v2.ids_in_body if operation.v2 else ()
    return {*body_type(operation, "v2").required, *in_body, *parameters}


@pytest.mark.parametrize("operation", DECLARED, ids=lambda operation: operation.name)
def test_an_operation_is_as_the_service_has_it(operation: Operation) -> None:
    found = DESCRIBED[operation.name]
    route = operation.v2
    assert route is not None

    assert (route.method, route.path) == (found["method"], found["path"])
    assert operation.answer == found["answer"]["type"].replace("page", "list")
    assert route.at == found["answer"].get("at", "")
    assert (route.pages.where if route.pages else None) == (found["paged"] or {}).get("where")
    assert operation.is_form == ((found["content_type"] or "").startswith("multipart"))
    assert operation.reads == found["reads"]


def unlike(operation: Operation) -> dict[str, str]:
    """Return what an operation's parameters and answer have otherwise than the description, by name."""
    found, mine = DESCRIBED[operation.name], wire_names(operation)
    described = {**found["body"], **found["query"]}
    result = {name: "is not declared" for name in described if name not in {*mine, *PAGING}}
    result |= {name: "is not in the API" for name in mine if name not in described}
    for name in required_names(operation) ^ {*found["body_required"], *found["query_required"]}:
        result[name] = "is required by one alone"
    reader = Reader(API["types"])
    for name in {*mine} & {*described}:
        if said := [*differences(mine[name], _type(reader.type(described[name], name)))]:
            result[name] = ", ".join(said)
    declared = resource(operation.resource)
    known = {field.name for field in declared.fields} | {*declared.answer.fields, *declared.listed}
    known |= {name for column in operation.columns for name in (column.name, *column.paths)}
    answer = found["answer"]
    if answer.get("item") == "AnyAgent":
        # An agent of either kind: of this one it is what creating one answers.
        answer = DESCRIBED[f"{operation.resource}.create"]["answer"]
    result |= {name: "is in answers alone" for name in answer.get("fields", {}) if name not in known}
    return result


def test_fields_types_and_answers_are_the_same_but_for_the_departures() -> None:
    found = {
        (operation.name, name): said for operation in DECLARED for name, said in unlike(operation).items()
    }

    assert {key: said for key, said in found.items() if key not in DEPARTURES} == {}
    assert {*DEPARTURES} <= {*found}, "what is no departure any more"


TEXTS = {"text", "url", "phone"}
NUMBERS = {"integer", "whole"}


def differences(declared: Type, described: Type) -> Iterator[str]:
    """Yield what differs between two types; a URL, an id and a phone number are texts to the description."""
    mine, theirs = (
        types("v2").resolve(each) if each.kind == "ref" else each for each in (declared, described)
    )
    if mine.nullable != theirs.nullable:
        yield f"nullable: {mine.nullable}"
    if mine.kind != theirs.kind and not any({mine.kind, theirs.kind} <= alike for alike in (TEXTS, NUMBERS)):
        yield f"{mine.kind}, not {theirs.kind}"
    if mine.kind == theirs.kind == "enum" and {*mine.words} != {*theirs.words}:
        yield f"words: {sorted({*mine.words} ^ {*theirs.words})}"
    if mine.kind not in TEXTS and (mine.low, mine.high) != (theirs.low, theirs.high):
        yield f"range: {mine.low}..{mine.high}, not {theirs.low}..{theirs.high}"
    if mine.item and theirs.item:
        yield from differences(mine.item, theirs.item)


COVERAGE = coverage(API["operations"], COMMANDS)


def test_everything_that_the_newest_library_can_ask_for_has_a_command_and_a_flag() -> None:
    missing = {(one.name, place) for one in COVERAGE for place in one.missing}

    assert missing == {*LEFT_OUT}
    assert len(COVERAGE) == len(vendor_library.methods()) >= 113


@pytest.mark.parametrize("operation", DECLARED, ids=lambda operation: operation.name)
def test_the_newest_library_has_no_fewer_parameters_and_requires_the_same(operation: Operation) -> None:
    method = vendor_library.methods()[DESCRIBED[operation.name]["sdk"]]
    departed = {name for where, name in DEPARTURES if where == operation.name}
    optional_here = {*operation.ids} | departed

    assert {*given(operation)} <= {*vendor_library.places(method), *(f".{name}" for name in operation.ids)}
    assert vendor_library.required(method) - optional_here == required_names(operation) - optional_here


def test_an_operation_that_is_not_declared_is_found() -> None:
    [found] = [one for one in coverage(API["operations"], {}) if one.name == "agent.delete"]
    undescribed = coverage([each for each in API["operations"] if each["name"] != "agent.delete"], COMMANDS)

    assert found.missing == ("", ".agent_id")
    assert undescribed[-1].missing == ("", ".agent_id")
    assert undescribed[-1].name == "agent.delete"


def test_a_field_that_is_not_declared_is_found() -> None:
    operation = OPERATIONS["batch-call.create"]
    fields = tuple(field for field in operation.fields if field.name != "call_time_window")

    [found] = [
        one
        for one in coverage(API["operations"], {operation.name: operation._replace(fields=fields)})
        if one.name == operation.name
    ]

    assert found.missing == (
        ".call_time_window",
        ".call_time_window.windows",
        ".call_time_window.windows.end",
        ".call_time_window.windows.start",
        ".call_time_window.day",
        ".call_time_window.timezone",
    )
    assert found.fields == 6


def test_the_page_of_the_coverage_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(COVERAGE), "run: python tools/coverage_page.py"
