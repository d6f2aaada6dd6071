"""The proxy that the environment names for a service."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from retellctl.errors import UsageError

from .tls import create_tls_context

if TYPE_CHECKING:
    import httpcore

PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


def find_proxy(base_url: str) -> httpcore.Proxy | None:
    """Return the proxy that the environment names for a service; a loopback address never has one.

    Raises:
        UsageError: it is no proxy's address. Its value is not shown, as it may hold a password.
    """
    from retellctl.config.values import is_loopback

    parts = urlsplit(base_url)
    if is_loopback(f"{parts.scheme}://{parts.netloc}"):
        return None
    host, port = parts.hostname or "", parts.port or {"http": 80, "https": 443}[parts.scheme]
    if is_excluded(host, port, _variable("no_proxy")):
        return None
    for name in (f"{parts.scheme}_proxy", "all_proxy"):
        if address := _variable(name):
            return _parse_proxy(address, name.upper())
    return _find_system_proxy(parts.scheme, host)


def _variable(name: str) -> str:
    """Return an environment variable; of its two spellings the small one, which most programs know, comes first."""
    # Where a web server runs the program, HTTP_PROXY is what a visitor has sent as the header Proxy.
    is_foreign = name == "http_proxy" and "REQUEST_METHOD" in os.environ
    return os.environ.get(name, "" if is_foreign else os.environ.get(name.upper(), "")).strip()


def _find_system_proxy(scheme: str, host: str) -> httpcore.Proxy | None:
    """Return the proxy in the settings of macOS, which hold where no variable names one."""
    platform: str = sys.platform
    if platform != "darwin":
        return None
    from urllib.request import getproxies, proxy_bypass

    address = getproxies().get(scheme)
    return _parse_proxy(address, "the system's proxy") if address and not proxy_bypass(host) else None


def is_excluded(host: str, port: int, no_proxy: str) -> bool:
    """Return whether a host is one that NO_PROXY says to reach without a proxy.

    Args:
        host: a name or an address, without brackets.
        port: its port.
        no_proxy: the variable. Commas or blanks part its entries: a name, which holds for all names under it too, with
            or without a dot before it; `*` for any characters; an address or a range of addresses; each with or
            without a port.
    """
    host = host.lower().rstrip(".")
    return any(_matches(host, port, entry) for entry in re.split(r"[,\s]+", no_proxy.lower()) if entry)


def _matches(host: str, port: int, entry: str) -> bool:
    """Return whether an entry of NO_PROXY is about a host."""
    found = re.fullmatch(r"\[([^]]*)\](/[0-9]+)?(?::([0-9]{1,5}))?|([^:]*)(?::([0-9]{1,5}))?|(.*)", entry)
    if found is None:
        return False
    bracketed, length, first_port, name, second_port, bare = found.groups()
    due = first_port or second_port
    if due and int(due) != port:
        return False
    meant = next(text for text in (bracketed, name, bare) if text is not None) + (length or "")
    if _is_in_network(host, meant):
        return True
    if "*" in meant:
        from fnmatch import fnmatchcase

        return fnmatchcase(host, meant.replace("[", "[[]"))
    meant = meant.strip(".")
    return bool(meant) and (host == meant or host.endswith(f".{meant}"))


def _is_in_network(host: str, addresses: str) -> bool:
    """Return whether a host is an address, or one of a range of addresses."""
    import ipaddress

    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(addresses, strict=False)
    except ValueError:
        return False


def _parse_proxy(address: str, variable: str) -> httpcore.Proxy:
    import httpcore

    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        if parts.scheme == "socks":  # GNOME's word
            parts = parts._replace(scheme="socks5")
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
        ssl_context=create_tls_context() if parts.scheme == "https" else None,
    )
