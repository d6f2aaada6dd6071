"""bash and zsh on real terminals, and fish, each as something that can be asked what TAB does."""

from __future__ import annotations

import fcntl
import os
import re
import select
import shlex
import shutil
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pyte
import pytest

SCRIPTS = Path(__file__).parents[2] / "completions"
ROWS, COLUMNS = 60, 120
# A shell becomes the leader of a session of its own, whose terminal is its standard input.
LEADER = """\
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""


class Terminal:
    """A shell at work. It tells where it stands by its command line between two control characters."""

    def __init__(self, words: list[str], environ: dict[str, str], folder: Path) -> None:
        self._keyboard, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._process = subprocess.Popen(
            [sys.executable, "-c", LEADER, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environ,
            cwd=folder,
        )
        os.close(slave)
        self._shown = b""
        self._read_until(rb"> ")

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._keyboard)

    def press(self, keys: str) -> str:
        """The command line after these keys, the last of which makes the shell tell."""
        os.write(self._keyboard, keys.encode())
        found = self._read_until(rb"\x1e(.*?)\x1f")
        self._stream.feed(self._shown[: found.start()])
        self._shown = self._shown[found.end() :]
        return found[1].decode()

    def below(self) -> list[str]:
        """What stands on the screen below the command line, which is at its top."""
        return [line.rstrip() for line in self._screen.display[1:] if line.strip()]

    def clear(self, keys: str) -> None:
        """Begin anew, by these keys, with an empty line on an empty screen."""
        assert self.press(keys) == ""

    def _read_until(self, pattern: bytes) -> re.Match[bytes]:
        while not (found := re.search(pattern, self._shown, re.DOTALL)):
            ready, _, _ = select.select([self._keyboard], [], [], 60)
            assert ready, f"no answer; the terminal shows:\n{self._shown.decode('utf-8', 'replace')}"
            self._shown += os.read(self._keyboard, 65536)
        return found


class Bash:
    """bash with the script; `offers` is what the script gives, `line` and `lists` what readline makes of it."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        self._offered = folder.parent / "offered"
        spy = f"""printf '%s\\n' "${{COMPREPLY[@]}}" >{shlex.quote(str(self._offered))}"""
        start = folder.parent / "bashrc"
        start.write_text(
            f"source {shlex.quote(str(SCRIPTS / 'retellctl.bash'))}\n"
            f'spy() {{ _retellctl "$@"; {spy}; }}\n'
            "complete -F spy retellctl\n"
            "report() { printf '\\036%s\\037' \"$READLINE_LINE\"; }\n"
            "bind -x '\"\\C-xr\": report'\n"
            "bind 'set bell-style none'\n"
            "bind 'set completion-display-width 0'\n"
            "PS1='> '\n"
        )
        self.terminal = Terminal(["bash", "--noprofile", "--rcfile", str(start), "-i"], environ, folder)

    def line(self, text: str) -> str:
        """What stands on the command line after the text and TAB."""
        line = self.terminal.press(f"{text}\t\x18r")
        self.terminal.clear("\x15\x0c\x18r")
        return line

    def lists(self, text: str) -> list[str]:
        """What bash shows after the text and two TABs."""
        self.terminal.press(f"{text}\t\t\x18r")
        listed = self.terminal.below()
        self.terminal.clear("\x15\x0c\x18r")
        return listed

    def offers(self, text: str) -> list[str]:
        """What the script offers after the text and TAB, sorted."""
        self._offered.unlink(missing_ok=True)
        self.line(text)
        return sorted(filter(None, self._offered.read_text().splitlines()))

    def close(self) -> None:
        self.terminal.close()


class Zsh:
    """zsh that found the script on its fpath."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        home = folder.parent / "zdotdir"
        home.mkdir(exist_ok=True)
        (home / ".zshrc").write_text(
            f"fpath=({shlex.quote(str(SCRIPTS))} $fpath)\n"
            "autoload -Uz compinit && compinit -u -d $ZDOTDIR/dump\n"
            "report() { zle -R; print -rn -- $'\\036'\"$BUFFER\"$'\\037' }\n"
            "tab() { zle expand-or-complete; report }\n"
            "clear() { zle kill-whole-line; zle clear-screen; report }\n"
            "zle -N tab && bindkey '^I' tab && zle -N clear && bindkey '^U' clear\n"
            "unsetopt beep prompt_sp list_ambiguous && PS1='> '\n"
        )
        self.terminal = Terminal(["zsh", "-d", "-i"], {**environ, "ZDOTDIR": str(home)}, folder)

    def _tab(self, text: str) -> tuple[str, list[str]]:
        line = self.terminal.press(f"{text}\t")
        listed = self.terminal.below()
        self.terminal.clear("\x15")
        return line, listed

    def line(self, text: str) -> str:
        """What stands on the command line after the text and TAB."""
        return self._tab(text)[0]

    def lists(self, text: str) -> list[str]:
        """What zsh shows below the command line after the text and TAB."""
        return self._tab(text)[1]

    def offers(self, text: str) -> list[str]:
        """What zsh shows after the text and TAB, or what it inserts, sorted and without descriptions."""
        line, listed = self._tab(text)
        if not listed:
            return [line.split()[-1]] if line not in (text, f"{text}-") else []
        rows = (row.partition(" -- ")[:2] for row in listed)
        return sorted(word for words, described in rows for word in words.split()[: 1 if described else None])

    def close(self) -> None:
        self.terminal.close()


class Fish:
    """fish, asked what it would offer."""

    def __init__(self, folder: Path, environ: dict[str, str]) -> None:
        self._folder, self._environ = folder, environ

    def lists(self, text: str) -> list[str]:
        """What fish would offer: a line each, the description behind a tab."""
        code = f"source {shlex.quote(str(SCRIPTS / 'retellctl.fish'))}; complete -C $argv[1]"
        done = subprocess.run(
            ["fish", "--no-config", "-c", code, text],
            env=self._environ,
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""
        return done.stdout.splitlines()

    def offers(self, text: str) -> list[str]:
        """The same, sorted and without descriptions."""
        return sorted(line.partition("\t")[0] for line in self.lists(text))

    def close(self) -> None:
        """Nothing is left running."""


Shell = Bash | Zsh | Fish
SHELLS: dict[str, type[Bash | Zsh | Fish]] = {"bash": Bash, "zsh": Zsh, "fish": Fish}


def need(shell: str) -> None:
    """Skip the test where a shell is missing, or fail it where they all have to be there."""
    if shutil.which(shell) is None:
        if os.environ.get("RETELLCTL_TEST_SHELLS") == "all":
            pytest.fail(f"{shell} is not installed")
        pytest.skip(f"{shell} is not installed")
