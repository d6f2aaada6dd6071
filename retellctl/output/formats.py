"""From the options to the writer that shows a kind of record; a format is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import JSON_LIKE

if TYPE_CHECKING:
    from collections.abc import Callable

    from .columns import Kind
    from .jsonwriters import Writer
    from .messages import Messages
    from .options import OutputOptions
    from .stream import Stream


def format_of(options: OutputOptions, out: Stream) -> str:
    """The format that holds: what was asked for, else a table on a terminal, tsv elsewhere."""
    return options.asked_format or options.default or ("table" if out.is_terminal else options.piped)


def writer_for(
    options: OutputOptions, kind: Kind, out: Stream, messages: Messages, clock: Callable[[], float]
) -> Writer:
    """What writes the format that holds, and before it what takes a part of the data.

    Raises:
        UsageError: --fields or --query is malformed.
    """
    name = format_of(options, out)
    fields: tuple[str, ...] = ()
    if options.fields is not None:
        from .select import parse_fields

        fields = parse_fields(options.fields)
    writer = _plain_writer(name, kind, fields, out, messages, clock)
    if fields and name in JSON_LIKE:
        from .jsonwriters import FieldsWriter

        writer = FieldsWriter(writer, kind, fields)
    if fields:
        from .absent import FieldsSeen

        writer = FieldsSeen(writer, kind, fields, messages.note)
    if options.query is not None:
        from .jsonwriters import QueryWriter
        from .select import Query

        writer = QueryWriter(writer, Query(options.query), out if options.raw else None, kind, messages.note)
    return writer


def _plain_writer(
    name: str,
    kind: Kind,
    fields: tuple[str, ...],
    out: Stream,
    messages: Messages,
    clock: Callable[[], float],
) -> Writer:
    if name == "table":
        from .screen import Screen
        from .table import TableWriter

        return TableWriter(Screen(out, clock()), kind, fields, messages.note)
    if name in ("tsv", "csv"):
        from .delimited import DelimitedWriter

        return DelimitedWriter(out, kind, fields, messages.note, is_csv=name == "csv")
    if name == "ids":
        from .delimited import IdsWriter

        return IdsWriter(out, kind, messages.warn)
    if name == "yaml":
        from .yamltext import YamlWriter

        return YamlWriter(out)
    from .jsonwriters import JsonlWriter, JsonWriter

    return JsonlWriter(out) if name == "jsonl" else JsonWriter(out, indent=out.is_terminal)
