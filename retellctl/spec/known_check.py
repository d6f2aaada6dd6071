"""What a body holds that is not known, and URLs in it that are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retellctl.spec.placeholder import Placeholder

from .faults import UNKNOWN, Fault
from .urls import url_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .faults import Path
    from .known import Known, Shape

# What a value of a type may be.
_KINDS: dict[type, tuple[str, ...]] = {str: ("text", "enum", "url"), list: ("list",), dict: ("fields", "map")}


def faults(known: Known, operation: str, body: dict[str, Any]) -> list[Fault]:
    """Find fields, enum values and tool types that are not known, and URLs that are none.

    What is not known may be right all the same: the service may be ahead of it.
    """
    return list(_Walk(known).of(known.body(operation), (), body))


# Where version 2 has what version 1 has under another name.
MOVED = {
    "llm_websocket_url": "response_engine.llm_websocket_url",
    "llm_id": "response_engine.llm_id",
    "optOutSensitiveDataStorage": "data_storage_setting",
    "opt_out_sensitive_data_storage": "data_storage_setting",
    "agent_id": "inbound_agents.0.agent_id",
    "phone_number": "from_number",
    "from": "from_number",
    "to": "to_number",
}


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the known word that is most like one.

    Its letters and digits count, however they are joined; what another version calls a field is its nearest name.
    """
    from difflib import SequenceMatcher

    moved = MOVED.get(word, "")
    if moved.partition(".")[0] in known:
        return moved
    wanted = _bare(word)
    return max(known, key=lambda name: SequenceMatcher(None, wanted, _bare(name)).ratio(), default="")


def _bare(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", word[:100].lower())


class _Walk:
    """Goes through a body along its shape; what has another shape is for the models to refuse."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def of(self, shape: Shape, path: Path, value: object) -> Iterator[Fault]:
        """Yield the faults of a value and of all that is in it."""
        data = shape.data
        match shape.kind:
            case "enum" if isinstance(value, str) and value not in data["enum"]:
                words = [*data["enum"], *(["null"] if shape.nullable else [])]
                yield Fault(path, value, f"must be one of {', '.join(words)}", known=tuple(data["enum"]))
            case "url" if isinstance(value, str):
                yield from _url(shape, path, value)
            case "list" if isinstance(value, list):
                item = self._known.shape(data["list"])
                for index, member in enumerate(value):
                    yield from self.of(item, (*path, index), member)
            case "map" if isinstance(value, dict):
                item = self._known.shape(data["map"])
                for name, member in value.items():
                    yield from self.of(item, (*path, name), member)
            case "fields" if isinstance(value, dict):
                yield from self._fields(data["fields"], path, value)
            case "by" if isinstance(value, dict):
                yield from self._by(data["by"], data["of"], path, value)
            case "of":
                yield from self._of(shape, path, value)

    def _fields(self, fields: dict[str, Any], path: Path, value: dict[str, Any]) -> Iterator[Fault]:
        for name, member in value.items():
            if name in fields:
                yield from self.of(self._known.shape(fields[name]), (*path, name), member)
            else:
                yield Fault((*path, name), UNKNOWN, "", known=tuple(fields))

    def _by(self, tag: str, choices: dict[str, Any], path: Path, value: dict[str, Any]) -> Iterator[Fault]:
        word = value.get(tag)
        if not isinstance(word, str):
            return
        if word in choices:
            yield from self.of(self._known.shape(choices[word]), path, value)
        else:
            yield Fault((*path, tag), word, f"must be one of {', '.join(choices)}", known=tuple(choices))

    def _of(self, shape: Shape, path: Path, value: object) -> Iterator[Fault]:
        """Yield the faults under the choice that the value fits best."""
        fitting = [
            choice for choice in self._known.choices(shape) if choice.kind in _KINDS.get(type(value), ())
        ]
        found = [list(self.of(choice, path, value)) for choice in fitting]
        yield from min(found, key=len, default=[])


def _url(shape: Shape, path: Path, value: str) -> Iterator[Fault]:
    word = shape.data.get("or")
    if isinstance(value, Placeholder) or value == word:
        return
    allowed = url_fault(value, shape.data["url"], variables="variables" in shape.data)
    if allowed and word:
        allowed += f"; to remove it give the text '{word}', in quotes"
    elif allowed and shape.nullable:
        allowed += "; to remove it give null, without quotes"
    if allowed:
        yield Fault(path, value, allowed)
