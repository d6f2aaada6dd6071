"""What most tests need: the program in a folder of its own, and a server that writes down what it is sent."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING, Protocol

import pytest
from processes import TOKEN
from recorder import Recorder
from typer.testing import CliRunner, Result

from retellctl.cli.main import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytest_plugins = ["fast"]

FOREIGN = (
    *(
        "RETELL_API_KEY",
        "RETELLCTL_BASE_URL",
        "RETELLCTL_API_VERSION",
        "RETELLCTL_PROFILE",
        "RETELLCTL_CONFIG_DIR",
    ),
    *(
        "NO_COLOR",
        "FORCE_COLOR",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "COLUMNS",
    ),
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
)


# Whoever starts the tests in the background, or by nohup, has them ignore what the programs under test must hear.
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)


class Run(Protocol):
    def __call__(self, *args: str, input: str | bytes | None = None, **environ: str) -> Result: ...


@pytest.fixture(autouse=True)
def _own_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the machine's own variables and folders out of every test."""
    for name in FOREIGN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path / "retellctl"))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def unmeasured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start processes whose coverage is not measured: that loads modules of its own, and writes a file at the end."""
    for name in ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run() -> Run:
    """The app through its runner: `run("agent", "list", RETELL_API_KEY="x")`."""

    def invoke(*args: str, input: str | bytes | None = None, **environ: str) -> Result:
        return CliRunner().invoke(app, list(args), input=input, env={**os.environ, **environ})

    return invoke


@pytest.fixture
def server() -> Iterator[Recorder]:
    """A server on loopback that answers as the service does, with nothing in it."""
    with Recorder() as recorder:
        yield recorder


@pytest.fixture
def ask(run: Run, server: Recorder) -> Run:
    """The app with a token for that server."""

    def invoke(*args: str, input: str | bytes | None = None, **environ: str) -> Result:
        return run(*args, input=input, RETELL_API_KEY=TOKEN, RETELLCTL_BASE_URL=server.url, **environ)

    return invoke
