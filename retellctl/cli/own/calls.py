"""The calls' own behaviour: waiting until a call has ended, and saving its recording."""

from __future__ import annotations

import os
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from retellctl.cli import run as common
from retellctl.cli.commands import option
from retellctl.cli.completion_cache import made
from retellctl.cli.ids import one_id
from retellctl.errors import RetellctlError, Unexpected, UsageError
from retellctl.jsontext.text import decode
from retellctl.output.stream import OutputStream
from retellctl.resources.index import OPERATIONS

from .waiting import wait_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

    from retellctl.cli.session import Session
    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

WAITING: Final = "Waiting"


def options(operation: Operation) -> Iterator[Any]:
    """Yield the options that `call create` and `call get` have beside their fields."""
    yield option(
        "wait",
        ("--wait",),
        bool,
        "Wait until the call has ended; exit code 11: not in time, 12: it failed.",
        panel=WAITING,
    )
    yield option(
        "wait_timeout",
        ("--wait-timeout",),
        str,
        "How long to wait, such as 90s; 10m if not given.",
        metavar="TIME",
        panel=WAITING,
    )
    if operation.reads:
        yield option(
            "recording",
            ("--recording",),
            str,
            "Save the recording to a file.",
            metavar="FILE",
            panel=WAITING,
            parser=os.path.expanduser,  # a shell leaves the ~ of --recording=~/call.wav as it is
        )


def run(run: Session, ctx: typer.Context, operation: Operation) -> None:
    """Carry out `call create` or `call get`, and wait for the call to end if asked to."""
    seconds = wait_seconds(wait=ctx.params["wait"], timeout=ctx.params["wait_timeout"])
    if operation.reads:
        _get(run, ctx, operation, seconds, ctx.params["recording"])
    elif seconds is None:
        common.carry_out(run, ctx, operation)
    else:
        _create(run, ctx, operation, seconds)


def _create(run: Session, ctx: typer.Context, operation: Operation, seconds: float) -> None:
    """Place a call and wait for it to end."""
    prepared = common.prepare(run, ctx, operation)
    if prepared is None:
        return
    answer = run.service.call(operation, *prepared)
    call_id = decode(answer.body).get("call_id")
    if not isinstance(call_id, str):
        doubt = run.unreported("it was placed, and cannot be waited for", why="its answer has no call_id")
        common.show_change(run, operation, answer)
        raise doubt or Unexpected("the call cannot be waited for", why="its answer has no call_id")
    run.sink.note(f"Call {call_id} is placed.")
    made(run, "call", answer)
    _wait(run, call_id, answer, seconds, changed=True)


def _get(
    run: Session, ctx: typer.Context, operation: Operation, seconds: float | None, recording: str | None
) -> None:
    """Print calls; wait for one to end, or save its recording, if asked to."""
    if seconds is None and recording is None:
        common.carry_out_each(run, ctx, operation)
        return
    run.check("call")
    ids = ctx.params["ids"]
    if len(ids) > 1 or "-" in ids:
        raise UsageError(f"{'--wait' if recording is None else '--recording'} takes one call's id")
    call_id = one_id(operation, "call_id", ids[0])
    from .recording import is_taken, save

    overwrites = recording is not None and is_taken(recording)
    if run.show_dry_run(run.service.call(operation, call_id) for _ in range(1)):
        return
    if overwrites:
        run.sink.confirm(f"Overwrite {recording}?")
    answer = run.service.call(operation, call_id)
    if seconds is None:
        run.sink.record("call", answer)
    else:
        answer = _wait(run, call_id, answer, seconds)
    if recording is not None:
        save(run, call_id, answer, recording)


def _wait(run: Session, call_id: str, answer: Response, seconds: float, *, changed: bool = False) -> Response:
    """Wait for a call to end, print it as it is then, and return it.

    However waiting comes out, also by Ctrl-C, the call is printed as it was last seen. If this very command has placed
    it, no trouble in looking at it ends the command: the call stands, and the exit code may not deny that.

    Raises:
        RetellctlError: the time was up, the call has failed, or it could not be read any more.
    """
    from .waiting import asked_for, follow, goes_on, passes, status_of

    is_watched = OutputStream("stderr").is_terminal
    last, said = answer, ""
    looks = follow(
        call_id,
        answer,
        lambda until: _look(run, call_id, until),
        seconds,
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
        can_stop = OPERATIONS["call.stop"].route(run.service.version.name) is not None
        run.sink.note(goes_on(call_id, can_stop=can_stop), always=True)
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
        answer = run.service.call(OPERATIONS["call.get"], call_id, until=until)
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
