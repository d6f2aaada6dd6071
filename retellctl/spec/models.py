"""The door to the request bodies: checks one and says what is wrong.

The bodies stand in models_v1 and models_v2. What is sent is the body that was checked, never a model's dump:
unknown fields, 1 or 1.0 and the order stay as they are; only phone numbers lose what stands between their digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from retellctl.errors import UsageError

from .faults import MISSING, UNKNOWN, Fault, Path, clean, dotted, json_faults, shown, typed
from .known_check import nearest
from .phone_numbers import PhoneNumberError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .models_types import Body

# Required fields whose flag is not their name with dashes. (A call to register has --from-number, too,
# but does not require it.)
FLAGS_OF: Final = {
    "phone_number": "--from and --to",
    "phone_number.from": "--from",
    "phone_number.to": "--to",
    "from_number": "--from",
    "to_number": "--to",
    "response_engine": "--llm-websocket-url, --llm-id or --response-engine",
}

_TYPES: Final = {
    "string_type": "must be text",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
}
_MOST_NAMED = 8
_MOST_LISTED = 12


def check(
    model: type[Body],
    body: dict[str, Any],
    *,
    flags: Mapping[str, str],
    further: Sequence[Fault] = (),
    strict: bool = False,
) -> list[str]:
    """Checks a whole request body before it is sent, and writes its phone numbers as they are sent.

    Args:
        model: what the body has to be.
        body: the merged body, with the names of the wire.
        flags: path in the body (`voice_speed`, `phone_number.from`) -> the flag that gave it.
        further: faults that the model does not look for, see known_check. What is only not known is refused where
            it is the value of a flag, not where it came from a file or --set.
        strict: refuse everything that is not known.

    Returns:
        What is not known and not refused, a sentence each.

    Raises:
        UsageError: names every fault: the flag or the path, the value, and what is allowed.
    """
    refused: list[Fault] = []
    passed: list[Fault] = []
    for fault in [*_faults(model, body), *further]:
        passes = fault.known and not strict and _of_flag(fault, flags) is None
        (passed if passes else refused).append(fault)
    if len(refused) == 1:
        raise UsageError(_told(refused[0], flags))
    if refused:
        raise UsageError(f"{len(refused)} fields are wrong", why="; ".join(_some(refused, flags)))
    return _some(passed, flags, passed=True)


def _some(faults: Sequence[Fault], flags: Mapping[str, str], *, passed: bool = False) -> list[str]:
    """Says the first faults, and how many more there are."""
    left = len(faults) - _MOST_NAMED
    more = (
        [f"{left} more fields or values are not known" if passed else f"and {left} more"] if left > 0 else []
    )
    return [_told(fault, flags, passed=passed) for fault in faults[:_MOST_NAMED]] + more


def _faults(model: type[Body], body: dict[str, Any]) -> Iterator[Fault]:
    """Finds all faults: of JSON itself, of each field, and between fields."""
    unsendable = list(json_faults(body))
    yield from unsendable
    known = {fault.path for fault in unsendable}
    try:
        model.model_validate(body)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            fault = _fault(detail)
            if fault.path not in known:
                yield fault
    yield from model.rules(body)
    yield from (fault for fault in _number_faults(model, body) if fault.path not in known)


def _number_faults(model: type[Body], body: dict[str, Any]) -> Iterator[Fault]:
    """Writes each phone number as it is sent, and finds those that are none; other types are told already."""
    for path, home, read in model.numbers(body):
        name = path[-1]
        if isinstance(name, str) and isinstance(home.get(name), str):
            try:
                home[name] = read(home[name])
            except PhoneNumberError as error:
                yield Fault(path, home[name], str(error))


def _fault(detail: Mapping[str, Any]) -> Fault:
    """Turns one of pydantic's errors into ours."""
    kind, value = detail["type"], detail["input"]
    path = _path(detail["loc"])
    if kind == "missing":
        return Fault(path, MISSING, "")
    if kind == "float_type" and type(value) is int:
        return Fault(path, value, "must be a number of a size that a float can hold")
    return Fault(path, value, _TYPES.get(kind, detail["msg"]))


def _path(location: tuple[str | int, ...]) -> Path:
    """Leaves out the tag that pydantic writes behind a tool's index (see `_tool_tag` in models_v1)."""
    return tuple(
        part
        for before, part in zip((None, *location), location, strict=False)
        if not (isinstance(before, int) and isinstance(part, str) and part.startswith("type="))
    )


def _of_flag(fault: Fault, flags: Mapping[str, str]) -> str | None:
    """Finds the flag that gave the value itself, alone or as one of several."""
    path = fault.path
    while path and isinstance(path[-1], int):
        path = path[:-1]
    whole = flags.get(dotted(path[:-1]))
    # A flag may be the name of the one field of the object that it makes: --llm-websocket-url.
    if path and whole == f"--{str(path[-1]).replace('_', '-')}":
        return whole
    return flags.get(dotted(path))


def _told(fault: Fault, flags: Mapping[str, str], *, passed: bool = False) -> str:
    """Says a fault in one sentence; of one that is passed on, what is known that comes nearest."""
    name = dotted(fault.path)
    if fault.value is MISSING:
        return _told_missing(fault, flags)
    if fault.value is UNKNOWN or passed:
        return f"{_origin(fault.path, flags)}{name} {_unknown(fault)}"
    if flag := _of_flag(fault, flags):
        return f"{typed(flag, fault.path, fault.value)}: {fault.allowed}"
    return f"{_origin(fault.path, flags)}{name} {shown(fault.path, fault.value)}: {fault.allowed}"


def _unknown(fault: Fault) -> str:
    """Says that a field or a value is not known, and which known one is nearest."""
    asked = fault.path[-1] if fault.value is UNKNOWN else fault.value
    near = nearest(str(asked), fault.known)
    if fault.value is UNKNOWN:
        return f"is not a known field{f'; the nearest is {near}' if near else ''}"
    others = f", of {', '.join(fault.known)}" if len(fault.known) <= _MOST_LISTED else ""
    return f"{shown(fault.path, fault.value)} is not a known value{f'; the nearest is {near}' if near else ''}{others}"


def _told_missing(fault: Fault, flags: Mapping[str, str]) -> str:
    """Says which field is missing, and how it is given."""
    name = dotted(fault.path)
    if name in FLAGS_OF or len(fault.path) == 1:
        flag = FLAGS_OF.get(name, f"--{clean(name).replace('_', '-')}")
        verb = "are" if " and " in flag else "is"
        return f"{flag} {verb} required {fault.allowed}".rstrip()
    return f"{_origin(fault.path, flags)}{name} missing"


def _origin(path: Path, flags: Mapping[str, str]) -> str:
    """Names the flag that gave the whole of which `path` is a part."""
    for length in range(len(path) - 1, 0, -1):
        if flag := flags.get(dotted(path[:length])):
            return f"{flag}, "
    return ""
