"""Chats: opened, spoken in, ended and analysed; the answer in a chat repeats what was said."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks, filters
from retellctl.sandbox.requests.checks import Refused, missing
from retellctl.sandbox.requests.pages import page
from retellctl.sandbox.state.store import StoredRecord

from . import phone_numbers, records

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

ONGOING: Final = "ongoing"
MESSAGES: Final = "message_with_tool_calls"
# What the numbers of a text message and the choice of its agent are sent as, and a chat does not show.
_SENT: Final = frozenset(
    {
        "from_number",
        "to_number",
        "override_agent_id",
        "override_agent_version",
        "honor_internal_dnc",
        "agent_version",
    }
)
# What a chat is found by and does not show.
_HIDDEN: Final = ("agent_number", "user_number", "direction")


def _open(
    request: SandboxRequest, agent_id: str, chat_type: str, hidden: Mapping[str, str] = {}
) -> dict[str, Any]:
    if request.store.get("chat_agent", agent_id) is None:
        raise missing()
    given = {name: value for name, value in records.changed(request, {}).items() if name not in _SENT}
    own = {
        **hidden,
        "agent_id": agent_id,
        "chat_type": chat_type,
        "chat_status": ONGOING,
        "start_timestamp": request.now,
        MESSAGES: [],
    }
    return _answer(request, records.add(request, given | own))


def _create(request: SandboxRequest) -> Any:
    checks.version(request.body.get("agent_version"))
    return _open(request, request.body["agent_id"], "api_chat")


def _create_sms(request: SandboxRequest) -> Any:
    body = request.body
    checks.version(body.get("override_agent_version"))
    source = body["from_number"]
    bound = phone_numbers.find(request, source).body.get("outbound_sms_agents") or []
    agent_id = body.get("override_agent_id") or (bound[0]["agent_id"] if bound else None)
    if agent_id is None:
        raise Refused(400, f"from_number {source} has no outbound SMS agent: give override_agent_id")
    numbers = {"agent_number": source, "user_number": body["to_number"], "direction": "outbound"}
    return _open(request, agent_id, "sms_chat", numbers)


def _answer(request: SandboxRequest, record: StoredRecord, *, brief: bool = False) -> dict[str, Any]:
    shown = {"chat_id": record.id}
    body = {name: value for name, value in record.body.items() if name not in {records.MODIFIED, *_HIDDEN}}
    lines = [f"{item['role'].title()}: {item['content']}\n" for item in body[MESSAGES]]
    shown |= body | {"transcript": "".join(lines)}
    left_out = request.resource.unlisted if brief else ()
    return {name: value for name, value in shown.items() if name not in left_out}


def _changed(
    request: SandboxRequest, chat_id: str, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> StoredRecord:
    """Change a chat, and return it.

    Raises:
        Refused: 422, there is none; or as `change` raises it.
    """
    with request.store.transaction():
        record = request.store.get(request.kind, chat_id)
        if record is None:
            raise missing()
        body = change(record.body)
        request.store.put(request.kind, chat_id, body, record.at)
    return StoredRecord(chat_id, record.at, body)


def _send(request: SandboxRequest) -> Any:
    content = request.body["content"]

    def said(chat: dict[str, Any]) -> dict[str, Any]:
        if chat["chat_status"] != ONGOING:
            raise Refused(400, "the chat has ended")
        messages = [_message(request, "user", content), _message(request, "agent", f"You said: {content}")]
        return chat | {MESSAGES: chat[MESSAGES] + messages}

    chat_id = request.body.get("chat_id")
    if chat_id is None:
        raise Refused(400, "chat_id is required")
    checks.text("chat_id", chat_id)
    return {"messages": _changed(request, chat_id, said).body[MESSAGES][-1:]}


def _message(request: SandboxRequest, role: str, content: str) -> dict[str, Any]:
    return {
        "message_id": secrets.token_hex(16),
        "role": role,
        "content": content,
        "created_timestamp": request.now,
    }


def _get(request: SandboxRequest) -> Any:
    return _answer(request, records.find(request))


def _list(request: SandboxRequest) -> Any:
    if {"skip", "pagination_key"} <= request.body.keys():
        raise Refused(400, "skip and pagination_key exclude each other")
    passes = filters.v2_chats(request.body.get("filter_criteria", {}))

    def item(record: StoredRecord) -> dict[str, Any] | None:
        shown = _answer(request, record, brief=True)
        return shown if passes(_looked_at(record, shown)) else None

    return page(request, request.kind, item, request.body)


def _looked_at(record: StoredRecord, shown: dict[str, Any]) -> dict[str, Any]:
    """Return what criteria see of a chat: also what it does not show, such as its numbers."""
    seen = shown | {name: record.body[name] for name in _HIDDEN if name in record.body}
    if "end_timestamp" in shown:
        seen["duration_ms"] = shown["end_timestamp"] - shown["start_timestamp"]
    return seen


def _update(request: SandboxRequest) -> Any:
    return _answer(request, _changed(request, request.id, lambda chat: records.changed(request, chat)))


def _end(request: SandboxRequest) -> None:
    def ended(chat: dict[str, Any]) -> dict[str, Any]:
        return {"end_timestamp": request.now} | chat | {"chat_status": "ended"}

    _changed(request, request.id, ended)


def _rerun_analysis(request: SandboxRequest) -> Any:
    def analysed(chat: dict[str, Any]) -> dict[str, Any]:
        summary = f"{len(chat[MESSAGES])} messages."
        return chat | {"chat_analysis": {"chat_summary": summary, "user_sentiment": "Unknown"}}

    return _answer(request, _changed(request, request.id, analysed))


HANDLERS: Final[dict[str, Handler]] = {
    "create": _create,
    "create-sms": _create_sms,
    "send": _send,
    "get": _get,
    "list": _list,
    "update": _update,
    "end": _end,
    "rerun-analysis": _rerun_analysis,
}
