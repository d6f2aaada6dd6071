"""The sink: commands give it data and messages, and it writes them in the format that the options ask for."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from retellctl.errors import RetellctlError, Unexpected
from retellctl.jsontext import text as jsontext
from retellctl.system.safe_text import visible

from .formats import no_ids
from .messages import Messages
from .pipeline import writer_for
from .stream import OutputStream
from .writers import Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from retellctl.system.masking import Mask
    from retellctl.transport.messages import Page, Response

    from .columns import Kind
    from .formats import Format
    from .options import OutputOptions
    from .writers import Writer

# What an answer that cannot be shown raises; which depth is too deep differs by format.
_NOT_SHOWN = (jsontext.NotJsonError, RecursionError)


class Sink(Messages):
    """The one writer to the user: data to standard output, by `Messages` everything else to standard error."""

    def __init__(
        self, options: OutputOptions, mask: Mask | None = None, *, clock: Callable[[], float] = time.time
    ) -> None:
        """Begin; `mask` knows the values that are never shown, `clock` returns the time in seconds since the epoch."""
        super().__init__(options, mask)
        self._clock = clock
        self._out = OutputStream("stdout", options.color, self._clear)

    def check(self, kind: str | None = None, *, changes: bool = False) -> None:
        """Check the options of the output before anything is sent.

        Args:
            kind: what the command will show, if it is known.
            changes: something will be changed, so that an unknown field is refused before that.

        Raises:
            UsageError: --fields or --query is malformed, options clash, or -o ids of what has none.
        """
        self._options.check()
        if self._options.fields is not None:
            from .select import check_fields, parse_fields

            paths = parse_fields(self._options.fields)
            if changes and kind is not None and _kind(kind).fields:
                check_fields(_kind(kind), paths, [{}])
        if self._options.query is not None:
            from .select import JmespathQuery

            JmespathQuery(self._options.query)
        asked = self._options.asked_format
        if kind is not None and asked is not None and asked.shows == "ids" and _kind(kind).id is None:
            raise no_ids(_kind(kind).a_noun)

    def record(self, kind: str, response: Response, *, changed: bool = False) -> None:
        """Show one object.

        Args:
            kind: what it is, such as agent; one that is not known is shown as its JSON suggests.
            response: the answer that holds it; an empty one shows nothing.
            changed: something was created, changed or bought, so that the answer must not get lost.

        Raises:
            Unexpected: the answer is not JSON, the output could not be written, or, after a change,
                anything else kept the answer from being printed: all of it is on standard error then.
            UsageError: --fields or --query does not fit the answer.
            BrokenPipeError: nobody reads the output any more.
        """
        found = _kind(kind)
        with self._preserving_answer(found, lambda: response.body, changed=changed):
            try:
                self._show(found, self._answer(response))
            except _NOT_SHOWN as error:
                raise self._unreadable(error, response) from None

    def records(
        self, kind: str, results: Iterable[Response | RetellctlError], *, changed: bool = False
    ) -> RetellctlError | None:
        """Show several objects as a list, and each error when its turn comes; raise as `record` does.

        Args:
            kind: what they are.
            results: each answer as it comes, or the error in its place.
            changed: something was changed, so that the answers must not get lost.

        Returns:
            The first error, None if there was none.
        """
        first: RetellctlError | None = None
        found = _kind(kind)
        writer = self._writer(found)
        done: list[bytes] = []
        # On a terminal an array's last line is open until the next record: errors wait for its end.
        waiting: list[RetellctlError] = []
        waits = self._out.is_terminal and self._format.is_line_open
        with self._preserving_answer(found, lambda: jsontext.join(done) if done else b"", changed=changed):
            with self._abandoning(writer):
                for result in results:
                    failure = result if isinstance(result, RetellctlError) else None
                    if not isinstance(result, RetellctlError):
                        done += [result.body] if changed and result.body.strip() else []
                        failure = self._one_of_many(writer, result)
                    if failure is not None:
                        first = first or failure
                        if waits:
                            waiting.append(failure)
                        else:
                            self.error(failure)
            self._end(writer)
        for failure in waiting:
            self.error(failure)
        return first

    def _one_of_many(self, writer: Writer, response: Response) -> RetellctlError | None:
        try:
            if answer := self._answer(response):
                writer.many(jsontext.array_of(answer))
                self._out.flush()
        except _NOT_SHOWN as error:
            return self._unreadable(error, response)
        return None

    def deleted(self, kind: str, ids: Iterable[str | RetellctlError], *, many: bool) -> RetellctlError | None:
        """Print which ids were deleted, and each error when its turn comes; raise as `record` does.

        Args:
            kind: what they were.
            ids: each id as it is deleted, or the error that kept it.
            many: show a list, even of one.

        Returns:
            The first error, None if there was none.
        """
        first: RetellctlError | None = None
        noun, shown = _kind(kind).noun, _kind("deleted")
        is_sentence = self._format.is_for_people
        writer = self._writer(shown)
        done: list[dict[str, str]] = []
        with (
            self._preserving_answer(shown, lambda: jsontext.encode(done) if done else b"", changed=True),
            self._abandoning(writer),
        ):
            for result in ids:
                if isinstance(result, RetellctlError):
                    self.error(result)
                    first = first or result
                    continue
                done.append({"deleted": result})
                body = self._mask.json(jsontext.encode(done[-1]))
                if is_sentence:
                    self._out.write(visible(self._mask.text(f"Deleted {noun} {result}.")) + "\n")
                elif many:
                    writer.many(jsontext.array_of(body))
                else:
                    writer.one(body)
                self._out.flush()
            if many:
                self._end(writer)
        return first

    def listing(self, kind: str, pages: Iterable[Page], *, empty: str, in_part: bool = False) -> int:
        """Show a list as its pages come; raise as `record` does.

        An error that the pages raise passes through: what was written stays, and a JSON array stays open.

        Args:
            kind: what is listed.
            pages: parts of the list.
            empty: what to say on a terminal when there is nothing.
            in_part: the list has but a part of each record.

        Returns:
            How many records there were.
        """
        if self._options.include:
            return self._included(_kind(kind), pages)
        writer = self._writer(_kind(kind, in_part=in_part))
        count = 0
        with self._abandoning(writer):
            for page in pages:
                try:
                    count += writer.many(self._array(page))
                except _NOT_SHOWN as error:
                    raise self._unreadable(error, page.response) from None
                self._out.flush()
        self._end(writer)
        if not count and self._out.is_terminal and self._format.is_for_people:
            self.note(empty)
        return count

    def _included(self, kind: Kind, pages: Iterable[Page]) -> int:
        """Show the responses of a list's pages: one object, or an array if there are several."""
        writer = self._writer(kind)
        count = 0
        waiting: bytes | None = None
        several = False
        for page in pages:
            if waiting is not None:
                several = True
                writer.many(jsontext.array_of(waiting))
                self._out.flush()
            waiting = self._answer(page.response)
            count += len(self._array(page).items)
        if several and waiting is not None:
            writer.many(jsontext.array_of(waiting))
            self._end(writer)
        elif waiting is not None:
            writer.one(waiting)
            self._out.flush()
        return count

    def value(self, kind: str, value: object, *, changed: bool = False) -> None:
        """Show data of retellctl's own; raise as `record` does.

        Args:
            kind: what it is, such as profile.
            value: a JSON value in Python's types; a list is shown like a list of records.
            changed: something was changed, so that the data must not get lost.
        """
        found = _kind(kind)
        with self._preserving_answer(found, lambda: jsontext.encode(value), changed=changed):
            try:
                self._show(found, self._mask.json(jsontext.encode(value)))
            except _NOT_SHOWN as error:
                raise Unexpected("This cannot be shown", why=_reason(error)) from None

    def text(self, text: str) -> None:
        """Write text that is safe to show, such as our own prose; raise Unexpected, BrokenPipeError like `record`."""
        self._out.write(self._mask.text(text))
        self._out.flush()

    def _writer(self, kind: Kind) -> Writer:
        context = Context(self._out, kind, (), self.note, self.warn, self._clock())
        return writer_for(self._options, context)

    @property
    def _format(self) -> Format:
        return self._options.format_on(is_terminal=self._out.is_terminal)

    def _answer(self, response: Response) -> bytes:
        """Return what of a response is shown, as JSON in UTF-8."""
        if self._options.include:
            from .include import include

            return self._mask.json(include(response))
        return self._mask.json(jsontext.as_utf8(response.body))

    def _array(self, page: Page) -> jsontext.Array:
        """Return the records of a page; nearly always they are as they came, and need not be split again."""
        text = self._mask.json(jsontext.as_utf8(page.items))
        if page.views is not None and text is page.items:
            return jsontext.Array(text, page.views)
        return jsontext.read_array(text)

    def _show(self, kind: Kind, text: bytes) -> None:
        writer = self._writer(kind)
        if text.lstrip()[:1] == b"[":
            writer.many(jsontext.read_array(text))
            writer.end()
        elif text:
            writer.one(text)
        self._out.flush()

    def _end(self, writer: Writer) -> None:
        try:
            writer.end()
        except _NOT_SHOWN as error:
            raise Unexpected("This cannot be shown", why=_reason(error)) from None
        self._out.flush()

    def _unreadable(self, error: Exception, response: Response) -> Unexpected:
        reason = _reason(error)
        begin = visible(self._mask.beginning(response.body, 100))
        return Unexpected(
            "The answer is not valid JSON",
            why=f"{reason}; it begins with: {begin}" if begin else reason,
            hint="See the whole of it with --include.",
            response=response,
        )

    @contextmanager
    def _abandoning(self, writer: Writer) -> Iterator[None]:
        try:
            yield
        except Exception:
            writer.abandon()
            self._out.flush()
            raise


def _kind(name: str, *, in_part: bool = False) -> Kind:
    from .columns import kind

    return kind(name, in_part=in_part)


def _reason(error: Exception) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
