"""Where the token goes: to its own service, and to no other place that an answer or an environment names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from recorder import Answer, Recorder
from security.attack import CANARY, started
from security.commands import COMMANDS, V2, Command, always, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from security.attack import Attack

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
RECORDED = {**record("call"), "call_id": "c1"}


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Recorder]:
    """A server that the token is not for."""
    with Recorder() as recorder:
        yield recorder


@pytest.fixture(autouse=True)
def _forget(elsewhere: Recorder, host: Recorder) -> None:
    elsewhere.requests.clear()
    host.requests.clear()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int, attack: Attack, host: Recorder, elsewhere: Recorder) -> None:
    for number, command in enumerate(V2):
        location = f"{elsewhere.url}/get-agent/a1" if number % 2 else f"//{elsewhere.url[7:]}/x"
        host.answer = always(status, b"", {"Location": location})

        ended = attack(*command.args, url=host.url)

        assert ended.code == 1, command
        assert "redirect" in ended.err
    assert elsewhere.requests == []
    assert {request.headers["authorization"] for request in host.requests} == {f"Bearer {CANARY}"}


def test_a_recording_is_fetched_without_it(
    attack: Attack, host: Recorder, elsewhere: Recorder, tmp_path: Path
) -> None:
    call = {**RECORDED, "recording_url": f"{elsewhere.url}/c1.wav"}
    host.answer = lambda _: Answer(200, call)
    elsewhere.answer = lambda _: Answer(200, b"RIFF")

    ended = attack(
        "call", "get", "c1", "--recording", str(tmp_path / "c1.wav"), "--api-version", "v2", url=host.url
    )

    assert ended.code == 0
    assert (tmp_path / "c1.wav").read_bytes() == b"RIFF"
    [request] = elsewhere.requests
    assert "authorization" not in request.headers
    assert CANARY not in str(request)


def test_a_recording_on_the_service_itself_is_fetched_without_it(
    attack: Attack, host: Recorder, tmp_path: Path
) -> None:
    host.answer = lambda request: (
        Answer(200, b"RIFF")
        if "wav" in request.target
        else Answer(200, {**RECORDED, "recording_url": f"{host.url}/c1.wav"})
    )

    ended = attack(
        "call", "get", "c1", "--recording", str(tmp_path / "c1.wav"), "--api-version", "v2", url=host.url
    )

    assert ended.code == 0
    assert ["authorization" in request.headers for request in host.requests] == [True, False]


@pytest.mark.parametrize(
    "path",
    [
        "{}/get-agent/a1",
        "//{host}/get-agent/a1",
        "/\\{host}/x",
        "\\\\{host}/x",
        "@{host}/x",
        "/../{host}",
        "x",
        "",
        "/x#y",
        "/x\r\nHost: {host}",
        "/x HTTP/1.1\r\n\r\nGET /y",
        "/a/./b",
        "/%2e%2e/\x00",
        "https:/{host}",
    ],
)
def test_api_takes_no_host(path: str, attack: Attack, host: Recorder, elsewhere: Recorder) -> None:
    typed = path.format(elsewhere.url, host=elsewhere.url.removeprefix("http://"))

    ended = attack("api", "GET", typed, "--api-version", "v2", url=host.url)

    assert ended.code == 2
    assert (ended.out, host.requests, elsewhere.requests) == ("", [], [])


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "http://10.0.0.1",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1@example.com",
        "http://2130706433",
        "http://0x7f.1",
        "http://127.1",
        "http://0.0.0.0",
        "http://[::ffff:127.0.0.1]",
        "http://[::2]",
        "http://①②⑦.0.0.1",
        "HTTP://EXAMPLE.COM:80",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "https://user:pass@example.com",
        "https://example.com/?q",
        "https://example.com/../x",
        "https://exa mple.com",
        "https://example.com\r\nX: y",
        "//example.com",
        "example.com",
        "https://",
        "http://127.0.0.1:0",
        "http://127.0.0.1:99999",
    ],
)
def test_not_over_plain_http(url: str, attack: Attack) -> None:
    for command in COMMANDS[:: len(COMMANDS) // 4]:
        ended = attack(*command.args, url=url)

        assert ended.code == 2
        assert ended.err.startswith("Error: RETELLCTL_BASE_URL")


def test_not_to_a_proxy_for_loopback(attack: Attack, host: Recorder, elsewhere: Recorder) -> None:
    host.answer = lambda _: Answer(200, {"items": [], "has_more": False})
    proxies = dict.fromkeys(PROXIES, elsewhere.url)
    for name in ("127.0.0.1", "localhost"):
        url = host.url.replace("127.0.0.1", name)

        ended = attack("agent", "list", "--api-version", "v2", url=url, **proxies)

        assert ended.code == 0
    assert elsewhere.requests == []
    assert len(host.requests) == 2


def test_a_proxy_for_others_sees_no_token(elsewhere: Recorder) -> None:
    """It is asked for a tunnel, and as it gives none, nothing more is said."""
    environ = {
        "RETELL_API_KEY": CANARY,
        "RETELLCTL_BASE_URL": "https://service.example",
        **dict.fromkeys(PROXIES, elsewhere.url),
    }
    process = started(
        ["agent", "get", "a1", "-v", "--max-retries", "0", "--api-version", "v2"],
        env={**os.environ, **environ},
    )
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out) == (8, b"")
    assert CANARY.encode() not in err
    assert elsewhere.requests == []


def test_a_profile_keeps_its_token_from_another_base_url(
    attack: Attack, host: Recorder, elsewhere: Recorder, tmp_path: Path
) -> None:
    """RETELLCTL_BASE_URL is for RETELL_API_KEY: a profile's token goes to the profile's own base URL."""
    folder = tmp_path / "retellctl"
    folder.mkdir(mode=0o700)
    (folder / "config.toml").write_text(f"[profiles.work]\ntoken = 'key_of_work'\nbase_url = '{host.url}'\n")
    (folder / "config.toml").chmod(0o600)

    ended = attack("agent", "get", "a1", "-p", "work", "--api-version", "v2", url=elsewhere.url)

    assert ended.code == 0
    assert [request.headers["authorization"] for request in host.requests] == ["Bearer key_of_work"]
    assert elsewhere.requests == []


@pytest.mark.parametrize("command", [V2[0], V2[8]], ids=str)
def test_a_dry_run_goes_nowhere(command: Command, attack: Attack, host: Recorder) -> None:
    assert attack(*command.args, "--dry-run", url=host.url).code == 0
    assert host.requests == []
