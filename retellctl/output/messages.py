"""Everything on standard error: notes, warnings, errors and questions, each in lines that cannot harm a terminal."""

from __future__ import annotations

import re
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from retellctl.errors import Declined, RetellctlError, Unexpected, UsageError, describe_exception
from retellctl.jsontext import text as jsontext
from retellctl.system import masking
from retellctl.system.safe_text import ascii_json, safe_json, visible, visible_lines

from .include import body_of, headers_of
from .progress import Progress
from .stream import OutputStream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from retellctl.system.masking import Mask
    from retellctl.transport.messages import Response

    from .columns import Kind
    from .options import OutputOptions

_LONGEST_LINE = 2000
_LONGEST_BODY = 4000
# A command in a message that looks at an account, or changes it; a help text is the same for all of them.
_COMMAND = re.compile(
    r"`retellctl (?!(?:help|completion|sandbox|profile (?:add|use|remove|list))\b|[^`]*--help`)(?=[a-z])"
)
_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "cf-ray")


class Messages:
    """The one writer to standard error.

    Attributes:
        is_answer_preserved: the answer of a change that standard output did not take was shown here.
    """

    def __init__(self, options: OutputOptions, mask: Mask | None = None) -> None:
        """Begin with `mask`, which knows the values that are never shown, or with a new one."""
        self._options = options
        self.is_answer_preserved = False
        self._mask = masking.begin_masking() if mask is None else mask
        self._account = ""
        self._err = OutputStream("stderr", options.color)
        self._progress: Progress | None = None
        self._lock = threading.Lock()

    def hide(self, token: str) -> None:
        """Mask a value of six characters or more wherever it would appear from now on."""
        self._mask.hide(token)

    def name_account(self, options: str) -> None:
        """Put these options into every command that a message names, so that as printed it reads the same account.

        Args:
            options: as they are typed, such as "-p work"; empty for none.
        """
        self._account = options

    def masked(self, text: str) -> str:
        """Return a text without the token, for what is kept elsewhere than on the screen."""
        return self._mask.text(text)

    def note(self, text: str, *, always: bool = False) -> None:
        """Print something that is good to know, with --quiet only if `always` is true."""
        if always or not self._options.quiet:
            self._line(self._safe(self._with_account(text)))

    def warn(self, text: str, *, always: bool = False) -> None:
        """Print a warning, with --quiet only if `always` is true."""
        if always or not self._options.quiet:
            self._line(self._styled("Warning:", "33") + " " + self._safe(self._with_account(text)))

    def trace(self, text: str) -> None:
        """Print what goes over the wire, with --verbose."""
        if self._options.verbose and not self._options.quiet:
            self._line(self._safe(text))

    def _print_answer(self, body: bytes) -> None:
        """Print an answer that could not be printed where it belongs."""
        try:
            self._json_line(jsontext.lay_out(jsontext.as_utf8(body), indent=False))
        except jsontext.NotJsonError:
            self._line(visible_lines(self._mask.text(body.decode("utf-8", "replace"))))

    @contextmanager
    def _preserving_answer(self, kind: Kind, answer: Callable[[], bytes], *, changed: bool) -> Iterator[None]:
        """Show the answer of a change on standard error, if anything keeps it from standard output."""
        try:
            yield
        except (BrokenPipeError, KeyboardInterrupt):
            if changed and (made := answer()):
                about = _named(kind, made) or self._mask.beginning(made, _LONGEST_LINE)
                self.note(f"Done, though nobody read the output: {about}", always=True)
                self.is_answer_preserved = True
            raise
        except Exception as error:
            if not changed:
                raise
            try:
                self._print_answer(answer())
            except Exception:  # noqa: BLE001 - there may be no memory for it: cli.main reports the change
                raise error from None
            self.is_answer_preserved = True
            why, response = describe_exception(error), None
            if isinstance(error, RetellctlError):
                why, response = error.message, error.response
            raise Unexpected(
                "The change was made, but its answer could not be printed",
                why=why,
                hint="The whole answer stands above, on standard error.",
                response=response,
            ) from error

    def error(self, error: RetellctlError) -> None:
        """Show an error: what, why and what to do next, or one line of JSON."""
        asked = self._options.asked_format
        if asked is not None and asked.is_json:
            self._json_line(jsontext.encode(error_object(error, self._with_account(error.hint), self._mask)))
            return
        what = error.what if not error.id or error.id in error.message else f"{error.id}: {error.what}"
        lines = [self._styled("Error:", "1;31") + " " + self._safe(what)]
        lines += ["  " + self._safe(text) for text in (error.why, self._with_account(error.hint)) if text]
        if self._options.verbose and error.response is not None:
            lines.append("  " + self._safe(_status(error.response)))
        self._line("\n".join(lines))

    def confirm(self, question: str) -> None:
        """Ask yes or no on a terminal; --yes is a yes.

        Raises:
            Declined: the answer was not yes, or there is nobody to ask.
        """
        if self._options.yes:
            return
        hint = "Give --yes to do it without being asked."
        if not self._can_ask():
            raise Declined("This needs a yes, and there is nobody to ask", why=question, hint=hint)
        self._write(self._safe(question) + " [y/N] ")
        try:
            answer = sys.stdin.readline()
        except UnicodeDecodeError:
            answer = ""
        if not answer.endswith("\n"):
            self._line("")
        if answer.strip().lower() not in ("y", "yes"):
            raise Declined("Declined: nothing was done", hint=hint)

    def ask_secret(self, prompt: str) -> str:
        """Ask for a secret without echo.

        Raises:
            UsageError: there is no terminal to ask on.
            Declined: the answer was nothing.
        """
        import getpass
        import warnings

        if not self._can_ask():
            raise UsageError(
                "There is no terminal to ask for the token", hint="Give --token-stdin or --token-command."
            )
        self._clear()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error", getpass.GetPassWarning)
                secret = getpass.getpass(self._safe(prompt).rstrip(" :") + ": ", sys.stderr).strip()
        except getpass.GetPassWarning:
            raise UsageError(
                "This terminal cannot hide what is typed", hint="Give --token-stdin or --token-command."
            ) from None
        except (EOFError, UnicodeDecodeError):
            secret = ""
        if not secret:
            raise Declined("Nothing was entered", hint="Run the command again and enter the token.")
        return secret

    def progress(self, label: str, total: int | None) -> Progress:
        """Return a line that says how far a command has got."""
        is_shown = not self._options.quiet and self._err.is_terminal
        self._progress = Progress(self._err, self._safe(label), total, is_shown=is_shown)
        return self._progress

    @property
    def is_interactive(self) -> bool:
        """Whether somebody sits at a terminal, who may not see a question that goes elsewhere."""
        try:
            return sys.stdin is not None and sys.stdin.isatty()
        except ValueError:  # it is closed
            return False

    def _can_ask(self) -> bool:
        return not self._options.no_input and self.is_interactive and self._err.is_terminal

    def _with_account(self, text: str | None) -> str:
        """Return a text of ours with the account's options in each of its commands."""
        if not text or not self._account:
            return text or ""
        return _COMMAND.sub(lambda found: f"{found[0]}{self._account} ", text)

    def _safe(self, text: str) -> str:
        return visible(self._mask.cut(text, _LONGEST_LINE)).strip()

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._err.has_color else text

    def _line(self, text: str) -> None:
        self._write(text + "\n")

    def _clear(self) -> None:
        """Remove the progress line, so that something else can be written there."""
        if self._progress:
            with suppress(RetellctlError, OSError):
                self._progress.clear()

    def _json_line(self, text: bytes) -> None:
        """Write JSON in UTF-8 as one line."""
        written = safe_json(self._mask.json(text)) + b"\n"
        self._write(ascii_json(written).decode() if self._err.encoding != "utf-8" else written.decode())

    def _write(self, text: str) -> None:
        # Where standard error cannot be written, the exit code alone says it.
        with self._lock, suppress(RetellctlError, OSError):
            if self._progress:
                self._progress.clear()
            self._err.write(text)
            self._err.flush()


def error_object(error: RetellctlError, hint: str, mask: Mask) -> dict[str, object]:
    """Return the JSON of an error, without the keys that have no value.

    Args:
        error: what happened.
        hint: its hint, with the account in the commands that it names.
        mask: cuts its long texts.
    """
    response = error.response
    request = {"method": error.method, "url": error.url}
    values: dict[str, object] = {
        "code": error.code,
        "exit_code": error.exit_code,
        "message": mask.cut(error.message, _LONGEST_LINE),
        "hint": hint or None,
        "id": error.id,
        "status": response.status if response else None,
        "reason": response.reason or None if response else None,
        "headers": headers_of(response) or None if response else None,
        "body": body_of(response, lambda body: mask.beginning(body, _LONGEST_BODY)) if response else None,
        "request": {key: value for key, value in request.items() if value} or None,
        "round_trip_time": round(response.elapsed, 6) if response else None,
    }
    return {"error": {key: value for key, value in values.items() if value is not None}}


def _status(response: Response) -> str:
    headers = headers_of(response)
    ids = [f"{name} {headers[name]}" for name in _REQUEST_IDS if name in headers]
    return ", ".join([f"status {response.status} {response.reason}".rstrip(), *ids])


def _named(kind: Kind, answer: bytes) -> str:
    """Return what an answer is about, by its ids; an empty text if it has none."""
    try:
        data = jsontext.decode(answer)
    except jsontext.NotJsonError:
        data = None
    records = data if isinstance(data, list) else [data]
    ids = [str(record[kind.id]) for record in records if isinstance(record, dict) and kind.id in record]
    return f"{kind.noun} {', '.join(ids)}" if ids else ""
