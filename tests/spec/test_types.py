"""Types of values: what a path holds, which words an enum has, and that every name leads somewhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from retellctl.resources.index import OPERATIONS
from retellctl.spec.body import body_type, holds
from retellctl.spec.check import nearest
from retellctl.spec.types import Type, _type, types

ROOT = Path(__file__).parents[2]
BODIES = [
    (operation.name, version)
    for operation in OPERATIONS.values()
    for version in ("v1", "v2")
    if operation.fields and operation.route(version)
]


def walked(named: object, type_: Type, version: str, trail: tuple[str, ...] = ()) -> int:
    """How many types a type leads to, each name on the way once."""
    if type_.kind == "ref":
        return (
            0
            if type_.name in trail
            else walked(named, types(version)[type_.name], version, (*trail, type_.name))
        )
    below = [*type_.members.values(), *([type_.item] if type_.item else [])]
    return 1 + sum(walked(named, member, version, trail) for member in below)


@pytest.mark.parametrize(("operation", "version"), BODIES)
def test_every_type_of_a_body_leads_somewhere(operation: str, version: str) -> None:
    assert walked(None, body_type(OPERATIONS[operation], version), version) > 1


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_every_named_type_can_be_read(version: str) -> None:
    kinds = {types(version)[name].kind for name in types(version)}

    assert {"object", "union"} <= kinds <= {"object", "union", "enum", "choice", "text", "map"}


@pytest.mark.parametrize(
    ("version", "operation", "path", "held"),
    [
        ("v1", "agent.update", "agent_name", "text"),
        ("v1", "agent.update", "webhook_url", "text"),
        ("v1", "llm.update", "states.3.tools.0.cal_api_key", "text"),
        ("v1", "llm.update", "general_tools.0.event_type_id", "number"),
        ("v1", "call.create", "phone_number.from", "text"),
        ("v2", "agent.update", "agent_name", "null or text"),
        ("v2", "agent.update", "voice_speed", "number"),
        ("v2", "agent.update", "language", "any"),
        ("v2", "agent.update", "ambient_sound", "null or text"),
        ("v2", "agent.update", "response_engine.llm_id", "text"),
        ("v2", "agent.update", "response_engine.version", "number"),
        ("v2", "agent.update", "enable_backchannel", "any"),
        ("v2", "agent.update", "no_such_field", "any"),
        ("v2", "agent.update", "agent_name.below", "any"),
        ("v2", "llm.update", "states.0.edges.1.destination_state_name", "text"),
        ("v2", "llm.update", "default_dynamic_variables.anything", "text"),
        ("v2", "phone-number.update", "inbound_agents.0.agent_version", "any"),
        ("v2", "call.create", "metadata.price", "any"),
        ("v2", "conversation-flow.create", "nodes.0.instruction.text", "text"),
        ("v2", "knowledge-base.create", "max_chunk_size", "number"),
    ],
)
def test_what_a_path_holds(version: str, operation: str, path: str, held: str) -> None:
    assert holds(OPERATIONS[operation], version, path.split(".")) == held


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("voice_sped", "voice_speed"),
        ("voiceSpeed", "voice_speed"),
        ("VOICE-SPEED", "voice_speed"),
        ("temperature", "voice_temperature"),
        ("", "voice_id"),
        ("x" * 100_000, "voice_id"),
    ],
)
def test_the_nearest_name_is_found_however_it_is_joined(word: str, near: str) -> None:
    assert nearest(word, ["voice_id", "voice_speed", "voice_temperature"]) == near


def test_the_named_types_are_those_of_the_description(tmp_path: Path) -> None:
    """tools/api_types.py makes of the description what is stored."""
    copy = tmp_path / "tools" / "api_types.py"
    copy.parent.mkdir()
    copy.write_text((ROOT / "tools" / "api_types.py").read_text())
    target = tmp_path / "retellctl" / "spec" / "types_v2.json"
    target.parent.mkdir(parents=True)

    subprocess.run([sys.executable, copy, ROOT / "tests" / "data" / "api.json"], check=True, timeout=60)

    assert target.read_text() == (ROOT / "retellctl" / "spec" / "types_v2.json").read_text()
    assert all(len(line) < 20_000 for line in target.read_text().splitlines())
    assert json.loads(target.read_text())["Locale"]["enum"][0] == "en-US"


def test_what_is_written_otherwise_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        _type({"strange": [1, 2], "thing": 3})
