"""The token is shown nowhere, however it is written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from output.output_shown import Show, answer, pages

from retellctl.errors import AuthError
from retellctl.output.formats import FORMATS

TOKEN = "key_0123456789abcdef"
WRITTEN = [name for name, found in FORMATS.items() if found.writer]


def spelled(text: str) -> str:
    """Each character as the escape that JSON has for it."""
    return "".join(f"\\u{ord(char):04X}" for char in text)


@pytest.mark.parametrize("format", WRITTEN)
@pytest.mark.parametrize("terminal", [False, True])
def test_data(show: Show, format: str, *, terminal: bool) -> None:
    body = f'{{"agent_id":"<{TOKEN}>","agent_name":"{spelled(TOKEN)}","{TOKEN}":["{TOKEN}{TOKEN}"]}}'.encode()

    def use(sink: Any) -> None:
        sink.hide(TOKEN)
        sink.record("agent", answer(body))
        sink.records("agent", [answer(body)])
        sink.listing("agent", pages(json.loads(b"[" + body + b"]")), empty="")
        sink.value("agent", json.loads(body))
        sink.deleted("agent", [TOKEN, "b"], many=True)
        sink.text(f"curl -H 'Authorization: Bearer {TOKEN}'\n")

    shown = show(use, format=format, terminal=terminal)
    assert shown.error is None
    assert TOKEN not in shown.out
    assert "\\u00" not in shown.out
    assert "<****>" in shown.out
    assert shown.out.endswith("curl -H 'Authorization: Bearer ****'\n")


def test_headers_query_and_fields(show: Show) -> None:
    def use(sink: Any) -> None:
        sink.hide(TOKEN)
        sink.record("agent", answer({"agent_id": TOKEN}))

    assert json.loads(show(use, include=True).out)["body"] == {"agent_id": "****"}
    assert show(use, query="agent_id", raw=True).out == "****"
    assert show(use, fields="agent_id", format="json").out == '{"agent_id":"****"}\n'


@pytest.mark.parametrize("format", ["json", "table"])
def test_messages_and_errors(show: Show, format: str) -> None:
    error = AuthError(
        f"{TOKEN} is wrong",
        why=f"the server says {TOKEN}",
        hint=f"try {TOKEN}",
        id=TOKEN,
        url=f"https://x/{TOKEN}",
        response=answer({TOKEN: TOKEN}, 401, TOKEN),
    )

    def use(sink: Any) -> None:
        sink.hide(TOKEN)
        for say in (sink.note, sink.warn, sink.trace):
            say(f"with {TOKEN} in it")
        sink.error(error)
        sink.error(AuthError("no", response=answer(f"<p>{TOKEN}".encode(), 401)))

    shown = show(use, format=format, verbose=True)
    assert TOKEN not in shown.err
    assert shown.err.count("with **** in it") == 3


@pytest.mark.parametrize(
    ("token", "body"),
    [
        ('a/b+c=d"e\\f', json.dumps({"t": '<a/b+c=d"e\\f>'})),
        ('a/b+c=d"e\\f', '{"t":"<a\\/b+c=d\\"e\\\\f>"}'),
        ("a/b+c=d", '{"t":"<a%2Fb%2Bc%3Dd>"}'),
        ("naïve-token", '{"t":"<na\\u00efve-token>"}'),
        ("naïve-token", '{"t":"<naïve-token>"}'),
        ("quite secret", '{"t":"<quite\\u0020secret>"}'),
    ],
)
def test_the_ways_to_write_it(show: Show, token: str, body: str) -> None:
    def use(sink: Any) -> None:
        sink.hide(token)
        sink.record("x", answer(body.encode()))

    assert show(use, format="json").out == '{"t":"<****>"}\n'


@pytest.mark.parametrize(
    ("token", "body"),
    [
        ("nested", '{"t":"line\\nested"}'),  # the n belongs to the \n
        ("u001bx", '{"t":"\\u001bxy"}'),
        ("123456", '{"t":[123456,-1234567.0,12345]}'),
        ('":[123', '{"t":[123456]}'),
        ("short", '{"t":"short"}'),
    ],
)
def test_what_only_looks_like_it_stays_json(show: Show, token: str, body: str) -> None:
    def use(sink: Any) -> None:
        sink.hide(token)
        sink.record("x", answer(body.encode()))

    assert show(use, format="json").out == body + "\n"


def test_a_token_of_bytes_that_are_no_text(show: Show) -> None:
    def use(sink: Any) -> None:
        sink.hide("key_\udcff\udcfe_x")
        sink.note("before key_\udcff\udcfe_x after")
        sink.record("x", answer({"t": 1}))

    shown = show(use, format="json")
    assert (shown.out, shown.err) == ('{"t":1}\n', "before **** after\n")
