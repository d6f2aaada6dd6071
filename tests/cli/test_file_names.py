"""What stands where a file's name is expected, and what is in the file: named where it cannot be right."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN, program

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder

AT = "A text that starts with an @ is written with two, as in @@home."
NONE = "No such file or directory"
INLINE = "it is JSON or YAML itself, not the name of a file"
NAME = "Give the name of a file, or -f - and the body on standard input."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that is the user's home, too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            "llm create --general-prompt '@acme: always greet'",
            ["--general-prompt @acme: always greet cannot be read", NONE, AT],
        ),
        ("agent update a --agent-name @home", ["--agent-name @home cannot be read", NONE, AT]),
        (
            "call register --agent-id a --metadata handle=@ann",
            ["--metadata handle @ann cannot be read", NONE, AT],
        ),
        (
            "call register --agent-id a --dynamic-variable handle=@ann.json",
            ["--dynamic-variable handle @ann.json cannot be read", NONE, AT],
        ),
        ("llm update l --set begin_message=@ann", ["--set begin_message @ann cannot be read", NONE, AT]),
        ("llm update l --set x=@ann.yaml", ["--set x ann.yaml cannot be read", NONE, AT]),
        (
            """llm create -f '{"general_prompt": "x"}'""",
            ["""--from-file {"general_prompt": "x"} cannot be read""", INLINE, NAME],
        ),
        (
            "agent update a --from-file '[1]'",
            ["--from-file [1] cannot be read", INLINE, NAME],
        ),
        ("llm create -f 'general_prompt: x'", ["--from-file general_prompt: x cannot be read", INLINE, NAME]),
        (
            """api POST /x -f '{"a": 1}'""",
            ["""--from-file {"a": 1} cannot be read""", INLINE, NAME],
        ),
        (
            "llm create -f @body.json",
            ["--from-file @body.json cannot be read", NONE, "The name of a file stands there without an @."],
        ),
        (
            """llm create --general-tools '@[{"type": "end_call"}]'""",
            [
                """--general-tools [{"type": "end_call"}] cannot be read""",
                INLINE,
                "JSON is given without an @.",
            ],
        ),
        ("llm create -f none.yaml", ["--from-file none.yaml cannot be read", NONE]),
        ("llm create --states @none.yaml", ["--states none.yaml cannot be read", NONE]),
        ("llm create -f '~nobody-there/x'", ["--from-file ~nobody-there/x cannot be read", NONE]),
    ],
)
def test_what_is_no_file_is_told_with_what_was_meant(
    line: str, lines: list[str], ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == "Error: " + "\n  ".join(lines) + "\n"


def test_two_ats_are_one(ask: Run, server: Recorder) -> None:
    ask("llm", "create", "--general-prompt", "@@acme: always greet", "--api-version", "v2")

    assert server.requests[0].json == {"general_prompt": "@acme: always greet"}


@pytest.mark.parametrize("home", ["~", f"~{Path('~').expanduser().owner()}"])
@pytest.mark.parametrize(
    ("option", "name"),
    [
        ("--general-prompt=@{}/text.md", "general_prompt"),
        ("--from-file={}/body.json", "general_prompt"),
        ("-f{}/body.json", "general_prompt"),
        ("--set=general_prompt=@{}/text.md", "general_prompt"),
        ("--set=states=@{}/list.json", "states"),
        ("--states=@{}/list.json", "states"),
        ("--default-dynamic-variable=@{}/map.json", "default_dynamic_variables"),
        ("--default-dynamic-variable=name=@{}/text.md", "default_dynamic_variables"),
    ],
)
def test_a_tilde_is_a_home(
    home: str,
    option: str,
    name: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    ask: Run,
    server: Recorder,
) -> None:
    if home != "~":
        # That user's own folder, in which nothing is written: from there the way goes to this one.
        monkeypatch.delenv("HOME")
        home = f"{home}/{os.path.relpath(folder, Path(home).expanduser())}"
    values = {"general_prompt": "Hi", "states": [], "default_dynamic_variables": {"name": "Hi"}}
    (folder / "text.md").write_text("Hi")
    (folder / "body.json").write_text('{"general_prompt": "Hi"}')
    (folder / "list.json").write_text("[]")
    (folder / "map.json").write_text('{"name": "Hi"}')

    result = ask("llm", "create", option.format(home), "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == {name: values[name]}


def test_a_recording_goes_to_a_home(folder: Path, run: Run) -> None:
    from stock import stock

    call = stock().call

    result = run("-p", "sandbox", "call", "get", call, "--recording", "~/call.wav", "--json")

    assert result.exit_code == 0, result.stderr
    assert (folder / "call.wav").read_bytes()[:4] == b"RIFF"
    assert not (folder / "~").exists()


TEXT = "general_prompt: Grüß Gott, 日本!\n"
ENCODINGS = {
    "utf-16": "UTF-16LE",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
    "utf-32": "UTF-32LE",
    "utf-32-le": "UTF-32LE",
    "utf-32-be": "UTF-32BE",
    "latin-1": "LATIN1",
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    ("option", "where"),
    [
        ("-f body.yaml", "--from-file body.yaml"),
        ("--general-prompt @body.yaml", "--general-prompt @body.yaml"),
        ("--general-tools @body.yaml", "--general-tools body.yaml"),
        ("--default-dynamic-variable x=@body.yaml", "--default-dynamic-variable x @body.yaml"),
        ("--set general_prompt=@body.yaml", "--set general_prompt @body.yaml"),
        ("--general-prompt @-", "--general-prompt @-"),
        ("-f -", "--from-file -"),
    ],
)
def test_another_encoding_is_named(
    encoding: str, option: str, where: str, folder: Path, ask: Run, server: Recorder
) -> None:
    content = TEXT.encode(encoding, "ignore")
    (folder / "body.yaml").write_bytes(content)

    result = ask("llm", "create", *option.split(), "--api-version", "v2", input=content)

    name = ENCODINGS[encoding]
    why = f"it is text in {name[:6]}, not in UTF-8" if "UTF" in name else "it is not text in UTF-8: line 1"
    command = f"Convert it: iconv -f {name} -t UTF-8" + ("" if option.endswith("-") else " body.yaml")
    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == f"Error: {where} cannot be read\n  {why}\n  {command}\n"


def test_the_advice_is_right(folder: Path, ask: Run) -> None:
    (folder / "my body.yaml").write_bytes(TEXT.encode("utf-16-be"))

    refused = ask("llm", "create", "-f", "my body.yaml", "--api-version", "v2")
    command = shlex.split(refused.stderr.rpartition("Convert it: ")[2])

    assert command == ["iconv", "-f", "UTF-16BE", "-t", "UTF-8", "my body.yaml"]
    assert (folder / command[-1]).read_bytes().decode(command[2]) == TEXT


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"a\0b\nc\n", 1),
        (b"two\nlines \0 and more\n", 2),
        (b"\0", 1),
        (b"\xef\xbb\xbfa\0bc\n", 1),
        (b"\x89PNG\0\0", None),
        (b"\0\x01\x02\x03" * 3000, 1),
    ],
)
def test_a_nul_is_refused(content: bytes, line: int | None, ask: Run, server: Recorder) -> None:
    result = ask("llm", "create", "--general-prompt", "@-", "--api-version", "v2", input=content)

    why = f"it holds a NUL character, which no text does: line {line}\n"
    if line is None:
        why = "it is not text in UTF-8: line 1\n  Convert it: iconv -f LATIN1 -t UTF-8\n"
    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == f"Error: --general-prompt @- cannot be read\n  {why}"


def test_ids_in_another_encoding_are_refused(server: Recorder) -> None:
    result = program(
        "agent",
        "get",
        "-",
        "--api-version",
        "v2",
        input="a\0g\0e\0n\0t\0\n\0",
        RETELL_API_KEY=TOKEN,
        RETELLCTL_BASE_URL=server.url,
    )

    assert (result.returncode, result.stdout, server.requests) == (2, "", [])
    assert "it is text in UTF-16, not in UTF-8" in result.stderr
