"""A request as the sandbox's handlers see it, and how its JSON is read."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from retellctl.system.masking import shortened

from .checks import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .store import Store

MAX_DEPTH: Final = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """One request.

    Attributes:
        store: the state.
        now: ms since the epoch.
        base: where the sandbox is reached, without a slash at the end.
        id: what the path names, decoded; empty on routes without one.
        query: the decoded query; of a repeated name the first value.
        body: the JSON object that was sent, empty if there was none.
    """

    store: Store
    now: int
    base: str
    id: str
    query: Mapping[str, str]
    body: dict[str, Any]


def read_object(data: bytes) -> dict[str, Any]:
    """Reads a body; nothing at all is an empty object.

    Raises:
        Refused: 400, it is not a JSON object, or one that nests deeper than the service would take.
    """
    if not data.strip():
        return {}
    try:
        value = json.loads(data.decode("utf-8"), parse_float=_finite, parse_constant=_no_constant)
    except RecursionError:
        raise Refused(400, f"the body nests deeper than {MAX_DEPTH} levels") from None
    except ValueError as error:
        raise Refused(400, f"the body is not valid JSON: {error}") from None
    if not isinstance(value, dict):
        raise Refused(400, "the body must be a JSON object")
    if _deeper(value, MAX_DEPTH):
        raise Refused(400, f"the body nests deeper than {MAX_DEPTH} levels")
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"the number {shortened(digits, 40)} is too large")
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    if levels == 0:
        return True
    return any(
        _deeper(element, levels - 1) for element in (value.values() if isinstance(value, dict) else value)
    )
