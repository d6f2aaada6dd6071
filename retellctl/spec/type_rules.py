"""The rules between the fields of one value, by the name of its type in types_v2.json.

What the vendor's own library says in its comments (retell-sdk 6.2.13), and no range of a single field can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .faults import MISSING, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_LEAST_ENDPOINTING: Final = {"azure": 100, "deepgram": 10, "soniox": 500}
_LEAST_ENDPOINTING_OF_OTHERS: Final = 100


def _required_are_properties(value: Mapping[str, Any]) -> Iterator[Fault]:
    properties, required = value.get("properties"), value.get("required")
    if isinstance(properties, dict) and isinstance(required, list):
        for place, name in enumerate(required):
            if isinstance(name, str) and name not in properties:
                yield Fault(("required", place), name, "must be a name in properties")


def _music_is_there(value: Mapping[str, Any]) -> Iterator[Fault]:
    name = "custom_on_hold_music_asset_id"
    if value.get("on_hold_music") == "custom" and not value.get(name):
        yield Fault(
            (name,), value.get(name, MISSING), "must be the id of a sound where on_hold_music is custom"
        )


def _headers_are_own(value: Mapping[str, Any]) -> Iterator[Fault]:
    found = value.get("custom_sip_headers")
    headers: Mapping[str, Any] = found if isinstance(found, dict) else {}
    for name in headers:
        if not name.lower().startswith("x-"):
            yield Fault(("custom_sip_headers", name), headers[name], "the name of a header begins with X-")


def _endpointing_is_possible(value: Mapping[str, Any]) -> Iterator[Fault]:
    provider, given = value.get("provider"), value.get("endpointing_ms")
    least = _LEAST_ENDPOINTING.get(str(provider), _LEAST_ENDPOINTING_OF_OTHERS)
    if provider and isinstance(given, int) and not isinstance(given, bool) and given < least:
        yield Fault(("endpointing_ms",), given, f"must be at least {least} for {provider}")


def _number_is_not_filled(value: Mapping[str, Any]) -> Iterator[Fault]:
    if value.get("field_name") == "phone_number":
        yield Fault(
            ("field_name",), "phone_number", "the phone number of a contact is never changed by an analysis"
        )


RULES: Final[Mapping[str, Callable[[Mapping[str, Any]], Iterator[Fault]]]] = {
    "JsonSchemaObject": _required_are_properties,
    "TransferWarm": _music_is_there,
    "TransferAgenticWarm": _music_is_there,
    "TransferCallTool": _headers_are_own,
    "EndCallTool": _headers_are_own,
    "CustomSttConfig": _endpointing_is_possible,
    "CrmAnalysisDataMapping": _number_is_not_filled,
}
"""The name of a type to what yields the faults of such a value, with paths from it down."""
