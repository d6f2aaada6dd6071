"""Renews docs/coverage.md, how much of today's API has a command and a flag: `python tools/coverage_page.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import vendor_library
from vendor_library import Places, add

from retellctl.resources.index import OPERATIONS
from retellctl.service.detect_version import KEY_INFO
from retellctl.spec.body import body_type
from retellctl.spec.declaration import At
from retellctl.spec.types import text, types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.spec.declaration import Operation
    from retellctl.spec.types import Type

TOP: Final = Path(__file__).parents[1]
API: Final = TOP / "tests" / "data" / "api.json"
PAGE: Final = TOP / "docs" / "coverage.md"

COMMANDS: Final[Mapping[str, Operation]] = {
    **{name: operation for name, operation in OPERATIONS.items() if operation.v2},
    "profile.check": KEY_INFO,  # of the group of profiles, which are no resource of the service
}
"""The operations that have a command, by name."""

LEFT_OUT: Final[Mapping[tuple[str, str], str]] = {}
"""What has no command or no flag, by operation and place ("" for the operation itself), and why."""

_IN_QUERY: Final = "The flag takes a number or a name; in a query string both are text."
DEPARTURES: Final[Mapping[tuple[str, str], str]] = {
    ("agent.get", "version"): _IN_QUERY,
    ("agent.update", "version"): _IN_QUERY,
    ("llm.get", "version"): _IN_QUERY,
    ("llm.update", "version"): _IN_QUERY,
    ("contact.upload-import-file", "file"): "One file is sent; a field of files is a list elsewhere.",
    ("asset.create", "file"): "One file is sent, of at most 10 MiB; a field of files is a list elsewhere.",
    ("knowledge-base.create", "knowledge_base_files"): "Of at most 50 MiB each.",
    ("knowledge-base.add-sources", "knowledge_base_files"): "Of at most 50 MiB each.",
    (
        "phone-number.create",
        "area_code",
    ): "At least 200: no area code of the US or of Canada begins with 0 or 1.",
    **{
        (name, "metadata"): "Of at most 50 KiB as JSON."
        for name in (
            *("call.create", "call.create-web", "call.register", "call.update"),
            *("chat.create", "chat.create-sms", "chat.update"),
        )
    },
    ("voice.clone", "files"): "At least one: a voice is made from at least one recording.",
}
"""What the declarations have otherwise than the API, by operation and field, and why."""


class Covered(NamedTuple):
    """How much of one operation has a command and flags.

    Attributes:
        name: the operation's name, such as "agent.create"; of one that is not known the library's name.
        command: its command's words after "retellctl".
        fields: how many fields and parameters the service takes.
        nested: how many more are below them.
        missing: the places of those that no flag gives; "" if the operation has no command.
    """

    name: str
    command: str
    fields: int
    nested: int
    missing: tuple[str, ...]


def wire_names(operation: Operation) -> dict[str, Type]:
    """Return what a request may hold beside the ids in its path and its page, with the types."""
    named = dict(body_type(operation, "v2").members)
    for name in operation.v2.ids_in_body if operation.v2 else ():
        named[name] = text
    for field in (*operation.query, *operation.filters):
        place = field.place("v2")
        if isinstance(place, At):
            name, _, below = (place.path or field.name).partition(".")
            if not below:
                named[name] = place.type or field.type
    return named


def given(operation: Operation) -> Places:
    """Return all that can be given to an operation's command, down to the nested fields."""
    found: Places = {f".{name}": frozenset() for name in operation.ids}
    for name, type_ in wire_names(operation).items():
        add(found, f".{name}", _below(type_, {}))
    return found


def _below(type_: Type, known: dict[str, Places]) -> Places:
    if type_.kind == "ref":
        if type_.name not in known:
            known[type_.name] = {}
            known[type_.name] = _below(types("v2").resolve(type_), known)
        return known[type_.name]
    found: Places = {}
    if type_.kind == "enum":
        found[""] = frozenset(type_.words)
    elif type_.kind == "object":
        for name, member in type_.members.items():
            add(found, f".{name}", _below(member, known))
    else:
        at = ".*" if type_.kind == "map" else ""
        for part in (*type_.members.values(), *((type_.item,) if type_.item else ())):
            for path, words in _below(part, known).items():
                found[at + path] = found.get(at + path, frozenset()) | words
    return found


def covered(name: str, command: str, operation: Operation | None, sdk: str) -> Covered:
    """Compare an operation with the method of the vendor's library that sends the same request."""
    theirs = vendor_library.places(vendor_library.methods()[sdk])
    mine = given(operation) if operation else {}
    missing = [path for path, words in theirs.items() if path not in mine or not words <= mine[path]]
    fields = sum(path.count(".") == 1 for path in theirs)
    return Covered(
        name, command, fields, len(theirs) - fields, tuple(missing) if operation else ("", *missing)
    )


def coverage(described: list[dict[str, Any]], commands: Mapping[str, Operation]) -> list[Covered]:
    """Return what is covered of each method of the vendor's library, those that are not described last."""
    known = {found["sdk"]: found for found in described}
    return [
        *(covered(one["name"], one["command"], commands.get(one["name"]), sdk) for sdk, one in known.items()),
        *(covered(sdk, "", None, sdk) for sdk in vendor_library.methods() if sdk not in known),
    ]


_LEFT_OUT_HEAD: Final = ("## What is left out", "", "| operation | field | why |", "|---|---|---|")


def page(found: list[Covered]) -> str:
    """Return the page."""
    groups: dict[str, list[Covered]] = {}
    for one in found:
        groups.setdefault(one.command.split(" ")[0], []).append(one)
    done = sum("" not in one.missing for one in found)
    rows = [
        f"| `{group}` | {', '.join(f'`{_verb(one)}`' for one in those)} "
        f"| {_figure(those, 'fields')} | {_figure(those, 'nested')} |"
        for group, those in sorted(groups.items())
    ]
    departures = [f"| `{name}` | `{field}` | {why} |" for (name, field), why in DEPARTURES.items()]
    left_out = [f"| `{name}` | `{place.lstrip('.')}` | {why} |" for (name, place), why in LEFT_OUT.items()]
    return "\n".join(
        (
            "# Coverage of the API",
            "",
            f"{done} of the {len(found)} operations of today's API (version 2) have a command, and of the fields that",
            f"they can be given {_figure(found, 'fields')} have a flag or an argument. The values of those hold",
            f"{_figure(found, 'nested')} nested fields that are known and checked before anything is sent.",
            "`retellctl api` sends any other request.",
            "",
            "The operations and their fields are those of retell-sdk, the vendor's Python library. What only says",
            "which page of a list is meant is left out: lists are followed to their end. This page is made by",
            "`python tools/coverage_page.py`, and a test compares it with the newest release of the library.",
            "",
            "| group | commands | fields | nested fields |",
            "|---|---|---|---|",
            *rows,
            "",
            "## What is otherwise than in the API",
            "",
            "| operation | field | what, and why |",
            "|---|---|---|",
            *departures,
            "",
            *((*_LEFT_OUT_HEAD, *left_out, "") if left_out else ()),
        )
    )


def _verb(one: Covered) -> str:
    return one.command.split(" ", 1)[-1] if "" not in one.missing else f"{one.name} (none)"


def _figure(found: list[Covered], what: str) -> str:
    """Return how many of the fields, or of the nested ones, are covered: "12 of 13"."""
    total = sum(getattr(one, what) for one in found)
    missing = sum(
        (path.count(".") == 1) == (what == "fields") for one in found for path in one.missing if path
    )
    return f"{total - missing:,} of {total:,}"


if __name__ == "__main__":
    PAGE.write_text(page(coverage(json.loads(API.read_text("utf-8"))["operations"], COMMANDS)), "utf-8")
