"""Lists: v1's filters in the query, v2's filters and pages in the body or the query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import httpx
    from sandbox.conftest import Clock

START = 1_700_000_000_000


@pytest.fixture
def calls(client: httpx.Client, number: str, clock: Clock) -> list[str]:
    """Four calls a second apart, the third to nobody, the last of another agent, half a second ago."""
    other = client.post("/create-agent", json={"llm_websocket_url": "wss://y", "voice_id": "v"}).json()[
        "agent_id"
    ]
    made = []
    for to, more in [
        ("12137770001", {}),
        ("12137770002", {}),
        ("12137770000", {}),
        ("12137770004", {"override_agent_id": other}),
    ]:
        body = {"phone_number": {"from": number, "to": to}, **more}
        made.append(client.post("/create-phone-call", json=body).json()["call_id"])
        clock.now += 1
    clock.now -= 0.5
    return made


def listed_v1(client: httpx.Client, **query: Any) -> list[str]:
    params = {f"filter_criteria[{k}]" if k not in {"limit", "sort_order"} else k: v for k, v in query.items()}
    return [call["call_id"] for call in client.get("/list-calls", params=params).raise_for_status().json()]


def listed_v2(client: httpx.Client, **criteria: Any) -> list[str]:
    response = client.post("/v3/list-calls", json={"filter_criteria": criteria}).raise_for_status()
    return [call["call_id"] for call in response.json()["items"]]


def test_v1_lists_the_newest_first_with_details(client: httpx.Client, calls: list[str]) -> None:
    one, two, three, four = calls

    assert listed_v1(client) == [four, three, two, one]
    assert listed_v1(client, sort_order="ascending") == [one, two, three, four]
    assert listed_v1(client, limit=2) == [four, three]
    assert client.get("/list-calls").json()[3] == client.get(f"/get-call/{one}").json()


def test_v1_filters_by_agent_and_by_times_from_inclusive_to_exclusive(
    client: httpx.Client, calls: list[str], agent_id: str
) -> None:
    one, two, three, four = calls
    other = client.get(f"/get-call/{four}").json()["agent_id"]

    assert listed_v1(client, agent_id=agent_id) == [three, two, one]
    assert listed_v1(client, agent_id=f"{agent_id},{other}") == [four, three, two, one]
    assert listed_v1(client, after_start_timestamp=START + 1000) == [four, three, two]
    assert listed_v1(client, before_start_timestamp=START + 1000) == [one]
    assert listed_v1(client, before_start_timestamp=2**63) == [four, three, two, one]
    assert listed_v1(client, after_end_timestamp=START + 2000) == [two, one]
    assert listed_v1(client, before_end_timestamp=START + 3000) == [one]
    assert listed_v1(client, after_start_timestamp=START + 1, before_start_timestamp=START + 2001) == [
        three,
        two,
    ]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"limit": "0"}, "limit must be at least 1, not 0"),
        ({"limit": "many"}, 'limit must be an integer, not "many"'),
        ({"sort_order": "up"}, 'sort_order must be one of ascending, descending, not "up"'),
        (
            {"filter_criteria[after_end_timestamp]": "today"},
            'filter_criteria[after_end_timestamp] must be an integer, not "today"',
        ),
        (
            {"filter_criteria[agent]": "a"},
            (
                "filter_criteria must be one of agent_id, after_start_timestamp, before_start_timestamp,"
                ' after_end_timestamp, before_end_timestamp, not "agent"'
            ),
        ),
    ],
)
def test_v1_refuses_a_wrong_query(client: httpx.Client, query: dict[str, str], message: str) -> None:
    response = client.get("/list-calls", params=query)

    assert (response.status_code, response.json()) == (400, {"error_message": message})


def test_v2_items_carry_no_transcript(client: httpx.Client, calls: list[str]) -> None:
    item = client.post("/v3/list-calls").json()["items"][3]

    call = client.get(f"/v2/get-call/{calls[0]}").json()
    assert call.keys() - item.keys() == {"transcript", "transcript_object", "recording_url"}
    assert item == {name: call[name] for name in item}


def test_v2_filters(client: httpx.Client, calls: list[str], agent_id: str) -> None:
    one, two, three, four = calls

    def number(op: str, value: int) -> dict[str, Any]:
        return {"type": "number", "op": op, "value": value}

    def enum(*values: str) -> dict[str, Any]:
        return {"type": "enum", "op": "in", "value": values}

    assert listed_v2(client, agent=[{"agent_id": agent_id}]) == [three, two, one]
    assert listed_v2(client, agent=[{"agent_id": agent_id, "version": [7]}]) == []
    assert listed_v2(client, start_timestamp=number("ge", START + 1000)) == [four, three, two]
    assert listed_v2(client, start_timestamp=number("lt", START + 1000)) == [one]
    assert listed_v2(client, end_timestamp=number("ge", START)) == [two, one]
    between = {"type": "range", "op": "bt", "value": [START + 1000, START + 2000]}
    assert listed_v2(client, start_timestamp=between) == [three, two]
    assert listed_v2(client, call_status=enum("not_connected", "ongoing")) == [four]
    assert listed_v2(client, to_number={"type": "string", "op": "ew", "value": "02"}) == [two]
    assert listed_v2(client, duration_ms=number("gt", 0), disconnection_reason=enum("agent_hangup")) == [
        two,
        one,
    ]
    assert listed_v2(client, combined_cost=number("eq", 0)) == []


def test_v2_pages(client: httpx.Client, calls: list[str]) -> None:
    def page(**body: Any) -> tuple[list[int], bool, str | None]:
        answer = client.post("/v3/list-calls", json=body).raise_for_status().json()
        places = [calls.index(call["call_id"]) for call in answer["items"]]
        return places, answer["has_more"], answer.get("pagination_key")

    first, more, key = page(limit=3)
    assert (first, more) == ([3, 2, 1], True)
    assert page(limit=3, pagination_key=key) == ([0], False, None)
    assert page(limit=4) == ([3, 2, 1, 0], False, None)
    assert page(limit=1, skip=2, sort_order="ascending")[0] == [2]
    total = {"include_total": True, "limit": 1, "filter_criteria": {"agent": []}}
    assert client.post("/v3/list-calls", json=total).json()["total"] == 0
    assert client.post("/v3/list-calls", json=total | {"filter_criteria": {}}).json()["total"] == 4


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"limit": 1001}, "limit must be between 1 and 1000, not 1001"),
        ({"skip": 1, "pagination_key": "k"}, "skip and pagination_key exclude each other"),
        ({"pagination_key": "k"}, 'pagination_key must be one that a page ended with, not "k"'),
        ({"filter_criteria": {"agent": "a"}}, 'filter_criteria.agent must be an array, not "a"'),
        (
            {"filter_criteria": {"end_timestamp": {"type": "number", "op": "ge"}}},
            "filter_criteria.end_timestamp.value is required",
        ),
        (
            {"filter_criteria": {"end_timestamp": {"type": "range", "op": "bt", "value": [1]}}},
            "filter_criteria.end_timestamp.value must be [from, to], not [1]",
        ),
        (
            {"filter_criteria": {"call_id": {"type": "string", "op": "like", "value": "a"}}},
            'filter_criteria.call_id.op must be one of eq, ne, sw, ew, co, not "like"',
        ),
    ],
)
def test_v2_refuses_a_wrong_body(client: httpx.Client, body: dict[str, Any], message: str) -> None:
    response = client.post("/v3/list-calls", json=body)

    assert (response.status_code, response.json()) == (400, {"status": "error", "message": message})


def test_pages_go_on_although_their_records_are_deleted(client: httpx.Client) -> None:
    names = [f"agent {n}" for n in range(5)]
    for name in names:
        client.post(
            "/create-agent", json={"llm_websocket_url": "wss://w", "voice_id": "v", "agent_name": name}
        )

    seen, query = [], {"limit": "2", "sort_order": "ascending"}
    while True:
        page = client.post("/v2/list-agents", params=query, json={}).json()
        for item in page["items"]:
            seen.append(item["agent_name"])
            client.delete(f"/delete-agent/{item['agent_id']}")
        if not page["has_more"]:
            break
        query["pagination_key"] = page["pagination_key"]

    assert seen == names


def test_agents_are_found_by_text(client: httpx.Client, agent_id: str) -> None:
    def found(**criteria: Any) -> list[str]:
        answer = client.post("/v2/list-agents", json={"filter_criteria": criteria}).json()
        return [item["agent_id"] for item in answer["items"]]

    assert found(query="ANN") == [agent_id]
    assert found(query="bob") == []
    assert found(channel={"type": "string", "op": "eq", "value": "chat"}) == []


def test_long_lists_come_whole(client: httpx.Client) -> None:
    made = [client.post("/create-retell-llm", json={}).json()["llm_id"] for _ in range(450)]

    assert [llm["llm_id"] for llm in client.get("/list-retell-llms").json()] == made
    page = client.get("/v2/list-retell-llms", params={"limit": "1000"}).json()
    assert [llm["llm_id"] for llm in page["items"]] == made[::-1]
    assert len(client.get("/v2/list-retell-llms").json()["items"]) == 50
