"""Answers of every resource, in both versions, and what of each goes back in as a body."""

from __future__ import annotations

from typing import Any

ENGINE = {"type": "retell-llm", "llm_id": "l", "version": 7}
AGENT = {
    "agent_id": "a",
    "channel": "voice",
    "last_modification_timestamp": 1,
    "agent_name": "Ann",
    "version": 7,
    "base_version": 6,
    "version_title": "Winter",
    "version_description": "Better greeting",
    "is_published": True,
    "assigned_tags": ["prod"],
    "is_transfer_agent": False,
    "response_engine": ENGINE,
    "voice_id": "v",
    "ambient_sound": None,
    "voicemail_option": {"action": {"type": "static_text", "text": None}, "detection_prompt": None},
    "tags": {},
    "is_suspended": False,
}
LLM = {
    "llm_id": "l",
    "version": 1,
    "is_published": False,
    "last_modification_timestamp": 1,
    "llm_websocket_url": "wss://api.retell.ai/l",
    "general_prompt": "Be brief.",
    "general_tools": [{"type": "end_call", "name": "bye", "description": None}],
    "states": [
        {"name": "a", "tools": [{"type": "custom", "name": "c", "url": "https://x", "headers": None}]}
    ],
    "starting_state": "a",
    "model_temperature": None,
    "begin_message": None,
}
NUMBER = {
    "phone_number": "+14155550100",
    "phone_number_type": "retell-twilio",
    "phone_number_pretty": "+1 (415) 555-0100",
    "area_code": 415,
    "nickname": None,
    "inbound_agents": [{"agent_id": "a", "weight": 1, "agent_version": "prod"}],
    "outbound_agents": None,
    "inbound_sms_agents": [{"agent_id": "s", "weight": 1}],
    "sip_outbound_trunk_config": {"termination_uri": "x"},
    "last_modification_timestamp": 1,
}
CALL = {
    "call_type": "phone_call",
    "call_id": "c",
    "agent_id": "a",
    "agent_version": 3,
    "agent_name": "Ann",
    "call_status": "ended",
    "direction": "outbound",
    "from_number": "+14155550100",
    "to_number": "+12135550199",
    "metadata": {"note": None},
    "retell_llm_dynamic_variables": {"name": "Ann"},
    "custom_sip_headers": {"X-A": "b"},
    "transcript": "Hi",
    "scrubbed_recording_url": "https://x",
    "transfer_destination": None,
    "start_timestamp": 1,
}
V1_AGENT = {
    **{
        name: AGENT[name]
        for name in ("agent_id", "last_modification_timestamp", "version", "voice_id", "channel")
    },
    "llm_websocket_url": "wss://x",
    "agent_name": None,
    "response_engine": ENGINE,
}
V1_CALL = {
    "call_id": "c",
    "agent_id": "a",
    "audio_websocket_protocol": "web",
    "audio_encoding": "s16le",
    "sample_rate": 8000,
    "call_status": "ended",
    "from_number": None,
    "metadata": {"a": None},
    "e2e_latency": {"p50": 1},
    "call_cost": {},
    "transcript": "Hi",
}


def only(document: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: document[name] for name in names}


OPERATIONS: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "v2 agent create": (
        AGENT,
        {
            "agent_name": "Ann",
            "is_transfer_agent": False,
            "response_engine": {"type": "retell-llm", "llm_id": "l"},
            "voice_id": "v",
            "voicemail_option": {"action": {"type": "static_text"}},
        },
        (
            "agent_id, channel, last_modification_timestamp, version, base_version, version_title, version_description,"
            " is_published, assigned_tags, response_engine.version, ambient_sound, voicemail_option.action.text,"
            " voicemail_option.detection_prompt, tags, is_suspended"
        ),
    ),
    "v2 agent update a": (
        AGENT,
        {
            **only(
                AGENT, "agent_name", "version_title", "version_description", "response_engine", "voice_id"
            ),
            "ambient_sound": None,
            "voicemail_option": {"action": {"type": "static_text"}, "detection_prompt": None},
        },
        (
            "agent_id, channel, last_modification_timestamp, version, base_version, is_published, assigned_tags,"
            " is_transfer_agent, voicemail_option.action.text, tags, is_suspended"
        ),
    ),
    "v2 llm create": (
        LLM,
        {
            **only(LLM, "general_prompt", "starting_state"),
            "general_tools": [{"type": "end_call", "name": "bye"}],
            "states": [{"name": "a", "tools": [{"type": "custom", "name": "c", "url": "https://x"}]}],
        },
        (
            "llm_id, version, is_published, last_modification_timestamp, llm_websocket_url,"
            " general_tools.0.description, states.0.tools.0.headers, model_temperature, begin_message"
        ),
    ),
    "v2 llm update l": (
        LLM,
        {
            **only(LLM, "general_prompt", "starting_state", "begin_message"),
            "general_tools": [{"type": "end_call", "name": "bye"}],
            "states": [{"name": "a", "tools": [{"type": "custom", "name": "c", "url": "https://x"}]}],
        },
        (
            "llm_id, version, is_published, last_modification_timestamp, llm_websocket_url,"
            " general_tools.0.description, states.0.tools.0.headers, model_temperature"
        ),
    ),
    "v2 phone-number create": (
        NUMBER,
        only(NUMBER, "area_code", "inbound_agents"),
        (
            "phone_number, phone_number_type, phone_number_pretty, nickname, outbound_agents, inbound_sms_agents,"
            " sip_outbound_trunk_config, last_modification_timestamp"
        ),
    ),
    "v2 phone-number update +14155550100": (
        NUMBER,
        only(NUMBER, "nickname", "inbound_agents", "outbound_agents", "inbound_sms_agents"),
        (
            "phone_number, phone_number_type, phone_number_pretty, area_code, sip_outbound_trunk_config,"
            " last_modification_timestamp"
        ),
    ),
    "v2 call create --idempotency-key k": (
        CALL,
        {
            **only(CALL, "from_number", "to_number", "metadata", "retell_llm_dynamic_variables"),
            "custom_sip_headers": {"X-A": "b"},
            "idempotency_key": "k",
        },
        (
            "call_type, call_id, agent_id, agent_version, agent_name, call_status, direction, transcript,"
            " scrubbed_recording_url, transfer_destination, start_timestamp"
        ),
    ),
    "v2 call register": (
        CALL,
        {
            **only(CALL, "agent_id", "agent_version", "direction", "from_number", "to_number", "metadata"),
            "retell_llm_dynamic_variables": {"name": "Ann"},
        },
        (
            "call_type, call_id, agent_name, call_status, custom_sip_headers, transcript, scrubbed_recording_url,"
            " transfer_destination, start_timestamp"
        ),
    ),
    "v1 agent create": (
        V1_AGENT,
        {"voice_id": "v", "llm_websocket_url": "wss://x"},
        "agent_id, last_modification_timestamp, version, channel, agent_name, response_engine",
    ),
    "v1 agent update a": (
        V1_AGENT,
        {"voice_id": "v", "llm_websocket_url": "wss://x"},
        "agent_id, last_modification_timestamp, version, channel, agent_name, response_engine",
    ),
    "v1 llm create": (
        {
            **only(
                LLM,
                "llm_id",
                "version",
                "llm_websocket_url",
                "general_prompt",
                "general_tools",
                "begin_message",
            )
        },
        {"general_prompt": "Be brief.", "general_tools": [{"type": "end_call", "name": "bye"}]},
        "llm_id, version, llm_websocket_url, general_tools.0.description, begin_message",
    ),
    "v1 phone-number create": (
        {**NUMBER, "agent_id": "a"},
        {"area_code": 415, "agent_id": "a"},
        (
            "phone_number, phone_number_type, phone_number_pretty, nickname, inbound_agents, outbound_agents,"
            " inbound_sms_agents, sip_outbound_trunk_config, last_modification_timestamp"
        ),
    ),
    "v1 phone-number update +14155550100": (
        {**only(NUMBER, "phone_number", "phone_number_pretty", "area_code"), "agent_id": "a"},
        {"agent_id": "a"},
        "phone_number, phone_number_pretty, area_code",
    ),
    "v1 call register": (
        V1_CALL,
        only(V1_CALL, "agent_id", "audio_websocket_protocol", "audio_encoding", "sample_rate", "metadata"),
        "call_id, call_status, from_number, e2e_latency, call_cost, transcript",
    ),
}
