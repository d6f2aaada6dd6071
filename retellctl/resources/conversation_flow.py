"""Conversation flows: nodes that an agent goes through from one to the next."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

FIELDS = (
    d.Field("nodes", t.array(t.ref("Node")), "Nodes of the flow."),
    d.Field("start_speaker", t.enum("user", "agent"), "Who speaks first.", metavar="agent|user"),
    d.Field("start_node_id", t.text | None, "The node that it starts at.", metavar="ID"),
    d.Field("global_prompt", t.text | None, "Prompt in every node.", metavar="TEXT|@FILE"),
    d.Field("tools", t.array(t.ref("FlowTool")) | None, "Tools that nodes may use."),
    d.Field("components", t.array(t.ref("FlowComponent")) | None, "Flows within the flow."),
    d.Field("model_choice", t.ref("ModelChoice"), "The language model."),
    d.Field("model_config", t.ref("ModelConfig"), "Language model, its temperature and its backup model."),
    d.Field("model_temperature", t.number(0, 1) | None, "How varied its answers are."),
    d.Field(
        "backup_model", t.ref("BackupModelChoice") | None, "Model that answers while the first one does not."
    ),
    d.Field(
        "knowledge_base_ids",
        t.array(t.identifier("knowledge-base")) | None,
        "A knowledge base that the flow may use; repeatable.",
    ),
    d.Field("kb_config", t.ref("KbConfig"), "How knowledge bases are searched."),
    d.Field(
        "default_dynamic_variables",
        t.mapping(t.text) | None,
        "A text for {{KEY}} where a call gives none; repeatable.",
    ),
    d.Field(
        "begin_after_user_silence_ms",
        t.integer() | None,
        "Silence after which the agent speaks first, in milliseconds.",
    ),
    d.Field("mcps", t.array(t.ref("Mcp")) | None, "MCP servers whose tools it may use."),
    d.Field(
        "tool_call_strict_mode", t.boolean | None, "Make the model keep to the parameters of tools exactly."
    ),
    d.Field("flex_mode", t.boolean | None, "Let the model go from any node to any other."),
    d.Field("is_transfer_cf", t.boolean | None, "Make a flow that hands calls over to people."),
    d.Field("notes", t.array(t.ref("Note")) | None, "Notes beside the nodes in the editor."),
    d.Field(
        "begin_tag_display_position", t.ref("DisplayPosition") | None, "Where the editor draws the beginning."
    ),
)
_VERSION = d.Field("version", t.integer(), "A version of the flow.", metavar="N")

RESOURCE = d.define(
    d.Resource(
        name="conversation-flow",
        noun="conversation flow",
        id="conversation_flow_id",
        title=("global_prompt",),
        columns=(
            d.Column("conversation_flow_id"),
            d.Column("version", rank=4),
            d.Column("nodes", rank=2, show="names", least=12),
            d.Column("tools", rank=5, show="names", least=12),
            d.Column("model", d.words("model_choice.model model_config.primary.model model_config.type"), 3),
            d.Column("modified", ("last_modification_timestamp",), 6, "short_moment"),
        ),
        answer=d.Answer(
            d.words("conversation_flow_id version last_modification_timestamp"),
            marks=frozenset({"conversation_flow_id", "last_modification_timestamp"}),
        ),
        operations=(
            d.Operation(
                "create",
                examples=(
                    "retellctl conversation-flow create -f flow.yaml",
                    "retellctl conversation-flow create --start-speaker agent --nodes @nodes.json",
                ),
                v2=d.POST("/create-conversation-flow"),
                fields=FIELDS,
                required=("nodes", "start_speaker"),
            ),
            d.Operation(
                "get",
                examples=("retellctl conversation-flow get CONVERSATION_FLOW_ID --json",),
                v2=d.GET("/get-conversation-flow/{conversation_flow_id}"),
                query=(_VERSION,),
            ),
            d.Operation(
                "list",
                examples=("retellctl conversation-flow list",),
                v2=d.GET("/v2/list-conversation-flows", d.IN_QUERY),
                filters=(d.BY_CHANGE,),
                lists=True,
            ),
            d.Operation(
                "update",
                examples=(
                    "retellctl conversation-flow update CONVERSATION_FLOW_ID --global-prompt @prompt.md",
                ),
                v2=d.PATCH("/update-conversation-flow/{conversation_flow_id}"),
                fields=FIELDS,
                query=(_VERSION,),
            ),
            d.Operation(
                "delete",
                "Delete conversation flows with all their versions.",
                ("retellctl conversation-flow delete CONVERSATION_FLOW_ID --yes",),
                v2=d.DELETE("/delete-conversation-flow/{conversation_flow_id}"),
                query=(d.Field("force_delete", t.boolean, "Delete it although agents use it."),),
                answers=False,
                removes=True,
            ),
        ),
    )
)
