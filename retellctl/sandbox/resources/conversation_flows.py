"""Conversation flows: records like others, but one that an agent uses is not deleted by the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.checks import Refused

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

# get and delete name 404 among their errors, the others 422 (retell-sdk 6.2.13).
_NOT_FOUND: Final = 404


def _get(request: SandboxRequest) -> Any:
    return records.answer(request, records.find(request, _NOT_FOUND))


def _delete(request: SandboxRequest) -> None:
    with request.store.transaction():
        records.find(request, _NOT_FOUND)
        agents = request.store.scan(("agent", "chat_agent"), newest_first=False)
        engines = [agent.body["response_engine"] for agent in agents]
        is_used = any(engine.get("conversation_flow_id") == request.id for engine in engines)
        if is_used and request.query.get("force_delete") != "true":
            raise Refused(
                400, "the conversation flow is used by an agent: give force_delete=true to delete it"
            )
        request.store.delete(request.kind, request.id)


HANDLERS: Final[dict[str, Handler]] = {"get": _get, "delete": _delete}
