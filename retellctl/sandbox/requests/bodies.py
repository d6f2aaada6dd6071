"""Checks of whole requests against their declaration, and the service's answer where one is not so.

A route that both API versions have takes what either of them takes. What is not known, such as a field, a model or a
tool of tomorrow, is taken.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from retellctl.spec.body import body_type, field_names
from retellctl.spec.types import Type, types
from retellctl.system.masking import shortened

from . import checks
from .checks import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from retellctl.spec.declaration import Rule
    from retellctl.spec.faults import Fault, Path

    from .request import SandboxRequest

E164: Final = re.compile(r"\+[1-9][0-9]{6,14}")
_FORMS: Final = {
    "v1": "with its country code, such as 14155550100",
    "v2": "in E.164 form, such as +14155550100",
}
# What retellctl calls the types of JSON, and what the service calls them.
_WORDS: Final = {
    r"^must be text\b": "must be a string",
    r"\ba whole number\b": "an integer",
    r"\ba list\b": "an array",
}


def check_request_body(request: SandboxRequest) -> None:
    """Check the query and the body of a request.

    Raises:
        Refused: 400, with the first thing that is wrong; 422, it is about a version that does not exist.
    """
    _check_query(request)
    if request.operation.fields:
        _check_required(request)
        for name, value in request.body.items():
            _check_field(request, name, value)
        check_rules(request.operation.rules, request.body, request.versions[-1])


def check_rules(rules: Sequence[Rule], body: Mapping[str, Any], version: str) -> None:
    """Check fields against each other.

    Raises:
        Refused: 400, with the first thing that is wrong.
    """
    for rule in rules:
        for fault in rule(body, version):
            _refuse(fault)


def clears(request: SandboxRequest, name: str, value: Any) -> bool:
    """Tell whether a value takes a field of the body away: null, and in version 1 for some fields the text "null"."""
    if value is None:
        return any(name in field_names(request.operation, version) for version in request.versions)
    if value != "null" or "v1" not in request.versions:
        return False
    type_ = body_type(request.operation, "v1").members.get(name)
    return type_ is not None and "null" in type_.words


def _check_query(request: SandboxRequest) -> None:
    for field in request.operation.query:
        value = request.query.get(field.name)
        if value is None:
            continue
        if field.type.kind == "boolean":
            checks.one_of("true", "false")(field.name, value)
        elif field.type.kind == "integer" and not value.isdecimal():
            checks.wrong(field.name, "must be an integer", value)
        if field.name == "version":
            checks.version(value)


def _check_required(request: SandboxRequest) -> None:
    """Check that what one of the versions requires is there.

    Raises:
        Refused: 400, with a field that is missing in all of them, or with what each of them misses.
    """
    missing = {
        version: [name for name in body_type(request.operation, version).required if name not in request.body]
        for version in request.versions
    }
    if not all(missing.values()):
        return
    newest, *older = (missing[version] for version in reversed(request.versions))
    common = [name for name in newest if all(name in others for others in older)]
    if common:
        raise Refused(400, f"{common[0]} is required")
    raise Refused(400, f"{newest[0]} is required (v1: {older[0][0]})")


class _Findings(NamedTuple):
    """What one API version says of a value.

    Attributes:
        unknown: how many words and members of unions in it are not known.
        faults: what is wrong with it.
    """

    unknown: int
    faults: list[Fault]


def _check_field(request: SandboxRequest, name: str, value: Any) -> None:
    found = []
    for version in reversed(request.versions):
        type_ = body_type(request.operation, version).members.get(name)
        if type_ is not None:
            found.append(_findings(type_, version, name, value, request.body))
    if found:
        # Of two that refuse it, the version that knows what it is says why.
        best = min(found, key=lambda findings: (findings.unknown, len(findings.faults)))
        for fault in best.faults:
            _refuse(fault)


def _findings(type_: Type, version: str, name: str, value: Any, body: Mapping[str, Any]) -> _Findings:
    # Imported where a body is checked: it loads pydantic's core.
    from retellctl.spec.body import UNCHECKED
    from retellctl.spec.check import phone_numbers_in
    from retellctl.spec.faults import UNKNOWN, Fault
    from retellctl.spec.schema import faults

    named = types(version)
    whole, part = Type("object", members={name: type_}), {name: _json_numbers(value)}
    found = [fault for fault in faults(named, whole, part) if fault.value is not UNKNOWN]
    wrong = [fault for fault in found if not _may_grow(whole, version, fault)]
    unknown = len(found) - len(wrong)
    if not found and body.get(UNCHECKED) is not True:
        for path, home, reader in phone_numbers_in(named, whole, part, (), part):
            if not _is_phone_number(home[path[-1]], reader, version):
                wrong.append(Fault(path, home[path[-1]], f"must be a phone number {_FORMS[version]}"))
    return _Findings(unknown, wrong)


def _json_numbers(value: Any) -> Any:
    """Return a value whose whole numbers are int: 1.0 is one, as everywhere in JSON."""
    if isinstance(value, dict):
        return {name: _json_numbers(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_json_numbers(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _may_grow(whole: Type, version: str, fault: Fault) -> bool:
    """Tell whether a word is one of a list that grows with the service: a model, a language, a type of tool."""
    named = types(version)
    at = named.at(whole, [str(part) for part in fault.path])
    is_tag = not any(type_.kind == "enum" and type_.words == fault.known for type_ in at)
    return bool(fault.known) and (is_tag or fault.known in _growing(version))


@cache
def _growing(version: str) -> frozenset[tuple[str, ...]]:
    """Return the words of the enums that have a name."""
    named = types(version)
    return frozenset(named[name].words for name in named if named[name].kind == "enum")


def _is_phone_number(number: str, reader: str, version: str) -> bool:
    if reader == "keep" or (reader == "transfer" and re.match(r"sips?:|.*\{\{", number, re.DOTALL)):
        return True
    return bool(E164.fullmatch(number if version == "v2" else f"+{number.removeprefix('+')}"))


def _refuse(fault: Fault) -> NoReturn:
    """Refuse what is wrong with a value, in the service's words.

    Raises:
        Refused: 400, always.
    """
    from retellctl.spec.faults import MISSING

    path = _written(fault.path)
    rule = fault.allowed.partition(":")[0].partition(";")[0]
    if fault.value is MISSING:
        raise Refused(400, f"{path} is required {rule}".rstrip())
    if not rule.startswith("must "):
        raise Refused(400, f"{path}: {rule}")
    for ours, theirs in _WORDS.items():
        rule = re.sub(ours, theirs, rule)
    checks.wrong(path, rule, fault.value)


def _written(path: Path) -> str:
    """Return a path as the service writes it, such as `states[0].name`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return shortened(text.removeprefix("."), 200, "...")
