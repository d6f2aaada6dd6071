"""Whatever is typed, piped or set in the environment: it works, or is refused with a message and nothing is sent."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from security.attack import CANARY, Ended
from security.commands import record, serving
from security.inputs import FLAGS, PIPED, SLOTS, SPECIAL, VARIABLES
from security.texts import harmful

if TYPE_CHECKING:
    from recorder import Recorder
    from security.attack import Attack

TEXTS = (
    st.sampled_from(SPECIAL)
    | st.text(max_size=12)
    | st.text("[]{}()\"'`@=.,:|&*?!<>0123456789-+eEaAn \\/", max_size=16)
)
RUNS = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: Recorder) -> None:
    """A folder of its own, for what is typed may be the name of a file."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    host.answer = serving(lambda kind: [record(kind)])


def check(ended: Ended, host: Recorder, *, late: bool = False) -> None:
    """It worked, or it says in words that hurt nobody what is wrong."""
    # Whatever is refused, is refused before anything is sent; only what --query finds is known afterwards.
    assert ended.code in {0, 1, 2, 3, 4, 5, 8, 10, 11}, ended
    assert not harmful(ended.err), ended.err
    if ended.code:
        assert '"error":' in ended.err or ended.err.count("Error: ") == 1, ended
    if ended.code in {2, 4, 10} and not late:
        assert host.requests == [], ended


def words(slot: str, text: str) -> list[str]:
    return [word.replace("X", text) for word in slot.split()]


@pytest.mark.parametrize("slot", FLAGS, ids=lambda slot: f"{slot[0]} {slot[-2]}")
def test_special_values_of_flags(slot: tuple[str, ...], attack: Attack, host: Recorder) -> None:
    for text in SPECIAL[FLAGS.index(slot) % 12 :: 12]:
        host.requests.clear()

        ended = attack(*slot[:-1], text, "--api-version", "v2", url=host.url, input="")

        check(ended, host)


@pytest.mark.parametrize("slot", SLOTS)
@RUNS
@given(data=st.data())
def test_arguments(slot: str, data: st.DataObject, attack: Attack, host: Recorder) -> None:
    text = data.draw(TEXTS)
    host.requests.clear()

    ended = attack(*words(slot, text), "--api-version", "v2", url=host.url, input="")

    check(ended, host, late="--query" in slot or "--fields" in slot)


@pytest.mark.parametrize("slot", SLOTS)
def test_special_arguments(slot: str, attack: Attack, host: Recorder) -> None:
    for text in SPECIAL[SLOTS.index(slot) % 12 :: 12]:
        host.requests.clear()

        ended = attack(*words(slot, text), "--api-version", "v2", url=host.url, input="")

        check(ended, host, late="--query" in slot or "--fields" in slot)


@pytest.mark.parametrize("args", PIPED)
@RUNS
@given(content=st.binary(max_size=20) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_standard_input(args: str, content: bytes, attack: Attack, host: Recorder) -> None:
    host.requests.clear()

    ended = attack(*args.split(), "--api-version", "v2", url=host.url, input=content)

    check(ended, host)


@pytest.mark.parametrize("name", ["body.json", "body.yaml", "body"])
@settings(RUNS, max_examples=25)
@given(content=st.binary(max_size=30) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_files(name: str, content: bytes, attack: Attack, host: Recorder, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    host.requests.clear()

    ended = attack(
        *words("agent create --voice-id v --llm-id l", ""),
        "-f",
        str(tmp_path / name),
        "--api-version",
        "v2",
        url=host.url,
    )

    check(ended, host)


@pytest.mark.parametrize("variable", VARIABLES)
@RUNS
@given(text=TEXTS.filter(lambda text: "\x00" not in text and text.isprintable()))
def test_variables(variable: str, text: str, attack: Attack, host: Recorder) -> None:
    host.requests.clear()
    given = {"RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": host.url, variable: text}

    ended = attack("agent", "list", "--timeout", "1", "--max-retries", "0", url=host.url, **given)

    check(ended, host, late=variable not in {"RETELL_API_KEY", "RETELLCTL_BASE_URL"})


@pytest.mark.parametrize(
    "args",
    [
        [b"agent", b"get", b"\xff\xfe"],
        [b"agent", b"get", b"a", b"-p", b"\xc3\x28"],
        [b"\xff"],
        [b"agent", b"create", b"--voice-id", b"\xff", b"--llm-id", b"l"],
        [b"agent", b"create", b"-f", b"\xff"],
        [b"agent", b"list", b"--query", b"\xff"],
        [b"api", b"GET", b"/\xff"],
        [b"help", b"\xff"],
        [b"call", b"create", b"--from", b"\xff", b"--to", b"+12135550199"],
    ],
    ids=lambda args: b" ".join(args).decode("ascii", "backslashreplace"),
)
@pytest.mark.parametrize("locale", ["C.UTF-8", "POSIX"])
def test_arguments_that_are_no_text(args: list[bytes], locale: str, host: Recorder) -> None:
    host.requests.clear()
    environ = {**os.environ, "RETELL_API_KEY": CANARY, "RETELLCTL_BASE_URL": host.url, "LC_ALL": locale}

    ran = subprocess.run(
        [sys.executable.encode(), b"-m", b"retellctl", *args],
        env=environ,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (ran.returncode, ran.stdout, host.requests) == (2, b"", [])
    assert ran.stderr.startswith((b"Error: ", b'{"error":'))
    assert not harmful(ran.stderr.decode())
