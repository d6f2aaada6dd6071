"""What a read from the sandbox loads: its own resource, and nothing that checks bodies or reaches out."""

from __future__ import annotations

import pytest
from declared import listing
from test_start import loaded

from retellctl.resources.index import INDEX, resource

# Resources whose declarations take some of their fields from others, or whose routes are theirs too.
SHARED = {"chat-agent": {"agent"}, "conversation-flow-component": {"conversation_flow"}}


@pytest.mark.parametrize(
    "name",
    [name for name in INDEX if any(op.verb == "list" and not op.ids for op in resource(name).operations)],
)
def test_a_list_loads_its_own_resource_alone(name: str) -> None:
    found, groups = loaded("-p", "sandbox", *listing(name), "--json")

    assert found >= {"werkzeug", "sqlite3"}
    assert not found & {"pydantic", "pydantic_core", "httpcore", "asyncio"}
    assert groups == {INDEX[name][0]} | SHARED.get(name, set())
