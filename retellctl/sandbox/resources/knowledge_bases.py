"""Knowledge bases: what is sent becomes sources, which are read in within two seconds. Their contents are not kept."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests.checks import missing
from retellctl.sandbox.state.store import StoredRecord

from . import records

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.sandbox.requests.request import SandboxRequest

    from .records import Handler

READ_MS: Final = 2000
SOURCES: Final = "knowledge_base_sources"
# What is sent and becomes sources.
_SENT: Final = frozenset({"knowledge_base_texts", "knowledge_base_urls", "knowledge_base_files"})


def _sources(request: SandboxRequest) -> list[dict[str, Any]]:
    """Return the sources that a form makes, as retell-sdk 6.2.13 has them."""
    body = request.body
    found: list[dict[str, Any]] = [
        *({"type": "text", "title": text["title"]} for text in body.get("knowledge_base_texts", [])),
        *({"type": "url", "url": url} for url in body.get("knowledge_base_urls", [])),
        *(
            {"type": "document", "filename": file["filename"], "file_size": file["file_size"]}
            for file in body.get("knowledge_base_files", [])
        ),
    ]
    sources = []
    for source in found:
        source_id = f"source_{secrets.token_hex(8)}"
        place = {"document": "file_url", "text": "content_url"}.get(source["type"])
        address = {place: f"{request.base}/knowledge-base-sources/{source_id}"} if place else {}
        sources.append({"source_id": source_id, **source, **address})
    return sources


def _answer(request: SandboxRequest, record: StoredRecord) -> dict[str, Any]:
    """Return a knowledge base as it is now."""
    body = dict(record.body)
    read_at: int = body.pop("read_at")
    is_read = request.now >= read_at
    shown = records.answer(request, StoredRecord(record.id, record.at, body))
    shown["status"] = "complete" if is_read else "in_progress"
    if is_read and body.get("enable_auto_refresh"):
        shown["last_refreshed_timestamp"] = read_at
    return shown


def _create(request: SandboxRequest) -> Any:
    body = records.changed(request, {})
    body = {name: value for name, value in body.items() if name not in _SENT}
    body |= {SOURCES: _sources(request), "read_at": request.now + READ_MS}
    return _answer(request, records.add(request, body))


def _add_sources(request: SandboxRequest) -> Any:
    return _with_sources(request, lambda sources: sources + _sources(request), request.now + READ_MS)


def _delete_source(request: SandboxRequest) -> Any:
    source_id = request.ids["source_id"]

    def without(sources: list[dict[str, Any]]) -> list[dict[str, Any]]:
        left = [source for source in sources if source["source_id"] != source_id]
        if len(left) == len(sources):
            raise missing()
        return left

    return _with_sources(request, without)


def _with_sources(
    request: SandboxRequest,
    change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]],
    read_at: int | None = None,
) -> Any:
    """Change the sources of a knowledge base, and return it.

    Args:
        request: the request, which names it.
        change: makes the new sources from those that there are.
        read_at: when they will have been read in, ms since the epoch; None: as before.
    """
    with request.store.transaction():
        record = records.find(request)
        body = record.body | {SOURCES: change(record.body[SOURCES])}
        body |= {} if read_at is None else {"read_at": read_at}
        request.store.put(request.kind, record.id, body, record.at)
    return _answer(request, StoredRecord(record.id, record.at, body))


def _get(request: SandboxRequest) -> Any:
    return _answer(request, records.find(request))


def _list(request: SandboxRequest) -> Any:
    return [_answer(request, record) for record in request.store.scan(request.kind, newest_first=False)]


HANDLERS: Final[dict[str, Handler]] = {
    "create": _create,
    "get": _get,
    "list": _list,
    "add-sources": _add_sources,
    "delete-source": _delete_source,
}
