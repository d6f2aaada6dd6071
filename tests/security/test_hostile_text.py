"""Text from the server is data: in no field, command and format does it forge, move, colour or break anything."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from recorder import Answer
from security.commands import COMMANDS, FORMATS, V2, Command, id_of, record, serving
from security.texts import ALL_IN_ONE, HOSTILE, filled, harmful, rotated
from transport.script import Scripted, says

if TYPE_CHECKING:
    from recorder import Recorder
    from security.attack import Attack

LISTS = [command for command in COMMANDS if command.lists]
SINGLE = [
    command
    for command in COMMANDS
    if command.kind != "nothing" and command not in LISTS and "a2" not in command.words
]
# In a pipe texts of csv and tsv are as they are; what would forge a row there is looked at by itself.
AS_IT_IS = ("csv", "tsv")


def shown(format: str, out: str) -> list[Any]:
    """What was shown, taken apart as a script would: values, or lines."""
    if format == "json":
        found = json.loads(out)
        return found if isinstance(found, list) else [found]
    if format == "jsonl":
        return [json.loads(line) for line in out.splitlines()]
    if format == "csv":
        return list(csv.reader(io.StringIO(out, newline=""), strict=True))
    assert out.endswith("\n")
    return out[:-1].split("\n")


def is_formula(cell: str) -> bool:
    if cell.lstrip()[:1] not in tuple("=+-@\uff1d\uff0b\uff0d\uff20"):
        return False
    return cell.strip("+-0123456789. ()eE") != ""


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("command", LISTS, ids=str)
def test_a_list(command: Command, format: str, attack: Attack, host: Recorder) -> None:
    """Each field of the list takes its turn with each text of the corpus."""
    sent = [rotated(record(command.kind), start) for start in range(len(HOSTILE))]
    if "--details" in command.words:
        # Each call is asked for by its id, which has to be one that can be sent.
        sent = [
            {**each, "call_id": each["call_id"].encode("ascii", "ignore").decode() or "c"} for each in sent
        ]
    host.answer = serving(lambda _: sent)

    ended = attack(*command.args, "-o", format, "-v", url=host.url)

    assert ended.code == 0
    assert format in AS_IT_IS or not harmful(ended.out)
    assert not harmful(ended.err)
    if format == "yaml":
        return
    found = shown(format, ended.out)
    if format in ("json", "jsonl"):
        assert len(found) == len(sent)
        if "--details" not in command.words:
            assert found == sent
    elif format == "csv":
        assert len(found) == 1 + len(sent)
        assert len({len(row) for row in found}) == 1
        assert [cell for row in found[1:] for cell in row if is_formula(cell)] == []
    elif format == "tsv":
        assert len(found) == len(sent)
        assert len({line.count("\t") for line in found}) == 1
    else:
        assert len(found) == len(sent) + (format == "table")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("command", SINGLE, ids=str)
def test_a_record(command: Command, format: str, attack: Attack, host: Recorder) -> None:
    """Each field holds the whole corpus at once; so does the name of one."""
    sent = {**filled(record(command.kind), [ALL_IN_ONE]), ALL_IN_ONE: [ALL_IN_ONE, {ALL_IN_ONE: None}]}
    host.answer = serving(lambda _: [sent])

    ended = attack(*command.args, "-o", format, url=host.url)

    is_asked_for_ids = format == "ids" and (command.words[0] == "api" or not id_of(command.kind))
    assert ended.code == (2 if is_asked_for_ids else 11 if "--wait" in command.words else 0)
    assert format in AS_IT_IS or not harmful(ended.out)
    assert not harmful(ended.err)
    if format == "json":
        assert json.loads(ended.out).items() >= sent.items()
    if format in ("jsonl", "tsv") or (format == "ids" and ended.out):
        assert ended.out.count("\n") == 1


@pytest.mark.parametrize("options", [(), ("-v",), ("--json",), ("--json", "-v")], ids=" ".join)
@pytest.mark.parametrize("command", V2, ids=str)
def test_an_error(command: Command, options: tuple[str, ...], attack: Attack, host: Recorder) -> None:
    """The server's own words are one line of three, or a text in one line of JSON."""
    message = {"error_message": ALL_IN_ONE, ALL_IN_ONE: [ALL_IN_ONE]}
    host.answer = lambda _: Answer(
        400, message, {"X-Request-Id": "\x1b[31m\x9b2J \u202e".encode().decode("latin-1")}
    )

    ended = attack(*command.args, *options, url=host.url)

    assert ended.code == 5
    assert ended.out in ("", "[]\n")
    assert not harmful(ended.err)
    errors = [line for line in ended.err.splitlines() if line.startswith(("Error:", "{"))]
    assert len(errors) == (2 if "a2" in command.words else 1)
    if "--json" in options:
        assert all(json.loads(line)["error"]["body"] == message for line in errors)
    elif not options:
        # What happened, then why and what to do next; nothing that the server says begins a line of its own.
        others = [line for line in ended.err.splitlines() if line not in errors]
        assert len(others) <= 2 * len(errors)
        assert all(line.startswith("  ") for line in others)


@pytest.mark.parametrize("format", ["table", "json", "yaml", "csv"])
def test_a_cell_of_ten_megabytes(format: str, attack: Attack, host: Recorder) -> None:
    text = ALL_IN_ONE + 10_000_000 * "x" + ALL_IN_ONE
    host.answer = serving(lambda kind: [{**record(kind), "agent_name": text}])

    ended = attack("agent", "list", "--api-version", "v2", "-o", format, url=host.url)

    assert ended.code == 0
    assert format in AS_IT_IS or not harmful(ended.out)
    if format == "json":
        assert json.loads(ended.out)[0]["agent_name"] == text


def test_what_a_spreadsheet_would_run_is_text(attack: Attack, host: Recorder) -> None:
    cells = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "\n=1",
        "=cmd|' /C calc'!A0",
        "+14155550100",
        "-1",
    ]
    host.answer = serving(lambda kind: [{**record(kind), "agent_id": cell} for cell in cells])

    ended = attack("agent", "list", "--api-version", "v2", "-o", "csv", "--fields", "agent_id", url=host.url)

    assert [*csv.reader(io.StringIO(ended.out, newline=""))] == [
        ["agent_id"],
        *([f"'{cell}"] for cell in cells[:8]),
        ["+14155550100"],
        ["-1"],
    ]


HEADS = [
    b"HTTP/1.1 404 \x1b[31mred\x1b[0m\r\n",
    b"HTTP/1.1 404 \xc2\x9b31m \xe2\x80\xae turned\r\n",
    b"HTTP/1.1 500 [link=x]y[/link]\r\n",
    b"HTTP/1.1 404 A\tB\r\n",
    b"HTTP/1.1 404 Not Found\r\nX-Request-Id: \xe2\x80\xae\xc2\x9b2J\r\n",
    b"HTTP/1.1 404 Not Found\r\nX-Request-Id: \x1b[2J\r\n",
    b"HTTP/1.1 302 Found\r\nLocation: \xc2\x9b2J\r\n",
    b"HTTP/1.1 429 Slow\r\nRetry-After: \xe2\x80\xae\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: \xc2\x9b2J\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Type: \xe2\x80\xae\r\n",
    b"\x1b]0;title\x07\r\n",
    b"HTTP/9 \x1b[2J\r\n",
]
BODIES = [ALL_IN_ONE.encode("utf-8", "replace"), b"<html>\x1b[2J\x9b\xff</html>", b"\x1b]52;c;eA==\x07", b""]


@pytest.mark.parametrize("options", [("-v",), ("--json", "-v")], ids=" ".join)
@pytest.mark.parametrize("body", range(len(BODIES)))
@pytest.mark.parametrize("head", HEADS, ids=repr)
def test_heads_and_bodies(head: bytes, body: int, options: tuple[str, ...], attack: Attack) -> None:
    length = b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(BODIES[body])
    with Scripted(says(head + length + BODIES[body])) as server:
        ended = attack(
            "agent", "get", "a1", "--api-version", "v2", "--max-retries", "0", *options, url=server.url
        )

    assert not harmful(ended.out + ended.err)
    assert ended.code in ({0, 1, 8} if b"200" in head or b"404" not in head else {3, 5, 8}) | {6, 7}
