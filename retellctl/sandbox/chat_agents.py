"""Chat agents: of each there is one version, the first."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from . import agents, checks, records
from .checks import Refused
from .store import StoredRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from .records import Handler
    from .request import SandboxRequest


def _changed(request: SandboxRequest, current: dict[str, Any]) -> dict[str, Any]:
    body = records.changed(request, current)
    if "response_engine" in request.body:
        agents.known_engine(request, body["response_engine"])
    return body


def _answer(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    shown = {"agent_id": record.id, "version": 0, "is_published": False}
    return shown | records.ordered(request, record.body) | {records.MODIFIED: record.body[records.MODIFIED]}


def _create(request: SandboxRequest) -> Any:
    record = StoredRecord(secrets.token_hex(16), request.now, _changed(request, {}))
    request.store.put(request.kind, record.id, record.body, request.now)
    return _answer(request, record)


def _get(request: SandboxRequest) -> Any:
    return _answer(request, records.find(request))


def _update(request: SandboxRequest) -> Any:
    return _answer(request, _stored(request, lambda record: _changed(request, record.body)))


def _stored(request: SandboxRequest, change: Callable[[StoredRecord], dict[str, Any]]) -> StoredRecord:
    """Change the chat agent that the path names, and return it."""
    with request.store.transaction():
        record = records.find(request)
        body = change(record)
        request.store.put(request.kind, record.id, body, record.at)
    return StoredRecord(record.id, record.at, body)


def _create_version(request: SandboxRequest) -> Any:
    """Return the one version, as a draft that begins with itself."""
    checks.version(request.body["base_version"])
    draft = {"is_published": False, "base_version": request.body["base_version"]}
    return _answer(request, _stored(request, lambda record: record.body | draft))


def _delete_version(request: SandboxRequest) -> None:
    if "version" not in request.query:
        raise Refused(400, "version is required")
    records.find(request)
    raise Refused(400, "it is the only version of the agent")


def _publish(request: SandboxRequest) -> None:
    checks.version(request.body["version"])
    titles = {
        name: request.body[name] for name in ("version_title", "version_description") if name in request.body
    }
    _stored(request, lambda record: record.body | titles | {"is_published": True})


HANDLERS: Final[dict[str, Handler]] = {
    "create": _create,
    "get": _get,
    "list": agents.list_v2,
    "update": _update,
    "create-version": _create_version,
    "delete-version": _delete_version,
    "publish": _publish,
}
