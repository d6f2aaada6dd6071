"""What no resource has yet, declared as a made-up one in a copy: PUT, acts, `version` in a body, lists of all kinds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from checkout import Checkout
from processes import TOKEN
from recorder import Answer, Recorder
from transport.forms import parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recorder import Recorded

MODULE = '''\
"""Widgets: a made-up resource."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

PART = t.Type(
    "union",
    name="type",
    members={
        "wheel": t.Type("object", members={"type": t.enum("wheel"), "size": t.number(1, 9)}, required=("type", "size")),
        "horn": t.Type("object", members={"type": t.enum("horn"), "sound": t.text}, required=("type",)),
    },
)
VERSION = d.Field("version", t.integer(0), "A version.")
NOTE = d.Field("note", t.text | None, "A note; null removes it.")
NEW = d.Field("colour", t.enum("red", "blue"), "Its colour.", v1=None)
OLD = d.Field("shade", t.text, "Its shade.", v2=d.Gone("Use --colour."))
PARTS = d.Field("parts", t.array(PART), "Its parts.")

RESOURCE = d.define(
    d.Resource(
        name="widget",
        noun="widget",
        id="widget_id",
        title=(),
        columns=(d.Column("widget_id"), d.Column("note")),
        operations=(
            d.Operation(
                "replace",
                "Replace a widget.",
                v1=d.PUT("/widget/{widget_id}"),
                v2=d.PUT("/v2/widget/{widget_id}"),
                fields=(VERSION, NOTE, NEW, OLD, PARTS),
                required=("version",),
            ),
            d.Operation(
                "rerun",
                "Analyse again.",
                v2=d.PUT("/widget/{widget_id}/part/{part_id}/rerun"),
                answers=False,
                repeatable=False,
            ),
            d.Operation(
                "ring",
                "Ring.",
                v2=d.POST("/ring/{widget_id}"),
                fields=(NOTE,),
                query=(VERSION,),
                answers=False,
            ),
            d.Operation(
                "list",
                v1=d.GET("/list-widgets", d.IN_QUERY),
                v2=d.POST("/v2/list-widgets", d.IN_BODY),
                filters=(d.Field("note", t.text, "Of this note.", typed="word"),),
                lists=True,
            ),
            d.Operation(
                "parts",
                "List its parts.",
                v1=d.GET("/list-parts/{widget_id}"),
                v2=d.GET("/v2/parts/{widget_id}", at="parts"),
                lists=True,
            ),
            d.Operation(
                "paint",
                "Paint it.",
                v2=d.POST("/paint/{widget_id}"),
                fields=(d.Field("files", t.array(t.file), "A picture."), NOTE, PARTS),
                is_form=True,
            ),
        ),
    )
)
'''


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    made = Checkout(tmp_path_factory.mktemp("widget") / "copy")
    made.write("retellctl/resources/widget.py", MODULE)
    made.insert("retellctl/resources/index.py", '"voice": (', '"widget": ("widget", "Widgets."),')
    return made


@pytest.fixture
def server() -> Iterator[Recorder]:
    with Recorder(lambda _: Answer(200, {"widget_id": "w"})) as recorder:
        yield recorder


def ask(copy: Checkout, server: Recorder, line: str, *args: str, version: str = "v2") -> tuple[int, str, str]:
    environ = {"RETELL_API_KEY": TOKEN, "RETELLCTL_BASE_URL": server.url, "RETELLCTL_API_VERSION": version}
    done = copy.run("widget", *line.split(), *args, **environ)
    return done.returncode, done.stdout, done.stderr


def told(server: Recorder) -> list[tuple[str, str, Any]]:
    return [(one.method, one.target, one.json) for one in server.requests]


def test_put_replaces_and_may_be_repeated(copy: Checkout, server: Recorder) -> None:
    lost = iter([Answer(502, b"", {"Retry-After": "0"})])
    server.answer = lambda _: next(lost, Answer(200, {"widget_id": "w"}))

    code, out, err = ask(copy, server, "replace w --version 3 --json")

    assert (code, out, err) == (0, '{"widget_id":"w"}\n', "")
    assert told(server) == [("PUT", "/v2/widget/w", {"version": 3})] * 2


def test_a_field_called_version_is_checked_and_required(copy: Checkout, server: Recorder) -> None:
    wrong = ask(copy, server, "replace w --version -1")

    for missing in ("replace w", "replace w --note n"):
        assert ask(copy, server, missing) == (2, "", "Error: --version is required\n")
    assert wrong[0] == 2
    assert wrong[2].startswith("Error: --version -1: must be at least 0")
    assert server.requests == []


def test_what_is_charged_each_time_is_sent_once(copy: Checkout, server: Recorder) -> None:
    server.answer = lambda _: Answer(502, b"", {"Retry-After": "0"})

    code, out, err = ask(copy, server, "rerun w p/1")

    assert (code, out) == (9, "")
    assert err.startswith("Error: widget rerun w p/1: outcome unknown")
    assert told(server) == [("PUT", "/widget/w/part/p%2F1/rerun", None)]


@pytest.mark.parametrize("answer", [Answer(204, b""), Answer(200, b""), Answer(202, {"ignored": True})])
def test_an_act_answers_nothing(answer: Answer, copy: Checkout, server: Recorder) -> None:
    server.answer = lambda _: answer

    code, out, err = ask(copy, server, "ring w --note n --version 2")

    assert (code, out, err) == (0, "", "Done: widget ring w.\n")
    assert told(server) == [("POST", "/ring/w?version=2", {"note": "n"})]


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_list_is_paged_in_the_query_or_in_the_body(version: str, copy: Checkout, server: Recorder) -> None:
    def answer(request: Recorded) -> Answer:
        asked = {**dict(request.query), **(request.json or {})}
        more = {"has_more": False} if "pagination_key" in asked else {"has_more": True, "pagination_key": "k"}
        return Answer(200, {"items": [{"widget_id": f"w{len(server.requests)}"}], **more})

    server.answer = answer

    code, out, err = ask(copy, server, "list --note n -o ids", version=version)

    assert (code, out, err) == (0, "w1\nw2\n", "")
    first = {"limit": 1000, "note": "n"}
    if version == "v1":
        assert [(one.method, one.path, dict(one.query), one.json) for one in server.requests] == [
            ("GET", "/list-widgets", {"limit": "1000", "note": "n"}, None),
            ("GET", "/list-widgets", {"limit": "1000", "note": "n", "pagination_key": "k"}, None),
        ]
    else:
        assert told(server) == [
            ("POST", "/v2/list-widgets", first),
            ("POST", "/v2/list-widgets", {**first, "pagination_key": "k"}),
        ]


@pytest.mark.parametrize(
    ("version", "target", "body"),
    [("v1", "/list-parts/w", [{"widget_id": "a"}]), ("v2", "/v2/parts/w", {"parts": [{"widget_id": "a"}]})],
)
def test_a_list_is_plain_or_in_a_field(
    version: str, target: str, body: Any, copy: Checkout, server: Recorder
) -> None:
    server.answer = lambda _: Answer(200, body)

    assert ask(copy, server, "parts w --json", version=version) == (0, '[{"widget_id":"a"}]\n', "")
    assert told(server) == [("GET", target, None)]


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ({"type": "wheel", "size": 10}, "parts.0.size 10: must be between 1 and 9"),
        ({"type": "wheel"}, "parts.0.size missing"),
        ({"type": "horn", "sound": 1}, "parts.0.sound 1: must be text"),
        ({"type": "horn", "sound": "toot"}, ""),
    ],
)
def test_a_union_is_told_apart_by_its_type(
    part: dict[str, Any], fault: str, copy: Checkout, server: Recorder
) -> None:
    code, _, err = ask(copy, server, "replace w --version 1 --parts", json.dumps([part]))

    assert (code, fault in err) == (2 if fault else 0, True)
    assert [one.json for one in server.requests] == ([] if fault else [{"version": 1, "parts": [part]}])


def test_null_clears_in_version_2_alone(copy: Checkout, server: Recorder) -> None:
    assert ask(copy, server, "replace w --version 1 --set note=null --json")[0] == 0
    assert ask(copy, server, "replace w --version 1 -f -", version="v1")[0] == 2
    assert [one.json for one in server.requests] == [{"version": 1, "note": None}]


@pytest.mark.parametrize(
    ("version", "flag", "hint"),
    [
        ("v1", "--colour red", "Leave it out, or speak a newer version: --api-version v2."),
        ("v2", "--shade dark", "Use --colour."),
    ],
)
def test_a_field_of_one_version(version: str, flag: str, hint: str, copy: Checkout, server: Recorder) -> None:
    name = flag.split(maxsplit=1)[0]

    refused = ask(copy, server, f"replace w --version 1 {flag}", version=version)
    taken = ask(copy, server, f"replace w --version 1 {flag}", version="v1" if version == "v2" else "v2")

    assert refused == (2, "", f"Error: {name} is not part of API version {version[1:]}\n  {hint}\n")
    assert taken[0] == 0
    assert len(server.requests) == 1


def test_a_form_holds_files_and_json(copy: Checkout, server: Recorder, tmp_path: Path) -> None:
    for name in ("a.txt", "b ü.csv"):
        (tmp_path / name).write_text(name)
    files = [word for name in ("a.txt", "b ü.csv") for word in ("--file", str(tmp_path / name))]

    code, _, err = ask(copy, server, "paint w", *files, "--parts", '[{"type": "horn"}]', "--set", "note=null")

    assert (code, err) == (0, "")
    [request] = server.requests
    found = [(part.name, part.filename, part.content) for part in parse(request.headers, request.body)]
    assert found == [
        ("parts", None, b'[{"type":"horn"}]'),
        ("files", "a.txt", b"a.txt"),
        ("files", "b ü.csv", "b ü.csv".encode()),
    ]
