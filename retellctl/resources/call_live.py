"""Calls in a browser, and calls that are going on: opened, listened to, taken over, steered and hung up."""

from __future__ import annotations

from retellctl.spec import declaration as d
from retellctl.spec import types as t

from .call_fields import METADATA, OVERRIDE, STORAGE, VARIABLES

WEB = (
    d.Field("agent_id", t.identifier("agent"), "The agent that takes the call."),
    d.Field("agent_version", t.version, "A version of that agent.", metavar="N"),
    d.Field("current_node_id", t.text | None, "The node of its conversation flow that the call begins in."),
    d.Field("current_state", t.text | None, "The state of its Retell LLM that the call begins in."),
    METADATA,
    VARIABLES,
    OVERRIDE,
)
LIVE = (
    d.Field(
        "call_control",
        t.Type("object", members={"additional_context": t.text.of(1), "trigger_response": t.boolean}),
        "What the agent is told now, and whether it answers to that at once.",
    ),
    d.Field(
        "fields_to_override",
        t.Type(
            "object",
            members={
                "data_storage_setting": STORAGE,
                "metadata": t.metadata,
                "override_dynamic_variables": t.mapping(t.text) | None,
            },
        ),
        "Metadata, dynamic variables and storage that differ from now on.",
    ),
)
OPENED = d.Operation(
    "create-web",
    "Open a call that a browser joins. This may cost money.",
    (
        "retellctl call create-web --agent-id AGENT_ID --dynamic-variable name=Ann",
        "retellctl call create-web --agent-id AGENT_ID --query access_token --raw",
    ),
    v2=d.POST("/v3/create-web-call"),
    fields=WEB,
    required=("agent_id",),
    doubt="a call may have been opened, which can cost money",
    verify_command="retellctl call list --started-after AGE",
    noun="web call",
    id="call_id",
    columns=(
        d.Column("call_id", rank=1),
        d.Column("transport", rank=4),
        d.Column("expires", ("expires_at",), 3, "short_moment"),
        d.Column("access_token", rank=2),
        d.Column("ice_servers", rank=5),
    ),
)
WHILE_LIVE = (
    d.Operation(
        "stop",
        "Hang up calls that are going on.",
        ("retellctl call stop CALL_ID", "retellctl call stop CALL_ID --yes"),
        v2=d.POST("/v2/stop-call/{call_id}"),
        answers=False,
        repeatable=True,
        asks="Hang up call {call_id}?",
        doubt="the call may have been hung up",
    ),
    d.Operation(
        "listen-live",
        "Get a token with which to listen to a call that is going on.",
        ("retellctl call listen-live CALL_ID --query access_token --raw",),
        v2=d.POST("/v2/listen-live-call/{call_id}"),
        repeatable=True,
        takes_many=False,
        doubt="a token may have been made",
        noun="listener",
        id="participant_id",
        columns=(
            d.Column("participant_id", rank=1),
            d.Column("room_name", rank=4),
            d.Column("transport", rank=5),
            d.Column("url", d.words("url gateway_ip"), 6),
            d.Column("expires", ("expires_at",), 3, "short_moment"),
            d.Column("access_token", rank=2),
            d.Column("ice_servers", rank=7),
        ),
    ),
    d.Operation(
        "take-over-live",
        "Take a call that is going on over from its agent.",
        ("retellctl call take-over-live CALL_ID --participant-id PARTICIPANT_ID",),
        v2=d.POST("/v2/take-over-live-call/{call_id}"),
        fields=(
            d.Field("participant_id", t.text, "Who takes it over, as `call listen-live` says.", metavar="ID"),
        ),
        required=("participant_id",),
        repeatable=True,
        takes_many=False,
        doubt="the call may have been taken over",
        noun="outcome",
        columns=(d.Column("success"),),
    ),
    d.Operation(
        "update-live",
        "Steer a call that is going on.",
        (
            "retellctl call update-live CALL_ID"
            ' --call-control \'{"additional_context": "Offer 10 percent off.", "trigger_response": true}\'',
        ),
        v2=d.PATCH("/v2/update-live-call/{call_id}"),
        fields=LIVE,
        repeatable=False,  # told twice, the agent speaks twice
        takes_many=False,
        doubt="the agent may have been told",
        noun="outcome",
        columns=(d.Column("success"),),
    ),
)
