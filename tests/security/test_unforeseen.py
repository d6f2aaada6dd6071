"""What nobody has thought of is one clear error too: its type and words, made safe, and how to report it."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
import typer
from security.attack import CANARY
from security.texts import ALL_IN_ONE, harmful

from retellctl.cli.main import run

REPORT = "This is a bug in retellctl: please report it with what --verbose shows."


def raising(error: BaseException, **settings: Any) -> Any:
    """A program with a bug: its one command asks for some settings, then fails."""
    app = typer.Typer(add_completion=False)

    @app.command()
    def fail(ctx: typer.Context) -> None:
        ctx.obj.set(settings)
        raise error

    return typer.main.get_command(app)


@pytest.fixture(autouse=True)
def _token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETELL_API_KEY", CANARY)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ZeroDivisionError("division by zero"), f"  ZeroDivisionError: division by zero\n  {REPORT}\n"),
        (KeyError("agent_id"), f"  KeyError: 'agent_id'\n  {REPORT}\n"),
        (AssertionError(), f"  AssertionError\n  {REPORT}\n"),
        (RecursionError("too deep"), f"  RecursionError: too deep\n  {REPORT}\n"),
        (ValueError(f"it holds {CANARY}"), f"  ValueError: it holds ****\n  {REPORT}\n"),
        (OSError(24, "Too many open files"), "  OSError: [Errno 24] Too many open files\n"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_is_said_in_three_lines(error: Exception, said: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(raising(error), []) == 1
    assert capfd.readouterr() == ("", f"Error: something unexpected happened\n{said}")


def test_no_memory(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(raising(MemoryError()), []) == 1
    assert (
        capfd.readouterr().err == "Error: there is not enough memory\n  Ask for less, such as with --limit.\n"
    )


def test_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(raising(ZeroDivisionError(CANARY), json_=True), []) == 1
    assert json.loads(capfd.readouterr().err) == {
        "error": {
            "code": "unexpected",
            "exit_code": 1,
            "message": "something unexpected happened: ZeroDivisionError: ****",
            "hint": REPORT,
        }
    }


def test_verbose_shows_where_without_the_token(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(raising(ValueError(f"{CANARY} {ALL_IN_ONE}"), verbose=True), []) == 1
    lines = capfd.readouterr().err.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert any("test_unforeseen.py" in line for line in lines)
    assert not harmful("".join(lines))
    assert CANARY not in "".join(lines)
    assert lines[-3] == "Error: something unexpected happened"


def test_an_error_in_showing_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its text may hold anything, so only its type is named."""

    class BrokenError(ValueError):
        def __str__(self) -> str:
            raise ZeroDivisionError(CANARY)

    said: list[str] = []
    monkeypatch.setattr(sys, "stderr", type("Stderr", (), {"write": staticmethod(said.append)}))

    assert run(raising(BrokenError()), []) == 1
    assert said == ["Error: ZeroDivisionError while the command ended.\n"]
