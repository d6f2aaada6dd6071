"""The ids that a command is given: read, and an operation carried out for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.errors import RetellctlError, UsageError

from . import values
from .names import PREFIX, kind_of, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from retellctl.spec.body import Given
    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

    from .session import Session


def each(
    run: Session,
    operation: Operation,
    ids: Sequence[str | RetellctlError],
    query: Mapping[str, Given],
    body: Any = None,
) -> Iterator[Response | RetellctlError]:
    """Carry the operation out for every id that is one; what is none is its own failure."""
    good = [resource_id for resource_id in ids if isinstance(resource_id, str)]
    # The service is found here, not when the first result is wanted: that it cannot be, or that its version has no such
    # operation, is no id's failure.
    if good:
        run.service.route(operation)
    results = run.service.each(operation, good, run.concurrency, query, body) if good else iter(())
    all_of_them = (next(results) if isinstance(found, str) else found for found in ids)
    return _counted(run, f"{operation.verb} {len(ids)}", len(ids), all_of_them)


def _counted(
    run: Session, label: str, total: int, results: Iterator[Response | RetellctlError]
) -> Iterator[Response | RetellctlError]:
    with run.sink.progress(label, total) as progress:
        for result in results:
            progress.advance()
            yield result


def several(
    run: Session, operation: Operation, ids: Sequence[str]
) -> tuple[list[str | RetellctlError], bool]:
    """Return the ids, read from standard input where it is named, and whether the answer is a list.

    No name is looked up yet.

    Raises:
        UsageError: one that is typed can be none, such as an empty one where a variable was not set, or the only one
            is none, or what stands on standard input is no list of ids.
    """
    for text in ids:
        values.resource_id(text, "ID")
    piped = run.inputs.ids(ids)
    if piped is None and len(ids) == 1:
        return [one_id(operation, operation.ids[0], ids[0])], False
    return [_id_or_failure(operation, text) for text in (ids if piped is None else piped)], True


def _id_or_failure(operation: Operation, text: str) -> str | RetellctlError:
    try:
        return one_id(operation, operation.ids[0], text)
    except UsageError as error:
        error.id = text
        return error


def once(operation: Operation, ids: Sequence[str | RetellctlError]) -> list[str | RetellctlError]:
    """Return the ids without those that come again: what is named twice is changed once.

    A number is the same with and without its plus.
    """
    is_number = operation.ids == ("phone_number",)
    found: dict[str | RetellctlError, str | RetellctlError] = {}
    for item in ids:
        found.setdefault(item.removeprefix("+") if is_number and isinstance(item, str) else item, item)
    return [*found.values()]


def one_id(operation: Operation, name: str, text: str) -> str:
    """Return an id as it is looked up, or what stands in its place where a record is named; see `Names`.

    Args:
        operation: whose path it is for.
        name: what the path calls it, such as "agent_id".
        text: as it was typed.

    Raises:
        UsageError: it is none, or no phone number where one is asked for.
    """
    if text.startswith(PREFIX) and (found := named(text, kind_of(name, operation), "ID")):
        return found
    return values.number_id(text, "ID") if name == "phone_number" else values.resource_id(text, "ID")
