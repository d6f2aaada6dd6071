"""Temporary files, next to those that they will replace, and the removal of those that killed writers have left."""

from __future__ import annotations

import fcntl
import os
import re
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

STALE_SECONDS = 3600.0  # no writer takes longer


def try_to_lock(descriptor: int) -> bool:
    """Lock an open file until it is closed; return False if another process has locked it.

    Raises:
        OSError: the file system knows no locks, as NFS does not everywhere.
    """
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def make_temporary(target: Path) -> tuple[int, str]:
    """Make an empty private file next to another one, locked where there are locks; its descriptor and name."""
    import tempfile

    while True:
        # In the same folder, for only there can it be moved into place in one step.
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        with suppress(OSError):
            if not try_to_lock(descriptor) or not os.fstat(descriptor).st_nlink:
                os.close(descriptor)  # somebody who sweeps was faster than the lock
                continue
        return descriptor, name


def remove_abandoned(target: Path, owner: os.stat_result) -> None:
    """Remove what killed writers of a file have left next to it, with whatever they had written."""
    name = re.compile(rf"\.{re.escape(target.name)}\.[a-z0-9_]{{8}}\.tmp")
    with suppress(OSError):
        for found in os.listdir(target.parent):  # noqa: PTH208 - names are all it takes
            if name.fullmatch(found):
                _remove_if_abandoned(target.with_name(found), owner)


def _remove_if_abandoned(path: Path, owner: os.stat_result) -> None:
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            found = os.fstat(descriptor)
            is_ours = stat.S_ISREG(found.st_mode) and found.st_uid in (os.geteuid(), owner.st_uid)
            if is_ours and _is_abandoned(descriptor, found) and os.path.samestat(found, os.lstat(path)):
                path.unlink()
        finally:
            os.close(descriptor)


def _is_abandoned(descriptor: int, found: os.stat_result) -> bool:
    """Return whether no process writes a file any more; without locks its age decides."""
    try:
        return try_to_lock(descriptor)
    except OSError:
        return time.time() - found.st_mtime > STALE_SECONDS
