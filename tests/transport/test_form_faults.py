"""Forms that do not arrive as planned: servers that will not have them, lines that break, files that change."""

from __future__ import annotations

import io
import threading
import time
from typing import TYPE_CHECKING, BinaryIO

import pytest
from recorder import Recorder
from transport.certificates import make
from transport.forms import CREATE, contents, file, form, parse_raw
from transport.script import Scripted, Turn, answer, over_tls, says
from transport.trying import Trying, in_turn, ok

from retellctl.errors import OutcomeUnknown, Rejected, RetellctlError, UsageError
from retellctl.transport.messages import FilePart, Part, Request, Response

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from transport.script import Script

CONTENT = bytes(range(256)) * 64
LARGE = file("large.bin", bytes(32 * 1024**2))  # more than the buffers of a connection take


def send(url: str, *parts: Part, timeout: float = 10) -> tuple[Response | RetellctlError, Trying]:
    trying = Trying(url, timeout=timeout)
    result = trying.send(CREATE, form(*parts))
    trying.client.close()
    return result, trying


def refuses(turn: Turn) -> None:
    """Answers as soon as the head is there, and closes the connection with the body unread."""
    next(turn.read_pieces())
    turn.say(answer(413, {"status": "error", "message": "too large"}))


def refuses_and_waits(turn: Turn) -> None:
    """Answers as soon as the head is there, and neither reads the body nor closes the connection."""
    next(turn.read_pieces())
    turn.say(answer(413, {"status": "error", "message": "too large"}))
    done.wait(10)


done = threading.Event()


@pytest.mark.parametrize("script", [refuses, refuses_and_waits])
def test_an_early_answer_is_read(script: Script) -> None:
    done.clear()
    with Scripted(script) as server:
        error, trying = send(server.url, Part("file", LARGE), timeout=3)
        done.set()

    assert isinstance(error, Rejected), error
    assert error.why == "too large"
    assert (server.reached, trying.waits) == (1, [])


def test_an_early_answer_is_read_over_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = make(tmp_path / "tls", "DNS:localhost")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.file))
    with Scripted(over_tls(certificate.context, refuses)) as server:
        error, _ = send(f"https://localhost:{server.port}", Part("file", LARGE))

    assert isinstance(error, Rejected), error
    assert error.why == "too large"


def test_an_interim_answer_is_not_taken_for_the_last_one() -> None:
    def script(turn: Turn) -> None:
        pieces = turn.read_pieces()
        next(pieces)
        turn.say(b"HTTP/1.1 100 Continue\r\n\r\n")
        received = sum(map(len, pieces))
        turn.say(answer(201, {"agent_id": "x", "received": received}))

    with Scripted(script) as server:
        result, _ = send(server.url, Part("file", LARGE))

    assert isinstance(result, Response), result
    assert b'"received": 335' in result.body


def test_a_file_is_sent_whole_again_after_429() -> None:
    opened = 0

    def reopen() -> BinaryIO:
        nonlocal opened
        opened += 1
        return io.BytesIO(CONTENT)

    with Scripted(in_turn(says(answer(429)), ok({"agent_id": "x"}))) as server:
        result, _ = send(
            server.url, Part("name", "x"), Part("files", FilePart("a.bin", len(CONTENT), reopen, "-"))
        )

    assert isinstance(result, Response)
    assert opened == 2
    assert [contents(parse_raw(request)) for request in server.requests] == [
        [("name", b"x"), ("files", CONTENT)]
    ] * 2


def breaks_off(turn: Turn) -> None:
    next(turn.read_pieces())
    turn.reset()


def fails(turn: Turn) -> None:
    turn.read()
    turn.say(answer(502, b"<html>"))


def never_reads(turn: Turn) -> None:
    next(turn.read_pieces())
    done.wait(10)


@pytest.mark.parametrize("script", [breaks_off, fails])
def test_a_form_in_doubt_is_not_sent_again(script: Script) -> None:
    with Scripted(script) as server:
        error, _ = send(server.url, Part("file", LARGE))

    assert isinstance(error, OutcomeUnknown)
    assert server.reached == 1


def test_a_server_that_does_not_read_is_given_up() -> None:
    done.clear()
    with Scripted(never_reads) as server:
        error, _ = send(server.url, Part("file", LARGE), timeout=0.3)
        done.set()

    assert isinstance(error, OutcomeUnknown)
    assert error.why == f"no answer in time: {server.address} was silent for 0.3 s"
    assert server.reached == 1


@pytest.mark.parametrize("is_form", [True, False], ids=["form", "JSON"])
def test_a_large_form_is_given_the_time_it_needs(is_form: bool) -> None:
    """The whole has two seconds here, and for each 16 KiB of a form another one; JSON has no more than the two."""

    def slow(turn: Turn) -> None:
        pieces = turn.read_pieces()
        next(pieces)
        threading.Event().wait(2.2)
        assert sum(map(len, pieces)) > 2 * 1024**2
        turn.say(answer(201, {"agent_id": "x"}))

    text = "x" * 3 * 1024**2
    request = form(Part("text", text), Part("file", file("a", text.encode())))
    if not is_form:
        request = Request("POST", "/create-agent", body={"text": text})
    with Scripted(slow) as server:
        trying = Trying(server.url)
        result = trying.send(CREATE, request, until=time.monotonic() + 2)
        trying.client.close()

    if is_form:
        assert isinstance(result, Response), result
    else:
        assert isinstance(result, OutcomeUnknown)
        assert str(result.why).startswith("no answer in time: the answer was not whole after ")


class Failing(io.BytesIO):
    """A file on a disk that fails in the middle."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell():
            raise OSError(5, "Input/output error")
        return super().read(min(size or 0, 100_000))


def changing(now: Callable[[], BinaryIO]) -> Part:
    """A file of which 1,000,000 bytes were announced, and what there is when it is opened."""
    return Part("file", FilePart("prices.csv", 1_000_000, now, "prices.csv"))


@pytest.mark.parametrize(
    ("now", "why"),
    [
        (lambda: io.BytesIO(bytes(999_999)), "it has become 1 bytes shorter"),
        (lambda: io.BytesIO(b""), "it has become 1,000,000 bytes shorter"),
        (lambda: io.BytesIO(bytes(1_000_001)), "it has become larger than 1,000,000 bytes"),
        (lambda: Failing(bytes(1_000_000)), "Input/output error"),
    ],
    ids=["shorter", "empty", "longer", "unreadable"],
)
def test_a_file_that_changes_while_it_is_sent(now: Callable[[], BinaryIO], why: str) -> None:
    """The server never has a whole body, but it has had bytes: what it made of them is not known."""
    whole: list[bytes] = []

    def script(turn: Turn) -> None:
        whole.append(turn.read())
        turn.say(answer(201, {"agent_id": "x"}))

    with Scripted(script) as server:
        error, trying = send(server.url, Part("name", "x"), changing(now), Part("last", "y"))

    assert isinstance(error, OutcomeUnknown), error
    assert error.message == (
        f"agent create: outcome unknown: the file 'prices.csv' could not be sent whole: {why}"
    )
    assert (whole, trying.waits) == ([], [])


def vanished() -> BinaryIO:
    raise FileNotFoundError(2, "No such file or directory")


def test_a_file_that_is_gone_before_anything_is_sent() -> None:
    with Recorder() as server:
        error, _ = send(server.url, changing(vanished))

    assert isinstance(error, UsageError)
    assert error.message == (
        "agent create: the file 'prices.csv' could not be sent whole: No such file or directory"
    )
    assert error.hint == "Nothing was carried out. Send a file that nobody writes to meanwhile."
    assert server.connections == 0


def test_a_file_that_is_gone_before_another_attempt() -> None:
    """The first one was turned away, and the second one is not sent: nothing was carried out."""
    files = iter([io.BytesIO(bytes(1_000_000))])

    with Scripted(says(answer(429))) as server:
        error, _ = send(server.url, changing(lambda: next(files, None) or vanished()))

    assert isinstance(error, UsageError)
    assert server.reached == 1


def test_a_file_that_was_empty_and_is_not_any_more() -> None:
    with Scripted(ok()) as server:
        error, _ = send(server.url, Part("file", FilePart("a", 0, lambda: io.BytesIO(b"x"), "-")))

    assert isinstance(error, OutcomeUnknown)
    assert str(error.why).endswith("it is no longer empty")
