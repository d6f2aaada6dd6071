"""Runs a command that prints a token, such as a password manager's, without a shell; the token is not stored."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from retellctl.errors import AuthError, UsageError

from .values import check_token

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator, Mapping, Sequence

SECONDS = 60.0
_MAX_BYTES = 1 << 16


def run_token_command(
    command: Sequence[str], environ: Mapping[str, str], source: str, *, seconds: float = SECONDS
) -> str:
    """Run a token command, and return the first line that it prints, without the spaces around it.

    Its stderr goes to ours, for it may have something to ask or to say.

    Args:
        command: a program's name and its arguments.
        environ: its environment, from which RETELL_API_KEY is taken out.
        source: whose command it is, for messages.
        seconds: how long it may take.

    Raises:
        AuthError: it cannot be run, fails, takes too long or prints no token; never shows what it printed.
    """
    import subprocess

    environ = {name: value for name, value in environ.items() if name != "RETELL_API_KEY"}
    # A prompt may read the terminal; standard input that is a pipe holds ids or a body, not an answer.
    stdin = None if os.isatty(0) else subprocess.DEVNULL
    received: list[int] = []
    process: subprocess.Popen[bytes] | None = None
    try:
        # A signal during the start is deferred until there is a process to end.
        with _deferring_signals(received):
            process = subprocess.Popen(list(command), stdin=stdin, stdout=subprocess.PIPE, env=environ)  # noqa: S603
        if received:
            signal.raise_signal(received[0])  # now it is obeyed
        output = _read(process, seconds)
    except subprocess.TimeoutExpired:
        raise _failed(source, f"it was not done after {seconds:g} seconds") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "the command is not valid"
        raise _failed(source, f"it cannot be run: {(reason or '').lower()}") from None
    finally:
        if process is not None:
            process.kill()
            with process:
                pass  # its pipe is closed, and its end awaited
    if output is None:
        raise _failed(source, "it printed more than 64 KiB")
    if process.returncode < 0:
        raise _failed(source, f"it was ended by signal {-process.returncode}")
    if process.returncode:
        raise _failed(source, f"it ended with exit status {process.returncode}")
    line = output.decode("ascii", "replace").partition("\n")[0].strip()
    if not line:
        raise _failed(source, "the first line that it printed is empty")
    try:
        return check_token(line)
    except UsageError as error:
        raise _failed(source, error.why or error.what) from None


@contextmanager
def _deferring_signals(received: list[int]) -> Iterator[None]:
    """Note the signals that end the program in place of obeying them; only the main thread gets any."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handled = [number for number in numbers if callable(signal.getsignal(number))]
    handlers = {number: signal.signal(number, lambda got, _: received.append(got)) for number in handled}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


def _read(process: subprocess.Popen[bytes], seconds: float) -> bytes | None:
    """Return what the command prints until it ends; None as soon as that is too much to be a token."""
    import select
    import subprocess
    import time

    assert process.stdout is not None  # noqa: S101 - it was asked for
    deadline = time.monotonic() + seconds
    output = b""
    # communicate() would read all output into memory, however much it is.
    while len(output) <= _MAX_BYTES:
        ready, _, _ = select.select([process.stdout], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise subprocess.TimeoutExpired(process.args, seconds)
        chunk = os.read(process.stdout.fileno(), _MAX_BYTES)
        if not chunk:
            process.wait(max(0.0, deadline - time.monotonic()))
            return output
        output += chunk
    return None


def _failed(source: str, why: str) -> AuthError:
    return AuthError(
        f"the token command of {source} gave no token",
        why=why,
        hint="Run the command yourself to see what it says.",
    )
