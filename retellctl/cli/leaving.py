"""How the program ends before its time: Ctrl-C, a closed pipe, an exception that nobody has thought of."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

from retellctl.api.errors import Unexpected

if TYPE_CHECKING:
    from .session import Session


def leave(code: int) -> NoReturn:
    """End with an exit code; requests that a failed command has left under way are not waited for."""
    if threading.active_count() > 1:
        os._exit(code)
    sys.exit(code)


def break_off(*_: object) -> None:
    """Ctrl-C: end in good order; once more: end as it is."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    raise KeyboardInterrupt


def swallowed(session: Session, report: sys.UnraisableHookArgs) -> None:
    """Obey a Ctrl-C that came where Python can raise nothing, such as in a weak reference's callback."""
    if report.exc_type is KeyboardInterrupt:
        interrupted(session)
    sys.__unraisablehook__(report)


def interrupted(session: Session) -> NoReturn:
    """Say what may be under way, and end as Ctrl-C ends any program, so that a shell's loop stops too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with contextlib.suppress(Exception):
        error = session.interrupted()
        if error is not None:
            session.sink.error(error)
    die_of(signal.SIGINT)


def die_of(number: signal.Signals) -> NoReturn:
    """End by a signal; Python's own leaving, which would wait for threads and write out what is left, is left out."""
    signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [number])
    signal.raise_signal(number)
    os._exit(128 + number)


def unforeseen(session: Session, error: Exception) -> Unexpected:
    """Return what nobody has thought of as an error of ours; --verbose shows where it comes from."""
    import traceback

    for line in "".join(traceback.format_exception(error)).splitlines():
        session.sink.trace(line)
    if isinstance(error, MemoryError):
        return Unexpected("there is not enough memory", hint="Ask for less, such as with --limit.")
    return Unexpected(
        "something unexpected happened",
        why=f"{type(error).__name__}: {error}" if str(error) else type(error).__name__,
        hint=None
        if isinstance(error, OSError)
        else "This is a bug in retellctl: please report it with what --verbose shows.",
    )


def last_words(error: Exception) -> int:
    """Name an error that came while another was shown, or on leaving; its text may hold anything."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"Error: {type(error).__name__} while the command ended.\n")
    return Unexpected.exit_code
