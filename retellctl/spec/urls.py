"""URLs in bodies: what is wrong with one, before the service calls it."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

SCHEMES: Final = {"ws": ("wss", "ws"), "http": ("https", "http")}

_VARIABLE: Final = re.compile(r"\{\{[^{}]*\}\}")
_HOST: Final = re.compile(r"""[^\s"<>\\^`{|}%]+""")


def url_fault(text: str, kind: str, *, variables: bool = False) -> str | None:
    """Say what a URL must be, if a text is none.

    Args:
        text: what was given.
        kind: a key of SCHEMES.
        variables: `{{names}}` may stand for any part of it, as the service fills them in.
    """
    schemes = SCHEMES[kind]
    allowed = f"must be a URL: {schemes[0]}:// or {schemes[1]}://, a host, no blanks or control characters"
    bare = text
    if variables:
        # A digit can stand in a host, a port and a path alike.
        bare = _VARIABLE.sub("1", text)
        if text.startswith("{{") and "://" not in bare:
            # The variable holds the scheme and the host.
            bare = f"{schemes[0]}://{bare}"
        elif text.startswith("{{"):
            bare = f"{schemes[0]}://{bare.partition('://')[2]}"
    return None if _is_url(bare, schemes) else allowed


def _is_url(text: str, schemes: tuple[str, ...]) -> bool:
    # urlsplit takes blanks and line ends out, so they are looked for first.
    if not text.isprintable() or any(character.isspace() for character in text):
        return False
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme not in schemes or not host or port == 0:
        return False
    labels = host.removesuffix(".").split(".")
    return all(labels) and _HOST.fullmatch(host) is not None
