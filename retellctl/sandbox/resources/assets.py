"""Assets: the name, the kind and the size of an uploaded file are kept, the file is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from . import records

if TYPE_CHECKING:
    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler


def _create(request: SandboxRequest) -> Any:
    file = request.body["file"][0]
    body = {
        "file_name": file["filename"],
        "content_type": file["content_type"],
        "file_size": file["file_size"],
    }
    record = records.add(request, body)
    return records.answer(request, record) | {"url": f"https://sandbox.invalid/assets/{record.id}"}


HANDLERS: Final[dict[str, Handler]] = {"create": _create}
