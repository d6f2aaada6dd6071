"""Private files: only their owner can read them, and they are never half written."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from .api.errors import Unexpected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MAX_BYTES = 1 << 20
LOCK_SECONDS = 60.0  # fifty processes that each wait for a slow disk take turns
_MAX_LINKS = 40


def private_folder(path: Path) -> Path:
    """Make sure that a folder is there; what has to be made, parents too, only its owner can enter (0700).

    A folder that exists keeps its permissions.

    Returns:
        The path that was given.

    Raises:
        Unexpected: it cannot be made, or something else has its name.
    """
    try:
        for folder in (*reversed(path.parents), path):
            if not folder.is_dir():
                folder.mkdir(mode=0o700, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _failed("cannot make the folder", path, error) from error
    return path


def write_private(path: Path, data: bytes) -> None:
    """Replace a file, or make it, with permissions 0600 from its first byte.

    Whoever reads the path, or pulls the plug, finds the whole old file or the whole new one. Missing folders
    are made. A symlink of the user's own stays, and what it points to is replaced.

    Raises:
        Unexpected: it cannot be written, is not a regular file, or belongs to another user.
    """
    target = _target(path)
    private_folder(target.parent)
    import tempfile

    try:
        # In the same folder, for only there can it be moved into place in one step.
        descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(descriptor)
            os.replace(temporary, target)  # noqa: PTH105 - mkstemp gives a string
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
    except OSError as error:
        raise _failed("cannot write", path, error) from error


def read_private(path: Path, warn: Callable[[str], None]) -> bytes | None:
    """Read a file that should be its owner's alone.

    Args:
        path: the file; a symlink of the user's own is followed.
        warn: is given a sentence if the file's group or everybody can read it.

    Returns:
        The bytes, or None where there is no such file.

    Raises:
        Unexpected: it cannot be read, is not a regular file, is larger than 1 MiB or belongs to another user.
    """
    target = _target(path)
    try:
        # Neither a FIFO nor a device may hold us up between the look and the opening.
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
        with open(os.open(target, flags), "rb") as file:
            found = os.fstat(file.fileno())
            _refuse_unfit(path, found)
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _failed("cannot read", path, error) from error
    if len(data) > MAX_BYTES:
        raise Unexpected(f"cannot read {path}", why="it is larger than 1 MiB")
    if found.st_mode & (stat.S_IRGRP | stat.S_IROTH):
        warn(f"Other users can read {path}: run chmod 600 on it.")
    return data


@contextmanager
def lock(path: Path, *, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Keep other processes from changing a file until the block ends.

    The lock is a file next to it, `.lock` added to its name, that is never removed; the kernel frees it when
    its holder dies, however that happens.

    Args:
        path: the file that is about to be read and written; need not exist.
        seconds: how long to wait for another holder.

    Raises:
        Unexpected: it was held for longer than that, or the lock cannot be made.
    """
    from filelock import FileLock, Timeout

    private_folder(path.parent)
    guard = FileLock(f"{path}.lock", timeout=seconds, mode=0o600)
    try:
        guard.acquire()
    except Timeout:
        raise Unexpected(
            f"cannot change {path}",
            why=f"another process has kept it locked for {seconds:g} seconds",
            hint="Wait until the other retellctl is done, then try again.",
        ) from None
    except OSError as error:
        raise _failed("cannot lock", path, error) from error
    try:
        yield
    finally:
        guard.release()


def _target(path: Path) -> Path:
    """The file behind the user's own symlinks, after a look at each of them and at the file itself."""
    current = path
    try:
        for _ in range(_MAX_LINKS):
            found = os.lstat(current)
            if not stat.S_ISLNK(found.st_mode):
                _refuse_unfit(path, found)
                return current
            _refuse_foreign(path, found)
            current = current.parent / os.readlink(current)  # noqa: PTH115 - kept as text: no ".." is collapsed
    except FileNotFoundError:
        return current
    except (OSError, ValueError) as error:
        raise _failed("cannot use", path, error) from error
    raise Unexpected(f"cannot use {path}", why="its symlinks go round in a circle")


def _refuse_unfit(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise Unexpected(f"cannot use {path}", why="it is a folder, not a file")
    if not stat.S_ISREG(found.st_mode):
        raise Unexpected(f"cannot use {path}", why="it is not a regular file")
    _refuse_foreign(path, found)


def _refuse_foreign(path: Path, found: os.stat_result) -> None:
    # What root put there (a container's mounted config) is as trustworthy as the machine itself.
    if found.st_uid not in (os.geteuid(), 0):
        raise Unexpected(
            f"cannot use {path}",
            why=f"it belongs to another user (uid {found.st_uid})",
            hint="Move it away, or make it your own with chown.",
        )


def _failed(doing: str, path: Path, error: Exception) -> Unexpected:
    reason = error.strerror if isinstance(error, OSError) else None
    return Unexpected(f"{doing} {path}", why=(reason or str(error)).lower())
