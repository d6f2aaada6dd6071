"""profile list, show, use, remove and check."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from processes import in_terminal
from recorder import Answer, Recorder

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

TOKEN = "key_0123456789abcdef"
CONFIG = f"""\
default = "work"

[profiles.work]
token = "{TOKEN}"

[profiles.old]
base_url = "https://old.example.com/api"
api_version = "v1"
token_command = ["op", "read", "x"]

[profiles.empty]
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "retellctl" / "config.toml"
    file.parent.mkdir(mode=0o700)
    file.write_text(CONFIG)
    file.chmod(0o600)
    return file


def settings(text: str) -> dict[str, tuple[str | None, str]]:
    return {row["setting"]: (row["value"], row["source"]) for row in json.loads(text)}


ROWS = [
    ("work", True, "https://api.retellai.com", "auto", "file"),
    ("old", False, "https://old.example.com/api", "v1", "command"),
    ("empty", False, "https://api.retellai.com", "auto", "none"),
    ("sandbox", False, None, "auto", "not needed"),
]


@pytest.mark.usefixtures("config")
def test_list_has_every_profile_and_the_sandbox(run: Run) -> None:
    listed = run("profile", "list", "--json")

    names = ("name", "default", "base_url", "api_version", "token_source")
    assert (listed.exit_code, listed.stderr) == (0, "")
    assert json.loads(listed.stdout) == [dict(zip(names, row, strict=True)) for row in ROWS]
    assert run("profile", "list", "-o", "ids").stdout == "work\nold\nempty\nsandbox\n"
    assert (
        run("profile", "list").stdout.splitlines()[1]
        == "old\tfalse\thttps://old.example.com/api\tv1\tcommand"
    )
    assert run("profile", "list", "--query", "[?default].name | [0]", "-r").stdout == "work"


def test_without_a_file_there_is_the_sandbox(run: Run) -> None:
    assert run("profile", "list", "-o", "ids").stdout == "sandbox\n"


@pytest.mark.parametrize(
    ("words", "environ", "shown"),
    [
        (
            [],
            {},
            {
                "profile": ("work", "default in CONFIG"),
                "base_url": ("https://api.retellai.com", "default"),
                "api_version": ("v2", "auto: api.retellai.com"),
                "token": ("****", "profile 'work' in CONFIG"),
            },
        ),
        (
            ["old"],
            {},
            {
                "profile": ("old", "--profile"),
                "base_url": ("https://old.example.com/api", "profile 'old' in CONFIG"),
                "api_version": ("v1", "profile 'old' in CONFIG"),
                "token": ("****", "profile 'old' in CONFIG"),
            },
        ),
        (
            [],
            {"RETELLCTL_PROFILE": "empty", "RETELLCTL_API_VERSION": "v1"},
            {
                "profile": ("empty", "RETELLCTL_PROFILE"),
                "base_url": ("https://api.retellai.com", "default"),
                "api_version": ("v1", "RETELLCTL_API_VERSION"),
                "token": (None, "none"),
            },
        ),
        (
            [],
            {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": "https://x.example.com/"},
            {
                "profile": (None, "RETELL_API_KEY"),
                "base_url": ("https://x.example.com", "RETELLCTL_BASE_URL"),
                "api_version": ("auto", "not known yet: the service is asked at the first request"),
                "token": ("****", "RETELL_API_KEY"),
            },
        ),
        (
            ["-p", "sandbox", "--api-version", "v1"],
            {"RETELL_API_KEY": TOKEN, "RETELLCTL_API_VERSION": "v2"},
            {
                "profile": ("sandbox", "--profile"),
                "base_url": ("http://sandbox.invalid", "sandbox"),
                "api_version": ("v1", "--api-version"),
                "token": (None, "not needed"),
            },
        ),
    ],
)
def test_show_says_what_holds_and_where_it_comes_from(
    words: list[str],
    environ: dict[str, str],
    shown: dict[str, tuple[str | None, str]],
    config: Path,
    run: Run,
) -> None:
    result = run("profile", "show", *words, "--json", **environ)

    assert (result.exit_code, result.stderr) == (0, "")
    assert settings(result.stdout) == {
        name: (value, source.replace("CONFIG", str(config))) for name, (value, source) in shown.items()
    }
    assert TOKEN not in result.stdout


def test_show_on_a_terminal() -> None:
    seen = in_terminal("profile", "show", "-p", "sandbox")

    assert seen.text.splitlines() == [
        "setting      value                   source",
        "profile      sandbox                 --profile",
        "base_url     http://sandbox.invalid  sandbox",
        "api_version  v2                      auto: the sandbox",
        "token                                not needed",
    ]


@pytest.mark.usefixtures("config")
def test_show_tells_what_is_ignored(run: Run) -> None:
    result = run("profile", "show", "work", RETELLCTL_BASE_URL="https://x.example.com")

    assert result.exit_code == 0
    assert result.stderr == "Warning: RETELLCTL_BASE_URL is ignored: the profile work has its own base URL.\n"


def test_use_makes_a_profile_the_default(config: Path, run: Run) -> None:
    used = run("profile", "use", "old")

    assert (used.exit_code, used.stdout) == (0, "")
    assert used.stderr == "Profile old is the default from now on.\n"
    assert config.read_text() == CONFIG.replace('default = "work"', 'default = "old"')
    assert run("profile", "use", "sandbox").exit_code == 0
    assert run("agent", "list", "--json").stdout == "[]\n"


def test_remove_asks_and_takes_the_token_away(config: Path, run: Run) -> None:
    refused = run("profile", "remove", "work")
    removed = run("profile", "remove", "work", "--yes")

    assert (refused.exit_code, refused.stderr.splitlines()[1]) == (10, "  Remove profile work?")
    assert (removed.exit_code, removed.stdout) == (0, "")
    assert removed.stderr == (
        "Removed profile work; there is no default now, choose one with `retellctl profile use NAME`.\n"
    )
    assert TOKEN not in config.read_text()
    assert run("profile", "remove", "old", "-y").stderr == "Removed profile old.\n"


@pytest.mark.usefixtures("config")
@pytest.mark.parametrize("verb", ["show", "use", "remove", "check"])
def test_a_profile_that_is_not_there(verb: str, run: Run) -> None:
    result = run("profile", verb, "nobody", "--yes")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no profile 'nobody'" in result.stderr.splitlines()[0]
    assert result.stderr.splitlines()[1] == "  the profiles are work, old, empty, sandbox"


def test_check_shows_whose_the_token_is(run: Run, server: Recorder) -> None:
    owner = {"org_id": "org_1", "org_name": "Clinic", "api_key_name": "ci", "profile": "x", "new": [1]}
    server.answer = lambda _: Answer(200, owner)
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url}

    result = run("profile", "check", "--json", **environ)

    assert (result.exit_code, result.stderr) == (0, "The token is accepted.\n")
    assert json.loads(result.stdout) == {
        **owner,
        "profile": None,
        "base_url": server.url,
        "api_version": "v2",
    }
    assert list(json.loads(result.stdout))[:3] == ["profile", "base_url", "api_version"]
    assert run("profile", "check", "-q", **environ).stdout == "org_1\tClinic\tci\n"


def test_check_of_an_older_service(run: Run, server: Recorder) -> None:
    server.answer = lambda request: (
        Answer(200, []) if request.path == "/list-agents" else Answer(404, b"Cannot GET")
    )

    result = run("profile", "check", "--json", RETELL_API_KEY=TOKEN, RETELLCTL_BASE_URL=server.url)

    assert json.loads(result.stdout) == {"profile": None, "base_url": server.url, "api_version": "v1"}
    assert [request.target for request in server.requests] == ["/get-api-key-info", "/list-agents"]


@pytest.mark.parametrize(
    ("environ", "code", "line"),
    [
        ({}, 4, "Error: there is no token"),
        (
            {"RETELL_API_KEY": TOKEN},
            4,
            "Error: profile check: the service does not accept the token (403 Forbidden)",
        ),
    ],
)
def test_a_token_that_is_not_accepted(
    environ: dict[str, str], code: int, line: str, run: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(403, {"message": "Forbidden"})

    result = run("profile", "check", **environ, **({"RETELLCTL_BASE_URL": server.url} if environ else {}))

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[0]) == (code, "", line)
