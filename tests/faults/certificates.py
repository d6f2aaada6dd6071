"""Certificates that are made when a test needs them, by the openssl command."""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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
    file, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
            ),
            *("-subj", "/CN=test", "-addext", f"subjectAltName={','.join(names)}", "-days", "2"),
            *("-keyout", key, "-out", file),
        ],
        check=True,
        capture_output=True,
    )
    return Certificate(file, key)
