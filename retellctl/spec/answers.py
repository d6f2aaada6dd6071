"""An answer as a body: what only answers have is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .faults import dotted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .faults import Path
    from .known import Known, Shape


class Answers(NamedTuple):
    """How the answers of a resource are told, and what of one is left out beside what the body does not take.

    Attributes:
        marks: fields that nobody writes: a document with one of them was an answer.
        besides: what else only answers have, such as names of another API version; with the field that has the same
            in a body, without which it is kept, or with None.
        copied: what belongs to the record itself, so that a copy is made without; a dot leads into an object.
    """

    marks: frozenset[str]
    besides: Mapping[str, str | None] = {}
    copied: frozenset[str] = frozenset()


def without_answer(
    known: Known,
    operation: str,
    document: dict[str, Any],
    answers: Answers,
    newer: frozenset[str] | set[str] = frozenset(),
) -> tuple[dict[str, Any], list[str]]:
    """Return a body from a file without what only answers have, and the names of what was left out.

    The nulls of an answer stand for what is not set. What is made from it is made without them; in a change those
    that clear something stay.

    Args:
        known: what is known of the API version.
        operation: what the document is the body of.
        document: a body, or an answer.
        answers: how it is told.
        newer: what only the answers of a newer API version have.
    """
    names = known.answer_only(operation) | (newer - set(known.names(operation)))
    if answers.marks.isdisjoint(document):
        body = {name: value for name, value in document.items() if name not in names}
        return body, [name for name in document if name in names]
    makes = not operation.endswith(".update")
    besides = {name for name, same in answers.besides.items() if same is None or same in document}
    out = names | besides | (answers.copied if makes else frozenset())
    walk = _Walk(known, out, makes=makes)
    return walk.fields([known.body(operation)], (), document), walk.left_out


class _Walk:
    def __init__(self, known: Known, out: set[str], *, makes: bool) -> None:
        self._known = known
        self._out = out
        self._makes = makes
        self.left_out: list[str] = []

    def fields(self, shapes: Sequence[Shape], path: Path, value: dict[str, Any]) -> dict[str, Any]:
        """Return an object without what only answers have."""
        kept = {}
        for name, member in value.items():
            here = (*path, name)
            below = self._known.below(shapes, name)
            if dotted(here) in self._out or (member is None and self._is_unset(below, here)):
                self.left_out.append(dotted(here))
            else:
                kept[name] = self._value(below, here, member)
        return kept

    def _value(self, shapes: Sequence[Shape], path: Path, value: Any) -> Any:
        if isinstance(value, dict):
            return self.fields(shapes, path, value)
        if isinstance(value, list):
            return [
                self._value(self._known.below(shapes, str(index)), (*path, index), item)
                for index, item in enumerate(value)
            ]
        return value

    def _is_unset(self, shapes: Sequence[Shape], path: Path) -> bool:
        """Tell whether a null is none that somebody meant."""
        if self._makes and len(path) == 1:
            return True
        if not shapes or any(shape.kind == "any" for shape in shapes):
            return False
        return self._makes or not any(shape.nullable for shape in shapes)
