"""A new field is one line, an operation one entry, a resource one file and one row: docs/adding-a-resource.md, done.

Each change is made, as the guide has it, in a copy of the checkout and to nothing else in it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from checkout import Checkout, documented
from processes import TOKEN
from recorder import Answer, Recorder

if TYPE_CHECKING:
    from pathlib import Path

AGENT = "retellctl/resources/agent.py"
SHELLS = ("bash", "zsh", "fish")
# Tests of the suite that go through everything that is declared.
GENERIC = (
    "tests/spec/test_types.py",
    "tests/cli/test_flags.py",
    "tests/cli/test_absent.py",
    "tests/cli/test_dry_run.py::test_every_command_shows_its_request_without_token_and_socket",
    "tests/transport/test_commands.py::test_how_often_a_command_is_sent",
)


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A copy with one more field of an agent."""
    copy = Checkout(tmp_path_factory.mktemp("field") / "copy")
    [line] = documented("A field: one line")
    copy.insert(AGENT, 'd.Field("voice_speed"', f"{line},")
    return copy


@pytest.fixture(scope="module")
def operation(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A copy with one more operation of an agent."""
    copy = Checkout(tmp_path_factory.mktemp("operation") / "copy")
    [entry] = documented("An operation: one entry")
    copy.insert(AGENT, "d.Operation(", f"{entry},")
    return copy


@pytest.fixture(scope="module")
def resource(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A copy with one more resource."""
    copy = Checkout(tmp_path_factory.mktemp("resource") / "copy")
    module, row = documented("A resource: one file and one row")
    copy.write("retellctl/resources/notebook.py", f"{module}\n")
    copy.insert("retellctl/resources/index.py", '"voice": (', row.strip())
    return copy


def shown(copy: Checkout, *args: str, **environ: str) -> Any:
    """Return what a command of the copy prints as JSON."""
    done = copy.run(*args, **environ)
    assert (done.returncode, done.stderr) == (0, ""), args
    return json.loads(done.stdout)


def offered(copy: Checkout, shell: str) -> str:
    return copy.run("completion", shell).stdout


def passes(copy: Checkout, names: str) -> None:
    """Run the generic tests of the copy whose names have these words, and the one of all dry runs."""
    done = copy.test(*GENERIC, "-k", f"{names} or test_every_command")
    assert done.returncode == 0, done.stdout[-5000:]


def test_a_field_is_one_line(field: Checkout) -> None:
    assert field.changed() == {AGENT: (1, 0)}

    for verb in ("create", "update"):
        assert "--patience 0..1 " in field.run("agent", verb, "--help").stdout
    planned = shown(field, "agent", "update", "a", "--patience", "0.5", "--dry-run")
    assert planned["dry_run"]["body"] == {"patience": 0.5}
    in_set = field.run("agent", "update", "a", "--set", "patience=7", "--dry-run")
    by_flag = field.run("agent", "update", "a", "--patience", "7", "--dry-run")
    assert (by_flag.returncode, by_flag.stderr) == (2, "Error: --patience 7: must be between 0 and 1\n")
    assert (in_set.returncode, in_set.stderr) == (2, "Error: patience 7: must be between 0 and 1\n")


def test_the_sandbox_takes_and_checks_the_field(field: Checkout) -> None:
    agent = ("agent", "create", "--voice-id", "v", "--llm-websocket-url", "wss://x")
    made = shown(field, "-p", "sandbox", *agent, "--patience", "0", "--json")
    path = f"/update-agent/{made['agent_id']}"
    wrong = field.run("-p", "sandbox", "api", "PATCH", path, "--set", "patience=7")

    assert made["patience"] == 0
    assert wrong.returncode == 5
    assert "patience must be between 0 and 1, not 7" in wrong.stderr


@pytest.mark.parametrize("shell", SHELLS)
def test_the_field_is_completed(shell: str, field: Checkout) -> None:
    assert "patience" in offered(field, shell)


def test_the_suite_takes_the_field(field: Checkout) -> None:
    passes(field, "agent and update")


def test_an_operation_is_one_entry(operation: Checkout) -> None:
    [(path, (added, removed))] = operation.changed().items()
    assert (path, removed) == (AGENT, 0)
    assert added <= 15

    assert "  archive         Put a version of an agent away.\n" in operation.run("agent", "--help").stdout
    assert "--archive-reason TEXT" in operation.run("agent", "archive", "--help").stdout
    line = ("agent", "archive", "a", "--version", "3", "--archive-reason", "Spring")
    planned = shown(operation, *line, "--dry-run")["dry_run"]
    assert (planned["method"], planned["body"]) == ("POST", {"version": 3, "archive_reason": "Spring"})
    assert planned["url"].endswith("/archive-agent-version/a")
    missing = operation.run("agent", "archive", "a", "--dry-run")
    assert (missing.returncode, missing.stderr) == (2, "Error: --version is required\n")
    lacking = operation.run(*line, "--dry-run", "--api-version", "v1")
    assert lacking.returncode == 2
    assert lacking.stderr.startswith("Error: agent archive is not part of API version 1\n")


def test_an_operation_that_answers_nothing(operation: Checkout) -> None:
    with Recorder(lambda _: Answer(200, b"")) as server:
        environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}
        done = operation.run("agent", "archive", "a", "--version", "3", **environ)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Done: agent archive a.\n")
    assert [(one.method, one.path, one.json) for one in server.requests] == [
        ("POST", "/archive-agent-version/a", {"version": 3})
    ]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_operation_is_completed(shell: str, operation: Checkout) -> None:
    assert "archive" in offered(operation, shell)


def test_the_suite_takes_the_operation(operation: Checkout) -> None:
    passes(operation, "archive")


def test_a_resource_is_one_file_and_one_row(resource: Checkout) -> None:
    changed = resource.changed()
    assert changed.pop("retellctl/resources/index.py") == (1, 0)
    [(path, (added, removed))] = changed.items()
    assert (path, removed) == ("retellctl/resources/notebook.py", 0)
    assert added <= 40

    assert "  notebook " in resource.run("--help").stdout
    listed = resource.run("notebook", "--help").stdout
    assert [verb for verb in ("create", "get", "list", "update", "delete") if f"\n  {verb} " in listed] == [
        *("create", "get", "list", "update", "delete")
    ]


@pytest.mark.parametrize(
    ("line", "method", "target", "body"),
    [
        ("create --notebook-name N", "POST", "/create-notebook", {"notebook_name": "N"}),
        ("get n", "GET", "/get-notebook/n", None),
        ("list", "GET", "/v2/list-notebooks?limit=1000", None),
        ("update n --max-chunk-size 700", "PATCH", "/update-notebook/n", {"max_chunk_size": 700}),
        ("delete n", "DELETE", "/delete-notebook/n", None),
    ],
)
def test_each_verb_sends_its_request(
    line: str, method: str, target: str, body: object, resource: Checkout
) -> None:
    planned = shown(resource, "notebook", *line.split(), "--dry-run")["dry_run"]

    assert (planned["method"], planned["body"]) == (method, body)
    assert planned["url"] == f"https://api.retellai.com{target}"


def test_the_sandbox_has_the_resource(resource: Checkout, tmp_path: Path) -> None:
    def sandbox(*args: str) -> Any:
        return shown(resource, "-p", "sandbox", "notebook", *args, RETELLCTL_CONFIG_DIR=str(tmp_path))

    made = sandbox("create", "--notebook-name", "Manual", "--json")
    sandbox("update", made["notebook_id"], "--max-chunk-size", "700", "--json")

    assert sandbox("get", made["notebook_id"], "--json")["max_chunk_size"] == 700
    assert [one["notebook_id"] for one in sandbox("list", "--json")] == [made["notebook_id"]]
    assert sandbox("delete", made["notebook_id"], "--yes", "--json") == {"deleted": made["notebook_id"]}
    assert sandbox("list", "--json") == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_resource_is_completed(shell: str, resource: Checkout) -> None:
    assert "notebook-name" in offered(resource, shell)


def test_the_suite_takes_the_resource(resource: Checkout) -> None:
    passes(resource, "notebook")
