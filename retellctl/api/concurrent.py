"""Several requests at a time, their results in the order they were asked for."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")


def in_order(work: Callable[[T], R], items: Iterable[T], concurrency: int) -> Iterator[R]:
    """Yield the result for every item, in the items' order, with at most `concurrency` at work.

    Args:
        work: done in threads; what it raises is raised when the result's turn comes.
        items: taken only as far as work on them is about to start, so an endless source is fine.
        concurrency: 1 or more; 1 works without a thread.
    """
    if concurrency <= 1:
        yield from map(work, items)
        return
    from concurrent.futures import Future, ThreadPoolExecutor

    source = iter(items)
    waiting: deque[Future[R]] = deque()
    pool = ThreadPoolExecutor(concurrency, thread_name_prefix="request")
    try:
        for item in source:
            waiting.append(pool.submit(work, item))
            # Results may wait for their turn, so that one slow request does not stop the others.
            if len(waiting) >= 4 * concurrency:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
