"""Much at once: how much of a large answer is held, how many pages, connections and requests many records take."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from processes import PROGRAM, TOKEN, environment, start
from recorder import Answer, Recorded, standard

if TYPE_CHECKING:
    from collections.abc import Callable

    from recorder import Recorder

# A process in between tells what its only child had resident: one that this large process started itself would be
# counted from what this one has.
PEAK = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
unit = 1 if sys.platform == "darwin" else 1024
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit)
"""


def call(number: int, words: int = 0) -> dict[str, Any]:
    timed = [{"word": "straightforward", "start": at, "end": at + 0.25} for at in range(words)]
    return {
        "call_id": f"call_{number:08}",
        "call_status": "ended",
        "start_timestamp": 1_795_398_925_016 - number * 1000,
        "transcript_object": [{"role": "agent", "content": "straightforward", "words": timed}],
    }


def peak(*args: str, server: Recorder, version: str) -> int:
    """The most bytes that the program had resident."""
    environ = {
        "RETELL_API_KEY": TOKEN,
        "RETELLCTL_BASE_URL": server.url,
        "RETELLCTL_API_VERSION": version,
    }
    found = subprocess.run(
        [sys.executable, "-c", PEAK, *PROGRAM, *args],
        env=environment(**environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    code, memory = found.stdout.split()
    assert code == b"0"
    return int(memory)


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "ids", "table"])
def test_a_large_answer_is_in_memory_less_than_three_times(form: str, server: Recorder) -> None:
    body = json.dumps([call(number, words=350) for number in range(1000)], ensure_ascii=False).encode()
    assert len(body) > 15_000_000
    small = peak("call", "list", "-o", form, server=server, version="v1")
    server.answer = lambda _: Answer(200, body)

    assert peak("call", "list", "-o", form, server=server, version="v1") - small < 3 * len(body)


def pages(page: bytes, count: int) -> Callable[[Recorded], Answer]:
    """Answer with a page of calls in version 2, so many times."""

    def answer(request: Recorded) -> Answer:
        number = int(request.json.get("pagination_key", 1))
        more = b'true,"pagination_key":"%d"' % (number + 1) if number < count else b"false"
        return Answer(200, b'{"items":%b,"has_more":%b}' % (page, more))

    return answer


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "ids"])
def test_a_longer_history_takes_no_more_memory(form: str, server: Recorder) -> None:
    page = json.dumps([call(number, words=20) for number in range(1000)]).encode()
    assert len(page) > 1_000_000
    server.answer = pages(page, 3)
    few = peak("call", "list", "--all", "-o", form, server=server, version="v2")
    server.requests.clear()
    server.answer = pages(page, 30)

    many = peak("call", "list", "--all", "-o", form, server=server, version="v2")

    assert len(server.requests) == 30
    # Of 27 more. Memory that is given back leaves gaps, which cost some.
    assert many - few < 8 * len(page)


def test_many_records_take_one_pool_of_connections(server: Recorder) -> None:
    ids = [f"agent_{number}" for number in range(200)]
    server.answer = lambda request: Answer(200, {"agent_id": request.path.rpartition("/")[2]})
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    with start("agent", "get", *ids, "-o", "ids", "--concurrency", "32", **environ) as process:
        out, err = process.communicate(timeout=60)

    assert (out.split(), err, process.returncode) == (ids, "", 0)
    assert len(server.requests) == 200
    assert server.connections <= 32


def test_the_first_record_is_shown_while_the_last_is_waited_for(server: Recorder) -> None:
    is_shown = threading.Event()

    def answer(request: Recorded) -> Answer:
        if request.path == "/get-agent/last":
            assert is_shown.wait(60)
        return Answer(200, {"agent_id": request.path.rpartition("/")[2]})

    server.answer = answer
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    with start("agent", "get", "first", "last", "-o", "jsonl", **environ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == '{"agent_id":"first"}\n'
        is_shown.set()
        assert process.communicate(timeout=60) == ('{"agent_id":"last"}\n', "")


def test_the_first_page_is_shown_while_the_last_is_waited_for(server: Recorder) -> None:
    is_shown = threading.Event()

    def answer(request: Recorded) -> Answer:
        if request.json.get("pagination_key") == "2":
            assert is_shown.wait(60)
            return Answer(200, {"items": [{"call_id": "last"}], "has_more": False})
        return Answer(200, {"items": [{"call_id": "first"}], "has_more": True, "pagination_key": "2"})

    server.answer = answer
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    with start("call", "list", "-o", "ids", **environ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "first\n"
        is_shown.set()
        assert process.communicate(timeout=60) == ("last\n", "")


def test_one_request_opens_one_connection(server: Recorder) -> None:
    server.answer = standard
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    with start("agent", "list", "--json", **environ) as process:
        assert process.communicate(timeout=60) == ("[]\n", "")

    assert server.connections == 1


def test_help_opens_none(server: Recorder) -> None:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url}

    with start("agent", "list", "--help", **environ) as process:
        process.communicate(timeout=60)

    assert server.connections == 0
