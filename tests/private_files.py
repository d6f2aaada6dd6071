"""How the tests of private files look at them, and run programs that use them."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

SOMEBODY_ELSE = 12345
START = "import sys\nfrom pathlib import Path\nfrom retellctl.system import files\npath = Path(sys.argv[1])\n"
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can make another user's files")


def permissions(path: Path) -> str:
    return stat.filemode(path.lstat().st_mode)


def python(code: str, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs a program that has `files` and `path` (its first argument) at hand."""
    command = [sys.executable, "-c", START + code, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, **options)


def no_warning(text: str) -> None:
    pytest.fail(f"warned: {text}")
