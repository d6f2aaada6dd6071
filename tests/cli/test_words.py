"""Options that stand where a value should, options given twice, and numbers in foreign digits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from cli import surface

if TYPE_CHECKING:
    from conftest import Run
    from recorder import Recorder

BUY = ["phone-number", "create", "--agent-id", "a"]
FULL_WIDTH = "\N{FULLWIDTH DIGIT FOUR}\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT FIVE}"
ARABIC = "\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT ZERO}"
DIAL = ["call", "create", "--from", "+14155550100", "--to", "+12135550199"]


@pytest.mark.parametrize(
    "follows",
    [
        "--dry-run",
        "--no-toll-free",
        "--nickname",
        "--help",
        "--yes",
        "--set",
        "--limit",
        "--",
        "--dry-run=x",
        "--nickname=My desk",
        "--dry-rn",
        "--dry-rn=x",
        "-p",
        "-p=x",
        "-psandbox",
        "-v",
        "-vq",
        "-h",
        "-x",
        "-hello",
        "-fmy file",
        "--ünknown",
    ],
)
@pytest.mark.parametrize(
    ("command", "option"),
    [(BUY, "--nickname"), (DIAL, "--idempotency-key"), (BUY, "--set"), (BUY, "-f"), (BUY, "-p"), (BUY, "-o")],
)
def test_no_option_is_another_ones_value(
    command: list[str], option: str, follows: str, ask: Run, server: Recorder
) -> None:
    result = ask(*command, option, follows)

    joined = f"{option}={follows}" if option.startswith("--") else f"{option}{follows}"
    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == (
        f"Error: {option} has no value: {follows} follows (as a text: {joined})\n"
        f"  See `retellctl {command[0]} create --help`.\n"
    )


def test_that_holds_for_every_option(run: Run) -> None:
    tried = 0
    for ctx in surface.commands():
        command = ctx.command_path.split()[1:]
        params: list[Any] = ctx.command.get_params(ctx)
        for param in params:
            if param.param_type_name == "option" and not param.is_flag:
                for option in param.opts:
                    result = run(*command, option, "--dry-run")
                    assert result.exit_code == 2, (command, option)
                    assert f"{option} has no value: --dry-run follows" in result.stderr, (command, option)
                    tried += 1
    assert tried > 300


@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_holds_wherever_a_shared_option_stands(place: int, ask: Run, server: Recorder) -> None:
    words = ["agent", "list"]

    result = ask(*words[:place], "-p", "--dry-run", *words[place:])

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: -p has no value: --dry-run follows")


@pytest.mark.parametrize(
    "text", ["- hello", "-hello there", "-- a", "--hello there", "-5", "-.5", "-", "--5", "", "-é a", "@@x"]
)
def test_a_text_is_a_value_though_it_starts_with_a_dash(text: str, ask: Run, server: Recorder) -> None:
    assert ask("phone-number", "create", "--nickname", text, "--api-version", "v2").exit_code == 0
    assert server.requests[0].json == {"nickname": text.replace("@@", "@")}


@pytest.mark.parametrize("text", ["--dry-run", "-p", "--", "-", "--nickname=x"])
def test_any_text_is_a_value_behind_an_equals_sign(text: str, ask: Run, server: Recorder) -> None:
    assert ask("phone-number", "create", f"--nickname={text}", "--api-version", "v2").exit_code == 0
    assert server.requests[0].json == {"nickname": text}


def test_a_negative_number_is_a_value(ask: Run, server: Recorder) -> None:
    result = ask("agent", "update", "a", "--voice-temperature", "-1", "--api-version", "v1")

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == "Error: --voice-temperature -1: must be between 0 and 2\n"


def test_standard_input_is_a_value(ask: Run, server: Recorder) -> None:
    result = ask("llm", "create", "-f", "-", "--begin-message", "hi", input='{"general_prompt": "x"}')
    other = ask("llm", "create", "--general-prompt", "@-", input="y")

    assert (result.exit_code, other.exit_code) == (0, 0)
    assert [request.json for request in server.requests if request.method == "POST"] == [
        {"general_prompt": "x", "begin_message": "hi"},
        {"general_prompt": "y"},
    ]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("--to +12135550198", "--to is given twice: it takes one value"),
        ("--to=+12135550199", "--to is given twice: it takes one value"),
        ("--idempotency-key a --idempotency-key a", "--idempotency-key is given twice: it takes one value"),
        ("-p sandbox --profile other", "--profile is given twice: it takes one value"),
        ("-psandbox -p=other", "-p is given twice: it takes one value"),
        ("-o json -vo yaml", "-o is given twice: it takes one value"),
        ("-f a -fb", "-f is given twice: it takes one value"),
        ("--timeout 1 --timeout 2", "--timeout is given twice: it takes one value"),
    ],
)
def test_a_value_is_given_once(more: str, message: str, ask: Run, server: Recorder) -> None:
    result = ask(*DIAL, *more.split())

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    if result.stderr.startswith("{"):
        assert json.loads(result.stderr)["error"]["message"] == message
    else:
        assert result.stderr == f"Error: {message}\n  See `retellctl call create --help`.\n"


def test_a_switch_and_its_opposite_exclude_each_other(ask: Run, server: Recorder) -> None:
    result = ask(*BUY, "--toll-free", "-v", "--no-toll-free")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: --toll-free and --no-toll-free exclude each other\n")


def test_switches_and_lists_may_come_again(ask: Run, server: Recorder) -> None:
    line = "agent update a --boosted-keyword x -q -q --boosted-keyword x --enable-backchannel --enable-backchannel"

    result = ask(*line.split(), "--json", "--json", "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert server.requests[0].json == {"boosted_keywords": ["x", "x"], "enable_backchannel": True}


def test_what_stands_behind_two_dashes_is_no_option(ask: Run, server: Recorder) -> None:
    ask("agent", "get", "--api-version", "v1", "--", "-p", "-p")

    assert [request.path for request in server.requests] == ["/get-agent/-p", "/get-agent/-p"]


@pytest.mark.parametrize("words", [["agent", "delete", "a", "--yes"], ["api", "POST", "/x"], BUY])
def test_of_two_profiles_none_is_changed(words: list[str], run: Run) -> None:
    result = run("-p", "other", *words, "-p", "sandbox", "--json")
    same = run("-p", "other", *words, "-p", "other", "--json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert json.loads(result.stderr)["error"]["message"] == (
        "two profiles are named: other and sandbox: "
        "nothing is changed as long as it is not sure which account is meant"
    )
    assert "there is no profile 'other'" in same.stderr


@pytest.mark.parametrize("digits", [FULL_WIDTH, "4_15", ARABIC, " 415", "415.0", "0x19f", "", "abc", "²"])
@pytest.mark.parametrize(
    ("command", "option"),
    [
        (BUY, "--area-code"),
        (["call", "list"], "--limit"),
        (["call", "register", "--agent-id", "a"], "--sample-rate"),
        (["call", "register", "--agent-id", "a"], "--end-call-after-silence-ms"),
        (["agent", "list"], "--concurrency"),
        (["agent", "list"], "--max-retries"),
        (["sandbox", "serve"], "--port"),
    ],
)
def test_a_whole_number_is_written_in_plain_digits(
    command: list[str], option: str, digits: str, ask: Run, server: Recorder
) -> None:
    result = ask(*command, option, digits)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith(
        f"Error: Invalid value for '{option}': '{digits}' is not a whole number such as 10\n"
    )


@pytest.mark.parametrize("digits", ["1_0", "nan", "inf", "-inf", "1e400", "٣", "", "1,5"])
def test_any_other_number_too(digits: str, ask: Run, server: Recorder) -> None:
    result = (
        ask("agent", "list", "--timeout", digits)
        if digits != "-inf"
        else ask("agent", "list", "--timeout=-inf")
    )

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith(
        f"Error: Invalid value for '--timeout': '{digits}' is not a number such as 1 or 0.5\n"
    )
