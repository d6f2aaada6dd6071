"""What the program says about itself: a short start, help, topics, and suggestions after a typo."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli import surface
from processes import environment

from retellctl import errors
from retellctl.cli.own.topics import TOPICS

if TYPE_CHECKING:
    import typer
    from conftest import Run

START = """\
retellctl: the command line for Retell AI's voice agents

  retellctl -p sandbox agent list     try it: no account, no network, no cost
  retellctl profile add NAME          store a token for the real service
  retellctl agent list                list your agents
  retellctl --help                    all commands and options
"""


def test_alone_it_prints_a_short_start(run: Run) -> None:
    result = run()

    assert (result.exit_code, result.stdout, result.stderr) == (0, START, "")


@pytest.mark.parametrize("words", [["agent"], ["agent", "-h"], ["help", "agent"], ["-q", "agent", "--help"]])
def test_a_group_alone_shows_its_verbs(words: list[str], run: Run) -> None:
    result = run(*words)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("""\
Usage: retellctl agent [OPTIONS] VERB ...

  Voice agents: a voice, and what answers.

Commands:
  create          Create an agent.
  get             Show agents.
  list            List all agents.
  update          Change agents; only the fields given.
  delete          Delete agents.
  create-version  Start a draft from a version of an agent.
  delete-version  Delete one version of an agent.
  publish         Publish a version of an agent.
  versions        List the versions of an agent or chat agent.
  repair          Drop what a draft refers to and is gone.

Service:
""")


def test_the_help_of_a_command(run: Run) -> None:
    result = run("profile", "check", "--help")

    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == """\
Usage: retellctl profile check [OPTIONS] [NAME]

  Try the token, and show whose it is.

Arguments:
  NAME  The profile in use if not given.

Service:
  -p, --profile NAME          Profile to use; sandbox is always there.
  --api-version <auto|v1|v2>  API version to speak.

Output:
  -o, --output <table|json|jsonl|yaml|csv|tsv|ids|curl>
                                  Table on a terminal, tsv elsewhere, if not
                                  given.
  --json                          The same as -o json.
  --fields A,B.C                  Show these columns or fields only.
  --query EXPR                    JMESPath over the JSON.
  -r, --raw                       Print texts that --query finds without quotes.
  -i, --include                   Status, headers and time with the body, as
                                  JSON.
  --color <auto|always|never>     When to use colour.
  -v, --verbose                   A line for each request, on stderr.
  -q, --quiet                     Only errors and necessary notices on stderr.

Requests:
  --timeout SECONDS  Longest wait for the server; 60 if not given.  [x>=0.001]
  --max-retries N    How often a safe request is repeated; 2 if not given.
                     [x>=0]
  --concurrency N    How many requests run at a time; 8 if not given.
                     [1<=x<=64]
  --dry-run          Show the request; send nothing.
  -y, --yes          Answer yes to every question.
  --no-input         Never ask; fail instead.

Help:
  -h, --help  Show this message and exit.

Examples:
  retellctl profile check
  retellctl profile check work --json
"""
    )


@pytest.mark.parametrize("context", [pytest.param(c, id=c.command_path) for c in surface.commands()])
def test_help_and_its_command_say_the_same(context: typer.Context, run: Run) -> None:
    words = context.command_path.split()[1:]

    shown = run("help", *words)

    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout == run(*words, "--help").stdout == run(*words, "-h").stdout
    usage, _, rest = shown.stdout.partition("\n\n")
    lines = rest.splitlines()
    arguments = [param.metavar for param in context.command.params if param.param_type_name == "argument"]
    assert [word.strip("[]") for word in usage.split(" [OPTIONS]")[1].split()] == arguments
    assert all(len(line) <= 80 for line in lines[: lines.index("Examples:")])


@pytest.mark.parametrize("topic", ["environment", "exit-codes", "output", "api-versions"])
def test_a_topic(topic: str, run: Run) -> None:
    result = run("help", topic)

    assert (result.exit_code, result.stdout, result.stderr) == (0, TOPICS[topic], "")
    assert all(len(line) <= 90 for line in result.stdout.splitlines())


def test_the_topic_of_exit_codes_names_them_all(run: Run) -> None:
    text = run("help", "exit-codes").stdout

    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, errors.RetellctlError):
            assert f"\n  {kind.exit_code:<4}" in text
            assert kind.code in text


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("agnet list", "No such command 'agnet'. Did you mean 'agent', 'asset'?", "See `retellctl --help`."),
        ("agent lst", "No such command 'lst'. Did you mean 'list'?", "See `retellctl agent --help`."),
        (
            "phone-number list --sortorder",
            "No such option: --sortorder",
            "Did you mean --sort-order? See `retellctl phone-number list --help`.",
        ),
        (
            "agent get a --version 3",
            "No such option: --version",
            "Did you mean --agent-version or --api-version? See `retellctl agent get --help`.",
        ),
        (
            "call create --agent-id a",
            "No such option: --agent-id",
            "Did you mean --override-agent-id or --agent-override? See `retellctl call create --help`.",
        ),
        (
            "call list --status ended",
            "No such option: --status",
            "Did you mean --call-status? See `retellctl call list --help`.",
        ),
        ("help agnt", "there is no command or topic 'agnt'", "Did you mean agent?"),
        ("help exit-code", "there is no command or topic 'exit-code'", "Did you mean exit-codes?"),
        ("help agent lst", "there is no command or topic 'agent lst'", "Did you mean list?"),
        (
            "help agent get now",
            "there is no command or topic 'agent get now'",
            "See `retellctl agent get --help`.",
        ),
        ("agent get", "Missing argument 'ID...'", "See `retellctl agent get --help`."),
        (
            "agent list now",
            "Got unexpected extra argument(s) (now)",
            "See `retellctl agent list --help`.",
        ),
    ],
)
def test_a_typo_suggests_what_was_meant(words: str, message: str, hint: str, run: Run) -> None:
    result = run(*words.split())

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"Error: {message}\n  {hint}\n"


def test_a_typo_is_json_where_that_is_wanted(run: Run) -> None:
    result = run("agent", "lst", "--json")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        '{"error":{"code":"usage","exit_code":2,"message":"No such command \'lst\'. Did you mean \'list\'?",'
        '"hint":"See `retellctl agent --help`."}}\n'
    )


ALL_HELP = """
from cli import surface
for context in surface.commands():
    print(context.command_path, context.get_help(), sep="\\n")
"""


def test_the_help_needs_no_docstrings() -> None:
    """Python leaves them out with -OO."""
    environ = environment(PYTHONDONTWRITEBYTECODE="1")
    environ["PYTHONPATH"] += f"{os.pathsep}{Path(__file__).parents[1]}"

    full, bare = (
        subprocess.run(
            [sys.executable, *options, "-c", ALL_HELP],
            env=environ,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout
        for options in ([], ["-OO"])
    )

    assert full.count("Usage: ") > 30
    assert bare == full
    for words in (["--help"], ["agent"], ["help", "agent", "create"], ["completion", "zsh"]):
        shown = [
            subprocess.check_output([sys.executable, *options, "-m", "retellctl", *words], env=environ)
            for options in ([], ["-OO"])
        ]
        assert shown[0] == shown[1]
