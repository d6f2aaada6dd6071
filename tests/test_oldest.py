"""The bounds of the dependencies: the oldest versions that are allowed are those that CI tries."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
OLDEST = ROOT / "tests" / "data" / "oldest.txt"


def test_the_oldest_versions_allowed_are_those_that_are_tried() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    bounds = {}
    for requirement in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        found = re.fullmatch(r"([a-z-]+)(?:\[[a-z]+\])?>=([0-9.]+)(?:,<[0-9.]+)?", requirement)
        assert found is not None, requirement
        bounds[found[1]] = found[2]

    tried = dict(line.split("==") for line in OLDEST.read_text().splitlines() if not line.startswith("#"))

    assert tried == bounds
