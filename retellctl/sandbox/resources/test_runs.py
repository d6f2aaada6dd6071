"""Test runs: those of a batch test, as it made them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.checks import missing
from retellctl.sandbox.requests.pages import query_page

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest
    from retellctl.sandbox.state.store import StoredRecord

    from .records import Handler


def _shown(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    shown = records.answer(request, record)
    del shown["batch_test"]
    return shown


def _get(request: SandboxRequest) -> Any:
    return _shown(request, records.find(request))


def _list(request: SandboxRequest) -> Any:
    if request.store.get("batch_test", request.id) is None:
        raise missing()

    def item(record: StoredRecord) -> dict[str, Any] | None:
        return _shown(request, record) if record.body["batch_test"] == request.id else None

    return query_page(request, request.kind, item)


HANDLERS: Final[dict[str, Handler]] = {"get": _get, "list": _list}
