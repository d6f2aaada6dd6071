"""Chat agents: what answers in chats and text messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

from . import criteria
from .agent import FIELDS as AGENT_FIELDS
from .agent_rules import of_changed, of_created
from .agent_versions import MODIFIED, operations

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHAT: Final = {"filter_criteria": {"channel": {"type": "string", "op": "eq", "value": "chat"}}}
_LANGUAGE: Final = d.pick(AGENT_FIELDS, "language")[0]


def _memory(body: Mapping[str, Any], version: str) -> list[Fault]:  # noqa: ARG001 - every rule takes it
    """Check that chats end by themselves where a contact's memory is updated (retell-sdk 6.2.13)."""
    memory = body.get("contact_memory_config")
    updates = isinstance(memory, dict) and memory.get("enable_update") is True
    if updates and body.get("end_chat_after_silence_ms", 0) is None:
        return [
            Fault(
                ("end_chat_after_silence_ms",),
                None,
                "must be a number while contact_memory_config.enable_update is true",
            )
        ]
    return []


FIELDS = (
    *d.pick(AGENT_FIELDS, "response_engine agent_name"),
    _LANGUAGE._replace(help="Language it reads and writes, such as en-US; repeatable."),
    d.Field("auto_close_message", t.text | None, "What it writes when silence ends a chat."),
    d.Field(
        "end_chat_after_silence_ms",
        t.integer(120000, 259200000) | None,
        "Silence after which a chat ends, in milliseconds.",
    ),
    d.Field("webhook_url", t.url("http") | None, "Where chat events go; null removes it."),
    d.Field(
        "webhook_events",
        t.array(t.enum("chat_started", "chat_ended", "chat_analyzed", "transcript_updated")) | None,
        "An event to send to the webhook; repeatable.",
        metavar="EVENT",
    ),
    *d.pick(AGENT_FIELDS, "webhook_timeout_ms"),
    d.Field(
        "data_storage_setting",
        t.enum("everything", "everything_except_pii", "basic_attributes_only") | None,
        "everything, everything_except_pii, or basic_attributes_only.",
        metavar="SETTING",
    ),
    d.Field(
        "data_storage_retention_days",
        t.integer(1, 730) | None,
        "Days until the data of a chat is deleted; null keeps it for ever.",
    ),
    d.Field("opt_in_signed_url", t.boolean, "Use expiring URLs for logs."),
    *d.pick(AGENT_FIELDS, "signed_url_expiration_ms"),
    d.Field("pii_config", t.ref("PiiConfig"), "Which personal data is removed."),
    *d.pick(AGENT_FIELDS, "guardrail_config"),
    d.Field("handbook_config", t.ref("ChatHandbookConfig"), "Which built-in behaviours it has."),
    *d.pick(AGENT_FIELDS, "contact_memory_config"),
    d.Field(
        "post_chat_analysis_data",
        t.array(t.ref("ChatAnalysisData")) | None,
        "What is gathered from each chat.",
    ),
    d.Field(
        "post_chat_analysis_model", t.word("TextModel") | None, "Model that analyses chats.", metavar="NAME"
    ),
    d.Field("pre_session_tools", t.array(t.ref("PreSessionTool")) | None, "Tools that run before a chat."),
    d.Field("post_session_tools", t.array(t.ref("PostSessionTool")) | None, "Tools that run after a chat."),
    *d.pick(AGENT_FIELDS, "timezone version_title"),
)
_VERSION = d.Field("version", t.version, "A version of the chat agent, or its tag.", metavar="N")

RESOURCE = d.define(
    d.Resource(
        name="chat-agent",
        noun="chat agent",
        id="agent_id",
        title=("agent_name",),
        named="agent_name",
        columns=(
            d.Column("agent_id", rank=1),
            d.Column("agent_name", rank=2, least=12),
            d.Column("language", rank=5),
            d.Column(
                "engine",
                d.words(
                    "response_engine.llm_id response_engine.conversation_flow_id"
                    " response_engine.llm_websocket_url response_engine.type"
                ),
                rank=3,
                least=16,
            ),
            d.Column("version", rank=4),
            d.Column("is_published", rank=6),
            MODIFIED,
        ),
        listed_columns=(
            d.Column("agent_id", rank=1),
            d.Column("agent_name", rank=2, least=12),
            d.Column("tags", rank=5, show="keys", least=12),
            d.Column("is_suspended", rank=6),
            MODIFIED,
        ),
        listed=d.words(
            "agent_id agent_name channel is_suspended tags user_modified_timestamp is_transfer_agent"
        ),
        answer=d.Answer(
            d.words(
                "agent_id version is_published last_modification_timestamp user_modified_timestamp channel tags"
                " assigned_tags base_version is_suspended is_transfer_agent"
            ),
            marks=frozenset({"agent_id", "last_modification_timestamp", "user_modified_timestamp"}),
            copied=frozenset({"version_title", "response_engine.version"}),
        ),
        operations=(
            d.Operation(
                "create",
                examples=(
                    "retellctl chat-agent create --agent-name Desk"
                    ' --response-engine \'{"type": "retell-llm", "llm_id": "LLM_ID"}\'',
                ),
                v2=d.POST("/create-chat-agent"),
                fields=FIELDS,
                required=("response_engine",),
                rules=(of_created, _memory),
            ),
            d.Operation("get", v2=d.GET("/get-chat-agent/{agent_id}"), query=(_VERSION,)),
            d.Operation(
                "list",
                v2=d.POST("/v2/list-agents", d.IN_QUERY)._replace(always=_CHAT),
                filters=(
                    d.Field(
                        "search",
                        t.text,
                        "Chat agents whose name or id contains TEXT.",
                        v2=d.At("filter_criteria.query"),
                        typed="word",
                        metavar="TEXT",
                    ),
                    *d.pick(criteria.AGENTS, "is_transfer_agent"),
                    d.BY_CHANGE,
                    criteria.whole("AgentFilterCriteria"),
                ),
                lists=True,
                details="Every chat agent as `chat-agent get` has it.",
            ),
            d.Operation(
                "update",
                examples=("retellctl chat-agent update AGENT_ID --auto-close-message Goodbye",),
                v2=d.PATCH("/update-chat-agent/{agent_id}"),
                fields=FIELDS,
                query=(_VERSION,),
                rules=(of_changed, _memory),
            ),
            d.Operation("delete", v2=d.DELETE("/delete-chat-agent/{agent_id}"), answers=False, removes=True),
            *operations("chat-agent", "chat agent"),
        ),
    )
)
