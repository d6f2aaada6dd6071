"""What `get` shows of answers of the service. Run it to renew tests/data/samples/expected: see CONTRIBUTING.md."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from processes import TOKEN, Seen, in_terminal
from recorder import Answer, Recorder
from typer.testing import CliRunner

from retellctl.cli.main import app

SAMPLES: Final = Path(__file__).parents[1] / "data" / "samples"
EXPECTED: Final = SAMPLES / "expected"
TERMINALS: Final = {"80": (80, "1"), "200": (200, "1"), "color": (80, "")}
"""Views of a terminal: its columns, and the variable NO_COLOR."""
PIPED: Final = ("table", "csv", "tsv", "ids")
"""Formats whose output in a pipe stands in files; of the others the sample says what they are."""
_IDS: Final = {"phone-number": "+14157774444"}


class Sample(NamedTuple):
    """An answer of the service, or a part of an export of its dashboard: a file, what it is, and which part."""

    file: str
    resource: str
    member: str = ""

    @property
    def name(self) -> str:
        """The beginning of the names of its files."""
        return f"{self.file}-{self.member}" if self.member else self.file

    @property
    def body(self) -> bytes:
        """The answer, as the service sends it."""
        text = (SAMPLES / f"{self.file}.json").read_bytes()
        return json.dumps(json.loads(text)[self.member], ensure_ascii=False).encode() if self.member else text

    def expected(self, view: str) -> Path:
        """Return the file that has what a view shows."""
        return EXPECTED / f"{self.name}.{view}.txt"


ALL: Final = (
    Sample("call-phone-nulls", "call"),
    Sample("call-phone-ongoing-sip", "call"),
    Sample("call-phone-scrubbed", "call"),
    Sample("call-web", "call"),
    Sample("vendor-example-call-phone", "call"),
    Sample("vendor-example-call-web", "call"),
    Sample("chat-sms", "chat"),
    Sample("vendor-example-agent", "agent"),
    Sample("dashboard-export-single-prompt", "agent"),
    Sample("dashboard-export-single-prompt", "llm", "retellLlmData"),
    Sample("vendor-example-llm", "llm"),
    Sample("dashboard-export-conversation-flow", "agent"),
    Sample("dashboard-export-conversation-flow", "conversation-flow", "conversationFlow"),
    Sample("vendor-example-phone-number", "phone-number"),
)
CASES: Final = [
    (sample, view)
    for sample in ALL
    for view in (*TERMINALS, *PIPED)
    if view != "color" or sample.name in {"call-phone-scrubbed", "vendor-example-llm"}
]


def view_of(sample: Sample, view: str) -> str:
    """Return what a view shows of a sample, with what depends on the present day and the server's port taken out."""
    with Recorder(lambda _: Answer(200, sample.body)) as server:
        environ = {
            "RETELL_API_KEY": TOKEN,
            "RETELLCTL_BASE_URL": server.url,
            "RETELLCTL_API_VERSION": "v2",
        }
        arguments = (sample.resource, "get", _IDS.get(sample.resource, "id_1"))
        if view in TERMINALS:
            width, no_color = TERMINALS[view]
            seen = in_terminal(*arguments, environ={**environ, "NO_COLOR": no_color}, width=width)
        else:
            piped = CliRunner().invoke(app, [*arguments, "-o", view], env={**os.environ, **environ})
            seen = Seen(piped.exit_code, piped.output)
    assert seen.exit_code == 0, seen.text
    ageless = re.sub(r"\((?:in )?\d+[smhdy](?: ago)?\)", "(AGE)", seen.text)
    return ageless.replace("\x1b", "␛")


def _renew() -> None:
    EXPECTED.mkdir(exist_ok=True)
    for old in EXPECTED.glob("*.txt"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(RETELLCTL_CONFIG_DIR=folder, TZ="UTC", LC_ALL="C.UTF-8")
        for sample, view in CASES:
            sample.expected(view).write_text(view_of(sample, view), encoding="utf-8")


if __name__ == "__main__":
    _renew()
