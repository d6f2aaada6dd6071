"""Phone numbers: bought once, bound to an agent."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import first
from retellctl.spec import declaration as d
from retellctl.spec import types as t
from retellctl.spec.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from retellctl.jsontext.record import Record
    from retellctl.spec.declaration import Read

_LISTS = ("inbound_agents", "outbound_agents")


def _both_directions(agent_id: str, _: Read) -> dict[str, Any]:
    """Return the lists of version 2 for the one agent that answers and calls."""
    return {name: [{"agent_id": agent_id, "weight": 1}] for name in _LISTS}


def _weights(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that the weights of each list of agents add up to 1, as far as each of them is a share."""
    found = []
    for name, agents in body.items():
        if not name.endswith("_agents") or not isinstance(agents, list) or not agents:
            continue
        weights = [agent.get("weight") if isinstance(agent, dict) else None for agent in agents]
        shares = [w for w in weights if isinstance(w, int | float) and not isinstance(w, bool) and 0 < w <= 1]
        if len(shares) == len(agents) and abs(math.fsum(shares) - 1) > 1e-6:
            found.append(Fault((name,), agents, f"weights must add up to 1, not {math.fsum(shares):g}"))
    return found


def _fallback(body: Mapping[str, Any], _: str) -> list[Fault]:
    """Check that a number is not its own fallback (retell-sdk 6.2.13)."""
    found = body.get("fallback_number")
    if isinstance(found, str) and found == body.get("phone_number"):
        return [Fault(("fallback_number",), found, "must be another number than the one that is bought")]
    return []


def _agent(record: Record) -> bytes | None:
    """Return the agent of a number: its id if there is but one, else both lists as the service has them."""
    single = first(record, ("agent_id",))
    if single is not None:
        return single
    lists = {name: found for name in _LISTS if (found := first(record, (name,)))}
    ids = {
        bytes(jsontext.members(item).get("agent_id", b"null")) if item[:1] == b"{" else b"null"
        for found in lists.values()
        if found[:1] == b"["
        for item in jsontext.items(found)
    }
    if len(ids) == 1:
        return ids.pop()
    return jsontext.encode(lists) if ids else None


_ONE_AGENT = d.Gone("Use --agent-id: version 1 has one agent for both directions.")
_AGENTS = t.array(t.ref("WeightedAgent")) | None

FIELDS = (
    d.Field(
        "agent_id",
        t.identifier("agent"),
        "The agent that answers and calls.",
        v2=d.Into("inbound_agents.0.agent_id", _both_directions, ("outbound_agents",)),
    ),
    d.Field("area_code", t.integer(200, 999), "Three digits, such as 415.", metavar="CODE"),
    *d.newer(
        d.Field("country_code", t.enum("US", "CA"), "Where the number is."),
        d.Field("toll_free", t.boolean, "A number free to call."),
        d.Field("nickname", t.text, "Your name for it."),
        d.Field("number_provider", t.enum("twilio", "telnyx"), "The company that it is bought from."),
        d.Field(
            "inbound_agents",
            _AGENTS,
            "An agent that answers, and its share of the calls; repeatable.",
            metavar="ID[=WEIGHT]",
            typed="weighted",
            names="agent",
            v1=_ONE_AGENT,
        ),
        d.Field(
            "outbound_agents",
            _AGENTS,
            "An agent that calls, and its share of the calls; repeatable.",
            metavar="ID[=WEIGHT]",
            typed="weighted",
            names="agent",
            v1=_ONE_AGENT,
        ),
        d.Field("phone_number", t.phone("dial"), "The very number to buy."),
        d.Field(
            "inbound_webhook_url", t.url("http") | None, "Asked before a call is answered; null removes it."
        ),
        d.Field("fallback_number", t.phone("dial") | None, "Where calls go that no agent can take."),
        d.Field(
            "allowed_inbound_country_list",
            t.array(t.text) | None,
            "A country that may call it, such as US; repeatable.",
            "--allowed-inbound-country",
            "CODE",
        ),
        d.Field(
            "allowed_outbound_country_list",
            t.array(t.text) | None,
            "A country that it may call, such as US; repeatable.",
            "--allowed-outbound-country",
            "CODE",
        ),
        d.Field("transport", t.text | None, "How its SIP is carried: TLS, TCP or UDP."),
        d.Field(
            "inbound_sms_agents",
            _AGENTS,
            "A chat agent that answers its texts, and its share; repeatable.",
            metavar="ID[=WEIGHT]",
            typed="weighted",
            names="agent",
        ),
        d.Field(
            "outbound_sms_agents",
            _AGENTS,
            "A chat agent that sends texts, and its share; repeatable.",
            metavar="ID[=WEIGHT]",
            typed="weighted",
            names="agent",
        ),
        d.Field(
            "inbound_sms_webhook_url",
            t.url("http") | None,
            "Asked before a text is answered; null removes it.",
        ),
        d.Field("termination_uri", t.text, "SIP address that takes outbound calls.", metavar="URI"),
        d.Field("auth_username", t.text, "User name for the SIP trunk."),
        d.Field(
            "auth_password",
            t.text,
            "Password for the SIP trunk; @FILE keeps it out of the list of processes.",
            metavar="TEXT|@FILE",
        ),
        d.Field("codecs", t.array(t.text), "A codec that the SIP trunk may use; repeatable.", metavar="NAME"),
    ),
)
_IMPORTED = (
    d.Field("phone_number", t.phone("keep"), "The number to bring in."),
    d.Field(
        "ignore_e164_validation",
        t.boolean,
        "Take the number as it is, such as an extension, as the service does if not told otherwise.",
    ),
    *d.pick(
        FIELDS,
        "termination_uri codecs transport nickname inbound_agents outbound_agents inbound_webhook_url"
        " allowed_inbound_country_list allowed_outbound_country_list",
    ),
    d.Field("sip_trunk_auth_username", t.text, "User name for the SIP trunk."),
    d.Field(
        "sip_trunk_auth_password",
        t.text,
        "Password for the SIP trunk; @FILE keeps it out of the list of processes.",
        metavar="TEXT|@FILE",
    ),
)
_TO_BUY = "agent_id area_code country_code toll_free nickname number_provider inbound_agents outbound_agents"

RESOURCE = d.define(
    d.Resource(
        name="phone-number",
        noun="phone number",
        id="phone_number",
        title=("nickname", "phone_number_pretty"),
        named="nickname",
        columns=(
            d.Column("phone_number", rank=1),
            d.Column("phone_number_pretty", rank=6),
            d.Column("nickname", rank=3, least=10),
            d.Column("agent", rank=2, show="agents", derive=_agent),
            d.Column("area_code", rank=5),
            d.Column("modified", ("last_modification_timestamp",), 7, "short_moment"),
        ),
        answer=d.Answer(
            d.words(
                "phone_number phone_number_pretty phone_number_type nickname area_code last_modification_timestamp"
                " allowed_inbound_country_list allowed_outbound_country_list fallback_number inbound_agents"
                " inbound_sms_agents inbound_sms_webhook_url inbound_webhook_url outbound_agents outbound_sms_agents"
                " sip_outbound_trunk_config"
            ),
            v1=("agent_id", "phone_number", "area_code"),
            marks=frozenset({"phone_number_pretty", "phone_number_type", "last_modification_timestamp"}),
            copied=frozenset({"phone_number"}),
        ),
        empty="No phone numbers yet. Buy one with `retellctl phone-number create`.",
        operations=(
            d.Operation(
                "create",
                "Buy a number and bind it to an agent. This costs money.",
                ("retellctl phone-number create --agent-id AGENT_ID --area-code 415",),
                v1=d.POST("/create-phone-number"),
                v2=d.POST("/create-phone-number"),
                fields=d.pick(
                    FIELDS,
                    f"{_TO_BUY} phone_number inbound_webhook_url fallback_number allowed_inbound_country_list"
                    " allowed_outbound_country_list transport",
                ),
                required=("agent_id",),
                rules=(_weights, _fallback),
                doubt="a number may have been bought",
                question="Buy any phone number, bound to no agent? It costs money.",
                library="phone_number.purchase_number_and_bind_agent",
            ),
            d.Operation(
                "import",
                "Bring in a number of your own SIP trunk.",
                (
                    "retellctl phone-number import --phone-number +14155550142"
                    " --termination-uri trunk.example.com --sip-trunk-auth-password @password.txt",
                ),
                v2=d.POST("/import-phone-number"),
                fields=_IMPORTED,
                required=("phone_number", "termination_uri"),
                rules=(_weights,),
                doubt="the number may have been imported",
            ),
            d.Operation(
                "get",
                "Show numbers.",
                (
                    "retellctl phone-number get +14155550100",
                    "retellctl phone-number get '+1 (415) 555-0100' --json",
                ),
                v1=d.GET("/get-phone-number/{phone_number}"),
                v2=d.GET("/get-phone-number/{phone_number}"),
                library="phone_number.get_details",
            ),
            d.Operation(
                "list",
                "List all numbers.",
                ("retellctl phone-number list", "retellctl phone-number list --json"),
                v1=d.GET("/list-phone-numbers"),
                v2=d.GET("/v2/list-phone-numbers", d.IN_QUERY),
                filters=(d.BY_CHANGE,),
                lists=True,
                library="phone_number.get_all_numbers",
            ),
            d.Operation(
                "update",
                "Change numbers, such as the agents they are bound to.",
                ("retellctl phone-number update +14155550100 --agent-id AGENT_ID",),
                v1=d.PATCH("/update-phone-number/{phone_number}"),
                v2=d.PATCH("/update-phone-number/{phone_number}"),
                fields=(
                    *d.pick(FIELDS, "agent_id inbound_agents outbound_agents"),
                    *d.newer(d.Field("nickname", t.text | None, "Your name for it.")),
                    *d.pick(
                        FIELDS,
                        "inbound_webhook_url fallback_number allowed_inbound_country_list"
                        " allowed_outbound_country_list transport inbound_sms_agents outbound_sms_agents"
                        " inbound_sms_webhook_url termination_uri auth_username auth_password codecs",
                    ),
                ),
                required=("agent_id",),
                rules=(_weights,),
                library="phone_number.update_retell_llm",
            ),
            d.Operation(
                "delete",
                "Give numbers back.",
                ("retellctl phone-number delete +14155550100 --yes",),
                v1=d.DELETE("/delete-phone-number/{phone_number}"),
                v2=d.DELETE("/delete-phone-number/{phone_number}"),
                answers=False,
                removes=True,
                library="phone_number.remove_phone_number",
            ),
        ),
    )
)
