"""Text, JSON, maps and ids from flags, files and standard input."""

from __future__ import annotations

import io
import json
import os
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from retellctl.cli.inputs import MAX_BYTES, Inputs
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


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


def test_text_is_itself_a_file_or_standard_input(folder: Path) -> None:
    (folder / "prompt.md").write_bytes(b"\xef\xbb\xbfYou are \xc3\xa9.\r\n")
    assert Inputs().text("You are.", "--general-prompt") == "You are."
    assert Inputs().text("", "--begin-message") == ""
    assert Inputs().text("@@home", "--agent-name") == "@home"
    assert Inputs().text("@prompt.md", "--general-prompt") == "You are é.\r\n"
    assert stdin("Hi\n").text("@-", "--begin-message") == "Hi\n"


def test_standard_input_is_read_once() -> None:
    inputs = stdin("{}")
    inputs.document("-")
    assert refused(lambda: inputs.text("@-", "--general-prompt")) == (
        "standard input is read twice: by --from-file and by --general-prompt"
    )
    assert refused(lambda: stdin("a").ids(["-", "-"])) == (
        "standard input is read twice: by the argument - and by the argument -"
    )


def test_a_fifo_is_a_file(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("from a pipe",))
    writer.start()
    assert Inputs().text("@pipe", "--general-prompt") == "from a pipe"
    writer.join()


def test_what_cannot_be_read_is_named(folder: Path) -> None:
    (folder / "latin").write_bytes(b"one\ntwo \xe9\n")
    with (folder / "big").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    flag = "--general-prompt"
    values = ["@none.md", "@", "@.", "@big", "@latin", "@a\x00", "\udcff"]
    assert [refused(partial(Inputs().text, value, flag)) for value in values] == [
        "--general-prompt @none.md cannot be read: No such file or directory",
        "--general-prompt @ cannot be read: No such file or directory",
        "--general-prompt @. cannot be read: Is a directory",
        "--general-prompt @big cannot be read: it is larger than 32 MiB",
        "--general-prompt @latin cannot be read: it is not text in UTF-8: line 2",
        "--general-prompt @a\\x00 cannot be read: that is no name for a file",
        "--general-prompt '\\udcff' is not text in UTF-8",
    ]


def test_json_is_text_or_a_file_of_json_or_yaml(folder: Path) -> None:
    (folder / "tools.json").write_text('\ufeff[{"type": "end_call"}]')
    (folder / "tools.yaml").write_text("- type: end_call\n")
    for value in ('[{"type": "end_call"}]', "@tools.json", "@tools.yaml"):
        assert Inputs().json(value, "--general-tools") == [{"type": "end_call"}]
    assert stdin("- type: end_call").json("@-", "--general-tools") == [{"type": "end_call"}]


def test_json_keeps_numbers_as_they_are() -> None:
    text = '{"a": 1, "b": 1.0, "c": 12345678901234567890123, "d": "\\u00e9"}'
    assert json.dumps(Inputs().json(text, "-")) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tools.json", "--states is not JSON: line 1, column 1: Expecting value"),
        ("", "--states is not JSON: line 1, column 1: Expecting value"),
        (
            '[{"a": 1,\n b}]',
            "--states is not JSON: line 2, column 2: Expecting property name enclosed in double quotes",
        ),
        ("[NaN]", "--states is not JSON: NaN is no JSON number"),
        ("[1, -1e400]", "--states: 1 must be a finite number"),
        ('{"a": 1, "b": {"c": 1, "c": 2}}', "--states: the key 'c' stands twice in one object"),
        ('["\\ud83d"]', "--states: 0 must be Unicode text, without half a surrogate pair"),
        ("[" * 100_000, "--states is nested too deeply"),
        ("[" * 300 + "]" * 300, "--states: 0.0.0 must be nested at most 200 levels deep"),
        ("[" + "9" * 5000 + "]", "--states: a number has too many digits"),
    ],
)
def test_json_that_cannot_be_sent_is_explained(text: str, message: str) -> None:
    assert refused(lambda: Inputs().json(text, "--states")) == message


def test_a_map_is_pairs_or_json_or_a_file(folder: Path) -> None:
    (folder / "meta.yaml").write_text("ticket: 7\n")
    (folder / "note.txt").write_text("by hand\n")
    pairs = ["ticket=7", "vip=true", "tags=[1, 2]", "name=Ann=B", "empty=", "handle=@@ann", "note=@note.txt"]
    assert Inputs().key_values(pairs, "--metadata", text_only=False) == {
        "ticket": 7,
        "vip": True,
        "tags": [1, 2],
        "name": "Ann=B",
        "empty": "",
        "handle": "@ann",
        "note": "by hand\n",
    }
    assert Inputs().key_values(["n=7", "v=true"], "--dynamic-variable", text_only=True) == {
        "n": "7",
        "v": "true",
    }
    assert Inputs().key_values(['{"ticket": 7}'], "--metadata", text_only=False) == {"ticket": 7}
    assert Inputs().key_values(["@meta.yaml", "vip=false"], "--metadata", text_only=False) == {
        "ticket": 7,
        "vip": False,
    }


def test_what_is_no_map_is_explained() -> None:
    def read(item: str) -> Callable[[], Any]:
        return lambda: Inputs().key_values([item], "--metadata", text_only=False)

    assert refused(read("ticket")) == "--metadata 'ticket' is not KEY=VALUE"
    assert refused(read("=7")) == "--metadata '=7' is not KEY=VALUE"
    assert refused(read("{a}")) == (
        "--metadata is not JSON: line 1, column 2: Expecting property name enclosed in double quotes"
    )
    assert refused(read("n=[1e999]")) == "--metadata n: 0 must be a finite number"


def test_ids_on_standard_input_stand_where_the_dash_stands() -> None:
    assert Inputs().ids(["a", "b"]) is None
    assert stdin("").ids(["-"]) == []
    assert stdin("\ufeffa\r\n\n  b c \r\n\u2028d").ids(["x", "-", "y"]) == ["x", "a", "b c", "\u2028d", "y"]
