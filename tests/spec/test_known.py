"""What is known of the API: what real libraries send is known, and what is known is what the models check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from retellctl.service import v1, v2
from retellctl.spec import known as known_module
from retellctl.spec.known import known, words
from retellctl.spec.known_check import faults, nearest

if TYPE_CHECKING:
    from retellctl.service.api_version import Dialect

WIRE = Path(__file__).parents[1] / "data" / "wire.jsonl"
DIALECTS: dict[str, Dialect] = {"v1": v1, "v2": v2}  # type: ignore[dict-item]
BODIES = [
    case
    for case in map(json.loads, WIRE.read_text().splitlines())
    if case["command"].replace(" ", ".") in v1.MODELS
]


@pytest.mark.parametrize("case", BODIES, ids=lambda case: f"{case['api']} {case['case']}")
def test_all_that_libraries_send_is_known(case: dict[str, Any]) -> None:
    operation = case["command"].replace(" ", ".")

    assert faults(known(case["api"]), operation, case["request"]["json"] or {}) == []


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("operation", v1.MODELS)
def test_what_is_checked_is_known(version: str, operation: str) -> None:
    checked = DIALECTS[version].model(operation).model_fields
    names = known(version).names(operation)

    assert {field.alias or name for name, field in checked.items()} <= set(names)
    # Version 1 is small, and all of it is checked.
    assert version == "v2" or len(checked) == len(names)


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_every_shape_leads_somewhere(version: str) -> None:
    data = json.loads((Path(known_module.__file__).with_name(f"known_{version}.json")).read_text())
    fields = known(version)

    def walk(written: object, trail: tuple[object, ...]) -> int:
        assert len(trail) < 40, trail
        shape = fields.shape(written)
        assert shape.kind in {
            *("text", "number", "flag", "any", "enum", "list", "map", "fields", "url", "by", "of")
        }
        below = shape.data.get(
            "of", shape.data.get("fields", [shape.data.get("list", shape.data.get("map"))])
        )
        values = below.values() if isinstance(below, dict) else below
        return 1 + sum(walk(value, (*trail, value)) for value in values if value is not None)

    seen = sum(walk({"fields": body}, ()) for body in data["bodies"].values())

    assert seen > {"v1": 100, "v2": 1000}[version]
    assert all(name in json.dumps([data["bodies"], data["types"]]) for name in data["types"])


@pytest.mark.parametrize(
    ("version", "operation", "path", "holds"),
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
    ],
)
def test_what_a_path_holds(version: str, operation: str, path: str, holds: str) -> None:
    assert known(version).holds(operation, path.split(".")) == holds


def test_an_enum_has_the_values_of_all_versions_today_s_first() -> None:
    sounds = words("ambient_sound")

    assert sounds[:6] == [
        *("coffee-shop", "convention-hall", "summer-outdoor", "mountain-outdoor"),
        *("static-noise", "call-center"),
    ]
    assert sounds[6:] == ["null"]
    assert words("audio_encoding") == ["s16le", "mulaw"]
    assert words("agent_name") == []
    assert len(words("language")) == len(set(words("language"))) > 50


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


def data(version: str) -> Any:
    return json.loads((Path(known_module.__file__).parent / f"known_{version}.json").read_text())


def test_fields_are_those_of_the_answers_and_a_few_more() -> None:
    """--fields knows what the answers of either version have, and what people know from bodies."""
    from retellctl.output import fields

    more = {
        "agent": {"opt_out_sensitive_data_storage"},
        "llm": set(),
        "phone-number": {"country_code", "number_provider", "toll_free"},
        "call": {"override_agent_id", "override_agent_version", "phone_number"},
    }
    listed = {
        "agent": fields.AGENT,
        "llm": fields.LLM,
        "phone-number": fields.PHONE_NUMBER,
        "call": fields.CALL,
    }
    for kind, names in listed.items():
        answers = {name for version in ("v1", "v2") for name in data(version)["answers"][kind]}
        assert set(names) == answers | more[kind], kind
