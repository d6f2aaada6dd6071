"""Saving a call's recording."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from retellctl.errors import NotFound, Unexpected, UsageError
from retellctl.jsontext.text import decode
from retellctl.system.temporary import make_temporary, remove_abandoned

if TYPE_CHECKING:
    from retellctl.cli.session import Session
    from retellctl.transport.messages import Response


LONGEST_NAME = 240  # bytes; 255 is what systems allow, and the name while it is written is a little longer
CIRCLE = "its links go round in a circle"


def is_taken(file: str, flag: str = "--recording", shown: str = "the call's record") -> bool:
    """Return whether there is a file of that name.

    Args:
        file: its name.
        flag: how it was given, for messages.
        shown: what goes to standard output.

    Raises:
        UsageError: no file can be saved under it.
    """
    try:
        path = Path(file).resolve()  # where a link leads to
        if file == "-":
            why = f"standard output has {shown}: give a file"
        elif path.is_symlink():
            why = CIRCLE  # what is left of a path whose links lead back to it, from Python 3.13 on
        elif not path.parent.is_dir():
            why = "there is no such folder"
        elif path.exists() and not path.is_file():
            why = "it is not a file"
        elif not os.access(path.parent, os.W_OK | os.X_OK):
            why = "its folder may not be written to"
        elif len(os.fsencode(path.name)) > LONGEST_NAME:
            why = f"its name is longer than {LONGEST_NAME} bytes"
        else:
            return path.exists()
    except OSError as error:
        why = str(error.strerror)
    except (RuntimeError, ValueError) as error:
        # A link that leads to itself, before Python 3.13; a name that no file can have.
        why = CIRCLE if isinstance(error, RuntimeError) else "no file has such a name"
    raise UsageError(f"{flag} {file!r} cannot be written", why=why)


def save(session: Session, call_id: str, call: Response, file: str) -> None:
    """Fetch the recording that a call names, and put it in a file, whole or not at all.

    Args:
        session: fetches it, without the token: a recording lies on another host.
        call_id: for messages.
        call: the call's record.
        file: where it is saved.

    Raises:
        NotFound: the call has no recording.
        RetellctlError: it could not be fetched, or is none.
        Unexpected: the file cannot be written.
    """
    name, url = _find_recording(call)
    if not url:
        raise NotFound(
            f"call {call_id} has no recording",
            hint=f"A call has one when it has ended: `retellctl call get {call_id} --wait --recording FILE`.",
            id=call_id,
        )
    try:
        size = _fetch_to(session, url, Path(file).resolve())  # a link stays one
    except OSError as error:
        raise Unexpected(f"the recording could not be saved to {file}", why=error.strerror) from None
    session.sink.note(f"Saved the {name} to {file} ({size:,} bytes).")


def _find_recording(call: Response) -> tuple[str, str]:
    """Return what a call calls its recording, and where that lies; one that is scrubbed is all that some have."""
    record = decode(call.body)
    for key, name in (("recording_url", "recording"), ("scrubbed_recording_url", "scrubbed recording")):
        url = record.get(key)
        if isinstance(url, str) and url:
            return name, url
    return "", ""


def _fetch_to(session: Session, url: str, path: Path) -> int:
    """Fetch a recording into a file that takes the other's place when it is whole; return its size."""
    remove_abandoned(path, (path if path.exists() else path.parent).stat())
    descriptor, name = make_temporary(path)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out, session.sink.progress("recording", None) as progress:

            def write(piece: bytes) -> None:
                out.write(piece)
                progress.advance(len(piece))

            def restart() -> None:
                progress.advance(-out.tell())
                out.seek(0)
                out.truncate()

            session.service.client.fetch(url, write, restart)
        size = temporary.stat().st_size
        # As a shell's redirection does it: a file that is there keeps its mode, a new one is not private as mkstemp's.
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~umask)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return size
