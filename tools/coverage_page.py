"""Renews docs/coverage.md, which operations of today's API have a command: `python tools/coverage_page.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from retellctl.resources.index import OPERATIONS

TOP: Final = Path(__file__).parents[1]
API: Final = TOP / "tests" / "data" / "api.json"
PAGE: Final = TOP / "docs" / "coverage.md"


def page(api: dict[str, Any]) -> str:
    """Return the page for a description of today's API."""
    groups: dict[str, list[tuple[str, bool]]] = {}
    for found in api["operations"]:
        group, verb = found["command"].split(" ", 1)
        groups.setdefault(group, []).append((verb, found["name"] in {*OPERATIONS}))
    done, total = (
        sum(test(is_there) for verbs in groups.values() for _, is_there in verbs) for test in (bool, _any)
    )
    rows = [
        f"| `{group}` | {_codes(verbs, is_there=True)} | {_codes(verbs, is_there=False)} |"
        for group, verbs in sorted(groups.items())
    ]
    return "\n".join(
        (
            "# Coverage of the API",
            "",
            f"{done} of the {total} operations of today's API (version 2) have a command. `retellctl api` sends any",
            "other request. This page is made by `python tools/coverage_page.py`.",
            "",
            "| group | with a command | without one |",
            "|---|---|---|",
            *rows,
            "",
        )
    )


def _any(_: object) -> bool:
    return True


def _codes(verbs: list[tuple[str, bool]], *, is_there: bool) -> str:
    return ", ".join(f"`{verb}`" for verb, found in verbs if found == is_there)


if __name__ == "__main__":
    PAGE.write_text(page(json.loads(API.read_text("utf-8"))), "utf-8")
