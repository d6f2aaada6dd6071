"""Calls: made, registered, looked at, and listed, in both versions over the same records."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks, filters
from retellctl.sandbox.requests.checks import Refused, missing
from retellctl.sandbox.requests.pages import page, query_integer
from retellctl.sandbox.state.store import StoredRecord

from . import agents, call_answers, phone_numbers

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

HOUR_MS: Final = 3_600_000
V1_LIMIT: Final = 1000


def _dial(request: SandboxRequest, source: str, path: str, to: str, given: dict[str, Any]) -> StoredRecord:
    """Store a call from `source`, which `path` of the body gave, to `to`; both E.164."""
    number = request.store.get("phone_number", source.removeprefix("+"))
    if number is None:
        raise Refused(400, f"{path} {source} is not one of your phone numbers")
    agent_id = request.body.get("override_agent_id", phone_numbers.outbound_agent(number.body))
    if agent_id is None:
        raise Refused(400, f"{path} {source} has no outbound agent: bind one or give override_agent_id")
    call = _new(request, agents.find(request, agent_id), given)
    call |= {"dialed": True, "direction": "outbound", "from_number": source, "to_number": to}
    record = StoredRecord(secrets.token_hex(16), request.now, call)
    request.store.put("call", record.id, call, request.now)
    return record


def _new(request: SandboxRequest, agent: StoredRecord, given: dict[str, Any]) -> dict[str, Any]:
    call = {"dialed": False, "direction": "inbound", **given}
    call |= {"agent_id": agent.id, "start_timestamp": request.now}
    if agent.body.get("agent_name"):
        call["agent_name"] = agent.body["agent_name"]
    engine = agent.body["response_engine"]
    llm = request.store.get("llm", engine.get("llm_id", ""))
    begin = llm.body.get("begin_message") if llm else None
    if begin is not None:
        # Kept with the call: what was said does not change when the LLM does.
        for name, value in given.get("retell_llm_dynamic_variables", {}).items():
            begin = begin.replace("{{" + name + "}}", value)
        call["greeting"] = begin
    return call


def given_of(body: dict[str, Any], *names: str) -> dict[str, Any]:
    """Return what a call is given with, but for some fields."""
    # What the sandbox writes itself is not taken from a body, whoever sends it.
    own = {*names, *(call_answers.OWN - call_answers.REGISTERED)}
    return {name: value for name, value in body.items() if name not in own}


def _create_v1(request: SandboxRequest) -> Any:
    ends = request.body["phone_number"]
    source, to = (f"+{ends[name].removeprefix('+')}" for name in ("from", "to"))
    given = given_of(request.body, "phone_number", "override_agent_id")
    return call_answers.v1(request, _dial(request, source, "phone_number.from", to, given))


def _create_v2(request: SandboxRequest) -> Any:
    body = request.body
    checks.version(body.get("override_agent_version"))
    given = given_of(body, "from_number", "to_number", "override_agent_id", "idempotency_key")
    key = body.get("idempotency_key")
    with request.store.transaction():
        made = request.store.get("idempotency_key", key) if key else None
        call = None
        if made is not None and request.now < made.at + HOUR_MS:
            call = request.store.get("call", made.body["call_id"])
        if call is None:
            call = _dial(request, body["from_number"], "from_number", body["to_number"], given)
            if key:
                request.store.put("idempotency_key", key, {"call_id": call.id}, request.now)
    return call_answers.v2(request, call)


def register(request: SandboxRequest, given: dict[str, Any]) -> StoredRecord:
    """Store a call that an agent takes and nobody has dialed."""
    call = _new(request, agents.find(request, request.body["agent_id"]), given)
    record = StoredRecord(secrets.token_hex(16), request.now, call)
    request.store.put("call", record.id, call, request.now)
    return record


def _register_v1(request: SandboxRequest) -> Any:
    return call_answers.v1(request, register(request, given_of(request.body)))


def _register_v2(request: SandboxRequest) -> Any:
    checks.version(request.body.get("agent_version"))
    given = given_of(request.body, "agent_version", *call_answers.V1_AUDIO)
    return call_answers.v2(request, register(request, given))


def find(request: SandboxRequest) -> StoredRecord:
    """Return the call that the path names.

    Raises:
        Refused: 422, there is none.
    """
    record = request.store.get("call", request.id)
    if record is None:
        raise missing()
    return record


def _get_v1(request: SandboxRequest) -> Any:
    return call_answers.v1(request, find(request))


def _get_v2(request: SandboxRequest) -> Any:
    return call_answers.v2(request, find(request))


def changed(request: SandboxRequest, changes: dict[str, Any]) -> Any:
    """Change the call that the path names, and return it."""
    with request.store.transaction():
        record = find(request)
        call = record.body | changes
        request.store.put("call", record.id, call, record.at)
    return call_answers.v2(request, StoredRecord(record.id, record.at, call))


def _update(request: SandboxRequest) -> Any:
    return changed(request, given_of(request.body))


def _rerun_analysis(request: SandboxRequest) -> Any:
    said = call_answers.v2(request, find(request)).get("transcript_object", [])
    analysis = {"call_summary": f"{len(said)} utterances.", "user_sentiment": "Unknown"}
    return changed(request, {"call_analysis": analysis})


def _list_v1(request: SandboxRequest) -> Any:
    limit = query_integer(request, "limit") if "limit" in request.query else V1_LIMIT
    checks.integer(1)("limit", limit)
    order = request.query.get("sort_order", "descending")
    checks.one_of("ascending", "descending")("sort_order", order)
    passes = filters.v1_calls(request)
    listed: list[dict[str, Any]] = []
    for record in request.store.scan("call", newest_first=order == "descending"):
        call = call_answers.v1(request, record)
        if passes(call):
            listed.append(call)
            if len(listed) == limit:
                break
    return listed


def _list_v2(request: SandboxRequest) -> Any:
    body = request.body
    if {"skip", "pagination_key"} <= body.keys():
        raise Refused(400, "skip and pagination_key exclude each other")
    passes = filters.v2_calls(body.get("filter_criteria", {}))

    def item(record: StoredRecord) -> dict[str, Any] | None:
        call = call_answers.v2(request, record, brief=True)
        return call if passes(call) else None

    return page(request, "call", item, body)


def _by_version(v1: Handler, v2: Handler) -> Handler:
    return lambda request: (v1 if "v1" in request.versions else v2)(request)


HANDLERS: Final[dict[str, Handler]] = {
    "create": _by_version(_create_v1, _create_v2),
    "register": _by_version(_register_v1, _register_v2),
    "get": _by_version(_get_v1, _get_v2),
    "list": _by_version(_list_v1, _list_v2),
    "update": _update,
    "rerun-analysis": _rerun_analysis,
}
