"""JSON is split, joined and laid out with every string and number as it came, halves of surrogate pairs too."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retellctl.jsontext import text as jsontext

BOM = b"\xef\xbb\xbf"
TEXTS = st.text(
    st.characters() | st.sampled_from('\ud800\udbff\udc00\udfff\U0010f800\ue000\\/"\n,:[]{} '), max_size=8
)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | st.booleans() | NUMBERS | TEXTS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4)
)


def written(value: Any, *, indent: int | None = None) -> bytes:
    """JSON in ASCII, which has a half of a surrogate pair as its escape."""
    return json.dumps(value, indent=indent).encode()


def plain(value: Any) -> Any:
    """The value as JSON has it: two halves of a pair that stand together are one character."""
    return json.loads(json.dumps(value))


@given(st.lists(VALUES, max_size=5), st.sampled_from([None, 0, 2]))
def test_the_items_of_an_array(values: list[Any], indent: int | None) -> None:
    items = jsontext.items(written(values, indent=indent))

    assert [json.loads(item) for item in items] == plain(values)
    assert jsontext.items(jsontext.join(items)) == items


@given(st.dictionaries(TEXTS, VALUES, max_size=5), st.sampled_from([None, 0, 2]))
def test_the_members_of_an_object(values: dict[str, Any], indent: int | None) -> None:
    members = jsontext.members(written(values, indent=indent))

    assert {name: json.loads(member) for name, member in members.items()} == plain(values)


@given(VALUES)
def test_layout_changes_nothing_else(value: Any) -> None:
    compact = json.dumps(value, separators=(",", ":")).encode()

    assert jsontext.lay_out(written(value, indent=1), indent=False) == compact
    assert jsontext.lay_out(jsontext.lay_out(compact, indent=True), indent=False) == compact


@given(VALUES)
def test_values_there_and_back(value: Any) -> None:
    assert jsontext.decode(jsontext.encode(value)) == plain(value)
    assert jsontext.decode(jsontext.encode(value), exact_numbers=True) == plain(value)


@pytest.mark.parametrize(
    "item",
    [
        rb'"\ud800"',
        rb'"\uDFFF\uD83D\uDE00"',
        rb'{"\ud800":1,"\ud801":1.50,"a":-0}',
        rb'["\\ud800","\u0000\ud800\u0000",1e400]',
        b'"' + b"\\ud83d" * 3 + b'"',
        b"1" * 5000,
    ],
)
def test_every_byte_stays(item: bytes) -> None:
    array = b"[" + item + rb' ,"\ud800"' + b"\n]"

    assert jsontext.items(array) == [item, rb'"\ud800"']
    assert [bytes(view) for view in jsontext.item_views(BOM + array)] == [item, rb'"\ud800"']
    assert jsontext.members(b' {"x" :' + item + rb',"\ud800":{} }') == {"x": item, "\ud800": b"{}"}
    assert jsontext.lay_out(array, indent=False) == b"[" + item + rb',"\ud800"]'
    assert jsontext.encode(jsontext.decode(b"[1.50,-0,1e400," + b"9" * 5000 + b"]", exact_numbers=True)) == (
        b"[1.50,-0,1e400," + b"9" * 5000 + b"]"
    )


def test_of_members_with_the_same_name_the_last_counts() -> None:
    assert jsontext.members(b'{"a":1,"a":2}') == {"a": b"2"}
    assert jsontext.members(rb'{"a":1,"a":"\ud800"}') == {"a": rb'"\ud800"'}


@pytest.mark.parametrize("half", [b"1", rb'"\ud800"'])
@pytest.mark.parametrize(
    "text", ["{%s}", "[1 %s]", "[%s,]", "[1,%s", "[NaN,%s]", "[01,%s]", '["\x01",%s]', "[%s] []", "{}", ""]
)
def test_what_is_no_array_is_refused(text: str, half: bytes) -> None:
    with pytest.raises(jsontext.NotJsonError):
        jsontext.items(text.encode().replace(b"%s", half))


@pytest.mark.parametrize("text", [rb'{"\ud800":1,}', rb'{"\ud800" 1}', rb'{1:"\ud800"}', rb'["\ud800"]'])
def test_what_is_no_object_is_refused(text: bytes) -> None:
    with pytest.raises(jsontext.NotJsonError):
        jsontext.members(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"", "it is empty"),
        (b'["\xff"]', "not UTF-8: invalid start byte"),
        (b"[" * 100_000, "it is nested too deeply"),
        (rb'["\ud800",' + b"[" * 100_000, "it is nested too deeply"),
    ],
)
def test_the_reason_is_named(text: bytes, reason: str) -> None:
    with pytest.raises(jsontext.NotJsonError) as raised:
        jsontext.items(jsontext.as_utf8(text))

    assert str(raised.value) == reason


@pytest.mark.parametrize("text", [b"[1,2]", BOM + b"[1,2]"])
def test_a_byte_order_mark_is_dropped(text: bytes) -> None:
    assert jsontext.decode(text) == [1, 2]
    assert jsontext.items(text) == [b"1", b"2"]
    assert jsontext.as_utf8(text) == b"[1,2]"
