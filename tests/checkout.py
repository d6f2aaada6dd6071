"""A temporary copy of the checkout, in which a test edits the package as a contributor would."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = Path(__file__).parents[1]
PARTS = ("retellctl", "tests", "tools", "docs", "completions", "pyproject.toml", "README.md", "CHANGELOG.md")
GUIDE = TOP / "docs" / "adding-a-resource.md"


class Checkout:
    """A copy of the checkout in a folder, and the program and the tests of that copy.

    Args:
        folder: where the copy is made; it must not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        ignored = shutil.ignore_patterns("__pycache__", ".*")
        for part in PARTS:
            if (TOP / part).is_dir():
                shutil.copytree(TOP / part, folder / part, ignore=ignored)
            else:
                shutil.copy(TOP / part, folder / part)

    def insert(self, path: str, before: str, text: str) -> None:
        """Insert a text into a file, before the first line that begins with `before` after its blanks, as far in."""
        file = self.folder / path
        lines = file.read_text("utf-8").splitlines(keepends=True)
        place = next(number for number, line in enumerate(lines) if line.lstrip().startswith(before))
        margin = lines[place][: -len(lines[place].lstrip())]
        lines.insert(place, textwrap.indent(text, margin) + "\n")
        file.write_text("".join(lines), "utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a new file.

        Raises:
            FileExistsError: it is not new.
        """
        with (self.folder / path).open("x", encoding="utf-8") as file:
            file.write(text)

    def changed(self) -> dict[str, tuple[int, int]]:
        """Return the files that differ from the checkout, with the number of lines added and removed."""
        return {path: counts for path in self._files() if (counts := self._counts(path)) != (0, 0)}

    def _files(self) -> Iterator[str]:
        found = {
            str(file.relative_to(top))
            for top in (TOP, self.folder)
            for part in PARTS
            for file in [top / part, *(top / part).rglob("*")]
            if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith(".")
        }
        yield from sorted(found)

    def _counts(self, path: str) -> tuple[int, int]:
        old, new = (
            file.read_text("utf-8", "surrogateescape").splitlines() if file.exists() else []
            for file in (TOP / path, self.folder / path)
        )
        if old == new:
            return 0, 0
        delta = [line[:1] for line in difflib.unified_diff(old, new, lineterm="")][2:]
        return delta.count("+"), delta.count("-")

    def run(self, *args: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """Run the copy's program."""
        return self._python("-m", "retellctl", *args, **environ)

    def test(self, *args: str) -> subprocess.CompletedProcess[str]:
        """Run tests of the copy, one after the other."""
        return self._python("-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", *args)

    def _python(self, *args: str, **environ: str) -> subprocess.CompletedProcess[str]:
        own = {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(
            [sys.executable, *args],
            env={**os.environ, **own, **environ},
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def documented(heading: str) -> list[str]:
    """Return the blocks of Python below a heading of docs/adding-a-resource.md."""
    section = GUIDE.read_text("utf-8").split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^```python\n(.*?)\n```$", section, re.DOTALL | re.MULTILINE)
