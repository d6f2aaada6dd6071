"""The reference and the manual pages: they are what the tools make of the declarations, and name what there is."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import command_pages
import man_pages
import pytest
from cli import surface

from retellctl.resources.index import OPERATIONS

if TYPE_CHECKING:
    from pathlib import Path

PAGES = command_pages.pages()
MANUAL = man_pages.pages()
COMMANDS = [context.command_path for context in surface.commands()]


def test_the_reference_is_up_to_date() -> None:
    there = [command_pages.DOCS / "commands.md", *(command_pages.DOCS / "commands").iterdir()]
    found = {str(path.relative_to(command_pages.DOCS)): path.read_text("utf-8") for path in there}

    assert found == PAGES, "run: python tools/command_pages.py"


def test_the_manual_is_up_to_date() -> None:
    found = {path.name: path.read_text("utf-8") for path in man_pages.FOLDER.iterdir()}

    assert found == MANUAL, "run: python tools/man_pages.py"


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_stands_in_the_index_on_its_page_and_in_the_manual(path: str) -> None:
    group = path.split()[1]

    assert f"| `{path}` |" in PAGES["commands.md"]
    assert f"\n## {path}\n" in PAGES[f"commands/{group}.md"]
    assert f'\n.SS "{path}"\n'.replace("-", "\\-") in MANUAL[f"retellctl-{group}.1"]


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda operation: operation.name)
def test_every_flag_of_an_operation_stands_on_its_page(operation: object) -> None:
    found = OPERATIONS[operation.name]  # type: ignore[attr-defined]
    page = PAGES[f"commands/{found.resource}.md"].partition(f"\n## retellctl {found.command}\n")[2]
    section = page.partition("\n## ")[0]

    for field in (*found.fields, *found.query, *found.filters):
        assert re.search(rf"^\| `{re.escape(field.option)}[ `]", section, re.MULTILINE), field.option
    assert all(example in section for example in found.examples)


def test_a_command_that_shows_what_happened_is_one() -> None:
    named = {found.verify_command for found in OPERATIONS.values() if found.verify_command}

    assert {command for command in named if not command.startswith((*COMMANDS,))} == set()


def test_what_roff_would_take_for_a_request_is_text() -> None:
    for name, text in MANUAL.items():
        for line in text.splitlines():
            assert re.match(r"\.(TH|SH|SS|TP|PP|BR?|br|nf|fi|RS|RE|nh|ad)( |$)|\.\\\"|[^.']", line), (
                name,
                line,
            )


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not installed")
def test_the_manual_has_no_faults(tmp_path: Path) -> None:
    for name, text in MANUAL.items():
        (tmp_path / name).write_text(text, "utf-8")
    command = ["mandoc", "-T", "lint", "-W", "warning", *sorted(map(str, tmp_path.iterdir()))]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()

    # A date would change with every day on which they are made.
    assert [line for line in said if "missing date" not in line] == []
