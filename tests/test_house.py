"""What contributors rely on: the recipes, the locked versions, the workflow, and which tests are fast."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from processes import environment

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
RECIPES = re.search(r"^\.PHONY: help (.*)$", MAKEFILE, re.MULTILINE)[1].split()  # type: ignore[index] # it is there
PAGES = ("CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md", "docs/adding-a-resource.md")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("recipe", RECIPES)
def test_a_recipe_is_explained_and_names_only_files_that_are_there(recipe: str) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("make is not on this machine")
    done = subprocess.run([make, "-n", recipe], cwd=ROOT, capture_output=True, text=True, check=True)

    files = re.findall(r"(?<![\w/.])(?:tests|tools|completions)/[\w./]+", done.stdout)
    assert [file for file in files if not (ROOT / file).exists()] == []
    contributing = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert re.search(rf"(?:`|\$ )make {recipe}(?:`|\n)", contributing)
    assert f"echo '{recipe} " in MAKEFILE


def test_a_recipe_that_is_named_is_there() -> None:
    for page in ("README.md", *PAGES):
        named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", (ROOT / page).read_text("utf-8")))
        assert named <= set(RECIPES), page


@pytest.mark.parametrize("page", PAGES)
def test_a_file_that_is_linked_is_there(page: str) -> None:
    linked = re.findall(r"\]\((?!https:)([^)#]+)(?:#[^)]*)?\)", (ROOT / page).read_text("utf-8"))
    assert linked
    assert [file for file in linked if not ((ROOT / page).parent / file).is_file()] == []


def test_the_locked_versions_are_allowed_and_have_hashes() -> None:
    lines = (ROOT / "requirements.txt").read_text("utf-8").replace("\\\n", " ").splitlines()
    locked = {}
    for line in lines:
        if not line.startswith("#"):
            found = re.fullmatch(
                r"([\w.-]+)==(\S+)(?: ; [^-]*)?(?: +--hash=sha256:[0-9a-f]{64})+", line.rstrip()
            )
            assert found is not None, line
            locked[canonicalize_name(found[1])] = found[2]

    extras = PROJECT["project"]["optional-dependencies"].values()
    declared = [
        *PROJECT["project"]["dependencies"],
        *(line for extra in extras for line in extra),
        *PROJECT["build-system"]["requires"],
        *PROJECT["dependency-groups"]["build"],
    ]
    for line in declared:
        requirement = Requirement(line)
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), line


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_only_read_and_pins_what_it_uses(file: Path) -> None:
    workflow: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets." not in file.read_text("utf-8")
    for job in workflow["jobs"].values():
        assert "permissions" not in job
        for step in job["steps"]:
            assert "uses" not in step or re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"]), step


def test_ci_runs_on_both_systems_with_the_oldest_and_the_newest_python() -> None:
    job = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))["jobs"]["ci"]
    systems = {system.partition("-")[0] for system in job["strategy"]["matrix"]["system"]}
    assert systems == {"ubuntu", "macos"}
    assert job["steps"][-1] == {"run": "bash .ci/run"}
    pythons = next(
        step["with"]["python-version"] for step in job["steps"] if "python-version" in step.get("with", {})
    )
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert pythons.split() == re.findall(r"^(?:oldest|newest)=(.*)$", script, re.MULTILINE)


HELPERS = """
import os, subprocess

class Program:
    def start(self):
        return subprocess.run(["true"])

PROGRAMS = {"one": Program}

def program():
    return Program().start()
"""
TESTS = """
import os, pytest, subprocess
import fast_helpers
from fast_helpers import PROGRAMS, Program, program

@pytest.fixture
def started():
    return program()

@pytest.fixture
def through_another(started):
    return started

def test_itself() -> None:
    subprocess.run(["true"])

def test_in_a_function() -> None:
    def inner():
        return subprocess.Popen(["true"])
    inner()

def test_by_a_helper() -> None:
    program()

def test_by_a_helper_of_a_module() -> None:
    fast_helpers.program()

def test_by_a_class() -> None:
    Program().start()

def test_by_a_table() -> None:
    PROGRAMS["one"]().start()

def test_by_a_fixture(through_another) -> None:
    pass

def test_by_a_fork() -> None:
    os.fork()

def test_none() -> None:
    assert os.getpid()

@pytest.mark.parametrize("case", [1, 2, 3])
def test_cases(case) -> None:
    pass
"""


def test_fast_leaves_out_what_starts_a_process_and_further_cases(tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    (tests / "fast_helpers.py").write_text(HELPERS)
    (tests / "test_some.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-p", "fast", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [
            *command,
            "--fast",
            "--collect-only",
            "-q",
            "--rootdir",
            str(tmp_path),
            "-c",
            "/dev/null",
            str(tests),
        ],
        cwd=tmp_path,
        env=environment(PYTHONPATH=f"{ROOT / 'tests'}:{tests}", PYTEST_ADDOPTS=""),
        capture_output=True,
        text=True,
        check=False,
    )

    kept = [line.rpartition("::")[2] for line in done.stdout.splitlines() if "::" in line]
    assert kept == ["test_none", "test_cases[1]"], done.stdout + done.stderr
