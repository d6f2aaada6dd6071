"""Private files, with real permissions, real kills and a disk that is really full."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from private_files import SOMEBODY_ELSE, as_root, no_warning, permissions, python

from retellctl.errors import Unexpected
from retellctl.system import files
from retellctl.system import folders as paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_files_and_folders_are_private_whatever_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "secret"

    files.write_private(path, b"one")

    assert permissions(path) == "-rw-------"
    assert permissions(path.parent) == permissions(path.parent.parent) == "drwx------"
    assert files.read_private(path, no_warning) == b"one"


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.usefixtures("open_umask")
def test_what_is_written_is_private_before_its_first_byte(tmp_path: Path) -> None:
    """A program is stopped by the disk's end in the middle of writing, and killed before it can clean up."""
    path = tmp_path / "secret"
    code = """
import os, resource, signal
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
files.write_private(path, b"x" * 100)
"""
    assert python(code, path).returncode == -signal.SIGXFSZ

    (left,) = tmp_path.iterdir()
    assert left.read_bytes() == b"x" * 10
    assert permissions(left) == "-rw-------"
    assert left.name.startswith(".secret.")


@pytest.mark.usefixtures("unmeasured")
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    files.write_private(path, b"old")
    code = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    files.write_private(path, b"x" * 100)
except Exception as error:
    print(type(error).__name__, error.message, sep=": ")
"""
    assert python(code, path).stdout == f"Unexpected: cannot write {path}: file too large\n"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_was_open_to_all_is_private_after_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"old")
    path.chmod(0o644)

    files.write_private(path, b"new")

    assert permissions(path) == "-rw-------"


def test_a_symlink_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "dotfiles" / "secret"
    link = tmp_path / "secret"
    link.symlink_to("dotfiles/secret")

    files.write_private(link, b"one")
    files.write_private(link, b"two")

    assert link.is_symlink()
    assert target.read_bytes() == b"two"
    assert files.read_private(link, no_warning) == b"two"
    assert list(target.parent.iterdir()) == [target]


def test_symlinks_in_a_circle_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    uses: list[Callable[[], object]] = [
        lambda: files.read_private(path, no_warning),
        lambda: files.write_private(path, b"x"),
    ]
    for use in uses:
        with pytest.raises(Unexpected) as caught:
            use()
        assert caught.value.message == f"cannot use {path}: its symlinks go round in a circle"


HINT = "Run retellctl as that user, or set RETELLCTL_CONFIG_DIR to a folder of your own."


@as_root
def test_another_users_file_is_refused(tmp_path: Path) -> None:
    """A user must not be sent elsewhere by what somebody else has put there."""
    path = tmp_path / "theirs"
    path.write_bytes(b"theirs")
    os.chown(path, SOMEBODY_ELSE, -1)
    tmp_path.chmod(0o777)
    code = """
import os
os.chdir(path.parent)  # while its own parents, which that user may not enter, do not stand in the way
path = Path(path.name)
os.setuid(54321)
for use in (lambda: files.read_private(path, print), lambda: files.write_private(path, b"ours")):
    try:
        use()
    except Exception as error:
        print(error.message, error.hint, sep="; ")
"""
    said = python(code, path)

    assert said.stdout == f"cannot use theirs: it belongs to another user (uid 12345); {HINT}\n" * 2
    assert path.read_bytes() == b"theirs"


@as_root
def test_root_uses_a_users_file_and_leaves_it_theirs(tmp_path: Path) -> None:
    """As in a container, where root inside sees the file of a user outside."""
    folder = tmp_path / "mounted"
    folder.mkdir(mode=0o700)
    path = folder / "theirs"
    path.write_bytes(b"theirs")
    path.chmod(0o640)
    for theirs in (folder, path):
        os.chown(theirs, SOMEBODY_ELSE, SOMEBODY_ELSE)

    assert files.read_private(path, no_warning) == b"theirs"
    with files.lock(path, no_warning):
        files.write_private(path, b"new")
    files.write_private(folder / "sub" / "made", b"new")

    assert path.read_bytes() == b"new"
    made = (path, folder / "theirs.lock", folder / "sub", folder / "sub" / "made")
    assert {(found.stat().st_uid, found.stat().st_gid) for found in made} == {(SOMEBODY_ELSE, SOMEBODY_ELSE)}
    assert [permissions(found) for found in made] == ["-rw-------", "-rw-------", "drwx------", "-rw-------"]


@as_root
@pytest.mark.parametrize("mode", [0o602, 0o620])
def test_root_refuses_a_users_file_that_others_can_write(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "theirs"
    path.write_bytes(b"theirs")
    path.chmod(mode)
    os.chown(path, SOMEBODY_ELSE, -1)

    uses: list[Callable[[], object]] = [
        lambda: files.read_private(path, no_warning),
        lambda: files.write_private(path, b"ours"),
    ]
    for use in uses:
        with pytest.raises(Unexpected) as caught:
            use()
        assert caught.value.message == f"cannot use {path}: it belongs to another user (uid 12345)"
        assert caught.value.hint == HINT
    assert path.read_bytes() == b"theirs"


@as_root
def test_another_users_symlink_is_refused(tmp_path: Path) -> None:
    ours, link = tmp_path / "ours", tmp_path / "link"
    files.write_private(ours, b"ours")
    link.symlink_to("ours")
    os.chown(link, SOMEBODY_ELSE, -1, follow_symlinks=False)

    uses: list[Callable[[], object]] = [
        lambda: files.read_private(link, no_warning),
        lambda: files.write_private(link, b"x"),
    ]
    for use in uses:
        with pytest.raises(Unexpected) as caught:
            use()
        assert caught.value.message == f"cannot use {link}: it belongs to another user (uid 12345)"
    assert ours.read_bytes() == b"ours"


def test_a_missing_file_is_none(tmp_path: Path) -> None:
    dangling = tmp_path / "dangling"
    dangling.symlink_to("nowhere")

    assert files.read_private(tmp_path / "missing", no_warning) is None
    assert files.read_private(tmp_path / "missing" / "too", no_warning) is None
    assert files.read_private(dangling, no_warning) is None


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_file_that_others_can_read_is_read_with_a_warning(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"open")
    path.chmod(mode)
    warnings: list[str] = []

    assert files.read_private(path, warnings.append) == b"open"
    assert warnings == [f"Other users can read {path}: run chmod 600 on it."]


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    uses: list[Callable[[], object]] = [
        lambda: files.read_private(tmp_path, no_warning),
        lambda: files.write_private(tmp_path, b""),
    ]
    for use in uses:
        with pytest.raises(Unexpected) as caught:
            use()
        assert caught.value.message == f"cannot use {tmp_path}: it is a folder, not a file"


def test_a_fifo_and_a_device_do_not_hang(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)

    for path in (fifo, Path("/dev/zero")):
        with pytest.raises(Unexpected) as caught:
            files.read_private(path, no_warning)
        assert caught.value.message == f"cannot use {path}: it is not a regular file"
    with pytest.raises(Unexpected):
        files.write_private(fifo, b"x")


def test_a_huge_file_is_refused_and_one_at_the_limit_is_not(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    files.write_private(path, b"x" * files.MAX_BYTES)
    assert len(files.read_private(path, no_warning) or b"") == files.MAX_BYTES

    os.truncate(path, 1 << 40)
    with pytest.raises(Unexpected) as caught:
        files.read_private(path, no_warning)
    assert caught.value.message == f"cannot read {path}: it is larger than 1 MiB"


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    folder = tmp_path / "file" / "folder"

    with pytest.raises(Unexpected) as caught:
        files.make_private_folder(folder)
    assert caught.value.message == f"cannot make the folder {folder}: file exists"


def test_one_folder_for_config_state_and_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/ann")

    assert paths.config_dir({"RETELLCTL_CONFIG_DIR": "/etc/retell"}) == Path("/etc/retell")
    assert paths.state_dir({"RETELLCTL_CONFIG_DIR": "sub"}) == tmp_path / "sub"
    assert paths.cache_dir({"RETELLCTL_CONFIG_DIR": "~/x"}) == Path("/home/ann/x")


def test_the_users_own_folders_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)

    folders = {paths.config_dir({}), paths.state_dir({}), paths.cache_dir({"RETELLCTL_CONFIG_DIR": ""})}

    assert all(folder.is_relative_to(tmp_path) and "retellctl" in folder.parts for folder in folders)
    assert not list(tmp_path.iterdir())


@as_root
def test_a_user_without_a_home_is_told_what_to_set(tmp_path: Path) -> None:
    """As in a container that runs as a bare number: no HOME, no line in /etc/passwd."""
    code = """
import os
from retellctl.system import folders as paths
paths.config_dir()  # loads what that user may not be allowed to read
os.setuid(54321)
del os.environ["HOME"]
try:
    paths.config_dir()
except Exception as error:
    print(error.message, error.hint, sep="; ")
"""
    hidden = ("RETELLCTL_CONFIG_DIR", "XDG_CONFIG_HOME")
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    got = python(code, tmp_path, env={**environ, "HOME": str(tmp_path)})

    assert (
        got.stdout == "there is no home folder; Set HOME, or RETELLCTL_CONFIG_DIR to a folder of your own.\n"
    )
