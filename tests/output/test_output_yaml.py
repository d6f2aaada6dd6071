"""yaml: the same values as the JSON, for people and for --from-file."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from output.output_examples import LLM
from output.output_shown import HOSTILE, Show, answer, pages
from security.texts import harmful

FAST = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXT = st.text() | st.text(st.sampled_from("a1 :#-\n\t\"'?{}[]&*!|>%@`.,~=<\u2028\x85\x1b"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=15,
)


def test_a_record(show: Show) -> None:
    assert show(lambda sink: sink.record("llm", answer(LLM)), format="yaml").out == (
        "llm_id: llm_1\n"
        "model: gpt-4o\n"
        "general_prompt: |-\n"
        "  You book tables.\n"
        "  Be short.\n"
        "general_tools:\n"
        "  - type: end_call\n"
        "    name: hang_up\n"
        "    description: Ends the call\n"
        "  - type: book_appointment_cal\n"
        "    name: book\n"
        "    cal_api_key: cal_live_123456\n"
        "    event_type_id: 7\n"
        "states:\n"
        "  - name: greet\n"
        "    state_prompt: Say hello.\n"
        "    edges:\n"
        "      - destination_state_name: reserve\n"
        "        description: wants a table\n"
        "  - name: reserve\n"
        "    tools:\n"
        "      - type: end_call\n"
        "        name: done\n"
        "starting_state: greet\n"
        'begin_message: ""\n'
        "last_modification_timestamp: 1699999700000\n"
    )


def test_pages_become_one_sequence(show: Show) -> None:
    shown = show(
        lambda sink: sink.listing("agent", pages([{"a": 1, "b": []}], [], [[{}, [1]], "x\n"]), empty=""),
        format="yaml",
    )

    assert shown.out == "- a: 1\n  b: []\n- - {}\n  - - 1\n- |\n  x\n"
    assert show(lambda sink: sink.listing("agent", pages([]), empty=""), format="yaml").out == "[]\n"


@pytest.mark.parametrize(
    ("number", "written"),
    [("9007199254740993", "9007199254740993"), ("1.0", "1.0"), ("1e400", "1.0e+400"), ("1.5E-7", "1.5e-7")],
)
def test_numbers_keep_their_value(show: Show, number: str, written: str) -> None:
    shown = show(lambda sink: sink.record("x", answer(f'{{"x":{number}}}'.encode())), format="yaml")

    assert shown.out == f"x: {written}\n"
    assert yaml.safe_load(shown.out) == {"x": math.inf if number == "1e400" else json.loads(number)}


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Yes",
        "ON",
        "null",
        "~",
        "1",
        "+1415",
        "0x1F",
        "1e5",
        "2024-01-01",
        "1:30",
        "a: b",
        "a #b",
        "- a",
        "---",
        "",
    ],
)
def test_text_that_reads_as_something_else_is_quoted(show: Show, text: str) -> None:
    shown = show(lambda sink: sink.record("x", answer({"t": text})), format="yaml")

    assert shown.out == f't: "{text}"\n'


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_hostile_texts(show: Show, text: str, encoding: str) -> None:
    shown = show(lambda sink: sink.record("x", answer({text: [text]})), format="yaml", encoding=encoding)

    assert not harmful(shown.out)
    assert yaml.safe_load(shown.out) == {text: [text]}


def test_a_sign_at_the_beginning_of_a_line_belongs_to_no_picture(show: Show) -> None:
    shown = show(lambda sink: sink.record("x", answer({"t": "\u2600\n\ufe0f"})), format="yaml")

    assert shown.out == 't: "\u2600\\n\\ufe0f"\n'


@FAST
@given(value=JSON)
@example({"a" * 200: {"b" * 2000: [1]}, "c" * 300: "x\ny"})
@example(["a\n  ", "a\n\n", "a\n b\n\n c", "\na", " a\nb", "a\n\tb", "\n"])
def test_a_yaml_reader_gets_any_value_back(show: Show, value: Any) -> None:
    shown = show(lambda sink: sink.record("x", answer(value)), format="yaml")

    assert yaml.safe_load(shown.out) == value
