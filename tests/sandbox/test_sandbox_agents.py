"""Agents: what comes back, what is refused, and one agent under v1's and v2's names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock

NOW = 1_700_000_000_000
MISSING = {"error_message": "Cannot find requested asset under given api key."}


def test_created_from_v1_fields_it_answers_with_the_names_of_both_versions(client: httpx.Client) -> None:
    body = {
        "voice_speed": 1.0,
        "voice_id": "11labs-Adrian",
        "llm_websocket_url": "wss://x",
        "agent_name": "Ann",
        "optOutSensitiveDataStorage": True,
        "colour": {"new": [1, None]},
    }

    response = client.post("/create-agent", json=body)

    agent_id = response.json()["agent_id"]
    assert response.status_code == 201
    assert len(agent_id) == 32
    assert response.text == (
        f'{{"agent_id":"{agent_id}","version":0,"is_published":false,"agent_name":"Ann",'
        '"response_engine":{"type":"custom-llm","llm_websocket_url":"wss://x"},"llm_websocket_url":"wss://x",'
        '"voice_id":"11labs-Adrian","voice_speed":1.0,"colour":{"new":[1,null]},'
        '"optOutSensitiveDataStorage":true,"data_storage_setting":"basic_attributes_only",'
        f'"last_modification_timestamp":{NOW}}}'
    )
    assert client.get(f"/get-agent/{agent_id}").text == response.text


def test_v1_list_shows_v1_fields_and_v2_list_short_items(client: httpx.Client, agent_id: str) -> None:
    assert client.get("/list-agents").json() == [
        {
            "agent_id": agent_id,
            "agent_name": "Ann",
            "llm_websocket_url": "wss://x",
            "voice_id": "11labs-Adrian",
            "last_modification_timestamp": NOW,
        }
    ]
    item = {
        "agent_id": agent_id,
        "agent_name": "Ann",
        "channel": "voice",
        "is_suspended": False,
        "is_transfer_agent": False,
        "tags": {},
        "user_modified_timestamp": NOW,
    }
    assert client.post("/v2/list-agents", json={}).json() == {"items": [item], "has_more": False}


def test_an_agent_on_a_retell_llm_is_the_same_by_url_and_by_id(client: httpx.Client) -> None:
    llm = client.post("/create-retell-llm", json={}).json()
    engine = {"type": "retell-llm", "llm_id": llm["llm_id"]}

    by_url = client.post(
        "/create-agent", json={"voice_id": "v", "llm_websocket_url": llm["llm_websocket_url"]}
    )
    by_id = client.post("/create-agent", json={"voice_id": "v", "response_engine": engine})

    for response in (by_url, by_id):
        assert response.json()["response_engine"] == engine
        assert response.json()["llm_websocket_url"] == llm["llm_websocket_url"]


def test_update_keeps_what_is_not_given_and_moves_the_timestamp(
    client: httpx.Client, agent_id: str, clock: Clock
) -> None:
    clock.now += 5

    updated = client.patch(f"/update-agent/{agent_id}", json={"responsiveness": 1}).json()

    assert (updated["agent_name"], updated["responsiveness"]) == ("Ann", 1)
    assert updated["last_modification_timestamp"] == NOW + 5000


@pytest.mark.parametrize("nothing", ["null", None])
@pytest.mark.parametrize("field", ["ambient_sound", "webhook_url"])
def test_null_removes(client: httpx.Client, agent_id: str, field: str, nothing: str | None) -> None:
    client.patch(f"/update-agent/{agent_id}", json={field: "coffee-shop"})

    updated = client.patch(f"/update-agent/{agent_id}", json={field: nothing})

    assert updated.status_code == 200
    assert field not in updated.json()


def test_what_was_got_can_go_back_with_a_change_under_either_name(
    client: httpx.Client, agent_id: str
) -> None:
    path = f"/update-agent/{agent_id}"
    got = client.get(f"/get-agent/{agent_id}").json()

    by_url = client.patch(path, json=got | {"llm_websocket_url": "wss://y"}).json()
    assert by_url["response_engine"] == {"type": "custom-llm", "llm_websocket_url": "wss://y"}

    engine = {"type": "custom-llm", "llm_websocket_url": "wss://z"}
    by_engine = client.patch(path, json=by_url | {"response_engine": engine}).json()
    assert by_engine["llm_websocket_url"] == "wss://z"


def test_storage_is_one_setting_with_two_names(client: httpx.Client, agent_id: str) -> None:
    def change(**body: Any) -> tuple[Any, Any]:
        agent = client.patch(f"/update-agent/{agent_id}", json=body).json()
        return agent["optOutSensitiveDataStorage"], agent["data_storage_setting"]

    assert change(optOutSensitiveDataStorage=False) == (False, "everything")
    assert change(optOutSensitiveDataStorage=True) == (True, "basic_attributes_only")
    assert change(data_storage_setting="everything_except_pii") == (False, "everything_except_pii")
    assert change(optOutSensitiveDataStorage=False) == (False, "everything_except_pii")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"voice_temperature": 2.1}, "voice_temperature must be between 0 and 2, not 2.1"),
        ({"voice_speed": 0.4}, "voice_speed must be between 0.5 and 2, not 0.4"),
        ({"voice_speed": "1"}, 'voice_speed must be a number, not "1"'),
        ({"voice_speed": None}, "voice_speed must be a number, not null"),
        ({"responsiveness": True}, "responsiveness must be a number, not true"),
        ({"enable_backchannel": 1}, "enable_backchannel must be true or false, not 1"),
        (
            {"ambient_sound": "rain"},
            (
                "ambient_sound must be one of coffee-shop, convention-hall, summer-outdoor, mountain-outdoor,"
                ' static-noise, call-center, null, not "rain"'
            ),
        ),
        ({"boosted_keywords": "retell"}, 'boosted_keywords must be an array, not "retell"'),
        ({"boosted_keywords": ["a", 1]}, "boosted_keywords[1] must be a string, not 1"),
        ({"agent_name": 1}, "agent_name must be a string, not 1"),
        ({"response_engine": {"type": "custom-llm"}}, "response_engine.llm_websocket_url is required"),
        ({"response_engine": "wss://x"}, 'response_engine must be an object, not "wss://x"'),
    ],
)
def test_a_wrong_value_is_refused(
    client: httpx.Client, agent_id: str, wrong: dict[str, Any], message: str
) -> None:
    body = {"llm_websocket_url": "wss://x", "voice_id": "v", **wrong}

    for response in (
        client.post("/create-agent", json=body),
        client.patch(f"/update-agent/{agent_id}", json=wrong),
    ):
        assert (response.status_code, response.json()) == (400, {"error_message": message})


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"llm_websocket_url": "wss://x"}, "voice_id is required"),
        ({"voice_id": "v"}, "response_engine is required (v1: llm_websocket_url)"),
        ({}, "voice_id is required"),
    ],
)
def test_a_missing_field_is_refused(client: httpx.Client, body: dict[str, Any], message: str) -> None:
    response = client.post("/create-agent", json=body)

    assert (response.status_code, response.json()) == (400, {"error_message": message})


def test_an_engine_that_does_not_exist_is_not_found(client: httpx.Client) -> None:
    for engine in (
        {"type": "retell-llm", "llm_id": "llm_none"},
        {"type": "conversation-flow", "conversation_flow_id": "flow_none"},
    ):
        response = client.post("/create-agent", json={"voice_id": "v", "response_engine": engine})
        assert (response.status_code, response.json()) == (422, MISSING)


def test_a_deleted_agent_is_gone(client: httpx.Client, agent_id: str) -> None:
    deleted = client.delete(f"/delete-agent/{agent_id}")

    assert (deleted.status_code, deleted.content) == (204, b"")
    for response in (
        client.get(f"/get-agent/{agent_id}"),
        client.patch(f"/update-agent/{agent_id}", json={}),
        client.delete(f"/delete-agent/{agent_id}"),
    ):
        assert (response.status_code, response.json()) == (422, MISSING)
    assert client.get("/list-agents").json() == []


@pytest.mark.parametrize(("version", "status"), [("0", 200), ("latest", 200), ("1", 422), ("prod", 422)])
def test_version_0_is_the_only_one(client: httpx.Client, agent_id: str, version: str, status: int) -> None:
    got = client.get(f"/get-agent/{agent_id}", params={"version": version})
    updated = client.patch(f"/update-agent/{agent_id}", params={"version": version}, json={})

    assert (got.status_code, updated.status_code) == (status, status)
