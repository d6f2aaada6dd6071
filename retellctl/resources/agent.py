"""Voice agents: a voice, a way of speaking and what answers."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from . import criteria
from .agent_rules import of_changed, of_created
from .agent_versions import LISTED, MODIFIED, REPAIRED, operations
from .engines import custom_llm, retell_llm, storage, websocket_of

_SOUNDS = d.words("coffee-shop convention-hall summer-outdoor mountain-outdoor static-noise call-center")
_STORAGE = t.enum("everything", "everything_except_pii", "basic_attributes_only")

FIELDS = (
    d.Field(
        "llm_websocket_url",
        t.url("ws"),
        "Websocket URL of the LLM that answers.",
        v2=d.Into("response_engine.llm_websocket_url", custom_llm),
    ),
    d.Field(
        "llm_id",
        t.identifier("llm"),
        "The Retell LLM that answers.",
        v1=d.Into("llm_websocket_url", websocket_of),
        v2=d.Into("response_engine.llm_id", retell_llm),
    ),
    d.Field(
        "response_engine",
        t.ref("ResponseEngine"),
        "The engine that answers, of any type.",
        v1=d.Gone("Use --llm-websocket-url or --llm-id."),
    ),
    d.Field("voice_id", t.identifier("voice"), "Voice, such as 11labs-Adrian.", typed="text"),
    d.Field("agent_name", t.text | None, "Your name for it."),
    d.Field(
        "language",
        t.one_or_more(t.ref("Locale")),
        "Language it hears and speaks, such as en-US; repeatable.",
        metavar="LOCALE",
        typed="languages",
        v1=d.At(type=t.enum(*d.words("en-US en-IN en-GB de-DE es-ES es-419 hi-IN ja-JP pt-PT pt-BR"))),
    ),
    d.Field("voice_temperature", t.number(0, 2), "How varied the voice is."),
    d.Field("voice_speed", t.number(0.5, 2), "How fast it speaks."),
    d.Field("responsiveness", t.number(0, 1), "How quickly the agent answers."),
    d.Field("enable_backchannel", t.boolean, 'Say "yeah" and "uh-huh" while listening.'),
    d.Field(
        "ambient_sound",
        t.enum(*_SOUNDS) | None,
        "Background sound, such as coffee-shop; null removes it.",
        metavar="SOUND",
        v1=d.At(type=t.enum(*_SOUNDS[:4]) | None),
    ),
    d.Field("boosted_keywords", t.array(t.text) | None, "A word to listen for; repeatable.", metavar="WORD"),
    d.Field("webhook_url", t.url("http") | None, "Where call events go; null removes it."),
    d.Field(
        "format_text",
        t.boolean,
        "Write numbers and dates as digits in transcripts (v1).",
        v2=d.Gone("Transcripts are always formatted: leave it out."),
    ),
    d.Field(
        "opt_out_sensitive_data_storage",
        t.boolean,
        "Have the service keep neither transcripts nor recordings.",
        v1=d.At("optOutSensitiveDataStorage"),
        v2=d.Into("data_storage_setting", storage),
    ),
    *d.newer(
        d.Field(
            "data_storage_setting",
            _STORAGE,
            "everything, everything_except_pii, or basic_attributes_only.",
            metavar="SETTING",
            v1=d.Gone("Use --opt-out-sensitive-data-storage."),
        ),
        d.Field(
            "data_storage_retention_days",
            t.integer(1, 730) | None,
            "Days until the data of a call is deleted; null keeps it for ever.",
        ),
        d.Field(
            "voice_model",
            t.word("VoiceModel") | None,
            "Model that speaks, of the voice's provider.",
            metavar="NAME",
        ),
        d.Field(
            "fallback_voice_ids",
            t.array(t.identifier("voice")) | None,
            "A voice of another provider, used while the first one is down; repeatable.",
        ),
        d.Field("volume", t.number(0, 2), "How loud it speaks."),
        d.Field("enable_dynamic_voice_speed", t.boolean, "Speak as fast as the caller does."),
        d.Field("enable_expressive_mode", t.boolean, "Let the voice show emotions."),
        d.Field(
            "expressive_emotion_tags",
            t.array(t.word("EmotionTag")),
            "An emotion that the voice may show; repeatable.",
            metavar="EMOTION",
        ),
        d.Field("expressive_mode_prompt", t.text | None, "When to show which emotion."),
        d.Field(
            "pronunciation_dictionary",
            t.array(t.ref("PronunciationDictionary")) | None,
            "How words are pronounced.",
        ),
        d.Field("interruption_sensitivity", t.number(0, 1), "How easily a caller interrupts it."),
        d.Field("enable_dynamic_responsiveness", t.boolean, "Answer as quickly as the caller does."),
        d.Field("backchannel_frequency", t.number(0, 1), 'How often it says "yeah" and "uh-huh".'),
        d.Field(
            "backchannel_words",
            t.array(t.text) | None,
            "A word to say while listening; repeatable.",
            metavar="WORD",
        ),
        d.Field("ambient_sound_volume", t.number(0, 2), "How loud the background sound is."),
        d.Field(
            "begin_message_delay_ms", t.integer(0, 5000), "Wait before the first message, in milliseconds."
        ),
        d.Field(
            "reminder_trigger_ms", t.number(0), "Silence after which it reminds the caller, in milliseconds."
        ),
        d.Field("reminder_max_count", t.integer(0), "The most reminders in a row.", metavar="N"),
        d.Field("ring_duration_ms", t.integer(5000, 300000), "How long a phone rings, in milliseconds."),
        d.Field(
            "end_call_after_silence_ms", t.integer(10000), "Silence after which it hangs up, in milliseconds."
        ),
        d.Field("max_call_duration_ms", t.integer(60000, 7200000), "Longest call, in milliseconds."),
        d.Field("stt_mode", t.enum("fast", "accurate", "custom"), "How speech is turned into text."),
        d.Field(
            "custom_stt_config",
            t.ref("CustomSttConfig") | None,
            "Who turns speech into text, for --stt-mode custom.",
        ),
        d.Field("vocab_specialization", t.enum("general", "medical"), "Vocabulary to listen for."),
        d.Field(
            "denoising_mode",
            t.enum("no-denoise", "noise-cancellation", "noise-and-background-speech-cancellation"),
            "What is removed from the caller's audio.",
            metavar="MODE",
        ),
        d.Field("denoising_enhancement_level", t.number(0, 1) | None, "How strongly noise is removed."),
        d.Field("allow_user_dtmf", t.boolean, "Take the keys that a caller presses."),
        d.Field("user_dtmf_options", t.ref("UserDtmfOptions") | None, "How pressed keys are read."),
        d.Field("allow_dtmf_interruption", t.boolean, "Let a pressed key interrupt it."),
        d.Field("voicemail_option", t.ref("VoicemailOption") | None, "What it does when voicemail answers."),
        d.Field("ivr_option", t.ref("IvrOption") | None, "What it does when a phone menu answers."),
        d.Field(
            "call_screening_option",
            t.ref("CallScreeningOption") | None,
            "What it tells a phone that screens calls.",
        ),
        d.Field(
            "post_call_analysis_data",
            t.array(t.ref("CallAnalysisData")) | None,
            "What is gathered from each call.",
        ),
        d.Field(
            "post_call_analysis_model",
            t.word("TextModel") | None,
            "Model that analyses calls.",
            metavar="NAME",
        ),
        d.Field(
            "pre_session_tools", t.array(t.ref("PreSessionTool")) | None, "Tools that run before a call."
        ),
        d.Field(
            "post_session_tools", t.array(t.ref("PostSessionTool")) | None, "Tools that run after a call."
        ),
        d.Field(
            "webhook_events",
            t.array(t.word("CallEvent")) | None,
            "An event to send to the webhook; repeatable.",
            metavar="EVENT",
        ),
        d.Field("webhook_timeout_ms", t.integer(), "How long a webhook may take, in milliseconds."),
        d.Field("opt_in_signed_url", t.boolean, "Use expiring URLs for recordings and logs."),
        d.Field(
            "signed_url_expiration_ms", t.integer() | None, "How long such a URL is valid, in milliseconds."
        ),
        d.Field("pii_config", t.ref("PiiConfig"), "Which personal data is removed."),
        d.Field("guardrail_config", t.ref("GuardrailConfig"), "Which topics are blocked."),
        d.Field("handbook_config", t.ref("HandbookConfig"), "Which built-in behaviours it has."),
        d.Field("contact_memory_config", t.ref("ContactMemoryConfig"), "What it remembers of a contact."),
        d.Field("enable_dnc_detection", t.boolean, "Detect people who ask not to be called."),
        d.Field("timezone", t.text | None, "Time zone, such as America/Los_Angeles.", metavar="ZONE"),
        d.Field("is_transfer_agent", t.boolean, "Make an agent that hands calls over to people."),
        d.Field("version_title", t.text | None, "Title of this version."),
        d.Field("version_description", t.text | None, "What is new in this version."),
    ),
)
_VERSION = d.Field("version", t.text, "A version of the agent.", "--agent-version", "N", v1=None)

RESOURCE = d.define(
    d.Resource(
        name="agent",
        noun="agent",
        id="agent_id",
        title=("agent_name",),
        named="agent_name",
        foreign=("channel", "chat"),
        columns=(
            d.Column("agent_id"),
            d.Column("agent_name", rank=2, least=12),
            d.Column("voice_id", rank=4),
            d.Column("language", rank=5),
            d.Column(
                "engine",
                d.words(
                    "response_engine.llm_id response_engine.conversation_flow_id"
                    " response_engine.llm_websocket_url response_engine.type llm_websocket_url"
                ),
                rank=3,
                least=16,
            ),
            MODIFIED,
        ),
        listed_columns=(
            d.Column("agent_id", rank=1),
            d.Column("agent_name", rank=2, least=12),
            d.Column("channel", rank=4),
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
            exported=d.words("retellLlmData conversationFlow"),
            marks=frozenset({"agent_id", "last_modification_timestamp", "user_modified_timestamp"}),
            copied=frozenset({"version_title", "version_description", "response_engine.version"}),
        ),
        exclusive=(
            ("llm_websocket_url", "llm_id", "response_engine"),
            ("opt_out_sensitive_data_storage", "data_storage_setting"),
        ),
        operations=(
            d.Operation(
                "create",
                examples=(
                    "retellctl agent create --llm-websocket-url wss://example.com/llm --voice-id 11labs-Adrian",
                    "retellctl agent create -f agent.yaml --agent-name Jarvis",
                ),
                v1=d.POST("/create-agent"),
                v2=d.POST("/create-agent"),
                fields=FIELDS,
                required=("llm_websocket_url", "response_engine", "voice_id"),
                rules=(of_created,),
                library="agent.create_new_agent",
            ),
            d.Operation(
                "get",
                examples=("retellctl agent get AGENT_ID", "retellctl agent get AGENT_ID --json"),
                v1=d.GET("/get-agent/{agent_id}"),
                v2=d.GET("/get-agent/{agent_id}"),
                query=(_VERSION,),
                library="agent.get_details",
            ),
            d.Operation(
                "list",
                examples=("retellctl agent list", "retellctl agent list --details --json"),
                v1=d.GET("/list-agents"),
                v2=d.POST("/v2/list-agents", d.IN_QUERY),
                filters=(
                    d.Field(
                        "search",
                        t.text,
                        "Agents whose name or id contains TEXT.",
                        v1=None,
                        v2=d.At("filter_criteria.query"),
                        typed="word",
                        metavar="TEXT",
                    ),
                    *criteria.AGENTS,
                    d.BY_CHANGE,
                    criteria.whole("AgentFilterCriteria"),
                ),
                lists=True,
                details="Every agent as `agent get` has it; chat agents as they are listed.",
                library="agent.get_all",
            ),
            d.Operation(
                "update",
                examples=(
                    "retellctl agent update AGENT_ID --voice-speed 1.2",
                    "retellctl agent update AGENT_ID --webhook-url null",
                ),
                v1=d.PATCH("/update-agent/{agent_id}"),
                v2=d.PATCH("/update-agent/{agent_id}"),
                fields=d.without(FIELDS, "is_transfer_agent"),
                rules=(of_changed,),
                query=(_VERSION,),
                library="agent.update_existing_agent",
            ),
            d.Operation(
                "delete",
                examples=("retellctl agent delete AGENT_ID", "retellctl agent delete AGENT_ID --yes"),
                v1=d.DELETE("/delete-agent/{agent_id}"),
                v2=d.DELETE("/delete-agent/{agent_id}"),
                answers=False,
                removes=True,
                library="agent.delete_existing_agent",
            ),
            *operations("agent", "agent"),
            LISTED,
            REPAIRED,
        ),
    )
)
