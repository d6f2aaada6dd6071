"""The criteria of lists: each by a flag of its own, any of them as JSON, and what is refused before it is sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from declared import option
from recorder import Answer, Recorder
from stock import stock

from retellctl.resources.index import OPERATIONS
from retellctl.spec.declaration import At
from retellctl.spec.schema import faults
from retellctl.spec.types import types

if TYPE_CHECKING:
    from conftest import Run

    from retellctl.spec.declaration import Field, Operation

WHOLE = "filter_criteria"
V2 = ("--api-version", "v2")
API = json.loads((Path(__file__).parents[1] / "data" / "api.json").read_text("utf-8"))
LISTS = [operation for operation in OPERATIONS.values() if WHOLE in {f.name for f in operation.filters}]
CRITERIA = [
    (operation, field)
    for operation in LISTS
    for field in operation.filters
    if isinstance(field.v2, At) and field.v2.path.startswith(f"{WHOLE}.")
]
# But for the search for a text, which the service takes as it is.
COMPARED = [(operation, field) for operation, field in CRITERIA if field.name != "search"]
WORDED = [(operation, field) for operation, field in COMPARED if types("v2").words(field.type)]


def shown(value: Operation | Field) -> str:
    return getattr(value, "option", "") or getattr(value, "command", "")


def criterion_of(field: Field) -> str:
    assert isinstance(field.v2, At)
    return field.v2.path.split(".")[1]


def type_of(operation: Operation) -> Any:
    return next(field.type for field in operation.filters if field.name == WHOLE)


def described(operation: Operation) -> set[str]:
    """Return the criteria that the description of the API has for a list."""
    found = next(one for one in API["operations"] if one["name"] == operation.name)["body"][WHOLE]
    return {*(API["types"][found["ref"]] if "ref" in found else found)["fields"]}


def test_every_list_with_criteria_has_flags_for_all_of_them() -> None:
    lists = {one["name"] for one in API["operations"] if WHOLE in one["body"]}
    assert {operation.name for operation in LISTS} == lists
    for operation in LISTS:
        assert operation.v2 is not None
        always = {*operation.v2.always.get(WHOLE, {})}
        mine = {criterion_of(field) for found, field in CRITERIA if found is operation}
        assert mine | always == described(operation), operation.name
        assert {*types("v2").resolve(type_of(operation)).members} == described(operation), operation.name


@pytest.mark.parametrize(("operation", "field"), COMPARED, ids=shown)
def test_a_flag_sends_a_criterion_that_the_service_takes(
    operation: Operation, field: Field, ask: Run, server: Recorder
) -> None:
    result = ask(*operation.command.split(), *option(field, "v2"), *V2)

    assert (result.exit_code, result.stderr) == (0, "")
    sent = server.requests[0].json[WHOLE]
    assert criterion_of(field) in sent
    assert faults(types("v2"), types("v2").resolve(type_of(operation)), sent) == []


def flag(field: Field) -> str:
    return option(field, "v2")[0]


@pytest.mark.parametrize(("operation", "field"), COMPARED, ids=shown)
def test_the_sandbox_knows_the_criterion(operation: Operation, field: Field, run: Run) -> None:
    result = run(*operation.command.split(), *option(field, "v2"), "-p", "sandbox", "--json")

    assert (result.exit_code, result.stdout) == (0, "[]\n"), result.stderr


@pytest.mark.parametrize(
    ("operation", "field"),
    [(operation, field) for operation, field in COMPARED if operation.v1 and not field.v1],
    ids=shown,
)
def test_version_1_has_no_such_criterion(
    operation: Operation, field: Field, ask: Run, server: Recorder
) -> None:
    result = ask(*operation.command.split(), *option(field, "v2"), "--api-version", "v1")

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr.splitlines()[0] == f"Error: {flag(field)} is not part of API version 1"


@pytest.mark.parametrize(("operation", "field"), WORDED, ids=shown)
def test_a_word_that_is_none_of_an_enum_is_refused(
    operation: Operation, field: Field, ask: Run, server: Recorder
) -> None:
    result = ask(*operation.command.split(), field.option, "sideways", *V2)

    assert (result.exit_code, server.requests) == (2, [])
    said = result.stderr.replace("\n", " ")
    assert (field.option in said, "sideways" in said) == (True, True)
    assert [word for word in types("v2").words(field.type) if word not in said] == []


@pytest.mark.parametrize(
    ("line", "criteria"),
    [
        ("call list --direction inbound", {"direction": ("enum", "in", ["inbound"])}),
        (
            "call list --call-status ended --call-status error",
            {"call_status": ("enum", "in", ["ended", "error"])},
        ),
        ("call list --call-id call_1", {"call_id": ("string", "eq", "call_1")}),
        ("call list --call-id call_1 --call-id call_2", {"call_id": ("enum", "in", ["call_1", "call_2"])}),
        ("call list --to-number (213)555-0199", None),
        ("call list --to-number 1-213-555-0199", {"to_number": ("string", "eq", "+12135550199")}),
        ("call list --from-number anonymous", {"from_number": ("string", "eq", "anonymous")}),
        ("call list --no-in-voicemail", {"in_voicemail": ("boolean", "eq", False)}),
        ("call list --min-duration-ms 500", {"duration_ms": ("number", "ge", 500)}),
        ("call list --max-combined-cost 1.5", {"combined_cost": ("number", "le", 1.5)}),
        (
            "call list --max-duration-ms 900 --min-duration-ms 900",
            {"duration_ms": ("range", "bt", [900, 900])},
        ),
        ("call list --min-duration-ms 2 --max-duration-ms 1", None),
        ("call list --min-duration-ms -1", None),
        (
            "contact list --last-conversation-after 1703302407300 --last-conversation-before 1703302407301",
            {"last_conversation_timestamp": ("range", "bt", [1703302407300, 1703302407301])},
        ),
        (
            "contact list --last-conversation-after 1703302407300 --last-conversation-before 1703302407300",
            None,
        ),
        ("agent list --channel chat", {"channel": ("string", "eq", "chat")}),
        ("chat list --user-number +12135550199", {"user_number": ("string", "eq", "+12135550199")}),
    ],
)
def test_flags_in_the_form_that_the_service_compares_by(
    line: str, criteria: dict[str, tuple[str, str, Any]] | None, ask: Run, server: Recorder
) -> None:
    result = ask(*line.split(), *V2)

    if criteria is None:
        assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
        assert line.split()[2] in result.stderr
        return
    assert server.requests[0].json[WHOLE] == {
        name: {"type": kind, "op": op, "value": value} for name, (kind, op, value) in criteria.items()
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["plan=gold"], ("string", "gold")),
        (["plan=7"], ("number", 7)),
        (["plan=true"], ("boolean", True)),
        (["plan=0415"], ("string", "0415")),
        (['{"plan": "7"}'], ("string", "7")),
        (["plan=x", "plan=gold"], ("string", "gold")),
        (["plan=null"], None),
        (['plan=["a"]'], None),
        (["plan"], None),
    ],
)
def test_a_key_is_compared_with_a_text_a_number_or_a_boolean(
    words: list[str], found: tuple[str, Any] | None, ask: Run, server: Recorder
) -> None:
    result = ask("call", "list", *(part for word in words for part in ("--metadata", word)), *V2)

    if found is None:
        assert (result.exit_code, "--metadata" in result.stderr, server.requests) == (2, True, [])
        return
    kind, value = found
    assert server.requests[0].json == {
        WHOLE: {"metadata": [{"type": kind, "op": "eq", "value": value, "key": "plan"}]},
        "limit": 1000,
    }


def test_a_dynamic_variable_is_compared_as_text(ask: Run, server: Recorder) -> None:
    ask("call", "list", "--dynamic-variable", "tries=7", *V2)

    [asked] = server.requests[0].json[WHOLE]["dynamic_variables"]
    assert asked == {"type": "string", "op": "eq", "value": "7", "key": "tries"}


def test_a_flag_beats_the_same_criterion_of_the_json(ask: Run, server: Recorder, tmp_path: Path) -> None:
    batch = {"type": "string", "op": "eq", "value": "batch_1"}
    stated = {"direction": {"type": "enum", "op": "in", "value": ["outbound"]}, "batch_call_id": batch}
    (tmp_path / "criteria.json").write_text(json.dumps(stated))
    inbound = {"direction": {"type": "enum", "op": "in", "value": ["inbound"]}, "batch_call_id": batch}

    for given in (json.dumps(stated), f"@{tmp_path / 'criteria.json'}"):
        ask("call", "list", "--filter-criteria", given, "--direction", "inbound", *V2)
        assert server.requests[-1].json[WHOLE] == inbound
    query = ("--filter-criteria", '{"query": "x"}', "--search", "Ann")
    ask("agent", "list", *query, *V2)
    assert server.requests[-1].json == {WHOLE: {"query": "Ann"}}


def test_a_flag_beats_it_on_every_page(ask: Run, server: Recorder) -> None:
    server.answer = lambda request: Answer(
        200,
        {
            "items": [{"call_id": "c"}],
            "has_more": "pagination_key" not in request.json,
            "pagination_key": "k",
        },
    )

    ask("call", "list", "--filter-criteria", '{"agent_tag": {"type": "enum", "op": "in", "value": []}}', *V2)

    sent = [request.json[WHOLE] for request in server.requests]
    assert sent == [{"agent_tag": {"type": "enum", "op": "in", "value": []}}] * 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("[1]", "--filter-criteria [...]: must be an object"),
        (
            '{"direction": "inbound"}',
            "--filter-criteria, filter_criteria.direction 'inbound': must be an object",
        ),
        (
            '{"direction": {"type": "enum", "op": "in"}}',
            "--filter-criteria, filter_criteria.direction.value missing",
        ),
        (
            '{"duration_ms": {"type": "range", "op": "bt", "value": [1]}}',
            "--filter-criteria, filter_criteria.duration_ms.value [...]: must have at least 2 items",
        ),
        (
            '{"metadata": [{"type": "number", "op": "eq", "value": "7", "key": "a"}]}',
            "--filter-criteria, filter_criteria.metadata.0.value '7': must be a number",
        ),
    ],
)
def test_criteria_that_the_service_cannot_take_are_refused(
    given: str, said: str, ask: Run, server: Recorder
) -> None:
    result = ask("call", "list", "--filter-criteria", given, *V2)

    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, f"Error: {said}")
    assert server.requests == []


def test_a_criterion_that_is_not_known_is_sent_with_a_warning(ask: Run, server: Recorder) -> None:
    given = {"call_statu": {"type": "enum", "op": "in", "value": ["ended"]}}

    result = ask("call", "list", "--filter-criteria", json.dumps(given), "--json", *V2)

    assert (result.exit_code, server.requests[0].json[WHOLE]) == (0, given)
    assert result.stderr == (
        "Warning: --filter-criteria, filter_criteria.call_statu is not a known field; the nearest is"
        " call_status; sent as it is\n"
    )


def test_the_sandbox_refuses_a_criterion_that_it_does_not_know(run: Run) -> None:
    given = json.dumps({"weather": {"type": "string", "op": "eq", "value": "rain"}})

    for operation in LISTS:
        result = run(*operation.command.split(), "--filter-criteria", given, "-p", "sandbox")
        assert (result.exit_code, "filter_criteria must be one of" in result.stderr) == (5, True)


def test_chat_agents_are_always_asked_for(ask: Run, server: Recorder) -> None:
    chat = {"channel": {"type": "string", "op": "eq", "value": "chat"}}
    voice = json.dumps({"channel": {"type": "string", "op": "eq", "value": "voice"}})

    refused = ask("chat-agent", "list", "--filter-criteria", voice, *V2)
    ask("chat-agent", "list", "--filter-criteria", json.dumps(chat), *V2)
    ask("chat-agent", "list", "--filter-criteria", '{"query": "Ann"}', *V2)

    assert (refused.exit_code, refused.stderr.splitlines()[0]) == (
        2,
        "Error: --filter-criteria, filter_criteria.channel: chat-agent list always asks for chat",
    )
    assert [request.json[WHOLE] for request in server.requests] == [chat, {"query": "Ann", **chat}]


@pytest.mark.parametrize(
    ("words", "total", "said"),
    [
        ("--limit 1", 1234, "Showing 1 of 1,234 calls: --all has the whole history, --limit N takes N.\n"),
        ("--limit 1 --details", 2, "Showing 1 of 2 calls: --all has the whole history, --limit N takes N.\n"),
        ("", 2, "2 calls in all.\n"),
        ("--no-include-total", None, ""),
        ("-q", 2, ""),
        ("", None, ""),
        ("", "many", ""),
    ],
)
def test_the_total_is_said_where_it_is_asked_for(
    words: str, total: object, said: str, ask: Run, server: Recorder
) -> None:
    server.answer = lambda request: (
        Answer(200, {"call_id": "c1"})
        if request.method == "GET"
        else Answer(200, {"items": [{"call_id": "c1"}, {"call_id": "c2"}], "has_more": False, "total": total})
    )
    flags = words.split() if "total" in words else ["--include-total", *words.split()]

    result = ask("call", "list", *flags, *V2)

    assert (result.exit_code, result.stderr) == (0, said)
    assert server.requests[0].json["include_total"] is ("total" not in words)


def test_the_sandbox_counts_what_matches(run: Run) -> None:
    stock()
    line = ("call", "list", "--include-total", "-p", "sandbox", "-o", "ids", "--limit", "5")

    assert run(*line).stderr == "1 call in all.\n"
    assert run(*line, "--direction", "inbound").stderr == "0 calls in all.\n"


def test_the_sandbox_finds_what_is_asked_for(run: Run) -> None:
    ids = stock()

    def made(*words: str) -> str:
        result = run(*words, "-p", "sandbox", "--yes", "-o", "ids", "-q")
        assert result.exit_code == 0, result.stderr
        return result.stdout.strip()

    def found(*words: str) -> list[str]:
        return made(*words).split()

    engine = json.dumps({"type": "retell-llm", "llm_id": ids.llm})
    desk = made("chat-agent", "create", "--agent-name", "Desk", "--response-engine", engine)
    call = made("call", "create", "--from", ids.number, "--to", "+12135550111", "--metadata", "plan=7")
    texted = made(
        *("chat", "create-sms", "--from-number", ids.number, "--to-number", "+12135550111"),
        *("--override-agent-id", desk),
    )
    opened = made("chat", "create", "--agent-id", desk)
    made("chat", "update", opened, "--custom-attribute", "tier=gold")
    ann = made(
        "contact", "create", "--phone-number", "+12135550111", "--contact-tag-id", "t1", "--do-not-call"
    )
    bob = made("contact", "create", "--phone-number", "+12135550112", "--custom-field", "plan=gold")

    assert found("call", "list", "--metadata", "plan=7") == [call]
    assert found("call", "list", "--metadata", 'plan="7"') == []
    assert found("call", "list", "--to-number", "+12135550199", "--call-status", "ended") == [ids.call]
    assert found("call", "list", "--min-duration-ms", "1") == [ids.call]
    assert found("chat", "list", "--user-number", "+12135550111") == [texted]
    assert found("chat", "list", "--chat-type", "api_chat", "--agent-id", desk) == [opened]
    assert found("chat", "list", "--custom-attribute", "tier=gold") == [opened]
    assert found("contact", "list", "--contact-tag-id", "t1", "--contact-tag-id", "t2") == [ann]
    assert found("contact", "list", "--custom-field", "plan=gold", "--no-do-not-call") == []
    assert found("contact", "list", "--custom-field", "plan=gold") == [bob]
    absent = json.dumps({"custom_fields": [{"type": "present", "op": "np", "key": "plan"}]})
    assert found("contact", "list", "--filter-criteria", absent) == [ann]
    assert found("agent", "list", "--channel", "chat") == [desk]
    assert found("agent", "list", "--channel", "voice") == [ids.agent]
