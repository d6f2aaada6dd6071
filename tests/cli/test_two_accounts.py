"""Where RETELL_API_KEY and RETELLCTL_PROFILE name two accounts: reads go on, and nobody buys in the wrong one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from security.commands import COMMANDS, Command, record, serving

from retellctl.errors import UsageError
from retellctl.resources.index import OPERATIONS
from retellctl.service.dry_run import DryRun
from retellctl.service.service import Service
from retellctl.service.v2 import V2

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

BOTH = "RETELL_API_KEY and RETELLCTL_PROFILE=work are both set"
REASON = "nothing is changed as long as it is not sure which account is meant"
WAYS_OUT = "Give -p work, or unset one of the two."
REFUSED = f"Error: {BOTH}\n  {REASON}\n  {WAYS_OUT}\n"
WARNING = f"Warning: {BOTH}: RETELL_API_KEY holds. {WAYS_OUT}\n"
CHANGES = [command for command in COMMANDS if command.changes]
READS = [command for command in COMMANDS if not command.changes]


def test_nothing_is_left_out() -> None:
    changes = {operation.command for operation in OPERATIONS.values() if not operation.reads}
    assert {" ".join(command.words[:2]) for command in CHANGES} == changes | {"api POST"}


@pytest.mark.parametrize("options", [[], ["--dry-run"], ["-q"], ["--dry-run", "-q", "--yes"]], ids=" ".join)
@pytest.mark.parametrize("command", CHANGES, ids=str)
def test_a_change_is_refused_before_anything_is_sent(
    command: Command, options: list[str], ask: Run, server: Recorder
) -> None:
    result = ask(*command.args, *options, RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", REFUSED)
    assert server.requests == []


@pytest.mark.parametrize("command", [command for command in CHANGES if command.version == "v2"], ids=str)
def test_not_even_the_version_is_asked_for(command: Command, ask: Run, server: Recorder) -> None:
    result = ask(*command.words, "--json", RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert json.loads(result.stderr)["error"] == {
        "code": "usage",
        "exit_code": 2,
        "message": f"{BOTH}: {REASON}",
        "hint": WAYS_OUT,
    }


@pytest.mark.parametrize("command", READS, ids=str)
def test_a_read_goes_on_with_a_warning_that_quiet_does_not_hide(
    command: Command, ask: Run, server: Recorder
) -> None:
    server.answer = serving(lambda kind: [record(kind)])

    result = ask(*command.args, "-q", RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stderr) == (0, WARNING)
    assert result.stdout
    assert {request.headers["authorization"] for request in server.requests} == {
        "Bearer key_0123456789abcdef"
    }


@pytest.mark.parametrize("path", ["/v2/list-agents", "/v3/list-calls"])
@pytest.mark.parametrize("options", [["--dry-run"], []], ids=" ".join)
def test_a_list_that_is_asked_for_by_post_is_a_read(
    options: list[str], path: str, ask: Run, server: Recorder
) -> None:
    result = ask("api", "POST", path, "--api-version", "v2", *options, RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stderr) == (0, WARNING)
    assert [request.path for request in server.requests] == ([] if options else [path])


def test_the_older_version_has_no_such_list(ask: Run, server: Recorder) -> None:
    result = ask("api", "POST", "/v2/list-agents", "--api-version", "v1", RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == WARNING + REFUSED


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_any_other_route_may_change_something(method: str, ask: Run, server: Recorder) -> None:
    result = ask("api", method, "/v2/stop-call/c1", RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stderr, server.requests) == (2, REFUSED, [])


def test_a_profile_that_is_named_settles_it(ask: Run, server: Recorder, tmp_path: Path) -> None:
    config = tmp_path / "retellctl" / "config.toml"
    config.parent.mkdir(mode=0o700)
    config.write_text(f'[profiles.work]\nbase_url = "{server.url}"\napi_version = "v2"\ntoken = "key_work"\n')
    config.chmod(0o600)
    warning = "Warning: RETELLCTL_BASE_URL is ignored: the profile work has its own base URL.\n"

    for profile in ("work", "sandbox"):
        result = ask("agent", "delete", "a1", "-y", "-p", "work", RETELLCTL_PROFILE=profile)

        assert (result.exit_code, result.stderr) == (0, warning)
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer key_work"] * 2


@pytest.mark.parametrize("named", ["sandbox", " sandbox ", "sandbox\r\n", "\tsandbox"])
def test_who_asks_for_the_sandbox_gets_it(named: str, run: Run, server: Recorder) -> None:
    environ = {"RETELL_API_KEY": "key_0123456789abcdef", "RETELLCTL_PROFILE": named}

    bought = run("phone-number", "create", "-o", "ids", **environ)
    listed = run("phone-number", "list", "-o", "ids", **environ, RETELLCTL_BASE_URL=server.url)

    assert (bought.exit_code, bought.stdout, bought.stderr) == (0, "+14155550100\n", "")
    assert (listed.exit_code, listed.stdout) == (0, "+14155550100\n")
    assert listed.stderr == (
        "Warning: RETELLCTL_BASE_URL is ignored: the profile sandbox has its own base URL.\n"
    )
    assert server.requests == []


@pytest.mark.parametrize("named", ["", " ", "\n"])
def test_an_empty_variable_names_nobody(named: str, ask: Run, server: Recorder) -> None:
    result = ask("agent", "delete", "a1", "-y", "--api-version", "v2", RETELLCTL_PROFILE=named)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "a1\n", "")
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("named", "shown", "option"),
    [("Sandbox", "Sandbox", "Sandbox"), ("a b", "'a b'", "'a b'"), ("\x1b[2J", "NAME", "NAME")],
)
def test_a_profile_that_does_not_exist_may_be_meant_all_the_same(
    named: str, shown: str, option: str, ask: Run, server: Recorder
) -> None:
    result = ask("agent", "delete", "a1", "-y", RETELLCTL_PROFILE=named)

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr.splitlines() == [
        f"Error: RETELL_API_KEY and RETELLCTL_PROFILE={shown} are both set",
        f"  {REASON}",
        f"  Give -p {option}, or unset one of the two.",
    ]


@pytest.mark.parametrize(("verb", "code"), [("show", 0), ("check", 0)])
def test_what_holds_is_shown_with_the_warning(verb: str, code: int, ask: Run, server: Recorder) -> None:
    server.answer = serving(lambda kind: [record(kind)])

    result = ask("profile", verb, "-q", RETELLCTL_PROFILE="work")

    assert (result.exit_code, result.stderr) == (code, WARNING)
    assert ask("profile", verb, "sandbox", "-q", RETELLCTL_PROFILE="work").stderr == ""


@pytest.mark.parametrize(
    "words",
    [
        ["profile", "list"],
        ["profile", "add", "n", "--token-command", "x", "--no-verify"],
        ["sandbox", "status"],
        ["sandbox", "reset", "--yes"],
        ["completion", "bash"],
        ["help", "agent", "create"],
        ["agent", "create", "--help"],
    ],
    ids=" ".join,
)
def test_what_asks_no_service_is_not_concerned(words: list[str], ask: Run) -> None:
    result = ask(*words, RETELLCTL_PROFILE="work")

    assert result.exit_code == 0
    assert BOTH not in result.stderr


def test_no_change_gets_past_the_service_itself() -> None:
    """Whatever command forgets to ask: here is the last door."""
    client = DryRun("https://service.example")
    service = Service(V2, client, UsageError("two accounts"))

    for name, body in (("agent.create", {"voice_id": "v"}), ("call.create", {"from_number": "+14155550100"})):
        with pytest.raises(UsageError, match="two accounts"):
            service.call(OPERATIONS[name], body=body)
    assert client.requests == []
    service.call(OPERATIONS["agent.get"], "a1")
    assert len(client.requests) == 1
