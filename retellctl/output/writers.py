"""What a format's writer is, and the chain of writers that the options ask for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from retellctl.jsontext import text as jsontext

    from .columns import Kind
    from .options import OutputOptions
    from .stream import Stream


class Context(NamedTuple):
    """What a writer writes, and where to; its class takes this as its one argument.

    Attributes:
        out: standard output.
        kind: what the records are.
        fields: the paths of --fields; empty where it was not given.
        note: says something that is good to know, on standard error.
        warn: says something that may be wrong, on standard error.
        now: seconds since the epoch, for the age of times.
    """

    out: Stream
    kind: Kind
    fields: tuple[str, ...]
    note: Callable[[str], None]
    warn: Callable[[str], None]
    now: float


class Writer(Protocol):
    """What writes one format. It takes JSON in UTF-8 that need not be valid."""

    def one(self, body: bytes) -> None:
        """Write one value.

        Raises:
            NotJsonError: it is not JSON.
        """

    def many(self, listed: jsontext.Array) -> int:
        """Write a part of a list, and return how many items it had."""

    def end(self) -> None:
        """Finish the list: it is complete."""

    def abandon(self) -> None:
        """Finish a list that an error ended: show what there is of it, and nothing that says it is complete."""


def writer_for(options: OutputOptions, context: Context) -> Writer:
    """Return the writer of the format that holds, behind those that take a part of the data.

    Args:
        options: what the user asked for.
        context: what is written; its fields are taken from the options.

    Raises:
        UsageError: --fields or --query is malformed.
    """
    found = options.format_on(is_terminal=context.out.is_terminal)
    if options.fields is not None:
        from .select import parse_fields

        context = context._replace(fields=parse_fields(options.fields))
    module = importlib.import_module(f".{found.module}", __package__)
    writer: Writer = getattr(module, found.writer)(context)
    if context.fields:
        from .filters import AbsentFieldsFilter, FieldsFilter

        if found.shows == "values":
            writer = FieldsFilter(writer, context)
        writer = AbsentFieldsFilter(writer, context)
    if options.query is not None:
        from .filters import QueryFilter
        from .select import JmespathQuery

        writer = QueryFilter(writer, JmespathQuery(options.query), context, raw=options.raw)
    return writer
