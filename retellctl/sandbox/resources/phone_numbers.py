"""Phone numbers: made in the wanted area code, bound to agents, never the same one twice.

Stored under their digits, with v2's weighted lists of agents; v1's single agent_id is made from them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from retellctl.sandbox.requests import checks
from retellctl.sandbox.requests.checks import Refused, missing
from retellctl.sandbox.requests.pages import query_page

from . import agents, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from retellctl.sandbox.requests.request import SandboxRequest
    from retellctl.sandbox.state.store import StoredRecord

    from .records import Handler

LISTS: Final = ("inbound_agents", "outbound_agents")
# They say what to buy; of what is bought only the answer's own fields tell.
PURCHASE: Final = frozenset(
    {"area_code", "country_code", "number_provider", "phone_number", "phone_number_type", "toll_free"}
)
_TRUNK: Final = (
    "termination_uri",
    "transport",
    "codecs",
    "sip_trunk_auth_username",
    "sip_trunk_auth_password",
)
_SHOWN_AS: Final = {"sip_trunk_auth_username": "auth_username"}
DEFAULT_AREA: Final = {"US": 415, "CA": 416}
TOLL_FREE_AREA: Final = 800


def _is_v1(request: SandboxRequest) -> bool:
    # Both versions share the routes; v1 knows one agent and no plus.
    return "agent_id" in request.body and not any(name in request.body for name in LISTS)


def _bound(request: SandboxRequest, current: dict[str, Any]) -> dict[str, Any]:
    body = request.body
    number = records.changed(request, current)
    for name in (*LISTS, *PURCHASE, "agent_id"):
        number.pop(name, None)
    number |= {name: current[name] for name in (*LISTS, "phone_number_type") if name in current}
    lists = {name: body[name] for name in LISTS if name in body and body[name] != current.get(name)}
    for name, weighted in lists.items():
        _check_agents(request, weighted or [])
        number[name] = weighted or []
    # A body that was got may hold an agent under both names: the one that differs from before was meant.
    if not lists and "agent_id" in body and body["agent_id"] != _agent_id(current):
        # v1 does not name 422 among the answers of a purchase.
        agents.find(request, body["agent_id"], 400 if not current and _is_v1(request) else 422)
        number |= {name: [{"agent_id": body["agent_id"], "weight": 1}] for name in LISTS}
    return number


def _check_agents(request: SandboxRequest, weighted: list[dict[str, Any]]) -> None:
    for entry in weighted:
        agents.find(request, entry["agent_id"])
        checks.version(entry.get("agent_version"))


def _agent_id(body: dict[str, Any]) -> str | None:
    bound = body.get("outbound_agents") or body.get("inbound_agents")
    return bound[0]["agent_id"] if bound else None


def outbound_agent(body: dict[str, Any]) -> str | None:
    """Return the agent that makes calls from a stored number; of several the one with the greatest weight."""
    bound = body.get("outbound_agents")
    return max(bound, key=lambda entry: entry["weight"])["agent_id"] if bound else None


def _candidates(area: int) -> Iterator[str]:
    # 555-0100 to 555-0199 are nobody's; behind them come real exchanges.
    exchanges = (n for n in range(200, 1000) if n != 555 and n % 100 != 11)
    fiction = (f"1{area}555{line:04}" for line in range(100, 200))
    return chain(fiction, (f"1{area}{exchange}{line:04}" for exchange in exchanges for line in range(10_000)))


def _purchased(request: SandboxRequest) -> str:
    body = request.body
    if "phone_number" in body:
        digits: str = body["phone_number"].removeprefix("+")
        if digits in request.store.ever("phone_number", digits):
            raise Refused(400, f"{body['phone_number']} is not for sale")
        return digits
    area = TOLL_FREE_AREA if body.get("toll_free") else DEFAULT_AREA[body.get("country_code", "US")]
    area = int(body.get("area_code", area))
    used = request.store.ever("phone_number", f"1{area}")
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
    own = {*shown, *PURCHASE, *LISTS, records.MODIFIED}
    shown |= {name: value for name, value in body.items() if name not in own}
    return shown | {records.MODIFIED: body[records.MODIFIED]}


def find(request: SandboxRequest, number: str) -> StoredRecord:
    """Return the stored number, given with or without its plus.

    Raises:
        Refused: 422, there is none.
    """
    record = request.store.get("phone_number", number.removeprefix("+"))
    if record is None:
        raise missing()
    return record


def _create(request: SandboxRequest) -> Any:
    with request.store.transaction():
        number = _bound(request, {})
        number["phone_number_type"] = f"retell-{request.body.get('number_provider', 'twilio')}"
        digits = _purchased(request)
        request.store.put("phone_number", digits, number, request.now)
    return _answer(digits, number, plus=not _is_v1(request))


def _import(request: SandboxRequest) -> Any:
    digits: str = request.body["phone_number"].removeprefix("+")
    with request.store.transaction():
        if request.store.get("phone_number", digits) is not None:
            raise Refused(400, f"{request.body['phone_number']} is yours already")
        number = _bound(request, {}) | {"phone_number_type": "custom"}
        # What it is reached with is shown in one object, and the password is not.
        trunk = {name: number.pop(name) for name in _TRUNK if name in number}
        shown = {
            _SHOWN_AS.get(name, name): trunk[name] for name in trunk if name != "sip_trunk_auth_password"
        }
        number.pop("ignore_e164_validation", None)
        number["sip_outbound_trunk_config"] = shown
        request.store.put("phone_number", digits, number, request.now)
    return _answer(digits, number, plus=request.body["phone_number"].startswith("+"), v1=False)


def _get(request: SandboxRequest) -> Any:
    record = find(request, request.id)
    return _answer(record.id, record.body, plus=request.id.startswith("+"))


def _update(request: SandboxRequest) -> Any:
    if not request.body:
        raise Refused(400, "agent_id is required (v2: inbound_agents or outbound_agents)")
    with request.store.transaction():
        record = find(request, request.id)
        number = _bound(request, record.body)
        request.store.put("phone_number", record.id, number, record.at)
    plus = request.id.startswith("+") or not _is_v1(request)
    return _answer(record.id, number, plus=plus)


def _delete(request: SandboxRequest) -> None:
    if not request.store.delete("phone_number", request.id.removeprefix("+")):
        raise missing()


def _list(request: SandboxRequest) -> Any:
    if "v1" in request.versions:
        listed = request.store.scan("phone_number", newest_first=False)
        return [_answer(record.id, record.body, plus=False, v2=False) for record in listed]
    return query_page(
        request, "phone_number", lambda record: _answer(record.id, record.body, plus=True, v1=False)
    )


HANDLERS: Final[dict[str, Handler]] = {
    "create": _create,
    "import": _import,
    "get": _get,
    "list": _list,
    "update": _update,
    "delete": _delete,
}
