"""A text that --raw writes into a file comes back from the file as it was; with a NUL in it, it is no text."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from processes import PROGRAM

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

TEXTS = [
    "\u0645\u06cc\u200c\u062e.\n",
    "no line end",
    "\ufeffa mark of the byte order",
    "\ufeff\ufeff",
    "a\r\nb\rc\n\n",
    "\x1a\x1b[31m\x7f\x85\u2028\u2029\u202e\ufffe",
    "tab\t, \\n and \\u200c stay what they are: \\ \" '",
    "@file",
    "  blanks around  \n ",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \u2600\ufe0f \U000e0101",
    "x" * 300_000 + "\n",
]


def back(run: Run, text: str, file: Path) -> str:
    """A prompt after it was stored, read into a file, stored from there and read again."""
    make = run(
        "llm", "create", "-f", "-", "-p", "sandbox", "-o", "ids", input=json.dumps({"general_prompt": text})
    )
    llm = make.stdout.strip()
    read = run("llm", "get", llm, "--query", "general_prompt", "--raw", "-p", "sandbox")
    file.write_bytes(read.stdout_bytes)
    other = run("llm", "create", "--general-prompt", f"@{file}", "-p", "sandbox", "-o", "ids").stdout.strip()
    changed = run("llm", "update", llm, "--general-prompt", f"@{file}", "-p", "sandbox", "--json")
    again = run("llm", "get", other, "-p", "sandbox", "--json")
    assert json.loads(changed.stdout)["general_prompt"] == json.loads(again.stdout)["general_prompt"]
    found: str = json.loads(again.stdout)["general_prompt"]
    return found


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12].encode("unicode_escape").decode())
def test_a_text(text: str, run: Run, tmp_path: Path) -> None:
    assert back(run, text, tmp_path / "prompt.md") == text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
@example(text="\ufeff\n")
def test_any_text(text: str, run: Run, tmp_path: Path) -> None:
    assert back(run, text, tmp_path / "prompt.md") == text


def test_the_bytes_in_a_file_and_in_a_pipe(run: Run, tmp_path: Path) -> None:
    """They are the text's own, with no line end of ours; what a shell puts in a variable is the text too."""
    text = "\u062e\u0637\u200c\u0641\r\n\x1b[0m \\ end"
    llm = run(
        "llm", "create", "-f", "-", "-p", "sandbox", "-o", "ids", input=json.dumps({"general_prompt": text})
    ).stdout.strip()
    command = [*PROGRAM, "llm", "get", llm, "-p", "sandbox", "--query", "general_prompt", "--raw"]

    with (tmp_path / "f").open("wb") as file:
        subprocess.run(command, stdout=file, check=True)
    for locale in ("C.UTF-8", "C", "POSIX"):
        piped = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            check=True,
            env={**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0"},
        )
        assert piped.stdout == text.encode()

    assert (tmp_path / "f").read_bytes() == text.encode()


@pytest.mark.parametrize("format", ["tsv", "csv"])
def test_a_cell_is_the_text(format: str, run: Run) -> None:
    text = "\u0645\u06cc\u200c\u062e \u202e \x1b[31m \u00ad\ufe0f"
    run(
        "agent",
        "create",
        "-f",
        "-",
        "-p",
        "sandbox",
        input=json.dumps(
            {
                "agent_name": text,
                "voice_id": "v",
                "response_engine": {"type": "custom-llm", "llm_websocket_url": "wss://x"},
            }
        ),
    )

    found = run("agent", "list", "-p", "sandbox", "-o", format, "--fields", "agent_name")

    assert found.stdout_bytes.decode() == {"tsv": f"{text}\n", "csv": f"agent_name\r\n{text}\r\n"}[format]
