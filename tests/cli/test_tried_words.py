"""Words of other programs, each answered with the command that is meant, and required flags marked in the help."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from cli import surface

from retellctl.cli.required import required_marks
from retellctl.cli.tried_words import GROUPS, VERBS
from retellctl.resources.index import OPERATIONS
from retellctl.service.routes import ROUTES

if TYPE_CHECKING:
    from conftest import Run

COMMANDS = {context.command_path for context in surface.commands()} | {"retellctl --version"}
IN_GROUPS = sorted({path.split()[1] for path in COMMANDS if len(path.split()) == 3})
WORDS = [
    *((word,) for word in (*GROUPS, *VERBS)),
    *((group, word) for group in IN_GROUPS for word in VERBS),
]


def answers(stderr: str) -> list[str]:
    """Return the commands that an error offers."""
    _, found, behind = stderr.partition("as in `")
    if found:
        return [behind.partition("`")[0]]
    _, found, after = stderr.partition("Did you mean ")
    offered = after.partition("?")[0].split(" or ") if found else []
    return [item.strip("'") for item in offered]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_what_is_offered_is_a_command(words: tuple[str, ...], run: Run) -> None:
    if f"retellctl {' '.join(words)}" in COMMANDS:
        return
    result = run(*words, "x")

    assert (result.exit_code, result.stdout) == (2, "")
    assert f"No such command '{words[-1]}'" in result.stderr
    whole = [item for item in answers(result.stderr) if item.startswith("retellctl ")]
    assert {*whole} <= COMMANDS
    assert whole or len(words) == 2, "a word of the table is answered at the top"


@pytest.mark.parametrize("word", VERBS)
def test_every_word_means_something_in_some_group(word: str, run: Run) -> None:
    there = [group for group in IN_GROUPS if f"retellctl {group} {word}" not in COMMANDS]

    assert any("Did you mean retellctl " in run(group, word).stderr for group in there)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("agent rm", "agent delete"),
        ("agent create-agent --voice-id v", "agent create"),
        ("create-web-call", "call create-web"),
        ("register-call", "call register"),
        ("chat create-chat-completion CHAT_ID", "chat send"),
        ("agent show AGENT_ID", "agent get"),
        ("agent edit", "agent update"),
        ("profile rm", "profile remove"),
        ("profile new", "profile add"),
        ("phone-number buy", "phone-number create"),
        ("call dial", "call create"),
        ("login", "profile add"),
        ("whoami", "profile check"),
        ("version", "--version"),
        ("phones", "phone-number list"),
        ("kb", "knowledge-base list"),
        ("buy", "phone-number create"),
    ],
)
def test_the_right_command_is_offered(words: str, meant: str, run: Run) -> None:
    result = run(*words.split())

    group = words.partition(" ")[0] if " " in words else ""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"Error: No such command '{words.split()[bool(group)]}'\n"
        f"  Did you mean retellctl {meant}? See `{f'retellctl {group}'.strip()} --help`.\n"
    )


def test_a_verb_without_its_group_is_answered_with_those_that_have_it(run: Run) -> None:
    assert "Did you mean retellctl knowledge-base add-sources" in run("add-sources").stderr
    for verb, meant in (("list", "agent list"), ("rm", "agent delete"), ("create", "agent create")):
        assert run(verb).stderr == (
            f"Error: No such command '{verb}'\n"
            f"  A verb stands behind its group, as in `retellctl {meant}`. See `retellctl --help`.\n"
        )


def test_help_answers_such_a_word_too(run: Run) -> None:
    result = run("help", "agent", "rm")

    assert (result.exit_code, result.stderr) == (
        2,
        "Error: there is no command or topic 'agent rm'\n  Did you mean retellctl agent delete?\n",
    )


def help_of(command: str) -> dict[str, str]:
    [context] = [item for item in surface.commands() if item.command_path == f"retellctl {command}"]
    found: Any = surface.own_parameters(context.command)
    return {param.opts[0]: param.help for param in found}


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=lambda operation: operation.name)
def test_what_is_required_is_marked_and_nothing_else(operation: Any) -> None:
    marked = {option for option, text in help_of(operation.command).items() if "[required" in text}

    assert {field.option for field in operation.fields if field.name in operation.required} <= marked
    assert len(marked) == len(required_marks(operation))


def test_of_several_that_satisfy_a_requirement_each_names_the_others() -> None:
    shown = help_of("agent create")

    assert shown["--llm-id"].endswith(" [required: this, --llm-websocket-url or --response-engine]")
    assert shown["--llm-websocket-url"].endswith(" [required: this, --llm-id or --response-engine]")
    assert shown["--response-engine"].endswith(" [required: this, --llm-websocket-url or --llm-id]")
    assert shown["--voice-id"] == "Voice, such as 11labs-Adrian. [required]"
    assert "[required" not in help_of("agent update")["--voice-id"]


@pytest.mark.parametrize("word", json.loads(ROUTES.read_text("utf-8")))
def test_the_words_of_the_api_itself_name_their_commands(word: str, run: Run) -> None:
    result = run(word, "x")

    whole = {item for item in answers(result.stderr) if item.startswith("retellctl ")}
    assert result.exit_code == 2
    assert whole
    assert whole <= COMMANDS
