"""The options of calls alone: see options."""

from __future__ import annotations

import os
from typing import Annotated, Literal

from typer import Option

from .options import FILTER, Id, Moment, Pair, Phone, Text, TextPair
from .values import version

# --- bodies

From = Annotated[Phone | None, Option("--from", parser=Phone, metavar="NUMBER", help="A number of yours.")]
To = Annotated[Phone | None, Option("--to", parser=Phone, metavar="NUMBER", help="Whom to call.")]
OverrideAgentId = Annotated[
    Id | None,
    Option("--override-agent-id", parser=Id, metavar="ID", help="An agent other than the number's."),
]
DynamicVariables = Annotated[
    list[TextPair] | None,
    Option(
        "--dynamic-variable",
        parser=TextPair,
        metavar="KEY=VALUE",
        help="A text that prompts refer to as {{KEY}}; repeatable.",
    ),
]
CallAgent = Annotated[
    Id | None, Option("--agent-id", parser=Id, metavar="ID", help="The agent that takes the call.")
]
AudioWebsocketProtocol = Annotated[
    str | None, Option("--audio-websocket-protocol", metavar="web|twilio", help="How the audio comes (v1).")
]
AudioEncoding = Annotated[
    str | None, Option("--audio-encoding", metavar="s16le|mulaw", help="How a sample is written (v1).")
]
SampleRate = Annotated[int | None, Option("--sample-rate", metavar="HZ", help="8000 to 48000 (v1).")]
EndCallAfterSilence = Annotated[
    int | None,
    Option(
        "--end-call-after-silence-ms",
        metavar="MS",
        help="At least 10000; the server's default is 600000 (v1).",
    ),
]
FromNumber = Annotated[
    Phone | None,
    Option("--from-number", parser=Phone, metavar="NUMBER", help="The caller's number, kept with the call."),
]
ToNumber = Annotated[
    Phone | None,
    Option("--to-number", parser=Phone, metavar="NUMBER", help="The callee's number, kept with the call."),
]
Metadata = Annotated[
    list[Pair] | None,
    Option("--metadata", parser=Pair, metavar="KEY=VALUE", help="Kept with the call; repeatable."),
]

IdempotencyKey = Annotated[
    Text | None,
    Option(
        "--idempotency-key",
        parser=Text,
        metavar="KEY",
        help="The same key within the hour never calls twice; a fresh one if not given.",
    ),
]
OverrideAgentVersion = Annotated[
    str | None,
    Option("--override-agent-version", parser=version, metavar="N", help="A version of that agent."),
]
SipHeaders = Annotated[
    list[TextPair] | None,
    Option(
        "--sip-header", parser=TextPair, metavar="KEY=VALUE", help="A header of the SIP call; repeatable."
    ),
]
Direction = Annotated[str | None, Option("--direction", metavar="inbound|outbound", help="Who called whom.")]
RegisterAgentVersion = Annotated[
    str | None, Option("--agent-version", parser=version, metavar="N", help="A version of that agent.")
]

# --- lists

FilterAgents = Annotated[
    list[Id] | None,
    Option(
        "--agent-id", parser=Id, metavar="ID", help="Calls of this agent; repeatable.", rich_help_panel=FILTER
    ),
]
StartedAfter = Annotated[
    Moment | None,
    Option("--started-after", parser=Moment, metavar="TIME", help="From TIME on.", rich_help_panel=FILTER),
]
StartedBefore = Annotated[
    Moment | None,
    Option("--started-before", parser=Moment, metavar="TIME", help="Before TIME.", rich_help_panel=FILTER),
]
EndedAfter = Annotated[
    Moment | None,
    Option("--ended-after", parser=Moment, metavar="TIME", help="From TIME on.", rich_help_panel=FILTER),
]
EndedBefore = Annotated[
    Moment | None,
    Option(
        "--ended-before",
        parser=Moment,
        metavar="TIME",
        help="Before TIME, which is 2h (ago), 2026-01-31T09:00, or milliseconds since 1970.",
        rich_help_panel=FILTER,
    ),
]
SortOrder = Annotated[
    Literal["ascending", "descending"] | None,
    Option("--sort-order", help="By start; descending if not given.", rich_help_panel=FILTER),
]
Everything = Annotated[bool, Option("--all", help="The whole history, however long.")]
Details = Annotated[bool, Option("--details", help="Every call as `call get` has it, with its transcript.")]

# --- waiting

WAITING = "Waiting"
Wait = Annotated[
    bool,
    Option(
        "--wait",
        help="Wait until the call has ended; exit code 11: not in time, 12: it failed.",
        rich_help_panel=WAITING,
    ),
]
WaitTimeout = Annotated[
    str | None,
    Option(
        "--wait-timeout",
        metavar="TIME",
        help="How long to wait, such as 90s; 10m if not given.",
        rich_help_panel=WAITING,
    ),
]
Recording = Annotated[
    str | None,
    # A shell leaves the ~ of --recording=~/call.wav as it is.
    Option("--recording", parser=os.path.expanduser, metavar="FILE", help="Save the recording to a file."),
]
