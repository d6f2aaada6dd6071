"""Where each shell looks for completion scripts of the user's own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from retellctl.errors import UsageError
from retellctl.system.folders import home_dir

if TYPE_CHECKING:
    from collections.abc import Mapping

ZSH_SECONDS = 10
# Folders on zsh's fpath by these names are for scripts that are put there; others belong to plugins and the like.
ZSH_FOLDERS = ("completions", "site-functions", "zfunc", ".zfunc")


@dataclass(frozen=True, slots=True)
class ScriptLocation:
    """Where a script goes.

    Attributes:
        path: the file.
        next_step: what the user has to do for it to work.
    """

    path: Path
    next_step: str


def script_location(shell: str, environ: Mapping[str, str]) -> ScriptLocation:
    """Return where a shell looks for the script; write nothing.

    Args:
        shell: bash, zsh or fish.
        environ: the environment's variables.

    Raises:
        UsageError: there is no home folder.
    """
    if shell == "zsh":
        return _zsh(_home(environ), environ)
    if shell == "fish":
        path = _xdg(environ, "XDG_CONFIG_HOME", ".config") / "fish/completions/retellctl.fish"
        return ScriptLocation(path, "It works in every fish that is started from now on.")
    path = _xdg(environ, "XDG_DATA_HOME", ".local/share") / "bash-completion/completions/retellctl"
    return ScriptLocation(
        path,
        "Start a new bash. Where the package bash-completion is not installed, add this to ~/.bashrc: "
        f"source {shlex.quote(str(path))}",
    )


def _home(environ: Mapping[str, str]) -> Path:
    home = home_dir(environ)
    if home is None:
        raise UsageError("there is no home folder to put the script in", hint="Set HOME.")
    return home


def _xdg(environ: Mapping[str, str], variable: str, default: str) -> Path:
    """Return the folder that a variable names, else one in the home folder."""
    folder = Path(environ.get(variable) or "")
    return folder if folder.is_absolute() else _home(environ) / default


def _zsh(home: Path, environ: Mapping[str, str]) -> ScriptLocation:
    """Return the first of the user's own folders on zsh's fpath, else ~/.zfunc, which has to be added to it."""
    start_file = Path(environ.get("ZDOTDIR") or home) / ".zshrc"
    compinit = "autoload -Uz compinit && compinit"
    lines = _ask_zsh(environ)
    for line in lines:
        folder = Path(line)
        if folder.name in ZSH_FOLDERS and folder.is_relative_to(home) and os.access(folder, os.W_OK):
            step = "It works in every zsh that is started from now on."
            if "compdef=1" not in lines:
                step = f"Add this to the end of {start_file}, and start a new zsh: {compinit}"
            return ScriptLocation(folder / "_retellctl", step)
    folder = home / ".zfunc"
    step = f"fpath+=({shlex.quote(str(folder))}); {compinit}"
    return ScriptLocation(
        folder / "_retellctl", f"Add this to the end of {start_file}, and start a new zsh: {step}"
    )


def _ask_zsh(environ: Mapping[str, str]) -> list[str]:
    """Return lines that the user's zsh prints with their own start files: whether it completes, and where it looks."""
    zsh = shutil.which("zsh", path=environ.get("PATH"))
    if zsh is None:
        return []
    try:
        # In a session of its own it cannot touch the terminal, whatever the user's files do.
        done = subprocess.run(  # noqa: S603 - the user's own shell
            [zsh, "-i", "-c", "print -rl -- compdef=$+functions[compdef] $fpath"],
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=ZSH_SECONDS,
            start_new_session=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return done.stdout.decode("utf-8", "surrogateescape").splitlines()
