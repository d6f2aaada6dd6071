"""The options of the commands: each declared once, with the words of its help; those of calls in call_options.

An option that is a field of a body is named in Python as the API names the field (a trailing underscore where Python
needs one); what is typed may differ. The rules (ranges, enums, what is required) stand in the models, which check
files and --set as well.
"""

from __future__ import annotations

from typing import Annotated, Literal

from typer import Argument, Option

from .values import number


class Text(str):
    """A text as it was typed: @file, @- and @@ are still to be read."""

    __slots__ = ()


class Json(str):
    """A JSON value as it was typed, or @file."""

    __slots__ = ()


class Pair(str):
    """A KEY=VALUE as it was typed, a JSON object, or @file; a value is JSON where it parses."""

    __slots__ = ()


class TextPair(str):
    """A KEY=VALUE as it was typed, a JSON object, or @file; a value is always text."""

    __slots__ = ()


class Locale(str):
    """A language as it was typed; several are a list, and so is JSON or @file."""

    __slots__ = ()


class Item(str):
    """A text of a list as it was typed, or a JSON list of texts."""

    __slots__ = ()


class Weighted(str):
    """An agent as it was typed, ID or ID=WEIGHT."""

    __slots__ = ()


class Phone(str):
    """A phone number as it was typed."""

    __slots__ = ()


class Moment(str):
    """A point in time as it was typed."""

    __slots__ = ()


class Id(str):
    """An id as it was typed."""

    __slots__ = ()


BODY = "Body"

# --- ids and bodies

Ids = Annotated[list[str], Argument(metavar="ID...", help="Ids, or - to read them from standard input.")]
OneId = Annotated[str, Argument(metavar="ID", help="The id of the record to change.")]
FromFile = Annotated[
    str | None,
    Option("--from-file", "-f", metavar="FILE|-", help="A whole body, JSON or YAML.", rich_help_panel=BODY),
]
Set = Annotated[
    list[str] | None,
    Option(
        "--set", metavar="PATH=VALUE", help="Any field by its API name; repeatable.", rich_help_panel=BODY
    ),
]
Strict = Annotated[
    bool,
    Option("--strict", help="Refuse fields and values that are not known.", rich_help_panel=BODY),
]

# --- agents

LlmWebsocketUrl = Annotated[
    Text | None,
    Option("--llm-websocket-url", parser=Text, metavar="URL", help="Websocket of the LLM that answers."),
]
LlmId = Annotated[Id | None, Option("--llm-id", parser=Id, metavar="ID", help="The Retell LLM that answers.")]
VoiceId = Annotated[
    Text | None, Option("--voice-id", parser=Text, metavar="ID", help="Voice, such as 11labs-Adrian.")
]
VoiceTemperature = Annotated[
    float | None,
    Option("--voice-temperature", parser=number, metavar="0..2", help="How varied the voice is."),
]
VoiceSpeed = Annotated[
    float | None, Option("--voice-speed", parser=number, metavar="0.5..2", help="How fast it speaks.")
]
Responsiveness = Annotated[
    float | None,
    Option("--responsiveness", parser=number, metavar="0..1", help="How quickly the agent answers."),
]
EnableBackchannel = Annotated[
    bool | None,
    Option("--enable-backchannel/--no-enable-backchannel", help="Say yeah and uh-huh while listening."),
]
AmbientSound = Annotated[
    str | None,
    Option(
        "--ambient-sound",
        metavar="SOUND",
        help="What is heard behind it, such as coffee-shop; null removes it.",
    ),
]
AgentName = Annotated[
    Text | None, Option("--agent-name", parser=Text, metavar="TEXT", help="Your name for it.")
]
Language = Annotated[
    list[Locale] | None,
    Option(
        "--language",
        parser=Locale,
        metavar="LOCALE",
        help="Language it hears and speaks, such as en-US; repeatable.",
    ),
]
WebhookUrl = Annotated[
    Text | None,
    Option("--webhook-url", parser=Text, metavar="URL", help="Where call events go; null removes it."),
]
BoostedKeywords = Annotated[
    list[Item] | None,
    Option("--boosted-keyword", parser=Item, metavar="WORD", help="A word to listen for; repeatable."),
]
FormatText = Annotated[
    bool | None,
    Option("--format-text/--no-format-text", help="Write numbers and dates as such in transcripts (v1)."),
]
OptOut = Annotated[
    bool | None,
    Option(
        "--opt-out-sensitive-data-storage/--no-opt-out-sensitive-data-storage",
        help="Have the service keep neither transcripts nor recordings.",
    ),
]

ResponseEngine = Annotated[
    Json | None,
    Option("--response-engine", parser=Json, metavar="JSON|@FILE", help="What answers, of any type."),
]
DataStorageSetting = Annotated[
    str | None,
    Option(
        "--data-storage-setting",
        metavar="SETTING",
        help="everything, everything_except_pii, or basic_attributes_only.",
    ),
]
AgentVersion = Annotated[str | None, Option("--agent-version", metavar="N", help="A version of the agent.")]
LlmVersion = Annotated[str | None, Option("--llm-version", metavar="N", help="A version of the Retell LLM.")]

# --- Retell LLMs

GeneralPrompt = Annotated[
    Text | None,
    Option("--general-prompt", parser=Text, metavar="TEXT|@FILE", help="Prompt in every state."),
]
GeneralTools = Annotated[
    Json | None,
    Option("--general-tools", parser=Json, metavar="JSON|@FILE", help="Tools in every state."),
]
States = Annotated[
    Json | None, Option("--states", parser=Json, metavar="JSON|@FILE", help="States of the conversation.")
]
StartingState = Annotated[
    Text | None, Option("--starting-state", parser=Text, metavar="NAME", help="The state it starts in.")
]
BeginMessage = Annotated[
    Text | None,
    Option(
        "--begin-message",
        parser=Text,
        metavar="TEXT|@FILE",
        help="What the agent says first; with an empty text it waits for the user.",
    ),
]

Model = Annotated[str | None, Option("--model", metavar="NAME", help="The language model, such as gpt-4.1.")]
ModelTemperature = Annotated[
    float | None,
    Option("--model-temperature", parser=number, metavar="NUMBER", help="How varied its words are."),
]
StartSpeaker = Annotated[
    str | None, Option("--start-speaker", metavar="agent|user", help="Who speaks first.")
]
DefaultDynamicVariables = Annotated[
    list[TextPair] | None,
    Option(
        "--default-dynamic-variable",
        parser=TextPair,
        metavar="KEY=VALUE",
        help="A text for {{KEY}} where a call gives none; repeatable.",
    ),
]
KnowledgeBaseIds = Annotated[
    list[Id] | None,
    Option(
        "--knowledge-base-id",
        parser=Id,
        metavar="ID",
        help="A knowledge base that the LLM may use; repeatable.",
    ),
]

# --- phone numbers

NumberAgent = Annotated[
    Id | None, Option("--agent-id", parser=Id, metavar="ID", help="The agent that answers and calls.")
]
AreaCode = Annotated[int | None, Option("--area-code", metavar="CODE", help="Three digits, such as 415.")]

InboundAgents = Annotated[
    list[Weighted] | None,
    Option(
        "--inbound-agent",
        parser=Weighted,
        metavar="ID[=WEIGHT]",
        help="An agent that answers, and its share of the calls; repeatable.",
    ),
]
OutboundAgents = Annotated[
    list[Weighted] | None,
    Option(
        "--outbound-agent",
        parser=Weighted,
        metavar="ID[=WEIGHT]",
        help="An agent that calls, and its share of the calls; repeatable.",
    ),
]
CountryCode = Annotated[str | None, Option("--country-code", metavar="US|CA", help="Where the number is.")]
Nickname = Annotated[Text | None, Option("--nickname", parser=Text, metavar="TEXT", help="Your name for it.")]
NumberProvider = Annotated[
    str | None,
    Option("--number-provider", metavar="twilio|telnyx", help="The company that it is bought from."),
]
TollFree = Annotated[bool | None, Option("--toll-free/--no-toll-free", help="A number free to call.")]

# --- lists

FILTER = "Filter"
Order = Annotated[
    Literal["ascending", "descending"] | None,
    Option("--sort-order", help="By the time of the last change.", rich_help_panel=FILTER),
]
Search = Annotated[
    str | None,
    Option("--search", metavar="TEXT", help="Agents whose name or id contains TEXT.", rich_help_panel=FILTER),
]
Details = Annotated[
    bool, Option("--details", help="Every agent as `agent get` has it; chat agents as they are listed.")
]
Limit = Annotated[int | None, Option("--limit", min=1, metavar="N", help="At most this many.")]
