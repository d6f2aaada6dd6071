"""Renews retellctl/spec/known_v2.json from a description of today's API: `python tools/known_fields.py api.json`.

The description is one JSON object: `operations` with their `name`, `body` (fields) and `answer`, and `types`, the
shapes that they refer to. What is kept of it are names, enums, and what is text or a number, as
retellctl/spec/known.py describes it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "retellctl" / "spec" / "known_v2.json"
BODIES = (
    *("agent.create", "agent.update", "llm.create", "llm.update"),
    *("phone-number.create", "phone-number.update", "call.create", "call.register"),
)
ANSWERS = ("agent", "llm", "phone-number", "call")
SCALARS = {"string": "text", "integer": "number", "number": "number", "boolean": "flag", "any": "any"}
# Fields that hold a URL: the description has them as texts. A tool's may hold {{variables}}.
URLS = {
    "llm_websocket_url": {"url": "ws"},
    "webhook_url": {"url": "http"},
    "inbound_webhook_url": {"url": "http"},
    "inbound_sms_webhook_url": {"url": "http"},
    "url": {"url": "http", "variables": True},
}


class Reader:
    """Reads shapes, and notes which types they refer to."""

    def __init__(self, types: dict[str, Any]) -> None:
        self._types = types
        self.wanted: dict[str, Any] = {}

    def shape(self, found: dict[str, Any], name: str = "") -> Any:
        """The compact form of a shape; `name` is the field that has it."""
        nullable = bool(found.get("nullable"))
        if "ref" in found:
            self._want(found["ref"])
            return f"#{found['ref']}" + "?" * nullable
        compact = self._compact(found, name)
        if isinstance(compact, str):
            return compact + "?" * nullable
        return {**compact, "null": True} if nullable else compact

    def fields(self, found: dict[str, Any]) -> dict[str, Any]:
        """The compact forms of an object's fields."""
        return {name: self.shape(field, name) for name, field in found.items()}

    def _compact(self, found: dict[str, Any], name: str) -> Any:
        kind = found["type"]
        if "enum" in found:
            return {"enum": found["enum"]}
        if kind == "string" and name in URLS:
            return URLS[name]
        if kind == "array":
            return {"list": self.shape(found["items"])}
        if kind == "object":
            if "fields" in found:
                return {"fields": self.fields(found["fields"])}
            return {"map": self.shape(found.get("values", {"type": "any"}))}
        if kind == "union":
            return self._union(found)
        return SCALARS[kind]

    def _union(self, found: dict[str, Any]) -> dict[str, Any]:
        if "discriminator" not in found:
            return {"of": [self.shape(member) for member in found["one_of"]]}
        tag = found["discriminator"]
        members = {}
        for member in found["one_of"]:
            resolved = self._types[member["ref"]] if "ref" in member else member
            for word in resolved["fields"][tag]["enum"]:
                members[word] = self.shape(member)
        return {"by": tag, "of": members}

    def _want(self, name: str) -> None:
        if name not in self.wanted:
            self.wanted[name] = None  # it may refer to itself
            self.wanted[name] = self.shape(self._types[name])


def compact(api: dict[str, Any]) -> dict[str, Any]:
    """What retellctl knows of the API."""
    operations = {operation["name"]: operation for operation in api["operations"]}
    reader = Reader(api["types"])
    bodies = {name: reader.fields(operations[name]["body"]) for name in BODIES}
    answers = {
        kind: sorted(
            {*operations[f"{kind}.get"]["answer"]["fields"], *operations[f"{kind}.list"]["answer"]["fields"]}
        )
        for kind in ANSWERS
    }
    return {"bodies": bodies, "answers": answers, "types": dict(sorted(reader.wanted.items()))}


def written(known: dict[str, Any]) -> str:
    """JSON with a line for every body and every type, so that a change shows as one."""
    parts = []
    for part, members in known.items():
        lines = [f"    {json.dumps(name)}: {json.dumps(member)}" for name, member in members.items()]
        parts.append(f"  {json.dumps(part)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(written(compact(json.loads(Path(sys.argv[1]).read_text("utf-8")))), "utf-8")
