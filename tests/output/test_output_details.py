"""table of one record: its properties, a call's dialogue, an LLM's states and tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from output.output_examples import CALL_V1, LLM
from output.output_shown import answer

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
        "  reserve\n"
        "    done (end_call)\n"
        "\n"
        "Tools\n"
        "  hang_up (end_call): Ends the call\n"
        "  book (book_appointment_cal)\n"
    )


def test_a_long_prompt_is_cut_and_the_reader_told(show: Show) -> None:
    record = {"llm_id": "l", "general_prompt": "\n".join(f"rule {number}" for number in range(100))}
    shown = show(lambda sink: sink.record("llm", answer(record)), terminal=True)

    assert shown.out.splitlines()[-1] == "                …"
    assert "rule 39" in shown.out
    assert "rule 40" not in shown.out
    assert shown.err == "Some text is cut here; --json has all of it.\n"


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
