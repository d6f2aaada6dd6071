"""What a command's flags give: values under the API's names, and with --set and a file a whole body."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError
from retellctl.service.api_version import Given
from retellctl.spec.faults import typed

from . import options, values
from .inputs import Inputs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import typer

    from .session import Session

# Parameters of commands that are neither a field of a body nor a filter of a list.
OTHERS = {
    *("ids", "one_id", "from_file", "assignments", "limit", "everything"),
    *("wait", "wait_timeout", "recording", "version", "details", "strict"),
}


# The field of a body that asks the service, and us, to take its phone numbers as they are.
UNCHECKED = "ignore_e164_validation"


def document(session: Session, ctx: typer.Context, operation: str) -> dict[str, Any]:
    """Return an operation's body: the file's fields, over them those of --set, over them those of flags.

    A --set within what a flag gives changes what the flag has put there, but for the flag's own values.

    Raises:
        UsageError: something cannot be read, is missing, or breaks a rule.
    """
    from retellctl.spec.known import known
    from retellctl.spec.merging import place, place_again

    from .setting import put, read_set

    flags = given(session, ctx)
    path = ctx.params.get("from_file")
    body: dict[str, Any] = {} if path is None else session.inputs.document(path)
    given_paths = ctx.params.get("assignments") or ()
    if body.get(UNCHECKED) is not True and not any(item.startswith(f"{UNCHECKED}=") for item in given_paths):
        _check_numbers(flags)
    service, sink = session.service, session.sink
    dialect = service.dialect
    if path is not None:
        body, left_out = dialect.without_answer(operation, body)
        if left_out:
            sink.note(f"Left out, as it cannot be set: {', '.join(left_out)}.")
    assignments = read_set(
        given_paths,
        session.inputs,
        lambda names: known(dialect.VERSION).holds(operation, names),
    )
    fields = service.fields(operation, flags)
    within = [item for item in assignments if any(_is_below(item.names, field.path) for field in fields)]
    for assignment in assignments:
        if assignment not in within:
            put(body, assignment)
    body = dialect.rename(operation, body)
    for line in place(body, fields):
        sink.note(line)
    for assignment in within:
        put(body, assignment)
    for line in place_again(body, fields) if within else ():
        sink.note(line)
    for line in service.check(operation, body, fields, strict=ctx.params.get("strict", False)):
        sink.warn(f"{line}; sent as it is (--strict refuses it)")
    return body


def _is_below(path: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(path) > len(other) and path[: len(other)] == other


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


def _check_numbers(flags: Mapping[str, Given]) -> None:
    """Check the phone numbers before the service is asked which version it speaks: that alone is a request.

    Raises:
        UsageError: one is none; how it is sent is left to the check of the whole body.
    """
    from retellctl.spec.phone_numbers import PhoneNumberError, to_call_from, to_dial, to_keep

    read = {"from": to_call_from, "to": to_dial, "from_number": to_keep, "to_number": to_keep}
    for name, (value, flag) in flags.items():
        try:
            if name in read:
                read[name](value)
        except PhoneNumberError as error:
            raise UsageError(f"{typed(flag, (name,), value)}: {error}") from None


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
        case list() | tuple() if value:
            return _read_many(value, flag, inputs)
    return value


def _read_many(items: Sequence[Any], flag: str, inputs: Inputs) -> Any:
    """Return the value that the texts of a flag stand for together."""
    match items[0]:
        case options.Pair() | options.TextPair():
            return inputs.key_values(items, flag, text_only=isinstance(items[0], options.TextPair))
        case options.Weighted():
            return values.weighted(items, flag)
        case options.Locale():
            return inputs.texts(items, flag, files=True)
        case options.Item():
            return _listed(inputs.texts(items, flag, files=False))
        case options.Id():
            return [
                values.resource_id(item, flag) for item in _listed(inputs.texts(items, flag, files=False))
            ]
    return [*items]


def _listed(found: str | list[str]) -> list[str]:
    return [found] if isinstance(found, str) else found
