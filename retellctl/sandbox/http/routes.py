"""Which operation a request asks for, and what answers it: taken from the declarations of the resources."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from retellctl.resources.index import INDEX, resource
from retellctl.sandbox.resources import records
from retellctl.spec import declaration as d

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from retellctl.sandbox.requests.request import SandboxRequest
    from retellctl.sandbox.resources.records import Handler

# Resources that do what no declaration says, and the modules of this package whose HANDLERS say it by verb.
_OWN: Final = {
    "agent": "agents agent_versions",
    "chat-agent": "chat_agents agent_versions",
    "llm": "llms",
    "phone-number": "phone_numbers",
    "contact": "contacts",
    "crm": "crm",
    "call": "calls live_calls",
    "chat": "chats",
    "conversation-flow": "conversation_flows",
    "knowledge-base": "knowledge_bases",
    "voice": "voices",
    "batch-call": "batch_calls",
    "batch-test": "batch_tests",
    "test-run": "test_runs",
    "playground": "playground",
    "app": "apps",
    "asset": "assets",
    "concurrency": "concurrency",
}


class SandboxRoute(NamedTuple):
    """A method and a path, and what answers them.

    Attributes:
        method: HTTP method.
        path: the path, with the names of its ids in braces.
        operation: what is asked for.
        versions: the API versions that have the operation here.
        handler: takes the request and returns the value of the answer.
    """

    method: str
    path: str
    operation: d.Operation
    versions: tuple[str, ...]
    handler: Handler

    @property
    def status(self) -> int:
        """The status of a successful answer (retell-sdk 6.2.13)."""
        if not self.operation.answers:
            return 204
        is_post = self.method == "POST" and not self.operation.reads
        return 201 if is_post and self.operation.name not in _OK else 200


# What makes something and is answered with 200 all the same (retell-sdk 6.2.13).
_OK: Final = frozenset({"voice.add", "chat.create-sms"})


def _key_info(_: SandboxRequest) -> Any:
    return {"org_id": "org_sandbox", "org_name": "Sandbox", "api_key_name": "sandbox"}


def _undeclared(method: str, path: str, handle: Handler) -> SandboxRoute:
    route = d.Route(method, path)
    operation = d.Operation("", v2=route, reads=method == "GET", resource="call")
    return SandboxRoute(method, path, operation, ("v2",), handle)


# Routes that no resource declares yet.
_UNDECLARED: Final = (_undeclared("GET", "/get-api-key-info", _key_info),)


def find(method: str, path: str) -> tuple[SandboxRoute, Mapping[str, str]] | None:
    """Return the route of a request with the ids in its path; None if there is no such route.

    An id may hold slashes, and the last one is all of the rest.
    """
    for routes in _likely(path):
        for route in routes:
            if route.method == method and (match := _pattern(route.path).fullmatch(path)):
                return route, match.groupdict()
    return None


def _likely(path: str) -> Iterator[tuple[SandboxRoute, ...]]:
    """Yield the routes of all resources, those that the path seems to name first: each loads a module."""
    yield _UNDECLARED
    for name in sorted(INDEX, key=lambda name: (name not in path, -len(name))):
        yield of_resource(name)


@cache
def of_resource(name: str) -> tuple[SandboxRoute, ...]:
    """Return the routes of a resource, of which each has the API versions that share it."""
    own: Mapping[str, Handler] = {}
    if name in _OWN:
        own = {
            verb: handle
            for module in _OWN[name].split()
            for verb, handle in import_module(f"retellctl.sandbox.resources.{module}").HANDLERS.items()
        }
    found: dict[tuple[str, str], SandboxRoute] = {}
    for operation in resource(name).operations:
        handle = own.get(operation.verb) or records.handler(operation)
        for version in d.VERSIONS:
            if route := operation.route(version):
                key = (route.method, route.path)
                versions = (*found[key].versions, version) if key in found else (version,)
                found[key] = SandboxRoute(*key, operation, versions, handle)
    # A path that says more than another is tried before it.
    return tuple(sorted(found.values(), key=lambda route: -len(re.sub(r"\{\w+\}", "", route.path))))


@cache
def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", path)
    pattern = "".join(f"(?P<{part}>.+?)" if i % 2 else re.escape(part) for i, part in enumerate(parts))
    return re.compile(pattern, re.DOTALL)
