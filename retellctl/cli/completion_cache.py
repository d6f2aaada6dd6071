"""What commands leave behind for completion: the ids that they have listed, made or deleted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from retellctl.cache import ids as id_cache
from retellctl.resources.index import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retellctl.output.progress import Progress
    from retellctl.transport.messages import Page, Response

    from .session import Session


# Bytes of a page. One of a thousand records has room, one of a thousand transcripts is not read once more for this.
LARGEST = 8_000_000


class Listed:
    """The ids of a list, gathered while its pages pass.

    Attributes:
        more: the server has records after the last page that passed.
        total: how many records the server has counted in all; None where it was not asked to.
    """

    def __init__(self, kind: str) -> None:
        self.more = False
        self.total: int | None = None
        self._is_read = True
        self._kind = kind
        self._rows: list[tuple[str, str]] = []

    def watch(self, pages: Iterator[Page], progress: Progress) -> Iterator[Page]:
        """Pass the pages on, and count what has passed."""
        for page in pages:
            self.more = page.more
            self.total = page.total if self.total is None else self.total
            yield page
            progress.advance(self.take(page.items))

    def take(self, array: bytes) -> int:
        """Gather the ids of an array of records, and return how many records it has."""
        if len(array) > LARGEST:
            self._is_read = False
            return 0
        rows = _rows(self._kind, array)
        self._rows += rows[: id_cache.MAX_ROWS - len(self._rows)]
        return len(rows)

    def leave(self, run: Session, *, whole: bool) -> None:
        """Offer the ids from now on: these alone if the list was whole, else these too."""
        keep = id_cache.remember_ids if whole and self._is_read and not self.more else id_cache.add_ids
        keep(run.target.profile, self._kind, _without_token(run, self._rows))


def made(run: Session, kind: str, answer: Response) -> None:
    """Offer what was made or changed; where there is no memory left for it, completion does without."""
    with suppress(MemoryError):
        rows = _rows(kind, b"[" + answer.body + b"]")
        id_cache.add_ids(run.target.profile, kind, _without_token(run, rows))


def _rows(kind: str, array: bytes) -> list[tuple[str, str]]:
    """Return the ids of a list of records, each with a name to show."""
    declared = resource(kind)
    return id_cache.id_rows(declared.id, declared.title, array) if declared.id else []


def gone(run: Session, kind: str, ids: Iterable[str]) -> None:
    """Offer what was deleted no more."""
    id_cache.forget_ids(run.target.profile, kind, ids)


def _without_token(run: Session, rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the rows as they may be written: a server that gives the token back gets it into no file."""
    everything = "\n".join(map("\n".join, rows))
    if run.sink.masked(everything) == everything:
        return rows
    return [(run.sink.masked(key), run.sink.masked(name)) for key, name in rows]
