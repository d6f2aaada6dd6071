"""What is seen when no connection is made, and nothing can have been carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from faults.certificates import Certificate, make
from faults.script import Scripted, over_tls, unused_address
from faults.seen import Case, command, compare
from faults.trying import ok

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

CREATE = "agent create --llm-websocket-url wss://x --voice-id v"
CHECK = "Check the base URL and your network."


def unconnected(why: str, hint: str = CHECK, typed: str = "agent list") -> Case:
    return Case(ok(), typed, 8, "network", (f"{typed.partition(' --')[0]}: no connection", why, hint))


@pytest.fixture
def certificate(tmp_path: Path) -> Certificate:
    """A certificate for localhost, not for 127.0.0.1."""
    return make(tmp_path, "DNS:localhost")


def test_nobody_listens(run: Run) -> None:
    compare(run, unconnected("HOST: Connection refused"), f"http://{unused_address()}")


def test_nobody_listens_to_a_create(run: Run) -> None:
    expected = unconnected("HOST: Connection refused", f"Nothing was carried out. {CHECK}", CREATE)
    compare(run, expected, f"http://{unused_address()}")


@pytest.mark.parametrize("host", ["nowhere.invalid", f"{'a' * 64}.invalid"], ids=["unknown", "too long"])
def test_a_name_that_does_not_resolve(host: str, run: Run) -> None:
    compare(run, unconnected("the name HOST does not resolve"), f"https://{host}")


def test_a_certificate_that_nobody_vouches_for(certificate: Certificate, run: Run) -> None:
    expected = unconnected(
        "the server's certificate is not trusted: self-signed certificate",
        "If the server is yours, set SSL_CERT_FILE to its certificate authority's file.",
    )
    with Scripted(over_tls(certificate.context, ok())) as server:
        compare(run, expected, f"https://localhost:{server.port}")


def test_a_certificate_for_another_host(certificate: Certificate, run: Run) -> None:
    mismatch = "IP address mismatch, certificate is not valid for '127.0.0.1'"
    expected = unconnected(
        f"the server's certificate is not trusted: {mismatch}",
        "Check the base URL: the certificate is for another host.",
    )
    with Scripted(over_tls(certificate.context, ok())) as server:
        compare(run, expected, f"https://{server.address}", SSL_CERT_FILE=str(certificate.file))


def test_a_certificate_that_is_trusted(certificate: Certificate, run: Run) -> None:
    with Scripted(over_tls(certificate.context, ok({"agent_id": "x"}))) as server:
        url = f"https://localhost:{server.port}"
        result = command(run, "agent get x --json", url, SSL_CERT_FILE=str(certificate.file))

    assert (result.exit_code, result.stdout, result.stderr) == (0, '{"agent_id":"x"}\n', "")


def test_a_server_that_speaks_no_tls(run: Run) -> None:
    with Scripted(lambda turn: turn.say(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as server:
        result = command(run, "agent list", f"https://{server.address}", "--max-retries", "0")

    # What OpenSSL calls it differs from version to version.
    what, why, hint = result.stderr.splitlines()
    assert (result.exit_code, what, hint) == (8, "Error: agent list: no connection", f"  {CHECK}")
    assert why.startswith(f"  {server.address} does not speak TLS as it should: ")


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "No such file or directory"), ("", "it holds no certificates in PEM form")],
    ids=["missing", "empty"],
)
def test_ssl_cert_file_that_cannot_be_read(content: str | None, why: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_text(content)
    result = command(run, "agent list", f"https://{unused_address()}", SSL_CERT_FILE=str(file))

    assert (result.exit_code, result.stdout, result.stderr.splitlines()) == (
        2,
        "",
        [
            "Error: the certificates cannot be read",
            f"  SSL_CERT_FILE {file}: {why}",
            "  Set SSL_CERT_FILE to a file of PEM certificates, or unset it.",
        ],
    )


def test_http_loads_no_certificates(run: Run) -> None:
    """It would cost time on every command."""
    with Scripted(ok([])) as server:
        result = command(run, "agent list --json", server.url, SSL_CERT_FILE="/nowhere/authority.pem")

    assert (result.exit_code, result.stdout) == (0, "[]\n")
