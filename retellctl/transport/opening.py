"""Opens the way to a service: the network, or an application in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

    from .transport import Transport


def open_transport(
    base_url: str,
    *,
    timeout: float,
    connections: int = 1,
    source: str = "the base URL",
    application: httpx.BaseTransport | None = None,
) -> Transport:
    """Return a transport to a service; nothing is sent yet.

    Args:
        base_url: scheme, host and port of the service.
        timeout: the longest silence in seconds.
        connections: how many requests may run at the same time.
        source: what the user is told to check where the service cannot be reached.
        application: answers in place of the network.

    Raises:
        UsageError: the environment's proxy or certificates cannot be used.
    """
    if application is not None:
        from .in_process import InProcess

        return InProcess(application)
    from .network import Network

    return Network(base_url, timeout=timeout, connections=connections, source=source)
