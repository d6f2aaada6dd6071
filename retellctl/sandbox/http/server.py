"""The sandbox behind a real socket: a threaded server that a signal ends."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from typing import TYPE_CHECKING, Any, Final

from werkzeug.serving import WSGIRequestHandler, make_server

from retellctl.errors import RetellctlError, UsageError

from . import routes
from .wsgi import Application, error_response

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from retellctl.sandbox.state.store import Store

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class _Quiet(WSGIRequestHandler):
    """Answers without a word on stderr."""

    # A client that sends nothing keeps its thread no longer than this (seconds).
    timeout = 60

    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002, ARG002 - werkzeug's names
        return

    def handle(self) -> None:
        # The request line may be no URL at all.
        with contextlib.suppress(ValueError):
            super().handle()


class _Guarded:
    """Answers damaged or locked state with a 500 that says so: nobody is there to catch an exception."""

    def __init__(self, application: Application) -> None:
        self._application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return self._application(environ, start_response)
        except RetellctlError as error:
            said = ", ".join(part for part in (error.message, error.hint) if part)
            found = routes.find(environ["REQUEST_METHOD"], environ["PATH_INFO"])
            versions = found[0].versions if found else ("v1",)
            return error_response(versions, 500, said)(environ, start_response)


@contextlib.contextmanager
def _stopped_by_signal() -> Iterator[threading.Event]:
    stop = threading.Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def serve(store: Store, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Serve the sandbox until SIGINT or SIGTERM; see `retellctl.sandbox.serve`."""
    if not 0 <= port <= 65535:
        raise UsageError(f"cannot listen on port {port}", why="a port is a number from 0 to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        # Bound here, because werkzeug prints and exits where an address is taken.
        listener = socket.create_server((host, port), family=family, backlog=128)
    except (OSError, UnicodeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        hint = "Take another --host or --port; --port 0 takes a free one."
        raise UsageError(f"cannot listen on {host} port {port}", why=why, hint=hint) from error
    with listener, _stopped_by_signal() as stop:
        app = _Guarded(Application(store))
        server = make_server(host, port, app, threaded=True, request_handler=_Quiet, fd=listener.fileno())
        thread = threading.Thread(target=server.serve_forever, args=(0.2,))
        thread.start()
        try:
            shown = f"[{host}]" if family == socket.AF_INET6 else host
            on_ready(f"http://{shown}:{listener.getsockname()[1]}")
            stop.wait()
        finally:
            server.shutdown()
            thread.join()
