"""One run of the program: what the shared options ask for, and the parties that a command talks to.

A command hands over what its flags gave and says what to do; the service does it, the sink prints it.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from retellctl.api.dialect import Query
from retellctl.api.dry_run import DryRun
from retellctl.api.errors import OutcomeUnknown, RetellctlError, Unexpected, UsageError
from retellctl.api.http import Page
from retellctl.api.verdict import decode, doubt, label
from retellctl.output import OutputOptions, Sink
from retellctl.output.stream import Stream

from . import values
from .body import Inputs
from .given import document, given

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import typer

    from retellctl.api.http import Request, Response
    from retellctl.api.service import Service
    from retellctl.profiles import Target

EMPTY = {
    "agent": "No agents yet. Make one with `retellctl agent create`.",
    "llm": "No Retell LLMs yet. Make one with `retellctl llm create`.",
    "phone-number": "No phone numbers yet. Buy one with `retellctl phone-number create`.",
    "call": "No calls found. Place one with `retellctl call create`.",
}
NOUNS = {"agent": "agent", "llm": "Retell LLM", "phone-number": "phone number", "call": "call"}


class Session:
    """What one command line has to work with.

    Attributes:
        settings: the shared options that were given, by their Python names.
        inputs: files and standard input; the latter can be claimed once.
        failure: the first failure among several ids, which decides the exit code.
        at_end: what is closed when the run ends.
    """

    def __init__(self) -> None:
        self.settings: dict[str, Any] = {}
        self.inputs = Inputs()
        self.failure: RetellctlError | None = None
        self.at_end = ExitStack()

    @cached_property
    def sink(self) -> Sink:
        """The one way to stdout and stderr."""
        chosen = self.settings
        sink = Sink(
            OutputOptions(
                format="json" if chosen.get("json_") or chosen.get("dry_run") else chosen.get("output"),
                fields=chosen.get("fields"),
                query=chosen.get("query"),
                raw=chosen.get("raw", False),
                include=chosen.get("include", False),
                quiet=chosen.get("quiet", False),
                verbose=chosen.get("verbose", False),
                color=chosen.get("color", "auto"),
                no_input=chosen.get("no_input", False),
                yes=chosen.get("yes", False),
            )
        )
        sink.hide(os.environ.get("RETELL_API_KEY", ""))
        return sink

    @property
    def dry_run(self) -> bool:
        """Whether requests are shown in place of being sent."""
        return bool(self.settings.get("dry_run"))

    @property
    def concurrency(self) -> int:
        """How many requests may run at a time."""
        return int(self.settings.get("concurrency", 8))

    @cached_property
    def target(self) -> Target:
        """Which service, which version, which token."""
        from retellctl.profiles import resolve

        target = resolve(
            profile=self.settings.get("profile"),
            api_version=self.settings.get("api_version"),
            environ=os.environ,
            need_token=not self.dry_run,
        )
        for warning in target.warnings:
            self.sink.warn(warning)
        return target

    @cached_property
    def service(self) -> Service:
        """The service, in the version that the target speaks; nothing is sent yet."""
        from .connect import connect

        return connect(self)

    # --- what the commands say

    def create(self, ctx: typer.Context, operation: str, patience: float | None = None) -> None:
        """Carry out an operation that makes something, from the command's flags.

        Args:
            ctx: holds the flags.
            operation: its name.
            patience: seconds to wait for the new call to end; None prints it as it was made.
        """
        self.sink.check()
        body = document(self, ctx, operation)
        if self._planned(self.service.call(operation, body=body) for _ in range(1)):
            return
        answer = self.service.call(operation, body=body)
        if patience is None:
            self.sink.record(operation.partition(".")[0], answer, changed=True)
            return
        call_id = decode(answer.body).get("call_id")
        if not isinstance(call_id, str):
            self.sink.record("call", answer, changed=True)
            raise Unexpected(
                "the call cannot be waited for", why="its answer has no call_id", response=answer
            )
        self.sink.note(f"Call {call_id} is placed.")
        self._finish_call(call_id, answer, patience, None)

    def update(
        self, ctx: typer.Context, operation: str, resource_id: str, version: str | None = None
    ) -> None:
        """Change the fields that the command's flags give."""
        self.sink.check()
        [checked] = self._ids(operation, [resource_id])
        body = document(self, ctx, operation)
        if not self._planned(self.service.call(operation, checked, body, version) for _ in range(1)):
            answer = self.service.call(operation, checked, body, version)
            self.sink.record(operation.partition(".")[0], answer, changed=True)

    def get(
        self,
        operation: str,
        ids: Sequence[str],
        patience: float | None = None,
        recording: str | None = None,
        version: str | None = None,
    ) -> None:
        """Print the records of the ids, in their order.

        Args:
            operation: its name.
            ids: as typed; - stands for those on standard input.
            patience: seconds to wait for a call to end.
            recording: file to save a call's recording to.
            version: which version of the records; None for the newest.
        """
        self.sink.check()
        kind = operation.partition(".")[0]
        wanted, many = self._several(operation, ids)
        if many and (patience is not None or recording is not None):
            raise UsageError(f"{'--wait' if recording is None else '--recording'} takes one id")
        answers = self._each(operation, wanted, version)
        if self._planned(answers, many=many):
            return
        if many:
            self._note_failure(self.sink.records(kind, answers))
            return
        if recording is not None and Path(recording).exists():
            self.sink.confirm(f"Overwrite {recording}?")
        [answer] = answers
        if isinstance(answer, RetellctlError):
            raise answer
        if kind == "call":
            self._finish_call(wanted[0], answer, patience, recording)
        else:
            self.sink.record(kind, answer)

    def delete(self, operation: str, ids: Sequence[str]) -> None:
        """Delete what the ids name, after asking."""
        self.sink.check()
        kind = operation.partition(".")[0]
        wanted, many = self._several(operation, ids)
        if wanted and not self.dry_run:
            named = f"{NOUNS[kind]} {wanted[0]}" if len(wanted) == 1 else f"{len(wanted)} {NOUNS[kind]}s"
            self.sink.confirm(f"Delete {named}?")
        answers = self._each(operation, wanted)
        if self._planned(answers, many=many):
            return
        done = (
            answer if isinstance(answer, RetellctlError) else resource_id
            for resource_id, answer in zip(wanted, answers, strict=True)
        )
        self._note_failure(self.sink.deleted(kind, done, many=many))

    def listing(
        self,
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
            details: every call as `call get` has it.
        """
        self.sink.check()
        kind = operation.partition(".")[0]
        query = Query(given(self, ctx), limit, everything)
        pages = self.service.pages(operation, query, self.concurrency, details=details)
        if self._planned(pages, many=False):
            return
        last: list[Page] = []
        shown = self.sink.listing(kind, _watch(pages, last), empty=EMPTY[kind])
        if last and last[0].more:
            further = "--all has the whole history" if kind == "call" else "leave out --limit to see all"
            self.sink.note(
                f"Showing {shown:,} {NOUNS[kind]}s; there may be more: {further}, --limit N takes N."
            )

    def any_request(self, request: Request) -> None:
        """Send a request of the user's own making and print its answer."""
        self.sink.check()
        operation = self.service.known(request)

        def send() -> Response:
            return self.service.send(operation, request)

        if self._planned(send() for _ in range(1)):
            return
        answer = send()
        if answer.body.lstrip()[:1] == b"[":
            self.sink.listing("api", [Page(answer.body, answer)], empty="The list is empty.")
        elif answer.body.strip():
            self.sink.record("api", answer, changed=not operation.reads)
        elif self.settings.get("include"):
            self.sink.record("api", answer)

    # --- how a run ends

    def close(self) -> None:
        """Let go of connections and files."""
        self.at_end.close()

    def interrupted(self) -> RetellctlError | None:
        """Return what to say when Ctrl-C comes while a request that changes something is out."""
        operation = self.service.client.in_flight if "service" in self.__dict__ else None
        if operation is None:
            return None
        return OutcomeUnknown(
            f"{label(operation, None)}: interrupted, outcome unknown", hint=doubt(operation)
        )

    # --- what they are made of

    def _planned(self, work: Iterator[object], *, many: bool = False) -> bool:
        """In a dry run, go through the work, print the requests that it would send, and return True."""
        client = self.service.client
        if not isinstance(client, DryRun):
            return False
        from .plan import show

        show(client, work, self.sink, many=many, curl=self.settings.get("output") == "curl")
        return True

    def _finish_call(
        self, call_id: str, answer: Response, patience: float | None, recording: str | None
    ) -> None:
        """Wait for a call if asked to, print it as it is then, and save its recording if asked to."""
        failure = None
        if patience is not None:
            from .waiting import wait

            show = self.sink.note if Stream("stderr").is_terminal else lambda _: None
            answer, failure = wait(
                call_id,
                answer,
                lambda: self.service.call("call.get", call_id),
                patience,
                lambda status: show(f"Call {call_id}: {status}"),
            )
        self.sink.record("call", answer)
        if failure is not None:
            raise failure
        if recording is not None:
            from .recording import save

            save(self, call_id, answer, recording)

    def _each(
        self, operation: str, ids: Sequence[str], version: str | None = None
    ) -> Iterator[Response | RetellctlError]:
        label = f"{operation.partition('.')[2]} {len(ids)}"
        with self.sink.progress(label, len(ids)) as progress:
            for result in self.service.each(operation, ids, self.concurrency, version):
                progress.advance()
                yield result

    def _note_failure(self, failure: RetellctlError | None) -> None:
        self.failure = self.failure or failure

    def _several(self, operation: str, ids: Sequence[str]) -> tuple[list[str], bool]:
        """Return the ids, read from standard input where it is named, and whether the answer is a list."""
        piped = self.inputs.ids(ids)
        found = self._ids(operation, ids if piped is None else piped)
        return found, piped is not None or len(found) > 1

    def _ids(self, operation: str, ids: Sequence[str]) -> list[str]:
        if operation.startswith("phone-number."):
            return [values.phone_number(text, "ID", plus=False) for text in ids]
        return [values.resource_id(text, "ID") for text in ids]


def session(ctx: typer.Context) -> Session:
    """Return the session of a command's context."""
    found = ctx.find_object(Session)
    if found is None:
        raise UsageError("the command was called outside a session")
    return found


def _watch(pages: Iterator[Page], last: list[Page]) -> Iterator[Page]:
    """Pass the pages on and keep the one that passed last."""
    for page in pages:
        last[:] = [page]
        yield page
