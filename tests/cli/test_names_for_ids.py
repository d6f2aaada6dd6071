"""name:TEXT in the place of an id: the one record of exactly that name, looked up in one list."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import declared
import pytest
from declared import there
from recorder import Answer, Recorded, Recorder

from retellctl.resources.index import INDEX, OPERATIONS, resource
from retellctl.spec.declaration import VERSIONS
from retellctl.system.folders import cache_dir

if TYPE_CHECKING:
    from conftest import Run

    from retellctl.spec.declaration import Field, Operation, Resource

NAMED = [resource(name) for name in INDEX if resource(name).named]
NAMELESS = [resource(name) for name in INDEX if not resource(name).named and resource(name).id]
NUMBER = "+14155550100"


def has_names(kind: Resource, version: str) -> bool:
    """Return whether an API version has the list of a resource, and the names in it."""
    fields = {field.name: field for field in kind.fields}
    is_there = kind.named not in fields or [*there([fields[kind.named]], version)]
    return kind.operation("list").route(version) is not None and bool(is_there)


def id_of(kind: Resource, number: int = 1) -> str:
    return f"+1415555010{number}" if kind.id == "phone_number" else f"{kind.name}_{number}"


def records_of(kind: Resource) -> list[dict[str, Any]]:
    """Return three records, of which two have the same name, and one that has none."""
    names = ["Sales", "Twin", "Twin", None]
    return [{kind.id: id_of(kind, place), kind.named: name} for place, name in enumerate(names, 1)]


class Account:
    """A service that lists three records of each resource, and answers everything else with an id."""

    def __init__(self, server: Recorder) -> None:
        self.lists: list[str] = []
        self.others: list[Recorded] = []
        server.answer = self.answer

    def answer(self, request: Recorded) -> Answer:
        found = declared.operation_at(request.method, request.path)
        assert found is not None, request
        operation, route = found
        # Agents and chat agents have one list, which is told of which kind.
        is_chat = b"chat" in request.body and operation.name == "agent.list"
        kind = resource("chat-agent" if is_chat else operation.resource)
        if operation.verb == "list" and kind.named:
            self.lists.append(kind.name)
            records = records_of(kind)
            return Answer(200, {route.at: records, "has_more": False} if route.at else records)
        self.others.append(request)
        if operation.lists:
            return Answer(200, {route.at: [], "has_more": False} if route.at else [])
        if not operation.answers:
            return Answer(204, b"")
        return Answer(201 if request.method == "POST" else 200, {kind.id: request.path.rpartition("/")[2]})


@pytest.fixture
def account(server: Recorder) -> Account:
    return Account(server)


PLACES = [
    (operation, version, place)
    for version in VERSIONS
    for operation in OPERATIONS.values()
    if operation.route(version)
    for place, name in enumerate(operation.ids)
    if any(kind.id == name and has_names(kind, version) for kind in NAMED)
]
"""The operations whose path has the id of a record that has a name: with the place of that id."""


def words_of(operation: Operation, version: str, place: int, *texts: str) -> list[str]:
    """Return a command line with these texts in the place of one of its ids."""
    line = declared.least(operation, version)
    start = len(operation.command.split()) + place
    return [*line.args[:start], *texts, *line.args[start + 1 :]]


@pytest.mark.parametrize(
    ("operation", "version", "place"), PLACES, ids=lambda item: getattr(item, "name", str(item))
)
def test_a_name_stands_for_an_id_wherever_one_is_typed(
    operation: Operation, version: str, place: int, ask: Run, account: Account
) -> None:
    own = resource(operation.resource)
    kind = own if own.id == operation.ids[place] else next(k for k in NAMED if k.id == operation.ids[place])

    result = ask(*words_of(operation, version, place, "name:Sales"))

    assert (result.exit_code, account.lists) == (0, [kind.name]), result.stderr
    [request] = account.others
    assert id_of(kind) in request.path.split("/")


def nameable(operation: Operation, version: str) -> list[Field]:
    """Return the fields, parameters and filters whose flags take the id of a record that has a name."""
    fields = (*operation.fields, *operation.query, *operation.filters)
    kinds = {kind.name: kind for kind in NAMED}
    return [
        field
        for field in there(fields, version)
        if field.completes in kinds and has_names(kinds[field.completes], version)
    ]


FLAGS = [
    (operation, version, field)
    for version in VERSIONS
    for operation in OPERATIONS.values()
    if operation.route(version)
    for field in nameable(operation, version)
]


def test_there_are_such_flags() -> None:
    found = {field.option for _, _, field in FLAGS}
    assert {"--voice-id", "--override-agent-id", "--agent-id", "--from", "--knowledge-base-id"} <= found
    assert "--llm-id" not in found


@pytest.mark.parametrize(
    ("operation", "version", "field"), FLAGS, ids=lambda item: getattr(item, "name", str(item))
)
def test_a_name_stands_for_an_id_in_every_flag_that_takes_one(
    operation: Operation, version: str, field: Field, ask: Run, account: Account
) -> None:
    line = [*declared.least(operation, version).args]
    if field.option in line:
        line[line.index(field.option) + 1] = "name:Sales"
    else:
        line += [field.option, "name:Sales"]
    if (operation.name, field.name) == ("playground.complete", "component_id"):
        line += ["--current-node-id", "node_1"]

    result = ask(*line)

    assert (result.exit_code, account.lists) == (0, [field.completes]), result.stderr
    [request] = account.others
    sent = f"{request.target} {request.body.decode()}"
    wanted = id_of(resource(field.completes)).removeprefix("+")
    assert (wanted in sent, "name:" in sent, "Sales" in sent) == (True, False, False)


@pytest.mark.parametrize("name", ["sales", "Sale", "Sales ", "nobody", "agent_1"])
def test_a_name_that_no_record_has_is_not_found(name: str, ask: Run, account: Account) -> None:
    result = ask("agent", "update", f"name:{name}", "--voice-speed", "1", "--api-version", "v2")

    assert (result.exit_code, result.stdout, account.others) == (3, "", [])
    assert result.stderr == (
        f"Error: ID 'name:{name}': there is no agent of that name\n"
        "  See what there is: `retellctl --api-version v2 agent list`.\n"
    )


def test_a_name_that_several_records_have_is_refused_with_their_ids(ask: Run, account: Account) -> None:
    numbers = ["--from", NUMBER, "--to", "+12135550199"]
    result = ask("call", "create", *numbers, "--override-agent-id", "name:Twin", "--api-version", "v2")

    assert (result.exit_code, result.stdout, account.others) == (2, "", [])
    assert result.stderr == (
        "Error: --override-agent-id 'name:Twin': there are 2 agents of that name\n"
        "  agent_2, agent_3\n"
        "  Give the id of one of them.\n"
    )


def test_each_name_among_several_ids_is_its_own_failure(ask: Run, account: Account) -> None:
    ids = ["name:No", "a", "name:Sales", "-"]
    result = ask("agent", "get", *ids, "--json", "--api-version", "v2", input="name:Twin\nname:Sales\nb\n")

    failures = [json.loads(line)["error"] for line in result.stderr.splitlines()]
    shown = [record["agent_id"] for record in json.loads(result.stdout)]
    assert (result.exit_code, shown) == (3, ["a", "agent_1", "agent_1", "b"])
    assert [(failure["code"], failure["id"]) for failure in failures] == [
        ("not_found", "name:No"),
        ("usage", "name:Twin"),
    ]
    assert account.lists == ["agent"]


def test_however_many_names_there_are_each_list_is_read_once(ask: Run, account: Account) -> None:
    flags = [
        "--inbound-agent",
        "name:Sales=0.5",
        "--inbound-agent",
        "a=0.5",
        "--outbound-agent",
        "name:Sales",
    ]
    result = ask("phone-number", "update", "name:Sales", "+14155550109", *flags, "--api-version", "v2")

    assert (result.exit_code, sorted(account.lists)) == (0, ["agent", "phone-number"])
    assert [request.json["inbound_agents"] for request in account.others] == [
        [{"agent_id": "agent_1", "weight": 0.5}, {"agent_id": "a", "weight": 0.5}]
    ] * 2


def test_a_record_that_is_named_and_given_by_its_id_is_deleted_once(ask: Run, account: Account) -> None:
    more = ["--yes", "--json", "--api-version", "v2"]
    result = ask("agent", "delete", "name:Sales", "agent_1", *more)
    asked = ask("agent", "delete", "name:Sales", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (0, '[{"deleted":"agent_1"}]\n')
    assert (asked.exit_code, len(account.others)) == (10, 1)
    assert "Delete agent agent_1?" in asked.stderr


def test_pages_are_followed_to_their_end(ask: Run, server: Recorder) -> None:
    """The second record of a name may be on the last page; one that is listed twice is one record."""
    pages = [["a", "b"], ["b", "c"], ["d"]]

    def answer(request: Recorded) -> Answer:
        if request.method == "GET":
            return Answer(200, {"agent_id": request.path.rpartition("/")[2]})
        page = int(dict(request.query).get("pagination_key", 0))
        names = {"a": "First", "b": "Moved", "c": "Other", "d": "First"}
        items = [{"agent_id": key, "agent_name": names[key]} for key in pages[page]]
        return Answer(200, {"items": items, "has_more": page < 2, "pagination_key": str(page + 1)})

    server.answer = answer

    result = ask("agent", "get", "name:First", "name:Moved", "name:Other", "-o", "ids", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (2, "b\nc\n")
    assert "  a, d\n" in result.stderr


@pytest.mark.parametrize(
    "name",
    ["a=b", "5=1", "Ann, Ltd", "two  blanks", "#1", 'say "hi"', "{x}", "naïve ☎", "a: b", "- a", "../x"],
)
def test_a_name_may_hold_anything(name: str, ask: Run, server: Recorder) -> None:
    records = [{"agent_id": "right", "agent_name": name}, {"agent_id": "wrong", "agent_name": f"{name}."}]
    page = {"items": records, "has_more": False}
    server.answer = lambda request: Answer(200, page if request.method == "POST" else {"agent_id": "x"})

    typed = ask("agent", "get", f"name:{name}", "-o", "ids", "--api-version", "v2")
    piped = ask("agent", "get", "-", "-o", "ids", "--api-version", "v2", input=f"name:{name}\n")
    weighted = ask(
        "phone-number", "update", NUMBER, "--inbound-agent", f"name:{name}=1", "--api-version", "v2"
    )

    assert (typed.exit_code, piped.exit_code, weighted.exit_code) == (0, 0, 0), weighted.stderr
    shown = [request.path for request in server.requests if request.method == "GET"]
    assert shown == ["/get-agent/right"] * 2
    assert server.requests[-1].json["inbound_agents"] == [{"agent_id": "right", "weight": 1}]


def test_chat_agents_that_are_listed_with_the_others_are_not_meant(ask: Run, server: Recorder) -> None:
    records = [
        {"agent_id": "voice", "agent_name": "Sales", "channel": "voice"},
        {"agent_id": "chat", "agent_name": "Sales", "channel": "chat"},
        {"agent_id": "chat2", "agent_name": "Typing", "channel": "chat"},
    ]
    page = {"items": records, "has_more": False}
    server.answer = lambda request: Answer(200, page if request.method == "POST" else {"agent_id": "x"})

    result = ask("agent", "get", "name:Sales", "--api-version", "v2")

    assert (result.exit_code, server.requests[-1].path) == (0, "/get-agent/voice")
    assert ask("agent", "get", "name:Typing", "--api-version", "v2").exit_code == 3


@pytest.mark.parametrize("key", ["..", "", "a\x00b", None, 7, ["x"]], ids=repr)
def test_an_id_in_the_list_that_is_none_is_not_sent(key: object, ask: Run, server: Recorder) -> None:
    page = {"items": [{"agent_id": key, "agent_name": "Sales"}, "x", None], "has_more": False}
    server.answer = lambda _: Answer(200, page)

    result = ask("agent", "delete", "name:Sales", "--yes", "--api-version", "v2")

    assert (result.exit_code, len(server.requests)) == (3, 1)


def test_a_list_that_cannot_be_read_is_the_failure_of_each_name(ask: Run, server: Recorder) -> None:
    def answer(request: Recorded) -> Answer:
        if request.method == "POST":
            return Answer(403, {"error_message": "No lists for this key."})
        return Answer(200, {"agent_id": request.path.rpartition("/")[2]})

    server.answer = answer
    result = ask("agent", "get", "name:A", "a", "name:B", "--json", "--api-version", "v2")

    failures = [json.loads(line)["error"] for line in result.stderr.splitlines()]
    assert (result.exit_code, result.stdout) == (4, '[{"agent_id":"a"}]\n')
    assert [failure["id"] for failure in failures] == ["name:A", "name:B"]
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("words", "urls"),
    [
        ("agent get name:Sales", ["/v2/list-agents", "/get-agent/<agent_id of name:Sales>"]),
        (
            "agent update name:Sales b --voice-id name:Ann",
            ["/list-voices", "/v2/list-agents", "/update-agent/<agent_id of name:Sales>", "/update-agent/b"],
        ),
        (
            "agent delete name:A name:B",
            ["/v2/list-agents", "/delete-agent/<agent_id of name:A>", "/delete-agent/<agent_id of name:B>"],
        ),
        (
            "call create --from name:Front --to +12135550199",
            ["/v2/list-phone-numbers", "/v2/create-phone-call"],
        ),
        ("call list --agent-id name:Sales", ["/v2/list-agents", "/v3/list-calls"]),
    ],
)
def test_a_dry_run_sends_nothing_and_shows_what_depends_on_the_answer(
    words: str, urls: list[str], run: Run, server: Recorder
) -> None:
    result = run(*words.split(), "--dry-run", "--api-version", "v2")

    plans = [plan["dry_run"] for plan in json.loads(result.stdout)]
    assert (result.exit_code, server.requests) == (0, [])
    assert [urlsplit(plan["url"]).path for plan in plans] == urls
    assert "name:" in json.dumps(plans[-1]) or "update-agent/b" in plans[-1]["url"]


@pytest.mark.parametrize("kind", NAMELESS, ids=lambda kind: kind.name)
def test_where_records_have_no_name_it_is_refused(kind: Resource, ask: Run, server: Recorder) -> None:
    if not any(operation.verb == "get" for operation in kind.operations):
        pytest.skip("its records are not shown by an id")
    result = ask(kind.name, "get", "name:Sales", "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith(
        f"Error: ID 'name:Sales' is not an id\n  {kind.nouns} are not found by a name\n"
    )


@pytest.mark.parametrize("text", ["name:", "name: ", "name:\t"])
def test_a_name_is_not_empty(text: str, ask: Run, server: Recorder) -> None:
    for words in (["agent", "get", text], ["call", "list", "--agent-id", text]):
        result = ask(*words, "--api-version", "v2")
        assert (result.exit_code, result.stdout, server.requests) == (2, "", [])


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("phone-number get name:Front", "nickname is not part of API version 1"),
        ("call create --from name:Front --to +12135550199", "nickname is not part of API version 1"),
        (
            "agent create --llm-websocket-url wss://example.com/x --voice-id name:Ann",
            "voice list is not part of API version 1",
        ),
    ],
)
def test_an_api_version_without_such_names_refuses_them(
    words: str, why: str, ask: Run, server: Recorder
) -> None:
    result = ask(*words.split(), "--api-version", "v1")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert why in result.stderr


def test_the_body_is_checked_before_a_list_is_read(ask: Run, server: Recorder) -> None:
    result = ask(
        "agent", "update", "name:Sales", "--voice-speed", "9", "--voice-id", "name:Ann", "--api-version", "v2"
    )

    assert (result.exit_code, server.requests) == (2, [])


def test_set_and_files_hold_ids_alone(ask: Run, account: Account) -> None:
    result = ask("agent", "update", "a", "--set", "voice_id=name:Sales", "--api-version", "v2")

    assert (result.exit_code, account.lists) == (0, [])
    assert account.others[0].json == {"voice_id": "name:Sales"}


@pytest.mark.usefixtures("account")
def test_what_was_looked_up_is_offered_by_tab(ask: Run) -> None:
    ask("agent", "get", "name:Sales", "--api-version", "v2")

    kept = (cache_dir() / "completion" / "ids" / "@env" / "agent").read_text()
    assert "agent_1\tSales\n" in kept
