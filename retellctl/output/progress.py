"""Progress of a command, on one line of the terminal that is removed afterwards."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from .screen import width_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from .stream import OutputStream

_DELAY = 0.5
_INTERVAL = 0.1


class Progress:
    """A count on standard error, with a bar where the total is known.

    It shows up only on a terminal and for what takes longer than half a second.
    """

    def __init__(
        self,
        err: OutputStream,
        label: str,
        total: int | None,
        *,
        is_shown: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._err = err
        self._label = label
        self._total = total
        self._is_shown = is_shown
        self._clock = clock
        self._count = 0
        self._next = clock() + _DELAY
        self._is_drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()
        self._is_shown = False

    def advance(self, n: int = 1) -> None:
        """Count `n` more."""
        self._count += n
        now = self._clock()
        if self._is_shown and now >= self._next:
            self._next = now + _INTERVAL
            self._draw()

    def clear(self) -> None:
        """Remove the line, so that something else can be written; the next `advance` brings it back."""
        if self._is_drawn:
            self._is_drawn = False
            self._err.write("\r\x1b[K")
            self._err.flush()

    def _draw(self) -> None:
        text = f"{self._label}  {self._count}"
        if self._total:
            filled = 20 * min(self._count, self._total) // self._total
            text = f"{self._label}  [{'#' * filled}{'.' * (20 - filled)}]  {self._count} of {self._total}"
        # A line that wraps could not be removed.
        if width_of(text) < self._err.width:
            self._is_drawn = True
            self._err.write(f"\r\x1b[K{text}")
            self._err.flush()
