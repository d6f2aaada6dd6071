"""The sandbox's state on disk: private, shared by processes, honest about what it cannot keep."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from private_files import SOMEBODY_ELSE, as_root

from retellctl.errors import Unexpected
from retellctl.resources.index import INDEX, resource
from retellctl.sandbox import BASE_URL, application, open_store
from retellctl.sandbox.http.transport import SandboxTransport

if TYPE_CHECKING:
    from retellctl.sandbox.state.store import Store

ROOT = Path(__file__).parents[2]
EMPTY = {
    f"{module}s": 0
    for name, (module, _) in INDEX.items()
    if {"create", "add"} & {operation.verb for operation in resource(name).operations}
}


def python(code: str, *arguments: str) -> subprocess.Popen[str]:
    """A process of its own that runs `code`."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(process: subprocess.Popen[str]) -> str:
    """What a process printed; it must have succeeded without a word on stderr."""
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, "")
    return out


def test_what_one_process_wrote_the_next_one_reads(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with open_store(folder) as store:
        assert (store.where, store.warning) == (str(folder / "sandbox.sqlite3"), None)
        store.put("agent", "a", {"voice_id": "é\ud800"}, 7)

    with open_store(folder) as store:
        record = store.get("agent", "a")
        assert record is not None
        assert (record.id, record.at, record.body) == ("a", 7, {"voice_id": "é\ud800"})
        assert store.status() == {"where": str(folder / "sandbox.sqlite3"), **EMPTY, "agents": 1}


def test_file_and_folder_are_private_whatever_the_umask(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    code = "import os, pathlib, sys; os.umask(0); from retellctl.sandbox import open_store\n"
    code += "store = open_store(pathlib.Path(sys.argv[1])); store.put('agent', 'a', {}, 1); store.close()"
    finish(python(code, str(folder)))

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == {"sandbox.sqlite3": 0o600}

    (folder / "sandbox.sqlite3").chmod(0o644)
    open_store(folder).close()
    assert stat.S_IMODE((folder / "sandbox.sqlite3").stat().st_mode) == 0o600


def test_without_a_folder_it_is_in_memory() -> None:
    with open_store(None) as store:
        store.put("agent", "a", {}, 1)
        assert (store.where, store.warning) == ("memory", None)
        assert store.status() == {"where": "memory", **EMPTY, "agents": 1}


@pytest.mark.parametrize("unusable", ["file", "proc", "nul", "link"])
def test_an_unusable_folder_means_memory_and_a_warning(tmp_path: Path, unusable: str) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    folder = {
        "file": tmp_path / "file",
        "proc": Path("/proc/1/state"),
        "nul": tmp_path / "a\0b",
        "link": tmp_path / "link",
    }[unusable]

    with open_store(folder) as store:
        assert store.where == "memory"
        start = f"the sandbox keeps nothing this time: {folder / 'sandbox.sqlite3'} cannot be used ("
        assert store.warning is not None
        assert store.warning.startswith(start)
        store.put("agent", "a", {}, 1)
        assert store.status() == {"where": "memory", **EMPTY, "agents": 1}
    assert (tmp_path / "file").read_text() == "mine"


@as_root
@pytest.mark.parametrize("name", ["sandbox.sqlite3", "sandbox.sqlite3-journal", "sandbox.sqlite3-wal"])
def test_another_users_link_is_not_followed(tmp_path: Path, name: str) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    precious.chmod(0o644)
    state = tmp_path / "state"
    state.mkdir()
    (state / name).symlink_to(precious)
    os.chown(state / name, SOMEBODY_ELSE, -1, follow_symlinks=False)

    with open_store(state) as store:
        assert store.where == "memory"
        assert store.warning == (
            f"the sandbox keeps nothing this time: {state / 'sandbox.sqlite3'} cannot be used"
            f" (it belongs to another user (uid {SOMEBODY_ELSE}))"
        )
    assert (precious.read_bytes(), stat.S_IMODE(precious.stat().st_mode)) == (b"precious", 0o644)
    assert [path.name for path in state.iterdir()] == [name]


@as_root
@pytest.mark.parametrize("name", ["sandbox.sqlite3", "sandbox.sqlite3-journal"])
def test_another_users_file_is_not_used(tmp_path: Path, name: str) -> None:
    state = tmp_path / "state"
    state.mkdir()
    open_store(state).close()
    (state / name).touch()
    (state / name).chmod(0o666)
    os.chown(state / name, SOMEBODY_ELSE, -1)
    before = (state / name).read_bytes()

    with open_store(state) as store:
        store.put("agent", "a", {}, 1)
        assert store.where == "memory"
        assert store.warning is not None
        assert store.warning.endswith(f"(it belongs to another user (uid {SOMEBODY_ELSE}))")
    assert ((state / name).read_bytes(), stat.S_IMODE((state / name).stat().st_mode)) == (before, 0o666)


@as_root
def test_root_leaves_a_users_state_theirs(tmp_path: Path) -> None:
    """As in a container that a user's folder is mounted in."""
    tmp_path.chmod(0o700)
    os.chown(tmp_path, SOMEBODY_ELSE, SOMEBODY_ELSE)
    for number in range(2):
        with open_store(tmp_path) as store, store.transaction():
            store.put("agent", f"a{number}", {}, 1)
            owners = {path.name: path.stat().st_uid for path in tmp_path.iterdir()}
            assert owners == dict.fromkeys(("sandbox.sqlite3", "sandbox.sqlite3-journal"), SOMEBODY_ELSE)
            assert store.warning is None


def test_a_link_of_ones_own_is_followed_and_kept(tmp_path: Path) -> None:
    link, target = tmp_path / "state" / "sandbox.sqlite3", tmp_path / "elsewhere" / "db"
    link.parent.mkdir()
    link.symlink_to("../elsewhere/db")

    with open_store(link.parent) as store:
        store.put("agent", "a", {}, 1)
        assert (store.where, store.warning) == (str(link), None)

    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    target.write_bytes(b"damaged" * 1000)
    with open_store(link.parent) as store:
        store.reset()
        store.put("agent", "b", {}, 1)
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"SQLite format 3")


@pytest.mark.usefixtures("unmeasured")
def test_a_full_disk_at_opening_means_memory_and_a_warning(tmp_path: Path) -> None:
    code = "import pathlib, resource, sys; from retellctl.sandbox import open_store\n"
    code += "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
    code += "with open_store(pathlib.Path(sys.argv[1])) as store:\n"
    code += "    store.put('agent', 'a', {}, 1); print(store.status()['agents'], store.warning)"

    printed = finish(python(code, str(tmp_path)))

    path = tmp_path / "sandbox.sqlite3"
    assert printed.startswith(f"1 the sandbox keeps nothing this time: {path} cannot be used (")


@pytest.mark.usefixtures("unmeasured")
def test_a_disk_that_fills_up_later_is_an_error_and_loses_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.put("agent", "kept", {"voice_id": "v"}, 1)
    code = "import pathlib, resource, sys; from retellctl.sandbox import open_store\n"
    code += "from retellctl.errors import Unexpected\n"
    code += "with open_store(pathlib.Path(sys.argv[1])) as store:\n"
    code += "    resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))\n"
    code += "    try: store.put('agent', 'big', {'text': 'x' * 100000}, 1)\n"
    code += "    except Unexpected as error: print(error.what, error.hint, sep='|')"

    printed = finish(python(code, str(tmp_path)))

    what = f"the sandbox's state cannot be read or written: {tmp_path / 'sandbox.sqlite3'}"
    assert printed == f"{what}|See that the disk has room and that the file may be written.\n"
    with open_store(tmp_path) as store:
        assert store.get("agent", "kept") is not None
        assert store.get("agent", "big") is None


@pytest.mark.parametrize(
    "damage", [b"not a database at all, but long enough to be one" * 100, "newer", "foreign"]
)
def test_damaged_state_is_an_error_that_reset_mends(tmp_path: Path, damage: bytes | str) -> None:
    path = tmp_path / "sandbox.sqlite3"
    if isinstance(damage, bytes):
        path.write_bytes(damage)
    else:
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA user_version = {99 if damage == 'newer' else 1}")
        connection.execute("CREATE TABLE other (x)")
        connection.close()
    before = path.read_bytes()

    with open_store(tmp_path) as store:
        for use in (
            store.status,
            lambda: store.get("agent", "a"),
            lambda: list(store.scan("call", newest_first=True)),
        ):
            with pytest.raises(Unexpected) as raised:
                use()
            assert raised.value.what == f"the sandbox's state is damaged: {path}"
            assert raised.value.hint == "Start afresh with `retellctl sandbox reset`."
        assert path.read_bytes() == before

        store.reset()
        store.put("agent", "a", {}, 1)
        assert store.status() == {"where": str(path), **EMPTY, "agents": 1}
    with open_store(tmp_path) as store:
        assert store.status()["agents"] == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_in_process_damage_is_raised_not_answered(tmp_path: Path) -> None:
    (tmp_path / "sandbox.sqlite3").write_bytes(b"x" * 5000)
    with open_store(tmp_path) as store:
        transport = SandboxTransport(application(store))
        with (
            httpx.Client(
                transport=transport, base_url=BASE_URL, headers={"Authorization": "Bearer x"}
            ) as client,
            pytest.raises(Unexpected, match="the sandbox's state is damaged"),
        ):
            client.get("/list-agents")


def test_reset_forgets_everything_for_other_processes_too(tmp_path: Path) -> None:
    with open_store(tmp_path) as one, open_store(tmp_path) as other:
        other.put("agent", "a", {}, 1)
        one.put("phone_number", "14155550100", {}, 1)

        one.reset()

        assert other.status() == {"where": str(tmp_path / "sandbox.sqlite3"), **EMPTY}
        assert other.ever("phone_number", "1415") == set()
        other.put("agent", "b", {}, 1)
        assert one.get("agent", "b") is not None


def test_two_processes_at_once_make_no_number_twice_and_lose_nothing(tmp_path: Path) -> None:
    code = "import httpx, pathlib, sys; from retellctl.sandbox import BASE_URL, application, open_store\n"
    code += "from retellctl.sandbox.http.transport import SandboxTransport\n"
    code += "print('ready', flush=True); input()\n"
    code += "with open_store(pathlib.Path(sys.argv[1])) as store:\n"
    code += "    client = httpx.Client(transport=SandboxTransport(application(store)), base_url=BASE_URL,\n"
    code += "        headers={'Authorization': 'Bearer x'})\n"
    code += "    for _ in range(60):\n"
    code += "        print(client.post('/create-phone-number', json={}).json()['phone_number'])\n"
    processes = [python(code, str(tmp_path)) for _ in range(2)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()

    made = [number for process in processes for number in finish(process).split()]

    fiction = [f"+1415555{line:04}" for line in range(100, 200)]
    assert sorted(made) == sorted([*fiction, *(f"+1415200{line:04}" for line in range(20))])
    with open_store(tmp_path) as store:
        assert store.status()["phone_numbers"] == 120


def test_a_process_killed_in_the_middle_leaves_what_was_there(tmp_path: Path) -> None:
    code = "import pathlib, sys; from retellctl.sandbox import open_store\n"
    code += "store = open_store(pathlib.Path(sys.argv[1])); store.put('agent', 'kept', {}, 1)\n"
    code += "with store.transaction(): store.put('agent', 'half', {}, 1); print('in', flush=True); input()"
    process = python(code, str(tmp_path))
    assert process.stdout is not None
    assert process.stdout.readline() == "in\n"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()

    with open_store(tmp_path) as store:
        assert [record.id for record in store.scan("agent", newest_first=False)] == ["kept"]
        store.put("agent", "next", {}, 2)


def test_a_failure_inside_a_transaction_undoes_it() -> None:
    def fail(store: Store) -> None:
        with store.transaction():
            store.put("agent", "a", {}, 1)
            raise KeyError

    with open_store(None) as store:
        with pytest.raises(KeyError):
            fail(store)
        assert store.status()["agents"] == 0


@pytest.mark.usefixtures("unmeasured")
def test_importing_the_package_loads_neither_werkzeug_nor_sqlite() -> None:
    code = "import sys, retellctl.sandbox; print({'werkzeug', 'sqlite3', 'httpx'} & sys.modules.keys())"

    assert finish(python(code)) == "set()\n"
