"""retellctl api: answers that are text or bytes, shown where that does no harm, or saved as they came."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN, in_terminal
from recorder import Answer

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

BYTES = b"\x89PNG\r\n\x1a\n\x00\xff" * 100
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
TEXT = "a\tb\né \x1b[31m\u202ered\n"
SAVE = "Save it as it came with --output-file FILE, or see it with --include."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("body", [BYTES, b"", b"\xef\xbb\xbf{}", b'{ "a":1 }\r\n', TEXT.encode(), b"<html>"])
def test_a_body_is_saved_as_it_came(
    method: str, body: bytes, ask: Run, server: Recorder, folder: Path
) -> None:
    server.answer = lambda _: Answer(200, body)

    result = ask("api", method, "/x", "--output-file", "out", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Saved the answer to out ({len(body):,} bytes).\n"
    assert (folder / "out").read_bytes() == body
    assert stat.S_IMODE((folder / "out").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir() if path.name != "retellctl"] == ["out"]
    assert server.requests[0].headers["accept"] == "*/*"


def test_a_file_that_is_there_is_replaced_only_with_a_yes(ask: Run, server: Recorder, folder: Path) -> None:
    server.answer = lambda _: Answer(200, BYTES)
    (folder / "out").write_text("old")
    words = ("api", "GET", "/x", "--output-file", "out", "--api-version", "v2")

    refused = ask(*words)
    assert (refused.exit_code, server.requests, (folder / "out").read_text()) == (10, [], "old")
    assert "Overwrite out?" in refused.stderr
    assert ask(*words, "--yes").exit_code == 0
    assert (folder / "out").read_bytes() == BYTES


def test_a_tilde_is_the_user_s_folder(ask: Run, server: Recorder, folder: Path) -> None:
    server.answer = lambda _: Answer(200, BYTES)

    result = ask("api", "GET", "/x", "--output-file=~/out", "--api-version", "v2", HOME=str(folder))

    assert (result.exit_code, (folder / "out").read_bytes()) == (0, BYTES)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("-", "standard output has the answer without --output-file: give a file"),
        (".", "it is not a file"),
        ("/dev/null", "it is not a file"),
        ("nowhere/out", "there is no such folder"),
        ("x" * 300, "its name is longer than 240 bytes"),
    ],
)
def test_what_is_no_file_is_refused_before_anything_is_sent(
    name: str, why: str, ask: Run, server: Recorder
) -> None:
    result = ask("api", "POST", "/x", "--output-file", name)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert why in result.stderr or "File name too long" in result.stderr


@pytest.mark.parametrize("option", [["--query", "a"], ["--fields", "a"], ["--include"]])
def test_what_is_saved_is_not_shown_as_well(option: list[str], ask: Run, server: Recorder) -> None:
    result = ask("api", "GET", "/x", "--output-file", "out", *option)

    assert (result.exit_code, server.requests) == (2, [])
    assert f"{option[0]} and --output-file do not go together" in result.stderr


@pytest.mark.parametrize(("status", "code"), [(404, 5), (500, 7), (302, 1)])
def test_an_error_is_no_file(status: int, code: int, ask: Run, server: Recorder, folder: Path) -> None:
    server.answer = lambda _: Answer(status, BYTES, {"Retry-After": "0"})

    result = ask("api", "GET", "/x", "--output-file", "out", "--api-version", "v2")

    assert (result.exit_code, (folder / "out").exists()) == (code, False)


def test_an_answer_that_cannot_be_saved_after_a_change_is_shown(
    ask: Run, server: Recorder, folder: Path
) -> None:
    """Between the check and the answer its folder has gone, and a file stands there."""

    def answer(_: object) -> Answer:
        (folder / "sub").rmdir()
        (folder / "sub").write_text("")
        return Answer(201, {"phone_number": "+14155550100"})

    (folder / "sub").mkdir()
    server.answer = answer

    result = ask(
        "api",
        "POST",
        "/create-phone-number",
        "--set",
        "area_code=415",
        "--output-file",
        "sub/out",
        "--api-version",
        "v2",
    )

    assert result.exit_code == 1
    assert json.loads(result.stdout) == {"phone_number": "+14155550100"}
    assert "sub" in result.stderr


def test_a_dry_run_saves_nothing(ask: Run, server: Recorder, folder: Path) -> None:
    result = ask("api", "GET", "/x", "--output-file", "out", "--dry-run")

    assert json.loads(result.stdout)["dry_run"]["headers"]["Accept"] == "*/*"
    assert (server.requests, (folder / "out").exists()) == ([], False)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_text_is_shown_as_it_is(method: str, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, TEXT.encode(), PLAIN)

    result = ask("api", method, "/x", "--api-version", "v2")

    assert (result.exit_code, result.stdout, result.stderr) == (0, TEXT, "")


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_text_cannot_harm_a_terminal(method: str, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, TEXT.encode(), PLAIN)
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    seen = in_terminal("api", method, "/x", environ=environ)

    assert (seen.exit_code, seen.text) == (0, "a\tb\né \\x1b[31m\\u202ered\n")


def test_a_text_does_not_show_the_token(ask: Run, server: Recorder) -> None:
    server.answer = lambda request: Answer(200, request.headers["authorization"].encode(), PLAIN)

    result = ask("api", "GET", "/x", "--api-version", "v2")

    assert result.exit_code == 0
    assert TOKEN not in result.stdout
    assert result.stdout.startswith("Bearer ")


def test_json_that_is_called_text_is_json(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, b'{ "a": 1 }', PLAIN)

    assert ask("api", "GET", "/x", "--api-version", "v2").stdout == '{"a":1}\n'


@pytest.mark.parametrize("mode", [["--json"], ["-o", "csv"], ["--query", "a"], ["--fields", "a"]])
def test_a_text_is_no_answer_where_json_is_asked_for(mode: list[str], ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, TEXT.encode(), PLAIN)

    result = ask("api", "GET", "/x", *mode, "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (1, "")
    assert SAVE in result.stderr


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (BYTES, "image/png"),
        (BYTES, "text/plain"),
        (BYTES, ""),
        (b"<html>a proxy's page", "text/html"),
        (b"plain", "application/octet-stream"),
    ],
)
def test_bytes_and_web_pages_are_not_shown(
    body: bytes, content_type: str, ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(200, body, {"Content-Type": content_type})
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    piped = ask("api", "GET", "/x", "--api-version", "v2")
    seen = in_terminal("api", "GET", "/x", environ=environ)

    assert (piped.exit_code, piped.stdout, piped.stderr.splitlines()[-1]) == (1, "", f"  {SAVE}")
    assert seen.exit_code == 1
    assert SAVE in seen.text
    assert not {"\x00", "\x1a", "\x1b"} & set(seen.text)
