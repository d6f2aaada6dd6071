"""What a value in a body can be: its kind, its range, its words, and whether null clears it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Type(NamedTuple):
    """The type of a value in a body.

    Attributes:
        kind: text, number, integer (a number without a fraction, however it is written), boolean, any, enum, url,
            phone, file, moment, list, map, object, union (told apart by a field), choice (one of several types), or
            ref (another type by its name).
        nullable: null clears the field.
        name: of a text the resource whose id it is; of a URL ws or http; of a phone number how it is read (a name of
            phone_numbers.READERS); of a union the field that tells its members apart; of a ref the type's name.
        words: the values of an enum; of a URL the word that stands for none.
        low: the least number, characters or items.
        high: the greatest number, characters, items, or bytes of a file or of the JSON of a map.
        excludes_low: the number must be more than `low`.
        item: the type of a list's items or of a map's values.
        members: an object's fields, a union's members by the value of its field, or a choice's types by number.
        required: the fields that an object must have.
        has_variables: {{names}} may stand in a URL, as the service fills them in.
        is_word: of a ref, that it is an enum.
    """

    kind: str
    nullable: bool = False
    name: str = ""
    words: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    excludes_low: bool = False
    item: Type | None = None
    members: Mapping[str, Type] = {}
    required: tuple[str, ...] = ()
    has_variables: bool = False
    is_word: bool = False

    def __or__(self, other: None) -> Type:  # a tuple has no such operator
        """Return the same type, of which null is a value: `text | None`."""
        return self._replace(nullable=True)

    def of(self, low: float | None = None, high: float | None = None) -> Type:
        """Return the same type with a least and a greatest length, in characters of a text or items of a list."""
        return self._replace(low=low, high=high)


text: Final = Type("text")
boolean: Final = Type("boolean")
anything: Final = Type("any")
moment: Final = Type("moment")
file: Final = Type("file")
version: Final = Type("choice", members={"0": Type("integer"), "1": text})
"""A version of a record: a whole number, or a name that the service has for one, such as latest."""


def number(low: float | None = None, high: float | None = None) -> Type:
    """Return the type of a number between two others, both included; None for no limit."""
    return Type("number", low=low, high=high)


def integer(low: int | None = None, high: int | None = None) -> Type:
    """Return the type of a whole number between two others, both included; None for no limit."""
    return Type("integer", low=low, high=high)


def enum(*words: str) -> Type:
    """Return the type of a text that is one of some words; the service may know newer ones."""
    return Type("enum", words=words)


def identifier(resource: str) -> Type:
    """Return the type of the id of a resource's record, such as that of an agent."""
    return Type("text", name=resource)


def url(schemes: str) -> Type:
    """Return the type of a URL: "ws" for a websocket, "http" for a page."""
    return Type("url", name=schemes)


def phone(reader: str) -> Type:
    """Return the type of a phone number; the reader is a name of phone_numbers.READERS."""
    return Type("phone", name=reader)


def array(item: Type) -> Type:
    """Return the type of a list."""
    return Type("list", item=item)


def mapping(value: Type = anything) -> Type:
    """Return the type of an object whose names are the user's own."""
    return Type("map", item=value)


def one_or_more(item: Type) -> Type:
    """Return the type of a value that may be a list of such values as well."""
    return Type("choice", members={"0": item, "1": array(item)})


metadata: Final = mapping().of(None, 50 * 1024)
"""What is kept with a call or a chat; at most "50kB" (retell-sdk 6.2.13)."""


def ref(name: str) -> Type:
    """Return the type of that name in types_v1.json and types_v2.json."""
    return Type("ref", name=name)


def word(name: str) -> Type:
    """Return the enum of that name in types_v1.json and types_v2.json."""
    return Type("ref", name=name, is_word=True)


_WORDS: Final = {
    "text": text,
    "number": number(),
    "integer": integer(),
    "boolean": boolean,
    "any": anything,
    "file": file,
}


class Types:
    """The types of one API version that have a name."""

    def __init__(self, written: Mapping[str, Any]) -> None:
        self._written = written
        self._read: dict[str, Type] = {}

    def __getitem__(self, name: str) -> Type:
        if name not in self._read:
            self._read[name] = _type(self._written[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def resolve(self, type_: Type) -> Type:
        """Return what a ref stands for, else the type itself."""
        nullable = type_.nullable
        while type_.kind == "ref":
            type_ = self[type_.name]
            nullable = nullable or type_.nullable
        return type_._replace(nullable=nullable) if nullable != type_.nullable else type_

    def choices(self, type_: Type) -> list[Type]:
        """Return the types of which a value may have any: the type alone, if there is no choice."""
        type_ = self.resolve(type_)
        if type_.kind not in ("union", "choice"):
            return [type_]
        found = [choice for member in type_.members.values() for choice in self.choices(member)]
        return [choice._replace(nullable=choice.nullable or type_.nullable) for choice in found]

    def below(self, types: Sequence[Type], name: str) -> list[Type]:
        """Return the types that a field of that name, or an item of that index, may have."""
        found: list[Type] = []
        for type_ in types:
            if type_.kind == "object" and name in type_.members:
                found += self.choices(type_.members[name])
            elif type_.item is not None and (type_.kind == "map" or name.isdigit()):
                found += self.choices(type_.item)
        return found

    def at(self, type_: Type, path: Sequence[str]) -> list[Type]:
        """Return the types that a value at a path below a type may have; none where the path is not known."""
        found = self.choices(type_)
        for name in path:
            found = self.below(found, name)
        return found

    def words(self, type_: Type) -> list[str]:
        """Return the words that a value, or one of a list of values, may be; "null" where that clears it."""
        found: dict[str, None] = {}
        for choice in self.choices(type_):
            one = self.resolve(choice.item) if choice.kind == "list" and choice.item else choice
            if one.kind == "enum":
                found |= dict.fromkeys([*one.words, *(["null"] if one.nullable else [])])
        return list(found)


def _type(written: Any) -> Type:
    """Return a type as the data file writes it.

    A word (text, number, integer, boolean, any, file) or #NAME, with a `?` behind it where null clears the field; or
    an object: {"enum": [...]}, {"number": [LOW, HIGH]}, {"integer": [LOW, HIGH]}, {"list": T}, {"map": T},
    {"fields": {NAME: T}, "required": [...]}, {"url": "ws" or "http", "or": WORD, "variables": true},
    {"phone": READER}, {"by": FIELD, "of": {VALUE: T}}, {"of": [T, ...]}, with "null": true where null clears it.
    """
    if isinstance(written, str):
        word, nullable = written.removesuffix("?"), written.endswith("?")
        found = ref(word[1:]) if word.startswith("#") else _WORDS[word]
        return found._replace(nullable=nullable)
    return _written_out(written)._replace(nullable="null" in written)


def _written_out(written: Mapping[str, Any]) -> Type:
    if "enum" in written:
        return enum(*written["enum"])
    if "fields" in written:
        members = {name: _type(field) for name, field in written["fields"].items()}
        return Type("object", members=members, required=tuple(written.get("required", ())))
    if "by" in written:
        members = {word: _type(member) for word, member in written["of"].items()}
        return Type("union", name=written["by"], members=members)
    if "of" in written:
        return Type("choice", members={str(i): _type(choice) for i, choice in enumerate(written["of"])})
    if "list" in written:
        return array(_type(written["list"])).of(*written.get("items", ()))
    if "map" in written:
        return mapping(_type(written["map"]))
    if "phone" in written:
        return phone(written["phone"])
    if "url" in written:
        words = (written["or"],) if "or" in written else ()
        return url(written["url"])._replace(has_variables="variables" in written, words=words)
    [kind] = written.keys() - {"null"}
    low, high, *rest = written[kind]
    return _WORDS[kind].of(low, high)._replace(excludes_low=bool(rest))


@cache
def types(version: str) -> Types:
    """Return the named types of an API version, "v1" or "v2"; its file is read when they are wanted first."""
    import json
    from pathlib import Path

    return Types(json.loads(Path(__file__).with_name(f"types_{version}.json").read_text("utf-8")))
