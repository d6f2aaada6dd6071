"""retellctl sandbox: the built-in stand-in for Retell, without network, token or cost."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Option

from retellctl.cache import ids as id_cache
from retellctl.cli.connect import open_sandbox
from retellctl.cli.framework import command, group
from retellctl.cli.session import session

app = group("The sandbox: a stand-in for the service.")


@command(app, "retellctl sandbox status")
def status(ctx: typer.Context) -> None:
    """Show what the sandbox holds and where."""
    run = session(ctx)
    run.check("sandbox")
    run.sink.value("sandbox", open_sandbox(run).status())


@command(app, "retellctl sandbox reset --yes")
def reset(ctx: typer.Context) -> None:
    """Empty the sandbox."""
    run = session(ctx)
    run.check("sandbox")
    if run.dry_run:
        run.sink.note("Would delete everything in the sandbox.")
        return
    run.sink.confirm("Delete everything in the sandbox?")
    store = open_sandbox(run)
    store.reset()
    id_cache.clear_ids("sandbox")
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

    def ready(url: str) -> None:
        run.sink.text(f"{url}\n")
        run.sink.note("Serving the sandbox; any token is accepted. Ctrl-C stops it.")

    serve_store(open_sandbox(run), host, port, ready)
