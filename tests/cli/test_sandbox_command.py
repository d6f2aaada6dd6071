"""sandbox status, reset and serve."""

from __future__ import annotations

import json
import signal
import urllib.request
from typing import TYPE_CHECKING

import pytest
from processes import in_terminal, start
from stock import more, stock

from retellctl.resources.index import INDEX, resource

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run


def test_status_shows_what_it_holds_and_where(tmp_path: Path, run: Run) -> None:
    more(stock())

    result = run("sandbox", "status", "--json")

    assert (result.exit_code, result.stderr) == (0, "")
    shown = json.loads(result.stdout)
    assert str(tmp_path) in json.dumps(shown)
    counted = {name: value for name, value in shown.items() if isinstance(value, int)}
    # Of what the sandbox makes there is one each; the voices that everybody has are not kept.
    kept = [module for name, (module, _) in INDEX.items() if {"create", "add"} & verbs(name)]
    assert counted == {f"{module}s": module != "voice" for module in kept}


def verbs(name: str) -> set[str]:
    return {operation.verb for operation in resource(name).operations}


def test_reset_asks_and_empties_it(run: Run) -> None:
    stock()

    refused = run("sandbox", "reset")
    kept = run("-p", "sandbox", "agent", "list", "-o", "ids").stdout
    done = run("sandbox", "reset", "--yes", "--json")

    assert (refused.exit_code, refused.stdout) == (10, "")
    assert refused.stderr == (
        "Error: This needs a yes, and there is nobody to ask\n"
        "  Delete everything in the sandbox?\n"
        "  Give --yes to do it without being asked.\n"
    )
    assert len(kept.split()) == 1
    assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == json.loads(run("sandbox", "status", "--json").stdout)
    assert run("-p", "sandbox", "agent", "list", "--json").stdout == "[]\n"


@pytest.mark.parametrize(("answer", "code", "left"), [("n", 10, 1), ("y", 0, 0)])
def test_on_a_terminal_it_asks(answer: str, code: int, left: int, run: Run) -> None:
    stock()

    seen = in_terminal("sandbox", "reset", answers={"[y/N] ": answer})

    assert seen.exit_code == code
    assert seen.text.startswith(f"Delete everything in the sandbox? [y/N] {answer}\n")
    assert len(run("-p", "sandbox", "llm", "list", "-o", "ids").stdout.split()) == left


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_serve_prints_its_url_and_stops_in_order(how: signal.Signals, run: Run) -> None:
    ids = stock()
    with start("sandbox", "serve") as serving:
        assert serving.stdout is not None
        url = serving.stdout.readline().strip()
        listed = run("agent", "list", "-o", "ids", RETELL_API_KEY="any_token", RETELLCTL_BASE_URL=url)
        serving.send_signal(how)
        out, err = serving.communicate(timeout=30)

    assert (listed.stdout, listed.stderr) == (f"{ids.agent}\n", "")
    assert (serving.returncode, out) == (0, "")
    assert err == "Serving the sandbox; any token is accepted. Ctrl-C stops it.\n"


def test_serve_wants_a_token_as_the_service_does() -> None:
    with start("sandbox", "serve", "-q") as serving:
        assert serving.stdout is not None
        url = serving.stdout.readline().strip()
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{url}/list-agents", timeout=30)
        refused.value.close()
        serving.terminate()
        assert serving.communicate(timeout=30) == ("", "")

    assert refused.value.code == 401


def test_an_address_that_cannot_be_listened_on(run: Run) -> None:
    result = run("sandbox", "serve", "--host", "192.0.2.1")

    assert (result.exit_code, result.stdout) == (2, "")
    error, why, hint = result.stderr.splitlines()
    assert (error, hint) == (
        "Error: cannot listen on 192.0.2.1 port 0",
        "  Take another --host or --port; --port 0 takes a free one.",
    )
    assert why.startswith("  Cannot assign requested address")


def test_two_commands_at_once_lose_nothing(run: Run) -> None:
    making = [start("-p", "sandbox", "llm", "create", "--begin-message", str(n)) for n in range(3)]
    for process in making:
        process.communicate(timeout=60)

    assert [process.returncode for process in making] == [0, 0, 0]
    assert len(run("-p", "sandbox", "llm", "list", "-o", "ids").stdout.split()) == 3
