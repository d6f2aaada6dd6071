"""What TAB offers in every shell: commands, options and values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from retellctl.cli.main import GROUPS
from retellctl.output.formats import FORMATS

if TYPE_CHECKING:
    from completion.shells import Bash, Fish, Shell, Zsh

EXAMPLES = {
    "retellctl ": sorted(GROUPS),
    "retellctl ph": ["phone-number"],
    "retellctl llm ": ["create", "delete", "get", "list", "update"],
    "retellctl agent ": [
        *("create", "create-version", "delete", "delete-version", "get", "list", "publish", "repair"),
        *("update", "versions"),
    ],
    "retellctl -p work --json agent up": ["update"],
    "retellctl -vp work agent --color never li": ["list"],
    "retellctl call create --override": ["--override-agent-id", "--override-agent-version"],
    "retellctl -o ": sorted(FORMATS),
    "retellctl agent list -o ": sorted(FORMATS),
    "retellctl agent list --output t": ["table", "tsv"],
    "retellctl agent create --language fr": ["fr-CA", "fr-FR"],
    "retellctl agent create --ambient-sound s": ["static-noise", "summer-outdoor"],
    "retellctl call register --audio-encoding ": ["mulaw", "s16le"],
    "retellctl api P": ["PATCH", "POST", "PUT"],
    "retellctl api POST ": [],
    "retellctl completion ": ["bash", "fish", "zsh"],
    "retellctl completion zsh --inst": ["--install"],
    "retellctl help phone-number d": ["delete"],
    "retellctl help ex": ["exit-codes", "export-request"],
    "retellctl agent get --voice": [],
    "retellctl nothing ": [],
    "retellctl agent create --agent-name ": [],
    "retellctl agent list -p ": ["sandbox"],
    "retellctl profile use s": ["sandbox"],
    "retellctl profile add s": [],
}


def test_it_is_offered(shell: Shell) -> None:
    assert {text: shell.offers(text) for text in EXAMPLES} == EXAMPLES | _own(shell)


def _own(shell: Shell) -> dict[str, list[str]]:
    """Where no word fits, bash and zsh offer the options; fish does so after a dash."""
    text = "retellctl nothing "
    return {} if type(shell).__name__ == "Fish" else {text: shell.offers(f"{text}--")}


# What comes behind --set and --fields: what is typed, and the last parts of what is offered.
PARTS = {
    "retellctl agent create --set voice_s": ["voice_speed"],
    "retellctl agent update a --set response_engine.t": ["response_engine.type"],
    "retellctl agent create --set response_engine.type=": ["conversation-flow", "custom-llm", "retell-llm"],
    "retellctl agent create --set=response_engine.type=c": ["conversation-flow", "custom-llm"],
    "retellctl agent create --set 'language=fr": ["fr-CA", "fr-FR"],
    "retellctl agent create --set enable_backchannel=": ["false", "true"],
    "retellctl agent create --set voice_id=": [],
    "retellctl agent create --set agent_name=": [],
    "retellctl agent create --set 7": [],
    "retellctl call create --set agent_override.agent.voice_s": ["agent_override.agent.voice_speed"],
    "retellctl call create-web --set agent_override.agent.language=de": ["de-DE"],
    "retellctl call create --set override_agent_v": ["override_agent_version"],
    "retellctl agent list --fields agent_n": ["agent_name"],
    "retellctl agent list --fields=agent_id,chan": ["channel"],
    "retellctl agent get a --fields agent_id,response_engine.t": ["response_engine.type"],
    "retellctl voice list --fields accent,acc": [],
    "retellctl voice list -o table --fields 'voice_id,acc": ["accent"],
    "retellctl agent versions a --fields is": ["is_published"],
    "retellctl agent delete a --fields a": [],
    "retellctl api GET /x --fields a": [],
    "retellctl api POST /x --set a": [],
}


def test_paths_and_fields_are_offered(shell: Shell) -> None:
    found = {text: shell.offers(text) for text in PARTS}

    assert {text: [_last_part(word) for word in words] for text, words in found.items()} == PARTS


def _last_part(word: str) -> str:
    """Return what is behind the last equals sign or comma: shells differ about how much of it they show."""
    return re.split("[=,]", word.strip("'\"").rstrip("=,"))[-1]


def test_a_path_waits_for_its_value_and_a_field_for_the_next(bash: Bash, zsh: Zsh) -> None:
    for shell in (bash, zsh):
        assert (
            shell.line("retellctl agent create --set voice_sp") == "retellctl agent create --set voice_speed="
        )
        line = shell.line("retellctl agent create --set response_engine.type=re")
        assert line == "retellctl agent create --set response_engine.type=retell-llm "
        line = shell.line("retellctl agent create --set=data_storage_setting=everything_")
        assert line == "retellctl agent create --set=data_storage_setting=everything_except_pii "
    assert bash.line("retellctl agent list --fields agent_id,chan") == (
        "retellctl agent list --fields agent_id,channel"
    )
    # The comma is taken away again where a blank is typed.
    assert zsh.line("retellctl agent list --fields agent_id,chan") == (
        "retellctl agent list --fields agent_id,channel,"
    )


def test_bash_inserts_it(bash: Bash) -> None:
    assert bash.line("retellctl ag") == "retellctl agent "
    assert bash.line("retellctl agent list --output=j") == "retellctl agent list --output=json"
    assert bash.line("retellctl agent list -oy") == "retellctl agent list -oyaml "
    assert bash.line("retellctl agent list >/dev/null -o y") == "retellctl agent list >/dev/null -o yaml "
    assert bash.line("retellctl agent list 2>/dev/null -o y") == "retellctl agent list 2>/dev/null -o yaml "
    assert bash.line("retellctl agent create --agent-name '>' --lan") == (
        "retellctl agent create --agent-name '>' --language "
    )
    assert bash.line('retellctl agent create --agent-name="a > b" --lan') == (
        'retellctl agent create --agent-name="a > b" --language '
    )
    assert bash.line("true; retellctl agent li") == "true; retellctl agent list "


def test_zsh_inserts_it(zsh: Zsh) -> None:
    assert zsh.line("retellctl ag") == "retellctl agent "
    assert zsh.line("retellctl agent list --output=y") == "retellctl agent list --output=yaml "
    assert zsh.line("retellctl agent list -oy") == "retellctl agent list -oyaml "
    assert zsh.line("echo $(retellctl agent li") == "echo $(retellctl agent list "


def test_zsh_and_fish_say_what_it_is(zsh: Zsh, fish: Fish) -> None:
    assert zsh.lists("retellctl phone-number ") == [
        "create  -- Buy a number and bind it to an agent. This costs money",
        "delete  -- Give numbers back",
        "get     -- Show numbers",
        "import  -- Bring in a number of your own SIP trunk",
        "list    -- List all numbers",
        "update  -- Change numbers, such as the agents they are bound to",
    ]
    assert fish.lists("retellctl profile add --token-s") == [
        "--token-stdin\tRead the token from standard input",
    ]
    assert fish.lists("retellctl agent list --output=j") == ["--output=json", "--output=jsonl"]


FILES = {
    "retellctl agent create -f ag": "retellctl agent create -f agent.yaml ",
    "retellctl agent create -f my": r"retellctl agent create -f my\ file.json ",
    'retellctl agent create -f "my': 'retellctl agent create -f "my file.json" ',
    r"retellctl agent create -f my\ f": r"retellctl agent create -f my\ file.json ",
    "retellctl agent create -f it": r"retellctl agent create -f it\'s.md ",
    "retellctl agent create -f a:": "retellctl agent create -f a:b.yaml ",
    "retellctl agent create --from-file=sub": r"retellctl agent create --from-file=sub\ dir/",
    r"retellctl agent create --from-file=sub\ dir/": r"retellctl agent create --from-file=sub\ dir/deep.md ",
    "retellctl llm create --general-prompt ": None,
    "retellctl llm create --general-prompt my": None,
    "retellctl llm create --general-prompt @my": r"retellctl llm create --general-prompt @my\ file.json ",
    "retellctl llm create --general-prompt @su": r"retellctl llm create --general-prompt @sub\ dir/",
    r"retellctl llm create --general-prompt @sub\ dir/": (
        r"retellctl llm create --general-prompt @sub\ dir/deep.md "
    ),
    "retellctl llm create --general-prompt=@it": r"retellctl llm create --general-prompt=@it\'s.md ",
    'retellctl llm create --general-prompt "@say': (
        r'retellctl llm create --general-prompt "@say \"hi\".md" '
    ),
    'retellctl llm create --general-prompt "@co': r'retellctl llm create --general-prompt "@cost \$5.md" ',
    "retellctl call create --metadata @a:": "retellctl call create --metadata @a:b.yaml ",
    "retellctl call get x --recording ag": "retellctl call get x --recording agent.yaml ",
    "retellctl agent list > ag": "retellctl agent list > agent.yaml ",
}


def test_bash_closes_the_quote_that_is_open(bash: Bash) -> None:
    typed = "retellctl llm create --general-prompt '@it"
    assert bash.line(typed) == r"retellctl llm create --general-prompt '@it'\''s.md' "


@pytest.mark.parametrize("shell_name", ["bash", "zsh"])
def test_files_complete_with_their_awkward_names(shell: Bash | Zsh) -> None:
    assert {text: shell.line(text) for text in FILES} == {text: line or text for text, line in FILES.items()}


def test_files_complete_in_fish(fish: Fish) -> None:
    assert fish.offers("retellctl agent create -f my") == ["my file.json"]
    assert fish.offers("retellctl agent create --from-file=it") == ["--from-file=it's.md"]
    assert fish.offers("retellctl llm create --general-prompt @s") == ['@say "hi".md', "@sub dir/"]
    assert fish.offers(r"retellctl llm create --general-prompt @sub\ dir/") == ["@sub dir/deep.md"]
    assert fish.offers("retellctl llm create --general-prompt=@co") == ["--general-prompt=@cost $5.md"]
    assert fish.offers("retellctl llm create --general-prompt my") == []
