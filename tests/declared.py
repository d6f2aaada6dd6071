"""Command lines for every operation in every API version, made from the declarations, and what a service answers.

A resource that is declared is covered by every test that asks here: no test lists the commands by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retellctl.resources.index import OPERATIONS, resource
from retellctl.spec.body import type_at
from retellctl.spec.declaration import VERSIONS, At, Into
from retellctl.spec.types import types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from retellctl.spec.declaration import Field, Operation, Route
    from retellctl.spec.types import Type

NUMBER = "+14155550100"
UPLOAD = str(Path(__file__).parent / "data" / "upload.png")
MOMENT = 1_699_999_700_000


@dataclass(frozen=True)
class Line:
    """A command line that is accepted and needs no question answered.

    Attributes:
        operation: what it asks the service to do.
        version: the API version that it is typed for.
        words: what is typed.
        note: what it is beyond the least that an operation needs; empty if nothing.
    """

    operation: Operation
    version: str
    words: tuple[str, ...]
    note: str = ""

    @property
    def args(self) -> tuple[str, ...]:
        return (*self.words, "--api-version", self.version)

    def __str__(self) -> str:
        return f"{self.version} {self.operation.command}{self.note and f', {self.note}'}"


def least(operation: Operation, version: str) -> Line:
    """Make the line with the ids and what is required, or the first simple field where something has to be given."""
    fields = [field for field in there(operation.fields, version) if field.name in operation.required]
    if not fields and operation.ids:
        simple = [field for field in there(operation.fields, version) if field.form != "json"]
        fields = simple[:1] or [*there(operation.fields, version)][:1]
    return _line(operation, version, [*fields, *_least_parameters(operation, version)])


def _least_parameters(operation: Operation, version: str) -> list[Field]:
    """Return the parameters and filters without which the service refuses a request."""
    parameters = (*operation.query, *operation.filters)
    names = (*operation.required, *NEEDED.get(operation.name, ()))
    return [field for field in there(parameters, version) if field.name in names]


def every(operation: Operation, version: str) -> Iterator[Line]:
    """Make the line with every field, parameter and filter; and one for each flag that stands for other fields."""
    required = least_fields(operation, version)
    groups = resource(operation.resource).exclusive
    left_out = {
        name
        for group in groups
        for name in _all_but_one([name for name in group if _isthere(operation, version, name)], required)
    } | {name for name in ALONE if _isthere(operation, version, name)}
    fields = [field for field in there(operation.fields, version) if field.name not in left_out]
    parameters = [*there(operation.query, version), *there(operation.filters, version)]
    if fields or parameters or operation.lists:
        more = ("--limit", "3") if operation.lists else ()
        yield _line(operation, version, [*fields, *parameters], more, "every field")
    for field in operation.fields:
        is_other = field.name in left_out or isinstance(field.place(version), Into)
        if is_other:
            beside = [item for item in required if not _excludes(groups, item.name, field.name)]
            beside += _least_parameters(operation, version)
            yield _line(operation, version, [*beside, field], note=field.option)


def least_fields(operation: Operation, version: str) -> list[Field]:
    """Return the fields without which the service refuses a body of an API version."""
    return [field for field in there(operation.fields, version) if field.name in operation.required]


def _isthere(operation: Operation, version: str, name: str) -> bool:
    return any(field.name == name for field in there(operation.fields, version))


def _all_but_one(names: Sequence[str], required: Iterable[Field]) -> list[str]:
    kept = next((field.name for field in required if field.name in names), names[0] if names else "")
    return [name for name in names if name != kept]


def _excludes(groups: Iterable[tuple[str, ...]], one: str, other: str) -> bool:
    return any(one in group and other in group for group in groups)


def there(fields: Iterable[Field], version: str) -> Iterator[Field]:
    """Yield the fields that an API version has."""
    return (field for field in fields if isinstance(field.place(version), At))


def _line(
    operation: Operation,
    version: str,
    fields: Iterable[Field],
    more: Iterable[str] = (),
    note: str = "",
) -> Line:
    words = [*operation.command.split(), *(sample_id(name) for name in operation.ids)]
    for field in fields:
        words += option(field, version)
    if operation.removes or operation.asks:
        words.append("--yes")
    return Line(operation, version, (*words, *more), note)


def sample_id(name: str) -> str:
    """Return an id as a path may hold it, such as "agent_1" for "agent_id"."""
    return NUMBER if name == "phone_number" else f"{name.removesuffix('_id')}_1"


def option(field: Field, version: str) -> list[str]:
    """Return a field's flag with a sample of its value, as they are typed."""
    flag, form = field.option.partition("/")[0], field.form
    if form == "switch":
        return [flag]
    place = field.place(version)
    type_ = type_at(field, place, version) if isinstance(place, At) else field.type
    match form:
        case "files":
            text = UPLOAD
        case "pairs" | "text pairs":
            text = "k=x"
        case "weighted":
            text = "agent_1"
        case "moment":
            text = "2026-01-01T00:00" if field.name.startswith("after_") else "2026-01-02T00:00"
        case "time ahead":
            text = "2099-01-01T00:00"
        case "json":
            from retellctl.jsontext.numbers import as_json

            text = as_json(SAMPLES.get(field.name) or sample(type_, version))
        case _:
            found = sample(type_, version)
            text = str(found[0] if isinstance(found, list) else found)
    return [flag, text]


# Filters that a rule asks for beside what is required.
# Fields that do not go together with every other.
ALONE = {"s2s_model", "fallback_number"}
NEEDED = {"batch-test.list": ("llm_id",), "test-case.list": ("llm_id",)}
# Values of fields of which a rule asks for more than their type does.
SAMPLES = {"column_mapping": [{"external_field_name": "Phone", "field_name": "phone_number"}]}


def sample(type_: Type, version: str) -> Any:
    """Return a value of a type: the least of its range, the first of its words, an object with what is required."""
    type_ = types(version).resolve(type_)
    low = type_.low or 0
    match type_.kind:
        case "text" | "enum" | "url" | "phone":
            return _sample_text(type_)
        case "number" | "integer" | "whole":
            return low + 1 if type_.excludes_low or (type_.low is None and not type_.high) else low
        case "list" if type_.item is not None:
            return [sample(type_.item, version)] * max(1, int(low))
        case "map" if type_.item is not None:
            return {"k": sample(type_.item, version)}
        case "object":
            return {name: sample(type_.members[name], version) for name in type_.required}
        case "union":
            word, member = next(iter(type_.members.items()))
            return {**sample(member, version), type_.name: word}
        case "choice":
            return sample(next(iter(type_.members.values())), version)
    return True if type_.kind == "boolean" else "x"


def _sample_text(type_: Type) -> str:
    samples = {
        "enum": next(iter(type_.words), ""),
        "url": "wss://example.com/x" if type_.name == "ws" else "https://example.com/x",
        "phone": NUMBER,
    }
    return samples.get(type_.kind) or (f"{type_.name}_1" if type_.name else "x" * max(1, int(type_.low or 0)))


LINES = [least(item, version) for version in VERSIONS for item in OPERATIONS.values() if item.route(version)]
"""A line for every operation and every API version that has it."""

EVERY = [
    line
    for version in VERSIONS
    for item in OPERATIONS.values()
    if item.route(version)
    for line in every(item, version)
]
"""The lines with every field."""

ABSENT = [(version, item) for version in VERSIONS for item in OPERATIONS.values() if not item.route(version)]
"""The operations that an API version does not have."""


LISTED = [item.resource for item in OPERATIONS.values() if item.verb == "list"]
"""The resources whose records can be listed."""


def operation_at(method: str, path: str) -> tuple[Operation, Route] | None:
    """Return the operation that a request is, and its route; None if no API version has one for it."""
    found = []
    for operation in OPERATIONS.values():
        for version in VERSIONS:
            route = operation.route(version)
            if route and route.method == method and re.fullmatch(_pattern(route), path):
                found.append((operation, route))
    # A path without an id is more of a match than one in which an id would look like a word of a path.
    return min(found, key=lambda item: len(item[1].ids), default=None)


def _pattern(route: Route) -> str:
    return re.sub(r"\\{\w+\\}", ".+", re.escape(route.path))


def answer(method: str, path: str, records: Sequence[Any], *, is_first: bool = True) -> tuple[int, Any]:
    """Return the status and the body with which the service answers a request.

    Args:
        method: the request's method.
        path: its path.
        records: what there is; of what is not a list, the first.
        is_first: the request asks for the first page.
    """
    found = operation_at(method, path)
    if found is None:
        return (204, b"") if method == "DELETE" else (201 if method == "POST" else 200, records[0])
    operation, route = found
    if operation.lists:
        listed = [*records] if is_first else []
        return 200, {route.at: listed, "has_more": False} if route.at else listed
    if not operation.answers:
        return 204, b""
    return 201 if method == "POST" else 200, records[0]


def record_of(operation: Operation) -> dict[str, Any]:
    """Return a record as an answer has it: with a value under every column, the id and the title."""
    declared = resource(operation.resource)
    columns = operation.columns or (*declared.columns, *declared.listed_columns)
    made: dict[str, Any] = {}
    for column in columns:
        for path in column.paths or (column.name,):
            put(made, path, _SHOWN.get(column.show, "x"))
    for name in (declared.id, *declared.title) if not operation.columns else ():
        if name:
            made.setdefault(name, sample_id(name))
    return made


_SHOWN: Mapping[str, Any] = {
    "short_moment": MOMENT,
    "duration": 1000,
    "latency": 700,
    "names": [{"name": "x"}],
    "keys": {"x": "y"},
}


def put(value: dict[str, Any], path: str, leaf: Any) -> None:
    """Put a value into an object at a path, where nothing stands in its way."""
    *above, last = path.split(".")
    for name in above:
        inner = value.setdefault(name, {})
        if not isinstance(inner, dict):
            return
        value = inner
    value.setdefault(last, leaf)


def listing(kind: str, version: str = "v2") -> tuple[str, ...]:
    """Return the words of a resource's list, with the ids and filters that it cannot do without."""
    return least(resource(kind).operation("list"), version).words
