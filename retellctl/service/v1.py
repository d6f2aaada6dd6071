"""The first dialect: how the operations go on the wire in version 1 and how their answers come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError
from retellctl.jsontext.text import join
from retellctl.spec import answers
from retellctl.spec.answers import Answers
from retellctl.spec.known import known
from retellctl.transport.messages import Page, Request

from .api_version import Field, Given
from .history import walk
from .list_parts import records_of, views_of
from .operations import OPERATIONS
from .path import segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retellctl.spec.models_types import Body

    from .api_version import Query, Read, Send

VERSION = "v1"
IN_PART: dict[str, str] = {}  # what a list has but a part of: in version 1 a list has all
STOP_CALL = None  # a call ends when somebody hangs up

# operation: method and path; {} is where the id goes, percent-encoded whole
ROUTES = {
    "agent.create": ("POST", "/create-agent"),
    "agent.get": ("GET", "/get-agent/{}"),
    "agent.list": ("GET", "/list-agents"),
    "agent.update": ("PATCH", "/update-agent/{}"),
    "agent.delete": ("DELETE", "/delete-agent/{}"),
    "llm.create": ("POST", "/create-retell-llm"),
    "llm.get": ("GET", "/get-retell-llm/{}"),
    "llm.list": ("GET", "/list-retell-llms"),
    "llm.update": ("PATCH", "/update-retell-llm/{}"),
    "llm.delete": ("DELETE", "/delete-retell-llm/{}"),
    "phone-number.create": ("POST", "/create-phone-number"),
    "phone-number.get": ("GET", "/get-phone-number/{}"),
    "phone-number.list": ("GET", "/list-phone-numbers"),
    "phone-number.update": ("PATCH", "/update-phone-number/{}"),
    "phone-number.delete": ("DELETE", "/delete-phone-number/{}"),
    "call.register": ("POST", "/register-call"),
    "call.create": ("POST", "/create-phone-call"),
    "call.get": ("GET", "/get-call/{}"),
    "call.list": ("GET", "/list-calls"),
}

# How a body that was an answer once is told, by resource, and version 2's names for what it has under version 1's.
ANSWERS = {
    "agent": Answers(
        frozenset({"agent_id", "last_modification_timestamp"}),
        {"response_engine": "llm_websocket_url", "data_storage_setting": "optOutSensitiveDataStorage"},
    ),
    "llm": Answers(frozenset({"llm_id", "last_modification_timestamp"})),
    "phone-number": Answers(
        frozenset({"phone_number_pretty", "last_modification_timestamp"}),
        {"inbound_agents": "agent_id", "outbound_agents": "agent_id"},
    ),
    "call": Answers(frozenset({"call_id", "call_status"})),
}

# Filters of calls, in the order in which they are sent.
CRITERIA = (
    "agent_id",
    "after_start_timestamp",
    "before_start_timestamp",
    "after_end_timestamp",
    "before_end_timestamp",
)

# What a flag of the interface has for it in version 1, where it is not a field of that name.
PLACES = {
    "opt_out_sensitive_data_storage": ("optOutSensitiveDataStorage",),
    "from": ("phone_number", "from"),
    "to": ("phone_number", "to"),
}

# operation: its class in models_v1
MODELS = {
    "agent.create": "AgentCreate",
    "agent.update": "AgentUpdate",
    "llm.create": "LlmCreate",
    "llm.update": "LlmUpdate",
    "phone-number.create": "PhoneNumberCreate",
    "phone-number.update": "PhoneNumberUpdate",
    "call.register": "CallRegister",
    "call.create": "CallCreate",
}

# What to use in place of a flag that only version 2 has.
INSTEAD = {
    "response_engine": "Use --llm-websocket-url or --llm-id.",
    "data_storage_setting": "Use --opt-out-sensitive-data-storage.",
    "inbound_agents": "Use --agent-id: version 1 has one agent for both directions.",
    "outbound_agents": "Use --agent-id: version 1 has one agent for both directions.",
    "idempotency_key": "Leave it out: version 1 has none, so a call is never sent again.",
}

PAGE = 1000  # calls that one answer holds at most


def fields(operation: str, given: Mapping[str, Given], read: Read) -> list[Field]:
    """Return the fields that the flags ask for, in version 1's names."""
    names = known(VERSION).names(operation)
    found = []
    for name, value in _engine(given, read).items():
        path = PLACES.get(name, (name,))
        if path[0] not in names:
            raise _lacking(value.flag, INSTEAD.get(name))
        found.append(Field(path, _one(value) if name == "language" else value.value, value.flag))
    return found


def _one(given: Given) -> Any:
    """Return the one language that an agent has in version 1."""
    if not isinstance(given.value, list):
        return given.value
    if len(given.value) == 1:
        return given.value[0]
    raise UsageError(
        f"{given.flag}: an agent has one language in API version 1",
        hint="Give one, or speak a newer version: --api-version v2.",
    )


def _engine(given: Mapping[str, Given], read: Read) -> Mapping[str, Given]:
    """Return the values with the id of a Retell LLM replaced by its websocket, which is what version 1 knows."""
    llm = given.get("llm_id")
    if llm is None:
        return given
    if "llm_websocket_url" in given:
        raise UsageError(f"{llm.flag} and {given['llm_websocket_url'].flag} exclude each other")
    url = read("llm.get", llm.value, "llm_websocket_url")
    if not isinstance(url, str):
        raise UsageError(f"{llm.flag} {llm.value}: that LLM has no llm_websocket_url")
    others = {name: value for name, value in given.items() if name != "llm_id"}
    return {**others, "llm_websocket_url": Given(url, llm.flag)}


def rename(operation: str, document: dict[str, Any]) -> dict[str, Any]:
    """Return the body with `opt_out_sensitive_data_storage` under the name that the wire has for it."""
    own = "opt_out_sensitive_data_storage"
    if not operation.startswith("agent.") or own not in document:
        return document
    return {PLACES[own][0] if name == own else name: value for name, value in document.items()}


def without_answer(operation: str, document: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return a body from a file without what only answers have, and the names of what was left out."""
    # Today's service answers with all that it has, whatever version is spoken.
    newer = known("v2").answer_only(operation)
    how = ANSWERS[operation.partition(".")[0]]
    return answers.without_answer(known(VERSION), operation, document, how, newer)


def model(operation: str) -> type[Body]:
    """Return the model that checks the operation's body."""
    from retellctl.spec import models_v1

    found: type[Body] = getattr(models_v1, MODELS[operation])
    return found


def request(
    operation: str, resource_id: str | None = None, body: Any = None, version: str | None = None
) -> Request:
    """Return the request of an operation that is not a list; version 1 keeps no versions of a record."""
    if version is not None:
        raise _lacking(f"--{operation.partition('.')[0]}-version")
    method, path = ROUTES[operation]
    return Request(method, path.format(segment(resource_id)) if resource_id is not None else path, body=body)


def idempotency_key(request: Request) -> None:
    """Return None: version 1 has no such keys, so nothing that dials is ever sent again."""


def pages(operation: str, query: Query, send: Send) -> Iterator[Page]:
    """Return the pages of a list: one, but for more calls than an answer holds."""
    if operation == "call.list":
        return _calls(query, send)
    for given in query.filters.values():
        raise _lacking(given.flag)
    return _all_at_once(operation, query, send)


def _all_at_once(operation: str, query: Query, send: Send) -> Iterator[Page]:
    """Yield the one page that a list without pages is."""
    listed, response = OPERATIONS[operation], send(request(operation))
    count, views = views_of(listed, response)
    if query.limit is None or count <= query.limit:
        yield Page(response.body, response, views=views)
    else:
        yield Page(join(records_of(listed, response)[: query.limit]), response, more=True)


def _calls(query: Query, send: Send) -> Iterator[Page]:
    wanted = query.limit or PAGE
    if query.everything or wanted > PAGE:
        yield from walk(_list_calls, query, send, PAGE)
        return
    response = send(_list_calls({name: given.value for name, given in query.filters.items()}, query.limit))
    listed = OPERATIONS["call.list"]
    count, views = views_of(listed, response)
    if count > wanted:
        yield Page(join(records_of(listed, response)[:wanted]), response, more=True)
    else:
        yield Page(response.body, response, more=count == wanted, views=views)


def _list_calls(filters: Mapping[str, Any], limit: int | None) -> Request:
    """Return the request for calls; a list of ids is one value, joined by commas."""
    pairs = []
    for name in CRITERIA:
        if name in filters:
            value = filters[name]
            text = ",".join(value) if isinstance(value, list) else str(value)
            pairs.append((f"filter_criteria[{name}]", text))
    if "sort_order" in filters:
        pairs.append(("sort_order", filters["sort_order"]))
    if limit is not None:
        pairs.append(("limit", str(limit)))
    method, path = ROUTES["call.list"]
    return Request(method, path, tuple(pairs))


def _lacking(flag: str, instead: str | None = None) -> UsageError:
    return UsageError(
        f"{flag} is not part of API version 1",
        hint=instead or "Leave it out, or speak a newer version: --api-version v2.",
    )
