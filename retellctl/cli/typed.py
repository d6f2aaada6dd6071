"""How the value of a field is typed: which form a flag takes, what its help calls it, and what its text stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.errors import UsageError

from . import values

if TYPE_CHECKING:
    from retellctl.spec.declaration import Field

    from .inputs import Inputs

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
READS_FILES: Final = frozenset({"text", "json", "pairs", "text pairs"})
"""The forms that take @FILE for what is in a file."""

_UNITS: Final = {"_ms": "MS", "_days": "DAYS"}
_LONGEST_CHOICE: Final = 24  # characters; a longer list of words is not shown in place of a value


def label(field: Field) -> str:
    """Return what stands for the value in the help."""
    if field.metavar:
        return field.metavar
    if (
        field.type.kind in ("number", "integer")
        and not field.name.endswith((*_UNITS,))
        and None not in (field.type.low, field.type.high)
    ):
        return f"{field.type.low:.15g}..{field.type.high:.15g}"
    if field.type.kind == "enum":
        words = "|".join(field.type.words)
        return words if len(words) <= _LONGEST_CHOICE else "WORD"
    for end, unit in _UNITS.items():
        if field.name.endswith(end) and field.type.kind in ("number", "integer"):
            return unit
    if field.type.kind == "url":
        return "URL"
    return "ID" if field.type.kind == "text" and field.type.name else _LABELS[field.form]


def flag(field: Field) -> str:
    """Return the flag of a field as typer takes it: of a switch with its opposite behind a slash."""
    return (
        f"{field.option}/--no-{field.option.removeprefix('--')}" if field.form == "switch" else field.option
    )


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
    match field.form:
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
