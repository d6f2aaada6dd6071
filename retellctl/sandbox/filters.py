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

# v1: a criterion's field of the call, and how the call's value must stand to the given one.
V1_TIMES: Final[dict[str, tuple[str, Compare]]] = {
    "after_start_timestamp": ("start_timestamp", operator.ge),
    "before_start_timestamp": ("start_timestamp", operator.lt),
    "after_end_timestamp": ("end_timestamp", operator.ge),
    "before_end_timestamp": ("end_timestamp", operator.lt),
}
# v2: where a criterion's value stands in the listed item.
CALL_PATHS: Final[dict[str, tuple[str, ...]]] = {
    **{
        name: (name,) for name in ("call_id", "call_status", "call_type", "direction", "disconnection_reason")
    },
    **{name: (name,) for name in ("start_timestamp", "end_timestamp", "duration_ms")},
    **{name: (name,) for name in ("from_number", "to_number")},
    "combined_cost": ("call_cost", "combined_cost"),
    "e2e_latency_p50": ("latency", "e2e", "p50"),
}
AGENT_PATHS: Final = {"channel": ("channel",), "is_transfer_agent": ("is_transfer_agent",)}
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
}


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
    typed = {name: criterion for name, criterion in criteria.items() if name != "agent"}
    passes = typed_filters(typed, CALL_PATHS, others=("agent",))
    if "agent" not in criteria:
        return passes
    agent = checks.fields(
        {"agent_id": checks.text, "version": checks.list_of(checks.number())}, required=("agent_id",)
    )
    checks.list_of(agent)("filter_criteria.agent", criteria["agent"])
    # All versions of the sandbox's agents are version 0.
    wanted = {entry["agent_id"] for entry in criteria["agent"] if 0 in (entry.get("version") or [0])}
    is_one = _agent_in(wanted)
    return lambda call: is_one(call) and passes(call)


def typed_filters(
    criteria: Mapping[str, Any], paths: Mapping[str, tuple[str, ...]], *, others: tuple[str, ...] = ()
) -> Passes:
    """Return the filter that is made of filters of the form {type, op, value}, all of which must pass.

    Args:
        criteria: the filters by name.
        paths: where each name's value stands in an item.
        others: names that are dealt with elsewhere, for the message.

    Raises:
        Refused: 400, a name is unknown or a filter malformed.
    """
    tests: list[Passes] = []
    form = checks.fields({"type": checks.one_of(*TYPES)}, required=("type", "op", "value"))
    for name, criterion in criteria.items():
        checks.one_of(*others, *paths)("filter_criteria", name)
        path = f"filter_criteria.{name}"
        form(path, criterion)
        check, compares = TYPES[criterion["type"]]
        checks.one_of(*compares)(f"{path}.op", criterion["op"])
        check(f"{path}.value", criterion["value"])
        if criterion["type"] == "range" and len(criterion["value"]) != 2:
            checks.wrong(f"{path}.value", "must be [from, to]", criterion["value"])
        kind = {"number": (int, float), "range": (int, float), "boolean": bool}.get(criterion["type"], str)
        tests.append(_compared(paths[name], compares[criterion["op"]], criterion["value"], kind))
    return lambda item: all(test(item) for test in tests)


def _agent_in(wanted: set[str]) -> Passes:
    return lambda call: call["agent_id"] in wanted


def _compared(path: tuple[str, ...], compare: Compare, given: Any, kind: Any) -> Passes:
    def passes(item: Mapping[str, Any]) -> bool:
        value: Any = item
        for name in path:
            value = value.get(name) if isinstance(value, Mapping) else None
        # What an item does not have, such as the end of a call that goes on, passes no filter.
        return isinstance(value, kind) and compare(value, given)

    return passes
