"""Phone numbers: their form in both versions, their agents, and that none is made twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock

NOW = 1_700_000_000_000


def bound(agent_id: str, weight: float = 1) -> dict[str, Any]:
    return {"agent_id": agent_id, "weight": weight}


def test_bought_in_v1s_form(client: httpx.Client, agent_id: str) -> None:
    response = client.post("/create-phone-number", json={"agent_id": agent_id, "area_code": 212})

    assert response.status_code == 201
    assert response.json() == {
        "phone_number": "12125550100",
        "phone_number_pretty": "+1 (212) 555-0100",
        "phone_number_type": "retell-twilio",
        "agent_id": agent_id,
        "inbound_agents": [bound(agent_id)],
        "outbound_agents": [bound(agent_id)],
        "area_code": 212,
        "last_modification_timestamp": NOW,
    }


def test_bought_in_v2s_form(client: httpx.Client, agent_id: str) -> None:
    body = {"outbound_agents": [bound(agent_id)], "nickname": "desk", "number_provider": "telnyx"}

    response = client.post("/create-phone-number", json=body)

    assert response.status_code == 201
    assert response.json() == {
        "phone_number": "+14155550100",
        "phone_number_pretty": "+1 (415) 555-0100",
        "phone_number_type": "retell-telnyx",
        "nickname": "desk",
        "agent_id": agent_id,
        "inbound_agents": [],
        "outbound_agents": [bound(agent_id)],
        "area_code": 415,
        "last_modification_timestamp": NOW,
    }


@pytest.mark.parametrize(
    ("wish", "number"),
    [
        ({}, "+14155550100"),
        ({"area_code": 650}, "+16505550100"),
        ({"country_code": "CA"}, "+14165550100"),
        ({"toll_free": True}, "+18005550100"),
        ({"phone_number": "+12025550143"}, "+12025550143"),
    ],
)
def test_a_number_as_it_was_wished_for(client: httpx.Client, wish: dict[str, Any], number: str) -> None:
    assert client.post("/create-phone-number", json=wish).json()["phone_number"] == number


def test_found_with_and_without_plus_and_answered_in_that_form(client: httpx.Client, number: str) -> None:
    assert client.get("/get-phone-number/14155550100").json()["phone_number"] == "14155550100"
    assert client.get("/get-phone-number/+14155550100").json()["phone_number"] == "+14155550100"
    assert client.get("/get-phone-number/%2B14155550100").json()["phone_number"] == "+14155550100"
    assert client.get("/get-phone-number/14155550199").status_code == 422
    assert [item["phone_number"] for item in client.get("/list-phone-numbers").json()] == [number]
    assert client.get("/v2/list-phone-numbers").json()["items"][0]["phone_number"] == f"+{number}"


def test_rebound_to_another_agent(client: httpx.Client, number: str, clock: Clock) -> None:
    body = {"llm_websocket_url": "wss://y", "voice_id": "v"}
    other = client.post("/create-agent", json=body).json()["agent_id"]
    clock.now += 1

    v1 = client.patch(f"/update-phone-number/{number}", json={"agent_id": other}).json()
    assert (v1["agent_id"], v1["inbound_agents"], v1["phone_number"]) == (other, [bound(other)], number)
    assert v1["last_modification_timestamp"] == NOW + 1000

    v2 = client.patch(
        f"/update-phone-number/+{number}", json={"inbound_agents": None, "nickname": "n"}
    ).json()
    assert (v2["inbound_agents"], v2["outbound_agents"], v2["nickname"]) == ([], [bound(other)], "n")
    assert v2["phone_number"] == f"+{number}"


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        ({"agent_id": "none"}, 400, "Cannot find requested asset under given api key."),
        ({"inbound_agents": [bound("none")]}, 422, "Cannot find requested asset under given api key."),
        ({"area_code": 99}, 400, "area_code must be between 200 and 999, not 99"),
        ({"area_code": "415"}, 400, 'area_code must be an integer, not "415"'),
        ({"area_code": 415.5}, 400, "area_code must be an integer, not 415.5"),
        ({"inbound_agents": [{"agent_id": "a"}]}, 400, "inbound_agents[0].weight is required"),
        (
            {"outbound_agents": [bound("a", 0.5), bound("b", 0.4)]},
            400,
            "outbound_agents: weights must add up to 1, not 0.9",
        ),
        ({"country_code": "DE"}, 400, 'country_code must be one of US, CA, not "DE"'),
    ],
)
def test_what_cannot_be_bought(client: httpx.Client, body: dict[str, Any], status: int, message: str) -> None:
    response = client.post("/create-phone-number", json=body)

    assert (response.status_code, response.json()) == (status, {"error_message": message})
    assert client.get("/list-phone-numbers").json() == []


def test_weights_may_be_rounded(client: httpx.Client, agent_id: str) -> None:
    thirds = [bound(agent_id, 0.3333333), bound(agent_id, 0.3333333), bound(agent_id, 0.3333334)]

    assert client.post("/create-phone-number", json={"inbound_agents": thirds}).status_code == 201


def test_an_update_needs_something(client: httpx.Client, number: str) -> None:
    response = client.patch(f"/update-phone-number/{number}", json={})

    assert response.status_code == 400
    assert response.json() == {
        "error_message": "agent_id is required (v2: inbound_agents or outbound_agents)"
    }


def test_no_number_is_made_twice_even_after_it_was_given_back(client: httpx.Client) -> None:
    first = client.post("/create-phone-number", json={}).json()["phone_number"]
    assert client.delete(f"/delete-phone-number/{first}").status_code == 204
    assert client.get(f"/get-phone-number/{first}").status_code == 422

    made = [client.post("/create-phone-number", json={}).json()["phone_number"] for _ in range(101)]

    fiction = [f"+1415555{line:04}" for line in range(101, 200)]
    assert made == [*fiction, "+14152000000", "+14152000001"]
    again = client.post("/create-phone-number", json={"phone_number": first})
    assert (again.status_code, again.json()) == (400, {"error_message": f"{first} is not for sale"})
