"""Retell LLMs: prompts, tools and states that an agent speaks from."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from .llm_graph import graph_of_all, graph_of_part

FIELDS = (
    d.Field("general_prompt", t.text | None, "Prompt in every state.", metavar="TEXT|@FILE"),
    d.Field(
        "begin_message",
        t.text | None,
        "What the agent says first; with an empty text it waits for the user.",
        metavar="TEXT|@FILE",
    ),
    d.Field("general_tools", t.array(t.ref("Tool")) | None, "Tools in every state."),
    d.Field("states", t.array(t.ref("LlmState")) | None, "States of the conversation."),
    d.Field("starting_state", t.text | None, "The state it starts in.", metavar="NAME"),
    *d.newer(
        d.Field("model", t.word("TextModel") | None, "The language model, such as gpt-4.1.", metavar="NAME"),
        d.Field("model_temperature", t.number(), "How varied its answers are."),
        d.Field("start_speaker", t.enum("user", "agent"), "Who speaks first.", metavar="agent|user"),
        d.Field(
            "default_dynamic_variables",
            t.mapping(t.text) | None,
            "A text for {{KEY}} where a call gives none; repeatable.",
        ),
        d.Field(
            "knowledge_base_ids",
            t.array(t.identifier("knowledge-base")) | None,
            "A knowledge base that the LLM may use; repeatable.",
        ),
        d.Field("kb_config", t.ref("KbConfig") | None, "How knowledge bases are searched."),
        d.Field(
            "begin_after_user_silence_ms",
            t.integer() | None,
            "Silence after which the agent speaks first, in milliseconds.",
        ),
        d.Field(
            "model_config", t.ref("ModelConfig"), "Language model, its temperature and its backup model."
        ),
        d.Field(
            "backup_model",
            t.ref("BackupModelChoice") | None,
            "Model that answers while the first one does not.",
        ),
        d.Field(
            "s2s_model",
            t.word("SpeechModel") | None,
            "Model that hears and speaks by itself.",
            metavar="NAME",
        ),
        d.Field("model_high_priority", t.boolean | None, "Use the faster, dearer pool of the model."),
        d.Field("model_ultrafast", t.boolean | None, "Use the fastest, dearest pool of the model."),
        d.Field(
            "tool_call_strict_mode",
            t.boolean | None,
            "Make the model keep to the parameters of tools exactly.",
        ),
        d.Field("mcps", t.array(t.ref("Mcp")) | None, "MCP servers whose tools it may use."),
        d.Field("is_transfer_llm", t.boolean | None, "Make a Retell LLM that hands calls over to people."),
    ),
)
_VERSION = d.Field("version", t.text, "A version of the Retell LLM.", "--llm-version", "N", v1=None)

RESOURCE = d.define(
    d.Resource(
        name="llm",
        noun="Retell LLM",
        id="llm_id",
        title=("general_prompt", "begin_message"),
        columns=(
            d.Column("llm_id", rank=1),
            d.Column("general_prompt", rank=2, show="first_line", least=20),
            d.Column("states", rank=3, show="names", least=12),
            d.Column("tools", ("general_tools",), 4, "names", 12),
            d.Column("model", ("model", "s2s_model"), 5),
            d.Column("starting_state", rank=6),
            d.Column("begin_message", rank=8, show="first_line", least=16),
            d.Column("modified", ("last_modification_timestamp",), 7, "short_moment"),
        ),
        answer=d.Answer(
            d.words("llm_id version is_published last_modification_timestamp"),
            v1=("llm_websocket_url",),
            marks=frozenset({"llm_id", "last_modification_timestamp"}),
        ),
        operations=(
            d.Operation(
                "create",
                examples=(
                    "retellctl llm create --general-prompt 'You are a friendly receptionist.' --begin-message 'Hello!'",
                    "retellctl llm create --general-prompt @prompt.md --general-tools @tools.json",
                ),
                v1=d.POST("/create-retell-llm"),
                v2=d.POST("/create-retell-llm"),
                fields=FIELDS,
                rules=(graph_of_all,),
                library="retell.new_llm",
            ),
            d.Operation(
                "get",
                examples=("retellctl llm get LLM_ID", "retellctl llm get LLM_ID --json"),
                v1=d.GET("/get-retell-llm/{llm_id}"),
                v2=d.GET("/get-retell-llm/{llm_id}"),
                query=(_VERSION,),
                library="retell.get_llm_details",
            ),
            d.Operation(
                "list",
                examples=("retellctl llm list", "retellctl llm list --json"),
                v1=d.GET("/list-retell-llms"),
                v2=d.GET("/v2/list-retell-llms", d.IN_QUERY),
                filters=(d.BY_CHANGE,),
                lists=True,
                library="retell_llm.list_all",
            ),
            d.Operation(
                "update",
                examples=("retellctl llm update LLM_ID --begin-message 'Good morning!'",),
                v1=d.PATCH("/update-retell-llm/{llm_id}"),
                v2=d.PATCH("/update-retell-llm/{llm_id}"),
                fields=FIELDS,
                rules=(graph_of_part,),
                query=(_VERSION,),
                library="retell.update_llm",
            ),
            d.Operation(
                "delete",
                examples=("retellctl llm delete LLM_ID", "retellctl llm delete LLM_ID --yes"),
                v1=d.DELETE("/delete-retell-llm/{llm_id}"),
                v2=d.DELETE("/delete-retell-llm/{llm_id}"),
                query=(
                    d.Field("force_delete", t.boolean, "Delete it although agents still use it.", v1=None),
                ),
                answers=False,
                removes=True,
                library="retell.delete_llm",
            ),
        ),
    )
)
