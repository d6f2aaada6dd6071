"""The road that a recording comes by: proxies, TLS, sizes, times, and what is left when somebody breaks off."""

from __future__ import annotations

import gzip
import json
import re
import signal
import threading
import time
from typing import TYPE_CHECKING

import pytest
from processes import start
from recorder import Answer
from recordings import OLD, SERVED, SOUND
from transport.certificates import Certificate, make
from transport.script import Scripted, Turn, answer, head, over_tls, says

from retellctl.errors import NetworkError, Unexpected
from retellctl.service.download import fetch
from retellctl.service.sender import Sender

if TYPE_CHECKING:
    from pathlib import Path

    from recorder import Recorder
    from recordings import GetRecording


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    return make(tmp_path / "tls", "DNS:localhost", "DNS:store.example")


def test_over_tls_through_a_proxy(certificate: Certificate, get: GetRecording) -> None:
    """By the road of every request: the proxy, NO_PROXY and the authorities that the environment names."""

    def proxy(turn: Turn) -> None:
        turn.read()
        turn.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
        over_tls(certificate.context, SERVED)(turn)

    with Scripted(proxy) as server:
        result = get(
            "https://store.example/c1.wav?signature=x",
            "-v",
            HTTPS_PROXY=server.url,
            ALL_PROXY="nonsense://",
            NO_PROXY="[::1],fd07:b51a:cc66:f0::/64,10.0.0.0/8",
            SSL_CERT_FILE=str(certificate.file),
        )

    assert (result.exit_code, get.kept()) == (0, SOUND), result.stderr
    asked, inside = server.requests
    assert asked.startswith(b"CONNECT store.example:443 HTTP/1.1\r\n")
    assert inside.startswith(b"GET /c1.wav?signature=x HTTP/1.1\r\nHost: store.example\r\n")
    assert b"key_0123456789abcdef" not in asked + inside
    # Whoever has what follows the question mark can fetch the file.
    shown = r"^GET https://store\.example/c1\.wav\?\.\.\.: 200, [0-9.]+ s, attempt 1 of 3$"
    assert re.search(shown, result.stderr, re.MULTILINE), result.stderr


def test_never_from_https_to_http(certificate: Certificate, get: GetRecording) -> None:
    with Scripted(SERVED) as plain:
        leading = says(answer(302, b"", f"Location: {plain.url}/c1.wav"))
        with Scripted(over_tls(certificate.context, leading)) as store:
            url = f"https://localhost:{store.port}/c1.wav"
            result = get(url, SSL_CERT_FILE=str(certificate.file))

    assert (result.exit_code, plain.connections, get.kept()) == (1, 0, OLD)
    assert "a redirect leads from https to http" in json.loads(result.stderr)["error"]["message"]


def test_tls_that_is_cut_where_only_its_end_tells(certificate: Certificate, get: GetRecording) -> None:
    """Without a length, only the word that ends TLS says that nothing is missing."""

    def cut(turn: Turn) -> None:
        turn.read()
        turn.say(head(200, "Connection: close") + SOUND)

    def whole(turn: Turn) -> None:
        cut(turn)
        turn.connection = turn.connection.unwrap()  # type: ignore[attr-defined]

    for script, code, kept in ((cut, 8, OLD), (whole, 0, SOUND)):
        with Scripted(over_tls(certificate.context, script)) as store:
            url = f"https://localhost:{store.port}/c1.wav"
            result = get(url, "--max-retries", "0", SSL_CERT_FILE=str(certificate.file))
        assert (result.exit_code, get.kept()) == (code, kept), result.stderr


def test_memory_stays_small_and_a_size_is_the_largest() -> None:
    """A gibibyte of zeros is a mebibyte of gzip."""
    bomb = gzip.compress(b"RIFF" + bytes(64 * 1024**2))
    received = 0

    def write(piece: bytes) -> None:
        nonlocal received
        assert len(piece) <= 2 * 1024**2
        received += len(piece)

    for script in (
        says(answer(200, bomb, "Content-Encoding: gzip")),
        says(answer(200, bytes(3 * 1024**2))),
        says(head(200, "Connection: close") + bytes(3 * 1024**2)),
    ):
        with Scripted(script) as store, pytest.raises(Unexpected, match="cannot be fetched") as caught:
            fetch(Sender(timeout=10), store.url, write, max_size=1024**2)
        assert caught.value.why == "it is larger than 0.000976562 GiB"
        assert store.reached == 1
    assert received <= 3 * 1024**2


def test_a_download_that_drips_is_given_up() -> None:
    def dripping(turn: Turn) -> None:
        turn.read()
        turn.say(head(200, "Content-Length: 100000"), b"RIFF")
        while True:
            turn.say(b"x")
            time.sleep(0.02)

    with Scripted(dripping) as store, pytest.raises(NetworkError) as caught:
        fetch(Sender(timeout=0.5, max_retries=0), store.url, lambda _: None)

    assert caught.value.why == "no answer in time: the answer was not whole after 5 s"


def test_one_that_is_large_is_given_the_time_it_needs() -> None:
    """Longer than ten times the longest silence, as long as it comes at a fair pace."""
    piece = bytes(64 * 1024)

    def steady(turn: Turn) -> None:
        turn.read()
        turn.say(head(200, f"Content-Length: {60 * len(piece)}"))
        for _ in range(60):
            turn.say(piece)
            time.sleep(0.1)

    received: list[int] = []
    with Scripted(steady) as store:
        started = time.monotonic()
        fetch(Sender(timeout=0.5), store.url, lambda piece: received.append(len(piece)))
        took = time.monotonic() - started

    assert (sum(received), store.reached) == (60 * len(piece), 1)
    assert took > 5.5


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_breaking_off_leaves_nothing(number: signal.Signals, tmp_path: Path, server: Recorder) -> None:
    begun = threading.Event()

    def script(turn: Turn) -> None:
        turn.read()
        turn.say(head(200, "Content-Length: 100000"), SOUND)
        begun.set()
        turn.hang()

    (tmp_path / "kept").mkdir()
    file = tmp_path / "kept" / "call.wav"
    file.write_bytes(OLD)
    with Scripted(script) as store:
        server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": f"{store.url}/c1.wav"})
        process = start(
            "call",
            "get",
            "c1",
            "--recording",
            str(file),
            "--yes",
            "--api-version",
            "v2",
            RETELL_API_KEY="key_0123456789abcdef",
            RETELLCTL_BASE_URL=server.url,
        )
        assert begun.wait(30)
        process.send_signal(number)
        process.communicate(timeout=30)

    assert process.returncode == -number
    assert [path.name for path in file.parent.iterdir()] == ["call.wav"]
    assert file.read_bytes() == OLD
