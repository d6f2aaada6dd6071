"""Calls for a browser, and calls that go on: opened, listened to, taken over, steered and hung up."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks
from retellctl.sandbox.requests.checks import Refused

from . import calls, timeline

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest
    from retellctl.sandbox.state.store import StoredRecord

    from .records import Handler

HOUR_MS: Final = 3_600_000


def _token() -> str:
    return f"sandbox_{secrets.token_hex(16)}"


def _create_web(request: SandboxRequest) -> Any:
    body = dict(request.body)
    checks.version(body.pop("agent_version", None))
    for name in ("current_node_id", "current_state"):
        body.pop(name, None)
    record = calls.register(request, calls.given_of(body) | {"call_type": "web_call"})
    return {
        "call_id": record.id,
        "access_token": _token(),
        "transport": "gateway",
        "expires_at": request.now + HOUR_MS,
        "ice_servers": [],
    }


def _ongoing(request: SandboxRequest) -> StoredRecord:
    """Return the call that the path names.

    Raises:
        Refused: 422, there is none; 400, it is not going on.
    """
    record = calls.find(request)
    if timeline.state(record.body, request.now).status != "ongoing":
        raise Refused(400, "the call is not ongoing")
    return record


def _stop(request: SandboxRequest) -> None:
    with request.store.transaction():
        record = _ongoing(request)
        request.store.put("call", record.id, record.body | {"stopped": request.now}, record.at)


def _listen(request: SandboxRequest) -> Any:
    record = _ongoing(request)
    return {
        "participant_id": f"participant_{secrets.token_hex(8)}",
        "room_name": record.id,
        "transport": "livekit",
        "url": "wss://sandbox.invalid/live",
        "access_token": _token(),
        "expires_at": request.now + HOUR_MS,
    }


def _take_over(request: SandboxRequest) -> Any:
    _ongoing(request)
    return {"success": True}


def _update(request: SandboxRequest) -> Any:
    record = _ongoing(request)
    fields = request.body.get("fields_to_override", {})
    changes = {name: fields[name] for name in ("metadata", "data_storage_setting") if name in fields}
    if changes:
        request.store.put("call", record.id, record.body | changes, record.at)
    return {"success": True}


HANDLERS: Final[dict[str, Handler]] = {
    "create-web": _create_web,
    "stop": _stop,
    "listen-live": _listen,
    "take-over-live": _take_over,
    "update-live": _update,
}
