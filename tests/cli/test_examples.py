"""Every example that a help shows, run as it stands: on a sandbox, with the ids and files that it names."""

from __future__ import annotations

import re
import shlex
import signal
from typing import TYPE_CHECKING

import pytest
from cli import surface
from processes import in_terminal, start
from stock import more, stock

from retellctl.resources.index import OPERATIONS, resource

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run

EXAMPLES = [
    example for context in surface.commands() for example in (context.command.epilog or "").splitlines()
]
FILES = {
    "agent.yaml": (
        "response_engine:\n  type: custom-llm\n  llm_websocket_url: wss://example.com/llm\n"
        "voice_id: 11labs-Adrian\n"
    ),
    "prompt.md": "# Receptionist\nYou are friendly.\n",
    "tools.json": '[{"type": "end_call", "name": "end_call"}]',
    "flow.yaml": "start_speaker: agent\nnodes: [{id: end, type: end}]\n",
    "nodes.json": '[{"id": "end", "type": "end"}]',
    "ann.wav": "RIFF",
    "login.json": '{"type": "api_key", "api_key": "key"}',
    "hold.wav": "RIFF",
    "tasks.json": '[{"to_number": "+12135550199"}]',
    "case.yaml": (
        "name: Booking\nresponse_engine: {type: retell-llm, llm_id: LLM_ID}\nuser_prompt: You book.\n"
        "metrics: [Booked]\n"
    ),
    "contacts.csv": "Phone\n+12135550199\n",
    "password.txt": "s3cret",
    "token.txt": "key_0123456789abcdef\n",
}
# These ask, and there is nobody to answer.
ASK = {
    example: operation.asks.format_map(
        {name: name.upper() for name in operation.ids} | {field.name: "3" for field in operation.query}
    )
    or f"Delete {resource(operation.resource).noun} {operation.ids[0].upper()}?"
    for operation in OPERATIONS.values()
    for example in operation.examples
    if (operation.removes or operation.asks) and "--yes" not in example
}
# Lists of which the sandbox has no records.
EMPTY = {
    "retellctl app list-usages APP_ID",
    "retellctl mcp-tool list AGENT_ID --mcp-id MCP_ID",
    "retellctl export-request list",
    "retellctl contact list-conversations CONTACT_ID",
}
# A call of the sandbox rings, goes on and has ended within two seconds: these come when it goes on, or do not.
LIVE = {
    example
    for verb in ("stop", "listen-live", "take-over-live", "update-live")
    for example in OPERATIONS[f"call.{verb}"].examples
}
# These are started in tests of their own.
ELSEWHERE = {"retellctl profile add work", "retellctl sandbox serve --port 8080"}


@pytest.fixture
def ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A folder with the files, and a sandbox with something in it: its ids by the words that examples have."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setenv("RETELLCTL_PROFILE", "sandbox")
    return {"PROVIDER_VOICE_ID": "bVMeCyTHy58xNoL34h3p", "MCP_ID": "mcp_1", "PARTICIPANT_ID": "p1"} | more(
        stock()
    )


def with_ids(text: str, ids: dict[str, str], command: str = "") -> str:
    """Put ids in the place of their names; an agent's is a chat agent's in a command about those."""
    if (command or text).startswith("retellctl chat-agent "):
        ids = ids | {"AGENT_ID": ids["CHAT_AGENT_ID"]}
    return re.sub(r"\b[A-Z]+(_[A-Z]+)*_ID\b", lambda name: ids[name[0]], text)


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example not in ELSEWHERE])
def test_an_example_works(example: str, ids: dict[str, str], run: Run) -> None:
    command, _, file = example.partition(" < ")
    words = shlex.split(with_ids(command, ids))[1:]
    if words[:2] == ["profile", "add"]:
        words.append("--no-verify")  # there is no such service here
    elif words[0] == "profile" and "work" in words:
        run("profile", "add", "work", "--token-stdin", "--no-verify", input=FILES["token.txt"])
        if words[1] == "check":
            words[words.index("work")] = "sandbox"

    result = run(*words, input=FILES[file] if file else None)

    if example in ASK:
        question = with_ids(ASK[example], ids, command)
        assert (result.exit_code, result.stdout) == (10, "")
        assert result.stderr == (
            f"Error: This needs a yes, and there is nobody to ask\n  {question}\n"
            "  Give --yes to do it without being asked.\n"
        )
        return
    if example in LIVE and result.exit_code:
        assert (result.exit_code, "the call is not ongoing" in result.stderr) == (5, True)
        return
    assert (result.exit_code, "Error" in result.stderr) == (0, False), result.stderr
    assert result.stdout or result.stderr or example in EMPTY


def test_every_exception_is_an_example() -> None:
    assert {*ASK, *ELSEWHERE, *EMPTY} <= {*EXAMPLES}


def test_the_example_that_asks_for_a_token() -> None:
    seen = in_terminal("profile", "add", "work", "--no-verify", answers={"Token: ": "key_0123456789abcdef"})

    assert seen.exit_code == 0
    assert seen.text == "Token: \nStored profile work, the default from now on.\n"


def test_the_example_that_serves() -> None:
    # Port 8080 may be taken; 0 takes a free one.
    with start("sandbox", "serve", "--port", "0") as serving:
        assert serving.stdout is not None
        url = serving.stdout.readline()
        serving.send_signal(signal.SIGTERM)
        out, err = serving.communicate()

    assert url.startswith("http://127.0.0.1:")
    assert (serving.returncode, out) == (0, "")
    assert err == "Serving the sandbox; any token is accepted. Ctrl-C stops it.\n"
