"""The program in a process of its own: on pipes, and in a terminal."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import shlex
import struct
import subprocess
import sys
import termios
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import retellctl

if TYPE_CHECKING:
    from collections.abc import Mapping

TOKEN = "key_0123456789abcdef"
PROGRAM = (sys.executable, "-m", "retellctl")


def environment(**more: str) -> dict[str, str]:
    """The variables of a process, which finds the package wherever it is started."""
    return {**os.environ, "PYTHONPATH": str(Path(retellctl.__file__).parent.parent), **more}


def on_path(folder: Path) -> dict[str, str]:
    """Put `retellctl` into a new folder in this one; return the variables with which a shell finds it."""
    script = folder / "bin" / "retellctl"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.join(PROGRAM)} "$@"\n')
    script.chmod(0o755)
    return {"PATH": f"{script.parent}:{os.environ['PATH']}", "HOME": str(folder)}


def program(*args: str, input: str | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program on pipes; without input its standard input is empty."""
    return subprocess.run(
        [*PROGRAM, *args],
        input=input or "",
        env=environment(**environ),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def start(*args: str, **environ: str) -> subprocess.Popen[str]:
    """Start the program on pipes."""
    return subprocess.Popen(
        [*PROGRAM, *args],
        env=environment(**environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@dataclass(frozen=True)
class Seen:
    """What a terminal was sent, with its ends of lines as \\n, and the exit code."""

    exit_code: int
    text: str


def in_terminal(
    *args: str,
    answers: Mapping[str, str] | None = None,
    command: tuple[str, ...] = PROGRAM,
    environ: Mapping[str, str] | None = None,
    width: int = 80,
    **more: str,
) -> Seen:
    """Run the program in a terminal.

    Args:
        args: its arguments.
        answers: what is typed, with a return, when the program has written the key.
        command: what is run.
        environ: more variables, from a mapping.
        width: columns of the terminal.
        more: more variables, by their names.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    settings: dict[str, Any] = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    env = environment(**{"TERM": "xterm", "NO_COLOR": "1", **(environ or {}), **more})
    with subprocess.Popen([*command, *args], env=env, start_new_session=True, **settings) as process:
        os.close(theirs)
        left = dict(answers or {})
        text = ""
        # The end of the program is the end of its terminal, which Linux tells as an error.
        with contextlib.suppress(OSError):
            while chunk := os.read(ours, 65536):
                text += chunk.decode()
                for prompt in [prompt for prompt in left if prompt in text]:
                    os.write(ours, f"{left.pop(prompt)}\n".encode())
        os.close(ours)
    return Seen(process.returncode, text.replace("\r\n", "\n"))
