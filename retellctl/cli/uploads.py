"""Files that are sent as they are: named by a flag, or by a body that was read from a file."""

from __future__ import annotations

import io
import os
import stat
from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError
from retellctl.spec.faults import clean
from retellctl.transport.messages import FilePart

if TYPE_CHECKING:
    from typing import BinaryIO

    from retellctl.spec.declaration import Operation

    from .inputs import Inputs


def upload(path: str, flag: str, inputs: Inputs) -> FilePart:
    """Return a file as a part of a form; it is opened when it is sent.

    Args:
        path: its name, or `-` for standard input; `~` is the user's folder.
        flag: how it was given, for messages.
        inputs: reads standard input.

    Raises:
        UsageError: there is no such file, it is no regular file, or it may not be read.
    """
    if path == "-":
        content = inputs.standard_input(flag)
        return FilePart("stdin", len(content), lambda: io.BytesIO(content), "-")
    where = f"{flag} {clean(path) or repr(path)}"
    place = os.path.expanduser(path)  # noqa: PTH111 - Path refuses a user that does not exist
    try:
        found = os.stat(place)  # noqa: PTH116
        if not stat.S_ISREG(found.st_mode):
            kind = "a folder" if stat.S_ISDIR(found.st_mode) else "no regular file"
            raise UsageError(f"{where} cannot be sent", why=f"it is {kind}", hint="Give the name of a file.")
        _open(place).close()
    except OSError as error:
        raise UsageError(f"{where} cannot be read", why=error.strerror) from None
    except ValueError:
        raise UsageError(f"{where} cannot be read", why="that is no name for a file") from None
    return FilePart(os.path.basename(place), found.st_size, lambda: _open(place), place)  # noqa: PTH119


def _open(path: str) -> BinaryIO:
    return open(path, "rb")


def uploads_in(operation: Operation, body: dict[str, Any], inputs: Inputs) -> None:
    """Put files in the place of their names in a body that was read from a file or --set.

    Raises:
        UsageError: as in upload, or something else than a list of names stands there.
    """
    for field in operation.fields:
        item = field.type.item
        if item is None or item.kind != "file" or field.name not in body:
            continue
        found = body[field.name]
        if isinstance(found, str) and field.type.high == 1:
            found = [found]  # where there can be one only, it needs no list
        if not isinstance(found, list):
            raise UsageError(f"{field.name} must be a list of the names of files")
        body[field.name] = [
            _file(value, f"{field.name}.{place}", inputs) for place, value in enumerate(found)
        ]


def _file(value: Any, where: str, inputs: Inputs) -> FilePart:
    if isinstance(value, FilePart):
        return value
    if isinstance(value, str):
        return upload(value, where, inputs)
    raise UsageError(f"{where} must be the name of a file")
