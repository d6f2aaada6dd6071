"""retellctl call: phone calls, placed, registered and looked back on."""

from __future__ import annotations

import typer

from . import options as o
from . import verbs
from .framework import command, group
from .waiting import patience

app = group("Calls: placed, registered and looked back on.")


@command(
    app,
    "retellctl call create --from +14155550100 --to +12135550199",
    "retellctl call create --from +14155550100 --to +12135550199 --dynamic-variable name=Ann",
)
def create(
    ctx: typer.Context,
    from_: o.From = None,
    to: o.To = None,
    override_agent_id: o.OverrideAgentId = None,
    override_agent_version: o.OverrideAgentVersion = None,
    retell_llm_dynamic_variables: o.DynamicVariables = None,
    metadata: o.Metadata = None,
    custom_sip_headers: o.SipHeaders = None,
    idempotency_key: o.IdempotencyKey = None,
    assignments: o.Set = None,
    from_file: o.FromFile = None,
    wait: o.Wait = False,
    wait_timeout: o.WaitTimeout = None,
) -> None:
    """Call somebody. This rings a phone and costs money."""
    verbs.create(ctx, "call.create", patience(wait=wait, timeout=wait_timeout))


@command(
    app,
    "retellctl call register --agent-id AGENT_ID --audio-websocket-protocol twilio"
    " --audio-encoding mulaw --sample-rate 8000",
)
def register(
    ctx: typer.Context,
    agent_id: o.CallAgent = None,
    agent_version: o.RegisterAgentVersion = None,
    direction: o.Direction = None,
    audio_websocket_protocol: o.AudioWebsocketProtocol = None,
    audio_encoding: o.AudioEncoding = None,
    sample_rate: o.SampleRate = None,
    end_call_after_silence_ms: o.EndCallAfterSilence = None,
    from_number: o.FromNumber = None,
    to_number: o.ToNumber = None,
    metadata: o.Metadata = None,
    retell_llm_dynamic_variables: o.DynamicVariables = None,
    assignments: o.Set = None,
    from_file: o.FromFile = None,
) -> None:
    """Register a call that your own telephony carries; dials nobody."""
    verbs.create(ctx, "call.register")


@command(app, "retellctl call get CALL_ID", "retellctl call get CALL_ID --wait --recording call.wav")
def get(
    ctx: typer.Context,
    ids: o.Ids,
    wait: o.Wait = False,
    wait_timeout: o.WaitTimeout = None,
    recording: o.Recording = None,
) -> None:
    """Show calls, each with its transcript."""
    verbs.get_call(ctx, ids, patience(wait=wait, timeout=wait_timeout), recording)


@command(
    app,
    "retellctl call list --started-after 2h",
    "retellctl call list --agent-id AGENT_ID --sort-order ascending --limit 10 --json",
)
def list(
    ctx: typer.Context,
    agent_id: o.FilterAgents = None,
    after_start_timestamp: o.StartedAfter = None,
    before_start_timestamp: o.StartedBefore = None,
    after_end_timestamp: o.EndedAfter = None,
    before_end_timestamp: o.EndedBefore = None,
    sort_order: o.SortOrder = None,
    limit: o.Limit = None,
    everything: o.Everything = False,
    details: o.Details = False,
) -> None:
    """List calls, the newest first; the newest 1,000 if nothing else is said."""
    verbs.listing(ctx, "call.list", limit=limit, everything=everything, details=details)
