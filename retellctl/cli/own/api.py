"""retellctl api: any request that is JSON or has no body, with the same output, errors, retries and exit codes."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import parse_qsl, quote

import typer
from typer import Argument, Option

from retellctl.cli.commands import BODY, FILE_HELP, SET_HELP
from retellctl.cli.framework import command, group
from retellctl.cli.run import send
from retellctl.cli.session import session
from retellctl.cli.setting import put, read_set
from retellctl.errors import UsageError
from retellctl.transport.messages import Request

app = group("Any JSON request to the API.")

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
# What a path may hold as it is; a percent sign only where it encodes something.
_KEPT = "/:@!$&'()*+,;=-._~%"

Method = Annotated[str, Argument(metavar="METHOD", help="GET, POST, PUT, PATCH or DELETE.")]
Path = Annotated[str, Argument(metavar="PATH", help="From the slash on, such as /get-concurrency.")]
QueryParam = Annotated[
    list[str] | None,
    Option("--query-param", metavar="KEY=VALUE", help="A pair of the query string; repeatable."),
]


Set = Annotated[list[str] | None, Option("--set", metavar="PATH=VALUE", help=SET_HELP, rich_help_panel=BODY)]
FromFile = Annotated[
    str | None, Option("--from-file", "-f", metavar="FILE|-", help=FILE_HELP, rich_help_panel=BODY)
]


@command(
    app,
    "retellctl api GET /get-concurrency",
    "retellctl api GET /v2/list-phone-numbers --query-param limit=10",
    "retellctl api POST /v3/list-calls --set limit=10",
    "retellctl api PATCH /update-agent/AGENT_ID --set voice_speed=1.2",
    name="api",
)
def api(
    ctx: typer.Context,
    method: Method,
    path: Path,
    query_params: QueryParam = None,
    assignments: Set = None,
    from_file: FromFile = None,
) -> None:
    """Send a request of your own, whose body is JSON, to the service in use."""
    run = session(ctx)
    # Nobody knows what an answer holds: a table's columns may have little of it.
    run.piped_format = "json"
    run.check("api")
    body = None if from_file is None else run.inputs.document(from_file)
    if assignments:
        body = body or {}
        for assignment in read_set(assignments, run.inputs, lambda _: "any"):
            put(body, assignment)
    send(run, request(method, path, query_params or [], body))


def request(method: str, path: str, query_params: list[str], body: object) -> Request:
    """Return the request that the words ask for.

    Raises:
        UsageError: the method or the path is none, or the path names a host.
    """
    if method.upper() not in METHODS:
        raise UsageError(f"METHOD {method!r} is not known", hint=f"There are {', '.join(METHODS)}.")
    if not path.startswith("/") or path.startswith("//") or "#" in path:
        raise UsageError(
            f"PATH {path!r} is not a path",
            why="it starts with one slash and names no host: the token goes to the profile's service only",
            hint="Such as /get-concurrency.",
        )
    route, _, query = path.partition("?")
    if any(part in {".", ".."} for part in route.split("/")) or re.search(r"[\x00-\x1f\x7f\\]", path):
        raise UsageError(f"PATH {path!r} is not a path", why="it holds . or .. or a control character")
    pairs = parse_qsl(query, keep_blank_values=True)
    for pair in query_params:
        key, equals, value = pair.partition("=")
        if not key or not equals:
            raise UsageError(f"--query-param {pair!r} is not KEY=VALUE", hint="Such as limit=10.")
        pairs.append((key, value))
    try:
        encoded = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", quote(route, safe=_KEPT))
    except UnicodeEncodeError:
        raise UsageError("PATH must be Unicode text", why="it holds bytes that are not UTF-8") from None
    return Request(method.upper(), encoded, tuple(pairs), body)
