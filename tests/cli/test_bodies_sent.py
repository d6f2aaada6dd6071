"""Bodies from files, standard input, --set and flags, as they are sent; and what is refused before."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

CREATE = "agent create --voice-id v --llm-websocket-url wss://x"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the command lines name."""
    (tmp_path / "prompt.md").write_text("# Role\nYou are «kind».\n")
    (tmp_path / "tools.yaml").write_text("- type: end_call\n  name: bye\n")
    (tmp_path / "variables.json").write_text('{"name": "Ann"}')
    (tmp_path / "agent.yaml").write_text(
        "voice_id: from-file\nvoice_speed: 1.5\nagent_name: |\n  Two\n  lines\n"
    )
    (tmp_path / "agent.json").write_text('{"voice_id": "from-file", "pii_config": {"categories": []}}')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sent(result: Any, server: Recorder) -> Any:
    assert (result.exit_code, result.stderr) == (0, "")
    [request] = server.requests
    return request.json


@pytest.mark.parametrize(
    ("line", "stdin", "body"),
    [
        ("llm create --general-prompt @prompt.md", None, {"general_prompt": "# Role\nYou are «kind».\n"}),
        ("llm create --general-prompt @-", "a\n", {"general_prompt": "a\n"}),
        ("llm create --general-prompt @@x", None, {"general_prompt": "@x"}),
        (
            "llm create --general-tools @tools.yaml",
            None,
            {"general_tools": [{"type": "end_call", "name": "bye"}]},
        ),
        ("llm create --general-tools @-", "[]", {"general_tools": []}),
        (
            "call register --agent-id a --metadata @variables.json --metadata n=1.0 --metadata t=@prompt.md",
            None,
            {"agent_id": "a", "metadata": {"name": "Ann", "n": 1.0, "t": "# Role\nYou are «kind».\n"}},
        ),
        ("agent update a -f agent.json", None, {"voice_id": "from-file", "pii_config": {"categories": []}}),
        ("agent update a -f -", '{"voice_id": "s"}', {"voice_id": "s"}),
        ("agent update a --from-file=-", "voice_id: yes\n", {"voice_id": "yes"}),
        (
            "agent update a -f agent.yaml --set voice_id=from-set --set voice_speed=2 --voice-id from-flag",
            None,
            {"voice_id": "from-flag", "voice_speed": 2, "agent_name": "Two\nlines\n"},
        ),
        (
            (
                "agent update a --set agent_name=7 --set interruption_sensitivity=0.5"
                " --set pii_config.mode=post_call --set pronunciation_dictionary.0.word=a"
            ),
            None,
            {
                "agent_name": "7",
                "interruption_sensitivity": 0.5,
                "pii_config": {"mode": "post_call"},
                "pronunciation_dictionary": [{"word": "a"}],
            },
        ),
        (
            "llm update l --set states.0.name=a --set states.0.state_prompt=@prompt.md",
            None,
            {"states": [{"name": "a", "state_prompt": "# Role\nYou are «kind».\n"}]},
        ),
    ],
)
def test_a_body_is_put_together(line: str, stdin: str | None, body: Any, ask: Run, server: Recorder) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2", input=stdin)

    assert sent(result, server) == body


@pytest.mark.parametrize("name", ["opt_out_sensitive_data_storage", "optOutSensitiveDataStorage"])
def test_version_1_knows_the_opt_out_under_both_names(
    name: str, folder: Path, ask: Run, server: Recorder
) -> None:
    (folder / "opt.json").write_text(json.dumps({name: True}))

    sent_from_file = sent(ask("agent", "update", "a", "-f", "opt.json", "--api-version", "v1"), server)
    server.requests.clear()
    sent_by_set = sent(ask("agent", "update", "a", "--set", f"{name}=true", "--api-version", "v1"), server)

    assert sent_from_file == sent_by_set == {"optOutSensitiveDataStorage": True}


def test_a_flag_beats_the_opt_out_of_the_file(folder: Path, ask: Run, server: Recorder) -> None:
    (folder / "opt.json").write_text('{"opt_out_sensitive_data_storage": true}')

    result = ask(
        *[
            "agent",
            "update",
            "a",
            "-f",
            "opt.json",
            "--no-opt-out-sensitive-data-storage",
            "--api-version",
            "v1",
        ]
    )

    assert sent(result, server) == {"optOutSensitiveDataStorage": False}


def test_a_flag_changes_its_part_of_an_object_in_the_file(folder: Path, ask: Run, server: Recorder) -> None:
    (folder / "call.yaml").write_text("phone_number:\n  from: '+14155550100'\n  to: '+12135550100'\n")

    result = ask(*["call", "create", "-f", "call.yaml", "--to", "12135550199", "--api-version", "v1"])

    assert sent(result, server) == {"phone_number": {"from": "+14155550100", "to": "12135550199"}}


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("agent create --voice-id v", ["--llm-websocket-url, --llm-id or --response-engine is required"]),
        ("agent create --llm-id l", ["--voice-id is required"]),
        ("call register", ["--agent-id is required"]),
        ("call create", ["2 fields are wrong", "--from is required; --to is required"]),
        (f"{CREATE} --voice-speed 3", ["--voice-speed 3: must be between 0.5 and 2"]),
        (f"{CREATE} --set voice_speed=3", ["voice_speed 3: must be between 0.5 and 2"]),
        (
            f"{CREATE} --voice-speed fast",
            [
                "Invalid value for '--voice-speed': 'fast' is not a number such as 1 or 0.5",
                "See `retellctl agent create --help`.",
            ],
        ),
        (
            f"{CREATE} --boosted-keyword @none --agent-name @none",
            [
                "--agent-name @none cannot be read",
                "No such file or directory",
                "A text that starts with an @ is written with two, as in @@home.",
            ],
        ),
        (
            "agent update a",
            [
                "agent update needs at least one field to change",
                "See them with `retellctl agent update --help`.",
            ],
        ),
        (
            "agent update a -f - --agent-name @-",
            [
                "standard input is read twice: by --agent-name and by --from-file",
                "Give one of them a file.",
            ],
        ),
        (
            "llm create --states '[{}]' --general-tools '{'",
            [
                "--general-tools is not JSON",
                "line 1, column 2: Expecting property name enclosed in double quotes",
                "Give JSON, or a file as @FILE.",
            ],
        ),
        (
            "call create --from 4155550100 --to 12135550199",
            ["--from 4155550100: give the country code, as in +14155550123"],
        ),
        (
            "phone-number update 14155550100 --inbound-agent a=0.5 --inbound-agent b=0.4",
            ["--inbound-agent [...]: weights must add up to 1, not 0.9"],
        ),
        (
            "phone-number update 14155550100 --inbound-agent a=0.5 --inbound-agent b",
            ["--inbound-agent: give every agent a weight, or none", "Such as ID=0.7 and ID=0.3."],
        ),
        (
            "call create --from 14155550100 --to 12135550199 --idempotency-key ''",
            [
                "the idempotency key is empty or holds what cannot be printed",
                "nobody could repeat the call under it",
                "Leave it out: then there is a fresh one.",
            ],
        ),
        (
            "knowledge-base delete-source - s",
            ["delete-source takes one id, not -", "Give the id itself."],
        ),
        (
            "agent update .. --voice-id v",
            ["ID '..' is not an id", "An id is neither empty nor . or .."],
        ),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_sent(
    line: str, lines: list[str], ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2", input="")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr == "Error: " + "\n  ".join(lines) + "\n"


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.yaml", "a: 1\nb: [1,\n", "line 3, column 1: "),
        ("a.json", '{"a": 1 "b": 2}', "line 1, column 9: "),
        ("a.yaml", "a: !!python/object/apply:os.system ['echo']\n", "line 1, column 4: "),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_its_line(
    name: str, text: str, why: str, folder: Path, ask: Run, server: Recorder
) -> None:
    (folder / name).write_text(text)

    result = ask("agent", "update", "a", "-f", name, "--json")

    error = json.loads(result.stderr)["error"]
    assert (result.exit_code, server.requests, error["code"]) == (2, [], "usage")
    assert why in error["message"]
