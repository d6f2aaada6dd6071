"""A stored call as v1 and v2 show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import timeline

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest
    from retellctl.sandbox.state.store import StoredRecord

V1_AUDIO: Final = {"audio_websocket_protocol": "twilio", "audio_encoding": "mulaw", "sample_rate": 8000}
# Fields that the sandbox writes itself; the rest of a stored call came in with the request.
OWN: Final = frozenset(
    {
        "agent_id",
        "agent_name",
        "call_type",
        "dialed",
        "stopped",
        "greeting",
        "start_timestamp",
        "direction",
        *("from_number", "to_number", *V1_AUDIO),
    }
)
# Of those, the ones that a call is registered with.
REGISTERED: Final = frozenset({"direction", "from_number", "to_number", *V1_AUDIO})
CENTS_PER_SECOND: Final = 0.1
BULKY: Final = frozenset({"transcript", "transcript_object", "recording_url"})


def recording_url(request: SandboxRequest, call_id: str) -> str:
    """Return where the sandbox serves a call's sound."""
    return f"{request.base}/recordings/{call_id}.wav"


def v1(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    """Return a call in v1's form, details included once it has ended."""
    call = record.body
    state = timeline.state(call, request.now)
    shown: dict[str, Any] = {"call_id": record.id, "agent_id": call["agent_id"]}
    shown |= {name: call.get(name, value) for name, value in V1_AUDIO.items()}
    shown |= {"call_status": state.status, "start_timestamp": call["start_timestamp"]}
    for name in ("from_number", "to_number"):
        if name in call:
            # v1 has no plus; what was only registered is given back as it came.
            shown[name] = call[name].removeprefix("+") if call["dialed"] else call[name]
    shown |= {name: value for name, value in call.items() if name not in OWN and name not in shown}
    if state.end is None:
        return shown
    said = timeline.conversation(call, state.end - call["start_timestamp"])
    return shown | {
        "end_timestamp": state.end,
        "transcript": said.transcript,
        "transcript_object": said.utterances,
        "recording_url": recording_url(request, record.id),
        "e2e_latency": timeline.percentiles(said.latencies),
    }


def v2(request: SandboxRequest, record: StoredRecord, *, brief: bool = False) -> dict[str, Any]:
    """Return a call in v2's form; `brief` leaves out what lists do not carry."""
    call = record.body
    state = timeline.state(call, request.now)
    shown: dict[str, Any] = {
        "call_type": call.get("call_type", "phone_call"),
        "call_id": record.id,
        "agent_id": call["agent_id"],
        "agent_version": 0,
        "agent_name": call.get("agent_name", ""),
        "call_status": "not_connected" if state.status == "error" else state.status,
        "direction": call["direction"],
    }
    shown |= {name: call[name] for name in ("from_number", "to_number") if name in call}
    shown["start_timestamp"] = call["start_timestamp"]
    shown |= {name: value for name, value in call.items() if name not in OWN and name not in shown}
    if state.status == "error":
        return shown | {"disconnection_reason": "dial_no_answer"}
    if state.end is None:
        return shown
    duration = state.end - call["start_timestamp"]
    said = timeline.conversation(call, duration)
    shown |= {
        "end_timestamp": state.end,
        "duration_ms": duration,
        "transcript": said.transcript,
        "transcript_object": said.utterances,
        "recording_url": recording_url(request, record.id),
        "disconnection_reason": "manual_stopped" if "stopped" in call else "agent_hangup",
        "latency": {"e2e": timeline.percentiles(said.latencies) | {"values": said.latencies}},
        "call_cost": _cost(duration),
    }
    return {name: value for name, value in shown.items() if name not in BULKY} if brief else shown


def _cost(duration: int) -> dict[str, Any]:
    cents = round(duration / 1000 * CENTS_PER_SECOND, 4)
    return {
        "combined_cost": cents,
        "product_costs": [{"product": "sandbox", "unit_price": CENTS_PER_SECOND, "cost": cents}],
        "total_duration_seconds": duration / 1000,
        "total_duration_unit_price": CENTS_PER_SECOND,
    }
