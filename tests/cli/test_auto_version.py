"""Which API version is spoken, and how that is found out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from recorder import Answer, Recorded, Recorder, standard

if TYPE_CHECKING:
    from conftest import Run


def older(request: Recorded) -> Answer:
    """A service that does not know who a token belongs to."""
    return Answer(404, b"Cannot GET") if request.path == "/get-api-key-info" else standard(request)


def paths(server: Recorder) -> list[str]:
    return [request.path for request in server.requests]


def test_an_unknown_service_is_asked_once(ask: Run, server: Recorder) -> None:
    first = ask("agent", "list", "-v")
    second = ask("agent", "list", "-v")

    assert paths(server) == ["/get-api-key-info", "/v2/list-agents", "/v2/list-agents"]
    asked, why, listed = first.stderr.splitlines()
    assert asked.startswith(f"GET {server.url}/get-api-key-info: 200, ")
    assert why == "API v2 (auto: the service was asked)"
    assert listed.endswith("attempt 1 of 3, API v2")
    assert second.stderr.splitlines()[0] == "API v2 (auto: the service was asked earlier)"


def test_an_older_service_is_spoken_to_as_such(ask: Run, server: Recorder) -> None:
    server.answer = older

    for _ in range(2):
        assert ask("agent", "list").exit_code == 0

    assert paths(server) == ["/get-api-key-info", "/list-agents", "/list-agents"]


def test_what_is_remembered_is_kept_by_address(ask: Run, run: Run, server: Recorder) -> None:
    server.answer = older
    ask("agent", "list")

    with Recorder() as other:
        run("agent", "list", RETELL_API_KEY="key_123456", RETELLCTL_BASE_URL=other.url)

    assert paths(other) == ["/get-api-key-info", "/v2/list-agents"]
    shown = ask("profile", "show", "--query", "[?setting=='api_version'].[value, source][]")
    assert json.loads(shown.stdout) == ["v1", "auto: the service was asked earlier"]


def test_profile_check_asks_anew(ask: Run, server: Recorder) -> None:
    server.answer = older
    ask("agent", "list")
    server.answer = standard
    ask("profile", "check")
    server.requests.clear()

    ask("agent", "list")

    assert paths(server) == ["/v2/list-agents"]


@pytest.mark.parametrize(
    ("answer", "code"), [(Answer(401, {"message": "No."}), 4), (Answer(500, b"", {"Retry-After": "0"}), 7)]
)
def test_where_there_is_no_answer_nothing_is_sent_and_nothing_remembered(
    answer: Answer, code: int, ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: answer

    for _ in range(2):
        server.requests.clear()
        assert ask("agent", "delete", "a", "--yes").exit_code == code
        assert {*paths(server)} == {"/get-api-key-info"}


@pytest.mark.parametrize(
    ("words", "environ", "version", "why"),
    [
        (["--api-version", "v1"], {"RETELLCTL_API_VERSION": "v2"}, "v1", "--api-version"),
        ([], {"RETELLCTL_API_VERSION": "v1"}, "v1", "RETELLCTL_API_VERSION"),
        (["--api-version", "auto"], {"RETELLCTL_API_VERSION": "v1"}, "v2", "auto: the service was asked"),
        ([], {}, "v1", "profile 'work' in CONFIG"),
    ],
)
def test_the_option_beats_the_variable_beats_the_profile(
    words: list[str], environ: dict[str, str], version: str, why: str, run: Run, server: Recorder
) -> None:
    added = run(
        "profile",
        "add",
        "work",
        "--base-url",
        server.url,
        "--api-version",
        "v1",
        "--token-stdin",
        "--no-verify",
        input="key_123456",
    )
    assert added.exit_code == 0

    result = run("-v", "agent", "list", *words, **environ)

    line = next(line for line in result.stderr.splitlines() if line.startswith("API "))
    assert line.startswith(f"API {version} ({why.partition('CONFIG')[0]}")
    assert paths(server)[-1] == ("/list-agents" if version == "v1" else "/v2/list-agents")


def test_a_version_that_is_none_is_refused(run: Run) -> None:
    result = run("-p", "sandbox", "agent", "list", RETELLCTL_API_VERSION="v3")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: RETELLCTL_API_VERSION 'v3' must be one of auto, v1, v2\n"


@pytest.mark.parametrize(
    ("environ", "version", "why"),
    [
        ({}, "v2", "auto: api.retellai.com"),
        (
            {"RETELLCTL_BASE_URL": "https://x.example.com", "RETELL_API_KEY": "key_1"},
            "v2",
            "auto: not asked in a dry run",
        ),
    ],
)
def test_a_dry_run_asks_nobody(environ: dict[str, str], version: str, why: str, run: Run) -> None:
    result = run("agent", "list", "--dry-run", "-v", **environ)

    assert (result.exit_code, result.stderr) == (0, f"API {version} ({why})\n")


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_the_same_script_runs_on_both(version: str, run: Run) -> None:
    """As an operator with a key of today would, and as one whose server still speaks version 1."""
    shared = ["-p", "sandbox", "--api-version", version]

    def ids(*words: str) -> list[str]:
        result = run(*words, *shared, "-o", "ids")
        assert (result.exit_code, result.stderr) == (0, ""), words
        return result.stdout.split()

    [llm] = ids("llm", "create", "--general-prompt", "You are kind.", "--begin-message", "")
    [agent] = ids("agent", "create", "--llm-id", llm, "--voice-id", "11labs-Adrian", "--agent-name", "Ann")
    [number] = ids("phone-number", "create", "--agent-id", agent, "--area-code", "415")
    ids("agent", "update", agent, "--opt-out-sensitive-data-storage", "--webhook-url", "https://x")
    ids("agent", "update", agent, "--webhook-url", "null")
    [call] = ids(
        "call", "create", "--from", number, "--to", "+1 213 555 0199", "--dynamic-variable", "name=Ann"
    )

    assert ids("agent", "list") == ids("agent", "get", agent) == [agent]
    assert ids("llm", "list") == [llm]
    assert ids("phone-number", "list") == ids("phone-number", "get", number) == [number]
    assert (
        ids("call", "list", "--agent-id", agent, "--started-after", "1h")
        == ids("call", "get", call)
        == [call]
    )
    assert ids("call", "list", "--ended-before", "1h") == []
    ids("phone-number", "delete", number, "--yes")
    ids("agent", "delete", agent, "--yes")
    ids("llm", "delete", llm, "--yes")
    assert ids("agent", "list") == []
