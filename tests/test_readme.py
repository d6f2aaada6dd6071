"""The README: every example prints what stands under it, and its tables say what the program does."""

from __future__ import annotations

import json
import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest
import typer
from readme_examples import ID, README, examples, shown

from retellctl import errors
from retellctl.cli.main import app
from retellctl.cli.own.topics import ENVIRONMENT, TOPICS
from retellctl.resources import index

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

TEXT = README.read_text("utf-8")
# What a command needs beside its ids to be sent.
NEEDED = {
    "agent create": ["--llm-websocket-url", "wss://example.com/llm", "--voice-id", "11labs-Adrian"],
    "agent update": ["--voice-speed", "1"],
    "llm create": ["--general-prompt", "Be brief."],
    "llm update": ["--general-prompt", "Be brief."],
    "phone-number create": ["--agent-id", "a1"],
    "phone-number update": ["--agent-id", "a1"],
    "call create": ["--from", "+14155550100", "--to", "+12135550199"],
    "call register": ["--agent-id", "a1"],
}
AUDIO = ["--audio-websocket-protocol", "web", "--audio-encoding", "s16le", "--sample-rate", "24000"]
IDS = {"agent_id": "a1", "llm_id": "llm_1", "phone_number": "+14155550100", "call_id": "c1"}


def table(heading: str) -> list[list[str]]:
    """The rows of the table whose header starts with these words, without their code marks."""
    after = TEXT.split(f"\n| {heading} |", 1)[1].splitlines()[2:]
    rows = takewhile(lambda line: line.startswith("|"), after)
    return [[cell.strip().replace("`", "") for cell in row.strip("|").split("|")] for row in rows]


OPERATIONS = table("command | request in v1 | request in v2 | library call")


def test_the_examples_typed_in_one_shell_print_what_the_readme_says(tmp_path: Path) -> None:
    for example, output in shown(TEXT, tmp_path):
        assert f"$ {example.command}\n{output}" == f"$ {example.command}\n{example.output}"


def test_no_example_can_be_typed_on_one_machine_only() -> None:
    """An id that one sandbox has made is in no other."""
    assert [example.command for example in examples(TEXT) if ID.search(example.command)] == []


def _verbs(group: Any) -> list[str]:
    return list(getattr(group, "commands", ()))


def test_the_commands_are_those_of_the_program() -> None:
    root: Any = typer.main.get_command(app)
    context = typer.Context(root, info_name="retellctl")
    groups = {name: _verbs(root.get_command(context, name)) for name in root.list_commands(context)}
    documented = {group: verbs.split(", ") for group, verbs in table("group | verbs")}
    assert list(documented) == list(groups)
    assert documented == groups | {
        "api": ["retellctl api METHOD PATH"],
        "completion": ["bash", "zsh", "fish"],
        "help": f"a command or a topic: {', '.join(TOPICS)}".split(", "),
    }


def _codes(error: type[errors.RetellctlError]) -> set[tuple[str, str]]:
    own = {(str(error.exit_code), error.code)}
    return own.union(*(_codes(further) for further in error.__subclasses__()))


def test_the_exit_codes_are_those_of_the_errors() -> None:
    documented = {(exit_code, code) for exit_code, code, _ in table("exit code | `code` in JSON | meaning")}
    assert documented == {("0", "")} | _codes(errors.RetellctlError)


def test_the_environment_variables_are_those_of_the_help_topic() -> None:
    documented = [name for names, _ in table("variable | meaning") for name in names.split(", ")]
    assert documented == re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", ENVIRONMENT.split("\n\n")[1])


def _sent(run: Run, command: str, version: str, path: str) -> str:
    """The request of a command, with the placeholders of `path` in the place of ids."""
    needed = NEEDED.get(command, []) + (AUDIO if (command, version) == ("call register", "v1") else [])
    names = re.findall(r"{(\w+)}", path)
    result = run(
        *command.split(),
        *(IDS[name] for name in names),
        *needed,
        "--dry-run",
        "-p",
        "sandbox",
        "--api-version",
        version,
    )
    assert result.exit_code == 0, result.output
    request = json.loads(result.stdout)["dry_run"]
    target = unquote(urlsplit(request["url"]).path)
    for name in names:
        target = target.replace(f"/{IDS[name]}", f"/{{{name}}}")
    return f"{request['method']} {target}"


@pytest.mark.parametrize(("command", "in_v1", "in_v2", "library_call"), OPERATIONS)
def test_an_operation_sends_the_requests_of_the_table(
    run: Run, command: str, in_v1: str, in_v2: str, library_call: str
) -> None:
    assert _sent(run, command, "v1", in_v1) == in_v1
    if in_v2 == "same":
        in_v2 = in_v1
    assert _sent(run, command, "v2", in_v2) == in_v2
    assert re.fullmatch(r"[a-z_]+\.[a-z_0-9]+", library_call)


def test_the_operations_are_those_of_the_program() -> None:
    assert {row[0].replace(" ", ".") for row in OPERATIONS} == set(index.OPERATIONS)


@pytest.mark.parametrize(("shell", "files"), table("shell | file"))
def test_a_completion_script_goes_where_the_readme_says(run: Run, shell: str, files: str) -> None:
    own = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"), "")
    result = run("completion", shell, "--install", "--dry-run", HOME="/nobody", **own)
    file = files.partition(",")[0].replace("~", "/nobody")
    assert result.stderr == f"Would put the completion script for {shell} in {file}.\n"


def test_a_file_that_is_linked_is_there() -> None:
    linked = re.findall(r"\]\((?!#|https:)([^)]*)\)", TEXT)
    assert linked
    assert [file for file in linked if not (README.parent / file).is_file()] == []


def test_a_link_within_the_readme_leads_to_a_heading() -> None:
    anchors = {
        re.sub(r"[^\w -]", "", line.lower()).strip().replace(" ", "-")
        for line in TEXT.splitlines()
        if line[:2] == "##"
    }
    linked = re.findall(r"\]\(#([^)]*)\)", TEXT)
    assert linked
    assert set(linked) <= anchors


def test_the_lines_fit_a_screen() -> None:
    prose = re.sub(r"```.*?```|<!--.*?-->", "", TEXT, flags=re.DOTALL)
    assert [line for line in prose.splitlines() if len(line) > 100 and not line.startswith("|")] == []
