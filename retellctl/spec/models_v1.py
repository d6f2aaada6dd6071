"""Request bodies of API version 1: fields by their wire names, types, ranges, enums and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Discriminator, Field, Tag

from .faults import Fault
from .models_types import (
    ABSENT,
    AreaCode,
    Body,
    Number,
    ObjectWord,
    Removable,
    SampleRate,
    Share,
    Speed,
    Temperature,
    at_least,
    graph_faults,
    numbers_of,
    tools,
)
from .phone_numbers import to_call_from, to_dial, to_keep, to_transfer_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class AgentUpdate(Body):
    """An agent, of which any part may be given."""

    llm_websocket_url: str = ABSENT
    voice_id: str = ABSENT
    voice_temperature: Temperature = ABSENT
    voice_speed: Speed = ABSENT
    responsiveness: Share = ABSENT
    enable_backchannel: bool = ABSENT
    ambient_sound: Removable = ABSENT
    agent_name: str = ABSENT
    language: str = ABSENT
    webhook_url: Removable = ABSENT
    boosted_keywords: list[str] = ABSENT
    format_text: bool = ABSENT
    opt_out: bool = Field(default=ABSENT, alias="optOutSensitiveDataStorage")


class AgentCreate(AgentUpdate):
    """A new agent."""

    llm_websocket_url: str
    voice_id: str


class Parameters(Body):
    """What a tool or an edge collects, as a JSON Schema."""

    type: ObjectWord
    properties: dict[str, Any]
    required: list[str] = ABSENT


class Tool(Body):
    """A tool of a type that is not known here: only told that it has one."""

    type: str


class EndCall(Tool):
    """Hangs up."""

    name: str
    description: str = ABSENT


class TransferCall(EndCall):
    """Passes the call on."""

    number: str


class Calendar(EndCall):
    """Looks for free slots, or books one, at Cal.com."""

    cal_api_key: str
    event_type_id: float
    timezone: str = ABSENT


class Custom(Tool):
    """Calls the user's own server."""

    name: str
    description: str
    url: str
    speak_during_execution: bool
    speak_after_execution: bool
    parameters: Parameters = ABSENT
    execution_message_description: str = ABSENT


TOOL_TYPES = ("end_call", "transfer_call", "check_availability_cal", "book_appointment_cal", "custom")


def _tool_tag(tool: object) -> str:
    """Picks a tool's model. The tag starts with `type=`, so that it can be told from a field in a path."""
    kind = tool.get("type") if isinstance(tool, dict) else None
    return f"type={kind}" if isinstance(kind, str) and kind in TOOL_TYPES else "type="


AnyTool = Annotated[
    Annotated[EndCall, Tag("type=end_call")]
    | Annotated[TransferCall, Tag("type=transfer_call")]
    | Annotated[Calendar, Tag("type=check_availability_cal")]
    | Annotated[Calendar, Tag("type=book_appointment_cal")]
    | Annotated[Custom, Tag("type=custom")]
    | Annotated[Tool, Tag("type=")],
    Discriminator(_tool_tag),
]


class Edge(Body):
    """A way from one state to another."""

    description: str
    destination_state_name: str
    speak_during_transition: bool
    parameters: Parameters = ABSENT


class State(Body):
    """A part of the conversation with its own prompt and tools."""

    name: str
    state_prompt: str = ABSENT
    tools: list[AnyTool] = ABSENT
    edges: list[Edge] = ABSENT


class LlmUpdate(Body):
    """A Retell LLM, of which any part may be given."""

    general_prompt: str = ABSENT
    general_tools: list[AnyTool] = ABSENT
    states: list[State] = ABSENT
    starting_state: str = ABSENT
    begin_message: str = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds where calls are passed on to."""
        for path, tool in tools(body):
            if tool.get("type") == "transfer_call":
                yield Number((*path, "number"), tool, to_transfer_to)

    @classmethod
    def rules(cls, body: Mapping[str, object]) -> Iterator[Fault]:
        """Checks tools, states and edges as far as they are given."""
        return graph_faults(body, update=True)


class LlmCreate(LlmUpdate):
    """A new Retell LLM; everything has a default on the server."""

    @classmethod
    def rules(cls, body: Mapping[str, object]) -> Iterator[Fault]:
        """Checks tools, states and edges."""
        return graph_faults(body, update=False)


class PhoneNumberUpdate(Body):
    """A number's new agent."""

    agent_id: str


class PhoneNumberCreate(PhoneNumberUpdate):
    """A number to buy."""

    area_code: AreaCode = ABSENT


class CallRegister(Body):
    """A call that the user's own telephony carries."""

    agent_id: str
    audio_websocket_protocol: str
    audio_encoding: str
    sample_rate: SampleRate
    end_call_after_silence_ms: Annotated[int, at_least(10000)] = ABSENT
    from_number: str = ABSENT
    to_number: str = ABSENT
    metadata: dict[str, Any] = ABSENT
    retell_llm_dynamic_variables: dict[str, str] = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds who calls whom."""
        return numbers_of(body, from_number=to_keep, to_number=to_keep)

    @classmethod
    def rules(cls, body: Mapping[str, object]) -> Iterator[Fault]:
        """Checks that twilio gets mulaw at the one rate that telephony has."""
        rate = body.get("sample_rate")
        audio = body.get("audio_websocket_protocol"), body.get("audio_encoding")
        if audio == ("twilio", "mulaw") and isinstance(rate, int) and rate != 8000 and 8000 <= rate <= 48000:
            yield Fault(("sample_rate",), rate, "must be 8000 for mulaw over twilio")


class Numbers(Body):
    """Who calls whom."""

    from_: str = Field(alias="from")
    to: str


class CallCreate(Body):
    """A call to make."""

    phone_number: Numbers
    override_agent_id: str = ABSENT
    retell_llm_dynamic_variables: dict[str, str] = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds who calls whom."""
        both = body.get("phone_number")
        if isinstance(both, dict):
            yield Number(("phone_number", "from"), both, to_call_from)
            yield Number(("phone_number", "to"), both, to_dial)
