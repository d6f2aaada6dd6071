"""A sandbox with a clock that stands still until a test moves it, and a client for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from retellctl.sandbox import BASE_URL, application, open_store
from retellctl.sandbox.http.transport import SandboxTransport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.sandbox.state.store import Store


class Clock:
    """Seconds since the epoch; tests move `now`."""

    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(None) as opened:
        yield opened


@pytest.fixture
def client(store: Store, clock: Clock) -> Iterator[httpx.Client]:
    transport = SandboxTransport(application(store, clock=clock))
    headers = {"Authorization": "Bearer key_test"}
    with httpx.Client(transport=transport, base_url=BASE_URL, headers=headers) as opened:
        yield opened


@pytest.fixture
def agent_id(client: httpx.Client) -> str:
    """An agent on an LLM of one's own."""
    body = {"llm_websocket_url": "wss://x", "voice_id": "11labs-Adrian", "agent_name": "Ann"}
    created: str = client.post("/create-agent", json=body).json()["agent_id"]
    return created


@pytest.fixture
def number(client: httpx.Client, agent_id: str) -> str:
    """A phone number, in v1's form, that is bound to the agent."""
    bought: str = client.post("/create-phone-number", json={"agent_id": agent_id}).json()["phone_number"]
    return bought
