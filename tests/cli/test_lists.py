"""Lists that have but a part of each record, lists of nothing, and fields that no record has."""

from __future__ import annotations

import csv
import io
import json
import shlex
from typing import TYPE_CHECKING, Any

import declared
import pytest
from processes import in_terminal
from recorder import Answer, Recorded, Recorder, standard
from stock import stock

if TYPE_CHECKING:
    from conftest import Run

LISTED = {
    "agent_id": "agent_1",
    "agent_name": "Jarvis",
    "channel": "voice",
    "is_suspended": True,
    "is_transfer_agent": False,
    "tags": {"prod": {"version": 3}, "staging": {"version": 4}},
    "user_modified_timestamp": 1_699_999_700_000,
}
CHAT = {**LISTED, "agent_id": "chat_1", "agent_name": "Typist", "channel": "chat", "is_suspended": False}
WHOLE = {
    "agent_id": "agent_1",
    "agent_name": "Jarvis",
    "version": 3,
    "response_engine": {"type": "retell-llm", "llm_id": "llm_1"},
    "voice_id": "11labs-Adrian",
    "language": "en-US",
    "last_modification_timestamp": 1_699_999_700_000,
}
CALL = {"call_id": "c1", "call_status": "ended", "call_type": "phone_call", "agent_id": "agent_1"}
WHOLE_HAS_IT = "; --details fetches whole records"
HERE = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_API_VERSION": "v2", "COLUMNS": "120"}


def service(*listed: dict[str, Any]) -> Any:
    """A service of today that lists these, and has each of them whole."""

    def answer(request: Recorded) -> Answer:
        if request.path == "/list-agents":
            return Answer(200, [WHOLE])
        if "/list-" in request.path:
            return Answer(200, {"items": listed, "has_more": False})
        if request.path == "/get-agent/agent_1":
            return Answer(200, WHOLE)
        if request.path == "/v2/get-call/c1":
            return Answer(200, {**CALL, "transcript": "Agent: Hi"})
        return Answer(422, {"message": "Cannot find requested asset under given api key."})

    return answer


@pytest.fixture(autouse=True)
def _two_agents(server: Recorder) -> None:
    server.answer = service(LISTED, CHAT)


def table(line: str, version: str, ask: Run) -> list[list[str]]:
    result = ask(*line.split(), "-o", "csv", "--api-version", version)
    assert (result.exit_code, result.stderr) == (0, "")
    return list(csv.reader(io.StringIO(result.stdout, newline="")))


def test_version_2_lists_what_it_can_fill(ask: Run) -> None:
    head, first, second = table("agent list", "v2", ask)

    assert head == ["agent_id", "agent_name", "channel", "tags", "is_suspended", "modified"]
    tags = '{"prod":{"version":3},"staging":{"version":4}}'
    assert first == ["agent_1", "Jarvis", "voice", tags, "true", "1699999700000"]
    assert second == ["chat_1", "Typist", "chat", tags, "false", "1699999700000"]


@pytest.mark.parametrize(
    ("line", "version", "requests"),
    [
        ("agent list --details", "v2", 2),
        ("agent get agent_1", "v2", 1),
        ("agent list", "v1", 1),
        ("agent list --details", "v1", 1),
        ("agent get agent_1", "v1", 1),
    ],
)
def test_whole_agents_have_the_columns_of_whole_agents(
    line: str, version: str, requests: int, ask: Run, server: Recorder
) -> None:
    server.answer = service(LISTED)

    assert table(line, version, ask) == [
        ["agent_id", "agent_name", "voice_id", "language", "engine", "modified"],
        ["agent_1", "Jarvis", "11labs-Adrian", "en-US", "llm_1", "1699999700000"],
    ]
    assert len(server.requests) == requests


def test_a_chat_agent_stays_as_it_is_listed(ask: Run, server: Recorder) -> None:
    result = ask("agent", "list", "--details", "--json", "--api-version", "v2")

    assert (result.exit_code, json.loads(result.stdout)) == (0, [WHOLE, CHAT])
    assert [request.path for request in server.requests] == ["/v2/list-agents", "/get-agent/agent_1"]


def test_the_sandbox_has_details_too(run: Run) -> None:
    ids = stock()

    part, whole = (
        json.loads(run("agent", "list", *more, "-p", "sandbox", "--json").stdout)
        for more in ([], ["--details"])
    )

    assert "voice_id" not in part[0]
    assert (whole[0]["agent_id"], whole[0]["voice_id"]) == (ids.agent, "11labs-Adrian")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("agent list --fields agent_id,voice_id", f"voice_id{WHOLE_HAS_IT}"),
        ("agent list --fields engine,channel -o json", f"engine{WHOLE_HAS_IT}"),
        ("agent list --fields tags.prod.version,tags.x,language -o jsonl", f"tags.x, language{WHOLE_HAS_IT}"),
        ("agent list --fields voice_id -o table", f"voice_id{WHOLE_HAS_IT}"),
        ("agent list --fields voice_id -o yaml", f"voice_id{WHOLE_HAS_IT}"),
        ("agent list --fields agent_name,modified,is_transfer_agent", None),
        ("agent list --details --fields voice_id,webhook_url", "webhook_url"),
        ("call list --fields call_id,transcript", f"transcript{WHOLE_HAS_IT}"),
        ("call list --details --fields call_id,transcript", None),
        ("phone-number list --fields nickname,agent", "nickname"),
        ("agent get agent_1 agent_1 --fields voice_id,webhook_url", "webhook_url"),
        ("agent get agent_1 --fields voice_id,webhook_url", None),
        ("agent list --query '[?voice_id==`\"x\"`]'", f"voice_id{WHOLE_HAS_IT}"),
        ("agent list --query '[].response_engine.llm_id'", f"response_engine{WHOLE_HAS_IT}"),
        ("agent list --query '[0].language' --raw", f"language{WHOLE_HAS_IT}"),
        ("agent list --query 'sort_by(@, &voice_id || agent_id)[].tags.language'", f"voice_id{WHOLE_HAS_IT}"),
        ("agent list --query '[?channel==`\"chat\"`].{id: agent_id, language: agent_name}'", None),
        ("agent list --query '[?brand_new].agent_id'", None),
        ("agent list --query 'length(@)'", None),
        ("agent list --details --query '[?webhook_url].agent_id'", None),
        ("agent list --include --query 'body.items[].voice_id'", None),
        ("call list --query '[?contains(transcript || `\"\"`, `\"x\"`)]'", f"transcript{WHOLE_HAS_IT}"),
        ("call list --query '[?disconnection_reason].call_id'", None),
        ("call list --details --query '[].transcript'", None),
        ("phone-number list --query '[?nickname].phone_number'", None),
    ],
)  # fmt: skip
def test_a_field_that_no_record_has_is_said(line: str, said: str | None, ask: Run, server: Recorder) -> None:
    listed = {"call": [CALL], "phone-number": [{"phone_number": "+14155550100"}]}
    server.answer = service(*listed.get(line.split(maxsplit=1)[0], [LISTED]))

    result = ask(*shlex.split(line), "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, f"No record here has {said}.\n" if said else "")


def test_it_is_said_in_version_1_too_and_not_where_it_is_quiet(ask: Run, server: Recorder) -> None:
    line = ["agent", "list", "--fields", "webhook_url"]

    assert ask(*line, "--api-version", "v1").stderr == "No record here has webhook_url.\n"
    assert ask(*line, "--api-version", "v1", "-q").stderr == ""
    server.answer = service()
    assert ask(*line, "--api-version", "v2").stderr == ""  # a list of nothing lacks nothing


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("agent list", "No agents yet. Make one with `retellctl agent create`."),
        ("agent list --limit 5", "No agents yet. Make one with `retellctl agent create`."),
        ("agent list --sort-order ascending", "No agents yet. Make one with `retellctl agent create`."),
        ("agent list --search Bob", "No agents match --search."),
        ("agent list --search Bob --limit 5 --details", "No agents match --search."),
        ("llm list --limit 1", "No Retell LLMs yet. Make one with `retellctl llm create`."),
        ("phone-number list", "No phone numbers yet. Buy one with `retellctl phone-number create`."),
        ("call list", "No calls found. Place one with `retellctl call create`."),
        ("call list --all", "No calls found. Place one with `retellctl call create`."),
        ("chat list --no-chat-successful", "No chats match --no-chat-successful."),
        ("contact list --filter-criteria {}", "No contacts match --filter-criteria."),
        ("call list --agent-id a --started-after 2h", "No calls match --agent-id and --started-after."),
    ],
)
def test_a_list_of_nothing_says_why(line: str, said: str, server: Recorder) -> None:
    server.answer = service()

    seen = in_terminal(*line.split(), RETELLCTL_BASE_URL=server.url, environ=HERE)

    assert (seen.exit_code, seen.text) == (0, f"{said}\n")


def test_one_number_with_two_agents_leaves_the_others_their_columns(server: Recorder) -> None:
    ids = [f"agent_{letter * 32}" for letter in "ab"]
    two = [{"agent_id": found, "weight": 0.5} for found in ids]
    numbers = [
        {
            "phone_number": f"+1415555010{digit}",
            "phone_number_pretty": f"+1 (415) 555-010{digit}",
            "nickname": "Reception",
            "area_code": 415,
            "inbound_agents": two[: digit + 1],
            "outbound_agents": two[: digit + 1],
        }
        for digit in range(2)
    ]
    server.answer = service(*numbers)

    seen = in_terminal("phone-number", "list", RETELLCTL_BASE_URL=server.url, environ=HERE)

    head, first, second = seen.text.splitlines()
    assert head.split() == [
        "phone_number",
        "phone_number_pretty",
        "nickname",
        "agent",
        "area_code",
        "modified",
    ]
    assert first.split()[-2:] == [ids[0], "415"]
    assert second.split()[-1] == "415"
    assert "…" in second


@pytest.mark.parametrize("kind", ["agent", "llm", "phone-number", "call"])
def test_no_cell_pushes_all_the_others_out(kind: str, server: Recorder) -> None:
    """Whatever field is long: the id and half of the columns stay at 120."""
    usual = {
        **LISTED,
        **CALL,
        "llm_id": "l1",
        "phone_number": "+14155550100",
        "general_prompt": "p",
        "states": [],
    }
    usual |= {"model": "m", "nickname": "n", "area_code": 1, "from_number": "f", "to_number": "t"}
    usual |= {"starting_state": "s", "begin_message": "b", "phone_number_pretty": "q", "general_tools": []}
    for field in usual:
        server.answer = service({**usual, field: "x" * 300})

        seen = in_terminal(kind, "list", RETELLCTL_BASE_URL=server.url, environ=HERE)

        head = seen.text.splitlines()[0].split()
        assert len(head) >= 5, (field, head)
        assert max(map(len, seen.text.splitlines())) <= 120


NUMBERS = {
    "items": [{"phone_number": "+14155550100", "inbound_agents": [{"agent_id": "a"}]}],
    "has_more": False,
}


@pytest.mark.parametrize(
    "body",
    [
        NUMBERS,
        [{"a": 1, "b": {"c": [1]}}],
        {"a": {"b": 1}},
        [],
        {},
        "text",
        1.5,
        None,
        [1, [2]],
    ],
)
def test_api_gives_all_of_an_answer_to_a_pipe(body: object, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, json.dumps(body).encode())

    result = ask("api", "GET", "/v2/list-phone-numbers", "--api-version", "v2")
    changed = ask("api", "POST", "/x", "--api-version", "v2")

    if isinstance(body, dict):
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == json.dumps(body, separators=(",", ":")) + "\n"
    assert (changed.exit_code, changed.stderr) == (0, "")
    assert changed.stdout == json.dumps(body, separators=(",", ":")) + "\n"


def test_api_obeys_a_format_and_says_what_its_columns_leave_out(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, NUMBERS)
    line = ["api", "GET", "/x", "--api-version", "v2"]

    assert ask(*line, "-o", "tsv").stdout == "+14155550100\n"
    assert ask(*line, "-o", "tsv").stderr == "Not among the columns: inbound_agents (--json has all).\n"
    assert ask(*line, "-o", "csv", "--fields", "inbound_agents").stdout_bytes == (
        b'inbound_agents\r\n"[{""agent_id"":""a""}]"\r\n'
    )
    assert ask(*line, "--query", "items[].phone_number", "--raw").stdout == "+14155550100\n"


def test_api_on_a_terminal_says_what_its_table_leaves_out(server: Recorder) -> None:
    server.answer = lambda _: Answer(200, [{"a": 1, "b": {"c": 2}}])

    seen = in_terminal("api", "GET", "/x", RETELLCTL_BASE_URL=server.url, environ=HERE)

    assert seen.text == "a\n1\nNot in the table: b (--json has all).\n"


@pytest.mark.parametrize("body", [b"plain text\n", b"\x00\xff\xfe\x89PNG\r\n", b"<html>", b"\x1b[31m"])
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("mode", [[], ["--include"], ["--json"], ["-o", "csv"], ["-v"]])
def test_api_survives_what_is_no_json(
    body: bytes, method: str, mode: list[str], ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(200, body)

    result = ask("api", method, "/x", *mode, "--api-version", "v2")

    assert "unexpected happened" not in result.stderr
    if mode == ["--include"]:
        assert (result.exit_code, json.loads(result.stdout)["body"]) == (0, body.decode("utf-8", "replace"))
    else:
        assert result.exit_code == 1
        assert "The answer is not valid JSON" in result.stderr or "could not be printed" in result.stderr


def test_standard_answers_have_no_notes(ask: Run, server: Recorder) -> None:
    server.answer = standard
    for kind in declared.LISTED:
        assert ask(*declared.listing(kind), "--api-version", "v2").stderr == ""
