"""How long TAB takes with 5,000 ids in the cache, and a shell to read the script: prints a table in Markdown.

`python tests/benchmarks/tab.py [FOLDER ...]` compares the scripts of several folders, by default of completions/. Each
time is the median of some rounds, in the shell itself: in bash the function that TAB runs, in fish `complete -C`, in
zsh what makes ids and paths, as the rest is zsh's own. Beside it stands what the shell takes to read the cache's file.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from retellctl.cache import ids as id_cache

SCRIPTS: Final = Path(__file__).parents[2] / "completions"
FILES: Final = {"bash": "retellctl.bash", "zsh": "_retellctl", "fish": "retellctl.fish"}
LINES: Final = (
    "retellctl agent get ",
    "retellctl agent get agent_0123",
    "retellctl agent get name:",
    "retellctl agent get name:Agent 0123",
    "retellctl call create --set ",
    "retellctl call create --set agent_override.agent.language=",
    "retellctl agent list --fields ",
    "retellctl agent create --",
)
BASH: Final = r"""
source "$1"; shift
rounds=$1 line=$2
now() { printf -v "$1" %s "${EPOCHREALTIME/[.,]/}"; }
compopt() { :; }
_word=${line##* }
COMP_LINE=$line COMP_POINT=${#line} COMP_TYPE=9
set -f; COMP_WORDS=($line); [[ $line != *" " ]] || COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
for ((round = 0; round < rounds; round++)); do
  now begun; _retellctl retellctl "$_word"; now ended; echo $((ended - begun))
done
"""
ZSH: Final = r"""
zmodload zsh/datetime
compadd() { : } ; _wanted() { : } ; compdef() { : }
compset() { [[ $2 == '*=' && $PREFIX == *=* ]] && IPREFIX=${PREFIX%=*}= }
setopt extendedglob
source $1
measure() {
local -a options commands
local rounds=$1 line=$2 profile= command PREFIX begun round
command=${(j: :)${(z)line}[2,3]} PREFIX=${line##* }
for (( round = 0; round < rounds; round++ )); do
  begun=$EPOCHREALTIME
  case $line in
    *--set*) _retellctl_assigned ;;
    *--fields*) _retellctl_picked ;;
    *get*) _retellctl_ids agent ;;
    *) _retellctl_command "agent create" ;;
  esac
  printf '%d\n' $(( (EPOCHREALTIME - begun) * 1000000 ))
done
}
measure "${@[2,3]}"
"""
FISH: Final = r"""
source $argv[1]
for round in (seq $argv[2])
    set -l begun (date +%s%N)
    complete -C $argv[3] >/dev/null
    math "round(($(date +%s%N) - $begun) / 1000)"
end
"""
READ: Final = {
    "bash": 'mapfile -t x <"$RETELLCTL_CONFIG_DIR/completion/ids/@env/agent"',
    "zsh": 'x=("${(@f)$(<$RETELLCTL_CONFIG_DIR/completion/ids/@env/agent)}")',
    "fish": "string match -e agent <$RETELLCTL_CONFIG_DIR/completion/ids/@env/agent >/dev/null",
}
RUN: Final = {
    "bash": ("bash", "-c", BASH, "bash"),
    "zsh": ("zsh", "-fc", ZSH, "zsh"),
    "fish": ("fish", "-N", "-c", FISH),
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[SCRIPTS])
    parser.add_argument("--rounds", type=int, default=21)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"RETELLCTL_CONFIG_DIR": home, "RETELL_API_KEY": "key_0123456789"}
        id_cache.remember_ids(
            None, "agent", [(f"agent_{n:04}", f"Agent {n:04} of 5000") for n in range(5000)]
        )
        sys.stdout.write(
            "| shell | what | " + " | ".join(f"{folder}, ms" for folder in asked.folders) + " |\n"
        )
        sys.stdout.write("|---|---|" + "---|" * len(asked.folders) + "\n")
        for shell in filter(shutil.which, FILES):
            for line in LINES:
                times = [_time(shell, folder / FILES[shell], line, asked.rounds) for folder in asked.folders]
                sys.stdout.write(f"| {shell} | `{line}` | {' | '.join(f'{time:.1f}' for time in times)} |\n")
            times = [_source(shell, folder / FILES[shell], asked.rounds) for folder in asked.folders]
            sys.stdout.write(
                f"| {shell} | reading the script | {' | '.join(f'{time:.1f}' for time in times)} |\n"
            )
            time = _whole(shell, READ[shell], asked.rounds)
            sys.stdout.write(f"| {shell} | reading the ids alone | {time:.1f} |\n")


def _time(shell: str, script: Path, line: str, rounds: int) -> float:
    """Return how long TAB takes after a line, in milliseconds."""
    done = subprocess.run(
        [*RUN[shell], str(script), str(rounds), line], capture_output=True, text=True, check=True
    )
    return statistics.median(int(found) for found in done.stdout.split()) / 1000


def _source(shell: str, script: Path, rounds: int) -> float:
    define = "compdef() { : }; " if shell == "zsh" else ""
    return _whole(shell, f"{define}source {script}", rounds)


def _whole(shell: str, code: str, rounds: int) -> float:
    """Return how long a line of shell takes, in milliseconds, beyond the shell's own start."""
    import time

    flags = {"bash": ["--norc", "-c"], "zsh": ["-fc"], "fish": ["-N", "-c"]}[shell]
    found = []
    for _ in range(rounds):
        spent = []
        for line in ("true", code):
            begun = time.perf_counter()
            subprocess.run([shell, *flags, line], check=True, capture_output=True)
            spent.append(time.perf_counter() - begun)
        found.append(spent[1] - spent[0])
    return statistics.median(found) * 1000


if __name__ == "__main__":
    main()
