"""The ids that commands leave behind for completion."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

AGENT = ("agent", "create", "--llm-websocket-url", "wss://x", "--voice-id", "v", "-o", "ids")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "retellctl" / "completion"


def offered(file: Path) -> list[str]:
    """The lines of ID, tab, NAME."""
    return [line for line in file.read_text().splitlines() if "\t" in line]


def test_what_is_made_listed_and_deleted(run: Run, home: Path) -> None:
    first = run("-p", "sandbox", *AGENT, "--agent-name", "One: 'a' \"b\"").stdout.strip()
    second = run("-p", "sandbox", *AGENT).stdout.strip()
    agents = home / "ids" / "sandbox" / "agent"
    assert offered(agents) == sorted([f"{first}\tOne: 'a' \"b\"", f"{second}\t"])

    agents.unlink()
    run("-p", "sandbox", "agent", "list", "--json")
    assert offered(agents) == sorted([f"{first}\tOne: 'a' \"b\"", f"{second}\t"])
    assert stat.S_IMODE(agents.stat().st_mode) == 0o600
    assert stat.S_IMODE(agents.parent.stat().st_mode) == 0o700

    run("-p", "sandbox", "agent", "update", second, "--agent-name", "Two")
    run("-p", "sandbox", "agent", "delete", first, "--yes")
    assert offered(agents) == [f"{second}\tTwo"]

    run("sandbox", "reset", "--yes")
    assert not agents.exists()


def test_a_part_of_a_list_adds_and_the_whole_replaces(run: Run, home: Path) -> None:
    ids = sorted(run("-p", "sandbox", *AGENT).stdout.strip() for _ in range(3))
    agents = home / "ids" / "sandbox" / "agent"

    run("-p", "sandbox", "agent", "list", "--limit", "1")
    assert offered(agents) == [f"{found}\t" for found in ids]

    agents.write_text(agents.read_text().replace(ids[0], "gone"))
    run("-p", "sandbox", "agent", "list")
    assert offered(agents) == [f"{found}\t" for found in ids]


def test_a_dry_run_leaves_nothing(run: Run, home: Path) -> None:
    run("-p", "sandbox", *AGENT, "--dry-run")
    run("-p", "sandbox", "agent", "list", "--dry-run")
    assert not home.exists()


def test_a_list_that_does_not_change_is_not_written_again(run: Run, home: Path) -> None:
    run("-p", "sandbox", *AGENT)
    agents = home / "ids" / "sandbox" / "agent"
    before = agents.stat().st_ino

    run("-p", "sandbox", "agent", "list")
    assert agents.stat().st_ino == before


def test_profiles_are_offered_too(run: Run, home: Path) -> None:
    run("profile", "add", "work", "--token-stdin", "--no-verify", input="key_0123456789\n")
    assert (home / "profiles").read_text() == "work\nwork\nsandbox\n"

    run("profile", "use", "sandbox")
    assert (home / "profiles").read_text() == "sandbox\nwork\nsandbox\n"

    run("profile", "remove", "work", "--yes")
    assert (home / "profiles").read_text() == "sandbox\nsandbox\n"


def test_a_cache_that_cannot_be_written_fails_nobody(run: Run, home: Path) -> None:
    home.parent.mkdir()
    home.write_text("a file where the folder should be")

    made = run("-p", "sandbox", *AGENT)
    listed = run("-p", "sandbox", "agent", "list", "-o", "ids")

    assert (made.exit_code, made.stderr) == (0, "")
    assert (listed.exit_code, listed.stdout, listed.stderr) == (0, made.stdout, "")
