"""The service as the commands see it: an operation with its ids and its body, whatever API version is spoken."""

from __future__ import annotations

import copy
import math
import uuid
from typing import TYPE_CHECKING, Any

from retellctl.errors import Rejected, RetellctlError, UsageError
from retellctl.jsontext.numbers import as_json
from retellctl.jsontext.text import decode, items, join, members
from retellctl.resources.index import OPERATIONS, resource
from retellctl.spec.body import body_type, lacking, lacking_operation, place_all
from retellctl.spec.declaration import At
from retellctl.spec.placeholder import Placeholder
from retellctl.transport.messages import FilePart, Page, Part, Request

from . import lists
from .concurrent import in_order
from .path import segment
from .responses import senseless
from .routes import operation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from retellctl.spec.body import Given, Placed
    from retellctl.spec.declaration import Operation, Route
    from retellctl.transport.messages import Response

    from .api_version import ApiVersion, Query, Requester

Ids = str | tuple[str, ...]


class Service:
    """An API version and the client that carries its requests.

    Args:
        version: the API version that is spoken.
        client: sends its requests.
        refusal: what is raised in place of sending what changes something; None where that may be sent.
    """

    def __init__(self, version: ApiVersion, client: Requester, refusal: UsageError | None = None) -> None:
        self.version = version
        self.client = client
        self._refusal = refusal

    def route(self, operation: Operation) -> Route:
        """Return what an operation sends in the version that is spoken.

        Raises:
            UsageError: the version has no such operation.
        """
        route = operation.route(self.version.name)
        if route is None:
            raise lacking_operation(operation, self.version.name)
        return route

    def request(
        self, operation: Operation, ids: Ids = (), body: Any = None, query: Mapping[str, Given] | None = None
    ) -> Request:
        """Return the request of an operation that is not a list.

        Args:
            operation: what the service is asked to do.
            ids: what its path names, in their order.
            body: a JSON object, None for none.
            query: parameters of the query string, by the names of their fields.

        Raises:
            UsageError: the version that is spoken has no such operation or parameter, or an id can be none.
        """
        route = self.route(operation)
        if (
            body is not None
            and operation.key
            and operation.key in body_type(operation, self.version.name).members
        ):
            body = _with_key(operation, body)
        path, pairs = self._path(route, ids), self._query(operation, query or {})
        if route.ids_in_body:
            named = dict(zip(route.ids, (ids,) if isinstance(ids, str) else ids, strict=True))
            body = {**(body or {}), **{name: named[name] for name in route.ids_in_body}}
        if operation.is_form:
            return Request(route.method, path, pairs, form=form_of(body or {}))
        return Request(route.method, path, pairs, body)

    def _path(self, route: Route, ids: Ids) -> str:
        named = (ids,) if isinstance(ids, str) else ids
        parts = {
            name: text if isinstance(text, Placeholder) else self._segment(name, text)
            for name, text in zip(route.ids, named, strict=True)
        }
        return route.path.format(**parts)

    def _segment(self, name: str, text: str) -> str:
        return segment(self.version.number_in_path(text) if name == "phone_number" else text)

    def _query(self, operation: Operation, given: Mapping[str, Given]) -> tuple[tuple[str, str], ...]:
        pairs = []
        for field in operation.query:
            if field.name not in given:
                continue
            value, flag = given[field.name]
            place = field.place(self.version.name)
            if not isinstance(place, At):
                raise lacking(flag, self.version.name, place)
            text = str(value).lower() if isinstance(value, bool) else str(value)
            pairs.append((place.path or field.name, text))
        return tuple(pairs)

    def call(
        self,
        operation: Operation,
        ids: Ids = (),
        body: Any = None,
        query: Mapping[str, Given] | None = None,
        *,
        until: float = math.inf,
    ) -> Response:
        """Carry out one operation and return its answer.

        Args:
            operation: what the service is asked to do.
            ids: what its path names, in their order.
            body: a JSON object, None for none.
            query: parameters of the query string, by the names of their fields.
            until: on the monotonic clock, when its attempts have to be over.

        Raises:
            RetellctlError: it was refused, failed, or its outcome is not known.
        """
        request = self.request(operation, ids, body, query)
        return self.send(operation, request, _named(ids), until=until)

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
        key = self._key(operation, request)
        if key is not None:
            self.client.note(f"idempotency_key {key}")
        try:
            return self.client.send(operation, request, id=resource_id, key=key, until=until)
        except Rejected as error:
            if error.response is not None and error.response.status == 404:
                error.hint = self._other_version()
            raise

    def _key(self, operation: Operation, request: Request) -> str | None:
        """Return the key under which the service carries a request out once, however often it comes."""
        if not isinstance(request.body, dict) or not operation.key:
            return None
        if operation.key not in body_type(operation, self.version.name).members:
            return None
        key = request.body.get(operation.key)
        return key if isinstance(key, str) and key else None

    def _other_version(self) -> str:
        spoken = self.version.name
        other = "v1" if spoken == "v2" else "v2"
        return (
            f"API version {spoken[1:]} was spoken; if the service speaks the other, try --api-version {other}."
            " `retellctl profile show` says why it was chosen."
        )

    def operation_of(self, request: Request) -> Operation:
        """Return the operation that a request of the user's own making is; whether it may be repeated depends on it."""
        return operation_of(self.version.name, request)

    def pages(
        self,
        operation: Operation,
        query: Query,
        concurrency: int = 1,
        *,
        ids: Ids = (),
        details: bool = False,
    ) -> Iterator[Page]:
        """Return the pages of a list, each fetched when it is wanted.

        Args:
            operation: the list.
            query: what is asked for.
            concurrency: how many records are fetched at a time for details.
            ids: what its path names.
            details: fetch each record that the list has only a part of.

        Raises:
            UsageError: the version that is spoken has no such list, or no such filter.
        """
        route = self.route(operation)
        filters = {field.name: field for field in operation.filters}
        for name, given in query.filters.items():
            place = filters[name].place(self.version.name)
            if not isinstance(place, At):
                raise lacking(given.flag, self.version.name, place)
        path = self._path(route, ids)
        named = _named(ids)
        pages = lists.pages(
            self.version, operation, route, path, query, lambda request: self.send(operation, request, named)
        )
        if not details or not self.lists_in_part(operation):
            return pages
        return (detailed for page in pages for detailed in self._detailed(operation, page, concurrency))

    def lists_in_part(self, operation: Operation) -> bool:
        """Return whether a list has but a part of each of its records; in version 1 a list has all."""
        declared = resource(operation.resource)
        return (
            self.version.name != "v1" and bool(declared.listed or declared.unlisted) and not operation.columns
        )

    def _detailed(self, operation: Operation, page: Page, concurrency: int) -> Iterator[Page]:
        """Yield a page's records as `get` has them, in the page's order, each as soon as its turn comes.

        Chat agents are listed among the others, and are to be had by a route of their own: they stay as they are.
        """
        kind = operation.resource
        declared = resource(kind)
        field, get = declared.id, declared.operation("get")
        try:
            records = items(page.items)
            parts = [members(record) for record in records]
        except ValueError:
            raise senseless(operation, f"it lists something else than {kind}s", page.response) from None
        if not records:
            yield page
        ids = [decode(part.get(field, b"null")) for part in parts]
        if not all(isinstance(found, str) for found in ids):
            raise senseless(operation, f"one of the {kind}s has no {field}", page.response)

        def whole(index: int) -> Page:
            if declared.is_foreign(parts[index]):
                return Page(join([records[index]]), page.response)
            try:
                answer = self.call(get, ids[index])
            except UsageError as error:
                # Nobody has typed this id: it is the server that is wrong.
                problem = f"{field} of one of the {kind}s is none: {error.message}"
                raise senseless(operation, problem, page.response) from None
            return Page(join([answer.body]), answer)

        last = len(ids) - 1
        for index, found in enumerate(in_order(whole, range(len(ids)), concurrency)):
            yield found._replace(more=page.more and index == last, total=page.total)

    def each(
        self,
        operation: Operation,
        ids: Sequence[str],
        concurrency: int,
        query: Mapping[str, Given] | None = None,
        body: Any = None,
    ) -> Iterator[Response | RetellctlError]:
        """Carry out an operation for every id, several at a time; yield answers and errors in the ids' order.

        Args:
            operation: what the service is asked to do.
            ids: what its path names, one for each request.
            concurrency: how many requests may run at a time.
            query: parameters of the query string, by the names of their fields.
            body: a JSON object, the same for all; None for none.
        """

        def attempt(resource_id: str) -> Response | RetellctlError:
            try:
                return self.call(operation, resource_id, body, query)
            except UsageError:
                raise  # what is asked for is wrong, whatever the id
            except RetellctlError as error:
                error.id = resource_id
                return error

        return in_order(attempt, ids, min(concurrency, len(ids)))

    def place(self, operation: Operation, given: Mapping[str, Given]) -> list[Placed]:
        """Return what flags give, at its place in the body of the version that is spoken.

        Raises:
            UsageError: this version has no such operation or field, or two flags contradict each other.
        """
        self.route(operation)
        exclusive = resource(operation.resource).exclusive
        return place_all(operation, self.version.name, given, self.read, exclusive)

    def check(
        self, operation: Operation, body: dict[str, Any], fields: Sequence[Placed], *, strict: bool = False
    ) -> list[str]:
        """Check an operation's whole body, and return what is not known in it, a sentence each.

        Args:
            operation: what the body is for.
            body: in the names of the version that is spoken.
            fields: what flags gave.
            strict: refuse what is not known.

        Raises:
            UsageError: a field is missing or breaks a rule.
        """
        from retellctl.spec.check import check_body

        is_change = self.route(operation).method == "PATCH"
        if not body and (is_change or (operation.is_form and operation.ids)):
            raise UsageError(
                f"{operation.command} needs at least one field to {'change' if is_change else 'add'}",
                hint=f"See them with `retellctl {operation.command} --help`.",
            )
        flags = {".".join(field.path): field.flag for field in fields}
        return check_body(operation, self.version.name, body, flags=flags, strict=strict)

    def read(self, name: str, resource_id: str, field: str) -> Any:
        """Return one field of a record that a body depends on, None where it has none.

        Args:
            name: the operation that shows the record, such as "llm.get".
            resource_id: the record's id.
            field: the field's name.
        """
        answer = self.call(OPERATIONS[name], resource_id)
        if not self.client.sends:
            return Placeholder(f"<{field} of {resource_id}>")
        return decode(answer.body).get(field)


def form_of(body: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return the parts of a form: a file is a part of its own, lists and objects are one part of JSON, null is none."""
    parts = []
    for name, value in body.items():
        if isinstance(value, list) and value and all(isinstance(item, FilePart) for item in value):
            parts += [Part(name, item) for item in value]
        elif value is not None and value != []:
            parts.append(Part(name, value if isinstance(value, str) else as_json(value)))
    return tuple(parts)


def _with_key(operation: Operation, body: dict[str, Any]) -> dict[str, Any]:
    """Return a body with the key under which the service carries it out once: the user's own, or a fresh one.

    Raises:
        UsageError: nobody could repeat the request under the user's own key.
    """
    body = {operation.key: uuid.uuid4().hex, **body}
    key = body[operation.key]
    if isinstance(key, str) and not (key.strip() and key.isprintable()):
        raise UsageError(
            "the idempotency key is empty or holds what cannot be printed",
            why="nobody could repeat the call under it",
            hint="Leave it out: then there is a fresh one.",
        )
    return body


def _named(ids: Ids) -> str | None:
    """Return what a path names as it is typed, None for nothing."""
    return ids if isinstance(ids, str) else " ".join(ids) or None
