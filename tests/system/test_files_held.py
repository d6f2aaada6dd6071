"""Locks, and what killed writers leave: with real processes, kills and, simulated, file systems without locks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from private_files import SOMEBODY_ELSE, START, as_root, no_warning, permissions, python

from retellctl.errors import Unexpected
from retellctl.system import files

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lock_is_waited_for_only_so_long(tmp_path: Path) -> None:
    path = tmp_path / "file"
    code = """
try:
    with files.lock(path, seconds=0.1):
        print("got it")
except Exception as error:
    print(error.message, error.hint, sep="; ")
"""
    with files.lock(path):
        held = python(code, path)
    free = python(code, path)

    assert held.stdout == (
        f"cannot change {path}: another process has kept it locked for 0.1 seconds; "
        "Wait until the other retellctl is done, then try again.\n"
    )
    assert free.stdout == "got it\n"
    assert permissions(tmp_path / "file.lock") == "-rw-------"


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "file"
    code = """
import os, signal
with files.lock(path):
    os.kill(os.getpid(), signal.SIGKILL)
"""
    assert python(code, path).returncode == -signal.SIGKILL

    with files.lock(path, seconds=0):
        pass


def test_a_lock_that_somebody_holds_is_waited_for_aloud(tmp_path: Path) -> None:
    path = tmp_path / "file"
    code = """
try:
    with files.lock(path, print, seconds=1.5):
        pass
except Exception as error:
    print(error.message)
"""
    with files.lock(path, no_warning):
        said = python(code, path).stdout

    assert said == (
        f"Another process is changing {path}: waiting for it, up to 1.5 seconds.\n"
        f"cannot change {path}: another process has kept it locked for 1.5 seconds\n"
    )


NO_LOCKS = """
import errno, fcntl, os
def flock(descriptor, operation):
    raise OSError(errno.{0}, os.strerror(errno.{0}))
fcntl.flock = flock
"""


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("ENOLCK", "no locks available"),
        ("ENOSYS", "function not implemented"),
        ("EOPNOTSUPP", "operation not supported"),
    ],
)
def test_a_file_system_without_locks_is_used_without_them(tmp_path: Path, code: str, reason: str) -> None:
    """As some NFS is; what the system says is put into the place where it says it."""
    path = tmp_path / "file"
    use = """
with files.lock(path, print):
    files.write_private(path, b"new")
"""
    done = python(NO_LOCKS.format(code) + use, path)

    assert (done.stderr, path.read_bytes()) == ("", b"new")
    assert done.stdout == (
        f"{path} cannot be locked where it is ({reason}): do not run two commands at a time that change it.\n"
    )


KILLED = """
import os, signal
os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
files.write_private(path, b"secret")
"""


def test_what_a_killed_writer_left_the_next_one_removes(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    files.write_private(path, b"old")
    for _ in range(2):
        assert python(KILLED, path).returncode == -signal.SIGKILL
    left = set(tmp_path.iterdir()) - {path}
    assert [file.read_bytes() for file in left] == [b"secret"] * len(left)
    assert path.read_bytes() == b"old"

    files.write_private(path, b"new")

    assert len(left) == 1  # the second one removed what the first one had left
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"new"


def test_what_a_live_writer_holds_stays(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    code = """
import os
def fsync(descriptor):
    print("writing", flush=True)
    sys.stdin.readline()
os.fsync = fsync
files.write_private(path, b"slow")
"""
    with subprocess.Popen(
        [sys.executable, "-c", START + code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as slow:
        assert slow.stdout is not None
        assert slow.stdout.readline() == "writing\n"
        files.write_private(path, b"fast")
        assert path.read_bytes() == b"fast"
        slow.communicate("\n", timeout=60)

    assert slow.returncode == 0
    assert path.read_bytes() == b"slow"
    assert list(tmp_path.iterdir()) == [path]


def test_without_locks_only_what_is_old_is_removed(tmp_path: Path) -> None:
    path, old, young = (tmp_path / name for name in ("a", ".a.0000old_.tmp", ".a.00young_.tmp"))
    for file in (old, young):
        file.write_bytes(b"secret")
    os.utime(old, (1, 1))

    done = python(NO_LOCKS.format("ENOLCK") + "files.write_private(path, b'new')", path)

    assert (done.returncode, done.stderr) == (0, "")
    assert set(tmp_path.iterdir()) == {path, young}


def test_nothing_else_is_taken_for_what_was_left(tmp_path: Path) -> None:
    others = [".b.0000left.tmp", ".a.left.tmp", "a.0000left.tmp", ".a.0000LEFT.tmp", ".a.0000left.tmp~"]
    for name in others:
        (tmp_path / name).write_bytes(b"mine")
    (tmp_path / ".a.00folder.tmp").mkdir()
    (tmp_path / ".a.000link_.tmp").symlink_to("precious")
    (tmp_path / "precious").write_bytes(b"mine")
    os.mkfifo(tmp_path / ".a.000fifo_.tmp")
    before = set(tmp_path.iterdir())

    files.write_private(tmp_path / "a", b"new")

    assert set(tmp_path.iterdir()) == before | {tmp_path / "a"}


@as_root
def test_what_another_user_left_is_theirs(tmp_path: Path) -> None:
    left = tmp_path / ".a.0theirs_.tmp"
    left.write_bytes(b"theirs")
    os.chown(left, SOMEBODY_ELSE, -1)

    files.write_private(tmp_path / "a", b"new")

    assert left.exists()


def test_a_lock_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file.lock").mkdir()

    with pytest.raises(Unexpected) as caught, files.lock(tmp_path / "file"):
        pass
    assert caught.value.message == f"cannot lock {tmp_path / 'file'}: is a directory"
