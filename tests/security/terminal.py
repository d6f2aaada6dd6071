"""A terminal that a command is run on: what it sends there, and what a person sees of it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import termios
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import normalize

import pyte
from security.attack import started
from security.texts import JOINERS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NO_WIDTH = re.compile(f"[{JOINERS}\ufe0e\ufe0f\u20e3]")
ROWS, COLUMNS = 500, 120
_STYLE = re.compile(r"\x1b\[[0-9;]*m")
# How far a slow command has got: a line that is drawn again and taken away.
_PROGRESS = re.compile(r"\r\x1b\[K[^\r\n]*(?=\r\x1b\[K)")


@dataclass(frozen=True)
class Seen:
    """What came of a command on a terminal.

    Attributes:
        code: how it ended.
        sent: all that it sent to the terminal, without the sequences that colour and show progress.
        screen: the terminal afterwards.
    """

    code: int
    sent: str
    screen: pyte.Screen

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display[: self.screen.cursor.y]]


def on_terminal(args: Sequence[str], environ: Mapping[str, str]) -> Seen:
    """Run the program with all three standard streams on a terminal, and wait for its end."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    process = started(
        args,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "TERM": "xterm-256color", **environ},
    )
    os.close(theirs)
    data = b""
    # At the end of the last process that has the terminal, Linux gives an error and others nothing.
    while chunk := _read(ours):
        data += chunk
    os.close(ours)
    code = process.wait(30)
    screen = pyte.Screen(COLUMNS, ROWS)
    # It stops at a character without a width that is no accent, and begins a new line for an accent in the last column.
    pyte.Stream(screen).feed(normalize("NFC", NO_WIDTH.sub("", data.decode())))
    sent = _PROGRESS.sub("", _STYLE.sub("", data.decode())).replace("\r\x1b[K", "")
    return Seen(code, sent, screen)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
