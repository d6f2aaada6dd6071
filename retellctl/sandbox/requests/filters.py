"""Which records a list holds: v1's filter_criteria in the query, v2's typed filters in the body."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from . import checks
from .pages import query_integer

if TYPE_CHECKING:
    from .request import SandboxRequest

Passes = Callable[[Mapping[str, Any]], bool]
Compare = Callable[[Any, Any], bool]
Path = tuple[str, ...]

# v1: a criterion's field of the call, and how the call's value must stand to the given one.
V1_TIMES: Final[dict[str, tuple[str, Compare]]] = {
    "after_start_timestamp": ("start_timestamp", operator.ge),
    "before_start_timestamp": ("start_timestamp", operator.lt),
    "after_end_timestamp": ("end_timestamp", operator.ge),
    "before_end_timestamp": ("end_timestamp", operator.lt),
}
# v2: where a criterion's value stands in the item that is looked at.
_SAME: Final = (
    "disconnection_reason direction start_timestamp end_timestamp duration_ms agent_tag data_storage_setting"
)
CALL_PATHS: Final[dict[str, Path]] = {
    **{
        name: (name,)
        for name in f"call_id call_status call_type from_number to_number batch_call_id {_SAME}".split()
    },
    "combined_cost": ("call_cost", "combined_cost"),
    "e2e_latency_p50": ("latency", "e2e", "p50"),
    **{name: ("call_analysis", name) for name in ("call_successful", "in_voicemail", "user_sentiment")},
}
CHAT_PATHS: Final[dict[str, Path]] = {
    **{name: (name,) for name in f"chat_id chat_status chat_type user_number agent_number {_SAME}".split()},
    "combined_cost": ("chat_cost", "combined_cost"),
    **{name: ("chat_analysis", name) for name in ("chat_successful", "user_sentiment")},
}
AGENT_PATHS: Final = {"channel": ("channel",), "is_transfer_agent": ("is_transfer_agent",)}
# v2: where the map stands of which a criterion names keys.
CALL_KEYS: Final[dict[str, Path]] = {
    "metadata": ("metadata",),
    "dynamic_variables": ("retell_llm_dynamic_variables",),
    "custom_attributes": ("custom_attributes",),
    "custom_analysis_data": ("call_analysis", "custom_analysis_data"),
}
CHAT_KEYS: Final[dict[str, Path]] = {
    "custom_attributes": ("custom_attributes",),
    "custom_analysis_data": ("chat_analysis", "custom_analysis_data"),
}
EQUAL: Final[dict[str, Compare]] = {"eq": operator.eq, "ne": operator.ne}
# v2: the types of filters, what each compares with, and by which operators.
TYPES: Final[dict[str, tuple[checks.Check, dict[str, Compare]]]] = {
    "number": (
        checks.number(),
        {**EQUAL, "gt": operator.gt, "ge": operator.ge, "lt": operator.lt, "le": operator.le},
    ),
    "range": (
        checks.list_of(checks.number()),
        {"bt": lambda value, bounds: bool(bounds[0] <= value <= bounds[1])},
    ),
    "string": (
        checks.text,
        {**EQUAL, "sw": str.startswith, "ew": str.endswith, "co": operator.contains},
    ),
    "enum": (checks.list_of(checks.text), {"in": lambda value, values: value in values}),
    "boolean": (checks.boolean, {"eq": operator.eq}),
    "present": (lambda *_: None, {"pr": operator.is_not, "np": operator.is_}),
}
_KINDS: Final[dict[str, Any]] = {"number": (int, float), "range": (int, float), "boolean": bool}


def _from_query(request: SandboxRequest) -> dict[str, str]:
    criteria = {}
    for name, value in request.query.items():
        if name.startswith("filter_criteria[") and name.endswith("]"):
            criteria[name.removeprefix("filter_criteria[").removesuffix("]")] = value
    return criteria


def v1_calls(request: SandboxRequest) -> Passes:
    """Return the filter that a query of GET /list-calls asks for.

    Raises:
        Refused: 400, a criterion is unknown or its value is wrong.
    """
    tests: list[Passes] = []
    for name, value in _from_query(request).items():
        checks.one_of("agent_id", *V1_TIMES)("filter_criteria", name)
        if name == "agent_id":
            tests.append(_agent_in(set(value.split(","))))
        else:
            field, compare = V1_TIMES[name]
            moment = query_integer(request, f"filter_criteria[{name}]")
            tests.append(_compared((field,), compare, moment, int))
    return lambda call: all(test(call) for test in tests)


def v2_calls(criteria: Any) -> Passes:
    """Return the filter that the filter_criteria of POST /v3/list-calls ask for.

    Raises:
        Refused: 400, a criterion is unknown or malformed.
    """
    checks.mapping()("filter_criteria", criteria)
    tool = checks.fields({"name": checks.text, "type": checks.text})
    others = {name: criterion for name, criterion in criteria.items() if name != "tool_calls"}
    passes = _of_agents(others, CALL_PATHS, CALL_KEYS)
    if "tool_calls" not in criteria:
        return passes
    checks.list_of(tool)("filter_criteria.tool_calls", criteria["tool_calls"])
    # No agent of the sandbox has run a tool.
    return passes if criteria["tool_calls"] == [] else lambda _: False


def v2_chats(criteria: Any) -> Passes:
    """Return the filter that the filter_criteria of POST /v3/list-chats ask for.

    Raises:
        Refused: 400, a criterion is unknown or malformed.
    """
    checks.mapping()("filter_criteria", criteria)
    return _of_agents(criteria, CHAT_PATHS, CHAT_KEYS)


def _of_agents(criteria: Mapping[str, Any], paths: Mapping[str, Path], keys: Mapping[str, Path]) -> Passes:
    """Return the filter of what agents took part in: by the agent, and by all that is typed."""
    typed = {name: criterion for name, criterion in criteria.items() if name != "agent"}
    passes = typed_filters(typed, paths, keys=keys, others=("agent",))
    if "agent" not in criteria:
        return passes
    agent = checks.fields(
        {"agent_id": checks.text, "version": checks.list_of(checks.number())}, required=("agent_id",)
    )
    checks.list_of(agent)("filter_criteria.agent", criteria["agent"])
    # All versions of the sandbox's agents are version 0.
    wanted = {entry["agent_id"] for entry in criteria["agent"] if 0 in (entry.get("version") or [0])}
    is_one = _agent_in(wanted)
    return lambda item: is_one(item) and passes(item)


def typed_filters(
    criteria: Mapping[str, Any],
    paths: Mapping[str, Path],
    *,
    keys: Mapping[str, Path] = {},
    others: tuple[str, ...] = (),
) -> Passes:
    """Return the filter that is made of filters of the form {type, op, value}, all of which must pass.

    Args:
        criteria: the filters by name; of a map a list of filters, each with a key.
        paths: where each name's value stands in an item.
        keys: where each name's map stands in an item.
        others: names that are dealt with elsewhere, for the message.

    Raises:
        Refused: 400, a name is unknown or a filter malformed.
    """
    checks.mapping()("filter_criteria", criteria)
    tests: list[Passes] = []
    for name, criterion in criteria.items():
        checks.one_of(*others, *paths, *keys)("filter_criteria", name)
        path = f"filter_criteria.{name}"
        if name in paths:
            tests.append(_typed(path, criterion, paths[name]))
            continue
        checks.list_of(checks.fields({"key": checks.text}, required=("key",)))(path, criterion)
        tests += [
            _typed(f"{path}[{index}]", one, (*keys[name], one["key"])) for index, one in enumerate(criterion)
        ]
    return lambda item: all(test(item) for test in tests)


def _typed(path: str, criterion: Any, place: Path) -> Passes:
    """Return the filter by what stands at one place.

    Raises:
        Refused: 400, it is malformed.
    """
    checks.fields({"type": checks.one_of(*TYPES)}, required=("type", "op"))(path, criterion)
    kind = criterion["type"]
    if kind != "present":
        checks.fields({}, required=("value",))(path, criterion)
    check, compares = TYPES[kind]
    checks.one_of(*compares)(f"{path}.op", criterion["op"])
    given = criterion.get("value")
    check(f"{path}.value", given)
    if kind == "range" and len(given) != 2:
        checks.wrong(f"{path}.value", "must be [from, to]", given)
    compare = compares[criterion["op"]]
    if kind == "present":
        return lambda item: compare(_at(item, place), None)
    return _compared(place, compare, given, _KINDS.get(kind, str))


def _agent_in(wanted: set[str]) -> Passes:
    return lambda item: item["agent_id"] in wanted


def _at(item: Mapping[str, Any], path: Path) -> Any:
    value: Any = item
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _compared(path: Path, compare: Compare, given: Any, kind: Any) -> Passes:
    def passes(item: Mapping[str, Any]) -> bool:
        found = _at(item, path)
        # What an item does not have, such as the end of a call that goes on, passes no filter.
        return any(
            isinstance(value, kind)
            and (kind is bool or not isinstance(value, bool))
            and compare(value, given)
            for value in (found if isinstance(found, list) else [found])
        )

    return passes
