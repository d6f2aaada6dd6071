"""How a service is reached: through which proxy, and whose certificates are trusted."""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from .errors import UsageError

if TYPE_CHECKING:
    import httpcore

PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


def proxy_of(base_url: str) -> httpcore.Proxy | None:
    """Return the proxy that the environment names for a service; a loopback address never has one.

    Raises:
        UsageError: it is no proxy's address. Its value is not shown, as it may hold a password.
    """
    from retellctl.profile_values import is_loopback

    parts = urlsplit(base_url)
    if is_loopback(f"{parts.scheme}://{parts.netloc}"):
        return None
    from urllib.request import getproxies, proxy_bypass

    found = getproxies()
    address = found.get(parts.scheme) or found.get("all")
    port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    if not address or proxy_bypass(f"{parts.hostname}:{port}"):
        return None
    return _proxy(address, f"{parts.scheme.upper()}_PROXY" if parts.scheme in found else "ALL_PROXY")


def _proxy(address: str, variable: str) -> httpcore.Proxy:
    import httpcore

    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        host, port = (parts.hostname or "").encode("ascii"), parts.port
        user, password = (unquote(part or "").encode() for part in (parts.username, parts.password))
        is_proxy = bool(host) and parts.scheme in PROXY_SCHEMES and len(user) < 256 and len(password) < 256
    except ValueError:
        is_proxy = False
    if not is_proxy:
        raise UsageError(
            f"{variable} does not name a proxy",
            why=f"its form is SCHEME://[USER:PASSWORD@]HOST[:PORT], with {', '.join(PROXY_SCHEMES)} as the scheme",
            hint=f"Set {variable} to such an address, or unset it.",
        )
    return httpcore.Proxy(
        httpcore.URL(scheme=parts.scheme, host=host, port=port, target=b"/"),
        auth=(user, password) if user else None,
        ssl_context=trusted() if parts.scheme == "https" else None,
    )


def trusted() -> ssl.SSLContext:
    """Return a TLS context that trusts what SSL_CERT_FILE or SSL_CERT_DIR holds, else certifi's authorities.

    Loading them takes 30 ms, which http does without.

    Raises:
        UsageError: the certificates cannot be read.
    """
    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if not file and not folder:
        import certifi

        file = certifi.where()
    try:
        return ssl.create_default_context(cafile=file or None, capath=None if file else folder)
    except OSError as error:
        is_tls = isinstance(error, ssl.SSLError)
        reason = "it holds no certificates in PEM form" if is_tls else error.strerror
        raise UsageError(
            "the certificates cannot be read",
            why=f"SSL_CERT_FILE {file}: {reason}",
            hint="Set SSL_CERT_FILE to a file of PEM certificates, or unset it.",
        ) from None
