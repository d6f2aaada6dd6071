"""Whose certificates are trusted."""

from __future__ import annotations

import errno
import os
import re
import ssl
from pathlib import Path

from retellctl.errors import UsageError

from .faults import OPEN_FILES_HINT


def create_tls_context() -> ssl.SSLContext:
    """Return a TLS context that trusts what SSL_CERT_FILE or SSL_CERT_DIR holds, else certifi's authorities.

    Loading them takes 30 ms, which http does without.

    Raises:
        UsageError: the certificates cannot be read, or there are none.
    """
    file, folders = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if folders and not file:
        _check_folders(folders)
        return ssl.create_default_context(capath=folders)
    if not file:
        import certifi

        file = certifi.where()
    try:
        return ssl.create_default_context(cafile=file)
    except OSError as error:
        is_tls = isinstance(error, ssl.SSLError)
        reason = "it holds no certificates in PEM form" if is_tls else str(error.strerror)
        hint = "Set SSL_CERT_FILE to a file of PEM certificates, or unset it."
        raise _unreadable(f"SSL_CERT_FILE {file}: {reason}", error, hint) from None


def _check_folders(folders: str) -> None:
    """Check that one of the folders in SSL_CERT_DIR has certificates: OpenSSL looks only when it needs one."""
    problem: OSError | None = None
    for folder in folders.split(os.pathsep):
        try:
            if any(_is_certificate(file) for file in Path(folder).iterdir()):
                return
        except OSError as error:
            problem = problem or error
    reason = (
        str(problem.strerror) if problem else "it holds no certificates under the names of `openssl rehash`"
    )
    hint = "Set SSL_CERT_DIR to a folder of certificates that `openssl rehash` has seen, or unset it."
    raise _unreadable(f"SSL_CERT_DIR {folders}: {reason}", problem, hint)


def _is_certificate(file: Path) -> bool:
    """Return whether OpenSSL looks for a file of this name, a hash of the authority's and a number, and can read it."""
    return (
        bool(re.fullmatch(r"[0-9a-f]{8}\.[0-9]+", file.name)) and file.is_file() and os.access(file, os.R_OK)
    )


def _unreadable(why: str, error: OSError | None, hint: str) -> UsageError:
    is_open_files = error is not None and error.errno in {errno.EMFILE, errno.ENFILE}
    return UsageError(
        "the certificates cannot be read", why=why, hint=OPEN_FILES_HINT if is_open_files else hint
    )
