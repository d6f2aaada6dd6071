"""--dry-run of a form: as JSON, and as a curl command line that does the same."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from transport.forms import parse

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

ODD_NAME = 'prices "new"; a,b\\c ü.csv'
FORMS = [
    "knowledge-base create '--knowledge-base-name=@@x;type=y' --enable-auto-refresh --knowledge-base-url https://a.example",
    (
        "knowledge-base create --knowledge-base-name 'ü \"x\"' --knowledge-base-file a.txt"
        f" --knowledge-base-file {shlex.quote(ODD_NAME)}"
    ),
    "voice clone --voice-name Ann --voice-provider elevenlabs --file ./folder/ann.wav",
    "voice clone --voice-name Ann --voice-provider elevenlabs --file -",
]


def with_files(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")
    (folder / ODD_NAME).write_bytes(b"name;preis\r\n")
    (folder / "folder").mkdir()
    (folder / "folder" / "ann.wav").write_bytes(bytes(range(256)))


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl on this machine")
@pytest.mark.parametrize("line", FORMS)
def test_curl_sends_the_same_form(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Run, server: Recorder
) -> None:
    monkeypatch.chdir(tmp_path)
    with_files(tmp_path)
    words = [*shlex.split(line), "--api-version", "v2"]

    shown = ask(*words, "--dry-run", "-o", "curl", input="RIFF")
    assert (shown.exit_code, shown.stderr, server.requests) == (0, "", [])
    subprocess.run(
        ["/bin/sh", "-ec", shown.stdout],
        env={**os.environ, "RETELL_API_KEY": "key_0123456789abcdef"},
        check=True,
        capture_output=True,
        input=b"RIFF",
    )
    ask(*words, input="RIFF")

    by_curl, own = server.requests
    assert parse(by_curl.headers, by_curl.body) == parse(own.headers, own.body)
    for name in ("authorization", "accept", "user-agent"):
        assert by_curl.headers[name] == own.headers[name]
    assert (by_curl.method, by_curl.target) == (own.method, own.target)


def test_a_form_is_shown_with_the_names_and_sizes_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    with_files(tmp_path)
    line = "knowledge-base create --knowledge-base-name x --min-chunk-size 300 --knowledge-base-url https://a.example"
    files = ["--knowledge-base-file", "a.txt", "--knowledge-base-file", ODD_NAME]

    shown = run(*line.split(), *files, "--dry-run", "--api-version", "v2")
    once = run(*line.split(), *files[2:], "--dry-run", "--api-version", "v2")

    assert (shown.exit_code, shown.stderr) == (0, "")
    request = json.loads(shown.stdout)["dry_run"]
    assert request["headers"]["Content-Type"] == "multipart/form-data"
    assert request["body"] == {
        "knowledge_base_name": "x",
        "knowledge_base_urls": '["https://a.example"]',
        "knowledge_base_files": [{"file": "a.txt", "size": 0}, {"file": ODD_NAME, "size": 12}],
        "min_chunk_size": "300",
    }
    assert json.loads(once.stdout)["dry_run"]["body"]["knowledge_base_files"] == {
        "file": ODD_NAME,
        "size": 12,
    }
