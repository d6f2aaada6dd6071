"""Retell LLMs: what comes back, and the rules of tools, states and edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx

NOW = 1_700_000_000_000


def state(name: str, *targets: str, **more: Any) -> dict[str, Any]:
    edges = [{"description": "go", "destination_state_name": target} for target in targets]
    return {"name": name, "edges": edges, **more}


def end_call(name: str) -> dict[str, str]:
    return {"type": "end_call", "name": name}


def test_an_llm_comes_back_as_it_was_sent(client: httpx.Client) -> None:
    body = {"begin_message": "", "general_prompt": "x", "model": "one-of-tomorrow", "temperature": 1.0}

    created = client.post("/create-retell-llm", json=body)

    llm_id = created.json()["llm_id"]
    assert created.status_code == 201
    assert created.text == (
        f'{{"llm_id":"{llm_id}","version":0,"is_published":false,'
        f'"llm_websocket_url":"wss://sandbox.invalid/retell-llm/{llm_id}","general_prompt":"x",'
        f'"begin_message":"","model":"one-of-tomorrow","temperature":1.0,"last_modification_timestamp":{NOW}}}'
    )
    assert client.get(f"/get-retell-llm/{llm_id}").text == created.text
    both = created.json()
    v1 = {name: value for name, value in both.items() if name not in {"version", "is_published"}}
    v2 = {name: value for name, value in both.items() if name != "llm_websocket_url"}
    assert client.get("/list-retell-llms").json() == [v1]
    assert client.get("/v2/list-retell-llms").json() == {"items": [v2], "has_more": False}


def test_update_and_delete(client: httpx.Client) -> None:
    llm_id = client.post("/create-retell-llm", json={"begin_message": "Hi", "general_prompt": "x"}).json()[
        "llm_id"
    ]

    updated = client.patch(f"/update-retell-llm/{llm_id}", json={"begin_message": None, "llm_id": "other"})

    assert updated.status_code == 200
    assert updated.json().keys() & {"begin_message", "general_prompt"} == {"general_prompt"}
    assert updated.json()["llm_id"] == llm_id
    assert client.delete(f"/delete-retell-llm/{llm_id}").status_code == 204
    assert client.delete(f"/delete-retell-llm/{llm_id}").status_code == 422
    assert client.get(f"/get-retell-llm/{llm_id}").status_code == 422


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"states": [state("a")]}, "starting_state is required where there are states"),
        ({"states": [state("a")], "starting_state": "b"}, 'starting_state must name a state, not "b"'),
        (
            {"starting_state": "b"},
            'starting_state must name a state, and there are none, not "b"',
        ),
        ({"states": [state("a"), state("a")]}, "states[1].name: already the name of states.0"),
        (
            {"states": [state("a", "a", "b")], "starting_state": "a"},
            'states[0].edges[1].destination_state_name must name a state, not "b"',
        ),
        (
            {"general_tools": [end_call("x"), end_call("x")]},
            "general_tools[1].name: already the name of general_tools.0",
        ),
        (
            {
                "general_tools": [end_call("x")],
                "states": [state("a", tools=[end_call("x")])],
                "starting_state": "a",
            },
            "states[0].tools[0].name: already the name of general_tools.0",
        ),
        ({"general_tools": [{"name": "x"}]}, "general_tools[0].type is required"),
        (
            {"general_tools": [{"type": "book_appointment_cal", "name": "x", "cal_api_key": "k"}]},
            "general_tools[0].event_type_id is required",
        ),
        (
            {"general_tools": [{"type": "custom", "name": "x", "url": "u", "speak_after_execution": True}]},
            'general_tools[0].url must be a URL, not "u"',
        ),
        ({"states": {"name": "a"}}, 'states must be an array, not {"name": "a"}'),
        ({"general_prompt": 1}, "general_prompt must be a string, not 1"),
        ({"start_speaker": "nobody"}, 'start_speaker must be one of user, agent, not "nobody"'),
    ],
)
def test_a_rule_that_is_broken_is_named(client: httpx.Client, body: dict[str, Any], message: str) -> None:
    response = client.post("/create-retell-llm", json=body)

    assert (response.status_code, response.json()) == (400, {"error_message": message})


@pytest.mark.parametrize(
    "tool",
    [
        {"type": "transfer_call", "name": "x", "number": "14155550100"},
        {
            "type": "transfer_call",
            "name": "x",
            "transfer_destination": {"type": "predefined", "number": "+14155550100"},
        },
        {"type": "end_call", "name": "x", "speak_during_execution": True},
        {"type": "book_appointment_cal", "name": "x", "cal_api_key": "k", "event_type_id": 1},
    ],
)
def test_a_tool_of_either_version_is_taken(client: httpx.Client, tool: dict[str, Any]) -> None:
    response = client.post("/create-retell-llm", json={"general_tools": [tool]})

    assert (response.status_code, response.json()["general_tools"]) == (201, [tool])


def test_the_same_name_in_two_states_and_a_tool_of_tomorrow_pass(client: httpx.Client) -> None:
    body = {
        "general_tools": [{"type": "telepathy", "name": "t", "power": 9}],
        "states": [state("a", "b", tools=[end_call("x")]), state("b", tools=[end_call("x")])],
        "starting_state": "a",
    }

    assert client.post("/create-retell-llm", json=body).status_code == 201


def test_an_update_is_checked_with_what_was_there_before(client: httpx.Client) -> None:
    body = {"states": [state("a", "b"), state("b")], "starting_state": "a"}
    llm_id = client.post("/create-retell-llm", json=body).json()["llm_id"]

    refused = client.patch(f"/update-retell-llm/{llm_id}", json={"states": [state("b")]})

    assert (refused.status_code, refused.json()["error_message"]) == (
        400,
        'starting_state must name a state, not "a"',
    )
    assert len(client.get(f"/get-retell-llm/{llm_id}").json()["states"]) == 2
    cleared = client.patch(f"/update-retell-llm/{llm_id}", json={"states": None, "starting_state": None})
    assert cleared.json().keys() & body.keys() == set()
