"""Whatever the service answers, a command ends in output or in one clear error of the right code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from declared import LISTED
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from security.answers import BODIES, spoiled
from security.commands import COMMANDS, FORMATS, V2, Command, always, record, serving
from security.texts import harmful

from retellctl.resources.index import resource

if TYPE_CHECKING:
    from recorder import Recorder
    from security.attack import Attack, Ended

READ = {0, 1, 2, 11, 12}  # 2: -o ids of what has none
CHANGED = {0, 1, 2, 9}
STATUSES = (400, 401, 404, 422, 500, 503)
ERRORS = {400: {5}, 401: {4}, 404: {3, 5}, 422: {3, 5}}


def check(ended: Ended, allowed: set[int], label: object, shape: str = "json") -> None:
    """It ended as it may, and if it failed, it says so in one error that a program can read."""
    assert ended.code in allowed, (label, ended.code, ended.err[:500])
    # In a pipe texts of csv and tsv are as they are.
    assert shape in ("csv", "tsv") or not harmful(ended.out), label
    assert not harmful(ended.err), label
    if ended.code:
        assert any(line.startswith(("Error: ", '{"error":')) for line in ended.err.splitlines()), label


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_bodies(command: Command, attack: Attack, host: Recorder) -> None:
    # Every sixth body: what commands have in common meets all of them.
    for number, body in enumerate(BODIES[COMMANDS.index(command) % 6 :: 6]):
        host.answer = always(200, body, {"Content-Type": "text/html; charset=utf-16"})
        shape = FORMATS[number % len(FORMATS)]

        ended = attack(*command.args, "-o", shape, url=host.url)

        check(ended, CHANGED if command.changes else READ, (shape, body[:80]), shape)


@pytest.mark.parametrize("command", V2, ids=str)
def test_bodies_of_errors(command: Command, attack: Attack, host: Recorder) -> None:
    for number, body in enumerate(BODIES[V2.index(command) % 8 :: 8]):
        status = STATUSES[number % len(STATUSES)]
        host.answer = always(status, body)

        ended = attack(*command.args, "--json", "--max-retries", "0", url=host.url)

        check(ended, ERRORS.get(status, {7, 9}), (status, body[:80]))
        if ended.code and ended.code != 9:
            error = json.loads(ended.err.splitlines()[-1], parse_int=float)["error"]
            assert (error["exit_code"], error["status"]) == (ended.code, status)


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_records(command: Command, attack: Attack, host: Recorder) -> None:
    for number, records in enumerate(spoiled(command.kind)[COMMANDS.index(command) % 4 :: 4]):
        host.answer = serving(lambda _, records=records: records)
        shape = FORMATS[number % len(FORMATS)]

        ended = attack(*command.args, "-o", shape, url=host.url)

        check(ended, CHANGED if command.changes else READ, (shape, records), shape)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", LISTED)
@settings(
    max_examples=16,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_anything_in_any_field(kind: str, data: st.DataObject, attack: Attack, host: Recorder) -> None:
    names = st.sampled_from(list(record(kind)))
    spoils = data.draw(st.lists(st.dictionaries(names, JSON, max_size=4), max_size=4))
    host.answer = serving(lambda _: [{**record(kind), **spoil} for spoil in spoils])
    shape = data.draw(st.sampled_from(FORMATS))
    pick: Any = data.draw(st.sampled_from(((), ("--fields", "x,a.b"), ("--include",), ("--details",))))
    if (pick == ("--details",) and not resource(kind).operation("list").details) or shape not in (
        "json",
        "jsonl",
    ):
        pick = ()

    ended = attack(kind, "list", "--api-version", "v2", "-o", shape, *pick, url=host.url)

    check(ended, READ, spoils, shape)
