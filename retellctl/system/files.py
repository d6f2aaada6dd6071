"""Private files: only their owner can read them, and they are never half written."""

from __future__ import annotations

import os
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from retellctl.errors import Unexpected

from .temporary import make_temporary, remove_abandoned, try_to_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MAX_BYTES = 1 << 20
LOCK_SECONDS = 60.0  # fifty processes that each wait for a slow disk take turns
WARN_SECONDS = 1.0  # after which the user is told what the program waits for
_MAX_LINKS = 40


def ignore_message(_sentence: str) -> None:
    """Ignore a message, where no user can read it."""


def make_private_folder(path: Path) -> Path:
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
                _inherit_folder_owner(folder)
    except (OSError, ValueError) as error:
        raise _failed("cannot make the folder", path, error) from error
    return path


def write_private(path: Path, data: bytes) -> None:
    """Replace a file, or make it, with permissions 0600 from its first byte.

    Whoever reads the path, or pulls the plug, finds the whole old file or the whole new one; what a killed writer
    has left half written is removed. Missing folders are made. A symlink of the user's own stays, and what it points
    to is replaced. The owner stays too, where root may write another user's file.

    Raises:
        Unexpected: it cannot be written, is not a regular file, or belongs to another user.
    """
    target = resolve_links(path)
    make_private_folder(target.parent)
    try:
        old = target.stat() if target.exists() else None
        remove_abandoned(target, old or target.parent.stat())
        descriptor, temporary = make_temporary(target)
        # It stays open, and so locked, until it has its name: no other process takes it for an abandoned one.
        with os.fdopen(descriptor, "wb") as file:
            try:
                if old is None:
                    _inherit_owner(descriptor, target.parent)
                else:
                    _set_owner(descriptor, old)
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


def create_private(path: Path) -> None:
    """Make an empty file with permissions 0600.

    Raises:
        FileExistsError: there is something of that name.
        OSError: it cannot be made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        _inherit_owner(descriptor, path.parent)
    finally:
        os.close(descriptor)


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
    target = resolve_links(path)
    try:
        # Between the check and the opening it may have become a FIFO or a device, which would block.
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
        with open(os.open(target, flags), "rb") as file:
            found = os.fstat(file.fileno())
            _check_file(path, found)
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _failed("cannot read", path, error) from error
    if len(data) > MAX_BYTES:
        raise Unexpected(f"cannot read {path}", why="it is larger than 1 MiB")
    if found.st_mode & (stat.S_IRGRP | stat.S_IROTH) and not _is_other_owner(found.st_uid):
        warn(f"Other users can read {path}: run chmod 600 on it.")
    return data


@contextmanager
def lock(
    path: Path, warn: Callable[[str], None] = ignore_message, *, seconds: float = LOCK_SECONDS
) -> Iterator[None]:
    """Keep other processes from changing a file until the block ends.

    The lock is a file next to it, `.lock` added to its name, that is never removed; the kernel frees it when
    its holder dies, however that happens. Where the file system knows no locks, the block is run without one.

    Args:
        path: the file that is about to be read and written; need not exist.
        warn: is given a sentence if another holder is waited for, or there are no locks.
        seconds: how long to wait for another holder.

    Raises:
        Unexpected: it was held for longer than that, or the lock's file cannot be made.
    """
    make_private_folder(path.parent)
    guard = path.with_name(f"{path.name}.lock")
    try:
        with suppress(FileExistsError):
            create_private(guard)
        descriptor = os.open(guard, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        raise _failed("cannot lock", path, error) from error
    try:
        _acquire(descriptor, path, warn, seconds)
        yield
    finally:
        os.close(descriptor)


def resolve_links(path: Path) -> Path:
    """Return the file behind the user's own symlinks, which need not exist, and check the file and each of them.

    Raises:
        Unexpected: it is not a regular file, it or a symlink belongs to another user, or it cannot be looked at.
    """
    current = path
    try:
        for _ in range(_MAX_LINKS):
            found = os.lstat(current)
            if not stat.S_ISLNK(found.st_mode):
                _check_file(path, found)
                return current
            _check_owner(path, found)
            current = current.parent / os.readlink(current)  # noqa: PTH115 - kept as text: no ".." is collapsed
    except FileNotFoundError:
        return current
    except (OSError, ValueError) as error:
        raise _failed("cannot use", path, error) from error
    raise Unexpected(f"cannot use {path}", why="its symlinks go round in a circle")


def has_other_owner(path: Path) -> bool:
    """Return whether a file belongs to neither the user nor root; one that does not exist does not."""
    try:
        return _is_other_owner(path.stat().st_uid)
    except OSError:
        return False


def _acquire(descriptor: int, path: Path, warn: Callable[[str], None], seconds: float) -> None:
    """Lock a lock's file as soon as no other process holds it."""
    begun = time.monotonic()
    is_warned = False
    while True:
        try:
            if try_to_lock(descriptor):
                return
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            one = "do not run two commands at a time that change it"
            warn(f"{path} cannot be locked where it is ({reason}): {one}.")
            return
        waited = time.monotonic() - begun
        if waited >= seconds:
            raise Unexpected(
                f"cannot change {path}",
                why=f"another process has kept it locked for {seconds:g} seconds",
                hint="Wait until the other retellctl is done, then try again.",
            )
        if waited >= WARN_SECONDS and not is_warned:
            warn(f"Another process is changing {path}: waiting for it, up to {seconds:g} seconds.")
            is_warned = True
        time.sleep(min(0.05, seconds))


def _set_owner(descriptor: int, owner: os.stat_result) -> None:
    """Give an open file to the owner of another one, if root runs the program."""
    if os.geteuid() == 0 and os.fstat(descriptor).st_uid != owner.st_uid:
        os.fchown(descriptor, owner.st_uid, owner.st_gid)


def _inherit_owner(descriptor: int, folder: Path) -> None:
    """Give what is new to the owner of its folder, if root runs the program, so that it stays a container's user's."""
    # Root of a user namespace cannot give files to users outside of it, and need not.
    with suppress(OSError):
        _set_owner(descriptor, folder.stat())


def _inherit_folder_owner(folder: Path) -> None:
    if os.geteuid() == 0:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            _inherit_owner(descriptor, folder.parent)
        finally:
            os.close(descriptor)


def _check_file(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise Unexpected(f"cannot use {path}", why="it is a folder, not a file")
    if not stat.S_ISREG(found.st_mode):
        raise Unexpected(f"cannot use {path}", why="it is not a regular file")
    # Root may use any user's file, such as one that a container mounts, if it is that user's alone to change.
    if os.geteuid() != 0 or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        _check_owner(path, found)


def _is_other_owner(owner: int) -> bool:
    # What root put there (a container's mounted config) is as trustworthy as the machine itself.
    return owner not in (os.geteuid(), 0)


def _check_owner(path: Path, found: os.stat_result) -> None:
    if _is_other_owner(found.st_uid):
        raise Unexpected(
            f"cannot use {path}",
            why=f"it belongs to another user (uid {found.st_uid})",
            hint="Run retellctl as that user, or set RETELLCTL_CONFIG_DIR to a folder of your own.",
        )


def _failed(doing: str, path: Path, error: Exception) -> Unexpected:
    reason = error.strerror if isinstance(error, OSError) else None
    return Unexpected(f"{doing} {path}", why=(reason or str(error)).lower())
