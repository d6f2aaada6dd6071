"""What may stand in a profile, and that what may not is never shown."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from profile_examples import TOKEN, env, refused

from retellctl.config.edit import add_profile, remove_profile
from retellctl.config.profiles import resolve_target
from retellctl.config.values import check_base_url, is_loopback
from retellctl.errors import Unexpected, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config.toml of a user who has none yet."""
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path))
    return tmp_path / "config.toml"


@pytest.mark.parametrize("name", ["", ".hidden", "-p", "a b", "a/b", "é", "x" * 65, "a\n"])
def test_names_that_a_profile_cannot_have(config: Path, name: str) -> None:
    shown = "" if name.endswith("\n") else f" {name!r}"

    assert refused(UsageError, add_profile, name, token=TOKEN) == (
        f"a profile cannot be named{shown}\n"
        "a name has 1 to 64 letters, digits, '.', '_' and '-', the first one no '.' or '-'"
    )
    assert not config.exists()


@pytest.mark.parametrize(
    "change", [lambda: add_profile("sandbox", token="t"), lambda: remove_profile("sandbox")]
)
@pytest.mark.usefixtures("config")
def test_the_sandbox_is_always_there(change: Callable[[], object]) -> None:
    assert (
        refused(UsageError, change) == "the name sandbox is reserved\nthat profile is always there, as it is"
    )


@pytest.mark.parametrize("token", ["", " ", "a b", "a\nb", "secret\x1b[2J", "sécret", "x" * 4097])
@pytest.mark.usefixtures("config")
def test_tokens_that_cannot_be_are_refused_and_not_shown(token: str) -> None:
    said = "a token has 1 to 4096 ASCII letters, digits and signs, no spaces and no control characters"

    assert refused(UsageError, add_profile, "a", token=token) == f"token: this cannot be a token\n{said}"
    if token.strip():
        call = {"profile": None, "api_version": None, "environ": {"RETELL_API_KEY": token}}
        assert (
            refused(UsageError, resolve_target, **call) == f"RETELL_API_KEY: this cannot be a token\n{said}"
        )


@pytest.mark.parametrize("around", [("", "\n"), (" ", "\r\n"), ("\t", " \n\n"), ("\n", "")])
def test_blanks_around_a_token_are_no_part_of_it(config: Path, around: tuple[str, str]) -> None:
    token = TOKEN.join(around)

    add_profile("a", token=token)

    assert config.read_text().endswith(f'token = "{TOKEN}"\n')
    config.write_text(f"[profiles.a]\ntoken = {json.dumps(token)}\n[profiles.b]\n")
    for profile, environ in (("a", env(config)), (None, {"RETELL_API_KEY": token})):
        assert resolve_target(profile=profile, api_version=None, environ=environ).token() == TOKEN


@pytest.mark.parametrize("quoted", ['"key_secret"', "'key_secret'", ' "key_secret"\r\n', "''"])
def test_a_token_in_quotes_is_refused_and_not_shown(config: Path, quoted: str) -> None:
    assert refused(UsageError, add_profile, "a", token=quoted) == (
        "token: this cannot be a token\nit stands in quotes, which would be sent as a part of it\n"
        "Write it without quotes."
    )
    config.write_text(f"[profiles.a]\ntoken = {json.dumps(quoted)}\n")
    said = refused(Unexpected, resolve_target, profile="a", api_version=None, environ=env(config))
    assert "it stands in quotes" in said
    assert "key_secret" not in said
    call = {"profile": None, "api_version": None, "environ": {"RETELL_API_KEY": quoted}}
    assert refused(UsageError, resolve_target, **call) == (
        "RETELL_API_KEY stands in quotes\n"
        "they are part of the value where no shell takes them away, as in `docker run --env-file`\n"
        "Write it without quotes."
    )


@pytest.mark.parametrize("command", [[], "op read x", [""], ["op", 1], ["op", "secret\n"]])
@pytest.mark.usefixtures("config")
def test_a_token_command_is_a_list_of_texts(command: Any) -> None:
    assert refused(UsageError, add_profile, "a", token_command=command).startswith(
        "token_command must be a list of texts"
    )


@pytest.mark.usefixtures("config")
def test_there_is_one_way_to_a_token() -> None:
    assert refused(UsageError, add_profile, "a") == "profile 'a' needs a token or a token_command"
    assert refused(UsageError, add_profile, "a", token="t", token_command=["c"]) == (
        "token and token_command exclude each other"
    )


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("https://API.Example.com", "https://api.example.com"),
        ("https://example.com:443//", "https://example.com"),
        ("HTTPS://example.com:8443/v2/Retell/", "https://example.com:8443/v2/Retell"),
        ("http://localhost:80", "http://localhost"),
        ("http://127.8.9.1:8080/x", "http://127.8.9.1:8080/x"),
        ("http://[::1]:9000", "http://[::1]:9000"),
        ("https://[2001:DB8::1]/", "https://[2001:db8::1]"),
    ],
)
def test_base_urls_are_normalised(url: str, normal: str) -> None:
    assert check_base_url(url) == normal
    assert is_loopback(normal) == normal.startswith("http:")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.com",
        "ftp://example.com",
        "https://",
        "https://:80",
        "https://a:0",
        "https://a:65536",
        "https://a:port",
        "https://a b",
        "https://a/b c",
        "https://a/../b",
        "https://a/./b",
        "https://a/b//c",
        "https://exämple.com",
        "https://a\\b",
        "https://[::g]",
        "https://[1.2.3.4]",
        "https://a\n",
        "https://a/\x1b[2J",
        "https://ann:secret@a",
        "https://a?key=secret",
        "https://a#secret",
        "https://a?",
    ],
)
def test_what_is_not_a_base_url(url: str) -> None:
    said = refused(UsageError, check_base_url, url, "RETELLCTL_BASE_URL")

    assert said.startswith("RETELLCTL_BASE_URL ")
    assert " is not a base URL\n" in said
    assert "secret" not in said
    assert said.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    "url", ["http://example.com", "http://10.0.0.1", "http://127.0.0.1.evil.com", "http://[::ffff:127.0.0.1]"]
)
@pytest.mark.usefixtures("config")
def test_plain_http_is_for_this_machine_or_by_leave(url: str) -> None:
    assert refused(UsageError, add_profile, "a", base_url=url, token="t") == (
        f"base_url '{url}' would send the token in plain text\n"
        "http is for loopback addresses, and for profiles with allow_http\n"
        "Use https, or a profile added with --allow-http."
    )
    add_profile("a", base_url=url, token="t", allow_http=True)
    target = resolve_target(profile="a", api_version=None, environ=os.environ)
    assert (target.base_url, target.allow_http) == (url, True)
