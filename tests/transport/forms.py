"""Forms that tests send, and what a server that reads multipart/form-data makes of them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

from werkzeug.datastructures import Headers
from werkzeug.formparser import parse_form_data
from werkzeug.test import EnvironBuilder

from retellctl.resources.index import OPERATIONS
from retellctl.transport.messages import FilePart, Part, Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CREATE = OPERATIONS["agent.create"]


class Found(NamedTuple):
    """One part as it came."""

    name: str
    filename: str | None
    content_type: str | None
    content: bytes


def file(filename: str, content: bytes, *, path: str = "-") -> FilePart:
    return FilePart(filename, len(content), lambda: io.BytesIO(content), path)


def form(*parts: Part) -> Request:
    return Request("POST", "/create-agent", form=parts)


def parse(headers: Mapping[str, str], body: bytes) -> list[Found]:
    """The parts that werkzeug finds, texts first."""
    builder = EnvironBuilder(method="POST", input_stream=io.BytesIO(body), headers=Headers(dict(headers)))
    _, texts, files = parse_form_data(builder.get_environ(), silent=False)
    found = [Found(name, None, None, value.encode()) for name, value in texts.items(multi=True)]
    for name, part in files.items(multi=True):
        found.append(Found(name, part.filename, part.content_type, part.read()))
        part.close()
    builder.close()
    return found


def parse_raw(request: bytes) -> list[Found]:
    """The parts of a request as a scripted server reads it."""
    head, _, body = request.partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")[1:]
    return parse(dict(line.split(": ", 1) for line in lines), body)


def contents(found: Iterable[Found]) -> list[tuple[str, bytes]]:
    return [(part.name, part.content) for part in found]
