"""What test cases and runs of them have in common: the engine that is tested."""

from __future__ import annotations

from shlex import quote
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

SHOWN_BY: Final = "--type retell-llm --llm-id LLM_ID"
"""The options with which the tests of an engine are listed."""

_IDS: Final = {"retell-llm": "llm_id", "conversation-flow": "conversation_flow_id"}


def engine_words(body: Mapping[str, Any]) -> dict[str, str]:
    """Return the options that name the engine of a body, for SHOWN_BY."""
    engine = body.get("response_engine")
    if not isinstance(engine, dict):
        return {}
    kind = str(engine.get("type"))
    name = _IDS.get(kind)
    found = engine.get(name) if name else None
    if name is None or not isinstance(found, str):
        return {}
    return {SHOWN_BY: f"--type {kind} --{name.replace('_', '-')} {quote(found)}"}


def engine_is_named(filters: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a list is asked for with the id of an engine of its type (retell-sdk 6.2.13)."""
    kind = filters.get("type")
    name = _IDS.get(str(kind))
    return [] if name is None or name in filters else [Fault((name,), MISSING, f"with --type {kind}")]
