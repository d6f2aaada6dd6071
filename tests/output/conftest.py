"""The sink in front of a standard output and error that a test can read, terminal or not."""

from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from output.output_shown import NOW, Show, Shown

from retellctl.errors import RetellctlError
from retellctl.output import OutputOptions, Sink

if TYPE_CHECKING:
    from collections.abc import Callable


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch) -> Show:
    """Hands a sink to `use` and returns what came out."""
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("TERM", "xterm")
    time.tzset()

    def run(
        use: Callable[[Sink], Any],
        *,
        terminal: bool = False,
        width: int = 80,
        encoding: str = "utf-8",
        **options: Any,
    ) -> Shown:
        out, err = io.BytesIO(), io.BytesIO()
        kind = Terminal if terminal else io.TextIOWrapper
        error, result = None, None
        with monkeypatch.context() as patch, kind(out, encoding) as stdout, kind(err, encoding) as stderr:
            patch.setenv("COLUMNS", str(width))
            patch.setattr(sys, "stdout", stdout)
            patch.setattr(sys, "stderr", stderr)
            sink = Sink(OutputOptions(**{"color": "never", **options}), clock=lambda: NOW)
            try:
                sink.check()
                result = use(sink)
            except RetellctlError as raised:
                error = raised
            stdout.flush()
            stderr.flush()
            return Shown(out.getvalue().decode(encoding), err.getvalue().decode(encoding), error, result)

    return run
