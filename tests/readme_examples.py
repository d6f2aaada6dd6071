"""The README's console examples: found, run as they are typed, from top to bottom, and made comparable.

A ```console block holds commands after `$ ` (continued after `> `), each followed by what it prints. All of them run
in their order in one bash, in a terminal of 80 columns and a folder of their own, where `retellctl` is found only once
the README's own commands have installed it. `python tests/readme_examples.py` puts what the commands print now into
the README; once more where there are more ids, or fewer, than there were.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Self

import retellctl

if TYPE_CHECKING:
    from collections.abc import Iterator

README = Path(__file__).resolve().parent.parent / "README.md"
COLUMNS = 80
SECONDS = 60  # that an example may take on a machine that has other things to do
# What is typed when the program asks.
ANSWERS = {"Token: ": "key_5f1d0c7e9b3a", "[y/N] ": "y"}

# What the README's own commands install is put together here, without an index: `python3 -m venv` makes a venv whose
# `pip install .` puts a `retellctl` into it.
PYTHON = """\
#!/bin/sh
if [ "$1 $2" = "-m venv" ]; then
  "{python}" -m venv --without-pip "$3" && cp "{parts}/pip" "$3/bin/pip"
else
  exec "{python}" "$@"
fi
"""
PIP = """\
#!/bin/sh
test "$*" = "install ." && cp "{parts}/retellctl" "$(dirname "$0")/retellctl"
"""
# `profile add` tries the token first, which would need the network and a real one; the rest is as typed.
PROGRAM = """\
#!/bin/sh
case "$1 $2" in "profile add") set -- "$@" --no-verify ;; esac
PYTHONPATH="{package}" exec "{python}" -m retellctl "$@"
"""
# A session's first terminal becomes its own by being opened. $? passes from one command to the next.
DRIVER = r"""
exec <"$1" >"$1" 2>&1
status=0
while IFS= read -r -d '' -u "$2" command; do
  (exit "$status")
  eval "$command"
  status=$?
  printf '\036%s\036' "$status"
done
"""

ID = re.compile(r"llm_[0-9a-f](?:(?:\n +)?[0-9a-f]){27}|\b[0-9a-f](?:(?:\n +)?[0-9a-f]){31}\b")
_VARIABLE = (
    (re.compile(r"\b(\d{4}-)?\d\d-\d\d \d\d:\d\d(:\d\d)?"), "<time>"),
    (re.compile(r"\b1[0-9]{12}\b"), "<milliseconds>"),
    (re.compile(r"\b\d+[smh] ago\b"), "<age>"),
    (re.compile(r'("round_trip_time": ?)[\d.]+'), r"\1<seconds>"),
    # Which states of a call are seen on its way is up to the clock.
    (re.compile(r"^Call <id \d+>: (registered|ongoing)\n", re.MULTILINE), ""),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A command, what the README says that it prints, and the lines (from 0) that say so."""

    command: str
    output: str
    lines: range


def examples(text: str) -> list[Example]:
    """The examples of a README, in their order."""
    found: list[Example] = []
    numbered = enumerate(text.splitlines())
    for _, line in numbered:
        if line == "```console":
            found += _examples(list(takewhile(lambda item: item[1] != "```", numbered)))
    return found


def _examples(block: list[tuple[int, str]]) -> Iterator[Example]:
    starts = [index for index, (_, line) in enumerate(block) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        command, *rest = block[start:end]
        more = list(takewhile(lambda item: item[1].startswith("> "), rest))
        output = rest[len(more) :]
        first = command[0] + 1 + len(more)
        yield Example(
            "\n".join(line[2:] for _, line in [command, *more]),
            "".join(f"{line}\n" for _, line in output),
            range(first, first + len(output)),
        )


class Names:
    """Ids in the order in which they appear, on one side of a comparison."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def plain(self, text: str) -> str:
        """A text with a placeholder for everything that differs from run to run."""
        text = ID.sub(lambda match: self._placeholder(match[0]), text)
        for pattern, placeholder in _VARIABLE:
            text = pattern.sub(placeholder, text)
        return "".join(f"{line.rstrip()}\n" for line in text.splitlines())

    def translated(self, text: str, other: Names) -> str:
        """A text with the other side's ids in the place of those that both have."""
        theirs = {number: name for name, number in other._numbers.items()}

        def translate(match: re.Match[str]) -> str:
            name, at, line_break = _parts(match[0])
            found = theirs.get(self._numbers.get(name, 0))
            return match[0] if found is None else found[:at] + line_break + found[at:]

        return ID.sub(translate, text)

    def _placeholder(self, text: str) -> str:
        name, at, line_break = _parts(text)
        return f"<id {self._numbers.setdefault(name, len(self._numbers) + 1)}{line_break and f' broken at {at}'}>"


def _parts(text: str) -> tuple[str, int, str]:
    """An id, and where in it a narrow column has put which line break."""
    found = re.search(r"\n +", text)
    return (text[: found.start()] + text[found.end() :], found.start(), found[0]) if found else (text, 0, "")


def path_without_retellctl() -> str:
    """Return the machine's PATH without the folders that have a `retellctl`."""
    folders = os.environ["PATH"].split(":")
    return ":".join(folder for folder in folders if not (Path(folder) / "retellctl").exists())


class Terminal:
    """A bash in a terminal of its own, which runs one command after the other; a context manager."""

    def __init__(self, home: Path) -> None:
        """Starts it in the folder `home`, which must be empty."""
        parts, path = home / ".parts", home / ".path"
        package = Path(retellctl.__file__).parent.parent
        for place, text in {
            path / "python3": PYTHON,
            parts / "pip": PIP,
            parts / "retellctl": PROGRAM,
        }.items():
            place.parent.mkdir(exist_ok=True)
            place.write_text(text.format(python=sys.executable, package=package, parts=parts))
            place.chmod(0o755)
        environ = {
            "PATH": f"{path}:{path_without_retellctl()}",
            "HOME": str(home),
            "RETELLCTL_CONFIG_DIR": str(home / ".retellctl"),
            "TERM": "xterm",
            "NO_COLOR": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            # Nothing listens there: an example that needs the network fails at once.
            "HTTPS_PROXY": "http://127.0.0.1:9",
        }
        self._screen, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
        commands, self._commands = os.pipe()
        self._bash = subprocess.Popen(
            ["bash", "--noprofile", "--norc", "-c", DRIVER, "bash", os.ttyname(terminal), str(commands)],
            cwd=home,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[commands],
            start_new_session=True,
        )
        os.close(commands)
        # Kept open, so that the screen can be read before bash has opened it.
        self._terminal = terminal

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._commands)
        self._bash.kill()
        self._bash.wait()
        os.close(self._terminal)
        os.close(self._screen)

    def run(self, command: str) -> tuple[str, int]:
        """Runs a command and answers what it asks; returns what the screen shows, and its exit code."""
        os.write(self._commands, command.encode() + b"\0")
        shown = b""
        deadline = time.monotonic() + SECONDS
        while not (ended := re.search(rb"\x1e(\d+)\x1e$", shown)):
            ready, _, _ = select.select([self._screen], [], [], 1)
            if not ready:
                if self._bash.poll() is None and time.monotonic() < deadline:
                    continue
                raise TimeoutError(f"{command!r} has not come back to the shell, it printed {shown!r}")
            shown += os.read(self._screen, 65536)
            for question, answer in ANSWERS.items():
                if shown.endswith(question.encode()):
                    os.write(self._screen, f"{answer}\n".encode())
        text = shown[: ended.start()].decode().replace("\r\n", "\n")
        # What was drawn to be wiped out again is not there to be seen.
        return re.sub(r"\r[^\n]*\r\x1b\[K", "", text), int(ended[1])


def shown(text: str, home: Path) -> Iterator[tuple[Example, str]]:
    """Run a README's examples; yield each with what it printed, in the README's ids where it can be."""
    documented, actual = Names(), Names()
    with Terminal(home) as terminal:
        for example in examples(text):
            if "pytest" in example.command:
                continue  # the tests, which are running
            output, _ = terminal.run(example.command)
            same = documented.plain(example.output) == actual.plain(output)
            yield example, example.output if same else actual.translated(output, documented)


def main() -> None:
    """Write what the examples print into the README."""
    text = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as home:
        changed = [item for item in shown(text, Path(home)) if item[1] != item[0].output]
    lines = text.splitlines()
    for example, output in reversed(changed):
        lines[example.lines.start : example.lines.stop] = output.splitlines()
    README.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
