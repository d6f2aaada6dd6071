"""Batch calls: many numbers that are called, now or at a given time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

TASK = t.Type(
    "object",
    members={
        "to_number": t.phone("dial"),
        "agent_override": t.ref("AgentOverride"),
        "custom_sip_headers": t.mapping(t.text),
        "ignore_e164_validation": t.boolean,
        "metadata": t.metadata,
        "override_agent_id": t.text.of(1),
        "override_agent_version": t.Type("choice", members={"0": t.integer(0), "1": t.text.of(1, 20)}),
        "retell_llm_dynamic_variables": t.mapping(t.text),
    },
    required=("to_number",),
)
"""One call of a batch."""


def _windows(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that each window of time begins before it ends; none goes over midnight (retell-sdk 6.2.13)."""
    window = body.get("call_time_window")
    found = window.get("windows") if isinstance(window, dict) else None
    faults = []
    for place, item in enumerate(found if isinstance(found, list) else ()):
        start, end = (item.get("start"), item.get("end")) if isinstance(item, dict) else (None, None)
        if isinstance(start, int | float) and isinstance(end, int | float) and start >= end:
            path = ("call_time_window", "windows", place)
            faults.append(Fault(path, item, "start must be before end; a window does not go over midnight"))
    return faults


RESOURCE = d.define(
    d.Resource(
        name="batch-call",
        noun="batch call",
        id="batch_call_id",
        title=("name",),
        columns=(
            d.Column("batch_call_id", rank=1),
            d.Column("name", rank=2, least=10),
            d.Column("from", ("from_number",), 4),
            d.Column("total_task_count", rank=3),
            d.Column("scheduled", ("scheduled_timestamp",), 5, "short_moment"),
        ),
        answer=d.Answer(d.words("batch_call_id scheduled_timestamp total_task_count")),
        operations=(
            d.Operation(
                "create",
                "Call many numbers, now or later. This rings phones and costs money.",
                ("retellctl batch-call create --from-number +14155550100 --tasks @tasks.json",),
                v2=d.POST("/create-batch-call"),
                fields=(
                    d.Field("from_number", t.phone("from"), "A number of yours.", names="phone-number"),
                    d.Field("tasks", t.array(TASK), "The calls: whom to call, and what differs in each."),
                    d.Field("name", t.text, "Your name for the batch."),
                    d.Field(
                        "trigger_timestamp",
                        t.number(),
                        "When to begin; at once if not given.",
                        typed="time ahead",
                    ),
                    d.Field("call_time_window", t.ref("CallTimeWindow"), "Hours and days in which to call."),
                    d.Field("reserved_concurrency", t.integer(0), "Simultaneous calls kept free for others."),
                ),
                required=("from_number", "tasks"),
                rules=(_windows,),
                doubt="the calls may have been placed",
                verify_command="retellctl call list --started-after AGE",
            ),
        ),
    )
)
