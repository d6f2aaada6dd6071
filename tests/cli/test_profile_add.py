"""profile add: where the token comes from, that it is tried, and what is stored."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from processes import in_terminal
from recorder import Answer, Recorded, Recorder

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

TOKEN = "key_0123456789abcdef"
OWNER = {"org_id": "org_1", "org_name": "Clinic", "api_key_name": "ci"}


def speaks_v2(request: Recorded) -> Answer:
    known = request.path == "/get-api-key-info"
    return Answer(200, OWNER) if known else Answer(404, b"Cannot GET")


def speaks_v1(request: Recorded) -> Answer:
    return Answer(200, []) if request.path == "/list-agents" else Answer(404, b"Cannot GET")


def stored(tmp_path: Path) -> str:
    file = tmp_path / "retellctl" / "config.toml"
    return file.read_text() if file.exists() else ""


def test_the_token_is_read_from_standard_input(tmp_path: Path, run: Run, server: Recorder) -> None:
    server.answer = speaks_v2

    result = run("profile", "add", "work", "--base-url", server.url, "--token-stdin", input=f"{TOKEN}\r\n")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Stored profile work, the default from now on.\n"
    assert stored(tmp_path) == (
        f'default = "work"\n\n[profiles.work]\nbase_url = "{server.url}"\napi_version = "v2"\ntoken = "{TOKEN}"\n'
    )
    assert [(request.target, request.headers["authorization"]) for request in server.requests] == [
        ("/get-api-key-info", f"Bearer {TOKEN}")
    ]


def test_an_older_service_is_asked_for_its_agents_and_its_version_is_stored(
    tmp_path: Path, run: Run, server: Recorder
) -> None:
    server.answer = speaks_v1

    run("profile", "add", "work", "--base-url", server.url, "--token-stdin", input=TOKEN)

    assert [request.path for request in server.requests] == ["/get-api-key-info", "/list-agents"]
    assert 'api_version = "v1"\n' in stored(tmp_path)


def test_a_version_that_is_named_is_stored_as_it_is(tmp_path: Path, run: Run, server: Recorder) -> None:
    server.answer = speaks_v2

    run(
        "profile",
        "add",
        "work",
        "--base-url",
        server.url,
        "--token-stdin",
        "--api-version",
        "v1",
        input=TOKEN,
    )

    assert 'api_version = "v1"\n' in stored(tmp_path)


def test_the_token_is_asked_for_without_echo(tmp_path: Path, server: Recorder) -> None:
    server.answer = speaks_v2

    seen = in_terminal("profile", "add", "work", "--base-url", server.url, answers={"Token: ": TOKEN})

    assert seen.exit_code == 0
    assert seen.text == "Token: \nStored profile work, the default from now on.\n"
    assert f'token = "{TOKEN}"\n' in stored(tmp_path)


def test_a_command_gives_the_token_and_is_what_is_stored(tmp_path: Path, run: Run, server: Recorder) -> None:
    server.answer = speaks_v2
    command = f'{sys.executable} -c \'print("{TOKEN[:4]}" + "{TOKEN[4:]}")\''

    added = run("profile", "add", "work", "--base-url", server.url, "--token-command", command)
    used = run("agent", "list", "--json")

    assert (added.exit_code, added.stderr) == (0, "Stored profile work, the default from now on.\n")
    assert TOKEN not in stored(tmp_path)
    assert "token_command = [" in stored(tmp_path)
    assert {request.headers["authorization"] for request in server.requests} == {f"Bearer {TOKEN}"}
    assert used.exit_code == 5  # it has no such route


@pytest.mark.parametrize(
    ("answer", "code", "message"),
    [
        (
            Answer(401, {"message": f"No such key: {TOKEN}"}),
            4,
            "profile check: the service does not accept the token (401 Unauthorized): No such key: ",
        ),
        (
            Answer(200, b"<html>"),
            1,
            "profile check: the answer makes no sense: HTML came where an object was due",
        ),
    ],
)
def test_a_token_that_is_refused_is_not_stored(
    answer: Answer, code: int, message: str, tmp_path: Path, run: Run, server: Recorder
) -> None:
    server.answer = lambda _: answer

    result = run("profile", "add", "work", "--base-url", server.url, "--token-stdin", "--json", input=TOKEN)

    assert (result.exit_code, result.stdout, stored(tmp_path)) == (code, "", "")
    assert json.loads(result.stderr)["error"]["message"].startswith(message)
    assert TOKEN not in result.stderr


def test_it_need_not_be_tried(tmp_path: Path, run: Run) -> None:
    result = run("profile", "add", "work", "--token-stdin", "--no-verify", input=TOKEN)

    assert (result.exit_code, result.stderr) == (0, "Stored profile work, the default from now on.\n")
    assert stored(tmp_path) == (
        f'default = "work"\n\n[profiles.work]\nbase_url = "https://api.retellai.com"\ntoken = "{TOKEN}"\n'
    )


def test_only_the_first_profile_becomes_the_default(tmp_path: Path, run: Run) -> None:
    for name in ("work", "play"):
        result = run("profile", "add", name, "--token-stdin", "--no-verify", input=TOKEN)

    assert result.stderr == "Stored profile play.\n"
    assert stored(tmp_path).startswith('default = "work"\n')


WORD = "a token has 1 to 4096 ASCII letters, digits and signs, no spaces and no control characters"


@pytest.mark.parametrize(
    ("words", "stdin", "code", "lines"),
    [
        (
            ["work", "--token-stdin", "--token-command", "x"],
            TOKEN,
            2,
            ["--token-stdin and --token-command exclude each other", "Give one of them."],
        ),
        (
            ["work"],
            TOKEN,
            2,
            ["There is no terminal to ask for the token", "Give --token-stdin or --token-command."],
        ),
        (["work", "--token-stdin"], "a b", 2, ["token: this cannot be a token", WORD]),
        (["work", "--token-stdin"], "", 2, ["token: this cannot be a token", WORD]),
        (
            ["work", "--token-command", "'"],
            None,
            2,
            ["--token-command cannot be taken apart", "No closing quotation"],
        ),
        (
            ["work", "--token-command", ""],
            None,
            2,
            ["token_command must be a list of texts, a program's name and its arguments"],
        ),
        (
            ["sandbox", "--token-stdin"],
            TOKEN,
            2,
            ["the name sandbox is reserved", "that profile is always there, as it is"],
        ),
        (
            ["work", "--token-stdin", "--base-url", "http://x.example.com"],
            TOKEN,
            2,
            [
                "--base-url 'http://x.example.com' would send the token in plain text",
                "http is for loopback addresses, and for profiles with allow_http",
                "Use https, or a profile added with --allow-http.",
            ],
        ),
        (
            ["work", "--token-command", "/nonexistent"],
            None,
            4,
            [
                "the token command of profile 'work' gave no token",
                "it cannot be run: no such file or directory",
                "Run the command yourself to see what it says.",
            ],
        ),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_stored(
    words: list[str], stdin: str | None, code: int, lines: list[str], tmp_path: Path, run: Run
) -> None:
    result = run("profile", "add", *words, input=stdin)

    assert (result.exit_code, result.stdout, stored(tmp_path)) == (code, "", "")
    assert result.stderr == "Error: " + "\n  ".join(lines) + "\n"


def test_a_name_that_is_taken_is_refused_before_the_token_is_asked_for(run: Run) -> None:
    run("profile", "add", "work", "--token-stdin", "--no-verify", input=TOKEN)

    result = run("profile", "add", "work")

    assert result.exit_code == 2
    assert result.stderr == (
        "Error: there is a profile 'work' already\n  Remove it first: `retellctl profile remove work`.\n"
    )


def test_no_option_takes_a_token(run: Run) -> None:
    assert run("profile", "add", "work", "--token", TOKEN).exit_code == 2
    assert TOKEN not in run("profile", "add", "work", "--token", TOKEN).stderr
