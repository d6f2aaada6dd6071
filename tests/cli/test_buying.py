"""What is bought without a single word about it is asked for on a terminal, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from processes import PROGRAM, TOKEN, in_terminal
from recorder import Answer

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

QUESTION = "Buy any phone number, bound to no agent? It costs money. [y/N] "


def account(server: Recorder) -> dict[str, str]:
    return {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}


def bought(server: Recorder) -> int:
    return sum(request.method == "POST" for request in server.requests)


@pytest.mark.parametrize(
    ("typed", "code", "numbers"), [("y", 0, 1), ("yes", 0, 1), ("", 10, 0), ("n", 10, 0)]
)
def test_on_a_terminal_it_is_asked(typed: str, code: int, numbers: int, server: Recorder) -> None:
    seen = in_terminal("phone-number", "create", answers={"[y/N] ": typed}, environ=account(server))

    assert (seen.exit_code, bought(server)) == (code, numbers)
    assert seen.text.startswith(QUESTION)


@pytest.mark.parametrize(
    "options",
    [
        ["--yes"],
        ["-y"],
        ["--area-code", "415"],
        ["--toll-free"],
        ["--set", "nickname=x"],
        ["--agent-id", "a"],
        ["--dry-run"],
    ],
)
def test_whoever_says_what_is_not_asked(options: list[str], server: Recorder) -> None:
    seen = in_terminal("phone-number", "create", *options, environ=account(server))

    assert (seen.exit_code, bought(server)) == (0, 0 if options == ["--dry-run"] else 1)
    assert "[y/N]" not in seen.text


def test_whoever_may_not_be_asked_buys_nothing_on_a_terminal(server: Recorder) -> None:
    seen = in_terminal("phone-number", "create", "--no-input", environ=account(server))

    assert (seen.exit_code, bought(server)) == (10, 0)


def test_off_a_terminal_it_is_bought_as_before(ask: Run, server: Recorder) -> None:
    result = ask("phone-number", "create", "--api-version", "v2")

    assert (result.exit_code, bought(server)) == (0, 1)


def test_shared_options_say_nothing_of_what_is_bought(server: Recorder) -> None:
    seen = in_terminal(
        "phone-number", "create", "-v", "--json", answers={"[y/N] ": "n"}, environ=account(server)
    )

    assert (seen.exit_code, bought(server)) == (10, 0)


@pytest.mark.parametrize("typed", [["phone-number", "create"], ["api", "POST", "/create-phone-number"]])
def test_whoever_cannot_see_the_question_buys_nothing(
    typed: list[str], server: Recorder, tmp_path: Path
) -> None:
    """Standard error goes to a file: the question would not be seen."""
    command = ("sh", "-c", f'exec "$@" 2> {tmp_path}/log', "sh", *PROGRAM)

    seen = in_terminal(*typed, command=command, environ=account(server))

    assert (seen.exit_code, bought(server)) == (10, 0)


def test_the_api_command_asks_too(server: Recorder) -> None:
    words = ("api", "POST", "/create-phone-number")

    seen = in_terminal(*words, answers={"[y/N] ": "n"}, environ=account(server))

    assert (seen.exit_code, bought(server)) == (10, 0)
    assert seen.text.startswith(QUESTION)


@pytest.mark.parametrize(
    "body", [{"status": "error", "message": "Payment needed"}, {"error_message": "no balance"}]
)
def test_an_error_in_the_place_of_a_purchase_is_no_success(
    body: dict[str, str], ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(200, body)

    result = ask("phone-number", "create", "--area-code", "415", "--api-version", "v2")

    assert (result.exit_code, result.stdout) == (9, "")
    assert "its body is an error: " in result.stderr


@pytest.mark.parametrize("words", [["--nickname", "—dry-run"], ["—dry-run"], ["\u2013yes"], ["--", "—x"]])
def test_a_dash_of_a_text_program_is_no_option_and_no_value(
    words: list[str], ask: Run, server: Recorder
) -> None:
    result = ask("phone-number", "create", "--area-code", "415", *words)

    assert (result.exit_code, server.requests) == (2, [])
    assert "not with a hyphen: options start with -" in result.stderr


def test_a_field_that_nobody_knows_is_refused_before_anything_is_bought(ask: Run, server: Recorder) -> None:
    for words in (["phone-number", "create"], ["phone-number", "update", "+14155550100", "--agent-id", "a"]):
        result = ask(*words, "--fields", "phone_numbr", "--api-version", "v2")

        assert (result.exit_code, server.requests) == (2, [])
        assert "Did you mean phone_number?" in result.stderr
