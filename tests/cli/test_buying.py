"""What is bought without a single word about it is asked for on a terminal, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from processes import TOKEN, in_terminal

if TYPE_CHECKING:
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
    seen = in_terminal("phone-number", "create", answers={"[y/N] ": typed}, **account(server))

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
    seen = in_terminal("phone-number", "create", *options, **account(server))

    assert (seen.exit_code, bought(server)) == (0, 0 if options == ["--dry-run"] else 1)
    assert "[y/N]" not in seen.text


def test_whoever_may_not_be_asked_buys_nothing_on_a_terminal(server: Recorder) -> None:
    seen = in_terminal("phone-number", "create", "--no-input", **account(server))

    assert (seen.exit_code, bought(server)) == (10, 0)


def test_off_a_terminal_it_is_bought_as_before(ask: Run, server: Recorder) -> None:
    result = ask("phone-number", "create", "--api-version", "v2")

    assert (result.exit_code, bought(server)) == (0, 1)


def test_shared_options_say_nothing_of_what_is_bought(server: Recorder) -> None:
    seen = in_terminal("phone-number", "create", "-v", "--json", answers={"[y/N] ": "n"}, **account(server))

    assert (seen.exit_code, bought(server)) == (10, 0)
