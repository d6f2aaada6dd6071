"""Real shells, in a world where Python may not be started."""

from __future__ import annotations

import os
import shlex
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from completion.shells import SHELLS, Bash, Fish, Shell, Zsh, need

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the shells start: a folder of files with awkward names."""
    folder = tmp_path / "here"
    folder.mkdir()
    for name in ("agent.yaml", "my file.json", "it's.md", "a:b.yaml", 'say "hi".md', "cost $5.md"):
        (folder / name).touch()
    (folder / "sub dir").mkdir()
    (folder / "sub dir" / "deep.md").touch()
    return folder


@pytest.fixture
def environ(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The shells' variables; neither Python nor retellctl may be started from there."""
    programs, started = tmp_path / "bin", tmp_path / "started"
    programs.mkdir()
    for name in ("python", "python3", "retellctl"):
        program = programs / name
        program.write_text(f'#!/bin/sh\necho "$0 $*" >>{shlex.quote(str(started))}\n')
        program.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    yield {
        "PATH": f"{programs}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(home),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        "RETELLCTL_CONFIG_DIR": os.environ["RETELLCTL_CONFIG_DIR"],
    }
    assert not started.exists(), started.read_text()


@pytest.fixture
def start(folder: Path, environ: dict[str, str]) -> Iterator[Callable[..., Shell]]:
    """Starts a shell by its name, with variables of its own (None takes one away)."""
    with ExitStack() as shells:

        def start(name: str, **variables: str | None) -> Shell:
            need(name)
            merged = {**environ, **variables}
            own = {key: value for key, value in merged.items() if value is not None}
            shell = SHELLS[name](folder, own)
            shells.callback(shell.close)
            return shell

        yield start


@pytest.fixture(params=SHELLS)
def shell_name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def shell(start: Callable[..., Shell], shell_name: str) -> Shell:
    """Each of the shells in turn."""
    return start(shell_name)


@pytest.fixture
def bash(start: Callable[..., Bash]) -> Bash:
    return start("bash")


@pytest.fixture
def zsh(start: Callable[..., Zsh]) -> Zsh:
    return start("zsh")


@pytest.fixture
def fish(start: Callable[..., Fish]) -> Fish:
    return start("fish")
