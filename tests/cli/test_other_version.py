"""What a version lacks is refused with what to do instead, and nothing is sent."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest
from recorder import Answer, Recorded, Recorder, standard

if TYPE_CHECKING:
    from conftest import Run

CALL = "call create --from 14155550100 --to 12135550199"
REGISTER = "call register --agent-id a"
LEAVE_OUT = "Leave it out, or speak a newer version: --api-version v2."
USE_AGENT_ID = "Use --agent-id: version 1 has one agent for both directions."
ALWAYS = "Transcripts are always formatted: leave it out."
SIP = "Version 2 takes the audio over SIP: leave it out."
V1_LACKS = [
    ("agent create --response-engine '{}'", "--response-engine", "Use --llm-websocket-url or --llm-id."),
    (
        "agent update a --data-storage-setting everything",
        "--data-storage-setting",
        "Use --opt-out-sensitive-data-storage.",
    ),
    ("agent update a --agent-version 1 --agent-name x", "--agent-version", LEAVE_OUT),
    ("agent get a --agent-version 1", "--agent-version", LEAVE_OUT),
    ("agent list --search x", "--search", LEAVE_OUT),
    ("agent list --sort-order ascending", "--sort-order", LEAVE_OUT),
    ("llm list --sort-order ascending", "--sort-order", LEAVE_OUT),
    ("phone-number list --sort-order ascending", "--sort-order", LEAVE_OUT),
    ("llm get l --llm-version 1", "--llm-version", LEAVE_OUT),
    ("llm update l --llm-version 1 --begin-message x", "--llm-version", LEAVE_OUT),
    ("llm create --model x", "--model", LEAVE_OUT),
    ("llm create --model-temperature 1", "--model-temperature", LEAVE_OUT),
    ("llm create --start-speaker user", "--start-speaker", LEAVE_OUT),
    ("llm create --default-dynamic-variable a=b", "--default-dynamic-variable", LEAVE_OUT),
    ("llm create --knowledge-base-id k", "--knowledge-base-id", LEAVE_OUT),
    ("phone-number create --inbound-agent a", "--inbound-agent", USE_AGENT_ID),
    ("phone-number update 14155550100 --outbound-agent a", "--outbound-agent", USE_AGENT_ID),
    ("phone-number create --country-code US", "--country-code", LEAVE_OUT),
    ("phone-number create --nickname x", "--nickname", LEAVE_OUT),
    ("phone-number create --number-provider twilio", "--number-provider", LEAVE_OUT),
    ("phone-number create --no-toll-free", "--no-toll-free", LEAVE_OUT),
    (
        f"{CALL} --idempotency-key k",
        "--idempotency-key",
        "Leave it out: version 1 has none, so a call is never sent again.",
    ),
    (f"{CALL} --metadata a=b", "--metadata", LEAVE_OUT),
    (f"{CALL} --override-agent-version 1", "--override-agent-version", LEAVE_OUT),
    (f"{CALL} --sip-header a=b", "--sip-header", LEAVE_OUT),
    (f"{REGISTER} --direction inbound", "--direction", LEAVE_OUT),
    (f"{REGISTER} --agent-version 1", "--agent-version", LEAVE_OUT),
]
V2_LACKS = [
    ("agent update a --format-text", "--format-text", ALWAYS),
    ("agent create --no-format-text", "--no-format-text", ALWAYS),
    (f"{REGISTER} --audio-websocket-protocol web", "--audio-websocket-protocol", SIP),
    (f"{REGISTER} --audio-encoding mulaw", "--audio-encoding", SIP),
    (f"{REGISTER} --sample-rate 8000", "--sample-rate", SIP),
    (
        f"{REGISTER} --end-call-after-silence-ms 10000",
        "--end-call-after-silence-ms",
        "It is a field of the agent now: retellctl agent update --set end_call_after_silence_ms=600000.",
    ),
]
LACKS = [("v1", *case) for case in V1_LACKS] + [("v2", *case) for case in V2_LACKS]


@pytest.mark.parametrize(("version", "line", "flag", "hint"), LACKS)
def test_a_flag_that_the_version_lacks_is_refused(
    version: str, line: str, flag: str, hint: str, ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == f"Error: {flag} is not part of API version {version[1:]}\n  {hint}\n"


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        (
            "agent update a --llm-id l --llm-websocket-url wss://x",
            "--llm-websocket-url and --llm-id exclude each other",
            "Give one of them.",
        ),
        (
            "agent update a --response-engine '{}' --llm-id l",
            "--llm-id and --response-engine exclude each other",
            "Give one of them.",
        ),
        (
            "agent update a --opt-out-sensitive-data-storage --data-storage-setting everything",
            "--opt-out-sensitive-data-storage and --data-storage-setting exclude each other",
            "Give one of them.",
        ),
        (
            "phone-number create --agent-id a --inbound-agent b",
            "--inbound-agent and another flag both give inbound_agents",
            "Use one of them.",
        ),
    ],
)
def test_two_flags_for_one_field_are_refused(
    line: str, message: str, hint: str, ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == f"Error: {message}\n  {hint}\n"


def llm_of(url: str | None) -> object:
    def answer(request: Recorded) -> Answer:
        return Answer(200, {"llm_websocket_url": url}) if request.method == "GET" else standard(request)

    return answer


@pytest.mark.parametrize("command", ["agent create --voice-id v", "agent update a"])
def test_a_retell_llm_is_looked_up_in_version_1(command: str, ask: Run, server: Recorder) -> None:
    server.answer = llm_of("wss://api.retellai.com/llm/l")  # type: ignore[assignment]

    result = ask(*command.split(), "--llm-id", "l", "--api-version", "v1")

    assert (result.exit_code, result.stderr) == (0, "")
    look_up, sent = server.requests
    assert (look_up.method, look_up.path) == ("GET", "/get-retell-llm/l")
    assert sent.json["llm_websocket_url"] == "wss://api.retellai.com/llm/l"


@pytest.mark.parametrize("url", [None, 7])
def test_a_retell_llm_without_a_websocket_is_refused(url: object, ask: Run, server: Recorder) -> None:
    server.answer = llm_of(url)  # type: ignore[arg-type, assignment]

    result = ask("agent", "update", "a", "--llm-id", "l", "--api-version", "v1")

    assert (result.exit_code, result.stdout, len(server.requests)) == (2, "", 1)
    assert result.stderr == "Error: --llm-id l: that LLM has no llm_websocket_url\n"


def test_a_retell_llm_that_is_not_there_is_not_found(ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(
        422, {"error_message": "Cannot find requested asset under given api key."}
    )

    result = ask("agent", "update", "a", "--llm-id", "l", "--api-version", "v1")

    assert (result.exit_code, result.stdout, len(server.requests)) == (3, "", 1)
    assert result.stderr == (
        "Error: llm get l: not found (422)\n"
        "  Cannot find requested asset under given api key.\n"
        "  See what there is: `retellctl --api-version v1 llm list`.\n"
    )


def test_a_dry_run_has_a_placeholder_for_what_would_be_looked_up(run: Run) -> None:
    result = run("agent", "update", "a", "--llm-id", "l", "--api-version", "v1", "--dry-run")

    look_up, change = [part["dry_run"] for part in json.loads(result.stdout)]
    assert (look_up["method"], look_up["url"]) == ("GET", "https://api.retellai.com/get-retell-llm/l")
    assert change["body"] == {"llm_websocket_url": "<llm_websocket_url of l>"}


@pytest.mark.parametrize("llm_id", ["", ".", "..", "a\x1bb"])
@pytest.mark.parametrize("version", ["v1", "v2"])
def test_what_cannot_be_an_id_is_refused(llm_id: str, version: str, ask: Run, server: Recorder) -> None:
    result = ask("agent", "update", "a", "--llm-id", llm_id, "--api-version", version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: --llm-id '")


def test_a_version_goes_into_the_query_of_get_and_update(ask: Run, server: Recorder) -> None:
    ask("agent", "get", "a", "b", "--agent-version", "3", "--api-version", "v2", "--concurrency", "1")
    ask("llm", "update", "l", "--llm-version", "latest", "--begin-message", "x", "--api-version", "v2")

    assert [request.target for request in server.requests] == [
        "/get-agent/a?version=3",
        "/get-agent/b?version=3",
        "/update-retell-llm/l?version=latest",
    ]


@pytest.mark.parametrize(("version", "other"), [("v1", "v2"), ("v2", "v1")])
def test_a_route_that_the_server_does_not_know_names_both_versions(
    version: str, other: str, ask: Run, server: Recorder
) -> None:
    server.answer = lambda request: Answer(404, f"Cannot {request.method} {request.target}".encode())

    result = ask("agent", "list", "--api-version", version)

    path = "GET /list-agents" if version == "v1" else "POST /v2/list-agents?limit=1000"
    method, _, path = path.partition(" ")
    assert (result.exit_code, result.stdout) == (5, "")
    assert result.stderr == (
        "Error: agent list: the server does not know this route (404 Not Found)\n"
        f"  {method} {server.url}{path}\n"
        f"  API version {version[1:]} was spoken; if the service speaks the other, try --api-version {other}."
        f" `retellctl --api-version {version} profile show` says why it was chosen.\n"
    )


def test_a_dry_run_refuses_it_too(run: Run) -> None:
    result = run("agent", "get", "x", "--agent-version", "1", "--api-version", "v1", "--dry-run")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Error: --agent-version is not part of API version 1\n"
        "  Leave it out, or speak a newer version: --api-version v2.\n"
    )
