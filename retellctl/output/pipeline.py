"""The chain of writers that the options ask for: what takes a part of the data, then the format's writer."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .options import OutputOptions
    from .writers import Context, Writer


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
