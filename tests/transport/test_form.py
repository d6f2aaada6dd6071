"""A form on the wire: what a server that reads multipart/form-data makes of it, file by file and byte by byte."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from recorder import Answer, Recorded, Recorder
from transport.trying import Trying
from werkzeug.formparser import parse_form_data
from werkzeug.test import EnvironBuilder

from retellctl.resources.index import OPERATIONS
from retellctl.transport.messages import FilePart, Part, Request, Response

if TYPE_CHECKING:
    from collections.abc import Sequence

CREATE = OPERATIONS["agent.create"]


def file(filename: str, content: bytes) -> FilePart:
    return FilePart(filename, len(content), lambda: io.BytesIO(content), path=filename)


def form_of(request: Recorded) -> list[tuple[str, str | None, str | None, bytes]]:
    """The parts that werkzeug finds in a request: name, file name, Content-Type and content."""
    builder = EnvironBuilder(method="POST", input_stream=io.BytesIO(request.body), headers=request.headers)
    _, texts, files = parse_form_data(builder.get_environ(), silent=False)
    found: list[tuple[str, str | None, str | None, bytes]] = [
        (name, None, None, value.encode()) for name, value in texts.items(multi=True)
    ]
    for name, part in files.items(multi=True):
        found.append((name, part.filename, part.content_type, part.read()))
        part.close()
    builder.close()
    return found


def sent(form: Sequence[Part]) -> Recorded:
    """What a server gets when a form is sent."""
    with Recorder(lambda _: Answer(201, {"agent_id": "x"})) as server:
        trying = Trying(server.url)
        answer = trying.send(CREATE, Request("POST", "/create-agent", form=tuple(form)))
        trying.client.close()
    assert isinstance(answer, Response)
    (request,) = server.requests
    return request


def test_texts_and_files_arrive_as_they_are() -> None:
    form = [
        Part("name", 'Öffnungszeiten\n"quoted"'),
        Part("texts", '[{"title": "Hours", "text": "Mo-Fr"}]'),
        Part("files", file("a.txt", b"")),
        Part("files", file("preise ü.csv", b"name;preis\r\n")),
        Part("files", file("c.bin", bytes(range(256)) * 4000)),
    ]

    request = sent(form)

    assert form_of(request) == [
        ("name", None, None, 'Öffnungszeiten\n"quoted"'.encode()),
        ("texts", None, None, b'[{"title": "Hours", "text": "Mo-Fr"}]'),
        ("files", "a.txt", "text/plain", b""),
        ("files", "preise ü.csv", "text/csv", b"name;preis\r\n"),
        ("files", "c.bin", "application/octet-stream", bytes(range(256)) * 4000),
    ]
    assert request.headers["content-length"] == str(len(request.body))
