"""What is out, and must be named, when the user breaks off."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from transport.script import Scripted, Turn, answer, says, unused_address
from transport.trying import CREATE, DELETE, TOKEN, UPDATE, Trying, in_turn, ok, reset

from retellctl.errors import NetworkError
from retellctl.service.client import Client
from retellctl.service.sender import Sender
from retellctl.transport.messages import Request


def out(client: Client) -> list[str]:
    return [task.operation.name for task in client.changes.in_flight]


def test_in_flight_names_a_change_that_is_out() -> None:
    seen: list[list[str]] = []
    clients: list[Client] = []

    def script(turn: Turn) -> None:
        turn.read()
        seen.append(out(clients[0]))
        turn.say(answer(500) if turn.number == 2 else answer(200, {}))

    with Scripted(script) as server:
        trying = Trying(server.url)
        clients.append(trying.client)
        trying.get()
        trying.send(UPDATE, Request("PATCH", "/x", body={}))
        after = trying.client.changes.in_flight
        trying.send(CREATE, Request("POST", "/x", body={}))
        trying.client.close()

    assert seen == [[], ["agent.update"], ["agent.update"], ["agent.create"]]
    assert after == ()
    assert trying.client.changes.in_flight == ()


def test_in_flight_while_waiting_for_another_attempt() -> None:
    """A change whose answer was lost is still out; one that was turned away is not."""
    seen: list[list[str]] = []

    def note(_: float) -> None:
        seen.append(out(client))

    with Scripted(in_turn(says(answer(429)), reset, says(answer(429)), ok())) as server:
        client = Client(server.url, lambda: TOKEN, Sender(max_retries=3, sleep=note))
        client.send(UPDATE, Request("PATCH", "/x", body={}))
        client.close()

    assert seen == [[], ["agent.update"], ["agent.update"]]


def test_nothing_is_in_flight_before_there_is_a_connection() -> None:
    seen: list[list[str]] = []

    def note(_: float) -> None:
        seen.append(out(client))

    client = Client(f"http://{unused_address()}", lambda: TOKEN, Sender(sleep=note))
    with pytest.raises(NetworkError):
        client.send(CREATE, Request("POST", "/x", body={}))
    client.close()

    assert seen == [[], []]


def test_in_flight_with_threads() -> None:
    """It stays while any of them is out."""
    first_is_back = threading.Event()
    seen: list[list[str]] = []

    def script(turn: Turn) -> None:
        request = turn.read()
        if b"/slow" in request:
            first_is_back.wait(10)
            seen.append(out(client))
        turn.say(answer(204))

    with Scripted(script) as server:
        client = Client(server.url, lambda: TOKEN, Sender())
        with ThreadPoolExecutor(2) as pool:
            slow = pool.submit(client.send, DELETE, Request("DELETE", "/slow"))
            pool.submit(client.send, DELETE, Request("DELETE", "/quick")).result()
            first_is_back.set()
            slow.result()
        client.close()

    assert seen == [["agent.delete"]]
    assert client.changes.in_flight == ()
