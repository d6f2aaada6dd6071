"""The declarations against today's API, as data and as the vendor's newest library has it, and how much they cover."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import retell
from api_types import Reader
from coverage_page import PAGE, page
from draft import PAGING

from retellctl.resources.index import OPERATIONS, resource
from retellctl.spec.body import body_type
from retellctl.spec.declaration import At
from retellctl.spec.types import _type, types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.spec.declaration import Operation
    from retellctl.spec.types import Type

API = json.loads((Path(__file__).parents[1] / "data" / "api.json").read_text("utf-8"))
DESCRIBED = {found["name"]: found for found in API["operations"]}
DECLARED = [operation for operation in OPERATIONS.values() if operation.v2]
NEWEST = retell.Retell(api_key="none")
# What the declarations have otherwise, by operation and name, and why.
IN_QUERY = "the flag takes a number or a name, and in a query string both are text"
DEPARTURES = {
    ("agent.get", "version"): IN_QUERY,
    ("agent.update", "version"): IN_QUERY,
    ("llm.get", "version"): IN_QUERY,
    ("llm.update", "version"): IN_QUERY,
    ("contact.upload-import-file", "file"): "files are lists, this one of a single file",
    ("asset.create", "file"): "files are lists, this one of a single file",
    ("phone-number.create", "area_code"): "no area code of the US or of Canada begins with 0 or 1",
    ("voice.clone", "files"): "a voice is made from at least one recording",
}


def wire_names(operation: Operation) -> dict[str, Type]:
    """Return what a request may hold beside its ids and its page, with the types."""
    named = dict(body_type(operation, "v2").members)
    for name in operation.v2.ids_in_body if operation.v2 else ():
        named[name] = _type("text")
    for field in (*operation.query, *operation.filters):
        place = field.place("v2")
        if isinstance(place, At):
            name, _, below = (place.path or field.name).partition(".")
            if not below:
                named[name] = place.type or field.type
    return named


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


@pytest.mark.parametrize("operation", DECLARED, ids=lambda operation: operation.name)
def test_the_newest_library_has_the_same_parameters(operation: Operation) -> None:
    method: Any = NEWEST
    for part in DESCRIBED[operation.name]["sdk"].split("."):
        method = getattr(method, part)
    parameters = inspect.signature(method).parameters
    own = {"extra_headers", "extra_query", "extra_body", "timeout", "max_retries", *PAGING}
    departed = {name for where, name in DEPARTURES if where == operation.name}

    theirs = {name for name in parameters if name not in own | departed}
    mine = {name for name in (*operation.ids, *wire_names(operation)) if name not in departed}
    # Where an id in the path and a field have one name, the library calls it otherwise.
    assert {name.removeprefix("body_").removeprefix("query_") for name in theirs} == mine
    assert {name for name, one in parameters.items() if one.default is one.empty and name in mine} - {
        *operation.ids
    } == required_names(operation) - {*operation.ids} - departed


def test_the_page_of_the_coverage_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(API), "run: python tools/coverage_page.py"
