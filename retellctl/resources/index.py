"""The resources by name: which module declares each, and what the program's help says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from retellctl.spec.declaration import Operation, Resource

INDEX: Final[dict[str, tuple[str, str]]] = {
    "agent": ("agent", "Voice agents: a voice, a way of speaking and what answers."),
    "chat-agent": ("chat_agent", "Chat agents: what answers in chats and text messages."),
    "llm": ("llm", "Retell LLMs: prompts, tools and states that an agent speaks from."),
    "phone-number": ("phone_number", "Phone numbers: bought once, bound to an agent."),
    "contact": ("contact", "Contacts: the people that agents speak with, and what is remembered."),
    "crm": ("crm", "The CRM: the fields and tags of contacts, and their synchronisation."),
    "call": ("call", "Calls: placed, registered and looked back on."),
    "chat": ("chat", "Chats: written conversations with an agent."),
    "batch-call": ("batch_call", "Batch calls: many numbers called, now or at a given time."),
    "conversation-flow": ("conversation_flow", "Conversation flows: nodes that an agent goes through."),
    "conversation-flow-component": (
        "conversation_flow_component",
        "Conversation flow components: parts that several flows share.",
    ),
    "knowledge-base": ("knowledge_base", "Knowledge bases: texts, pages and files to look things up in."),
    "voice": ("voice", "Voices: those that agents speak with, and the community library."),
    "test-case": ("test_case", "Test cases: what a simulated user wants, and what must hold."),
    "batch-test": ("batch_test", "Batch tests: runs of several test cases."),
    "test-run": ("test_run", "Test runs: what came of each test case in a batch test."),
    "playground": ("playground", "Playground: an agent's next words in a conversation that is not kept."),
    "app": ("app", "Apps: outside systems, such as a CRM, that are connected."),
    "asset": ("asset", "Assets: pictures and sounds that agents can use."),
    "mcp-tool": ("mcp_tool", "MCP tools: what the MCP servers of an agent offer."),
    "concurrency": ("concurrency", "Concurrency: how many calls may go on at one time."),
    "export-request": (
        "export_request",
        "Export requests: files of calls or chats, asked for in the dashboard.",
    ),
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
