"""What a command's flags give: values under the API's names, and with --set and a file a whole body."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from retellctl.api.dialect import Given
from retellctl.api.errors import UsageError

from . import options, values
from .body import Inputs, apply_set

if TYPE_CHECKING:
    import typer

    from .session import Session

# Parameters of commands that are neither a field of a body nor a filter of a list.
OTHERS = {
    *("ids", "one_id", "from_file", "assignments", "limit", "everything"),
    *("wait", "wait_timeout", "recording", "version", "details"),
}


def document(session: Session, ctx: typer.Context, operation: str) -> dict[str, Any]:
    """Return an operation's body: the file's fields, over them those of --set, over them those of flags.

    Raises:
        UsageError: something cannot be read, is missing, or breaks a rule.
    """
    from retellctl.api.models import text_fields

    flags = given(session, ctx)
    path = ctx.params.get("from_file")
    body: dict[str, Any] = {} if path is None else session.inputs.document(path)
    service = session.service
    if path is not None:
        body, left_out = service.dialect.without_answer(operation, body)
        if left_out:
            session.sink.note(f"Not sent, as only answers have it: {', '.join(left_out)}.")
    assignments = ctx.params.get("assignments")
    if assignments:
        apply_set(body, assignments, text_fields(service.dialect.model(operation)), session.inputs)
    return service.body(operation, flags, body)


def given(session: Session, ctx: typer.Context) -> dict[str, Given]:
    """Return the values of the fields' flags that were typed, under the API's names."""
    found = {}
    now = time.time()  # one for all, so that ages can be compared
    for param in ctx.command.params:
        name = param.name or ""
        source = ctx.get_parameter_source(name)
        if name in OTHERS or source is None or source.name != "COMMANDLINE":
            continue
        value = ctx.params[name]
        flag = param.secondary_opts[0] if value is False else param.opts[0]
        found[name.rstrip("_")] = Given(_read(value, flag, session.inputs, now), flag)
    return found


def filters(session: Session, ctx: typer.Context) -> dict[str, Given]:
    """Return what a list is narrowed down to.

    Raises:
        UsageError: a value is wrong, or two times leave nothing between them.
    """
    found = given(session, ctx)
    for field in ("start_timestamp", "end_timestamp"):
        after, before = found.get(f"after_{field}"), found.get(f"before_{field}")
        if after and before and after.value >= before.value:
            from .moments import written

            raise UsageError(
                f"nothing is between {after.flag} and {before.flag}",
                why=f"{written(after.value)} is not before {written(before.value)}",
                hint=f"{after.flag} is the earlier time, {before.flag} the later one, which is left out.",
            )
    return found


def _read(value: Any, flag: str, inputs: Inputs, now: float) -> Any:
    """Return the value that a flag's text stands for."""
    match value:
        case options.Text():
            return inputs.text(value, flag)
        case options.Json():
            return inputs.json(value, flag)
        case options.Phone():
            return str(value)  # read where the whole body is checked, as in a file
        case options.Moment():
            return values.moment(value, flag, now=now)
        case options.Id():
            return values.resource_id(value, flag)
        case [options.Pair(), *_] | [options.TextPair(), *_]:
            return inputs.key_values(value, flag, text_only=isinstance(value[0], options.TextPair))
        case [options.Weighted(), *_]:
            return values.weighted(value, flag)
        case [options.Id(), *_]:
            return [values.resource_id(item, flag) for item in value]
        case tuple():
            return [*value]
    return value
