"""The history of calls in version 1: read through a window on the start, without gaps or repeats."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest
from recorder import Answer, Recorded, Recorder

from retellctl.errors import RetellctlError
from retellctl.resources.index import OPERATIONS
from retellctl.service.api_version import Query
from retellctl.service.lists import pages as pages_of
from retellctl.service.v1 import V1
from retellctl.spec.body import Given
from retellctl.spec.declaration import GET, IN_WINDOWS
from retellctl.transport.messages import Request, Response

if TYPE_CHECKING:
    from conftest import Run

START = 1_703_302_407_000


class Calls:
    """A service that holds calls.

    Args:
        starts: when each started; None for one that never did.
        cap: how many calls an answer holds at most.
        undated_pass: whether a call without a start passes a filter on the start.
        undated_last: where such calls stand in the standard order.
    """

    def __init__(
        self,
        starts: list[int | None],
        cap: int = 1000,
        *,
        undated_pass: bool = True,
        undated_last: bool = True,
    ) -> None:
        self.calls: list[dict[str, Any]] = [
            {"call_id": f"c{n}", **({} if start is None else {"start_timestamp": START + start})}
            for n, start in enumerate(starts)
        ]
        self.cap = cap
        self.undated_pass = undated_pass
        self.undated = 0 if undated_last else 2**60
        self.asked: list[dict[str, str]] = []

    def listed(self, query: dict[str, str]) -> list[dict[str, Any]]:
        self.asked.append(query)
        ascending = query.get("sort_order") == "ascending"
        after = int(query.get("filter_criteria[after_start_timestamp]", -1))
        before = int(query.get("filter_criteria[before_start_timestamp]", 2**61))
        filtered = after >= 0 or before < 2**61
        found = [
            call
            for call in self.calls
            if (
                after <= call["start_timestamp"] < before
                if "start_timestamp" in call
                else self.undated_pass or not filtered
            )
        ]
        found.sort(key=lambda call: call.get("start_timestamp", self.undated), reverse=not ascending)
        return found[: min(self.cap, int(query.get("limit", 1000)))]

    def answer(self, request: Recorded) -> Answer:
        return Answer(200, self.listed(dict(request.query)))

    def send(self, request: Request) -> Response:
        body = json.dumps(self.listed(dict(request.query))).encode()
        return Response(200, "OK", (), body, 0.0, request.method, request.path)


def read(service: Calls, limit: int | None = None, **filters: Any) -> list[str]:
    """The ids of the history, in the order in which they are given."""
    query = Query({name: Given(value, "--x") for name, value in filters.items()}, limit, everything=True)
    pages = pages_of(
        V1, OPERATIONS["call.list"], GET("/list-calls", IN_WINDOWS), "/list-calls", query, service.send
    )
    return [call["call_id"] for page in pages for call in json.loads(page.items)]


@pytest.mark.parametrize("order", ["ascending", "descending"])
@pytest.mark.parametrize("cap", [7, 100, 1000])
@pytest.mark.parametrize("undated_pass", [True, False])
@pytest.mark.parametrize("undated_last", [True, False])
def test_every_call_is_given_once(order: str, cap: int, undated_pass: bool, undated_last: bool) -> None:
    # Up to four calls share a millisecond; a few have never started.
    chance = random.Random(cap)
    starts = [chance.randrange(900) for _ in range(1500)]
    crowded = {start for start in starts if starts.count(start) > 4}
    service = Calls(
        [start for start in starts if start not in crowded] + [None] * 2,
        cap,
        undated_pass=undated_pass,
        undated_last=undated_last,
    )

    found = read(service, sort_order=order)

    assert len(found) == len(set(found)) == len(service.calls)
    dated = {call["call_id"]: call["start_timestamp"] for call in service.calls[:-2]}
    in_order = [dated[call_id] for call_id in found if call_id in dated]
    assert in_order == sorted(in_order, reverse=order == "descending")


@pytest.mark.parametrize("size", [0, 1, 2, 999, 1000, 1001])
def test_a_history_of_any_size_is_whole(size: int) -> None:
    assert read(Calls(list(range(size)))) == [f"c{n}" for n in reversed(range(size))]


def test_the_window_moves_onto_the_last_call_and_the_filters_stay() -> None:
    service = Calls(list(range(2500)))

    found = read(service, after_start_timestamp=START + 500, before_start_timestamp=START + 2400)

    assert found == [f"c{n}" for n in reversed(range(500, 2400))]
    assert service.asked == [
        {
            "filter_criteria[after_start_timestamp]": str(START + 500),
            "filter_criteria[before_start_timestamp]": str(START + before),
            "sort_order": "descending",
            "limit": limit,
        }
        # The page that brings nothing new, and what lies beyond its last millisecond.
        for before, limit in [(2400, "1000"), (1401, "1000"), (501, "1000"), (500, "1")]
    ] + [
        # Calls without a start, which no window may have reached, stand at the other end.
        {
            "filter_criteria[after_start_timestamp]": str(START + 500),
            "filter_criteria[before_start_timestamp]": str(START + 2400),
            "sort_order": "ascending",
            "limit": "1000",
        }
    ]


def test_a_limit_asks_for_no_more_than_it_needs() -> None:
    service = Calls([*range(1999), 1998])

    assert len(read(service, limit=1500)) == 1500
    # One of the calls comes again, as it stands at the window's edge.
    assert [asked["limit"] for asked in service.asked] == ["1000", "501"]


MIDDLE: list[int | None] = [*range(500), *[500] * 1200, *range(501, 900)]
BOTH_ENDS: list[int | None] = [*[0] * 120, *range(1, 500), *[500] * 120]


@pytest.mark.parametrize(
    ("order", "starts", "cap", "crowded"),
    [
        pytest.param("descending", [1] * 1500, 1000, 1, id="there is nothing else"),
        pytest.param("descending", MIDDLE, 1000, 500, id="in the middle"),
        pytest.param("ascending", MIDDLE, 1000, 500, id="in the middle, ascending"),
        pytest.param("descending", MIDDLE, 100, 500, id="in the middle, small pages"),
        pytest.param("descending", BOTH_ENDS, 100, 500, id="at the ends, small pages"),
        pytest.param("ascending", BOTH_ENDS, 100, 0, id="at the ends, small pages, ascending"),
    ],
)
def test_a_millisecond_with_more_calls_than_a_page_is_an_error(
    order: str, starts: list[int | None], cap: int, crowded: int
) -> None:
    with pytest.raises(RetellctlError) as raised:
        read(Calls(starts, cap), sort_order=order)

    assert (raised.value.exit_code, raised.value.message) == (
        1,
        (
            "call list: the history cannot be read further: more calls start in the millisecond"
            f" {START + crowded} than one answer holds, or just as many"
        ),
    )
    assert raised.value.hint == (
        "Read on from the other side: --started-before, --started-after or another --sort-order."
    )


def test_more_calls_without_a_start_than_a_page_is_an_error() -> None:
    with pytest.raises(RetellctlError, match="the history cannot be read further") as raised:
        read(Calls([*range(50), *[None] * 1500], undated_last=False))

    assert raised.value.why == "more calls have no start than one answer holds, or just as many"


def test_a_server_that_ignores_the_window_is_an_error_and_no_loop(ask: Run, server: Recorder) -> None:
    calls = [{"call_id": f"c{n}", "start_timestamp": START - n} for n in range(10)]
    server.answer = lambda _: Answer(200, calls)

    result = ask("call", "list", "--all", "-o", "ids", "--api-version", "v1")

    assert (result.exit_code, len(result.stdout.splitlines()), len(server.requests)) == (1, 10, 2)
    assert result.stderr == (
        "Error: call list: the answer makes no sense\n"
        "  the server does not keep to the times that it is asked for\n"
        "  Check the base URL and the API version: `retellctl --api-version v1 profile show`.\n"
    )


@pytest.mark.parametrize("body", [[1], ["x"], [[]], [{"start_timestamp": 1e400}], {"items": []}])
def test_what_is_no_list_of_calls_is_an_error(body: Any, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, json.dumps(body).replace("Infinity", "1e400").encode())

    result = ask("call", "list", "--all", "--api-version", "v1")

    assert (result.exit_code, result.stdout, len(server.requests)) == (1, "", 1)
    assert result.stderr.startswith("Error: call list: the answer makes no sense\n")


def test_all_and_large_limits_walk_and_others_do_not(ask: Run, server: Recorder) -> None:
    service = Calls(list(range(2600)))
    server.answer = service.answer

    everything = ask("call", "list", "--all", "-o", "ids", "--api-version", "v1")
    many = ask("call", "list", "--limit", "2500", "-o", "ids", "--api-version", "v1")
    standard = ask("call", "list", "-o", "ids", "--api-version", "v1")

    assert everything.stdout.splitlines() == [f"c{n}" for n in reversed(range(2600))]
    assert many.stdout.splitlines() == [f"c{n}" for n in reversed(range(100, 2600))]
    assert standard.stdout.splitlines() == [f"c{n}" for n in reversed(range(1600, 2600))]
    assert service.asked[-1] == {}
    assert (everything.stderr, many.stderr, standard.stderr) == (
        "",
        "Showing 2,500 calls; there may be more: --all has the whole history, --limit N takes N.\n",
        "Showing 1,000 calls; there may be more: --all has the whole history, --limit N takes N.\n",
    )


def test_pages_are_fetched_as_they_are_wanted() -> None:
    service = Calls(list(range(5000)))
    pages = pages_of(
        V1,
        OPERATIONS["call.list"],
        GET("/list-calls", IN_WINDOWS),
        "/list-calls",
        Query({}, everything=True),
        service.send,
    )

    assert len(json.loads(next(pages).items)) == 1000
    assert len(service.asked) == 1
