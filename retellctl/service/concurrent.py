"""Several requests at a time, their results in the order they were asked for."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")

# For each thread, items that are begun or done before their turn: one slow request does not stop the others.
AHEAD = 4


def in_order(work: Callable[[Item], Result], items: Iterable[Item], concurrency: int) -> Iterator[Result]:
    """Yield the result for every item, in the items' order, with at most `concurrency` at work.

    Args:
        work: done in threads; what it raises is raised when the result's turn comes.
        items: taken only a little ahead of the results, so an endless source is fine.
        concurrency: 1 or more; 1 works without a thread.
    """
    if concurrency <= 1:
        yield from map(work, items)
        return
    from concurrent.futures import Future, ThreadPoolExecutor

    waiting: deque[Future[Result]] = deque()
    pool = ThreadPoolExecutor(concurrency, thread_name_prefix="request")
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            while waiting and (waiting[0].done() or len(waiting) >= AHEAD * concurrency):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        # Whoever stops taking results wants no more: what has not begun is not begun.
        pool.shutdown(wait=False, cancel_futures=True)
