"""What commands leave behind for completion: the ids that they have listed, made or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl import id_cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from retellctl.api.http import Page, Response
    from retellctl.output.progress import Progress

    from .session import Session


class Listed:
    """The ids of a list, gathered while its pages pass.

    Attributes:
        more: the server has records after the last page that passed.
    """

    def __init__(self, kind: str) -> None:
        self.more = False
        self._kind = kind
        self._rows: list[tuple[str, str]] = []

    def watch(self, pages: Iterator[Page], progress: Progress) -> Iterator[Page]:
        """Pass the pages on, and count what has passed."""
        for page in pages:
            self.more = page.more
            yield page
            progress.advance(self._take(page))

    def _take(self, page: Page) -> int:
        rows = id_cache.rows(self._kind, page.items)
        self._rows += rows[: id_cache.MAX_ROWS - len(self._rows)]
        return len(rows)

    def leave(self, run: Session, *, whole: bool) -> None:
        """Offer the ids from now on: these alone if the list was whole, else these too."""
        keep = id_cache.remember if whole and not self.more else id_cache.add
        keep(run.target.profile, self._kind, self._rows)


def made(run: Session, kind: str, answer: Response) -> None:
    """Offer what was made or changed."""
    id_cache.add(run.target.profile, kind, id_cache.rows(kind, b"[" + answer.body + b"]"))


def gone(run: Session, kind: str, ids: Iterable[str]) -> None:
    """Offer what was deleted no more."""
    id_cache.forget(run.target.profile, kind, ids)
