"""retellctl agent: voice agents."""

from __future__ import annotations

import typer

from . import options as o
from . import verbs
from .framework import command, group

app = group("Voice agents: a voice, a way of speaking and what answers.")


@command(
    app,
    "retellctl agent create --llm-websocket-url wss://example.com/llm --voice-id 11labs-Adrian",
    "retellctl agent create -f agent.yaml --agent-name Jarvis",
)
def create(
    ctx: typer.Context,
    llm_websocket_url: o.LlmWebsocketUrl = None,
    llm_id: o.LlmId = None,
    response_engine: o.ResponseEngine = None,
    voice_id: o.VoiceId = None,
    agent_name: o.AgentName = None,
    language: o.Language = None,
    voice_temperature: o.VoiceTemperature = None,
    voice_speed: o.VoiceSpeed = None,
    responsiveness: o.Responsiveness = None,
    enable_backchannel: o.EnableBackchannel = None,
    ambient_sound: o.AmbientSound = None,
    boosted_keywords: o.BoostedKeywords = None,
    webhook_url: o.WebhookUrl = None,
    format_text: o.FormatText = None,
    opt_out_sensitive_data_storage: o.OptOut = None,
    data_storage_setting: o.DataStorageSetting = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Create an agent."""
    verbs.create(ctx, "agent.create")


@command(app, "retellctl agent get AGENT_ID", "retellctl agent get AGENT_ID --json")
def get(ctx: typer.Context, ids: o.Ids, version: o.AgentVersion = None) -> None:
    """Show agents."""
    verbs.get(ctx, "agent.get", ids, version)


@command(app, "retellctl agent list", "retellctl agent list --details --json")
def list(
    ctx: typer.Context,
    search: o.Search = None,
    sort_order: o.Order = None,
    limit: o.Limit = None,
    details: o.Details = False,
) -> None:
    """List all agents."""
    verbs.listing(ctx, "agent.list", limit=limit, details=details)


@command(
    app,
    "retellctl agent update AGENT_ID --voice-speed 1.2",
    "retellctl agent update AGENT_ID --webhook-url null",
)
def update(
    ctx: typer.Context,
    one_id: o.OneId,
    version: o.AgentVersion = None,
    llm_websocket_url: o.LlmWebsocketUrl = None,
    llm_id: o.LlmId = None,
    response_engine: o.ResponseEngine = None,
    voice_id: o.VoiceId = None,
    agent_name: o.AgentName = None,
    language: o.Language = None,
    voice_temperature: o.VoiceTemperature = None,
    voice_speed: o.VoiceSpeed = None,
    responsiveness: o.Responsiveness = None,
    enable_backchannel: o.EnableBackchannel = None,
    ambient_sound: o.AmbientSound = None,
    boosted_keywords: o.BoostedKeywords = None,
    webhook_url: o.WebhookUrl = None,
    format_text: o.FormatText = None,
    opt_out_sensitive_data_storage: o.OptOut = None,
    data_storage_setting: o.DataStorageSetting = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Change an agent; only the fields given."""
    verbs.update(ctx, "agent.update", one_id, version)


@command(app, "retellctl agent delete AGENT_ID", "retellctl agent delete AGENT_ID --yes")
def delete(ctx: typer.Context, ids: o.Ids) -> None:
    """Delete agents."""
    verbs.delete(ctx, "agent.delete", ids)
