"""retellctl api: forms with and without files, lists as bodies, and what contradicts itself."""

from __future__ import annotations

import json
import os
import shlex
from typing import TYPE_CHECKING

import pytest
from recorder import Answer
from transport.forms import parse

from retellctl.cli.inputs import Inputs
from retellctl.cli.uploads import upload
from retellctl.output.progress import Progress
from retellctl.output.stream import OutputStream

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"one")
    (tmp_path / "b ü.bin").write_bytes(b"\x00\xff\r\n")
    (tmp_path / "body.json").write_text('{"title": "T", "knowledge_base_files": ["a.txt"]}')
    (tmp_path / "list.yaml").write_text("- a: 1\n- 2\n")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("/x --file f=a.txt", [("f", "a.txt", b"one")]),
        (
            "/x --file f=a.txt --file 'f=b ü.bin' --file g=a.txt",
            [("f", "a.txt", b"one"), ("f", "b ü.bin", b"\x00\xff\r\n"), ("g", "a.txt", b"one")],
        ),
        ("/x --file f=-", [("f", "stdin", b"piped")]),
        (
            "/x --set a=1 --set 'b={\"c\": [true]}' --set d=t --set e=null --file f=a.txt",
            [("a", None, b"1"), ("b", None, b'{"c":[true]}'), ("d", None, b"t"), ("f", "a.txt", b"one")],
        ),
        ("/x --form --set a=b=c", [("a", None, b"b=c")]),
        ("/x --form", []),
        (
            "/x --file f=a.txt -f body.json --set title=U",
            [
                ("title", None, b"U"),
                ("knowledge_base_files", None, b'["a.txt"]'),
                ("f", "a.txt", b"one"),
            ],
        ),
        # A declared route takes a form without being told, and knows which of its fields are files.
        ("/create-knowledge-base --set knowledge_base_name=n", [("knowledge_base_name", None, b"n")]),
        (
            "/create-knowledge-base -f body.json",
            [("title", None, b"T"), ("knowledge_base_files", "a.txt", b"one")],
        ),
        (
            "/create-knowledge-base -f body.json --file 'knowledge_base_files=b ü.bin'",
            [
                ("title", None, b"T"),
                ("knowledge_base_files", "a.txt", b"one"),
                ("knowledge_base_files", "b ü.bin", b"\x00\xff\r\n"),
            ],
        ),
        ("/add-knowledge-base-sources/k", []),
    ],
)
def test_a_form_is_sent(
    line: str, parts: list[tuple[str, str | None, bytes]], ask: Run, server: Recorder
) -> None:
    result = ask("api", "POST", *shlex.split(line), "--api-version", "v2", input=b"piped")

    assert (result.exit_code, result.stderr) == (0, "")
    [request] = server.requests
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    found = parse(request.headers, request.body)
    assert [(part.name, part.filename, part.content) for part in found] == parts


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("-f list.yaml", [{"a": 1}, 2]),
        ("-f -", [1, [2]]),
        ("-f - --set 1.0=3", [1, [3]]),
        ("-f - --set 2=x", [1, [2], "x"]),
        ("--set 0.a=1 --set 1=b", [{"a": 1}, "b"]),
    ],
)
def test_a_list_is_a_body(line: str, body: object, ask: Run, server: Recorder) -> None:
    result = ask("api", "POST", "/x", *shlex.split(line), "--api-version", "v2", input="[1, [2]]")

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == body
    assert server.requests[0].headers["content-type"] == "application/json"


HOW = "Such as --file knowledge_base_files=faq.txt."


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("--file a.txt", ["--file 'a.txt' is not FIELD=PATH", HOW]),
        ("--file =a.txt", ["--file '=a.txt' is not FIELD=PATH", HOW]),
        ("--file f=nope", ["--file f nope cannot be read", "No such file or directory"]),
        ("--file f=folder", ["--file f folder cannot be sent", "it is a folder", "Give the name of a file."]),
        (
            "--file f=fifo",
            ["--file f fifo cannot be sent", "it is no regular file", "Give the name of a file."],
        ),
        (
            "--file f=- --file g=-",
            ["standard input is read twice: by --file f and by --file g", "Give one of them a file."],
        ),
        (
            "--file f=a.txt --set f=x",
            ["f is given twice", "by --file, and by --set or --from-file as well"],
        ),
        (
            "--file f=a.txt -f list.yaml",
            ["a form must be an object, not a list", "each of its parts has a name"],
        ),
        (
            "-f a.txt",
            [
                "--from-file a.txt is neither an object nor a list",
                "it must hold fields with their values, or a list",
            ],
        ),
        ("-f list.yaml --set a=1", None),
    ],
)
def test_what_is_no_body_is_refused_before_anything_is_sent(
    line: str, lines: list[str] | None, ask: Run, server: Recorder
) -> None:
    result = ask("api", "POST", "/x", *shlex.split(line), "--api-version", "v2", input="")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert lines is None or result.stderr == "Error: " + "\n  ".join(lines) + "\n"


def test_a_form_that_may_have_arrived_is_never_sent_again(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(503, b"<html>", {"Retry-After": "0"})

    result = ask("api", "POST", "/x", "--file", "f=a.txt", "--api-version", "v2")

    assert (result.exit_code, len(server.requests)) == (9, 1)


def test_a_dry_run_shows_the_form(ask: Run, server: Recorder) -> None:
    words = ("api", "POST", "/x", "--file", "f=a.txt", "--set", "a=1", "--dry-run")

    shown = json.loads(ask(*words).stdout)["dry_run"]

    assert shown["body"] == {"a": "1", "f": {"file": "a.txt", "size": 3}}
    assert '--form \'f=@"a.txt";' in ask(*words, "-o", "curl").stdout
    assert server.requests == []


@pytest.mark.parametrize("name", ["big.bin", "-"])
def test_how_far_a_file_is_sent_is_shown_and_taken_away(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = b"x" * 40
    (folder / name).write_bytes(content)
    clock = iter(range(100))  # a second between two looks

    def progress(label: str, total: int) -> Progress:
        return Progress(OutputStream("stderr"), label, total, is_shown=True, clock=lambda: next(clock))

    with (folder / name).open("rb") as stdin:
        part = upload(name, "--file f", Inputs(stdin, progress))
        with part.open() as file:
            assert file.read(10) + file.read(30) + file.read(1) == content

    label = f"Sending {part.filename}  "
    assert capsys.readouterr().err == (
        f"\r\x1b[K{label}[#####...............]  10 of 40"
        f"\r\x1b[K{label}[####################]  40 of 40"
        f"\r\x1b[K{label}[####################]  40 of 40"
        "\r\x1b[K"
    )
