"""Connections that are used again or were closed, and threads that share them."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from transport.script import Scripted, Turn, answer, says, unused_address
from transport.trying import CREATE, TOKEN, Trying

from retellctl.errors import AuthError, OutcomeUnknown
from retellctl.service.concurrent import in_order
from retellctl.transport.messages import Request, Response


def test_a_connection_is_used_again() -> None:
    with Scripted(says(answer(200, {}, keep=True), keep=True)) as server:
        trying = Trying(server.url)
        for _ in range(3):
            trying.get()
        trying.client.close()

    assert (server.reached, server.connections) == (3, 1)


def test_a_connection_that_the_server_closed_is_not() -> None:
    with Scripted(says(answer(200, {}, keep=True))) as server:
        trying = Trying(server.url)
        first = trying.get()
        server.wait_closed(1)
        second = trying.send(CREATE, Request("POST", "/create-agent", body={}))
        trying.client.close()

    assert isinstance(first, Response)
    assert isinstance(second, Response)
    assert (server.reached, server.connections) == (2, 2)


def test_a_connection_that_closes_as_the_request_comes() -> None:
    """A read is sent again on another; whether a create was carried out cannot be known."""

    def closing(turn: Turn) -> None:
        turn.read()
        if turn.number != 2:
            turn.say(answer(200, {}, keep=True))
            turn.keep = True

    with Scripted(closing) as server:
        trying = Trying(server.url)
        assert isinstance(trying.get(), Response)
        assert isinstance(trying.get(), Response)
        trying.client.close()
    assert (server.reached, server.connections) == (3, 2)

    with Scripted(closing) as server:
        trying = Trying(server.url)
        assert isinstance(trying.get(), Response)
        error = trying.send(CREATE, Request("POST", "/create-agent", body={}))
        trying.client.close()
    assert isinstance(error, OutcomeUnknown)
    assert server.reached == 2


def test_threads_share_a_client() -> None:
    """Thirty requests over at most four connections, and one question for the token."""
    asked: list[str] = []

    def token() -> str:
        asked.append("token")
        return TOKEN

    together = threading.Barrier(4)

    def script(turn: Turn) -> None:
        turn.read()
        if turn.number <= 4:
            together.wait(10)
        turn.say(answer(200, {"number": turn.number}, keep=True))
        turn.keep = True

    with Scripted(script) as server:
        trying = Trying(server.url, token=token, connections=4)
        with ThreadPoolExecutor(8) as pool:
            results = list(pool.map(lambda _: trying.get(), range(30)))
        trying.client.close()

    assert all(isinstance(result, Response) for result in results)
    assert (asked, server.reached, server.connections) == (["token"], 30, 4)


def test_a_token_that_there_is_not_is_asked_for_once() -> None:
    asked: list[str] = []

    def token() -> str:
        asked.append("token")
        raise AuthError("there is no token")

    trying = Trying(f"http://{unused_address()}", token=token)
    errors = [trying.get() for _ in range(3)]
    trying.client.close()

    assert [str(error) for error in errors] == ["there is no token"] * 3
    assert len({id(error) for error in errors}) == 3, "each can be given an id of its own"
    assert asked == ["token"]


def test_results_come_in_order_and_as_soon_as_they_can() -> None:
    """The first result is there before the source has given its last item."""
    taken: list[int] = []

    def source() -> Any:
        for number in range(1000):
            taken.append(number)
            yield number

    results = in_order(lambda number: number * 2, source(), 4)
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    assert len(taken) < 100
    assert list(results) == [number * 2 for number in range(3, 1000)]


def test_whoever_stops_taking_results_stops_the_work() -> None:
    begun: list[int] = []
    go_on = threading.Event()

    def work(number: int) -> int:
        begun.append(number)
        if number:
            go_on.wait(10)
        return number

    results = in_order(work, range(1000), 2)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    go_on.set()

    assert len(begun) <= 4
