"""What the command of an operation does: hand over what was typed, let the service do it, let the sink print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import RetellctlError, UsageError
from retellctl.resources.index import resource
from retellctl.service.api_version import Query
from retellctl.transport.messages import Page

from .absence import refuse_absent
from .arguments import document, filters, given
from .completion_cache import Listed, gone, made
from .ids import each, one_id, several
from .session import session
from .special import special

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request, Response

    from .session import Session


def run(ctx: typer.Context, operation: Operation) -> None:
    """Carry out an operation as its command line says."""
    here = session(ctx)
    refuse_absent(here, ctx, operation)
    if own := special(operation.name):
        own.run(here, ctx, operation)
    elif operation.lists:
        listing(here, ctx, operation)
    elif operation.removes:
        remove(here, ctx, operation)
    elif operation.reads and operation.takes_many:
        show(here, ctx, operation)
    else:
        carry_out(here, ctx, operation)


def carry_out(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Carry out an operation on no record or on one, and print its answer."""
    prepared = prepare(run, ctx, operation)
    if prepared is None:
        return
    ids, body, query = prepared
    answer = run.service.call(operation, ids, body, query)
    if operation.reads:
        run.sink.record(operation.kind, answer)
    elif operation.answers:
        show_change(run, operation, answer)
    else:
        run.mark_reported()
        run.sink.note(f"Done: {' '.join((operation.command, *ids))}.")


def prepare(
    run: Session, ctx: typer.Context, operation: Operation
) -> tuple[tuple[str, ...], Any, dict[str, Any]] | None:
    """Return the ids, the body and the query of an operation, with all checked and asked that comes before it.

    Returns:
        None where a dry run has shown it.

    Raises:
        RetellctlError: something cannot be sent as it stands, or the user has declined.
    """
    run.check(operation.kind if operation.answers else None, changes=not operation.reads)
    if not operation.reads:
        run.check_account()
    ids = _ids(ctx, operation)
    body = document(run, ctx, operation) if operation.fields else None
    query = given(run, ctx, operation.query)
    if run.show_dry_run(run.service.call(operation, ids, body, query) for _ in range(1)):
        return None
    ask_before_buying(run, operation, body)
    if operation.asks:
        named = {name: found.value for name, found in query.items()}
        run.sink.confirm(operation.asks.format(**named, **dict(zip(operation.ids, ids, strict=True))))
    return ids, body, query


def _ids(ctx: typer.Context, operation: Operation) -> tuple[str, ...]:
    """Return the ids of an operation on one record."""
    found = []
    for place, name in enumerate(operation.ids):
        text = ctx.params[f"id_{place}"]
        if text == "-":
            raise UsageError(f"{operation.verb} takes one id, not -", hint="Give the id itself.")
        found.append(one_id(name, text))
    return tuple(found)


def show(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Print the records of the ids, in their order."""
    run.check(operation.kind)
    wanted, many = several(run, operation, ctx.params["ids"])
    if not wanted:
        # Nothing to do, for which no token is needed.
        run.sink.value("dry-run" if run.dry_run else operation.kind, [])
        return
    answers = each(run, operation, wanted, given(run, ctx, operation.query))
    if run.show_dry_run(answers, many=many):
        return
    if many:
        run.note_failure(run.sink.records(operation.kind, answers))
        return
    [answer] = answers
    if isinstance(answer, RetellctlError):
        raise answer
    run.sink.record(operation.kind, answer)


def remove(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Delete what the ids name, after asking."""
    run.check(operation.kind)
    run.check_account()
    declared = resource(operation.resource)
    found, many = several(run, operation, ctx.params["ids"])
    # What is named twice can be deleted once; a number is the same with and without its plus.
    is_number = operation.ids == ("phone_number",)
    once: dict[str | UsageError, str | UsageError] = {}
    for named_id in found:
        key = named_id.removeprefix("+") if is_number and isinstance(named_id, str) else named_id
        once.setdefault(key, named_id)
    wanted = [*once.values()]
    if not wanted:
        run.sink.value("dry-run" if run.dry_run else "deleted", [])
        return
    good = [resource_id for resource_id in wanted if isinstance(resource_id, str)]
    if good and not run.dry_run:
        named = f"{declared.noun} {good[0]}" if len(good) == 1 else f"{len(good)} {declared.nouns}"
        run.sink.confirm(f"Delete {named}?")
    answers = each(run, operation, wanted, given(run, ctx, operation.query))
    if run.show_dry_run(answers, many=many):
        return
    deleted: list[str] = []

    def results() -> Iterator[str | RetellctlError]:
        for resource_id, answer in zip(wanted, answers, strict=True):
            if isinstance(answer, RetellctlError):
                yield answer
            elif isinstance(resource_id, str):
                deleted.append(resource_id)
                yield resource_id
            # Asked for the next one: this one was shown.
            run.mark_reported(resource_id if isinstance(resource_id, str) else resource_id.id)

    try:
        run.note_failure(run.sink.deleted(operation.resource, results(), many=many))
        run.mark_reported()
    finally:
        if deleted:
            gone(run, operation.resource, deleted)


def listing(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Print a list, page by page."""
    run.check(operation.kind)
    declared = resource(operation.resource)
    ids = _ids(ctx, operation) if operation.ids and not operation.takes_many else ()
    body = document(run, ctx, operation) if operation.fields else {}
    limit, details = ctx.params["limit"], bool(ctx.params.get("details"))
    query = Query(filters(run, ctx, operation), limit, bool(ctx.params.get("everything")), body)
    pages = run.service.pages(operation, query, run.concurrency, ids=ids, details=details)
    if run.show_dry_run(pages):
        return
    narrowed = [found.flag for name, found in query.filters.items() if name != "sort_order"]
    is_own = not operation.columns
    listed = Listed(operation.resource)
    with run.sink.progress(declared.nouns, None) as progress:
        shown = run.sink.listing(
            operation.kind,
            listed.watch(pages, progress),
            empty=_empty(operation, narrowed),
            in_part=run.service.lists_in_part(operation) and not details,
        )
    if is_own:
        listed.leave(run, whole=not narrowed)
    if listed.more:
        further = "--all has the whole history" if operation.all_help else "leave out --limit to see all"
        named = f"{shown:,} {declared.noun if shown == 1 else declared.nouns}"
        run.sink.note(f"Showing {named}; there may be more: {further}, --limit N takes N.")


def _empty(operation: Operation, narrowed: list[str]) -> str:
    """Return the sentence for a list without records."""
    declared = resource(operation.resource)
    if narrowed:
        return f"No {declared.nouns} match {' and '.join(narrowed)}."
    if operation.fields:
        return f"No {declared.nouns} match."
    if declared.empty:
        return declared.empty
    can_create = any(other.verb == "create" for other in declared.operations)
    again = f" Make one with `retellctl {declared.name} create`." if can_create else ""
    return f"No {declared.nouns} yet.{again}"


def send(run: Session, request: Request) -> None:
    """Send a request of the user's own making and print its answer."""
    from .connect import may_read

    if not may_read(request):
        run.check_account()  # before the service is asked for its version, on which the rest depends
    operation = run.service.operation_of(request)
    if not operation.reads:
        run.check_account()
    if run.show_dry_run(run.service.send(operation, request) for _ in range(1)):
        return
    ask_before_buying(run, operation, request.body)
    answer = run.service.send(operation, request)
    if operation.reads and answer.body.lstrip()[:1] == b"[":
        run.sink.listing("api", [Page(answer.body, answer)], empty="The list is empty.")
    elif answer.body.strip() or run.settings.get("include"):
        run.sink.record("api", answer, changed=not operation.reads)
    run.mark_reported()


def ask_before_buying(run: Session, operation: Operation, body: object) -> None:
    """Ask, where somebody sits at a terminal, before something is bought of which nothing at all was said."""
    if operation.question and not body and run.sink.is_interactive:
        run.sink.confirm(operation.question)


def show_change(run: Session, operation: Operation, answer: Response) -> None:
    """Print what was made or changed; only then is there time for anything else."""
    run.sink.record(operation.kind, answer, changed=True)
    run.mark_reported()
    made(run, operation.resource, answer)
