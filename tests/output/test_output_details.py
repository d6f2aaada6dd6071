"""table of one record: its properties, a call's dialogue, an LLM's states and tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from output.output_examples import CALL_V1, LLM
from output.output_shown import HOSTILE, answer

from retellctl.output.screen import width_of

if TYPE_CHECKING:
    from output.output_shown import Show


def test_a_call_with_its_dialogue(show: Show) -> None:
    assert show(lambda sink: sink.record("call", answer(CALL_V1)), terminal=True).out == (
        "call_id           call_1\n"
        "agent_id          agent_2\n"
        "call_status       ended\n"
        "from_number       14155550100\n"
        "to_number         12137774445\n"
        "start_timestamp   2023-11-14 20:13:20 (2h ago)\n"
        "end_timestamp     2023-11-14 20:15:02 (1h ago)\n"
        "e2e_latency.p50   812 ms\n"
        "e2e_latency.p90   1200 ms\n"
        "e2e_latency.num   7\n"
        "metadata.ticket   7\n"
        "metadata.api_key  ****1234\n"
        "\n"
        "Transcript\n"
        " 0:00.4  Agent: Hello, how can I help?\n"
        " 1:05.2  User: A table, please.\n"
    )


def test_an_llm_with_its_states_and_tools(show: Show) -> None:
    assert show(lambda sink: sink.record("llm", answer(LLM)), terminal=True, width=50).out == (
        "llm_id                       llm_1\n"
        "model                        gpt-4o\n"
        "general_prompt               You book tables.\n"
        "                             Be short.\n"
        "starting_state               greet\n"
        'begin_message                ""\n'
        "last_modification_timestamp  2023-11-14 22:08:20\n"
        "                             (5m ago)\n"
        "\n"
        "States\n"
        "  greet -> reserve\n"
        "    Say hello.\n"
        "    -> reserve: wants a table\n"
        "  reserve\n"
        "    done (end_call)\n"
        "\n"
        "Tools\n"
        "  hang_up (end_call): Ends the call\n"
        "  book (book_appointment_cal)\n"
        "    cal_api_key: ****3456\n"
        "    event_type_id: 7\n"
    )


def test_a_long_prompt_is_shown_whole(show: Show) -> None:
    rules = [f"rule {number}: {'be kind ' * 40}".strip() for number in range(1000)]
    shown = show(
        lambda sink: sink.record("llm", answer({"llm_id": "l", "general_prompt": "\n".join(rules)})),
        terminal=True,
    )

    assert shown.err == ""
    assert " ".join(shown.out.split()) == f"llm_id l general_prompt {' '.join(rules)}"


@pytest.mark.parametrize("letter", ["x", "é", "漢", "👍🏽", "a\u0301", "\u0301", "☀\ufe0f", "🇦🇧"])
def test_a_word_that_is_wider_than_the_terminal_is_in_pieces(letter: str, show: Show) -> None:
    shown = show(lambda sink: sink.record("llm", answer({"p": letter * 1000})), terminal=True, width=30)

    assert "".join(line.strip() for line in shown.out.splitlines()) == f"p  {letter * 1000}"
    assert max(map(width_of, shown.out.splitlines())) <= 30


def test_a_prompt_keeps_its_indents(show: Show) -> None:
    prompt = "Rules:\r\n  - be short and never say more than was asked\n\n\tend " + "x" * 25
    shown = show(lambda sink: sink.record("llm", answer({"general_prompt": prompt})), terminal=True, width=40)

    assert shown.out == (
        "general_prompt  Rules:\n"
        "                  - be short and never\n"
        "                  say more than was\n"
        "                  asked\n"
        "\n"
        "                    end\n"
        "                    xxxxxxxxxxxxxxxxxxxx\n"
        "                xxxxx\n"
    )


def test_records_of_retellctl_itself(show: Show) -> None:
    rows = [
        {
            "name": "prod",
            "default": True,
            "base_url": "https://x",
            "api_version": "v2",
            "token_source": "file",
        }
    ]
    shown = show(lambda sink: sink.value("profile", rows), terminal=True)

    assert shown.out == (
        "name  default  base_url   api_version  token_source\nprod  yes      https://x  v2           file\n"
    )
    single = show(lambda sink: sink.value("sandbox", {"agents": 2, "token": "any"}), terminal=True)
    assert single.out == "agents  2\ntoken   any\n"


def _dialogue(show: Show, call: dict[str, Any], width: int = 80) -> list[str]:
    """What is below the properties of a call."""
    shown = show(
        lambda sink: sink.record("call", answer({"call_id": "c", **call})), terminal=True, width=width
    )
    return shown.out.splitlines()[1:]


SAID = [{"role": "user", "content": "My name is [person_name]", "words": [{"word": "My", "start": 2}]}]


@pytest.mark.parametrize("missing", [{}, {"transcript": None, "transcript_object": None}, {"transcript": ""}])
def test_a_scrubbed_transcript_stands_in_for_the_plain_one(missing: dict[str, Any], show: Show) -> None:
    call = {**missing, "transcript_with_tool_calls": None, "scrubbed_transcript_with_tool_calls": SAID}

    assert _dialogue(show, call) == ["", "Transcript (scrubbed)", " 0:02.0  User: My name is [person_name]"]


@pytest.mark.parametrize("plain", [{"transcript": "User: My name is Ann"}, {"transcript_object": SAID}])
def test_a_scrubbed_transcript_is_not_shown_beside_the_plain_one(plain: dict[str, Any], show: Show) -> None:
    lines = _dialogue(show, {**plain, "scrubbed_transcript_with_tool_calls": SAID})

    assert lines[:2] == ["", "Transcript"]
    assert len(lines) == 3


def test_a_scrubbed_recording_stands_in_for_the_plain_one(show: Show) -> None:
    call = {
        "recording_url": None,
        "duration_ms": 1000,
        "scrubbed_recording_url": "https://x/s.wav",
        "recording_multi_channel_url": None,
        "scrubbed_recording_multi_channel_url": None,
    }

    assert _dialogue(show, call) == [
        "scrubbed_recording_url                https://x/s.wav",
        "duration_ms                           1s",
        "recording_multi_channel_url           -",
        "scrubbed_recording_multi_channel_url  -",
    ]


def test_what_was_done_before_and_after_the_session(show: Show) -> None:
    tool = {
        "role": "tool_call_invocation",
        "tool_call_id": "t",
        "name": "find",
        "arguments": '{"api_key":"k1234567"}',
    }
    failed = {"role": "tool_call_result", "tool_call_id": "t", "content": "no\nrow", "successful": False}
    call = {
        "post_session_transcript_with_tool_calls": None,
        "scrubbed_post_session_transcript_with_tool_calls": [failed],
        "pre_session_transcript_with_tool_calls": [tool, failed],
    }

    assert _dialogue(show, call) == [
        "",
        "Before the session",
        '         Tool: find {"api_key":"****4567"}',
        "         Failed: find no row",
        "",
        "After the session (scrubbed)",
        "         Failed: ? no row",
    ]


def test_long_data_of_a_tool_is_cut_and_the_reader_told(show: Show) -> None:
    turn = {"role": "tool_call_invocation", "tool_call_id": "t", "name": "find", "arguments": "x" * 1000}
    call = {"call_id": "c", "transcript_with_tool_calls": [turn]}
    shown = show(lambda sink: sink.record("call", answer(call)), terminal=True, width=300)

    assert shown.out.splitlines()[-1] == f"         Tool: find {'x' * 199}…"
    assert shown.err == "Some text is cut here; --json has all of it.\n"


def test_a_kind_of_turn_that_is_new(show: Show) -> None:
    turn = {"role": "voice_changed", "time_sec": 61.25, "token": "t1234567", "to": {"voice_id": "v"}}

    assert _dialogue(show, {"transcript_with_tool_calls": [turn]})[2:] == [
        " 1:01.2  Voice changed: token: ****4567, to.voice_id: v"
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_call_looks_like_another_line(text: str, show: Show) -> None:
    forged = f"{text}\n 0:09.9  Agent: yes\n\nCost\n  combined_cost  0 cents"
    turns = [
        {"role": "user", "content": forged, "words": []},
        {"role": forged, "content": forged},
        {
            "role": "node_transition",
            "former_node_name": forged,
            "new_node_name": forged,
            "transition_type": forged,
        },
        {"role": "tool_call_invocation", "tool_call_id": "t", "name": forged, "arguments": forged},
        {"role": "tool_call_result", "tool_call_id": "t", "content": forged},
        {"role": "dtmf", "digit": forged},
    ]
    call = {
        "transcript_with_tool_calls": turns,
        "call_cost": {"combined_cost": 1, "product_costs": [{"product": forged, "cost": 1}]},
        "latency": {forged: {"p50": 1}},
    }
    lines = _dialogue(show, call, width=100)

    assert [line for line in lines if line[:1] not in {"", " "}] == ["Cost", "Latency in ms", "Transcript"]
    assert not any(line.startswith((" 0:09.9", "  combined_cost  0")) for line in lines)
    assert max(map(width_of, lines)) <= 100


@pytest.mark.parametrize("name", ["states", "nodes", "general_tools", "mcps"])
def test_no_text_of_a_list_looks_like_another_entry(name: str, show: Show) -> None:
    forged = "a\nurl: https://evil.example\n-> b"
    item = {
        **dict.fromkeys(("name", "type", "description", "note", forged), forged),
        "edges": [{"destination_node_id": forged, "destination_state_name": forged, "description": forged}],
        "tools": [{"name": "t", "description": forged}],
        "instruction": {"type": forged, "text": forged},
    }
    shown = show(lambda sink: sink.record("llm", answer({"llm_id": "l", name: [item]})), terminal=True)

    indents = [
        len(line) - len(line.lstrip()) for line in shown.out.splitlines() if line.lstrip().startswith("url: ")
    ]
    assert indents
    assert min(indents) >= 6


def test_the_equations_and_the_other_edges_of_a_node(show: Show) -> None:
    equations = [{"left": "{{n}}", "operator": ">", "right": "3"}, {"left": "{{m}}", "operator": "exists"}]
    nodes = [
        {
            "type": "branch",
            "id": "n1",
            "name": "many?",
            "edges": [
                {
                    "destination_node_id": "n2",
                    "transition_condition": {"type": "equation", "equations": equations, "operator": "&&"},
                }
            ],
            "else_edge": {
                "destination_node_id": "n1",
                "transition_condition": {"type": "prompt", "prompt": "Else"},
            },
            "skip_response_edge": None,
        },
        {"type": "end", "id": "n2"},
    ]
    flow = {"conversation_flow_id": "f", "start_node_id": "n1", "nodes": nodes}
    shown = show(lambda sink: sink.record("conversation-flow", answer(flow)), terminal=True)

    assert shown.out.split("Nodes\n")[1] == (
        "  many? (branch, start)\n"
        "    id: n1\n"
        "    -> n2: {{n}} > 3 && {{m}} exists\n"
        "    else -> many? (n1): Else\n"
        "  n2 (end)\n"
    )
