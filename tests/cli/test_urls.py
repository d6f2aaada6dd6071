"""URLs in bodies, wherever they come from: in flags, files, --set and JSON."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest

from retellctl.spec.urls import url_fault

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder

WS = "must be a URL: wss:// or ws://, a host, no blanks or control characters"
HTTP = "must be a URL: https:// or http://, a host, no blanks or control characters"
WORD = "; to remove it give the text 'null', in quotes"
NULL = "; to remove it give null, without quotes"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("ws", "wss://x"),
        ("ws", "ws://localhost:8080/llm?a=b#c"),
        ("ws", "WSS://Example.com"),
        ("http", "https://user:pass@example.com./hook"),
        ("http", "http://[::1]:80/"),
        ("http", "https://bücher.example/ä"),
        ("http", "https://x_y.example.com"),
    ],
)
def test_a_url_passes(kind: str, text: str) -> None:
    assert url_fault(text, kind) is None


NONE = [
    "",
    " ",
    "x",
    "example.com",
    "/path",
    "//example.com",
    "https:",
    "https://",
    "https:///x",
    "https:x",
    *(
        "https://x\r",
        "https://x\n",
        "\thttps://x",
        " https://x",
        "https://x/a b",
        "https://x/\x7f",
        "https://a b",
    ),
    *(
        "https://x/\u00a0",
        "https://x/\u202e",
        "https://\u200bx",
        "https://:443",
        "https://user@",
        "https://?a=b",
    ),
    *(
        "https://x:port",
        "https://x:99999",
        "https://x:0",
        "https://[::1",
        "https://a..b",
        "https://.",
        "https://<x>",
    ),
    *(
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.com",
        "https//example.com",
        "null",
        "{{url}}",
    ),
]


@pytest.mark.parametrize("text", [*NONE, "wss://x"])
def test_what_is_no_http_url_is_refused(text: str) -> None:
    assert url_fault(text, "http") == HTTP


@pytest.mark.parametrize("text", [*[text.replace("https", "wss") for text in NONE], "https://x"])
def test_what_is_no_websocket_url_is_refused(text: str) -> None:
    assert url_fault(text, "ws") == WS


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("https://x/{{ id }}/{{name}}", True),
        ("https://{{host}}/x", True),
        ("https://{{sub}}.example.com:{{ port }}", True),
        ("{{base}}/x", True),
        ("{{url}}", True),
        ("{{scheme}}://example.com", True),
        ("{{base}}/a b", False),
        ("{{base}}\r", False),
        ("https://{{host/x", False),
        ("ftp://{{host}}", False),
    ],
)
def test_a_variable_may_be_any_part_of_a_tools_url(text: str, fits: bool) -> None:
    assert (url_fault(text, "http", variables=True) is None) is fits


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("v1 agent update a --llm-websocket-url ''", f"--llm-websocket-url '': {WS}"),
        ("v1 agent update a --set llm_websocket_url=https://x", f"llm_websocket_url 'https://x': {WS}"),
        ("v2 agent update a --llm-websocket-url x", f"--llm-websocket-url x: {WS}"),
        (
            """v2 agent update a --response-engine '{"type": "custom-llm", "llm_websocket_url": "x"}'""",
            f"--response-engine, response_engine.llm_websocket_url 'x': {WS}",
        ),
        (
            "v2 agent update a --set response_engine.type=custom-llm --set response_engine.llm_websocket_url=x",
            f"response_engine.llm_websocket_url 'x': {WS}",
        ),
        ("v1 agent update a --webhook-url wss://x", f"--webhook-url wss://x: {HTTP}{WORD}"),
        ("v1 agent update a --webhook-url ''", f"--webhook-url '': {HTTP}{WORD}"),
        ("v2 agent update a --webhook-url x", f"--webhook-url x: {HTTP}{NULL}"),
        ("v2 agent update a --set webhook_url=", f"webhook_url '': {HTTP}{NULL}"),
        (
            "v2 phone-number update +14155550100 --set inbound_webhook_url=x",
            f"inbound_webhook_url 'x': {HTTP}{NULL}",
        ),
        (
            "v2 phone-number update +14155550100 --set inbound_sms_webhook_url=x",
            f"inbound_sms_webhook_url 'x': {HTTP}{NULL}",
        ),
        (
            "v2 call create --from 14155550100 --to 12135550199 --set agent_override.agent.webhook_url=x",
            f"agent_override.agent.webhook_url 'x': {HTTP}{NULL}",
        ),
        (
            (
                "v2 llm update l --set general_tools.0.type=custom --set general_tools.0.name=n"
                " --set general_tools.0.url=example.com"
            ),
            f"general_tools.0.url 'example.com': {HTTP}",
        ),
        ("v2 llm update l --set mcps.0.url=x", f"mcps.0.url 'x': {HTTP}"),
        (
            """v1 llm update l --general-tools '[{"type": "custom", "name": "n", "description": "d", "url": "x",
            "speak_during_execution": true, "speak_after_execution": true}]'""",
            f"--general-tools, general_tools.0.url 'x': {HTTP}",
        ),
    ],
)
def test_a_url_that_is_none_is_refused_wherever_it_comes_from(
    line: str, message: str, ask: Run, server: Recorder
) -> None:
    version, *words = shlex.split(line)

    result = ask(*words, "--api-version", version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == f"Error: {message}\n"


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("value", ["https://x\r", "", "null\n"])
def test_a_url_in_a_file_is_checked(version: str, value: str, ask: Run, server: Recorder) -> None:
    result = ask(
        "agent", "update", "a", "-f", "-", "--api-version", version, input=json.dumps({"webhook_url": value})
    )

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr.startswith("Error: webhook_url '")
    assert HTTP in result.stderr


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("v1 agent update a --webhook-url null", {"webhook_url": "null"}),
        ("v1 agent update a --set webhook_url=null", {"webhook_url": "null"}),
        ("v2 agent update a --webhook-url null", {"webhook_url": None}),
        ("v2 agent update a --set webhook_url=null", {"webhook_url": None}),
        ("v2 phone-number update +14155550100 --set inbound_webhook_url=null", {"inbound_webhook_url": None}),
    ],
)
def test_null_removes_a_url(line: str, body: object, ask: Run, server: Recorder) -> None:
    version, *words = shlex.split(line)

    result = ask(*words, "--api-version", version)

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == body


def test_what_stands_for_a_url_in_a_dry_run_passes(run: Run) -> None:
    result = run(
        *[
            "agent",
            "update",
            "a",
            "--llm-id",
            "llm_1",
            "--dry-run",
            "--api-version",
            "v1",
            "--query",
            "[1].dry_run.body",
        ]
    )

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {"llm_websocket_url": "<llm_websocket_url of llm_1>"}
