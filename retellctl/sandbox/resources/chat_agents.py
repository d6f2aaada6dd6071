"""Chat agents: made, shown, changed; their versions are in agent_versions.py."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.state.store import StoredRecord

from . import agents, records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _changed(request: SandboxRequest, current: dict[str, Any]) -> dict[str, Any]:
    body = records.changed(request, current)
    if "response_engine" in request.body:
        agents.known_engine(request, body["response_engine"])
    return body


def answer(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    """Return a chat agent as the service shows it."""
    shown = {"agent_id": record.id, "version": 0, "is_published": False}
    return shown | records.ordered(request, record.body) | {records.MODIFIED: record.body[records.MODIFIED]}


def _create(request: SandboxRequest) -> Any:
    record = StoredRecord(secrets.token_hex(16), request.now, _changed(request, {}))
    request.store.put(request.kind, record.id, record.body, request.now)
    return answer(request, record)


def _get(request: SandboxRequest) -> Any:
    return answer(request, records.find(request))


def _update(request: SandboxRequest) -> Any:
    with request.store.transaction():
        record = records.find(request)
        body = _changed(request, record.body)
        request.store.put(request.kind, record.id, body, record.at)
    return answer(request, StoredRecord(record.id, record.at, body))


HANDLERS: Final[dict[str, Handler]] = {
    "create": _create,
    "get": _get,
    "list": agents.list_v2,
    "update": _update,
}
