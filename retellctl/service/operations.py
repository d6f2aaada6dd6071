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
        look: the command that shows what did happen; ID stands for the id, AGE for when the request was made.
        question: what is asked on a terminal before something is bought of which nothing at all was said.
    """

    name: str
    answer: Answer
    reads: bool = False
    repeatable: bool = True
    doubt: str = ""
    look: str = ""
    question: str = ""

    @property
    def kind(self) -> str:
        """The resource: agent, llm, phone-number or call."""
        return self.name.partition(".")[0]

    @property
    def verb(self) -> str:
        """The verb: create, get, list, update, delete or register."""
        return self.name.partition(".")[2]


class Task(NamedTuple):
    """What one request is for, in the words of the command line; every message about the request is made from it.

    Attributes:
        operation: what the service is asked to do.
        id: the id that the request is about, None where it makes something new.
        key: the idempotency key that the request is sent under, None for none.
        names: the ids of other records that its body names, such as ("agent_id", "a1").
        begun: when its first attempt was made, in seconds on the monotonic clock; None if that is not known.
    """

    operation: Operation
    id: str | None = None
    key: str | None = None
    names: tuple[tuple[str, str], ...] = ()
    begun: float | None = None

    @property
    def label(self) -> str:
        """The operation as the user typed it, with its id."""
        return f"{self.operation.kind} {self.operation.verb}{' ' + self.id if self.id else ''}".strip()


def _resource(kind: str, noun: str, created: str, *, question: str = "") -> list[Operation]:
    """The five operations that agents, Retell LLMs and phone numbers share."""
    look = f"retellctl {kind} list"
    get = f"retellctl {kind} get ID"
    return [
        Operation(f"{kind}.create", "object", repeatable=False, doubt=created, look=look, question=question),
        Operation(f"{kind}.get", "object", reads=True),
        Operation(f"{kind}.list", "list", reads=True),
        Operation(f"{kind}.update", "object", doubt=f"the {noun} may have been changed", look=get),
        Operation(f"{kind}.delete", "nothing", doubt=f"the {noun} may have been deleted", look=look),
    ]


_ALL = [
    *_resource("agent", "agent", "an agent may have been created"),
    *_resource("llm", "Retell LLM", "a Retell LLM may have been created"),
    *_resource(
        "phone-number",
        "number",
        "a number may have been bought",
        question="Buy any phone number, bound to no agent? It costs money.",
    ),
    Operation(
        "call.create",
        "object",
        repeatable=False,
        doubt="the call may have been placed",
        look="retellctl call list --started-after AGE",
    ),
    Operation(
        "call.register",
        "object",
        repeatable=False,
        doubt="a call may have been registered",
        look="retellctl call list --started-after AGE",
    ),
    Operation("call.get", "object", reads=True),
    Operation("call.list", "list", reads=True),
]

OPERATIONS: dict[str, Operation] = {operation.name: operation for operation in _ALL}
