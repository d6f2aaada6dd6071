"""A value against its type: pydantic's core goes through it, and what it finds is said as faults.

The core alone is imported, not pydantic's models, which take three times as long. A schema is made of what a body
holds, so that a change of one field costs the schema of that field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic_core import PydanticCustomError, SchemaValidator, ValidationError

from retellctl.jsontext.numbers import as_json

from .faults import MISSING, UNKNOWN, Fault
from .placeholder import Placeholder
from .urls import url_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .faults import Path
    from .types import Type, Types

# What pydantic calls an error of a value's type, and what the value must be.
_ALLOWED: Final = {
    "string_type": "must be text",
    "bool_type": "must be true or false",
    "float_type": "must be a number",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "union_tag_not_found": "must be an object",
}
_KINDS: Final[dict[type, tuple[str, ...]]] = {
    str: ("text", "enum", "url", "phone", "any"),
    bool: ("boolean", "any"),
    int: ("integer", "number", "any"),
    float: ("integer", "number", "any"),
    list: ("list", "any"),
    dict: ("object", "map", "union", "any"),
}
# A member's tag in a path of pydantic's begins with it: no field's name does.
_TAG: Final = "\0"


def faults(types: Types, type_: Type, value: Any) -> list[Fault]:
    """Return what is wrong with a value, and what is not known in it.

    Args:
        types: the named types that the type refers to.
        type_: what the value has to be.
        value: a JSON value.
    """
    return [*_found(types, type_, value, ())]


def _found(types: Types, type_: Type, value: Any, path: Path) -> Iterator[Fault]:
    builder = _Builder(types)
    if type_.kind == "object" and isinstance(value, dict):
        # The rest of a body's fields are not looked at: most commands give a few of sixty.
        for name in value:
            if name not in type_.members:
                yield Fault((*path, name), UNKNOWN, "", known=tuple(type_.members))
        named = {
            name: member for name, member in type_.members.items() if name in value or name in type_.required
        }
        value = {name: member for name, member in value.items() if name in named}
        type_ = type_._replace(members=named)
    validator = SchemaValidator(builder.whole(type_))
    try:
        validator.validate_python(value, strict=True)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            yield from _fault(types, type_, value, detail, path)


def _fault(types: Types, type_: Type, value: Any, detail: Mapping[str, Any], above: Path) -> Iterator[Fault]:
    location = tuple(part for part in detail["loc"] if not (isinstance(part, str) and part.startswith(_TAG)))
    path = (*above, *location)
    kind, found = detail["type"], detail["input"]
    if kind == "missing":
        yield Fault(path, MISSING, "")
        return
    if kind == "extra_forbidden":
        yield Fault(path, UNKNOWN, "", known=tuple(_member(types, type_, value, location[:-1]).members))
        return
    wanted = _member(types, type_, value, location)
    if kind in ("union_tag_not_found", "union_tag_invalid") and isinstance(found, dict):
        yield _member_fault(wanted, found, path)
    elif kind == "literal_error" and isinstance(found, str):
        words = [*wanted.words, *(["null"] if wanted.nullable else [])]
        yield Fault(path, found, f"must be one of {', '.join(words)}", known=wanted.words)
    elif kind in ("literal_error", "string_type"):
        is_word = "null" in wanted.words and wanted.kind in ("enum", "url")
        yield Fault(path, found, "must be text" + "; to remove it give the text 'null', in quotes" * is_word)
    elif kind == "float_type" and wanted.kind == "integer":
        yield Fault(path, found, "must be a whole number")
    elif kind == "float_type" and type(found) is int:
        yield Fault(path, found, "must be a number of a size that a float can hold")
    else:
        yield Fault(path, found, _ALLOWED.get(kind, detail["msg"]))


def _member_fault(union: Type, value: dict[str, Any], path: Path) -> Fault:
    """Return the fault of an object that does not say which member of a union it is."""
    if union.name not in value:
        return Fault((*path, union.name), MISSING, "")
    word = value[union.name]
    if not isinstance(word, str):
        return Fault((*path, union.name), word, "must be text")
    return Fault(
        (*path, union.name), word, f"must be one of {', '.join(union.members)}", known=tuple(union.members)
    )


def _member(types: Types, type_: Type, value: Any, path: Path) -> Type:
    """Return the type of what stands at a path of a value."""
    for part in path:
        type_ = _chosen(types, type_, value)
        type_ = type_.members.get(str(part), type_) if type_.kind == "object" else type_.item or type_
        value = _inside(value, part)
    found = types.resolve(type_)
    return (
        found if found.kind == "union" and not _names_member(found, value) else _chosen(types, type_, value)
    )


def _inside(value: Any, part: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(part)
    return value[part] if isinstance(value, list) and isinstance(part, int) else None


def _names_member(union: Type, value: Any) -> bool:
    word = value.get(union.name) if isinstance(value, dict) else None
    return isinstance(word, str) and word in union.members


def _chosen(types: Types, type_: Type, value: Any) -> Type:
    """Return the type that holds for a value, where it may have one of several."""
    type_ = types.resolve(type_)
    if type_.kind == "union" and _names_member(type_, value):
        return types.resolve(type_.members[value[type_.name]])
    if type_.kind == "choice" and (tag := _best(types, type_, value)):
        return _chosen(types, type_.members[tag], value)
    return type_


def _best(types: Types, choice: Type, value: Any) -> str | None:
    """Return which type of a choice a value is meant to have: the one that it has the fewest faults as."""
    kinds = _KINDS.get(type(value), _KINDS[float] if isinstance(value, float) else ())
    fitting = [name for name, member in choice.members.items() if types.resolve(member).kind in kinds]
    if len(fitting) > 1:
        return min(fitting, key=lambda name: len(faults(types, types.resolve(choice.members[name]), value)))
    return fitting[0] if fitting else None


class _Builder:
    """Makes pydantic's schemas from types; a named type is made once, however often it is referred to."""

    def __init__(self, types: Types) -> None:
        self._types = types
        self._definitions: dict[str, Any] = {}

    def whole(self, type_: Type) -> Any:
        """Return the schema of a type with those that it refers to."""
        schema = self.schema(type_)
        if not self._definitions:
            return schema
        return {"type": "definitions", "schema": schema, "definitions": [*self._definitions.values()]}

    def schema(self, type_: Type) -> Any:
        """Return the schema of a type."""
        schema = self._plain(type_)
        return {"type": "nullable", "schema": schema} if type_.nullable else schema

    def _plain(self, type_: Type) -> Any:
        match type_.kind:
            case "ref":
                return self._referred(type_.name)
            case "enum":
                return {"type": "literal", "expected": [*type_.words]}
            case "boolean":
                return {"type": "bool"}
            case "any":
                return {"type": "any"}
            case "file":
                return _after({"type": "any"}, _weight(type_))
            case "list" if type_.item:
                return _after({"type": "list", "items_schema": self.schema(type_.item)}, _size(type_, "item"))
            case "map" if type_.item:
                return _after({"type": "dict", "values_schema": self.schema(type_.item)}, _length(type_))
            case "object":
                return self._object(type_)
            case "union" | "choice":
                return self._union(type_)
        return _scalar(type_)

    def _referred(self, name: str) -> Any:
        if name not in self._definitions:
            self._definitions[name] = None  # it may refer to itself
            self._definitions[name] = {**self.schema(self._types[name]), "ref": name}
        return {"type": "definition-ref", "schema_ref": name}

    def _object(self, type_: Type) -> Any:
        fields = {
            name: {
                "type": "typed-dict-field",
                "schema": self.schema(member),
                "required": name in type_.required,
            }
            for name, member in type_.members.items()
        }
        return {"type": "typed-dict", "fields": fields, "extra_behavior": "forbid"}

    def _union(self, type_: Type) -> Any:
        def tag_of(value: Any) -> str | None:
            word = value.get(type_.name) if isinstance(value, dict) else None
            return f"{_TAG}{word}" if isinstance(word, str) else None

        def best_tag(value: Any) -> str | None:
            best = _best(self._types, type_, value)
            return None if best is None else f"{_TAG}{best}"

        choices = {f"{_TAG}{name}": self.schema(member) for name, member in type_.members.items()}
        union = {
            "type": "tagged-union",
            "choices": choices,
            "discriminator": tag_of if type_.kind == "union" else best_tag,
        }
        return union if type_.kind == "union" else _refusing(union, _one_of_types(self._types, type_))


def _one_of_types(types: Types, choice: Type) -> str:
    """Return what a value of a choice must be."""
    names = {
        "text": "text",
        "enum": "text",
        "integer": "a whole number",
        "number": "a number",
        "list": "a list",
        "object": "an object",
    }
    kinds = [names.get(types.resolve(member).kind, "a value") for member in choice.members.values()]
    return f"must be {' or '.join(dict.fromkeys(kinds))}"


def _refusing(schema: Any, allowed: str) -> Any:
    """Return a schema of which one sentence says what is wrong with a value that has none of its types."""
    return {**schema, "custom_error_type": "type", "custom_error_message": allowed}


def _scalar(type_: Type) -> Any:
    if type_.kind == "number":
        return _after({"type": "float"}, _range(type_))
    if type_.kind == "integer":
        return _after(_after({"type": "float"}, _whole), _range(type_))
    if type_.kind == "url":
        return _checked({"type": "str"}, _url(type_), "function-before")
    return _after({"type": "str"}, _size(type_, "character"))


def _after(schema: Any, allowed: Callable[[Any], str | None] | None) -> Any:
    """Return a schema with a check behind it, if there is one; see _checked."""
    return schema if allowed is None else _checked(schema, allowed, "function-after")


def _checked(schema: Any, allowed: Callable[[Any], str | None], kind: str) -> Any:
    """Return a schema with a check, which returns what a value must be, None for one that is right."""

    def check(value: Any) -> Any:
        problem = allowed(value)
        if problem:
            raise PydanticCustomError("value", "{allowed}", {"allowed": problem})
        return value

    return {"type": kind, "function": {"type": "no-info", "function": check}, "schema": schema}


def _whole(value: float) -> str | None:
    """Return what a number must be that has a fraction."""
    return None if value.is_integer() else "must be a whole number"


def _range(type_: Type) -> Callable[[Any], str | None] | None:
    low, high = type_.low, type_.high
    if low is None and high is None:
        return None
    if low is None:
        words = f"must be at most {high:.15g}"
    elif high is None:
        words = f"must be {'more than' if type_.excludes_low else 'at least'} {low:.15g}"
    elif type_.excludes_low:
        words = f"must be more than {low:.15g} and at most {high:.15g}"
    else:
        words = f"must be between {low:.15g} and {high:.15g}"

    def allowed(value: Any) -> str | None:
        is_low = low is not None and (value <= low if type_.excludes_low else value < low)
        return words if is_low or (high is not None and value > high) else None

    return allowed


def _size(type_: Type, unit: str) -> Callable[[Any], str | None] | None:
    low, high = type_.low, type_.high
    if low is None and high is None:
        return None

    def allowed(value: Any) -> str | None:
        if low is not None and len(value) < low:
            return "must not be empty" if low == 1 else f"must have at least {low:g} {unit}s"
        if high is not None and len(value) > high:
            return f"must have at most {high:g} {unit}{'' if high == 1 else 's'}"
        return None

    return allowed


def _length(type_: Type) -> Callable[[Any], str | None] | None:
    high = type_.high
    if high is None:
        return None

    def allowed(value: Any) -> str | None:
        try:
            length = len(as_json(value).encode("utf-8", "surrogatepass"))
        except (ValueError, RecursionError):
            return None  # that it is no JSON is said by json_faults
        return f"must have at most {high / 1024:g} KiB as JSON" if length > high else None

    return allowed


def _weight(type_: Type) -> Callable[[Any], str | None] | None:
    high = type_.high
    if high is None:
        return None

    def allowed(value: Any) -> str | None:
        size = getattr(value, "size", 0)  # of a file that is to be sent
        return f"must have at most {high / 2**20:g} MiB" if size > high else None

    return allowed


def _url(type_: Type) -> Callable[[Any], str | None]:
    def allowed(value: Any) -> str | None:
        # The text as it came: pydantic hands on a plain str, which a placeholder is not.
        if not isinstance(value, str) or isinstance(value, Placeholder) or value in type_.words:
            return None
        problem = url_fault(value, type_.name, variables=type_.has_variables)
        if problem and type_.words:
            return f"{problem}; to remove it give the text '{type_.words[0]}', in quotes"
        if problem and type_.nullable:
            return f"{problem}; to remove it give null, without quotes"
        return problem

    return allowed
