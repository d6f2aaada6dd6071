"""Calls for a browser and calls that go on: tokens, steering, and what a call that has ended refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock


@pytest.fixture
def call_id(client: httpx.Client, number: str, clock: Clock) -> str:
    """A call that goes on."""
    body = {"from_number": f"+{number}", "to_number": "+12135550199"}
    made: str = client.post("/v2/create-phone-call", json=body).json()["call_id"]
    clock.now += 1
    return made


def test_a_web_call_is_opened_with_a_token_and_listed(client: httpx.Client, agent_id: str) -> None:
    body = {"agent_id": agent_id, "current_state": None, "metadata": {"a": 1}}

    made = client.post("/v3/create-web-call", json=body)

    assert made.status_code == 201
    assert made.json().keys() == {"call_id", "access_token", "transport", "expires_at", "ice_servers"}
    call = client.get(f"/v2/get-call/{made.json()['call_id']}").json()
    assert (call["call_type"], call["metadata"]) == ("web_call", {"a": 1})
    assert "access_token" not in call
    assert "current_state" not in call


def test_a_call_that_goes_on_is_listened_to_taken_over_and_steered(
    client: httpx.Client, call_id: str, clock: Clock
) -> None:
    listener = client.post(f"/v2/listen-live-call/{call_id}").json()
    over = client.post(
        f"/v2/take-over-live-call/{call_id}", json={"participant_id": listener["participant_id"]}
    )
    steered = client.patch(
        f"/v2/update-live-call/{call_id}", json={"fields_to_override": {"metadata": {"b": 2}}}
    )

    assert listener["access_token"] != client.post(f"/v2/listen-live-call/{call_id}").json()["access_token"]
    assert (over.json(), steered.json()) == ({"success": True}, {"success": True})
    assert client.get(f"/v2/get-call/{call_id}").json()["metadata"] == {"b": 2}
    clock.now += 60
    for refused in (
        client.post(f"/v2/listen-live-call/{call_id}"),
        client.post(f"/v2/take-over-live-call/{call_id}", json={"participant_id": "p"}),
        client.patch(f"/v2/update-live-call/{call_id}", json={}),
    ):
        assert (refused.status_code, refused.json()["message"]) == (400, "the call is not ongoing")


def test_an_ended_call_is_changed_analysed_and_deleted(
    client: httpx.Client, call_id: str, clock: Clock
) -> None:
    clock.now += 60
    changed = client.patch(f"/v2/update-call/{call_id}", json={"metadata": {"c": 3}})
    analysed = client.put(f"/rerun-call-analysis/{call_id}")
    deleted = client.delete(f"/v2/delete-call/{call_id}")

    assert (changed.status_code, changed.json()["metadata"]) == (200, {"c": 3})
    assert analysed.json()["call_analysis"]["call_summary"].endswith(" utterances.")
    assert (deleted.status_code, client.get(f"/v2/get-call/{call_id}").status_code) == (204, 422)


def test_a_version_is_published_drafted_and_listed(client: httpx.Client, agent_id: str) -> None:
    path = f"/list-agent-versions/{agent_id}"
    published = client.post(f"/publish-agent-version/{agent_id}", json={"version": 0, "version_title": "One"})

    assert published.content == b""
    assert (
        client.get(path).json()["items"][0].items() >= {"is_published": True, "version_title": "One"}.items()
    )
    assert client.post(f"/repair-agent/{agent_id}").status_code == 400
    draft = client.post(f"/create-agent-version/{agent_id}", json={"base_version": 0}).json()
    assert (draft["agent_id"], draft["is_published"], draft["base_version"]) == (agent_id, False, 0)
    assert client.post(f"/repair-agent/{agent_id}").json()["agent_id"] == agent_id
    assert client.get(path, params={"limit": "0"}).status_code == 400
    assert client.delete(f"/delete-agent-version/{agent_id}", params={"version": "0"}).status_code == 400


def test_a_number_is_imported_once_and_its_password_is_not_shown(client: httpx.Client) -> None:
    body = {
        "phone_number": "2001",
        "termination_uri": "trunk.example.com",
        "sip_trunk_auth_username": "u",
        "sip_trunk_auth_password": "s3cret",
        "ignore_e164_validation": True,
    }

    made = client.post("/import-phone-number", json=body)

    assert (made.status_code, made.json()["phone_number_type"]) == (201, "custom")
    assert made.json()["sip_outbound_trunk_config"] == {
        "termination_uri": "trunk.example.com",
        "auth_username": "u",
    }
    assert "s3cret" not in made.text
    assert client.post("/import-phone-number", json=body).status_code == 400
