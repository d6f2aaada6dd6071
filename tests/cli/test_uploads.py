"""Files that are uploaded: by a flag, by --set, in a body, on standard input; and what can be none."""

from __future__ import annotations

import json
import os
import shlex
from typing import TYPE_CHECKING

import pytest
from recorder import Answer
from transport.forms import contents, parse

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

CREATE = "knowledge-base create --knowledge-base-name n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b ü.txt").write_text("two")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "fifo")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        (f"{CREATE} --knowledge-base-file a.txt --knowledge-base-file 'b ü.txt'", [b"one", b"two"]),
        (
            f"{CREATE} --set knowledge_base_files.0=a.txt --set 'knowledge_base_files.1=b ü.txt'",
            [b"one", b"two"],
        ),
        (f"{CREATE} -f body.json", [b"two"]),
        (f"{CREATE} --knowledge-base-file -", [b"piped"]),
        (f"{CREATE} --set knowledge_base_files=[]", []),
    ],
)
def test_files_are_sent_as_they_are(
    line: str, sent: list[bytes], folder: Path, ask: Run, server: Recorder
) -> None:
    (folder / "body.json").write_text(json.dumps({"knowledge_base_files": ["b ü.txt"]}))

    result = ask(*shlex.split(line), "--api-version", "v2", input=b"piped")

    assert (result.exit_code, result.stderr) == (0, "")
    [request] = server.requests
    found = parse(request.headers, request.body)
    assert contents(found) == [
        ("knowledge_base_name", b"n"),
        *(("knowledge_base_files", content) for content in sent),
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (f"{CREATE} --knowledge-base-file nope", "--knowledge-base-file nope cannot be read\n  No such file"),
        (
            f"{CREATE} --knowledge-base-file folder",
            "--knowledge-base-file folder cannot be sent\n  it is a folder",
        ),
        (
            f"{CREATE} --knowledge-base-file fifo",
            "--knowledge-base-file fifo cannot be sent\n  it is no regular",
        ),
        (f"{CREATE} --knowledge-base-file ''", "--knowledge-base-file '' cannot be read"),
        (
            f"{CREATE} --set knowledge_base_files.0=5",
            "knowledge_base_files.0 5 cannot be read\n  No such file",
        ),
        (f"{CREATE} --set knowledge_base_files.0=@a.txt", "knowledge_base_files.0 @a.txt cannot be read"),
        (
            f"{CREATE} --set 'knowledge_base_files=[\"a.txt\", 5]'",
            "knowledge_base_files.1 must be the name of a file",
        ),
        (
            f"{CREATE} --set 'knowledge_base_files=a.txt'",
            "knowledge_base_files must be a list of the names of files",
        ),
        (f"{CREATE} --knowledge-base-url nowhere", "--knowledge-base-url nowhere: must be a URL"),
        ("knowledge-base add-sources k", "knowledge-base add-sources needs at least one field to add"),
        ("voice clone --voice-name n --voice-provider platform", "--file is required"),
    ],
)
def test_what_is_no_file_is_refused_before_anything_is_sent(
    line: str, words: str, ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert words in result.stderr


def test_a_source_that_may_have_been_removed_is_looked_for_in_its_knowledge_base(
    ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(502, b"<html>", {"Retry-After": "0"})

    result = ask("knowledge-base", "delete-source", "k", "s", "--yes", "--api-version", "v2")

    assert (result.exit_code, len(server.requests)) == (9, 3)
    assert "`retellctl --api-version v2 knowledge-base get k` shows it" in result.stderr


def test_what_only_the_service_s_version_lacks_is_refused_before_a_deletion(
    ask: Run, server: Recorder
) -> None:
    """The version is known only once the service was asked."""
    server.answer = lambda _: Answer(404, {"error_message": "no such route"})

    result = ask("knowledge-base", "delete", "k", "--yes", "--api-version", "auto")

    assert (result.exit_code, [request.method for request in server.requests]) == (2, ["GET"])
    assert result.stderr.startswith("Error: knowledge-base delete is not part of API version 1\n")


def test_a_field_that_the_version_lacks_lifts_no_check(ask: Run, server: Recorder) -> None:
    call = "call create --from +14155550100 --to anything --set ignore_e164_validation=true"

    result = ask(*call.split(), "--api-version", "v1")

    assert (result.exit_code, server.requests) == (2, [])
    assert "--to anything" in result.stderr
