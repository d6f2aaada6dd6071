"""A sandbox with something in it: an LLM, an agent on it, a number of that agent, a call that has ended, and more."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import httpx

from retellctl.sandbox import BASE_URL, application, open_store
from retellctl.sandbox.transport import SandboxTransport
from retellctl.system.folders import state_dir


@dataclass(frozen=True)
class Stock:
    """The ids of what there is."""

    llm: str
    agent: str
    number: str
    call: str
    flow: str
    knowledge_base: str
    source: str


def stock() -> Stock:
    """Fill the sandbox of the folder in use as it was an hour ago."""
    with open_store(state_dir()) as store:
        transport = SandboxTransport(application(store, clock=lambda: time.time() - 3600))
        with httpx.Client(
            transport=transport, base_url=BASE_URL, headers={"Authorization": "Bearer x"}
        ) as http:

            def post(path: str, body: dict[str, object]) -> dict[str, Any]:
                return made(http.post(path, json=body))

            llm = post("/create-retell-llm", {"general_prompt": "You are kind.", "begin_message": "Hello!"})
            engine = {"type": "retell-llm", "llm_id": llm["llm_id"]}
            agent = post(
                "/create-agent",
                {"response_engine": engine, "voice_id": "11labs-Adrian", "agent_name": "Ann"},
            )
            bound = [{"agent_id": agent["agent_id"], "weight": 1}]
            post(
                "/create-phone-number", {"area_code": 415, "inbound_agents": bound, "outbound_agents": bound}
            )
            numbers = {"from_number": "+14155550100", "to_number": "+12135550199"}
            call = post("/v2/create-phone-call", dict(numbers))
            flow = post("/create-conversation-flow", {"nodes": [], "start_speaker": "agent"})
            url = {
                "knowledge_base_name": (None, "Manual"),
                "knowledge_base_urls": (None, "https://example.com"),
            }
            base = made(http.post("/create-knowledge-base", files=url))
    return Stock(
        llm["llm_id"],
        agent["agent_id"],
        "+14155550100",
        call["call_id"],
        flow["conversation_flow_id"],
        base["knowledge_base_id"],
        base["knowledge_base_sources"][0]["source_id"],
    )


def made(answer: httpx.Response) -> dict[str, Any]:
    """Return what an answer says was made."""
    assert answer.status_code == 201, answer.text
    record: dict[str, Any] = answer.json()
    return record
