"""The scripts in completions/ are what `retellctl completion` prints, and they cover the whole app."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from shells import need
from whole_tree import whole_tree

from retellctl.completion import script
from retellctl.completion.tree import KINDS, Value
from retellctl.spec.known import words

if TYPE_CHECKING:
    from conftest import Run

FOLDER = Path(__file__).parents[2] / "completions"
TREE = whole_tree()
FILES = {"bash": "retellctl.bash", "zsh": "_retellctl", "fish": "retellctl.fish"}


@pytest.mark.parametrize("shell", FILES)
def test_the_script_is_up_to_date(shell: str) -> None:
    remedy = f"run: python -m retellctl completion {shell} > completions/{FILES[shell]}"
    assert (FOLDER / FILES[shell]).read_text("utf-8") == script(shell, TREE), remedy


@pytest.mark.parametrize("shell", FILES)
def test_the_command_prints_the_script(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert (done.exit_code, done.stdout, done.stderr) == (0, script(shell, TREE), "")


@pytest.mark.parametrize("shell", FILES)
def test_the_shell_reads_the_script_without_a_word(shell: str) -> None:
    need(shell)
    done = subprocess.run(
        [shell, "-n", str(FOLDER / FILES[shell])], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_option_takes_a_value_everywhere_or_nowhere() -> None:
    # The shells skip a value before they know which command it is for.
    takes: dict[str, set[bool]] = {}
    for command in TREE.walk():
        for option in command.options:
            for name in option.names:
                takes.setdefault(name, set()).add(option.value is not None)
    assert [name for name, found in takes.items() if len(found) > 1] == []


def test_ids_complete_where_a_command_takes_them() -> None:
    commands = {command.path: command for command in TREE.walk()}
    for kind in KINDS:
        assert commands[f"{kind} get"].arguments == (Value("ID", kind),)
        assert commands[f"{kind} get"].many
    assert commands["agent update"].arguments == (Value("ID", "agent"),)
    assert not commands["agent update"].many
    sources = {
        name: option.value.source
        for command in commands.values()
        for option in command.options
        if option.value is not None and option.value.source in KINDS
        for name in option.names
    }
    assert sources == {
        "--agent-id": "agent",
        "--from": "phone-number",
        "--from-number": "phone-number",
        "--inbound-agent": "agent",
        "--llm-id": "llm",
        "--outbound-agent": "agent",
        "--override-agent-id": "agent",
    }


ENUMS = {
    *("ambient_sound", "audio_encoding", "audio_websocket_protocol", "country_code", "data_storage_setting"),
    *("direction", "language", "model", "number_provider", "start_speaker"),
}


def test_every_value_that_a_version_lists_is_offered() -> None:
    offered: dict[str, set[str]] = {}
    for command in TREE.walk():
        for option in command.options:
            if option.value is not None and option.value.source == "words":
                name = max(option.names, key=len).removeprefix("--").replace("-", "_")
                offered[name] = set(option.value.words)

    assert set(offered) >= ENUMS
    assert {name: offered[name] for name in ENUMS} == {name: set(words(name)) for name in ENUMS}
    assert offered["ambient_sound"] >= {"null", "call-center", "coffee-shop"}
    assert offered["language"] >= {"en-US", "uk-UA"}
    assert "multi" not in offered["language"]
    assert offered["audio_encoding"] == {"s16le", "mulaw"}


def test_every_option_for_a_file_completes_files() -> None:
    options = {option for command in TREE.walk() for option in command.options}
    wrong = [
        option.names
        for option in options
        if option.value is not None
        and "FILE" in option.value.label
        and option.value.source not in ("file", "at-file")
    ]
    assert wrong == []
