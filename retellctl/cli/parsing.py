"""JSON and YAML as a body holds them: strict, with every number as it was written, and nothing that cannot be sent."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from retellctl.errors import UsageError
from retellctl.jsontext.numbers import Number, whole_number
from retellctl.spec.faults import clean, dotted, json_faults


class JsonSyntaxError(UsageError):
    """A text that is not JSON; where JSON or text is allowed, it is text."""


def is_plain_number(text: str) -> bool:
    """Return whether a JSON number is written as it would be written again: 1.5 is, 3.10 and 12e10 are not."""
    try:
        return json.dumps(json.loads(text)) == text
    except ValueError:
        return False


def from_json(text: str, where: str) -> Any:
    """Read JSON, strictly: no NaN, no key twice; raises JsonSyntaxError for the syntax, else UsageError."""

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in items:
            if name in found:
                raise UsageError(f"{where}: the key '{clean(name)}' stands twice in one object")
            found[name] = value
        return found

    def constant(name: str) -> NoReturn:
        raise JsonSyntaxError(f"{where} is not JSON", why=f"{name} is no JSON number")

    try:
        value = json.loads(
            text,
            object_pairs_hook=pairs,
            parse_constant=constant,
            parse_int=whole_number,
            parse_float=Number,
        )
    except json.JSONDecodeError as error:
        raise JsonSyntaxError(
            f"{where} is not JSON", why=f"line {error.lineno}, column {error.colno}: {error.msg}"
        ) from None
    except RecursionError:
        raise UsageError(f"{where} is nested too deeply") from None
    except ValueError:
        raise UsageError(f"{where}: a number has too many digits") from None
    return _sendable(value, where)


def from_yaml(text: str, where: str) -> Any:
    """Read YAML as JSON's types; raise UsageError where it is none, or cannot be sent."""
    from .yaml_reader import YamlError, read_yaml

    try:
        value = read_yaml(text)
    except YamlError as error:
        raise UsageError(f"{where} is not YAML that can be sent", why=clean(str(error), 300)) from None
    except RecursionError:
        raise UsageError(f"{where} is nested too deeply") from None
    return _sendable(value, where)


def _sendable(value: Any, where: str) -> Any:
    """Refuse what no JSON body can carry: 1e400, half a surrogate pair, too many levels."""
    for fault in json_faults(value):
        name = dotted(fault.path)
        raise UsageError(f"{where}: {name or 'the value'} {fault.allowed}")
    return value
