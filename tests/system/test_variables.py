"""The program's own variables, as people and their tools write them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

VALUES = {
    "RETELL_API_KEY": TOKEN,
    "RETELLCTL_BASE_URL": "https://service.example",
    "RETELLCTL_API_VERSION": "v1",
    "RETELLCTL_PROFILE": "work",
    "RETELLCTL_CONFIG_DIR": "/nowhere",
}
REASON = "they are part of the value where no shell takes them away, as in `docker run --env-file`"


@pytest.mark.parametrize("around", ['"', "'"])
@pytest.mark.parametrize("options", [[], ["--dry-run"], ["--dry-run", "-o", "curl"]], ids=" ".join)
@pytest.mark.parametrize("name", VALUES)
def test_quotes_are_named_and_the_value_is_not(name: str, options: list[str], around: str, run: Run) -> None:
    """Docker's --env-file hands them over as they stand in the file."""
    key = {} if name in ("RETELLCTL_PROFILE", "RETELLCTL_CONFIG_DIR") else {"RETELL_API_KEY": TOKEN}
    environ = {**key, name: f"{around}{VALUES[name]}{around}"}

    result = run("agent", "list", *options, **environ)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: {name} stands in quotes\n  {REASON}\n  Write it without quotes.\n"


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("", "\r\n"), (" ", " "), ("\t", " \r\n")])
def test_blanks_around_a_value_are_no_part_of_it(
    before: str, after: str, run: Run, server: Recorder, tmp_path: Path
) -> None:
    values = {
        "RETELL_API_KEY": TOKEN,
        "RETELLCTL_BASE_URL": server.url,
        "RETELLCTL_API_VERSION": "v1",
        "RETELLCTL_CONFIG_DIR": str(tmp_path / "own"),
    }
    values = {name: before + value + after for name, value in values.items()}

    run("sandbox", "status", **values)
    result = run("agent", "list", "--json", **values)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "[]\n", "")
    [sent] = server.requests
    assert (sent.target, sent.headers["authorization"]) == ("/list-agents", f"Bearer {TOKEN}")
    assert [path.name for path in tmp_path.iterdir()] == ["own"]


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("", "\r\n"), (" ", " "), ("\n", "\n\n")])
def test_a_token_is_the_same_whichever_way_it_comes(
    before: str, after: str, run: Run, server: Recorder
) -> None:
    text = before + TOKEN + after
    to = ("--base-url", server.url, "--api-version", "v1", "--no-verify")
    added = [
        run("profile", "add", "piped", "--token-stdin", *to, input=text),
        run("profile", "add", "told", "--token-command", f"printf {text.lstrip()!r}", *to),
    ]

    for profile in ("piped", "told"):
        run("agent", "list", "-p", profile)
    run("agent", "list", "--api-version", "v1", RETELL_API_KEY=text, RETELLCTL_BASE_URL=server.url)

    assert [result.exit_code for result in added] == [0, 0]
    assert [request.headers["authorization"] for request in server.requests] == [f"Bearer {TOKEN}"] * 3


def test_a_token_in_quotes_is_stored_nowhere(run: Run, tmp_path: Path) -> None:
    piped = run("profile", "add", "work", "--token-stdin", "--no-verify", "--json", input=f'"{TOKEN}"\n')
    told = run("profile", "add", "work", "--token-command", f"echo \"'{TOKEN}'\"", "--json")

    for result, code in ((piped, 2), (told, 4)):
        assert (result.exit_code, result.stdout) == (code, "")
        message = json.loads(result.stderr)["error"]["message"]
        assert message.endswith(": it stands in quotes, which would be sent as a part of it")
        assert TOKEN not in result.stderr
    assert not (tmp_path / "retellctl" / "config.toml").exists()


def test_a_variable_that_does_not_hold_is_not_looked_at(run: Run) -> None:
    quoted = {name: f'"{value}"' for name, value in VALUES.items() if name != "RETELLCTL_CONFIG_DIR"}
    del quoted["RETELLCTL_API_VERSION"]

    result = run("agent", "list", "-p", "sandbox", "-q", "--json", **quoted)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "[]\n", "")


@pytest.mark.parametrize("path", ["~", "~/x", "~/"])
def test_a_folder_in_the_home_folder_needs_one(path: str, run: Run, tmp_path: Path) -> None:
    result = run("profile", "list", "-o", "ids", RETELLCTL_CONFIG_DIR=path, HOME="relative")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "Error: there is no home folder\n  Set HOME, or RETELLCTL_CONFIG_DIR to a folder of your own.\n"
    )
    added = run(
        "profile",
        "add",
        "w",
        "--token-command",
        "x",
        "--no-verify",
        RETELLCTL_CONFIG_DIR=path,
        HOME=str(tmp_path),
    )
    assert added.exit_code == 0
    assert (tmp_path / path[2:] / "config.toml").exists()
