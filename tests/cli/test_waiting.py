"""--wait: a call is read until it is over, and shown however that comes out."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING, Any

import pytest
from processes import in_terminal, start
from recorder import Answer, Recorded, Recorder

from retellctl.api.errors import CallFailed, WaitTimeout
from retellctl.api.http import Response
from retellctl.cli.waiting import follow, patience, status_of

if TYPE_CHECKING:
    from conftest import Run

CREATE = ["call", "create", "--from", "14155550100", "--to", "12135550199", "--json"]


def call(status: object, **more: object) -> dict[str, object]:
    return {"call_id": "c1", "call_status": status, **more}


def states(*answers: Any) -> Any:
    """A service on which the call goes through these answers, the last one for ever."""
    left = [answer if isinstance(answer, Answer) else Answer(200, call(answer)) for answer in answers]

    def answer(request: Recorded) -> Answer:
        found = left.pop(0) if len(left) > 1 else left[0]
        return Answer(201, found.body) if request.method == "POST" and found.status == 200 else found

    return answer


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.pauses: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


def response(status: object) -> Response:
    return Response(200, "OK", (), json.dumps(call(status)).encode(), 0.1, "GET", "https://x")


def test_it_reads_less_and_less_often_until_the_time_is_up() -> None:
    clock = Clock()
    seen: list[str] = []
    answers = follow(
        "c1", response("registered"), lambda: response("ongoing"), 30, clock=clock, sleep=clock.sleep
    )

    with pytest.raises(WaitTimeout) as raised:
        seen.extend(status_of(answer) for answer in answers)

    assert clock.pauses[:4] == [0.25, 0.375, 0.5625, 0.84375]
    assert max(clock.pauses) == 5
    assert (clock.now, sum(clock.pauses)) == (130, 30)
    assert seen == ["registered", *["ongoing"] * len(clock.pauses)]
    assert (raised.value.message, raised.value.hint) == (
        "call c1 is still ongoing after 30 s",
        "Wait on with `retellctl call get c1 --wait`.",
    )


def test_a_call_that_is_over_is_not_read_again() -> None:
    clock = Clock()

    assert len(list(follow("c1", response("ended"), pytest.fail, 30, clock=clock, sleep=clock.sleep))) == 1
    for status in ("error", "not_connected"):
        with pytest.raises(CallFailed):
            list(follow("c1", response(status), pytest.fail, 30, clock=clock, sleep=clock.sleep))
    assert clock.pauses == []


@pytest.mark.parametrize("status", [None, 7, "unheard_of"])
def test_a_state_that_nobody_knows_is_waited_for(status: object) -> None:
    clock = Clock()
    answers = [response(status), response("ended")]

    seen = list(follow("c1", response(status), lambda: answers.pop(0), 30, clock=clock, sleep=clock.sleep))

    assert len(seen) == 3


@pytest.mark.parametrize(
    ("typed", "seconds"), [(None, 600), ("90", 90), ("90s", 90), ("10m", 600), ("1.5h", 5400), ("0", 0)]
)
def test_how_long_it_waits(typed: str | None, seconds: float) -> None:
    assert patience(wait=True, timeout=typed) == seconds
    assert patience(wait=False, timeout=None) is None


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["--wait-timeout", "90s"], ["--wait-timeout needs --wait", "Such as --wait --wait-timeout 90s."]),
        (
            ["--wait", "--wait-timeout", "soon"],
            [
                "--wait-timeout 'soon' is not a duration of at most 365d",
                "Give seconds (90) or a number with s, m, h or d (90s, 10m, 1h).",
            ],
        ),
    ],
)
def test_what_is_no_duration_is_refused_before_anybody_is_called(
    words: list[str], lines: list[str], ask: Run, server: Recorder
) -> None:
    for command in (CREATE[:-1], ["call", "get", "c1"]):
        result = ask(*command, *words)

        assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
        assert result.stderr == "Error: " + "\n  ".join(lines) + "\n"


@pytest.mark.parametrize("ids", [["a", "b"], ["-"]])
@pytest.mark.parametrize("option", [["--wait"], ["--recording", "x.wav"]])
def test_one_call_at_a_time(ids: list[str], option: list[str], ask: Run, server: Recorder) -> None:
    result = ask("call", "get", *ids, *option, input="a\n")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == f"Error: {option[0]} takes one call's id\n"


ENDED = '{"call_id":"c1","call_status":"ended"}\n'


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("command", [CREATE, ["call", "get", "c1", "--json"]])
def test_a_call_that_ends_well(command: list[str], version: str, ask: Run, server: Recorder) -> None:
    server.answer = states("registered", "ended")

    result = ask(*command, "--wait", "--api-version", version)

    assert (result.exit_code, result.stdout) == (0, ENDED)
    assert result.stderr == ("Call c1 is placed.\n" if "create" in command else "")
    assert [request.method for request in server.requests] == [
        "POST" if "create" in command else "GET",
        "GET",
    ]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        ("error", "call c1 ended in error: disconnection_reason: dial_failed"),
        ("not_connected", "call c1 was never connected: disconnection_reason: dial_failed"),
    ],
)
@pytest.mark.parametrize("command", [CREATE, ["call", "get", "c1", "--json"]])
def test_a_call_that_fails_is_shown_and_ends_with_12(
    command: list[str], status: str, message: str, ask: Run, server: Recorder
) -> None:
    server.answer = states(Answer(200, call(status, disconnection_reason="dial_failed")))

    result = ask(*command, "--wait", "--quiet", "--api-version", "v2")

    assert result.exit_code == 12
    assert json.loads(result.stdout)["call_status"] == status
    assert json.loads(result.stderr) == {
        "error": {
            "code": "call_failed",
            "exit_code": 12,
            "message": message,
            "hint": "See `retellctl call get c1 --json`.",
            "id": "c1",
        }
    }


@pytest.mark.parametrize("command", [CREATE, ["call", "get", "c1", "--json"]])
def test_a_call_that_takes_too_long_is_shown_and_ends_with_11(
    command: list[str], ask: Run, server: Recorder
) -> None:
    server.answer = states("registered", "ongoing")

    result = ask(*command, "--wait", "--wait-timeout", "0.01s", "-q", "--api-version", "v2")

    assert (result.exit_code, json.loads(result.stdout)["call_status"]) == (11, "ongoing")
    error = json.loads(result.stderr)["error"]
    assert (error["code"], error["message"]) == ("wait_timeout", "call c1 is still ongoing after 0.01 s")


def test_a_call_that_cannot_be_read_any_more_is_shown_as_it_was(ask: Run, server: Recorder) -> None:
    server.answer = states("registered", Answer(401, {"message": "Invalid key"}))

    result = ask(*CREATE, "--wait", "--api-version", "v2")

    assert (result.exit_code, json.loads(result.stdout)) == (4, call("registered"))
    note, error = result.stderr.splitlines()
    assert note == "Call c1 is placed."
    assert json.loads(error)["error"]["code"] == "auth"


def test_a_new_call_without_an_id_cannot_be_waited_for(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(201, {"call_status": "registered"})

    result = ask(*CREATE, "--wait", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (1, '{"call_status":"registered"}\n')
    assert json.loads(result.stderr)["error"]["message"] == (
        "the call cannot be waited for: its answer has no call_id"
    )


def test_on_a_terminal_each_state_is_shown(server: Recorder) -> None:
    server.answer = states("registered", "ongoing", "ongoing", "ended")
    environ = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_BASE_URL": server.url}

    seen = in_terminal("call", "get", "c1", "--wait", "-o", "ids", "--api-version", "v2", **environ)

    assert (seen.exit_code, seen.text) == (
        0,
        "Call c1: registered\nCall c1: ongoing\nCall c1: ended\nc1\n",
    )


def test_a_new_call_is_shown_also_when_nobody_waits_any_longer(server: Recorder) -> None:
    answer = states("registered", "ongoing")

    def breaks_off(request: Recorded) -> Answer:
        if len(server.requests) == 3:
            waiting.send_signal(signal.SIGINT)
        found: Answer = answer(request)
        return found

    server.answer = breaks_off
    environ = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_BASE_URL": server.url}
    with start(*CREATE, "--wait", "--api-version", "v2", **environ) as waiting:
        out, err = waiting.communicate(timeout=60)

    assert (waiting.returncode, err) == (-signal.SIGINT, "Call c1 is placed.\n")
    assert json.loads(out)["call_id"] == "c1"
