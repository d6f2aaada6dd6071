"""Forms (multipart/form-data) as bodies: each part is read as the type that its field is declared with."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from werkzeug.formparser import FormDataParser

from retellctl.spec.body import body_type
from retellctl.spec.types import types

from .checks import Refused
from .request import read_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typing_extensions import Buffer
    from werkzeug.datastructures import FileStorage
    from werkzeug.wrappers import Request

    from retellctl.spec.declaration import Operation
    from retellctl.spec.types import Type

MIMETYPE: Final = "multipart/form-data"
# Bytes of the parts that are no files, and how many parts there may be: of a form that is none of ours.
MAX_TEXT: Final = 50 * 1024 * 1024
MAX_PARTS: Final = 1000
_NUMBER: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


def read_form(request: Request, operation: Operation) -> dict[str, Any]:
    """Return a form as the body that an operation takes.

    Raises:
        Refused: 400, it is no form, or a part cannot be what its field is.
    """
    parser = FormDataParser(
        lambda *_, **__: _Counter(), silent=False, max_form_memory_size=MAX_TEXT, max_form_parts=MAX_PARTS
    )
    try:
        _, texts, files = parser.parse(
            request.stream, request.mimetype, request.content_length, request.mimetype_params
        )
    except ValueError as error:
        raise Refused(400, f"the body is not a valid form: {error}") from None
    members = body_type(operation, "v2" if operation.v2 else "v1").members
    body = {name: _read(name, members.get(name), parts) for name, parts in texts.lists()}
    for name, parts in files.lists():
        found = [_file(part) for part in parts]
        is_list = name in members and members[name].kind == "list"
        body[name] = found if is_list or len(found) > 1 else found[0]
    return body


def _read(name: str, type_: Type | None, parts: Sequence[str]) -> Any:
    """Return the value of the parts of one name that are no files."""
    if type_ is None:
        return parts[0]
    named = types("v2")
    type_ = named.resolve(type_)
    item = named.resolve(type_.item) if type_.item else type_
    if item.kind == "file":
        raise Refused(400, f"{name} must be a file")
    if (
        type_.kind == "list"
        and item.kind in ("text", "url")
        and (len(parts) > 1 or not parts[0].startswith("["))
    ):
        return list(parts)
    if type_.kind in ("list", "map", "object", "union"):
        return read_json(parts[0].encode("utf-8", "surrogatepass"), name)
    if type_.kind in ("number", "integer") and _NUMBER.fullmatch(parts[0]):
        return read_json(parts[0].encode(), name)
    if type_.kind == "boolean":
        return {"true": True, "false": False}.get(parts[0], parts[0])
    return parts[0]


def _file(part: FileStorage) -> dict[str, Any]:
    stream = part.stream
    size = stream.size if isinstance(stream, _Counter) else 0
    return {"filename": part.filename or "", "file_size": size, "content_type": part.mimetype}


class _Counter(io.BytesIO):
    """Stands for a file that is sent: its bytes are counted and not kept.

    Attributes:
        size: how many were written.
    """

    size = 0

    def write(self, data: Buffer, /) -> int:
        written = memoryview(data).nbytes
        self.size += written
        return written
