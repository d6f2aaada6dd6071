"""The door to the request bodies: checks one and says what is wrong.

The bodies stand in models_v1 and models_v2. What is sent is the body that was checked, never a model's dump:
unknown fields, 1 or 1.0 and the order stay as they are; only phone numbers lose what stands between their digits.
"""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from .errors import UsageError
from .models_faults import MISSING, Fault, Path, clean, dotted, json_faults, shown
from .models_types import UNLISTED, Body
from .phone_numbers import PhoneNumberError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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


def check(model: type[Body], body: dict[str, Any], *, flags: Mapping[str, str]) -> None:
    """Checks a whole request body before it is sent, and writes its phone numbers as they are sent.

    Args:
        model: what the body has to be.
        body: the merged body, with the names of the wire.
        flags: path in the body (`voice_speed`, `phone_number.from`) -> the flag that gave it. A value that
            the contract does not list is refused only where it came from a flag.

    Raises:
        UsageError: names every fault: the flag or the path, the value, and what is allowed.
    """
    faults = [_told(fault, flags) for fault in _faults(model, body) if not _passes(fault, flags)]
    if not faults:
        return
    if len(faults) == 1:
        raise UsageError(faults[0])
    more = [f"and {len(faults) - _MOST_NAMED} more"] if len(faults) > _MOST_NAMED else []
    raise UsageError(f"{len(faults)} fields are wrong", why="; ".join(faults[:_MOST_NAMED] + more))


def fields(model: type[Body]) -> list[str]:
    """Names a body's own fields as they stand on the wire, in the contract's order."""
    return [field.alias or name for name, field in model.model_fields.items()]


def text_fields(model: type[Body]) -> dict[str, bool]:
    """Finds the paths that hold text, `*` standing for any index or name, and whether null clears each.

    Example: `{"agent_name": False, "states.*.name": False, "retell_llm_dynamic_variables.*": False}`.
    """
    return dict(_texts((), model))


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
    return Fault(path, value, _TYPES.get(kind, detail["msg"]), unlisted=kind == UNLISTED)


def _path(location: tuple[str | int, ...]) -> Path:
    """Leaves out the tag that pydantic writes behind a tool's index (see `_tool_tag` in models_v1)."""
    return tuple(
        part
        for before, part in zip((None, *location), location, strict=False)
        if not (isinstance(before, int) and isinstance(part, str) and part.startswith("type="))
    )


def _passes(fault: Fault, flags: Mapping[str, str]) -> bool:
    """Tells whether a fault is only a value that is newer than the contract, and was not typed as a flag."""
    return fault.unlisted and dotted(fault.path) not in flags


def _told(fault: Fault, flags: Mapping[str, str]) -> str:
    """Says a fault in one sentence."""
    name = dotted(fault.path)
    if fault.value is MISSING:
        return _told_missing(fault, flags)
    if flag := flags.get(name):
        value = shown(fault.path, fault.value)
        bare = value[1:-1] if value.startswith("'") and len(value) > 2 else value
        return f"{flag} {bare}: {fault.allowed}"
    return f"{_origin(fault.path, flags)}{name} {shown(fault.path, fault.value)}: {fault.allowed}"


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


def _texts(path: tuple[str, ...], kind: Any, *, nullable: bool = False) -> Iterator[tuple[str, bool]]:
    """Walks a type's annotation down to the texts in it."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is str:
        yield ".".join(path), nullable
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield from _texts((*path, field.alias or name), field.annotation)
    elif origin is Annotated:
        yield from _texts(path, inner[0], nullable=nullable)
    elif origin in (Union, types.UnionType):
        for member in inner:
            yield from _texts(path, member, nullable=type(None) in inner)
    elif origin in (list, dict):
        yield from _texts((*path, "*"), inner[-1])
