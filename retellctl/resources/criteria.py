"""Criteria of lists: the filters by which today's service narrows lists of calls, chats, contacts and agents down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t

if TYPE_CHECKING:
    from retellctl.spec.types import Type

_WHOLE: Final = "filter_criteria"
SCALAR: Final = t.Type("choice", members={"0": t.text, "1": t.number(), "2": t.boolean})
"""What the value of a key can be compared with."""
TIME: Final = "TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970."
"""The explanation of a moment, for the last filter of a list that takes one."""


def _at(criterion: str, compares: str) -> d.At:
    return d.At(f"{_WHOLE}.{criterion}", compares=compares)


def equal(name: str, type_: Type, help_: str, *, metavar: str = "", names: str = "") -> d.Field:
    """Return the filter by the value of a criterion; of a list one of the values."""
    compares = "eq or in" if type_.kind == "list" else "eq"
    # A text is not read from a file: what is looked for is short.
    typed = "word" if type_ == t.text else ""
    return d.Field(name, type_, help_, "", metavar, v1=None, v2=_at(name, compares), typed=typed, names=names)


def one_of(name: str, type_: Type, help_: str, *, metavar: str = "", flag: str = "") -> d.Field:
    """Return the repeatable filter by one of some texts; the help has no full stop."""
    words = f": {', '.join(type_.words[:-1])} or {type_.words[-1]}" if type_.words else ""
    flag = flag or f"--{name.replace('_', '-')}"
    at = _at(name, "in")
    return d.Field(name, t.array(type_), f"{help_}{words}; repeatable.", flag, metavar, v1=None, v2=at)


def each(name: str, criterion: str, type_: Type, help_: str, *, at: str = "") -> d.Field:
    """Return the repeatable filter whose values each are a field of an object in a list, by default of its name."""
    flag = f"--{name.replace('_', '-')}"
    place = _at(f"{criterion}.{at or name}", "each")
    return d.Field(name, t.array(type_), help_, flag, v1=None, v2=place)


def moments(
    name: str, words: str, *, after: str = "From TIME on.", before: str = "Before TIME."
) -> tuple[d.Field, d.Field]:
    """Return the filters by a moment: --WORDS-after, which is included, and --WORDS-before, which is not."""
    return (
        d.Field(f"after_{name}", t.moment, after, f"--{words}-after", v1=None, v2=_at(name, "ge")),
        d.Field(f"before_{name}", t.moment, before, f"--{words}-before", v1=None, v2=_at(name, "lt")),
    )


def numbers(name: str, help_: str, metavar: str) -> tuple[d.Field, d.Field]:
    """Return the filters by a number: --min-NAME and --max-NAME, both included; the help has no full stop."""
    kind = t.number(0)
    return (
        d.Field(f"min_{name}", kind, f"{help_}: at least this.", "", metavar, v1=None, v2=_at(name, "ge")),
        d.Field(f"max_{name}", kind, f"{help_}: at most this.", "", metavar, v1=None, v2=_at(name, "le")),
    )


def keys(name: str, type_: Type, help_: str) -> d.Field:
    """Return the repeatable filter by KEY=VALUE; the help has no full stop."""
    return d.Field(name, type_, f"{help_}; repeatable.", v1=None, v2=_at(name, "keys"))


def whole(type_name: str) -> d.Field:
    """Return the filter that takes any criteria as JSON, of a type in types_v2.json."""
    return d.Field(
        _WHOLE, t.ref(type_name), "Any criteria as the API has them; other flags beat them.", v1=None
    )


INCLUDE_TOTAL: Final = d.Field(
    "include_total", t.boolean, "Let the service count all that match; standard error says how many.", v1=None
)
"""The filter that leaves nothing out and asks for a count."""
_SETTINGS: Final = t.enum("everything", "everything_except_pii", "basic_attributes_only")
COMMON: Final = (
    one_of(
        "disconnection_reason",
        t.word("DisconnectionReason"),
        "Those that ended for this reason",
        metavar="REASON",
    ),
    one_of("user_sentiment", t.enum("Negative", "Positive", "Neutral", "Unknown"), "Those whose user was so"),
    *numbers("duration_ms", "How long it took, in milliseconds", "MS"),
    *numbers("combined_cost", "What it cost in all, in cents", "CENTS"),
    one_of("agent_tag", t.text, "Those of agents with this tag"),
    keys("custom_analysis_data", t.mapping(SCALAR), "Those whose analysis found this"),
    keys("custom_attributes", t.mapping(SCALAR), "Those with this attribute"),
    one_of("data_storage_setting", _SETTINGS, "Those of which this is stored", metavar="SETTING"),
)
"""Filters that lists of calls and of chats share."""

AGENTS: Final = (
    equal("channel", t.enum("voice", "chat"), "Agents that speak, or those that write."),
    equal("is_transfer_agent", t.boolean, "Agents that hand calls over to people, or those that do not."),
)
"""Filters of the list of agents, beside the search."""
