"""What test cases and runs of them have in common: the engine that is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import MISSING, Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGINE = d.Field("response_engine", t.ref("TestedResponseEngine"), "The LLM or conversation flow to test.")

OF_ENGINE = (
    d.Field("type", t.enum("retell-llm", "conversation-flow"), "The kind of engine that is tested."),
    d.Field("llm_id", t.identifier("llm"), "The Retell LLM that is tested."),
    d.Field(
        "conversation_flow_id", t.identifier("conversation-flow"), "The conversation flow that is tested."
    ),
)
"""Filters that name the engine."""

_IDS: Final = {"retell-llm": "llm_id", "conversation-flow": "conversation_flow_id"}


def engine_is_named(filters: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a list is asked for with the id of an engine of its type (retell-sdk 6.2.13)."""
    kind = filters.get("type")
    name = _IDS.get(str(kind))
    return [] if name is None or name in filters else [Fault((name,), MISSING, f"with --type {kind}")]
