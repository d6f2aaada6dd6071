"""An id as one segment of a path."""

from __future__ import annotations

from urllib.parse import quote

from retellctl.errors import UsageError


def segment(resource_id: str) -> str:
    """Return the id percent-encoded whole, so that it stays one segment whatever it holds.

    Raises:
        UsageError: the id is empty, "." or "..", which a path would lose, or is not Unicode text.
    """
    if resource_id in {"", ".", ".."}:
        raise UsageError(
            f"an id may not be {resource_id!r}", hint="Give the id as the list command shows it."
        )
    try:
        return quote(resource_id, safe="")
    except UnicodeEncodeError:
        raise UsageError("an id must be Unicode text", why="it holds bytes that are not UTF-8") from None
