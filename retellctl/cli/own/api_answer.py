"""What `retellctl api` sends and shows: one answer or all pages, as JSON, as text, or saved to a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from retellctl.cli.run import ask_before_buying
from retellctl.errors import RetellctlError, Unexpected, UsageError
from retellctl.jsontext.text import item_views
from retellctl.output.stream import OutputStream
from retellctl.resources.index import resource
from retellctl.service.own_pages import followed_pages, page_items
from retellctl.service.responses import not_json
from retellctl.service.routes import declared_at
from retellctl.system.safe_text import visible_lines
from retellctl.transport.messages import Page

from .api_request import with_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.cli.session import Session
    from retellctl.output.progress import Progress
    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Request, Response

    from .api_request import Body

EMPTY: Final = "The list is empty."
AS_IT_CAME: Final = "Save it as it came with --output-file FILE, or see it with --include."


class Shape(NamedTuple):
    """What is to become of the answer.

    Attributes:
        paginate: the pages of a list are followed.
        limit: how many records are wanted; None for all.
        file: where the body is saved; None: it is shown.
        overwrites: there is such a file.
    """

    paginate: bool
    limit: int | None
    file: str | None
    overwrites: bool


def shape_of(run: Session, limit: int | None, file: str | None, *, paginate: bool) -> Shape:
    """Return what is to become of the answer, checked before anything is sent.

    Raises:
        UsageError: two options contradict each other, or nothing can be saved under that name.
    """
    if limit is not None and not paginate:
        raise UsageError("--limit without --paginate", hint="One page's size is --query-param limit=N.")
    if file is None:
        return Shape(paginate, limit, None, overwrites=False)
    output = run.output
    shown = {
        "--paginate": paginate,
        "--fields": output.fields is not None,
        "--query": output.query is not None,
        "--include": output.include,
    }
    for option, is_given in shown.items():
        if is_given:
            raise UsageError(
                f"{option} and --output-file do not go together", why="the body is saved as it came"
            )
    from .recording import is_taken

    # A shell leaves the ~ of --output-file=~/x as it is.
    file = os.path.expanduser(file)  # noqa: PTH111 - Path refuses a user that does not exist
    overwrites = is_taken(file, "--output-file", "the answer without --output-file")
    return Shape(paginate, limit, file, overwrites)


def send(run: Session, asked: Request, body: Body, shape: Shape) -> None:
    """Send a request and print its answer, or save it.

    Raises:
        RetellctlError: something is refused before it is sent, or as a command's request is.
    """
    from retellctl.cli.connect import may_read

    if not may_read(asked):
        run.check_account()  # before the service is asked for its version, on which the rest depends
        if shape.paginate:
            raise _no_reading(asked)
    operation = run.service.operation_of(asked)
    declared = declared_at(run.service.version.name, asked)
    if not operation.reads:
        run.check_account()
    kind = declared.kind if declared is not None and declared.lists else "api"
    run.check(kind)
    request = with_body(run, asked, operation, body)
    if shape.paginate:
        _paginate(run, operation, declared, request, shape.limit)
        return
    if shape.file is not None:
        request = request._replace(accept="*/*")
    if run.show_dry_run(run.service.send(operation, request) for _ in range(1)):
        return
    ask_before_buying(run, operation, request.body)
    if shape.overwrites:
        run.sink.confirm(f"Overwrite {shape.file}?")
    answer = run.service.send(operation, request)
    if shape.file is None:
        _show(run, operation, declared, answer)
    else:
        _save(run, operation, answer, shape.file)
    run.mark_reported()


def _no_reading(request: Request) -> UsageError:
    return UsageError(
        f"--paginate: it is not known of {request.method} {request.path} that it only reads",
        why="each page is a request of its own, and each could change, buy or dial something",
        hint="Ask for one page after the other without --paginate.",
    )


def _paginate(
    run: Session, operation: Operation, declared: Operation | None, request: Request, limit: int | None
) -> None:
    """Show the records of all pages."""
    if not operation.reads:
        raise _no_reading(request)
    if request.form is not None:
        raise UsageError(
            "--paginate and a form do not go together", why="the size and the cursor are no files"
        )
    if declared is not None:
        _check_list(run, declared, request)
    pages = followed_pages(run.service, operation, request, limit)
    if run.show_dry_run(pages):
        return
    nouns = resource(declared.resource).nouns if declared is not None else "records"
    watched = _Watched()
    with run.sink.progress(nouns, None) as progress:
        shown = run.sink.listing(
            "api" if declared is None else declared.kind,
            watched.watch(pages, progress),
            empty=EMPTY,
            in_part=declared is not None and run.service.lists_in_part(declared),
        )
    if watched.more:
        run.sink.note(f"Showing {_records(shown)}; there may be more: leave out --limit to see all.")


def _check_list(run: Session, declared: Operation, request: Request) -> None:
    """Refuse a route that is known to have no pages.

    Raises:
        UsageError: it is no list, or one that is followed in another way.
    """
    route = declared.route(run.service.version.name)
    if not declared.lists:
        raise UsageError(f"--paginate: the answer to {request.method} {request.path} is no list")
    if route is not None and route.pages is not None and route.pages.where == "window":
        raise UsageError(
            f"--paginate: {request.method} {request.path} has no pages",
            why="it answers with so many records at most, and names none that follow",
            hint=f"`retellctl {declared.command} --all` asks for one window of time after the other.",
        )


class _Watched:
    """Counts the records of pages while they pass.

    Attributes:
        more: there are records after the last page that passed.
    """

    def __init__(self) -> None:
        self.more = False

    def watch(self, pages: Iterator[Page], progress: Progress) -> Iterator[Page]:
        """Pass the pages on."""
        for page in pages:
            self.more = page.more
            yield page
            progress.advance(len(item_views(page.items) if page.views is None else page.views))


def _records(count: int) -> str:
    return f"{count:,} record{'' if count == 1 else 's'}"


def _show(run: Session, operation: Operation, declared: Operation | None, answer: Response) -> None:
    """Show an answer as JSON, by the records that it holds, or as the text that it is."""
    changed = not operation.reads
    if not answer.body.strip() and not run.output.include:
        return
    text = None if _is_format_asked(run) else _text_of(answer)
    if text is not None:
        _show_text(run, answer, text, changed=changed)
        return
    try:
        _show_json(run, operation, declared, answer)
    except Unexpected as error:
        # What was changed stands on standard error by now.
        if error.response is not None and not changed:
            error.hint = AS_IT_CAME
        raise


def _show_json(run: Session, operation: Operation, declared: Operation | None, answer: Response) -> None:
    known = declared if declared is not None and declared.lists else None
    kind = "api" if known is None else known.kind
    page = None
    if _takes_records(run) and (declared is None or known is not None):
        page = page_items(answer.body, known.route(run.service.version.name) if known is not None else None)
    records, more = (answer.body, False) if page is None else page
    if not operation.reads:
        run.sink.record("api", answer._replace(body=records), changed=True)
    elif records.lstrip()[:1] == b"[":
        in_part = known is not None and run.service.lists_in_part(known)
        run.sink.listing(kind, [Page(records, answer)], empty=EMPTY, in_part=in_part)
    else:
        run.sink.record("api", answer)
    if more:
        further = "--paginate has all" if operation.reads else "--json has the cursor"
        run.sink.note(f"Showing one page; there is more: {further}.")


def _is_format_asked(run: Session) -> bool:
    return run.output.asked_format is not None or run.output.fields is not None


def _takes_records(run: Session) -> bool:
    """Return whether the records of a page are shown by themselves, without what stands around them."""
    output = run.output
    shown = output.format_on(is_terminal=OutputStream("stdout").is_terminal)
    return not (shown.is_whole or output.include or output.query is not None)


def _text_of(answer: Response) -> str | None:
    """Return the text that an answer says it is; None where it is JSON, a web page, or bytes that are no text."""
    content_type = dict(answer.headers).get("content-type", "").partition(";")[0].strip().lower()
    if not content_type.startswith("text/") or content_type == "text/html" or not not_json(answer.body):
        return None
    try:
        return answer.body.decode()
    except UnicodeDecodeError:
        return None


def _show_text(run: Session, answer: Response, text: str, *, changed: bool) -> None:
    """Show a text: on a terminal with escapes for what could harm it, elsewhere as it came."""
    is_seen = OutputStream("stdout").is_terminal
    try:
        run.sink.text(visible_lines(text).removesuffix("\n") + "\n" if is_seen else text)
    except (RetellctlError, BrokenPipeError):
        if changed:
            run.sink.record("api", answer, changed=True)  # it goes to standard error
        raise


def _save(run: Session, operation: Operation, answer: Response, file: str) -> None:
    """Save the body of an answer, whole or not at all, in a file that only its owner can read."""
    from retellctl.system.files import write_private

    try:
        write_private(Path(file), answer.body)
    except RetellctlError:
        if not operation.reads:
            run.sink.record("api", answer, changed=True)  # what was bought is not lost from sight
        raise
    run.sink.note(f"Saved the answer to {file} ({len(answer.body):,} bytes).")
