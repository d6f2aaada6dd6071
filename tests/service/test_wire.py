"""Every recorded request, as the command line that must send the same."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from recorder import Answer, Recorded, Recorder, standard

from retellctl import __version__

if TYPE_CHECKING:
    from conftest import Run

WIRE = Path(__file__).parent.parent / "data" / "wire.jsonl"
CASES = [json.loads(line) for line in WIRE.read_text().splitlines()]

EVERY_AGENT_FIELD = """
    --llm-websocket-url wss://your-websocket-endpoint --voice-id 11labs-Adrian --voice-temperature 1
    --voice-speed 1 --responsiveness 1 --enable-backchannel --ambient-sound coffee-shop --agent-name Jarvis
    --language en-US --webhook-url https://webhook-url-here --boosted-keyword retell --boosted-keyword kroger
"""
ID = "16b980523634a6dc504898cda492e939"
TOOLS = [
    {"type": "end_call", "name": "end_call", "description": "Hang up."},
    {"type": "transfer_call", "name": "to_desk", "number": "+16175551212"},
    {
        "type": "check_availability_cal",
        "name": "slots",
        "cal_api_key": "cal_live_x",
        "event_type_id": 60444,
        "timezone": "America/Los_Angeles",
    },
    {"type": "book_appointment_cal", "name": "book", "cal_api_key": "cal_live_x", "event_type_id": 60444},
    {
        "type": "custom",
        "name": "lookup",
        "description": "Find a patient.",
        "url": "https://example.com/lookup",
        "speak_during_execution": True,
        "speak_after_execution": True,
        "parameters": {"type": "object", "properties": {"mrn": {"type": "string"}}, "required": ["mrn"]},
    },
]
STATES = [
    {
        "name": "information_collection",
        "state_prompt": "## Task\nYou will follow the steps below...",
        "edges": [
            {
                "description": "all collected",
                "destination_state_name": "booking",
                "speak_during_transition": False,
            }
        ],
    },
    {"name": "booking", "state_prompt": "Book it.", "tools": [{"type": "end_call", "name": "hang_up"}]},
]

V1 = {
    "agent create, every field": "agent create --format-text --opt-out-sensitive-data-storage"
    + EVERY_AGENT_FIELD,
    "agent create, the least": "agent create --llm-websocket-url wss://x --voice-id v",
    "agent get": f"agent get {ID}",
    "agent list": "agent list",
    "agent update, every field": f"agent update {ID} --format-text --opt-out-sensitive-data-storage"
    + EVERY_AGENT_FIELD,
    "agent update, one field, removing a sound": f"agent update {ID} --ambient-sound null",
    "agent delete": f"agent delete {ID} --yes",
    "llm create, the agent waits for the user": "llm create --general-prompt x --begin-message ''",
    "llm create, every field and tool": f"""llm create --general-prompt 'You are ...'
        --begin-message 'Hey I am a virtual assistant calling from Retell Hospital.'
        --general-tools {shlex.quote(json.dumps(TOOLS))} --states {shlex.quote(json.dumps(STATES))}
        --starting-state information_collection""",
    "llm get": f"llm get {ID}",
    "llm list": "llm list",
    "llm update": f"llm update {ID} --begin-message Hi",
    "llm delete": f"llm delete {ID} --yes",
    "phone-number create": f"phone-number create --agent-id {ID} --area-code 415",
    "phone-number get": "phone-number get 14157774444",
    "phone-number get, with a plus": "phone-number get '+1 (415) 777-4444'",
    "phone-number list": "phone-number list",
    "phone-number update": f"phone-number update 14157774444 --agent-id {ID}",
    "phone-number delete": "phone-number delete 14157774444 --yes",
    "call register, every field": """call register --agent-id oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD
        --audio-websocket-protocol twilio --audio-encoding s16le --sample-rate 24000
        --end-call-after-silence-ms 600000 --from-number 12137771234 --to-number 12137771235
        --metadata ticket=7 --dynamic-variable key=value""",
    "call create": "call create --from 14157774444 --to 12137774445",
    "call create, every field": f"""call create --from 14157774444 --to 12137774445
        --override-agent-id {ID} --dynamic-variable name=Ann""",
    "call get": "call get 119c3f8e47135a29e65947eeb34cf12d",
    "call list": "call list",
    "call list, sorted and limited": "call list --sort-order descending --limit 1000",
    "call list, every filter": f"""call list --agent-id oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD --agent-id {ID}
        --started-before 1703302407399 --started-after 1703302407300 --ended-before 1703302428899
        --ended-after 1703302428800 --sort-order ascending --limit 10""",
    "call list, one agent": f"call list --agent-id {ID}",
    "call list, since": "call list --started-after 1703302407300",
}


def of_version(version: str) -> list[Any]:
    return [pytest.param(case, id=case["case"]) for case in CASES if case["api"] == version]


@pytest.mark.parametrize("case", of_version("v1"))
def test_v1_sends_what_was_recorded(case: dict[str, Any], ask: Run, server: Recorder) -> None:
    result = ask(*shlex.split(V1[case["case"]]), "--api-version", "v1")

    assert (result.exit_code, result.stderr) == (0, "")
    [sent] = server.requests
    assert {
        "method": sent.method,
        "path": sent.path,
        "query": sorted(sent.query),
        "json": sent.json,
    } == {
        **case["request"],
        "path": case["request"]["path"].replace("%2B", "+"),
        "query": sorted(map(tuple, case["request"]["query"])),
    }
    assert sent.headers["authorization"] == "Bearer key_0123456789abcdef"
    assert sent.headers["user-agent"] == f"retellctl/{__version__}"
    assert sent.headers["accept"] == "application/json"


# What a page answers so that a second one is asked for, and the command that then sends the recorded request last.
V2 = {
    "agent create on a custom LLM": "agent create" + EVERY_AGENT_FIELD,
    "agent create on a Retell LLM": "agent create --llm-id llm_1 --voice-id 11labs-Adrian",
    "agent get": f"agent get {ID}",
    "agent list": "agent list",
    "agent list, second page": "agent list --sort-order ascending --limit 20",
    "agent update": f"agent update {ID} --agent-name Jarvis",
    "agent delete": f"agent delete {ID} --yes",
    "llm create": "llm create --general-prompt x --begin-message ''",
    "llm get": f"llm get {ID}",
    "llm list": "llm list",
    "llm list, second page": "llm list --limit 20",
    "llm update": f"llm update {ID} --begin-message Hi",
    "llm delete": f"llm delete {ID} --yes",
    "phone-number create": f"phone-number create --agent-id {ID} --area-code 415",
    "phone-number get": "phone-number get 14157774444",
    "phone-number list": "phone-number list",
    "phone-number update": f"phone-number update +14157774444 --agent-id {ID}",
    "phone-number delete": "phone-number delete +14157774444 --yes",
    "call register": f"""call register --agent-id {ID} --from-number +12137771234 --to-number 12137771235
        --metadata ticket=7 --dynamic-variable key=value""",
    "call create": f"""call create --from +14157774444 --to '+1 213-777-4445' --override-agent-id {ID}
        --dynamic-variable name=Ann --idempotency-key once-1""",
    "call get": "call get 119c3f8e47135a29e65947eeb34cf12d",
    "call list": "call list",
    "call list, agents, since and until": """call list --agent-id a1 --agent-id a2 --limit 10
        --started-after 1703302407300 --started-before 1703302407399 --sort-order ascending""",
    "call list, since": "call list --started-after 1703302407300",
    "call list, second page": "call list --all",
    "who the key belongs to": "profile check",
    "concurrency": "api GET /get-concurrency",
}


def two_pages(request: Recorded) -> Answer:
    """Answer a first page of ten, of which there is a second, and everything else as usual."""
    asked = {**dict(request.query), **(request.json or {})}
    if "/list-" in request.path and "pagination_key" not in asked:
        items = [{"agent_id": str(n), "llm_id": str(n), "call_id": str(n)} for n in range(10)]
        return Answer(200, {"items": items, "has_more": True, "pagination_key": "k1"})
    return standard(request)


@pytest.mark.parametrize("case", of_version("v2"))
def test_v2_sends_what_was_recorded(case: dict[str, Any], ask: Run, server: Recorder) -> None:
    if "second page" in case["case"]:
        server.answer = two_pages

    result = ask(*shlex.split(V2[case["case"]]), "--api-version", "v2", "--quiet")

    assert (result.exit_code, result.stderr) == (0, "")
    sent, recorded = server.requests[-1], case["request"]
    query, body = sorted(sent.query), sent.json
    if "limit" not in {name for name, _ in recorded["query"]}:
        query = [pair for pair in query if pair[0] != "limit"]
    if case["command"] == "call list" and "limit" not in recorded["json"]:
        del body["limit"]
    assert {"method": sent.method, "path": sent.path, "query": query, "json": body} == {
        **recorded,
        "query": sorted(map(tuple, recorded["query"])),
    }
    assert sent.headers["authorization"] == "Bearer key_0123456789abcdef"
    assert len(server.requests) == (2 if "second page" in case["case"] else 1)


@pytest.mark.parametrize("group", ["agent", "llm", "call"])
def test_an_id_stays_one_segment(group: str, ask: Run, server: Recorder) -> None:
    ask(group, "get", "a/b ?x+é%2F#", "--api-version", "v1")

    assert server.requests[0].target.rpartition("/")[2] == "a%2Fb%20%3Fx%2B%C3%A9%252F%23"
