"""Lists as they come from different servers: with layout or without, taken apart already or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from output.output_shown import HOSTILE, Show, answer, page

from retellctl.resources.index import OPERATIONS
from retellctl.service.list_parts import views_of
from retellctl.transport.messages import Page

if TYPE_CHECKING:
    from collections.abc import Callable

LIST = OPERATIONS["agent.list"]
LISTS = {
    "none": (b"[]", []),
    "one": (b'[{"a":1}]', ['{"a":1}']),
    "compact": (b'[{"a":[1,2]},{"b":"x, y: z"},3]', ['{"a":[1,2]}', '{"b":"x, y: z"}', "3"]),
    "as Python writes it": (b'[{"a": [1, 2]}, {"b": {}}]', ['{"a":[1,2]}', '{"b":{}}']),
    "room between the items": (b'[1, {"a": 1}]', ["1", '{"a":1}']),
    "room around the list": (b' [1,{"a":1}]\n', ["1", '{"a":1}']),
    "room in the first item": (b'[{"a": 1},{"a":1}]', ['{"a":1}', '{"a":1}']),
    "lines in a later item": (b'[{"a":1},{\n"a":1,\r\n\t"b":2}]', ['{"a":1}', '{"a":1,"b":2}']),
    "one item a line": (b'[\n{"a":1},\n{"a":2}\n]', ['{"a":1}', '{"a":2}']),
    "a mark of the byte order": (b'\xef\xbb\xbf[{"a":1}]', ['{"a":1}']),
    "half a surrogate pair": (b'[{"a":"\\ud800"},{"b":1.0}]', ['{"a":"\\ud800"}', '{"b":1.0}']),
    "numbers and names as they came": (b'[{"n":1e400,"n":-0}]', ['{"n":1e400,"n":-0}']),
    "what is not ASCII": ('[{"a":"é\u202e"}]'.encode(), ['{"a":"é\\u202e"}']),
}


def seen(body: bytes) -> Page:
    """A page as the API layer hands it over, with views of its records."""
    response = answer(body)
    return Page(body, response, views=views_of(LIST, response)[1])


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("make", [page, seen])
def test_a_list_is_compact_off_a_terminal(show: Show, name: str, make: Callable[[bytes], Page]) -> None:
    body, items = LISTS[name]

    shown = show(lambda sink: sink.listing("agent", [make(body)], empty=""), format="json")

    assert shown.out == f"[{','.join(items)}]\n"
    assert shown.result == len(items)


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("make", [page, seen])
def test_each_item_is_one_line(show: Show, name: str, make: Callable[[bytes], Page]) -> None:
    body, items = LISTS[name]

    shown = show(lambda sink: sink.listing("agent", [make(body)], empty=""), format="jsonl")

    assert shown.out == "".join(f"{item}\n" for item in items)


@pytest.mark.parametrize("form", ["json", "jsonl", "yaml", "csv", "tsv", "table"])
def test_views_change_nothing(show: Show, form: str) -> None:
    body = answer([{"agent_id": f"a{index}", "agent_name": text} for index, text in enumerate(HOSTILE)]).body

    plain, viewed = (
        show(lambda sink, make=make: sink.listing("agent", [make(body)], empty=""), format=form)
        for make in (page, seen)
    )

    assert plain == viewed
    assert plain.result == len(HOSTILE)


def test_a_token_in_a_list_with_views_is_masked(show: Show) -> None:
    body = answer([{"a": "key_0123456789abcdef"}, {"a": 1}]).body

    shown = show(
        lambda sink: (sink.hide("key_0123456789abcdef"), sink.listing("agent", [seen(body)], empty="")),
        format="json",
    )

    assert shown.out == '[{"a":"****"},{"a":1}]\n'


def test_a_list_of_more_than_is_written_at_a_time(show: Show) -> None:
    items = [{"n": number} for number in range(151)]

    shown = show(lambda sink: sink.listing("agent", [seen(answer(items).body)], empty=""), format="ids")
    assert shown.err == "Warning: 151 of 151 records have no agent_id.\n"

    shown = show(lambda sink: sink.listing("agent", [seen(answer(items).body)], empty=""), format="jsonl")
    assert shown.out == "".join(f'{{"n":{number}}}\n' for number in range(151))
