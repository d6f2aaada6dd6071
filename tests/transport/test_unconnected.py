"""What is seen when no connection is made, and nothing can have been carried out."""

from __future__ import annotations

import re
import subprocess
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from transport.certificates import Certificate, make, make_dated, sign
from transport.script import Scripted, over_tls, unused_address
from transport.seen import ONCE, Case, command, compare
from transport.trying import ok

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

CREATE = "agent create --llm-websocket-url wss://x --voice-id v"
COMPANY = (
    "If a company's proxy opens TLS, or the server is yours,"
    " set SSL_CERT_FILE to the file of its certificate authority."
)
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


def untrusted(why: str, hint: str) -> Case:
    return unconnected(f"the server's certificate is not trusted: {why}", hint)


def test_a_certificate_that_nobody_vouches_for(certificate: Certificate, run: Run) -> None:
    expected = untrusted("self-signed certificate", COMPANY)
    with Scripted(over_tls(certificate.context, ok())) as server:
        compare(run, expected, f"https://localhost:{server.port}")


def test_a_certificate_of_an_unknown_authority(certificate: Certificate, tmp_path: Path, run: Run) -> None:
    """As a company's proxy makes it when it opens TLS."""
    other = make(tmp_path / "other", "DNS:other", "DNS:localhost")
    signed = sign(certificate, other, tmp_path / "other" / "signed.pem")
    expected = untrusted("unable to get local issuer certificate", COMPANY)
    with Scripted(over_tls(signed.context, ok())) as server:
        compare(run, expected, f"https://localhost:{server.port}")


def test_a_certificate_for_another_host(certificate: Certificate, run: Run) -> None:
    mismatch = "IP address mismatch, certificate is not valid for '127.0.0.1'"
    expected = untrusted(mismatch, "Check the base URL: the certificate is for another host.")
    with Scripted(over_tls(certificate.context, ok())) as server:
        compare(run, expected, f"https://{server.address}", SSL_CERT_FILE=str(certificate.file))


@pytest.mark.parametrize(
    ("first_day", "last_day", "why"),
    [
        ("20000101", "20010101", "certificate has expired"),
        ("20900101", "20910101", "certificate is not yet valid"),
    ],
    ids=["expired", "not yet valid"],
)
def test_a_certificate_of_another_time(
    first_day: str, last_day: str, why: str, run: Run, tmp_path: Path
) -> None:
    """What is wrong may be the clock, so it is said what that shows."""
    certificate = make_dated(tmp_path, first_day, last_day, "DNS:localhost")
    with Scripted(over_tls(certificate.context, ok())) as server:
        url = f"https://localhost:{server.port}"
        result = command(run, "agent list", url, *ONCE, SSL_CERT_FILE=str(certificate.file))

    what, because, hint = result.stderr.splitlines()
    assert (result.exit_code, what) == (8, "Error: agent list: no connection")
    assert because == f"  the server's certificate is not trusted: {why}"
    shown = re.fullmatch(r"  Check this machine's clock: it says (.*) UTC\.", hint)
    assert shown is not None, hint
    clock = datetime.strptime(f"{shown[1]} +0000", "%Y-%m-%d %H:%M %z")
    assert abs(datetime.now(UTC) - clock) < timedelta(minutes=3)


def test_a_proxy_that_is_not_trusted(certificate: Certificate, run: Run) -> None:
    expected = unconnected("the proxy's certificate is not trusted: self-signed certificate", COMPANY)
    with Scripted(over_tls(certificate.context, ok())) as proxy:
        address = f"https://localhost:{proxy.port}"
        compare(run, expected, "https://service.example", HTTPS_PROXY=address)


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


def refused(why: str, hint: str) -> str:
    return f"Error: the certificates cannot be read\n  {why}\n  {hint}\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [(None, "No such file or directory"), ("", "it holds no certificates in PEM form")],
    ids=["missing", "empty"],
)
def test_ssl_cert_file_that_cannot_be_read(content: str | None, why: str, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_text(content)
    with Scripted(ok()) as server:
        result = command(run, "agent list", f"https://{server.address}", SSL_CERT_FILE=str(file))

    hint = "Set SSL_CERT_FILE to a file of PEM certificates, or unset it."
    assert (result.exit_code, result.stdout, server.connections) == (2, "", 0)
    assert result.stderr == refused(f"SSL_CERT_FILE {file}: {why}", hint)


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (None, "No such file or directory"),
        ("", "Not a directory"),
        ([], "it holds no certificates under the names of `openssl rehash`"),
        (
            ["authority.pem", "0a1b2c3d", "0A1B2C3D.0", "x.0"],
            "it holds no certificates under the names of `openssl rehash`",
        ),
    ],
    ids=["missing", "a file", "empty", "other names"],
)
def test_ssl_cert_dir_that_trusts_nobody(
    names: list[str] | str | None, why: str, run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "authorities"
    if isinstance(names, str):
        folder.write_text(names)
    elif names is not None:
        folder.mkdir()
        for name in names:
            (folder / name).touch()
    with Scripted(ok()) as server:
        result = command(run, "agent list", f"https://{server.address}", SSL_CERT_DIR=str(folder))

    hint = "Set SSL_CERT_DIR to a folder of certificates that `openssl rehash` has seen, or unset it."
    assert (result.exit_code, result.stdout, server.connections) == (2, "", 0)
    assert result.stderr == refused(f"SSL_CERT_DIR {folder}: {why}", hint)


def test_ssl_cert_dir_that_is_trusted(certificate: Certificate, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "authorities"
    folder.mkdir()
    (folder / "one.pem").write_bytes(certificate.file.read_bytes())
    subprocess.run(["openssl", "rehash", folder], check=True)
    with Scripted(over_tls(certificate.context, ok({"agent_id": "x"}))) as server:
        url = f"https://localhost:{server.port}"
        result = command(run, "agent get x --json", url, SSL_CERT_DIR=f"{tmp_path}/none:{folder}")

    assert (result.exit_code, result.stdout, result.stderr) == (0, '{"agent_id":"x"}\n', "")


def test_http_loads_no_certificates(run: Run) -> None:
    """It would cost time on every command."""
    with Scripted(ok([])) as server:
        result = command(run, "agent list --json", server.url, SSL_CERT_FILE="/nowhere/authority.pem")

    assert (result.exit_code, result.stdout) == (0, "[]\n")
