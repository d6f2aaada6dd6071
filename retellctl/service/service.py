"""The service as the commands see it: operations by name, whatever version it speaks."""

from __future__ import annotations

import copy
import math
from re import escape as re_escape
from re import fullmatch
from typing import TYPE_CHECKING, Any

from retellctl.errors import Rejected, RetellctlError, UsageError
from retellctl.spec.placeholder import Placeholder
from retellctl.transport.messages import Page

from .concurrent import in_order
from .list_parts import elements, join, members
from .operations import OPERATIONS, Operation
from .responses import decode, senseless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from retellctl.transport.messages import Request, Response

    from .api_version import Client, Dialect, Field, Given, Query


class Service:
    """A dialect and the client that carries it.

    Args:
        dialect: the API version that is spoken.
        client: sends its requests.
        refusal: what is raised in place of sending what changes something; None where that may be sent.
    """

    def __init__(self, dialect: Dialect, client: Client, refusal: UsageError | None = None) -> None:
        self.dialect = dialect
        self.client = client
        self._refusal = refusal

    def call(
        self,
        name: str,
        resource_id: str | None = None,
        body: Any = None,
        version: str | None = None,
        *,
        until: float = math.inf,
    ) -> Response:
        """Carry out one operation and return its answer.

        Args:
            name: the operation.
            resource_id: the id that it is about, None where it makes something.
            body: a JSON object, None for none.
            version: which version of the record, None for the newest.
            until: on the monotonic clock, when its attempts have to be over.

        Raises:
            RetellctlError: it was refused, failed, or its outcome is not known.
        """
        request = self.dialect.request(name, resource_id, body, version)
        return self.send(OPERATIONS[name], request, resource_id, until=until)

    def send(
        self,
        operation: Operation,
        request: Request,
        resource_id: str | None = None,
        *,
        until: float = math.inf,
    ) -> Response:
        """Send a request; under an idempotency key, which makes a repeat harmless, it is retried as a read is.

        Raises:
            RetellctlError: as in call.
        """
        if self._refusal is not None and not operation.reads:
            raise copy.copy(self._refusal)  # several threads may raise it
        key = self.dialect.idempotency_key(request)
        if key is not None:
            self.client.note(f"idempotency_key {key}")
        try:
            return self.client.send(operation, request, id=resource_id, key=key, until=until)
        except Rejected as error:
            if error.response is not None and error.response.status == 404:
                error.hint = self._other_version()
            raise

    def _other_version(self) -> str:
        spoken = self.dialect.VERSION
        other = "v1" if spoken == "v2" else "v2"
        return (
            f"API version {spoken[1:]} was spoken; if the service speaks the other, try --api-version {other}."
            " `retellctl profile show` says why it was chosen."
        )

    def operation_of(self, request: Request) -> Operation:
        """Return the operation that a request of the user's own making is; whether it may be repeated depends on it."""
        return operation_of(self.dialect, request)

    def pages(
        self, name: str, query: Query, concurrency: int = 1, *, details: bool = False
    ) -> Iterator[Page]:
        """Yield the pages of a list, each fetched when it is wanted.

        Args:
            name: the list.
            query: what is asked for.
            concurrency: how many records are fetched at a time for details.
            details: fetch each record that the list has only a part of.
        """
        pages = self.dialect.pages(name, query, lambda request: self.send(OPERATIONS[name], request))
        if not details or not self.lists_in_part(name):
            return pages
        return (detailed for page in pages for detailed in self._detailed(name, page, concurrency))

    def lists_in_part(self, name: str) -> bool:
        """Tell whether a list has but a part of each of its records."""
        return OPERATIONS[name].kind in self.dialect.IN_PART

    def _detailed(self, name: str, page: Page, concurrency: int) -> Iterator[Page]:
        """Yield a page's records as `get` has them, in the page's order, each as soon as its turn comes.

        Chat agents are listed among the others, and are to be had by a route of their own: they stay as they are.
        """
        kind = OPERATIONS[name].kind
        field = self.dialect.IN_PART[kind]
        try:
            records = elements(page.items)
            parts = [members(record) for record in records]
        except ValueError:
            raise senseless(
                OPERATIONS[name], f"it lists something else than {kind}s", page.response
            ) from None
        if not records:
            yield page
        ids = [decode(part.get(field, b"null")) for part in parts]
        if not all(isinstance(found, str) for found in ids):
            raise senseless(OPERATIONS[name], f"one of the {kind}s has no {field}", page.response)

        def get(index: int) -> Page:
            if parts[index].get("channel") == b'"chat"':
                return Page(join([records[index]]), page.response)
            try:
                answer = self.call(f"{kind}.get", ids[index])
            except UsageError as error:
                # Nobody has typed this id: it is the server that is wrong.
                problem = f"{field} of one of the {kind}s is none: {error.message}"
                raise senseless(OPERATIONS[name], problem, page.response) from None
            return Page(join([answer.body]), answer)

        last = len(ids) - 1
        for index, found in enumerate(in_order(get, range(len(ids)), concurrency)):
            yield found._replace(more=page.more and index == last)

    def each(
        self, name: str, ids: Sequence[str], concurrency: int, version: str | None = None
    ) -> Iterator[Response | RetellctlError]:
        """Carry out an operation for every id, several at a time; yield answers and errors in the ids' order."""

        def attempt(resource_id: str) -> Response | RetellctlError:
            try:
                return self.call(name, resource_id, version=version)
            except UsageError:
                raise  # what is asked for is wrong, whatever the id
            except RetellctlError as error:
                error.id = resource_id
                return error

        return in_order(attempt, ids, min(concurrency, len(ids)))

    def fields(self, name: str, given: Mapping[str, Given]) -> list[Field]:
        """Return the fields of an operation's body that flags ask for, in the names of the version that is spoken.

        Raises:
            UsageError: this version has no such field.
        """
        return self.dialect.fields(name, given, self.read)

    def check(
        self, name: str, body: dict[str, Any], fields: Sequence[Field], *, strict: bool = False
    ) -> list[str]:
        """Check an operation's whole body, and return what is not known in it, a sentence each.

        Args:
            name: the operation.
            body: in the names of the version that is spoken.
            fields: what flags gave.
            strict: refuse what is not known.

        Raises:
            UsageError: a field is missing or breaks a rule.
        """
        from retellctl.spec.known import known
        from retellctl.spec.known_check import faults
        from retellctl.spec.models import check

        if OPERATIONS[name].verb == "update" and not body:
            raise UsageError(
                f"{OPERATIONS[name].kind} update needs at least one field to change",
                hint=f"See them with `retellctl {OPERATIONS[name].kind} update --help`.",
            )
        flags = {".".join(field.path): field.flag for field in fields}
        further = faults(known(self.dialect.VERSION), name, body)
        return check(self.dialect.model(name), body, flags=flags, further=further, strict=strict)

    def read(self, name: str, resource_id: str, field: str) -> Any:
        """Return one field of a record that a body depends on, None where it has none."""
        answer = self.call(name, resource_id)
        if not self.client.sends:
            return Placeholder(f"<{field} of {resource_id}>")
        return decode(answer.body).get(field)


def operation_of(dialect: Dialect, request: Request) -> Operation:
    """Return the operation that a request of the user's own making is in an API version."""
    for name, (method, path) in dialect.ROUTES.items():
        if method == request.method and fullmatch(re_escape(path).replace(r"\{\}", "[^/]+"), request.path):
            return OPERATIONS[name]._replace(name=f"api.{request.method} {request.path}")
    reads = request.method == "GET"
    return Operation(
        f"api.{request.method} {request.path}",
        "nothing",
        reads=reads,
        repeatable=reads,
        doubt="" if reads else "it may have been carried out",
    )
