"""Chats: written conversations with an agent, by the API or by text message."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from . import criteria

_VARIABLES = d.Field(
    "retell_llm_dynamic_variables",
    t.mapping(t.text),
    "A text that prompts refer to as {{KEY}}; repeatable.",
    "--dynamic-variable",
)
_METADATA = d.Field("metadata", t.metadata, "Kept with the chat; repeatable.")

CREATED = (
    d.Field("agent_id", t.identifier("chat-agent"), "The chat agent that answers."),
    d.Field("agent_version", t.version, "A version of that agent.", metavar="N"),
    _METADATA,
    _VARIABLES,
)
TEXTED = (
    d.Field("from_number", t.phone("from"), "A number of yours.", "--from-number", names="phone-number"),
    d.Field("to_number", t.phone("dial"), "Whom to write to.", "--to-number"),
    d.Field("override_agent_id", t.identifier("chat-agent"), "A chat agent other than the number's."),
    d.Field("override_agent_version", t.version, "A version of that agent.", metavar="N"),
    _VARIABLES,
    _METADATA,
    d.Field("honor_internal_dnc", t.boolean, "Write to nobody who has asked not to be contacted."),
)
CHANGED = (
    d.Field(
        "custom_attributes",
        # The values that the service takes are texts, numbers and booleans (retell-sdk 6.2.13).
        t.mapping(t.Type("choice", members={"0": t.text, "1": t.number(), "2": t.boolean})),
        "An attribute that the dashboard defines, by its id; repeatable.",
    ),
    d.Field(
        "data_storage_setting",
        t.enum("everything", "basic_attributes_only"),
        "What stays stored, which can only become less: everything or basic_attributes_only.",
        metavar="SETTING",
    ),
    _METADATA,
    d.Field(
        "override_dynamic_variables",
        t.mapping(t.text) | None,
        "A text that takes the place of a dynamic variable; null removes them.",
    ),
)
FILTERS = (
    criteria.each("agent_id", "agent", t.identifier("chat-agent"), "Chats of this chat agent; repeatable."),
    *criteria.moments("start_timestamp", "started"),
    *criteria.moments("end_timestamp", "ended", before=f"Before {criteria.TIME}"),
    criteria.one_of("chat_status", t.enum("ongoing", "ended", "error"), "Chats that are so"),
    criteria.one_of("direction", t.enum("inbound", "outbound"), "Chats to you, or chats by you"),
    criteria.equal("user_number", t.phone("keep"), "Chats with the person of this number."),
    criteria.equal("agent_number", t.phone("keep"), "Chats by this number of yours.", names="phone-number"),
    criteria.one_of("chat_type", t.enum("api_chat", "sms_chat"), "Chats by the API, or by text message"),
    criteria.equal("chat_id", t.array(t.identifier("chat")), "Chats of this id; repeatable."),
    *criteria.COMMON,
    criteria.equal(
        "chat_successful", t.boolean, "Chats that reached their aim by their analysis, or did not."
    ),
)
_LISTED = "retellctl chat list"

RESOURCE = d.define(
    d.Resource(
        name="chat",
        noun="chat",
        id="chat_id",
        title=("start_timestamp", "chat_status", "agent_id"),
        columns=(
            d.Column("chat_id", rank=1),
            d.Column("chat_status", rank=2),
            d.Column("chat_type", rank=5),
            d.Column("agent_id", rank=4),
            d.Column("start", ("start_timestamp",), 3, "short_moment"),
            d.Column("end", ("end_timestamp",), 7, "short_moment"),
            d.Column("cost", ("chat_cost.combined_cost",), 6, "cents"),
        ),
        unlisted=d.words(
            "transcript message_with_tool_calls pre_session_message_with_tool_calls"
            " post_session_message_with_tool_calls scrubbed_pre_session_message_with_tool_calls"
            " scrubbed_post_session_message_with_tool_calls"
        ),
        answer=d.Answer(
            d.words(
                "chat_id chat_status chat_type agent_id agent_tag version start_timestamp end_timestamp metadata"
                " retell_llm_dynamic_variables collected_dynamic_variables custom_attributes transcript"
                " message_with_tool_calls pre_session_message_with_tool_calls post_session_message_with_tool_calls"
                " scrubbed_pre_session_message_with_tool_calls scrubbed_post_session_message_with_tool_calls"
                " chat_analysis chat_cost"
            ),
            marks=frozenset({"chat_id", "chat_status"}),
        ),
        empty="No chats found. Open one with `retellctl chat create`.",
        operations=(
            d.Operation(
                "create",
                "Open a chat with a chat agent. This may cost money.",
                ("retellctl chat create --agent-id CHAT_AGENT_ID --dynamic-variable name=Ann",),
                v2=d.POST("/create-chat"),
                fields=CREATED,
                required=("agent_id",),
                doubt="a chat may have been opened, which can cost money",
                verify_command=_LISTED,
            ),
            d.Operation(
                "create-sms",
                "Open a chat by a text message. This writes to a person and may cost money.",
                (
                    "retellctl chat create-sms --from-number +14155550100 --to-number +12135550199"
                    " --override-agent-id CHAT_AGENT_ID",
                ),
                v2=d.POST("/create-sms-chat"),
                fields=TEXTED,
                required=("from_number", "to_number"),
                doubt="a text message may have been sent",
                verify_command=_LISTED,
            ),
            d.Operation(
                "send",
                "Say something in a chat, and show the answer. This may cost money.",
                ("retellctl chat send CHAT_ID --content 'Are you open on Monday?'",),
                v2=d.POST("/create-chat-completion")._replace(ids_in_body=("chat_id",)),
                fields=(d.Field("content", t.text, "What to say."),),
                required=("content",),
                takes_many=False,
                doubt="it may have been said, which can cost money",
                noun="answer",
                columns=(d.Column("messages", show="keys"),),
            ),
            d.Operation("get", "Show chats, each with its messages.", v2=d.GET("/get-chat/{chat_id}")),
            d.Operation(
                "list",
                "List all chats, the newest first.",
                v2=d.POST("/v3/list-chats", d.IN_BODY),
                filters=(
                    *FILTERS,
                    d.Field(
                        "sort_order",
                        t.enum("ascending", "descending"),
                        "By start; descending if not given.",
                    ),
                    criteria.INCLUDE_TOTAL,
                    criteria.whole("ChatFilterCriteria"),
                ),
                lists=True,
                details="Every chat as `chat get` has it, with its messages.",
            ),
            d.Operation(
                "update",
                examples=("retellctl chat update CHAT_ID --metadata ticket=7",),
                v2=d.PATCH("/update-chat/{chat_id}"),
                fields=CHANGED,
            ),
            d.Operation(
                "end",
                "End a chat.",
                v2=d.PATCH("/end-chat/{chat_id}"),
                answers=False,
                doubt="the chat may have been ended",
            ),
            d.Operation(
                "rerun-analysis",
                "Analyse a chat again. Each time costs money.",
                v2=d.PUT("/rerun-chat-analysis/{chat_id}"),
                # Each run is charged (retell-sdk 6.2.13).
                repeatable=False,
                doubt="the chat may have been analysed, which costs money",
            ),
            d.Operation("delete", v2=d.DELETE("/delete-chat/{chat_id}"), answers=False, removes=True),
        ),
    )
)
