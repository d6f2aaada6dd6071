"""`serve` as a process of its own: a real socket, quiet, ended by a signal."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import wave
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from retellctl.errors import UsageError
from retellctl.sandbox import open_store, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CODE = """
import pathlib, sys
from retellctl.sandbox import open_store, serve
with open_store(pathlib.Path(sys.argv[1])) as store:
    serve(store, sys.argv[2], 0, lambda url: print(url, flush=True))
print("stopped")
"""


@contextmanager
def serving(folder: Path, host: str = "127.0.0.1") -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, str(folder), host],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        base = process.stdout.readline().strip()
        with httpx.Client(base_url=base, headers={"Authorization": "Bearer x"}, trust_env=False) as client:
            yield process, client
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_without_a_word(tmp_path: Path, number: signal.Signals) -> None:
    with serving(tmp_path) as (process, client):
        assert str(client.base_url).startswith("http://127.0.0.1:")
        assert client.get("/list-agents").json() == []
        assert client.get("/nope").status_code == 404

        process.send_signal(number)

        assert process.communicate(timeout=60) == ("stopped\n", "")
        assert process.returncode == 0


def test_what_it_was_told_is_kept_and_recordings_are_served_where_it_is(tmp_path: Path) -> None:
    now = 1_600_000_000_000
    with open_store(tmp_path) as store:
        call = {"agent_id": "a", "dialed": True, "direction": "outbound", "start_timestamp": now}
        store.put("call", "c", call | {"from_number": "+14155550100", "to_number": "+12137774445"}, now)

    with serving(tmp_path) as (_, client):
        shown = client.get("/get-call/c").json()
        assert shown["recording_url"] == f"{str(client.base_url).rstrip('/')}/recordings/c.wav"
        with wave.open(BytesIO(httpx.get(shown["recording_url"], trust_env=False).content)) as sound:
            assert (sound.getnframes(), sound.getframerate()) == (16000, 8000)
        created = client.post("/create-retell-llm", json={"begin_message": "é"}).json()

    with open_store(tmp_path) as store:
        record = store.get("llm", created["llm_id"])
        assert record is not None
        assert record.body["begin_message"] == "é"


@pytest.mark.parametrize("path", ["a%2Fb%20%3Fx+%C3%A9", "%252F", "a%252Fb", "%E6%97%A5"])
def test_odd_ids_arrive_whole_over_http_too(tmp_path: Path, path: str) -> None:
    thing = httpx.URL(f"http://x/{path}").path[1:]
    with open_store(tmp_path) as store:
        store.put("llm", thing, {"last_modification_timestamp": 1}, 1)

    with serving(tmp_path) as (_, client):
        assert client.get(f"/get-retell-llm/{path}").json()["llm_id"] == thing


def test_many_clients_at_once_are_all_answered(tmp_path: Path) -> None:
    with serving(tmp_path) as (_, client), ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: client.post("/create-phone-number", json={}).json(), range(40)))

        assert len({number["phone_number"] for number in made}) == 40
        assert len(client.get("/list-phone-numbers").json()) == 40


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/clone-voice", {"Authorization": ""}, 401),
        ("/create-retell-llm", {}, 400),
        ("/no-such-route", {}, 404),
    ],
)
def test_a_large_form_that_is_refused_unread_is_answered(
    tmp_path: Path, path: str, headers: dict[str, str], status: int
) -> None:
    with serving(tmp_path) as (_, client):
        response = client.post(path, files={"files": ("a.wav", b"x" * 5_000_000)}, headers=headers)

    assert response.status_code == status


def test_damage_is_a_500_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "sandbox.sqlite3").write_bytes(b"x" * 5000)

    with serving(tmp_path) as (_, client):
        response = client.get("/list-agents")

    said = f"the sandbox's state is damaged: {tmp_path}/sandbox.sqlite3: file is not a database"
    assert response.status_code == 500
    assert response.json() == {"error_message": f"{said}, Start afresh with `retellctl sandbox reset`."}


def test_nonsense_on_the_socket_is_survived_in_silence(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, client):
        for nonsense in (
            b"\x00\xff\r\n\r\n",
            b"GET //[ HTTP/1.1\r\n\r\n",
            b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        ):
            with socket.create_connection((client.base_url.host, client.base_url.port or 0)) as connection:
                connection.sendall(nonsense)
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(1000):
                    pass
        assert client.get("/list-agents").status_code == 200

        process.terminate()

        assert process.communicate(timeout=60) == ("stopped\n", "")


def test_an_address_that_is_taken_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, open_store(None) as store:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError) as raised:
            serve(store, "127.0.0.1", port, print)

    assert raised.value.what == f"cannot listen on 127.0.0.1 port {port}"
    assert raised.value.why is not None


@pytest.mark.parametrize("host", ["no.such.host.invalid", "a" * 300])
def test_a_host_that_is_none_is_named(host: str) -> None:
    with open_store(None) as store, pytest.raises(UsageError, match=f"cannot listen on {host} port 0"):
        serve(store, host, 0, print)


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_port_that_is_none_is_named(port: int) -> None:
    with open_store(None) as store, pytest.raises(UsageError, match=f"cannot listen on port {port}"):
        serve(store, "127.0.0.1", port, print)
