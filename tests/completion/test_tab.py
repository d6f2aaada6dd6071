"""What TAB offers in every shell: commands, options and values."""

from __future__ import annotations

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
    assert fish.lists("retellctl agent list --output=j") == [
        "--output=json\tTable on a terminal, tsv elsewhere, if not given",
        "--output=jsonl\tTable on a terminal, tsv elsewhere, if not given",
    ]


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
