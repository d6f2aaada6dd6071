"""Retell LLMs: prompts, tools and states. Stored as sent; both API versions share the routes but the list."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from . import checks
from .checks import Refused, missing
from .pages import query_page

if TYPE_CHECKING:
    from .request import Asked
    from .store import Record

READ_ONLY: Final = frozenset(
    {"llm_id", "llm_websocket_url", "version", "is_published", "last_modification_timestamp"}
)
ORDER: Final = ("general_prompt", "general_tools", "states", "starting_state", "begin_message")
OWN: Final = frozenset({*ORDER, "last_modification_timestamp"})
URL_PREFIX: Final = "wss://sandbox.invalid/retell-llm/"

_parameters = checks.fields(
    {
        "type": checks.one_of("object"),
        "properties": checks.mapping(),
        "required": checks.list_of(checks.text),
    },
    required=("type", "properties"),
)
_cal = (
    {
        "description": checks.text,
        "cal_api_key": checks.text,
        "event_type_id": checks.number(),
        "timezone": checks.text,
    },
    ("name", "cal_api_key", "event_type_id"),
)
# Where the versions differ, what either of them takes is taken: a tool does not say which it is of.
TOOLS: Final[dict[str, tuple[dict[str, checks.Check], tuple[str, ...]]]] = {
    "end_call": ({"description": checks.text}, ("name",)),
    "transfer_call": ({"description": checks.text, "number": checks.digits}, ("name",)),
    "check_availability_cal": _cal,
    "book_appointment_cal": _cal,
    "custom": (
        {
            "description": checks.text,
            "url": checks.text,
            "speak_during_execution": checks.boolean,
            "speak_after_execution": checks.boolean,
            "parameters": _parameters,
            "execution_message_description": checks.text,
        },
        ("name", "url"),
    ),
}


def _tool(path: str, value: Any) -> None:
    checks.fields({"type": checks.text, "name": checks.text}, required=("type",))(path, value)
    known, required = TOOLS.get(value["type"], ({}, ()))
    checks.fields(known, required=required)(path, value)
    if value["type"] == "transfer_call" and not {"number", "transfer_destination"} & value.keys():
        raise Refused(400, f"{path}.number is required")


_edge = checks.fields(
    {
        "description": checks.text,
        "destination_state_name": checks.text,
        "speak_during_transition": checks.boolean,
        "parameters": _parameters,
    },
    required=("description", "destination_state_name"),
)
_state = checks.fields(
    {
        "name": checks.text,
        "state_prompt": checks.nullable(checks.text),
        "tools": checks.nullable(checks.list_of(_tool)),
        "edges": checks.nullable(checks.list_of(_edge)),
    },
    required=("name",),
)
FIELDS: Final[dict[str, checks.Check]] = {
    "general_prompt": checks.nullable(checks.text),
    "general_tools": checks.nullable(checks.list_of(_tool)),
    "states": checks.nullable(checks.list_of(_state)),
    "starting_state": checks.nullable(checks.text),
    "begin_message": checks.nullable(checks.text),
    "model": checks.nullable(checks.text),
    "model_temperature": checks.number(0, 1),
    "start_speaker": checks.one_of("user", "agent"),
    "default_dynamic_variables": checks.nullable(checks.dynamic_variables),
    "knowledge_base_ids": checks.nullable(checks.list_of(checks.text)),
}


def _check_graph(llm: dict[str, Any]) -> None:
    states = llm.get("states") or []
    names = _unique("states", [state["name"] for state in states])
    general = [tool["name"] for tool in llm.get("general_tools") or [] if "name" in tool]
    _unique("general_tools", general)
    for index, state in enumerate(states):
        own = [tool["name"] for tool in state.get("tools") or [] if "name" in tool]
        _unique(f"states[{index}].tools", [*general, *own])
        for number, edge in enumerate(state.get("edges") or []):
            if edge["destination_state_name"] not in names:
                path = f"states[{index}].edges[{number}].destination_state_name"
                checks.wrong(path, "must name a state", edge["destination_state_name"])
    start = llm.get("starting_state")
    if states and start is None:
        raise Refused(400, "starting_state is required when there are states")
    if start is not None and start not in names:
        checks.wrong("starting_state", "must name a state", start)


def _unique(path: str, names: list[str]) -> list[str]:
    for index, name in enumerate(names):
        if name in names[:index]:
            checks.wrong(path, "must have names that differ", name)
    return names


def _changed(asked: Asked, current: dict[str, Any]) -> dict[str, Any]:
    checks.fields(FIELDS)("", asked.body)
    llm = dict(current)
    for name, value in asked.body.items():
        if name in READ_ONLY:
            continue
        if value is None and name in FIELDS:
            llm.pop(name, None)
        else:
            llm[name] = value
    _check_graph(llm)
    llm["last_modification_timestamp"] = asked.now
    return llm


def answer(llm_id: str, body: dict[str, Any], *, v1: bool = True, v2: bool = True) -> dict[str, Any]:
    """An LLM as the service shows it, with the fields of one version or of both."""
    return {
        "llm_id": llm_id,
        **({"version": 0, "is_published": False} if v2 else {}),
        **({"llm_websocket_url": URL_PREFIX + llm_id} if v1 else {}),
        **{name: body[name] for name in ORDER if name in body},
        **{name: value for name, value in body.items() if name not in OWN},
        "last_modification_timestamp": body["last_modification_timestamp"],
    }


def find(asked: Asked, llm_id: str) -> Record:
    """The stored LLM.

    Raises:
        Refused: 422, there is none.
    """
    record = asked.store.get("llm", llm_id)
    if record is None:
        raise missing()
    return record


def create(asked: Asked) -> Any:
    """POST /create-retell-llm."""
    llm_id = f"llm_{secrets.token_hex(14)}"
    llm = _changed(asked, {})
    asked.store.put("llm", llm_id, llm, asked.now)
    return answer(llm_id, llm)


def get(asked: Asked) -> Any:
    """GET /get-retell-llm/{llm_id}."""
    checks.version(asked.query.get("version"))
    return answer(asked.id, find(asked, asked.id).body)


def update(asked: Asked) -> Any:
    """PATCH /update-retell-llm/{llm_id}."""
    checks.version(asked.query.get("version"))
    with asked.store.transaction():
        record = find(asked, asked.id)
        llm = _changed(asked, record.body)
        asked.store.put("llm", asked.id, llm, record.at)
    return answer(asked.id, llm)


def delete(asked: Asked) -> None:
    """DELETE /delete-retell-llm/{llm_id}."""
    if not asked.store.delete("llm", asked.id):
        raise missing()


def list_v1(asked: Asked) -> Any:
    """GET /list-retell-llms."""
    records = asked.store.scan("llm", newest_first=False)
    return [answer(record.id, record.body, v2=False) for record in records]


def list_v2(asked: Asked) -> Any:
    """GET /v2/list-retell-llms."""
    return query_page(asked, "llm", lambda record: answer(record.id, record.body, v1=False))
