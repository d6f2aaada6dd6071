"""Lists that cannot do without a filter: what is missing is said before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("batch-test list", "--type is required"),
        ("test-case list --llm-id llm_1", "--type is required"),
        ("test-case list --type retell-llm", "--llm-id is required with --type retell-llm"),
        (
            "batch-test list --type conversation-flow --llm-id llm_1",
            "--conversation-flow-id is required with --type conversation-flow",
        ),
        ("mcp-tool list agent_1", "--mcp-id is required"),
    ],
)
def test_what_is_missing_is_said(words: str, said: str, ask: Run, server: Recorder) -> None:
    result = ask(*words.split(), "--api-version", "v2")

    assert (result.exit_code, result.stderr.splitlines()[0]) == (2, f"Error: {said}")
    assert server.requests == []


def test_a_batch_of_calls_begins_at_no_age(ask: Run, server: Recorder) -> None:
    words = ("--from-number", "+14155550100", "--tasks", '[{"to_number": "+12135550199"}]')

    result = ask("batch-call", "create", *words, "--trigger-timestamp", "2h", "--api-version", "v2")

    assert (result.exit_code, "is an age, not a time to come" in result.stderr) == (2, True)
    assert server.requests == []
