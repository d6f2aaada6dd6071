"""An output format is one file and one row: markdown, added to a copy of the package and to nothing else in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest
from checkout import documented

import retellctl

BEFORE = '    "curl": Format('
[FILE, ROW] = documented("An output format: one file and one row")


class Copy(Protocol):
    def __call__(self, *args: str) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the package that has one more file and one more row."""
    folder = tmp_path_factory.mktemp("copy")
    source = Path(retellctl.__file__).parent
    shutil.copytree(source, folder / "retellctl", ignore=shutil.ignore_patterns("__pycache__"))
    output = folder / "retellctl" / "output"
    (output / "markdown_writer.py").write_text(f"{FILE}\n")
    table = (output / "formats.py").read_text()
    assert table.count(BEFORE) == 1
    (output / "formats.py").write_text(table.replace(BEFORE, f"    {ROW}\n{BEFORE}"))
    return folder


@pytest.fixture
def copy(package: Path, tmp_path: Path) -> Copy:
    """The program of that copy."""

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "retellctl", *args],
            env={**os.environ, "PYTHONPATH": str(package), "RETELLCTL_CONFIG_DIR": str(tmp_path)},
            cwd=package,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


def test_records_are_shown_in_it(copy: Copy) -> None:
    copy("-p", "sandbox", "llm", "create", "--general-prompt", "Be kind | short.", "-o", "ids")
    fields = ("--fields", "general_prompt,version")

    done = copy("-p", "sandbox", "llm", "list", "-o", "markdown", *fields)

    header = "| general_prompt | version |\n| --- | --- |\n"
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == header + "| Be kind &#124; short. | 0 |\n"


def test_it_stands_in_the_help(copy: Copy) -> None:
    words = "".join(copy("--help").stdout.split())
    assert "table|json|jsonl|yaml|csv|tsv|ids|markdown|curl" in words
    assert "  -o markdown   a table for a README\n" in copy("help", "output").stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_it_is_completed(copy: Copy, shell: str) -> None:
    assert "table json jsonl yaml csv tsv ids markdown curl" in copy("completion", shell).stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--query", "[0]"],
            """\
Error: --query and -o markdown do not go together
  --query gives JSON: take -o json, jsonl or yaml.
""",
        ),
        (
            ["--include"],
            """\
Error: --include and -o markdown do not go together
  --include gives JSON: take -o json or jsonl.
""",
        ),
        (
            ["--fields", "colour"],
            "Error: --fields colour: ",
        ),
    ],
)
def test_what_it_does_not_go_with_is_refused(copy: Copy, options: list[str], message: str) -> None:
    done = copy("-p", "sandbox", "agent", "create", "--voice-id", "v", "-o", "markdown", *options)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(message)


def test_a_dry_run_shows_the_request_all_the_same(copy: Copy) -> None:
    done = copy("-p", "sandbox", "agent", "list", "--dry-run", "-o", "markdown")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith('{"dry_run":')


def test_no_ids_names_it_among_the_others(copy: Copy) -> None:
    done = copy("sandbox", "status", "-o", "ids")

    assert "table, json, jsonl, yaml, csv, tsv or markdown." in done.stderr
