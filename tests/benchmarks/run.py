"""How fast retellctl is, next to the programs that do the same: prints a table of medians and ratios in Markdown.

    python tests/benchmarks/run.py                    everything; takes some minutes
    python tests/benchmarks/run.py --topic start      one of its topics: start, large, history or many
    python tests/benchmarks/run.py --rounds 31        more rounds than 15
    python tests/benchmarks/run.py --folder DIR       keep the environments there; they are made on the first run

The peers' environments are built from the package registry, retellctl is installed from this checkout, and a server on
loopback has every answer ready. Whole processes are timed, in turn; memory is the most that a process had resident.
"Beyond the start" is without the time, or the memory, that `retellctl agent list --json` takes for twenty agents, and
for many ids what one takes. Needs curl; the machine should have nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

from environments import Environments, build, versions
from measure import side_by_side
from topics import Row, Service, Topic, history, large, many, start

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
TOPICS = ("start", "large", "history", "many")


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare retellctl with the programs that do the same.")
    parser.add_argument("--topic", action="append", choices=TOPICS, help="what to compare; repeatable")
    parser.add_argument("--rounds", type=int, default=15, help="how often each command is timed; 15")
    default = Path(tempfile.gettempdir()) / "retellctl-benchmarks"
    parser.add_argument("--folder", type=Path, default=default, help=f"where the environments are; {default}")
    asked = parser.parse_args()
    _note("building the environments")
    programs = build(asked.folder.resolve())
    with _service() as service, tempfile.TemporaryDirectory() as home:
        rows = [
            row
            for name in asked.topic or TOPICS
            for row in _measured(name, programs, service, Path(home), asked.rounds)
        ]
    sys.stdout.write(f"{_machine(programs, asked.rounds)}\n\n{_table(rows)}")


@contextmanager
def _service() -> Iterator[Service]:
    """Run the server while the block lasts."""
    command = [sys.executable, str(HERE / "service.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Service(**json.loads(process.stdout.readline()))
        finally:
            process.kill()


def _measured(name: str, programs: Environments, service: Service, home: Path, rounds: int) -> list[Row]:
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "RETELL_API_KEY": "key_0123456789abcdef0123456789ab",
        "RETELLCTL_BASE_URL": service.address,
    }
    topic = _topic(name, programs, service, home)
    found = side_by_side(
        topic.commands, rounds, environ=environ, folder=home, note=lambda text: _note(f"{name}: {text}")
    )
    return topic.rows(found)


def _topic(name: str, programs: Environments, service: Service, home: Path) -> Topic:
    peers = HERE / "peers"
    if name == "start":
        return start(programs, peers)
    if name == "many":
        return many(programs, peers)
    if name == "history":
        return history(programs, service)
    copy = home / "calls.json"
    with urlopen(f"{service.address}/list-calls") as answer, open(copy, "wb") as file:
        # In pieces: a child's memory counts from what this process had.
        while piece := answer.read(1 << 16):
            file.write(piece)
    return large(programs, service, copy)


def _machine(programs: Environments, rounds: int) -> str:
    """Return when and on what this was measured, in words."""
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    today = datetime.now(UTC).date().isoformat()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{today}, {system}, {python}, {versions(programs)}; medians of {rounds} rounds."


def _table(rows: list[Row]) -> str:
    lines = ["| what | takes | next to | takes | ratio | bound |", "|---|---|---|---|---|---|"]
    for row in rows:
        bound = "" if row.bound is None else f"{'≥' if row.is_least else '≤'} {row.bound:g}"
        missed = row.bound is not None and (row.ratio < row.bound if row.is_least else row.ratio > row.bound)
        ratio = f"**{row.ratio:.2f}**" if missed else f"{row.ratio:.2f}"
        lines.append(f"| {row.what} | {row.own} | {row.peer} | {row.other} | {ratio} | {bound} |")
    return "\n".join(lines) + "\n"


def _note(text: str) -> None:
    sys.stderr.write(f"\r\x1b[K{text}" if sys.stderr.isatty() else f"{text}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
