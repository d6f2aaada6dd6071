"""The service's own pace: it is obeyed, and a wait that somebody would notice is said."""

from __future__ import annotations

import threading
import time

import pytest
from processes import program
from transport.script import Scripted, Turn, answer, says
from transport.trying import GET, TOKEN, Trying, in_turn, ok

from retellctl.errors import RateLimited
from retellctl.service.client import Client
from retellctl.service.sender import Sender
from retellctl.service.service import Service
from retellctl.service.v2 import V2
from retellctl.transport.messages import Response

SLOW = {"message": "Slow down."}


PAST = "Wed, 21 Oct 2015 07:28:00 GMT"


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [
        ("7", 7, 7),
        ("1.5", 1.5, 1.5),
        ("0.1", 0.25, 0.5),
        ("0", 0.25, 0.5),
        (PAST, 0.25, 0.5),
        ("soon", 0.25, 0.5),
        ("-1", 0.25, 0.5),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_honoured(status: int, value: str, least: float, most: float) -> None:
    assert least <= only_wait(status, f"Retry-After: {value}") <= most


@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        (["RateLimit-Reset: 7"], 7, 7),
        (["ratelimit-reset:  7 "], 7, 7),
        (["RateLimit-Reset: 0"], 0.25, 0.5),
        (["RateLimit-Reset: soon"], 0.25, 0.5),
        (["RateLimit-Reset: Wed, 21 Oct 2035 07:28:00 GMT"], 0.25, 0.5),
        (["Retry-After: 2", "RateLimit-Reset: 7"], 7, 7),
        (["Retry-After: 9", "RateLimit-Reset: 7"], 9, 9),
        (["Retry-After: 0", "RateLimit-Reset: 7"], 7, 7),
        (["Retry-After: 3", "Retry-After: 0"], 3, 3),
        (["Retry-After: 1, 3"], 3, 3),
        (["RateLimit-Reset: 3;w=1"], 3, 3),
        (["RateLimit-Limit: 15", "RateLimit-Remaining: 0", "RateLimit-Reset: 10"], 10, 10),
        ([], 0.25, 0.5),
    ],
)
def test_how_long_it_waits(headers: list[str], least: float, most: float) -> None:
    assert least <= only_wait(429, *headers) <= most


def only_wait(status: int, *headers: str) -> float:
    """Return the seconds between an answer and the next attempt, which succeeds."""
    with Scripted(in_turn(says(answer(status, SLOW, *headers)), ok())) as server:
        trying = Trying(server.url, timeout=60)
        got = trying.get()
        trying.client.close()

    assert isinstance(got, Response)
    [wait] = trying.waits
    return wait


def test_a_reset_beyond_the_deadline_ends_the_command_and_is_named() -> None:
    with Scripted(says(answer(429, SLOW, "RateLimit-Reset: 3600"))) as server:
        trying = Trying(server.url, timeout=60)
        error = trying.get()
        trying.client.close()

    assert isinstance(error, RateLimited)
    assert (
        error.hint == "Wait 3,600 s, as the server asks, and repeat the command, or allow more --max-retries."
    )
    assert server.reached == 1


def test_only_a_rate_limit_resets() -> None:
    """A 503 that happens to carry the header is an outage, not a limit."""
    assert only_wait(503, "RateLimit-Reset: 7") <= 0.5


def environ(url: str) -> dict[str, str]:
    return {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": url, "RETELLCTL_API_VERSION": "v2"}


@pytest.mark.parametrize("quiet", [[], ["-q"]])
def test_a_wait_of_more_than_a_second_is_one_line(quiet: list[str]) -> None:
    began = time.monotonic()
    with Scripted(in_turn(says(answer(429, SLOW, "RateLimit-Reset: 1.2")), ok({"agent_id": "a1"}))) as server:
        ran = program("agent", "get", "a1", "-o", "ids", *quiet, **environ(server.url))

    assert (ran.returncode, ran.stdout) == (0, "a1\n")
    assert time.monotonic() - began >= 1.2
    line = "agent get a1: too many requests (429 Said): waiting 2 s before attempt 2 of 3.\n"
    assert ran.stderr == ("" if quiet else line)


def test_a_short_wait_is_not_worth_a_line() -> None:
    with Scripted(in_turn(says(answer(503)), ok({"agent_id": "a1"}))) as server:
        ran = program("agent", "get", "a1", "-o", "ids", **environ(server.url))

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "a1\n", "")


def test_while_the_server_asks_for_a_pause_no_thread_sends() -> None:
    """What was on its way when the limit was met arrives; then nobody asks until it is over."""
    arrivals: list[float] = []
    limited: list[float] = []

    def script(turn: Turn) -> None:
        turn.read()
        arrivals.append(time.monotonic())
        turn.keep = True
        if not limited:
            limited.append(time.monotonic())
            turn.say(answer(429, SLOW, "RateLimit-Reset: 1", keep=True))
        else:
            turn.say(answer(200, {"agent_id": "x"}, keep=True))

    notices: list[str] = []
    with Scripted(script) as server:
        client = Client(server.url, lambda: TOKEN, Sender(notice=notices.append), connections=4)
        results = list(Service(V2, client).each(GET, [f"a{n}" for n in range(40)], 4))
        client.close()

    assert all(isinstance(result, Response) for result in results)
    during = [at for at in arrivals if limited[0] + 0.3 < at < limited[0] + 1]
    assert during == [], "requests were sent while the server had asked for a pause"
    assert len(arrivals) == 41


def test_many_threads_that_wait_say_it_once() -> None:
    notices: list[str] = []
    all_are_there = threading.Barrier(8)

    def script(turn: Turn) -> None:
        turn.read()
        if turn.number > 8:
            turn.say(answer(200, {"agent_id": "x"}))
            return
        all_are_there.wait(60)
        turn.say(answer(429, SLOW, "Retry-After: 1.5"))

    with Scripted(script) as server:
        client = Client(server.url, lambda: TOKEN, Sender(notice=notices.append), connections=8)
        results = list(Service(V2, client).each(GET, [f"a{n}" for n in range(8)], 8))
        client.close()

    assert all(isinstance(result, Response) for result in results)
    assert len(notices) == 1
    assert "too many requests (429 Said): waiting 2 s before attempt 2 of 3." in notices[0]


def test_the_next_id_waits_too_and_says_so() -> None:
    """Also where the one that met the limit is not tried again."""
    said = "too many requests (429 Said)"
    slow = says(answer(429, SLOW, "Retry-After: 1.3"))
    with Scripted(in_turn(slow, ok({"agent_id": "a2"}))) as server:
        words = ("agent", "get", "a1", "a2", "-o", "ids", "--max-retries", "0", "--concurrency", "1")
        ran = program(*words, **environ(server.url))

    assert (ran.returncode, ran.stdout, server.reached) == (6, "a2\n", 2)
    error, _, _, notice = ran.stderr.splitlines()
    assert error == f"Error: agent get a1: {said}"
    assert notice == "agent get a2: waiting, as the server asks, 2 s before the request is sent."


def test_a_hold_that_outlasts_the_time_sends_nothing_more() -> None:
    slow = says(answer(429, SLOW, "Retry-After: 3600"))
    with Scripted(slow) as server:
        words = ("agent", "delete", *(f"a{n}" for n in range(30)), "--yes", "--concurrency", "1", "-o", "ids")
        ran = program(*words, **environ(server.url))

    assert (ran.returncode, ran.stdout, server.reached) == (6, "", 1)
    assert ran.stderr.count("Error: ") == 30
    assert ran.stderr.count("not sent, as too many requests had been") == 29
    assert "Nothing was carried out. Wait 3,600 s, as the server asks," in ran.stderr


def test_a_limit_without_a_time_does_not_lift_another() -> None:
    with Scripted(
        in_turn(says(answer(429, SLOW, "Retry-After: 30")), says(answer(429, SLOW)), ok())
    ) as server:
        waits: list[float] = []
        client = Client(server.url, lambda: TOKEN, Sender(max_retries=1, sleep=waits.append))
        list(Service(V2, client).each(GET, ["a1", "a2"], 1))
        client.close()

    # a1 waits for the 30 s and meets a limit again; a2 is held back for what is left of them.
    assert len(waits) == 2
    assert min(waits) > 25


def test_a_reset_may_be_a_moment() -> None:
    assert 50 < only_wait(429, f"RateLimit-Reset: {int(time.time()) + 100}") <= 100


def test_a_repeat_waits_as_long_as_another_was_asked_to() -> None:
    arrivals: list[tuple[float, bytes]] = []
    both_are_there = threading.Barrier(2)

    def script(turn: Turn) -> None:
        path = turn.read().split(b" ")[1]
        arrivals.append((time.monotonic(), path))
        if len(arrivals) > 2:
            turn.say(answer(200, {"agent_id": "x"}))
            return
        both_are_there.wait(30)
        if path.endswith(b"/b"):
            turn.say(answer(429, SLOW, "Retry-After: 2"))
        else:
            # The other one's limit is known by then.
            both_are_there.wait(30)
            turn.say(answer(429, SLOW))

    def release(_: str) -> None:
        both_are_there.wait(30)

    with Scripted(script) as server:
        client = Client(server.url, lambda: TOKEN, Sender(notice=release), connections=2)
        results = list(Service(V2, client).each(GET, ["a", "b"], 2))
        client.close()

    assert all(isinstance(result, Response) for result in results)
    first = min(at for at, _ in arrivals)
    assert [path for at, path in arrivals if at - first < 1.5 and path.endswith(b"/a")] == [b"/get-agent/a"]
