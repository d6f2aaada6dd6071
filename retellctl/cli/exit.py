"""How the program ends before its time: by a signal, a closed pipe, an exception that nobody has thought of."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

from retellctl.errors import RetellctlError, Unexpected, named

if TYPE_CHECKING:
    from types import FrameType

    from .session import Session

# Ctrl-C; what `kill`, `docker stop` and a cancelled CI job send; a terminal that is closed.
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_POKE = 0.05  # seconds after which the main thread is woken if it has not heard of a signal
_MOST_POKES = 100


class Ended(KeyboardInterrupt):
    """A signal has come that ends the program.

    Attributes:
        number: which one.
    """

    def __init__(self, number: signal.Signals) -> None:
        super().__init__()
        self.number = number


def leave(code: int) -> NoReturn:
    """End with an exit code; requests that a failed command has left under way are not waited for."""
    if any(not thread.daemon for thread in threading.enumerate() if thread is not threading.main_thread()):
        os._exit(code)
    sys.exit(code)


class Ears:
    """Hears the signals that end a program, whatever the main thread is doing.

    Python notes a signal at once and obeys it in the main thread, between two of its instructions. One that comes just
    before a system call blocks is noted, but the call knows nothing of it: it ends when the server or --timeout ends
    it. A second thread therefore learns of each signal too, through a pipe, and wakes the main thread out of its
    system call until it has heard.
    """

    def __init__(self) -> None:
        self._heard = threading.Event()

    def open(self) -> None:
        """Hear from now on; who was started with a signal ignored, in the background or by nohup, is not meant."""
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._break_off)
        # It does nothing but interrupt a system call, and nobody else sends it.
        signal.signal(signal.SIGURG, lambda *_: None)
        # Where there is no room for a pipe or a thread, the signals are still heard, if not always at once.
        with contextlib.suppress(OSError, RuntimeError):
            hears, tells = os.pipe()
            os.set_blocking(tells, False)
            threading.Thread(target=self._listen, args=(hears,), name="signals", daemon=True).start()
            signal.set_wakeup_fd(tells, warn_on_full_buffer=False)

    def close(self) -> None:
        """Leave the signals to themselves: what is left is Python's own leaving, which has nothing to say."""
        for number in ENDING:
            if signal.getsignal(number) == self._break_off:
                signal.signal(number, signal.SIG_DFL)

    def _break_off(self, number: int, _: FrameType | None) -> NoReturn:
        """End in good order; at a second signal, end at once."""
        # First of all: another signal must not find this one half way.
        end_at_once_from_now_on()
        self._heard.set()
        raise Ended(signal.Signals(number))

    def _listen(self, pipe: int) -> None:
        main_thread = threading.main_thread().ident or 0
        while True:
            if not any(number in ENDING for number in os.read(pipe, 1)):
                continue
            for _ in range(_MOST_POKES):
                if self._heard.wait(_POKE):
                    break
                signal.pthread_kill(main_thread, signal.SIGURG)


def end_at_once_from_now_on() -> None:
    """Let the next ending signal end the program without a word, also as PID 1, which the system protects from it."""
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, exit_at_once if os.getpid() == 1 else signal.SIG_DFL)


def exit_at_once(number: int, _: FrameType | None) -> NoReturn:
    """End as a shell shows an end by that signal."""
    os._exit(128 + number)


def number_of(error: BaseException | None) -> signal.Signals:
    """Return the signal that an exception stands for."""
    return error.number if isinstance(error, Ended) else signal.SIGINT


def swallowed(session: Session, report: sys.UnraisableHookArgs) -> None:
    """Obey a signal that came where Python can raise nothing, such as in a weak reference's callback."""
    if issubclass(report.exc_type, KeyboardInterrupt):
        interrupted(session, number_of(report.exc_value))
    sys.__unraisablehook__(report)


def interrupted(session: Session, number: signal.Signals) -> NoReturn:
    """Say what may be under way, and end as the signal ends any program, so that a shell's loop stops too."""
    end_at_once_from_now_on()
    with contextlib.suppress(Exception):
        error = session.unreported("interrupted, outcome unknown")
        if error is not None:
            session.sink.error(error)
    die_of(number)


def die_of(number: signal.Signals) -> NoReturn:
    """End by a signal; Python's own leaving, which would wait for threads and write out what is left, is left out."""
    signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [number])
    signal.raise_signal(number)
    os._exit(128 + number)


def unforeseen(session: Session, error: Exception) -> RetellctlError:
    """Return what nobody has thought of as an error of ours; --verbose shows where it comes from.

    If a change went out and the user has not been told what became of it, that is what the error says.
    """
    import traceback

    for line in "".join(traceback.format_exception(error)).splitlines():
        session.sink.trace(line)
    is_memory = isinstance(error, MemoryError)
    # What the failed functions still hold may be what there is no memory for.
    traceback.clear_frames(error.__traceback__)
    why = "there is not enough memory" if is_memory else named(error)
    doubt = session.unreported("outcome unknown", why=f"{why}, after the request had been sent")
    if doubt is not None:
        return doubt
    if is_memory:
        return Unexpected("there is not enough memory", hint="Ask for less, such as with --limit.")
    return Unexpected(
        "something unexpected happened",
        why=why,
        hint=None
        if isinstance(error, OSError)
        else "This is a bug in retellctl: please report it with what --verbose shows.",
    )


def last_words(error: Exception) -> int:
    """Name an error that came while another was shown, or on leaving; its text may hold anything."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"Error: {type(error).__name__} while the command ended.\n")
    return Unexpected.exit_code
