"""A text is cut after the token in it is masked: wherever a cut falls, no piece of the token is left."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from recorder import Answer, Recorder
from security.attack import CANARY
from security.commands import record, serving
from security.echoes import written

from retellctl.output import OutputOptions, Sink
from retellctl.system.masking import Mask
from retellctl.transport.messages import Response

if TYPE_CHECKING:
    from pathlib import Path

    from security.attack import Attack

FORMS = {name: form for name, form in written(CANARY).items() if not name.startswith("base64")}
SOME_FORMS = ("plain", "url in a url in small letters", "json escapes in json", "html in numbers")
ERROR_LIMITS = (100, 160, 2000, 4000, 8192)
PIECE = 6  # characters of the token; of another spelling twice as many, as it has little of the token in them


def pieces(shown: str, name: str = "plain") -> set[str]:
    """The pieces of the token in what was shown, in a spelling and plain."""
    found = set()
    for text, size in ((CANARY, PIECE), (FORMS[name], PIECE if name == "plain" else 2 * PIECE)):
        found |= {text[at : at + size] for at in range(len(text) - size + 1)}
    return {piece for piece in found if piece in shown}


def around(limit: int, form: str, step: int = 3) -> range:
    """Where a form begins so that a cut at a limit falls into each part of it."""
    return range(max(0, limit - len(form) - 20), limit + 2, step)


@pytest.mark.parametrize(
    ("name", "limit", "fill"),
    [
        *((name, limit, "x") for name in SOME_FORMS for limit in ERROR_LIMITS),
        *(("plain", limit, "x ") for limit in ERROR_LIMITS),
        *(("plain", limit, fill) for limit in (160, 2000) for fill in ("\\", "%41", CANARY)),
    ],
)
def test_an_error(name: str, limit: int, fill: str, attack: Attack, host: Recorder) -> None:
    """The body of an error is shown by its beginning, in the message and as the body."""
    for number, begin in enumerate(around(limit, FORMS[name], 9)):
        whole, rest = divmod(begin, len(fill))
        body = fill * whole + "x" * rest + FORMS[name] + " " + CANARY * 20
        status = (400, 502, 200)[number % 3]
        host.answer = lambda _, body=body, status=status: Answer(status, body.encode())
        for mode in ([], ["--json"], ["--json", "--include"]):
            ended = attack(
                "agent",
                "create",
                "-f",
                "-",
                *mode,
                "--api-version",
                "v2",
                "--max-retries",
                "0",
                input='{"voice_id": "v", "response_engine": {"type": "retell-llm", "llm_id": "l"}}',
                url=host.url,
            )

            assert ended.code in (5, 9)
            assert pieces(ended.out + ended.err, name) == set(), (begin, mode)


@pytest.mark.parametrize("name", FORMS)
def test_the_words_of_an_error(name: str, attack: Attack, host: Recorder) -> None:
    """The service's own words are cut in a line and in the JSON's message."""
    for begin in around(2000 - len("agent get a1: refused by the API (400 Bad Request): "), FORMS[name], 5):
        host.answer = lambda _, begin=begin: Answer(400, {"message": "x" * begin + FORMS[name] + "y" * 100})
        for mode in ([], ["--json"]):
            ended = attack("agent", "get", "a1", *mode, "--api-version", "v2", url=host.url)

            assert ended.code == 5
            assert pieces(ended.err, name) == set()


@pytest.mark.parametrize("mode", [("-o", "json"), ("-o", "csv"), ("--include",)], ids=" ".join)
def test_an_answer_that_is_not_json(mode: tuple[str, ...], attack: Attack, host: Recorder) -> None:
    for begin in around(100, CANARY, 1):
        host.answer = lambda _, begin=begin: Answer(200, b"x" * begin + CANARY.encode() + b"y" * 999)

        ended = attack("api", "GET", "/x", *mode, "--api-version", "v2", url=host.url)

        assert ended.code == (0 if mode == ("--include",) else 1)
        assert pieces(ended.out + ended.err) == set()


@pytest.mark.parametrize("format", ["table", "tsv", "csv", "json"])
@pytest.mark.parametrize("words", [("agent", "list"), ("agent", "get", "a1")], ids=" ".join)
def test_a_cell(words: tuple[str, ...], format: str, attack: Attack, host: Recorder, tmp_path: Path) -> None:
    """Cells, and the names that completion keeps, are cut at 60, 240 and 1,000 characters, texts at 20,000."""
    for limit in (60, 240, 1000, 20_000):
        for begin in around(limit, CANARY, 8):
            text = "x" * begin + CANARY + "y" * 100
            host.answer = serving(lambda kind, text=text: [{**record(kind), "agent_name": text, text: text}])

            ended = attack(*words, "-o", format, "--api-version", "v2", COLUMNS="100", url=host.url)

            assert ended.code == 0
            assert pieces(ended.out + ended.err) == set(), begin
            for path in tmp_path.rglob("*"):
                assert not (path.is_file() and pieces(path.read_text()))


@pytest.mark.parametrize(
    "option", ["--set={}=1", "--set=voice_speed={}", "--language={}", "--ambient-sound={}"]
)
@pytest.mark.parametrize("mode", [(), ("--json",)], ids=["text", "json"])
def test_a_value_that_was_typed(option: str, mode: tuple[str, ...], attack: Attack) -> None:
    for limit in (57, 60, 200):
        for begin in around(limit, CANARY, 1):
            typed = option.format("x" * begin + CANARY + "y" * 9)

            words = ("agent", "update", "a1", typed, *mode, "--strict", "--api-version", "v2")
            ended = attack(*words, url="http://127.0.0.1:1")

            assert ended.code == 2
            assert pieces(ended.err) == set(), begin


def test_a_value_that_the_sandbox_refuses(attack: Attack) -> None:
    for begin in around(57, CANARY, 1):
        body = json.dumps({"voice_speed": "x" * begin + CANARY})

        ended = attack("api", "PATCH", "/update-agent/a", "-f", "-", "-p", "sandbox", input=body, url="")

        assert ended.code in (3, 5)
        assert pieces(ended.err) == set(), begin


@pytest.mark.parametrize("name", FORMS)
def test_the_beginning_of_a_text_full_of_tokens(name: str) -> None:
    """Not all of a large text is searched; what the end of the searched part has of a token is left out."""
    mask = Mask()
    mask.hide(CANARY)
    assert mask.cut("x" * 10_000_000, 160) == "x" * 159 + "…"
    for before in range(0, len(FORMS[name]), 5):
        shown = mask.cut("x" * before + FORMS[name] * 3000, 160)

        assert shown.endswith("…")
        assert len(shown) <= 160
        assert pieces(shown, name) == set()


class Gone(io.BytesIO):
    """An output whose reader is gone."""

    def write(self, _: object) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("key", ["agent_id", "other"])
def test_done_though_nobody_read_it(key: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in (1000, 2000):
        for begin in around(limit, FORMS[name], 9):
            body = json.dumps({key: "x" * begin + FORMS[name] + "y" * 2000}).encode()
            answer = Response(201, "Created", (), body, 0.1, "POST", "https://x/create-agent")
            err = io.StringIO()
            with monkeypatch.context() as patch:
                patch.setattr(sys, "stdout", io.TextIOWrapper(Gone()))
                patch.setattr(sys, "stderr", err)
                sink = Sink(OutputOptions())
                sink.hide(CANARY)
                with pytest.raises(BrokenPipeError):
                    sink.record("agent", answer, changed=True)

            assert err.getvalue().startswith("Done, though nobody read the output: ")
            assert pieces(err.getvalue(), name) == set()
