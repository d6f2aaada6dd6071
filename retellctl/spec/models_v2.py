"""Request bodies of API version 2: what its contract states is checked, anything newer passes.

A field that the service lets be cleared takes null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .faults import MISSING, Fault
from .models_types import (
    ABSENT,
    AreaCode,
    Body,
    Languages,
    Number,
    Share,
    Speed,
    Temperature,
    Version,
    Weight,
    graph_faults,
    numbers_of,
    tools,
    weight_faults,
)
from .phone_numbers import to_call_from, to_dial, to_keep, to_transfer_to, with_plus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ENGINE_FIELDS = {"retell-llm": "llm_id", "custom-llm": "llm_websocket_url"}


def _plus(read: Callable[[str], str]) -> Callable[[str], str]:
    """Returns how a number is read where it is sent with its plus."""
    return lambda text: with_plus(read(text))


class ResponseEngine(Body):
    """What thinks for an agent."""

    type: str
    llm_id: str = ABSENT
    llm_websocket_url: str = ABSENT


class AgentUpdate(Body):
    """An agent, of which any part may be given."""

    response_engine: ResponseEngine = ABSENT
    voice_id: str = ABSENT
    voice_temperature: Temperature = ABSENT
    voice_speed: Speed = ABSENT
    responsiveness: Share = ABSENT
    enable_backchannel: bool = ABSENT
    ambient_sound: str | None = ABSENT
    agent_name: str | None = ABSENT
    language: Languages = ABSENT
    webhook_url: str | None = ABSENT
    boosted_keywords: list[str] | None = ABSENT
    data_storage_setting: str = ABSENT

    @classmethod
    def rules(cls, body: Mapping[str, object]) -> Iterator[Fault]:
        """Checks that a response engine of a known type says which one it is."""
        engine = body.get("response_engine")
        if isinstance(engine, dict) and isinstance(engine.get("type"), str):
            field = ENGINE_FIELDS.get(engine["type"])
            if field and field not in engine:
                yield Fault(("response_engine", field), MISSING, "")


class AgentCreate(AgentUpdate):
    """A new agent."""

    response_engine: ResponseEngine
    voice_id: str


class Tool(Body):
    """A tool of any type; each has its own further fields."""

    type: str
    name: str = ABSENT


class Edge(Body):
    """A way from one state to another."""

    description: str
    destination_state_name: str


class State(Body):
    """A part of the conversation with its own prompt and tools."""

    name: str
    state_prompt: str | None = ABSENT
    tools: list[Tool] | None = ABSENT
    edges: list[Edge] | None = ABSENT


class LlmUpdate(Body):
    """A Retell LLM, of which any part may be given."""

    general_prompt: str | None = ABSENT
    general_tools: list[Tool] | None = ABSENT
    states: list[State] | None = ABSENT
    starting_state: str | None = ABSENT
    begin_message: str | None = ABSENT
    model: str | None = ABSENT
    model_temperature: float = ABSENT
    start_speaker: str = ABSENT
    default_dynamic_variables: dict[str, str] | None = ABSENT
    knowledge_base_ids: list[str] | None = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds where calls are passed on to."""
        for path, tool in tools(body):
            target = tool.get("transfer_destination")
            if isinstance(target, dict) and tool.get("ignore_e164_validation") is not True:
                yield Number((*path, "transfer_destination", "number"), target, _plus(to_transfer_to))

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


class WeightedAgent(Body):
    """An agent with its share of a number's calls."""

    agent_id: str
    weight: Weight
    agent_version: Version = ABSENT


class PhoneNumberUpdate(Body):
    """A number's agents."""

    inbound_agents: list[WeightedAgent] | None = ABSENT
    outbound_agents: list[WeightedAgent] | None = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds where calls go that no agent takes."""
        return numbers_of(body, fallback_number=_plus(to_dial))

    @classmethod
    def rules(cls, body: Mapping[str, object]) -> Iterator[Fault]:
        """Checks that the shares of all calls make a whole."""
        for field in ("inbound_agents", "outbound_agents"):
            yield from weight_faults(body, field)


class PhoneNumberCreate(PhoneNumberUpdate):
    """A number to buy."""

    area_code: AreaCode = ABSENT
    country_code: str = ABSENT
    nickname: str = ABSENT
    number_provider: str = ABSENT
    toll_free: bool = ABSENT
    phone_number: str = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds the number that is wanted, and where calls go that no agent takes."""
        return numbers_of(body, phone_number=_plus(to_dial), fallback_number=_plus(to_dial))


class CallRegister(Body):
    """A call that the user's own telephony carries."""

    agent_id: str
    agent_version: Version = ABSENT
    direction: str = ABSENT
    from_number: str = ABSENT
    to_number: str = ABSENT
    metadata: dict[str, Any] = ABSENT
    retell_llm_dynamic_variables: dict[str, str] = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds who calls whom."""
        return numbers_of(body, from_number=_plus(to_keep), to_number=_plus(to_keep))


class CallCreate(Body):
    """A call to make."""

    from_number: str
    to_number: str
    override_agent_id: str = ABSENT
    override_agent_version: Version = ABSENT
    retell_llm_dynamic_variables: dict[str, str] = ABSENT
    metadata: dict[str, Any] = ABSENT
    custom_sip_headers: dict[str, str] = ABSENT
    ignore_e164_validation: bool = ABSENT
    idempotency_key: str = ABSENT

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:
        """Finds who calls whom, unless the body asks for both to be taken as they are."""
        if body.get("ignore_e164_validation") is not True:
            yield from numbers_of(body, from_number=_plus(to_call_from), to_number=_plus(to_dial))
