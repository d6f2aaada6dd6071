"""Rooms import downward only and in no circle: import-linter says so, and can say the contrary."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from processes import environment

ROOT = Path(__file__).parent.parent
LINTER = shutil.which("lint-imports")
needs_linter = pytest.mark.skipif(LINTER is None, reason="import-linter is a part of the lint extra")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the package in a folder by the contracts of pyproject.toml."""
    assert LINTER is not None
    command = [LINTER, "--no-cache", str(ROOT / "pyproject.toml")]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(PYTHONPATH=str(folder)),
        capture_output=True,
        text=True,
        check=False,
    )


@needs_linter
def test_the_package_keeps_its_contracts() -> None:
    done = lint(ROOT)

    assert done.returncode == 0, done.stdout


@needs_linter
@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("config/values.py", "from retellctl.sandbox import STATE_FILE", "Rooms import downward only"),
        ("sandbox/pages.py", "from retellctl.output import stream", "Rooms import downward only"),
        ("errors.py", "def late():\n    from retellctl.system import files", "No circles"),
        ("jsontext/numbers.py", "from retellctl.jsontext import text", "No circles"),
        (
            "system/folders.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from retellctl.config import values",
            "Rooms import downward only",
        ),
        ("attic/__init__.py", "", "Rooms import downward only"),
    ],
    ids=["upward", "sideways", "in a function", "circle", "types", "a room without a place"],
)
def test_an_import_that_breaks_them_is_found(tmp_path: Path, module: str, line: str, broken: str) -> None:
    shutil.copytree(ROOT / "retellctl", tmp_path / "retellctl", ignore=shutil.ignore_patterns("__pycache__"))
    file = tmp_path / "retellctl" / module
    file.parent.mkdir(exist_ok=True)
    with file.open("a") as opened:
        opened.write(f"\n{line}\n")

    done = lint(tmp_path)

    assert done.returncode == 1
    assert any(broken in shown and "BROKEN" in shown for shown in done.stdout.splitlines()), done.stdout


def test_errors_import_nothing_when_the_program_runs() -> None:
    code = "import sys, retellctl.errors\nprint(sorted(name for name in sys.modules if 'retellctl' in name))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )

    assert done.stdout == "['retellctl', 'retellctl.errors']\n"
