"""One run of the program: what the shared options ask for, and the parties that a command talks to.

A command hands over what its flags gave and says what to do; the service does it, the sink prints it.
"""

from __future__ import annotations

import os
import time
from functools import cached_property
from typing import TYPE_CHECKING, Any

from retellctl.api.dialect import Given, Query
from retellctl.api.dry_run import DryRun
from retellctl.api.errors import OutcomeUnknown, RetellctlError, UsageError
from retellctl.output import OutputOptions, Sink

from . import options, values
from .body import Inputs, apply_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import typer

    from retellctl.api.http import Page, Response
    from retellctl.api.service import Service
    from retellctl.profiles import Target

# Parameters of commands that are neither a field of a body nor a filter of a list.
OTHERS = {"ids", "one_id", "from_file", "assignments", "limit", "everything"}

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
    """

    def __init__(self) -> None:
        self.settings: dict[str, Any] = {}
        self.inputs = Inputs()
        self.failure: RetellctlError | None = None

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

    def create(self, ctx: typer.Context, operation: str) -> None:
        """Carry out an operation that makes something, from the command's flags."""
        self.sink.check()
        body = self._body(ctx, operation)
        self._show(operation, lambda: self.service.call(operation, body=body))

    def update(self, ctx: typer.Context, operation: str, resource_id: str) -> None:
        """Change the fields that the command's flags give."""
        self.sink.check()
        [checked] = self._ids(operation, [resource_id])
        body = self._body(ctx, operation)
        self._show(operation, lambda: self.service.call(operation, checked, body))

    def get(self, operation: str, ids: Sequence[str]) -> None:
        """Print the records of the ids, in their order."""
        self.sink.check()
        kind = operation.partition(".")[0]
        wanted, many = self._several(operation, ids)
        answers = self._each(operation, wanted)
        if self._planned(answers, many=many):
            return
        if many:
            self._note_failure(self.sink.records(kind, answers))
            return
        [answer] = answers
        if isinstance(answer, RetellctlError):
            raise answer
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
        self, ctx: typer.Context, operation: str, *, limit: int | None = None, everything: bool = False
    ) -> None:
        """Print a list, page by page."""
        self.sink.check()
        kind = operation.partition(".")[0]
        pages = self.service.pages(operation, Query(self._given(ctx), limit, everything))
        if self._planned(pages, many=False):
            return
        last: list[Page] = []
        shown = self.sink.listing(kind, _watch(pages, last), empty=EMPTY[kind])
        if last and last[0].more:
            further = "--all has the whole history" if kind == "call" else "leave out --limit to see all"
            self.sink.note(
                f"Showing {shown:,} {NOUNS[kind]}s; there may be more: {further}, --limit N takes N."
            )

    # --- how a run ends

    def finish(self) -> None:
        """Let go of the connections."""
        if "service" in self.__dict__:
            self.service.client.close()

    def interrupted(self) -> RetellctlError | None:
        """Return what to say when Ctrl-C comes while a request that changes something is out."""
        operation = self.service.client.in_flight if "service" in self.__dict__ else None
        if operation is None:
            return None
        from retellctl.api.verdict import doubt, label

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

    def _show(self, operation: str, call: Callable[[], Response]) -> None:
        """Carry out a change and print its answer."""
        if not self._planned(call() for _ in range(1)):
            self.sink.record(operation.partition(".")[0], call(), changed=True)

    def _each(self, operation: str, ids: Sequence[str]) -> Iterator[Response | RetellctlError]:
        concurrency = self.settings.get("concurrency") or 8
        label = f"{operation.partition('.')[2]} {len(ids)}"
        with self.sink.progress(label, len(ids)) as progress:
            for result in self.service.each(operation, ids, concurrency):
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

    def _body(self, ctx: typer.Context, operation: str) -> dict[str, Any]:
        """Return the body that the flags, --set and the file ask for, checked."""
        from retellctl.api.models import text_fields

        given = self._given(ctx)
        path = ctx.params.get("from_file")
        document: dict[str, Any] = {} if path is None else self.inputs.document(path)
        assignments = ctx.params.get("assignments") or []
        if assignments:
            apply_set(document, assignments, text_fields(self.service.dialect.model(operation)), self.inputs)
        return self.service.body(operation, given, document)

    def _given(self, ctx: typer.Context) -> dict[str, Given]:
        """Return the values of the fields' flags that were typed, under the API's names."""
        given = {}
        for param in ctx.command.params:
            name = param.name or ""
            value = ctx.params.get(name)
            source = ctx.get_parameter_source(name)
            if name in OTHERS or source is None or source.name != "COMMANDLINE":
                continue
            flag = param.secondary_opts[0] if value is False else param.opts[0]
            given[name.rstrip("_")] = Given(self._read(value, flag), flag)
        return given

    def _read(self, value: Any, flag: str) -> Any:
        """Return the value that a flag's text stands for."""
        match value:
            case options.Text():
                return self.inputs.text(value, flag)
            case options.Json():
                return self.inputs.json(value, flag)
            case options.Phone():
                return values.phone_number(value, flag, plus=False)
            case options.Moment():
                return values.moment(value, flag, now=time.time())
            case options.Id():
                return values.resource_id(value, flag)
            case [options.Pair(), *_] | [options.TextPair(), *_]:
                return self.inputs.key_values(value, flag, text_only=isinstance(value[0], options.TextPair))
            case [options.Id(), *_]:
                return [values.resource_id(item, flag) for item in value]
            case tuple():
                return [*value]
        return value


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
