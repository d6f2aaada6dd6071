"""Phone numbers: made in the wanted area code, bound to agents, never the same one twice.

Stored under their digits, with v2's weighted lists of agents; v1's single agent_id is made from them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from . import agents, checks
from .checks import Refused, missing
from .pages import query_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .request import Asked
    from .store import Record

LISTS: Final = ("inbound_agents", "outbound_agents")
READ_ONLY: Final = frozenset(
    {"phone_number", "phone_number_pretty", "phone_number_type", "area_code", "last_modification_timestamp"}
)
# They say what to buy; of what is bought only the answer's own fields tell.
PURCHASE: Final = frozenset({"country_code", "number_provider", "toll_free"})
DEFAULT_AREA: Final = {"US": 415, "CA": 416}
TOLL_FREE_AREA: Final = 800

_weighted = checks.list_of(
    checks.fields({"agent_id": checks.text, "weight": checks.number(0, 1)}, required=("agent_id", "weight"))
)
FIELDS: Final[dict[str, checks.Check]] = {
    "agent_id": checks.text,
    "inbound_agents": checks.nullable(_weighted),
    "outbound_agents": checks.nullable(_weighted),
    "nickname": checks.nullable(checks.text),
    "inbound_webhook_url": checks.nullable(checks.text),
}
PURCHASE_FIELDS: Final[dict[str, checks.Check]] = FIELDS | {
    "area_code": checks.integer(200, 999),
    "country_code": checks.one_of("US", "CA"),
    "number_provider": checks.one_of("twilio", "telnyx"),
    "toll_free": checks.boolean,
    "phone_number": checks.e164,
}


def _is_v1(asked: Asked) -> bool:
    # Both versions share the routes; v1 knows one agent and no plus.
    return "agent_id" in asked.body and not any(name in asked.body for name in LISTS)


def _bound(asked: Asked, current: dict[str, Any]) -> dict[str, Any]:
    body = asked.body
    number = dict(current)
    for name, value in body.items():
        if name in READ_ONLY or name in PURCHASE or name in LISTS or name == "agent_id":
            continue
        if value is None and name in FIELDS:
            number.pop(name, None)
        else:
            number[name] = value
    lists = {name: body[name] for name in LISTS if name in body and body[name] != current.get(name)}
    for name, weighted in lists.items():
        _check_weights(asked, name, weighted or [])
        number[name] = weighted or []
    # A body that was got may hold an agent under both names: the one that differs from before was meant.
    if not lists and "agent_id" in body and body["agent_id"] != _agent_id(current):
        # v1 does not name 422 among the answers of a purchase.
        agents.find(asked, body["agent_id"], 400 if not current and _is_v1(asked) else 422)
        number |= {name: [{"agent_id": body["agent_id"], "weight": 1}] for name in LISTS}
    number["last_modification_timestamp"] = asked.now
    return number


def _check_weights(asked: Asked, path: str, weighted: list[dict[str, Any]]) -> None:
    total = sum(entry["weight"] for entry in weighted)
    if weighted and abs(total - 1) > 1e-6:
        raise Refused(400, f"the weights of {path} must add up to 1, not {total:g}")
    for entry in weighted:
        agents.find(asked, entry["agent_id"])
        checks.version(entry.get("agent_version"))


def _agent_id(body: dict[str, Any]) -> str | None:
    bound = body.get("outbound_agents") or body.get("inbound_agents")
    return bound[0]["agent_id"] if bound else None


def outbound_agent(body: dict[str, Any]) -> str | None:
    """The agent that makes calls from a stored number; of several the one with the greatest weight."""
    bound = body.get("outbound_agents")
    return max(bound, key=lambda entry: entry["weight"])["agent_id"] if bound else None


def _candidates(area: int) -> Iterator[str]:
    # 555-0100 to 555-0199 are nobody's; behind them come real exchanges.
    exchanges = (n for n in range(200, 1000) if n != 555 and n % 100 != 11)
    fiction = (f"1{area}555{line:04}" for line in range(100, 200))
    return chain(fiction, (f"1{area}{exchange}{line:04}" for exchange in exchanges for line in range(10_000)))


def _purchased(asked: Asked) -> str:
    body = asked.body
    if "phone_number" in body:
        digits: str = body["phone_number"].removeprefix("+")
        if digits in asked.store.ever("phone_number", digits):
            raise Refused(400, f"{body['phone_number']} is not for sale")
        return digits
    area = TOLL_FREE_AREA if body.get("toll_free") else DEFAULT_AREA[body.get("country_code", "US")]
    area = int(body.get("area_code", area))
    used = asked.store.ever("phone_number", f"1{area}")
    free = next((number for number in _candidates(area) if number not in used), None)
    if free is None:
        raise Refused(400, f"no phone number is left in area code {area}")
    return free


def _pretty(digits: str) -> str:
    if len(digits) == 11 and digits.startswith("1"):
        return f"+1 ({digits[1:4]}) {digits[4:7]}-{digits[7:]}"
    return f"+{digits}"


def _answer(
    digits: str, body: dict[str, Any], *, plus: bool, v1: bool = True, v2: bool = True
) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "phone_number": f"+{digits}" if plus else digits,
        "phone_number_pretty": _pretty(digits),
    }
    if v2:
        shown["phone_number_type"] = body.get("phone_number_type", "retell-twilio")
    if "nickname" in body:
        shown["nickname"] = body["nickname"]
    bound = _agent_id(body)
    if v1 and bound is not None:
        shown["agent_id"] = bound
    if v2:
        shown |= {name: body.get(name, []) for name in LISTS}
    if len(digits) == 11 and digits.startswith("1"):
        shown["area_code"] = int(digits[1:4])
    own = {*shown, *READ_ONLY, *LISTS}
    shown |= {name: value for name, value in body.items() if name not in own}
    return shown | {"last_modification_timestamp": body["last_modification_timestamp"]}


def find(asked: Asked, number: str) -> Record:
    """The stored number, given with or without its plus.

    Raises:
        Refused: 422, there is none.
    """
    record = asked.store.get("phone_number", number.removeprefix("+"))
    if record is None:
        raise missing()
    return record


def create(asked: Asked) -> Any:
    """POST /create-phone-number: with an agent_id (v1), with lists of agents, or bound to none (v2)."""
    checks.fields(PURCHASE_FIELDS)("", asked.body)
    with asked.store.transaction():
        number = _bound(asked, {})
        number["phone_number_type"] = f"retell-{asked.body.get('number_provider', 'twilio')}"
        digits = _purchased(asked)
        asked.store.put("phone_number", digits, number, asked.now)
    return _answer(digits, number, plus=not _is_v1(asked))


def get(asked: Asked) -> Any:
    """GET /get-phone-number/{phone_number}."""
    record = find(asked, asked.id)
    return _answer(record.id, record.body, plus=asked.id.startswith("+"))


def update(asked: Asked) -> Any:
    """PATCH /update-phone-number/{phone_number}."""
    if not asked.body:
        raise Refused(400, "agent_id is required (v2: inbound_agents or outbound_agents)")
    checks.fields(FIELDS)("", asked.body)
    with asked.store.transaction():
        record = find(asked, asked.id)
        number = _bound(asked, record.body)
        asked.store.put("phone_number", record.id, number, record.at)
    plus = asked.id.startswith("+") or not _is_v1(asked)
    return _answer(record.id, number, plus=plus)


def delete(asked: Asked) -> None:
    """DELETE /delete-phone-number/{phone_number}."""
    if not asked.store.delete("phone_number", asked.id.removeprefix("+")):
        raise missing()


def list_v1(asked: Asked) -> Any:
    """GET /list-phone-numbers."""
    records = asked.store.scan("phone_number", newest_first=False)
    return [_answer(record.id, record.body, plus=False, v2=False) for record in records]


def list_v2(asked: Asked) -> Any:
    """GET /v2/list-phone-numbers."""
    return query_page(
        asked, "phone_number", lambda record: _answer(record.id, record.body, plus=True, v1=False)
    )
