"""How many calls go on in the sandbox, and how many may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import timeline

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _get(request: SandboxRequest) -> Any:
    """Return how many calls go on (GET /get-concurrency)."""
    records = request.store.scan("call", newest_first=True)
    ongoing = sum(timeline.state(record.body, request.now).status == "ongoing" for record in records)
    return {
        "current_concurrency": ongoing,
        "concurrency_limit": 20,
        "base_concurrency": 20,
        "purchased_concurrency": 0,
        "concurrency_purchase_limit": 100,
        "remaining_purchase_limit": 100,
    }


HANDLERS: Final[dict[str, Handler]] = {"get": _get}
