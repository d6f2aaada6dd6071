"""Several changes, shown one after the other: whatever ends that, the user learns what became of each."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from retellctl.errors import RetellctlError

from .completion_cache import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

    from .session import Session


class Told:
    """Passes on answers with their ids, and notes of which the user has been told.

    Args:
        run: the session that sends the changes.
        ids: what each change is about, or the error in its place.
        answers: what became of each, in the same order.
    """

    def __init__(
        self,
        run: Session,
        ids: Sequence[str | RetellctlError],
        answers: Iterable[Response | RetellctlError],
    ) -> None:
        self._run = run
        self._ids = ids
        self._answers = answers
        self._last = ""

    def __iter__(self) -> Iterator[tuple[str, Response | RetellctlError]]:
        for item, answer in zip(self._ids, self._answers, strict=True):
            self._last = item if isinstance(item, str) else item.id or ""
            yield self._last, answer
            # Asked for the next one: this one was shown.
            self._run.mark_reported(self._last)

    @contextmanager
    def naming_the_rest(self) -> Iterator[None]:
        """If showing is cut short, name the changes that are under way, and those that came back before their turn."""
        run = self._run
        try:
            yield
        except BaseException as error:
            if run.sink.is_answer_preserved:
                run.mark_reported(self._last)
                run.sink.is_answer_preserved = False
            # Of an interruption this is said where the program ends; see `end_interrupted`.
            is_interrupted = isinstance(error, KeyboardInterrupt)
            if not is_interrupted and (
                doubt := run.unreported("outcome unknown", why="the output broke off")
            ):
                run.sink.error(doubt)
            raise
        run.mark_reported()


def show_each(
    run: Session,
    operation: Operation,
    ids: Sequence[str | RetellctlError],
    answers: Iterable[Response | RetellctlError],
) -> RetellctlError | None:
    """Print the answers of an operation that was carried out for several ids, and each error when its turn comes.

    Returns:
        The first error, None if there was none.
    """
    if operation.reads:
        return run.sink.records(operation.kind, answers)
    told = Told(run, ids, answers)
    if not operation.answers:
        with told.naming_the_rest():
            return _note_each(run, operation, told)
    offered = Listed(operation.resource)

    def results() -> Iterator[Response | RetellctlError]:
        for _, answer in told:
            if not isinstance(answer, RetellctlError):
                offered.take(b"[" + answer.body + b"]")
            yield answer

    try:
        with told.naming_the_rest():
            return run.sink.records(operation.kind, results(), changed=True)
    finally:
        offered.leave(run, whole=False)


def _note_each(run: Session, operation: Operation, told: Told) -> RetellctlError | None:
    """Say of each change, which has no answer to show, that it was made."""
    first: RetellctlError | None = None
    for name, answer in told:
        if isinstance(answer, RetellctlError):
            run.sink.error(answer)
            first = first or answer
        else:
            run.sink.note(f"Done: {operation.command} {name}.")
    return first
