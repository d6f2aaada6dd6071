"""A client that tells what it does in place of waiting, and the scripts that its tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from transport.script import Turn, answer, says

from retellctl.errors import RetellctlError
from retellctl.resources.index import OPERATIONS
from retellctl.service.client import Client
from retellctl.service.sender import Sender
from retellctl.transport.messages import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from transport.script import Script

    from retellctl.transport.messages import Response

TOKEN = "key_0123456789abcdef"
GET, CREATE = OPERATIONS["agent.get"], OPERATIONS["agent.create"]
UPDATE, DELETE, CALL = OPERATIONS["agent.update"], OPERATIONS["agent.delete"], OPERATIONS["call.create"]


class Trying:
    """A client that does not wait between attempts but notes for how long it would have."""

    def __init__(
        self, url: str, *, token: Callable[[], str] = lambda: TOKEN, connections: int = 8, **options: Any
    ) -> None:
        self.waits: list[float] = []
        self.lines: list[str] = []
        sender = Sender(**{"timeout": 10, **options}, sleep=self.waits.append, trace=self.lines.append)
        self.client = Client(url, token, sender, connections=connections)

    def send(self, operation: Any, request: Request, **options: Any) -> Response | RetellctlError:
        try:
            return self.client.send(operation, request, **options)
        except RetellctlError as error:
            return error

    def get(self) -> Response | RetellctlError:
        return self.send(GET, Request("GET", "/get-agent/x"), id="x")


def in_turn(*scripts: Script) -> Script:
    """The first script for the first request, and so on; the last one for all that follow."""

    def script(turn: Turn) -> None:
        scripts[min(turn.number, len(scripts)) - 1](turn)

    return script


def reset(turn: Turn) -> None:
    turn.read()
    turn.reset()


def ok(body: Any = None) -> Script:
    return says(answer(200, {} if body is None else body))


def silent(turn: Turn) -> None:
    turn.read()
    turn.hang()
