"""Runs many command lines at the same moment, each in a process of its own.

The program is loaded once and forked; it is one without threads. The command lines are read from standard input, a
JSON list each; for each one a line is printed with its exit code and what it wrote on standard error.

    python -m security.crowd < COMMANDS
"""

from __future__ import annotations

import json
import os
import sys

from retellctl.__main__ import main as program
from retellctl.cli import main
from retellctl.cli.own import profile
from retellctl.config import edit as config_edit
from retellctl.config import token_command

LOADED = (config_edit, token_command, main, profile)


def crowd(lines: list[list[str]]) -> None:
    """Start all of them, let them go at once, and print how each ended."""
    gate_read, gate_write = os.pipe()
    children = []
    for arguments in lines:
        read, write = os.pipe()
        child = os.fork()
        if not child:
            os.close(gate_write)
            os.dup2(write, 2)
            os.read(gate_read, 1)  # returns when the gate is closed
            sys.argv[1:] = arguments
            program()
        os.close(write)
        children.append((child, read))
    os.close(gate_write)
    for child, read in children:
        with open(read, "rb") as file:
            said = file.read().decode()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(json.dumps([code, said]) + "\n")


if __name__ == "__main__":
    crowd([json.loads(line) for line in sys.stdin])
