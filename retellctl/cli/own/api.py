"""retellctl api: any request to the service, with the same output, errors, retries and exit codes as the commands."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Argument, Option

from retellctl.cli.commands import BODY, FILE_HELP, SET_HELP
from retellctl.cli.framework import command, group
from retellctl.cli.session import session

app = group("Any request to the API.")

ANSWER = "Answer"  # a panel of the help

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
File = Annotated[
    list[str] | None,
    Option("--file", metavar="FIELD=PATH|-", help="A file of a form; repeatable.", rich_help_panel=BODY),
]
Form = Annotated[
    bool, Option("--form", help="Send the body as a form, even without a file.", rich_help_panel=BODY)
]
Paginate = Annotated[
    bool, Option("--paginate", help="Follow the pages of a list to its end.", rich_help_panel=ANSWER)
]
Limit = Annotated[
    int | None,
    Option("--limit", metavar="N", min=1, help="With --paginate, at most this many.", rich_help_panel=ANSWER),
]
OutputFile = Annotated[
    str | None,
    Option("--output-file", metavar="FILE", help="Save the body as it came.", rich_help_panel=ANSWER),
]


@command(
    app,
    "retellctl api GET /get-concurrency",
    "retellctl api GET /v2/list-phone-numbers --paginate --limit 10",
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
    files: File = None,
    form: Form = False,
    paginate: Paginate = False,
    limit: Limit = None,
    output_file: OutputFile = None,
) -> None:
    """Send a request of your own to the service in use."""
    from .api_answer import send, shape_of
    from .api_request import body_of, request

    run = session(ctx)
    # Nobody knows what an answer holds: a table's columns may have little of it.
    run.piped_format = "json"
    run.check()
    shape = shape_of(run, limit, output_file, paginate=paginate)
    body = body_of(run, from_file, assignments or [], files or [], is_form=form)
    send(run, request(method, path, query_params or []), body, shape)
