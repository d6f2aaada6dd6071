"""What there is to show: the kinds of records, their ids, their standard columns and known fields.

The columns are the public interface of the table, tsv and csv formats: scripts count on their order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retellctl.jsontext.record import Record, first
from retellctl.resources.index import INDEX, resource
from retellctl.spec.answers import answer_names
from retellctl.system.safe_text import is_secret

from . import cells

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.spec import declaration
    from retellctl.spec.declaration import Resource

_IN_MILLISECONDS = re.compile(r"p\d\d|max|min")
_FORMATTERS: dict[str, Callable[[bytes, float], str]] = {
    "duration_ms": cells.show_duration,
    "expires_at": cells.show_moment,
    "general_tools": cells.show_names,
    "tools": cells.show_names,
    "states": cells.show_names,
    "inbound_agents": cells.show_weighted,
    "outbound_agents": cells.show_weighted,
    "inbound_sms_agents": cells.show_weighted,
    "outbound_sms_agents": cells.show_weighted,
}


class ShownColumn(NamedTuple):
    """One column as it is shown; see Column in retellctl/spec/declaration.py."""

    name: str
    paths: tuple[str, ...]
    rank: int
    show: Callable[[bytes, float], str] = cells.show_text
    least: int = 0
    derive: Callable[[Record], bytes | None] | None = None

    def value(self, record: Record) -> bytes | None:
        """Return the raw value as JSON, None where the record has none."""
        if self.derive:
            return self.derive(record)
        return first(record, self.paths)


class Kind(NamedTuple):
    """A kind of record.

    Attributes:
        name: as the commands name it.
        noun: as people name it.
        id: the field that is its id, None if it has none.
        columns: the standard columns; none: those that a list's records have.
        fields: the names that the contract knows, whether an answer holds them or not.
        unlisted: those of them that a list's records do not have, where a list has but a part of each.
        is_own: data of retellctl's own, where no name of a field stands for a secret.
    """

    name: str
    noun: str
    id: str | None = None
    columns: tuple[ShownColumn, ...] = ()
    fields: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    is_own: bool = False

    @property
    def a_noun(self) -> str:
        """The noun with its article."""
        return f"{'an' if self.noun[0] in 'aAL' else 'a'} {self.noun}"


_PROFILE = Kind(
    "profile",
    "profile",
    "name",
    (
        ShownColumn("name", ("name",), 1),
        ShownColumn("default", ("default",), 2),
        ShownColumn("base_url", ("base_url",), 3),
        ShownColumn("api_version", ("api_version",), 4),
        ShownColumn("token_source", ("token_source",), 5),
    ),
    is_own=True,
)
_KEY = Kind(
    "key",
    "API key",
    columns=tuple(
        ShownColumn(name, (name,), rank, least=12)
        for rank, name in enumerate(("org_id", "org_name", "api_key_name"))
    ),
    fields=("org_id", "org_name", "api_key_name"),
)
_SETTING = Kind(
    "setting",
    "setting",
    columns=tuple(
        ShownColumn(name, (name,), rank, least=12) for rank, name in enumerate(("setting", "value", "source"))
    ),
    is_own=True,
)
_DELETED = Kind(
    "deleted", "deletion", "deleted", columns=(ShownColumn("deleted", ("deleted",), 1),), fields=("deleted",)
)

_OWN = {
    kind.name: kind for kind in (_PROFILE, _KEY, _SETTING, _DELETED, Kind("sandbox", "sandbox", is_own=True))
}


def kind(name: str, *, in_part: bool = False) -> Kind:
    """Return the kind of this name; one that nobody knows has no columns of its own.

    Args:
        name: a resource, a resource and the verb of an operation whose answer has columns of its own, or a kind of
            retellctl's own data.
        in_part: as a list has it that has but a part of each record.
    """
    group, _, verb = name.partition(" ")
    if name in _OWN:
        return _OWN[name]
    return _declared(name, resource(group), verb, in_part=in_part) if group in INDEX else Kind(name, "record")


def _declared(name: str, declared: Resource, verb: str, *, in_part: bool) -> Kind:
    """Return the kind that a resource declares."""
    if verb:
        operation = declared.operation(verb)
        return Kind(name, operation.noun, operation.id or None, _shown(operation.columns))
    fields = answer_names(declared)
    whole = Kind(name, declared.noun, declared.id or None, _shown(declared.columns), fields)
    if not in_part:
        return whole
    unlisted = declared.unlisted
    if declared.listed:
        unlisted = tuple(field for field in fields if field not in declared.listed)
    if not declared.listed_columns:
        return whole._replace(unlisted=unlisted)
    others = tuple(column.name for column in declared.columns)
    return whole._replace(
        columns=_shown(declared.listed_columns), fields=(*fields, *others), unlisted=unlisted
    )


def _shown(declared: tuple[declaration.Column, ...]) -> tuple[ShownColumn, ...]:
    """Return declared columns as they are shown; where none has a rank, their order says it."""
    ranked = any(column.rank for column in declared)
    return tuple(
        ShownColumn(
            column.name,
            () if column.derive else column.paths or (column.name,),
            column.rank if ranked else place,
            cells.FORMATTERS[column.show],
            column.least,
            column.derive,
        )
        for place, column in enumerate(declared)
    )


def general_columns(records: list[Record], most: int = 8) -> tuple[ShownColumn, ...]:
    """Columns for records of an unknown kind: the fields that hold plain values, in their order."""
    names: dict[str, None] = {}
    for record in records:
        for name, value in record.items():
            if value[:1] not in (b"{", b"["):
                names.setdefault(name)
    if not names:
        names = {name: None for record in records for name in record}
    return tuple(named_column(name, rank) for rank, name in enumerate(list(names)[:most]))


def unshown_fields(columns: tuple[ShownColumn, ...], records: list[Record]) -> list[str]:
    """Return the fields that records of an unknown kind have beside these columns."""
    shown = {column.name for column in columns}
    return list({name: None for record in records for name in record if name not in shown})


def named_column(path: str, rank: int) -> ShownColumn:
    """Return a column for any field, shown as its name suggests."""
    return ShownColumn(path, (path,), rank, formatter(path), least=12)


def formatter(path: str) -> Callable[[bytes, float], str]:
    """Return how a person reads a field of this name."""
    name = path.rpartition(".")[2]
    if is_secret(name):
        return cells.secret
    if name.endswith("_timestamp"):
        return cells.show_moment
    if "latency" in path and _IN_MILLISECONDS.fullmatch(name):
        return cells.latency
    return _FORMATTERS.get(name, cells.show_text)
