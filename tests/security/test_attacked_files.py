"""The files under attack, as commands see it: crowded, damaged, not writable, full of what nobody wrote there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from security.attack import CANARY
from security.commands import V2, Command, record, serving
from security.texts import harmful

if TYPE_CHECKING:
    from recorder import Recorder
    from security.attack import Attack

ROOT = Path(__file__).parents[2]
NOWHERE = "/dev/null/retellctl"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    folder = tmp_path / "retellctl"
    folder.mkdir(mode=0o700)
    path = folder / "config.toml"
    path.touch(mode=0o600)
    return path


def test_fifty_processes_lose_nothing(config: Path) -> None:
    old = [f"old{number}" for number in range(25)]
    new = [f"new{number}" for number in range(25)]
    tables = (f"[profiles.{name}]\ntoken_command = ['echo', '{name}']  # mine\n" for name in old)
    config.write_text("# by hand\ndefault = 'old0'\n" + "".join(tables))
    lines = [["profile", "remove", name, "--yes"] for name in old[1:]]
    lines += [["profile", "add", name, "--token-command", f"echo {name}", "--no-verify"] for name in new]
    lines += [["profile", "use", "old0"]]

    ran = subprocess.run(
        [sys.executable, "-m", "security.crowd"],
        input="\n".join(map(json.dumps, lines)),
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    ended = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [code for code, _ in ended] == [0] * 50, ended
    assert config.read_text().startswith("# by hand\n")
    left = tomllib.loads(config.read_text())
    assert left["default"] == "old0"
    assert left["profiles"]["old0"] == {"token_command": ["echo", "old0"]}
    assert sorted(left["profiles"]) == sorted(["old0", *new])
    assert [left["profiles"][name]["token_command"] for name in new] == [["echo", name] for name in new]
    assert [path.name for path in config.parent.iterdir() if path.suffix == ".tmp"] == []


DAMAGED: dict[str, str | bytes] = {
    "syntax": "default = 'work'\n[profiles.work]\ntoken = 'key_secret_1\n",
    "type": "default = 'work'\n[profiles.work]\ntoken = 5\n",
    "value": "default = 'work'\n[profiles.work]\ntoken = 'two words of a secret'\n",
    "address": "default = 'work'\n[profiles.work]\nbase_url = 'https://me:secret@x'\n",
    "no text": b"default = '\xff'\n",
    "control": "default = 'work'\n[profiles.\"\\u001b[31m\\u202e\"]\ntoken = 'x'\n",
    "control in a value": '[profiles.work]\ntoken = "secret\\u001b[2J"\n',
    "both": "[profiles.work]\ntoken = 'secret'\ntoken_command = ['x']\n",
    "twice": "[profiles.work]\ntoken = 'secret_a'\ntoken = 'secret_b'\n",
    "deep": "a = " + "[" * 5000 + "]" * 5000,
    "large": "# " + "x" * 1_100_000,
}
USING = [
    ["profile", "add", "n", "--token-stdin", "--no-verify"],
    ["profile", "remove", "work", "--yes"],
    ["profile", "use", "work"],
    ["profile", "list"],
    ["profile", "show", "work"],
    ["agent", "list", "-p", "work"],
]


@pytest.mark.parametrize("args", USING, ids=" ".join)
@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_left_as_it_is(damage: str, args: list[str], attack: Attack, config: Path) -> None:
    content = DAMAGED[damage]
    config.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = config.read_bytes()

    ended = attack(*args, url="http://127.0.0.1:1", input=CANARY)

    assert ended.code == 1
    assert ended.out == ""
    assert str(config) in ended.err
    assert "line " in ended.err or damage in {"large", "deep"}
    assert "secret" not in ended.err
    assert not harmful(ended.err)
    assert config.read_bytes() == before


@pytest.mark.parametrize("command", V2, ids=str)
def test_folders_that_cannot_be_written_fail_nothing(
    command: Command, attack: Attack, host: Recorder
) -> None:
    host.answer = serving(lambda kind: [record(kind)])

    ended = attack(*command.words, "--quiet", url=host.url, RETELLCTL_CONFIG_DIR=NOWHERE)

    assert (ended.code, ended.err) == (0, "")


@pytest.mark.parametrize("verb", ["list", "create --voice-id v --llm-websocket-url wss://x", "get agent_1"])
def test_the_sandbox_without_a_folder(verb: str, attack: Attack) -> None:
    """It works in memory, and says so."""
    ended = attack("agent", *verb.split(), "-p", "sandbox", url="", RETELLCTL_CONFIG_DIR=NOWHERE)

    assert ended.code == (3 if "get" in verb else 0)
    assert ended.err.startswith(
        f"Warning: the sandbox keeps nothing this time: {NOWHERE}/sandbox.sqlite3 cannot be used"
    )


CACHES = (
    "api-versions.json",
    "completion",
    "sandbox.sqlite3",
    "completion/profiles",
    "completion/ids/@env/agent",
)


@pytest.mark.parametrize(
    "content", [None, b"\xff\x00{", b"[" * 100_000, b"1\n2\n3"], ids=["folder", "bytes", "deep", "lines"]
)
@pytest.mark.parametrize("name", CACHES)
def test_a_damaged_cache_is_no_cache(
    name: str, content: bytes | None, attack: Attack, host: Recorder, tmp_path: Path
) -> None:
    host.answer = serving(lambda kind: [record(kind)])
    path = tmp_path / "retellctl" / name
    path.parent.mkdir(parents=True, mode=0o700)
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)

    for args in (["agent", "list"], ["agent", "delete", "agent_1", "--yes"], ["profile", "list"]):
        assert attack(*args, url=host.url).code == 0


def test_a_name_in_a_message_is_harmless(attack: Attack, host: Recorder, tmp_path: Path) -> None:
    """Files have the names that somebody else gave them."""
    name = tmp_path / "\x1b[31m\u202e\n[red]x"
    name.write_text("{")
    for args in (
        ["agent", "create", "-f", str(name)],
        ["agent", "create", "-f", f"{name}-gone"],
        ["llm", "create", "--general-tools", f"@{name}"],
        ["llm", "create", "--general-prompt", f"@{name}-gone"],
        ["call", "get", "c1", "--recording", f"{tmp_path}/\x1b[2J/x"],
        ["agent", "list", "-p", "\x1b[31m"],
        ["profile", "add", "\x1b[31m\u202e", "--no-verify", "--token-stdin"],
        ["profile", "add", "n", "--no-verify", "--token-command", "\x1b[31m 'x"],
    ):
        for options in ([], ["--json"]):
            ended = attack(*args, *options, "--api-version", "v2", url=host.url, input="x")

            assert ended.code == 2, args
            assert not harmful(ended.err)
            assert ended.err.count("\n") <= 3
