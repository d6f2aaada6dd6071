"""Who am I: which of option, environment and profiles holds."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from profile_examples import FILE, TOKEN, env, python, refused

from retellctl.config.document import load_config
from retellctl.config.edit import check_new_profile
from retellctl.config.profiles import resolve_target, target_of
from retellctl.errors import AuthError, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config.toml of a user who has none yet."""
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path))
    return tmp_path / "config.toml"


def who(config: Path, profile: str | None = None, **variables: str) -> tuple[str | None, str, str]:
    """Profile, base URL and where the profile's name came from."""
    target = resolve_target(
        profile=profile, api_version=None, environ=env(config, **variables), need_token=False
    )
    return target.profile, target.base_url, target.sources["profile"]


def test_precedence(config: Path) -> None:
    config.write_text(FILE)
    api, local = "https://api.retellai.com", "http://127.0.0.1:8080"
    key = {"RETELL_API_KEY": TOKEN}

    assert who(config) == ("prod", api, f"default in {config}")
    assert who(config, RETELLCTL_PROFILE="staging") == ("staging", local, "RETELLCTL_PROFILE")
    assert who(config, RETELLCTL_PROFILE="staging", **key) == (None, api, "RETELL_API_KEY")
    assert who(config, "staging", RETELLCTL_PROFILE="prod", **key) == ("staging", local, "--profile")
    assert who(config, "sandbox", **key) == ("sandbox", "http://sandbox.invalid", "--profile")
    sandbox = ("sandbox", "http://sandbox.invalid", "RETELLCTL_PROFILE")
    assert who(config, RETELLCTL_PROFILE="sandbox") == sandbox
    assert who(config, RETELLCTL_PROFILE=" sandbox\n", **key) == sandbox
    assert who(config, RETELLCTL_PROFILE="sandbox", RETELL_API_KEY="'quoted'") == sandbox
    assert who(config, "staging", RETELLCTL_PROFILE="sandbox") == ("staging", local, "--profile")
    for empty in ("", " ", "\r\n"):
        variables = {"RETELL_API_KEY": empty, "RETELLCTL_PROFILE": empty}
        assert who(config, **variables) == ("prod", api, f"default in {config}")


def test_the_environment_alone(tmp_path: Path) -> None:
    """No config folder is looked at: this one would be an error."""
    (tmp_path / "config.toml").write_text("damaged")
    environ = env(tmp_path / "x", RETELL_API_KEY=TOKEN, RETELLCTL_BASE_URL="https://Retell.Example/")

    target = resolve_target(profile=None, api_version="v1", environ=environ)

    assert (target.profile, target.base_url, target.api_version) == (None, "https://retell.example", "v1")
    assert target.token() == TOKEN
    assert target.sources == {
        "profile": "RETELL_API_KEY",
        "base_url": "RETELLCTL_BASE_URL",
        "api_version": "--api-version",
        "token": "RETELL_API_KEY",
    }
    assert target.warnings == ()


def test_a_profile(config: Path) -> None:
    config.write_text(FILE)
    config.chmod(0o600)
    home = f"profile 'staging' in {config}"

    target = resolve_target(profile="staging", api_version=None, environ=env(config))

    assert (target.profile, target.base_url, target.api_version) == ("staging", "http://127.0.0.1:8080", "v1")
    assert (target.allow_http, target.sandbox, target.has_token) == (False, False, True)
    assert target.token() == TOKEN
    assert target.sources == {"profile": "--profile", "base_url": home, "api_version": home, "token": home}
    assert target.warnings == ()


def test_the_sandbox_needs_nothing(config: Path) -> None:
    config.write_text("damaged")

    target = resolve_target(profile="sandbox", api_version=None, environ=env(config))

    assert (target.profile, target.sandbox, target.has_token) == ("sandbox", True, True)
    assert target.sources["token"] == "not needed"
    assert target.token()


def test_a_profiles_token_goes_only_where_the_profile_says(config: Path) -> None:
    config.write_text(FILE)
    config.chmod(0o600)
    environ = env(config, RETELLCTL_BASE_URL="https://elsewhere.example")

    target = resolve_target(profile="staging", api_version=None, environ=environ)

    assert target.base_url == "http://127.0.0.1:8080"
    assert target.warnings == ("RETELLCTL_BASE_URL is ignored: the profile staging has its own base URL.",)


def test_a_profile_variable_that_loses_is_said(config: Path) -> None:
    environ = env(config, RETELL_API_KEY=TOKEN, RETELLCTL_PROFILE="staging")

    target = resolve_target(profile=None, api_version=None, environ=environ)

    assert (target.profile, target.warnings) == (None, ())
    assert target.refusal is not None
    assert target.refusal.what == "RETELL_API_KEY and RETELLCTL_PROFILE=staging are both set"
    for alone in ({"RETELL_API_KEY": TOKEN}, {"RETELLCTL_PROFILE": "sandbox", "RETELL_API_KEY": TOKEN}):
        assert resolve_target(profile=None, api_version=None, environ=env(config, **alone)).refusal is None
    assert resolve_target(profile="sandbox", api_version=None, environ=environ).refusal is None


@pytest.mark.parametrize(
    ("option", "variable", "profile", "version", "source"),
    [
        ("auto", "v1", "staging", "auto", "--api-version"),
        (None, "v2", "staging", "v2", "RETELLCTL_API_VERSION"),
        (None, "", "staging", "v1", "profile 'staging' in {}"),
        (None, "", "prod", "auto", "default"),
    ],
)
def test_the_api_version(
    config: Path, option: str | None, variable: str, profile: str, version: str, source: str
) -> None:
    config.write_text(FILE)

    target = resolve_target(
        profile=profile, api_version=option, environ=env(config, RETELLCTL_API_VERSION=variable)
    )

    assert (target.api_version, target.sources["api_version"]) == (version, source.format(config))


def test_values_that_a_variable_or_an_option_cannot_have(config: Path) -> None:
    def said(profile: str | None = None, api_version: str | None = None, **variables: str) -> str:
        return refused(
            UsageError,
            resolve_target,
            profile=profile,
            api_version=api_version,
            environ=env(config, **variables),
        )

    config.write_text(FILE.replace('default = "prod"', 'default = "gone"'))
    key = {"RETELL_API_KEY": TOKEN}
    names = "the profiles are prod, staging, sandbox"
    add = "Add it with `retellctl profile add NAME`."

    assert said("sandbox", "v3") == "--api-version 'v3' must be one of auto, v1, v2"
    assert said(RETELLCTL_API_VERSION="2", **key) == "RETELLCTL_API_VERSION '2' must be one of auto, v1, v2"
    assert said("prd") == f"--profile: there is no profile 'prd'\n{names}\nDid you mean prod?"
    assert said("") == f"--profile: there is no profile ''\n{names}\n{add}"
    assert said("\x1b[2J") == f"--profile: there is no profile\n{names}\n{add}"
    assert said(RETELLCTL_PROFILE="xyz") == f"RETELLCTL_PROFILE: there is no profile 'xyz'\n{names}\n{add}"
    assert said() == f"default in {config}: there is no profile 'gone'\n{names}\n{add}"
    assert said(RETELLCTL_BASE_URL="http://a.example", **key).startswith(
        "RETELLCTL_BASE_URL 'http://a.example' would send the token in plain text\n"
    )


def test_no_token_anywhere(config: Path) -> None:
    call: dict[str, Any] = {"profile": None, "api_version": None, "environ": env(config)}
    why = "there is no token\nRETELL_API_KEY is not set, and there is no default profile\n"
    add = " with `retellctl profile add NAME`, or try things out with -p sandbox."

    assert refused(AuthError, resolve_target, **call) == why + "Add one" + add
    config.write_text(FILE.replace('default = "prod"', ""))
    assert (
        refused(AuthError, resolve_target, **call)
        == why + "Choose a profile with -p NAME (prod, staging), add one" + add
    )

    dry = resolve_target(**call, need_token=False)
    assert (dry.profile, dry.base_url, dry.has_token) == (None, "https://api.retellai.com", False)
    assert refused(AuthError, dry.token).startswith(why)
    assert dry.sources == {
        "profile": "none",
        "base_url": "default",
        "api_version": "default",
        "token": "none",
    }


def test_a_profile_without_a_token(config: Path) -> None:
    config.write_text('[profiles.a]\nbase_url = "https://a.example"\n')
    call: dict[str, Any] = {"profile": "a", "api_version": None, "environ": env(config)}

    assert refused(AuthError, resolve_target, **call) == (
        f"profile 'a' in {config} has no token\nGive it a token or a token_command there."
    )
    assert resolve_target(**call, need_token=False).base_url == "https://a.example"


@pytest.mark.usefixtures("config")
def test_a_profile_can_be_tried_before_it_is_stored() -> None:
    profile = check_new_profile("new", base_url="http://localhost:1/", token_command=["echo", TOKEN])

    target = target_of(profile, os.environ)

    assert (target.profile, target.base_url, target.token()) == ("new", "http://localhost:1", TOKEN)
    assert target.sources == {
        "profile": "profile add",
        "base_url": "profile 'new'",
        "api_version": "default",
        "token": "profile 'new'",
    }
    assert load_config().names == ("sandbox",)


def test_nothing_that_is_shown_shows_a_token(config: Path) -> None:
    config.write_text(FILE)

    target = resolve_target(profile="staging", api_version=None, environ=env(config))

    assert TOKEN not in repr(load_config()) + repr(target) + repr(load_config().get("staging"))
    assert TOKEN not in repr(
        resolve_target(profile=None, api_version=None, environ={"RETELL_API_KEY": TOKEN})
    )


@pytest.mark.usefixtures("unmeasured")
def test_the_environment_alone_loads_nothing_heavy() -> None:
    code = """
import sys
resolve_target(profile=None, api_version=None, environ={"RETELL_API_KEY": "t"})
heavy = {"platformdirs", "tomllib", "tomlkit", "subprocess", "json", "retellctl.sandbox"}
print(heavy & set(sys.modules))
"""
    with python(code, stdout=subprocess.PIPE) as process:
        assert process.communicate(timeout=60)[0] == "set()\n"
