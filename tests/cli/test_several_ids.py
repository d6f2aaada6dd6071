"""Several ids of one command: tried all, several at a time, shown in the order given."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
from declared import UPLOAD, least, sample_id
from processes import in_terminal
from recorder import Answer, Recorded, Recorder

from retellctl.resources.index import OPERATIONS

if TYPE_CHECKING:
    from conftest import Run

    from retellctl.spec.declaration import Operation

MISSING = {"error_message": "Cannot find requested asset under given api key."}


def service(request: Recorded) -> Answer:
    """A service that knows every id but those that begin with `no`, and refuses those that begin with `bad`."""
    name = request.path.rpartition("/")[2]
    if name.startswith("no"):
        return Answer(422, MISSING)
    if name.startswith("bad"):
        return Answer(400, {"error_message": "Bad id."})
    if request.method == "DELETE":
        return Answer(204, b"")
    return Answer(201 if request.method == "POST" else 200, {"agent_id": name})


@pytest.fixture(autouse=True)
def _service(server: Recorder) -> None:
    server.answer = service


def test_several_ids_are_an_array_in_their_order(ask: Run) -> None:
    ids = [f"a{n}" for n in range(30)]

    result = ask("agent", "get", *ids, "--json", "--api-version", "v1")

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == [{"agent_id": name} for name in ids]


@pytest.mark.parametrize(
    ("ids", "stdin", "shown"),
    [
        (["a"], None, '{"agent_id":"a"}\n'),
        (["-"], "a\n", '[{"agent_id":"a"}]\n'),
        (["-"], " a\r\n\n b \n", '[{"agent_id":"a"},{"agent_id":"b"}]\n'),
        (["x", "-", "y"], "a\nb", '[{"agent_id":"x"},{"agent_id":"a"},{"agent_id":"b"},{"agent_id":"y"}]\n'),
        (["a", "b", "a"], None, '[{"agent_id":"a"},{"agent_id":"b"},{"agent_id":"a"}]\n'),
    ],
)
def test_one_id_is_an_object_and_ids_from_standard_input_an_array(
    ids: list[str], stdin: str | None, shown: str, ask: Run
) -> None:
    result = ask("agent", "get", *ids, "--json", "--api-version", "v1", input=stdin)

    assert (result.exit_code, result.stdout, result.stderr) == (0, shown, "")


@pytest.mark.parametrize("stdin", ["", "\n", " \n\t\r\n"])
@pytest.mark.parametrize("verb", ["get", "delete"])
def test_no_ids_on_standard_input_is_nothing_to_do(
    verb: str, stdin: str, run: Run, ask: Run, server: Recorder
) -> None:
    # Not even a token is needed, nor a yes.
    for runner in (run, ask):
        result = runner("agent", verb, "-", "--json", input=stdin)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "[]\n", "")
    assert run("agent", verb, "-", "-o", "ids", input=stdin).stdout == ""
    assert server.requests == []


def test_every_id_is_tried_and_each_failure_is_told(ask: Run, server: Recorder) -> None:
    result = ask("agent", "get", "no1", "a", "bad", "b", "--api-version", "v1", "-o", "ids")

    assert (result.exit_code, result.stdout) == (3, "a\nb\n")
    assert result.stderr == (
        "Error: agent get no1: not found (422)\n"
        "  Cannot find requested asset under given api key.\n"
        "  See what there is: `retellctl --api-version v1 agent list`.\n"
        "Error: agent get bad: refused by the API (400 Bad Request)\n"
        "  Bad id.\n"
        "  See what can be given: `retellctl agent get --help`.\n"
    )
    assert len(server.requests) == 4


@pytest.mark.parametrize(("ids", "code"), [(["no", "bad"], 3), (["bad", "no"], 5), (["a", "bad", "no"], 5)])
def test_the_exit_code_is_that_of_the_first_failure(ids: list[str], code: int, ask: Run) -> None:
    result = ask("agent", "get", *ids, "--json", "--api-version", "v1")

    failures = [json.loads(line)["error"] for line in result.stderr.splitlines()]
    assert result.exit_code == failures[0]["exit_code"] == code
    assert [error["id"] for error in failures] == [name for name in ids if name != "a"]


def test_they_run_several_at_a_time_over_a_pool_of_connections(ask: Run, server: Recorder) -> None:
    meeting = threading.Barrier(4, timeout=20)  # nobody is answered before four have asked

    def answer(request: Recorded) -> Answer:
        meeting.wait()
        return service(request)

    server.answer = answer

    result = ask("agent", "get", *"abcdefgh", "--concurrency", "4", "-o", "ids", "--api-version", "v1")

    assert (result.exit_code, result.stdout.split()) == (0, [*"abcdefgh"])
    assert server.connections == 4


def test_one_at_a_time_keeps_the_order_of_the_requests(ask: Run, server: Recorder) -> None:
    ask("agent", "get", *"abcd", "--concurrency", "1", "--api-version", "v1")

    assert [request.path for request in server.requests] == [f"/get-agent/{name}" for name in "abcd"]


@pytest.mark.parametrize("name", ["", " ", ".", "..", "a\nb", "\x00", "\udce9"])
@pytest.mark.parametrize("others", [[], ["a"], ["-"]])
@pytest.mark.parametrize("kind", ["agent", "phone-number"])
@pytest.mark.parametrize("verb", ["get", "delete"])
def test_what_cannot_be_an_id_is_refused_before_anything_is_sent(
    verb: str, kind: str, others: list[str], name: str, ask: Run, server: Recorder
) -> None:
    result = ask(kind, verb, *others, name, "--yes", input="a\n")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: ID '")


@pytest.mark.parametrize("name", [".", "..", "a\x07b", "\x1b[31m", "\x85"])
@pytest.mark.parametrize("verb", ["get", "delete"])
def test_on_standard_input_it_is_its_own_failure(verb: str, name: str, ask: Run, server: Recorder) -> None:
    more = ["--yes", "--api-version", "v1", "--concurrency", "1"]
    result = ask("agent", verb, "-", "--json", *more, input=f"no\n{name}\na\nb\n")
    first = ask("agent", verb, "-", "-o", "ids", *more, input=f"{name}\na\n")

    failures = [json.loads(line)["error"] for line in result.stderr.splitlines()]
    key = "agent_id" if verb == "get" else "deleted"
    assert (result.exit_code, json.loads(result.stdout)) == (3, [{key: "a"}, {key: "b"}])
    assert [(failure["code"], failure["id"]) for failure in failures] == [
        ("not_found", "no"),
        ("usage", name),
    ]
    assert (first.exit_code, first.stdout) == (2, "a\n")
    assert [request.path.rpartition("/")[2] for request in server.requests] == ["no", "a", "b", "a"]


@pytest.mark.parametrize("verb", ["get", "delete"])
def test_what_is_no_text_is_no_list_of_ids(verb: str, ask: Run, server: Recorder) -> None:
    result = ask("agent", verb, "-", "--yes", input="a\nb\x00c\n")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: the argument - -")
    assert "it holds a NUL character, which no text does: line 2" in result.stderr


def test_if_none_is_an_id_nothing_is_asked_or_sent(ask: Run, run: Run, server: Recorder) -> None:
    for runner in (ask, run):
        result = runner("agent", "delete", "-", "--json", input=".\n..\n")

        codes = [json.loads(line)["error"]["code"] for line in result.stderr.splitlines()]
        assert (result.exit_code, result.stdout, codes) == (2, "[]\n", ["usage", "usage"])
    assert server.requests == []


def test_a_dry_run_shows_the_others(ask: Run, server: Recorder) -> None:
    result = ask("agent", "delete", "-", "--dry-run", "--api-version", "v1", input="a\n..\nb\n")

    plans = [plan["dry_run"]["url"].rpartition("/")[2] for plan in json.loads(result.stdout)]
    assert (result.exit_code, plans, server.requests) == (2, ["a", "b"], [])
    assert result.stderr == "Error: ID '..' is not an id\n  An id is neither empty nor . or ..\n"


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("way", ["typed", "piped"])
def test_a_number_that_the_service_lists_is_shown_and_a_bad_one_stops_no_other(
    way: str, version: str, ask: Run, server: Recorder
) -> None:
    listed = ["14155550100", "2001", "*98", "4155550100", "+1 (415) 555-010", "+442079460958"]

    if way == "typed":
        result = ask("phone-number", "get", *listed, "--api-version", version)
    else:
        result = ask("phone-number", "get", "-", "--api-version", version, input="\n".join(listed))

    plus = "+" if version == "v2" else ""
    sent = [request.path.rpartition("/")[2] for request in server.requests]
    assert result.exit_code == 2
    assert sorted(sent) == sorted([f"{plus}14155550100", "2001", "*98", "4155550100", "+442079460958"])
    assert result.stderr == (
        "Error: ID '+1 (415) 555-010' is not a phone number\n  +1 has ten digits after it, not 9\n"
    )


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_such_a_number_is_changed_and_deleted_as_it_is(verb: str, ask: Run, server: Recorder) -> None:
    more = ["--agent-id", "a"] if verb == "update" else ["--yes"]

    assert ask("phone-number", verb, "2001", *more, "--api-version", "v2").exit_code == 0
    assert [request.path for request in server.requests] == [f"/{verb}-phone-number/2001"]


@pytest.mark.parametrize(
    ("stdin", "line", "shown", "kind"),
    [
        ('a\n"b"\n', 2, '"b"', "an id in quotes, as JSON and csv have them"),
        ("'a'", 1, "'a'", "an id in quotes, as JSON and csv have them"),
        ("# old ones\na\n", 1, "# old ones", "a comment"),
        ("a,b\n", 1, "a,b", "several values with commas between, as csv has them"),
        ("a\tb\n", 1, r"a\tb", "a line of tsv"),
        ("a  b\n", 1, "a b", "a line of a table"),  # blanks in an error are shown as one
        ("agent_id\na\n", 1, "agent_id", "a header"),
        ("phone_number\na\n", 1, "phone_number", "a header"),
        ('["a","b"]', 1, '["a","b"]', "JSON"),
        ('{"agent_id":"a"}\n', 1, '{"agent_id":"a"}', "JSON"),
        ("a\n- agent_id: b\n", 2, "- agent_id: b", "YAML"),
    ],
)
@pytest.mark.parametrize("verb", ["get", "delete"])
def test_what_is_no_list_of_ids_is_refused_whole(
    verb: str, stdin: str, line: int, shown: str, kind: str, ask: Run, server: Recorder
) -> None:
    result = ask("agent", verb, "-", "--yes", input=stdin)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == (
        f"Error: line {line} of standard input is no id: '{shown}'\n"
        f"  it looks like {kind}\n"
        "  Give ids alone, one a line, as the option -o ids of a list prints them.\n"
    )


def test_ids_may_come_with_a_byte_order_mark_and_from_windows(ask: Run) -> None:
    result = ask("agent", "get", "-", "-o", "ids", "--api-version", "v1", input=b"\xef\xbb\xbfa\r\nb\r\n")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "a\nb\n", "")


def test_delete_tells_what_it_deleted(ask: Run) -> None:
    one = ask("agent", "delete", "a", "--yes", "--json")
    several = ask("agent", "delete", "a", "b", "-y", "--json")
    piped = ask("agent", "delete", "-", "-y", "--json", input="a\n")
    plain = ask("agent", "delete", "a", "no", "b", "-y")

    assert one.stdout == '{"deleted":"a"}\n'
    assert several.stdout == '[{"deleted":"a"},{"deleted":"b"}]\n'
    assert piped.stdout == '[{"deleted":"a"}]\n'
    assert (plain.exit_code, plain.stdout) == (3, "a\nb\n")
    assert plain.stderr == (
        "Error: agent delete no: not found (422)\n"
        "  Cannot find requested asset under given api key.\n"
        "  See what there is: `retellctl agent list`.\n"
    )


def test_an_id_that_is_named_twice_is_deleted_once(ask: Run, server: Recorder) -> None:
    result = ask("agent", "delete", "a", "b", "a", "--yes", "--json", "--api-version", "v1")

    assert (result.exit_code, result.stdout) == (0, '[{"deleted":"a"},{"deleted":"b"}]\n')
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("words", "question"),
    [
        (["agent", "delete", "a"], "Delete agent a?"),
        (["llm", "delete", "a", "b", "a"], "Delete 2 Retell LLMs?"),
        (["phone-number", "delete", "+1 (415) 555-0100"], "Delete phone number +14155550100?"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--no-input"]])
def test_off_a_terminal_a_delete_needs_a_yes(
    words: list[str], question: str, more: list[str], ask: Run, server: Recorder
) -> None:
    result = ask(*words, *more)

    assert (result.exit_code, result.stdout, server.requests) == (10, "", [])
    assert result.stderr == (
        "Error: This needs a yes, and there is nobody to ask\n"
        f"  {question}\n"
        "  Give --yes to do it without being asked.\n"
    )


def test_on_a_terminal_a_delete_asks(server: Recorder) -> None:
    environ = {
        "RETELL_API_KEY": "key_0123456789",
        "RETELLCTL_BASE_URL": server.url,
        "RETELLCTL_API_VERSION": "v1",
    }

    no = in_terminal("agent", "delete", "a", answers={"[y/N] ": "n"}, environ=environ)
    assert server.requests == []
    yes = in_terminal("agent", "delete", "a", answers={"[y/N] ": "y"}, environ=environ)

    assert (no.exit_code, yes.exit_code) == (10, 0)
    assert no.text == (
        "Delete agent a? [y/N] n\nError: Declined: nothing was done\n  Give --yes to do it without being asked.\n"
    )
    assert yes.text == "Delete agent a? [y/N] y\nDeleted agent a.\n"
    assert len(server.requests) == 1


def test_more_than_a_moments_work_shows_how_far_it_is(server: Recorder) -> None:
    moment = threading.Event()

    def answer(request: Recorded) -> Answer:
        # A bar is for work that takes half a second or more, so this has to.
        moment.wait(0.6)
        return service(request)

    server.answer = answer
    environ = {
        "RETELL_API_KEY": "key_0123456789",
        "RETELLCTL_BASE_URL": server.url,
        "RETELLCTL_API_VERSION": "v1",
    }

    seen = in_terminal("agent", "get", "a", "b", "c", "-o", "ids", "--concurrency", "1", environ=environ)

    # It is gone before anything else is written.
    gone = "\r\x1b[K"
    assert (seen.exit_code, seen.text) == (
        0,
        (
            f"{gone}get 3  [######..............]  1 of 3{gone}a\n"
            f"{gone}get 3  [#############.......]  2 of 3{gone}b\n"
            f"{gone}get 3  [####################]  3 of 3{gone}c\n"
        ),
    )


CHANGES = [
    operation
    for operation in OPERATIONS.values()
    if operation.takes_many and not operation.reads and not operation.removes
]
"""What changes one record, and so takes several ids."""


def changing(operation: Operation, *ids: str) -> list[str]:
    """Return a command line of v2 with these ids in the place of the sample."""
    sample = sample_id(operation.ids[0])
    args = [*least(operation, "v2").args]
    place = args.index(sample)
    return [*args[:place], *ids, *args[place + 1 :]]


def body_of(request: Recorded) -> bytes:
    """Return a request's body; that of a form without its boundary, which is made anew each time."""
    boundary = request.headers.get("content-type", "").partition("boundary=")[2].encode()
    return request.body.replace(boundary, b"") if boundary else request.body


def test_there_are_changes_and_each_takes_the_one_id_of_its_path() -> None:
    assert {"agent.update", "llm.update", "knowledge-base.add-sources"} <= {item.name for item in CHANGES}
    assert all(len(operation.ids) == 1 for operation in CHANGES)


@pytest.mark.parametrize("operation", CHANGES, ids=lambda item: item.name)
def test_a_change_of_several_sends_one_body_to_each(operation: Operation, ask: Run, server: Recorder) -> None:
    def answer(request: Recorded) -> Answer:
        if not operation.answers:
            return Answer(204, b"")
        name = request.path.rpartition("/")[2]
        return Answer(201 if request.method == "POST" else 200, {operation.ids[0]: name})

    server.answer = answer
    ids = ["2001", "2002", "2003"]

    typed = ask(*changing(operation, *ids), "--json", "--concurrency", "1")
    sent = [(request.path.rpartition("/")[2], body_of(request)) for request in server.requests]
    server.requests.clear()
    piped = ask(*changing(operation, "-"), "--json", "--concurrency", "1", input="2001\n\n 2002 \r\n2003")

    assert (typed.exit_code, typed.stdout) == (0, piped.stdout)
    assert (
        [name for name, _ in sent] == ids == [request.path.rpartition("/")[2] for request in server.requests]
    )
    assert all(body == sent[0][1] for _, body in sent)
    if operation.answers:
        assert json.loads(typed.stdout) == [{operation.ids[0]: name} for name in ids]
    else:
        assert typed.stderr == "".join(f"Done: {operation.command} {name}.\n" for name in ids)


def test_one_changed_id_is_an_object_and_one_from_standard_input_an_array(ask: Run) -> None:
    more = ["--voice-speed", "1", "--json", "--api-version", "v1"]

    assert ask("agent", "update", "a", *more).stdout == '{"agent_id":"a"}\n'
    assert ask("agent", "update", "-", *more, input="a").stdout == '[{"agent_id":"a"}]\n'


def test_every_change_is_tried_and_each_failure_is_told(ask: Run, server: Recorder) -> None:
    more = ["--voice-speed", "1", "--api-version", "v1"]

    told = ask("agent", "update", "a", "bad", "no", "b", *more, "-o", "ids")
    as_json = ask("agent", "update", "no", "-", "b", *more, "--json", input="..\na\n")

    assert (told.exit_code, told.stdout) == (5, "a\nb\n")
    assert [line for line in told.stderr.splitlines() if line.startswith("Error")] == [
        "Error: agent update bad: refused by the API (400 Bad Request)",
        "Error: agent update no: not found (422)",
    ]
    failures = [json.loads(line)["error"] for line in as_json.stderr.splitlines()]
    assert (as_json.exit_code, json.loads(as_json.stdout)) == (3, [{"agent_id": "a"}, {"agent_id": "b"}])
    assert [(failure["code"], failure["id"]) for failure in failures] == [
        ("not_found", "no"),
        ("usage", ".."),
    ]
    assert len(server.requests) == 7


def test_the_body_is_checked_once_and_before_anything_is_sent(ask: Run, server: Recorder) -> None:
    result = ask("agent", "update", "a", "b", "c", "--voice-speed", "9", "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.count("Error") == 1


def test_what_only_one_body_depends_on_is_asked_for_once(ask: Run, server: Recorder) -> None:
    """An agent's websocket in version 1 comes from its Retell LLM."""

    def answer(request: Recorded) -> Answer:
        if request.method == "GET":
            return Answer(200, {"llm_id": "l", "llm_websocket_url": "wss://example.com/l"})
        return service(request)

    server.answer = answer

    result = ask("agent", "update", "a", "b", "--llm-id", "l", "--api-version", "v1", "--concurrency", "1")

    assert result.exit_code == 0
    assert [request.method for request in server.requests] == ["GET", "PATCH", "PATCH"]
    assert [request.json for request in server.requests[1:]] == [
        {"llm_websocket_url": "wss://example.com/l"}
    ] * 2


def test_changes_run_several_at_a_time(ask: Run, server: Recorder) -> None:
    meeting = threading.Barrier(4, timeout=20)

    def answer(request: Recorded) -> Answer:
        meeting.wait()
        return service(request)

    server.answer = answer
    more = ["--voice-speed", "1", "--concurrency", "4", "-o", "ids", "--api-version", "v1"]

    result = ask("agent", "update", *"abcdefgh", *more)

    assert (result.exit_code, result.stdout.split()) == (0, [*"abcdefgh"])


def test_what_is_named_twice_is_changed_once(ask: Run, server: Recorder) -> None:
    result = ask("agent", "update", "a", "b", "a", "--voice-speed", "1", "-o", "ids", "--api-version", "v1")
    number = [
        "phone-number",
        "update",
        "+14155550100",
        "14155550100",
        "--agent-id",
        "a",
        "--api-version",
        "v1",
    ]

    assert (result.exit_code, result.stdout, len(server.requests)) == (0, "a\nb\n", 2)
    assert ask(*number).exit_code == 0
    assert len(server.requests) == 3


@pytest.mark.parametrize("stdin", ["", " \n\n"])
def test_to_change_nothing_is_nothing_to_do(stdin: str, run: Run, ask: Run, server: Recorder) -> None:
    for runner in (run, ask):
        result = runner("agent", "update", "-", "--voice-speed", "1", "--json", input=stdin)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "[]\n", "")
    assert server.requests == []


@pytest.mark.parametrize(
    "claims", [["-f", "-"], ["--webhook-url", "@-"], ["--set", "voice_speed=1", "-f", "-"]], ids=" ".join
)
def test_ids_and_a_body_cannot_both_be_read_from_standard_input(
    claims: list[str], ask: Run, server: Recorder
) -> None:
    result = ask("agent", "update", "-", *claims, "--api-version", "v2", input="a\n")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: standard input is read twice: by the argument - and by ")


@pytest.mark.parametrize(("ids", "many"), [(["a"], False), (["a", "b"], True), (["-"], True)])
def test_a_dry_run_of_changes_is_an_array_for_several(
    ids: list[str], many: bool, run: Run, server: Recorder
) -> None:
    more = ["--voice-speed", "1.5", "--dry-run", "--api-version", "v2"]
    result = run("agent", "update", *ids, *more, input="a\n")

    shown = json.loads(result.stdout)
    plans = [plan["dry_run"] for plan in (shown if many else [shown])]
    assert (result.exit_code, isinstance(shown, list), server.requests) == (0, many, [])
    assert [plan["url"].rpartition("/")[2] for plan in plans] == [name.replace("-", "a") for name in ids]
    assert all(plan["body"] == {"voice_speed": 1.5} for plan in plans)


def test_what_costs_is_sent_once_for_each_and_its_outcome_is_told(ask: Run, server: Recorder) -> None:
    """Sources that are added may cost: after an answer that is none the request is not repeated."""

    def answer(request: Recorded) -> Answer:
        is_bad = request.path.endswith("bad")
        return Answer(502, b"<html>") if is_bad else Answer(201, {"knowledge_base_id": "k"})

    server.answer = answer
    more = ["--knowledge-base-file", UPLOAD, "--api-version", "v2", "--json", "--concurrency", "1"]

    result = ask("knowledge-base", "add-sources", "a", "bad", "b", *more)

    errors = [json.loads(line)["error"] for line in result.stderr.splitlines() if line.startswith("{")]
    assert len(errors) == 1
    [error] = errors
    assert (result.exit_code, len(json.loads(result.stdout)), len(server.requests)) == (9, 2, 3)
    assert (error["code"], error["id"]) == ("outcome_unknown", "bad")
    assert "knowledge-base get bad" in error["hint"]
