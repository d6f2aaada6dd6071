"""How often each operation may reach the server when something goes wrong, and with which exit code it ends."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from declared import LINES, sample_id, there
from transport.script import Scripted, Turn, answer, head, says, unused_address
from transport.trying import TOKEN, reset, silent

from retellctl.errors import RetellctlError
from retellctl.service.api_version import Query
from retellctl.service.client import Client
from retellctl.service.sender import Sender
from retellctl.service.service import Service
from retellctl.service.v1 import V1
from retellctl.service.v2 import V2

if TYPE_CHECKING:
    from declared import Line
    from transport.script import Script

    from retellctl.service.api_version import ApiVersion
    from retellctl.spec.declaration import Operation

HTML = b"<html><body>Bad gateway</body></html>"
OURS = {"error_message": "It went wrong."}


def reset_before(turn: Turn) -> None:
    turn.reset()


def reset_during(turn: Turn) -> None:
    turn.connection.recv(10)
    turn.reset()


def closed_after(turn: Turn) -> None:
    turn.read()


def silent_in_body(turn: Turn) -> None:
    turn.read()
    turn.say(head(200, "Content-Length: 10"), b"{")
    turn.hang()


def reset_in_body(turn: Turn) -> None:
    turn.read()
    turn.say(head(200, "Content-Length: 10"), b"{")
    turn.reset()


# What a get, a list, an update, a delete and a create do: how often they reach the server, and the exit code.
# A create stands for all that must not happen twice: creates, registrations, purchases and calls.
LOST = ((3, 8), (3, 8), (3, 9), (3, 9), (1, 9))
REFUSED_ONCE = ((1, 5),) * 5
SAYS_FAILED = ((3, 7), (3, 7), (3, 7), (3, 7), (1, 7))
FAILED_BEFORE_IT = ((3, 7), (3, 7), (3, 9), (3, 9), (1, 9))
SENSELESS = ((1, 1), (1, 1), (1, 9), (1, 9), (1, 9))

TABLE: dict[str, tuple[Script | None, tuple[tuple[int, int], ...]]] = {
    "no connection": (None, ((0, 8),) * 5),
    "reset before the request is read": (reset_before, LOST),
    "reset while it is read": (reset_during, LOST),
    "reset after it": (reset, LOST),
    "closed after it": (closed_after, LOST),
    "silence": (silent, LOST),
    "silence in the answer": (silent_in_body, LOST),
    "cut in the headers": (says(b"HTTP/1.1 200 OK\r\nContent-Le"), LOST),
    "cut in the body": (says(head(200, "Content-Length: 10"), b"{"), LOST),
    "cut between chunks": (says(head(200, "Transfer-Encoding: chunked"), b"1\r\n{\r\n"), LOST),
    "reset in the body": (reset_in_body, LOST),
    "not HTTP": (says(b"220 mail.example ESMTP\r\n"), LOST),
    "400": (says(answer(400, OURS)), REFUSED_ONCE),
    "401": (says(answer(401, OURS)), ((1, 4),) * 5),
    "402": (says(answer(402, OURS)), REFUSED_ONCE),
    "403": (says(answer(403, OURS)), ((1, 4),) * 5),
    "404": (says(answer(404, OURS)), ((1, 3),) * 5),
    "404 in HTML": (says(answer(404, b"Cannot GET /x")), REFUSED_ONCE),
    "408": (says(answer(408, OURS)), ((3, 5), (3, 5), (3, 5), (3, 5), (1, 5))),
    "409": (says(answer(409, OURS)), REFUSED_ONCE),
    "422": (says(answer(422, OURS)), REFUSED_ONCE),
    "422 for what is missing": (
        says(answer(422, {"message": "Cannot find requested asset under given api key."})),
        ((1, 3),) * 5,
    ),
    "429": (says(answer(429, OURS)), ((3, 6),) * 5),
    "429, wait 0 s": (says(answer(429, OURS, "Retry-After: 0")), ((3, 6),) * 5),
    "429, wait until": (
        says(answer(429, OURS, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT")),
        ((3, 6),) * 5,
    ),
    "429, wait too long": (says(answer(429, OURS, "Retry-After: 3600")), ((1, 6),) * 5),
    "500": (says(answer(500, OURS)), SAYS_FAILED),
    "502": (says(answer(502, OURS)), SAYS_FAILED),
    "503": (says(answer(503, OURS, "Retry-After: 0")), SAYS_FAILED),
    "504": (says(answer(504, OURS)), SAYS_FAILED),
    "500 in HTML": (says(answer(500, HTML)), FAILED_BEFORE_IT),
    "502 in HTML": (says(answer(502, HTML)), FAILED_BEFORE_IT),
    "503 in HTML": (says(answer(503, HTML, "Retry-After: 0")), FAILED_BEFORE_IT),
    "504 in HTML": (says(answer(504, HTML)), FAILED_BEFORE_IT),
    "500 and nothing": (says(answer(500)), FAILED_BEFORE_IT),
    "500 and other JSON": (says(answer(500, {"detail": "x"})), FAILED_BEFORE_IT),
    "200 in HTML": (says(answer(200, HTML)), SENSELESS),
    "200 and broken JSON": (says(answer(200, b'{"a": [')), SENSELESS),
    "a redirect": (says(answer(302, b"", "Location: https://elsewhere.example/")), ((1, 1),) * 5),
    "304": (says(head(304)), SENSELESS),
    "600": (says(answer(600, OURS)), SENSELESS),
}
COLUMNS = ("get", "list", "update", "delete", "create")


@pytest.mark.parametrize("version", [V1, V2], ids=lambda version: version.name)
@pytest.mark.parametrize("fault", TABLE)
def test_how_often_a_request_is_sent(fault: str, version: ApiVersion) -> None:
    script, row = TABLE[fault]
    lines = [line for line in LINES if line.version == version.name]
    expected = {str(line): _expected(line, row) for line in lines}

    # Each operation with a server of its own, all at the same time: some have silence to wait for.
    with ThreadPoolExecutor(len(lines)) as pool:
        tried = pool.map(lambda line: _tried(line.operation, version, script), lines)
        seen = dict(zip(map(str, lines), tried, strict=True))

    assert seen == expected


def _tried(operation: Operation, version: ApiVersion, script: Script | None) -> tuple[int, int]:
    """Carry an operation out; return how often it reached the server, and its exit code."""
    if script is None:
        waits: list[float] = []
        code = _exit_code(operation, version, f"http://{unused_address()}", 10, waits)
        assert len(waits) == 2, "where nothing was sent, it is tried again"
        return 0, code
    with Scripted(script) as server:
        timeout = 1 if "silent" in script.__name__ else 10
        code = _exit_code(operation, version, server.url, timeout, [])
    return server.reached, code


def _exit_code(
    operation: Operation, version: ApiVersion, url: str, timeout: float, waits: list[float]
) -> int:
    client = Client(url, lambda: TOKEN, Sender(timeout=timeout, sleep=waits.append))
    service = Service(version, client)
    ids = tuple(sample_id(name) for name in operation.ids)
    body: dict[str, Any] | None = {"name": "x"} if operation.fields else None
    try:
        if operation.lists:
            list(service.pages(operation, Query({}, body=body or {}), ids=ids))
        else:
            service.call(operation, ids, body)
    except RetellctlError as error:
        return error.exit_code
    finally:
        client.close()
    return 0


def _expected(line: Line, row: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    times, code = row[COLUMNS.index(_column(line))]
    if line.operation.reads and not line.operation.repeatable:
        # It changes nothing and costs something: sent as often as what must not happen twice.
        times = row[COLUMNS.index("create")][0]
    return times, code


def _column(line: Line) -> str:
    """Return the column of the table: what may be repeated, and what its answer has to be, are declared."""
    operation = line.operation
    if operation.reads:
        return "list" if operation.lists else "get"
    if operation.removes:
        return "delete"
    has_key = any(field.name == operation.key for field in there(operation.fields, line.version))
    return "update" if operation.repeatable or has_key else "create"
