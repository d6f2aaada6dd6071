"""A config.toml that is damaged: named with line and column, never touched, no token shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from profile_examples import FILE, TOKEN, env, refused

from retellctl.config.document import load_config
from retellctl.config.edit import add_profile, remove_profile, set_default
from retellctl.config.profiles import resolve_target
from retellctl.errors import Unexpected

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config.toml of a user who has none yet."""
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path))
    return tmp_path / "config.toml"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b'default = "a"\n  nonsense\n', "line 2, column 11: Expected '=' after a key in a key/value pair"),
        (b'[profiles.a]\ntoken = "key', "line 2, column 13: Unterminated string"),
        (b'default = "a"\nx = "\xff"\n', "line 2, column 6: the text is not UTF-8"),
        (b"x = 1\ndefault = 1\n", "line 2, column 1: default must be a text"),
        (b"profiles = 1\n", "line 1, column 1: profiles must be a table"),
        (b"\n[[profiles]]\nx = 1\n", "line 2, column 1: profiles must be a table"),
        (b'[profiles]\na = "x"\n', "profile 'a': a profile is a table"),
        (b"[profiles.a]\n  token = 1\n", "line 2, column 3: profile 'a': token must be a text"),
        (
            b'[profiles.a]\nallow_http = "yes"\n',
            "line 2, column 1: profile 'a': allow_http must be true or false",
        ),
        (
            b'[profiles.b]\napi_version = "v1"\n["profiles"."a"]\n[profiles."a.b"]\n"api_version" = "v3"\n',
            "line 5, column 1: profile 'a.b': api_version 'v3' must be one of auto, v1, v2",
        ),
        (
            b'[profiles.sandbox]\ntoken = "t"\n',
            "line 1, column 1: profile 'sandbox': the name sandbox is reserved",
        ),
        (
            b'[profiles.a]\ntoken = "t"\ntoken_command = ["c"]\n',
            "line 3, column 1: profile 'a': token and token_command exclude each other",
        ),
        (b"a = " + b"[" * 100_000, "line 1, column 100005: maximum recursion depth exceeded"),
    ],
)
def test_a_damaged_file_is_named_and_never_touched(config: Path, text: bytes, why: str) -> None:
    config.write_bytes(text)

    for action in (
        load_config,
        lambda: resolve_target(profile="a", api_version=None, environ=env(config)),
        lambda: add_profile("new", token="t"),
        lambda: remove_profile("a"),
        lambda: set_default("sandbox"),
    ):
        what, reason, hint = refused(Unexpected, action).split("\n")
        assert what == f"{config} is damaged"
        assert reason.startswith(why)
        assert hint == "Mend it in an editor; it was left as it is."
    assert config.read_bytes() == text


def test_a_damaged_file_does_not_show_its_token(config: Path) -> None:
    for line in (
        'token = "{} x"',
        "token = '''{}\nx'''",
        "token = '\"{}\"'",
        "token = {}",
        "{} = token",
        'token = ["{}"]',
    ):
        config.write_text("[profiles.a]\n" + line.format(TOKEN))
        assert TOKEN not in refused(Unexpected, load_config)


def test_a_config_with_a_token_that_others_can_read_is_warned_about(config: Path) -> None:
    config.write_text(FILE)
    config.chmod(0o644)
    warning = f"Other users can read {config}: run chmod 600 on it."
    assert load_config().warnings == (warning,)
    assert resolve_target(profile="staging", api_version=None, environ=env(config)).warnings == (warning,)

    config.write_text('[profiles.a]\ntoken_command = ["op"]\n')
    assert load_config().warnings == ()
