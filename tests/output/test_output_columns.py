"""tsv, csv and ids: pinned columns, raw values, one record a line."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from output.output_examples import AGENT_V1, AGENT_V2, CALL_V1, CALL_V2, LLM, NUMBER_V1, NUMBER_V2
from output.output_shown import HOSTILE, Show, answer, pages
from security.texts import harmful

from retellctl.errors import UsageError

FAST = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_the_columns_are_pinned(show: Show) -> None:
    headers = {
        kind: show(lambda sink, kind=kind: sink.listing(kind, pages([]), empty=""), format="csv").out.strip()
        for kind in ("agent", "llm", "phone-number", "call", "profile", "setting", "key")
    }

    assert headers == {
        "agent": "agent_id,agent_name,voice_id,language,engine,modified",
        "llm": "llm_id,general_prompt,states,tools,model,starting_state,begin_message,modified",
        "phone-number": "phone_number,phone_number_pretty,nickname,agent,area_code,modified",
        "call": "call_id,call_status,agent_id,from,to,start,duration,p50,p90",
        "profile": "name,default,base_url,api_version,token_source",
        "setting": "setting,value,source",
        "key": "org_id,org_name,api_key_name",
    }


def test_calls_of_both_versions_as_tsv(show: Show) -> None:
    shown = show(lambda sink: sink.listing("call", pages([CALL_V1], [CALL_V2]), empty=""))

    assert shown.out == (
        "call_1\tended\tagent_2\t14155550100\t12137774445\t1699992800000\t102000\t812.4\t1200\n"
        "call_2\tnot_connected\tagent_2\t+14155550100\t+12137774445\t\t1500\t700\t900.5\n"
    )


def test_agents_of_both_versions_as_csv(show: Show) -> None:
    shown = show(lambda sink: sink.listing("agent", pages([AGENT_V1, AGENT_V2]), empty=""), format="csv")

    assert shown.out == (
        "agent_id,agent_name,voice_id,language,engine,modified\r\n"
        "16b980523634a6dc504898cda492e939,Jarvis,11labs-Adrian,en-US,wss://llm.example/socket,1699999700000\r\n"
        "agent_2,,retell-Cimo,,llm_1,1699990000000\r\n"
    )


def test_phone_numbers_of_both_versions(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("phone-number", pages([NUMBER_V1, NUMBER_V2]), empty=""), format="csv"
    )

    assert shown.out == (
        "phone_number,phone_number_pretty,nickname,agent,area_code,modified\r\n"
        "14155550100,+1 (415) 555-0100,,agent_2,415,1699999700000\r\n"
        "+14155550101,+1 (415) 555-0101,front desk,"
        '"{""inbound_agents"":[{""agent_id"":""agent_a"",""weight"":0.25},{""agent_id"":""agent_b"",""weight"":0.75}],'
        '""outbound_agents"":[{""agent_id"":""agent_c"",""weight"":1}]}",415,1699999700000\r\n'
    )


def test_one_record_is_like_a_list_of_one(show: Show) -> None:
    for format_ in ("tsv", "csv"):
        one = show(lambda sink: sink.record("call", answer(CALL_V1)), format=format_)
        assert one == show(lambda sink: sink.records("call", [answer(CALL_V1)]), format=format_)


def test_nested_values_are_json_with_their_secrets_masked(show: Show) -> None:
    cells = show(lambda sink: sink.record("llm", answer(LLM))).out.rstrip("\n").split("\t")

    assert cells[1] == "You book tables.\\nBe short."
    assert json.loads(cells[2]) == LLM["states"]
    assert [tool.get("cal_api_key") for tool in json.loads(cells[3])] == [None, "****3456"]
    assert cells[4:] == ["gpt-4o", "greet", "", "1699999700000"]


def test_numbers_are_as_they_came(show: Show) -> None:
    body = b'{"call_id":12345678901234567890123,"duration_ms":1.50,"latency":{"e2e":{"p50":1e400,"p90":-0}}}'

    assert show(lambda sink: sink.record("call", answer(body))).out == (
        "12345678901234567890123\t\t\t\t\t\t1.50\t1e400\t-0\n"
    )


def test_an_unknown_kind_has_the_plain_fields_of_its_records_as_columns(show: Show) -> None:
    records = [{"a": 1, "b": {"c": 2}, "d": True}, {"e": None, "a": "x"}, 7]
    shown = show(lambda sink: sink.record("api", answer(records)), format="csv")

    assert shown.out == "a,d,e,value\r\n1,true,,\r\nx,,,\r\n,,,7\r\n"


def untsv(cell: str) -> str:
    escapes = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
    text = re.sub(
        r"\\u[0-9a-f]{4}|\\.",
        lambda found: escapes.get(found[0]) or chr(int(found[0].removeprefix("\\u"), base=16)),
        cell,
    )
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@FAST
@given(text=st.text(st.characters(codec=None, exclude_categories=[])))
@example("a\\u001b\\n\x1b\t\n\r\x00\u2028\x85\U000e0041")
def test_tsv_gives_any_text_back(show: Show, text: str) -> None:
    shown = show(lambda sink: sink.record("agent", answer({"agent_id": text, "agent_name": text})))

    assert len(shown.out.splitlines()) == 1
    first, second, *_ = shown.out.removesuffix("\n").split("\t")
    assert (
        untsv(first)
        == untsv(second)
        == text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    )


@FAST
@given(text=st.text(st.characters(codec="utf-8")))
@example('"quoted", and\nmore\r\nlines')
@example(" x ")
def test_csv_gives_any_text_back(show: Show, text: str) -> None:
    shown = show(
        lambda sink: sink.record("agent", answer({"agent_id": text, "agent_name": "n"})), format="csv"
    )
    header, row = csv.reader(io.StringIO(shown.out, newline=""), strict=True)

    assert header[:2] == ["agent_id", "agent_name"]
    assert row[1] == "n"
    assert row[0].removeprefix("'") == text.removeprefix("'")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("format", ["tsv", "csv", "ids"])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize("terminal", [False, True])
def test_hostile_texts_are_harmless(
    show: Show, text: str, format: str, encoding: str, *, terminal: bool
) -> None:
    record = {"agent_id": text, "agent_name": text, "voice_id": [text]}
    shown = show(
        lambda sink: sink.record("agent", answer(record)), format=format, encoding=encoding, terminal=terminal
    )

    if terminal or format == "ids":
        assert not harmful(shown.out, "\r\n\t")
    if format != "csv":
        assert len(shown.out.splitlines()) == 1
    else:
        assert len(list(csv.reader(io.StringIO(shown.out, newline=""), strict=True))) == 2


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1+1", "'+1+1"),
        ("-2+3", "'-2+3"),
        ("- a point", "'- a point"),
        ("\t=1", "'\t=1"),
        (" =1", "' =1"),
        ("\uff1d1", "'\uff1d1"),
        ("\u200b=1", "'\u200b=1"),
        ("\ufeff\u200d\u00ad+1+1", "'\ufeff\u200d\u00ad+1+1"),
        ("\x00=1", "'\x00=1"),
        ("=a,b", '"\'=a,b"'),
        ("-5", "-5"),
        ("+1.5e3", "+1.5e3"),
        ("+14155550100", "+14155550100"),
        ("+1 (415) 555-0100", "+1 (415) 555-0100"),
        ("a=b", "a=b"),
    ],
)
def test_a_spreadsheet_runs_nothing(show: Show, text: str, cell: str) -> None:
    shown = show(
        lambda sink: sink.record("agent", answer({"agent_id": text})), format="csv", fields="agent_id"
    )

    assert shown.out == f"agent_id\r\n{cell}\r\n"


def test_ids(show: Show) -> None:
    for kind, record, line in (
        ("agent", AGENT_V2, "agent_2"),
        ("llm", LLM, "llm_1"),
        ("phone-number", NUMBER_V2, "+14155550101"),
        ("call", CALL_V1, "call_1"),
        ("profile", {"name": "prod"}, "prod"),
    ):
        shown = show(lambda sink, kind=kind, record=record: sink.value(kind, [record, record]), format="ids")
        assert shown.out == f"{line}\n{line}\n"


def test_ids_of_what_has_none(show: Show) -> None:
    shown = show(lambda sink: sink.check("key"), format="ids")
    assert isinstance(shown.error, UsageError)
    assert shown.error.what == "-o ids: an API key has no id"

    shown = show(lambda sink: sink.record("agent", answer([{"agent_id": "a"}, {}])), format="ids")
    assert (shown.out, shown.err) == ("a\n", "Warning: 1 of 2 records have no agent_id.\n")
