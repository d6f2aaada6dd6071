"""The scripts in completions/ are what `retellctl completion` prints, and they cover the whole app."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from completion.shells import need
from completion.whole_tree import whole_tree

from retellctl.completion import script
from retellctl.completion.tree import Value
from retellctl.resources.index import INDEX, OPERATIONS, resource
from retellctl.spec.body import body_type, type_at
from retellctl.spec.declaration import At
from retellctl.spec.types import types

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
    # The shells skip a value before they know which command it is for. Nothing follows the program's own --version.
    takes: dict[str, set[bool]] = {}
    for command in TREE.walk():
        for option in command.options:
            for name in option.names:
                takes.setdefault(name, set()).add(option.value is not None)
    assert [name for name, found in takes.items() if len(found) > 1] == ["--version"]


def test_ids_complete_where_a_command_takes_them() -> None:
    commands = {command.path: command for command in TREE.walk()}
    for operation in OPERATIONS.values():
        if operation.ids == (resource(operation.resource).id,):
            command = commands[operation.command]
            assert (command.arguments, command.many) == (
                (Value("ID", operation.resource),),
                operation.takes_many,
            )
    assert commands["agent update"].arguments == (Value("ID", "agent"),)
    assert commands["agent update"].many
    assert not commands["knowledge-base delete-source"].many
    sources = {
        name: option.value.source
        for command in commands.values()
        for option in command.options
        if option.value is not None and option.value.source in INDEX
        for name in option.names
    }
    declared = {
        field.option: (field.type.item or field.type).name
        for operation in OPERATIONS.values()
        for field in (*operation.fields, *operation.filters)
        if field.form in ("id", "ids") or field.name == "voice_id"
    }
    others = dict.fromkeys(["--from", "--from-number", "--to-number", "--agent-number"], "phone-number")
    others |= dict.fromkeys(["--inbound-agent", "--outbound-agent"], "agent")
    others |= dict.fromkeys(["--inbound-sms-agent", "--outbound-sms-agent"], "agent")
    assert sources == declared | others
    assert sources["--llm-id"] == "llm"
    assert sources["--fallback-voice-id"] == "voice"


def test_every_value_that_a_version_lists_is_offered() -> None:
    commands = {command.path: command for command in TREE.walk()}
    seen = 0
    for name in INDEX:
        for operation in resource(name).operations:
            offered = {option.names[-1]: option.value for option in commands[operation.command].options}
            for field in (*operation.fields, *operation.filters):
                words = {
                    word
                    for version in ("v1", "v2")
                    if operation.route(version) and isinstance(place := field.place(version), At)
                    for word in types(version).words(type_at(field, place, version))
                }
                if words:
                    value = offered[field.option]
                    assert value is not None
                    assert set(value.words) == words, (operation.name, field.name)
                    seen += 1
    assert seen > 30
    sounds = next(
        option.value for option in commands["agent create"].options if "--ambient-sound" in option.names
    )
    assert sounds is not None
    assert set(sounds.words) >= {"null", "call-center", "coffee-shop"}


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


def test_every_path_that_is_offered_behind_set_is_one_of_the_body() -> None:
    seen = 0
    for command in TREE.walk():
        operation = OPERATIONS.get(command.path.replace(" ", ".", 1))
        for one in command.assigned:
            assert operation is not None
            at = [
                found
                for version in ("v1", "v2")
                if operation.route(version)
                for found in types(version).at(body_type(operation, version), one.path.split("."))
            ]
            assert at, (command.path, one.path)
            assert {*one.words} <= {"true", "false", "null"} | {word for found in at for word in found.words}
            seen += 1
    assert seen > 900


def test_every_field_of_a_body_can_be_set_by_a_path() -> None:
    commands = {command.path: command for command in TREE.walk()}
    for operation in OPERATIONS.values():
        if operation.fields and not operation.lists:
            offered = {one.path.partition(".")[0] for one in commands[operation.command].assigned}
            versions = [version for version in ("v1", "v2") if operation.route(version)]
            assert offered == {name for version in versions for name in body_type(operation, version).members}
