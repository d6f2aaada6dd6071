"""Odd answers, and which of them are a success."""

from __future__ import annotations

import pytest
from transport.script import Scripted, answer, head, says
from transport.trying import CREATE, DELETE, Trying

from retellctl.errors import OutcomeUnknown
from retellctl.transport.messages import Request, Response

CUT = "Expecting ',' delimiter: line 1 column 17 (char 16)"
HEADERS = head(
    200,
    "Content-Type: text/plain; charset=latin-1",
    "X-One: 1",
    "X-One: 2",
    "X-Odd: \xe9",
    "Connection: close",
)


@pytest.mark.parametrize(
    ("data", "reason", "headers", "body"),
    [
        (
            HEADERS + '{"a": "é"}'.encode(),
            "Said",
            (
                ("content-type", "text/plain; charset=latin-1"),
                ("x-one", "1"),
                ("x-one", "2"),
                ("x-odd", "é"),
                ("connection", "close"),
            ),
            '{"a": "é"}'.encode(),
        ),
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}", "", (("content-length", "2"),), b"{}"),
        (b"HTTP/1.1 200 O\x1bK\r\nContent-Length: 2\r\n\r\n{}", "O\x1bK", (("content-length", "2"),), b"{}"),
        (b"HTTP/1.0 206 Partial\r\n\r\n{}", "Partial", (), b"{}"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\n\r\n" + head(200) + b"{}", "Said", (), b"{}"),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\n{}", "OK", (("content-length", "2"),), b"{}"),
    ],
    ids=["odd headers and bytes", "no reason", "control characters", "HTTP/1.0", "1xx", "bare newlines"],
)
def test_an_odd_answer_is_taken_as_it_is(
    data: bytes, reason: str, headers: tuple[tuple[str, str], ...], body: bytes
) -> None:
    with Scripted(says(data)) as server:
        trying = Trying(server.url)
        got = trying.get()
        trying.client.close()

    assert isinstance(got, Response), got
    assert (got.reason, got.headers, got.body) == (reason, headers, body)


@pytest.mark.parametrize(
    ("data", "is_done"),
    [
        (answer(204), True),
        (head(204, "Content-Length: 2") + b"{}", True),
        (answer(200), True),
        (answer(200, {"deleted": True}), True),
        (answer(202, None), True),
        (answer(200, b"<html>Log in</html>"), False),
        (answer(200, b"OK"), False),
    ],
    ids=["204", "204 with a body", "200 without", "200 with JSON", "200 with null", "HTML", "text"],
)
def test_what_counts_as_deleted(data: bytes, is_done: bool) -> None:
    with Scripted(says(data)) as server:
        trying = Trying(server.url)
        got = trying.send(DELETE, Request("DELETE", "/delete-agent/x"), id="x")
        trying.client.close()

    assert isinstance(got, Response if is_done else OutcomeUnknown)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b'\xef\xbb\xbf{"agent_id": "x"}', None),
        (b' \n{"agent_id": "\\ud800", "n": [1e999, ' + b"9" * 5000 + b"]}", None),
        (b"", "it is empty where an object was due"),
        (b"[]", "a JSON list came where an object was due; the body begins: []"),
        (b"null", "something else came where an object was due; the body begins: null"),
        (b"<html>", "HTML came where an object was due; the body begins: <html>"),
        (
            b'{"agent_id": "x"',
            f"the answer is not JSON: {CUT}; the body begins: " + '{"agent_id": "x"',
        ),
        (
            b'{"a": ' + b"[" * 100_000,
            "the answer is not JSON: it is nested too deeply; the body begins: " + '{"a": ' + "[" * 153 + "…",
        ),
    ],
    ids=["BOM", "surrogate", "empty", "list", "null", "HTML", "cut", "deep"],
)
def test_a_create_is_done_when_its_record_is_there(body: bytes, problem: str | None) -> None:
    with Scripted(says(answer(201, body))) as server:
        trying = Trying(server.url)
        got = trying.send(CREATE, Request("POST", "/create-agent", body={}))
        trying.client.close()

    if problem is None:
        assert isinstance(got, Response)
    else:
        assert isinstance(got, OutcomeUnknown)
        assert (got.why, got.hint) == (
            problem,
            "An agent may have been created: look with `retellctl agent list` before you repeat the command.",
        )
