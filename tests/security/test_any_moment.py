"""Ctrl-C at any moment ends the program by the signal itself; what was bought or dialled is never left unsaid."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from security.attack import CANARY
from security.commands import NUMBER, record, serving

if TYPE_CHECKING:
    from recorder import Recorder

COMMANDS = {
    "bought": ("phone-number", "create", "--json"),
    "placed": ("call", "create", "--from", NUMBER, "--to", "+12135550199", "-v"),
    "deleted": ("agent", "delete", "agent_1", "--yes"),
}
MADE = {"bought": NUMBER, "placed": "call_1", "deleted": "agent_1"}


@pytest.mark.parametrize("done", COMMANDS)
def test_at_any_moment(done: str, host: Recorder) -> None:
    host.answer = serving(lambda kind: [record(kind)])
    host.requests.clear()
    environ = {
        "RETELL_API_KEY": CANARY,
        "RETELLCTL_BASE_URL": host.url,
        "RETELLCTL_API_VERSION": "v2",
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]),
    }

    program = [sys.executable, "-m", "security.moments", "18", *COMMANDS[done]]
    ran = subprocess.run(
        program, env={**os.environ, **environ}, capture_output=True, text=True, check=True, timeout=120
    )

    whole, *others = map(json.loads, ran.stdout.splitlines())
    # A run may take a few calls less than another, and be over before its moment comes.
    broken_off = [run for run in others if run["pressed"]]
    assert whole["code"] == 0
    assert len(broken_off) >= 30
    seen = 1
    for run in broken_off:
        assert run["code"] == -signal.SIGINT, run
        assert "Traceback" not in run["err"], run
        assert "Exception" not in run["err"], run
        said = run["out"] + run["err"]
        names_it = MADE[done] in said or f"may have been {done}" in said
        seen += names_it
    # Whatever reached the server is named; so may be what was about to.
    assert seen + len(others) - len(broken_off) >= len(host.requests)
