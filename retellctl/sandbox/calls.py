"""Calls: made, registered, looked at, listed and stopped, in both versions over the same records."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from . import agents, call_answers, checks, filters, phone_numbers, timeline
from .checks import Refused, missing
from .pages import page, query_integer
from .store import Record

if TYPE_CHECKING:
    from .request import Asked

HOUR_MS: Final = 3_600_000
V1_LIMIT: Final = 1000

_sample_rate = checks.integer(8000, 48000)
_common: Final[dict[str, checks.Check]] = {
    "metadata": checks.mapping(),
    "retell_llm_dynamic_variables": checks.dynamic_variables,
}
_create_v1 = checks.fields(
    _common
    | {
        "phone_number": checks.fields({"from": checks.digits, "to": checks.digits}, required=("from", "to")),
        "override_agent_id": checks.text,
    },
    required=("phone_number",),
)
_create_v2 = checks.fields(
    _common
    | {
        "from_number": checks.e164,
        "override_agent_id": checks.text,
        "idempotency_key": checks.text,
        "ignore_e164_validation": checks.boolean,
        "custom_sip_headers": checks.mapping(checks.text),
    },
    required=("from_number", "to_number"),
)
_register_v1 = checks.fields(
    _common
    | {
        "agent_id": checks.text,
        "audio_websocket_protocol": checks.one_of("web", "twilio"),
        "audio_encoding": checks.one_of("s16le", "mulaw"),
        "sample_rate": _sample_rate,
        "end_call_after_silence_ms": checks.integer(10_000),
        "from_number": checks.text,
        "to_number": checks.text,
    },
    required=("agent_id", "audio_websocket_protocol", "audio_encoding", "sample_rate"),
)
_register_v2 = checks.fields(
    _common
    | {
        "agent_id": checks.text,
        "direction": checks.one_of("inbound", "outbound"),
        "from_number": checks.text,
        "to_number": checks.text,
    },
    required=("agent_id",),
)


def _dial(asked: Asked, source: str, path: str, to: str, given: dict[str, Any]) -> Record:
    """Stores a call from `source`, which `path` of the body gave, to `to`; both E.164."""
    number = asked.store.get("phone_number", source.removeprefix("+"))
    if number is None:
        raise Refused(400, f"{path} {source} is not one of your phone numbers")
    agent_id = asked.body.get("override_agent_id", phone_numbers.outbound_agent(number.body))
    if agent_id is None:
        raise Refused(400, f"{path} {source} has no outbound agent: bind one or give override_agent_id")
    call = _new(asked, agents.find(asked, agent_id), given)
    call |= {"dialed": True, "direction": "outbound", "from_number": source, "to_number": to}
    record = Record(secrets.token_hex(16), asked.now, call)
    asked.store.put("call", record.id, call, asked.now)
    return record


def _new(asked: Asked, agent: Record, given: dict[str, Any]) -> dict[str, Any]:
    call = {"dialed": False, "direction": "inbound", **given}
    call |= {"agent_id": agent.id, "start_timestamp": asked.now}
    if agent.body.get("agent_name"):
        call["agent_name"] = agent.body["agent_name"]
    engine = agent.body["response_engine"]
    llm = asked.store.get("llm", engine.get("llm_id", ""))
    begin = llm.body.get("begin_message") if llm else None
    if begin is not None:
        # Kept with the call: what was said does not change when the LLM does.
        for name, value in given.get("retell_llm_dynamic_variables", {}).items():
            begin = begin.replace("{{" + name + "}}", value)
        call["greeting"] = begin
    return call


def _without(body: dict[str, Any], *names: str) -> dict[str, Any]:
    # What the sandbox writes itself is not taken from a body, whoever sends it.
    own = {*names, *(call_answers.OWN - call_answers.REGISTERED)}
    return {name: value for name, value in body.items() if name not in own}


def create_v1(asked: Asked) -> Any:
    """POST /create-phone-call."""
    _create_v1("", asked.body)
    ends = asked.body["phone_number"]
    source, to = (f"+{ends[name].removeprefix('+')}" for name in ("from", "to"))
    given = _without(asked.body, "phone_number", "override_agent_id")
    return call_answers.v1(asked, _dial(asked, source, "phone_number.from", to, given))


def create_v2(asked: Asked) -> Any:
    """POST /v2/create-phone-call; an idempotency key finds the call that it made in the last hour."""
    body = asked.body
    _create_v2("", body)
    to = checks.text if body.get("ignore_e164_validation") else checks.e164
    to("to_number", body["to_number"])
    checks.version(body.get("override_agent_version"))
    given = _without(body, "from_number", "to_number", "override_agent_id", "idempotency_key")
    key = body.get("idempotency_key")
    with asked.store.transaction():
        made = asked.store.get("idempotency_key", key) if key else None
        call = None
        if made is not None and asked.now < made.at + HOUR_MS:
            call = asked.store.get("call", made.body["call_id"])
        if call is None:
            call = _dial(asked, body["from_number"], "from_number", body["to_number"], given)
            if key:
                asked.store.put("idempotency_key", key, {"call_id": call.id}, asked.now)
    return call_answers.v2(asked, call)


def _register(asked: Asked, given: dict[str, Any]) -> Record:
    call = _new(asked, agents.find(asked, asked.body["agent_id"]), given)
    record = Record(secrets.token_hex(16), asked.now, call)
    asked.store.put("call", record.id, call, asked.now)
    return record


def register_v1(asked: Asked) -> Any:
    """POST /register-call."""
    body = asked.body
    _register_v1("", body)
    telephone = body["audio_websocket_protocol"] == "twilio" and body["audio_encoding"] == "mulaw"
    if telephone and body["sample_rate"] != 8000:
        checks.wrong("sample_rate", "must be 8000 for mulaw over twilio", body["sample_rate"])
    return call_answers.v1(asked, _register(asked, _without(body)))


def register_v2(asked: Asked) -> Any:
    """POST /v2/register-phone-call."""
    _register_v2("", asked.body)
    checks.version(asked.body.get("agent_version"))
    given = _without(asked.body, "agent_version", *call_answers.V1_AUDIO)
    return call_answers.v2(asked, _register(asked, given))


def _find(asked: Asked) -> Record:
    record = asked.store.get("call", asked.id)
    if record is None:
        raise missing()
    return record


def get_v1(asked: Asked) -> Any:
    """GET /get-call/{call_id}."""
    return call_answers.v1(asked, _find(asked))


def get_v2(asked: Asked) -> Any:
    """GET /v2/get-call/{call_id}."""
    return call_answers.v2(asked, _find(asked))


def stop(asked: Asked) -> None:
    """POST /v2/stop-call/{call_id}: hangs up."""
    with asked.store.transaction():
        record = _find(asked)
        if timeline.state(record.body, asked.now).status != "ongoing":
            raise Refused(400, "the call is not ongoing")
        asked.store.put("call", record.id, record.body | {"stopped": asked.now}, record.at)


def list_v1(asked: Asked) -> Any:
    """GET /list-calls."""
    limit = query_integer(asked, "limit") if "limit" in asked.query else V1_LIMIT
    checks.integer(1)("limit", limit)
    order = asked.query.get("sort_order", "descending")
    checks.one_of("ascending", "descending")("sort_order", order)
    passes = filters.v1_calls(asked)
    listed: list[dict[str, Any]] = []
    for record in asked.store.scan("call", newest_first=order == "descending"):
        call = call_answers.v1(asked, record)
        if passes(call):
            listed.append(call)
            if len(listed) == limit:
                break
    return listed


def list_v2(asked: Asked) -> Any:
    """POST /v3/list-calls."""
    body = asked.body
    checks.fields({"include_total": checks.boolean})("", body)
    if {"skip", "pagination_key"} <= body.keys():
        raise Refused(400, "skip and pagination_key exclude each other")
    passes = filters.v2_calls(body.get("filter_criteria", {}))

    def item(record: Record) -> dict[str, Any] | None:
        call = call_answers.v2(asked, record, brief=True)
        return call if passes(call) else None

    answer = page(asked, "call", item, body)
    if body.get("include_total"):
        records = asked.store.scan("call", newest_first=True)
        answer["total"] = sum(item(record) is not None for record in records)
    return answer


def concurrency(asked: Asked) -> Any:
    """GET /get-concurrency: how many calls go on."""
    records = asked.store.scan("call", newest_first=True)
    ongoing = sum(timeline.state(record.body, asked.now).status == "ongoing" for record in records)
    return {
        "current_concurrency": ongoing,
        "concurrency_limit": 20,
        "base_concurrency": 20,
        "purchased_concurrency": 0,
        "concurrency_purchase_limit": 100,
        "remaining_purchase_limit": 100,
    }
