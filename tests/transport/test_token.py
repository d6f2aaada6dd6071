"""Where the token goes: to the base URL's scheme, host and port, and nowhere else."""

from __future__ import annotations

import base64
import socket
from typing import TYPE_CHECKING, Any

import pytest
from transport.certificates import Certificate, make
from transport.script import Scripted, Turn, answer, over_tls, says
from transport.trying import TOKEN, Trying, ok

from retellctl.errors import NetworkError, RetellctlError, Unexpected, UsageError
from retellctl.transport.messages import Response

if TYPE_CHECKING:
    from transport.script import Script

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """The certificate of a service that is reached through proxies only."""
    return make(tmp_path_factory.mktemp("tls"), "DNS:service.example")


@pytest.fixture
def trusted(elsewhere: Certificate, monkeypatch: pytest.MonkeyPatch) -> Certificate:
    monkeypatch.setenv("SSL_CERT_FILE", str(elsewhere.file))
    return elsewhere


def got(url: str, **options: Any) -> Response | RetellctlError:
    trying = Trying(url, max_retries=0, **options)
    try:
        return trying.get()
    finally:
        trying.client.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with Scripted(ok()) as other:
        location = f"Location: {other.url}/get-agent/x"
        with Scripted(says(answer(status, b"", location), keep=True)) as server:
            error = got(server.url)

    assert isinstance(error, Unexpected)
    assert error.what == f"agent get x: the server redirects ({status} Said)"
    assert (server.reached, other.connections) == (1, 0)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_loopback_never_goes_through_a_proxy(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Scripted(ok()) as proxy, Scripted(ok()) as server:
        for name in PROXIES:
            monkeypatch.setenv(name, proxy.url)
        answered = got(f"http://{host}:{server.port}")

    assert isinstance(answered, Response)
    assert (server.reached, proxy.connections) == (1, 0)


def connecting(context: Certificate, script: Script) -> Script:
    """An HTTP proxy that is the service itself once it is asked for a tunnel."""

    def proxy(turn: Turn) -> None:
        turn.read()
        turn.say(b"HTTP/1.1 200 Connection established\r\n\r\n")
        over_tls(context.context, script)(turn)

    return proxy


def test_a_proxy_for_https_sees_no_token(trusted: Certificate, monkeypatch: pytest.MonkeyPatch) -> None:
    with Scripted(connecting(trusted, ok())) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://me:p%40ss@{proxy.address}")
        answered = got("https://service.example/prefix")

    assert isinstance(answered, Response)
    credentials = base64.b64encode(b"me:p@ss").decode()
    asked, inside = (request.decode() for request in proxy.requests)
    assert asked.split("\r\n") == [
        "CONNECT service.example:443 HTTP/1.1",
        "Host: service.example:443",
        "Accept: */*",
        f"Proxy-Authorization: Basic {credentials}",
        "",
        "",
    ]
    assert inside.startswith("GET /prefix/get-agent/x HTTP/1.1\r\nHost: service.example\r\n")
    assert f"Authorization: Bearer {TOKEN}\r\n" in inside
    assert credentials not in inside


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy(scheme: str, trusted: Certificate, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def proxy(turn: Turn) -> None:
        assert turn.connection.recv(3) == b"\x05\x01\x02"
        turn.say(b"\x05\x02")
        asked.append(turn.connection.recv(100))
        turn.say(b"\x01\x00")
        asked.append(turn.connection.recv(100))
        turn.say(b"\x05\x00\x00\x01" + socket.inet_aton("127.0.0.1") + b"\x00\x00")
        over_tls(trusted.context, ok())(turn)

    with Scripted(proxy) as server:
        monkeypatch.setenv("ALL_PROXY", f"{scheme}://me:secret@{server.address}")
        answered = got("https://service.example")

    assert isinstance(answered, Response), answered
    assert asked == [b"\x01\x02me\x06secret", b"\x05\x01\x00\x03\x0fservice.example\x01\xbb"]


def test_a_proxy_for_http(monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile may allow plain http beyond this machine; then the proxy sees what anyone on the way sees."""
    with Scripted(ok()) as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        answered = got("http://service.example:8080")

    assert isinstance(answered, Response)
    assert proxy.requests[0].startswith(
        b"GET http://service.example:8080/get-agent/x HTTP/1.1\r\nHost: service.example:8080\r\n"
    )


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("script", "why"),
    [
        (
            says(answer(407, b"", reason="Proxy Authentication Required")),
            "refused: 407 Proxy Authentication Required",
        ),
        (says(b""), "broke the connection off"),
        (lambda turn: turn.reset(), "Connection reset by peer"),
        (lambda turn: turn.hang(), "did not answer within 0.3 s"),
        (says(b"SSH-2.0\r\n"), "broke the connection off"),
    ],
    ids=["407", "closes", "resets", "silent", "not HTTP"],
)
def test_a_proxy_that_fails(script: Script, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing has reached the service, whatever is wrong with the proxy."""
    with Scripted(script) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://me:secret@{proxy.address}")
        error = got("https://service.example", timeout=0.3)

    assert isinstance(error, NetworkError)
    colon = ":" if why.startswith("Connection") else ""
    assert (error.what, error.why, error.hint) == (
        "agent get x: no connection",
        f"the proxy {proxy.address}{colon} {why}",
        "Check HTTPS_PROXY and NO_PROXY.",
    )


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("replies", "why"),
    [
        (
            [b"\x05\xff"],
            "refused: Requested NO AUTHENTICATION REQUIRED from proxy server, but got NO ACCEPTABLE METHODS.",
        ),
        (
            [b"\x05\x00", b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00"],
            "refused: Proxy Server could not connect: Connection refused.",
        ),
        ([b"garbage"], "broke the connection off"),
        ([b"\x05\x00", b"garbage"], "broke the connection off"),
        ([b""], "broke the connection off"),
    ],
    ids=["no method", "refused", "garbage", "later garbage", "closes"],
)
def test_a_socks_proxy_that_fails(replies: list[bytes], why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def proxy(turn: Turn) -> None:
        for reply in replies:
            turn.connection.recv(100)
            turn.say(reply)

    with Scripted(proxy) as server:
        monkeypatch.setenv("ALL_PROXY", f"socks5://{server.address}")
        error = got("https://service.example")

    assert isinstance(error, NetworkError)
    assert error.why == f"the proxy {server.address} {why}"


@pytest.mark.usefixtures("trusted")
def test_a_silent_socks_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    with Scripted(lambda turn: turn.hang()) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://{proxy.address}")
        error = got("https://service.example", timeout=0.2)

    assert isinstance(error, NetworkError)
    assert error.why == f"the proxy {proxy.address} did not answer within 0.2 s"


@pytest.mark.parametrize(
    "value",
    [
        "ftp://me:secret@proxy:1",
        "http://",
        "http://me:secret@proxy:99999",
        "http://[::1",
        "http://prö:1",
        "socks5://" + "u" * 256 + ":p@proxy",
    ],
)
def test_what_is_no_proxy_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word of its value: it may hold a password."""
    monkeypatch.setenv("HTTPS_PROXY", value)
    error = got("https://service.example")

    assert isinstance(error, UsageError)
    assert (error.what, error.why, error.hint) == (
        "HTTPS_PROXY does not name a proxy",
        "its form is SCHEME://[USER:PASSWORD@]HOST[:PORT], with http, https, socks5, socks5h as the scheme",
        "Set HTTPS_PROXY to such an address, or unset it.",
    )
