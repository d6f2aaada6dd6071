"""The README's recipes as scripts, in a folder with a sandbox of its own, or with a service that fails."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from processes import TOKEN, environment, on_path
from readme_examples import README, examples
from recorder import Answer, standard

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorded, Recorder

TEXT = README.read_text("utf-8")
SHELLS = [shell for shell in ("bash", "zsh") if shutil.which(shell)]
STRICT = "set -euo pipefail\n"
NUMBER = "+14155550100"


def recipe(title: str) -> str:
    """The commands under the bold text that starts so, as a script has them."""
    recipes = TEXT.split("\n## Recipes\n")[1].split("\n## ")[0]
    _, _, after = recipes.partition(f"\n**{title}")
    assert after, title
    return "\n".join(example.command for example in examples(after.split("\n**")[0])) + "\n"


@dataclass(frozen=True)
class Ran:
    exit_code: int
    out: str
    err: str


class Machine:
    """A folder in which scripts run, with `retellctl` on the PATH and a sandbox of its own."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder = folder
        self._run = run
        self.environ = environment(RETELLCTL_PROFILE="sandbox", **on_path(folder))

    def at(self, server: Recorder) -> None:
        """From now on the scripts ask this server, not the sandbox."""
        del self.environ["RETELLCTL_PROFILE"]
        self.environ |= {
            "RETELL_API_KEY": TOKEN,
            "RETELLCTL_BASE_URL": server.url,
            "RETELLCTL_API_VERSION": "v2",
        }

    def run(self, script: str, *, shell: str = "bash", **variables: str) -> Ran:
        done = subprocess.run(
            [shell, "-c", script],
            cwd=self.folder,
            env={**self.environ, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def get(self, *args: str) -> list[str]:
        """The lines that a command prints, which must succeed."""
        names = ("RETELLCTL_PROFILE", "RETELLCTL_API_VERSION", "TZ")
        done = self._run(*args, **{name: self.environ[name] for name in names if name in self.environ})
        assert done.exit_code == 0, done.stderr
        return done.stdout.splitlines()

    def agent(self, name: str) -> str:
        url = "wss://example.com/llm"
        made = ["agent", "create", "--llm-websocket-url", url, "--voice-id", "v", "--agent-name", name]
        return self.get(*made, "-o", "ids")[0]

    def number(self, agent: str, *more: str, area: str = "415") -> str:
        return self.get(
            "phone-number", "create", "--agent-id", agent, "--area-code", area, *more, "-o", "ids"
        )[0]


def failing(method: str, part: str) -> Any:
    """The answers of a service that fails where the path of a request of this method holds a text."""

    def answer(request: Recorded) -> Answer:
        fails = request.method == method and part in request.path
        return Answer(500, {"status": "error", "message": "down"}) if fails else standard(request)

    return answer


def changes(server: Recorder) -> list[str]:
    """The requests that were more than a look."""
    return [
        f"{request.method} {request.path}"
        for request in server.requests
        if request.method != "GET" and "/list-" not in request.path
    ]
