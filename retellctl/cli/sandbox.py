"""retellctl sandbox: the built-in Retell, without network, token or cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from typer import Option

from .framework import command, group
from .session import session

if TYPE_CHECKING:
    from pathlib import Path

    from retellctl.sandbox.store import Store

    from .session import Session

app = group("The built-in sandbox: a Retell without network, token or cost.")


@command(app, "retellctl sandbox status")
def status(ctx: typer.Context) -> None:
    """Show what the sandbox holds and where."""
    run = session(ctx)
    run.sink.check()
    run.sink.value("sandbox", _store(run).status())


@command(app, "retellctl sandbox reset --yes")
def reset(ctx: typer.Context) -> None:
    """Empty the sandbox."""
    run = session(ctx)
    run.sink.check()
    run.sink.confirm("Delete everything in the sandbox?")
    store = _store(run)
    store.reset()
    run.sink.value("sandbox", store.status(), changed=True)


@command(app, "retellctl sandbox serve --port 8080")
def serve(
    ctx: typer.Context,
    host: Annotated[
        str, Option("--host", metavar="HOST", help="Name or address to listen on.")
    ] = "127.0.0.1",
    port: Annotated[int, Option("--port", metavar="PORT", min=0, max=65535, help="0 takes a free one.")] = 0,
) -> None:
    """Serve the sandbox over HTTP until Ctrl-C; prints its URL."""
    from retellctl.sandbox import serve as serve_store

    run = session(ctx)
    run.sink.note("Serving the sandbox; any token is accepted. Ctrl-C stops it.")
    serve_store(_store(run), host, port, lambda url: run.sink.text(f"{url}\n"))


def state_folder() -> Path | None:
    """Return the folder that keeps the sandbox's state; None where the machine has no home for it."""
    from retellctl.paths import state_dir

    try:
        return state_dir()
    except (OSError, RuntimeError):
        return None


def _store(run: Session) -> Store:
    from retellctl.sandbox import open_store

    store = open_store(state_folder())
    if store.warning:
        run.sink.warn(store.warning)
    return store
