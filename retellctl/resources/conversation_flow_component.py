"""Conversation flow components: parts that several conversation flows share."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from .conversation_flow import FIELDS as FLOW

FIELDS = (
    d.Field("name", t.text, "Your name for it."),
    d.Field("nodes", t.array(t.ref("Node")), "Nodes of the component."),
    *d.pick(FLOW, "start_node_id tools"),
    d.Field("mcps", t.array(t.ref("Mcp")) | None, "MCP servers whose tools it may use."),
    *d.pick(FLOW, "flex_mode notes begin_tag_display_position"),
)
KEY = "{conversation_flow_component_id}"

RESOURCE = d.define(
    d.Resource(
        name="conversation-flow-component",
        noun="conversation flow component",
        id="conversation_flow_component_id",
        title=("name",),
        named="name",
        columns=(
            d.Column("conversation_flow_component_id", rank=1),
            d.Column("name", rank=2, least=12),
            d.Column("nodes", rank=4, show="names", least=12),
            d.Column("tools", rank=6, show="names", least=12),
            d.Column("linked_conversation_flow_ids", rank=5, least=20),
            d.Column("modified", ("user_modified_timestamp",), 3, "short_moment"),
        ),
        answer=d.Answer(
            d.words("conversation_flow_component_id linked_conversation_flow_ids user_modified_timestamp"),
            marks=frozenset({"conversation_flow_component_id", "user_modified_timestamp"}),
        ),
        operations=(
            d.Operation(
                "create",
                examples=(
                    "retellctl conversation-flow-component create --name Greeting --nodes @nodes.json",
                ),
                v2=d.POST("/create-conversation-flow-component"),
                fields=FIELDS,
                required=("name", "nodes"),
            ),
            d.Operation("get", v2=d.GET(f"/get-conversation-flow-component/{KEY}")),
            d.Operation(
                "list",
                v2=d.GET("/v2/list-conversation-flow-components", d.IN_QUERY),
                filters=(d.BY_CHANGE,),
                lists=True,
            ),
            d.Operation(
                "update",
                examples=(
                    "retellctl conversation-flow-component update CONVERSATION_FLOW_COMPONENT_ID --flex-mode",
                ),
                v2=d.PATCH(f"/update-conversation-flow-component/{KEY}"),
                fields=FIELDS,
            ),
            d.Operation(
                "delete",
                v2=d.DELETE(f"/delete-conversation-flow-component/{KEY}"),
                answers=False,
                removes=True,
            ),
        ),
    )
)
