"""The sink in processes of their own: full disks, closed pipes, other encodings, what is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROLOGUE = """
import sys
from retellctl.errors import RetellctlError
from retellctl.transport.messages import Page, Response
from retellctl.output import OutputOptions, Sink

def answer(body):
    return Response(201, "Created", (), body, 0.1, "POST", "https://x")

sink = Sink(OutputOptions(format="json"))
try:
    {statement}
except BrokenPipeError:
    sys.stderr.write("BROKEN PIPE\\n")
    sys.exit(141)
except RetellctlError as error:
    sink.error(error)
    sys.exit(error.exit_code)
"""
BOUGHT = 'sink.record("phone-number", answer(b\'{"phone_number":"+14155550100"}\'), changed=True)'


def python(statement: str, **options: Any) -> subprocess.CompletedProcess[str]:
    done: subprocess.CompletedProcess[str] = subprocess.run(
        [sys.executable, "-c", PROLOGUE.replace("{statement}", statement)],
        check=False,
        text=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )
    return done


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_loses_nothing_that_was_bought() -> None:
    with open("/dev/full", "w") as full:
        done = python(BOUGHT, stdout=full)

    answer, error = done.stderr.splitlines()
    assert answer == '{"phone_number":"+14155550100"}'
    assert json.loads(error)["error"] == {
        "code": "unexpected",
        "exit_code": 1,
        "message": "The change was made, but its answer could not be printed: "
        "Standard output could not be written: No space left on device",
        "hint": "The whole answer stands above, on standard error.",
    }
    assert done.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_an_error_of_one_line_for_a_read() -> None:
    with open("/dev/full", "w") as full:
        done = python('sink.listing("agent", [Page(b"[1]", answer(b"[1]"))], empty="")', stdout=full)

    assert json.loads(done.stderr)["error"]["message"] == (
        "Standard output could not be written: No space left on device"
    )
    assert done.returncode == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_closed_pipe_is_told_after_a_change(unbuffered: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = python(BOUGHT, stdout=writer, env={**os.environ, "PYTHONUNBUFFERED": unbuffered})
    os.close(writer)

    first, second, *rest = done.stderr.splitlines()
    assert first == "Done, though nobody read the output: phone number +14155550100"
    assert second == "BROKEN PIPE"
    # Python itself complains at its exit; the program's door sees to that.
    assert unbuffered or "BrokenPipeError" in rest[-1]


def test_a_closed_standard_output() -> None:
    done = python("sys.stdout = None; " + BOUGHT)

    assert done.stderr.splitlines()[0] == '{"phone_number":"+14155550100"}'
    assert done.returncode == 1


def test_a_closed_standard_error_does_not_matter() -> None:
    done = python("sys.stderr = None; sink.note('x'); " + BOUGHT)

    assert (done.stdout, done.returncode) == ('{"phone_number":"+14155550100"}\n', 0)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_output(encoding: str) -> None:
    done = python(
        'sink.record("x", answer("{\\"a\\":\\"é 日本 💥\\"}".encode())); sink.note("é 日本 … \\udcff")',
        env={**os.environ, "PYTHONIOENCODING": encoding},
        encoding=encoding,
    )

    assert json.loads(done.stdout) == {"a": "é 日本 💥"}
    assert (
        done.stderr
        == {
            "ascii": "\\xe9 \\u65e5\\u672c ... \\udcff\n",
            "latin-1": "é \\u65e5\\u672c ... \\udcff\n",
            "utf-8": "é 日本 … \\udcff\n",
        }[encoding]
    )
    assert done.returncode == 0


def modules_after(statement: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{statement}\nprint(*sys.modules, file=sys.stderr)"],
        check=True,
        text=True,
        capture_output=True,
    )
    return set(done.stderr.split())


HEAVY = {
    "rich",
    "msgspec",
    "yaml",
    "jmespath",
    "pydantic",
    "httpx",
    "csv",
    "asyncio",
    "email",
    "difflib",
    "urllib.parse",
}


@pytest.mark.usefixtures("unmeasured")
def test_the_package_is_light() -> None:
    made = "from retellctl.output import OutputOptions, Sink; Sink(OutputOptions())"

    assert not modules_after(made) & HEAVY


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize(
    ("options", "needed"),
    [
        ("format='json'", {"msgspec"}),
        ("format='tsv'", {"msgspec"}),
        ("format='csv'", {"msgspec"}),
        ("format='yaml'", {"msgspec"}),
        ("format='table'", {"msgspec"}),
        ("query='a'", {"msgspec", "jmespath"}),
    ],
)
def test_a_format_imports_what_it_needs(options: str, needed: set[str]) -> None:
    shown = (
        "from retellctl.transport.messages import Response\n"
        "from retellctl.output import OutputOptions, Sink\n"
        f"sink = Sink(OutputOptions({options}))\n"
        "sink.check()\n"
        "sink.record('agent', Response(200, '', (), b'{\"agent_id\":\"a\"}', 0.1, 'GET', 'https://x'))"
    )

    assert modules_after(shown) & HEAVY - {"urllib.parse"} == needed
