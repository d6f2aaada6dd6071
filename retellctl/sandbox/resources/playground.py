"""The playground: an agent repeats what was said last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.checks import missing

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _complete(request: SandboxRequest) -> Any:
    if all(request.store.get(kind, request.id) is None for kind in ("agent", "chat_agent")):
        raise missing()
    said = [item.get("content", "") for item in request.body["messages"] if item.get("role") == "user"]
    answer = f"You said: {said[-1]}" if said else "Hello!"
    return {"messages": [{"role": "agent", "content": answer}], "call_ended": False}


HANDLERS: Final[dict[str, Handler]] = {"complete": _complete}
