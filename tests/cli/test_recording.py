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

    seen = in_terminal(*GET[:3], *GET[4:], str(file), "-o", "ids", answers={"[y/N] ": "y"}, environ=environ)

    assert (seen.exit_code, file.read_bytes()) == (0, SOUND)
    assert seen.text.replace("\n", "").startswith(f"Overwrite {file}? [y/N] y")


@pytest.mark.parametrize("scrubbed", [{}, {"scrubbed_recording_url": None}, {"scrubbed_recording_url": ""}])
@pytest.mark.parametrize("url", [None, "", 7])
def test_a_call_without_a_recording(
    url: object, scrubbed: dict[str, object], tmp_path: Path, ask: Run, server: Recorder
) -> None:
    server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": url, **scrubbed})

    result = ask(*GET[:3], *GET[4:], str(tmp_path / "call.wav"), "-o", "ids")

    assert (result.exit_code, result.stdout) == (3, "c1\n")
    assert result.stderr == (
        "Error: call c1 has no recording\n"
        "  A call has one when it has ended: `retellctl --api-version v2 call get c1 --wait --recording FILE`.\n"
    )


@pytest.mark.parametrize("other", [{}, {"recording_url": None}, {"recording_url": ""}])
def test_one_that_is_scrubbed_is_all_that_some_calls_have(
    other: dict[str, object], tmp_path: Path, ask: Run, server: Recorder, store: Recorder
) -> None:
    url = f"{store.url}/scrubbed.wav"
    server.answer = lambda _: Answer(200, {"call_id": "c1", **other, "scrubbed_recording_url": url})
    file = tmp_path / "call.wav"

    result = ask(*GET, str(file))

    assert (result.exit_code, file.read_bytes(), store.requests[0].target) == (0, SOUND, "/scrubbed.wav")
    assert result.stderr == f"Saved the scrubbed recording to {file} (10,240 bytes).\n"


def test_the_whole_one_comes_before_it(tmp_path: Path, ask: Run, server: Recorder, store: Recorder) -> None:
    urls = {"scrubbed_recording_url": f"{store.url}/s.wav", "recording_url": f"{store.url}/r.wav"}
    server.answer = lambda _: Answer(200, {"call_id": "c1", **urls})

    assert ask(*GET, str(tmp_path / "call.wav")).exit_code == 0
    assert store.requests[0].target == "/r.wav"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "it is neither https nor http"),
        ("ftp://x/y", "it is neither https nor http"),
        ("//x", "it is neither https nor http"),
        ("call.wav", "it is neither https nor http"),
        ("http://", "it names no host"),
        ("http://x:0/", "it names no host"),
        ("http://a b/", "it names no host"),
        ("http://x%2ey/", "it names no host"),
        ("http://x:99999/", "it is not an address"),
        ("http://[::1/", "it is not an address"),
        ("http://[x]/", "it is not an address"),
        ("http://me:secret@x/", "it holds a user's name"),
        ("http://x/\r\nX: y", "it holds control characters"),
        ("http://x/\0", "it holds control characters"),
        ("http://x/\t", "it holds control characters"),
        ("http://x/\ud800", "it is not an address"),
    ],
)
def test_an_address_that_is_none(url: str, why: str, tmp_path: Path, ask: Run, server: Recorder) -> None:
    server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": url})

    result = ask(*GET, str(tmp_path / "call.wav"))

    error = json.loads(result.stderr)["error"]
    assert (result.exit_code, error["code"]) == (1, "unexpected")
    assert error["message"] == f"the recording cannot be fetched: its address cannot be used: {why}"
    assert not [*tmp_path.glob("*.wav*"), *tmp_path.glob(".*")]


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/a b.wav?X=1", "/a%20b.wav?X=1"),
        (" /a.wav ", "/a.wav"),
        ("/ä/日本.wav?n=é#part", "/%C3%A4/%E6%97%A5%E6%9C%AC.wav?n=%C3%A9"),
        ("/a%20b%2Fc%zz.wav?s=a%2Bb+c/d==&t=%", "/a%20b%2Fc%zz.wav?s=a%2Bb+c/d==&t=%"),
        ('/"<>`{}^|.wav?"<>\'`{}^|', "/%22%3C%3E%60%7B%7D%5E|.wav?%22%3C%3E%27`{}^|"),
        ("\\a\\b.wav?c\\d", "/a/b.wav?c\\d"),
        ("?only=query", "/?only=query"),
    ],
)
def test_an_address_is_taken_as_browsers_take_it(
    written: str, sent: str, tmp_path: Path, ask: Run, server: Recorder, store: Recorder
) -> None:
    start = " " if written.startswith(" ") else ""
    url = f"{start}{store.url}{written.removeprefix(' ')}"
    server.answer = lambda _: Answer(200, {"call_id": "c1", "recording_url": url})

    assert ask(*GET, str(tmp_path / "call.wav")).exit_code == 0
    assert [request.target for request in store.requests] == [sent]


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


@pytest.mark.usefixtures("store", "unmeasured")
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


def test_a_private_file_stays_private(tmp_path: Path, ask: Run, server: Recorder) -> None:
    file = tmp_path / "call.wav"
    file.write_bytes(b"old")
    file.chmod(0o600)
    server.answer = lambda request: (
        Answer(200, b"RIFFnew", {"Content-Type": "audio/wav"})
        if request.path == "/r.wav"
        else Answer(200, {"call_id": "c1", "recording_url": f"{server.url}/r.wav"})
    )

    result = ask(*GET, str(file), "--yes")

    assert (result.exit_code, file.read_bytes(), file.stat().st_mode & 0o777) == (0, b"RIFFnew", 0o600)


def test_where_nothing_can_be_saved_nothing_is_asked_for(tmp_path: Path, ask: Run, server: Recorder) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "away").symlink_to(tmp_path / "none" / "x.wav")
    names = {"loop": "circle", "away": "there is no such folder", "x" * 250: "is longer than 240 bytes"}
    for name, why in names.items():
        result = ask(*GET, str(tmp_path / name))

        assert (result.exit_code, server.requests) == (2, [])
        assert why in result.stderr
