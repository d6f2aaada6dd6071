"""Token commands, run for real."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from profile_examples import TOKEN, env, python, refused

from retellctl.config.edit import add_profile
from retellctl.config.profiles import Target, resolve_target
from retellctl.config.token_command import run_token_command
from retellctl.errors import AuthError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config.toml of a user who has none yet."""
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path))
    return tmp_path / "config.toml"


def with_command(config: Path, *command: str) -> Target:
    add_profile("a", token_command=command, replace=True)
    return resolve_target(
        profile="a", api_version=None, environ=env(config, RETELL_API_KEY="key_environment")
    )


def test_a_token_command_is_run_once_and_only_when_needed(config: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    target = with_command(config, "sh", "-c", f"echo run >> {log}; echo '  {TOKEN} '; echo second line")

    assert target.has_token
    assert not log.exists()
    assert target.token() == target.token() == TOKEN
    assert log.read_text() == "run\n"
    assert TOKEN not in config.read_text().replace(f"echo '  {TOKEN} '", "")


def test_a_token_command_knows_no_shell_and_no_other_token(config: Path) -> None:
    assert with_command(config, "echo", "$HOME;x").token() == "$HOME;x"
    assert with_command(config, "sh", "-c", "echo ${RETELL_API_KEY-unset}").token() == "unset"
    assert with_command(config, "sh", "-c", "cat; echo end-of-input").token() == "end-of-input"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (["/no/such/program"], "it cannot be run: no such file or directory"),
        (["/etc/passwd"], "it cannot be run: permission denied"),
        (["sh", "-c", "echo secret; exit 3"], "it ended with exit status 3"),
        (["sh", "-c", "echo secret; kill -9 $$"], "it was ended by signal 9"),
        (["true"], "the first line that it printed is empty"),
        (["printf", "\\nsecret"], "the first line that it printed is empty"),
        (["yes", "secret"], "it printed more than 64 KiB"),
        (
            ["echo", "secret secret"],
            "a token has 1 to 4096 ASCII letters, digits and signs, no spaces and no control characters",
        ),
        (
            ["printf", "secret\\377"],
            "a token has 1 to 4096 ASCII letters, digits and signs, no spaces and no control characters",
        ),
    ],
)
def test_a_token_command_that_fails_says_why_but_not_what_it_printed(
    config: Path, command: list[str], why: str
) -> None:
    assert refused(AuthError, with_command(config, *command).token) == (
        f"the token command of profile 'a' in {config} gave no token\n{why}\n"
        "Run the command yourself to see what it says."
    )


@pytest.mark.parametrize("script", ["sleep 600; echo x", "exec >&-; sleep 600"])
def test_a_token_command_is_not_waited_for_for_ever(script: str) -> None:
    said = refused(AuthError, run_token_command, ["sh", "-c", script], os.environ, "profile 'a'", seconds=0.2)

    assert "it was not done after 0.2 seconds" in said


def test_what_a_token_command_complains_of_is_seen(config: Path) -> None:
    code = """
import os
add_profile("a", token_command=["sh", "-c", "echo locked >&2; exit 1"])
try:
    resolve_target(profile="a", api_version=None, environ=os.environ).token()
except Exception as error:
    print(error.why)
"""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with python(code, env={**os.environ, **env(config)}, **pipes) as process:
        assert process.communicate(timeout=60) == ("it ended with exit status 1\n", "locked\n")
