"""From a target to a service that can be called: over the network, inside the process, or only on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from retellctl.errors import Unexpected
from retellctl.service.routes import operation_of
from retellctl.service.service import Service
from retellctl.service.v1 import V1
from retellctl.service.v2 import V2

if TYPE_CHECKING:
    from contextlib import ExitStack

    import httpx

    from retellctl.config.profiles import Target
    from retellctl.output import Sink
    from retellctl.sandbox.state.store import Store
    from retellctl.service.client import Client
    from retellctl.transport.messages import Request

TODAYS_HOST = "api.retellai.com"
API_VERSIONS = {"v1": V1, "v2": V2}


class Run(Protocol):
    """What connecting to a service takes of a session; see Session."""

    settings: dict[str, Any]
    exit_stack: ExitStack

    @property
    def sink(self) -> Sink:
        """The one way to stdout and stderr."""

    @property
    def target(self) -> Target:
        """Which service, which version, which token."""

    @property
    def dry_run(self) -> bool:
        """Whether requests are shown in place of being sent."""

    @property
    def concurrency(self) -> int:
        """How many requests may run at a time."""


def connect(session: Run) -> Service:
    """Return the service that a session's target names, in the version that it speaks."""
    target = session.target
    if session.dry_run:
        from retellctl.service.dry_run import DryRun

        version, why = known_version(target) or ("v2", "auto: not asked in a dry run")
        session.sink.trace(f"API {version} ({why})")
        return Service(API_VERSIONS[version], DryRun(target.base_url), target.refusal)
    client = client_of(session, target)
    version, why = known_version(target) or _detect_version(target, client)
    client.version = version
    session.sink.trace(f"API {version} ({why})")
    return Service(API_VERSIONS[version], client, target.refusal)


def known_version(target: Target) -> tuple[str, str] | None:
    """Return the version that a target speaks and why, as far as that is known without asking it."""
    if target.api_version != "auto":
        return target.api_version, target.sources["api_version"]
    if target.sandbox:
        return "v2", "auto: the sandbox"
    host = urlsplit(target.base_url).hostname
    if host == TODAYS_HOST:
        return "v2", f"auto: {TODAYS_HOST}"
    from retellctl.cache.api_versions import remembered_version

    found = remembered_version(target.base_url)
    return (found, "auto: the service was asked earlier") if found else None


def may_read(request: Request) -> bool:
    """Return whether a request of the user's own making reads, in one of the API versions at least."""
    return request.method == "GET" or any(operation_of(version, request).reads for version in API_VERSIONS)


def _detect_version(target: Target, client: Client) -> tuple[str, str]:
    """Ask the service which version it speaks, and keep the answer."""
    from retellctl.cache.api_versions import remember_version
    from retellctl.service.detect_version import detect_version

    version = detect_version(client)
    remember_version(target.base_url, version)
    return version, "auto: the service was asked"


def client_of(session: Run, target: Target) -> Client:
    """Return a client of a target, which may not be stored yet.

    Args:
        session: has the options of its requests, and the sink that hides its token.
        target: where to and as whom.
    """
    from retellctl.service.client import Client
    from retellctl.service.sender import Sender

    def token() -> str:
        value = target.token()
        session.sink.hide(value)
        return value

    settings = session.settings
    sender = Sender(
        timeout=settings.get("timeout", 60.0),
        max_retries=settings.get("max_retries", 2),
        trace=session.sink.trace,
        notice=session.sink.note,
        application=_sandbox_application(session) if target.sandbox else None,
    )
    client = Client(target.base_url, token, sender, connections=session.concurrency)
    session.exit_stack.callback(client.close)
    return client


def open_sandbox(session: Run) -> Store:
    """Return the sandbox's state; where the machine has no folder for it, says so and keeps it in memory."""
    from retellctl.sandbox import open_store
    from retellctl.system.folders import state_dir

    try:
        store = open_store(state_dir())
        warning = store.warning
    except Unexpected as error:
        store = open_store(None)
        warning = f"{error.message}: the sandbox's state is kept in memory and lost when the command ends"
    if warning:
        session.sink.warn(warning)
    session.exit_stack.callback(store.close)
    return store


def _sandbox_application(session: Run) -> httpx.BaseTransport:
    """Return the way to the sandbox inside this process."""
    from retellctl.sandbox import application
    from retellctl.sandbox.http.transport import SandboxTransport

    return SandboxTransport(application(open_sandbox(session)))
