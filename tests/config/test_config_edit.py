"""config.toml on a real disk: comments kept, many processes at once, a disk that is full."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING

import pytest
from profile_examples import FILE, TOKEN, python, refused

from retellctl.config.document import load_config
from retellctl.config.edit import add_profile, check_new_profile, remove_profile, set_default
from retellctl.errors import Unexpected, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config.toml of a user who has none yet."""
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path))
    return tmp_path / "config.toml"


def test_the_first_profile_becomes_the_default(config: Path) -> None:
    assert add_profile("prod", token=TOKEN) is True
    assert (
        add_profile("staging", base_url="HTTPS://Staging.Example:443/v/", api_version="v1", token="t")
        is False
    )
    assert add_profile("vault", token_command=["op", "read", "op://a b"]) is False

    assert (
        config.read_text()
        == """\
default = "prod"

[profiles.prod]
base_url = "https://api.retellai.com"
token = "key_0123456789abcdef"

[profiles.staging]
base_url = "https://staging.example/v"
api_version = "v1"
token = "t"

[profiles.vault]
base_url = "https://api.retellai.com"
token_command = ["op", "read", "op://a b"]
"""
    )
    assert config.stat().st_mode & 0o777 == 0o600
    assert load_config().names == ("prod", "staging", "vault", "sandbox")


def test_a_profile_is_not_overwritten_unless_asked(config: Path) -> None:
    config.write_text(FILE)

    assert refused(UsageError, add_profile, "prod", token="new") == (
        "there is a profile 'prod' already\nRemove it first: `retellctl profile remove prod`."
    )
    assert refused(UsageError, check_new_profile, "prod").startswith("there is a profile 'prod' already\n")
    assert config.read_text() == FILE

    add_profile("prod", token="new", replace=True)
    assert config.read_text() == FILE.replace(
        'token_command = ["op", "read", "op://work/retell"]\ncolour = "red"\n',
        'colour = "red"\nbase_url = "https://api.retellai.com"\ntoken = "new"\n',
    )


def test_removing_keeps_everybody_elses_comments_and_order(config: Path) -> None:
    config.write_text(FILE)

    assert remove_profile("prod") is True

    assert (
        config.read_text()
        == """\
# Ann's profiles


# for trying things out
[profiles.staging]
base_url = "http://127.0.0.1:8080/"
api_version = "v1"
token = "key_0123456789abcdef"
"""
    )
    assert remove_profile("staging") is False
    assert config.read_text() == "# Ann's profiles\n\n\n# for trying things out\n"


def test_another_default(config: Path) -> None:
    config.write_text(FILE)

    set_default("staging")
    assert config.read_text() == FILE.replace('default = "prod" ', 'default = "staging" ')
    set_default("sandbox")
    assert load_config().default == "sandbox"
    assert refused(UsageError, set_default, "stagin") == (
        "there is no profile 'stagin'\nthe profiles are prod, staging, sandbox\nDid you mean staging?"
    )


@pytest.mark.usefixtures("config")
def test_the_first_profile_does_not_take_over_from_the_sandbox() -> None:
    set_default("sandbox")

    assert add_profile("prod", token=TOKEN) is False
    assert load_config().default == "sandbox"


def test_a_new_profile_is_put_at_the_end(config: Path) -> None:
    config.write_text(
        "[profiles.a]\ntoken = 'x'\n\n# others\n[other]\nx = 1\n[profiles.b]\ntoken = 'y'\n# the end"
    )

    add_profile("c.d", token="z")

    assert (
        config.read_text()
        == """\
[profiles.a]
token = 'x'

# others
[other]
x = 1
[profiles.b]
token = 'y'
# the end

[profiles."c.d"]
base_url = "https://api.retellai.com"
token = "z"
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        'default = "a"\nprofiles.a.token = "x"\nprofiles.b.token = "y"\n',
        'profiles = {a = {token = "x"}, b = {token = "y"}}\n',
        '[profiles]\na.token = "x"\nb = {token = "y"}\n',
        '[profiles.a]\ntoken = "x"\n[other]\nx = 1\n[profiles.b]\ntoken = "y"\n',
        '[profiles.a]\r\ntoken = "x"\r\n\r\n[ profiles . "b" ]\r\ntoken = "y"\r\n[profiles.b.notes]\r\nx = 1',
        '\ufeff[profiles.a]\ntoken = "x"\n[profiles.b]\ntoken = "y"',
        'note = """\n[profiles.b]\n"""\n[profiles.b]\ntoken = "y"\n[profiles.a]\ntoken = "x"\n',
    ],
)
def test_however_the_file_is_written_a_change_is_right(config: Path, text: str) -> None:
    config.write_text(text)
    changes: dict[tuple[str, ...], Callable[[], object]] = {
        ("a", "b", "c"): lambda: add_profile("c", token="z"),
        ("a",): lambda: remove_profile("b"),
    }
    for names, change in changes.items():
        config.write_text(text)
        before = load_config()
        change()
        after = load_config()
        assert sorted(after.names) == sorted((*names, "sandbox"))
        assert after.get("a") == before.get("a")


def test_a_change_whose_outcome_cannot_be_checked_is_refused(config: Path) -> None:
    """The user's own value is not even equal to itself."""
    text = "their_own = nan\n"
    config.write_text(text)

    assert refused(Unexpected, add_profile, "a", token="t") == (
        f"{config} cannot be changed without damage\nwhat it would say then is not what was wanted\n"
        "Edit it yourself, or write each profile as a [profiles.NAME] table."
    )
    assert config.read_text() == text


def test_many_at_once_lose_nothing(config: Path) -> None:
    """Fifty processes: half add a profile, half add one and remove it again."""
    add_profile("old", token=TOKEN)
    keeps = "add_profile('a{n}', token='t')"
    undoes = "add_profile('b{n}', token='t')\nremove_profile('b{n}')"
    running = [python((undoes if n % 2 else keeps).format(n=n)) for n in range(50)]

    assert [process.wait(120) for process in running] == [0] * 50

    assert set(load_config().names) == {"old", "sandbox"} | {f"a{n}" for n in range(0, 50, 2)}
    assert load_config().default == "old"
    assert {path.name for path in config.parent.iterdir()} == {"config.toml", "config.toml.lock"}


def test_a_process_that_is_killed_in_the_middle_blocks_nobody(config: Path) -> None:
    config.write_text(FILE)
    code = """
import os, signal
from retellctl.system import files, folders as paths
with files.lock(paths.config_dir() / "config.toml"):
    os.kill(os.getpid(), signal.SIGKILL)
"""
    assert python(code).wait(60) == -signal.SIGKILL

    assert config.read_text() == FILE
    remove_profile("prod")
    assert load_config().names == ("staging", "sandbox")


@pytest.mark.usefixtures("unmeasured")
def test_a_full_disk_leaves_the_file_as_it_was(config: Path) -> None:
    config.write_text(FILE)
    code = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    add_profile("new", token="t")
except Exception as error:
    print(error.message)
"""
    with python(code, stdout=subprocess.PIPE) as process:
        said, _ = process.communicate(timeout=60)

    assert said == f"cannot write {config}: file too large\n"
    assert config.read_text() == FILE
    assert {path.name for path in config.parent.iterdir()} == {"config.toml", "config.toml.lock"}


def test_a_config_that_is_a_symlink_stays_one(config: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "retell.toml"
    kept.parent.mkdir()
    kept.write_text(FILE)
    config.symlink_to(kept)

    remove_profile("staging")

    assert config.is_symlink()
    assert "staging" not in kept.read_text()
