"""The options that all commands share: where they may stand, and which one holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from stock import stock

if TYPE_CHECKING:
    from conftest import Run


@pytest.mark.parametrize(
    "line",
    [
        "-p sandbox --json agent list",
        "agent -p sandbox --json list",
        "agent list -p sandbox --json",
        "-p sandbox agent --json list",
        "agent list --json --profile=sandbox",
        "-psandbox agent list -ojson",
        "-o table -p nobody agent -p sandbox list -o json",
        "-o json agent -o yaml list --json -p sandbox",
        "-o curl agent list --json -p sandbox",
    ],
)
def test_they_may_stand_anywhere_and_the_innermost_holds(line: str, run: Run) -> None:
    result = run(*line.split())

    assert (result.exit_code, result.stdout, result.stderr) == (0, "[]\n", "")


def test_a_format_further_in_beats_json_further_out(run: Run) -> None:
    ids = stock()

    result = run("--json", "-p", "sandbox", "agent", "list", "-o", "ids")

    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{ids.agent}\n", "")


def test_json_and_another_format_in_one_place_contradict_each_other(run: Run) -> None:
    result = run("agent", "list", "--json", "-o", "yaml")

    assert (result.exit_code, result.stdout) == (2, "")
    assert json.loads(result.stderr) == {
        "error": {
            "code": "usage",
            "exit_code": 2,
            "message": "--json and -o yaml do not go together",
            "hint": "Give one of them.",
        }
    }


def test_ids_and_options_stand_in_any_order(run: Run) -> None:
    ids = stock()
    lines = [
        ["agent", "update", ids.agent, "--agent-name", "Bob", "-p", "sandbox"],
        ["agent", "update", "--agent-name", "Bob", "-p", "sandbox", ids.agent],
        ["agent", "update", "-p", "sandbox", "--agent-name=Bob", "--", ids.agent],
    ]

    results = [run(*line, "--json") if "--" not in line else run("--json", *line) for line in lines]

    assert [json.loads(result.stdout)["agent_name"] for result in results] == ["Bob"] * 3


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("call list -o curl", "-o curl needs --dry-run", "It prints the request as a curl command."),
        (
            "agent list -o xml",
            (
                "Invalid value for '--output' / '-o': 'xml' is not one of 'table', 'json', 'jsonl', 'yaml', 'csv',"
                " 'tsv', 'ids', 'curl'"
            ),
            "See `retellctl agent list --help`.",
        ),
        (
            "--concurrency 65 agent list",
            "Invalid value for '--concurrency': 65 is not in the range 1<=x<=64",
            "See `retellctl --help`.",
        ),
        (
            "agent list --limit 0",
            "Invalid value for '--limit': 0 is not in the range x>=1",
            "See `retellctl agent list --help`.",
        ),
        ("agent list --raw", "--raw without --query", "--raw prints bare the texts that --query finds."),
    ],
)
def test_what_cannot_be_is_refused(line: str, message: str, hint: str, run: Run) -> None:
    result = run(*line.split())

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: {message}\n  {hint}\n"


def test_quiet_leaves_nothing_but_errors_on_stderr(run: Run) -> None:
    stock()

    quiet = run("-q", "-p", "sandbox", "call", "list", "--limit", "1", "-o", "ids")
    loud = run("-p", "sandbox", "call", "list", "--limit", "1", "-o", "ids")
    failed = run("-q", "-p", "sandbox", "agent", "get", "none")

    assert quiet.stderr == loud.stderr == ""
    assert failed.stderr.startswith("Error: agent get none: not found (422)\n")


def test_verbose_has_a_line_a_request_and_says_which_version_holds_and_why(run: Run) -> None:
    result = run("-v", "-p", "sandbox", "llm", "list")

    first, second = result.stderr.splitlines()
    assert first == "API v2 (auto: the sandbox)"
    assert second.startswith("GET http://sandbox.invalid/v2/list-retell-llms?limit=1000: 200, 0.")
    assert second.endswith(" s, attempt 1 of 3, API v2")
