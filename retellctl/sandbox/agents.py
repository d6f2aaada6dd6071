"""Agents. Stored with v2's names (response_engine, data_storage_setting); v1's are made from them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from . import checks, filters, llms
from .checks import Refused, missing
from .pages import query_page

if TYPE_CHECKING:
    from .request import Asked
    from .store import Record

OPT_OUT: Final = "optOutSensitiveDataStorage"
READ_ONLY: Final = frozenset({"agent_id", "version", "is_published", "last_modification_timestamp"})
TWO_NAMED: Final = frozenset({"llm_websocket_url", "response_engine", OPT_OUT, "data_storage_setting"})
ORDER: Final = (
    "voice_id",
    "voice_temperature",
    "voice_speed",
    "responsiveness",
    "enable_backchannel",
    "ambient_sound",
    "language",
    "webhook_url",
    "boosted_keywords",
    "format_text",
)
SOUNDS: Final = (
    "coffee-shop",
    "convention-hall",
    "summer-outdoor",
    "mountain-outdoor",
    "static-noise",
    "call-center",
)
# Today's languages; the ten of v1 are among them.
LANGUAGES: Final = (  # noqa: SIM905 - a column of sixty strings would hide the rest
    "en-US en-IN en-GB en-AU en-NZ de-DE es-ES es-419 hi-IN fr-FR fr-CA ja-JP pt-PT pt-BR zh-CN ru-RU it-IT"
    " ko-KR nl-NL nl-BE pl-PL tr-TR vi-VN ro-RO bg-BG ca-ES th-TH da-DK fi-FI el-GR hu-HU id-ID no-NO sk-SK"
    " sv-SE lt-LT lv-LV cs-CZ ms-MY af-ZA ar-SA az-AZ bs-BA cy-GB fa-IR fil-PH gl-ES he-IL hr-HR hy-AM is-IS"
    " kk-KZ kn-IN mk-MK mr-IN ne-NP sl-SI sr-RS sw-KE ta-IN ur-IN yue-CN uk-UA"
).split()


def _language(path: str, value: Any) -> None:
    known = checks.one_of(*LANGUAGES)
    (checks.list_of(known) if isinstance(value, list) else known)(path, value)


def _engine(path: str, value: Any) -> None:
    names = {
        "retell-llm": "llm_id",
        "custom-llm": "llm_websocket_url",
        "conversation-flow": "conversation_flow_id",
    }
    checks.fields({"type": checks.one_of(*names)}, required=("type",))(path, value)
    name = names[value["type"]]
    checks.fields({name: checks.text}, required=(name,))(path, value)


FIELDS: Final[dict[str, checks.Check]] = {
    "llm_websocket_url": checks.text,
    "response_engine": _engine,
    "voice_id": checks.text,
    "voice_temperature": checks.number(0, 2),
    "voice_speed": checks.number(0.5, 2),
    "responsiveness": checks.number(0, 1),
    "enable_backchannel": checks.boolean,
    "ambient_sound": checks.nullable(checks.one_of(*SOUNDS, "null")),
    "agent_name": checks.nullable(checks.text),
    "language": _language,
    "webhook_url": checks.nullable(checks.text),
    "boosted_keywords": checks.nullable(checks.list_of(checks.text)),
    "format_text": checks.boolean,
    OPT_OUT: checks.boolean,
    "data_storage_setting": checks.one_of("everything", "everything_except_pii", "basic_attributes_only"),
}
# The string "null" is how v1 takes these away.
NULL_TEXT: Final = frozenset({"ambient_sound", "webhook_url"})


def _changed(asked: Asked, current: dict[str, Any]) -> dict[str, Any]:
    body = asked.body
    checks.fields(FIELDS)("", body)
    agent = dict(current)
    for name, value in body.items():
        if name in READ_ONLY or name in TWO_NAMED:
            continue
        if (value is None and name in FIELDS) or (value == "null" and name in NULL_TEXT):
            agent.pop(name, None)
        else:
            agent[name] = value
    # A body that was got may hold a thing under both names: the one that differs from before was meant.
    if "response_engine" in body and body["response_engine"] != current.get("response_engine"):
        agent["response_engine"] = _known_engine(asked, body["response_engine"])
    elif "llm_websocket_url" in body and body["llm_websocket_url"] != _url(current.get("response_engine")):
        agent["response_engine"] = _engine_of(asked, body["llm_websocket_url"])
    storage = current.get("data_storage_setting")
    if "data_storage_setting" in body and body["data_storage_setting"] != storage:
        agent["data_storage_setting"] = body["data_storage_setting"]
    elif OPT_OUT in body and (storage is None or body[OPT_OUT] != (storage == "basic_attributes_only")):
        agent["data_storage_setting"] = "basic_attributes_only" if body[OPT_OUT] else "everything"
    agent["last_modification_timestamp"] = asked.now
    return agent


def _known_engine(asked: Asked, engine: dict[str, Any]) -> dict[str, Any]:
    if engine["type"] == "conversation-flow":
        raise missing()
    if engine["type"] == "retell-llm":
        llms.find(asked, engine["llm_id"])
        checks.version(engine.get("version"))
    return engine


def _engine_of(asked: Asked, url: str) -> dict[str, Any]:
    llm_id = url.removeprefix(llms.URL_PREFIX)
    if llm_id != url and asked.store.get("llm", llm_id) is not None:
        return {"type": "retell-llm", "llm_id": llm_id}
    return {"type": "custom-llm", "llm_websocket_url": url}


def _url(engine: dict[str, Any] | None) -> str | None:
    if engine is None:
        return None
    url: str | None = engine.get("llm_websocket_url")
    return llms.URL_PREFIX + engine["llm_id"] if engine["type"] == "retell-llm" else url


def _answer(record_id: str, body: dict[str, Any], *, v2: bool = True) -> dict[str, Any]:
    storage = body.get("data_storage_setting")
    shown: dict[str, Any] = {"agent_id": record_id}
    if v2:
        shown |= {"version": 0, "is_published": False}
    if "agent_name" in body:
        shown["agent_name"] = body["agent_name"]
    if v2:
        shown["response_engine"] = body["response_engine"]
    shown["llm_websocket_url"] = _url(body["response_engine"])
    shown |= {name: body[name] for name in ORDER if name in body}
    if storage is not None:
        shown[OPT_OUT] = storage == "basic_attributes_only"
        shown |= {"data_storage_setting": storage} if v2 else {}
    own = {*shown, *TWO_NAMED, "last_modification_timestamp"}
    shown |= {name: value for name, value in body.items() if name not in own}
    return shown | {"last_modification_timestamp": body["last_modification_timestamp"]}


def find(asked: Asked, agent_id: str, status: int = 422) -> Record:
    """The stored agent.

    Raises:
        Refused: there is none; with this status.
    """
    record = asked.store.get("agent", agent_id)
    if record is None:
        raise missing(status)
    return record


def create(asked: Asked) -> Any:
    """POST /create-agent."""
    checks.fields({}, required=("voice_id",))("", asked.body)
    if not {"response_engine", "llm_websocket_url"} & asked.body.keys():
        raise Refused(400, "response_engine is required (v1: llm_websocket_url)")
    agent_id = secrets.token_hex(16)
    agent = _changed(asked, {})
    asked.store.put("agent", agent_id, agent, asked.now)
    return _answer(agent_id, agent)


def get(asked: Asked) -> Any:
    """GET /get-agent/{agent_id}."""
    checks.version(asked.query.get("version"))
    return _answer(asked.id, find(asked, asked.id).body)


def update(asked: Asked) -> Any:
    """PATCH /update-agent/{agent_id}."""
    checks.version(asked.query.get("version"))
    with asked.store.transaction():
        record = find(asked, asked.id)
        agent = _changed(asked, record.body)
        asked.store.put("agent", asked.id, agent, record.at)
    return _answer(asked.id, agent)


def delete(asked: Asked) -> None:
    """DELETE /delete-agent/{agent_id}."""
    if not asked.store.delete("agent", asked.id):
        raise missing()


def list_v1(asked: Asked) -> Any:
    """GET /list-agents."""
    records = asked.store.scan("agent", newest_first=False)
    return [_answer(record.id, record.body, v2=False) for record in records]


def list_v2(asked: Asked) -> Any:
    """POST /v2/list-agents: a page in the query, a filter in the body, short items."""
    criteria = asked.body.get("filter_criteria", {})
    checks.fields({"query": checks.text})("filter_criteria", criteria)
    wanted = criteria.get("query", "").casefold()
    others = {name: value for name, value in criteria.items() if name != "query"}
    passes = filters.typed_filters(others, filters.AGENT_PATHS, others=("query",))

    def item(record: Record) -> dict[str, Any] | None:
        shown = {
            "agent_id": record.id,
            "agent_name": record.body.get("agent_name", ""),
            "channel": "voice",
            "is_suspended": False,
            "is_transfer_agent": False,
            "tags": {},
            "user_modified_timestamp": record.body["last_modification_timestamp"],
        }
        found = wanted in f"{record.id}\n{shown['agent_name']}".casefold()
        return shown if found and passes(shown) else None

    return query_page(asked, "agent", item)
