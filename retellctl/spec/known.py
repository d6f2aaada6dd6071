"""What is known of each API version's bodies and answers: names of fields, enums, what is text, a number or a URL.

It stands in known_v1.json, which is kept by hand, and known_v2.json, which tools/known_fields.py writes. Both have
`bodies` (operation to fields), `answers` (resource to names) and `types`. A shape in them is one of

- `"text"`, `"number"`, `"flag"`, `"any"`, or `"#Name"` for one of the types; a `?` behind it: null clears it
- `{"enum": [...]}`, `{"list": SHAPE}`, `{"map": SHAPE}`, `{"fields": {NAME: SHAPE}}`
- `{"url": "ws"}` or `{"url": "http"}`; `"or"` has a text that stands for none, `"variables"` allows {{names}}
- `{"by": FIELD, "of": {VALUE: SHAPE}}`, told apart by that field, or `{"of": [SHAPE, ...]}`

and `"null": true` in an object is what `?` is behind a word.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSIONS: Final = ("v1", "v2")


class Shape(NamedTuple):
    """A shape with its type looked up.

    Attributes:
        kind: text, number, flag, any, enum, list, map, fields, url, by or of.
        nullable: null clears it.
        data: the object that describes it; empty for the first four.
    """

    kind: str
    nullable: bool
    data: dict[str, Any]


class Known:
    """What is known of one API version."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._bodies: dict[str, dict[str, Any]] = data["bodies"]
        self._answers: dict[str, list[str]] = data["answers"]
        self._types: dict[str, Any] = data["types"]

    def body(self, operation: str) -> Shape:
        """Return the shape of an operation's body."""
        return Shape("fields", nullable=False, data={"fields": self._bodies[operation]})

    def names(self, operation: str) -> list[str]:
        """Return the names of a body's own fields, in the contract's order."""
        return list(self._bodies[operation])

    def answer_only(self, operation: str) -> set[str]:
        """Return what the answers of a resource have, and the operation's body does not take."""
        return set(self._answers[operation.partition(".")[0]]) - self._bodies[operation].keys()

    def words(self, field: str) -> list[str]:
        """Return all values that an enum of that name, at the top of any body, may have."""
        found: dict[str, None] = {}
        for body in self._bodies.values():
            for shape in self.choices(self.shape(body[field])) if field in body else ():
                item = self.shape(shape.data["list"]) if shape.kind == "list" else shape
                nothing = ["null"] if item.kind == "enum" and item.nullable else []
                found |= dict.fromkeys([*item.data.get("enum", ()), *nothing])
        return list(found)

    def shape(self, written: Any) -> Shape:
        """Return what a shape of the data means."""
        nullable = False
        while isinstance(written, str):
            nullable = nullable or written.endswith("?")
            word = written.removesuffix("?")
            if not word.startswith("#"):
                return Shape(word, nullable, {})
            written = self._types[word[1:]]
        kind = next(key for key in ("enum", "list", "map", "fields", "url", "by", "of") if key in written)
        return Shape(kind, nullable or "null" in written, written)

    def choices(self, shape: Shape) -> list[Shape]:
        """Return the shapes of which a value may have any: the shape alone, if there is no choice."""
        if shape.kind not in ("of", "by"):
            return [shape]
        found = [choice for written in _choices(shape) for choice in self.choices(self.shape(written))]
        return [choice._replace(nullable=choice.nullable or shape.nullable) for choice in found]

    def at(self, operation: str, path: Sequence[str]) -> list[Shape]:
        """Return all shapes that a value at a path may have; none where the path is not known."""
        found = [self.body(operation)]
        for name in path:
            found = self.below(found, name)
        return found

    def below(self, shapes: Sequence[Shape], name: str) -> list[Shape]:
        """Return all shapes that a field of that name, or an item of that index, may have."""
        found = []
        for shape in shapes:
            if shape.kind == "fields" and name in shape.data["fields"]:
                found += self.choices(self.shape(shape.data["fields"][name]))
            elif shape.kind == "map" or (shape.kind == "list" and name.isdigit()):
                found += self.choices(self.shape(shape.data[shape.kind]))
        return found

    def holds(self, operation: str, path: Sequence[str]) -> str:
        """Tell what alone can stand at a path: `text`, `null or text`, `number`, or `any`."""
        shapes = self.at(operation, path)
        kinds = {shape.kind for shape in shapes}
        if kinds and kinds <= {"text", "enum", "url"}:
            return "null or text" if any(shape.nullable for shape in shapes) else "text"
        return "number" if kinds == {"number"} else "any"

    def is_cleared_by_word(self, operation: str, field: str) -> bool:
        """Tell whether a flag's text `null` can only mean the null that clears a field: it is an enum or a URL."""
        return any(shape.nullable and shape.kind in ("enum", "url") for shape in self.at(operation, [field]))


def _choices(shape: Shape) -> list[Any]:
    choices = shape.data["of"]
    return list(choices.values()) if shape.kind == "by" else choices


@cache
def known(version: str) -> Known:
    """Return what is known of an API version; it is read when it is wanted first."""
    import json
    from pathlib import Path

    return Known(json.loads(Path(__file__).with_name(f"known_{version}.json").read_text("utf-8")))


def words(field: str) -> list[str]:
    """Return what an enum may be in any API version, today's first."""
    return list(dict.fromkeys(word for version in reversed(VERSIONS) for word in known(version).words(field)))
