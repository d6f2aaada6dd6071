"""A record: the members of a JSON object, undecoded, so that only what is shown is decoded."""

from __future__ import annotations

from . import text as jsontext

Record = dict[str, bytes]


def as_record(item: bytes) -> Record:
    """Return a list's item as a record; a value that is no object counts as one with that value."""
    return jsontext.members(item) if item[:1] == b"{" else {"value": item}


def value_at(record: Record, path: str) -> bytes | None:
    """Return the value at a path such as e2e_latency.p50 or states.0.name, as JSON; None where there is none."""
    name, _, rest = path.partition(".")
    value: bytes | None = record.get(name)
    while rest and value is not None:
        name, _, rest = rest.partition(".")
        if value[:1] == b"{":
            value = jsontext.members(value).get(name)
        elif value[:1] == b"[" and name.isdecimal() and len(name) < 10:
            value = next(iter(jsontext.items(value)[int(name) :][:1]), None)
        else:
            value = None
    return value


def first(record: Record, paths: tuple[str, ...]) -> bytes | None:
    """Return the first value of these paths that is there and not null."""
    for path in paths:
        value = value_at(record, path)
        if value is not None and value != b"null":
            return value
    return None


def as_whole_number(value: bytes | None) -> int | None:
    """Return a JSON number as a whole one, None for anything else."""
    if value is None:
        return None
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        return None
