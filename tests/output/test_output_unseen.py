"""What nobody sees is written so that it is seen; joiners of letters and the signs of pictures stay what they are."""

from __future__ import annotations

import json
import sys

import pytest
from output.output_shown import Show, answer, pages
from security.texts import harmful, is_harmless

from retellctl.output.screen import width_of
from retellctl.system import safe_text as safe

# Escaped beside what is not seen: they format what is around them, or are no characters at all.
BESIDES = {*"\ufff9\ufffa\ufffb\ufffe\uffff"}
EVERY = [
    char
    for char in map(chr, range(sys.maxunicode + 1))
    if not "\ud800" <= char <= "\udfff" and char not in '"\\'
]


def test_every_character_of_unicode() -> None:
    """Behind a letter each is shown as it is or as an escape, in text and in JSON alike."""
    expected = [
        char if is_harmless(char) and char not in BESIDES else json.dumps(char)[1:-1].lower()
        for char in EVERY
    ]
    expected = [
        form if len(form) != 2 or form[0] != "\\" else safe.json_escape(char)
        for form, char in zip(expected, EVERY, strict=True)
    ]
    spaced = " a".join(EVERY)

    assert safe.escaped(spaced) == " a".join(expected)
    printed = [pair for pair in zip(EVERY, expected, strict=True) if pair[0] >= " "]
    data = f'"{" a".join(char for char, _ in printed)}"'.encode()
    assert safe.safe_json(data).decode() == f'"{" a".join(form for _, form in printed)}"'


def test_every_character_that_may_be_a_picture() -> None:
    """JSON and text agree about what stands behind them, the signs of Unicode's list of sequences among them."""
    seen = [char for char in EVERY if char >= " " and char != "\x7f"]
    text = " ".join(f"{char}\ufe0f" for char in seen)

    assert safe.safe_json(f'"{text}"'.encode()).decode() == f'"{safe.escaped(text)}"'
    for sign in SIGNS:
        assert safe.escaped(f"{sign}\ufe0f{sign}\ufe0e") == f"{sign}\ufe0f{sign}\ufe0e"
    for letter in "a\u4e00\u0915\u2190\u20ac ":
        assert (safe.escaped(f"{letter}\ufe0f") == f"{letter}\ufe0f") is (letter == "\u2190")


SIGNS = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194\u231a\u24c2\u25b6\u2600\u2764\u27a1\u2934\u2b05\u3030\u303d"
    "\u3297\u3299\U0001f004\U0001f3f3"
)
SHOWN = [
    ("\u2600\ufe0f", "\u2600\ufe0f", 2),
    ("\u2764\ufe0e", "\u2764\ufe0e", 1),
    ("1\ufe0f\u20e3", "1\ufe0f\u20e3", 2),
    ("\u2600\ufe0f\ufe0f", "\u2600\ufe0f\\ufe0f", 8),
    ("a\ufe0f", "a\\ufe0f", 7),
    ("\ufe0e", "\\ufe0e", 6),
    ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\u200d\U0001f469\u200d\U0001f467", 6),
    ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e", 3),
    ("soft\u00adhyphen", "soft\\u00adhyphen", 16),
    ("\u3164", "\\u3164", 6),
    ("\U000e0101", "\\udb40\\udd01", 12),
]


@pytest.mark.parametrize(("text", "shown", "width"), SHOWN)
def test_in_json(show: Show, text: str, shown: str, width: int) -> None:
    body = json.dumps({"a": text}, ensure_ascii=False).encode()

    assert show(lambda sink: sink.record("x", answer(body)), format="json").out == f'{{"a":"{shown}"}}\n'
    assert width_of(shown) == width


@pytest.mark.parametrize("text", [text for text, _, _ in SHOWN])
def test_on_a_terminal(show: Show, text: str) -> None:
    """Columns stand where they would without it."""
    records = [{"agent_id": text, "agent_name": "x"}, {"agent_id": "a" * 20, "agent_name": "x"}]
    shown = show(lambda sink: sink.listing("agent", pages(records), empty=""), terminal=True)

    _, first, second = shown.out.splitlines()
    assert not harmful(shown.out)
    assert width_of(first) == width_of(second)


def test_no_message_hides_one(show: Show) -> None:
    shown = show(lambda sink: sink.note("a\u00adb\u115fc\ufe0f\u2600\ufe0f \u0645\u06cc\u200c\u062e"))

    assert shown.err == "a\\xadb\\u115fc\\ufe0f\u2600\ufe0f \u0645\u06cc\u200c\u062e\n"
