"""Starting fast: which modules each command loads, so that nobody waits for what they do not use.

Times are measured by tests/benchmarks; here stands what decides them.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN, environment

from retellctl.resources.index import INDEX

if TYPE_CHECKING:
    from recorder import Recorder

pytestmark = pytest.mark.usefixtures("unmeasured")

RUN = """
import sys
from retellctl.__main__ import main
try:
    main()
finally:
    sys.stdout = None
    sys.stderr.write("\\nLOADED " + " ".join(sys.modules))
"""
# What takes its time to load.
WATCHED = {
    *(
        "typer",
        "rich",
        "httpx",
        "httpcore",
        "ssl",
        "pydantic",
        "pydantic_core",
        "msgspec",
        "platformdirs",
        "werkzeug",
    ),
    "sqlite3",
    "jmespath",
    "yaml",
    "tomllib",
    "tomlkit",
    "asyncio",
    "concurrent.futures",
    "email",
    "http.server",
    "csv",
    "urllib.request",
}
WIRE = {"typer", "httpcore", "ssl", "msgspec"}


def loaded(*args: str, **environ: str) -> tuple[set[str], set[str]]:
    """What of the watched modules a command line loads, and which groups of commands."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *args],
        env=environment(**environ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    modules = done.stderr.rpartition("\nLOADED ")[2].split()
    groups = [*(module for module, _ in INDEX.values()), "profile", "sandbox", "api", "completion", "help"]
    rooms = ("retellctl.resources", "retellctl.cli.own")
    return WATCHED.intersection(modules), {
        group for group in groups if any(f"{room}.{group}" in modules for room in rooms)
    }


def test_the_version_loads_nothing_at_all() -> None:
    assert loaded("--version") == (set(), set())


@pytest.mark.parametrize("line", ["", "-h", "--no-such-option", "agnet", "-o xml agent list", "-v --version"])
def test_the_root_loads_no_group(line: str) -> None:
    assert loaded(*line.split()) == ({"typer"}, set())


@pytest.mark.parametrize(
    "line",
    [
        "agent",
        "agent -h",
        "agent create --help",
        "agent get --help",
        "agent list -h",
        "agent lst",
        "agent get",
        "agent create --no-such-flag",
        "agent create --voice-speed fast",
        "agent get ID --timeout soon",
        "agent get ID -o json --no-such-flag",
    ],
)
def test_help_and_usage_errors_load_their_group_alone(line: str) -> None:
    assert loaded(*line.split()) == ({"typer"}, {"agent"})


@pytest.mark.parametrize("topic", ["environment", "exit-codes", "output", "api-versions"])
def test_a_help_topic_loads_no_other_group(topic: str) -> None:
    assert loaded("help", topic) == ({"typer"}, {"help"})


def test_the_help_of_a_command_by_its_name() -> None:
    assert loaded("help", "agent", "create") == ({"typer"}, {"help", "agent"})


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("agent list --json", "agent"),
        ("agent list --json --api-version v1", "agent"),
        ("agent get ID --json", "agent"),
        ("agent delete ID --yes --json", "agent"),
        ("llm list", "llm"),
        ("phone-number get +14155550100 -o csv --api-version v1", "phone_number"),
        ("call list --started-after 2h -o jsonl", "call"),
        ("call list -o ids --api-version v1", "call"),
        ("call list -o table", "call"),
    ],
)
def test_a_read_loads_what_speaks_http_and_reads_json(line: str, group: str, server: Recorder) -> None:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    assert loaded(*line.split(), **environ) == (WIRE, {group})
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("line", "groups"),
    [("GET /no-such-route", {"api"}), ("GET /get-agent/a", {"api", "agent"}), ("POST /x", {"api"})],
)
def test_a_request_of_ones_own_loads_the_resource_of_its_route_alone(
    line: str, groups: set[str], server: Recorder
) -> None:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    assert loaded("api", *line.split(), **environ) == (WIRE, groups)


def test_a_version_that_was_asked_for_once_costs_nothing_more(server: Recorder) -> None:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url}
    loaded("agent", "get", "ID", "--json", **environ)
    server.requests.clear()

    assert loaded("agent", "get", "ID", "--json", **environ) == (WIRE, {"agent"})
    assert [request.path for request in server.requests] == ["/get-agent/ID"]


def test_a_query_loads_jmespath_too(server: Recorder) -> None:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}

    assert loaded("agent", "list", "--query", "[0]", **environ) == (WIRE | {"jmespath"}, {"agent"})


def test_a_body_loads_what_checks_it(server: Recorder) -> None:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": "v2"}
    line = "agent update ID --voice-speed 1.2 --json"

    found, groups = loaded(*line.split(), **environ)

    assert found >= WIRE | {"pydantic_core"}
    assert not found & {"pydantic", "rich", "httpx", "werkzeug", "sqlite3", "yaml", "platformdirs"}
    assert groups == {"agent"}


def test_a_dry_run_loads_nothing_that_speaks_http() -> None:
    line = "agent list --dry-run --api-version v2"

    assert loaded(*line.split(), RETELL_API_KEY=TOKEN) == ({"typer", "msgspec"}, {"agent"})


def test_a_profile_of_ones_own_loads_the_reader_of_its_file(server: Recorder) -> None:
    environ = {"RETELLCTL_API_VERSION": "v2"}
    line = ("profile", "add", "work", "--token-stdin", "--no-verify", "--base-url", server.url)
    command = [sys.executable, "-m", "retellctl", *line]
    subprocess.run(command, input=TOKEN, text=True, env=environment(), check=True, capture_output=True)

    assert loaded("agent", "get", "ID", "--json", **environ) == (WIRE | {"tomllib"}, {"agent"})


def test_the_sandbox_loads_nothing_that_reaches_out() -> None:
    found, groups = loaded("-p", "sandbox", "agent", "list", "--json")

    assert found >= {"typer", "httpx", "msgspec", "werkzeug", "sqlite3"}
    # Where click is installed beside it, httpx loads a command line of its own, which needs rich.
    unwanted = {"pydantic", "httpcore", "asyncio"} | ({"rich"} if find_spec("click") is None else set())
    assert not found & unwanted
    assert groups == {"agent"}
