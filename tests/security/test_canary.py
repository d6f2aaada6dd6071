"""The token is shown nowhere and written nowhere but to config.toml, whatever the server does with it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from recorder import Answer
from security.attack import CANARY, started
from security.commands import COMMANDS, FORMATS, record, serving
from security.echoes import ECHO, FAULTS, MARKS, leaks, marked
from security.texts import filled
from transport.script import Scripted

if TYPE_CHECKING:
    from recorder import Recorded, Recorder
    from security.attack import Attack

MODES = [
    *(("-o", shape) for shape in FORMATS),
    ("-v",),
    ("-v", "--json"),
    ("-q",),
    ("-v", "--include"),
    ("--query", "@"),
    ("--fields", "agent_id,agent_name"),
]
OWN = [
    ("profile", "list"),
    ("profile", "show"),
    ("profile", "show", "work"),
    ("profile", "use", "work"),
    ("profile", "use", CANARY),
    ("profile", "remove", "work", "--yes"),
    ("profile", "add", "work", "--no-verify", "--token-stdin"),
    ("profile", "add", "two", "--token-stdin"),
    ("profile", "add", "three", "--no-verify", "--token-stdin", "--base-url", CANARY),
    ("sandbox", "status"),
    ("completion", "bash"),
    ("help", "environment"),
    ("help", CANARY),
    ("--version",),
    ("--help",),
    (CANARY,),
    ("agent", CANARY),
    ("agent", "list", CANARY),
    ("agent", "get", CANARY, "--profile", "sandbox"),
    ("agent", "list", "-p", CANARY),
]


def check_files(folder: Path) -> None:
    """No file that was written holds the token but config.toml."""
    for path in folder.rglob("*"):
        if path.is_file() and path.name != "config.toml":
            assert leaks(path.read_bytes().decode("latin-1")) == [], path


@pytest.fixture(autouse=True)
def _profile(tmp_path: Path) -> None:
    folder = tmp_path / "retellctl"
    folder.mkdir(mode=0o700)
    config = folder / "config.toml"
    config.write_text(f"default = 'work'\n[profiles.work]\ntoken = '{CANARY}'\n")
    config.chmod(0o600)


@pytest.mark.parametrize("fault", FAULTS)
def test_faults(fault: str, attack: Attack, tmp_path: Path) -> None:
    with Scripted(FAULTS[fault]) as server:
        for number, command in enumerate(COMMANDS):
            mode = MODES[number % len(MODES)]

            ended = attack(*command.args, *mode, "--max-retries", "0", url=server.url)

            assert leaks(ended.out + ended.err) == [], (command, mode)
    check_files(tmp_path)


def echoing(request: Recorded) -> Answer:
    """A success in which each text is the token in one way or another."""
    answer = serving(lambda kind: [filled(record(kind), [*MARKS[n:], *MARKS[:n]]) for n in range(3)])(request)
    headers = {name: value for name, _, value in (line.partition(": ") for line in ECHO)}
    return Answer(answer.status, answer.body if answer.body == b"" else marked(answer.body), headers)


@pytest.mark.parametrize("mode", [*MODES, ("--dry-run",), ("--dry-run", "-o", "curl")], ids=" ".join)
def test_successes(mode: tuple[str, ...], attack: Attack, host: Recorder, tmp_path: Path) -> None:
    host.answer = echoing
    for command in COMMANDS:
        ended = attack(*command.args, *mode, url=host.url)

        assert leaks(ended.out + ended.err) == [], command
    check_files(tmp_path)


@pytest.mark.parametrize("mode", [("-v",), ("--json", "-v")], ids=" ".join)
@pytest.mark.parametrize("args", OWN, ids=lambda args: " ".join(args).replace(CANARY, "TOKEN"))
def test_own_commands(args: tuple[str, ...], mode: tuple[str, ...], attack: Attack, tmp_path: Path) -> None:
    ended = attack(*args, *mode, url="http://127.0.0.1:1", input=CANARY)

    assert leaks(ended.out + ended.err) == []
    check_files(tmp_path)


@pytest.mark.parametrize(
    "args",
    [("agent", "get", "a1", "-v"), ("agent", "list", "--json", "-v"), ("profile", "check")],
    ids=" ".join,
)
def test_processes(args: tuple[str, ...], host: Recorder, tmp_path: Path) -> None:
    host.answer = echoing
    environ = {**os.environ, "RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": host.url}

    process = started([*args, "--api-version", "v1"], env=environ)
    out, err = process.communicate(timeout=60)

    assert process.returncode == 0
    assert leaks((out + err).decode()) == []
    check_files(tmp_path)


def test_a_token_command_sees_no_token(host: Recorder, tmp_path: Path) -> None:
    """It gets the environment without RETELL_API_KEY; the token that it gives is in no process's arguments."""
    host.answer = echoing
    seen = tmp_path / "seen"
    script = (
        f"cat /proc/self/environ /proc/self/cmdline /proc/$PPID/cmdline > {seen}; echo '{CANARY}'"
        if Path("/proc/self/environ").exists()
        else f"env > {seen}; echo '{CANARY}'"
    )
    config = tmp_path / "retellctl" / "config.toml"
    (tmp_path / "ask").write_text(script)
    command = json.dumps(["sh", str(tmp_path / "ask")])
    config.write_text(f"[profiles.asks]\ntoken_command = {command}\nbase_url = '{host.url}'\n")

    process = started(
        ["agent", "list", "-p", "asks", "-v", "--api-version", "v2"],
        env={**os.environ, "RETELL_API_KEY": CANARY, "MARK": "is here"},
    )
    out, err = process.communicate(timeout=60)

    assert process.returncode == 0
    assert host.requests[-1].headers["authorization"] == f"Bearer {CANARY}"
    assert b"MARK=is here" in seen.read_bytes()
    assert leaks(seen.read_text("latin-1")) == []
    assert leaks((out + err).decode()) == []
    assert CANARY not in config.read_text()
