"""Conversation flows: stored as they are sent, and not deleted while an agent uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock

NOW = 1_700_000_000_000
MISSING = {"status": "error", "message": "Cannot find requested asset under given api key."}
BODY: dict[str, Any] = {"nodes": [{"id": "end", "type": "end"}], "start_speaker": "agent"}


@pytest.fixture
def flow_id(client: httpx.Client) -> str:
    made: str = client.post("/create-conversation-flow", json=BODY).json()["conversation_flow_id"]
    return made


def agent_on(client: httpx.Client, flow_id: str, **more: Any) -> httpx.Response:
    engine = {"type": "conversation-flow", "conversation_flow_id": flow_id, **more}
    return client.post("/create-agent", json={"voice_id": "v", "response_engine": engine})


def test_it_comes_back_as_it_was_sent(client: httpx.Client) -> None:
    body = BODY | {"global_prompt": "Be brief.", "colour": {"new": 1.0}}

    response = client.post("/create-conversation-flow", json=body)

    made = response.json()
    own = {"conversation_flow_id": made["conversation_flow_id"], "version": 0}
    assert response.status_code == 201
    assert made["conversation_flow_id"].startswith("conversation_flow_")
    assert made == own | body | {"last_modification_timestamp": NOW}
    assert client.get(f"/get-conversation-flow/{made['conversation_flow_id']}").json() == made
    assert client.get("/v2/list-conversation-flows").json() == {"items": [made], "has_more": False}


def test_an_update_changes_what_it_is_given(client: httpx.Client, flow_id: str, clock: Clock) -> None:
    path = f"/update-conversation-flow/{flow_id}"
    client.patch(path, json={"global_prompt": "x", "notes": []})
    clock.now += 5

    updated = client.patch(path, json={"global_prompt": None, "conversation_flow_id": "other", "version": 7})

    own = {"conversation_flow_id": flow_id, "version": 0, "last_modification_timestamp": NOW + 5000}
    assert (updated.status_code, updated.json()) == (200, BODY | own | {"notes": []})


def test_lists_come_in_pages(client: httpx.Client) -> None:
    made = [
        client.post("/create-conversation-flow", json=BODY).json()["conversation_flow_id"] for _ in range(3)
    ]

    first = client.get("/v2/list-conversation-flows", params={"limit": 2, "sort_order": "ascending"}).json()
    query = {"limit": 2, "sort_order": "ascending", "pagination_key": first["pagination_key"]}
    last = client.get("/v2/list-conversation-flows", params=query).json()

    assert [flow["conversation_flow_id"] for flow in first["items"] + last["items"]] == made
    assert (first["has_more"], last["has_more"]) == (True, False)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"nodes": []}, "start_speaker is required"),
        ({"start_speaker": "agent"}, "nodes is required"),
        (BODY | {"start_speaker": "nobody"}, 'start_speaker must be one of user, agent, not "nobody"'),
        (BODY | {"model_temperature": 2}, "model_temperature must be between 0 and 1, not 2"),
        (BODY | {"nodes": {}}, "nodes must be an array, not {}"),
    ],
)
def test_a_wrong_body_is_refused(client: httpx.Client, body: dict[str, Any], message: str) -> None:
    response = client.post("/create-conversation-flow", json=body)

    assert (response.status_code, response.json()) == (400, {"status": "error", "message": message})


@pytest.mark.parametrize(("version", "status"), [("0", 200), ("3", 422), ("latest", 400), ("-1", 400)])
def test_version_0_is_the_only_one(client: httpx.Client, flow_id: str, version: str, status: int) -> None:
    got = client.get(f"/get-conversation-flow/{flow_id}", params={"version": version})
    updated = client.patch(f"/update-conversation-flow/{flow_id}", params={"version": version}, json={})

    assert (got.status_code, updated.status_code) == (status, status)


def test_an_agent_answers_from_a_flow_that_exists(client: httpx.Client, flow_id: str) -> None:
    made, unknown, version = (
        agent_on(client, flow_id),
        agent_on(client, "none"),
        agent_on(client, flow_id, version=7),
    )

    assert made.status_code == 201
    assert made.json()["response_engine"]["conversation_flow_id"] == flow_id
    assert "llm_websocket_url" not in made.json()
    assert (unknown.status_code, version.status_code) == (422, 422)


def test_one_that_an_agent_uses_is_deleted_by_force_only(client: httpx.Client, flow_id: str) -> None:
    agent_on(client, flow_id)
    path = f"/delete-conversation-flow/{flow_id}"

    used = client.delete(path)
    unforced = client.delete(path, params={"force_delete": "false"})
    odd = client.delete(path, params={"force_delete": "perhaps"})
    forced = client.delete(path, params={"force_delete": "true"})

    said = "the conversation flow is used by an agent: give force_delete=true to delete it"
    for refused in (used, unforced):
        assert (refused.status_code, refused.json()["message"]) == (400, said)
    assert odd.json()["message"] == 'force_delete must be one of true, false, not "perhaps"'
    assert (forced.status_code, forced.content) == (204, b"")
    assert (client.delete(path).status_code, client.delete(path).json()) == (404, MISSING)
    gone = client.get(f"/get-conversation-flow/{flow_id}")
    assert (gone.status_code, gone.json()) == (404, MISSING)


def test_one_that_nobody_uses_is_deleted(client: httpx.Client, flow_id: str) -> None:
    assert client.delete(f"/delete-conversation-flow/{flow_id}").status_code == 204
