"""From a name to a connection: names that nobody tells, dead addresses, and no room for one more file."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import httpcore
import pytest
from processes import PROGRAM, environment, program
from transport.script import Scripted, Turn, answer, says, unused_address
from transport.trying import TOKEN, ok

from retellctl.transport.addresses import Address, Resolver, interleave, open_socket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Run

linux = pytest.mark.skipif(
    sys.platform != "linux", reason="other systems have one loopback address, and no /proc"
)
ROOT = environment()["PYTHONPATH"]
# What the system says of a host; sitecustomize stands where its resolver does.
RESOLVER = """
import socket, threading
real = socket.getaddrinfo
def getaddrinfo(host, port, *args, **more):
    if host == "silent.example":
        threading.Event().wait()
    if host != "localhost":
        return real(host, port, *args, **more)
    with open({asked!r}, "a") as file:
        file.write(host)
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in {addresses!r}]
socket.getaddrinfo = getaddrinfo
"""


def resolver(folder: Path, *addresses: str) -> dict[str, str]:
    """Variables with which a process finds these addresses for localhost, and silence for silent.example."""
    (folder / "sitecustomize.py").write_text(
        RESOLVER.format(addresses=addresses, asked=str(folder / "asked"))
    )
    return {
        "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}",
        "RETELL_API_KEY": TOKEN,
        "RETELLCTL_API_VERSION": "v1",
    }


@contextlib.contextmanager
def swallowing(address: str, port: int = 0) -> Iterator[int]:
    """A port of an address on which nobody ever accepts: its queue is full, so that what comes is dropped."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind((address, port))
        listener.listen(0)
        for _ in range(4):
            queued = stack.enter_context(socket.socket())
            queued.setblocking(False)
            queued.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


def files() -> int:
    return len([*Path("/proc/self/fd").iterdir()])


@linux
def test_a_dead_first_address_costs_a_moment(tmp_path: Path) -> None:
    with Scripted(ok({"agent_id": "x"})) as server, swallowing("127.0.0.2", server.port):
        variables = resolver(tmp_path, "127.0.0.2", "127.0.0.1")
        done = program(
            "agent",
            "get",
            "x",
            "-v",
            "--timeout",
            "30",
            **variables,
            RETELLCTL_BASE_URL=f"http://localhost:{server.port}",
        )

    [line] = [line for line in done.stderr.splitlines() if line.startswith("GET")]
    assert done.returncode == 0, done.stderr
    assert 0.25 <= float(line.split(", ")[1].removesuffix(" s")) < 3
    assert server.connections == 1


@linux
def test_the_others_are_closed_when_one_is_connected() -> None:
    """Whether they are silent or refuse."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with swallowing("127.0.0.2", port), swallowing("127.0.0.3", port):
            before, threads = files(), threading.active_count()
            places = [(host, port) for host in ("127.0.0.2", "127.0.0.4", "127.0.0.3", "127.0.0.1")]
            started = time.monotonic()
            with open_socket([Address(socket.AF_INET, place) for place in places], started + 20) as connected:
                took = time.monotonic() - started

                assert connected.getpeername() == ("127.0.0.1", port)
                assert (files(), threading.active_count()) == (before + 1, threads)
    # A moment for each that is silent, none for the one that refuses.
    assert 0.5 <= took < 5


@linux
def test_all_addresses_have_one_time_out() -> None:
    with swallowing("127.0.0.2") as port, swallowing("127.0.0.3", port):
        before = files()
        places = [(f"127.0.0.{number}", port) for number in (2, 3)]
        started = time.monotonic()
        with pytest.raises(httpcore.ConnectTimeout):
            open_socket([Address(socket.AF_INET, place) for place in places], started + 0.6)

        assert 0.6 <= time.monotonic() - started < 3
        assert files() == before


def test_the_last_refusal_is_the_reason() -> None:
    host, _, port = unused_address().partition(":")
    places = [Address(socket.AF_INET, (host, int(port)))] * 3

    with pytest.raises(httpcore.ConnectError, match="Connection refused"):
        open_socket(places, time.monotonic() + 20)


def test_families_take_turns() -> None:
    six = [Address(socket.AF_INET6, number) for number in range(3)]
    four = [Address(socket.AF_INET, number) for number in range(2)]

    assert interleave([*six, *four]) == [six[0], four[0], six[1], four[1], six[2]]
    assert interleave([]) == []


def test_an_address_needs_nobody_to_find_it() -> None:
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        assert Resolver().resolve(host, 80, time.monotonic()) == [Address(family, (host, 80))]


def test_a_name_that_the_system_is_silent_about(tmp_path: Path) -> None:
    done = program(
        "agent",
        "get",
        "a",
        "b",
        "--timeout",
        "0.5",
        "--max-retries",
        "1",
        "--json",
        **resolver(tmp_path),
        RETELLCTL_BASE_URL="https://silent.example",
    )

    errors = [json.loads(line)["error"] for line in done.stderr.splitlines()]
    assert done.returncode == 8
    assert [(error["id"], error["message"], error["hint"]) for error in errors] == [
        (
            name,
            f"agent get {name}: no connection: the system did not find the name silent.example within 0.5 s",
            "Check the base URL and your network.",
        )
        for name in ("a", "b")
    ], errors


def test_a_name_is_asked_for_once(tmp_path: Path) -> None:
    together = threading.Barrier(4)

    def script(turn: Turn) -> None:
        turn.read()
        together.wait(20)
        turn.say(answer(200, {}))

    with Scripted(script) as server:
        done = program(
            "agent",
            "get",
            "a",
            "b",
            "c",
            "d",
            "-o",
            "ids",
            **resolver(tmp_path, "127.0.0.1"),
            RETELLCTL_BASE_URL=f"http://localhost:{server.port}",
        )

    assert (done.returncode, server.connections) == (0, 4), done.stderr
    assert (tmp_path / "asked").read_text() == "localhost"


@pytest.mark.parametrize("most", [8, 40])
def test_few_open_files_are_enough(most: int) -> None:
    """As many connections as there is room for do the work of the 64 that were asked for."""
    ids = "\n".join(f"a{number}" for number in range(64))
    limited = ("bash", "-c", f'ulimit -n {most}; exec "$@"', "bash", *PROGRAM)
    with Scripted(says(answer(200, {"agent_id": "a"}, keep=True), keep=True)) as server:
        done = subprocess.run(
            [*limited, "agent", "get", "-", "--concurrency", "64", "--json"],
            input=ids,
            env=environment(RETELL_API_KEY=TOKEN, RETELLCTL_BASE_URL=server.url, RETELLCTL_API_VERSION="v1"),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [{"agent_id": "a"}] * 64
    assert server.reached == 64


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize(
    ("typed", "nothing"),
    [
        (["agent", "get", "x"], ""),
        (["agent", "delete", "x", "--yes"], "Nothing was carried out. "),
        (
            ["agent", "create", "--llm-websocket-url", "wss://x", "--voice-id", "v"],
            "Nothing was carried out. ",
        ),
    ],
    ids=["get", "delete", "create"],
)
def test_no_room_for_one_connection(typed: list[str], nothing: str, host: str, run: Run) -> None:
    with Scripted(ok()) as server:
        service = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": f"http://{host}:{server.port}"}
        options = ("--json", "--max-retries", "1")
        assert run(*typed, *options, RETELLCTL_API_VERSION="v1", **service).exit_code in {0, 9}
        reached = server.reached
        server.wait_closed(server.connections)
        with no_more_files():
            result = run(*typed, *options, RETELLCTL_API_VERSION="v1", **service)

    error = json.loads(result.stderr)["error"]
    assert (result.exit_code, result.stdout, server.reached) == (8, "", reached)
    assert error["message"].endswith(": no connection: the program has too many files open")
    assert error["hint"] == (
        f"{nothing}Allow fewer --concurrency, or more open files: `ulimit -n` shows how many there may be."
    )


@contextlib.contextmanager
def no_more_files() -> Iterator[None]:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    held: list[int] = []
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[0], 256), before[1]))
    try:
        with contextlib.suppress(OSError):
            while True:
                held.append(os.dup(2))
        yield
    finally:
        for number in held:
            os.close(number)
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
