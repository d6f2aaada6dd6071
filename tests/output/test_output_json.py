"""json and jsonl: what the server sent, whole and as it came."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from output.output_shown import HOSTILE, Show, answer, page, pages
from security.texts import harmful

from retellctl.errors import NetworkError, Unexpected

VERBATIM = b'{"b":1,"a":1.0,"big":9007199254740993,"huge":1e400,"zero":-0,"a":2,"x":"\\u00e9\\/","n":null}'
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=15,
)
FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_a_pipe_gets_the_bytes_that_the_server_sent(show: Show) -> None:
    shown = show(lambda sink: sink.record("agent", answer(VERBATIM)), format="json")

    assert shown.out == VERBATIM.decode() + "\n"
    assert shown.err == ""


def test_a_terminal_gets_them_indented(show: Show) -> None:
    shown = show(
        lambda sink: sink.record("agent", answer(b'{"a":[1.0,{"b":{}}],"c":[]}')),
        format="json",
        terminal=True,
    )

    assert shown.out == (
        '{\n  "a": [\n    1.0,\n    {\n      "b": {}\n    }\n  ],\n  "c": []\n}\n'  # keep on one line
    )


@pytest.mark.parametrize("terminal", [False, True])
def test_pages_become_one_array(show: Show, *, terminal: bool) -> None:
    shown = show(
        lambda sink: sink.listing("agent", pages([{"a": 1}], [], [{"a": 2}, {"a": 3}]), empty="None."),
        format="json",
        terminal=terminal,
    )

    records = [{"a": 1}, {"a": 2}, {"a": 3}]
    assert (
        shown.out
        == (json.dumps(records, indent=2) if terminal else json.dumps(records, separators=(",", ":"))) + "\n"
    )
    assert shown.result == 3


def test_nothing_is_an_empty_array(show: Show) -> None:
    assert show(lambda sink: sink.listing("agent", pages([]), empty="None."), format="json").out == "[]\n"
    assert show(lambda sink: sink.listing("agent", pages([]), empty="None."), format="jsonl").out == ""


def test_jsonl_is_one_compact_record_a_line(show: Show) -> None:
    body = b'[ {"a" : 1.0,\n "b": [1, 2]} ,\n {"a":"x\\ny"} ]'
    shown = show(lambda sink: sink.listing("agent", [page(body)], empty=""), format="jsonl", terminal=True)

    assert shown.out == '{"a":1.0,"b":[1,2]}\n{"a":"x\\ny"}\n'


@pytest.mark.parametrize(
    ("format", "written"), [("json", '[{"agent_id":"a"}'), ("tsv", "a\t\t\t\t\t\n"), ("ids", "a\n")]
)
def test_what_was_written_stays_when_a_later_page_fails(show: Show, format: str, written: str) -> None:
    def broken() -> Any:
        yield page([{"agent_id": "a"}])
        raise NetworkError("The connection broke")

    shown = show(lambda sink: sink.listing("agent", broken(), empty=""), format=format)

    assert shown.out == written
    assert isinstance(shown.error, NetworkError)


def test_pages_are_written_before_the_next_one_is_asked_for(show: Show) -> None:
    import sys

    seen = []

    def watched() -> Any:
        for number in range(3):
            sys.stdout.flush()
            stdout: Any = sys.stdout.buffer
            seen.append(stdout.getvalue().decode())
            yield page([{"agent_id": f"a{number}"}])

    show(lambda sink: sink.listing("agent", watched(), empty=""), format="ids")

    assert seen == ["", "a0\n", "a0\na1\n"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_a_hostile_text_is_escaped_and_means_the_same(
    show: Show, text: str, encoding: str, *, terminal: bool
) -> None:
    for body in (
        json.dumps({text: [text]}).encode(),
        json.dumps({text: [text]}, ensure_ascii=False).encode("utf-8", "backslashreplace"),
    ):
        shown = show(
            lambda sink, body=body: sink.record("agent", answer(body)),
            format="json",
            terminal=terminal,
            encoding=encoding,
        )

        assert json.loads(shown.out) == {text: [text]}
        assert not harmful(shown.out)


def test_nothing_else_is_escaped(show: Show) -> None:
    text = "naïve 日本語 \U0001f4a5 e\u0301 \u00a0 Ж \U0010fffd".encode()
    shown = show(lambda sink: sink.record("agent", answer(b'{"a":"' + text[:-4] + b'"}')), format="json")

    assert shown.out == '{"a":"' + text[:-4].decode() + '"}\n'


@FAST
@given(value=JSON)
def test_any_value_comes_back_equal(show: Show, value: Any) -> None:
    for is_ascii in (True, False):
        body = json.dumps(value, ensure_ascii=is_ascii).encode("utf-8", "backslashreplace")
        for name in ("json", "jsonl"):
            shown = show(lambda sink, body=body: sink.record("x", answer(body)), format=name)
            lines = shown.out.splitlines() if name == "jsonl" and isinstance(value, list) else None
            found = [json.loads(line) for line in lines] if lines is not None else json.loads(shown.out)
            assert found == value


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<html>\x1b[31mno", "invalid character"),
        (b'{"a":1', "truncated"),
        (b'{"a":"\xff"}', "not UTF-8"),
        (b'{"a":"\xed\xa0\x80"}', "not UTF-8"),
        (b'{"a":NaN}', "invalid character"),
        (b"[" * 100_000 + b"]" * 100_000, "nested too deeply"),
        (b'{"a":1}{"b":2}', "trailing characters"),
        (b'{"a":"\x01"}', "invalid character"),
    ],
)
@pytest.mark.parametrize("format", ["json", "jsonl", "yaml", "table", "tsv", "csv", "ids"])
def test_an_answer_that_is_not_json_is_unexpected(show: Show, body: bytes, why: str, format: str) -> None:
    shown = show(lambda sink: sink.record("agent", answer(body)), format=format)

    assert isinstance(shown.error, Unexpected)
    assert shown.error.what == "The answer is not valid JSON"
    assert why in str(shown.error.why)
    assert "\x1b" not in str(shown.error.why)
    assert len(str(shown.error.why)) < 300
    assert shown.out == ""


def test_a_byte_order_mark_is_let_pass(show: Show) -> None:
    assert (
        show(lambda sink: sink.record("agent", answer(b'\xef\xbb\xbf{"a":1}')), format="json").out
        == '{"a":1}\n'
    )


def test_an_empty_answer_shows_nothing(show: Show) -> None:
    for name in ("json", "table", "tsv", "yaml", "ids"):
        assert show(lambda sink: sink.record("agent", answer(b"")), format=name).out == ""


def test_several_ids_are_an_array_in_order_and_errors_are_told_on_the_way(show: Show) -> None:
    failure = NetworkError("No connection", id="b")
    results = [answer({"agent_id": "a"}), failure, answer(b"nope"), answer({"agent_id": "c"})]
    shown = show(lambda sink: sink.records("agent", results), format="json")

    assert shown.out == '[{"agent_id":"a"},{"agent_id":"c"}]\n'
    assert shown.result is failure
    assert [json.loads(line)["error"]["code"] for line in shown.err.splitlines()] == ["network", "unexpected"]


def test_include_is_the_whole_response(show: Show) -> None:
    shown = show(lambda sink: sink.record("agent", answer(VERBATIM, 201, "Created")), include=True)

    head = (
        '{"status":201,"reason":"Created","headers":{"content-type":"application/json","x-request-id":"req-1",'
        '"via":"a, b"},"round_trip_time":0.25,"body":'
    )
    assert shown.out == head + VERBATIM.decode() + "}\n"


@pytest.mark.parametrize(("body", "shown_as"), [(b"", None), (b"<p>\x1b", "<p>\x1b"), (b"\xff", "\ufffd")])
def test_include_takes_bodies_that_are_not_json(show: Show, body: bytes, shown_as: str | None) -> None:
    shown = show(lambda sink: sink.record("agent", answer(body)), include=True)

    assert json.loads(shown.out)["body"] == shown_as
    assert "\x1b" not in shown.out


def test_include_of_a_list_is_an_object_a_page(show: Show) -> None:
    one = show(lambda sink: sink.listing("agent", pages([1, 2]), empty=""), include=True)
    two = show(lambda sink: sink.listing("agent", pages([1], [2]), empty=""), include=True)

    assert (json.loads(one.out)["body"], one.result) == ([1, 2], 2)
    assert ([each["body"] for each in json.loads(two.out)], two.result) == ([[1], [2]], 2)


def test_deleted_ids(show: Show) -> None:
    failure = NetworkError("No connection", id="b")

    assert (
        show(lambda sink: sink.deleted("agent", ["a"], many=False), format="json").out == '{"deleted":"a"}\n'
    )
    several = show(lambda sink: sink.deleted("agent", ["a", failure, "c"], many=True), format="json")
    assert several.out == '[{"deleted":"a"},{"deleted":"c"}]\n'
    assert several.result is failure
    assert show(lambda sink: sink.deleted("agent", ["a", "c"], many=True)).out == "a\nc\n"
    table = show(lambda sink: sink.deleted("phone-number", ["+1\x1b"], many=False), terminal=True)
    assert table.out == "Deleted phone number +1\\x1b.\n"


@pytest.mark.parametrize("depth", [100, 300, 450, 900, 980, 2000])
@pytest.mark.parametrize(
    "format", ["json", "jsonl", "yaml", "table", "tsv", "csv", "ids", "query", "all", "fields"]
)
def test_no_depth_is_a_traceback(show: Show, depth: int, format: str) -> None:
    nested = '{"a":[' * depth + '{"api_key":"12345678"}' + "]}" * depth
    body = f'{{"llm_id":{nested},"states":{nested},"general_prompt":{nested}}}'.encode()
    options: dict[str, dict[str, Any]] = {
        "query": {"query": "states"},
        "all": {"query": "@"},
        "fields": {"fields": "states.a.0", "format": "json"},
    }
    for terminal in (False, True):
        shown = show(
            lambda sink: (
                sink.record("llm", answer(body)),
                sink.listing("llm", [page(b"[" + body + b"]")], empty=""),
            ),
            terminal=terminal,
            **options.get(format, {"format": format}),
        )
        assert shown.error is None or "nested too deeply" in str(shown.error.why)
    deep: Any = 1
    for _ in range(depth):
        deep = {"a": [deep]}
    shown = show(lambda sink: sink.value("x", deep), format="json")
    assert shown.error is None or "nested too deeply" in str(shown.error.why)
