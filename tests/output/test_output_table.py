"""table: what a person reads, list or record, on any width of terminal and off one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyte
import pytest
from output.output_examples import AGENT_V1, AGENT_V2, CALL_V1, CALL_V2, LLM, NUMBER_V1, NUMBER_V2
from output.output_shown import HOSTILE, Show, answer, page, pages
from security.texts import harmful

from retellctl.errors import NetworkError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.transport.messages import Page


def test_calls_on_a_wide_terminal(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("call", pages([CALL_V1], [CALL_V2]), empty="No calls."),
        terminal=True,
        width=140,
    )

    assert shown.out == (
        "call_id  call_status    agent_id  from          to            start                 duration"
        "  p50     p90\n"
        "call_1   ended          agent_2   14155550100   12137774445   11-14 20:13 (2h ago)  1m 42s  "
        "  812 ms  1200 ms\n"
        "call_2   not_connected  agent_2   +14155550100  +12137774445                        1s      "
        "  700 ms  900 ms\n"
    )
    assert shown.err == ""


def test_a_narrow_terminal_loses_the_least_important_columns_and_is_told(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("call", pages([CALL_V1, CALL_V2]), empty="No calls."),
        terminal=True,
        width=60,
    )

    assert shown.out == (
        "call_id  call_status    start                 duration\n"
        "call_1   ended          11-14 20:13 (2h ago)  1m 42s\n"
        "call_2   not_connected                        1s\n"
    )
    assert shown.err == "Left out to fit: agent_id, from, to, p50, p90 (--json has all).\n"
    quiet = show(
        lambda sink: sink.listing("call", pages([CALL_V1]), empty=""), terminal=True, width=60, quiet=True
    )
    assert quiet.err == ""


def test_columns_without_data_are_left_out_first(show: Show) -> None:
    item = {"agent_id": "agent_2", "agent_name": "Jarvis", "user_modified_timestamp": 1_699_999_700_000}
    shown = show(lambda sink: sink.listing("agent", pages([item]), empty=""), terminal=True, width=52)

    assert shown.out == (
        "agent_id  agent_name  engine  modified\nagent_2   Jarvis              11-14 22:08 (5m ago)\n"
    )
    assert shown.err.startswith("Left out to fit: voice_id, language ")


def test_off_a_terminal_it_is_as_wide_as_it_needs(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("agent", pages([AGENT_V1, AGENT_V2]), empty=""), format="table", width=20
    )

    assert shown.out == (
        "agent_id                          agent_name  voice_id       language  engine                    "
        "modified\n"
        "16b980523634a6dc504898cda492e939  Jarvis      11labs-Adrian  en-US     wss://llm.example/socket  "
        "11-14 22:08 (5m ago)\n"
        "agent_2                                       retell-Cimo              llm_1                     "
        "11-14 19:26 (2h ago)\n"
    )


@pytest.mark.parametrize("width", [1, 5, 12, 20, 33, 40, 79, 80, 100, 200])
@pytest.mark.parametrize("kind", ["agent", "llm", "phone-number", "call"])
def test_no_line_is_wider_than_the_terminal(show: Show, kind: str, width: int) -> None:
    every: dict[str, list[Any]] = {
        "agent": [AGENT_V1, AGENT_V2, {"agent_id": "ä", "agent_name": "日本語" * 30}],
        "llm": [LLM, {"llm_id": "l", "general_prompt": "日本語" * 30}],
        "phone-number": [NUMBER_V1, NUMBER_V2],
        "call": [CALL_V1, CALL_V2],
    }
    records = every[kind]
    shown = show(lambda sink: sink.listing(kind, pages(records), empty=""), terminal=True, width=width)

    screen = pyte.Screen(width, 30)
    pyte.Stream(screen).feed(shown.out.replace("\n", "\r\n"))
    assert screen.cursor.y == len(records) + 1  # no line went on in the next one


def test_texts_are_cut_where_that_keeps_a_column(show: Show) -> None:
    record = {"agent_id": "a1", "agent_name": "A very long name " * 20, "language": "en-US"}
    shown = show(lambda sink: sink.listing("agent", pages([record]), empty=""), terminal=True, width=60)

    assert shown.out == (
        "agent_id  agent_name    voice_id  language  engine  modified\n"
        "a1        A very long…            en-US\n"
    )


@pytest.mark.parametrize("terminal", [False, True])
def test_a_cell_of_ten_megabytes_is_cut(show: Show, *, terminal: bool) -> None:
    record = {"agent_id": "a", "agent_name": "x" * 10_000_000}
    shown = show(
        lambda sink: sink.listing("agent", pages([record]), empty=""),
        format="table",
        terminal=terminal,
        width=80,
    )

    assert len(shown.out) < 3000
    assert "x…" in shown.out


@pytest.mark.parametrize(
    ("resource", "field", "items", "cell"),
    [
        (
            "test-case",
            "metrics",
            ["It is booked.", "No {{name}} is said."],
            "2: It is booked., No {{name}} is said.",
        ),
        (
            "knowledge-base",
            "knowledge_base_sources",
            [{"title": "Hours"}, {"filename": "a.pdf"}, {"url": "https://a.test"}, {"source_id": "s"}],
            "4: Hours, a.pdf, https://a.test, ?",
        ),
        (
            "conversation-flow",
            "nodes",
            [{"id": "start", "name": "Greet"}, {"id": "end"}, 3],
            "3: Greet, end, 3",
        ),
    ],
)
def test_lists_are_shown_by_what_their_items_are_called(
    show: Show, resource: str, field: str, items: list[object], cell: str
) -> None:
    shown = show(
        lambda sink: sink.listing(resource, pages([{field: items}]), empty=""), format="table", width=300
    )

    header, row = shown.out.splitlines()
    place = header.index({"knowledge_base_sources": "sources"}.get(field, field))
    assert row[place:].startswith(f"{cell} ") or row[place:] == cell


def test_llms_and_phone_numbers_are_summarised(show: Show) -> None:
    llms = show(lambda sink: sink.listing("llm", pages([LLM]), empty=""), format="table")
    numbers = show(
        lambda sink: sink.listing("phone-number", pages([NUMBER_V1, NUMBER_V2]), empty=""), format="table"
    )

    assert llms.out == (
        "llm_id  general_prompt     states             tools             model   starting_state  begin_message"
        "  modified\n"
        "llm_1   You book tables.…  2: greet, reserve  2: hang_up, book  gpt-4o  greet                        "
        "  11-14 22:08 (5m ago)\n"
    )
    assert numbers.out == (
        "phone_number  phone_number_pretty  nickname    agent                                       area_code"
        "  modified\n"
        "14155550100   +1 (415) 555-0100                agent_2                                     415      "
        "  11-14 22:08 (5m ago)\n"
        "+14155550101  +1 (415) 555-0101    front desk  in: agent_a 25%, agent_b 75%; out: agent_c  415      "
        "  11-14 22:08 (5m ago)\n"
    )


def test_an_empty_list_is_a_sentence_on_a_terminal_only(show: Show) -> None:
    terminal = show(lambda sink: sink.listing("call", pages([]), empty="No calls."), terminal=True)
    pipe = show(lambda sink: sink.listing("call", pages([]), empty="No calls."))

    assert (terminal.out, terminal.err) == ("", "No calls.\n")
    assert (pipe.out, pipe.err) == ("", "")


def test_rows_that_came_are_shown_when_a_later_page_fails(show: Show) -> None:
    def broken() -> Iterator[Page]:
        yield page([{"org_id": "o1"}])
        raise NetworkError("The connection broke")

    shown = show(lambda sink: sink.listing("key", broken(), empty=""), terminal=True)

    assert shown.out == "org_id  org_name  api_key_name\no1\n"
    assert isinstance(shown.error, NetworkError)


@pytest.mark.parametrize(
    ("environ", "color", "terminal", "colored"),
    [
        ({}, "auto", True, True),
        ({}, "auto", False, False),
        ({"NO_COLOR": "1"}, "auto", True, False),
        ({"NO_COLOR": "1"}, "always", False, True),
        ({"FORCE_COLOR": "1"}, "auto", False, True),
        ({"FORCE_COLOR": ""}, "auto", False, False),
        ({"TERM": "dumb"}, "auto", True, False),
        ({}, "never", True, False),
    ],
)
def test_colors(
    show: Show,
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    color: str,
    *,
    terminal: bool,
    colored: bool,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    for kind, record in (("call", CALL_V1), ("llm", LLM)):
        shown = show(
            lambda sink, kind=kind, record=record: (
                sink.record(kind, answer(record)),
                sink.records(kind, [answer(record)]),
            ),
            format="table",
            color=color,
            terminal=terminal,
        )
        assert ("\x1b[" in shown.out) is colored


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_a_terminal_is_safe_from_hostile_texts(show: Show, text: str, encoding: str) -> None:
    llm = {
        "llm_id": text,
        "general_prompt": text,
        text: text,
        "states": [{"name": text, "state_prompt": text}],
    }
    call = {
        "call_id": text,
        "call_status": text,
        "metadata": {text: [text, {text: text}]},
        "transcript_object": [{"role": text, "content": text}],
    }
    number = {
        "phone_number": text,
        "inbound_agents": [{"agent_id": text, "weight": 1}, {"agent_id": "b", "weight": text}],
    }
    for kind, record in (("llm", llm), ("call", call), ("phone-number", number), ("api", {text: text})):
        for terminal in (False, True):
            shown = show(
                lambda sink, kind=kind, record=record: (
                    sink.record(kind, answer(record)),
                    sink.records(kind, [answer(record), answer(record)]),
                ),
                format="table",
                terminal=terminal,
                encoding=encoding,
            )
            assert shown.error is None
            assert not harmful(shown.out)


def test_a_real_terminal_shows_exactly_the_text(show: Show) -> None:
    record = {"agent_id": "a\x1b[2J\x1b[31m", "agent_name": "[bold]:boom:[/bold] [/x]", "language": "de\rDE"}
    shown = show(lambda sink: sink.listing("agent", pages([record]), empty=""), terminal=True, width=120)

    screen = pyte.Screen(120, 5)
    pyte.Stream(screen).feed(shown.out.replace("\n", "\r\n"))
    assert [line.rstrip() for line in screen.display[:2]] == [
        "agent_id          agent_name                voice_id  language  engine  modified",
        "a\\x1b[2J\\x1b[31m  [bold]:boom:[/bold] [/x]            de DE",
    ]
