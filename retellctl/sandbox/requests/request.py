"""A request as the sandbox's handlers see it, and how its JSON is read."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from retellctl.resources.index import INDEX, resource
from retellctl.system.masking import shortened

from .checks import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.sandbox.state.store import Store
    from retellctl.spec.declaration import Operation, Resource

MAX_DEPTH: Final = 100


@dataclass(frozen=True, slots=True)
class SandboxRequest:
    """One request.

    Attributes:
        store: the state.
        now: ms since the epoch.
        base: where the sandbox is reached, without a slash at the end.
        operation: what is asked for.
        versions: the API versions that have the operation on this route.
        ids: what the path names, decoded, by the names of the declaration.
        query: the decoded query; of a repeated name the first value.
        body: the JSON object or the form that was sent, empty if there was none. A file of a form is an object with
            its `filename`, its `file_size` in bytes and its `content_type`.
    """

    store: Store
    now: int
    base: str
    operation: Operation
    versions: tuple[str, ...]
    ids: Mapping[str, str]
    query: Mapping[str, str]
    body: dict[str, Any]

    @property
    def id(self) -> str:
        """The first id in the path; empty on routes without one."""
        return next(iter(self.ids.values()), "")

    @property
    def resource(self) -> Resource:
        """The declaration that the operation belongs to."""
        return resource(self.operation.resource)

    @property
    def kind(self) -> str:
        """The kind of records that the operation works on; see Store."""
        return INDEX[self.operation.resource][0]


def read_object(data: bytes) -> dict[str, Any]:
    """Return a body as an object; nothing at all is an empty one.

    Raises:
        Refused: 400, it is not a JSON object, or one that nests deeper than the service would take.
    """
    if not data.strip():
        return {}
    value = read_json(data, "the body")
    if not isinstance(value, dict):
        raise Refused(400, "the body must be a JSON object")
    return value


def read_json(data: bytes, what: str) -> Any:
    """Return the value of a JSON text.

    Args:
        data: the text in UTF-8.
        what: what it is, for the message.

    Raises:
        Refused: 400, it is not JSON, or nests deeper than the service would take.
    """
    try:
        value = json.loads(data.decode("utf-8"), parse_float=_finite, parse_constant=_no_constant)
    except RecursionError:
        raise Refused(400, f"{what} nests deeper than {MAX_DEPTH} levels") from None
    except ValueError as error:
        raise Refused(400, f"{what} is not valid JSON: {error}") from None
    if _deeper(value, MAX_DEPTH):
        raise Refused(400, f"{what} nests deeper than {MAX_DEPTH} levels")
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"the number {shortened(digits, 40)} is too large")
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _deeper(value: Any, levels: int) -> bool:
    """Tell whether a value nests deeper than so many levels."""
    if not isinstance(value, dict | list):
        return False
    if levels == 0:
        return True
    return any(
        _deeper(element, levels - 1) for element in (value.values() if isinstance(value, dict) else value)
    )
