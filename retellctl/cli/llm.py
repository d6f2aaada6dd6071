"""retellctl llm: Retell LLMs."""

from __future__ import annotations

import typer

from . import options as o
from . import verbs
from .framework import command, group

app = group("Retell LLMs: prompts, tools and states that an agent speaks from.")


@command(
    app,
    "retellctl llm create --general-prompt 'You are a friendly receptionist.' --begin-message 'Hello!'",
    "retellctl llm create --general-prompt @prompt.md --general-tools @tools.json",
)
def create(
    ctx: typer.Context,
    general_prompt: o.GeneralPrompt = None,
    begin_message: o.BeginMessage = None,
    general_tools: o.GeneralTools = None,
    states: o.States = None,
    starting_state: o.StartingState = None,
    model: o.Model = None,
    model_temperature: o.ModelTemperature = None,
    start_speaker: o.StartSpeaker = None,
    default_dynamic_variables: o.DefaultDynamicVariables = None,
    knowledge_base_ids: o.KnowledgeBaseIds = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Create a Retell LLM."""
    verbs.create(ctx, "llm.create")


@command(app, "retellctl llm get LLM_ID", "retellctl llm get LLM_ID --json")
def get(ctx: typer.Context, ids: o.Ids, version: o.LlmVersion = None) -> None:
    """Show Retell LLMs."""
    verbs.get(ctx, "llm.get", ids, version)


@command(app, "retellctl llm list", "retellctl llm list --json")
def list(ctx: typer.Context, sort_order: o.Order = None, limit: o.Limit = None) -> None:
    """List all Retell LLMs."""
    verbs.listing(ctx, "llm.list", limit=limit)


@command(app, "retellctl llm update LLM_ID --begin-message 'Good morning!'")
def update(
    ctx: typer.Context,
    one_id: o.OneId,
    version: o.LlmVersion = None,
    general_prompt: o.GeneralPrompt = None,
    begin_message: o.BeginMessage = None,
    general_tools: o.GeneralTools = None,
    states: o.States = None,
    starting_state: o.StartingState = None,
    model: o.Model = None,
    model_temperature: o.ModelTemperature = None,
    start_speaker: o.StartSpeaker = None,
    default_dynamic_variables: o.DefaultDynamicVariables = None,
    knowledge_base_ids: o.KnowledgeBaseIds = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Change a Retell LLM; only the fields given."""
    verbs.update(ctx, "llm.update", one_id, version)


@command(app, "retellctl llm delete LLM_ID", "retellctl llm delete LLM_ID --yes")
def delete(ctx: typer.Context, ids: o.Ids) -> None:
    """Delete Retell LLMs."""
    verbs.delete(ctx, "llm.delete", ids)
