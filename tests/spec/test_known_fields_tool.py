"""tools/known_fields.py: what of a description of the API is kept."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from retellctl.spec import known
from retellctl.spec.known import Known

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def tool() -> Any:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("known_fields", PROJECT / "tools" / "known_fields.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_names_enums_and_kinds_are_kept(tool: Any) -> None:
    body = {
        "agent_name": {"type": "string", "nullable": True, "max_length": 9},
        "voice_speed": {"type": "number", "min": 0.5, "max": 2},
        "webhook_url": {"type": "string", "nullable": True},
        "model": {"ref": "Model", "nullable": True},
        "language": {
            "type": "union",
            "one_of": [{"ref": "Model"}, {"type": "array", "items": {"ref": "Model"}}],
        },
        "metadata": {"type": "object", "values": {"type": "any"}},
        "tools": {"type": "array", "items": {"ref": "Tool"}},
    }
    types = {
        "Model": {"type": "string", "enum": ["a", "b"], "default": "a"},
        "Tool": {"type": "union", "one_of": [{"ref": "Custom"}], "discriminator": "type"},
        "Custom": {
            "type": "object",
            "fields": {
                "type": {"type": "string", "enum": ["custom"]},
                "url": {"type": "string"},
                "tools": {"type": "array", "items": {"ref": "Tool"}},
            },
        },
        "Unused": {"type": "string"},
    }
    answers = [
        {"name": f"{kind}.{verb}", "answer": {"fields": {f"{kind}_{verb}": {}, "id": {}}}}
        for kind in tool.ANSWERS
        for verb in ("get", "list")
    ]
    bodies = [{"name": name, "body": body} for name in tool.BODIES]

    found = tool.compact({"operations": [*answers, *bodies], "types": types})

    assert set(found["bodies"]) == set(tool.BODIES)
    assert found["bodies"]["agent.create"] == {
        "agent_name": "text?",
        "voice_speed": "number",
        "webhook_url": {"url": "http", "null": True},
        "model": "#Model?",
        "language": {"of": ["#Model", {"list": "#Model"}]},
        "metadata": {"map": "any"},
        "tools": {"list": "#Tool"},
    }
    assert found["answers"]["agent"] == ["agent_get", "agent_list", "id"]
    assert found["types"] == {
        "Custom": {
            "fields": {
                "type": {"enum": ["custom"]},
                "url": {"url": "http", "variables": True},
                "tools": {"list": "#Tool"},
            }
        },
        "Model": {"enum": ["a", "b"]},
        "Tool": {"by": "type", "of": {"custom": "#Custom"}},
    }
    assert json.loads(tool.written(found)) == found
    assert Known(found).holds("agent.create", ["tools", "0", "tools", "1", "url"]) == "text"


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_the_files_have_a_line_for_every_body_and_type(version: str, tool: Any) -> None:
    text = Path(known.__file__).with_name(f"known_{version}.json").read_text()

    assert tool.written(json.loads(text)) == text
