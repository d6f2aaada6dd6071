"""A Retell on loopback that has every answer ready, so that what is measured is never the server.

python service.py      prints its address and the sizes of its answers as one line of JSON, and serves until killed
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from typing import Any

CALLS = 1000  # in the large answer, and on a page of the history
PAGES = 100  # of the history
BODY = 20_000_000  # bytes of the large answer, about
_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_CURSOR = re.compile(rb'"pagination_key": *"page_([0-9]+)"')


def agent(agent_id: str) -> dict[str, Any]:
    return {
        "agent_id": agent_id,
        "agent_name": "Jarvis",
        "voice_id": "11labs-Adrian",
        "response_engine": {"type": "retell-llm", "llm_id": "llm_234sdertfsdsfsdf"},
        "language": "en-US",
        "last_modification_timestamp": 1703413636133,
    }


def call(number: int, words: int) -> dict[str, Any]:
    """Return a call with a transcript of so many words, each with its times."""
    start = 1_795_398_925_016 - number * 60_000
    found = {
        "call_id": f"call_{number:028x}",
        "agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD",
        "call_status": "ended",
        "from_number": "+12137771234",
        "to_number": "+12137771235",
        "start_timestamp": start,
        "end_timestamp": start + 42_000,
        "e2e_latency": {
            "p50": 800,
            "p90": 1200.5,
            "p95": 1500,
            "p99": 2500,
            "max": 2700,
            "min": 500,
            "num": 10,
        },
    }
    if words:
        timed = [
            {"word": "straightforward ", "start": round(at * 0.31, 2), "end": round(at * 0.31 + 0.25, 2)}
            for at in range(words)
        ]
        text = "straightforward " * words
        turns = [timed[at : at + 20] for at in range(0, words, 20)]
        found["transcript"] = "".join(f"Agent: {text[:320]}\n" for _ in turns)
        found["transcript_object"] = [
            {"role": "agent", "content": text[:320], "words": timed_turn} for timed_turn in turns
        ]
    return found


def answers() -> dict[bytes, bytes]:
    """Return the bodies by path."""
    agents = [agent(f"agent_{number}") for number in range(20)]
    words = 20
    while len(_json([call(0, words)])) * CALLS < BODY:
        words += 20
    return {
        b"/get-api-key-info": _json({"org_id": "org", "org_name": "Org", "api_key_name": "key"}),
        b"/list-agents": _json(agents),
        b"/v2/list-agents": _json({"items": agents, "has_more": False}),
        b"/list-calls": _json([call(number, words) for number in range(CALLS)]),
        b"/v3/list-calls": _json([call(number, 0) for number in range(CALLS)]),
    }


class Connection(asyncio.Protocol):
    """Takes requests as they come and answers each at once."""

    def __init__(self, ready: dict[bytes, bytes]) -> None:
        self._ready = ready
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            found = _LENGTH.search(self._received, 0, end)
            whole = end + 4 + (int(found[1]) if found else 0)
            if len(self._received) < whole:
                return
            request, self._received = self._received[:whole], self._received[whole:]
            body = self._answer(request.split(b" ", 2)[1].partition(b"?")[0], request[end + 4 :])
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self._transport.write(head % len(body) + body)

    def _answer(self, path: bytes, body: bytes) -> bytes:
        if path.startswith(b"/get-agent/"):
            return _json(agent(path.rpartition(b"/")[2].decode()))
        if path == b"/v3/list-calls":
            found = _CURSOR.search(body)
            page = int(found[1]) if found else 1
            ends = b"false" if page == PAGES else b'true,"pagination_key":"page_%d"' % (page + 1)
            return b'{"items":%b,"has_more":%b}' % (self._ready[path], ends)
        return self._ready[path]


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


async def main() -> None:
    ready = answers()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(ready), "127.0.0.1")
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    sizes = {"large": len(ready[b"/list-calls"]), "page": len(ready[b"/v3/list-calls"])}
    sys.stdout.write(json.dumps({"address": address, **sizes}) + "\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
