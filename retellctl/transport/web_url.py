"""Addresses of files on the web, as a server writes them: taken as browsers take them, or refused."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

# What browsers leave as it is, besides letters and digits; `%` because it belongs to what is encoded already.
_IN_PATH = "!$%&'()*+,-./:;=@[]_|~"
_IN_QUERY = "!$%&()*+,-./:;=?@[\\]^_`{|}~"
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_.])?")


def web_url(text: str, base: str = "") -> str:
    """Return an address in the form that goes on the wire, without a fragment.

    Args:
        text: as it was written; blanks and letters of all alphabets may be in it.
        base: what it is relative to.

    Raises:
        ValueError: it is none; says why.
    """
    if re.search(r"[\x00-\x1f\x7f-\x9f]", text):
        raise ValueError("it holds control characters")
    # Only up to the query is a backslash a slash.
    place, rest = re.fullmatch(r"([^?#]*)(.*)", text.strip(" "), re.DOTALL).groups()  # type: ignore[union-attr]
    try:
        parts = urlsplit(urljoin(base, place.replace("\\", "/") + rest))
        port = parts.port
        host = _host(parts.hostname or "")
        target = quote(parts.path or "/", safe=_IN_PATH)
        query = f"?{quote(parts.query, safe=_IN_QUERY)}" if parts.query else ""
    except ValueError:
        raise ValueError("it is not an address") from None
    if parts.scheme not in {"http", "https"}:
        raise ValueError("it is neither https nor http")
    if not host or port == 0:
        raise ValueError("it names no host")
    if "@" in parts.netloc:
        raise ValueError("it holds a user's name")
    is_usual = port in {None, {"http": 80, "https": 443}[parts.scheme]}
    return f"{parts.scheme}://{host}{'' if is_usual else f':{port}'}{target}{query}"


def _host(name: str) -> str:
    """Return a host as it goes on the wire, an empty text if it is none."""
    if ":" in name:
        import ipaddress

        return f"[{ipaddress.IPv6Address(name)}]"
    name = name if name.isascii() else name.encode("idna").decode("ascii")
    return name if _HOST.fullmatch(name) else ""


def origin(url: str) -> str:
    """Return scheme, host and port of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
