"""call list: times as an operator types them, calls with their details, and pages that print as they come."""

from __future__ import annotations

import json
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from processes import in_terminal, start
from recorder import Answer, Recorded, Recorder
from stock import stock

if TYPE_CHECKING:
    from conftest import Run

T = 1703302407300
HERE = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_API_VERSION": "v2"}


def asked_after(server: Recorder) -> int:
    [(name, value), *_] = server.requests[-1].query
    assert name == "filter_criteria[after_start_timestamp]"
    return int(value)


@pytest.mark.parametrize(
    ("typed", "zone", "moment"),
    [
        ("1703302407300", "UTC", 1703302407300),
        ("2023-12-23T03:33:27.300Z", "UTC", 1703302407300),
        ("2023-12-23T03:33:27.300+01:00", "UTC", 1703298807300),
        ("2023-12-23", "UTC", 1703289600000),
        ("2023-12-23", "Europe/Berlin", 1703286000000),
        ("2023-07-01 12:00", "America/New_York", 1688227200000),
    ],
)
def test_a_time_is_a_point_in_time(
    typed: str, zone: str, moment: int, ask: Run, server: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()

    result = ask("call", "list", "--started-after", typed, "--api-version", "v1")

    assert (result.exit_code, asked_after(server)) == (0, moment)


@pytest.mark.parametrize(("typed", "seconds"), [("90s", 90), ("5m", 300), ("2h", 7200), ("7d", 604800)])
def test_a_time_may_be_an_age(typed: str, seconds: int, ask: Run, server: Recorder) -> None:
    before = int((time.time() - seconds) * 1000)

    ask("call", "list", "--started-after", typed, "--api-version", "v1")

    assert before - 1 <= asked_after(server) <= int((time.time() - seconds) * 1000)


@pytest.mark.parametrize(
    "typed", ["yesterday", "2h ago", "-1", "1.5h", "", "2023-13-01", "99999999999999999"]
)
def test_what_is_no_time_is_refused(typed: str, ask: Run, server: Recorder) -> None:
    result = ask("call", "list", f"--ended-before={typed}", "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == (
        f"Error: --ended-before '{typed}' is not a time between 1970 and 9999\n"
        "  Give epoch milliseconds (1703302407300), ISO 8601 (2026-11-03 or 2026-11-03T10:00:00Z) "
        "or an age (90s, 5m, 2h, 7d, 1w).\n"
    )


@pytest.mark.parametrize(
    ("filters", "criterion"),
    [
        (f"--started-after {T}", {"start_timestamp": {"type": "number", "op": "ge", "value": T}}),
        (f"--ended-before {T}", {"end_timestamp": {"type": "number", "op": "lt", "value": T}}),
        (
            f"--ended-after {T} --ended-before {T + 9}",
            {"end_timestamp": {"type": "range", "op": "bt", "value": [T, T + 9]}},
        ),
        ("--agent-id a --agent-id b", {"agent": [{"agent_id": "a"}, {"agent_id": "b"}]}),
    ],
)
def test_filters_of_version_2(filters: str, criterion: object, ask: Run, server: Recorder) -> None:
    ask("call", "list", *filters.split(), "--limit", "5", "--api-version", "v2")

    assert server.requests[0].json == {"filter_criteria": criterion, "limit": 5}


def one_a_millisecond(request: Recorded) -> Answer:
    """A service with a call in each of ten milliseconds from T on, that reads ranges as the real one does."""
    asked = request.json
    low, high = asked["filter_criteria"]["start_timestamp"]["value"]
    calls = [
        {"call_id": f"c{n}", "start_timestamp": T + n, "end_timestamp": T + n}
        for n in range(10)
        if low <= T + n <= high  # the end is included
    ]
    if asked.get("sort_order") != "ascending":
        calls.reverse()
    begin = int(asked.get("pagination_key", 0))
    end = begin + asked["limit"]
    more = end < len(calls)
    return Answer(
        200, {"items": calls[begin:end], "has_more": more, "pagination_key": str(end) if more else None}
    )


@pytest.mark.parametrize("order", ["ascending", "descending"])
@pytest.mark.parametrize("limit", [1, 2, 3, 4, 10])
def test_windows_that_touch_share_no_call_and_lose_none(
    limit: int, order: str, ask: Run, server: Recorder
) -> None:
    server.answer = one_a_millisecond

    def ids(after: int, before: int) -> list[str]:
        words = (
            f"--started-after {T + after} --started-before {T + before} --limit {limit} --sort-order {order}"
        )
        result = ask("call", "list", *words.split(), "-o", "ids", "--api-version", "v2", "--quiet")
        assert result.exit_code == 0
        return result.stdout.split()

    for after, before in ((0, 3), (3, 6), (6, 7), (7, 20)):
        numbers = [n for n in range(10) if after <= n < before]
        wanted = numbers if order == "ascending" else numbers[::-1]
        assert ids(after, before) == [f"c{n}" for n in wanted[:limit]]


@pytest.mark.parametrize("ends", [["started"], ["ended"], ["started", "ended"]])
def test_the_end_of_a_window_is_left_out_of_both_times(ends: list[str], ask: Run, server: Recorder) -> None:
    calls = [{"call_id": f"c{n}", "start_timestamp": T + n, "end_timestamp": T + 1 - n} for n in range(2)]
    server.answer = lambda _: Answer(200, {"items": calls, "has_more": False})
    words = [f"--{end}-{side}={T + n}" for end in ends for n, side in enumerate(("after", "before"))]

    result = ask("call", "list", *words, "-o", "jsonl", "--api-version", "v2")

    left = [call for call in calls if not any(call[f"{end[:-2]}_timestamp"] == T + 1 for end in ends)]
    assert (result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]) == (0, left)


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("moments", [("started", T, T), ("ended", T + 1, T), ("started", "2h", "2h")])
def test_a_window_that_nothing_is_in_is_refused(
    moments: tuple[str, object, object], version: str, ask: Run, server: Recorder
) -> None:
    end, after, before = moments

    result = ask(
        "call", "list", f"--{end}-after={after}", f"--{end}-before={before}", "--api-version", version
    )

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    first, why, hint = result.stderr.splitlines()
    assert first == f"Error: nothing is between --{end}-after and --{end}-before"
    assert " is not before " in why
    assert hint == f"  --{end}-after is the earlier time, --{end}-before the later one, which is left out."


def test_in_the_sandbox_windows_that_touch_share_no_call(run: Run) -> None:
    call = stock().call
    shown = run("call", "get", call, "-p", "sandbox", "--query", "start_timestamp")
    start = int(shown.stdout)

    def found(after: int, before: int, version: str) -> str:
        words = f"--started-after {after} --started-before {before} -p sandbox -o ids --api-version {version}"
        return run("call", "list", *words.split()).stdout

    for version in ("v1", "v2"):
        assert found(start - 1000, start, version) == ""
        assert found(start, start + 1, version) == f"{call}\n"


def test_the_same_filters_find_the_same_calls_in_both_versions(run: Run) -> None:
    ids = stock()
    filters = [
        "--agent-id",
        ids.agent,
        "--started-after",
        "2h",
        "--ended-before",
        "10m",
        "-p",
        "sandbox",
        "-o",
        "ids",
    ]

    found = [run("call", "list", *filters, "--api-version", version) for version in ("v1", "v2")]
    none = run("call", "list", "--started-after", "10m", "-p", "sandbox", "--json")

    assert [result.stdout for result in found] == [f"{ids.call}\n"] * 2
    assert none.stdout == "[]\n"


def two_pages(request: Recorded, size: int = 20) -> Answer:
    """A service with two pages of calls, and the details of each but c7."""
    if request.method == "GET":
        call_id = request.path.rpartition("/")[2]
        if call_id == "c7":
            return Answer(422, {"message": "Cannot find requested asset under given api key."})
        return Answer(200, {"call_id": call_id, "transcript": f"Agent: {call_id}"})
    begin = 0 if "pagination_key" not in request.json else size
    items = [{"call_id": f"c{n}", "call_status": "ended"} for n in range(begin + 100, begin + size + 100)]
    return Answer(200, {"items": items, "has_more": begin == 0, "pagination_key": "k"})


def test_details_are_fetched_for_each_call_in_order(ask: Run, server: Recorder) -> None:
    server.answer = two_pages

    result = ask(
        "call", "list", "--all", "--details", "-o", "jsonl", "--api-version", "v2", "--concurrency", "4"
    )

    assert (result.exit_code, result.stderr) == (0, "")
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"call_id": f"c{n}", "transcript": f"Agent: c{n}"} for n in range(100, 140)
    ]
    assert len(server.requests) == 42
    assert server.connections <= 5


@pytest.mark.parametrize("shown", ["tsv", "table"])
def test_details_are_shown_as_lists_are(shown: str, ask: Run, server: Recorder) -> None:
    server.answer = two_pages

    result = ask("call", "list", "--limit", "20", "--details", "-o", shown, "--api-version", "v2", "-q")

    lines = [line.split()[0] for line in result.stdout.splitlines()]
    assert lines[-20:] == [f"c{n}" for n in range(100, 120)]
    assert len(server.requests) == 21


def test_no_more_than_a_few_are_fetched_at_a_time(ask: Run, server: Recorder) -> None:
    lock, at_work, most = threading.Lock(), 0, 0
    together = threading.Barrier(3, timeout=20)

    def answer(request: Recorded) -> Answer:
        nonlocal at_work, most
        if request.method != "GET":
            return Answer(200, {"items": [{"call_id": f"c{n + 20}"} for n in range(12)], "has_more": False})
        with lock:
            at_work += 1
            most = max(most, at_work)
        together.wait()
        with lock:
            at_work -= 1
        return two_pages(request)

    server.answer = answer

    result = ask("call", "list", "--details", "-o", "ids", "--api-version", "v2", "--concurrency", "3")

    assert (result.exit_code, len(result.stdout.split()), most) == (0, 12, 3)


def test_a_call_whose_details_fail_ends_the_list(ask: Run, server: Recorder) -> None:
    calls = [{"call_id": f"c{n}"} for n in (5, 6, 7, 8)]
    server.answer = lambda request: (
        two_pages(request) if request.method == "GET" else Answer(200, {"items": calls, "has_more": False})
    )

    result = ask("call", "list", "--details", "-o", "jsonl", "--api-version", "v2", "--concurrency", "1")

    assert result.exit_code == 3
    assert [json.loads(line)["call_id"] for line in result.stdout.splitlines()] == ["c5", "c6"]
    error = json.loads(result.stderr)["error"]
    assert (error["code"], error["id"]) == ("not_found", "c7")


def test_in_version_1_details_need_no_more_requests(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, [{"call_id": "c", "transcript": "Agent: Hi"}])

    result = ask("call", "list", "--details", "--json", "--api-version", "v1")

    assert (result.stdout, len(server.requests)) == ('[{"call_id":"c","transcript":"Agent: Hi"}]\n', 1)


@pytest.mark.parametrize("shown", ["jsonl", "csv", "tsv", "ids", "json"])
def test_a_page_is_printed_before_the_next_is_asked_for(shown: str, server: Recorder) -> None:
    printed = threading.Event()

    def answer(request: Recorded) -> Answer:
        if "pagination_key" in request.json:
            # The service waits for the reader: a program that reads ahead would wait for ever.
            assert printed.wait(20)
        return two_pages(request)

    server.answer = answer
    with start("call", "list", "--all", "-o", shown, RETELLCTL_BASE_URL=server.url, **HERE) as listing:
        assert listing.stdout is not None
        first = listing.stdout.read(8)
        printed.set()
        rest = listing.stdout.read()

    assert listing.returncode == 0
    assert (first + rest).count("c1") == 40


def test_a_reader_that_has_enough_ends_it(server: Recorder) -> None:
    requests = threading.Semaphore(0)

    def endless(request: Recorded) -> Answer:
        requests.release()
        number = int(request.json.get("pagination_key", "0"))
        items: list[Any] = [{"call_id": f"c{number}-{n}"} for n in range(1000)]
        return Answer(200, {"items": items, "has_more": True, "pagination_key": str(number + 1)})

    server.answer = endless
    with start("call", "list", "--all", "-o", "ids", RETELLCTL_BASE_URL=server.url, **HERE) as listing:
        assert listing.stdout is not None
        assert listing.stdout.readline() == "c0-0\n"
        listing.stdout.close()
        assert listing.stderr is not None
        errors = listing.stderr.read()

    # Ended as by SIGPIPE, after a page or two, however long the history is.
    assert (listing.returncode, errors) == (-13, "")
    assert len(server.requests) < 10


def test_on_a_terminal_a_long_list_is_counted(server: Recorder) -> None:
    moment = threading.Event()

    def answer(request: Recorded) -> Answer:
        # A count is for work that takes half a second or more, so this has to.
        moment.wait(0.6)
        return two_pages(request)

    server.answer = answer

    seen = in_terminal("call", "list", "--all", "-o", "ids", RETELLCTL_BASE_URL=server.url, environ=HERE)

    ids = [f"c{n}\n" for n in range(100, 140)]
    gone = "\r\x1b[K"
    assert seen.text == f"{''.join(ids[:20])}{gone}calls  20{gone}{''.join(ids[20:])}{gone}calls  40{gone}"
    assert seen.exit_code == 0
