"""How the value of a field is typed: which form a flag takes, what its help calls it, and what its text stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.errors import UsageError

from . import values

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from retellctl.spec.declaration import Field
    from retellctl.transport.messages import FilePart

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
    if "url" in (field.type.kind, field.type.item.kind if field.type.item else ""):
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
    form = field.form
    if form == "moment":
        return values.moment(value, flag, now=now)
    reader = _READERS.get(form)
    # The others are read by the parser, or where the whole body is checked.
    return value if reader is None else reader(value, flag, inputs)


def _read_items(items: Sequence[str], flag: str, inputs: Inputs) -> list[str]:
    found = inputs.texts(items, flag, files=False)
    return [found] if isinstance(found, str) else found


def _read_ids(items: Sequence[str], flag: str, inputs: Inputs) -> list[str]:
    return [values.resource_id(item, flag) for item in _read_items(items, flag, inputs)]


def _read_files(items: Sequence[str], flag: str, inputs: Inputs) -> list[FilePart]:
    from .uploads import upload

    return [upload(item, flag, inputs) for item in items]


_READERS: Final[dict[str, Callable[[Any, str, Inputs], Any]]] = {
    "text": lambda value, flag, inputs: inputs.text(value, flag),
    "json": lambda value, flag, inputs: inputs.json(value, flag),
    "id": lambda value, flag, _: values.resource_id(value, flag),
    "ids": _read_ids,
    "items": _read_items,
    "files": _read_files,
    "pairs": lambda items, flag, inputs: inputs.key_values(items, flag, text_only=False),
    "text pairs": lambda items, flag, inputs: inputs.key_values(items, flag, text_only=True),
    "weighted": lambda items, flag, _: values.weighted(items, flag),
    "languages": lambda items, flag, inputs: inputs.texts(items, flag, files=True),
}


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
