"""Files that are sent as they are: named by a flag, or by a body that was read from a file."""

from __future__ import annotations

import io
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from retellctl.errors import RetellctlError, UsageError
from retellctl.spec.faults import clean
from retellctl.transport.messages import FilePart

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from retellctl.output.progress import Progress
    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import OpenFile

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
        return _part("stdin", len(content), lambda: io.BytesIO(content), "-", inputs)
    where = f"{flag} {clean(path) or repr(path)}"
    place = os.path.expanduser(path)  # noqa: PTH111 - Path refuses a user that does not exist
    try:
        found = os.stat(place)  # noqa: PTH116
        if not stat.S_ISREG(found.st_mode):
            kind = "a folder" if stat.S_ISDIR(found.st_mode) else "no regular file"
            raise UsageError(f"{where} cannot be sent", why=f"it is {kind}", hint="Give the name of a file.")
        with _open(place):
            pass
    except OSError as error:
        raise UsageError(f"{where} cannot be read", why=error.strerror) from None
    except ValueError:
        raise UsageError(f"{where} cannot be read", why="that is no name for a file") from None
    return _part(os.path.basename(place), found.st_size, lambda: _open(place), place, inputs)  # noqa: PTH119


def _open(path: str) -> OpenFile:
    return open(path, "rb")


def _part(name: str, size: int, open_file: Callable[[], OpenFile], path: str, inputs: Inputs) -> FilePart:
    """Return a file as a part; each time it is sent, a line says how far that has got."""

    def open_shown() -> OpenFile:
        file = open_file()
        return file if inputs.progress is None else _Shown(file, inputs.progress(f"Sending {name}", size))

    return FilePart(name, size, open_shown, path)


class _Shown:
    """An open file that counts on a line of progress what was read of it."""

    def __init__(self, file: OpenFile, progress: Progress) -> None:
        self._file = file
        self._progress = progress

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        found = self._file.read(size)
        # A terminal that is gone does not break what is on its way.
        with suppress(RetellctlError, OSError):
            self._progress.advance(len(found))
        return found

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        """Close the file, and take the line away."""
        with suppress(RetellctlError, OSError):
            self._progress.__exit__(kind, error, trace)
        self._file.__exit__(kind, error, trace)


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
