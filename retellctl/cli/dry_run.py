"""What --dry-run shows: the requests that would be sent, as JSON or as curl command lines."""

from __future__ import annotations

import contextlib
import shlex
from typing import TYPE_CHECKING, Any

from retellctl.errors import RetellctlError
from retellctl.jsontext.numbers import as_json
from retellctl.transport.dry_run import DryRun, Stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.output import Sink


def show(
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
    with contextlib.suppress(Stop):
        for outcome in work:
            if isinstance(outcome, RetellctlError):
                if not many:
                    raise outcome
                sink.error(outcome)
                first = first or outcome
    if curl:
        sink.text("".join(f"{_curl(request)}\n" for request in client.requests))
        return first
    plans = [{"dry_run": request} for request in client.requests]
    sink.value("dry-run", plans if many or len(plans) != 1 else plans[0])
    return first


def _curl(request: dict[str, Any]) -> str:
    """Return a command line for one request; the shell puts the token in."""
    words = ["curl", "--request", request["method"], "--url", shlex.quote(request["url"])]
    for name, value in request["headers"].items():
        if name == "Authorization":
            words += ["--header", '"Authorization: Bearer $RETELL_API_KEY"']
        else:
            words += ["--header", shlex.quote(f"{name}: {value}")]
    if request["body"] is not None:
        # Escaped to ASCII, so that a terminal shows it and a shell keeps it.
        words += ["--data-raw", shlex.quote(as_json(request["body"], ascii_only=True))]
    return " ".join(words)
