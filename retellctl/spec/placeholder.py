"""What stands in the place of a value that only an answer would tell."""

from __future__ import annotations


class Placeholder(str):
    """Stands in a body or a path for what depends on an answer that there is none of."""

    __slots__ = ()


class NamedId(Placeholder):
    """Stands in the place of an id until the record of a name has been looked up; a dry run leaves it there.

    Attributes:
        kind: the name of the resource whose record is meant.
        name: the record's name.
        flag: how it was given, such as "--voice-id", for messages.
    """

    __slots__ = ("flag", "kind", "name")

    kind: str
    name: str
    flag: str


def named_id(kind: str, id_field: str, name: str, flag: str) -> NamedId:
    """Return what stands in the place of an id.

    Args:
        kind: the name of the resource whose record is meant.
        id_field: the field that holds its id.
        name: the record's name.
        flag: how it was given.
    """
    made = NamedId(f"<{id_field} of name:{name}>")
    made.kind, made.name, made.flag = kind, name, flag
    return made
