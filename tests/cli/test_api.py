"""retellctl api: any route, with the same output, errors, retries and exit codes."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest
from recorder import Answer, Recorder
from stock import stock

if TYPE_CHECKING:
    from conftest import Run


@pytest.mark.parametrize(
    ("line", "method", "target", "body"),
    [
        ("GET /get-concurrency", "GET", "/get-concurrency", None),
        ("get /v2/x", "GET", "/v2/x", None),
        ("POST /v2/stop-call/c1", "POST", "/v2/stop-call/c1", None),
        ("GET /list-calls --query-param limit=10 --query-param a=", "GET", "/list-calls?limit=10&a=", None),
        ("GET '/x?a=b c&a=%26' --query-param 'q=ü&='", "GET", "/x?a=b%20c&a=%26&q=%C3%BC%26%3D", None),
        ("GET '/a b/é/%2F/100%'", "GET", "/a%20b/%C3%A9/%2F/100%25", None),
        ("PATCH /x --set a.b=1 --set c=true --set d=t", "PATCH", "/x", {"a": {"b": 1}, "c": True, "d": "t"}),
        ("PUT /x -f - --set b=2", "PUT", "/x", {"a": 1.0, "b": 2}),
        ("DELETE /x --set a=null", "DELETE", "/x", {"a": None}),
        ("GET '/[' --query-param '[=]'", "GET", "/%5B?%5B=%5D", None),
        ("GET '/a]//[b?c=[d'", "GET", "/a%5D//%5Bb?c=%5Bd", None),
    ],
)
def test_a_request_is_sent_as_it_is_typed(
    line: str, method: str, target: str, body: object, ask: Run, server: Recorder
) -> None:
    result = ask("api", *shlex.split(line), "--api-version", "v2", input='{"a": 1.0}')

    assert (result.exit_code, result.stderr) == (0, "")
    [sent] = server.requests
    assert (sent.method, sent.target, sent.json) == (method, target, body)
    assert sent.headers["authorization"] == "Bearer key_0123456789abcdef"


ELSEWHERE = "it starts with one slash and names no host: the token goes to the profile's service only"
UP = "it holds . or .. or a control character"


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["FETCH", "/x"], ["METHOD 'FETCH' is not known", "There are GET, POST, PUT, PATCH, DELETE."]),
        *(
            (["GET", path], [f"PATH {path!r} is not a path", ELSEWHERE, "Such as /get-concurrency."])
            for path in (
                "x",
                "https://evil.example/x",
                "//evil.example/x",
                "@evil.example/x",
                "/x#y",
                *(
                    "\\\\evil.example",
                    "file:///etc/passwd",
                    "//[",
                    "http://[",
                    "http://[::1",
                    "[",
                    "//℀.example",
                ),
            )
        ),
        *(
            (["GET", path], [f"PATH {path!r} is not a path", UP])
            for path in ("/..", "/a/./b", "/a/../b", "/a\nb", "/a\\b")
        ),
        (["GET", "/x", "--query-param", "a"], ["--query-param 'a' is not KEY=VALUE", "Such as limit=10."]),
        (["GET", "/x", "--query-param", "=a"], ["--query-param '=a' is not KEY=VALUE", "Such as limit=10."]),
        (
            ["POST", "/x", "-o", "ids"],
            ["-o ids: a record has no id", "Take another format: table, json, jsonl, yaml, csv or tsv."],
        ),
    ],
)
def test_what_cannot_be_sent_is_refused(
    words: list[str], lines: list[str], ask: Run, server: Recorder
) -> None:
    result = ask("api", *words, "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == "Error: " + "\n  ".join(lines) + "\n"


def test_the_answer_is_printed_as_any_other(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, b'[{"a": 1.0, "b": {"c": 12345678901234567890}}, {"a": 2}]')
    words = ["api", "GET", "/x", "--api-version", "v2"]

    assert ask(*words, "--json").stdout == '[{"a":1.0,"b":{"c":12345678901234567890}},{"a":2}]\n'
    assert ask(*words, "--query", "[0].b.c").stdout == "12345678901234567890\n"
    assert ask(*words, "-o", "csv", "--fields", "a").stdout == "a\n1.0\n2\n"
    assert ask(*words, "-o", "jsonl").stdout == '{"a":1.0,"b":{"c":12345678901234567890}}\n{"a":2}\n'


def test_include_shows_the_response_even_where_it_is_empty(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(204, b"", {"X-Request-Id": "r1"})

    result = ask("api", "POST", "/v2/stop-call/c", "--include", "--api-version", "v2")
    plain = ask("api", "POST", "/v2/stop-call/c", "--api-version", "v2")

    shown = json.loads(result.stdout)
    assert list(shown) == ["status", "reason", "headers", "round_trip_time", "body"]
    assert (shown["status"], shown["reason"], shown["body"]) == (204, "No Content", None)
    assert shown["headers"]["x-request-id"] == "r1"
    assert (plain.exit_code, plain.stdout, plain.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("answer", "code", "lines"),
    [
        (
            Answer(422, {"error_message": "Cannot find requested asset under given api key."}),
            3,
            ["api POST /x: not found (422)", "Cannot find requested asset under given api key."],
        ),
        (
            Answer(400, {"message": "Bad."}),
            5,
            ["api POST /x: refused by the API (400 Bad Request)", "Bad."],
        ),
        (
            Answer(404, b"Cannot POST /x"),
            5,
            [
                "api POST /x: the server does not know this route (404 Not Found)",
                "POST URL/x",
                (
                    "API version 2 was spoken; if the service speaks the other, try --api-version v1."
                    " `retellctl --api-version v2 profile show` says why it was chosen."
                ),
            ],
        ),
        (
            Answer(502, b"<html>"),
            9,
            [
                "api POST /x: outcome unknown (502 Bad Gateway)",
                "the body begins: <html>",
                "It may have been carried out: look before you repeat the command.",
            ],
        ),
    ],
)
def test_errors_and_exit_codes_are_the_same(
    answer: Answer, code: int, lines: list[str], ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: answer

    result = ask("api", "POST", "/x", "--api-version", "v2")

    assert (result.exit_code, result.stdout, len(server.requests)) == (code, "", 1)
    assert result.stderr == "Error: " + "\n  ".join(lines).replace("URL", server.url) + "\n"


@pytest.mark.parametrize(
    ("line", "version", "times"),
    [
        ("GET /x", "v2", 3),
        ("GET /list-agents", "v1", 3),
        ("POST /v2/list-agents", "v2", 3),  # a read, whatever its method
        ("DELETE /delete-agent/a", "v2", 3),
        ("PATCH /update-agent/a", "v2", 3),
        ("POST /create-agent", "v2", 1),
        ("POST /create-phone-number", "v1", 1),
        ("POST /v2/create-phone-call", "v2", 1),
        ("POST /v2/create-phone-call --set idempotency_key=k", "v2", 3),
        ("POST /v2/create-web-call --set idempotency_key=k", "v2", 1),
        ("POST /create-phone-call --set idempotency_key=k", "v1", 1),
        ("POST /x", "v2", 1),
        ("DELETE /x", "v2", 1),
    ],
)
def test_it_repeats_what_the_commands_repeat(
    line: str, version: str, times: int, ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(500, {"message": "Internal error"}, {"Retry-After": "0"})

    result = ask("api", *line.split(), "--api-version", version)

    assert (result.exit_code, result.stdout, len(server.requests)) == (7, "", times)


@pytest.mark.parametrize(
    ("line", "body", "code"),
    [
        ("GET /x", b"<html>", 1),
        ("POST /create-agent", b"<html>", 9),
        ("POST /create-agent", b"", 9),
        ("POST /v2/list-agents", b"<html>", 1),
    ],
)
def test_an_answer_that_cannot_be_read(line: str, body: bytes, code: int, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, body)

    result = ask("api", *line.split(), "--api-version", "v2", "--json")

    assert (result.exit_code, result.stdout) == (code, "")
    assert json.loads(result.stderr.splitlines()[-1])["error"]["exit_code"] == code


def test_an_answer_to_a_change_that_is_not_json_is_kept_in_sight(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, b"done \x1b[31m")

    result = ask("api", "POST", "/x", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0] == r"done \x1b[31m"


def test_the_sandbox_answers_too(run: Run) -> None:
    ids = stock()

    result = run(
        "api", "PATCH", f"/update-agent/{ids.agent}", "--set", "agent_name=Bob", "-p", "sandbox", "--json"
    )

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["agent_name"] == "Bob"
    assert run("agent", "get", ids.agent, "-p", "sandbox", "--query", "agent_name", "-r").stdout == "Bob"


def test_the_way_out_goes_where_the_token_belongs(ask: Run, server: Recorder) -> None:
    with Recorder(lambda _: Answer(200, {})) as elsewhere:
        server.answer = lambda _: Answer(302, b"", {"Location": f"{elsewhere.url}/x"})

        result = ask("api", "GET", "/x", "--api-version", "v2")

        assert (result.exit_code, elsewhere.requests) == (1, [])
    assert result.stderr.startswith("Error: api GET /x: the server redirects (302 Found)\n")
