"""Proxies that agree to lead to the service and then fail: each command ends, in time, and says where it broke."""

from __future__ import annotations

import json
import select
import socket
import time
from typing import TYPE_CHECKING, Any

import pytest
from processes import program
from transport.certificates import Certificate, make
from transport.script import Scripted, Turn, answer, over_tls
from transport.trying import CREATE as CREATE_AGENT
from transport.trying import TOKEN, Trying

from retellctl.transport.messages import Request, Response

if TYPE_CHECKING:
    from transport.script import Script

SERVICE = "service.example"
CREATE = "agent create --llm-websocket-url wss://x --voice-id v"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """The certificate of the service and of a proxy that is spoken to by TLS."""
    return make(tmp_path_factory.mktemp("tls"), f"DNS:{SERVICE}", "DNS:localhost")


@pytest.fixture(autouse=True)
def _trusted(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.file))


def closes(turn: Turn) -> None:
    turn.connection.recv(65536)


def resets(turn: Turn) -> None:
    turn.connection.recv(65536)
    turn.reset()


def is_silent(turn: Turn) -> None:
    turn.hang()


def drips(turn: Turn) -> None:
    """Begins a TLS record that is as long as one can be, and goes on with it byte by byte."""
    turn.connection.recv(65536)
    turn.say(b"\x16\x03\x03\x40\x00")
    while True:
        turn.say(b"\0")
        time.sleep(0.02)


def is_no_tls(turn: Turn) -> None:
    turn.connection.recv(65536)
    turn.say(b"HTTP/1.1 200 OK\r\n\r\n")
    turn.hang()


def by_http(after: Script) -> Script:
    def proxy(turn: Turn) -> None:
        turn.read()
        turn.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
        after(turn)

    return proxy


def by_socks(after: Script) -> Script:
    def proxy(turn: Turn) -> None:
        turn.connection.recv(3)
        turn.say(b"\x05\x00")
        turn.connection.recv(100)
        turn.say(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        after(turn)

    return proxy


BROKEN_OFF = " broke the connection off"
FAILING = {
    "closes": (closes, BROKEN_OFF),
    "resets": (resets, ": Connection reset by peer"),
    "is silent": (is_silent, " did not answer within 0.3 s"),
    "drips": (drips, " did not answer within 0.3 s"),
    "speaks no TLS": (is_no_tls, " does not speak TLS as it should: "),
}
WAYS = {"http": by_http, "https": by_http, "socks5": by_socks}


READS = "agent get a b c d --concurrency 2"


@pytest.mark.parametrize(
    ("scheme", "failure", "typed"),
    [
        *((scheme, failure, READS) for scheme in WAYS for failure in FAILING),
        *(("http", failure, CREATE) for failure in FAILING),
    ],
)
def test_it_ends_in_time(scheme: str, failure: str, typed: str, certificate: Certificate) -> None:
    after, *why = FAILING[failure]
    if (scheme, failure) == ("https", "resets"):
        # As the TLS that is spoken to the proxy has it, or the system, whichever comes to it first.
        why.append(BROKEN_OFF)
    script = WAYS[scheme](after)
    with Scripted(over_tls(certificate.context, script) if scheme == "https" else script) as proxy:
        started = time.monotonic()
        done = program(
            *typed.split(),
            "--timeout",
            "0.3",
            "--max-retries",
            "1",
            "--json",
            RETELL_API_KEY=TOKEN,
            RETELLCTL_BASE_URL=f"https://{SERVICE}",
            RETELLCTL_API_VERSION="v1",
            HTTPS_PROXY=f"{scheme}://localhost:{proxy.port}",
        )
        took = time.monotonic() - started

    errors = [json.loads(line)["error"] for line in done.stderr.splitlines()]
    assert (done.returncode, {error["code"] for error in errors}) == (8, {"network"}), done.stderr
    assert len(errors) == (4 if typed == READS else 1)
    for error in errors:
        _, _, said = error["message"].partition(": no connection: ")
        peer = f"{SERVICE} behind the proxy localhost:{proxy.port}"
        assert said.startswith(tuple(peer + words for words in why))
        assert error["hint"].endswith("Check HTTPS_PROXY and NO_PROXY.")
        assert error["hint"].startswith("Nothing was carried out.") is (typed == CREATE)
    assert took < 15
    assert TOKEN not in str(proxy.requests)


def leading_to(port: int) -> Script:
    """What a sound proxy does when it has agreed: carries bytes in both directions."""

    def script(turn: Turn) -> None:
        near: Any = turn.connection
        with socket.create_connection(("127.0.0.1", port)) as far:
            while True:
                if near in select.select([near, far], [], [])[0]:
                    data = near.recv(65536)
                    while data and near.pending():
                        data += near.recv(65536)
                    far.sendall(data)
                else:
                    data = far.recv(65536)
                    near.sendall(data)
                if not data:
                    return

    return script


def test_tls_within_tls(certificate: Certificate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through a proxy whose address is https, on a connection that is used several times, with large bodies."""
    large = {"agent_id": "x" * 3_000_000}

    def twice(turn: Turn) -> None:
        for _ in range(2):
            turn.read()
            turn.say(answer(200, large, keep=True))

    with Scripted(over_tls(certificate.context, twice)) as service:
        script = over_tls(certificate.context, by_http(leading_to(service.port)))
        with Scripted(script) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"https://localhost:{proxy.port}")
            trying = Trying(f"https://{SERVICE}", max_retries=0)
            first = trying.send(CREATE_AGENT, Request("POST", "/create-agent", body=large))
            second = trying.get()
            trying.client.close()

    for answered in (first, second):
        assert isinstance(answered, Response), answered
        assert json.loads(answered.body) == large
    assert (proxy.connections, service.connections) == (1, 1)
    [connect] = proxy.requests
    assert TOKEN.encode() not in connect
    created, got = service.requests
    assert json.loads(created.partition(b"\r\n\r\n")[2]) == large
    assert f"Authorization: Bearer {TOKEN}\r\n".encode() in got
