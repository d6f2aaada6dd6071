"""The README: every example prints what stands under it, and its tables say what the program does."""

from __future__ import annotations

import json
import re
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from declared import LINES, sample_id
from readme_examples import ID, README, examples, shown
from readme_tables import renewed

from retellctl import errors
from retellctl.cli.own.topics import ENVIRONMENT

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from declared import Line

TEXT = README.read_text("utf-8")


def table(heading: str) -> list[list[str]]:
    """The rows of the table whose header starts with these words, without their code marks."""
    after = TEXT.split(f"\n| {heading} |", 1)[1].splitlines()[2:]
    rows = takewhile(lambda line: line.startswith("|"), after)
    return [[cell.strip().replace("`", "") for cell in row.strip("|").split("|")] for row in rows]


def test_the_examples_typed_in_one_shell_print_what_the_readme_says(tmp_path: Path) -> None:
    for example, output in shown(TEXT, tmp_path):
        assert f"$ {example.command}\n{output}" == f"$ {example.command}\n{example.output}"


def test_no_example_can_be_typed_on_one_machine_only() -> None:
    """An id that one sandbox has made is in no other."""
    assert [example.command for example in examples(TEXT) if ID.search(example.command)] == []


def test_the_tables_are_made_from_the_declarations() -> None:
    assert renewed(TEXT) == TEXT, "run: python tools/readme_tables.py"


def _codes(error: type[errors.RetellctlError]) -> set[tuple[str, str]]:
    own = {(str(error.exit_code), error.code)}
    return own.union(*(_codes(further) for further in error.__subclasses__()))


def test_the_exit_codes_are_those_of_the_errors() -> None:
    documented = {(exit_code, code) for exit_code, code, _ in table("exit code | `code` in JSON | meaning")}
    assert documented == {("0", "")} | _codes(errors.RetellctlError)


def test_the_environment_variables_are_those_of_the_help_topic() -> None:
    documented = [name for names, _ in table("variable | meaning") for name in names.split(", ")]
    assert documented == re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", ENVIRONMENT.split("\n\n")[1])


@pytest.mark.parametrize("line", LINES, ids=str)
def test_an_operation_sends_the_request_of_the_table(line: Line, run: Run) -> None:
    rows = {row[0]: row[1:3] for row in table("command | request in v1 | request in v2 | library call")}
    in_v1, in_v2 = rows[line.operation.command]
    documented = in_v1 if line.version == "v1" or in_v2 == "same" else in_v2

    result = run(*line.args, "--dry-run", "-p", "sandbox")

    request = json.loads(result.stdout)["dry_run"]
    target = unquote(urlsplit(request["url"]).path)
    ids = {name: sample_id(name) for name in line.operation.ids}
    assert f"{request['method']} {target}" == documented.format(**ids)


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
