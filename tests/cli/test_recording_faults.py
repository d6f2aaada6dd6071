"""call get --recording where something goes wrong: tried again like a read, whole or nothing, and clear words."""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING

import pytest
from recordings import OLD, SERVED, SOUND
from transport.script import Scripted, Turn, answer, head, says, unused_address
from transport.trying import in_turn

if TYPE_CHECKING:
    from recordings import GetRecording
    from transport.script import Script

PACKED = gzip.compress(SOUND)
GONE = b"<?xml version='1.0'?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"
EXPIRES = "Its address may be valid for a short time only: repeat the command, which asks for it anew."
BY_HAND = "If it is to be had all the same, fetch it by hand: the call's record has its address."


def resets(turn: Turn) -> None:
    turn.read()
    turn.reset()


def resets_in_the_middle(turn: Turn) -> None:
    turn.read()
    turn.say(head(200, "Content-Length: 20484"), SOUND[:15000])
    turn.reset()


def is_silent(turn: Turn) -> None:
    turn.read()
    turn.say(head(200, "Content-Length: 20484"), SOUND[:15000])
    turn.hang()


TRANSIENT: dict[str, Script] = {
    "408": says(answer(408)),
    "429": says(answer(429)),
    "500": says(answer(500)),
    "503 in XML": says(answer(503, b"<Error><Code>SlowDown</Code></Error>")),
    "504": says(answer(504)),
    "a reset": resets,
    "a reset in the middle": resets_in_the_middle,
    "silence in the middle": is_silent,
    "a closed connection": says(b""),
    "less than its length": says(head(200, "Content-Length: 20484") + SOUND[:15000]),
    "chunks without their end": says(head(200, "Transfer-Encoding: chunked") + b"4\r\nRIFF\r\n"),
    "gzip that is cut": says(answer(200, PACKED[:-8], "Content-Encoding: gzip")),
    "gzip that is damaged": says(answer(200, PACKED[:-8] + bytes(8), "Content-Encoding: gzip")),
    "not HTTP": says(b"220 mail.example ESMTP\r\n"),
}


@pytest.mark.parametrize("fault", TRANSIENT)
def test_what_may_pass_is_tried_again_from_the_start(fault: str, get: GetRecording) -> None:
    with Scripted(in_turn(TRANSIENT[fault], SERVED)) as store:
        result = get(f"{store.url}/c1.wav", "--timeout", "1")

    assert (result.exit_code, store.reached, get.kept()) == (0, 2, SOUND), result.stderr
    assert result.stderr == f"Saved the recording to {get.file} (20,484 bytes).\n"


@pytest.mark.parametrize(
    ("fault", "code", "why"),
    [
        ("408", "rejected", "408 Said"),
        ("429", "rate_limited", "429 Said"),
        ("500", "server_error", "500 Said"),
        ("503 in XML", "server_error", "503 Said"),
        ("a reset", "network", "broken answer: HOST: Connection reset by peer"),
        ("silence in the middle", "network", "no answer in time: HOST was silent for 0.3 s"),
        (
            "less than its length",
            "network",
            "broken answer: HOST closed the connection before its answer was whole",
        ),
        (
            "chunks without their end",
            "network",
            "broken answer: HOST closed the connection before its answer was whole",
        ),
        ("gzip that is cut", "network", "broken answer: the answer's compressed data is cut"),
    ],
)
def test_what_does_not_pass_leaves_the_old_file(fault: str, code: str, why: str, get: GetRecording) -> None:
    with Scripted(TRANSIENT[fault]) as store:
        result = get(f"{store.url}/c1.wav", "--max-retries", "1", "--timeout", "0.3")

    error = json.loads(result.stderr)["error"]
    codes = {"rejected": 5, "rate_limited": 6, "server_error": 7, "network": 8}
    assert (result.exit_code, error["code"], store.reached) == (codes[code], code, 2)
    assert error["message"] == f"the recording cannot be fetched: {why.replace('HOST', store.address)}"
    assert get.kept() == OLD
    # The call itself was read, and is shown.
    assert json.loads(result.stdout)["call_id"] == "c1"


def test_nobody_listens(get: GetRecording) -> None:
    address = unused_address()
    result = get(f"http://{address}/c1.wav", "--max-retries", "1")

    error = json.loads(result.stderr)["error"]
    assert (result.exit_code, error["code"], get.kept()) == (8, "network", OLD)
    assert (error["message"], error["hint"]) == (
        f"the recording cannot be fetched: no connection: {address}: Connection refused",
        "Check the call's recording_url and your network.",
    )


@pytest.mark.parametrize(
    ("header", "reached"), [("Retry-After: 1", 2), ("Retry-After: 3600", 1)], ids=["short", "too long"]
)
def test_the_pace_that_the_host_asks_for(header: str, reached: int, get: GetRecording) -> None:
    with Scripted(in_turn(says(answer(503, b"", header)), SERVED)) as store:
        started = time.monotonic()
        result = get(f"{store.url}/c1.wav")
        took = time.monotonic() - started

    assert store.reached == reached
    assert result.exit_code == (0 if reached == 2 else 7)
    assert took >= 1 or reached == 1


NO_RECORDING: dict[str, tuple[Script, int, str]] = {
    "403": (says(answer(403, GONE, "Content-Type: application/xml")), 5, "403 Said: Request has expired"),
    "401": (says(answer(401)), 5, "401 Said"),
    "404": (says(answer(404, b"gone")), 5, "404 Said"),
    "410 in JSON": (says(answer(410, {"message": "It is gone."})), 5, "410 Said: It is gone."),
    "204": (says(answer(204)), 1, "204 Said is no answer to this request"),
    "206": (says(answer(206, SOUND)), 1, "206 Said is no answer to this request"),
    "304": (says(head(304)), 1, "304 Said is no answer to this request"),
    "nothing at all": (says(answer(200, b"", "Content-Type: audio/wav")), 1, "the answer is empty"),
    "blanks": (says(answer(200, b" \r\n")), 1, "the answer is empty"),
    "nothing in gzip": (
        says(answer(200, gzip.compress(b""), "Content-Encoding: gzip")),
        1,
        "the answer is empty",
    ),
    "HTML": (
        says(answer(200, b"\n<!DOCTYPE html><p>Log in", "Content-Type: audio/wav")),
        1,
        "an HTML page came in place of a recording",
    ),
    "HTML in pieces": (
        says(head(200, "Transfer-Encoding: chunked"), b"1\r\n<\r\n", b"5\r\nhtml>\r\n", b"0\r\n\r\n"),
        1,
        "an HTML page came in place of a recording",
    ),
    "XML": (says(answer(200, GONE)), 1, "XML or HTML came in place of a recording"),
    "JSON": (says(answer(200, b' {"error": "expired"}')), 1, "JSON came in place of a recording"),
    "a JSON list": (says(answer(200, b"[]")), 1, "JSON came in place of a recording"),
    "JSON in gzip": (
        says(answer(200, gzip.compress(b'{"error": "expired"}'), "Content-Encoding: gzip")),
        1,
        "JSON came in place of a recording",
    ),
    "a text": (
        says(answer(200, b"sorry", "Content-Type: text/plain; charset=utf-8")),
        1,
        "text/plain came in place of a recording",
    ),
    "null": (says(answer(200, b"null", "Content-Type: audio/wav")), 1, "JSON came in place of a recording"),
    "words": (
        says(answer(200, b"Access denied", "Content-Type: application/octet-stream")),
        1,
        "text came in place of a recording",
    ),
    "a picture": (
        says(answer(200, b"\x89PNG\r\n", "Content-Type: image/png")),
        1,
        "image/png came in place of a recording",
    ),
    "a type of JSON": (
        says(answer(200, b"\x00\x01", "Content-Type: application/problem+json")),
        1,
        "application/problem+json came in place of a recording",
    ),
    "gzip in gzip": (
        says(answer(200, gzip.compress(PACKED), "Content-Encoding: gzip, gzip")),
        1,
        "it is packed in a way that was not asked for: Content-Encoding gzip, gzip",
    ),
    "gzip in gzip, in two headers": (
        says(answer(200, gzip.compress(PACKED), "Content-Encoding: gzip", "Content-Encoding: gzip")),
        1,
        "it is packed in a way that was not asked for: Content-Encoding gzip, gzip",
    ),
    "another encoding": (
        says(answer(200, SOUND, "Content-Encoding: br")),
        1,
        "it is packed in a way that was not asked for: Content-Encoding br",
    ),
    "a redirect to nowhere": (says(answer(302)), 1, "a redirect (302) does not say where to"),
    "a redirect to a file": (
        says(answer(302, b"", "Location: file:///etc/passwd")),
        1,
        "a redirect leads to what cannot be used: it is neither https nor http",
    ),
    "redirects without end": (
        says(answer(302, b"", "Location: /again")),
        1,
        "there are more than 5 redirects",
    ),
    "too large by its length": (
        says(head(200, f"Content-Length: {3 * 1024**3}")),
        1,
        "it is larger than 2 GiB",
    ),
}


HINTS = {
    **dict.fromkeys(("204", "206", "304", "redirects without end")),
    **dict.fromkeys(("gzip in gzip", "gzip in gzip, in two headers", "another encoding"), BY_HAND),
    "too large by its length": BY_HAND,
}


@pytest.mark.parametrize("case", NO_RECORDING)
def test_what_is_no_recording_leaves_the_old_file(case: str, get: GetRecording) -> None:
    script, code, why = NO_RECORDING[case]
    with Scripted(script) as store:
        result = get(f"{store.url}/c1.wav")
        reached = store.reached

    error = json.loads(result.stderr)["error"]
    assert (result.exit_code, error["exit_code"], get.kept()) == (code, code, OLD)
    assert error["message"] == f"the recording cannot be fetched: {why}"
    assert error.get("hint") == HINTS.get(case, EXPIRES)
    assert "token" not in result.stderr
    assert reached == (6 if "without end" in case else 1)


@pytest.mark.parametrize(
    "script",
    [
        says(answer(200, SOUND, "Content-Type: text/html")),
        says(answer(200, SOUND, "Content-Encoding: Identity")),
        says(answer(200, PACKED, "Content-Encoding: GZIP")),
        says(head(200, "Transfer-Encoding: chunked"), b"5004\r\n" + SOUND + b"\r\n0\r\n\r\n"),
        says(head(200, "Connection: close") + SOUND),
        in_turn(says(answer(307, b"", "Location: a b.wav")), SERVED),
        in_turn(says(answer(301, b"", "Location: ?x=y")), SERVED),
        in_turn(*[says(answer(302, b"", "Location: /next"))] * 5, SERVED),
    ],
    ids=[
        "a wrong type",
        "no encoding",
        "gzip",
        "chunks",
        "no length",
        "a blank",
        "a query",
        "five redirects",
    ],
)
def test_what_is_one(script: Script, get: GetRecording) -> None:
    with Scripted(script) as store:
        result = get(f"{store.url}/c1.wav")

    assert (result.exit_code, get.kept()) == (0, SOUND), result.stderr
