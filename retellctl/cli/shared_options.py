"""The options that every command takes, each declared once, with the words of its help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Option

from retellctl.output.formats import FORMATS

if TYPE_CHECKING:
    Format = str
else:
    # typer makes the choices of an option from a Literal, which a type checker does not let be computed.
    Format = Literal[tuple(FORMATS)]
When = Literal["auto", "always", "never"]
Version = Literal["auto", "v1", "v2"]

SERVICE = "Service"
OUTPUT = "Output"
REQUESTS = "Requests"

Profile = Annotated[
    str | None,
    Option(
        "--profile",
        "-p",
        metavar="NAME",
        help="Profile to use; sandbox is always there.",
        rich_help_panel=SERVICE,
    ),
]
ApiVersion = Annotated[
    Version | None, Option("--api-version", help="API version to speak.", rich_help_panel=SERVICE)
]
Output = Annotated[
    Format | None,
    Option(
        "--output",
        "-o",
        help="Table on a terminal, tsv elsewhere, if not given.",
        rich_help_panel=OUTPUT,
    ),
]
Json = Annotated[bool, Option("--json", help="The same as -o json.", rich_help_panel=OUTPUT)]
Fields = Annotated[
    str | None,
    Option("--fields", metavar="A,B.C", help="Show these columns or fields only.", rich_help_panel=OUTPUT),
]
Query = Annotated[
    str | None,
    Option("--query", metavar="EXPR", help="JMESPath over the JSON.", rich_help_panel=OUTPUT),
]
Raw = Annotated[
    bool,
    Option("--raw", "-r", help="Print texts that --query finds without quotes.", rich_help_panel=OUTPUT),
]
Include = Annotated[
    bool,
    Option(
        "--include",
        "-i",
        help="Status, headers and time with the body, as JSON.",
        rich_help_panel=OUTPUT,
    ),
]
Color = Annotated[When | None, Option("--color", help="When to use colour.", rich_help_panel=OUTPUT)]
Verbose = Annotated[
    bool, Option("--verbose", "-v", help="A line for each request, on stderr.", rich_help_panel=OUTPUT)
]
Quiet = Annotated[
    bool,
    Option("--quiet", "-q", help="Only errors and necessary notices on stderr.", rich_help_panel=OUTPUT),
]
Timeout = Annotated[
    float | None,
    Option(
        "--timeout",
        metavar="SECONDS",
        min=0.001,
        help="Longest wait for the server; 60 if not given.",
        rich_help_panel=REQUESTS,
    ),
]
MaxRetries = Annotated[
    int | None,
    Option(
        "--max-retries",
        metavar="N",
        min=0,
        help="How often a safe request is repeated; 2 if not given.",
        rich_help_panel=REQUESTS,
    ),
]
Concurrency = Annotated[
    int | None,
    Option(
        "--concurrency",
        metavar="N",
        min=1,
        max=64,
        help="How many requests run at a time; 8 if not given.",
        rich_help_panel=REQUESTS,
    ),
]
DryRun = Annotated[
    bool, Option("--dry-run", help="Show the request; send nothing.", rich_help_panel=REQUESTS)
]
Yes = Annotated[bool, Option("--yes", "-y", help="Answer yes to every question.", rich_help_panel=REQUESTS)]
NoInput = Annotated[bool, Option("--no-input", help="Never ask; fail instead.", rich_help_panel=REQUESTS)]
