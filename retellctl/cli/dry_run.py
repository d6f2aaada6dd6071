"""What --dry-run shows: the requests that would be sent, as JSON or as curl command lines."""

from __future__ import annotations

import contextlib
import shlex
from typing import TYPE_CHECKING, Any

from retellctl.errors import RetellctlError
from retellctl.jsontext.numbers import as_json
from retellctl.service.dry_run import AnswerNeeded, DryRun
from retellctl.transport.messages import FilePart
from retellctl.transport.prepare import sent_headers, url_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retellctl.output import Sink
    from retellctl.transport.messages import Part, Request

MASK = "****"


def show_requests(
    client: DryRun, work: Iterator[object], sink: Sink, *, many: bool, curl: bool
) -> RetellctlError | None:
    """Go through the work and print what it would send.

    Args:
        client: keeps what it is asked to send.
        work: sends its requests as it is drained.
        sink: prints them.
        many: print an array even of one request.
        curl: print command lines that do the same, with the token as $RETELL_API_KEY.

    Returns:
        The first error of several ids, None if there was none.

    Raises:
        RetellctlError: the one request cannot be made.
    """
    first: RetellctlError | None = None
    with contextlib.suppress(AnswerNeeded):
        for outcome in work:
            if isinstance(outcome, RetellctlError):
                if not many:
                    raise outcome
                sink.error(outcome)
                first = first or outcome
    if curl:
        sink.text("".join(f"{_curl(client.base_url, request)}\n" for request in client.requests))
        return first
    plans = [{"dry_run": _as_json(client.base_url, request)} for request in client.requests]
    sink.value("dry-run", plans if many or len(plans) != 1 else plans[0])
    return first


def _as_json(base_url: str, request: Request) -> dict[str, Any]:
    """Return a request as JSON, with the token masked."""
    return {
        "method": request.method,
        "url": url_of(base_url, request),
        "headers": {"Authorization": f"Bearer {MASK}", **sent_headers(request)},
        "body": request.body if request.form is None else _form(request.form),
    }


def _form(form: Sequence[Part]) -> dict[str, Any]:
    """Return a form as an object: a text as it is, a file by its name and size; an array where a name is repeated."""
    values: dict[str, list[Any]] = {}
    for name, value in form:
        shown = {"file": value.filename, "size": value.size} if isinstance(value, FilePart) else value
        values.setdefault(name, []).append(shown)
    return {name: found if len(found) > 1 else found[0] for name, found in values.items()}


def _curl(base_url: str, request: Request) -> str:
    """Return a command line for one request; the shell puts the token in."""
    words = ["curl", "--request", request.method, "--url", shlex.quote(url_of(base_url, request))]
    words += ["--header", '"Authorization: Bearer $RETELL_API_KEY"']
    headers = sent_headers(request)
    if request.form is not None:
        del headers["Content-Type"]  # curl makes it, with the boundary
    for name, value in headers.items():
        words += ["--header", shlex.quote(f"{name}: {value}")]
    if request.form is not None:
        words += _curl_form(request.form)
    elif request.body is not None:
        # Escaped to ASCII, so that a terminal shows it and a shell keeps it.
        words += ["--data-raw", shlex.quote(as_json(request.body, ascii_only=True))]
    return " ".join(words)


def _curl_form(form: Sequence[Part]) -> list[str]:
    """Return the options by which curl sends a form."""
    if not form:
        # curl has no option for a form without parts.
        return ["--header", "'Content-Type: multipart/form-data; boundary=none'", "--data-raw", "'--none--'"]
    words = []
    for name, value in form:
        if isinstance(value, FilePart):
            path, filename = _quote_for_form(value.path), _quote_for_form(value.filename)
            content = f"@{path};filename={filename};type={value.content_type}"
            words += ["--form", shlex.quote(f"{name}={content}")]
        else:
            words += ["--form-string", shlex.quote(f"{name}={value}")]
    return words


def _quote_for_form(text: str) -> str:
    """Return a text as curl reads it in --form; without quotes a semicolon or a comma would end it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
