"""What the command of an operation does: hand over what was typed, let the service do it, let the sink print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import RetellctlError, UsageError
from retellctl.resources.index import resource
from retellctl.service.api_version import Query
from retellctl.spec.declaration import LEAVES_NONE_OUT

from .absence import refuse_absent
from .arguments import document, filters, parameters
from .completion_cache import Listed, gone, made
from .ids import each, once, one_id, several
from .names import MOST_NAMED, Names
from .session import session
from .special import special
from .told import Told, show_each

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import typer

    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

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
    elif operation.takes_many:
        carry_out_each(here, ctx, operation)
    else:
        carry_out(here, ctx, operation)


def carry_out(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Carry out an operation on no record, or on what several ids name together, and print its answer."""
    prepared = prepare(run, ctx, operation)
    if prepared is None:
        return
    ids, body, query = prepared
    _show_one(run, operation, " ".join(ids), run.service.call(operation, ids, body, query))


def _show_one(run: Session, operation: Operation, name: str, answer: Response) -> None:
    """Print the one answer of an operation, or that it was carried out."""
    if operation.reads:
        run.sink.record(operation.kind, answer)
    elif operation.answers:
        show_change(run, operation, answer)
    else:
        run.mark_reported()
        run.sink.note(f"Done: {f'{operation.command} {name}'.strip()}.")


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
    typed_ids = _ids(ctx, operation)
    names = Names(run)
    body = names.fill(document(run, ctx, operation) if operation.fields else None)
    query = names.fill_given(parameters(run, ctx, operation))
    ids = tuple(names.fill(name) for name in typed_ids)
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
        found.append(one_id(operation, name, text))
    return tuple(found)


def carry_out_each(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Carry out an operation on the record of each id, with one body for all, and print the answers in their order."""
    run.check(operation.kind if operation.answers else None, changes=not operation.reads)
    if not operation.reads:
        run.check_account()
    found, many = several(run, operation, ctx.params["ids"])
    if not found:
        # Nothing to do, for which no token is needed.
        if operation.answers or run.dry_run:
            run.sink.value("dry-run" if run.dry_run else operation.kind, [])
        return
    body = document(run, ctx, operation) if operation.fields else None
    query = parameters(run, ctx, operation)
    names = Names(run)
    body, query, wanted = names.fill(body), names.fill_given(query), names.fill_ids(found)
    if not operation.reads:
        wanted = once(operation, wanted)
    answers = each(run, operation, wanted, query, body)
    if run.show_dry_run(answers, many=many):
        return
    ask_before_buying(run, operation, body)
    _ask(run, operation, wanted)
    if many:
        run.note_failure(show_each(run, operation, wanted, answers))
        return
    [answer] = answers
    if isinstance(answer, RetellctlError):
        raise answer
    _show_one(run, operation, str(wanted[0]), answer)


def _ask(run: Session, operation: Operation, ids: Sequence[str | RetellctlError]) -> None:
    """Ask once for all ids, where an operation is asked about before it is done."""
    good = [item for item in ids if isinstance(item, str)]
    if operation.asks and good:
        more = f" and {len(good) - MOST_NAMED:,} more" if len(good) > MOST_NAMED else ""
        run.sink.confirm(operation.asks.format(**{operation.ids[0]: ", ".join(good[:MOST_NAMED]) + more}))


def remove(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Delete what the ids name, after asking."""
    run.check(operation.kind)
    run.check_account()
    declared = resource(operation.resource)
    found, many = several(run, operation, ctx.params["ids"])
    if not found:
        run.sink.value("dry-run" if run.dry_run else "deleted", [])
        return
    names = Names(run)
    query = names.fill_given(parameters(run, ctx, operation))
    wanted = once(operation, names.fill_ids(found))
    good = [item for item in wanted if isinstance(item, str)]
    if good and not run.dry_run:
        named = f"{declared.noun} {good[0]}" if len(good) == 1 else f"{len(good)} {declared.nouns}"
        run.sink.confirm(f"Delete {named}?")
    answers = each(run, operation, wanted, query)
    if run.show_dry_run(answers, many=many):
        return
    deleted: list[str] = []
    told = Told(run, wanted, answers)

    def results() -> Iterator[str | RetellctlError]:
        for item, answer in told:
            if isinstance(answer, RetellctlError):
                yield answer
            else:
                deleted.append(item)
                yield item

    try:
        with told.naming_the_rest():
            run.note_failure(run.sink.deleted(operation.resource, results(), many=many))
    finally:
        if deleted:
            gone(run, operation.resource, deleted)


def listing(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Print a list, page by page."""
    run.check(operation.kind)
    typed_ids = _ids(ctx, operation) if operation.ids and not operation.takes_many else ()
    names = Names(run)
    body = names.fill(document(run, ctx, operation) if operation.fields else {})
    limit, details = ctx.params["limit"], bool(ctx.params.get("details"))
    narrowing = names.fill_given(filters(run, ctx, operation))
    ids = tuple(names.fill(name) for name in typed_ids)
    query = Query(narrowing, limit, bool(ctx.params.get("everything")), body)
    pages = run.service.pages(operation, query, run.concurrency, ids=ids, details=details)
    if run.show_dry_run(pages):
        return
    narrowed = [found.flag for name, found in query.filters.items() if name not in LEAVES_NONE_OUT]
    is_own = not operation.columns
    listed = Listed(operation.resource)
    with run.sink.progress(operation.nouns, None) as progress:
        shown = run.sink.listing(
            operation.kind,
            listed.watch(pages, progress),
            empty=_empty(operation, narrowed),
            in_part=run.service.lists_in_part(operation) and not details,
        )
    if is_own:
        listed.leave(run, whole=not narrowed)
    _say_how_many(run, operation, listed, shown)


def _say_how_many(run: Session, operation: Operation, listed: Listed, shown: int) -> None:
    """Say that there is more than was shown, and how many there are in all where the server was asked to count."""
    total = listed.total
    if listed.more:
        further = "--all has the whole history" if operation.all_help else "leave out --limit to see all"
        noun = operation.noun if (shown if total is None else total) == 1 else operation.nouns
        named = f"{shown:,} {noun}; there may be more" if total is None else f"{shown:,} of {total:,} {noun}"
        run.sink.note(f"Showing {named}: {further}, --limit N takes N.")
    elif total is not None:
        run.sink.note(f"{total:,} {operation.noun if total == 1 else operation.nouns} in all.")


def _empty(operation: Operation, narrowed: list[str]) -> str:
    """Return the sentence for a list without records."""
    declared = resource(operation.resource)
    if narrowed:
        return f"No {operation.nouns} match {' and '.join(narrowed)}."
    if operation.fields:
        return f"No {operation.nouns} match."
    if operation.noun != declared.noun:
        return f"No {operation.nouns}."
    if declared.empty:
        return declared.empty
    can_create = any(other.verb == "create" for other in declared.operations)
    again = f" Make one with `retellctl {declared.name} create`." if can_create else ""
    return f"No {operation.nouns} yet.{again}"


def ask_before_buying(run: Session, operation: Operation, body: object) -> None:
    """Ask, where somebody sits at a terminal, before something is bought of which nothing at all was said."""
    if operation.question and not body and run.sink.is_interactive:
        run.sink.confirm(operation.question)


def show_change(run: Session, operation: Operation, answer: Response) -> None:
    """Print what was made or changed; only then is there time for anything else."""
    run.sink.record(operation.kind, answer, changed=True)
    run.mark_reported()
    made(run, operation.resource, answer)
