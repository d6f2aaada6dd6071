"""How the program ends early: by a signal, a closed pipe, or an exception that is not foreseen."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

from retellctl.errors import RetellctlError, Unexpected, describe_exception

if TYPE_CHECKING:
    from types import FrameType

    from .session import Session

# Ctrl-C; what `kill`, `docker stop` and a cancelled CI job send; a terminal that is closed.
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_WAKE_SECONDS = 0.05  # seconds between two attempts to wake the main thread
_MAX_WAKES = 100


class SignalReceived(KeyboardInterrupt):
    """A signal has come that ends the program.

    Attributes:
        number: which one.
    """

    def __init__(self, number: signal.Signals) -> None:
        super().__init__()
        self.number = number


def exit_process(code: int) -> NoReturn:
    """End with an exit code; requests that a failed command has left under way are not waited for."""
    if any(not thread.daemon for thread in threading.enumerate() if thread is not threading.main_thread()):
        os._exit(code)
    sys.exit(code)


class SignalListener:
    """Receives the signals that end a program, whatever the main thread is doing.

    Python runs a signal's handler in the main thread, between two of its instructions. A signal that comes just before
    a system call blocks has no effect until the call returns, which may be as late as --timeout. A second thread
    therefore reads each signal from a pipe, and interrupts the main thread's system call until the handler has run.
    """

    def __init__(self) -> None:
        self._received = threading.Event()

    def start(self) -> None:
        """Begin to handle the signals; one that the program was started to ignore, such as by nohup, stays ignored."""
        for number in ENDING_SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._handle)
        # It does nothing but interrupt a system call; nothing else sends it.
        signal.signal(signal.SIGURG, lambda *_: None)
        # Where there is no room for a pipe or a thread, the signals are still handled, if not always at once.
        with contextlib.suppress(OSError, RuntimeError):
            reader, writer = os.pipe()
            os.set_blocking(writer, False)
            threading.Thread(target=self._listen, args=(reader,), name="signals", daemon=True).start()
            signal.set_wakeup_fd(writer, warn_on_full_buffer=False)

    def stop(self) -> None:
        """Give the signals their default effect: Python's own exit has nothing to report."""
        for number in ENDING_SIGNALS:
            if signal.getsignal(number) == self._handle:
                signal.signal(number, signal.SIG_DFL)

    def _handle(self, number: int, _: FrameType | None) -> NoReturn:
        """Raise SignalReceived, so that the command can report; a second signal ends the program at once."""
        # First of all, since another signal may come at any moment.
        end_at_next_signal()
        self._received.set()
        raise SignalReceived(signal.Signals(number))

    def _listen(self, pipe: int) -> None:
        main_thread = threading.main_thread().ident or 0
        while True:
            if not any(number in ENDING_SIGNALS for number in os.read(pipe, 1)):
                continue
            for _ in range(_MAX_WAKES):
                if self._received.wait(_WAKE_SECONDS):
                    break
                signal.pthread_kill(main_thread, signal.SIGURG)


def end_at_next_signal() -> None:
    """Let the next of the signals end the program silently, also as PID 1, which has no default action for them."""
    for number in ENDING_SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, exit_like_signal if os.getpid() == 1 else signal.SIG_DFL)


def exit_like_signal(number: int, _: FrameType | None) -> NoReturn:
    """End with the exit code that a shell shows for an end by that signal."""
    os._exit(128 + number)


def signal_of(error: BaseException | None) -> signal.Signals:
    """Return the signal that an exception stands for."""
    return error.number if isinstance(error, SignalReceived) else signal.SIGINT


def handle_unraisable(session: Session, report: sys.UnraisableHookArgs) -> None:
    """Handle a signal that came where Python cannot raise, such as in a weak reference's callback."""
    if issubclass(report.exc_type, KeyboardInterrupt):
        end_interrupted(session, signal_of(report.exc_value))
    sys.__unraisablehook__(report)


def end_interrupted(session: Session, number: signal.Signals) -> NoReturn:
    """Report which changes may be under way, and end by the signal, so that a shell's loop stops too."""
    end_at_next_signal()
    with contextlib.suppress(Exception):
        error = session.unreported("interrupted, outcome unknown")
        if error is not None:
            session.sink.error(error)
    end_by_signal(number)


def end_by_signal(number: signal.Signals) -> NoReturn:
    """End by a signal, without Python's own exit, which would wait for threads and flush what is buffered."""
    signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [number])
    signal.raise_signal(number)
    os._exit(128 + number)


def unexpected_error(session: Session, error: Exception) -> RetellctlError:
    """Return an exception that is not foreseen as a RetellctlError; --verbose shows its traceback.

    If a change was sent and the user has not been told its outcome, the error says so.
    """
    import traceback

    for line in "".join(traceback.format_exception(error)).splitlines():
        session.sink.trace(line)
    is_memory = isinstance(error, MemoryError)
    # What the failed functions still hold may be what there is no memory for.
    traceback.clear_frames(error.__traceback__)
    why = "there is not enough memory" if is_memory else describe_exception(error)
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


def report_late_error(error: Exception) -> int:
    """Name an error that came while another was shown, or on exit, without its text, which may hold anything."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"Error: {type(error).__name__} while the command ended.\n")
    return Unexpected.exit_code
