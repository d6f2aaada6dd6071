"""Certificates that are made when a test needs them, by the openssl command."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
AUTHORITY = """\
[ca]
default_ca = own
[own]
database = {folder}/index
new_certs_dir = {folder}
serial = {folder}/serial
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
"""


@dataclass(frozen=True)
class Certificate:
    """A server's key and a certificate that it has signed itself.

    Attributes:
        file: the certificate, in PEM.
        key: its key.
    """

    file: Path
    key: Path

    @property
    def context(self) -> ssl.SSLContext:
        """What a server needs to speak TLS with it."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.file, self.key)
        return context


def make(folder: Path, *names: str) -> Certificate:
    """Make a certificate for names such as "DNS:localhost" and "IP:127.0.0.1"."""
    folder.mkdir(exist_ok=True)
    file, key = folder / "certificate.pem", folder / "key.pem"
    _openssl("req", "-x509", *KEY, *_subject(names), "-days", "2", "-keyout", key, "-out", file)
    return Certificate(file, key)


def sign(authority: Certificate, certificate: Certificate, file: Path) -> Certificate:
    """Have a certificate signed by somebody who is called otherwise."""
    request = file.with_suffix(".csr")
    _openssl("x509", "-x509toreq", "-in", certificate.file, "-signkey", certificate.key, "-out", request)
    _openssl(
        "x509",
        "-req",
        "-in",
        request,
        "-days",
        "2",
        "-out",
        file,
        "-copy_extensions",
        "copyall",
        "-CA",
        authority.file,
        "-CAkey",
        authority.key,
        "-set_serial",
        "7",
    )
    return Certificate(file, certificate.key)


def make_dated(folder: Path, first_day: str, last_day: str, *names: str) -> Certificate:
    """Make a certificate that is valid from one day to another, each as YYYYMMDD."""
    file, key, request = folder / "certificate.pem", folder / "key.pem", folder / "request.pem"
    config = folder / "openssl.cnf"
    config.write_text(AUTHORITY.format(folder=folder))
    (folder / "index").touch()
    (folder / "serial").write_text("01\n")
    _openssl("req", "-new", *KEY, *_subject(names), "-keyout", key, "-out", request)
    dates = ("-startdate", f"{first_day}000000Z", "-enddate", f"{last_day}000000Z")
    own = ("-selfsign", "-batch", "-notext", "-config", config, "-keyfile", key)
    _openssl("ca", *own, *dates, "-in", request, "-out", file)
    return Certificate(file, key)


def _subject(names: tuple[str, ...]) -> tuple[str, ...]:
    return ("-subj", f"/CN={names[0]}", "-addext", f"subjectAltName={','.join(names)}")


def _openssl(*args: str | Path) -> None:
    subprocess.run(["openssl", *args], check=True, capture_output=True)
