"""What differs between the API versions beyond what the declarations say, and what a list is asked for."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from retellctl.spec.body import Given
    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request, Response

    from .changes import ChangeRegister


class Query(NamedTuple):
    """What a list is asked for, in the words of the interface.

    Attributes:
        filters: the filters by name, such as "agent_id" and "after_start_timestamp", with what was given.
        limit: how many records are wanted; None for the standard number.
        everything: the whole history, where the standard number is less.
        body: further fields of the request's body.
    """

    filters: Mapping[str, Given]
    limit: int | None = None
    everything: bool = False
    body: Mapping[str, Any] = {}


Send = Callable[["Request"], "Response"]


class ApiVersion(Protocol):
    """One API version; service/v1.py and service/v2.py are two."""

    name: str
    """ "v1" or "v2"."""

    def number_in_path(self, number: str) -> str:
        """Return a phone number as it stands in a path."""

    def filters(self, operation: Operation, values: Mapping[str, Any]) -> Filters:
        """Return the filters of a list as they are sent.

        Args:
            operation: the list.
            values: the filters by name.
        """


class Filters(NamedTuple):
    """The filters of a list as they are sent.

    Attributes:
        query: pairs of the query string.
        body: fields of the body.
        ends: moments, by field, that records may not have although the service includes them.
    """

    query: tuple[tuple[str, str], ...] = ()
    body: Mapping[str, Any] = {}
    ends: Mapping[str, int] = {}


class Requester(Protocol):
    """What carries requests: the network's client, or a dry run."""

    sends: bool
    version: str
    changes: ChangeRegister

    def send(
        self,
        operation: Operation,
        request: Request,
        *,
        id: str | None = None,  # noqa: A002 - the word of the interface
        key: str | None = None,
        until: float = math.inf,
    ) -> Response:
        """Send a request and return its answer, a success."""

    def note(self, line: str) -> None:
        """Show a line with --verbose."""

    def fetch(self, url: str, write: Callable[[bytes], object], restart: Callable[[], object]) -> None:
        """Fetch a file without the token and pass it on in pieces; `restart` makes void what came before."""

    def close(self) -> None:
        """Close what is open."""
