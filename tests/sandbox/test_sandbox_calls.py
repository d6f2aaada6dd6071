"""Calls: how they go as the clock moves, and that what was said, timed and recorded agrees."""

from __future__ import annotations

import io
import itertools
import wave
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock

NOW = 1_700_000_000_000
MISSING = "Cannot find requested asset under given api key."
SAID = (
    "Agent: Hello, how can I help you?\n"
    "User: Hi, I would like to make an appointment.\n"
    "Agent: Gladly. You are booked for tomorrow at ten.\n"
    "User: Thank you very much.\n"
    "Agent: You are welcome. Goodbye."
)


def dial_v1(client: httpx.Client, number: str, to: str = "12137774445", **more: Any) -> dict[str, Any]:
    body = {"phone_number": {"from": number, "to": to}, **more}
    response = client.post("/create-phone-call", json=body)
    assert response.status_code == 201, response.text
    call: dict[str, Any] = response.json()
    return call


def dial_v2(client: httpx.Client, number: str, to: str = "+12137774445", **more: Any) -> httpx.Response:
    body = {"from_number": f"+{number.removeprefix('+')}", "to_number": to, **more}
    return client.post("/v2/create-phone-call", json=body)


def test_a_v1_call_rings_is_talked_on_and_ends(
    client: httpx.Client, number: str, agent_id: str, clock: Clock
) -> None:
    call = dial_v1(client, number, metadata={"ticket": 7}, call_status="ended", wish=1.0)
    path = f"/get-call/{call['call_id']}"
    expected = {
        "call_id": call["call_id"],
        "agent_id": agent_id,
        "audio_websocket_protocol": "twilio",
        "audio_encoding": "mulaw",
        "sample_rate": 8000,
        "call_status": "registered",
        "start_timestamp": NOW,
        "from_number": "14155550100",
        "to_number": "12137774445",
        "metadata": {"ticket": 7},
        "wish": 1.0,
    }
    assert call == client.get(path).json() == expected

    clock.now += 0.5
    assert client.get(path).json() == expected | {"call_status": "ongoing"}

    clock.now += 1.5
    ended = client.get(path).json()
    assert ended == expected | {
        "call_status": "ended",
        "end_timestamp": NOW + 2000,
        "transcript": SAID,
        "transcript_object": ended["transcript_object"],
        "recording_url": f"http://sandbox.invalid/recordings/{call['call_id']}.wav",
        "e2e_latency": ended["e2e_latency"],
    }
    clock.now += 86400
    assert client.get(path).json() == ended


def test_the_same_call_in_v2s_form(client: httpx.Client, number: str, agent_id: str, clock: Clock) -> None:
    call_id = dial_v1(client, number)["call_id"]
    clock.now += 2

    call = client.get(f"/v2/get-call/{call_id}").json()

    v1 = client.get(f"/get-call/{call_id}").json()
    assert call == {
        "call_type": "phone_call",
        "call_id": call_id,
        "agent_id": agent_id,
        "agent_version": 0,
        "agent_name": "Ann",
        "call_status": "ended",
        "direction": "outbound",
        "from_number": "+14155550100",
        "to_number": "+12137774445",
        "start_timestamp": NOW,
        "end_timestamp": NOW + 2000,
        "duration_ms": 2000,
        "transcript": SAID,
        "transcript_object": v1["transcript_object"],
        "recording_url": v1["recording_url"],
        "disconnection_reason": "agent_hangup",
        "latency": {"e2e": v1["e2e_latency"] | {"values": call["latency"]["e2e"]["values"]}},
        "call_cost": {
            "combined_cost": 0.2,
            "product_costs": [{"product": "sandbox", "unit_price": 0.1, "cost": 0.2}],
            "total_duration_seconds": 2.0,
            "total_duration_unit_price": 0.1,
        },
    }


def test_transcript_words_latency_and_recording_agree(
    client: httpx.Client, number: str, clock: Clock
) -> None:
    call_id = dial_v1(client, number)["call_id"]
    clock.now += 2
    call = client.get(f"/v2/get-call/{call_id}").json()
    turns = call["transcript_object"]

    assert call["transcript"] == "\n".join(
        f"{turn['role'].capitalize()}: {turn['content']}" for turn in turns
    )
    for turn in turns:
        assert turn["content"] == " ".join(word["word"] for word in turn["words"])
    times = [moment for turn in turns for word in turn["words"] for moment in (word["start"], word["end"])]
    assert times == sorted(times)
    assert times[0] == 0
    assert times[-1] == call["duration_ms"] / 1000 == (call["end_timestamp"] - call["start_timestamp"]) / 1000

    waits = [
        round(1000 * (after["words"][0]["start"] - before["words"][-1]["end"]))
        for before, after in itertools.pairwise(turns)
        if (before["role"], after["role"]) == ("user", "agent")
    ]
    low, high = sorted(waits)
    assert call["latency"]["e2e"] == {
        "p50": low,
        "p90": high,
        "p95": high,
        "p99": high,
        "max": high,
        "min": low,
        "num": 2,
        "values": waits,
    }

    sound = client.get(call["recording_url"], headers={"Authorization": ""})
    assert (sound.status_code, sound.headers["content-type"]) == (200, "audio/wav")
    with wave.open(io.BytesIO(sound.content)) as recording:
        assert 1000 * recording.getnframes() / recording.getframerate() == call["duration_ms"]
        assert any(recording.readframes(8000))


@pytest.mark.parametrize(
    ("begin", "first"),
    [("Hi {{name}}.", "Agent: Hi Ann."), ("", "User: Hi, I would like to make an appointment.")],
)
def test_the_llm_begins(client: httpx.Client, number: str, clock: Clock, begin: str, first: str) -> None:
    llm = client.post("/create-retell-llm", json={"begin_message": begin}).json()
    agent = client.post(
        "/create-agent", json={"voice_id": "v", "llm_websocket_url": llm["llm_websocket_url"]}
    )
    variables = {"name": "Ann"}
    override = {"override_agent_id": agent.json()["agent_id"], "retell_llm_dynamic_variables": variables}

    call_id = dial_v1(client, number, **override)["call_id"]
    client.patch(f"/update-retell-llm/{llm['llm_id']}", json={"begin_message": "Something else."})
    clock.now += 2

    call = client.get(f"/get-call/{call_id}").json()
    assert call["agent_id"] == agent.json()["agent_id"]
    assert call["transcript"].splitlines()[0] == first


def test_a_number_that_ends_in_0000_is_not_answered(client: httpx.Client, number: str, clock: Clock) -> None:
    call_id = dial_v1(client, number, "12137770000")["call_id"]

    clock.now += 1.999
    assert client.get(f"/get-call/{call_id}").json()["call_status"] == "registered"
    clock.now += 0.001
    v1, v2 = client.get(f"/get-call/{call_id}").json(), client.get(f"/v2/get-call/{call_id}").json()

    assert v1["call_status"] == "error"
    assert (v2["call_status"], v2["disconnection_reason"]) == ("not_connected", "dial_no_answer")
    for call in (v1, v2):
        assert not call.keys() & {"end_timestamp", "transcript", "recording_url", "duration_ms"}
    assert client.get(f"/recordings/{call_id}.wav").status_code == 404


def test_a_call_that_was_only_registered_waits_for_ever(
    client: httpx.Client, agent_id: str, clock: Clock
) -> None:
    body = {
        "agent_id": agent_id,
        "audio_websocket_protocol": "twilio",
        "audio_encoding": "s16le",
        "sample_rate": 24000,
        "end_call_after_silence_ms": 600000,
        "from_number": "12137771234",
        "to_number": "12137771235",
        "metadata": {"ticket": 7},
        "retell_llm_dynamic_variables": {"key": "value"},
    }
    created = client.post("/register-call", json=body)
    clock.now += 3600

    call = client.get(f"/get-call/{created.json()['call_id']}").json()

    assert created.status_code == 201
    assert call == created.json()
    own = {"call_id": call["call_id"], "call_status": "registered", "start_timestamp": NOW}
    assert call == body | own


def test_registered_in_v2s_form(client: httpx.Client, agent_id: str) -> None:
    body = {"agent_id": agent_id, "direction": "outbound", "to_number": "+12137771235"}

    response = client.post("/v2/register-phone-call", json=body)

    assert response.status_code == 201
    assert response.json() == {
        "call_type": "phone_call",
        "call_id": response.json()["call_id"],
        "agent_id": agent_id,
        "agent_version": 0,
        "agent_name": "Ann",
        "call_status": "registered",
        "direction": "outbound",
        "to_number": "+12137771235",
        "start_timestamp": NOW,
    }


@pytest.mark.parametrize(
    ("change", "status", "message"),
    [
        ({"agent_id": "none"}, 422, MISSING),
        ({"agent_id": ...}, 400, "agent_id is required"),
        ({"audio_encoding": ...}, 400, "audio_encoding is required"),
        ({"audio_encoding": "mp3"}, 400, 'audio_encoding must be one of s16le, mulaw, not "mp3"'),
        (
            {"audio_websocket_protocol": "sip"},
            400,
            'audio_websocket_protocol must be one of web, twilio, not "sip"',
        ),
        ({"sample_rate": 7999}, 400, "sample_rate must be between 8000 and 48000, not 7999"),
        ({"sample_rate": 48001}, 400, "sample_rate must be between 8000 and 48000, not 48001"),
        ({"sample_rate": 16000}, 400, "sample_rate must be 8000 for mulaw over twilio, not 16000"),
        (
            {"end_call_after_silence_ms": 9999},
            400,
            "end_call_after_silence_ms must be at least 10000, not 9999",
        ),
        ({"metadata": "x"}, 400, 'metadata must be an object, not "x"'),
        (
            {"retell_llm_dynamic_variables": {"a": 1}},
            400,
            "retell_llm_dynamic_variables.a must be a string, not 1",
        ),
    ],
)
def test_what_cannot_be_registered(
    client: httpx.Client, agent_id: str, change: dict[str, Any], status: int, message: str
) -> None:
    body = {
        "agent_id": agent_id,
        "audio_websocket_protocol": "twilio",
        "audio_encoding": "mulaw",
        "sample_rate": 8000,
    } | change

    response = client.post(
        "/register-call", json={name: body[name] for name in body if body[name] is not ...}
    )

    assert (response.status_code, response.json()) == (status, {"error_message": message})


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        ({}, 400, "phone_number is required"),
        ({"phone_number": {"from": "14155550100"}}, 400, "phone_number.to is required"),
        (
            {"phone_number": {"from": "14155550100", "to": "call me"}},
            400,
            (
                "phone_number.to must be a phone number with its country code, such as 14155550100,"
                ' not "call me"'
            ),
        ),
        (
            {"phone_number": {"from": "14155550101", "to": "12137774445"}},
            400,
            "phone_number.from +14155550101 is not one of your phone numbers",
        ),
        (
            {"phone_number": {"from": "14155550100", "to": "12137774445"}, "override_agent_id": "none"},
            422,
            MISSING,
        ),
    ],
)
def test_what_cannot_be_dialled_in_v1(
    client: httpx.Client, number: str, body: dict[str, Any], status: int, message: str
) -> None:
    assert number == "14155550100"

    response = client.post("/create-phone-call", json=body)

    assert (response.status_code, response.json()) == (status, {"error_message": message})
    assert client.get("/list-calls").json() == []


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        ({"to_number": "+12137774445"}, 400, "from_number is required"),
        (
            {"from_number": "+14155550100", "to_number": "12137774445"},
            400,
            'to_number must be a phone number in E.164 form, such as +14155550100, not "12137774445"',
        ),
        (
            {"from_number": "+14155550101", "to_number": "+12137774445"},
            400,
            "from_number +14155550101 is not one of your phone numbers",
        ),
        (
            {"from_number": "+14155550100", "to_number": "+12137774445"},
            400,
            "from_number +14155550100 has no outbound agent: bind one or give override_agent_id",
        ),
    ],
)
def test_what_cannot_be_dialled_in_v2(
    client: httpx.Client, body: dict[str, Any], status: int, message: str
) -> None:
    client.post("/create-phone-number", json={})

    response = client.post("/v2/create-phone-call", json=body)

    assert (response.status_code, response.json()) == (status, {"status": "error", "message": message})


def test_any_destination_passes_when_its_form_is_not_to_be_checked(client: httpx.Client, number: str) -> None:
    response = dial_v2(client, number, "sip:desk", ignore_e164_validation=True)

    assert (response.status_code, response.json()["to_number"]) == (201, "sip:desk")


def test_an_idempotency_key_makes_one_call_an_hour(client: httpx.Client, number: str, clock: Clock) -> None:
    first = dial_v2(client, number, idempotency_key="once").json()["call_id"]
    clock.now += 3599
    again = dial_v2(client, number, idempotency_key="once")
    clock.now += 1
    later = dial_v2(client, number, idempotency_key="once").json()["call_id"]

    assert (again.status_code, again.json()["call_id"]) == (201, first)
    assert later != first
    assert len(client.get("/list-calls").json()) == 2


def test_a_call_can_be_stopped_while_it_goes_on(client: httpx.Client, number: str, clock: Clock) -> None:
    call_id = dial_v2(client, number).json()["call_id"]
    path = f"/v2/stop-call/{call_id}"
    early = client.post(path)
    clock.now += 1
    assert client.get("/get-concurrency").json()["current_concurrency"] == 1

    stopped = client.post(path)

    assert (early.status_code, early.json()["message"]) == (400, "the call is not ongoing")
    assert (stopped.status_code, stopped.content) == (204, b"")
    assert client.get("/get-concurrency").json()["current_concurrency"] == 0
    call = client.get(f"/v2/get-call/{call_id}").json()
    assert (call["call_status"], call["disconnection_reason"]) == ("ended", "manual_stopped")
    assert (call["duration_ms"], call["end_timestamp"]) == (1000, NOW + 1000)
    assert call["transcript_object"][-1]["words"][-1]["end"] == 1.0
    assert client.post(path).status_code == 400
    assert client.post("/v2/stop-call/none").status_code == 422
