"""A machine for scripts, empty and with a number from which calls are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from recipes.machine import Machine

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run


@pytest.fixture
def machine(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.chdir(tmp_path)
    return Machine(tmp_path, run)


@pytest.fixture
def caller(machine: Machine) -> Machine:
    machine.number(machine.agent("Ann"))
    return machine
