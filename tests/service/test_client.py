"""What the client sends, and when it sends it again."""

from __future__ import annotations

import random
import time
from email.utils import formatdate

import pytest
from transport.script import Scripted, answer, says, unused_address
from transport.trying import CALL, CREATE, GET, TOKEN, Trying, in_turn, ok, reset

from retellctl import __version__
from retellctl.errors import OutcomeUnknown, RateLimited, ServerError, UsageError
from retellctl.service.client import Client
from retellctl.service.sender import Sender
from retellctl.transport.messages import Request, Response


def test_a_request_on_the_wire() -> None:
    with Scripted(says(answer(201, {"agent_id": "x"}, reason="Created"))) as server:
        trying = Trying(server.url + "/prefix")
        got = trying.send(
            CREATE, Request("POST", "/create-agent", (("a b", "ä&="), ("c", "")), {"agent_name": "Jürg"})
        )
        trying.client.close()

    assert server.requests[0].decode().split("\r\n") == [
        "POST /prefix/create-agent?a%20b=%C3%A4%26%3D&c= HTTP/1.1",
        f"Host: {server.address}",
        "Accept-Encoding: gzip",
        f"Authorization: Bearer {TOKEN}",
        "Accept: application/json",
        f"User-Agent: retellctl/{__version__}",
        "Content-Type: application/json",
        "Content-Length: 22",
        "",
        '{"agent_name":"Jürg"}',
    ]
    assert isinstance(got, Response)
    assert (got.status, got.reason, got.body, got.method, got.url) == (
        201,
        "Created",
        b'{"agent_id": "x"}',
        "POST",
        f"{server.url}/prefix/create-agent?a%20b=%C3%A4%26%3D&c=",
    )


@pytest.mark.parametrize("target", ["/get-agent/..%2F.", "/get-agent/%2e%2E", "/a/./b/../c", "//x?a=/../b"])
def test_a_path_goes_out_as_it_is(target: str) -> None:
    with Scripted(ok()) as server:
        trying = Trying(server.url)
        trying.send(GET, Request("GET", target))
        trying.client.close()

    assert server.requests[0].startswith(f"GET {target} HTTP/1.1\r\n".encode())


def test_no_token_sends_no_authorization() -> None:
    with Scripted(ok()) as server:
        trying = Trying(server.url, token=lambda: "")
        trying.get()
        trying.client.close()

    assert b"authorization" not in server.requests[0].lower()


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (Request("POST", "/x", body={"a": "\ud800"}), "a lone surrogate cannot be sent"),
        (Request("POST", "/x", body={"a": float("nan")}), "Out of range float values are not JSON compliant"),
        (Request("GET", "/x", (("a", "\udcff"),)), "it holds bytes that are not UTF-8"),
    ],
    ids=["surrogate", "nan", "query"],
)
def test_what_cannot_be_sent_is_refused_before(request_: Request, why: str) -> None:
    trying = Trying(f"http://{unused_address()}", token=lambda: pytest.fail("the token was asked for"))
    error = trying.send(GET, request_)

    assert isinstance(error, UsageError)
    assert str(error.why).startswith(why)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 86401])
def test_a_timeout_that_no_socket_has(timeout: float) -> None:
    with pytest.raises(UsageError, match=r"--timeout .* is not possible"):
        Client("http://127.0.0.1", lambda: TOKEN, Sender(timeout=timeout))


def test_a_read_is_tried_until_it_works() -> None:
    with Scripted(in_turn(reset, says(answer(503)), ok({"agent_id": "x"}))) as server:
        trying = Trying(server.url)
        trying.client.version = "v1"
        got = trying.get()
        trying.client.close()

    assert isinstance(got, Response)
    assert got.body == b'{"agent_id": "x"}'
    assert server.reached == 3
    url = f"{server.url}/get-agent/x"
    assert [_without_seconds(line) for line in trying.lines] == [
        f"GET {url}: broken answer ({server.address}: Connection reset by peer), N s, attempt 1 of 3, API v1",
        f"GET {url}: 503, N s, attempt 2 of 3, API v1",
        f"GET {url}: 200, N s, attempt 3 of 3, API v1",
    ]


def _without_seconds(line: str) -> str:
    before, seconds, after = line.rpartition(", attempt")
    head_, _, number = before.rpartition(", ")
    assert float(number.removesuffix(" s")) >= 0
    return f"{head_}, N s{seconds}{after}"


@pytest.mark.parametrize("max_retries", [0, 1, 5])
def test_at_most_max_retries(max_retries: int) -> None:
    with Scripted(says(answer(500, {"message": "no"}))) as server:
        trying = Trying(server.url, max_retries=max_retries)
        error = trying.get()
        trying.client.close()

    assert isinstance(error, ServerError)
    assert (server.reached, len(trying.waits)) == (max_retries + 1, max_retries)


def test_waits_grow_and_are_spread() -> None:
    random.seed(7)
    with Scripted(says(answer(500))) as server:
        trying = Trying(server.url, timeout=60, max_retries=7)
        for _ in range(20):
            trying.get()
        trying.client.close()

    for attempt, bound in enumerate([0.5, 1, 2, 4, 8, 8, 8]):
        waits = trying.waits[attempt::7]
        assert len(waits) == 20
        assert bound / 2 <= min(waits) < bound * 5 / 8
        assert bound * 3 / 4 < max(waits) <= bound


def test_retry_after_may_be_a_moment() -> None:
    moment = formatdate(time.time() + 100, usegmt=True)
    with Scripted(in_turn(says(answer(429, b"", f"Retry-After: {moment}")), ok())) as server:
        trying = Trying(server.url, timeout=60)
        got = trying.get()
        trying.client.close()

    assert isinstance(got, Response)
    [wait] = trying.waits
    assert 50 < wait <= 100


@pytest.mark.parametrize("value", ["3600", "9" * 400, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_wait_beyond_the_deadline_is_not_waited(value: str) -> None:
    with Scripted(says(answer(429, {"message": "Slow down."}, f"Retry-After: {value}"))) as server:
        trying = Trying(server.url, timeout=60)
        error = trying.get()
        trying.client.close()

    assert isinstance(error, RateLimited)
    assert error.why == "Slow down."
    assert "as the server asks" in str(error.hint)
    assert (server.reached, trying.waits) == (1, [])


def test_a_rate_limited_create_is_repeated_as_it_was() -> None:
    limited = says(answer(429, {"message": "Slow down."}, "Retry-After: 1"))
    with Scripted(in_turn(limited, ok({"agent_id": "x"}))) as server:
        trying = Trying(server.url)
        got = trying.send(CREATE, Request("POST", "/create-agent", body={"voice_id": "v"}))
        trying.client.close()

    assert isinstance(got, Response)
    assert server.requests[0] == server.requests[1]


def test_a_call_with_an_idempotency_key_is_repeated_as_it_was() -> None:
    request = Request("POST", "/v2/create-phone-call", body={"to_number": "+1", "idempotency_key": "k"})
    with Scripted(in_turn(reset, says(answer(502)), ok({"call_id": "x"}))) as server:
        trying = Trying(server.url)
        got = trying.send(CALL, request, key="k")
        trying.client.close()

    assert isinstance(got, Response)
    assert server.requests == [server.requests[0]] * 3


def test_a_lost_create_is_not_repeated_after_a_rate_limit() -> None:
    with Scripted(in_turn(says(answer(429)), reset, ok())) as server:
        trying = Trying(server.url)
        error = trying.send(CREATE, Request("POST", "/create-agent", body={}))
        trying.client.close()

    assert isinstance(error, OutcomeUnknown)
    assert server.reached == 2
