"""Agents. Stored with v2's names (response_engine, data_storage_setting); v1's are made from them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks, filters
from retellctl.sandbox.requests.checks import missing
from retellctl.sandbox.requests.pages import query_page
from retellctl.sandbox.state.store import StoredRecord

from . import llms, records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

OPT_OUT: Final = "optOutSensitiveDataStorage"
# The types of engines, and the kind of record that each is.
ENGINES: Final = {"retell-llm": "llm", "custom-llm": "", "conversation-flow": "conversation_flow"}
# Fields of which one version's says what the other's does.
TWO_NAMED: Final = frozenset({"llm_websocket_url", "response_engine", OPT_OUT, "data_storage_setting"})


def _changed(request: SandboxRequest, current: dict[str, Any]) -> dict[str, Any]:
    body = request.body
    agent = records.changed(request, current)
    for name in TWO_NAMED:
        agent.pop(name, None)
    agent |= {name: current[name] for name in ("response_engine", "data_storage_setting") if name in current}
    # A body that was got may hold a thing under both names: the one that differs from before was meant.
    if "response_engine" in body and body["response_engine"] != current.get("response_engine"):
        agent["response_engine"] = known_engine(request, body["response_engine"])
    elif "llm_websocket_url" in body and body["llm_websocket_url"] != _url(current.get("response_engine")):
        agent["response_engine"] = _engine_of(request, body["llm_websocket_url"])
    storage = current.get("data_storage_setting")
    if "data_storage_setting" in body and body["data_storage_setting"] != storage:
        agent["data_storage_setting"] = body["data_storage_setting"]
    elif OPT_OUT in body and (storage is None or body[OPT_OUT] != (storage == "basic_attributes_only")):
        agent["data_storage_setting"] = "basic_attributes_only" if body[OPT_OUT] else "everything"
    return agent


def known_engine(request: SandboxRequest, engine: dict[str, Any]) -> dict[str, Any]:
    """Return an engine of which all that it names is there.

    Raises:
        Refused: 400, it is of no known type; 422, there is no such LLM or conversation flow.
    """
    checks.one_of(*ENGINES)("response_engine.type", engine["type"])
    kind = ENGINES[engine["type"]]
    if kind and request.store.get(kind, engine[f"{kind}_id"]) is None:
        raise missing()
    checks.version(engine.get("version") if kind else None)
    return engine


def _engine_of(request: SandboxRequest, url: str) -> dict[str, Any]:
    llm_id = url.removeprefix(llms.URL_PREFIX)
    if llm_id != url and request.store.get("llm", llm_id) is not None:
        return {"type": "retell-llm", "llm_id": llm_id}
    return {"type": "custom-llm", "llm_websocket_url": url}


def _url(engine: dict[str, Any] | None) -> str | None:
    if engine is None:
        return None
    url: str | None = engine.get("llm_websocket_url")
    return llms.URL_PREFIX + engine["llm_id"] if engine["type"] == "retell-llm" else url


def answer(request: SandboxRequest, record: StoredRecord, *, v2: bool = True) -> dict[str, Any]:
    """Return an agent as both versions show it, or as version 1 does."""
    body = record.body
    shown: dict[str, Any] = {"agent_id": record.id}
    if v2:
        shown |= {"version": 0, "is_published": body.get("is_published", False)}
    if "agent_name" in body:
        shown["agent_name"] = body["agent_name"]
    if v2:
        shown["response_engine"] = body["response_engine"]
    if url := _url(body["response_engine"]):
        shown["llm_websocket_url"] = url
    others = records.ordered(request, body)
    storage = others.pop("data_storage_setting", None)
    hidden = () if v2 else ("is_published", "base_version")
    shown |= {name: value for name, value in others.items() if name not in {*shown, *TWO_NAMED, *hidden}}
    if storage is not None:
        shown[OPT_OUT] = storage == "basic_attributes_only"
        shown |= {"data_storage_setting": storage} if v2 else {}
    return shown | {records.MODIFIED: body[records.MODIFIED]}


def find(request: SandboxRequest, agent_id: str, status: int = 422) -> StoredRecord:
    """Return the stored agent.

    Raises:
        Refused: there is none; with this status.
    """
    record = request.store.get("agent", agent_id)
    if record is None:
        raise missing(status)
    return record


def _create(request: SandboxRequest) -> Any:
    record = StoredRecord(secrets.token_hex(16), request.now, _changed(request, {}))
    request.store.put("agent", record.id, record.body, request.now)
    return answer(request, record)


def _get(request: SandboxRequest) -> Any:
    return answer(request, find(request, request.id))


def _update(request: SandboxRequest) -> Any:
    with request.store.transaction():
        record = find(request, request.id)
        agent = _changed(request, record.body)
        request.store.put("agent", record.id, agent, record.at)
    return answer(request, StoredRecord(record.id, record.at, agent))


def _list(request: SandboxRequest) -> Any:
    if "v1" in request.versions:
        listed = request.store.scan("agent", newest_first=False)
        return [answer(request, record, v2=False) for record in listed]
    return list_v2(request)


def list_v2(request: SandboxRequest) -> Any:
    """Return short items, of chat agents too: the page is asked for in the query, the filter in the body."""
    criteria = request.body.get("filter_criteria", {})
    checks.fields({"query": checks.text})("filter_criteria", criteria)
    wanted = criteria.get("query", "").casefold()
    others = {name: value for name, value in criteria.items() if name != "query"}
    passes = filters.typed_filters(others, filters.AGENT_PATHS, others=("query",))

    def item(record: StoredRecord) -> dict[str, Any] | None:
        shown = {
            "agent_id": record.id,
            "agent_name": record.body.get("agent_name", ""),
            "channel": "voice" if "voice_id" in record.body else "chat",
            "is_suspended": False,
            "is_transfer_agent": False,
            "tags": {},
            "user_modified_timestamp": record.body["last_modification_timestamp"],
        }
        found = wanted in f"{record.id}\n{shown['agent_name']}".casefold()
        return shown if found and passes(shown) else None

    return query_page(request, ("agent", "chat_agent"), item)


HANDLERS: Final[dict[str, Handler]] = {"create": _create, "get": _get, "list": _list, "update": _update}
