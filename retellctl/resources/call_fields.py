"""The bodies of calls: what one is placed, registered and kept with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

_TELEPHONY_RATE: Final = 8000  # samples a second


def telephony(body: Mapping[str, Any], version: str) -> list[Fault]:
    """Check that twilio gets mulaw at the one rate that telephony has (v1)."""
    rate = body.get("sample_rate")
    audio = body.get("audio_websocket_protocol"), body.get("audio_encoding")
    is_wrong = isinstance(rate, int) and rate != _TELEPHONY_RATE and _TELEPHONY_RATE <= rate <= 48000
    if version == "v1" and audio == ("twilio", "mulaw") and is_wrong:
        return [Fault(("sample_rate",), rate, f"must be {_TELEPHONY_RATE} for mulaw over twilio")]
    return []


_SIP = d.Gone("Version 2 takes the audio over SIP: leave it out.")
VARIABLES = d.Field(
    "retell_llm_dynamic_variables",
    t.mapping(t.text),
    "A text that prompts refer to as {{KEY}}; repeatable.",
    "--dynamic-variable",
)
# The values that the service takes are texts, numbers and booleans (retell-sdk 6.2.13).
_ATTRIBUTES = t.mapping(t.Type("choice", members={"0": t.text, "1": t.number(), "2": t.boolean}))
METADATA = d.Field("metadata", t.metadata, "Kept with the call; repeatable.")
OVERRIDE = d.Field(
    "agent_override", t.ref("AgentOverride"), "Fields of the agent that differ in this call.", v1=None
)

CREATED = (
    d.Field(
        "from_number",
        t.phone("from"),
        "A number of yours.",
        "--from",
        v1=d.At("phone_number.from"),
        names="phone-number",
    ),
    d.Field("to_number", t.phone("dial"), "Whom to call.", "--to", v1=d.At("phone_number.to")),
    d.Field("override_agent_id", t.identifier("agent"), "An agent other than the number's."),
    d.Field("override_agent_version", t.version, "A version of that agent.", metavar="N", v1=None),
    VARIABLES,
    METADATA._replace(v1=None),
    d.Field(
        "custom_sip_headers",
        t.mapping(t.text),
        "A header of the SIP call; repeatable.",
        "--sip-header",
        v1=None,
    ),
    d.Field(
        "idempotency_key",
        t.text,
        "The same key within the hour never calls twice; a fresh one if not given.",
        metavar="KEY",
        v1=d.Gone("Leave it out: version 1 has none, so a call is never sent again."),
    ),
    *d.newer(
        OVERRIDE,
        d.Field("ignore_e164_validation", t.boolean, "Take both numbers as they are, such as extensions."),
        d.Field("honor_internal_dnc", t.boolean, "Call nobody who has asked not to be called."),
    ),
)
REGISTERED = (
    d.Field("agent_id", t.identifier("agent"), "The agent that takes the call."),
    d.Field("agent_version", t.version, "A version of that agent.", metavar="N", v1=None),
    d.Field("direction", t.enum("inbound", "outbound"), "Who called whom.", v1=None),
    d.Field("audio_websocket_protocol", t.enum("web", "twilio"), "How the audio comes (v1).", v2=_SIP),
    d.Field("audio_encoding", t.enum("s16le", "mulaw"), "How a sample is written (v1).", v2=_SIP),
    d.Field("sample_rate", t.integer(_TELEPHONY_RATE, 48000), "8000 to 48000 (v1).", metavar="HZ", v2=_SIP),
    d.Field(
        "end_call_after_silence_ms",
        t.integer(10000),
        "At least 10000; the server's default is 600000 (v1).",
        v2=d.Gone(
            "It is a field of the agent now: retellctl agent update --set end_call_after_silence_ms=600000."
        ),
    ),
    d.Field("from_number", t.phone("keep"), "The caller's number, kept with the call.", names="phone-number"),
    d.Field("to_number", t.phone("keep"), "The callee's number, kept with the call."),
    METADATA,
    VARIABLES,
    OVERRIDE,
)
STORAGE = t.enum("everything", "everything_except_pii", "basic_attributes_only")
CHANGED = (
    d.Field(
        "custom_attributes", _ATTRIBUTES, "An attribute that the dashboard defines, by its id; repeatable."
    ),
    d.Field(
        "data_storage_setting",
        STORAGE,
        "What stays stored, which can only become less: everything, everything_except_pii or basic_attributes_only.",
        metavar="SETTING",
    ),
    METADATA,
)
