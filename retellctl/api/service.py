"""The service as the commands see it: operations by name, whatever version it speaks."""

from __future__ import annotations

from dataclasses import replace
from re import escape as re_escape
from re import fullmatch
from typing import TYPE_CHECKING, Any

from .concurrent import in_order
from .errors import RetellctlError, UsageError
from .operations import OPERATIONS, Operation
from .verdict import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .dialect import Client, Dialect, Field, Given, Query
    from .http import Page, Request, Response


class Service:
    """A dialect and the client that carries it.

    Args:
        dialect: the API version that is spoken.
        client: sends its requests.
    """

    def __init__(self, dialect: Dialect, client: Client) -> None:
        self.dialect = dialect
        self.client = client

    def call(self, name: str, resource_id: str | None = None, body: Any = None) -> Response:
        """Carry out one operation and return its answer.

        Raises:
            RetellctlError: it was refused, failed, or its outcome is not known.
        """
        request = self.dialect.request(name, resource_id, body)
        return self.client.send(OPERATIONS[name], request, id=resource_id)

    def known(self, request: Request) -> Operation:
        """Return the operation that a request of the user's own making is; whether it may be repeated depends on it."""
        for name, (method, path) in self.dialect.ROUTES.items():
            if method == request.method and fullmatch(
                re_escape(path).replace(r"\{\}", "[^/]+"), request.path
            ):
                found = OPERATIONS[name]
                return replace(found, name=f"api.{request.method} {request.path}", answer="nothing")
        reads = request.method == "GET"
        return Operation(
            f"api.{request.method} {request.path}",
            "nothing",
            reads=reads,
            repeatable=reads,
            doubt="" if reads else "it may have been carried out",
        )

    def pages(self, name: str, query: Query) -> Iterator[Page]:
        """Yield the pages of a list, each fetched when it is wanted."""
        return self.dialect.pages(name, query, lambda request: self.client.send(OPERATIONS[name], request))

    def each(self, name: str, ids: Sequence[str], concurrency: int) -> Iterator[Response | RetellctlError]:
        """Carry out an operation for every id, several at a time; yield answers and errors in the ids' order."""

        def attempt(resource_id: str) -> Response | RetellctlError:
            try:
                return self.call(name, resource_id)
            except RetellctlError as error:
                error.id = resource_id
                return error

        return in_order(attempt, ids, min(concurrency, len(ids)))

    def body(
        self, name: str, given: Mapping[str, Given], document: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Return the operation's body, checked: the document's fields, over them those that flags gave.

        Args:
            name: the operation.
            given: values by canonical name.
            document: fields from a file and --set, in the names of the version that is spoken.

        Raises:
            UsageError: a field is missing, unknown to this version, or breaks a rule.
        """
        from .models import check

        body = self.dialect.rename(name, document or {})
        placed = self.dialect.fields(name, given, self.read)
        for field in placed:
            _place(body, field)
        if OPERATIONS[name].verb == "update" and not body:
            raise UsageError(
                f"{OPERATIONS[name].kind} update needs at least one field to change",
                hint=f"See them with `retellctl {OPERATIONS[name].kind} update --help`.",
            )
        check(self.dialect.model(name), body, flags={".".join(field.path): field.flag for field in placed})
        return body

    def read(self, name: str, resource_id: str, field: str) -> Any:
        """Return one field of a record that a body depends on, None where it has none."""
        answer = self.call(name, resource_id)
        if not self.client.sends:
            return f"<{field} of {resource_id}>"
        return decode(answer.body).get(field)


def _place(body: dict[str, Any], field: Field) -> None:
    *parents, name = field.path
    for parent in parents:
        inner = body.get(parent)
        body[parent] = inner = dict(inner) if isinstance(inner, dict) else {}
        body = inner
    body[name] = field.value
