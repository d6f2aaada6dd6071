"""retellctl phone-number: numbers that agents answer and call from."""

from __future__ import annotations

import typer

from . import options as o
from . import verbs
from .framework import command, group

app = group("Phone numbers: bought once, bound to an agent.")


@command(app, "retellctl phone-number create --agent-id AGENT_ID --area-code 415")
def create(
    ctx: typer.Context,
    agent_id: o.NumberAgent = None,
    area_code: o.AreaCode = None,
    country_code: o.CountryCode = None,
    toll_free: o.TollFree = None,
    nickname: o.Nickname = None,
    number_provider: o.NumberProvider = None,
    inbound_agents: o.InboundAgents = None,
    outbound_agents: o.OutboundAgents = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Buy a number and bind it to an agent. This costs money."""
    verbs.create(ctx, "phone-number.create")


@command(
    app, "retellctl phone-number get +14155550100", "retellctl phone-number get '+1 (415) 555-0100' --json"
)
def get(ctx: typer.Context, ids: o.Ids) -> None:
    """Show numbers."""
    verbs.get(ctx, "phone-number.get", ids)


@command(app, "retellctl phone-number list", "retellctl phone-number list --json")
def list(ctx: typer.Context, sort_order: o.Order = None, limit: o.Limit = None) -> None:
    """List all numbers."""
    verbs.listing(ctx, "phone-number.list", limit=limit)


@command(app, "retellctl phone-number update +14155550100 --agent-id AGENT_ID")
def update(
    ctx: typer.Context,
    one_id: o.OneId,
    agent_id: o.NumberAgent = None,
    inbound_agents: o.InboundAgents = None,
    outbound_agents: o.OutboundAgents = None,
    assignments: o.Set = None,
    strict: o.Strict = False,
    from_file: o.FromFile = None,
) -> None:
    """Bind a number to another agent."""
    verbs.update(ctx, "phone-number.update", one_id)


@command(app, "retellctl phone-number delete +14155550100 --yes")
def delete(ctx: typer.Context, ids: o.Ids) -> None:
    """Give numbers back."""
    verbs.delete(ctx, "phone-number.delete", ids)
