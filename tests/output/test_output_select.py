"""--fields, --query, --raw, and which options go together."""

from __future__ import annotations

import json
from typing import Any

import pytest
from output.output_examples import CALL_V1, CALL_V2, LLM
from output.output_shown import HOSTILE, Show, answer, pages

from retellctl.errors import Unexpected, UsageError


def test_fields_keep_their_nesting_in_json(show: Show) -> None:
    fields = "call_id,e2e_latency.p50,transcript_object.1.role,metadata.none.deep,call_cost"
    shown = show(lambda sink: sink.record("call", answer(CALL_V1)), fields=fields, format="json")

    assert shown.out == (
        '{"call_id":"call_1","e2e_latency":{"p50":812.4},"transcript_object":[null,{"role":"user"}],'
        '"metadata":{"none":{"deep":null}},"call_cost":null}\n'
    )


def test_fields_of_a_list(show: Show) -> None:
    def use(sink: Any) -> None:
        sink.listing("call", pages([CALL_V1], [CALL_V2]), empty="")

    fields = "call_id, duration ,metadata.ticket,call_type"
    assert show(use, fields=fields, format="jsonl").out == (
        '{"call_id":"call_1","duration":102000,"metadata":{"ticket":7},"call_type":null}\n'
        '{"call_id":"call_2","duration":1500,"metadata":{"ticket":null},"call_type":"phone_call"}\n'
    )
    assert show(use, fields=fields).out == "call_1\t102000\t7\t\ncall_2\t1500\t\tphone_call\n"
    assert show(use, fields=fields, format="csv").out == (
        "call_id,duration,metadata.ticket,call_type\r\ncall_1,102000,7,\r\ncall_2,1500,,phone_call\r\n"
    )
    assert show(use, fields=fields, format="table").out == (
        "call_id  duration  metadata.ticket  call_type\n"
        "call_1   1m 42s    7\n"
        "call_2   1s                         phone_call\n"
    )
    assert show(use, fields=fields, format="yaml").out == (
        "- call_id: call_1\n  duration: 102000\n  metadata:\n    ticket: 7\n  call_type: null\n"
        "- call_id: call_2\n  duration: 1500\n  metadata:\n    ticket: null\n  call_type: phone_call\n"
    )


def test_a_secret_that_was_picked_is_masked_in_columns_only(show: Show) -> None:
    def use(sink: Any) -> None:
        sink.record("llm", answer(LLM))

    path = "general_tools.1.cal_api_key"
    assert show(use, fields=path).out == "****3456\n"
    assert show(use, fields=path, terminal=True).out == f"{path}  ****3456\n"
    assert (
        show(use, fields=path, format="json").out
        == '{"general_tools":[null,{"cal_api_key":"cal_live_123456"}]}\n'
    )


def test_a_field_that_the_answer_knows_needs_no_contract(show: Show) -> None:
    assert (
        show(lambda sink: sink.record("call", answer({"brand_new": 1.0})), fields="brand_new").out == "1.0\n"
    )


@pytest.mark.parametrize("format", ["json", "yaml", "tsv", "csv", "table"])
def test_an_unknown_field_is_refused_with_the_known_ones(show: Show, format: str) -> None:
    shown = show(
        lambda sink: sink.listing("key", pages([{"org_id": "o"}]), empty=""), fields="org_nam", format=format
    )

    assert isinstance(shown.error, UsageError)
    assert shown.error.what == "--fields org_nam: an API key has no such field"
    assert shown.error.why == "known: org_id, org_name, api_key_name"
    assert shown.error.hint == "Did you mean org_name?"
    assert shown.out == ""


def test_an_empty_list_knows_no_fields_and_refuses_none(show: Show) -> None:
    shown = show(lambda sink: sink.listing("key", pages([]), empty=""), fields="whatever", format="csv")

    assert (shown.out, shown.error) == ("whatever\r\n", None)


@pytest.mark.parametrize("fields", ["", " ", ",", "a,", "a..b", ".a", "a, ,b"])
def test_fields_must_be_names(show: Show, fields: str) -> None:
    shown = show(lambda sink: sink.text("sent"), fields=fields)

    assert isinstance(shown.error, UsageError)
    assert shown.out == ""


@pytest.mark.parametrize(
    ("query", "out"),
    [
        ("call_id", '"call_1"\n'),
        ("e2e_latency", '{"p50":812.4,"p90":1200,"num":7}\n'),
        ("missing", "null\n"),
        ("transcript_object[].words[0].start", "[0.4,65.25]\n"),
        ("keys(metadata)", '["ticket","api_key"]\n'),
    ],
)
def test_query_is_jmespath_over_the_json(show: Show, query: str, out: str) -> None:
    assert show(lambda sink: sink.record("call", answer(CALL_V1)), query=query).out == out


def test_query_sees_the_whole_list(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("call", pages([CALL_V1], [CALL_V2]), empty=""),
        query="[?call_status=='ended'].call_id",
    )

    assert shown.out == '["call_1"]\n'
    assert show(lambda sink: sink.listing("call", pages([]), empty=""), query="length(@)").out == "0\n"


def test_query_keeps_numbers_as_they_came_and_counts_with_them(show: Show) -> None:
    body = b'[{"n":1.50},{"n":9007199254740993},{"n":1e400},{"n":-0},{"n":' + b"9" * 5000 + b"}]"

    def ask(query: str) -> str:
        return show(lambda sink: sink.record("api", answer(body)), query=query).out

    assert ask("[].n") == "[1.50,9007199254740993,1e400,-0," + "9" * 5000 + "]\n"
    assert ask("max([:2].n)") == "9007199254740993\n"
    assert ask("sort_by([:2], &n)[0].n") == "1.50\n"
    assert ask("[?n < `2`].n") == "[1.50,-0]\n"
    assert ask("type([0].n)") == '"number"\n'


def test_query_in_other_formats(show: Show) -> None:
    def use(sink: Any) -> None:
        sink.listing("call", pages([CALL_V1, CALL_V2]), empty="")

    assert show(use, query="[].{id: call_id}", format="jsonl").out == '{"id":"call_1"}\n{"id":"call_2"}\n'
    assert show(use, query="[].{id: call_id}", format="yaml").out == "- id: call_1\n- id: call_2\n"
    assert show(use, query="[].call_id", terminal=True).out == '[\n  "call_1",\n  "call_2"\n]\n'


@pytest.mark.parametrize(
    ("query", "out"),
    [
        ("transcript", "Agent: Hello, how can I help?\nUser: A table, please."),
        ("transcript_object[].role", "agent\nuser\n"),
        ("e2e_latency", '{"p50":812.4,"p90":1200,"num":7}\n'),
        (
            "[transcript, 'a\u2028b\rc']",
            "Agent: Hello, how can I help?\\nUser: A table, please.\na\\u2028b\\rc\n",
        ),
        ("[call_id, e2e_latency.p50, metadata]", 'call_1\n812.4\n{"ticket":7,"api_key":"abcdefgh1234"}\n'),
    ],
)
def test_raw_prints_texts_bare(show: Show, query: str, out: str) -> None:
    assert show(lambda sink: sink.record("call", answer(CALL_V1)), query=query, raw=True).out == out


@pytest.mark.parametrize("query", ["t", "[t]"])
def test_raw_on_a_terminal_keeps_lines_and_escapes_what_is_unsafe(show: Show, query: str) -> None:
    body = {"t": "a\tb\r\nc\rd\x1b[31m\u202e \u0645\u06cc\u200c\u062e"}
    shown = show(lambda sink: sink.record("x", answer(body)), query=query, raw=True, terminal=True)

    assert shown.out == "a\tb\r\nc\\x0dd\\x1b[31m\\u202e \u0645\u06cc\u200c\u062e\n"


@pytest.mark.parametrize("text", [*HOSTILE, "\n", "line\n\n", "\r\n", "\x1a", "\u0645\u06cc\u200c\u062e"])
def test_raw_elsewhere_is_the_text_and_nothing_else(show: Show, text: str) -> None:
    shown = show(lambda sink: sink.record("x", answer({"t": text})), query="t", raw=True)

    assert shown.out.encode() == text.encode("utf-8", "backslashreplace")


def test_raw_elsewhere_is_utf8_whatever_the_locale(show: Show) -> None:
    shown = show(
        lambda sink: sink.record("x", answer({"t": "日本"})), query="t", raw=True, encoding="latin-1"
    )

    assert shown.out.encode("latin-1") == "日本".encode()


@pytest.mark.parametrize(
    "query",
    ["", "a[", "foo(@)", "a.b.nope(@)", "[?nope(x)]", "length()", "length(a, b)", "'", "a ||", "(" * 5000],
)
def test_a_query_that_cannot_run_is_refused_before_anything_is_sent(show: Show, query: str) -> None:
    shown = show(lambda sink: sink.text("sent"), query=query)

    assert isinstance(shown.error, UsageError)
    assert shown.error.what.startswith("--query ")
    assert shown.out == ""


@pytest.mark.parametrize(
    "query",
    ["sum(call_id)", "abs(metadata)", "[::0]", "sort_by(transcript_object, &words)", "join(',', [`1`])"],
)
def test_a_query_that_does_not_fit_the_answer(show: Show, query: str) -> None:
    shown = show(
        lambda sink: sink.record("call", answer(CALL_V1)),
        query=f"[{query}, transcript_object{query}]" if query[0] == "[" else query,
    )

    assert isinstance(shown.error, UsageError)
    assert shown.out == ""


def test_after_a_change_the_answer_is_not_lost(show: Show) -> None:
    refused: list[dict[str, Any]] = [{"query": "sum(call_id)"}, {"fields": "nope"}]
    for options in refused:
        shown = show(lambda sink: sink.record("call", answer(CALL_V2), changed=True), **options)

        assert isinstance(shown.error, Unexpected)
        assert shown.error.exit_code == 1
        assert shown.error.what == "The change was made, but its answer could not be printed"
        assert json.loads(shown.err) == CALL_V2


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"format": "xml"}, "-o xml: no such format"),
        ({"format": "csv", "query": "a"}, "--query and -o csv do not go together"),
        ({"format": "table", "include": True}, "--include and -o table do not go together"),
        ({"raw": True}, "--raw without --query"),
        ({"raw": True, "query": "a", "format": "yaml"}, "--raw and -o yaml do not go together"),
        ({"fields": "a", "query": "a"}, "--fields and --query do not go together"),
        ({"fields": "a", "include": True}, "--fields and --include do not go together"),
        ({"fields": "a", "format": "ids"}, "--fields and -o ids do not go together"),
    ],
)
def test_options_that_clash(show: Show, options: dict[str, Any], what: str) -> None:
    shown = show(lambda sink: sink.text("sent"), **options)

    assert isinstance(shown.error, UsageError)
    assert shown.error.what == what
    assert shown.error.hint
    assert shown.out == ""


def test_query_over_the_included_response(show: Show) -> None:
    shown = show(
        lambda sink: sink.record("call", answer(CALL_V1)),
        include=True,
        query='headers."x-request-id"',
        raw=True,
    )

    assert shown.out == "req-1"
