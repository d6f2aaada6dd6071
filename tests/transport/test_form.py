"""A form on the wire: what a server that reads multipart/form-data makes of it, part by part and byte by byte."""

from __future__ import annotations

import re
import tracemalloc
from typing import TYPE_CHECKING, Any

import pytest
from recorder import Answer, Recorded, Recorder
from transport.forms import CREATE, Found, file, form, parse
from transport.script import Scripted, Turn
from transport.script import answer as reply
from transport.trying import Trying

from retellctl.errors import UsageError
from retellctl.sandbox.http.transport import SandboxTransport
from retellctl.transport.messages import FilePart, Part, Response

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def sent(*parts: Part) -> Recorded:
    """What a server gets when a form is sent."""
    with Recorder(lambda _: Answer(201, {"agent_id": "x"})) as server:
        trying = Trying(server.url)
        answer = trying.send(CREATE, form(*parts))
        trying.client.close()
    assert isinstance(answer, Response)
    (request,) = server.requests
    assert request.headers["content-length"] == str(len(request.body))
    assert "transfer-encoding" not in request.headers
    return request


def test_texts_and_files_arrive_as_they_are() -> None:
    text = 'Öffnungszeiten\n"quoted"\r\n--x--'
    request = sent(
        Part("name", text),
        Part("texts", '[{"title": "Hours", "text": "Mo-Fr"}]'),
        Part("files", file("a.txt", b"")),
        Part("files", file("preise ü.csv", b"name;preis\r\n")),
        Part("enable_auto_refresh", "true"),
        Part("files", file("c.bin", bytes(range(256)) * 4000)),
    )

    assert parse(request.headers, request.body) == [
        Found("name", None, None, text.encode()),
        Found("texts", None, None, b'[{"title": "Hours", "text": "Mo-Fr"}]'),
        Found("enable_auto_refresh", None, None, b"true"),
        Found("files", "a.txt", "text/plain", b""),
        Found("files", "preise ü.csv", "text/csv", b"name;preis\r\n"),
        Found("files", "c.bin", "application/octet-stream", bytes(range(256)) * 4000),
    ]


@pytest.mark.parametrize("parts", [(), (Part("knowledge_base_urls", '["https://example.com"]'),)], ids=len)
def test_a_form_without_a_file_is_a_form(parts: tuple[Part, ...]) -> None:
    request = sent(*parts)

    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert [(found.name, found.content.decode()) for found in parse(request.headers, request.body)] == [
        *map(tuple, parts)
    ]


@pytest.mark.parametrize(
    ("filename", "written"),
    [
        ('say "hi".txt', b"say %22hi%22.txt"),
        ("a\nb\r\nc.txt", b"a%0Ab%0D%0Ac.txt"),
        ("ü 日本.txt", "ü 日本.txt".encode()),
        ("back\\slash;x=%22.txt", b"back\\slash;x=%22.txt"),
        ("\udcff.txt", "�.txt".encode()),
        ("x\ud800.txt", "x�.txt".encode()),
    ],
    ids=["quotes", "line breaks", "other letters", "others", "no UTF-8", "half a pair"],
)
def test_file_names_are_written_as_browsers_write_them(filename: str, written: bytes) -> None:
    """The rules are WHATWG's: HTML, "multipart/form-data encoding algorithm"."""
    request = sent(Part("files", file(filename, b"x")))

    assert b'; name="files"; filename="' + written + b'"\r\n' in request.body


def test_field_names_cannot_break_out() -> None:
    request = sent(Part('a"\r\nX-Header: 1', "x"))

    assert b'form-data; name="a%22%0D%0AX-Header: 1"\r\n\r\nx\r\n' in request.body


@pytest.mark.parametrize(
    ("filename", "content_type"),
    [
        ("a.wav", r"audio/(x-|vnd\.)?wave?"),
        ("a.MP3", "audio/mpeg"),
        ("a.csv.gz", "application/octet-stream"),
        ("data:text/html,x", "application/octet-stream"),
        ("http://[x.txt", "text/plain"),
        ("", "application/octet-stream"),
    ],
)
def test_the_type_of_a_file_is_told_by_its_name(filename: str, content_type: str) -> None:
    assert re.fullmatch(content_type, file(filename, b"").content_type)


def test_the_type_of_a_file_may_be_said() -> None:
    request = sent(Part("files", file("a.txt", b"# x")._replace(media_type="text/markdown")))

    assert b"Content-Type: text/markdown\r\n" in request.body


def test_each_form_has_a_boundary_of_its_own() -> None:
    types = {sent(Part("a", "b")).headers["content-type"] for _ in range(3)}

    assert len(types) == 3
    assert all(re.fullmatch(r"multipart/form-data; boundary=retellctl-[0-9a-f]{32}", kind) for kind in types)


@pytest.mark.parametrize("part", [Part("a", "\ud800"), Part("\ud800", "a")], ids=["text", "name"])
def test_what_is_not_unicode_is_refused_before(part: Part) -> None:
    trying = Trying("http://127.0.0.1:1", token=lambda: pytest.fail("the token was asked for"))
    error = trying.send(CREATE, form(part))

    assert isinstance(error, UsageError)
    assert error.message == "the body holds text that is not Unicode: a lone surrogate cannot be sent"


class Counting:
    """An application that counts the bytes of a request's files, and holds none of them."""

    def __init__(self) -> None:
        self.received = 0
        self.path = ""

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.path = environ["PATH_INFO"]
        while data := environ["wsgi.input"].read(64 * 1024):
            self.received += len(data)
        assert self.received == int(environ["CONTENT_LENGTH"])
        start_response("201 Created", [("Content-Type", "application/json")])
        return [b'{"agent_id": "x"}']


def sparse(folder: Path, size: int) -> FilePart:
    path = folder / "large.bin"
    with path.open("wb") as made:
        made.truncate(size)
    return FilePart(path.name, size, lambda: path.open("rb"), str(path))


@pytest.mark.parametrize("where", ["network", "process"])
def test_a_large_file_is_never_held_in_memory(where: str, tmp_path: Path) -> None:
    size = 64 * 1024**2
    received = Counting()
    options: dict[str, Any] = {}
    if where == "process":
        options["application"] = SandboxTransport(received)
        answer, peak = measured("http://sandbox.invalid", sparse(tmp_path, size), options)
    else:

        def drain(turn: Turn) -> None:
            received.received = sum(map(len, turn.read_pieces()))
            turn.say(reply(201, {"agent_id": "x"}))

        with Scripted(drain) as server:
            answer, peak = measured(server.url, sparse(tmp_path, size), options)

    assert isinstance(answer, Response), answer
    assert answer.status == 201
    assert size < received.received < size + 1000
    assert peak < 4 * 1024**2


def measured(url: str, large: FilePart, options: dict[str, Any]) -> tuple[object, int]:
    """Send a file; return the answer and how many bytes the process held at most."""
    trying = Trying(url, **options)
    tracemalloc.start()
    try:
        answer = trying.send(CREATE, form(Part("file", large)))
        return answer, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        trying.client.close()
