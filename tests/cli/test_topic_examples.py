"""The examples of the help topics and of the short start, typed in a shell as they are printed."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN, environment, in_terminal, on_path
from recorder import Recorder
from stock import stock

from retellctl import __version__
from retellctl.cli.main import START
from retellctl.cli.own.topics import TOPICS

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = {
    example: topic
    for topic, text in TOPICS.items()
    for example in re.findall(r"^  ((?:[A-Z_]+=\S+ )?retellctl .*)$", text, re.MULTILINE)
}
UPDATE = "retellctl agent update AGENT_ID --webhook-url null"
PLAN = (
    '{"dry_run":{"method":"PATCH","url":"http://sandbox.invalid/update-agent/AGENT_ID","headers":{"Authorization":'
    f'"Bearer ****","Accept":"application/json","User-Agent":"retellctl/{__version__}","Content-Type":'
    '"application/json"},"body":BODY}}\n'
)
PRINTS = {
    "retellctl profile show": (
        "profile\tsandbox\tRETELLCTL_PROFILE\nbase_url\thttp://sandbox.invalid\tsandbox\n"
        "api_version\tv2\tauto: the sandbox\ntoken\t\tnot needed\n"
    ),
    "RETELLCTL_PROFILE=sandbox retellctl agent list": "AGENT_ID\tAnn\tvoice\t{}\tfalse\tMODIFIED\n",
    "retellctl agent list --fields agent_id,agent_name": "AGENT_ID\tAnn\n",
    "retellctl agent list --query '[?agent_name].agent_id' --raw": "AGENT_ID\n",
    "retellctl agent list -o ids | retellctl agent get - --query '[].voice_id' --raw": "11labs-Adrian\n",
    "retellctl call list --query '[?duration_ms > `1000`].call_id'": '["CALL_ID"]\n',
    "retellctl agent get AGENT_ID --include --query status": "200\n",
    "retellctl agent update AGENT_ID --voice-speed 1.2 --dry-run -o curl": (
        "curl --request PATCH --url http://sandbox.invalid/update-agent/AGENT_ID"
        " --header \"Authorization: Bearer $RETELL_API_KEY\" --header 'Accept: application/json'"
        f" --header 'User-Agent: retellctl/{__version__}' --header 'Content-Type: application/json'"
        " --data-raw '{\"voice_speed\":1.2}'\n"
    ),
    f"{UPDATE} --api-version v1 --dry-run": PLAN.replace("BODY", '{"webhook_url":"null"}'),
    f"{UPDATE} --api-version v2 --dry-run": PLAN.replace("BODY", '{"webhook_url":null}'),
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_a_topic_prints_what_it_is_there_for(
    example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETELLCTL_PROFILE", "sandbox")
    world = stock()

    shell = subprocess.run(
        ["bash", "-c", example.replace("AGENT_ID", world.agent)],
        env=environment(**on_path(tmp_path)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (shell.returncode, shell.stderr) == (0, "")
    printed = shell.stdout.replace(world.agent, "AGENT_ID").replace(world.call, "CALL_ID")
    assert re.sub(r"\b1\d{12}\b", "MODIFIED", printed) == PRINTS[example]


def test_every_topic_that_shows_a_command_is_held() -> None:
    assert set(EXAMPLES) == set(PRINTS)
    shown = [text for text in TOPICS.values() if re.search(r"^Examples:$", text, re.MULTILINE)]
    assert len(shown) == len(set(EXAMPLES.values()))


def test_the_short_start_can_be_typed_from_top_to_bottom(tmp_path: Path) -> None:
    lines = re.findall(r"^  (retellctl .*?)  +(.*)$", START, re.MULTILINE)
    assert [command for command, _ in lines] == [
        "retellctl -p sandbox agent list",
        "retellctl profile add NAME",
        "retellctl agent list",
        "retellctl --help",
    ]
    with Recorder() as server:
        added = f"--base-url {server.url}"  # which stands for the real service
        script = "\n".join(command for command, _ in lines).replace("add NAME", f"add NAME {added}")
        shown = in_terminal(
            "-ec", script, command=("bash",), answers={"Token: ": TOKEN}, environ=on_path(tmp_path)
        )

    assert shown.exit_code == 0
    assert shown.text.startswith("No agents yet.")
    assert "\nStored profile NAME, the default from now on.\nNo agents yet." in shown.text
    assert "\nUsage: retellctl [OPTIONS] GROUP VERB ...\n" in shown.text
    assert TOKEN not in shown.text
