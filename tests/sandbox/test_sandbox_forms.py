"""Forms from the real command line: to the sandbox in its own process, and to one that is served over HTTP."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING, Any

import pytest
from processes import start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Run
    from typer.testing import Result

    Ask = Callable[..., Result]

# Larger than a buffer of the socket, and than what is kept in memory of a form.
LARGE = 3 * 1024 * 1024


@pytest.fixture(params=["in the process", "served"])
def ask(request: pytest.FixtureRequest, run: Run) -> Iterator[Ask]:
    """What runs a command line on a sandbox."""
    if request.param == "in the process":
        yield lambda *args, **options: run(*args, RETELLCTL_PROFILE="sandbox", **options)
        return
    with start("sandbox", "serve", "-q") as serving:
        assert serving.stdout is not None
        url = serving.stdout.readline().strip()
        environ = {"RETELL_API_KEY": "any_token", "RETELLCTL_BASE_URL": url, "RETELLCTL_API_VERSION": "v2"}
        yield lambda *args, **options: run(*args, **environ, **options)
        serving.send_signal(signal.SIGTERM)
        serving.communicate(timeout=30)


def answer(result: Result) -> Any:
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_texts_pages_and_files_become_sources(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "preise ü.csv").write_bytes(b"\xff\x00" * 7)
    (tmp_path / "large.bin").write_bytes(b"x" * LARGE)
    texts = [{"title": "Hours", "text": "Mo-Fr 9-17 ☎"}]

    created = answer(
        ask(
            *("knowledge-base", "create", "--json", "--knowledge-base-name", "Öffnungszeiten"),
            *("--knowledge-base-texts", json.dumps(texts), "--enable-auto-refresh"),
            *("--knowledge-base-url", "https://example.com/ü", "--max-chunk-size", "900"),
            *("--knowledge-base-file", str(tmp_path / "preise ü.csv")),
        )
    )
    key = created["knowledge_base_id"]
    added = answer(
        ask(
            *("knowledge-base", "add-sources", key, "--json"),
            *("--knowledge-base-file", str(tmp_path / "large.bin")),
        )
    )
    source_id = added["knowledge_base_sources"][-1]["source_id"]
    taken = answer(ask("knowledge-base", "delete-source", key, source_id, "--yes", "--json"))

    assert (created["knowledge_base_name"], created["max_chunk_size"]) == ("Öffnungszeiten", 900)
    assert created["enable_auto_refresh"] is True
    text, url, document = created["knowledge_base_sources"]
    assert (text["title"], url["url"]) == ("Hours", "https://example.com/ü")
    assert (document["filename"], document["file_size"]) == ("preise ü.csv", 14)
    assert added["knowledge_base_sources"][-1]["file_size"] == LARGE
    assert taken["knowledge_base_sources"] == created["knowledge_base_sources"]
    assert answer(ask("knowledge-base", "get", key, "--json"))["knowledge_base_sources"] == [
        text,
        url,
        document,
    ]


def test_a_voice_is_cloned(ask: Ask, tmp_path: Path) -> None:
    for name in ("a.wav", "b.mp3"):
        (tmp_path / name).write_bytes(b"RIFF")
    files = (f"--file={tmp_path / 'a.wav'}", f"--file={tmp_path / 'b.mp3'}")

    made = answer(
        ask("voice", "clone", "--voice-name", "Ann", "--voice-provider", "platform", *files, "--json")
    )

    assert answer(ask("voice", "get", made["voice_id"], "--json")) == made


def test_what_is_refused_is_said(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "large.bin").write_bytes(b"x" * LARGE)
    file = f"--knowledge-base-file={tmp_path / 'large.bin'}"

    result = ask("knowledge-base", "add-sources", "knowledge_base_none", file)

    assert result.exit_code == 3
    assert "Cannot find requested asset under given api key." in result.stderr
