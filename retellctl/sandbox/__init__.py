"""A stand-in for Retell in a process: every declared operation in both API versions, over one small database.

Importing this package is cheap; what it is made of (sqlite3, werkzeug) is loaded by the functions that
need it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from retellctl.config.values import SANDBOX_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .http.wsgi import Application
    from .state.store import Store

BASE_URL: Final = SANDBOX_BASE_URL
STATE_FILE: Final = "sandbox.sqlite3"


def open_store(folder: Path | None) -> Store:
    """Open the sandbox's state, creating it where there is none.

    Args:
        folder: where the state is kept; None keeps it in memory.

    Returns:
        A store. If the folder cannot be used, one in memory whose `warning` says why. A damaged file is
        reported when the store is used, so that `reset()` can be called on it.

    Raises:
        Unexpected: another process holds the state and does not let go of it.
    """
    from .state.store import Store

    return Store(None if folder is None else folder / STATE_FILE)


def application(store: Store, *, clock: Callable[[], float] = time.time) -> Application:
    """Return the WSGI application that answers as Retell does.

    Args:
        store: the state it reads and writes.
        clock: seconds since the epoch; calls come and go as it moves.
    """
    from .http.wsgi import Application

    return Application(store, clock=clock)


def serve(store: Store, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Serve the sandbox over HTTP until SIGINT or SIGTERM. For the main thread.

    Args:
        store: the state it reads and writes.
        host: name or address to listen on.
        port: 0 takes a free one.
        on_ready: called once with the base URL when connections are accepted.

    Raises:
        UsageError: the address cannot be listened on.
    """
    from .http.server import serve as serve_until_stopped

    serve_until_stopped(store, host, port, on_ready)
