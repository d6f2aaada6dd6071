"""What a dialect is: how the operations of one API version go on the wire and how their answers come back."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from retellctl.spec.models_types import Body
    from retellctl.transport.messages import Page, Request, Response

    from .changes import ChangeRegister
    from .operations import Operation


class Field(NamedTuple):
    """A field of a body in a dialect's own names, and the flag that it was given by.

    Attributes:
        path: names from the body down, such as ("phone_number", "from").
        value: a JSON value.
        flag: such as "--from".
    """

    path: tuple[str, ...]
    value: Any
    flag: str


class Given(NamedTuple):
    """A value that a flag gave, under the canonical name of its field.

    Attributes:
        value: a JSON value.
        flag: as it is typed, such as "--voice-id".
    """

    value: Any
    flag: str


class Query(NamedTuple):
    """What a list is asked for, in the words of the interface.

    Attributes:
        filters: canonical names, such as "agent_id" and "after_start_timestamp", with what was given.
        limit: how many records are wanted; None for the standard number.
        everything: the whole history, where the standard number is less.
    """

    filters: Mapping[str, Given]
    limit: int | None = None
    everything: bool = False


Read = Callable[[str, str, str], Any]  # operation, id and field to the field's value
Send = Callable[["Request"], "Response"]


class Client(Protocol):
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


class Dialect(Protocol):
    """One API version; the modules v1 and v2 are two."""

    VERSION: str
    ROUTES: Mapping[str, tuple[str, str]]
    IN_PART: Mapping[str, str]  # kinds that a list has but a part of, each with the field of its id
    STOP_CALL: str | None  # the path that ends a call that goes on; {} is where its id goes

    def fields(self, operation: str, given: Mapping[str, Given], read: Read) -> list[Field]:
        """Return the fields that the flags ask for; `read` fetches a record that one depends on.

        Raises:
            UsageError: this version has no such field.
        """

    def rename(self, operation: str, document: dict[str, Any]) -> dict[str, Any]:
        """Return a body from a file or --set with the names that are retellctl's own replaced by the wire's."""

    def without_answer(self, operation: str, document: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
        """Return a body from a file without what only answers have, and the names of what was left out."""

    def model(self, operation: str) -> type[Body]:
        """Return the model that checks the operation's body."""

    def request(
        self, operation: str, resource_id: str | None = None, body: Any = None, version: str | None = None
    ) -> Request:
        """Return the request of an operation that is not a list; of that version of the record, if one is named."""

    def idempotency_key(self, request: Request) -> str | None:
        """Return the key under which the service carries a request out once, None where there is none."""

    def pages(self, operation: str, query: Query, send: Send) -> Iterator[Page]:
        """Yield the pages of a list, each fetched when it is wanted."""
