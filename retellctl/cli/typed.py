"""How the value of a field is typed: which form a flag takes, what its help calls it, and what its text stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from retellctl.errors import UsageError

from . import values

if TYPE_CHECKING:
    from retellctl.spec.declaration import Field
    from retellctl.spec.types import Type

    from .inputs import Inputs

# The form in which a value of a kind is typed, where the declaration does not say so.
_FORMS: Final = {
    "text": "text",
    "url": "text",
    "enum": "word",
    "phone": "phone",
    "number": "number",
    "integer": "integer",
    "boolean": "switch",
    "moment": "moment",
    "file": "files",
}
_LABELS: Final = {
    "text": "TEXT",
    "word": "WORD",
    "id": "ID",
    "ids": "ID",
    "phone": "NUMBER",
    "number": "NUMBER",
    "integer": "N",
    "moment": "TIME",
    "version": "N",
    "files": "FILE",
    "items": "TEXT",
    "pairs": "KEY=VALUE",
    "text pairs": "KEY=VALUE",
    "json": "JSON|@FILE",
}
REPEATED: Final = frozenset({"ids", "items", "files", "pairs", "text pairs", "weighted", "languages"})
"""The forms of which there may be several."""

READS_FILES: Final = frozenset({"text", "json", "pairs", "text pairs"})
"""The forms that take @FILE for what is in a file."""

_LONGEST_CHOICE: Final = 24  # characters; a longer list of words is not shown in place of a value


def form(field: Field) -> str:
    """Return the form in which a field's value is typed: a key of _LABELS, "switch", "weighted" or "languages"."""
    if field.typed:
        return field.typed
    kind, item = field.type.kind, field.type.item
    if kind == "list" and item is not None:
        return _list_form(item)
    if kind == "map" and item is not None:
        return "text pairs" if item.kind == "text" else "pairs"
    if kind == "text" and field.type.name:
        return "id"
    if kind == "choice":
        return "version"
    return _FORMS.get(kind, "json")


def _list_form(item: Type) -> str:
    if item.kind == "text":
        return "ids" if item.name else "items"
    return {"enum": "items", "file": "files"}.get(item.kind, "json")


def label(field: Field) -> str:
    """Return what stands for the value in the help."""
    if field.metavar:
        return field.metavar
    if field.type.kind in ("number", "integer") and None not in (field.type.low, field.type.high):
        return f"{field.type.low:.15g}..{field.type.high:.15g}"
    if field.type.kind == "enum":
        words = "|".join(field.type.words)
        return words if len(words) <= _LONGEST_CHOICE else "WORD"
    if field.type.kind == "url":
        return "URL"
    return "ID" if field.type.kind == "text" and field.type.name else _LABELS[form(field)]


def flag(field: Field) -> str:
    """Return the flag of a field as it is declared: the two of a switch, or the one that may be repeated in the singular."""
    if field.flag:
        return field.flag
    found = form(field)
    name = _singular(field.name) if found in REPEATED - {"languages"} else field.name
    dashed = name.replace("_", "-")
    return f"--{dashed}/--no-{dashed}" if found == "switch" else f"--{dashed}"


def _singular(name: str) -> str:
    return re.sub(r"ies$", "y", name) if name.endswith("ies") else name.removesuffix("s")


def read(field: Field, value: Any, flag: str, inputs: Inputs, now: float) -> Any:
    """Return the value that a flag's text stands for, or its texts together.

    Args:
        field: whose flag it is.
        value: the text, the texts in their order, or what the parser has read.
        flag: the flag as it was typed.
        inputs: reads files and standard input.
        now: seconds since the epoch that an age counts back from.

    Raises:
        UsageError: the text cannot be read as the field's form.
    """
    match form(field):
        case "text":
            return inputs.text(value, flag)
        case "json":
            return inputs.json(value, flag)
        case "moment":
            return values.moment(value, flag, now=now)
        case "id":
            return values.resource_id(value, flag)
        case "pairs":
            return inputs.key_values(value, flag, text_only=False)
        case "text pairs":
            return inputs.key_values(value, flag, text_only=True)
        case "weighted":
            return values.weighted(value, flag)
        case "languages":
            return inputs.texts(value, flag, files=True)
        case "items":
            return _listed(inputs.texts(value, flag, files=False))
        case "files":
            from .uploads import upload

            return [upload(item, flag, inputs) for item in value]
        case "ids":
            return [
                values.resource_id(item, flag) for item in _listed(inputs.texts(value, flag, files=False))
            ]
    return value  # read by the parser, or where the whole body is checked


def _listed(found: str | list[str]) -> list[str]:
    return [found] if isinstance(found, str) else found


def check_number(field: Field, value: str, flag: str) -> None:
    """Check a phone number before anything is sent, the question of which API version is spoken included.

    Raises:
        UsageError: it is none; how it is sent is left to the check of the whole body.
    """
    from retellctl.spec.faults import typed
    from retellctl.spec.phone_numbers import READERS, PhoneNumberError

    try:
        READERS[field.type.name](value)
    except PhoneNumberError as error:
        name = flag.lstrip("-").replace("-", "_")
        raise UsageError(f"{typed(flag, (name,), value)}: {error}") from None
