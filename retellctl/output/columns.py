"""What there is to show: the kinds of records, their ids, their standard columns and known fields.

The columns are the public interface of the table, tsv and csv formats: scripts count on their order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import Record, first
from retellctl.system.safe_text import is_secret

from . import cells, fields

if TYPE_CHECKING:
    from collections.abc import Callable

_IN_MILLISECONDS = re.compile(r"p\d\d|max|min")
_FORMATTERS: dict[str, Callable[[bytes, float], str]] = {
    "duration_ms": cells.duration,
    "general_tools": cells.names,
    "tools": cells.names,
    "states": cells.names,
    "inbound_agents": cells.weighted,
    "outbound_agents": cells.weighted,
}


class Column(NamedTuple):
    """One column.

    Attributes:
        name: its header, which --fields takes too.
        paths: where its value stands; the first that is there and not null counts.
        rank: its importance; the highest numbers leave a narrow terminal first.
        show: how a person reads the value.
        least: columns of a terminal that it may be cut to; 0: a value of the usual width is left out rather than cut.
        derive: makes the raw value as JSON where it is not in one place.
    """

    name: str
    paths: tuple[str, ...]
    rank: int
    show: Callable[[bytes, float], str] = cells.text
    least: int = 0
    derive: Callable[[Record], bytes | None] | None = None

    def value(self, record: Record) -> bytes | None:
        """The raw value as JSON, None where the record has none."""
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
    columns: tuple[Column, ...] = ()
    fields: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    is_own: bool = False

    @property
    def a_noun(self) -> str:
        """The noun with its article."""
        return f"{'an' if self.noun[0] in 'aAL' else 'a'} {self.noun}"


def _duration(record: Record) -> bytes | None:
    """Milliseconds that a call took: what the service says, else from its start to its end."""
    said = first(record, ("duration_ms",))
    if said is not None:
        return said
    start, end = (cells.number(record.get(f"{which}_timestamp")) for which in ("start", "end"))
    return None if start is None or end is None else str(int(end - start)).encode()


def _agent(record: Record) -> bytes | None:
    """The agent of a phone number: its id if there is but one, else both lists as the service has them."""
    single = first(record, ("agent_id",))
    if single is not None:
        return single
    lists = {
        name: found for name in ("inbound_agents", "outbound_agents") if (found := first(record, (name,)))
    }
    ids = {
        bytes(jsontext.members(item).get("agent_id", b"null")) if item[:1] == b"{" else b"null"
        for found in lists.values()
        if found[:1] == b"["
        for item in jsontext.items(found)
    }
    if len(ids) == 1:
        return ids.pop()
    return jsontext.encode(lists) if ids else None


# A list of agents in v2 has its own name for it.
_MODIFIED = Column(
    "modified", ("last_modification_timestamp", "user_modified_timestamp"), 7, cells.short_moment
)

_AGENT = Kind(
    "agent",
    "agent",
    "agent_id",
    (
        Column("agent_id", ("agent_id",), 1),
        Column("agent_name", ("agent_name",), 2, least=12),
        Column("voice_id", ("voice_id",), 4),
        Column("language", ("language",), 5),
        Column(
            "engine",
            (
                "response_engine.llm_id",
                "response_engine.conversation_flow_id",
                "response_engine.llm_websocket_url",
                "response_engine.type",
                "llm_websocket_url",
            ),
            3,
            least=16,
        ),
        _MODIFIED,
    ),
    fields.AGENT,
)
# Version 2 lists a part of each agent; none of the columns that it could not fill.
_LISTED_AGENT = _AGENT._replace(
    columns=(
        Column("agent_id", ("agent_id",), 1),
        Column("agent_name", ("agent_name",), 2, least=12),
        Column("channel", ("channel",), 4),
        Column("tags", ("tags",), 5, cells.keys, 12),
        Column("is_suspended", ("is_suspended",), 6),
        _MODIFIED,
    ),
    fields=(*fields.AGENT, *(column.name for column in _AGENT.columns)),
    unlisted=tuple(name for name in fields.AGENT if name not in fields.LISTED_AGENT),
)
_LLM = Kind(
    "llm",
    "LLM",
    "llm_id",
    (
        Column("llm_id", ("llm_id",), 1),
        Column("general_prompt", ("general_prompt",), 2, cells.first_line, 20),
        Column("states", ("states",), 3, cells.names, 12),
        Column("tools", ("general_tools",), 4, cells.names, 12),
        Column("model", ("model", "s2s_model"), 5),
        Column("starting_state", ("starting_state",), 6),
        Column("begin_message", ("begin_message",), 8, cells.first_line, 16),
        _MODIFIED,
    ),
    fields.LLM,
)
_PHONE_NUMBER = Kind(
    "phone-number",
    "phone number",
    "phone_number",
    (
        Column("phone_number", ("phone_number",), 1),
        Column("phone_number_pretty", ("phone_number_pretty",), 6),
        Column("nickname", ("nickname",), 3, least=10),
        Column("agent", (), 2, cells.agents, derive=_agent),
        Column("area_code", ("area_code",), 5),
        _MODIFIED,
    ),
    fields.PHONE_NUMBER,
)
_CALL = Kind(
    "call",
    "call",
    "call_id",
    (
        Column("call_id", ("call_id",), 1),
        Column("call_status", ("call_status",), 2),
        Column("agent_id", ("agent_id",), 7),
        Column("from", ("from_number", "phone_number.from"), 6),
        Column("to", ("to_number", "phone_number.to"), 5),
        Column("start", ("start_timestamp",), 3, cells.short_moment),
        Column("duration", (), 4, cells.duration, derive=_duration),
        Column("p50", ("latency.e2e.p50", "e2e_latency.p50"), 8, cells.latency),
        Column("p90", ("latency.e2e.p90", "e2e_latency.p90"), 9, cells.latency),
    ),
    fields.CALL,
)
_PROFILE = Kind(
    "profile",
    "profile",
    "name",
    (
        Column("name", ("name",), 1),
        Column("default", ("default",), 2),
        Column("base_url", ("base_url",), 3),
        Column("api_version", ("api_version",), 4),
        Column("token_source", ("token_source",), 5),
    ),
    is_own=True,
)
_KEY = Kind(
    "key",
    "API key",
    columns=tuple(
        Column(name, (name,), rank, least=12)
        for rank, name in enumerate(("org_id", "org_name", "api_key_name"))
    ),
    fields=("org_id", "org_name", "api_key_name"),
)
_SETTING = Kind(
    "setting",
    "setting",
    columns=tuple(
        Column(name, (name,), rank, least=12) for rank, name in enumerate(("setting", "value", "source"))
    ),
    is_own=True,
)
_DELETED = Kind(
    "deleted", "deletion", "deleted", columns=(Column("deleted", ("deleted",), 1),), fields=("deleted",)
)

_KINDS = {
    kind.name: kind
    for kind in (
        *(_AGENT, _LLM, _PHONE_NUMBER, _CALL, _PROFILE, _KEY, _SETTING, _DELETED),
        Kind("sandbox", "sandbox", is_own=True),
    )
}


# Kinds as a list has them that has but a part of each record.
_LISTED = {"agent": _LISTED_AGENT, "call": _CALL._replace(unlisted=fields.UNLISTED_CALL)}


def kind(name: str, *, in_part: bool = False) -> Kind:
    """The kind of this name; one that nobody knows has no columns of its own.

    Args:
        name: as the commands name it.
        in_part: as a list has it that has but a part of each record.
    """
    return (_LISTED.get(name) if in_part else None) or _KINDS.get(name) or Kind(name, "record")


def general_columns(records: list[Record], most: int = 8) -> tuple[Column, ...]:
    """Columns for records of an unknown kind: the fields that hold plain values, in their order."""
    names: dict[str, None] = {}
    for record in records:
        for name, value in record.items():
            if value[:1] not in (b"{", b"["):
                names.setdefault(name)
    if not names:
        names = {name: None for record in records for name in record}
    return tuple(named_column(name, rank) for rank, name in enumerate(list(names)[:most]))


def unshown_fields(columns: tuple[Column, ...], records: list[Record]) -> list[str]:
    """The fields that records of an unknown kind have beside these columns."""
    shown = {column.name for column in columns}
    return list({name: None for record in records for name in record if name not in shown})


def named_column(path: str, rank: int) -> Column:
    """A column for any field, shown as its name suggests."""
    return Column(path, (path,), rank, formatter(path), least=12)


def formatter(path: str) -> Callable[[bytes, float], str]:
    """How a person reads a field of this name."""
    name = path.rpartition(".")[2]
    if is_secret(name):
        return cells.secret
    if name.endswith("_timestamp"):
        return cells.moment
    if "latency" in path and _IN_MILLISECONDS.fullmatch(name):
        return cells.latency
    return _FORMATTERS.get(name, cells.text)
