"""Formatters: from a JSON value to what a person reads in a cell, such as a time with its age, or yes and no.

Each formatter takes the value as JSON and the present time in seconds since the epoch. It shows a value of a type
that it does not know as text.
"""

from __future__ import annotations

import math
import re
import time
from typing import TYPE_CHECKING, Any, Final

from retellctl.jsontext import text as jsontext
from retellctl.system.safe_text import cut, is_secret, mask_secret, visible

if TYPE_CHECKING:
    from collections.abc import Callable

# Enough for any line that somebody reads; what is longer is in the JSON.
LONGEST_CELL = 1000
_NUMBER = re.compile(r"-?[0-9.eE+-]{1,40}")
_HALF_A_YEAR = 183 * 86400.0  # seconds
_NAMES = ("name", "title", "filename", "url", "id")


def plain(value: bytes) -> str:
    """Return a value as text: a string without quotes, a number as it came, null as nothing, others as compact JSON."""
    first = value[:1]
    if first == b'"':
        text = jsontext.decode(value)
        return text if isinstance(text, str) else ""
    if first in (b"{", b"["):
        return masked_json(value)
    return "" if first == b"n" else value.decode()


def masked_json(value: bytes) -> str:
    """Return an object or list as compact JSON, its secrets masked."""
    if re.search(rb"(?i)key|secret|passw|token|authorization|cookie|\\u00", value):
        value = jsontext.encode(masked(jsontext.decode(value, exact_numbers=True)))
    return jsontext.lay_out(value, indent=False).decode()


def masked(data: Any) -> Any:
    """Return JSON in Python's values, with the values of secret fields masked."""
    if isinstance(data, dict):
        return {name: _masked_member(name, member) for name, member in data.items()}
    return [masked(item) for item in data] if isinstance(data, list) else data


def _masked_member(name: str, data: Any) -> Any:
    if not is_secret(name):
        return masked(data)
    if isinstance(data, str):
        return mask_secret(data) if data else data
    return data if data is None or isinstance(data, bool) else mask_secret("")


def number_of(value: bytes | None) -> float | None:
    """Return a finite JSON number, or None for anything else."""
    if value is None or not _NUMBER.fullmatch(text := value.decode()):
        return None
    found = float(text)
    return found if math.isfinite(found) else None


def show_text(value: bytes, now: float = 0) -> str:  # noqa: ARG001 - formatters are called alike
    """Return a value in one line; a list of plain values with commas."""
    if value in (b"true", b"false"):
        return "yes" if value == b"true" else "no"
    if value[:1] == b"[":
        listed = jsontext.items(value)
        if not any(item[:1] in (b"{", b"[") for item in listed):
            return visible(cut(", ".join(plain(item) for item in listed), LONGEST_CELL))
    return visible(cut(plain(value), LONGEST_CELL))


def first_line(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return the first line of a text that is not blank."""
    lines = plain(value).strip().split("\n", 1)
    return visible(cut(lines[0].strip(), LONGEST_CELL)) + ("…" if len(lines) > 1 else "")


def show_moment(value: bytes, now: float) -> str:
    """Return milliseconds since the epoch as local time with its age."""
    milliseconds = number_of(value)
    if milliseconds is None:
        return show_text(value)
    try:
        local = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(milliseconds / 1000))
    except (OverflowError, ValueError, OSError):
        return show_text(value)
    return f"{local} ({age(now - milliseconds / 1000)})"


def short_moment(value: bytes, now: float) -> str:
    """Return milliseconds since the epoch as short local time with its age; with the year only if it is long ago."""
    whole = show_moment(value, now)
    found = re.fullmatch(r"(\d{4}-)(\d\d-\d\d \d\d:\d\d):\d\d( \(.*\))", whole)
    if found is None:
        return whole
    milliseconds = number_of(value) or 0
    is_near = abs(now - milliseconds / 1000) < _HALF_A_YEAR
    return ("" if is_near else found[1]) + found[2] + found[3]


def age(seconds: float) -> str:
    """Return how long ago something was, or how far ahead it is: 5m ago, in 2h."""
    size = abs(seconds)
    for unit, length, below in (
        ("s", 1, 60),
        ("m", 60, 3600),
        ("h", 3600, 48 * 3600),
        ("d", 86400, 730 * 86400),
    ):
        if size < below:
            amount = f"{int(size // length)}{unit}"
            break
    else:
        amount = f"{int(size // (365.25 * 86400))}y"
    return f"{amount} ago" if seconds >= 0 else f"in {amount}"


def show_duration(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return milliseconds as 1h 2m, 1m 42s, 42s or 850 ms."""
    milliseconds = number_of(value)
    if milliseconds is None or milliseconds < 0:
        return show_text(value)
    if milliseconds < 1000:
        return f"{milliseconds:.0f} ms"
    minutes, seconds = divmod(int(milliseconds // 1000), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}h {minutes}m"
    return f"{minutes}m {seconds}s" if minutes else f"{seconds}s"


def latency(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return milliseconds, rounded."""
    milliseconds = number_of(value)
    return show_text(value) if milliseconds is None else f"{milliseconds:.0f} ms"


def cents(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return an amount of money, which the service counts in cents, with its unit."""
    amount = number_of(value)
    return "" if amount is None else f"{value.decode()} {'cent' if amount == 1 else 'cents'}"


def show_names(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return how many items a list has, and their names: 2: greet, book; texts are their own."""
    if value[:1] != b"[":
        return show_text(value)
    listed = jsontext.items(value)
    if not listed:
        return "0"
    found = [_name(jsontext.members(item)) if item[:1] == b"{" else plain(item) for item in listed]
    return visible(cut(f"{len(listed)}: {', '.join(name or '?' for name in found)}", LONGEST_CELL))


def _name(item: dict[str, bytes]) -> str:
    """Return what an item is called: its name, else what a source of a knowledge base has for one, else its id."""
    return next((name for key in _NAMES if (name := plain(item.get(key, b"null")))), "")


def keys(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return the names of an object's members: prod, staging."""
    return (
        show_text(value)
        if value[:1] != b"{"
        else visible(cut(", ".join(jsontext.members(value)), LONGEST_CELL))
    )


def secret(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return a secret as stars and its last four characters."""
    return visible(mask_secret(shown)) if (shown := plain(value)) else ""


def agents(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return the agents of a phone number: an id, or in: a 50%, b 50%; out: c."""
    if value[:1] != b"{":
        return show_text(value)
    directions = jsontext.members(value)
    shown = [
        (word, show_weighted(directions[name]))
        for word, name in (("in", "inbound_agents"), ("out", "outbound_agents"))
        if name in directions
    ]
    return "; ".join(f"{word}: {listed}" for word, listed in shown if listed)


def show_weighted(value: bytes, now: float = 0) -> str:  # noqa: ARG001
    """Return a list of agents with their versions and weights: a version 3 50%, b 50%; no weight if it is all."""
    if value[:1] != b"[":
        return show_text(value)
    shown = []
    for item in jsontext.items(value):
        agent = jsontext.members(item) if item[:1] == b"{" else {}
        share = number_of(agent.get("weight"))
        percent = "" if share is None or share == 1 else f" {share * 100:.4g}%"
        version = plain(agent.get("agent_version", b"null"))
        shown.append(
            plain(agent.get("agent_id", b"null")) + (f" version {version}" if version else "") + percent
        )
    return visible(cut(", ".join(shown), LONGEST_CELL))


FORMATTERS: Final[dict[str, Callable[[bytes, float], str]]] = {
    "text": show_text,
    "first_line": first_line,
    "names": show_names,
    "keys": keys,
    "agents": agents,
    "moment": show_moment,
    "short_moment": short_moment,
    "duration": show_duration,
    "latency": latency,
    "cents": cents,
}
"""How a person reads a value, by the names that declared columns use."""
