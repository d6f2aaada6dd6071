"""retellctl api: pages that are followed, their records in each format, and requests that must not be repeated."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest
from recorder import Answer, Recorded

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder

RECORDS = [{"phone_number": f"+1415555010{n}", "nickname": f"n{n}", "more": {"a": n}} for n in range(5)]
PER_PAGE = 2


def cursor_of(request: Recorded) -> str:
    body = request.json if isinstance(request.json, dict) else {}
    return str(body.get("pagination_key") or dict(request.query).get("pagination_key") or 0)


def in_pages(request: Recorded) -> Answer:
    """Answer with two records a page, as many as are asked for if that is less."""
    body = request.json if isinstance(request.json, dict) else {}
    size = min(PER_PAGE, int(body.get("limit") or dict(request.query).get("limit") or PER_PAGE))
    start = int(cursor_of(request))
    end = start + size
    more = {"pagination_key": str(end)} if end < len(RECORDS) else {}
    return Answer(200, {"items": RECORDS[start:end], "has_more": bool(more), **more})


@pytest.fixture(autouse=True)
def pages(server: Recorder) -> None:
    server.answer = in_pages


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("GET /things", ["/things", "/things?pagination_key=2", "/things?pagination_key=4"]),
        (
            "GET '/things?a=b' --query-param limit=2",
            [f"/things?a=b&limit=2{key}" for key in ("", "&pagination_key=2", "&pagination_key=4")],
        ),
        (
            "GET /v2/list-phone-numbers",
            [
                f"/v2/list-phone-numbers?limit=1000{key}"
                for key in ("", "&pagination_key=2", "&pagination_key=4")
            ],
        ),
        ("GET /things --query-param pagination_key=4", ["/things?pagination_key=4"]),
    ],
)
def test_the_cursor_stands_in_the_query(line: str, sent: list[str], ask: Run, server: Recorder) -> None:
    result = ask("api", *shlex.split(line), "--paginate", "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert [request.target for request in server.requests] == sent
    assert json.loads(result.stdout) == RECORDS[-5 if "key=4" not in line else -1 :]


def test_the_cursor_of_a_declared_list_stands_where_its_route_has_it(ask: Run, server: Recorder) -> None:
    agents = ask("api", "POST", "/v2/list-agents", "--paginate", "--api-version", "v2")
    sent = [*server.requests]
    server.requests.clear()
    calls = ask("api", "POST", "/v3/list-calls", "--set", "a=1", "--paginate", "--api-version", "v2")

    assert (agents.exit_code, calls.exit_code) == (0, 0)
    assert [(dict(request.query).get("pagination_key"), request.json) for request in sent] == [
        (None, None),
        ("2", None),
        ("4", None),
    ]
    assert [(request.query, request.json) for request in server.requests] == [
        ([], {"a": 1, "limit": 1000}),
        ([], {"a": 1, "limit": 1000, "pagination_key": "2"}),
        ([], {"a": 1, "limit": 1000, "pagination_key": "4"}),
    ]
    assert json.loads(calls.stdout) == RECORDS


@pytest.mark.parametrize(
    ("limit", "requests", "note"),
    [
        (1, 1, "Showing 1 record; there may be more: leave out --limit to see all.\n"),
        (2, 1, "Showing 2 records; there may be more: leave out --limit to see all.\n"),
        (3, 2, "Showing 3 records; there may be more: leave out --limit to see all.\n"),
        (5, 3, ""),
        (9, 3, ""),
    ],
)
@pytest.mark.parametrize("line", ["GET /things", "POST /v3/list-calls"])
def test_a_limit_stops_in_time(
    line: str, limit: int, requests: int, note: str, ask: Run, server: Recorder
) -> None:
    result = ask("api", *line.split(), "--paginate", "--limit", str(limit), "--api-version", "v2")

    assert (json.loads(result.stdout), len(server.requests)) == (RECORDS[:limit], requests)
    assert result.stderr == note


def test_no_more_is_asked_for_than_is_wanted(ask: Run, server: Recorder) -> None:
    ask("api", "GET", "/v2/list-phone-numbers", "--paginate", "--limit", "3", "--api-version", "v2")

    assert [dict(request.query)["limit"] for request in server.requests] == ["3", "1"]


@pytest.mark.parametrize(
    ("mode", "shown"),
    [
        ("--json", json.dumps(RECORDS, separators=(",", ":")) + "\n"),
        ("-o jsonl", "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in RECORDS)),
        ("-o csv --fields nickname", "nickname\nn0\nn1\nn2\nn3\nn4\n"),
        ("--query '[].nickname'", '["n0","n1","n2","n3","n4"]\n'),
    ],
)
@pytest.mark.parametrize("path", ["/things", "/v2/list-phone-numbers"])
def test_all_records_in_each_format(path: str, mode: str, shown: str, ask: Run) -> None:
    result = ask("api", "GET", path, "--paginate", *shlex.split(mode), "--api-version", "v2")

    assert (result.exit_code, result.stdout, result.stderr) == (0, shown, "")


@pytest.mark.parametrize("paginate", [["--paginate"], []])
def test_a_known_list_has_the_columns_of_its_resource_and_ids(paginate: list[str], ask: Run) -> None:
    words = ("api", "GET", "/v2/list-phone-numbers", *paginate, "--api-version", "v2")
    listed = ("phone-number", "list", "--api-version", "v2")
    first = slice(None) if paginate else slice(PER_PAGE)
    shown = {mode: ask(*words, "-o", mode) for mode in ("csv", "tsv", "ids")}

    for mode, lines in shown.items():
        own = ask(*listed, "-o", mode).stdout.splitlines()
        head, rows = (own[:1], own[1:]) if mode == "csv" else ([], own)
        assert (lines.exit_code, lines.stdout.splitlines()) == (0, [*head, *rows[first]]), mode


def test_an_unknown_list_has_the_columns_of_its_first_page_and_no_ids(ask: Run, server: Recorder) -> None:
    shown = ask("api", "GET", "/things", "--paginate", "-o", "csv", "--api-version", "v2")
    server.requests.clear()
    ids = ask("api", "GET", "/things", "--paginate", "-o", "ids", "--api-version", "v2")

    assert shown.stdout.splitlines()[:2] == ["phone_number,nickname", "+14155550100,n0"]
    assert shown.stderr == "Not among the columns: more (--json has all).\n"
    assert (ids.exit_code, server.requests) == (2, [])
    assert ids.stderr.startswith("Error: -o ids: a record has no id\n")


@pytest.mark.parametrize("path", ["/things", "/v2/list-phone-numbers"])
@pytest.mark.parametrize("mode", ["table", "csv", "tsv", "jsonl"])
def test_the_items_of_a_page_are_the_records(path: str, mode: str, ask: Run, server: Recorder) -> None:
    result = ask("api", "GET", path, "-o", mode, "--fields", "nickname", "--api-version", "v2")

    lines = [line.removeprefix('{"nickname":"').removesuffix('"}') for line in result.stdout.splitlines()]
    assert [line for line in lines if line != "nickname"] == ["n0", "n1"]
    assert result.stderr == "Showing one page; there is more: --paginate has all.\n"
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "mode", [["--json"], ["-o", "yaml"], [], ["--query", "@"], ["-o", "jsonl", "--include"]]
)
def test_json_and_yaml_have_what_the_server_sent(mode: list[str], ask: Run) -> None:
    result = ask("api", "GET", "/things", *mode, "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert "has_more" in result.stdout


def test_the_page_of_what_may_be_a_change_is_shown_too(ask: Run) -> None:
    result = ask("api", "POST", "/v9/list-things", "-o", "jsonl", "--api-version", "v2")

    assert [json.loads(line) for line in result.stdout.splitlines()] == RECORDS[:PER_PAGE]
    assert result.stderr == "Showing one page; there is more: --json has the cursor.\n"


@pytest.mark.parametrize(
    "body",
    [
        {"items": [1], "count": 1},
        {"items": {"a": 1}, "has_more": False},
        {"things": [], "has_more": False},
        {"items": [1], "has_more": "no"},
    ],
)
def test_what_only_looks_like_a_page_is_a_record(body: dict[str, Any], ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, body)

    result = ask("api", "GET", "/x", "-o", "jsonl", "--api-version", "v2")

    assert (result.exit_code, json.loads(result.stdout)) == (0, body)


BUYS = [
    "it is not known of POST {} that it only reads",
    "each page is a request of its own, and each could change, buy or dial something",
    "Ask for one page after the other without --paginate.",
]


@pytest.mark.parametrize("path", ["/create-phone-number", "/v2/create-phone-call", "/x", "/v9/list-things"])
@pytest.mark.parametrize("version", ["v1", "v2", "auto"])
def test_what_could_change_something_is_never_asked_for_page_by_page(
    path: str, version: str, ask: Run, server: Recorder
) -> None:
    result = ask("api", "POST", path, "--paginate", "--api-version", version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == "Error: --paginate: " + "\n  ".join(BUYS).format(path) + "\n"


def test_nor_is_a_list_of_another_version(ask: Run, server: Recorder) -> None:
    """What version 2 lists may be anything in version 1."""
    result = ask("api", "POST", "/v2/list-agents", "--paginate", "--api-version", "v1")

    assert (result.exit_code, server.requests) == (2, [])
    assert "--paginate: it is not known of POST /v2/list-agents that it only reads" in result.stderr


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_nor_is_any_other_change(method: str, ask: Run, server: Recorder) -> None:
    result = ask("api", method, "/delete-agent/a", "--paginate", "--api-version", "v2")

    assert (result.exit_code, server.requests) == (2, [])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("GET /get-agent/a --paginate", "--paginate: the answer to GET /get-agent/a is no list"),
        ("GET /list-calls --paginate --api-version v1", "--paginate: GET /list-calls has no pages"),
        ("GET /x --limit 3", "--limit without --paginate"),
        ("POST /v3/list-calls --paginate -f list.json", "--paginate: the body must be an object"),
        ("GET /x --paginate --form", "--paginate and a form do not go together"),
        ("GET /x --paginate --output-file a", "--paginate and --output-file do not go together"),
    ],
)
def test_what_has_no_pages_is_refused(
    line: str, said: str, ask: Run, server: Recorder, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.json").write_text("[1]")
    version = [] if "--api-version" in line else ["--api-version", "v2"]

    result = ask("api", *line.split(), *version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith(f"Error: {said}\n")


@pytest.mark.parametrize(
    ("line", "body", "shown"),
    [
        ("GET /x", [1, 2, 3], [1, 2]),
        ("GET /list-knowledge-bases", [{"a": 1}, {"a": 2}, {"a": 3}], [{"a": 1}, {"a": 2}]),
        ("POST /search-community-voice", {"voices": [1, 2, 3]}, [1, 2]),
        ("GET /list-agents --api-version v1", [{"a": 1}], [{"a": 1}]),
    ],
)
def test_a_whole_list_is_one_page(line: str, body: Any, shown: Any, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, body)
    version = [] if "--api-version" in line else ["--api-version", "v2"]

    result = ask("api", *line.split(), "--paginate", "--limit", "2", *version)

    assert (result.exit_code, json.loads(result.stdout), len(server.requests)) == (0, shown, 1)


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ([{"a": 1}], "it is not a page of a list: it has no items and has_more"),
        ([{"items": [1], "has_more": True}], "the server says that there is more, but not where"),
        (
            [{"items": [1], "has_more": True, "pagination_key": "k"}] * 3,
            "the server leads back to a page that came before",
        ),
    ],
)
def test_a_list_without_an_end_is_given_up(answers: list[Any], why: str, ask: Run, server: Recorder) -> None:
    left = iter(answers)
    server.answer = lambda _: Answer(200, next(left))

    result = ask("api", "GET", "/x", "--paginate", "--api-version", "v2")

    assert result.exit_code == 1
    assert result.stderr.splitlines()[:2] == ["Error: api GET /x: the answer makes no sense", f"  {why}"]


def test_a_page_is_asked_for_again_as_any_read(ask: Run, server: Recorder) -> None:
    failed: list[str] = []

    def once(request: Recorded) -> Answer:
        if cursor_of(request) == "2" and not failed:
            failed.append("2")
            return Answer(503, {"message": "busy"}, {"Retry-After": "0"})
        return in_pages(request)

    server.answer = once

    result = ask("api", "GET", "/things", "--paginate", "--api-version", "v2")

    assert (result.exit_code, json.loads(result.stdout), len(server.requests)) == (0, RECORDS, 4)


@pytest.mark.parametrize("line", ["GET /things", "POST /v3/list-calls"])
def test_a_dry_run_shows_the_first_request(line: str, ask: Run, server: Recorder) -> None:
    result = ask("api", *line.split(), "--paginate", "--dry-run", "--api-version", "v2")

    assert (result.exit_code, server.requests) == (0, [])
    assert json.loads(result.stdout)["dry_run"]["method"] == line.split(maxsplit=1)[0]
