"""Numbers keep their characters: text where they would change, as they stand where they are numbers."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

REGISTER = ["call", "register", "--agent-id", "a", "--api-version", "v2"]
# What stands after the equals sign, and what of it is in the body.
VALUES = {
    "7": "7",
    "-3": "-3",
    "1.5": "1.5",
    "5.0": "5.0",
    "0": "0",
    "12345678901234567890123": "12345678901234567890123",
    "12e10": '"12e10"',
    "123e456": '"123e456"',
    "0e12345": '"0e12345"',
    "-1E400": '"-1E400"',
    "3.10": '"3.10"',
    "1.10": '"1.10"',
    "1E3": '"1E3"',
    "1e3": '"1e3"',
    "-0": '"-0"',
    "0.10": '"0.10"',
    "007": '"007"',
    "+7": '"+7"',
    " 5": '" 5"',
    "5 ": '"5 "',
    "1.": '"1."',
    "52.52000660000000012345": '"52.52000660000000012345"',
    "0.1000000000000000055": '"0.1000000000000000055"',
    "9" * 5000: f'"{"9" * 5000}"',
    "true": "true",
    "null": "null",
    '"3.10"': '"3.10"',
    "[1.10,1e3,-0]": "[1.10,1e3,-0]",
    '{"lat":52.52000660000000012345}': '{"lat":52.52000660000000012345}',
    "NaN": '"NaN"',
}


# An option with a name, and the body that it makes of a value.
PLACES = {
    "--metadata x": '{"agent_id":"a","metadata":{"x":%s}}',
    "--set metadata.x": '{"metadata":{"x":%s},"agent_id":"a"}',
    "--set other": '{"other":%s,"agent_id":"a"}',
}
FILES = {
    "body.json": '{"metadata": {"price": 1.10, "lat": 52.52000660000000012345, "e": 1e3, "n": -0, "b": 1E-2}}',
    "body.yaml": "metadata: {price: 1.10, lat: 52.52000660000000012345, e: 1e3, n: -0, b: 1E-2}",
}
KEPT = '{"price":1.10,"lat":52.52000660000000012345,"e":1e3,"n":-0,"b":1E-2}'


def sent(server: Recorder) -> str:
    """The one body as it came."""
    [request] = server.requests
    return request.body.decode()


@pytest.mark.parametrize("typed", VALUES)
@pytest.mark.parametrize("place", PLACES)
def test_a_value_is_a_number_only_if_it_is_written_the_same_again(
    place: str, typed: str, ask: Run, server: Recorder
) -> None:
    option, name = place.split()

    result = ask(*REGISTER, "--quiet", option, f"{name}={typed}")

    assert (result.exit_code, result.stderr) == (0, "")
    assert sent(server) == PLACES[place] % VALUES[typed]


@pytest.mark.parametrize(
    ("text", "value"), [("7\n", "7"), ("3.10\n", '"3.10\\n"'), ("12e10", '"12e10"'), ("[1.10]\n", "[1.10]")]
)
def test_a_number_in_a_text_file_is_one_by_the_same_rule(
    text: str, value: str, tmp_path: Path, ask: Run, server: Recorder
) -> None:
    (tmp_path / "value.txt").write_text(text)

    ask(*REGISTER, "--metadata", f"x=@{tmp_path}/value.txt")

    assert sent(server) == PLACES["--metadata x"] % value


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("option", ["-f", "--metadata"])
def test_numbers_in_files_keep_their_characters(
    option: str, name: str, tmp_path: Path, ask: Run, server: Recorder
) -> None:
    text = FILES[name]
    if option == "--metadata":
        text = text.partition(": ")[2].removesuffix("}" if name.endswith("json") else "")
    path = tmp_path / name
    path.write_text(text)

    result = ask(*REGISTER, option, f"{path}" if option == "-f" else f"@{path}")

    assert result.exit_code == 0, result.stderr
    assert f'"metadata":{KEPT}' in sent(server)


@pytest.mark.parametrize(
    ("line", "body"),
    [
        (
            """llm update l --general-tools '[{"type": "code", "name": "c", "code": "", "timeout_ms": 5.0e3}]'""",
            '{"general_tools":[{"type":"code","name":"c","code":"","timeout_ms":5.0e3}]}',
        ),
        (
            """agent update a --response-engine '{"type": "retell-llm", "llm_id": "l", "version": 1.0}'""",
            '{"response_engine":{"type":"retell-llm","llm_id":"l","version":1.0}}',
        ),
        (
            "agent update a --set voice_speed=1.10 --set interruption_sensitivity=0.50 --set agent_name=1.10",
            '{"voice_speed":1.10,"interruption_sensitivity":0.50,"agent_name":"1.10"}',
        ),
        ("agent update a --set version_title=7 --set fallback_voice_ids.0=12", None),
        ("agent update a --voice-speed 1.10", '{"voice_speed":1.1}'),
        ("call register --agent-id a --agent-version 007", '{"agent_id":"a","agent_version":"007"}'),
        ("call register --agent-id a --agent-version 10", '{"agent_id":"a","agent_version":10}'),
        (
            "phone-number update +14155550100 --inbound-agent a --set inbound_agents.0.agent_version=007",
            '{"inbound_agents":[{"agent_id":"a","weight":1,"agent_version":"007"}]}',
        ),
    ],
)
def test_a_field_takes_what_it_is_known_to_hold(
    line: str, body: str | None, ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")
    assert sent(server) == (body or '{"version_title":"7","fallback_voice_ids":["12"]}')


def test_what_is_shown_has_the_characters_that_are_sent(tmp_path: Path, ask: Run) -> None:
    (tmp_path / "body.json").write_text(FILES["body.json"])
    line = [*REGISTER, "-f", f"{tmp_path}/body.json", "--dry-run"]

    assert f'"metadata":{KEPT}' in ask(*line).stdout
    assert f'"metadata":{KEPT}' in ask(*line, "-o", "curl").stdout
    assert ask(*line, "--query", "dry_run.body.metadata").stdout == KEPT + "\n"
    assert ask(*line, "--query", "dry_run.body.metadata.price", "--raw").stdout == "1.10\n"
    assert "lat: 52.52000660000000012345\n" in ask(*line, "-o", "yaml").stdout


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("agent update a --set voice_speed=2.10", "voice_speed 2.10: must be between 0.5 and 2"),
        ("agent update a --set voice_speed=1e400", "--set voice_speed: the value must be a finite number"),
        ("agent update a --set voice_speed=fast", "voice_speed 'fast': must be a number"),
        ("call register --agent-id a --metadata 'x=[1e400]'", "--metadata x: 0 must be a finite number"),
        ("phone-number create --set area_code=415.5", "area_code 415.5: must be a whole number"),
        ("phone-number create --set area_code=-0", "area_code -0: must be between 200 and 999"),
    ],
)
def test_checks_hold_for_numbers_that_keep_their_characters(
    line: str, message: str, ask: Run, server: Recorder
) -> None:
    result = ask(*shlex.split(line), "--api-version", "v2")

    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == f"Error: {message}\n"
