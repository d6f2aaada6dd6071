"""From a target to a service that can be called: over the network, inside the process, or only on paper."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from retellctl.api.errors import Unexpected, UsageError
from retellctl.api.service import Service

if TYPE_CHECKING:
    import httpx

    from retellctl.api.client import Client
    from retellctl.api.dialect import Dialect
    from retellctl.profiles import Target
    from retellctl.sandbox.store import Store

    from .session import Session

DIALECTS = {"v1": "retellctl.api.v1"}


def connect(session: Session) -> Service:
    """Return the service that a session's target names."""
    target = session.target
    version = "v1" if target.api_version == "auto" else target.api_version
    if version not in DIALECTS:
        raise UsageError(
            f"API version {version} is not spoken yet", hint="Leave out --api-version, or use v1."
        )
    dialect: Dialect = importlib.import_module(DIALECTS[version])
    if session.dry_run:
        from retellctl.api.dry_run import DryRun

        return Service(dialect, DryRun(target.base_url))
    return Service(dialect, client_of(session, target, version))


def client_of(session: Session, target: Target, version: str = "unknown") -> Client:
    """Return a client of a target, which may not be stored yet.

    Args:
        session: has the options of its requests, and the sink that hides its token.
        target: where to and as whom.
        version: the API version that is spoken, for the lines of --verbose.
    """
    from retellctl.api.client import Client

    def token() -> str:
        value = target.token()
        session.sink.hide(value)
        return value

    settings = session.settings
    client = Client(
        target.base_url,
        token,
        timeout=settings.get("timeout", 60.0),
        max_retries=settings.get("max_retries", 2),
        connections=settings.get("concurrency", 8),
        trace=lambda line: session.sink.trace(f"{line}, API {version}"),
        transport=_sandbox(session) if target.sandbox else None,
    )
    session.at_end.callback(client.close)
    return client


def open_sandbox(session: Session) -> Store:
    """Return the sandbox's state; where the machine has no folder for it, says so and keeps it in memory."""
    from retellctl.paths import state_dir
    from retellctl.sandbox import open_store

    try:
        store = open_store(state_dir())
        warning = store.warning
    except Unexpected as error:
        store = open_store(None)
        warning = f"{error.message}: the sandbox's state is kept in memory and lost when the command ends"
    if warning:
        session.sink.warn(warning)
    session.at_end.callback(store.close)
    return store


def _sandbox(session: Session) -> httpx.BaseTransport:
    """Return the way to the sandbox inside this process."""
    from retellctl.sandbox import application
    from retellctl.sandbox.transport import SandboxTransport

    return SandboxTransport(application(open_sandbox(session)))
