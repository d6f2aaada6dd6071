"""The sink: commands hand it data and messages, it decides what they look like."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from retellctl.api.errors import RetellctlError, Unexpected

from . import jsontext
from .messages import Messages
from .options import JSON_LIKE, OutputOptions
from .safe import cut, visible
from .stream import Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from retellctl.api.http import Page, Response

    from .columns import Kind
    from .jsonwriters import Writer


class Sink(Messages):
    """The one way to the user: data to standard output, by `Messages` everything else to standard error."""

    def __init__(self, options: OutputOptions, *, clock: Callable[[], float] = time.time) -> None:
        """`clock` gives seconds since the epoch, for the age of times."""
        super().__init__(options)
        self._clock = clock
        self._out = Stream("stdout", options.color, self._clear)

    def check(self, kind: str | None = None) -> None:
        """Checks, before anything is sent, what the output is asked to be.

        Args:
            kind: what the command will show, if it is known.

        Raises:
            UsageError: --fields or --query is malformed, options clash, or -o ids of what has none.
        """
        self._options.check()
        if self._options.fields is not None:
            from .choose import parse_fields

            parse_fields(self._options.fields)
        if self._options.query is not None:
            from .choose import Query

            Query(self._options.query)
        if kind is not None and self._options.format == "ids" and (found := _kind(kind)).id is None:
            from .delimited import no_ids

            raise no_ids(found)

    def record(self, kind: str, response: Response, *, changed: bool = False) -> None:
        """Shows one object.

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
        with self._kept(found, lambda: response.body, changed=changed):
            try:
                self._show(found, self._answer(response))
            except jsontext.NotJsonError as error:
                raise self._unreadable(error, response) from None

    def records(self, kind: str, results: Iterable[Response | RetellctlError]) -> RetellctlError | None:
        """Shows several objects as a list, and each error when its turn comes; raises as `record` does.

        Returns:
            The first error, None if there was none.
        """
        first: RetellctlError | None = None
        writer = self._writer(_kind(kind))
        with self._abandoning(writer):
            for result in results:
                failure = result if isinstance(result, RetellctlError) else self._one_of_many(writer, result)
                if failure is not None:
                    self.error(failure)
                    first = first or failure
        writer.end()
        self._out.flush()
        return first

    def _one_of_many(self, writer: Writer, response: Response) -> RetellctlError | None:
        try:
            if answer := self._answer(response):
                writer.many(b"[" + answer + b"]")
                self._out.flush()
        except jsontext.NotJsonError as error:
            return self._unreadable(error, response)
        return None

    def deleted(self, kind: str, ids: Iterable[str | RetellctlError], *, many: bool) -> RetellctlError | None:
        """Says which ids were deleted, and shows each error when its turn comes; raises as `record` does.

        Args:
            kind: what they were.
            ids: each id as it is deleted, or the error that kept it.
            many: show a list, even of one.

        Returns:
            The first error, None if there was none.
        """
        first: RetellctlError | None = None
        noun, shown = _kind(kind).noun, _kind("deleted")
        is_table = self._format(shown) == "table"
        writer = self._writer(shown)
        done: list[dict[str, str]] = []
        with self._kept(shown, lambda: jsontext.encode(done), changed=True), self._abandoning(writer):
            for result in ids:
                if isinstance(result, RetellctlError):
                    self.error(result)
                    first = first or result
                    continue
                done.append({"deleted": result})
                body = self._mask.json(jsontext.encode(done[-1]))
                if is_table:
                    self._out.write(visible(self._mask.text(f"Deleted {noun} {result}.")) + "\n")
                elif many:
                    writer.many(b"[" + body + b"]")
                else:
                    writer.one(body)
                self._out.flush()
            if many:
                writer.end()
            self._out.flush()
        return first

    def listing(self, kind: str, pages: Iterable[Page], *, empty: str) -> int:
        """Shows a list as its pages come; raises as `record` does.

        An error that the pages raise passes through: what was written stays, and a JSON array stays open.

        Args:
            kind: what is listed.
            pages: parts of the list.
            empty: what to say on a terminal when there is nothing.

        Returns:
            How many records there were.
        """
        found = _kind(kind)
        if self._options.include:
            return self._included(found, pages)
        writer = self._writer(found)
        count = 0
        with self._abandoning(writer):
            for page in pages:
                try:
                    count += writer.many(self._mask.json(jsontext.prepare(page.items)))
                except jsontext.NotJsonError as error:
                    raise self._unreadable(error, page.response) from None
                self._out.flush()
        writer.end()
        self._out.flush()
        if not count and self._out.is_terminal and self._format(found) == "table":
            self.note(empty)
        return count

    def _included(self, kind: Kind, pages: Iterable[Page]) -> int:
        """The responses of a list's pages: one object, or an array if there are several."""
        writer = self._writer(kind)
        count = 0
        waiting: bytes | None = None
        several = False
        for page in pages:
            if waiting is not None:
                several = True
                writer.many(b"[" + waiting + b"]")
                self._out.flush()
            waiting = self._answer(page.response)
            count += jsontext.count(jsontext.prepare(page.items))
        if several and waiting is not None:
            writer.many(b"[" + waiting + b"]")
            writer.end()
        elif waiting is not None:
            writer.one(waiting)
        self._out.flush()
        return count

    def value(self, kind: str, value: object, *, changed: bool = False) -> None:
        """Shows data of retellctl's own; raises as `record` does.

        Args:
            kind: what it is, such as profile.
            value: a JSON value in Python's types; a list is shown like a list of records.
            changed: something was changed, so that the data must not get lost.
        """
        found = _kind(kind)
        with self._kept(found, lambda: jsontext.encode(value), changed=changed):
            try:
                self._show(found, self._mask.json(jsontext.encode(value)))
            except jsontext.NotJsonError as error:
                raise Unexpected("This cannot be shown", why=str(error)) from None

    def text(self, text: str) -> None:
        """Writes prose of retellctl's own as it is; raises Unexpected, BrokenPipeError as `record` does."""
        self._out.write(self._mask.text(text))
        self._out.flush()

    def _format(self, kind: Kind) -> str:
        return self._options.asked_format or kind.default or ("table" if self._out.is_terminal else "tsv")

    def _writer(self, kind: Kind) -> Writer:
        """What writes the format that holds, and before it what takes a part of the data."""
        options = self._options
        name = self._format(kind)
        fields: tuple[str, ...] = ()
        if options.fields is not None:
            from .choose import parse_fields

            fields = parse_fields(options.fields)
        writer = self._format_writer(name, kind, fields)
        if fields and name in JSON_LIKE:
            from .jsonwriters import FieldsWriter

            writer = FieldsWriter(writer, kind, fields)
        if options.query is not None:
            from .choose import Query
            from .jsonwriters import QueryWriter

            writer = QueryWriter(writer, Query(options.query), self._out if options.raw else None)
        return writer

    def _format_writer(self, name: str, kind: Kind, fields: tuple[str, ...]) -> Writer:
        if name == "table":
            from .screen import Screen
            from .table import TableWriter

            return TableWriter(Screen(self._out, self._clock()), kind, fields, self.note)
        if name in ("tsv", "csv"):
            from .delimited import DelimitedWriter

            return DelimitedWriter(self._out, kind, fields, is_csv=name == "csv")
        if name == "ids":
            from .delimited import IdsWriter

            return IdsWriter(self._out, kind, self.warn)
        if name == "yaml":
            from .yamltext import YamlWriter

            return YamlWriter(self._out)
        from .jsonwriters import JsonlWriter, JsonWriter

        return (
            JsonlWriter(self._out) if name == "jsonl" else JsonWriter(self._out, indent=self._out.is_terminal)
        )

    def _answer(self, response: Response) -> bytes:
        """What of a response is shown, as prepared JSON."""
        if self._options.include:
            from .include import include

            return self._mask.json(include(response))
        return self._mask.json(jsontext.prepare(response.body))

    def _show(self, kind: Kind, text: bytes) -> None:
        writer = self._writer(kind)
        if text.lstrip()[:1] == b"[":
            writer.many(text)
            writer.end()
        elif text:
            writer.one(text)
        self._out.flush()

    def _unreadable(self, error: jsontext.NotJsonError, response: Response) -> Unexpected:
        begin = visible(cut(response.body[:400].decode("utf-8", "replace"), 100))
        return Unexpected(
            "The answer is not valid JSON",
            why=f"{error}; it begins with: {begin}" if begin else str(error),
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

    @contextmanager
    def _kept(self, kind: Kind, answer: Callable[[], bytes], *, changed: bool) -> Iterator[None]:
        """Keeps what was bought in sight, whatever keeps it from being printed."""
        try:
            yield
        except (BrokenPipeError, KeyboardInterrupt):
            if changed:
                self._always(f"Done, though nobody read the output: {_named(kind, answer())}")
            raise
        except Exception as error:
            if not changed:
                raise
            self._keep(answer())
            if not isinstance(error, RetellctlError):
                raise
            raise Unexpected(
                "The change was made, but its answer could not be printed",
                why=error.message,
                hint="The whole answer stands above, on standard error.",
                response=error.response,
            ) from error


def _kind(name: str) -> Kind:
    from .columns import kind

    return kind(name)


def _named(kind: Kind, answer: bytes) -> str:
    """What an answer is about: its ids, else its beginning."""
    try:
        data = jsontext.value(answer)
    except jsontext.NotJsonError:
        data = None
    records = data if isinstance(data, list) else [data]
    ids = [str(record[kind.id]) for record in records if isinstance(record, dict) and kind.id in record]
    return f"{kind.noun} {', '.join(ids)}" if ids else answer[:1000].decode("utf-8", "replace")
