"""A command that a message names looks at the account that the failed command has looked at."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN, in_terminal
from recorder import Answer, Recorder
from transport.script import Scripted, says
from transport.script import answer as reply

if TYPE_CHECKING:
    from conftest import Run

SILENT = Answer(200, b"<html>")
GONE = Answer(404, {"message": "No such thing"})
NUMBERS = ["--from", "+14155550100", "--to", "+12135550199"]
# What is typed, what the service answers, and the commands that the message names.
CASES = {
    "bought": (["phone-number", "create", "--area-code", "415"], SILENT, ["phone-number list"]),
    "made": (["agent", "create", "--llm-id", "l", "--voice-id", "v"], SILENT, ["agent list"]),
    "changed": (["agent", "update", "a b", "--agent-name", "x"], SILENT, ["agent get 'a b'"]),
    "deleted": (["llm", "delete", "l", "--yes"], SILENT, ["llm list"]),
    "not found": (["call", "get", "c"], GONE, ["call list"]),
    "names": (
        ["phone-number", "update", "+14155550100", "--agent-id", "a"],
        Answer(422, {"message": "Cannot find requested asset under given api key."}),
        ["phone-number list", "agent list"],
    ),
    "a name is no id": (
        [
            *("batch-call", "create", "--yes", "--name", "a", "--from-number", "+14155550100"),
            *("--tasks", '[{"to_number": "+12135550199"}]'),
        ],
        Answer(422, {"message": "Cannot find requested asset under given api key."}),
        ["phone-number list"],
    ),
    "a list that must be told of whom": (["batch-test", "get", "b"], GONE, ["batch-test list --type TYPE"]),
    "a list below a record": (["test-run", "get", "t"], GONE, ["test-run list TEST_CASE_BATCH_JOB_ID"]),
    "an id of another resource": (["mcp-tool", "list", "a", "--mcp-id", "m"], GONE, ["agent list"]),
    "its own id once": (["chat", "send", "c", "--content", "Hi"], GONE, ["chat list"]),
    "no route": (["agent", "list"], Answer(404, b"<html>"), ["profile show"]),
    "redirect": (["agent", "list"], Answer(302, b""), ["profile show"]),
    "token": (["agent", "list"], Answer(401, {"message": "no"}), ["profile check"]),
    "senseless": (["call", "list"], Answer(200, b"{}"), ["profile show"]),
    "no recording": (
        ["call", "get", "c", "--recording", "x.wav"],
        Answer(200, {"call_id": "c", "call_status": "ended"}),
        ["call get c --wait --recording FILE"],
    ),
    "too long": (
        ["call", "create", *NUMBERS, "--wait", "--wait-timeout", "0s"],
        Answer(201, {"call_id": "c", "call_status": "registered"}),
        ["call get c --wait"],
    ),
    "failed": (
        ["call", "create", *NUMBERS, "--wait"],
        Answer(201, {"call_id": "c", "call_status": "error"}),
        ["call get c --json"],
    ),
}
ACCOUNTS = {
    "-p": ["-p", "other"],
    "--profile": ["--profile=other"],
    "--api-version": ["--api-version", "v2"],
    "both": ["-p", "other", "--api-version", "v2"],
    "neither": [],
}


@pytest.fixture
def other(run: Run, server: Recorder) -> Recorder:
    """A service that the profile `other` leads to; the default profile leads elsewhere."""
    for name, url in (("work", "http://127.0.0.1:1"), ("other", server.url)):
        stored = run(
            "profile",
            "add",
            name,
            "--token-stdin",
            "--no-verify",
            "--base-url",
            url,
            "--api-version",
            "v2",
            input=TOKEN,
        )
        assert stored.exit_code == 0
    return server


def commands(text: str) -> list[str]:
    return re.findall(r"`(retellctl [^`]*)`", text)


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize("case", CASES)
def test_a_command_repeats_what_decides_where_it_looks(
    case: str, account: str, run: Run, other: Recorder, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    typed, answer, named = CASES[case]
    other.answer = lambda _: answer
    if account in {"--api-version", "neither"}:
        assert run("profile", "use", "other").exit_code == 0

    result = run(*typed, *ACCOUNTS[account], "--json")

    options = {"neither": "", "--api-version": "--api-version v2 "}.get(account, "-p other ")
    options = options + "--api-version v2 " if account == "both" else options
    error = json.loads(result.stderr.splitlines()[-1])["error"]
    found = [command for command in commands(error["hint"]) if "--help" not in command]
    expected = [f"retellctl {options}{command}" for command in named]
    stored = ["retellctl profile add NAME"] if case == "token" else []
    assert found == [*expected, *stored]


def test_as_printed_it_looks_at_the_same_account(run: Run, other: Recorder) -> None:
    """The purchase whose outcome is not known: the hint, typed as it stands, lists the numbers of that account."""
    other.answer = lambda request: (
        SILENT
        if request.method == "POST"
        else Answer(200, {"items": [{"phone_number": "+1415"}], "has_more": False})
    )
    bought = run("-p", "other", "phone-number", "create", "--area-code", "415")
    [command] = commands(bought.stderr)

    looked = run(*shlex.split(command)[1:], "-o", "ids")

    assert (bought.exit_code, looked.exit_code, looked.stdout) == (9, 0, "+1415\n")


def test_an_empty_list_names_the_account_too(other: Recorder) -> None:
    seen = in_terminal("-p", "other", "agent", "list")

    assert seen.text == "No agents yet. Make one with `retellctl -p other agent create`.\n"
    assert len(other.requests) == 1


def test_a_profile_that_is_an_argument_is_named(run: Run, other: Recorder) -> None:
    other.answer = lambda _: Answer(401, {"message": "no"})

    result = run("profile", "check", "other")

    assert result.stderr.splitlines()[-1] == (
        "  Check it with `retellctl -p other profile check`, or store another: `retellctl profile add NAME`."
    )


def test_a_profile_that_is_not_stored_is_in_no_command(run: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(401, {"message": "no"})

    result = run("profile", "add", "new", "--token-stdin", "--base-url", server.url, input=TOKEN)

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        4,
        "  Nothing was stored. Check the token, --base-url and --api-version.",
    )


def test_help_has_no_account(run: Run, other: Recorder) -> None:
    other.answer = lambda _: Answer(400, {"message": "no"})

    result = run("-p", "other", "agent", "get", "x")

    assert result.stderr.splitlines()[-1] == "  See what can be given: `retellctl agent get --help`."


@pytest.mark.parametrize("minutes", [0, 7, 100])
def test_a_call_is_looked_for_as_far_back_as_it_may_have_been_placed(minutes: int) -> None:
    from time import monotonic

    from retellctl.resources.index import OPERATIONS
    from retellctl.service.responses import doubt
    from retellctl.service.task import Task

    task = Task(OPERATIONS["call.create"], begun=monotonic() - 60 * minutes - 1)

    assert f"call list --started-after {5 + minutes}m`" in doubt(task)


def test_what_was_refused_does_not_blame_the_id(run: Run, other: Recorder) -> None:
    """The service does not say whether it misses the number or the agent that its body names."""
    other.answer = lambda _: Answer(422, {"message": "Cannot find requested asset under given api key."})
    agents = ["--inbound-agent", "nope=0.5", "--inbound-agent", "a2=0.5", "--outbound-agent", "nope"]

    result = run("-p", "other", "phone-number", "update", "+14155550100", *agents)

    assert (result.exit_code, result.stderr) == (
        3,
        (
            "Error: phone-number update +14155550100: something that it names was not found (422)\n"
            "  Cannot find requested asset under given api key.\n"
            "  Check phone number +14155550100 or agent_id nope or agent_id a2: `retellctl -p other phone-number list`,"
            " `retellctl -p other agent list`.\n"
        ),
    )


def test_eight_that_are_in_doubt_each_name_their_own_key() -> None:
    """The key belongs to the request, not to the service that all threads share."""
    from concurrent.futures import ThreadPoolExecutor

    from retellctl.errors import OutcomeUnknown
    from retellctl.resources.index import OPERATIONS
    from retellctl.service.client import Client
    from retellctl.service.sender import Sender
    from retellctl.service.service import Service
    from retellctl.service.v2 import V2

    with Scripted(says(reply(502, b"<html>"))) as server:
        client = Client(server.url, lambda: TOKEN, Sender(sleep=lambda _: None))
        service = Service(V2, client)

        def call(key: str) -> str:
            body = {"from_number": "+14155550100", "to_number": "+12135550199", "idempotency_key": key}
            with pytest.raises(OutcomeUnknown) as raised:
                service.call(OPERATIONS["call.create"], body=body)
            return str(raised.value.hint)

        keys = [f"key-{number}" for number in range(64)]
        with ThreadPoolExecutor(8) as pool:
            hints = list(pool.map(call, keys))
        client.close()

    assert [hint.partition("--idempotency-key ")[2].partition(":")[0] for hint in hints] == keys


@pytest.mark.parametrize(
    ("engine", "shown"),
    [
        ({"type": "retell-llm", "llm_id": "l 1"}, "--type retell-llm --llm-id 'l 1'"),
        (
            {"type": "conversation-flow", "conversation_flow_id": "f"},
            "--type conversation-flow --conversation-flow-id f",
        ),
    ],
)
def test_tests_are_looked_for_by_their_engine(
    engine: dict[str, str], shown: str, ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: SILENT
    words = ["--response-engine", json.dumps(engine), "--test-case-definition-id", "t", "--api-version", "v2"]

    result = ask("batch-test", "create", *words)

    assert result.exit_code == 9
    assert f"look with `retellctl --api-version v2 batch-test list {shown}` before" in result.stderr
