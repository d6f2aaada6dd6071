"""Every recorded request of real client libraries succeeds, and its answer has the contract's shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

    from retellctl.sandbox.state.store import Store

WIRE = Path(__file__).parents[1] / "data" / "wire.jsonl"
CASES = [json.loads(line) for line in WIRE.read_text().splitlines()]

AGENT_IDS = ("16b980523634a6dc504898cda492e939", "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "k1")
LLM_IDS = ("16b980523634a6dc504898cda492e939", "llm_1", "k1")
CALL_IDS = ("119c3f8e47135a29e65947eeb34cf12d", "k1")
STATUS = {"POST /create-": 201, "POST /register-": 201, "POST /v2/create-": 201, "POST /v2/register-": 201}
# What an answer holds at least, by what was asked for.
AGENT = {"agent_id": str, "voice_id": str, "llm_websocket_url": str, "last_modification_timestamp": int}
LLM = {"llm_id": str, "llm_websocket_url": str, "last_modification_timestamp": int}
NUMBER = {"phone_number": str, "phone_number_pretty": str, "area_code": int}
CALL = {"call_id": str, "agent_id": str, "call_status": str, "start_timestamp": int}
KEY: dict[str, type] = {"org_id": str, "org_name": str, "api_key_name": str}
SHAPES: dict[str, dict[str, type]] = {
    "agent": AGENT,
    "llm": LLM,
    "phone-number": NUMBER,
    "call": CALL,
    "profile": KEY,
}


def seed(store: Store) -> None:
    at = 1_600_000_000_000
    engine = {"type": "custom-llm", "llm_websocket_url": "wss://x"}
    bound = [{"agent_id": AGENT_IDS[0], "weight": 1}]
    for agent_id in AGENT_IDS:
        agent = {"voice_id": "v", "response_engine": engine, "last_modification_timestamp": at}
        store.put("agent", agent_id, agent, at)
    for llm_id in LLM_IDS:
        store.put("llm", llm_id, {"last_modification_timestamp": at}, at)
    number = {"inbound_agents": bound, "outbound_agents": bound, "last_modification_timestamp": at}
    store.put("phone_number", "14157774444", number, at)
    for call_id in CALL_IDS:
        call: dict[str, Any] = {"agent_id": AGENT_IDS[0], "dialed": True, "direction": "outbound"}
        call |= {"from_number": "+14157774444", "to_number": "+12137774445", "start_timestamp": at}
        store.put("call", call_id, call, at)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['api']}: {case['case']}")
def test_recorded_request(case: dict[str, Any], client: httpx.Client, store: Store) -> None:
    seed(store)
    request = case["request"]
    method, path = request["method"], request["path"]

    response = client.request(method, path, params=request["query"], json=request["json"])

    group, verb = (case["command"] or "api x").split()[:2]
    if method == "DELETE":
        assert (response.status_code, response.content) == (204, b"")
        return
    status = next((code for start, code in STATUS.items() if f"{method} {path}".startswith(start)), 200)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    answer = response.json()
    if verb != "list":
        has_shape(answer, SHAPES.get(group, {}))
    elif case["api"] == "v1":
        for item in answer:
            has_shape(item, SHAPES[group])
    else:
        assert answer.keys() - {"pagination_key"} == {"items", "has_more"}
        for item in answer["items"]:
            assert item.keys() & {"agent_id", "llm_id", "phone_number", "call_id"}


def has_shape(answer: dict[str, Any], shape: dict[str, type]) -> None:
    for name, kind in shape.items():
        assert type(answer[name]) is kind, (name, answer)
