"""Calling everybody in a list: whatever the list looks like, each person is called, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from recipes.machine import SHELLS, STRICT, recipe

if TYPE_CHECKING:
    from recipes.machine import Machine

LISTS = {
    "no newline at the end": b"+12135550101\n+12135550102\n+12135550103",
    "newline at the end": b"+12135550101\n+12135550102\n+12135550103\n",
    "ends of lines of Windows": b"+12135550101\r\n\r\n+12135550102\r\n \r\n+12135550103\r\n",
    "of Windows, and no end": b"+12135550101\r\n+12135550102\r\n+12135550103",
    "blank lines": b"\n+12135550101\n\n  \n\t\n+12135550102\n+12135550103\n\n",
    "comments": b"# Monday\n+12135550101\n  # +12135550109\n+12135550102\r\n+12135550103\n#",
    "blanks around": b"  +12135550101\n\t+12135550102 \n+12135550103\t\n",
    "ways to write it": b"+1 (213) 555-0101\n+1.213.555.0102\n1-213-555-0103\n",
    "twice": b"+12135550101\n+12135550102\n+12135550101\n+1 (213) 555-0102\n12135550103\n+12135550103",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_everybody_in_a_list_is_called_and_nobody_twice(text: bytes, caller: Machine) -> None:
    _everybody_is_called(caller, text, STRICT, "bash")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("start", ["", STRICT], ids=["typed", "script"])
def test_a_list_with_all_of_that(start: str, shell: str, caller: Machine) -> None:
    text = b"# Monday\r\n\r\n+12135550101\r\n  +12135550102\n12135550103\n\n+1 (213) 555-0103"
    _everybody_is_called(caller, text, start, shell)


def _everybody_is_called(caller: Machine, text: bytes, start: str, shell: str) -> None:
    (caller.folder / "numbers.txt").write_bytes(text)

    ran = caller.run(start + recipe("Call everybody in a list"), shell=shell)

    called = caller.get("call", "list", "--query", "[].to_number", "--raw")
    assert (ran.exit_code, ran.err) == (0, "")
    assert sorted(called) == ["+12135550101", "+12135550102", "+12135550103"]
    assert (caller.folder / "failed.txt").read_text() == ""


def test_the_whole_list_again_calls_nobody_again(caller: Machine) -> None:
    (caller.folder / "numbers.txt").write_text("+12135550101\n+12135550102\n")

    first, second = (caller.run(recipe("Call everybody in a list")) for _ in range(2))

    assert first == second
    assert len(caller.get("call", "list", "-o", "ids")) == len(first.out.splitlines()) == 2


def test_who_could_not_be_called_is_kept_as_written(caller: Machine) -> None:
    (caller.folder / "failed.txt").write_text("+12135550199\n")  # of the last time
    (caller.folder / "numbers.txt").write_text(
        "+12135550101\n213 555\n-n\n--yes\n+12135550102 Ann\n+12135550103"
    )

    ran = caller.run(STRICT + recipe("Call everybody in a list"))

    called = caller.get("call", "list", "--query", "[].to_number", "--raw")
    assert sorted(called) == ["+12135550101", "+12135550103"]
    assert (caller.folder / "failed.txt").read_text() == "213 555\n-n\n--yes\n+12135550102 Ann\n"
    assert ran.out.endswith("\nlook at failed.txt\n")


def test_an_empty_list_calls_nobody(caller: Machine) -> None:
    (caller.folder / "numbers.txt").write_text("# nobody yet\n")

    ran = caller.run(STRICT + recipe("Call everybody in a list"))

    assert (ran.exit_code, ran.out, ran.err) == (0, "", "")
    assert caller.get("call", "list", "-o", "ids") == []


def test_a_list_that_is_not_there_ends_a_script(caller: Machine) -> None:
    ran = caller.run(STRICT + recipe("Call everybody in a list"))

    assert ran.exit_code == 2
    assert "numbers.txt" in ran.err
