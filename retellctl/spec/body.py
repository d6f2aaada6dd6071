"""The body of an operation in one API version: what it may hold, and what the values of flags become in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from retellctl.errors import UsageError

from .declaration import At, Gone, Into
from .types import Type, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .declaration import Field, Operation, Place, Read


UNCHECKED: Final = "ignore_e164_validation"
"""The field of an object that asks the service, and retellctl, to take the phone numbers in it as they are."""


class Given(NamedTuple):
    """A value that a flag gave.

    Attributes:
        value: a JSON value.
        flag: the flag as it was typed, such as "--voice-id".
    """

    value: Any
    flag: str


class Placed(NamedTuple):
    """A value that a flag gave, at its place in the body of one API version.

    Attributes:
        path: names from the body down, such as ("phone_number", "from").
        value: a JSON value.
        flag: the flag as it was typed.
    """

    path: tuple[str, ...]
    value: Any
    flag: str


def _in_version(type_: Type, version: str) -> Type:
    """Return a type as an API version takes it: version 1 knows no null, and clears some fields by the text null."""
    if version != "v1" or not type_.nullable:
        return type_
    words = (*type_.words, "null") if type_.kind in ("enum", "url") else type_.words
    return type_._replace(nullable=False, words=words)


def type_at(field: Field, place: At, version: str) -> Type:
    """Return the type that a field has at its place in an API version."""
    return _in_version(place.type or field.type, version)


_BODY_TYPES: dict[tuple[int, tuple[str, ...], str], tuple[object, Type]] = {}


def body_type(operation: Operation, version: str) -> Type:
    """Return the type of an operation's whole body in an API version; it is made once."""
    # By the identity of the fields, which the value keeps alive: a tuple of types has no cheap hash.
    key = (id(operation.fields), operation.required, version)
    if key not in _BODY_TYPES:
        _BODY_TYPES[key] = (operation.fields, _body_type(operation, version))
    return _BODY_TYPES[key][1]


def _body_type(operation: Operation, version: str) -> Type:
    members: dict[str, Type] = {}
    required: dict[str, None] = {}
    for field in operation.fields:
        place = field.place(version)
        if isinstance(place, At):
            path = tuple((place.path or field.name).split("."))
            is_required = field.name in operation.required
            _insert(members, path, type_at(field, place, version), is_required=is_required)
            if is_required:
                required[path[0]] = None
    return Type("object", members=members, required=tuple(required))


def _insert(members: dict[str, Type], path: tuple[str, ...], type_: Type, *, is_required: bool) -> None:
    name, *rest = path
    if not rest:
        members[name] = type_
        return
    whole = members.get(name, Type("object"))
    below = dict(whole.members)
    _insert(below, tuple(rest), type_, is_required=is_required)
    required = (*whole.required, rest[0]) if is_required and rest[0] not in whole.required else whole.required
    members[name] = whole._replace(members=below, required=required)


def field_names(operation: Operation, version: str) -> list[str]:
    """Return the names of the fields of an operation's body, in the order of the declaration."""
    return [*body_type(operation, version).members]


def flags_of(operation: Operation, version: str, path: str) -> str:
    """Return the flags that give the value at a path, for a sentence that says that it is missing."""
    below = [field for field in operation.fields if _path(field, version).startswith(f"{path}.")]
    if below:
        return " and ".join(field.option for field in below)
    own = [field.option for field in operation.fields if _gives(field, version, path)]
    return f"{', '.join(own[:-1])} or {own[-1]}" if len(own) > 1 else "".join(own)


def _path(field: Field, version: str) -> str:
    place = field.place(version)
    return (place.path or field.name) if isinstance(place, At) else ""


def _gives(field: Field, version: str, path: str) -> bool:
    place = field.place(version)
    return _path(field, version) == path or (isinstance(place, Into) and place.path.partition(".")[0] == path)


def holds(operation: Operation, version: str, path: Sequence[str]) -> str:
    """Return what alone can stand at a path: "text", "null or text", "number", "file", or "any"."""
    found = types(version).at(body_type(operation, version), path)
    kinds = {type_.kind for type_ in found}
    if kinds and kinds <= {"text", "enum", "url", "phone"}:
        return "null or text" if any(type_.nullable for type_ in found) else "text"
    if kinds == {"file"}:
        return "file"
    return "number" if kinds and kinds <= {"number", "integer"} else "any"


def place_all(
    operation: Operation,
    version: str,
    given: Mapping[str, Given],
    read: Read,
    exclusive: Iterable[tuple[str, ...]],
) -> list[Placed]:
    """Return what flags give, at its place in a body of an API version.

    Args:
        operation: what the body is for.
        version: the API version.
        given: the values by the names of their fields.
        read: reads a record that a value depends on.
        exclusive: names of fields of which only one may be given.

    Raises:
        UsageError: the API version has no such field, or two flags contradict each other.
    """
    for group in exclusive:
        flags = [given[name].flag for name in group if name in given]
        if len(flags) > 1:
            raise UsageError(f"{' and '.join(flags)} exclude each other", hint="Give one of them.")
    fields = {field.name: field for field in operation.fields}
    found: list[Placed] = []
    for name, one in given.items():
        for placed in _placed(operation, fields[name], version, one, read):
            if any(other.path == placed.path for other in found):
                path = ".".join(placed.path)
                raise UsageError(f"{one.flag} and another flag both give {path}", hint="Use one of them.")
            found.append(placed)
    return found


def _placed(operation: Operation, field: Field, version: str, given: Given, read: Read) -> list[Placed]:
    place = field.place(version)
    if isinstance(place, Into):
        return [Placed((name,), value, given.flag) for name, value in place.make(given.value, read).items()]
    if not isinstance(place, At):
        raise lacking(given.flag, version, place)
    type_ = type_at(field, place, version)
    value = given.value
    if isinstance(value, list) and field.type.kind == "choice" and type_.kind != "choice":
        value = _one(operation, field, version, given)
    elif value == "null" and type_.nullable and types(version).resolve(type_).kind in ("enum", "url"):
        value = None  # a word that can mean nothing else
    return [Placed(tuple((place.path or field.name).split(".")), value, given.flag)]


def _one(operation: Operation, field: Field, version: str, given: Given) -> Any:
    if len(given.value) == 1:
        return given.value[0]
    article = "an" if operation.resource[0] in "aeio" else "a"
    raise UsageError(
        f"{given.flag}: {article} {operation.resource} has one {field.name} in API version {version[1:]}",
        hint="Give one, or speak a newer version: --api-version v2.",
    )


def lacking_operation(operation: Operation, version: str) -> UsageError:
    """Return the error for an operation that an API version does not have."""
    other = (
        "Speak a newer version: --api-version v2."
        if version == "v1"
        else "Speak version 1: --api-version v1."
    )
    return UsageError(f"{operation.command} is not part of API version {version[1:]}", hint=other)


def lacking(what: str, version: str, place: Place = None) -> UsageError:
    """Return the error for a flag or a field that an API version does not have."""
    newer = (
        "speak a newer version: --api-version v2" if version == "v1" else "speak version 1: --api-version v1"
    )
    hint = place.instead if isinstance(place, Gone) else f"Leave it out, or {newer}."
    return UsageError(f"{what} is not part of API version {version[1:]}", hint=hint)


def other_names(operation: Operation, version: str) -> dict[str, str]:
    """Return what the other API version calls fields of a body, each with its place in this one."""
    other = "v1" if version == "v2" else "v2"
    found: dict[str, str] = {}
    for field in operation.fields:
        here, there = field.place(version), field.place(other)
        theirs = (there.path or field.name) if isinstance(there, At) else field.name
        ours = here.path if isinstance(here, Into) else _path(field, version)
        if ours and theirs != ours:
            found |= dict.fromkeys(
                (theirs, theirs.partition(".")[0], field.name, theirs.rpartition(".")[2]), ours
            )
    return {name: path for name, path in found.items() if name not in field_names(operation, version)}


def renamed(operation: Operation, version: str, document: dict[str, Any]) -> dict[str, Any]:
    """Return a body from a file or --set with today's name of a field replaced by that of the version that is spoken.

    Only where that is another name for the very same value, such as opt_out_sensitive_data_storage in version 1.
    """
    own = {
        field.name: place.path
        for field in operation.fields
        if isinstance(place := field.place(version), At) and place.path and "." not in place.path
    }
    return {own.get(name, name): value for name, value in document.items()}
