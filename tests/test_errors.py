"""What the operator sees of each way in which a request can fail: the whole of stderr, as text and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from transport.script import Scripted, answer, head, says
from transport.seen import Case, command, compare, said
from transport.trying import TOKEN, reset, silent

if TYPE_CHECKING:
    from conftest import Run

HTML = b"<!DOCTYPE html>\n<html>\n  <title>502 Bad Gateway</title>\n</html>"
BEGINS = "the body begins: <!DOCTYPE html> <html> <title>502 Bad Gateway</title> </html>"
CREATE = "agent create --llm-websocket-url wss://x --voice-id v"
BUY = "phone-number create --agent-id a"
DIAL = "call create --from 14157774444 --to 12137774445"
UPDATE = "agent update x --voice-id v"
DELETE = "agent delete x --yes"
CHECK = "Check the base URL and the API version: `retellctl profile show`."
TOKENS = "Check it with `retellctl profile check`, or store another: `retellctl profile add NAME`."
LOOK = "look with `retellctl {}` before you repeat the command."
BOUGHT = f"A number may have been bought: {LOOK.format('phone-number list')}"
DIALED = f"The call may have been placed: {LOOK.format('call list --started-after 5m')}"
CHANGED = "The agent may have been changed: `retellctl agent get x` shows it. Repeating the command is safe."
DELETED = "The agent may have been deleted: `retellctl agent list` shows it. Repeating the command is safe."


def case(status: int, body: Any, reason: str, typed: str, exit_code: int, code: str, *lines: str) -> Case:
    script, shown = said(status, body, reason)
    return Case(script, typed, exit_code, code, lines, shown)


def refused(status: int, reason: str, body: Any, typed: str, why: str, hint: str) -> Case:
    words = f"{typed.partition(' --')[0]}: refused by the API ({status} {reason})"
    return case(status, body, reason, typed, 5, "rejected", words, why, hint)


CASES = {
    "400": refused(
        400,
        "Bad Request",
        {"error_message": "voice_id is unknown"},
        CREATE,
        "voice_id is unknown",
        "See what can be given: `retellctl agent create --help`.",
    ),
    "402": refused(
        402,
        "Payment Required",
        {"status": "error", "message": "Top up first."},
        BUY,
        "Top up first.",
        "Look at the account's plan and balance in Retell's dashboard.",
    ),
    "409 without words": refused(
        409,
        "Conflict",
        {"detail": "held"},
        UPDATE,
        'the body begins: {"detail": "held"}',
        "See what can be given: `retellctl agent update --help`.",
    ),
    "422 with a list of words": refused(
        422,
        "Unprocessable",
        {"message": ["too long", "too loud"]},
        UPDATE,
        '["too long", "too loud"]',
        "See what can be given: `retellctl agent update --help`.",
    ),
    "401": case(
        *(401, {"message": "Invalid API Key"}, "Unauthorized", "agent list", 4, "auth"),
        "agent list: the service does not accept the token (401 Unauthorized)",
        "Invalid API Key",
        TOKENS,
    ),
    "403 in HTML": case(
        403,
        HTML,
        "Forbidden",
        "agent list",
        4,
        "auth",
        "agent list: the service does not accept the token (403 Forbidden)",
        BEGINS,
        TOKENS,
    ),
    "404": case(
        *(404, {"error_message": "No such agent"}, "Not Found", "agent get x", 3, "not_found"),
        "agent get x: not found (404)",
        "No such agent",
        "See what there is: `retellctl agent list`.",
    ),
    "422 for what is missing": case(
        422,
        {"status": "error", "message": "Cannot find requested asset under given api key."},
        "Unprocessable Entity",
        BUY,
        3,
        "not_found",
        "phone-number create: something that it names was not found (422)",
        "Cannot find requested asset under given api key.",
        "Check agent_id a: `retellctl agent list`.",
    ),
    "404 in HTML": case(
        *(404, b"Cannot GET /get-agent/x", "Not Found", "agent get x", 5, "rejected"),
        "agent get x: the server does not know this route (404 Not Found)",
        "GET http://HOST/get-agent/x",
        "API version 1 was spoken; if the service speaks the other, try --api-version v2."
        " `retellctl profile show` says why it was chosen.",
    ),
    "429 for a read": case(
        *(429, {"message": "Slow down."}, "Too Many Requests", "agent get x", 6, "rate_limited"),
        "agent get x: too many requests (429 Too Many Requests)",
        "Slow down.",
        "Wait a little and repeat the command, or allow more --max-retries.",
    ),
    "429 for a purchase": case(
        429,
        HTML,
        "",
        BUY,
        6,
        "rate_limited",
        "phone-number create: too many requests (429)",
        BEGINS,
        "Nothing was carried out. Wait a little and repeat the command, or allow more --max-retries.",
    ),
    "500": case(
        *(500, {"message": "Out of order."}, "Internal Server Error", "agent get x", 7, "server_error"),
        "agent get x: the service failed (500 Internal Server Error)",
        "Out of order.",
        "Nothing is wrong with the command: repeat it later.",
    ),
    "500 and nothing": case(
        *(500, b"", "", "agent list", 7, "server_error", "agent list: the service failed (500)"),
        "the answer is empty",
        "Nothing is wrong with the command: repeat it later.",
    ),
    "502 in HTML for a read": case(
        502,
        HTML,
        "",
        "agent list",
        7,
        "server_error",
        "agent list: the service failed (502)",
        BEGINS,
        "Nothing is wrong with the command: repeat it later.",
    ),
    "500 for a purchase": case(
        *(500, {"error_message": "Out of order."}, "", BUY, 7, "server_error"),
        "phone-number create: the service failed (500)",
        "Out of order.",
        BOUGHT,
    ),
    "502 in HTML for a purchase": case(
        502,
        HTML,
        "Bad Gateway",
        BUY,
        9,
        "outcome_unknown",
        "phone-number create: outcome unknown (502 Bad Gateway)",
        BEGINS,
        BOUGHT,
    ),
    "504 and nothing for a deletion": case(
        *(504, b"", "", DELETE, 9, "outcome_unknown"),
        "agent delete x: outcome unknown (504)",
        "the answer is empty",
        DELETED,
    ),
    "HTML for a record": case(
        200,
        HTML,
        "OK",
        "agent get x",
        1,
        "unexpected",
        "agent get x: the answer makes no sense",
        "HTML came where an object was due",
        CHECK,
    ),
    "a list for a record": case(
        *(200, [], "OK", "agent get x", 1, "unexpected"),
        "agent get x: the answer makes no sense",
        "a JSON list came where an object was due",
        CHECK,
    ),
    "a record for a list": case(
        *(200, {}, "OK", "agent list", 1, "unexpected"),
        "agent list: the answer makes no sense",
        "a JSON object came where a list was due",
        CHECK,
    ),
    "nothing for a list": case(
        *(200, b"", "OK", "agent list", 1, "unexpected"),
        "agent list: the answer makes no sense",
        "it is empty where a list was due",
        CHECK,
    ),
    "a record that is cut": case(
        *(200, b'{"agent_id": ', "OK", "agent get x", 1, "unexpected"),
        "agent get x: the answer makes no sense",
        "the answer is not JSON: Expecting value: line 1 column 14 (char 13)",
        CHECK,
    ),
    "a record that is not UTF-8": case(
        *(200, b'{"a": "\xff"}', "OK", "agent get x", 1, "unexpected"),
        "agent get x: the answer makes no sense",
        "the answer is not JSON: not UTF-8: invalid start byte",
        CHECK,
    ),
    "HTML for a purchase": case(
        201,
        HTML,
        "Created",
        BUY,
        9,
        "outcome_unknown",
        "phone-number create: outcome unknown, the answer cannot be read",
        *(f"HTML came where an object was due; {BEGINS}", BOUGHT),
    ),
    "HTML for a deletion": case(
        200,
        HTML,
        "OK",
        DELETE,
        9,
        "outcome_unknown",
        "agent delete x: outcome unknown, the answer cannot be read",
        *(f"HTML came where JSON was due; {BEGINS}", DELETED),
    ),
    "silence after a read": Case(
        silent,
        "agent get x",
        8,
        "network",
        (
            "agent get x: no answer in time",
            "HOST was silent for 0.3 s",
            "Repeat the command, or allow more --timeout.",
        ),
    ),
    "silence after a call": Case(
        silent,
        DIAL,
        9,
        "outcome_unknown",
        ("call create: outcome unknown", "no answer in time: HOST was silent for 0.3 s", DIALED),
    ),
    "a reset after an update": Case(
        reset,
        UPDATE,
        9,
        "outcome_unknown",
        ("agent update x: outcome unknown", "broken answer: HOST: Connection reset by peer", CHANGED),
    ),
    "an answer that is cut": Case(
        *(says(head(200, "Content-Length: 10") + b"{"), "agent get x", 8, "network"),
        (
            "agent get x: broken answer",
            "HOST closed the connection before its answer was whole",
            "Repeat the command.",
        ),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_seen(name: str, run: Run) -> None:
    expected = CASES[name]
    with Scripted(expected.script) as server:
        compare(run, expected, server.url)


def test_a_redirect(run: Run) -> None:
    script, shown = said(302, b"", "Found", "Location: https://elsewhere.example/")
    lines = (
        "agent get x: the server redirects (302 Found)",
        "redirects are not followed, so that the token stays with the server it is for",
        "Check the profile's base URL: `retellctl profile show`.",
    )
    with Scripted(script) as server:
        compare(run, Case(script, "agent get x", 1, "unexpected", lines, shown), server.url)


def test_a_token_that_the_server_echoes_is_masked(run: Run) -> None:
    body = {"message": f"bad token {TOKEN}"}
    headers = (f"X-Echo: Bearer {TOKEN}",)
    with Scripted(says(answer(401, body, *headers, reason=TOKEN))) as server:
        results = [
            command(run, f"agent get x {flag}", server.url, "--max-retries", "0")
            for flag in ("", "-v", "--json", "-v --json")
        ]
    with Scripted(says(answer(500, b"<p>" + b"x " * 75 + TOKEN.encode() * 9))) as server:
        results += [
            command(run, f"agent get x {flag}", server.url, "--max-retries", "0") for flag in ("", "--json")
        ]

    assert [result.exit_code for result in results] == [4, 4, 4, 4, 7, 7]
    for result in results:
        assert "****" in result.stderr
        assert TOKEN[:8] not in result.output
