"""Playground: an agent's next words in a conversation that is not kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import MISSING, Fault

if TYPE_CHECKING:
    from collections.abc import Mapping


def _node_of_component(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a component is given with one of its nodes (retell-sdk 6.2.13)."""
    if body.get("component_id") and not body.get("current_node_id"):
        return [Fault(("current_node_id",), MISSING, "where component_id is given")]
    return []


RESOURCE = d.define(
    d.Resource(
        name="playground",
        noun="completion",
        id="",
        title=(),
        columns=(
            d.Column("messages", rank=1, least=20),
            d.Column("current_state", rank=3),
            d.Column("current_node_id", rank=4),
            d.Column("call_ended", rank=2),
        ),
        answer=d.Answer(
            d.words(
                "messages current_state current_node_id call_ended dynamic_variables"
                " knowledge_base_retrieved_contents"
            )
        ),
        operations=(
            d.Operation(
                "complete",
                "Show what an agent says next; nothing is kept. This may cost money.",
                (
                    "retellctl playground complete AGENT_ID"
                    ' --messages \'[{"role": "user", "content": "Hello"}]\'',
                ),
                v2=d.POST("/agent-playground-completion/{agent_id}"),
                fields=(
                    d.Field("messages", t.array(t.ref("ChatMessage")), "The conversation so far."),
                    d.Field("current_state", t.text, "The state of the LLM to go on from.", metavar="NAME"),
                    d.Field("current_node_id", t.text, "The node to go on from.", metavar="ID"),
                    d.Field(
                        "component_id",
                        t.identifier("conversation-flow-component"),
                        "The component that has that node.",
                    ),
                    d.Field(
                        "dynamic_variables",
                        t.mapping(t.text),
                        "A text that prompts refer to as {{KEY}}; repeatable.",
                    ),
                    d.Field(
                        "tool_mocks",
                        t.array(t.ref("ToolMock")),
                        "Answers of tools, which are then not called.",
                    ),
                ),
                required=("messages",),
                rules=(_node_of_component,),
                query=(d.Field("version", t.version, "A version of the agent.", metavar="N"),),
                reads=True,
                # Nothing is kept, but each answer may cost.
                repeatable=False,
                takes_many=False,
            ),
        ),
    )
)
