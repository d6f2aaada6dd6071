"""Batch calls: taken and counted; none of their calls is placed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import phone_numbers, records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _create(request: SandboxRequest) -> Any:
    body = request.body
    phone_numbers.find(request, body["from_number"])
    kept: dict[str, Any] = {name: body[name] for name in ("from_number", "call_time_window") if name in body}
    kept |= {
        "name": body.get("name", ""),
        "scheduled_timestamp": body.get("trigger_timestamp", request.now),
        "total_task_count": len(body["tasks"]),
    }
    return records.answer(request, records.add(request, kept))


HANDLERS: Final[dict[str, Handler]] = {"create": _create}
