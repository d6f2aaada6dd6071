"""Servers that answer without end, too slowly, too much or in pieces: there is a clear error, and it comes in time."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from typing import TYPE_CHECKING

import pytest
from transport.script import Scripted, Turn, answer, head, says
from transport.trying import CREATE, GET, Trying

from retellctl.errors import NetworkError, OutcomeUnknown, RetellctlError
from retellctl.transport.deadline import Deadline
from retellctl.transport.decompress import read_whole
from retellctl.transport.faults import BrokenResponse, NetworkFault
from retellctl.transport.messages import Request, Response
from retellctl.transport.network import Network
from retellctl.transport.prepare import PreparedRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transport.script import Script


def without_end(first: bytes, piece: bytes) -> Script:
    """Sends the first piece, then the other again and again until the client goes away."""

    def script(turn: Turn) -> None:
        turn.read()
        turn.say(first)
        while True:
            turn.say(piece)

    return script


def dripping(data: bytes) -> Script:
    """Sends a byte every 20 ms, so that there is never a long silence."""

    def script(turn: Turn) -> None:
        turn.read()
        pause = threading.Event()
        for byte in data:
            turn.say(bytes([byte]))
            pause.wait(0.02)

    return script


PACKED = gzip.compress(b'{"agent_id": "x"}')
SLOW = {
    "headers byte by byte": dripping(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 500),
    "a body byte by byte": dripping(head(200, "Content-Length: 500") + b"{" * 500),
    "1xx without end": without_end(b"", b"HTTP/1.1 102 Processing\r\n\r\n" * 100),
    "chunks without end": without_end(head(200, "Transfer-Encoding: chunked"), b"1\r\n{\r\n"),
}
BROKEN = {
    "a header without end": (
        without_end(b"HTTP/1.1 200 OK\r\nX-Long: ", b"x" * 65536),
        "the headers of SERVER are too long",
    ),
    "headers without end": (
        without_end(b"HTTP/1.1 200 OK\r\n", b"X-Many: x\r\n" * 1000),
        "the headers of SERVER are too long",
    ),
    "no HTTP": (says(b"SSH-2.0-OpenSSH\r\n\r\n"), "what SERVER sent is not HTTP: illegal status line"),
    "HTTP/2": (says(b"HTTP/2 200\r\n\r\n{}"), "what SERVER sent is not HTTP: illegal status line"),
    "a header that is none": (
        says(b"HTTP/1.1 200 OK\r\nfoo\r\n\r\n{}"),
        "what SERVER sent is not HTTP: illegal header line",
    ),
    "two lengths": (
        says(head(200, "Content-Length: 2", "Content-Length: 3") + b"{}"),
        "what SERVER sent is not HTTP: conflicting Content-Length headers",
    ),
    "a chunk of no size": (
        says(head(200, "Transfer-Encoding: chunked") + b"zz\r\n{}\r\n"),
        "what SERVER sent is not HTTP: illegal chunk header",
    ),
    "chunks that are cut": (
        says(head(200, "Transfer-Encoding: chunked") + b"2\r\n{}\r\n"),
        "SERVER closed the connection before its answer was whole",
    ),
    "less than its length": (
        says(head(200, "Content-Length: 3") + b"{}"),
        "SERVER closed the connection before its answer was whole",
    ),
    "damaged gzip": (
        says(answer(200, PACKED[:-8] + bytes(8), "Content-Encoding: gzip")),
        "the answer's compression is damaged: Error -3 while decompressing data: incorrect data check",
    ),
    "no gzip": (
        says(answer(200, b"{}", "Content-Encoding: gzip")),
        "the answer's compression is damaged: Error -3 while decompressing data: incorrect header check",
    ),
    "gzip that is cut": (
        says(answer(200, PACKED[:-8], "Content-Encoding: x-gzip")),
        "the answer's compressed data is cut",
    ),
}


@pytest.mark.parametrize("slow", SLOW)
def test_ten_times_the_longest_silence_is_all_there_is(slow: str) -> None:
    with Scripted(SLOW[slow]) as server:
        error = _tried(server, timeout=0.1)

    assert isinstance(error, NetworkError)
    assert error.message == "agent get: no answer in time: the answer was not whole after 1 s"


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_answer_is_named(broken: str) -> None:
    script, why = BROKEN[broken]
    with Scripted(script) as server:
        read = _tried(server)
        created = _tried(server, create=True)

    why = why.replace("SERVER", server.address)
    assert isinstance(read, NetworkError)
    assert (read.what, read.why) == ("agent get: broken answer", why)
    assert isinstance(created, OutcomeUnknown)
    assert (created.what, created.why) == ("agent create: outcome unknown", f"broken answer: {why}")


def test_silence_before_a_connection_has_its_bound_too() -> None:
    """A server whose queue is full does not even accept."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        waiting = [socket.socket() for _ in range(4)]
        for queued in waiting:
            queued.setblocking(False)
            queued.connect_ex(listener.getsockname())
        trying = Trying(f"http://{address}", timeout=0.1, max_retries=0)
        error = trying.send(CREATE, Request("POST", "/create-agent", body={}))
        trying.client.close()
        for queued in waiting:
            queued.close()

    assert isinstance(error, NetworkError)
    assert (error.message, error.hint) == (
        f"agent create: no connection: {address} did not answer within 0.1 s",
        "Nothing was carried out. Check the base URL and your network.",
    )


@pytest.mark.parametrize(
    "script",
    [
        without_end(head(200, "Connection: close"), b"x" * 65536),
        without_end(head(200, "Transfer-Encoding: chunked"), b"10000\r\n" + b"x" * 65536 + b"\r\n"),
        says(answer(200, gzip.compress(bytes(64 * 2**20)), "Content-Encoding: gzip")),
    ],
    ids=["body", "chunks", "gzip"],
)
def test_a_body_has_a_largest_size(script: Script) -> None:
    with Scripted(script) as server:
        network = Network(server.url, timeout=10, connections=1, max_body=2**20)
        with pytest.raises(NetworkFault) as caught:
            network.exchange(
                PreparedRequest("GET", f"{server.url}/x", {}),
                on_sent=lambda: None,
                deadline=Deadline(float("inf")),
            )
        network.close()

    assert (caught.value.what, caught.value.why) == ("broken answer", "the answer is larger than 1 MiB")


def test_gzip_is_unpacked_no_further_than_needed() -> None:
    """A gibibyte of zeros is a mebibyte of gzip; what is held at a time stays small."""
    taken = 0

    def packed() -> Iterator[bytes]:
        nonlocal taken
        packer = zlib.compressobj(wbits=31)
        for _ in range(1024):
            taken += 1
            yield packer.compress(bytes(2**20))
        yield packer.flush()

    with pytest.raises(BrokenResponse, match="larger than 4 MiB"):
        read_whole(packed(), "gzip", 4 * 2**20)
    assert taken < 100


@pytest.mark.parametrize(
    ("chunks", "encoding", "body"),
    [
        ([b"a", b"", b"b"], "", b"ab"),
        ([b"ab"], "utf-8", b"ab"),
        ([PACKED[:5], PACKED[5:]], " GZIP ", b'{"agent_id": "x"}'),
        ([bytes([byte]) for byte in gzip.compress(b"a") + gzip.compress(b"b")], "gzip", b"ab"),
        ([gzip.compress(b"a" * 5_000_000)], "gzip", b"a" * 5_000_000),
        ([], "gzip", b""),
    ],
    ids=["plain", "a name that means nothing", "gzip", "two members", "large", "empty"],
)
def test_bodies_are_unpacked(chunks: list[bytes], encoding: str, body: bytes) -> None:
    assert read_whole(chunks, encoding) == body


def _tried(server: Scripted, *, create: bool = False, timeout: float = 10) -> Response | RetellctlError:
    trying = Trying(server.url, timeout=timeout, max_retries=0)
    try:
        if create:
            return trying.send(CREATE, Request("POST", "/create-agent", body={}))
        return trying.send(GET, Request("GET", "/get-agent/x"))
    finally:
        trying.client.close()
