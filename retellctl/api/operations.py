"""The operations by name: what each is about, whether it may be sent again, what to look at when in doubt."""

from __future__ import annotations

from typing import Literal, NamedTuple

Answer = Literal["object", "list", "nothing"]


class Operation(NamedTuple):
    """One thing that the service can be asked to do, in whatever version.

    Attributes:
        name: command group and verb, such as "agent.create".
        answer: what a successful answer holds.
        reads: it changes nothing.
        repeatable: doing it twice is the same as doing it once, so a lost answer may be asked for again.
        doubt: what may have happened when no clear answer came back.
        look: the command that shows what did happen.
    """

    name: str
    answer: Answer
    reads: bool = False
    repeatable: bool = True
    doubt: str = ""
    look: str = ""

    @property
    def kind(self) -> str:
        """The resource: agent, llm, phone-number or call."""
        return self.name.partition(".")[0]

    @property
    def verb(self) -> str:
        """The verb: create, get, list, update, delete or register."""
        return self.name.partition(".")[2]


def _resource(kind: str, noun: str, created: str) -> list[Operation]:
    """The five operations that agents, Retell LLMs and phone numbers share."""
    look = f"retellctl {kind} list"
    get = f"retellctl {kind} get ID"
    return [
        Operation(f"{kind}.create", "object", repeatable=False, doubt=created, look=look),
        Operation(f"{kind}.get", "object", reads=True),
        Operation(f"{kind}.list", "list", reads=True),
        Operation(f"{kind}.update", "object", doubt=f"the {noun} may have been changed", look=get),
        Operation(f"{kind}.delete", "nothing", doubt=f"the {noun} may have been deleted", look=look),
    ]


_ALL = [
    *_resource("agent", "agent", "an agent may have been created"),
    *_resource("llm", "Retell LLM", "a Retell LLM may have been created"),
    *_resource("phone-number", "number", "a number may have been bought"),
    Operation(
        "call.create",
        "object",
        repeatable=False,
        doubt="the call may have been placed",
        look="retellctl call list --started-after 5m",
    ),
    Operation(
        "call.register",
        "object",
        repeatable=False,
        doubt="a call may have been registered",
        look="retellctl call list --started-after 5m",
    ),
    Operation("call.get", "object", reads=True),
    Operation("call.list", "list", reads=True),
]

OPERATIONS: dict[str, Operation] = {operation.name: operation for operation in _ALL}
