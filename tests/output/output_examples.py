"""Records as the service sends them, in both versions of its API."""

from __future__ import annotations

AGENT_V1 = {
    "agent_id": "16b980523634a6dc504898cda492e939",
    "llm_websocket_url": "wss://llm.example/socket",
    "agent_name": "Jarvis",
    "voice_id": "11labs-Adrian",
    "language": "en-US",
    "boosted_keywords": ["retell", "kroger"],
    "webhook_url": None,
    "enable_backchannel": True,
    "last_modification_timestamp": 1_699_999_700_000,
}
AGENT_V2 = {
    "agent_id": "agent_2",
    "version": 0,
    "response_engine": {"type": "retell-llm", "llm_id": "llm_1"},
    "voice_id": "retell-Cimo",
    "last_modification_timestamp": 1_699_990_000_000,
}
LLM = {
    "llm_id": "llm_1",
    "model": "gpt-4o",
    "general_prompt": "You book tables.\nBe short.",
    "general_tools": [
        {"type": "end_call", "name": "hang_up", "description": "Ends the call"},
        {
            "type": "book_appointment_cal",
            "name": "book",
            "cal_api_key": "cal_live_123456",
            "event_type_id": 7,
        },
    ],
    "states": [
        {
            "name": "greet",
            "state_prompt": "Say hello.",
            "edges": [{"destination_state_name": "reserve", "description": "wants a table"}],
        },
        {"name": "reserve", "tools": [{"type": "end_call", "name": "done"}]},
    ],
    "starting_state": "greet",
    "begin_message": "",
    "last_modification_timestamp": 1_699_999_700_000,
}
NUMBER_V1 = {
    "phone_number": "14155550100",
    "phone_number_pretty": "+1 (415) 555-0100",
    "agent_id": "agent_2",
    "area_code": 415,
    "last_modification_timestamp": 1_699_999_700_000,
}
NUMBER_V2 = {
    "phone_number": "+14155550101",
    "phone_number_pretty": "+1 (415) 555-0101",
    "nickname": "front desk",
    "inbound_agents": [{"agent_id": "agent_a", "weight": 0.25}, {"agent_id": "agent_b", "weight": 0.75}],
    "outbound_agents": [{"agent_id": "agent_c", "weight": 1}],
    "area_code": 415,
    "last_modification_timestamp": 1_699_999_700_000,
}
CALL_V1 = {
    "call_id": "call_1",
    "agent_id": "agent_2",
    "call_status": "ended",
    "from_number": "14155550100",
    "to_number": "12137774445",
    "start_timestamp": 1_699_992_800_000,
    "end_timestamp": 1_699_992_902_000,
    "transcript": "Agent: Hello, how can I help?\nUser: A table, please.",
    "transcript_object": [
        {
            "role": "agent",
            "content": "Hello, how can I help?",
            "words": [{"word": "Hello,", "start": 0.4, "end": 0.8}],
        },
        {
            "role": "user",
            "content": "A table, please.",
            "words": [{"word": "A", "start": 65.25, "end": 65.3}],
        },
    ],
    "e2e_latency": {"p50": 812.4, "p90": 1200, "num": 7},
    "metadata": {"ticket": 7, "api_key": "abcdefgh1234"},
}
CALL_V2 = {
    "call_type": "phone_call",
    "call_id": "call_2",
    "agent_id": "agent_2",
    "call_status": "not_connected",
    "direction": "outbound",
    "from_number": "+14155550100",
    "to_number": "+12137774445",
    "duration_ms": 1500,
    "latency": {"e2e": {"p50": 700, "p90": 900.5}},
}
