"""A sandbox with something in it: an LLM, an agent on it, a number of that agent, a call that has ended, and more."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from retellctl.sandbox import BASE_URL, application, open_store
from retellctl.sandbox.transport import SandboxTransport
from retellctl.system.folders import state_dir

if TYPE_CHECKING:
    from collections.abc import Iterator


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

        def post(path: str, body: dict[str, object]) -> dict[str, Any]:
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


@dataclass(frozen=True)
class People:
    """The ids of what there is for people that write."""

    chat_agent: str
    chat: str
    contact: str
    upload: str


def people(llm: str) -> People:
    """Put a chat agent on an LLM, a chat with it, a contact and an uploaded file into the sandbox as well."""
    with an_hour_ago() as http:
        engine = {"type": "retell-llm", "llm_id": llm}
        agent = made(http.post("/create-chat-agent", json={"response_engine": engine}))["agent_id"]
        chat = made(http.post("/create-chat", json={"agent_id": agent}))["chat_id"]
        contact = made(http.post("/create-contact", json={"phone_number": "+12135550199"}))["contact_id"]
        contacts = {"file": ("contacts.csv", b"Phone\n+12135550199\n")}
        upload = made(http.post("/upload-contact-import-file", files=contacts))["upload_id"]
    return People(agent, chat, contact, upload)


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
