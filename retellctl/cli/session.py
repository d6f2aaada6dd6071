"""One run of the program: the shared options, and what a command needs to read, send and print."""

from __future__ import annotations

import os
import shlex
from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING, Any

from retellctl.errors import OutcomeUnknown, RetellctlError, UsageError
from retellctl.output import OutputOptions, Sink
from retellctl.output.formats import ELSEWHERE, FORMATS
from retellctl.spec.faults import clean
from retellctl.system import masking

from .inputs import Inputs

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

    from retellctl.config.profiles import Target
    from retellctl.output.progress import Progress
    from retellctl.service.dry_run import DryRun
    from retellctl.service.service import Service


class Session:
    """The state of one command line.

    Attributes:
        settings: the shared options that were given, by their Python names.
        inputs: files and standard input; the latter can be claimed once.
        failure: the first failure among several ids, which decides the exit code.
        profiles: the names that --profile was given, the outermost first.
        piped_format: the format off a terminal, where none is asked for.
        exit_stack: what is closed when the run ends.
        mask: knows the token, from the first message on.
    """

    def __init__(self) -> None:
        self.settings: dict[str, Any] = {}
        self.inputs = Inputs(progress=self._progress)
        self.failure: RetellctlError | None = None
        self.exit_stack = ExitStack()
        self.profiles: list[str] = []
        self.piped_format = ELSEWHERE
        self.mask = masking.begin_masking()
        self.mask.hide(os.environ.get("RETELL_API_KEY", "").strip())

    def set(self, typed: dict[str, Any]) -> None:
        """Take over the shared options that were typed at one place; what was typed further out gives way.

        Raises:
            UsageError: two of them contradict each other.
        """
        if "output" in typed or "json_" in typed:
            for name in ("output", "json_"):
                self.settings.pop(name, None)
        self.settings.update(typed)
        self.profiles += [typed["profile"]] if "profile" in typed else []
        if "json_" in typed and typed.get("output", "json") != "json":
            raise UsageError(f"--json and -o {typed['output']} do not go together", hint="Give one of them.")

    @property
    def output(self) -> OutputOptions:
        """What the output is asked to be."""
        chosen = self.settings
        return OutputOptions(
            format=self._format,
            default="json" if self.dry_run else None,
            piped=self.piped_format,
            # A dry run shows the request, which has none of the answer's fields.
            fields=None if self.dry_run else chosen.get("fields"),
            query=chosen.get("query"),
            raw=chosen.get("raw", False),
            include=chosen.get("include", False) and not self.dry_run,
            quiet=chosen.get("quiet", False),
            verbose=chosen.get("verbose", False),
            color=chosen.get("color", "auto"),
            no_input=chosen.get("no_input", False),
            yes=chosen.get("yes", False),
        )

    @cached_property
    def sink(self) -> Sink:
        """The one way to stdout and stderr."""
        sink = Sink(self.output, self.mask)
        sink.name_account(self._account)
        return sink

    @property
    def _account(self) -> str:
        """The options that were typed and decide which account is looked at, and in which version."""
        typed = (("-p", self.settings.get("profile")), ("--api-version", self.settings.get("api_version")))
        return " ".join(f"{option} {shlex.quote(value)}" for option, value in typed if value is not None)

    @property
    def _format(self) -> str | None:
        asked: str | None = "json" if self.settings.get("json_") else self.settings.get("output")
        # A request is no record: it has no columns and no id.
        return None if self.dry_run and asked and FORMATS[asked].shows != "values" else asked

    def _progress(self, label: str, total: int) -> Progress:
        """Return a line that says how far something has got; the sink is made when there is something to say."""
        return self.sink.progress(label, total)

    def use_profile(self, profile: str) -> None:
        """Use a profile that a command's argument names, in the place of what --profile says."""
        self.settings["profile"] = profile
        self.sink.name_account(self._account)

    def check(self, kind: str | None = None, *, changes: bool = False) -> None:
        """Check, before anything is sent, what the output is asked to be.

        Args:
            kind: what the command will show, if it is known.
            changes: the command changes something.

        Raises:
            UsageError: it makes no sense.
        """
        if self.settings.get("output") == "curl" and not self.dry_run:
            raise UsageError("-o curl needs --dry-run", hint="It prints the request as a curl command.")
        self.sink.check(None if self.dry_run else kind, changes=changes)

    def check_account(self) -> None:
        """Refuse, before anything is sent, to change something where it is not sure whose account is meant.

        Raises:
            UsageError: there are two profiles, one before the group or the verb and another one behind it, or
                RETELL_API_KEY and RETELLCTL_PROFILE name an account each.
        """
        from retellctl.config.profiles import refusal

        if len(set(self.profiles)) > 1:
            raise UsageError(
                f"two profiles are named: {' and '.join(map(clean, self.profiles))}",
                why="nothing is changed as long as it is not sure which account is meant",
                hint="Give one --profile; for what only reads, the last one holds.",
            )
        if error := refusal(self.settings.get("profile"), os.environ):
            raise error

    @property
    def dry_run(self) -> bool:
        """Whether requests are shown in place of being sent."""
        return bool(self.settings.get("dry_run"))

    @property
    def concurrency(self) -> int:
        """How many requests may run at a time; on paper one, so that they stand in their order."""
        return 1 if self.dry_run else int(self.settings.get("concurrency", 8))

    @cached_property
    def target(self) -> Target:
        """Which service, which version, which token."""
        from retellctl.config.profiles import resolve_target

        target = resolve_target(
            profile=self.settings.get("profile"),
            api_version=self.settings.get("api_version"),
            environ=os.environ,
            need_token=not self.dry_run,
        )
        self.show_warnings(target)
        return target

    def show_warnings(self, target: Target) -> None:
        """Say what the user may not expect of a target."""
        for warning in target.warnings:
            self.sink.warn(warning)
        if target.refusal is not None:
            doubtful = f"{target.refusal.what}: RETELL_API_KEY holds. {target.refusal.hint}"
            self.sink.warn(doubtful, always=True)

    @cached_property
    def service(self) -> Service:
        """The service, in the version that the target speaks; nothing is sent yet."""
        from .connect import connect

        return connect(self)

    def show_dry_run(
        self, work: Iterator[object], *, many: bool = False, client: DryRun | None = None
    ) -> bool:
        """In a dry run, go through the work, print the requests that it would send, and return True.

        Args:
            work: sends its requests as it is drained.
            many: print an array even of one request.
            client: keeps the requests; the service's own if not given.
        """
        if not self.dry_run:
            return False
        from retellctl.service.dry_run import DryRun

        from .dry_run import show_requests

        kept = client or self.service.client
        if isinstance(kept, DryRun):
            curl = self.settings.get("output") == "curl"
            self.note_failure(show_requests(kept, work, self.sink, many=many, curl=curl))
        return True

    def note_failure(self, failure: RetellctlError | None) -> None:
        """Keep the first failure among several ids, for the exit code."""
        self.failure = self.failure or failure

    def mark_reported(self, resource_id: str | None = None) -> None:
        """Note that the user has been told the outcome of the change of an id, or of all changes."""
        if "service" in self.__dict__:
            self.service.client.changes.reported(resource_id)

    def close(self) -> None:
        """Let go of connections and files."""
        self.exit_stack.close()

    def unreported(self, what: str, *, why: str | None = None) -> OutcomeUnknown | None:
        """Return the error for changes that are under way or whose outcome the user was not told; None without any.

        Args:
            what: what happened to the command.
            why: the reason.
        """
        if "service" not in self.__dict__:
            return None
        changes = self.service.client.changes
        out, back = changes.in_flight, () if self.sink.is_answer_preserved else changes.unreported
        if not out and not back:
            return None
        task = (*out, *back)[0]
        if len(out) + len(back) > 1:
            lists = (("it is not known of", out), ("carried out, though not shown:", back))
            said = [f"{word} {', '.join(task.id or '?' for task in tasks)}" for word, tasks in lists if tasks]
            why = "; ".join([*([why] if why else []), *said])
            task = task._replace(id=None)
        from retellctl.service.responses import doubt

        return OutcomeUnknown(f"{task.label}: {what}", why=why, hint=doubt(task), id=task.id)


def session(ctx: typer.Context) -> Session:
    """Return the session of a command's context."""
    found = ctx.find_object(Session)
    if found is None:
        raise UsageError("the command was called outside a session")
    return found
