"""The register of changes that were sent and of which the user has not been told what became.

It is the one state of requests that threads share: when a signal ends the program, the main thread has to name what
the others have under way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .task import Task


class _Entry(NamedTuple):
    task: Task
    is_answered: bool


class ChangeRegister:
    """The changes of one client, in the order they were sent; requests that only read are not kept.

    Each method is a single step on a dictionary, so that no lock is needed: a signal's handler may ask at any moment,
    also when it has interrupted the thread that is just writing.
    """

    def __init__(self) -> None:
        # By identity: two threads may send what is equal. The entry keeps the task, and so its id() its own.
        self._entries: dict[int, _Entry] = {}

    def sent(self, task: Task) -> None:
        """Note that a change goes out."""
        if not task.operation.reads:
            self._entries[id(task)] = _Entry(task, is_answered=False)

    def answered(self, task: Task) -> None:
        """Note that no more is to come of a change; the user has not been told yet."""
        if not task.operation.reads:
            self._entries[id(task)] = _Entry(task, is_answered=True)

    def forget(self, task: Task) -> None:
        """Note that a change was certainly not carried out."""
        self._entries.pop(id(task), None)

    def reported(self, resource_id: str | None = None) -> None:
        """Note that the user has been told what became of the answered change of an id, or of all."""
        for entry in [*self._entries.values()]:
            if entry.is_answered and resource_id in (None, entry.task.id):
                self.forget(entry.task)

    def is_in_flight(self, task: Task) -> bool:
        """Return whether a change went out and has no clear answer yet."""
        entry = self._entries.get(id(task))
        return entry is not None and not entry.is_answered

    @property
    def in_flight(self) -> tuple[Task, ...]:
        """What the changes are for that went out and have no clear answer yet."""
        return tuple(entry.task for entry in [*self._entries.values()] if not entry.is_answered)

    @property
    def unreported(self) -> tuple[Task, ...]:
        """What the changes are for that were answered, or had all their attempts, and were not reported."""
        return tuple(entry.task for entry in [*self._entries.values()] if entry.is_answered)
