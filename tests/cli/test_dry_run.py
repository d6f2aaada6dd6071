"""--dry-run: the request that would be sent, without a token and without a socket."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from cli import surface
from declared import EVERY, LINES
from processes import environment

from retellctl import __version__
from retellctl.resources.index import OPERATIONS

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

CALL = "call create --from 14155550100 --to 12135550199"
# Lines of commands that send something and are no operation of a resource, or have options of their own.
OWN = [
    f"{CALL} --wait",
    "call get c --wait --recording call.wav",
    "call list --all --details",
    "agent get a b",
    "agent delete a b",
    "profile add work",
    "profile check",
    "api GET /get-concurrency",
]
NOT_SENDING = {
    "profile list",
    "profile show",
    "profile use",
    "profile remove",
    "sandbox status",
    "sandbox reset",
    "sandbox serve",
    "completion",
    "help",
}


# Runs the lines that it is given, in one process in which nothing may be sent, nor looked up.
WITHOUT_SOCKETS = """
import contextlib, io, json, sys

def forbid(event, _):
    if event.startswith("socket."):
        raise SystemExit(f"{event} in a dry run")

sys.addaudithook(forbid)
import typer
from retellctl.cli.main import app, run
done = []
for line in json.load(sys.stdin):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        code = run(typer.main.get_command(app), line)
    done.append((code, out.getvalue(), err.getvalue()))
json.dump(done, sys.stdout)
"""


def test_every_command_that_sends_is_here() -> None:
    words = {context.command_path.removeprefix("retellctl ") for context in surface.commands()}
    declared = {operation.command for operation in OPERATIONS.values()}

    own = {" ".join(line.split()[: 1 if line.startswith("api") else 2]) for line in OWN}
    assert words == declared | own | NOT_SENDING


@pytest.mark.parametrize("version", ["v1", "v2", "auto"])
def test_every_command_shows_its_request_without_token_and_socket(version: str, tmp_path: Path) -> None:
    # Without being asked, a dry run is one of version 2.
    typed = [line.words for line in (*LINES, *EVERY) if line.version == version.replace("auto", "v2")]
    lines = [[*words, "--dry-run", "--api-version", version] for words in (*typed, *map(shlex.split, OWN))]
    # Also where the service would have to be asked which version it speaks.
    environ = environment(RETELLCTL_BASE_URL="https://retell.example.com/x")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_SOCKETS],
        input=json.dumps(lines),
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )

    assert (done.returncode, done.stderr) == (0, "")
    for line, (code, out, err) in zip(lines, json.loads(done.stdout), strict=True):
        assert (code, err) == (0, ""), line
        shown = json.loads(out)
        for request in shown if isinstance(shown, list) else [shown]:
            assert list(request) == ["dry_run"]
            assert list(request["dry_run"]) == ["method", "url", "headers", "body"]
            is_new = line[:2] == ["profile", "add"]
            there = "https://api.retellai.com/" if is_new else environ["RETELLCTL_BASE_URL"]
            assert request["dry_run"]["url"].startswith(there)
    assert list(tmp_path.iterdir()) == []


def test_the_request_is_shown_whole(run: Run) -> None:
    result = run("agent", "update", "a/b", "--agent-name", "Ånn", "--dry-run", "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {
        "dry_run": {
            "method": "PATCH",
            "url": "https://api.retellai.com/update-agent/a%2Fb",
            "headers": {
                "Authorization": "Bearer ****",
                "Accept": "application/json",
                "User-Agent": f"retellctl/{__version__}",
                "Content-Type": "application/json",
            },
            "body": {"agent_name": "Ånn"},
        }
    }


def test_several_ids_are_an_array_and_nobody_is_asked(run: Run) -> None:
    several = json.loads(run("agent", "delete", *"abcdefghijklmnop", "--dry-run").stdout)
    piped = json.loads(run("agent", "get", "-", "--dry-run", input="a\n").stdout)
    none = run("agent", "get", "-", "--dry-run", input="")

    assert [part["dry_run"]["url"][-2:] for part in several] == [f"/{name}" for name in "abcdefghijklmnop"]
    assert {part["dry_run"]["method"] for part in several} == {"DELETE"}
    assert [part["dry_run"]["url"] for part in piped] == ["https://api.retellai.com/get-agent/a"]
    assert none.stdout == "[]\n"


def test_the_body_is_checked_all_the_same(run: Run) -> None:
    result = run("agent", "create", "--dry-run", "--json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert json.loads(result.stderr)["error"]["message"].startswith("2 fields are wrong: ")


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ("-o yaml", "dry_run:\n  method: GET\n  url: https://api.retellai.com/get-agent/a\n"),
        ("--query dry_run.url --raw", "https://api.retellai.com/get-agent/a"),
        # What they say is about the answer, and there is none.
        ("-o ids", '{"dry_run":{"method":"GET",'),
        ("-o table", '{"dry_run":{"method":"GET",'),
        ("--fields agent_id", '{"dry_run":{"method":"GET",'),
        ("--include", '{"dry_run":{"method":"GET",'),
    ],
)
def test_it_goes_together_with_what_a_command_says_of_its_output(options: str, shown: str, run: Run) -> None:
    result = run("agent", "get", "a", "--dry-run", *options.split())

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(shown)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("profile use work", "Would make profile work the default."),
        ("profile remove work", "Would remove profile work."),
        ("sandbox reset", "Would delete everything in the sandbox."),
    ],
)
def test_what_sends_nothing_does_nothing(line: str, note: str, run: Run) -> None:
    run("profile", "add", "work", "--token-stdin", "--no-verify", input="key_123456")
    before = run("profile", "list", "--json").stdout

    result = run(*line.split(), "--dry-run", "--yes")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"{note}\n")
    assert run("profile", "list", "--json").stdout == before


def test_a_profile_is_tried_and_stored_on_paper_only(run: Run) -> None:
    result = run("profile", "add", "work", "--base-url", "https://x.example.com", "--dry-run")

    assert json.loads(result.stdout)["dry_run"]["url"] == "https://x.example.com/get-api-key-info"
    assert "work" not in run("profile", "list").stdout


CURLED = [
    "agent get 'a/b ?x+é'",
    "agent delete a b",
    """agent list --search '"$HOME" `x` \\\\'""",
    """agent create --voice-id v --llm-websocket-url wss://x --agent-name "it's é ☎ $1" """,
    """llm create --general-prompt @prompt.md --set 'general_tools=[{"type": "mcp", "name": "é"}]'""",
    (
        "call create --from 14155550100 --to 12135550199 --idempotency-key k"
        """ --metadata 'x={"a": [1.50, null, true, "é"]}'"""
    ),
    "call list --agent-id a --agent-id b --started-after 1703302407300 --api-version v1",
    "api GET '/x y?a=b&c=ü' --query-param 'd=e f'",
    "api DELETE /x --set a=b",
]


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl on this machine")
@pytest.mark.parametrize("line", CURLED)
def test_curl_sends_the_same(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Run, server: Recorder
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "prompt.md").write_text("# Title\n\t'quoted' \"twice\" \\n é\n")
    words = [*shlex.split(line), "--yes"]
    words += [] if "--api-version" in words else ["--api-version", "v2"]

    shown = ask(*words, "--dry-run", "-o", "curl")
    assert (shown.exit_code, shown.stderr, server.requests) == (0, "", [])
    subprocess.run(
        ["/bin/sh", "-ec", shown.stdout],
        env={**os.environ, "RETELL_API_KEY": "key_0123456789abcdef"},
        check=True,
        capture_output=True,
    )
    by_curl = server.requests.copy()
    server.requests.clear()
    ask(*words, "--concurrency", "1")

    def told(requests: list[Any]) -> list[Any]:
        names = ("authorization", "accept", "user-agent", "content-type")
        return [
            (one.method, one.target, one.json, [one.headers.get(name) for name in names]) for one in requests
        ]

    assert told(by_curl) == told(server.requests)
    assert by_curl
