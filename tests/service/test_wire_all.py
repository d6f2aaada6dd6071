"""Every request that the vendor's library sends for a declared operation, sent by the command line that is made of it.

A case of a declared operation has a line, or stands in DEPARTURES with the reason.
"""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from recorder import Answer, Recorded, Recorder, standard
from transport.forms import parse

from retellctl.resources.index import OPERATIONS
from retellctl.spec.declaration import At
from retellctl.spec.faults import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from conftest import Run

    from retellctl.spec.declaration import Field, Operation

WIRE = Path(__file__).parents[1] / "data" / "wire-all.jsonl"
# Cases that cannot be sent, by a pattern of their names, and why.
DEPARTURES = {
    r"(agent|llm) update, nothing to change": "an update needs at least one field to change",
    r"knowledge-base add-sources, nothing to change": "there is nothing to add, and it may cost",
    r"call list, skip": "the client's business: pages are asked for by their cursor",
    r"contact list, empty lists": "an empty list leaves nobody out, as none does",
    r"(chat|contact) list, skip": "the client's business: pages are asked for by their cursor",
    r"chat-agent list, (every field|other values)": "they ask for voice agents, and it lists chat agents only",
}
CASES = [
    case
    for case in map(json.loads, WIRE.read_text("utf-8").splitlines())
    if case["command"].replace(" ", ".") in {*OPERATIONS}
]
NAMES = [case["case"] for case in CASES]
DEPARTED = {name: why for pattern, why in DEPARTURES.items() for name in NAMES if re.fullmatch(pattern, name)}


def operation_of(case: dict[str, Any]) -> Operation:
    return OPERATIONS[case["command"].replace(" ", ".")]


SENT = [
    pytest.param(case, by_file, id=f"{case['case']}, {'from a file' if by_file else 'by flags'}")
    for case in CASES
    if case["case"] not in DEPARTED
    for by_file in (False, True)
    if not by_file
    or (operation_of(case).fields and not operation_of(case).lists)
    or "filter_criteria" in case["arguments"]
]


def line_of(case: dict[str, Any], folder: Path, *, by_file: bool) -> list[str]:
    """Make the command line of a case, its body by flags or in a file; what no flag takes is given by --set.

    The criteria of a list are given by flags of their own where they have any, or all of them as JSON.

    Raises:
        KeyError: an argument has no place on the command line.
    """
    operation, left = operation_of(case), dict(case["arguments"])
    route = operation.v2
    assert route is not None
    words = [*operation.command.split(), *(str(left.pop(name)) for name in operation.ids)]
    left = {name: value for name, value in left.items() if value != route.always.get(name, MISSING)}
    key, limit = left.pop("pagination_key", None), left.pop("limit", None)
    if limit is not None:
        # One record comes with the page before.
        words += ["--limit", str(limit + (key is not None))]
    if not by_file:
        words += criteria_by_flags(operation, left.get("filter_criteria", {}), folder)
    for field in (*operation.query, *operation.filters):
        place = field.place("v2")
        assert isinstance(place, At)
        if place.compares or (by_file and "." in place.path):
            continue
        value = _taken(left, (place.path or field.name).split("."))
        if value not in (None, {}):
            words += typed(field, value, folder) or []
    fields = {field.name: field for field in operation.fields if isinstance(field.place("v2"), At)}
    left = {name: value for name, value in left.items() if name in fields or value != {}}
    unknown = [name for name in left if name not in fields]
    if unknown:
        raise KeyError(f"{case['case']}: {', '.join(unknown)}")
    if by_file and not operation.lists:
        document = {name: paths(value, folder) for name, value in left.items()}
        (folder / "body.json").write_text(json.dumps(document), "utf-8")
        words += ["-f", str(folder / "body.json")]
        left = {}
    for name, value in left.items():
        words += typed(fields[name], value, folder) or ["--set", f"{name}={as_set(paths(value, folder))}"]
    return [*words, "--yes", "--api-version", "v2"]


def criteria_by_flags(operation: Operation, criteria: dict[str, Any], folder: Path) -> list[str]:
    """Return the words that give criteria by flags of their own, and take out those that they give."""
    words: dict[str, list[str]] = {}
    for field in operation.filters:
        place = field.place("v2")
        if isinstance(place, At) and place.compares:
            name, _, item = place.path.removeprefix("filter_criteria.").partition(".")
            value = compared(place.compares, item, criteria[name]) if name in criteria else None
            by_flag = value is not None and (field.form != "phone" or value.startswith("+"))
            if by_flag and field.form == "pairs":
                words[name] = [field.option, json.dumps(value)]
            elif by_flag and (given := typed(field, value, folder)):
                words[name] = [*words.get(name, []), *given]
    for name in words:
        del criteria[name]
    return [word for given in words.values() for word in given]


def compared(compares: str, item: str, criterion: Any) -> Any:
    """Return the value with which a criterion compares; None where a flag that compares so cannot give it."""
    if compares == "each":
        return [one[item] for one in criterion] if all({*one} == {item} for one in criterion) else None
    if compares == "keys":
        are_equal = all(one["op"] == "eq" for one in criterion)
        return {one["key"]: one["value"] for one in criterion} if are_equal else None
    if criterion["op"] == "bt":
        return criterion["value"][compares != "ge"] if compares in ("ge", "le", "lt") else None
    if compares == "eq or in" and criterion["op"] == "eq":
        return [criterion["value"]]
    return criterion["value"] if criterion["op"] in compares.split(" or ") else None


def _taken(arguments: dict[str, Any], path: list[str]) -> Any:
    """Take the value at a path out of the arguments."""
    name, *below = path
    if not below:
        return arguments.pop(name, None)
    inner = arguments.get(name)
    return _taken(inner, below) if isinstance(inner, dict) else None


def as_set(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def paths(value: Any, folder: Path) -> Any:
    """Write the files of a value and put their names in their place."""
    if isinstance(value, list):
        return [paths(item, folder) for item in value]
    if not isinstance(value, dict) or "filename" not in value:
        return value
    file = folder / value["filename"]
    file.write_bytes(base64.b64decode(value["base64"]) if "base64" in value else value["text"].encode())
    return str(file)


def typed(field: Field, value: Any, folder: Path) -> list[str] | None:
    """Return the words that give a value by a field's flag; None where the flag cannot."""
    values = value if isinstance(value, list) else [value]
    match field.form:
        case "switch" if isinstance(value, bool):
            return [field.option if value else f"--no-{field.option[2:]}"]
        case "text" | "word" | "id" | "phone" if isinstance(value, str):
            return [field.option, f"@{value}" if value.startswith("@") else value]
        case "text" if isinstance(value, int) and not field.type.nullable:
            return [field.option, str(value)]
        case "number" | "integer" | "moment" if value is not None:
            return [field.option, repr(value)]
        case "version" if value is not None:
            return [field.option, str(value)]
        case "json" if value is not None:
            return [field.option, json.dumps(value)]
        case "files":
            return [word for file in paths(values, folder) for word in (field.option, file)]
        case "ids" | "items" | "languages" if values and all(isinstance(item, str) for item in values):
            return [word for item in values for word in (field.option, item)]
        case "text pairs" if value:
            return [word for key, text in value.items() for word in (field.option, f"{key}={text}")]
    return None


def merged(body: dict[str, Any], always: Mapping[str, Any]) -> dict[str, Any]:
    """Return a body with what is always sent."""
    below = {
        name: merged(body.get(name, {}), value) if isinstance(value, dict) else value
        for name, value in always.items()
    }
    return {**body, **below}


def told(request: Recorded, arguments: dict[str, Any]) -> tuple[Any, ...]:
    """Return a request as it is compared, without what retellctl adds: the size of a page, and a key for a call."""
    added = {"limit", "idempotency_key"} - {*arguments}
    query = sorted(pair for pair in request.query if pair[0] not in added)
    if "multipart" in request.headers.get("content-type", ""):
        return (
            request.method,
            request.path,
            query,
            sorted(_part(*part) for part in parse(request.headers, request.body)),
        )
    body = {name: value for name, value in (request.json or {}).items() if name not in added}
    return request.method, request.path, query, body


def recorded(request: dict[str, Any]) -> tuple[Any, ...]:
    from urllib.parse import unquote

    path = unquote(request["path"])
    query = sorted((name, value) for name, value in request["query"])
    if "multipart" not in request:
        return request["method"], path, query, request["json"] or {}
    parts = [
        _part(
            name,
            file,
            None,
            base64.b64decode(content["base64"]) if isinstance(content, dict) else content.encode(),
        )
        for name, file, content in request["multipart"]
    ]
    return request["method"], path, query, sorted(parts)


def _part(name: str, file: str | None, _: str | None, content: bytes) -> tuple[str, str, str]:
    """Return a part of a form; lists and objects, which are JSON, as JSON of one shape."""
    if file is None and content[:1] in (b"[", b"{"):
        return name, "", json.dumps(json.loads(content), sort_keys=True)
    return name, file or "", content.decode("latin-1")


def pages(key: str | None) -> Iterator[Answer]:
    """Yield a first page that has more under a key, if there is one."""
    if key is not None:
        yield Answer(200, {"items": [{}], "has_more": True, "pagination_key": key})


@pytest.mark.parametrize(("case", "by_file"), SENT)
def test_a_request_of_the_vendor_is_sent(
    case: dict[str, Any], by_file: bool, ask: Run, server: Recorder, tmp_path: Path
) -> None:
    first = pages(case["arguments"].get("pagination_key"))
    server.answer = lambda request: next(first, None) or standard(request)

    result = ask(*line_of(json.loads(json.dumps(case)), tmp_path, by_file=by_file))

    assert (result.exit_code, "Warning" in result.stderr) == (0, False), result.stderr
    route = operation_of(case).v2
    assert route is not None
    asked = dict(case["request"])
    if route.always:
        # What a list always asks for stands beside what the library sends.
        asked["json"] = merged(asked["json"] or {}, route.always)
    assert told(server.requests[-1], case["arguments"]) == recorded(asked)


def test_every_departure_is_one() -> None:
    assert [name for name, count in Counter(NAMES).items() if count > 1] == []
    unused = [pattern for pattern in DEPARTURES if not any(re.fullmatch(pattern, name) for name in NAMES)]
    assert unused == []
