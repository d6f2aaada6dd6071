"""The ids of other records that a body names: the service does not say which of them it misses."""

from __future__ import annotations

from typing import Any

# Fields whose value is the id of another record, and the command group that lists such records.
GROUPS = {
    "agent_id": "agent",
    "override_agent_id": "agent",
    "llm_id": "llm",
    "knowledge_base_id": "knowledge-base",
    "conversation_flow_id": "conversation-flow",
    "voice_id": "voice",
    "fallback_voice_id": "voice",
    "from_number": "phone-number",
    "from": "phone-number",
}
_OWN_DATA = frozenset(
    {
        "metadata",
        "retell_llm_dynamic_variables",
        "default_dynamic_variables",
        "headers",
        "query_params",
        "parameters",
    }
)


def names_in(body: Any) -> tuple[tuple[str, str], ...]:
    """Return the ids of other records that a body names, each with its field; those of the user's own data are none."""
    found: list[tuple[str, str]] = []
    left = [body]
    while left:
        value = left.pop()
        if isinstance(value, list):
            left += reversed(value)
        elif isinstance(value, dict):
            for name, member in value.items():
                single = name.removesuffix("s")
                ids = member if name != single and isinstance(member, list) else [member]
                found += [(single, value) for value in ids if single in GROUPS and isinstance(value, str)]
            left += reversed([member for name, member in value.items() if name not in _OWN_DATA])
    return tuple(dict.fromkeys(found))
