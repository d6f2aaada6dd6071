"""Standard error: errors, notes, traces, questions, progress."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from typing import Any

import pytest
from output.output_shown import HOSTILE, Show, answer
from security.texts import harmful

from retellctl import errors
from retellctl.output.progress import Progress
from retellctl.output.stream import OutputStream

NOT_FOUND = errors.NotFound(
    "There is no agent a1",
    why="Cannot find requested asset under given api key.",
    hint="See retellctl agent list.",
    id="a1",
    response=answer({"status": "error", "message": "no", "n": 1e16}, 422, "Unprocessable Entity"),
)


def test_an_error_is_three_short_lines(show: Show) -> None:
    shown = show(lambda sink: sink.error(NOT_FOUND))

    assert shown.err == (
        "Error: There is no agent a1\n"
        "  Cannot find requested asset under given api key.\n"
        "  See retellctl agent list.\n"
    )
    assert shown.out == ""


def test_an_error_of_one_id_among_several_names_it(show: Show) -> None:
    shown = show(lambda sink: sink.error(errors.NetworkError("No connection", id="a2")))

    assert shown.err == "Error: a2: No connection\n"


def test_verbose_adds_the_status_and_the_request_id(show: Show) -> None:
    shown = show(lambda sink: sink.error(NOT_FOUND), verbose=True)

    assert shown.err.splitlines()[3] == "  status 422 Unprocessable Entity, x-request-id req-1"


@pytest.mark.parametrize(
    "options", [{"format": "json"}, {"format": "jsonl"}, {"query": "a"}, {"include": True}]
)
def test_an_error_in_json_is_one_line(show: Show, options: dict[str, Any]) -> None:
    assert show(lambda sink: sink.error(NOT_FOUND), **options).err == (
        '{"error":{"code":"not_found","exit_code":3,'
        '"message":"There is no agent a1: Cannot find requested asset under given api key.",'
        '"hint":"See retellctl agent list.","id":"a1","status":422,"reason":"Unprocessable Entity",'
        '"headers":{"content-type":"application/json","x-request-id":"req-1","via":"a, b"},'
        '"body":{"status":"error","message":"no","n":1e+16},'
        '"request":{"method":"GET","url":"https://api.retellai.com/get-agent/a1"},"round_trip_time":0.25}}\n'
    )


def test_keys_without_a_value_are_left_out(show: Show) -> None:
    usage = errors.UsageError("No such option: --nmae")
    network = errors.NetworkError("No connection", method="GET", url="https://x")

    assert show(lambda sink: sink.error(usage), format="json").err == (
        '{"error":{"code":"usage","exit_code":2,"message":"No such option: --nmae"}}\n'
    )
    assert show(lambda sink: sink.error(network), format="json").err == (
        '{"error":{"code":"network","exit_code":8,"message":"No connection",'
        '"request":{"method":"GET","url":"https://x"}}}\n'
    )


def test_a_body_that_is_no_json_is_a_text_that_is_not_too_long(show: Show) -> None:
    error = errors.ServerError("It failed", response=answer(b"<html>" + b"x" * 100_000, 502, ""))
    shown = show(lambda sink: sink.error(error), format="json")

    assert '"body":"<html>xxxx' in shown.err
    assert len(shown.err) < 5000
    assert '"reason"' not in shown.err


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_hostile_texts_are_harmless_everywhere(show: Show, text: str, encoding: str) -> None:
    error = errors.Rejected(
        text, why=text * 1000, hint=text, id=text, response=answer({"message": text}, 400, text)
    )

    def use(sink: object) -> None:
        for say in ("note", "warn", "trace"):
            getattr(sink, say)(f"{say} {text}")
        sink.error(error)  # type: ignore[attr-defined]

    human = show(use, verbose=True, encoding=encoding)
    machine = show(use, verbose=True, encoding=encoding, format="json")
    for shown in (human, machine):
        assert not harmful(shown.err)
    assert len(human.err.splitlines()) == 5 + 2 * bool(text.strip())
    assert len(machine.err.splitlines()) == 4
    assert len(human.err) < 12_000


def test_quiet_and_verbose(show: Show) -> None:
    def use(sink: object) -> None:
        for say in ("note", "warn", "trace"):
            getattr(sink, say)(say)
        sink.error(errors.NetworkError("No connection"))  # type: ignore[attr-defined]

    assert show(use).err == "note\nWarning: warn\nError: No connection\n"
    assert show(use, verbose=True).err == "note\nWarning: warn\ntrace\nError: No connection\n"
    assert show(use, quiet=True, verbose=True).err == "Error: No connection\n"


def test_colors_on_standard_error(show: Show) -> None:
    error = errors.NetworkError("No connection")

    assert (
        show(lambda sink: sink.error(error), terminal=True, color="auto").err
        == "\x1b[1;31mError:\x1b[0m No connection\n"
    )
    assert show(lambda sink: sink.error(error), color="auto").err == "Error: No connection\n"


def test_without_a_terminal_a_question_needs_yes(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    shown = show(lambda sink: sink.confirm("Delete agent a1?"))

    assert isinstance(shown.error, errors.Declined)
    assert shown.error.what == "This needs a yes, and there is nobody to ask"
    assert shown.error.why == "Delete agent a1?"
    assert "--yes" in str(shown.error.hint)
    assert show(lambda sink: sink.confirm("Delete agent a1?"), yes=True).error is None


ON_A_TERMINAL = """
import sys
from retellctl.errors import RetellctlError
from retellctl.output import OutputOptions, Sink
sink = Sink(OutputOptions(color="never", no_input=len(sys.argv) > 2))
try:
    print("got", repr(eval(sys.argv[1])))
except RetellctlError as error:
    sink.error(error)
"""


def on_a_terminal(expression: str, typed: bytes, *arguments: str, after: bytes = b"") -> str:
    """What a terminal shows while a process in it asks, and `typed` is typed once `after` is there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", ON_A_TERMINAL, expression, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ):
        os.close(theirs)
        shown = b""
        while after not in shown:
            shown += os.read(ours, 1000)
        os.write(ours, typed)
        while True:
            try:
                piece = os.read(ours, 1000)
            except OSError:  # the other end is closed
                piece = b""
            if not piece:
                break
            shown += piece
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("typed", "is_yes"), [("y\n", True), ("YES\n", True), ("n\n", False), ("\n", False), ("\x04", False)]
)
def test_on_a_terminal_it_asks(typed: str, *, is_yes: bool) -> None:
    shown = on_a_terminal("sink.confirm('Delete agent a1?')", typed.encode())

    assert "Delete agent a1? [y/N] " in shown
    assert ("got None" in shown) is is_yes
    assert ("Error: Declined: nothing was done" in shown) is not is_yes


def test_no_input_never_asks() -> None:
    shown = on_a_terminal("sink.confirm('Delete agent a1?')", b"y\n", "--no-input")

    assert "[y/N]" not in shown
    assert "Error: This needs a yes, and there is nobody to ask" in shown


def test_a_secret_is_typed_without_being_seen() -> None:
    shown = on_a_terminal("sink.ask_secret('Token')", b"key_0123\n", after=b"Token: ")

    assert shown == "Token: \ngot 'key_0123'\n"


@pytest.mark.parametrize("typed", [b"\n", b"\x04"])
def test_no_secret_is_no(typed: bytes) -> None:
    shown = on_a_terminal("sink.ask_secret('Token')", typed, after=b"Token: ")

    assert "Error: Nothing was entered" in shown


def test_without_a_terminal_no_secret_is_asked_for(show: Show) -> None:
    shown = show(lambda sink: sink.ask_secret("Token: "), no_input=True)

    assert isinstance(shown.error, errors.UsageError)
    assert "--token-stdin" in str(shown.error.hint)


class Ticks:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("total", "drawn"),
    [(4, "Fetching  [##########..........]  2 of 4"), (None, "Fetching  2")],
)
def test_progress_shows_what_takes_long_and_goes_away(
    monkeypatch: pytest.MonkeyPatch, total: int | None, drawn: str
) -> None:
    err, ticks = Terminal(), Ticks()
    monkeypatch.setattr(sys, "stderr", err)
    monkeypatch.setenv("COLUMNS", "80")
    with Progress(OutputStream("stderr"), "Fetching", total, is_shown=True, clock=ticks) as progress:
        progress.advance()
        assert err.getvalue() == ""
        ticks.now = 0.6
        progress.advance()
        assert err.getvalue() == f"\r\x1b[K{drawn}"
        progress.advance()
        assert err.getvalue() == f"\r\x1b[K{drawn}"
    assert err.getvalue() == f"\r\x1b[K{drawn}\r\x1b[K"


def test_progress_is_for_terminals(show: Show) -> None:
    def use(sink: object) -> None:
        with sink.progress("Fetching", 3) as progress:  # type: ignore[attr-defined]
            progress.advance(3)

    assert show(use).err == ""
    assert show(use, terminal=True, quiet=True).err == ""
