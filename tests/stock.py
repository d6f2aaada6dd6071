"""A sandbox with something in it: an LLM, an agent on it, a number of that agent, a call that has ended, and more."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from retellctl.sandbox import BASE_URL, application, open_store
from retellctl.sandbox.http.transport import SandboxTransport
from retellctl.system.folders import state_dir

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


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
    with an_hour_ago() as http:

        def post(path: str, body: Mapping[str, object]) -> dict[str, Any]:
            return made(http.post(path, json=body))

        llm = post("/create-retell-llm", {"general_prompt": "You are kind.", "begin_message": "Hello!"})
        engine = {"type": "retell-llm", "llm_id": llm["llm_id"]}
        agent = post(
            "/create-agent",
            {"response_engine": engine, "voice_id": "11labs-Adrian", "agent_name": "Ann"},
        )
        bound = [{"agent_id": agent["agent_id"], "weight": 1}]
        post("/create-phone-number", {"area_code": 415, "inbound_agents": bound, "outbound_agents": bound})
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


def more(stocked: Stock) -> dict[str, str]:
    """Put a record of every other kind into the sandbox as well; return all ids by the words that examples have."""
    engine = {"type": "retell-llm", "llm_id": stocked.llm}
    with an_hour_ago() as http:

        def post(path: str, body: Mapping[str, object]) -> dict[str, Any]:
            return made(http.post(path, json=body))

        chat_agent = post("/create-chat-agent", {"response_engine": engine})["agent_id"]
        contacts = {"file": ("contacts.csv", b"Phone\n+12135550199\n")}
        case = post(
            "/create-test-case-definition",
            {"name": "Booking", "response_engine": engine, "user_prompt": "You book.", "metrics": ["Booked"]},
        )["test_case_definition_id"]
        tests = {"response_engine": engine, "test_case_definition_ids": [case]}
        job = post("/create-batch-test", tests)["test_case_batch_job_id"]
        runs = http.get(f"/v2/list-test-runs/{job}").json()["items"]
        made(http.post("/create-asset", files={"file": ("hold.wav", b"RIFF")}))
        post("/create-batch-call", {"from_number": stocked.number, "tasks": [{"to_number": "+12135550199"}]})
        component = {"name": "Goodbye", "nodes": [{"id": "end", "type": "end"}]}
        return {
            "AGENT_ID": stocked.agent,
            "LLM_ID": stocked.llm,
            "CALL_ID": stocked.call,
            "CONVERSATION_FLOW_ID": stocked.flow,
            "KNOWLEDGE_BASE_ID": stocked.knowledge_base,
            "SOURCE_ID": stocked.source,
            "CHAT_AGENT_ID": chat_agent,
            "CHAT_ID": post("/create-chat", {"agent_id": chat_agent})["chat_id"],
            "CONTACT_ID": post("/create-contact", {"phone_number": "+12135550199"})["contact_id"],
            "UPLOAD_ID": made(http.post("/upload-contact-import-file", files=contacts))["upload_id"],
            "APP_ID": post("/create-app", {"provider": "hubspot", "type": "crm"})["app_id"],
            "CONVERSATION_FLOW_COMPONENT_ID": post("/create-conversation-flow-component", component)[
                "conversation_flow_component_id"
            ],
            "TEST_CASE_DEFINITION_ID": case,
            "TEST_CASE_BATCH_JOB_ID": job,
            "TEST_CASE_JOB_ID": runs[0]["test_case_job_id"],
        }


@contextmanager
def an_hour_ago() -> Iterator[httpx.Client]:
    """Yield a client of the sandbox of the folder in use, whose clock is an hour slow."""
    with open_store(state_dir()) as store:
        transport = SandboxTransport(application(store, clock=lambda: time.time() - 3600))
        headers = {"Authorization": "Bearer x"}
        with httpx.Client(transport=transport, base_url=BASE_URL, headers=headers) as http:
            yield http


def made(answer: httpx.Response) -> dict[str, Any]:
    """Return what an answer says was made."""
    assert answer.status_code == 201, answer.text
    record: dict[str, Any] = answer.json()
    return record
