"""MCP tools: what the MCP servers of an agent offer."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

RESOURCE = d.define(
    d.Resource(
        name="mcp-tool",
        noun="MCP tool",
        id="name",
        title=("name",),
        columns=(
            d.Column("name", least=12),
            d.Column("description", least=20),
            d.Column("inputSchema", least=20),
        ),
        answer=d.Answer(d.words("name description inputSchema")),
        empty="The MCP server has no tools.",
        operations=(
            d.Operation(
                "list",
                "List the tools of an agent's MCP server.",
                ("retellctl mcp-tool list AGENT_ID --mcp-id MCP_ID",),
                v2=d.GET("/get-mcp-tools/{agent_id}"),
                filters=(
                    d.Field("mcp_id", t.text, "The MCP server.", metavar="ID"),
                    d.Field(
                        "component_id",
                        t.identifier("conversation-flow-component"),
                        "The component that has the MCP server.",
                    ),
                    d.Field("version", t.version, "A version of the agent.", metavar="N"),
                ),
                required=("mcp_id",),
                lists=True,
            ),
        ),
    )
)
