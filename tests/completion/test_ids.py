"""Ids and profiles complete in every shell from what lists leave behind."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from retellctl.cache import ids as id_cache
from retellctl.config import edit as config_edit

if TYPE_CHECKING:
    from collections.abc import Callable

    from completion.shells import Bash, Fish, Shell, Zsh

NAMES = [
    ("agent_1", 'Jarvis: the "best" one\'s'),
    ("agent_2", "$(touch started) `x` \x1b[31mred\nand a second line"),
    ("agent:3", ""),
    ("other", "名前"),
]


def test_ids_of_the_right_kind(shell: Shell) -> None:
    id_cache.remember_ids("sandbox", "agent", NAMES)
    id_cache.remember_ids("sandbox", "llm", [("llm_1", ""), ("llm_2", "")])
    id_cache.remember_ids(
        "sandbox", "phone-number", [("+14155550100", "(415) 555-0100"), ("14157774444", "")]
    )
    id_cache.remember_ids("sandbox", "call", [("c0ffee", "ended")])
    every = ["agent:3", "agent_1", "agent_2", "other"]
    examples = {
        "retellctl -p sandbox agent get ": every,
        "retellctl -p sandbox agent get agent_": ["agent_1", "agent_2"],
        "retellctl -p sandbox agent get zzz": [],
        "retellctl -p sandbox agent get other ": every,
        "retellctl -p sandbox agent delete --yes -- ": every,
        "retellctl -p sandbox llm get ": ["llm_1", "llm_2"],
        "retellctl -p sandbox phone-number update +": ["+14155550100"],
        "retellctl -p sandbox call get c": ["c0ffee"],
        "retellctl -p sandbox agent update ": every,
        "retellctl -p sandbox agent create --llm-id ": ["llm_1", "llm_2"],
        "retellctl -p sandbox call list --agent-id other --agent-id ": every,
        "retellctl -p sandbox call create --from 1": ["14157774444"],
        "retellctl -p sandbox phone-number update +14155550100 --agent-id o": ["other"],
    }
    assert {text: shell.offers(text) for text in examples} == examples


@pytest.mark.parametrize(
    "line",
    [
        "retellctl -p sandbox agent get ",
        "retellctl --profile sandbox agent get ",
        "retellctl --profile=sandbox agent get ",
        "retellctl -psandbox agent get ",
        "retellctl -vp sandbox agent get ",
        "retellctl agent -p sandbox get ",
        "retellctl agent get -p sandbox ",
        "retellctl agent get -p 'sandbox' --json ",
    ],
)
def test_the_profile_on_the_command_line_holds(shell: Shell, line: str) -> None:
    id_cache.remember_ids("sandbox", "agent", [("agent_1", ""), ("agent_2", "")])
    assert shell.offers(line) == ["agent_1", "agent_2"]


def test_else_the_key_then_the_variable_then_the_default(
    start: Callable[..., Shell], shell_name: str
) -> None:
    config_edit.add_profile("work", token="key_1")
    config_edit.add_profile("spare", token="key_2")
    for name in (None, "work", "spare"):
        id_cache.remember_ids(name, "agent", [(f"{name or 'env'}_1", ""), (f"{name or 'env'}_2", "")])
    line = "retellctl agent get "
    assert start(shell_name).offers(line) == ["work_1", "work_2"]
    assert start(shell_name, RETELLCTL_PROFILE="spare").offers(line) == ["spare_1", "spare_2"]
    both = start(shell_name, RETELLCTL_PROFILE="spare", RETELL_API_KEY="key_3")
    assert both.offers(line) == ["env_1", "env_2"]
    assert both.offers("retellctl -p work agent get ") == ["work_1", "work_2"]
    assert both.offers("retellctl -p ../work agent get ") == []
    assert both.offers("retellctl -p nobody agent get ") == []


@pytest.mark.parametrize(
    ("variables", "held"),
    [
        ({"RETELLCTL_PROFILE": "sandbox"}, "sandbox"),
        ({"RETELLCTL_PROFILE": "sandbox", "RETELL_API_KEY": "key_3"}, "sandbox"),
        ({"RETELLCTL_PROFILE": " sandbox\r\n", "RETELL_API_KEY": "key_3"}, "sandbox"),
        ({"RETELLCTL_PROFILE": "Sandbox", "RETELL_API_KEY": "key_3"}, "env"),
        ({"RETELLCTL_PROFILE": "\tspare ", "RETELL_API_KEY": ""}, "spare"),
        ({"RETELLCTL_PROFILE": "spare", "RETELL_API_KEY": " \n"}, "spare"),
        ({"RETELLCTL_PROFILE": "", "RETELL_API_KEY": " key_3\n"}, "env"),
        ({"RETELLCTL_PROFILE": " \t", "RETELL_API_KEY": ""}, "work"),
    ],
)
def test_the_same_profile_holds_as_in_the_program(
    variables: dict[str, str], held: str, start: Callable[..., Shell], shell_name: str
) -> None:
    config_edit.add_profile("work", token="key_1")
    config_edit.add_profile("spare", token="key_2")
    for name in (None, "work", "spare", "sandbox"):
        id_cache.remember_ids(name, "agent", [(f"{name or 'env'}_1", ""), (f"{name or 'env'}_2", "")])
    folder = f" {os.environ['RETELLCTL_CONFIG_DIR']}\r"

    shell = start(shell_name, RETELLCTL_CONFIG_DIR=folder, **variables)

    assert shell.offers("retellctl agent get ") == [f"{held}_1", f"{held}_2"]


def test_profiles_complete_by_name(shell: Shell) -> None:
    config_edit.add_profile("work", token="key_1")
    config_edit.add_profile("work.2", token="key_2")
    id_cache.remember_profiles()
    assert shell.offers("retellctl agent list -p ") == ["sandbox", "work", "work.2"]
    assert shell.offers("retellctl profile remove wo") == ["work", "work.2"]
    assert shell.offers("retellctl agent list --profile=s") in (["sandbox"], ["--profile=sandbox"])


def test_the_cache_is_found_where_python_puts_it(
    start: Callable[..., Shell], shell_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "retellctl -p sandbox agent get "
    monkeypatch.delenv("RETELLCTL_CONFIG_DIR")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    id_cache.remember_ids("sandbox", "agent", [("home_1", ""), ("home_2", "")])
    assert start(shell_name, RETELLCTL_CONFIG_DIR=None).offers(line) == ["home_1", "home_2"]
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x y"))
    id_cache.remember_ids("sandbox", "agent", [("xdg_1", ""), ("xdg_2", "")])
    variables = {"RETELLCTL_CONFIG_DIR": None, "XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"]}
    assert start(shell_name, **variables).offers(line) == ["xdg_1", "xdg_2"]
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", "~/it's: mine")
    id_cache.remember_ids("sandbox", "agent", [("own_1", ""), ("own_2", "")])
    assert start(shell_name, RETELLCTL_CONFIG_DIR="~/it's: mine").offers(line) == ["own_1", "own_2"]


def test_a_day_old_cache_is_not_offered(shell: Shell) -> None:
    line = "retellctl -p sandbox agent get "
    id_cache.remember_ids("sandbox", "agent", [("agent_1", ""), ("agent_2", "")])
    kept = Path(os.environ["RETELLCTL_CONFIG_DIR"]) / "completion/ids/sandbox/agent"
    lines = kept.read_text().splitlines()
    kept.write_text("\n".join([str(int(time.time()) - 86300), *lines[1:], ""]))
    assert shell.offers(line) == ["agent_1", "agent_2"]
    kept.write_text("\n".join([str(int(time.time()) - 86401), *lines[1:], ""]))
    assert shell.offers(line) == []


@pytest.mark.parametrize(
    "text", ["", "\n", "soon\n1\nagent_1\nagent_1\t\n", "a[$(touch started)]\n1\n", "99999999999\n", "5000\n"]
)
def test_a_damaged_cache_completes_nothing(shell: Shell, folder: Path, text: str) -> None:
    kept = Path(os.environ["RETELLCTL_CONFIG_DIR"]) / "completion/ids/sandbox/agent"
    kept.parent.mkdir(parents=True)
    kept.write_text(text)
    assert shell.offers("retellctl -p sandbox agent get ") == []
    assert shell.offers("retellctl -p sandbox agent get name:") == []
    assert not (folder / "started").exists()


@pytest.mark.parametrize("names", ["", "a[$(touch started)]\nAnn\nAnna\n", "\n"])
def test_a_cache_with_damaged_names_runs_nothing(shell: Shell, folder: Path, names: str) -> None:
    kept = Path(os.environ["RETELLCTL_CONFIG_DIR"]) / "completion/ids/sandbox/agent"
    kept.parent.mkdir(parents=True)
    kept.write_text(f"{int(time.time())}\n2\na_1\na_2\na_1\tAnn\na_2\tAnna\n")
    kept.with_name("agent.names").write_text(names)

    assert shell.offers("retellctl -p sandbox agent get a") == ["a_1", "a_2"]
    shell.offers("retellctl -p sandbox agent get name:A")
    assert not (folder / "started").exists()


def test_without_a_cache_nothing_is_offered(shell: Shell) -> None:
    assert shell.offers("retellctl agent get ") == []
    assert shell.offers("retellctl -p sandbox agent get ") == []


def test_what_is_no_file_is_not_waited_for(shell: Shell) -> None:
    kept = Path(os.environ["RETELLCTL_CONFIG_DIR"]) / "completion/ids/sandbox/agent"
    kept.parent.mkdir(parents=True)
    os.mkfifo(kept)
    assert shell.offers("retellctl -p sandbox agent get ") == []


def test_thousands_of_ids(shell: Shell) -> None:
    ids = [f"agent_{number:04}" for number in range(id_cache.MAX_ROWS)]
    id_cache.remember_ids("sandbox", "agent", [(key, "name") for key in reversed(ids)])
    assert shell.offers("retellctl -p sandbox agent get agent_000") == ids[:10]
    assert shell.offers("retellctl -p sandbox agent get agent_499") == ids[4990:]
    assert shell.offers("retellctl -p sandbox agent get agent_251") == ids[2510:2520]


def test_names_in_the_place_of_ids(shell: Shell) -> None:
    """Those of a kind whose records have names; a name that was cut to be shown is none."""
    id_cache.remember_ids(
        "sandbox",
        "agent",
        [("a", "Jarvis"), ("b", "Night " + "shift " * 20), ("c", "Day"), ("d", "Joe"), ("e", "")],
    )
    id_cache.remember_ids("sandbox", "voice", [("v", "Ann")])
    id_cache.remember_ids("sandbox", "llm", [("llm_1", "You are Jarvis.")])
    examples = {
        "retellctl -p sandbox agent update name:J": ["Jarvis", "Joe"],
        "retellctl -p sandbox agent update name:N": [],
        "retellctl -p sandbox agent get name:Day name:D": ["Day"],
        "retellctl -p sandbox call list --agent-id name:D": ["Day"],
        "retellctl -p sandbox voice get ": ["v"],
        "retellctl -p sandbox voice get name:": ["Ann"],
        "retellctl -p sandbox llm get name:": [],
    }
    # bash replaces what is behind the colon, the others the whole word.
    offered = {text: [word.removeprefix("name:") for word in shell.offers(text)] for text in examples}
    assert offered == examples


def test_a_name_is_inserted_as_one_word(bash: Bash, zsh: Zsh) -> None:
    id_cache.remember_ids("sandbox", "agent", [("a", "Night pharmacist"), ("b", "$(touch started)")])
    for shell in (bash, zsh):
        line = shell.line("retellctl -p sandbox agent get name:Ni")
        assert line == r"retellctl -p sandbox agent get name:Night\ pharmacist "
        line = shell.line(r"retellctl -p sandbox agent get name:Night\ p")
        assert line == r"retellctl -p sandbox agent get name:Night\ pharmacist "
        line = shell.line(r"retellctl -p sandbox agent get name:\$")
        assert line == r"retellctl -p sandbox agent get name:\$\(touch\ started\) "


def test_what_thousands_of_names_begin_with_is_inserted(bash: Bash) -> None:
    rows = [(f"agent_{place:04}", f"Night {place:04} shift") for place in range(1000, 3000)]
    id_cache.remember_ids("sandbox", "agent", rows)

    line = "retellctl -p sandbox agent get name:"
    assert bash.line(f"{line}N") == f"{line}Night\\ "
    assert bash.line(f"{line}Night\\ 27") == f"{line}Night\\ 27"
    assert bash.line(f"{line}Night\\ 2999") == f"{line}Night\\ 2999\\ shift "
    assert bash.line(f"{line}Day") == f"{line}Day"


def test_bash_shows_names_and_inserts_ids(bash: Bash) -> None:
    id_cache.remember_ids("sandbox", "agent", NAMES)
    assert bash.lists("retellctl -p sandbox agent get agent_") == [
        'agent_1  Jarvis: the "best" one\'s',
        "agent_2  $(touch started) `x` [31mred and a second line",
    ]
    assert bash.line("retellctl -p sandbox agent get ag") == "retellctl -p sandbox agent get agent"
    assert bash.line("retellctl -p sandbox agent get agent:") == "retellctl -p sandbox agent get agent:3 "
    assert bash.line('retellctl -p sandbox agent get "agent:') == 'retellctl -p sandbox agent get "agent:3" '
    line = "retellctl -p sandbox phone-number update 1 --agent-id"
    assert bash.line(f"{line}=o") == f"{line}=other "


def test_zsh_shows_names_and_inserts_ids(zsh: Zsh) -> None:
    id_cache.remember_ids("sandbox", "agent", NAMES)
    assert zsh.lists("retellctl -p sandbox agent get ") == [
        "agent:3",
        'agent_1  -- Jarvis: the "best" one\'s',
        "agent_2  -- $(touch started) `x` [31mred and a second line",
        "other  -- 名前",
    ]
    assert zsh.line("retellctl -p sandbox agent get agent:") == "retellctl -p sandbox agent get agent:3 "
    assert zsh.line('retellctl -p sandbox agent get "agent:') == 'retellctl -p sandbox agent get "agent:3" '
    line = "retellctl -p sandbox phone-number update 1 --agent-id"
    assert zsh.line(f"{line}=o") == f"{line}=other "


def test_fish_shows_names(fish: Fish) -> None:
    id_cache.remember_ids("sandbox", "agent", NAMES)
    assert fish.lists("retellctl -p sandbox agent get ") == [
        "agent:3",
        'agent_1\tJarvis: the "best" one\'s',
        "agent_2\t$(touch started) `x` [31mred and a second line",
        "other\t名前",
    ]
