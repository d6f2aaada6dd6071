"""Retell LLMs: prompts, tools and states. Stored as sent; both API versions share the routes but the list."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.bodies import check_rules
from retellctl.sandbox.requests.pages import query_page
from retellctl.sandbox.state.store import StoredRecord

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

URL_PREFIX: Final = "wss://sandbox.invalid/retell-llm/"


def _answer(
    request: SandboxRequest, record: StoredRecord, *, v1: bool = True, v2: bool = True
) -> dict[str, Any]:
    """Return an LLM as the service shows it, with the fields of one version or of both."""
    shown = records.answer(request, record)
    own = {
        "llm_id": shown.pop("llm_id"),
        "version": shown.pop("version"),
        "is_published": shown.pop("is_published"),
    }
    return {
        "llm_id": own["llm_id"],
        **({"version": own["version"], "is_published": own["is_published"]} if v2 else {}),
        **({"llm_websocket_url": URL_PREFIX + record.id} if v1 else {}),
        **shown,
    }


def _create(request: SandboxRequest) -> Any:
    llm = records.changed(request, {})
    record = StoredRecord(f"llm_{secrets.token_hex(14)}", request.now, llm)
    request.store.put("llm", record.id, llm, request.now)
    return _answer(request, record)


def _get(request: SandboxRequest) -> Any:
    return _answer(request, records.find(request))


def _update(request: SandboxRequest) -> Any:
    with request.store.transaction():
        record = records.find(request)
        llm = records.changed(request, record.body)
        # Its states and tools are checked with those that it had before.
        check_rules(request.resource.operation("create").rules, llm, request.versions[-1])
        request.store.put("llm", record.id, llm, record.at)
    return _answer(request, StoredRecord(record.id, record.at, llm))


def _list(request: SandboxRequest) -> Any:
    if "v1" in request.versions:
        listed = request.store.scan("llm", newest_first=False)
        return [_answer(request, record, v2=False) for record in listed]
    return query_page(request, "llm", lambda record: _answer(request, record, v1=False))


HANDLERS: Final[dict[str, Handler]] = {"create": _create, "get": _get, "list": _list, "update": _update}
