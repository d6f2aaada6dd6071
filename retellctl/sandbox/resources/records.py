"""What a resource's declaration says is enough: records that are made, shown, listed, changed and deleted."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.resources.index import INDEX, resource
from retellctl.sandbox.requests.bodies import clears
from retellctl.sandbox.requests.checks import Refused, missing
from retellctl.sandbox.requests.pages import page, query_page
from retellctl.sandbox.state.store import StoredRecord
from retellctl.spec.body import field_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.sandbox.requests.request import SandboxRequest
    from retellctl.spec.declaration import Operation

    Handler = Callable[[SandboxRequest], Any]

MODIFIED: Final = "last_modification_timestamp"
# What the answers call the time of the last change, and that of the creation.
_MODIFIED_NAMES: Final = (MODIFIED, "user_modified_timestamp")
_CREATED_NAMES: Final = ("creation_timestamp", "created_timestamp")


def handler(operation: Operation) -> Handler:
    """Return what answers an operation of which only the declaration is known."""
    if operation.lists:
        return list_below if operation.ids else list_all
    if operation.removes:
        return delete
    if operation.reads:
        return get
    if not operation.answers:
        return act
    return update if operation.ids else create


def create(request: SandboxRequest) -> Any:
    """Store a record, and return it."""
    return answer(request, add(request, changed(request, {})))


def add(request: SandboxRequest, body: dict[str, Any]) -> StoredRecord:
    """Store a body as a record with a new id in the shape of the resource's, such as knowledge_base_..."""
    prefix = request.resource.id.removesuffix("_id")
    record = StoredRecord(f"{prefix}_{secrets.token_hex(8)}", request.now, body)
    request.store.put(request.kind, record.id, body, request.now)
    return record


def get(request: SandboxRequest) -> Any:
    """Return the record that the path names."""
    return answer(request, find(request))


def update(request: SandboxRequest) -> Any:
    """Change the record that the path names, and return it."""
    with request.store.transaction():
        record = find(request)
        body = changed(request, record.body)
        request.store.put(request.kind, record.id, body, record.at)
    return answer(request, StoredRecord(record.id, record.at, body))


def delete(request: SandboxRequest) -> Any:
    """Remove the record that the path names.

    Raises:
        Refused: 422, there is none.
    """
    if not request.store.delete(request.kind, request.id):
        raise missing()


def act(request: SandboxRequest) -> None:
    """Do nothing to the record that the path names but see that it is there.

    Raises:
        Refused: 422, there is none.
    """
    if request.ids:
        find(request)


def list_all(request: SandboxRequest) -> Any:
    """Return the records, in pages where the declaration says so, the oldest first where they come whole.

    Raises:
        Refused: 400, a filter that must be there is missing.
    """
    for field in request.operation.filters:
        if field.name in request.operation.required and field.name not in request.query:
            raise Refused(400, f"{field.name} is required")
    route = request.operation.route(request.versions[-1])
    at, pages = (route.at, route.pages) if route else ("", None)
    if pages is None:
        records = request.store.scan(request.kind, newest_first=False)
        shown = [item for record in records if (item := _item(request, record)) is not None]
        return {at: shown} if at else shown
    if pages.where == "body":
        return page(request, request.kind, lambda record: _item(request, record), request.body)
    return query_page(request, request.kind, lambda record: _item(request, record))


def list_below(request: SandboxRequest) -> Any:
    """Return the list that belongs to the record of another resource that the path names: here it is empty.

    Raises:
        Refused: 400 as in list_all; 422, there is no such record.
    """
    empty = list_all(request)
    owner = next((kind for kind in INDEX if resource(kind).id == request.operation.ids[0]), request.kind)
    if request.store.get(owner, request.id) is None:
        raise missing()
    return {**empty, "items": [], "has_more": False} if isinstance(empty, dict) else []


def _item(request: SandboxRequest, record: StoredRecord) -> dict[str, Any] | None:
    """Return a record as a list has it; None where a filter of the query leaves it out."""
    shown = answer(request, record)
    for field in request.operation.filters:
        wanted = request.query.get(field.name)
        if wanted is not None and field.name in shown and str(shown[field.name]) != wanted:
            return None
    return {name: shown[name] for name in request.resource.listed or shown if name in shown}


def find(request: SandboxRequest, status: int = 422) -> StoredRecord:
    """Return the record that the path names first.

    Raises:
        Refused: there is none; with this status.
    """
    record = request.store.get(request.kind, request.id)
    if record is None:
        raise missing(status)
    return record


def changed(request: SandboxRequest, current: dict[str, Any]) -> dict[str, Any]:
    """Return a stored body with the changes of a request: what only answers have stays as it is."""
    body = dict(current)
    for name, value in request.body.items():
        if name in read_only(request):
            continue
        if clears(request, name, value):
            body.pop(name, None)
        else:
            body[name] = value
    return body | {MODIFIED: request.now}


def read_only(request: SandboxRequest) -> set[str]:
    """Return the fields that answers have and that a body of no API version takes."""
    taken = {name for version in request.versions for name in field_names(request.operation, version)}
    declared = request.resource.answer
    return {*declared.fields, *declared.v1} - taken


def answer(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    """Return a record as the service shows it: its id, its fields in the declared order, when it was changed."""
    declared = request.resource.answer.fields
    shown: dict[str, Any] = {request.resource.id: record.id}
    shown |= {name: value for name, value in (("version", 0), ("is_published", False)) if name in declared}
    shown |= ordered(request, record.body)
    modified = record.body.get(MODIFIED, record.at)
    shown |= {"org_id": "org_sandbox"} if "org_id" in declared else {}
    shown |= {name: record.at for name in _CREATED_NAMES if name in declared}
    return shown | {name: modified for name in _MODIFIED_NAMES if name in declared}


def ordered(request: SandboxRequest, body: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a stored body: the declared ones in their order, the others behind them."""
    known = [field.name for field in request.resource.fields if field.name in body]
    return {name: body[name] for name in (*known, *body) if name != MODIFIED}
