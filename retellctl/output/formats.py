"""The table of output formats: what each is for, what it may be combined with, and which class writes it.

A format is one row here and one file beside this one. The choices of --output, their help, their completion, the
checks of --fields, --query, --include and --raw, and the writers are all taken from this table.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from retellctl.errors import UsageError


class Format(NamedTuple):
    """An output format.

    Attributes:
        summary: what it is for, in a line of `retellctl help output`.
        module: the module of this package with its writer, imported when it is used; empty if no writer shows
            answers in it.
        writer: the name of a `retellctl.output.writers.Writer` in that module.
        shows: records as whole values, as columns, by their ids alone, or the request in place of its answer.
        is_json: whether its lines are JSON, so that errors are JSON too.
        is_for_people: whether a sentence may stand in place of data.
        is_line_open: whether on a terminal the last line of a list is unfinished until the list ends.
        is_whole: whether an answer is shown with what stands around its records.
    """

    summary: str
    module: str
    writer: str
    shows: Literal["values", "columns", "ids", "request"]
    is_json: bool = False
    is_for_people: bool = False
    is_line_open: bool = False
    is_whole: bool = False

    @property
    def options(self) -> frozenset[str]:
        """The options that may stand beside the format, such as --fields."""
        return _OPTIONS[self.shows] | (_JSON_OPTIONS if self.is_json else frozenset())


_OPTIONS = {
    "values": frozenset({"--fields", "--query"}),
    "columns": frozenset({"--fields"}),
    "ids": frozenset[str](),
    "request": frozenset[str](),
}
_JSON_OPTIONS = frozenset({"--include", "--raw"})

FORMATS = {
    "table": Format(
        "for people; the default on a terminal, which it fits",
        "table",
        "TableWriter",
        "columns",
        is_for_people=True,
    ),
    "json": Format(
        "what the server sent; --json is the same",
        "json_writers",
        "JsonWriter",
        "values",
        is_json=True,
        is_line_open=True,
        is_whole=True,
    ),
    "jsonl": Format("one record a line", "json_writers", "JsonlWriter", "values", is_json=True),
    "yaml": Format(
        "the same values, texts of several lines as blocks",
        "yaml_writer",
        "YamlWriter",
        "values",
        is_whole=True,
    ),
    "csv": Format("with a header, for spreadsheets", "delimited", "CsvWriter", "columns"),
    "tsv": Format(
        "the default elsewhere: no header, raw values, one line a record", "delimited", "TsvWriter", "columns"
    ),
    "ids": Format("one id a line, to pipe into get or delete", "id_writer", "IdWriter", "ids"),
    "curl": Format("with --dry-run: a curl command that does the same", "", "", "request"),
}
ON_TERMINAL = "table"  # the format where none is asked for
ELSEWHERE = "tsv"


def formats_with(option: str) -> list[str]:
    """Return the names of the formats that may stand beside an option, such as --query."""
    return [name for name, found in FORMATS.items() if option in found.options]


def alternatives(names: list[str]) -> str:
    """Return names as a sentence offers them: "json, jsonl or yaml"."""
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)


def no_ids(a_noun: str) -> UsageError:
    """Return the error for -o ids where records have none.

    Args:
        a_noun: what was to be shown, with its article.
    """
    others = [name for name, found in FORMATS.items() if found.shows in ("values", "columns")]
    return UsageError(f"-o ids: {a_noun} has no id", hint=f"Take another format: {alternatives(others)}.")
