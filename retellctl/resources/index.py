"""The resources by name: which module declares each, and what the program's help says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from retellctl.spec.declaration import Operation, Resource

INDEX: Final[dict[str, tuple[str, str]]] = {
    "agent": ("agent", "Voice agents: a voice, and what answers."),
    "chat-agent": ("chat_agent", "Chat agents: what answers chats and texts."),
    "llm": ("llm", "Retell LLMs: prompts, tools and states."),
    "phone-number": ("phone_number", "Phone numbers: bought, and bound to agents."),
    "contact": ("contact", "Contacts: the people that agents speak with."),
    "crm": ("crm", "The CRM: fields, tags and synchronisation."),
    "call": ("call", "Calls: placed, registered and looked back on."),
    "chat": ("chat", "Chats: written conversations with an agent."),
    "batch-call": ("batch_call", "Batch calls: many numbers, now or later."),
    "conversation-flow": ("conversation_flow", "Conversation flows: an agent's steps as nodes."),
    "conversation-flow-component": (
        "conversation_flow_component",
        "Flow components: parts that flows share.",
    ),
    "knowledge-base": ("knowledge_base", "Knowledge bases: texts, pages and files."),
    "voice": ("voice", "Voices: those there are, and your own."),
    "test-case": ("test_case", "Test cases: a simulated user, what must hold."),
    "batch-test": ("batch_test", "Batch tests: runs of several test cases."),
    "test-run": ("test_run", "Test runs: what came of each test case."),
    "playground": ("playground", "Playground: an agent's next words, not kept."),
    "app": ("app", "Apps: connected systems, such as a CRM."),
    "asset": ("asset", "Assets: pictures and sounds for agents."),
    "mcp-tool": ("mcp_tool", "MCP tools: what an agent's MCP servers offer."),
    "concurrency": ("concurrency", "Concurrency: how many calls may go on."),
    "export-request": ("export_request", "Export requests: files of calls and chats."),
}
"""Name to the module in this package and a summary, in the order of the help."""


@cache
def resource(name: str) -> Resource:
    """Return the declaration of a resource; its module is loaded when it is wanted first.

    Raises:
        KeyError: there is no such resource.
    """
    declared: Resource = import_module(f"{__package__}.{INDEX[name][0]}").RESOURCE
    return declared


class _Operations(Mapping[str, "Operation"]):
    """All operations by name, such as "agent.create"; a lookup loads the module of one resource alone."""

    def __getitem__(self, name: str) -> Operation:
        kind, _, verb = name.partition(".")
        return resource(kind).operation(verb)

    def __iter__(self) -> Iterator[str]:
        return (operation.name for name in INDEX for operation in resource(name).operations)

    def __len__(self) -> int:
        return sum(len(resource(name).operations) for name in INDEX)


OPERATIONS: Final[Mapping[str, Operation]] = _Operations()
"""Every operation of every resource, by name."""
