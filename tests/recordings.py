"""A call whose recording is fetched over an old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recorder import Answer
from transport.script import answer, says

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder
    from typer.testing import Result

SOUND = b"RIFF" + bytes(range(256)) * 80  # more than is looked at before the first byte is written
OLD = b"the old recording"
SERVED = says(answer(200, SOUND, "Content-Type: audio/wav"))


class GetRecording:
    """Saves a call's recording over an old one."""

    def __init__(self, file: Path, ask: Run, server: Recorder) -> None:
        self.file = file
        self._ask = ask
        self._server = server

    def __call__(self, url: str, *options: str, **environ: str) -> Result:
        self._server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": url})
        self.file.write_bytes(OLD)
        typed = ("call", "get", "c1", "--recording", str(self.file), "--json", "--yes", "--api-version", "v2")
        return self._ask(*typed, *options, **environ)

    def kept(self) -> bytes:
        """What the file holds, beside which there is no other."""
        [only] = self.file.parent.iterdir()
        assert only == self.file
        return only.read_bytes()
