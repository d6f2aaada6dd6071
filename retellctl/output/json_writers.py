"""The formats json and jsonl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.jsontext import text as jsontext
from retellctl.system.safe_text import safe_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .writers import Context


class JsonWriter:
    """JSON as it came, indented or compact; a list is one array that grows page by page."""

    def __init__(self, context: Context) -> None:
        self._out = context.out
        self._indent = context.out.is_terminal
        self._has_begun = False

    def one(self, body: bytes) -> None:
        """Write one value."""
        self._out.write_json(safe_json(jsontext.lay_out(body, indent=self._indent)))
        self._out.write("\n")

    def many(self, listed: jsontext.Array) -> int:
        """Write the items of a JSON array, and return how many there were."""
        between = b",\n  " if self._indent else b","
        for items in self._in_parts(listed):
            before = between if self._has_begun else b"[" + between[1:]
            self._out.write_json(safe_json(before + between.join(items)))
            self._has_begun = True
        return len(listed.items)

    def _in_parts(self, listed: jsontext.Array) -> Iterator[list[bytes]]:
        if not self._indent:
            yield from jsontext.compact_batches(listed)
            return
        for part in jsontext.batches(listed):
            # A newline is layout: inside a string it would be an escape.
            yield [jsontext.lay_out(item, indent=True).replace(b"\n", b"\n  ") for item in part]

    def end(self) -> None:
        """Close the array."""
        self._out.write(("\n]\n" if self._indent else "]\n") if self._has_begun else "[]\n")

    def abandon(self) -> None:
        """Leave the array open, so that no reader takes it for all there is."""


class JsonlWriter:
    """One compact value a line."""

    def __init__(self, context: Context) -> None:
        self._out = context.out

    def one(self, body: bytes) -> None:
        """Write one value."""
        self._out.write_json(safe_json(jsontext.lay_out(body, indent=False)))
        self._out.write("\n")

    def many(self, listed: jsontext.Array) -> int:
        """Write the items of a JSON array, and return how many there were."""
        for items in jsontext.compact_batches(listed):
            self._out.write_json(safe_json(b"\n".join(items) + b"\n"))
        return len(listed.items)

    def end(self) -> None:
        """Write nothing: every value has its own line."""

    def abandon(self) -> None:
        """Leave what was written as it is."""
