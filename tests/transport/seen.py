"""What a command that failed shows, compared whole: text and JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from transport.script import answer, says
from transport.trying import TOKEN

if TYPE_CHECKING:
    from conftest import Run
    from transport.script import Script
    from typer.testing import Result

ONCE = ("--max-retries", "0", "--timeout", "0.3")


class Case(NamedTuple):
    """What the server does, what was typed, and what comes out: an exit code, and three lines.

    HOST stands in them for the server's host and port. `json` is what the error's JSON holds of an answer.
    """

    script: Script
    typed: str
    exit_code: int
    code: str
    lines: tuple[str, ...]
    json: dict[str, Any] | None = None


def said(status: int, body: Any, reason: str = "", *headers: str) -> tuple[Script, dict[str, Any]]:
    """A script that answers, and what an error's JSON holds of its answer."""
    data = answer(status, body, *headers, reason=reason)
    fields = [
        line.split(": ", 1) for line in data.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")[1:]
    ]
    shown = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    found = {
        "status": status,
        "reason": reason,
        "headers": {name.lower(): value for name, value in fields},
        "body": shown,
    }
    return says(data), {key: value for key, value in found.items() if value not in ("", b"")}


def command(run: Run, typed: str, url: str, *options: str, **environ: str) -> Result:
    """Run a command against a server that speaks version 1."""
    service = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": url, "RETELLCTL_API_VERSION": "v1"}
    return run(*typed.split(), *options, **service, **environ)


def compare(run: Run, expected: Case, url: str, **environ: str) -> None:
    """Run what was typed twice, and compare the text and the JSON."""
    host = urlsplit(url).netloc

    def plain(shown: str) -> str:
        # The words of two generations of OpenSSL.
        return shown.replace(host, "HOST").replace("self signed", "self-signed")

    text = command(run, expected.typed, url, *ONCE, **environ)
    what, why, hint = expected.lines
    assert (text.exit_code, text.stdout, plain(text.stderr)) == (
        expected.exit_code,
        "",
        f"Error: {what}\n  {why}\n  {hint}\n",
    )

    result = command(run, f"{expected.typed} --json", url, *ONCE, **environ)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (expected.exit_code, "", 1)
    error = json.loads(plain(result.stderr))["error"]
    if expected.json is not None:
        assert 0 <= error.pop("round_trip_time") < 10
    request = error.pop("request")
    assert request["url"].startswith(f"{urlsplit(url).scheme}://HOST/")
    assert error == {
        "code": expected.code,
        "exit_code": expected.exit_code,
        "message": f"{what}: {why}",
        "hint": hint,
        **({"id": "x"} if re.search(" x( |$)", expected.typed) else {}),
        **(expected.json or {}),
    }
