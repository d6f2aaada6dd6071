"""Text from the server on a terminal: each row is where it belongs, and nothing else has changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

import pyte
import pytest
from declared import LISTED, listing
from recorder import Answer, Recorder
from security.attack import CANARY
from security.commands import record, serving
from security.terminal import COLUMNS, NO_WIDTH, on_terminal
from security.texts import ALL_IN_ONE, HOSTILE, filled, harmful, rotated

from retellctl.resources.index import resource

if TYPE_CHECKING:
    from security.terminal import Seen


def check_unharmed(seen: Seen, *, has_tabs: bool = False) -> None:
    """What a terminal keeps is as it was: its title, its modes, its characters, its cursor and its colour."""
    screen, fresh = seen.screen, pyte.Screen(COLUMNS, 1)
    assert not harmful(seen.sent, "\r\n\t" if has_tabs else "\r\n")
    assert (screen.title, screen.icon_name, screen.mode) == ("", "", fresh.mode)
    assert (screen.charset, screen.g0_charset) == (fresh.charset, fresh.g0_charset)
    assert (screen.cursor.x, screen.cursor.hidden) == (0, False)
    assert screen.cursor.attrs == fresh.cursor.attrs
    assert seen.sent.endswith("\r\n")


def run(server: Recorder, *args: str) -> Seen:
    return on_terminal(args, {"RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": server.url})


@pytest.mark.parametrize("kind", LISTED)
def test_a_table(kind: str, host: Recorder) -> None:
    sent = [rotated(record(kind), start) for start in range(len(HOSTILE))]
    host.answer = serving(lambda _: sent)

    seen = run(host, *listing(kind), "--api-version", "v2")

    assert seen.code == 0
    check_unharmed(seen)
    assert seen.rows == [
        normalize("NFC", NO_WIDTH.sub("", line).rstrip()) for line in seen.sent.split("\r\n")[:-1]
    ]
    head, *rows = seen.rows[: 1 + len(sent)]
    assert head.startswith(resource(kind).id)
    # As much of each id as is plain text stands at the beginning of its own row.
    begins = [re.findall(r"^\s*([!-~]*)", normalize("NFC", next(iter(each.values()))))[0] for each in sent]
    assert [row.lstrip()[: len(begin)] for row, begin in zip(rows, begins, strict=True)] == begins


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "yaml", "csv", "tsv", "ids"])
def test_a_record(format: str, host: Recorder) -> None:
    host.answer = serving(lambda kind: [{**filled(record(kind), [ALL_IN_ONE]), ALL_IN_ONE: ALL_IN_ONE}])

    seen = run(host, "call", "get", "c1", "--api-version", "v2", "-o", format, "-v")

    assert seen.code == 0
    check_unharmed(seen, has_tabs=format in ("csv", "tsv"))


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["text", "json"])
def test_an_error(options: tuple[str, ...], host: Recorder) -> None:
    host.answer = lambda _: Answer(404, {"message": ALL_IN_ONE}, {"X-Request-Id": "\x9b2J"})

    seen = run(host, "agent", "get", "a1", "--api-version", "v2", "-v", *options)

    assert seen.code == 3
    check_unharmed(seen)
