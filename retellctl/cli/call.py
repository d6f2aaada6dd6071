"""retellctl call: phone calls, placed, registered and looked back on."""

from __future__ import annotations

import typer

from . import call_options as c
from . import options as o
from . import verbs
from .framework import command, group
from .own.waiting import patience

app = group("Calls: placed, registered and looked back on.")


@command(
    app,
    "retellctl call create --from +14155550100 --to +12135550199",
    "retellctl call create --from +14155550100 --to +12135550199 --dynamic-variable name=Ann",
)
def create(
    ctx: typer.Context,
    from_: c.From = None,
    to: c.To = None,
    override_agent_id: c.OverrideAgentId = None,
    override_agent_version: c.OverrideAgentVersion = None,
    retell_llm_dynamic_variables: c.DynamicVariables = None,
    metadata: c.Metadata = None,
    custom_sip_headers: c.SipHeaders = None,
    idempotency_key: c.IdempotencyKey = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
    wait: c.Wait = False,
    wait_timeout: c.WaitTimeout = None,
) -> None:
    """Call somebody. This rings a phone and costs money."""
    verbs.create(ctx, "call.create", patience(wait=wait, timeout=wait_timeout))


@command(
    app,
    "retellctl call register --agent-id AGENT_ID --direction inbound --from-number +12135550199",
    "retellctl call register --agent-id AGENT_ID --audio-websocket-protocol twilio"
    " --audio-encoding mulaw --sample-rate 8000 --api-version v1",
)
def register(
    ctx: typer.Context,
    agent_id: c.CallAgent = None,
    agent_version: c.RegisterAgentVersion = None,
    direction: c.Direction = None,
    audio_websocket_protocol: c.AudioWebsocketProtocol = None,
    audio_encoding: c.AudioEncoding = None,
    sample_rate: c.SampleRate = None,
    end_call_after_silence_ms: c.EndCallAfterSilence = None,
    from_number: c.FromNumber = None,
    to_number: c.ToNumber = None,
    metadata: c.Metadata = None,
    retell_llm_dynamic_variables: c.DynamicVariables = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Register a call that your own telephony carries; dials nobody."""
    verbs.create(ctx, "call.register")


@command(app, "retellctl call get CALL_ID", "retellctl call get CALL_ID --wait --recording call.wav")
def get(
    ctx: typer.Context,
    ids: o.Ids,
    wait: c.Wait = False,
    wait_timeout: c.WaitTimeout = None,
    recording: c.Recording = None,
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
    agent_id: c.FilterAgents = None,
    after_start_timestamp: c.StartedAfter = None,
    before_start_timestamp: c.StartedBefore = None,
    after_end_timestamp: c.EndedAfter = None,
    before_end_timestamp: c.EndedBefore = None,
    sort_order: c.SortOrder = None,
    limit: o.Limit = None,
    everything: c.Everything = False,
    details: c.Details = False,
) -> None:
    """List calls, the newest first; the newest 1,000 if nothing else is said."""
    verbs.listing(ctx, "call.list", limit=limit, everything=everything, details=details)
