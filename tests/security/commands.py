"""Every command that talks to the service, in both versions of its API, and what the service has for it."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import declared
from declared import LINES, UPLOAD, operation_at, record_of
from recorder import Answer

from retellctl.output import formats
from retellctl.resources.index import OPERATIONS, resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recorder import Recorded

    from retellctl.spec.declaration import Operation

FORMATS = tuple(name for name, found in formats.FORMATS.items() if found.writer)
NUMBER = "+14155550100"


@dataclass(frozen=True)
class Command:
    """A command line that needs no question answered.

    Attributes:
        words: what is typed.
        kind: what its answer holds: records of a resource, "OPERATION answers" of records of its own, key or nothing.
        version: the API version that it is typed for.
        changes: it makes, changes or deletes something.
        lists: its answer is a list.
    """

    words: tuple[str, ...]
    kind: str
    version: str
    changes: bool = False
    lists: bool = False

    @property
    def args(self) -> tuple[str, ...]:
        return (*self.words, "--api-version", self.version)

    def __str__(self) -> str:
        return f"{self.version} {' '.join(self.words)}"


def _commands(version: str) -> Iterator[Command]:
    for line in LINES:
        if line.version == version:
            operation = line.operation
            kind, changes = _kind(operation), not operation.reads
            yield Command(line.words, kind, version, changes=changes, lists=operation.lists)
    yield Command(("agent", "get", "a1", "a2"), "agent", version)
    yield Command(("call", "list", "--all"), "call", version, lists=True)
    if version == "v2":
        yield Command(("call", "list", "--details"), "call", version, lists=True)
    yield Command(("call", "get", "c1", "--wait", "--wait-timeout", "0"), "call", version)
    yield Command(("profile", "check"), "key", version)
    yield Command(("api", "GET", "/anything"), "agent", version)
    yield Command(("api", "POST", "/anything", "--set", "a=1"), "agent", version, changes=True)
    yield Command(("api", "POST", "/anything", "--file", f"f={UPLOAD}"), "agent", version, changes=True)
    if version == "v2":
        yield Command(("api", "POST", "/v2/list-agents", "--paginate"), "agent", version, lists=True)


def _kind(operation: Operation) -> str:
    """Return what an operation's answer holds; a get shows the records of its resource."""
    if not operation.answers:
        return "nothing"
    return operation.name if operation.columns else operation.resource


COMMANDS = [command for version in ("v1", "v2") for command in _commands(version)]
V2 = [command for command in COMMANDS if command.version == "v2"]

RECORDS: dict[str, dict[str, Any]] = {
    "agent": {
        "agent_id": "agent_1",
        "agent_name": "Jarvis",
        "voice_id": "11labs-Adrian",
        "language": "en-US",
        "response_engine": {"type": "retell-llm", "llm_id": "llm_1"},
        "boosted_keywords": ["retell"],
        "last_modification_timestamp": 1_699_999_700_000,
    },
    # Both kinds of agents have their versions created by one route.
    "chat-agent": {
        "agent_id": "agent_1",
        "agent_name": "Jarvis",
        "language": "en-US",
        "response_engine": {"type": "retell-llm", "llm_id": "llm_1"},
        "last_modification_timestamp": 1_699_999_700_000,
    },
    "llm": {
        "llm_id": "llm_1",
        "model": "gpt-4o",
        "general_prompt": "You book tables.",
        "general_tools": [{"type": "end_call", "name": "hang_up", "cal_api_key": "cal_live_123456"}],
        "states": [
            {"name": "greet", "edges": [{"destination_state_name": "greet", "description": "again"}]},
        ],
        "starting_state": "greet",
        "begin_message": "Hello",
    },
    "phone-number": {
        "phone_number": NUMBER,
        "phone_number_pretty": "+1 (415) 555-0100",
        "nickname": "front desk",
        "inbound_agents": [{"agent_id": "agent_a", "weight": 0.25}],
        "area_code": 415,
    },
    "call": {
        "call_id": "call_1",
        "agent_id": "agent_1",
        "call_status": "ended",
        "disconnection_reason": "user_hangup",
        "direction": "outbound",
        "from_number": NUMBER,
        "to_number": "+12135550199",
        "start_timestamp": 1_699_992_800_000,
        "end_timestamp": 1_699_992_902_000,
        "transcript": "Agent: Hello",
        "transcript_object": [
            {"role": "agent", "content": "Hello", "words": [{"word": "Hello", "start": 0.4, "end": 0.8}]}
        ],
        "recording_url": "https://recordings.example/c1.wav",
        "latency": {"e2e": {"p50": 700, "p90": 900.5}},
        "metadata": {"ticket": "7"},
    },
    "key": {"org_id": "org_1", "org_name": "Acme", "api_key_name": "ci"},
    "nothing": {},
}


def id_of(kind: str) -> str:
    """Return the field that holds the id of a kind's records; an empty text if they have none."""
    if kind in OPERATIONS:
        return OPERATIONS[kind].id.partition(" ")[0]
    return "" if kind == "key" else resource(kind).id


def record(kind: str) -> dict[str, Any]:
    """Return a fresh record, to be changed at will."""
    if kind not in RECORDS:
        operation = OPERATIONS.get(kind) or resource(kind).operations[0]
        return record_of(operation)
    return copy.deepcopy(RECORDS[kind])


def serving(records: Callable[..., list[Any]]) -> Callable[[Recorded], Answer]:
    """A service that answers each request with the first of these records, and a list with all of them.

    Args:
        records: gives the records of a kind.
    """

    def answer(request: Recorded) -> Answer:
        # Version 1's list of calls has no pages: what is asked for again is empty, or it would never end.
        is_first = request.path != "/list-calls" or len(request.query) <= 2
        found = records(kind_of(request.method, request.path))
        return Answer(*declared.answer(request.method, request.path, found, is_first=is_first))

    return answer


def always(status: int, body: Any, headers: dict[str, str] | None = None) -> Callable[[Recorded], Answer]:
    """A service that has one answer to everything."""
    return lambda _: Answer(status, body, headers or {})


def kind_of(method: str, path: str) -> str:
    """Return what the answer to a request holds."""
    if "key-info" in path:
        return "key"
    found = operation_at(method, path)
    return _kind(found[0]) if found else "agent"
