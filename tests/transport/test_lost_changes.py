"""Deletes and updates whose answer was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from transport.script import Scripted, answer, says
from transport.trying import CALL, DELETE, UPDATE, Trying, in_turn, reset, silent

from retellctl.errors import NetworkError, OutcomeUnknown, Rejected, RetellctlError, ServerError
from retellctl.transport.messages import Request, Response

if TYPE_CHECKING:
    from transport.script import Script


@pytest.mark.parametrize("first", [reset, says(answer(502)), says(answer(500, {"message": "no"}))])
@pytest.mark.parametrize(
    "missing",
    [
        answer(404, {"message": "Not found."}),
        answer(422, {"message": "Cannot find requested asset under given api key."}),
    ],
)
def test_not_found_after_a_lost_delete_is_its_success(first: Script, missing: bytes) -> None:
    with Scripted(in_turn(first, says(missing))) as server:
        trying = Trying(server.url)
        got = trying.send(DELETE, Request("DELETE", "/delete-agent/x"), id="x")
        trying.client.close()

    assert isinstance(got, Response)
    assert server.reached == 2


def test_not_found_after_a_rate_limit_is_not() -> None:
    with Scripted(in_turn(says(answer(429)), says(answer(404, {"message": "Not found."})))) as server:
        trying = Trying(server.url)
        error = trying.send(DELETE, Request("DELETE", "/delete-agent/x"), id="x")
        trying.client.close()

    assert isinstance(error, RetellctlError)
    assert (error.code, error.message) == ("not_found", "agent delete x: not found (404): Not found.")


def test_a_route_that_is_not_known_is_no_deletion() -> None:
    with Scripted(in_turn(reset, says(answer(404, b"<html>Not found</html>")))) as server:
        trying = Trying(server.url)
        error = trying.send(DELETE, Request("DELETE", "/delete-agent/x"), id="x")
        trying.client.close()

    assert isinstance(error, OutcomeUnknown)
    assert "the last one: agent delete x: the server does not know this route (404 Said)" in str(error.why)


def test_a_lost_update_stays_unknown_whatever_the_last_attempt_met() -> None:
    limited = says(answer(429, {"message": "Slow down."}, "Retry-After: 0"))
    with Scripted(in_turn(reset, limited)) as server:
        trying = Trying(server.url)
        error = trying.send(UPDATE, Request("PATCH", "/update-agent/x", body={}), id="x y")
        trying.client.close()

    assert isinstance(error, OutcomeUnknown)
    first = f"agent update x y: outcome unknown: broken answer: {server.address}: Connection reset by peer"
    last = "agent update x y: too many requests (429 Said): Slow down."
    assert (error.what, error.why, error.hint) == (
        "agent update x y: outcome unknown",
        f"an earlier attempt had no clear answer ({first}), and the last one: {last}",
        "The agent may have been changed: `retellctl agent get 'x y'` shows it. Repeating the command is safe.",
    )
    assert server.reached == 3


KEY = {"message": "Slow down."}
REPEATS = {
    **{str(status): says(answer(status, KEY)) for status in (400, 401, 402, 403, 404, 409, 422)},
    "408": says(answer(408, KEY)),
    "429": says(answer(429, KEY)),
    "500": says(answer(500, KEY)),
    "missing": says(answer(422, {"message": "Cannot find requested asset under given api key."})),
    "404 in HTML": says(answer(404, b"Cannot POST /x")),
    "302": says(answer(302, b"", "Location: https://elsewhere.example/")),
    "200 in HTML": says(answer(200, b"<html>")),
    "502 in HTML": says(answer(502, b"<html>")),
    "reset": reset,
}
CALLING = Request("POST", "/v2/create-phone-call", body={"to_number": "+1", "idempotency_key": "k"})


@pytest.mark.parametrize("repeat", REPEATS)
@pytest.mark.parametrize("first", [reset, says(answer(502))], ids=["reset", "502"])
def test_whatever_a_repeat_says_an_earlier_attempt_may_have_been_carried_out(
    first: Script, repeat: str
) -> None:
    with Scripted(in_turn(first, REPEATS[repeat])) as server:
        trying = Trying(server.url)
        call = trying.send(CALL, CALLING, key="k")
        server.reached = 0
        update = trying.send(UPDATE, Request("PATCH", "/update-agent/x", body={}), id="x")
        trying.client.close()

    assert isinstance(call, OutcomeUnknown), call
    assert isinstance(update, OutcomeUnknown), update
    assert call.hint == (
        "The call may have been placed. Repeat it within the hour with --idempotency-key k: it calls once at most."
    )


def test_the_services_own_failure_each_time_is_its_failure() -> None:
    with Scripted(says(answer(500, {"message": "no"}))) as server:
        trying = Trying(server.url)
        error = trying.send(CALL, CALLING, key="k")
        trying.client.close()

    assert isinstance(error, ServerError)
    assert "--idempotency-key k" in str(error.hint)
    assert server.reached == 3


@pytest.mark.parametrize("operation", ["call", "update", "delete"])
def test_silence_between_two_failures_stays_a_doubt(operation: str) -> None:
    failed = says(answer(500, {"message": "no"}))
    with Scripted(in_turn(failed, reset, failed)) as server:
        trying = Trying(server.url)
        if operation == "call":
            error = trying.send(CALL, CALLING, key="k")
        elif operation == "update":
            error = trying.send(UPDATE, Request("PATCH", "/update-agent/x", body={}), id="x")
        else:
            error = trying.send(DELETE, Request("DELETE", "/delete-agent/x"), id="x")
        trying.client.close()

    assert isinstance(error, OutcomeUnknown)
    assert server.reached == 3


def test_a_refusal_after_nothing_but_refusals_is_one() -> None:
    """What was turned away, or never left, leaves no doubt behind."""
    limited = says(answer(429, {"message": "Slow down."}, "Retry-After: 0"))
    with Scripted(in_turn(limited, says(answer(400, {"message": "no"})))) as server:
        trying = Trying(server.url)
        error = trying.send(CALL, CALLING, key="k")
        trying.client.close()

    assert isinstance(error, Rejected)
    assert server.reached == 2


def test_the_whole_has_a_deadline() -> None:
    with Scripted(silent) as server:
        trying = Trying(server.url, timeout=0.1, max_retries=100)
        error = trying.get()
        trying.client.close()

    assert isinstance(error, NetworkError)
    assert server.reached <= 10, "ten times the longest silence, however many attempts are allowed"
