"""What a command's flags give: values under the API's names, and with --set and a file a whole body."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

from retellctl.errors import UsageError
from retellctl.resources.index import resource
from retellctl.spec.body import UNCHECKED, Given, holds, renamed
from retellctl.spec.declaration import At
from retellctl.spec.placeholder import Placeholder

from . import typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import typer

    from retellctl.spec.declaration import Field, Operation

    from .session import Session


def document(session: Session, ctx: typer.Context, operation: Operation) -> dict[str, Any]:
    """Return an operation's body: the file's fields, over them those of --set, over them those of flags.

    A --set within what a flag gives changes what the flag has put there, but for the flag's own values.

    Raises:
        UsageError: something cannot be read, is missing, or breaks a rule.
    """
    from retellctl.spec.answers import without_answer
    from retellctl.spec.merging import place, place_again

    from .setting import put, read_set

    flags = given(session, ctx, operation.fields)
    path = ctx.params.get("from_file")
    body: dict[str, Any] = {} if path is None else session.inputs.document(path)
    given_paths = ctx.params.get("assignments") or ()
    if not (body.get(UNCHECKED) is True or any(item.startswith(f"{UNCHECKED}=") for item in given_paths)):
        _check_numbers(operation, flags)
    service, sink = session.service, session.sink
    version = service.version.name
    service.route(operation)
    if path is not None:
        body, left_out = without_answer(resource(operation.resource), operation, version, body)
        if left_out:
            sink.note(f"Left out, as it cannot be set: {', '.join(left_out)}.")
    assignments = read_set(given_paths, session.inputs, lambda names: holds(operation, version, names))
    fields = service.place(operation, flags)
    within = [item for item in assignments if any(_is_below(item.names, field.path) for field in fields)]
    for assignment in assignments:
        if assignment not in within:
            put(body, assignment)
    body = renamed(operation, version, body)
    for line in place(body, fields):
        sink.note(line)
    for assignment in within:
        put(body, assignment)
    for line in place_again(body, fields) if within else ():
        sink.note(line)
    if operation.is_form:
        from .uploads import uploads_in

        uploads_in(operation, body, session.inputs)
    for line in service.check(operation, body, fields, strict=ctx.params.get("strict", False)):
        sink.warn(f"{line}; sent as it is (--strict refuses it)")
    return body


def _check_numbers(operation: Operation, flags: dict[str, Given]) -> None:
    """Check the phone numbers before the service is asked which version it speaks: that alone is a request.

    Raises:
        UsageError: one is none.
    """
    if UNCHECKED in flags and flags[UNCHECKED].value is True:
        return
    for field in operation.fields:
        if field.type.kind == "phone" and field.name in flags:
            value, flag = flags[field.name]
            if not isinstance(value, Placeholder):
                typed.check_number(field, value, flag)


def _is_below(path: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(path) > len(other) and path[: len(other)] == other


def given(session: Session, ctx: typer.Context, fields: Iterable[Field]) -> dict[str, Given]:
    """Return the values of the fields' flags that were typed, under the names of the fields."""
    wanted = {id(field) for field in fields}
    now = time.time()  # one for all, so that ages can be compared
    return {
        field.name: Given(typed.read(field, value, flag, session.inputs, now), flag)
        for field, value, flag in typed_fields(ctx)
        if id(field) in wanted
    }


def typed_fields(ctx: typer.Context) -> Iterator[tuple[Field, Any, str]]:
    """Yield the fields whose flags were typed, each with its value, unread, and the flag as it was typed."""
    declared: dict[str, Field] = vars(ctx.command)["fields"]
    for param in ctx.command.params:
        name = param.name or ""
        source = ctx.get_parameter_source(name)
        if name in declared and source is not None and source.name == "COMMANDLINE":
            value = ctx.params[name]
            yield declared[name], value, param.secondary_opts[0] if value is False else param.opts[0]


def filters(session: Session, ctx: typer.Context, operation: Operation) -> dict[str, Given]:
    """Return what a list is narrowed down to.

    Raises:
        UsageError: a value is wrong or missing, two ends leave nothing between them, or the list is always another.
    """
    found = given(session, ctx, operation.filters)
    _check_there(operation, operation.filters, found)
    if not operation.fields:
        _check_rules(operation, session, found)
    _check_ends(operation, found)
    checked = [field for field in operation.filters if field.name in found and field.form in _CHECKED]
    if not checked:
        return found
    from retellctl.spec.check import check_filters

    values = {field.name: found[field.name].value for field in checked}
    flags = {field.name: found[field.name].flag for field in checked}
    for line in check_filters(operation, values, flags=flags):
        session.sink.warn(f"{line}; sent as it is")
    _check_always(operation, found)
    return found | {name: Given(value, flags[name]) for name, value in values.items()}


_CHECKED: Final = frozenset({"json", "items", "pairs", "text pairs", "phone", "number", "integer"})
"""The forms of filters that are checked by their types; the others are read as they have to be."""


def _check_ends(operation: Operation, found: dict[str, Given]) -> None:
    """Check that something is between the two ends of each range.

    Raises:
        UsageError: nothing is.
    """
    ends: dict[str, list[tuple[Field, At]]] = {}
    for field in operation.filters:
        if field.name in found and isinstance(field.v2, At) and field.v2.compares in ("ge", "le", "lt"):
            ends.setdefault(field.v2.path, []).append((field, field.v2))
    for (low, _), (high, place) in (pair for pair in ends.values() if len(pair) == 2):
        after, before = found[low.name], found[high.name]
        is_left_out = place.compares == "lt"
        if after.value < before.value or (after.value == before.value and not is_left_out):
            continue
        if low.type.kind != "moment":
            raise UsageError(
                f"nothing is between {after.flag} {after.value} and {before.flag} {before.value}"
            )
        from .moments import written

        raise UsageError(
            f"nothing is between {after.flag} and {before.flag}",
            why=f"{written(after.value)} is not before {written(before.value)}",
            hint=f"{after.flag} is the earlier time, {before.flag} the later one, which is left out.",
        )


def _check_always(operation: Operation, found: dict[str, Given]) -> None:
    """Check that JSON does not ask for another value of what the list always asks for.

    Raises:
        UsageError: it does.
    """
    for name, always in operation.v2.always.items() if operation.v2 else ():
        if name not in found or not isinstance(always, dict):
            continue
        for part, wanted in always.items():
            if found[name].value.get(part, wanted) != wanted:
                raise UsageError(
                    f"{found[name].flag}, {name}.{part}: {operation.command} always asks for"
                    f" {wanted.get('value', wanted)}",
                    hint="Leave it out.",
                )


def parameters(session: Session, ctx: typer.Context, operation: Operation) -> dict[str, Given]:
    """Return the parameters of an operation's query string.

    Raises:
        UsageError: a value is wrong or missing.
    """
    found = given(session, ctx, operation.query)
    _check_there(operation, operation.query, found)
    return found


def _check_there(operation: Operation, fields: Iterable[Field], found: dict[str, Given]) -> None:
    """Check that parameters or filters are there without which the service refuses a request.

    Raises:
        UsageError: some are missing.
    """
    missing = [field for field in fields if field.name in operation.required and field.name not in found]
    if missing:
        raise UsageError("; ".join(f"{field.option} is required" for field in missing))


def _check_rules(operation: Operation, session: Session, found: dict[str, Given]) -> None:
    """Check the filters of a list without a body by its rules.

    Raises:
        UsageError: a rule is broken.
    """
    values = {name: filter_.value for name, filter_ in found.items()}
    options = {field.name: field.option for field in operation.filters}
    faults = [fault for rule in operation.rules for fault in rule(values, session.service.version.name)]
    if faults:
        said = [f"{options[str(fault.path[0])]} is required {fault.allowed}" for fault in faults]
        raise UsageError("; ".join(said))
