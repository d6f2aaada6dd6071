"""The edges of the sandbox: tokens, routes, malformed bodies, odd ids, and any JSON at all."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retellctl.resources.index import INDEX
from retellctl.sandbox import BASE_URL, application, open_store
from retellctl.sandbox.http import routes
from retellctl.sandbox.http.transport import SandboxTransport

if TYPE_CHECKING:
    from retellctl.sandbox.http.routes import SandboxRoute
    from retellctl.sandbox.state.store import Store

ROUTES = [route for name in INDEX for route in routes.of_resource(name)]
MISSING = "Cannot find requested asset under given api key."


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer ", "Basic abc", "key_1"])
def test_without_a_bearer_token_nothing_is_done(client: httpx.Client, header: str | None) -> None:
    del client.headers["Authorization"]
    headers = {} if header is None else {"Authorization": header}
    message = "Unauthorized: give an API key as a bearer token"

    v1 = client.post("/create-retell-llm", json={}, headers=headers)
    v2 = client.get("/v2/list-retell-llms", headers=headers)

    assert (v1.status_code, v1.json()) == (401, {"error_message": message})
    assert (v2.status_code, v2.json()) == (401, {"status": "error", "message": message})


@pytest.mark.parametrize("header", ["Bearer x", "bearer key_1"])
def test_any_token_is_taken(client: httpx.Client, header: str) -> None:
    assert client.get("/list-agents", headers={"Authorization": header}).json() == []


def test_who_the_key_belongs_to(client: httpx.Client) -> None:
    expected = {"org_id": "org_sandbox", "org_name": "Sandbox", "api_key_name": "sandbox"}
    assert client.get("/get-api-key-info").json() == expected


@pytest.mark.parametrize(
    ("method", "path", "shown"),
    [
        ("GET", "/nope", "Cannot GET /nope"),
        ("PUT", "/create-agent", "Cannot PUT /create-agent"),
        ("GET", "/get-agent/", "Cannot GET /get-agent/"),
        ("GET", "/get-agent", "Cannot GET /get-agent"),
        ("GET", "/v2/list-calls", "Cannot GET /v2/list-calls"),
        ("DELETE", "/%3Cb%3E", "Cannot DELETE /&lt;b&gt;"),
        ("GET", "/recordings/none.wav", "Cannot GET /recordings/none.wav"),
    ],
)
def test_an_unknown_route_is_a_page(client: httpx.Client, method: str, path: str, shown: str) -> None:
    response = client.request(method, path)

    assert (response.status_code, response.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert f"<pre>{shown}</pre>" in response.text


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"{", "the body is not valid JSON: Expecting property name enclosed in double quotes"),
        (b"nope", "the body is not valid JSON: Expecting value"),
        (b"\xff", "the body is not valid JSON: 'utf-8' codec can't decode byte 0xff"),
        (b'{"x": NaN}', "the body is not valid JSON: NaN is not JSON"),
        (b'{"x": 1e999}', "the body is not valid JSON: the number 1e999 is too large"),
        (b'{"x": ' + b"9" * 5000 + b"}", "the body is not valid JSON: Exceeds the limit"),
        (b"[]", "the body must be a JSON object"),
        (b"null", "the body must be a JSON object"),
        (b'{"x":' + b"[" * 100 + b"]" * 100 + b"}", "the body nests deeper than 100 levels"),
        (b"[" * 100_000, "the body nests deeper than 100 levels"),
    ],
)
def test_a_malformed_body_is_refused(client: httpx.Client, body: bytes, message: str) -> None:
    response = client.post("/create-retell-llm", content=body)

    assert response.status_code == 400
    assert response.json()["error_message"].startswith(message)


def test_json_comes_back_as_it_was(client: httpx.Client) -> None:
    body = '{"a":1,"b":1.0,"c":123456789012345678901234567890,"d":"é\\ud83d\\ude00\\u0000","e":null,"f":[]}'

    answer = client.post("/create-retell-llm", content=body).text

    assert '"a":1,"b":1.0,"c":123456789012345678901234567890,"d":"é😀\\u0000","e":null,"f":[]' in answer
    assert '"x":"\\ud800"' in client.post("/create-retell-llm", content='{"x":"\\ud800"}').text


@pytest.mark.parametrize(
    "thing", ["a/b ?x+é", "%2F", "a%2Fb", "/a//b/", "..%2f..", "日本 😀", "a;b#c", "\u202e"]
)
def test_any_id_arrives_whole(client: httpx.Client, store: Store, thing: str) -> None:
    store.put("llm", thing, {"last_modification_timestamp": 1}, 1)

    response = client.get(f"/get-retell-llm/{quote(thing, safe='')}")

    assert (response.status_code, response.json()["llm_id"]) == (200, thing)


def test_an_id_that_is_no_unicode_is_not_found(client: httpx.Client) -> None:
    engine = {"type": "retell-llm", "llm_id": "\ud800"}
    body = json.dumps({"voice_id": "v", "response_engine": engine})

    response = client.post("/create-agent", content=body)

    assert (response.status_code, response.json()) == (422, {"error_message": MISSING})


scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = (  # noqa: SIM905 - a column of forty strings would hide the rest
    "voice_id llm_websocket_url response_engine voice_speed ambient_sound language boosted_keywords"
    " general_tools states starting_state default_dynamic_variables agent_id area_code inbound_agents"
    " outbound_agents phone_number country_code toll_free from_number to_number metadata"
    " retell_llm_dynamic_variables override_agent_id idempotency_key audio_websocket_protocol sample_rate"
    " audio_encoding direction filter_criteria limit pagination_key skip sort_order include_total version"
    " knowledge_base_name knowledge_base_texts knowledge_base_urls knowledge_base_files max_chunk_size"
    " enable_auto_refresh files voice_name voice_provider search_query nodes start_speaker"
).split()
PARTS = {
    "general_tools": st.lists(st.dictionaries(st.sampled_from(["type", "name", "url"]), anything)),
    "states": st.lists(st.dictionaries(st.sampled_from(["name", "tools", "edges"]), anything)),
    "response_engine": st.dictionaries(st.sampled_from(["type", "llm_id", "llm_websocket_url"]), anything),
    "inbound_agents": st.lists(st.dictionaries(st.sampled_from(["agent_id", "weight"]), anything)),
    "filter_criteria": st.dictionaries(
        st.sampled_from(["agent", "call_status", "start_timestamp", "query"]),
        st.dictionaries(st.sampled_from(["type", "op", "value"]), anything),
    ),
}
bodies = st.sets(st.sampled_from(NAMES), max_size=6).flatmap(
    lambda names: st.fixed_dictionaries({name: PARTS.get(name, anything) | anything for name in names})
)


@settings(max_examples=200, deadline=None)
@given(route=st.sampled_from(ROUTES), body=bodies)
def test_no_body_breaks_it(route: SandboxRoute, body: dict[str, Any]) -> None:
    with open_store(None) as store:
        for kind, record in SEED.items():
            store.put(kind, "1", record, 1)
        transport = SandboxTransport(application(store))
        with httpx.Client(
            transport=transport, base_url=BASE_URL, headers={"Authorization": "Bearer x"}
        ) as client:
            path = re.sub(r"\{\w+\}", "1", route.path)
            as_json = client.request(route.method, path, content=json.dumps(body))
            as_form = client.request(route.method, path, files=parts(body))

    for response in (as_json, as_form):
        assert response.status_code in {200, 201, 204, 400, 404, 422}


def parts(body: dict[str, Any]) -> dict[str, tuple[str | None, str]]:
    """Return a body as the parts of a form, every second one as a file."""
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in body.items()}
    named = enumerate(texts.items())
    found = {name: ("a.txt" if i % 2 else None, printable(text)) for i, (name, text) in named}
    return found or {"x": (None, "")}


def printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


SEED: dict[str, dict[str, Any]] = {
    "agent": {
        "voice_id": "v",
        "response_engine": {"type": "custom-llm", "llm_websocket_url": "wss://x"},
        "last_modification_timestamp": 1,
    },
    "llm": {"last_modification_timestamp": 1},
    "phone_number": {"inbound_agents": [], "outbound_agents": [], "last_modification_timestamp": 1},
    "conversation_flow": {"nodes": [], "last_modification_timestamp": 1},
    "knowledge_base": {"knowledge_base_name": "x", "knowledge_base_sources": [], "read_at": 1},
    "voice": {"voice_name": "x", "provider": "platform", "gender": "male"},
    "call": {"agent_id": "1", "dialed": False, "direction": "inbound", "start_timestamp": 1},
}
