"""What the resources' commands do: hand over what was typed, let the service do it, let the sink print it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from retellctl.errors import RetellctlError, Unexpected, UsageError
from retellctl.jsontext.text import decode
from retellctl.output.stream import OutputStream
from retellctl.service.api_version import Query
from retellctl.service.operations import OPERATIONS
from retellctl.service.path import segment
from retellctl.transport.messages import Page

from .arguments import document, filters
from .completion_cache import Listed, gone, made
from .ids import each, one_id, several
from .session import session

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import typer

    from retellctl.service.operations import Operation
    from retellctl.transport.messages import Request, Response

    from .session import Session

NOT_FILTERS = {"sort_order"}
EMPTY = {
    "agent": "No agents yet. Make one with `retellctl agent create`.",
    "llm": "No Retell LLMs yet. Make one with `retellctl llm create`.",
    "phone-number": "No phone numbers yet. Buy one with `retellctl phone-number create`.",
    "call": "No calls found. Place one with `retellctl call create`.",
}
NOUNS = {"agent": "agent", "llm": "Retell LLM", "phone-number": "phone number", "call": "call"}


def create(ctx: typer.Context, operation: str, patience: float | None = None) -> None:
    """Carry out an operation that makes something, from the command's flags.

    Args:
        ctx: holds the flags.
        operation: its name.
        patience: seconds to wait for the new call to end; None prints it as it was made.
    """
    run = session(ctx)
    run.check(_kind(operation), changes=True)
    run.check_account()
    body = document(run, ctx, operation)
    if run.show_dry_run(run.service.call(operation, body=body) for _ in range(1)):
        return
    _ask_before_buying(run, OPERATIONS[operation], body)
    answer = run.service.call(operation, body=body)
    if patience is None:
        _show_change(run, operation, answer)
        return
    call_id = decode(answer.body).get("call_id")
    if not isinstance(call_id, str):
        doubt = run.unreported("it was placed, and cannot be waited for", why="its answer has no call_id")
        _show_change(run, operation, answer)
        raise doubt or Unexpected("the call cannot be waited for", why="its answer has no call_id")
    run.sink.note(f"Call {call_id} is placed.")
    made(run, "call", answer)
    _wait(run, call_id, answer, patience, changed=True)


def update(ctx: typer.Context, operation: str, resource_id: str, version: str | None = None) -> None:
    """Change the fields that the command's flags give."""
    run = session(ctx)
    run.check(_kind(operation), changes=True)
    run.check_account()
    if resource_id == "-":
        raise UsageError("update takes one id, not -", hint="Give the id itself.")
    checked = one_id(operation, resource_id)
    body = document(run, ctx, operation)
    if not run.show_dry_run(run.service.call(operation, checked, body, version) for _ in range(1)):
        answer = run.service.call(operation, checked, body, version)
        _show_change(run, operation, answer)


def get(ctx: typer.Context, operation: str, ids: Sequence[str], version: str | None = None) -> None:
    """Print the records of the ids, in their order.

    Args:
        ctx: the command's.
        operation: its name.
        ids: as typed; - stands for those on standard input.
        version: which version of the records; None for the newest.
    """
    run = session(ctx)
    run.check(_kind(operation))
    kind = _kind(operation)
    wanted, many = several(run, operation, ids)
    if not wanted:
        # Nothing to do, for which no token is needed.
        run.sink.value("dry-run" if run.dry_run else kind, [])
        return
    answers = each(run, operation, wanted, version)
    if run.show_dry_run(answers, many=many):
        return
    if many:
        run.note_failure(run.sink.records(kind, answers))
        return
    [answer] = answers
    if isinstance(answer, RetellctlError):
        raise answer
    run.sink.record(kind, answer)


def get_call(
    ctx: typer.Context, ids: Sequence[str], patience: float | None = None, recording: str | None = None
) -> None:
    """Print calls; wait for one to end, or save its recording, if asked to.

    Args:
        ctx: the command's.
        ids: as typed.
        patience: seconds to wait for the call to end; None does not wait.
        recording: file to save the call's recording to.
    """
    if patience is None and recording is None:
        get(ctx, "call.get", ids)
        return
    run = session(ctx)
    run.check("call")
    if len(ids) > 1 or "-" in ids:
        raise UsageError(f"{'--wait' if recording is None else '--recording'} takes one call's id")
    call_id = one_id("call.get", ids[0])
    from .own.recording import is_taken, save

    overwrites = recording is not None and is_taken(recording)
    if run.show_dry_run(run.service.call("call.get", call_id) for _ in range(1)):
        return
    if overwrites:
        run.sink.confirm(f"Overwrite {recording}?")
    answer = run.service.call("call.get", call_id)
    if patience is None:
        run.sink.record("call", answer)
    else:
        answer = _wait(run, call_id, answer, patience)
    if recording is not None:
        save(run, call_id, answer, recording)


def delete(ctx: typer.Context, operation: str, ids: Sequence[str]) -> None:
    """Delete what the ids name, after asking."""
    run = session(ctx)
    run.check(_kind(operation))
    run.check_account()
    kind = _kind(operation)
    found, many = several(run, operation, ids)
    # What is named twice can be deleted once; a number is the same with and without its plus.
    once: dict[str | UsageError, str | UsageError] = {}
    for named_id in found:
        if kind == "phone-number" and isinstance(named_id, str):
            once.setdefault(named_id.removeprefix("+"), named_id)
        else:
            once.setdefault(named_id, named_id)
    wanted = [*once.values()]
    if not wanted:
        run.sink.value("dry-run" if run.dry_run else "deleted", [])
        return
    good = [resource_id for resource_id in wanted if isinstance(resource_id, str)]
    if good and not run.dry_run:
        named = f"{NOUNS[kind]} {good[0]}" if len(good) == 1 else f"{len(good)} {NOUNS[kind]}s"
        run.sink.confirm(f"Delete {named}?")
    answers = each(run, operation, wanted)
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
        run.note_failure(run.sink.deleted(kind, results(), many=many))
        run.mark_reported()
    finally:
        if deleted:
            gone(run, kind, deleted)


def listing(
    ctx: typer.Context,
    operation: str,
    *,
    limit: int | None = None,
    everything: bool = False,
    details: bool = False,
) -> None:
    """Print a list, page by page.

    Args:
        ctx: holds the filters.
        operation: its name.
        limit: how many records to stop at.
        everything: the whole history of calls.
        details: every record as `get` has it.
    """
    run = session(ctx)
    run.check(_kind(operation))
    kind = _kind(operation)
    query = Query(filters(run, ctx), limit, everything)
    pages = run.service.pages(operation, query, run.concurrency, details=details)
    if run.show_dry_run(pages):
        return
    narrowed = [given.flag for name, given in query.filters.items() if name not in NOT_FILTERS]
    listed = Listed(kind)
    with run.sink.progress(f"{NOUNS[kind]}s", None) as progress:
        shown = run.sink.listing(
            kind,
            listed.watch(pages, progress),
            empty=f"No {NOUNS[kind]}s match {' and '.join(narrowed)}." if narrowed else EMPTY[kind],
            in_part=run.service.lists_in_part(operation) and not details,
        )
    listed.leave(run, whole=not narrowed)
    if listed.more:
        further = "--all has the whole history" if kind == "call" else "leave out --limit to see all"
        named = f"{shown:,} {NOUNS[kind]}{'' if shown == 1 else 's'}"
        run.sink.note(f"Showing {named}; there may be more: {further}, --limit N takes N.")


def send(ctx: typer.Context, request: Request) -> None:
    """Send a request of the user's own making and print its answer."""
    from .connect import may_read

    run = session(ctx)
    if not may_read(request):
        run.check_account()  # before the service is asked for its version, on which the rest depends
    operation = run.service.operation_of(request)
    if not operation.reads:
        run.check_account()
    if run.show_dry_run(run.service.send(operation, request) for _ in range(1)):
        return
    _ask_before_buying(run, operation, request.body)
    answer = run.service.send(operation, request)
    if operation.reads and answer.body.lstrip()[:1] == b"[":
        run.sink.listing("api", [Page(answer.body, answer)], empty="The list is empty.")
    elif answer.body.strip() or run.settings.get("include"):
        run.sink.record("api", answer, changed=not operation.reads)
    run.mark_reported()


def _ask_before_buying(run: Session, operation: Operation, body: object) -> None:
    """Ask, where somebody sits at a terminal, before something is bought of which nothing at all was said."""
    if operation.question and not body and run.sink.is_interactive:
        run.sink.confirm(operation.question)


def _show_change(run: Session, operation: str, answer: Response) -> None:
    """Print what was made or changed; only then is there time for anything else."""
    run.sink.record(_kind(operation), answer, changed=True)
    run.mark_reported()
    made(run, _kind(operation), answer)


def _wait(
    run: Session, call_id: str, answer: Response, patience: float, *, changed: bool = False
) -> Response:
    """Wait for a call to end, print it as it is then, and return it.

    However waiting comes out, also by Ctrl-C, the call is printed as it was last seen. If this very command has placed
    it, no trouble in looking at it ends the command: the call stands, and the exit code may not deny that.

    Raises:
        RetellctlError: the time was up, the call has failed, or it could not be read any more.
    """
    from .own.waiting import asked_for, follow, goes_on, passes, status_of

    is_watched = OutputStream("stderr").is_terminal
    last, said = answer, ""
    looks = follow(
        call_id,
        answer,
        lambda until: _look(run, call_id, until),
        patience,
        bears=(lambda _: True) if changed else passes,
    )
    try:
        for seen in looks:
            if isinstance(seen, RetellctlError):
                asked = ceil(asked_for(seen))
                again = f"looking again in {asked} s, as the server asks" if asked > 1 else "looking again"
                news = f"Call {call_id} stands, but a look at it failed ({seen.message}); {again}."
            else:
                last = seen
                news = f"Call {call_id}: {status_of(last)}" if is_watched else ""
            if news and news != said:
                run.sink.note(news)
            said = news
    except KeyboardInterrupt:
        stop = run.service.dialect.STOP_CALL
        run.sink.note(goes_on(call_id, stop.format(segment(call_id)) if stop else None), always=True)
        raise
    finally:
        run.sink.record("call", last, changed=changed)
        run.mark_reported()
    return last


def _look(run: Session, call_id: str, until: float) -> Response:
    """Return a call as it is now.

    Raises:
        RetellctlError: it cannot be had; also what nobody has thought of, such as an answer too large for the memory,
            may not end a command that waits for a call which stands.
    """
    try:
        answer = run.service.call("call.get", call_id, until=until)
        shown = decode(answer.body).get("call_id", call_id)
    except RetellctlError:
        raise
    except Exception as error:  # noqa: BLE001 - see above
        problem = type(error).__name__
    else:
        if shown == call_id:
            return answer
        problem = "it is about another call"
    raise Unexpected(f"call get {call_id}: the answer cannot be used", why=problem)


def _kind(operation: str) -> str:
    return operation.partition(".")[0]
