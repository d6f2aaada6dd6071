"""--wait: a call is read until it is over, and shown however that comes out."""

from __future__ import annotations

import json
import shlex
import signal
import time
from typing import TYPE_CHECKING, Any

import pytest
from processes import TOKEN, in_terminal, start
from recorder import Answer, Recorded, Recorder
from transport.script import Scripted, Turn, answer

from retellctl.cli.own.waiting import follow, status_of, wait_seconds
from retellctl.errors import CallFailed, RateLimited, RetellctlError, WaitTimeout
from retellctl.transport.messages import Response

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Run

CREATE = ["call", "create", "--from", "14155550100", "--to", "12135550199", "--json"]


def call(status: object, **more: object) -> dict[str, object]:
    return {"call_id": "c1", "call_status": status, **more}


def states(*answers: Any) -> Any:
    """A service on which the call goes through these answers, the last one for ever."""
    left = [found if isinstance(found, Answer) else Answer(200, call(found)) for found in answers]

    def reply(request: Recorded) -> Answer:
        found = left.pop(0) if len(left) > 1 else left[0]
        return Answer(201, found.body) if request.method == "POST" and found.status == 200 else found

    return reply


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


def never(_: float) -> Response:
    raise AssertionError("a call that is over was read again")


def looks(clock: Clock, first: Response, look: Callable[[float], Response], seconds: float = 30) -> Any:
    return follow("c1", first, look, seconds, bears=lambda _: True, clock=clock, sleep=clock.sleep)


def test_it_reads_less_and_less_often_until_the_time_is_up() -> None:
    clock = Clock()
    seen: list[str] = []
    answers = looks(clock, response("registered"), lambda _: response("ongoing"))

    with pytest.raises(WaitTimeout) as raised:
        seen.extend(status_of(answer) for answer in answers if isinstance(answer, Response))

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

    assert len(list(looks(clock, response("ended"), never))) == 1
    for status in ("error", "not_connected"):
        with pytest.raises(CallFailed):
            list(looks(clock, response(status), never))
    assert clock.pauses == []


@pytest.mark.parametrize("status", [None, 7, "unheard_of"])
def test_a_state_that_nobody_knows_is_waited_for(status: object) -> None:
    clock = Clock()
    answers = [response(status), response("ended")]

    seen = list(looks(clock, response(status), lambda _: answers.pop(0)))

    assert len(seen) == 3


@pytest.mark.parametrize(
    ("typed", "seconds"), [(None, 600), ("90", 90), ("90s", 90), ("10m", 600), ("1.5h", 5400), ("0", 0)]
)
def test_how_long_it_waits(typed: str | None, seconds: float) -> None:
    assert wait_seconds(wait=True, timeout=typed) == seconds
    assert wait_seconds(wait=False, timeout=None) is None


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
            "hint": "See `retellctl --api-version v2 call get c1 --json`.",
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


REFUSED = {
    "401": (
        Answer(401, {"message": "Invalid key"}),
        "call get c1: the service does not accept the token (401 ",
    ),
    "404": (Answer(404, {"message": "No call"}), "call get c1: not found (404): No call"),
    "422": (
        Answer(422, {"message": "Cannot find requested asset under given api key."}),
        "call get c1: not found (422): Cannot find requested asset under given api key.",
    ),
    "429": (Answer(429, {"message": "Slow down"}), "call get c1: too many requests (429 Too Many Requests)"),
    "500": (
        Answer(500, {"message": "boom"}),
        "call get c1: the service failed (500 Internal Server Error): boom",
    ),
    "HTML": (
        Answer(200, b"<html>"),
        "call get c1: the answer makes no sense: HTML came where an object was due",
    ),
    "302": (Answer(302, b""), "call get c1: the server redirects (302 Found)"),
    "400": (Answer(400, {"message": "No"}), "call get c1: refused by the API (400 Bad Request): No"),
}
ONCE = ("--max-retries", "0", "--api-version", "v2")


@pytest.mark.parametrize("trouble", REFUSED)
def test_a_call_that_stands_is_not_denied_by_a_look_at_it(trouble: str, ask: Run, server: Recorder) -> None:
    refused, why = REFUSED[trouble]
    server.answer = states("registered", refused)

    result = ask(*CREATE, "--wait", "--wait-timeout", "1s", *ONCE)

    assert (result.exit_code, json.loads(result.stdout)) == (11, call("registered"))
    placed, note, error = result.stderr.splitlines()
    assert placed == "Call c1 is placed."
    assert note.startswith(f"Call c1 stands, but a look at it failed ({why}")
    assert note.endswith("); looking again.")
    found = json.loads(error)["error"]
    assert (found["code"], found["exit_code"], found["id"]) == ("wait_timeout", 11, "c1")
    assert found["message"].startswith(
        "call c1 was registered when it was last seen, 1 s are over: the last look at it failed: " + why
    )
    assert found["hint"] == "Wait on with `retellctl --api-version v2 call get c1 --wait`."
    assert len(server.requests) >= 3, "it was looked at again and again"


def account(service: Scripted) -> dict[str, str]:
    return {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": service.url}


def test_a_service_that_goes_away_once_the_call_is_placed(run: Run) -> None:
    def script(turn: Turn) -> None:
        turn.read()
        if turn.number == 1:
            turn.say(answer(201, call("registered")))
        else:
            turn.reset()

    with Scripted(script) as service:
        result = run(*CREATE, "--wait", "--wait-timeout", "1s", *ONCE, **account(service))

    assert (result.exit_code, json.loads(result.stdout)) == (11, call("registered"))
    assert "the last look at it failed: call get c1: broken answer" in result.stderr


@pytest.mark.parametrize(
    "look",
    [
        Answer(200, {"call_id": "other", "call_status": "ended"}),
        Answer(200, {"call_id": "c1", "x": "y" * 10}),
    ],
    ids=["another call", "no state"],
)
def test_only_the_calls_own_end_ends_the_waiting(look: Answer, ask: Run, server: Recorder) -> None:
    server.answer = states("registered", look)

    result = ask(*CREATE, "--wait", "--wait-timeout", "0.5s", *ONCE)

    assert result.exit_code == 11


def test_a_look_says_how_long_the_server_wants_to_be_left_alone(ask: Run, server: Recorder) -> None:
    server.answer = states("registered", Answer(429, {"message": "x"}, {"Retry-After": "1.1"}), "ended")

    result = ask(*CREATE, "--wait", *ONCE)

    assert (result.exit_code, result.stdout) == (0, ENDED)
    assert result.stderr.splitlines()[1].endswith("); looking again in 2 s, as the server asks.")


def test_a_silent_service_is_not_waited_for_beyond_the_time(run: Run) -> None:
    def script(turn: Turn) -> None:
        turn.read()
        if turn.number == 1:
            turn.say(answer(201, call("registered")))
        else:
            turn.hang()

    began = time.monotonic()
    with Scripted(script) as service:
        result = run(*CREATE, "--wait", "--wait-timeout", "0.3s", "--api-version", "v2", **account(service))

    assert (result.exit_code, json.loads(result.stdout)) == (11, call("registered"))
    # Not the minute that --timeout has: a look has two seconds where the waiting has less.
    assert time.monotonic() - began < 20


def test_trouble_that_passes_is_waited_out(ask: Run, server: Recorder) -> None:
    server.answer = states("registered", Answer(503, b""), Answer(401, {}), Answer(200, b"<html>"), "ended")

    result = ask(*CREATE, "--wait", *ONCE)

    assert (result.exit_code, result.stdout) == (0, ENDED)
    assert len(result.stderr.splitlines()) == 4


@pytest.mark.parametrize(
    ("refused", "code"), [(Answer(401, {"message": "x"}), 4), (Answer(404, {"message": "x"}), 3)]
)
def test_who_only_looks_is_told_at_once_what_time_will_not_mend(
    refused: Answer, code: int, ask: Run, server: Recorder
) -> None:
    server.answer = states("registered", refused)

    result = ask("call", "get", "c1", "--json", "--wait", *ONCE)

    assert (result.exit_code, json.loads(result.stdout)) == (code, call("registered"))


def test_who_only_looks_waits_out_what_passes(ask: Run, server: Recorder) -> None:
    server.answer = states("registered", Answer(503, b""), "ended")

    result = ask("call", "get", "c1", "--json", "--wait", *ONCE)

    assert (result.exit_code, result.stdout) == (0, ENDED)


def test_the_server_says_when_to_look_again() -> None:
    clock = Clock()
    limited = Response(429, "", (("ratelimit-reset", "7"),), b"", 0.1, "GET", "https://x")
    left: list[RetellctlError | Response] = [
        RateLimited("call get c1: too many requests (429)", response=limited),
        response("ended"),
    ]

    def look(_: float) -> Response:
        found = left.pop(0)
        if isinstance(found, RetellctlError):
            raise found
        return found

    seen = list(looks(clock, response("registered"), look))

    assert (len(seen), clock.pauses) == (3, [0.25, 7])


def test_a_new_call_without_an_id_cannot_be_waited_for(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(201, {"call_status": "registered"})

    result = ask(*CREATE, "--idempotency-key", "order-7", "--wait", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (9, '{"call_status":"registered"}\n')
    error = json.loads(result.stderr)["error"]
    assert (
        error["message"] == "call create: it was placed, and cannot be waited for: its answer has no call_id"
    )
    assert "--idempotency-key order-7" in error["hint"]


@pytest.mark.parametrize("hostile", ["c1; touch x", "$(touch x)", "c1\x1b[31m"])
def test_an_id_of_the_servers_making_is_quoted_in_a_command(hostile: str, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(201, {"call_id": hostile, "call_status": "registered"})

    result = ask(*CREATE, "--wait", "--wait-timeout", "0s", *ONCE)

    hint = json.loads(result.stderr.splitlines()[-1])["error"]["hint"]
    command = shlex.split(hint.partition("`")[2].partition("`")[0])
    assert command == ["retellctl", "--api-version", "v2", "call", "get", hostile, "--wait"]


def test_on_a_terminal_each_state_is_shown(server: Recorder) -> None:
    server.answer = states("registered", "ongoing", "ongoing", "ended")
    environ = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_BASE_URL": server.url}

    seen = in_terminal("call", "get", "c1", "--wait", "-o", "ids", "--api-version", "v2", environ=environ)

    assert (seen.exit_code, seen.text) == (
        0,
        "Call c1: registered\nCall c1: ongoing\nCall c1: ended\nc1\n",
    )


def test_a_new_call_is_shown_also_when_nobody_waits_any_longer(server: Recorder) -> None:
    reply = states("registered", "ongoing")

    def breaks_off(request: Recorded) -> Answer:
        if len(server.requests) == 3:
            waiting.send_signal(signal.SIGINT)
        found: Answer = reply(request)
        return found

    server.answer = breaks_off
    environ = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_BASE_URL": server.url}
    with start(*CREATE, "--wait", "--api-version", "v2", **environ) as waiting:
        out, err = waiting.communicate(timeout=60)

    assert waiting.returncode == -signal.SIGINT
    assert err == (
        "Call c1 is placed.\n"
        "Call c1 goes on: wait on with `retellctl --api-version v2 call get c1 --wait`, or hang up with"
        " `retellctl --api-version v2 call stop c1`.\n"
    )
    assert json.loads(out)["call_id"] == "c1"
