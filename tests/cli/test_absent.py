"""What an API version lacks, operation or flag, is a usage error: before anything is read, asked or sent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from declared import ABSENT, least, option, sample_id
from processes import TOKEN

from retellctl.resources.index import OPERATIONS
from retellctl.spec.declaration import VERSIONS, At, Into

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

    from retellctl.spec.declaration import Field, Operation

WAYS_OUT = {
    "v1": "Speak a newer version: --api-version v2.",
    "v2": "Speak version 1: --api-version v1.",
}
LACKED = [
    (version, operation, field)
    for version in VERSIONS
    for operation in OPERATIONS.values()
    if operation.route(version)
    for field in (*operation.fields, *operation.query, *operation.filters)
    if not isinstance(field.place(version), At | Into)
]


def line_of(operation: Operation, version: str) -> list[str]:
    """Return a line of the other version, of which nothing answers a question."""
    other = "v2" if version == "v1" else "v1"
    return [word for word in least(operation, other).words if word != "--yes"] + ["--api-version", version]


def name(value: object) -> str:
    return str(getattr(value, "command", getattr(value, "option", value)))


def test_there_is_something_to_refuse() -> None:
    assert ABSENT
    assert {version for version, _, _ in LACKED} == {*VERSIONS}


@pytest.mark.parametrize("options", [[], ["--dry-run"], ["-q", "--yes"]], ids=" ".join)
@pytest.mark.parametrize(("version", "operation"), ABSENT, ids=name)
def test_an_operation_is_refused(
    version: str, operation: Operation, options: list[str], ask: Run, server: Recorder
) -> None:
    result = ask(*line_of(operation, version), *options)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    message = f"{operation.command} is not part of API version {version[1:]}"
    assert result.stderr == f"Error: {message}\n  {WAYS_OUT[version]}\n"


@pytest.mark.parametrize("options", [[], ["--dry-run"]], ids=" ".join)
@pytest.mark.parametrize(("version", "operation"), ABSENT, ids=name)
def test_for_programs_it_is_one_line_of_json(
    version: str, operation: Operation, options: list[str], ask: Run, server: Recorder
) -> None:
    result = ask(*line_of(operation, version), "--json", *options)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.count("\n") == 1
    assert json.loads(result.stderr)["error"] == {
        "code": "usage",
        "exit_code": 2,
        "message": f"{operation.command} is not part of API version {version[1:]}",
        "hint": WAYS_OUT[version],
    }


@pytest.mark.parametrize(("version", "operation"), [item for item in ABSENT if item[1].takes_many], ids=name)
def test_of_several_ids_it_is_said_once(
    version: str, operation: Operation, ask: Run, server: Recorder
) -> None:
    words = [*operation.command.split(), *[sample_id(operation.ids[0])] * 3, "--api-version", version]

    for result in (ask(*words), ask(*operation.command.split(), "-", *words[-2:], input="not read")):
        assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
        assert result.stderr.startswith(f"Error: {operation.command} is not part of API version ")
        assert result.stderr.count("\n") == 2


@pytest.mark.parametrize(("version", "operation"), [item for item in ABSENT if item[1].fields], ids=name)
def test_no_file_is_read_for_it(version: str, operation: Operation, ask: Run) -> None:
    files = ["-f", "/nowhere/body.json"] if not operation.lists else []
    for field in operation.fields:
        if field.form in ("text", "files", "json"):
            files += [field.option, "/nowhere/file" if field.form == "files" else "@/nowhere/file"]

    result = ask(*operation.command.split(), *map(sample_id, operation.ids), *files, "--api-version", version)

    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {operation.command} is not part of API version ")


@pytest.mark.parametrize(("version", "operation"), ABSENT, ids=name)
def test_no_command_is_run_for_a_token(version: str, operation: Operation, run: Run, tmp_path: Path) -> None:
    config = tmp_path / "retellctl" / "config.toml"
    config.parent.mkdir(mode=0o700)
    mark = tmp_path / "ran"
    config.write_text(f"[profiles.asks]\ntoken_command = ['touch', '{mark}']\n")
    config.chmod(0o600)

    result = run(*line_of(operation, version), "-p", "asks")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Error: {operation.command} is not part of API version ")
    assert not mark.exists()


def test_no_token_is_needed_to_be_told(run: Run) -> None:
    result = run("voice", "list", "--api-version", "v1")

    assert (result.exit_code, result.stderr.partition("\n")[0]) == (
        2,
        "Error: voice list is not part of API version 1",
    )


def test_where_the_service_has_to_be_asked_it_is_refused_after_that(ask: Run, server: Recorder) -> None:
    """A service that does not know its own key's route is one of version 1."""
    from recorder import Answer

    server.answer = lambda _: Answer(404, b"Cannot GET /get-api-key-info")

    first = ask("voice", "clone", "--file", "/nowhere", "--api-version", "auto")
    second = ask("voice", "list", "--api-version", "auto")
    third = ask("voice", "list", "--api-version", "auto")

    assert "cannot be read" in first.stderr, "what is wrong here is said before the service is asked"
    for result in (second, third):
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("Error: voice list is not part of API version 1\n")
    assert [request.path for request in server.requests] == ["/get-api-key-info"]


@pytest.mark.parametrize("options", [[], ["--dry-run"]], ids=" ".join)
@pytest.mark.parametrize(("version", "operation", "field"), LACKED, ids=name)
def test_a_flag_is_refused(
    version: str, operation: Operation, field: Field, options: list[str], ask: Run, server: Recorder
) -> None:
    flag, *value = option(field, "v2" if version == "v1" else "v1")
    value = ["@/nowhere/file"] if field.form in ("json", "text") else value
    words = [word for word in least(operation, version).words if word != "--yes"]

    result = ask(*words, flag, *value, *options, "--api-version", version)

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    what, hint = result.stderr.splitlines()
    assert what == f"Error: {flag} is not part of API version {version[1:]}"
    instead = getattr(field.place(version), "instead", "")
    other = (
        "speak a newer version: --api-version v2" if version == "v1" else "speak version 1: --api-version v1"
    )
    assert hint == f"  {instead or f'Leave it out, or {other}.'}"


@pytest.mark.parametrize(("version", "operation", "field"), LACKED[::7], ids=name)
def test_a_flag_is_refused_in_json_too(version: str, operation: Operation, field: Field, run: Run) -> None:
    typed = option(field, "v2" if version == "v1" else "v1")

    result = run(
        *least(operation, version).words, *typed, "--json", "--api-version", version, RETELL_API_KEY=TOKEN
    )

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    message = json.loads(result.stderr)["error"]["message"]
    assert message == f"{typed[0]} is not part of API version {version[1:]}"
