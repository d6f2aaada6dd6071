"""Renews retellctl/spec/types_v2.json from a description of today's API: `python tools/api_types.py api.json`.

The description is one JSON object: `operations` with their `body`, and `types`, the shapes that they refer to. What is
kept are the types that bodies refer to, with their ranges, enums and required fields; retellctl/spec/types.py describes
how they are written.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

TARGET: Final = Path(__file__).parents[1] / "retellctl" / "spec" / "types_v2.json"
SCALARS: Final = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "any": "any",
    "file": "file",
}
# Fields that hold a URL or a phone number: the description has them as texts. A tool's URL may hold {{variables}}.
URLS: Final[dict[str, dict[str, Any]]] = {
    "llm_websocket_url": {"url": "ws"},
    "webhook_url": {"url": "http"},
    "inbound_webhook_url": {"url": "http"},
    "inbound_sms_webhook_url": {"url": "http"},
    "url": {"url": "http", "variables": True},
}
PHONES: Final[dict[tuple[str, str], dict[str, Any]]] = {
    ("TransferDestinationPredefined", "number"): {"phone": "transfer"},
}


# Types of whose fields those that the description calls required are checked. It calls more so than the service asks
# for: exports of the dashboard would be refused.
CHECKED: Final = frozenset(
    {
        "AgentFilterCriteria",
        "CallFilterCriteria",
        "ChatFilterCriteria",
        "ContactFilterCriteria",
        "FilterAgent",
        "FilterDataStorageSetting",
        "FilterDirection",
        "FilterDisconnectionReason",
        "FilterIs",
        "FilterNumber",
        "FilterOneOf",
        "FilterRange",
        "FilterText",
        "FilterUserSentiment",
        "KeyFilterIs",
        "KeyFilterNumber",
        "KeyFilterOneOf",
        "KeyFilterPresent",
        "KeyFilterRange",
        "KeyFilterText",
        "KnowledgeBaseText",
        "LlmState",
        "ResponseEngine",
        "ResponseEngineConversationFlow",
        "ResponseEngineRetellLlm",
        "WeightedAgent",
    }
)


class Reader:
    """Reads the shapes of a description, and notes which named types they refer to."""

    def __init__(self, types: dict[str, Any]) -> None:
        self._types = types
        self.wanted: dict[str, Any] = {}

    def type(self, found: dict[str, Any], name: str = "", owner: str = "") -> Any:
        """Return a type as the data file writes it.

        Args:
            found: the type in the description.
            name: the field that has it.
            owner: the named type that the field belongs to.
        """
        nullable = bool(found.get("nullable"))
        if "ref" in found:
            self._want(found["ref"])
            return f"#{found['ref']}" + "?" * nullable
        written = self._written(found, name, owner)
        if isinstance(written, str):
            return written + "?" * nullable
        return {**written, "null": True} if nullable else written

    def _written(self, found: dict[str, Any], name: str, owner: str) -> Any:
        kind = found["type"]
        if "enum" in found:
            return {"enum": found["enum"]}
        if (owner, name) in PHONES:
            return PHONES[owner, name]
        if kind == "string" and name in URLS:
            return URLS[name]
        if kind == "array":
            size = [found.get("min_items"), found.get("max_items")]
            return {"list": self.type(found["items"], owner=owner), **({"items": size} if any(size) else {})}
        if kind == "object":
            if "fields" not in found:
                return {"map": self.type(found.get("values", {"type": "any"}))}
            fields = {field: self.type(value, field, owner) for field, value in found["fields"].items()}
            required = found.get("required", []) if owner in CHECKED else []
            return {"fields": fields, **({"required": required} if required else {})}
        if kind == "union":
            return self._union(found, owner)
        return self._scalar(found, kind)

    def _scalar(self, found: dict[str, Any], kind: str) -> Any:
        low, high = found.get("min", found.get("exclusive_min")), found.get("max")
        if kind in ("integer", "number") and (low is not None or high is not None):
            return {kind: [low, high, *(["above"] if "exclusive_min" in found else [])]}
        size = [found.get("min_length"), found.get("max_length")]
        return {"text": size} if kind == "string" and any(size) else SCALARS[kind]

    def _union(self, found: dict[str, Any], owner: str) -> dict[str, Any]:
        if "discriminator" not in found:
            return {"of": [self.type(member, owner=owner) for member in found["one_of"]]}
        tag = found["discriminator"]
        members = {}
        for member in found["one_of"]:
            resolved = self._types[member["ref"]] if "ref" in member else member
            for word in resolved["fields"][tag]["enum"]:
                members[word] = self.type(member, owner=owner)
        return {"by": tag, "of": members}

    def _want(self, name: str) -> None:
        if name not in self.wanted:
            self.wanted[name] = None  # it may refer to itself
            self.wanted[name] = self.type(self._types[name], owner=name)


def named_types(api: dict[str, Any]) -> dict[str, Any]:
    """Return the types that the bodies of a description refer to, by name.

    The criteria of a list get a name: CallFilterCriteria those of calls.
    """
    reader = Reader(api["types"])
    for operation in api["operations"]:
        for name, field in operation["body"].items():
            if name == "filter_criteria" and "fields" in field:
                named = f"{operation['name'].partition('.')[0].title()}FilterCriteria"
                reader.wanted[named] = reader.type(field, owner=named)
            else:
                reader.type(field)
    return dict(sorted(reader.wanted.items()))


def written(types: dict[str, Any]) -> str:
    """Return JSON with a line for every type, so that a change shows as one."""
    lines = [f"  {json.dumps(name)}: {json.dumps(type_)}" for name, type_ in types.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    description = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    TARGET.write_text(written(named_types(description)), "utf-8")
