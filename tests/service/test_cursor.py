"""Lists of version 2, page by page: what is asked for, what is shown, and where it stops."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from declared import LISTED, listing
from recorder import Answer, Recorded, Recorder

from retellctl.resources.index import resource

if TYPE_CHECKING:
    from conftest import Run

PAGED = [kind for kind in LISTED if (route := resource(kind).operation("list").v2) and route.pages]


def paged(total: int, cap: int = 1000) -> Any:
    """A service with so many agents, Retell LLMs, numbers and calls, which gives at most `cap` of them on a page."""

    def answer(request: Recorded) -> Answer:
        asked = {**dict(request.query), **(request.json or {})}
        begin = int(asked.get("pagination_key", "0"))
        end = min(begin + min(int(asked.get("limit", 50)), cap), total)
        items = [{"agent_id": f"a{n}", "call_id": f"c{n}"} for n in range(begin, end)]
        more = {"has_more": True, "pagination_key": str(end)} if end < total else {"has_more": False}
        return Answer(200, {"items": items, **more})

    return answer


def scripted(*pages: dict[str, Any]) -> Any:
    """A service that answers with these pages, in this order, the last one for ever."""
    left = list(pages)
    return lambda _: Answer(200, left.pop(0) if len(left) > 1 else left[0])


def asked(server: Recorder) -> list[dict[str, Any]]:
    return [{**dict(request.query), **(request.json or {})} for request in server.requests]


def test_a_list_returns_everything(ask: Run, server: Recorder) -> None:
    server.answer = paged(2400)

    result = ask("agent", "list", "-o", "ids", "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "".join(f"a{n}\n" for n in range(2400))
    assert asked(server) == [
        {"limit": "1000"},
        {"limit": "1000", "pagination_key": "1000"},
        {"limit": "1000", "pagination_key": "2000"},
    ]


@pytest.mark.parametrize("kind", PAGED)
def test_pages_are_as_large_as_the_service_makes_them(kind: str, ask: Run, server: Recorder) -> None:
    server.answer = paged(1, cap=1)

    ask(*listing(kind), "--api-version", "v2")

    assert [int(page["limit"]) for page in asked(server)] == [1000]


def test_a_limit_asks_for_no_more_than_it_needs(ask: Run, server: Recorder) -> None:
    server.answer = paged(5000)

    result = ask("call", "list", "--limit", "2500", "-o", "ids", "--api-version", "v2")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [f"c{n}" for n in range(2500)]
    assert result.stderr == (
        "Showing 2,500 calls; there may be more: --all has the whole history, --limit N takes N.\n"
    )
    assert asked(server) == [
        {"limit": 1000},
        {"limit": 1000, "pagination_key": "1000"},
        {"limit": 500, "pagination_key": "2000"},
    ]


def test_a_limit_that_is_just_met_is_not_cut(ask: Run, server: Recorder) -> None:
    server.answer = paged(30)

    result = ask("agent", "list", "--limit", "30", "-o", "ids", "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 30
    assert asked(server) == [{"limit": "30"}]


def test_calls_are_the_newest_thousand(ask: Run, server: Recorder) -> None:
    server.answer = paged(1001, cap=400)

    result = ask("call", "list", "-o", "ids", "--api-version", "v2")

    assert len(result.stdout.splitlines()) == 1000
    assert result.stderr == (
        "Showing 1,000 calls; there may be more: --all has the whole history, --limit N takes N.\n"
    )
    assert [page["limit"] for page in asked(server)] == [1000, 600, 200]


def test_all_is_the_whole_history(ask: Run, server: Recorder) -> None:
    server.answer = paged(2100)

    result = ask("call", "list", "--all", "-o", "ids", "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [f"c{n}" for n in range(2100)]
    assert len(server.requests) == 3


def test_a_page_larger_than_asked_for_is_cut(ask: Run, server: Recorder) -> None:
    server.answer = scripted({"items": [{"agent_id": f"a{n}"} for n in range(5)], "has_more": False})

    result = ask("agent", "list", "--limit", "3", "-o", "ids", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (0, "a0\na1\na2\n")
    assert result.stderr == (
        "Showing 3 agents; there may be more: leave out --limit to see all, --limit N takes N.\n"
    )


FIRST = {"items": [{"agent_id": "a"}], "has_more": True, "pagination_key": "k"}
MORE = "the server says that there is more, but "


@pytest.mark.parametrize(
    ("pages", "shown", "why"),
    [
        ([FIRST], 2, "the server leads back to a page that came before"),
        ([FIRST, {**FIRST, "items": []}], 1, "the server leads back to a page that came before"),
        ([FIRST, {**FIRST, "pagination_key": ""}], 2, f"{MORE}not where"),
        ([FIRST, {"items": [{}], "has_more": True}], 2, f"{MORE}not where"),
        (
            [{**FIRST, "has_more": "true"}],
            0,
            "it is not a page of a list: has_more is neither true nor false",
        ),
        ([{"items": [{}]}], 0, "it is not a page of a list: has_more is neither true nor false"),
        ([{"has_more": False}], 0, "it is not a page of a list: it has no items"),
        ([{"items": {}, "has_more": False}], 0, "a JSON object came where a list was due"),
    ],
)
def test_a_page_that_makes_no_sense_ends_the_list(
    pages: list[dict[str, Any]], shown: int, why: str, ask: Run, server: Recorder
) -> None:
    server.answer = scripted(*pages)

    result = ask("agent", "list", "-o", "jsonl", "--api-version", "v2")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == shown
    error = json.loads(result.stderr)["error"]
    assert error["message"] == f"agent list: the answer makes no sense: {why}"
    assert (
        error["hint"] == "Check the base URL and the API version: `retellctl --api-version v2 profile show`."
    )


@pytest.mark.parametrize("mode", ["jsonl", "json", "csv", "ids", "table"])
@pytest.mark.parametrize("line", ["agent list", "call list --all", "call list --limit 5", "llm list"])
def test_an_empty_page_leads_on(line: str, mode: str, ask: Run, server: Recorder) -> None:
    def page(number: int, *ids: str) -> dict[str, Any]:
        items = [{f"{line.split(maxsplit=1)[0]}_id": name} for name in ids]
        return {"items": items, "has_more": number < 6, "pagination_key": f"k{number}"}

    server.answer = scripted(page(1), page(2), page(3, "a"), page(4), page(5, "b"), page(6))

    result = ask(*line.split(), "-o", mode, "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert re.findall(r"\b[ab]\b", result.stdout) == ["a", "b"]
    assert [page.get("pagination_key") for page in asked(server)] == [None, "k1", "k2", "k3", "k4", "k5"]


def test_empty_pages_without_an_end_are_given_up(ask: Run, server: Recorder) -> None:
    """A thousand in a row; a record in between begins the count again."""
    numbers = iter(range(1_000_000))

    def answer(_: Recorded) -> Answer:
        number = next(numbers)
        items = [{"agent_id": "a"}] if number == 600 else []
        return Answer(200, {"items": items, "has_more": True, "pagination_key": f"k{number}"})

    server.answer = answer

    result = ask("agent", "list", "-o", "jsonl", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (1, '{"agent_id":"a"}\n')
    assert json.loads(result.stderr)["error"]["message"] == (
        "agent list: the answer makes no sense: 1,000 pages in a row are empty, and there is no end of them"
    )
    assert len(server.requests) == 1601


def test_where_the_next_page_is_does_not_matter_when_the_limit_is_met(ask: Run, server: Recorder) -> None:
    server.answer = scripted({"items": [{"agent_id": "a"}], "has_more": True})

    result = ask("agent", "list", "--limit", "1", "-o", "ids", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (0, "a\n")


def test_an_error_on_a_later_page_keeps_what_was_printed(ask: Run, server: Recorder) -> None:
    pages = paged(100, cap=50)
    server.answer = lambda request: (
        pages(request)
        if "pagination_key" not in dict(request.query)
        else Answer(401, {"message": "Invalid key"})
    )

    result = ask("agent", "list", "-o", "ids", "--api-version", "v2")

    assert result.exit_code == 4
    assert result.stdout == "".join(f"a{n}\n" for n in range(50))
    assert result.stderr == (
        "Error: agent list: the service does not accept the token (401 Unauthorized)\n"
        "  Invalid key\n"
        "  Check it with `retellctl --api-version v2 profile check`, or store another: `retellctl profile add NAME`.\n"
    )


@pytest.mark.parametrize("group", PAGED)
def test_filters_stay_the_same_from_page_to_page(group: str, ask: Run, server: Recorder) -> None:
    server.answer = paged(1200)

    words = listing(group)
    order = next((f for f in resource(group).operation("list").filters if f.name == "sort_order"), None)
    if order:
        words = (*words, "--sort-order", order.type.words[0])

    ask(*words, "--limit", "1100", "--api-version", "v2")

    first, second = (
        {name: value for name, value in page.items() if name not in ("limit", "pagination_key")}
        for page in asked(server)
    )
    assert first == second
    assert first or not order


def test_a_search_stays_in_the_body(ask: Run, server: Recorder) -> None:
    server.answer = paged(60, cap=50)

    ask("agent", "list", "--search", "Ann", "--api-version", "v2")

    assert [(request.query, request.json) for request in server.requests] == [
        ([("limit", "1000")], {"filter_criteria": {"query": "Ann"}}),
        ([("limit", "1000"), ("pagination_key", "50")], {"filter_criteria": {"query": "Ann"}}),
    ]
