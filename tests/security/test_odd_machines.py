"""The installed command on machines that are not as they mostly are: containers, NFS, few open files, kills."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest
from private_files import SOMEBODY_ELSE, as_root
from processes import PROGRAM, TOKEN, environment, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADD = ("profile", "add", "work", "--token-stdin", "--no-verify")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "retellctl" / "config.toml"


@pytest.fixture
def system(tmp_path: Path) -> Callable[[str], dict[str, str]]:
    """Variables under which Python's own way to the system does something else, as that machine's would."""

    def changed(code: str) -> dict[str, str]:
        folder = tmp_path / "site"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code)
        return {"PYTHONPATH": f"{folder}{os.pathsep}{environment()['PYTHONPATH']}"}

    return changed


def test_a_kill_while_a_token_is_stored_leaves_it_nowhere(
    config: Path, system: Callable[[str], dict[str, str]]
) -> None:
    dying = system("import os, signal\nos.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)\n")

    killed = program(*ADD, input=TOKEN, **dying)
    left = [path for path in config.parent.iterdir() if TOKEN in path.read_text()]
    added = program("profile", "add", "other", "--token-command", "x", "--no-verify")

    assert (killed.returncode, added.returncode) == (-signal.SIGKILL, 0)
    assert len(left) == 1
    assert {path.name for path in config.parent.iterdir() if path.is_file()} == {
        "config.toml",
        "config.toml.lock",
    }
    assert TOKEN not in config.read_text()


@pytest.mark.parametrize("code", ["ENOLCK", "ENOSYS", "EOPNOTSUPP"])
def test_profiles_where_nothing_can_be_locked(
    code: str, config: Path, system: Callable[[str], dict[str, str]]
) -> None:
    nfs = system(
        "import errno, fcntl, os\n"
        "def flock(*_):\n"
        f"    raise OSError(errno.{code}, os.strerror(errno.{code}))\n"
        "fcntl.flock = flock\n"
    )

    added = program(*ADD, input=TOKEN, **nfs)
    used = program("profile", "use", "work", "-q", **nfs)

    assert (added.returncode, used.returncode, used.stderr) == (0, 0, "")
    warning, stored = added.stderr.splitlines()
    assert warning.startswith(f"Warning: {config} cannot be locked where it is (")
    assert warning.endswith("): do not run two commands at a time that change it.")
    assert stored == "Stored profile work, the default from now on."
    assert tomllib.loads(config.read_text())["profiles"]["work"]["token"] == TOKEN


def test_the_wait_for_another_process_is_said(config: Path) -> None:
    """Until that process lets go; the lock is held by a program that uses the same call."""
    assert program(*ADD, input=TOKEN).returncode == 0
    holder = "import fcntl, sys\nfile = open(sys.argv[1])\nfcntl.flock(file, fcntl.LOCK_EX)\nprint(flush=True)\ninput()"
    with subprocess.Popen(
        [sys.executable, "-c", holder, f"{config}.lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as held:
        assert held.stdout is not None
        held.stdout.readline()
        with subprocess.Popen(
            [*PROGRAM, "profile", "use", "sandbox"], env=environment(), stderr=subprocess.PIPE, text=True
        ) as waiting:
            assert waiting.stderr is not None
            said = waiting.stderr.readline()
            held.communicate("\n")
            rest = waiting.stderr.read()

    assert said == f"Warning: Another process is changing {config}: waiting for it, up to 60 seconds.\n"
    assert (waiting.returncode, rest) == (0, "Profile sandbox is the default from now on.\n")


@as_root
def test_root_in_a_container_uses_the_mounted_profiles(config: Path) -> None:
    program(*ADD, input=TOKEN)
    for path in (config.parent, *config.parent.rglob("*")):
        os.chown(path, SOMEBODY_ELSE, SOMEBODY_ELSE)
    before = config.read_text()

    read = program("profile", "show", "--query", "[0].value", "-r")
    bought = program("-p", "sandbox", "phone-number", "create", "-o", "ids")
    listed = program("-p", "sandbox", "phone-number", "list", "-o", "ids")
    added = program("profile", "add", "other", "--token-command", "echo x", "--no-verify")

    assert (read.returncode, read.stdout, read.stderr) == (0, "work", "")
    assert (bought.stdout, bought.stderr, listed.stdout) == ("+14155550100\n", "", "+14155550100\n")
    assert (added.returncode, added.stderr) == (0, "Stored profile other.\n")
    assert config.read_text().startswith(before)
    owners = {path: path.stat().st_uid for path in (config.parent, *config.parent.rglob("*"))}
    assert len(owners) > 6
    assert set(owners.values()) == {SOMEBODY_ELSE}


IN_A_NAMESPACE = ("unshare", "--user", "--map-root-user")


@pytest.mark.skipif(
    subprocess.run([*IN_A_NAMESPACE, "true"], capture_output=True, check=False).returncode != 0
    if shutil.which("unshare")
    else True,
    reason="there are no user namespaces",
)
@as_root
def test_root_of_a_namespace_needs_nobody_in_it(tmp_path: Path) -> None:
    """As in a rootless container: a folder of the machine's belongs to somebody who cannot be given anything."""
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    os.chown(shared, SOMEBODY_ELSE, SOMEBODY_ELSE)
    home = str(shared / "own")

    for words in (ADD, ("-p", "sandbox", "phone-number", "create"), ("profile", "use", "sandbox")):
        done = subprocess.run(
            [*IN_A_NAMESPACE, *PROGRAM, *words],
            input=TOKEN,
            env=environment(RETELLCTL_CONFIG_DIR=home),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert (done.returncode, "Warning" in done.stderr) == (0, False), done.stderr


@as_root
def test_root_runs_no_command_that_another_user_has_chosen(config: Path, tmp_path: Path) -> None:
    program("profile", "add", "work", "--token-command", f"touch {tmp_path / 'run'}", "--no-verify")
    os.chown(config, SOMEBODY_ELSE, -1)

    ended = program("agent", "list")

    assert (ended.returncode, ended.stdout) == (4, "")
    assert ended.stderr.splitlines() == [
        f"Error: the token command of profile 'work' in {config} is not run",
        "  the file belongs to another user, whose command would be run as root",
        "  Run retellctl as that user, or give the token in RETELL_API_KEY.",
    ]
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["profile", "add", "new", "--token-command", "echo x", "--no-verify"],
        ["profile", "remove", "work", "--yes"],
        ["-p", "sandbox", "phone-number", "create"],
        ["sandbox", "reset", "--yes"],
        ["completion", "bash", "--install"],
    ],
    ids=" ".join,
)
def test_few_open_files_are_enough(words: list[str], tmp_path: Path) -> None:
    """Three are the streams, two or three Python's own while it loads."""
    program(*ADD, input=TOKEN)
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]

    done = subprocess.run(
        [*PROGRAM, *words],
        env=environment(HOME=str(tmp_path)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (8, most)),
    )

    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr
