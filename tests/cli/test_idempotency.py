"""On version 2 a call goes out under a key, so that it may be repeated without calling twice."""

from __future__ import annotations

import json
import re
import signal
from typing import TYPE_CHECKING, Any

import pytest
from processes import start
from recorder import Answer, Recorded, Recorder
from stock import stock

if TYPE_CHECKING:
    from conftest import Run

CALL = ["call", "create", "--from", "+14155550100", "--to", "+12135550199"]
FAILED = Answer(500, {"message": "Internal error"}, {"Retry-After": "0"})
BROKEN = Answer(502, b"<html>", {"Retry-After": "0"})


def keys(server: Recorder) -> list[Any]:
    return [request.json.get("idempotency_key") for request in server.requests]


def first(failure: Answer, times: int = 1) -> Any:
    """A service that fails so many times, and then calls."""
    left = [failure] * times
    return lambda _: left.pop() if left else Answer(201, {"call_id": "c1"})


def test_every_call_has_a_key_of_its_own(ask: Run, server: Recorder) -> None:
    for _ in range(2):
        assert ask(*CALL, "--api-version", "v2").exit_code == 0

    one, other = keys(server)
    assert one != other
    assert all(re.fullmatch("[0-9a-f]{32}", key) for key in (one, other))


@pytest.mark.parametrize("words", [["--idempotency-key", "order-7"], ["--set", "idempotency_key=order-7"]])
def test_the_key_may_be_the_users_own(words: list[str], ask: Run, server: Recorder) -> None:
    assert ask(*CALL, *words, "--api-version", "v2").exit_code == 0

    assert keys(server) == ["order-7"]


@pytest.mark.parametrize("failure", [FAILED, BROKEN, Answer(200, b"<html>", {"Retry-After": "0"})])
def test_with_a_key_a_failure_is_tried_again_under_the_same_key(
    failure: Answer, ask: Run, server: Recorder
) -> None:
    server.answer = first(failure, 2)

    result = ask(*CALL, "--json", "--api-version", "v2")

    if failure.status == 200:
        # That it cannot be read will not change: it is not asked for again.
        assert (result.exit_code, len(server.requests)) == (9, 1)
        return
    assert (result.exit_code, result.stdout) == (0, '{"call_id":"c1"}\n')
    assert len(server.requests) == 3
    assert len({*keys(server)}) == 1


def test_verbose_shows_the_key(ask: Run, server: Recorder) -> None:
    result = ask(*CALL, "-v", "--idempotency-key", "order-7", "--api-version", "v2")

    first_line, second, third = result.stderr.splitlines()
    assert first_line == "API v2 (--api-version)"
    assert second == "idempotency_key order-7"
    assert third.startswith(f"POST {server.url}/v2/create-phone-call: 201, ")


AGAIN = (
    "The call may have been placed. Repeat it within the hour with --idempotency-key order-7:"
    " it calls once at most."
)


@pytest.mark.parametrize(
    ("failure", "code", "what", "why"),
    [
        (BROKEN, 9, "outcome unknown (502 Bad Gateway)", "the body begins: <html>"),
        (FAILED, 7, "the service failed (500 Internal Server Error)", "Internal error"),
    ],
)
def test_an_error_says_how_to_repeat_the_call(
    failure: Answer, code: int, what: str, why: str, ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: failure

    result = ask(*CALL, "--idempotency-key", "order-7", "--api-version", "v2")

    assert (result.exit_code, result.stdout, keys(server)) == (code, "", ["order-7"] * 3)
    assert result.stderr == f"Error: call create: {what}\n  {why}\n  {AGAIN}\n"


def test_a_fresh_key_is_in_the_error_too(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: BROKEN

    result = ask(*CALL, "--json", "--max-retries", "0", "--api-version", "v2")

    [key] = keys(server)
    assert f"--idempotency-key {key}: it calls once at most." in json.loads(result.stderr)["error"]["hint"]


def test_whoever_breaks_off_learns_the_key(server: Recorder) -> None:
    def breaks_off(_: Recorded) -> Answer:
        calling.send_signal(signal.SIGINT)
        calling.wait(20)
        return Answer(201, {})

    server.answer = breaks_off
    environ = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_BASE_URL": server.url}
    words = [*CALL, "--idempotency-key", "order-7", "--api-version", "v2"]
    with start(*words, **environ) as calling:
        out, err = calling.communicate(timeout=60)

    assert (calling.returncode, out) == (-signal.SIGINT, "")
    assert err == f"Error: call create: interrupted, outcome unknown\n  {AGAIN}\n"


def test_version_1_has_no_keys_and_calls_once(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: BROKEN

    result = ask(*CALL, "--api-version", "v1")

    assert (result.exit_code, keys(server)) == (9, [None])
    assert result.stderr == (
        "Error: call create: outcome unknown (502 Bad Gateway)\n"
        "  the body begins: <html>\n"
        "  The call may have been placed: look with `retellctl --api-version v1 call list --started-after 5m`"
        " before you repeat the command.\n"
    )


def test_the_sandbox_calls_once_under_one_key(run: Run) -> None:
    stock()
    words = [*CALL, "-p", "sandbox", "--query", "call_id", "-r"]

    same = {run(*words, "--idempotency-key", "order-7").stdout for _ in range(2)}
    others = {run(*words).stdout for _ in range(2)}

    assert (len(same), len(others)) == (1, 2)
