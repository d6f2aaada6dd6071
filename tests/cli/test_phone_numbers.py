"""Phone numbers: one rule for flags, files, --set and ids, and nothing is guessed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retellctl.spec.phone_numbers import PhoneNumberError, to_dial

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder

CODE = "give the country code, as in +14155550123"
GOOD = {
    # As typed, and as version 2 is sent it.
    "+14155550199": "+14155550199",
    "14155550199": "+14155550199",
    "1 (415) 555-0199": "+14155550199",
    "1.415.555.0199": "+14155550199",
    " +1 415 555 0199 ": "+14155550199",
    "+1\N{NON-BREAKING HYPHEN}415\N{EN DASH}555\N{MINUS SIGN}0199": "+14155550199",
    "+1\N{FIGURE DASH}415\N{SMALL EM DASH}555\N{FULLWIDTH HYPHEN-MINUS}0199": "+14155550199",
    "+1\N{NO-BREAK SPACE}415\N{NARROW NO-BREAK SPACE}555\N{THIN SPACE}0199": "+14155550199",
    "+1 718 555 0199": "+17185550199",
    "1-718-555-0199": "+17185550199",
    "+49 30 / 123456": "+4930123456",
    "+39 06 1234567": "+39061234567",
    "+2901234": "+2901234",
    "+234567890123456": "+234567890123456",
}
BAD = {
    "": "must be a phone number, such as +14155550123",
    "2135550199": CODE,
    "07700900123": CODE,
    "81987654321": CODE,  # a mobile of Recife
    "19987654321": CODE,  # a mobile of Campinas
    "11234567890": CODE,
    "442079460958": CODE,
    "2001": CODE,
    "13522345678": (
        "write it with its plus: +13522345678 is in the United States or Canada, +8613522345678 in China"
    ),
    "+44 (0)20 7946 0958": "leave the (0) out",
    "+49 ( 0 ) 30 123456": "leave the (0) out",
    "+49 (030) 123456": "leave the (030) out, or its parentheses where the 0 is dialled from abroad too",
    "+1 415 555 010": "+1 has ten digits after it, not 9",
    "+1 415 555 01000": "+1 has ten digits after it, not 11",
    "+123456": "must be + and 7 to 15 digits, not 6",
    "+2345678901234567": "must be + and 7 to 15 digits, not 16",
    "0049 30 123456": "write + in place of 00",
    "011 49 30 123456": "write + in place of 011",
    "+0493012345": f"{CODE}: none starts with 0",
    "tel:+14155550199": "leave the tel: out: give the number alone",
    "+14155550199 x12": "leave the extension out: it is no part of the number",
    "+14155550199;ext=12": "leave the extension out: it is no part of the number",
    "+1 415 555 0199 ext. 12": "leave the extension out: it is no part of the number",
    "++14155550199": "character 2 is '+': only a leading + and digits are allowed",
    "1+4155550199": "character 2 is '+': only a leading + and digits are allowed",
    "+1415555019a": "character 12 is 'a': only a leading + and digits are allowed",
    "+1415555\t0199": "character 9 is U+0009: only a leading + and digits are allowed",
    "+1\N{ZERO WIDTH SPACE}4155550199": (
        "character 3 is U+200B ZERO WIDTH SPACE: only a leading + and digits are allowed"
    ),
    "\N{LEFT-TO-RIGHT EMBEDDING}+14155550199": (
        "character 1 is U+202A LEFT-TO-RIGHT EMBEDDING: only a leading + and digits are allowed"
    ),
    "+1\N{FULLWIDTH DIGIT FOUR}155550199": (
        "character 3 is U+FF14 FULLWIDTH DIGIT FOUR: only a leading + and digits are allowed"
    ),
    "\N{FULLWIDTH PLUS SIGN}14155550199": (
        "character 1 is U+FF0B FULLWIDTH PLUS SIGN: only a leading + and digits are allowed"
    ),
    "+49/30/123456": "it holds more than one slash: character 4 is the first",
}


def ways(number: str, version: str, folder: Path) -> list[list[str]]:
    """The ways to say whom to call: a flag, --set and a file."""
    body = {"to_number": number} if version == "v2" else {"phone_number": {"to": number}}
    (folder / "call.json").write_text(json.dumps(body))
    path = "to_number" if version == "v2" else "phone_number.to"
    return [[f"--to={number}"], ["--set", f"{path}={number}"], ["-f", str(folder / "call.json")]]


def called(body: Any) -> str:
    return str(body["to_number"] if "to_number" in body else body["phone_number"]["to"])


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("number", GOOD)
def test_a_number_is_read_alike_wherever_it_stands(
    number: str, version: str, tmp_path: Path, ask: Run, server: Recorder
) -> None:
    for way in ways(number, version, tmp_path):
        result = ask("call", "create", "--from", "+14155550100", *way, "--api-version", version)
        assert (result.exit_code, result.stderr) == (0, "")

    # Version 1 takes numbers without a plus, as it lists them itself.
    sent = GOOD[number] if version == "v2" or "+" in number else GOOD[number].removeprefix("+")
    assert [called(request.json) for request in server.requests] == [sent] * 3


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize("number", BAD)
def test_what_is_none_is_refused_wherever_it_stands(
    number: str, version: str, tmp_path: Path, ask: Run, server: Recorder
) -> None:
    for way in ways(number, version, tmp_path):
        result = ask("call", "create", "--from", "+14155550100", *way, "--api-version", version, "--json")
        assert (result.exit_code, result.stdout) == (2, "")
        assert json.loads(result.stderr)["error"]["message"].endswith(f": {BAD[number]}")
    assert server.requests == []


@pytest.mark.parametrize("number", ["2001", "*98", "14155550100", "13522345678"])
def test_an_own_number_is_called_from_as_the_service_lists_it(
    number: str, ask: Run, server: Recorder
) -> None:
    for version in ("v1", "v2"):
        result = ask("call", "create", "--from", number, "--to", "+12135550199", "--api-version", version)
        assert (result.exit_code, result.stderr) == (0, "")

    old, new = (request.json for request in server.requests)
    assert old["phone_number"]["from"] == number
    assert new["from_number"] == (f"+{number}" if len(number) == 11 else number)


@pytest.mark.parametrize("way", ["--from=4155550100", "--from=442079460958", "--from=+1415555010", "--from="])
def test_nor_is_the_code_of_an_own_number_guessed(way: str, ask: Run, server: Recorder) -> None:
    result = ask("call", "create", way, "--to", "+12135550199")

    assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
    assert result.stderr.startswith("Error: --from ")


def test_a_body_that_asks_for_it_has_its_numbers_sent_as_they_are(ask: Run, server: Recorder) -> None:
    words = ["--from", "4155550100", "--to", "81 98765 4321", "--set", "ignore_e164_validation=true"]

    assert ask("call", "create", *words, "--api-version", "v2").exit_code == 0
    assert server.requests[0].json["to_number"] == "81 98765 4321"
    assert server.requests[0].json["from_number"] == "4155550100"
    words[-1] = "ignore_e164_validation=false"
    assert ask("call", "create", *words, "--api-version", "v2").exit_code == 2


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_numbers_that_are_only_kept(version: str, ask: Run, server: Recorder) -> None:
    line = "call register --agent-id a --from-number anonymous --to-number 1-415-555-0100"
    more = (
        "--audio-websocket-protocol web --audio-encoding s16le --sample-rate 8000" if version == "v1" else ""
    )

    assert ask(*line.split(), *more.split(), "--api-version", version).exit_code == 0
    sent = server.requests[0].json
    assert (sent["from_number"], sent["to_number"].lstrip("+")) == ("anonymous", "14155550100")


def tools(version: str, number: str, **more: object) -> str:
    target = {"transfer_destination": {"type": "predefined", "number": number}}
    where = {"number": number} if version == "v1" else target
    tool = {"type": "transfer_call", "name": "t", **where, **more}
    return json.dumps({"general_tools": [tool], "states": [{"name": "s", "tools": [{**tool, "name": "u"}]}]})


@pytest.mark.parametrize("version", ["v1", "v2"])
@pytest.mark.parametrize(
    ("number", "sent"),
    [("+1 (415) 555-0199", "+14155550199"), ("{{desk}}", "{{desk}}"), ("sip:desk@example.com",) * 2],
)
def test_calls_are_passed_on_to_numbers_too(
    number: str, sent: str, version: str, tmp_path: Path, ask: Run, server: Recorder
) -> None:
    (tmp_path / "llm.json").write_text(tools(version, number))

    result = ask("llm", "update", "l", "-f", str(tmp_path / "llm.json"), "--api-version", version)

    assert (result.exit_code, server.requests[0].json) == (0, json.loads(tools(version, sent)))


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_and_to_none_that_is_guessed(version: str, tmp_path: Path, ask: Run, server: Recorder) -> None:
    (tmp_path / "llm.json").write_text(tools(version, "81987654321"))

    result = ask("llm", "update", "l", "-f", str(tmp_path / "llm.json"), "--api-version", version)

    path = "number" if version == "v1" else "transfer_destination.number"
    assert (result.exit_code, server.requests) == (2, [])
    assert result.stderr == (
        "Error: 2 fields are wrong\n"
        f"  general_tools.0.{path} '81987654321': {CODE}; states.0.tools.0.{path} '81987654321': {CODE}\n"
    )


def test_a_tool_that_asks_for_it_has_its_number_sent_as_it_is(
    tmp_path: Path, ask: Run, server: Recorder
) -> None:
    body = tools("v2", "2001", ignore_e164_validation=True)
    (tmp_path / "llm.json").write_text(body)

    assert ask("llm", "update", "l", "-f", str(tmp_path / "llm.json"), "--api-version", "v2").exit_code == 0
    assert server.requests[0].json == json.loads(body)


def test_the_number_that_is_bought_is_read_too(ask: Run, server: Recorder) -> None:
    good = ask("phone-number", "create", "--set", "phone_number=1 (415) 555-0199", "--api-version", "v2")
    bad = ask("phone-number", "create", "--set", "phone_number=415 555-0199", "--api-version", "v2")

    assert (good.exit_code, bad.exit_code) == (0, 2)
    assert [request.json for request in server.requests] == [{"phone_number": "+14155550199"}]
    assert bad.stderr == f"Error: phone_number '415 555-0199': {CODE}\n"


@given(text=st.text() | st.from_regex(r"[-+0-9(). /]{1,24}", fullmatch=True))
def test_what_passes_is_a_number_and_passes_again(text: str) -> None:
    try:
        number = to_dial(text)
    except PhoneNumberError as error:
        assert str(error).isprintable()  # noqa: PT017 - of some only
        return
    assert number.lstrip("+").isdigit()
    assert to_dial(number if number.startswith("+") else f"+{number}").lstrip("+") == number.lstrip("+")


@pytest.mark.parametrize("number", ["0412", "+1", "+44 (0)20 7946 0958"])
def test_where_calls_go_that_no_agent_takes_is_a_number_too(number: str, ask: Run, server: Recorder) -> None:
    change = ["phone-number", "update", "+14155550100", "--set", f"fallback_number={number}"]
    bought = ["phone-number", "create", "--set", f"fallback_number={number}"]

    for words in (change, bought):
        result = ask(*words, "--api-version", "v2")
        assert (result.exit_code, result.stdout, server.requests) == (2, "", [])
        assert "fallback_number" in result.stderr


def test_a_sip_address_may_be_written_in_capitals(ask: Run) -> None:
    place = '"transfer_destination": {"type": "predefined", "number": "SIP:a@b"}'
    tools = f'[{{"type": "transfer_call", "name": "t", {place}}}]'

    result = ask("llm", "create", "--general-tools", tools, "--api-version", "v2")

    assert (result.exit_code, result.stderr) == (0, "")


def test_a_number_that_is_named_in_two_ways_is_deleted_once(ask: Run, server: Recorder) -> None:
    result = ask(
        "phone-number", "delete", "-", "--yes", "--api-version", "v2", input="14155550123\n+14155550123\n"
    )

    assert (result.exit_code, len(server.requests)) == (0, 1)


@pytest.mark.parametrize(
    "number",
    [
        "(+44) (0)20 7946 0958",
        "+44 (0 20) 7946 0958",
        "+44 (0-20) 7946 0958",
        "+44 (0.)20 7946 0958",
        "(+44 (0)20) 7946 0958",
        "+44 0 20 7946 0958",
        "+44 -0- 20 79460958",
        "+44 020 7946 0958",
        "+49 030 123456",
        "(13522345678)",
        "/13522345678",
        "-13522345678",
        "1-35-2234-5678",
        "+4915112345678/9",
    ],
)
def test_however_it_is_written_nobody_else_is_dialled(number: str, ask: Run, server: Recorder) -> None:
    for version in ("v1", "v2"):
        typed = ask("call", "create", "--from", "+14155550100", f"--to={number}", "--api-version", version)

        assert (typed.exit_code, typed.stdout, server.requests) == (2, "", []), typed.stderr


@pytest.mark.parametrize(
    ("number", "sent"),
    [
        ("+39 06 1234567", "+39061234567"),
        ("1-352-234-5678", "+13522345678"),
        ("+49 30 / 123456", "+4930123456"),
    ],
)
def test_what_can_be_meant_in_one_way_is_dialled(number: str, sent: str, ask: Run, server: Recorder) -> None:
    typed = ask("call", "create", "--from", "+14155550100", "--to", number, "--api-version", "v2")

    assert (typed.exit_code, server.requests[0].json["to_number"]) == (0, sent)
