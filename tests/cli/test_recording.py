"""call get --recording: whole or not at all, and never with the token."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest
from processes import in_terminal, program
from recorder import Answer, Recorded, Recorder
from stock import stock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Run

SOUND = bytes(range(256)) * 40
GET = ["call", "get", "c1", "--json", "--api-version", "v2", "--recording"]


@pytest.fixture
def store(server: Recorder) -> Iterator[Recorder]:
    """The host that the recording lies on, which is not the service's."""

    def get_call(_: Recorded) -> Answer:
        return Answer(200, {"call_id": "c1", "recording_url": f"{recordings.url}/c1.wav?signature=x"})

    with Recorder(lambda _: Answer(200, SOUND, {"Content-Type": "audio/wav"})) as recordings:
        server.answer = get_call
        yield recordings


def test_it_is_saved_and_the_record_is_printed(
    tmp_path: Path, ask: Run, server: Recorder, store: Recorder
) -> None:
    file = tmp_path / "call.wav"
    umask = os.umask(0o027)
    try:
        result = ask(*GET, str(file))
    finally:
        os.umask(umask)

    assert (result.exit_code, json.loads(result.stdout)["call_id"]) == (0, "c1")
    assert result.stderr == f"Saved the recording to {file} (10,240 bytes).\n"
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (SOUND, 0o640)
    [request] = store.requests
    assert request.target == "/c1.wav?signature=x"
    assert "authorization" not in request.headers
    assert "key_0123456789abcdef" not in str(request)
    assert server.requests[0].headers["authorization"] == "Bearer key_0123456789abcdef"


def test_the_token_does_not_go_with_a_redirect_either(tmp_path: Path, ask: Run, store: Recorder) -> None:
    store.answer = lambda request: (
        Answer(200, SOUND) if request.path == "/there" else Answer(302, b"", {"Location": "/there"})
    )

    result = ask(*GET, str(tmp_path / "call.wav"))

    assert (result.exit_code, (tmp_path / "call.wav").read_bytes()) == (0, SOUND)
    assert ["authorization" in request.headers for request in store.requests] == [False, False]


@pytest.mark.usefixtures("store")
def test_what_is_there_is_overwritten_only_with_a_yes(tmp_path: Path, ask: Run, server: Recorder) -> None:
    file = tmp_path / "call.wav"
    file.write_bytes(b"precious")

    refused = ask(*GET[:3], *GET[4:], str(file))
    assert (refused.exit_code, refused.stdout, server.requests) == (10, "", [])
    assert refused.stderr == (
        "Error: This needs a yes, and there is nobody to ask\n"
        f"  Overwrite {file}?\n"
        "  Give --yes to do it without being asked.\n"
    )
    assert file.read_bytes() == b"precious"
    assert ask(*GET, str(file), "--yes").exit_code == 0
    assert file.read_bytes() == SOUND


@pytest.mark.usefixtures("store")
def test_on_a_terminal_it_asks(tmp_path: Path, server: Recorder) -> None:
    file = tmp_path / "call.wav"
    file.write_bytes(b"precious")
    environ = {"RETELL_API_KEY": "key_0123456789", "RETELLCTL_BASE_URL": server.url}

    seen = in_terminal(*GET[:3], *GET[4:], str(file), "-o", "ids", answers={"[y/N] ": "y"}, **environ)

    assert (seen.exit_code, file.read_bytes()) == (0, SOUND)
    assert seen.text.replace("\n", "").startswith(f"Overwrite {file}? [y/N] y")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(404, b"gone"), "404 Not Found"),
        (Answer(200, SOUND, {"Content-Length": "99999", "Connection": "close"}), None),
    ],
)
def test_what_cannot_be_fetched_whole_leaves_nothing(
    answer: Answer, message: str | None, tmp_path: Path, ask: Run, store: Recorder
) -> None:
    store.answer = lambda _: answer

    result = ask(*GET, str(tmp_path / "sounds.wav"))

    error = json.loads(result.stderr)["error"]
    assert (result.exit_code, error["code"]) == (8, "network")
    assert error["message"].startswith("the recording cannot be fetched: ")
    assert message is None or error["message"].endswith(message)
    # The call itself was read, and is shown.
    assert json.loads(result.stdout)["call_id"] == "c1"
    assert not [*tmp_path.glob("*.wav*"), *tmp_path.glob(".*")]


def test_what_was_there_stays_when_the_download_is_cut(tmp_path: Path, ask: Run, store: Recorder) -> None:
    (tmp_path / "call.wav").write_bytes(b"precious")
    store.answer = lambda _: Answer(200, SOUND, {"Content-Length": "99999", "Connection": "close"})

    assert ask(*GET, str(tmp_path / "call.wav"), "--yes").exit_code == 8
    assert (tmp_path / "call.wav").read_bytes() == b"precious"


@pytest.mark.parametrize("url", [None, "", 7])
def test_a_call_without_a_recording(url: object, tmp_path: Path, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": url})

    result = ask(*GET[:3], *GET[4:], str(tmp_path / "call.wav"), "-o", "ids")

    assert (result.exit_code, result.stdout) == (3, "c1\n")
    assert result.stderr == (
        "Error: call c1 has no recording\n"
        "  A call has one when it has ended: `retellctl --api-version v2 call get c1 --wait --recording FILE`.\n"
    )


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://x/y", "//x", "http://"])
def test_an_address_that_is_none(url: str, tmp_path: Path, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": url})

    result = ask(*GET, str(tmp_path / "call.wav"))

    assert (result.exit_code, json.loads(result.stderr)["error"]["code"]) == (8, "network")
    assert not (tmp_path / "call.wav").exists()


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("none/call.wav", "there is no such folder"),
        (".", "it is not a file"),
        ("/dev/null", "it is not a file"),
        ("-", "standard output has the call's record: give a file"),
    ],
)
def test_where_nothing_can_be_saved_nothing_is_fetched(
    file: str, why: str, ask: Run, server: Recorder
) -> None:
    result = ask(*GET, file, "--yes")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert json.loads(result.stderr)["error"]["message"] == f"--recording '{file}' cannot be written: {why}"


@pytest.mark.usefixtures("store")
def test_a_full_disk_leaves_nothing(tmp_path: Path, server: Recorder) -> None:
    resource = pytest.importorskip("resource")
    file = tmp_path / "call.wav"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        done = program(*GET, str(file), RETELL_API_KEY="key_0123456789", RETELLCTL_BASE_URL=server.url)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert done.returncode == 1
    assert json.loads(done.stdout)["call_id"] == "c1"
    assert json.loads(done.stderr)["error"]["message"] == (
        f"the recording could not be saved to {file}: File too large"
    )
    assert not [*tmp_path.glob("*.wav*"), *tmp_path.glob(".*wav*")]


@pytest.mark.usefixtures("store")
def test_a_link_stays_one(tmp_path: Path, ask: Run) -> None:
    (tmp_path / "there.wav").write_bytes(b"")
    (tmp_path / "here.wav").symlink_to("there.wav")

    assert ask(*GET, str(tmp_path / "here.wav"), "--yes").exit_code == 0

    assert (tmp_path / "here.wav").is_symlink()
    assert (tmp_path / "there.wav").read_bytes() == SOUND


def test_the_sandbox_has_recordings(tmp_path: Path, run: Run) -> None:
    ids = stock()

    result = run(
        "call", "get", ids.call, "-p", "sandbox", "--wait", "--recording", str(tmp_path / "call.wav"), "-q"
    )

    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "call.wav").read_bytes()[:4] == b"RIFF"
