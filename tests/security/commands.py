"""Every command that talks to the service, in both versions of its API, and what the service has for it."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recorder import Answer

from retellctl.output import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recorder import Recorded

FORMATS = tuple(name for name, found in formats.FORMATS.items() if found.writer)
NUMBER = "+14155550100"
URL = "wss://example.com/llm"
AUDIO = ("--audio-websocket-protocol", "twilio", "--audio-encoding", "mulaw", "--sample-rate", "8000")


@dataclass(frozen=True)
class Command:
    """A command line that needs no question answered.

    Attributes:
        words: what is typed.
        kind: what its answer holds: agent, llm, phone-number, call, key, or nothing.
        version: the API version that it is typed for.
        changes: it makes, changes or deletes something.
    """

    words: tuple[str, ...]
    kind: str
    version: str
    changes: bool = False

    @property
    def args(self) -> tuple[str, ...]:
        return (*self.words, "--api-version", self.version)

    def __str__(self) -> str:
        return f"{self.version} {' '.join(self.words)}"


def _commands(version: str) -> Iterator[Command]:
    is_v1 = version == "v1"

    def reads(kind: str, *words: str) -> Command:
        return Command(words, kind, version)

    def changes(kind: str, *words: str) -> Command:
        return Command(words, kind, version, changes=True)

    engine = ("--llm-websocket-url", URL) if is_v1 else ("--llm-id", "llm_1")
    yield changes("agent", "agent", "create", "--voice-id", "11labs-Adrian", *engine)
    yield changes("agent", "agent", "update", "a1", "--agent-name", "Jarvis")
    yield changes("llm", "llm", "create", "--general-prompt", "Be brief.")
    yield changes("llm", "llm", "update", "l1", "--begin-message", "Hello")
    yield changes("phone-number", "phone-number", "create", *(("--agent-id", "a1") if is_v1 else ()))
    agent = "--agent-id" if is_v1 else "--inbound-agent"
    yield changes("phone-number", "phone-number", "update", NUMBER, agent, "a1")
    yield changes("call", "call", "create", "--from", NUMBER, "--to", "+12135550199")
    yield changes("call", "call", "register", "--agent-id", "a1", *(AUDIO if is_v1 else ()))
    for kind, key in (("agent", "a1"), ("llm", "l1"), ("phone-number", NUMBER), ("call", "c1")):
        yield reads(kind, kind, "get", key)
        yield reads(kind, kind, "list")
        if kind != "call":
            yield changes("nothing", kind, "delete", key, "--yes")
    yield reads("agent", "agent", "get", "a1", "a2")
    yield reads("call", "call", "list", "--all")
    if not is_v1:
        yield reads("call", "call", "list", "--details")
    yield reads("call", "call", "get", "c1", "--wait", "--wait-timeout", "0")
    yield reads("key", "profile", "check")
    yield reads("agent", "api", "GET", "/anything")
    yield changes("agent", "api", "POST", "/anything", "--set", "a=1")


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


def record(kind: str) -> dict[str, Any]:
    """A fresh record, to be changed at will."""
    return copy.deepcopy(RECORDS[kind])


def serving(records: Callable[[str], list[Any]]) -> Callable[[Recorded], Answer]:
    """A service that answers each request with the first of these records, and a list with all of them.

    Args:
        records: gives the records of a kind.
    """

    def answer(request: Recorded) -> Answer:
        if request.method == "DELETE":
            return Answer(204, b"")
        found = records(kind_of(request.path))
        if "/list-" not in request.path:
            return Answer(201 if request.method == "POST" else 200, found[0])
        # The old list of calls has no pages: what is asked for again is empty, or it would never end.
        if request.path == "/list-calls" and len(request.query) > 2:
            return Answer(200, [])
        is_paged = request.path.startswith(("/v2/", "/v3/"))
        return Answer(200, {"items": found, "has_more": False} if is_paged else found)

    return answer


def always(status: int, body: Any, headers: dict[str, str] | None = None) -> Callable[[Recorded], Answer]:
    """A service that has one answer to everything."""
    return lambda _: Answer(status, body, headers or {})


def kind_of(path: str) -> str:
    """What a path is about."""
    if "key-info" in path:
        return "key"
    return next((kind for kind in ("llm", "phone-number", "call") if kind in path), "agent")
