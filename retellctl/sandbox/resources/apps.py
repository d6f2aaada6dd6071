"""Apps: kept as records; every login works, and no app says what its tools take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _test_auth(request: SandboxRequest) -> Any:
    records.find(request)
    return {"success": True}


def _tool_schema(request: SandboxRequest) -> Any:
    records.find(request)
    anything = {"type": "object", "properties": {}}
    return {"complete": True, "input_schema": anything, "response_schema": anything}


HANDLERS: Final[dict[str, Handler]] = {"test-auth": _test_auth, "get-tool-schema": _tool_schema}
