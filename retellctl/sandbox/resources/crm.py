"""The CRM's configuration, one for all; there is no CRM outside that contacts could be kept in step with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

_ID: Final = "config"


def _config(request: SandboxRequest) -> dict[str, Any]:
    found = request.store.get(request.kind, _ID)
    return found.body if found else {}


def _get(request: SandboxRequest) -> Any:
    own = {"org_id": "org_sandbox", "default_contact_memory_update_prompt": "Keep what matters."}
    return own | records.ordered(request, _config(request))


def _update(request: SandboxRequest) -> Any:
    with request.store.transaction():
        body = records.changed(request, _config(request))
        request.store.put(request.kind, _ID, body, request.now)
    return _get(request)


def _schema(_: SandboxRequest) -> Any:
    return {"provider": "sandbox", "fields": []}


def _idle(_: SandboxRequest) -> Any:
    """Return a job that has nothing to do."""
    return {"status": "idle"}


HANDLERS: Final[dict[str, Handler]] = {
    "get-config": _get,
    "update-config": _update,
    "get-schema": _schema,
    "run-sync-job": _idle,
    "get-sync-job-status": _idle,
}
