"""Contacts: made, found and changed; a file is taken, but none of its contacts, and there are no conversations."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks, filters
from retellctl.sandbox.requests.checks import missing
from retellctl.sandbox.requests.pages import page, query_integer
from retellctl.sandbox.state.store import StoredRecord

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

IDLE: Final = {"status": "idle"}
_TAGS: Final = "contact_tag_ids"
_ORDERS: Final = {"asc": "ascending", "desc": "descending"}
_PATHS: Final = {
    name: (name,)
    for name in (
        *("contact_id", "phone_number", "do_not_call", "external_id", "last_conversation_timestamp"),
        _TAGS,
    )
}
_KEYS: Final = {"custom_fields": ("custom_fields",)}


def _answer(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    shown = {
        "contact_id": record.id,
        "org_id": "org_sandbox",
        **records.ordered(request, record.body),
        "created_timestamp": record.at,
        "user_modified_timestamp": record.body[records.MODIFIED],
    }
    tags = shown.pop(_TAGS, None)
    if tags is not None:
        config = request.store.get("crm", "config")
        known = (config.body.get("contact_tags") or []) if config else []
        shown["contact_tags"] = [tag for tag in known if tag["id"] in tags]
    return shown


def _create(request: SandboxRequest) -> Any:
    return _answer(request, records.add(request, records.changed(request, {})))


def _get(request: SandboxRequest) -> Any:
    return _answer(request, records.find(request))


def _get_by_phone(request: SandboxRequest) -> Any:
    for record in request.store.scan(request.kind, newest_first=True):
        if record.body["phone_number"] == request.id:
            return _answer(request, record)
    raise missing()


def _update(request: SandboxRequest) -> Any:
    with request.store.transaction():
        record = records.find(request)
        body = records.changed(request, record.body)
        request.store.put(request.kind, record.id, body, record.at)
    return _answer(request, StoredRecord(record.id, record.at, body))


def _list(request: SandboxRequest) -> Any:
    body = dict(request.body)
    order = body.pop("sort_order", "desc")
    check = {
        "search_query": checks.text,
        "excluded_contact_ids": checks.list_of(checks.text),
        "sort_order": checks.one_of(*_ORDERS),
    }
    checks.fields(check)("", {**body, "sort_order": order})
    wanted = body.get("search_query", "").casefold()
    passes = filters.typed_filters(body.get("filter_criteria", {}), _PATHS, keys=_KEYS)

    def item(record: StoredRecord) -> dict[str, Any] | None:
        shown = _answer(request, record)
        names = ("first_name", "last_name", "phone_number", "contact_id")
        is_found = wanted in "\n".join(shown.get(name, "") for name in names).casefold()
        is_left_out = record.id in body.get("excluded_contact_ids", ())
        seen = shown | {_TAGS: record.body.get(_TAGS)}
        return shown if is_found and not is_left_out and passes(seen) else None

    return page(request, request.kind, item, {**body, "sort_order": _ORDERS[order]})


def _list_conversations(request: SandboxRequest) -> Any:
    records.find(request)
    if "limit" in request.query:
        query_integer(request, "limit")
    return {"items": [], "has_more": False}


def _upload(request: SandboxRequest) -> Any:
    name, upload_id = request.body["file"][0]["filename"], f"upload_{secrets.token_hex(8)}"
    request.store.put("contact_upload", upload_id, {"file_name": name}, request.now)
    return {"upload_id": upload_id, "file_name": name}


def _create_import(request: SandboxRequest) -> Any:
    if request.store.get("contact_upload", request.body["upload_id"]) is None:
        raise missing()
    return IDLE


def _idle(_: SandboxRequest) -> Any:
    """Return a job that has nothing to do."""
    return IDLE


HANDLERS: Final[dict[str, Handler]] = {
    "create": _create,
    "get": _get,
    "get-by-phone": _get_by_phone,
    "list": _list,
    "list-conversations": _list_conversations,
    "update": _update,
    "upload-import-file": _upload,
    "create-import": _create_import,
    "get-import": _idle,
    "backfill-analysis-data": _idle,
    "get-backfill-job-status": _idle,
}
