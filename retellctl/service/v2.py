"""The second dialect: how the operations go on the wire in version 2, today's service, and how answers come back."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError
from retellctl.spec import answers
from retellctl.spec.answers import Answers
from retellctl.spec.known import known
from retellctl.spec.phone_numbers import with_plus
from retellctl.transport.messages import Request

from .api_version import Field, Given
from .cursor import LARGEST, walk
from .operations import OPERATIONS
from .path import segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retellctl.spec.models_types import Body
    from retellctl.transport.messages import Page

    from .api_version import Query, Read, Send

VERSION = "v2"
# What a list has but a part of, and the id by which the whole is to be had.
IN_PART = {"agent": "agent_id", "call": "call_id"}
STOP_CALL = "/v2/stop-call/{}"

# operation: method and path; {} is where the id goes, percent-encoded whole
ROUTES = {
    "agent.create": ("POST", "/create-agent"),
    "agent.get": ("GET", "/get-agent/{}"),
    "agent.list": ("POST", "/v2/list-agents"),
    "agent.update": ("PATCH", "/update-agent/{}"),
    "agent.delete": ("DELETE", "/delete-agent/{}"),
    "llm.create": ("POST", "/create-retell-llm"),
    "llm.get": ("GET", "/get-retell-llm/{}"),
    "llm.list": ("GET", "/v2/list-retell-llms"),
    "llm.update": ("PATCH", "/update-retell-llm/{}"),
    "llm.delete": ("DELETE", "/delete-retell-llm/{}"),
    "phone-number.create": ("POST", "/create-phone-number"),
    "phone-number.get": ("GET", "/get-phone-number/{}"),
    "phone-number.list": ("GET", "/v2/list-phone-numbers"),
    "phone-number.update": ("PATCH", "/update-phone-number/{}"),
    "phone-number.delete": ("DELETE", "/delete-phone-number/{}"),
    "call.register": ("POST", "/v2/register-phone-call"),
    "call.create": ("POST", "/v2/create-phone-call"),
    "call.get": ("GET", "/v2/get-call/{}"),
    "call.list": ("POST", "/v3/list-calls"),
}

# operation: its class in models_v2
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

# How a body that was an answer once is told, by resource, and what else is left out of one: version 1's names for what
# stands there under version 2's, what an export holds beside the agent, and the number, as a copy gets one of its own.
ANSWERS = {
    "agent": Answers(
        frozenset({"agent_id", "last_modification_timestamp", "user_modified_timestamp"}),
        {
            "llm_websocket_url": "response_engine",
            "optOutSensitiveDataStorage": "data_storage_setting",
            **dict.fromkeys(("format_text", "retellLlmData", "conversationFlow")),
        },
        frozenset({"version_title", "version_description", "response_engine.version"}),
    ),
    "llm": Answers(frozenset({"llm_id", "last_modification_timestamp"}), {"llm_websocket_url": None}),
    "phone-number": Answers(
        frozenset({"phone_number_pretty", "phone_number_type", "last_modification_timestamp"}),
        {"agent_id": None},
        frozenset({"phone_number"}),
    ),
    "call": Answers(frozenset({"call_id", "call_status"})),
}

STANDARD = 1000  # calls that a list shows if nothing is said

# What version 1 had and version 2 does without: what to do instead.
GONE = {
    "format_text": "Transcripts are always formatted: leave it out.",
    "audio_websocket_protocol": "Version 2 takes the audio over SIP: leave it out.",
    "audio_encoding": "Version 2 takes the audio over SIP: leave it out.",
    "sample_rate": "Version 2 takes the audio over SIP: leave it out.",
    "end_call_after_silence_ms": "It is a field of the agent now: retellctl agent update --set"
    " end_call_after_silence_ms=600000.",
}
ENGINES = ("llm_websocket_url", "llm_id", "response_engine")


def fields(operation: str, given: Mapping[str, Given], read: Read) -> list[Field]:
    """Return the fields that the flags ask for, in version 2's names."""
    names = known(VERSION).names(operation)
    _one_of(given, ENGINES)
    _one_of(given, ("opt_out_sensitive_data_storage", "data_storage_setting"))
    found: list[Field] = []
    for name, value in given.items():
        for path, translated in _translated(operation, name, value):
            if path not in names:
                raise UsageError(
                    f"{value.flag} is not part of API version 2",
                    hint=GONE.get(name, "Leave it out, or speak version 1: --api-version v1."),
                )
            if any(field.path == (path,) for field in found):
                raise UsageError(f"{value.flag} and another flag both give {path}", hint="Use one of them.")
            found.append(Field((path,), translated, value.flag))
    return found


def _translated(operation: str, name: str, given: Given) -> list[tuple[str, Any]]:
    """Return the fields of version 2, with their values, that one of version 1 has become."""
    value = given.value
    match operation.partition(".")[0], name:
        case "agent", "llm_websocket_url":
            return [("response_engine", {"type": "custom-llm", "llm_websocket_url": value})]
        case "agent", "llm_id":
            return [("response_engine", {"type": "retell-llm", "llm_id": value})]
        case "agent", "opt_out_sensitive_data_storage":
            return [("data_storage_setting", "basic_attributes_only" if value else "everything")]
        case _ if value == "null" and known(VERSION).is_cleared_by_word(operation, name):
            return [(name, None)]
        case "phone-number", "agent_id":
            return [
                (list_, [{"agent_id": value, "weight": 1}]) for list_ in ("inbound_agents", "outbound_agents")
            ]
        case "call", ("from" | "to"):
            return [(f"{name}_number", value)]
    return [(name, value)]


def rename(operation: str, document: dict[str, Any]) -> dict[str, Any]:
    """Return the body as it is: files hold version 2's own names."""
    return dict(document)


def without_answer(operation: str, document: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return a body from a file without what only answers have, and the names of what was left out."""
    return answers.without_answer(known(VERSION), operation, document, ANSWERS[operation.partition(".")[0]])


def model(operation: str) -> type[Body]:
    """Return the model that checks the operation's body."""
    from retellctl.spec import models_v2

    found: type[Body] = getattr(models_v2, MODELS[operation])
    return found


def request(
    operation: str, resource_id: str | None = None, body: Any = None, version: str | None = None
) -> Request:
    """Return the request of an operation that is not a list; a call always gets a key that makes it unique."""
    method, path = ROUTES[operation]
    if resource_id is not None:
        is_number = operation.startswith("phone-number.")
        path = path.format(segment(with_plus(resource_id) if is_number else resource_id))
    if operation == "call.create":
        body = {"idempotency_key": uuid.uuid4().hex, **body}
        key = body["idempotency_key"]
        if isinstance(key, str) and not (key.strip() and key.isprintable()):
            raise UsageError(
                "the idempotency key is empty or holds what cannot be printed",
                why="nobody could repeat the call under it",
                hint="Leave it out: then there is a fresh one.",
            )
    return Request(method, path, () if version is None else (("version", version),), body)


def idempotency_key(request: Request) -> str | None:
    """Return the key under which the service carries a request out once, however often it comes."""
    if (request.method, request.path) != ROUTES["call.create"] or not isinstance(request.body, dict):
        return None
    key = request.body.get("idempotency_key")
    return key if isinstance(key, str) and key else None


def pages(operation: str, query: Query, send: Send) -> Iterator[Page]:
    """Yield the pages of a list, each fetched when it is wanted."""
    wanted = query.limit
    if operation == "call.list" and wanted is None and not query.everything:
        wanted = STANDARD
    base = {name: given.value for name, given in query.filters.items()}

    def page(size: int, cursor: str | None) -> Request:
        return _page(operation, base, size, cursor)

    return walk(OPERATIONS[operation], page, send, wanted=wanted, size=LARGEST, ends=_ends(base))


def _page(operation: str, filters: Mapping[str, Any], size: int, cursor: str | None) -> Request:
    method, path = ROUTES[operation]
    paging = {
        "limit": size,
        "pagination_key": cursor,
        "sort_order": filters.get("sort_order"),
    }
    asked = {name: value for name, value in paging.items() if value is not None}
    if operation == "call.list":
        criteria = _criteria(filters)
        return Request(method, path, body={**({"filter_criteria": criteria} if criteria else {}), **asked})
    body: dict[str, Any] | None = None
    if method == "POST":
        body = {"filter_criteria": {"query": filters["search"]}} if "search" in filters else {}
    return Request(method, path, tuple((name, str(value)) for name, value in asked.items()), body)


def _criteria(filters: Mapping[str, Any]) -> dict[str, Any]:
    """Return version 1's filters of calls as version 2 has them."""
    found: dict[str, Any] = {}
    if "agent_id" in filters:
        found["agent"] = [{"agent_id": agent} for agent in filters["agent_id"]]
    for moment in ("start_timestamp", "end_timestamp"):
        after, before = filters.get(f"after_{moment}"), filters.get(f"before_{moment}")
        if after is not None and before is not None:
            # Its end is included: see _ends.
            found[moment] = {"type": "range", "op": "bt", "value": [after, before]}
        elif after is not None:
            found[moment] = {"type": "number", "op": "ge", "value": after}
        elif before is not None:
            found[moment] = {"type": "number", "op": "lt", "value": before}
    return found


def _ends(filters: Mapping[str, Any]) -> dict[str, int]:
    """Return the ends of the ranges that are asked for: the service includes them, "before" does not."""
    return {
        moment: filters[f"before_{moment}"]
        for moment in ("start_timestamp", "end_timestamp")
        if f"after_{moment}" in filters and f"before_{moment}" in filters
    }


def _one_of(given: Mapping[str, Given], names: tuple[str, ...]) -> None:
    flags = [given[name].flag for name in names if name in given]
    if len(flags) > 1:
        raise UsageError(f"{' and '.join(flags)} exclude each other", hint="Give one of them.")
