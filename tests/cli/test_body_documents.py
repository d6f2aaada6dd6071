"""Whole bodies from files and standard input, JSON or YAML."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retellctl.cli.inputs import Inputs
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own, as an operator does."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stdin(text: str) -> Inputs:
    return Inputs(io.BytesIO(text.encode()))


def refused(read: Callable[[], Any]) -> str:
    """What the user reads when a value is refused."""
    with pytest.raises(UsageError) as error:
        read()
    assert error.value.message.isprintable()
    return error.value.message


def test_a_document_is_json_or_yaml_by_its_name_or_its_beginning(folder: Path) -> None:
    (folder / "agent.json").write_text('{"voice_id": "v", "voice_speed": 1}')
    (folder / "agent.yml").write_text("voice_id: v\nvoice_speed: 1\n")
    (folder / "flow.yaml").write_text("{voice_id: v, voice_speed: 1}")
    body = {"voice_id": "v", "voice_speed": 1}
    for name in ("agent.json", "agent.yml", "flow.yaml"):
        assert Inputs().document(name) == body
    assert stdin('\ufeff \n{"voice_id": "v", "voice_speed": 1}').document("-") == body
    assert stdin("voice_id: v\nvoice_speed: 1").document("-") == body


def test_yaml_has_the_types_of_json_only() -> None:
    text = """
        date: 2026-11-03
        time: 12:30:00
        moment: 2026-11-03T10:00:00Z
        words: [yes, no, on, off, y, True, NULL]
        phone: +14157774444
        zip: 02139
        octal: 0o17
        hex: 0x1F
        score: 1_000
        dots: [.5, 5., .inf, .nan]
        merge: "<<"
        quoted: ["1", 'true', "null"]
        tagged: !!str 12
        block: |
          two
          lines
        nothing: [null, ~, ]
        empty:
        truth: [true, false]
        numbers: [0, -1, 1.0, 1e3, 12345678901234567890123]
        on: "emoji \\ud83d\\ude00"
        1: one
        null: two
    """
    assert stdin(text).document("-") == {
        "date": "2026-11-03",
        "time": "12:30:00",
        "moment": "2026-11-03T10:00:00Z",
        "words": ["yes", "no", "on", "off", "y", "True", "NULL"],
        "phone": "+14157774444",
        "zip": "02139",
        "octal": "0o17",
        "hex": "0x1F",
        "score": "1_000",
        "dots": [".5", "5.", ".inf", ".nan"],
        "merge": "<<",
        "quoted": ["1", "true", "null"],
        "tagged": "12",
        "block": "two\nlines\n",
        "nothing": [None, None],
        "empty": None,
        "truth": [True, False],
        "numbers": [0, -1, 1.0, 1000.0, 12345678901234567890123],
        "on": "emoji 😀",
        "1": "one",
        "null": "two",
    }


def test_an_alias_is_a_copy() -> None:
    body = stdin("a: &tool {name: x}\nb: *tool\n").document("-")
    assert body["a"] == body["b"]
    assert body["a"] is not body["b"]


BOMB = "l0: &l0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 10)}]\n" for i in range(1, 20)
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: 1\n b: 2", "line 2, column 3: mapping values are not allowed here"),
        ('a: "', "line 1, column 5: while scanning a quoted scalar: found unexpected end of stream"),
        ("a: 1\nb: [\x07]", "line 2, column 5: the character U+0007 is not allowed"),
        ("a: 1\na: 2", "line 2, column 1: the key 'a' stands twice"),
        ("? [a]\n: b", "line 1, column 3: a key must be text"),
        (
            "a: !!python/object/apply:os.system [ls]",
            "line 1, column 4: the tag !!python/object/apply:os.system is not allowed",
        ),
        ("a: !secret x", "line 1, column 4: the tag !secret is not allowed"),
        ("a: !!set {b}", "line 1, column 4: the tag !!set is not allowed"),
        (
            "b: &b {x: 1}\na:\n  <<: *b",
            "line 3, column 3: merge keys (<<) are not read: write the fields out",
        ),
        ("a: &a [*a]", "line 1, column 4: an alias stands inside what it stands for"),
        ("a: *b", "line 1, column 4: found undefined alias 'b'"),
        (BOMB, "line 7, column 5: its aliases expand to too much"),
        ("a: " + "9" * 5000, "line 1, column 4: the number has too many digits"),
        ('a: "\\U00110000"', "it holds what YAML does not allow"),
        (
            "a: 1\n---\nb: 2",
            "line 2, column 1: expected a single document in the stream: but found another document",
        ),
    ],
)
def test_yaml_that_cannot_be_sent_is_explained(text: str, why: str) -> None:
    assert refused(lambda: stdin(text).document("-")) == f"--from-file - is not YAML that can be sent: {why}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "--from-file - is not an object: it must hold fields with their values"),
        ("[]", "--from-file - is not an object: it must hold fields with their values"),
        ("just text", "--from-file - is not an object: it must hold fields with their values"),
        ("a: 1e400", "--from-file -: a must be a finite number"),
        ('a: "\\ud800"', "--from-file -: a must be Unicode text, without half a surrogate pair"),
        ("- " * 5000 + "a", "--from-file - is nested too deeply"),
        ("a: " + "[" * 300 + "]" * 300, "--from-file -: a.0.0 must be nested at most 200 levels deep"),
        ('{"a": 1', "--from-file - is not JSON: line 1, column 8: Expecting ',' delimiter"),
    ],
)
def test_a_document_that_is_no_body_is_explained(text: str, message: str) -> None:
    assert refused(lambda: stdin(text).document("-")) == message


@settings(deadline=None)
@given(
    content=st.binary() | st.text().map(str.encode) | st.text("{}[]:,-&*!'\"|>#%@?\n ax01\\").map(str.encode)
)
def test_any_content_is_a_value_or_a_usage_error(content: bytes) -> None:
    try:
        value = Inputs(io.BytesIO(content)).json("@-", "--states")
    except UsageError as error:
        seen = error.message
    else:
        seen = json.dumps(value, allow_nan=False)
    assert seen.isprintable()


# A key of a YAML mapping that is not marked by a question mark has at most 1024 characters.
KEYS = st.text(max_size=40)
JSON_BODIES = st.dictionaries(
    KEYS,
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


@settings(deadline=None)
@given(body=JSON_BODIES)
def test_a_body_comes_back_from_json_and_from_yaml(body: dict[str, Any]) -> None:
    as_json = json.dumps(body, ensure_ascii=False)
    assert stdin(as_json).document("-") == body
    # JSON is YAML, but for the one character that JSON leaves bare and YAML does not allow.
    as_yaml = "# YAML\n" + json.dumps(body).replace("\x7f", "\\u007f")
    assert json.dumps(stdin(as_yaml).document("-"), ensure_ascii=False) == as_json


@pytest.mark.parametrize("option", ["--include", "--dry-run"])
def test_what_these_options_print_is_no_body(option: str, ask: Run, server: Recorder) -> None:
    printed = ask(
        "agent", "update", "a1", "--voice-speed", "1", option, "-o", "json", "--api-version", "v2"
    ).stdout
    server.requests.clear()

    result = ask("agent", "update", "a1", "-f", "-", "--api-version", "v2", input=printed)

    assert (result.exit_code, server.requests) == (2, [])
    assert f"is no body but what {option} prints" in result.stderr


def test_flow_yaml_is_yaml_whatever_it_is_called(ask: Run, server: Recorder) -> None:
    words = ["agent", "update", "a1", "-f", "-", "--api-version", "v2"]

    assert ask(*words, input="{voice_speed: 1, agent_name: x}").exit_code == 0
    broken = ask(*words, input='{"voice_speed": 1,,}')

    assert server.requests[0].json == {"voice_speed": 1, "agent_name": "x"}
    assert (broken.exit_code, len(server.requests)) == (2, 1)
    assert "is not JSON" in broken.stderr
