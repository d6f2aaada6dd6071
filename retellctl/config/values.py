"""The rules for a profile's values, wherever they come from: an option, a variable or config.toml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError
from retellctl.system.variables import BLANKS, is_quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_BASE_URL = "https://api.retellai.com"
SANDBOX = "sandbox"
# Where the sandbox is when it has no socket: .invalid never resolves, so a stray request reaches nobody.
SANDBOX_BASE_URL = "http://sandbox.invalid"
API_VERSIONS = ("auto", "v1", "v2")
# The keys of a profile that retellctl reads and writes; all others are the user's own and stay.
KEYS = ("base_url", "api_version", "allow_http", "token", "token_command")

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")
_TOKEN = re.compile(r"[!-~]{1,4096}")
_URL = re.compile(r"(?i:(https?)://)(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+)(?::([0-9]{1,5}))?((?:/[^?#]*)?)")
_PREFIX = re.compile(r"(?:/(?!\.{1,2}(?:/|\Z))[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*")


def check_name(name: str) -> str:
    """Return the name, if a profile may have it.

    Raises:
        UsageError: it may not; the message says what may stand in a name.
    """
    if name == SANDBOX:
        raise UsageError("the name sandbox is reserved", why="that profile is always there, as it is")
    if not _NAME.fullmatch(name):
        allowed = "1 to 64 letters, digits, '.', '_' and '-', the first one no '.' or '-'"
        raise UsageError(f"a profile cannot be named{quoted(name)}", why=f"a name has {allowed}")
    return name


def check_token(token: str, source: str = "token") -> str:
    """Return the token without the blanks around it, if it can stand in a header.

    Raises:
        UsageError: it cannot, or stands in quotes; the message names the source and never the value.
    """
    token = token.strip(BLANKS)
    if is_quoted(token):
        raise UsageError(
            f"{source}: this cannot be a token",
            why="it stands in quotes, which would be sent as a part of it",
            hint="Write it without quotes.",
        )
    if not _TOKEN.fullmatch(token):
        raise UsageError(
            f"{source}: this cannot be a token",
            why="a token has 1 to 4096 ASCII letters, digits and signs, no spaces and no control characters",
        )
    return token


def check_command(command: object, source: str = "token_command") -> tuple[str, ...]:
    """Return the argument list, if it can be run.

    Raises:
        UsageError: it cannot; the message names the source and never the value.
    """
    if not isinstance(command, list | tuple) or not command or not command[0]:
        raise UsageError(f"{source} must be a list of texts, a program's name and its arguments")
    if not all(isinstance(word, str) and word.isprintable() for word in command):
        raise UsageError(f"{source} must be a list of texts without control characters")
    return tuple(command)


def check_api_version(version: str, source: str = "api_version") -> str:
    """Return the API version, if it is one.

    Raises:
        UsageError: it is not; the message names the source and the three that there are.
    """
    if version not in API_VERSIONS:
        raise UsageError(f"{source}{quoted(version)} must be one of {', '.join(API_VERSIONS)}")
    return version


def check_base_url(url: str, source: str = "base_url", *, allow_http: bool = False) -> str:
    """Return a service's address, normalised: scheme and host in lower case, no default port, no slash at its end.

    Args:
        url: http(s)://host[:port][/prefix].
        source: the option, variable or key that it came from, for the message.
        allow_http: whether plain http may leave this machine.

    Raises:
        UsageError: it is not such an address. It is shown only where no password or token can be in it.
    """
    found = _URL.fullmatch(url)
    if not found or not _PREFIX.fullmatch(found[4].rstrip("/")) or not 0 < int(found[3] or 1) < 65536:
        value = "" if re.search("[@?#]", url) else quoted(url)
        form = "http(s)://host[:port][/prefix], without a user, a query or a fragment"
        raise UsageError(f"{source}{value} is not a base URL", why=f"it has the form {form}")
    scheme, host, port = found[1].lower(), found[2].lower(), int(found[3] or 0)
    if host.startswith("[") and not (":" in host and _is_address(host[1:-1])):
        raise UsageError(f"{source}{quoted(url)} is not a base URL", why=f"{host} is not an IPv6 address")
    port_part = f":{port}" if port and port != {"http": 80, "https": 443}[scheme] else ""
    if scheme == "http" and not allow_http and not is_loopback(f"http://{host}"):
        raise UsageError(
            f"{source}{quoted(url)} would send the token in plain text",
            why="http is for loopback addresses, and for profiles with allow_http",
            hint="Use https, or a profile added with --allow-http.",
        )
    return f"{scheme}://{host}{port_part}{found[4].rstrip('/')}"


def is_loopback(url: str) -> bool:
    """Return whether a normalised base URL stays on this machine: localhost, 127.0.0.0/8 or ::1."""
    import ipaddress

    found = _URL.fullmatch(url)
    host = found[2].strip("[]") if found else ""
    if not _is_address(host):
        return host == "localhost"
    address = ipaddress.ip_address(host)
    # Not is_loopback: what it says of ::ffff:127.0.0.1 depends on Python's version.
    return any(address in ipaddress.ip_network(network) for network in ("127.0.0.0/8", "::1/128"))


def check_value(key: str, table: Mapping[str, Any]) -> Any:
    """Return the value of one of a profile's KEYS, normalised.

    Args:
        key: the key, which the table has.
        table: the whole profile, as in config.toml.

    Raises:
        UsageError: it has the wrong type or breaks its rule.
    """
    value = table[key]
    if key == "allow_http":
        if not isinstance(value, bool):
            raise UsageError("allow_http must be true or false")
        return value
    if key == "token_command":
        if "token" in table:
            raise UsageError("token and token_command exclude each other")
        return check_command(value)
    if not isinstance(value, str):
        raise UsageError(f"{key} must be a text")
    if key == "token":
        return check_token(value)
    if key == "api_version":
        return check_api_version(value)
    return check_base_url(value, allow_http=table.get("allow_http") is True)


def quoted(value: str) -> str:
    """Return the value in quotes after a space, or an empty text where it is too long or not printable."""
    return f" {value!r}" if value.isprintable() and len(value) <= 80 else ""


def _is_address(host: str) -> bool:
    import ipaddress

    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
