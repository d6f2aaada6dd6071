"""Routes: every declared operation is answered, in the manner of the API versions that have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from retellctl.resources.index import OPERATIONS
from retellctl.sandbox.http import routes
from retellctl.spec.declaration import VERSIONS

if TYPE_CHECKING:
    import httpx

DECLARED = [
    (name, version)
    for name, operation in OPERATIONS.items()
    for version in VERSIONS
    if operation.route(version)
]
IN_PATH = [pair for pair in DECLARED if OPERATIONS[pair[0]].ids]
MISSING = "Cannot find requested asset under given api key."


def path_of(name: str, version: str, thing: str = "nobody") -> tuple[str, str]:
    route = OPERATIONS[name].route(version)
    assert route is not None
    return route.method, re.sub(r"\{\w+\}", thing, route.path)


@pytest.mark.parametrize(("name", "version"), DECLARED)
def test_every_declared_operation_has_a_route(name: str, version: str) -> None:
    found = routes.find(*path_of(name, version))

    assert found is not None
    route, ids = found
    assert (route.operation.name, version in route.versions) == (SHARED.get(name, name), True)
    declared = OPERATIONS[name].route(version)
    assert declared is not None
    assert ids == dict.fromkeys(re.findall(r"\{(\w+)\}", declared.path), "nobody")


# Routes of two resources, of which the other one answers.
SHARED = {
    f"chat-agent.{verb}": f"agent.{verb}" for verb in ("list", "create-version", "delete-version", "publish")
}
# Bodies of operations on one record that require something.
LEAST = {
    "phone-number.update": {"agent_id": "nobody"},
    "agent.create-version": {"base_version": 0},
    "agent.publish": {"version": 0},
    "call.take-over-live": {"participant_id": "p"},
    "chat-agent.create-version": {"base_version": 0},
    "chat-agent.publish": {"version": 0},
    "chat.send": {"chat_id": "nobody", "content": "Hello"},
    "playground.complete": {"messages": []},
    "app.get-tool-schema": {"app_tool_template_name": "create_contact"},
}


@pytest.mark.parametrize("thing", ["nobody", "a%2Fb%20%3F", "%F0%9F%98%80"])
@pytest.mark.parametrize(("name", "version"), IN_PATH)
def test_what_is_not_there_is_not_found(client: httpx.Client, name: str, version: str, thing: str) -> None:
    method, path = path_of(name, version, thing)
    query = {"mcp-tool.list": {"mcp_id": "mcp_1"}}.get(name)
    if name.endswith(".delete-version"):
        query = {"version": "0"}

    response = client.request(method, path, json=LEAST.get(name), params=query)

    assert response.status_code in {404, 422}
    assert MISSING in response.json().values()


@pytest.mark.parametrize(("name", "version"), DECLARED)
def test_a_body_of_the_other_type_is_refused(client: httpx.Client, name: str, version: str) -> None:
    method, path = path_of(name, version)
    is_form = OPERATIONS[name].is_form

    response = client.request(method, path, **({"json": {"x": 1}} if is_form else {"files": {"x": b"1"}}))

    said = response.json().get("message") or response.json().get("error_message")
    assert response.status_code == 400
    if is_form:
        assert said == "the body must be multipart/form-data, not application/json"
    else:
        assert said == "the body must be JSON, not multipart/form-data"


@pytest.mark.parametrize(("name", "version"), [pair for pair in DECLARED if OPERATIONS[pair[0]].required])
def test_nothing_where_something_is_required_is_refused(
    client: httpx.Client, name: str, version: str
) -> None:
    response = client.request(*path_of(name, version))

    shared = name in {"phone-number.create", "phone-number.update"}  # version 2 requires nothing there
    assert response.status_code == (400 if name != "phone-number.create" else 201)
    if not shared:
        assert " is required" in response.text
    is_v1 = OPERATIONS[name].route("v1") == OPERATIONS[name].route(version)
    if response.is_error:
        assert response.json().keys() == ({"error_message"} if is_v1 else {"status", "message"})
