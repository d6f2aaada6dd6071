"""--set: one field of a body by its path."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retellctl.cli.inputs import Inputs
from retellctl.cli.setting import put, read_set
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own, as an operator does."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stdin(text: str) -> Inputs:
    return Inputs(io.BytesIO(text.encode()))


def refused(read: Callable[[], Any]) -> str:
    """What the user reads when a value is refused."""
    with pytest.raises(UsageError) as error:
        read()
    assert error.value.message.isprintable()
    return error.value.message


KNOWN = {
    "agent_name": "text",
    "begin_message": "null or text",
    "states.*.name": "text",
    "variables.*": "text",
    "voice_speed": "number",
}


def holds(names: Sequence[str]) -> str:
    """What is known of some fields, as `Known.holds` tells it."""
    indexed = ".".join("*" if name.isdigit() else name for name in names)
    return KNOWN.get(indexed) or KNOWN.get(".".join([*names[:-1], "*"]), "any")


def changed(body: dict[str, Any], *assignments: str, inputs: Inputs | None = None) -> dict[str, Any]:
    """A body after --set."""
    for assignment in read_set(assignments, inputs or Inputs(), holds):
        put(body, assignment)
    return body


def test_set_makes_what_is_not_there() -> None:
    assert changed({}, "a.b.c=1", "states.0.name=7", "states.1.name=b", "a.x=text", "list=[1]") == {
        "a": {"b": {"c": 1}, "x": "text"},
        "states": [{"name": "7"}, {"name": "b"}],
        "list": [1],
    }


def test_set_changes_what_is_there() -> None:
    body = {"states": [{"name": "a", "edges": None}], "voice_speed": 1}
    assert changed(body, "states.0.name=b", "voice_speed=0.5", "states.0.edges.0.x=") == {
        "states": [{"name": "b", "edges": [{"x": ""}]}],
        "voice_speed": 0.5,
    }


def test_a_known_text_field_takes_text_and_null_where_null_clears_it() -> None:
    assert changed({}, "agent_name=7", "begin_message=null", "variables.n=1", "other=null", "x=True") == {
        "agent_name": "7",
        "begin_message": None,
        "variables": {"n": "1"},
        "other": None,
        "x": "True",
    }
    assert changed({}, "agent_name=null") == {"agent_name": "null"}


def test_set_reads_files(folder: Path) -> None:
    (folder / "name.txt").write_text("7")
    (folder / "states.yaml").write_text("- name: a\n")
    body = changed({}, "agent_name=@name.txt", "states=@states.yaml", "x=@name.txt", "y=@@z", "@@.json=1")
    assert body == {"agent_name": "7", "states": [{"name": "a"}], "x": 7, "y": "@z", "@@": {"json": 1}}
    assert changed({}, "x=@-", inputs=stdin("[1]")) == {"x": [1]}


def test_a_dot_in_a_name_has_a_backslash() -> None:
    assert changed({}, r"a\.b.c=1", r"d\\.e=2", r"f\g=3", "h\\=4") == {
        "a.b": {"c": 1},
        "d\\": {"e": 2},
        "f\\g": 3,
        "h\\": 4,
    }


@pytest.mark.parametrize(
    ("assignment", "message"),
    [
        ("a", "--set 'a' has no ="),
        ("=1", "--set '' is not a path: a name is empty"),
        ("a..b=1", "--set 'a..b' is not a path: a name is empty"),
        (".a=1", "--set '.a' is not a path: a name is empty"),
        ("0=1", "--set 0: the body is an object, 0 is an index"),
        ("map.0=1", "--set map.0: map is an object, 0 is an index"),
        ("list.a=1", "--set list.a: list is a list, 'a' is not an index"),
        ("list.-1=1", "--set list.-1: list is a list, '-1' is not an index"),
        ("list.٣=1", "--set list.٣: list is a list, '٣' is not an index"),
        ("list.3=1", "--set list.3: the index 3 is too large, list has 2 items"),
        ("new.1.x=1", "--set new.1.x: the index 1 is too large, new has 0 items"),
        ("text.a=1", "--set text.a: text holds neither fields nor a list"),
        ("x=@none.json", "--set x none.json cannot be read: No such file or directory"),
        ('x={"a":1,"a":2}', "--set x: the key 'a' stands twice in one object"),
        ("x=[1e400]", "--set x: 0 must be a finite number"),
        ("voice_speed=1e400", "--set voice_speed: the value must be a finite number"),
        ("a\x1b=\x1b\ud800", "--set a\\x1b '\\x1b\\ud800' is not text in UTF-8"),
    ],
)
def test_an_assignment_that_does_not_fit_is_explained(assignment: str, message: str) -> None:
    body = {"map": {}, "list": [1, {}], "text": "x"}
    assert refused(lambda: changed(body, assignment)) == message


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("states[0].name", "states.0.name"),
        ("states.[0].name", "states.0.name"),
        ("states[0][name]", "states.0.name"),
        ('states["a"]', "states.a"),
        ("states['a b'].c", "states.a b.c"),
        ('map["a.b"].c', r"map.a\.b.c"),
        (".voice_speed", "voice_speed"),
        (".states[0].name", "states.0.name"),
        ("$.states[0].name", "states.0.name"),
        ("$.voice_speed", "voice_speed"),
        ("states[].name", None),
        ("states[0", None),
        ("[0]", "0"),
        ("..a", "a"),
        ("states[?name", None),
    ],
)
def test_a_path_of_another_language_is_told_how_it_is_written_here(path: str, right: str | None) -> None:
    with pytest.raises(UsageError) as error:
        changed({}, f"{path}=x")

    assert error.value.what == f"--set '{path}' is not a path"
    if right is None:
        assert str(error.value.hint).startswith("write --set PATH=VALUE, as in --set states.0.name=greeting")
    else:
        assert error.value.hint == f"Write {right}."


def test_a_bracket_in_a_name_has_a_backslash() -> None:
    assert changed({}, r"map.a\[0\]=1", "map.b]=2") == {"map": {"a[0]": 1, "b]": 2}}


@settings(deadline=None)
@given(assignment=st.text() | st.from_regex(r"[a-c.0\\\[\]\"$]{1,9}=[@\[{\"1ne.]{0,4}", fullmatch=True))
def test_any_assignment_is_carried_out_or_a_usage_error(assignment: str) -> None:
    body: dict[str, Any] = {"a": [{}], "b": {"c": None}, "c": "text"}
    try:
        changed(body, assignment, inputs=stdin(""))
    except UsageError as error:
        seen = error.message
    else:
        seen = json.dumps(body, allow_nan=False, ensure_ascii=True)
    assert seen.isprintable()
