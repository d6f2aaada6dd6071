"""A change whose answer does not fit into memory: what was bought or dialled is never left unsaid."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from processes import TOKEN
from transport.script import Scripted, answer, says

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1 << 20
# One has many values, which take far more memory than their text; the other is one text, which fails later.
ANSWERS = {
    "many values": b'{"phone_number":"+14155550100","call_id":"call_1","x":[' + b"[]," * 4_000_000 + b"1]}",
    "one text": b'{"phone_number":"+14155550100","call_id":"call_1","x":"' + b"x" * (24 * MEGABYTE) + b'"}',
}
COMMANDS = {
    "phone-number create": ["phone-number", "create", "--area-code", "415"],
    "call create": ["call", "create", "--from", "+14155550100", "--to", "+12135550199"],
}


def limited(megabytes: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE,) * 2)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of a process's memory holds on Linux")
@pytest.mark.parametrize("megabytes", [125, 140, 160, 200, 260])
@pytest.mark.parametrize("body", ANSWERS)
@pytest.mark.parametrize("command", COMMANDS)
def test_what_was_made_is_named_or_in_doubt(command: str, body: str, megabytes: int) -> None:
    key = ["--idempotency-key", "order-7"] if command == "call create" else []
    with Scripted(says(answer(201, ANSWERS[body]))) as server:
        ran = subprocess.run(
            [sys.executable, "-m", "retellctl", *COMMANDS[command], *key, "--json", "--api-version", "v2"],
            env={**os.environ, "RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url},
            capture_output=True,
            check=False,
            preexec_fn=limited(megabytes),
        )

    assert server.reached == 1
    assert b"Traceback" not in ran.stderr
    if ran.returncode == 9:
        said = b"--idempotency-key order-7" if key else b"A number may have been bought"
        assert said in ran.stderr
        assert b"there is not enough memory" in ran.stderr
    else:
        # It fitted: on standard output, or whole on standard error where it could not be printed there.
        assert (ran.returncode, ANSWERS[body] in (ran.stdout if ran.returncode == 0 else ran.stderr)) in {
            (0, True),
            (1, True),
        }


def test_there_is_a_limit_at_which_it_does_not_fit() -> None:
    with Scripted(says(answer(201, ANSWERS["many values"]))) as server:
        ran = subprocess.run(
            [sys.executable, "-m", "retellctl", *COMMANDS["phone-number create"], "--api-version", "v2"],
            env={**os.environ, "RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=limited(160),
        )

    assert (ran.returncode, ran.stdout) == (9, "")
    assert ran.stderr == (
        "Error: phone-number create: outcome unknown\n"
        "  retellctl could not read the answer: there is not enough memory for it\n"
        "  A number may have been bought: look with `retellctl --api-version v2 phone-number list`"
        " before you repeat the command.\n"
    )
