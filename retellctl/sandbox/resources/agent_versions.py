"""Versions of agents and of chat agents, which share the routes: of each agent there is one, the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks
from retellctl.sandbox.requests.checks import Refused, missing
from retellctl.sandbox.requests.pages import page_bounds
from retellctl.sandbox.state.store import StoredRecord

from . import agents, chat_agents, records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

_KINDS: Final = ("agent", "chat_agent")
_TITLES: Final = ("version_title", "version_description")


def _find(request: SandboxRequest) -> tuple[str, StoredRecord]:
    """Return the kind and the record that the path names.

    Raises:
        Refused: 422, there is none.
    """
    for kind in _KINDS:
        record = request.store.get(kind, request.id)
        if record is not None:
            return kind, record
    raise missing()


def _changed(request: SandboxRequest, changes: dict[str, Any]) -> Any:
    """Change the one version, and return the agent."""
    with request.store.transaction():
        kind, record = _find(request)
        body = record.body | changes
        request.store.put(kind, record.id, body, record.at)
    answer = agents.answer if kind == "agent" else chat_agents.answer
    return answer(request, StoredRecord(record.id, record.at, body))


def _create(request: SandboxRequest) -> Any:
    """Return the one version, as a draft that begins with itself."""
    checks.version(request.body["base_version"])
    return _changed(request, {"is_published": False, "base_version": request.body["base_version"]})


def _delete(request: SandboxRequest) -> None:
    if "version" not in request.query:
        raise Refused(400, "version is required")
    _find(request)
    raise Refused(400, "it is the only version of the agent")


def _publish(request: SandboxRequest) -> None:
    checks.version(request.body["version"])
    titles = {name: request.body[name] for name in _TITLES if name in request.body}
    _changed(request, titles | {"is_published": True})


def _repair(request: SandboxRequest) -> Any:
    """Return the agent as it is: nothing that it refers to can be gone unless it was deleted by force."""
    if _find(request)[1].body.get("is_published"):
        raise Refused(400, "a published version cannot be repaired")
    return _changed(request, {})


def _list(request: SandboxRequest) -> Any:
    page_bounds(request)
    body = _find(request)[1].body
    version = {"version": 0, "is_published": body.get("is_published", False)}
    version |= {name: body[name] for name in ("base_version", *_TITLES) if body.get(name) is not None}
    return {"items": [version | {records.MODIFIED: body[records.MODIFIED]}], "has_more": False}


HANDLERS: Final[dict[str, Handler]] = {
    "create-version": _create,
    "delete-version": _delete,
    "publish": _publish,
    "repair": _repair,
    "versions": _list,
}
