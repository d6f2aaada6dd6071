"""Prints a first draft of a resource's declaration from a description of today's API.

`python tools/draft.py api.json knowledge-base` prints a module for retellctl/resources, of which the words for people,
the order and the columns are to be curated by hand.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Final

# Fields whose value is the id of another resource's record.
IDS: Final = {
    "agent_id": "agent",
    "override_agent_id": "agent",
    "llm_id": "llm",
    "knowledge_base_id": "knowledge-base",
    "knowledge_base_ids": "knowledge-base",
    "conversation_flow_id": "conversation-flow",
    "voice_id": "voice",
    "fallback_voice_ids": "voice",
    "call_id": "call",
    "chat_id": "chat",
    "contact_id": "contact",
}
SCALARS: Final = {"string": "text", "boolean": "boolean", "any": "anything", "file": "file"}
URL: Final = re.compile(r".*webhook_url|llm_websocket_url|url")
PAGING: Final = frozenset({"limit", "pagination_key", "skip"})


def type_of(found: dict[str, Any], name: str) -> str:
    """Return a type as a declaration writes it."""
    return _plain(found, name) + (" | None" if found.get("nullable") else "")


def _plain(found: dict[str, Any], name: str) -> str:
    if "ref" in found:
        return f't.ref("{found["ref"]}")'
    kind = found["type"]
    if "enum" in found:
        return f"t.enum({', '.join(json.dumps(word) for word in found['enum'])})"
    if kind in ("number", "integer"):
        low, high = found.get("min"), found.get("max")
        bounds = f"{low}, {high}" if high is not None else str(low) if low is not None else ""
        return f"t.{kind}({bounds})"
    if kind == "array":
        size = ", ".join(str(found.get(end)) for end in ("min_items", "max_items"))
        return f"t.array({type_of(found['items'], name)})" + (f".of({size})" if size != "None, None" else "")
    if kind == "object":
        # An object with fields of its own and no name is a type that tools/api_types.py does not write.
        values = found.get("values", {"type": "any"})
        return "t.mapping()" if values == {"type": "any"} else f"t.mapping({type_of(values, name)})"
    if kind == "union":
        return "t.version" if name.endswith("version") else "t.anything"
    if name in IDS:
        return f't.identifier("{IDS[name]}")'
    if found.get("format") == "e164":
        return 't.phone("dial")'
    if URL.fullmatch(name):
        return f't.url("{"ws" if "websocket" in name else "http"}")'
    size = ", ".join(str(found.get(end)) for end in ("min_length", "max_length"))
    return f"t.{SCALARS[kind]}" + (f".of({size})" if size not in ("None, None", "1, None") else "")


def field(name: str, found: dict[str, Any]) -> str:
    """Return the declaration of a field."""
    return f'd.Field("{name}", {type_of(found, name)}, "..."),'


def operation(found: dict[str, Any], shared: list[str]) -> str:
    """Return the declaration of an operation; the fields that it shares with others are named FIELDS."""
    paged = found["paged"] or {}
    pages = {"query": ", d.IN_QUERY", "body": ", d.IN_BODY"}.get(paged.get("where", ""), "")
    verb = found["command"].split(" ", 1)[1]
    at = found["answer"].get("at", "")
    place = f', at="{at}"' if at and not pages else ""
    parts = [f'"{verb}"', '"..."', f'v2=d.{found["method"]}("{found["path"]}"{pages}{place})']
    if found["body"] and not pages:
        parts.append(
            "fields=FIELDS" if list(found["body"]) == shared else f"fields=({_fields(found['body'])})"
        )
        if found["body_required"]:
            parts.append(f"required={tuple(found['body_required'])}")
    query = {name: value for name, value in found["query"].items() if name not in PAGING}
    if query:
        parts.append(f"{'filters' if pages else 'query'}=({_fields(query)})")
    answer = found["answer"]["type"]
    parts += ["lists=True"] * (answer in ("list", "page")) + ["answers=False"] * (answer == "nothing")
    is_list = answer in ("list", "page")
    if found["method"] == "POST" and not is_list:
        parts += ["reads=True"] * found["reads"] + ["repeatable=True"] * found["idempotent"]
    parts += ["repeatable=False"] * (found["method"] != "POST" and not found["idempotent"])
    parts += ["is_form=True"] * ((found["content_type"] or "").startswith("multipart"))
    parts += ["removes=True"] * (found["method"] == "DELETE" and len(found["path_params"]) == 1)
    return f"d.Operation({', '.join(parts)}),"


def _fields(found: dict[str, Any]) -> str:
    return " ".join(field(name, value) for name, value in found.items())


def draft(api: dict[str, Any], resource: str) -> str:
    """Return the draft of a resource's module."""
    operations = [found for found in api["operations"] if found["command"].split()[0] == resource]
    create = next((found for found in operations if found["command"].endswith(" create")), operations[0])
    shared = create["body"]
    answer = next(
        (found["answer"] for found in operations if found["command"].endswith(" get")), create["answer"]
    )
    only = [name for name in answer.get("fields", {}) if name not in shared]
    noun = resource.replace("-", " ")
    lines = [
        f'"""{noun.capitalize()}s: ..."""',
        "",
        "from __future__ import annotations",
        "",
        "from retellctl.spec import declaration as d",
        "from retellctl.spec import types as t",
        "",
        "FIELDS = (",
        *(f"    {field(name, value)}" for name, value in shared.items()),
        ")",
        "",
        "RESOURCE = d.define(",
        "    d.Resource(",
        f'        name="{resource}", noun="{noun}", id="{answer.get("id", "")}", title=(),',
        f"        columns=({', '.join(f'd.Column({json.dumps(name)})' for name in answer.get('fields', {}))}),",
        f'        answer=d.Answer(d.words("{" ".join(only)}")),',
        "        operations=(",
        *(f"            {operation(found, [*shared])}" for found in operations),
        "        ),",
        "    )",
        ")",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(draft(json.loads(Path(sys.argv[1]).read_text("utf-8")), sys.argv[2]))
