"""Values as an operator types them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from retellctl.cli import moments
from retellctl.cli.values import duration, moment, number, number_id, resource_id
from retellctl.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Run
    from recorder import Recorder

NOW = 1_700_000_000.25


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("0.5", 0.5), (".5", 0.5), ("-2", -2), ("+3", 3), ("1e3", 1000.0), ("1.0", 1.0)],
)
def test_a_number_keeps_its_kind(text: str, value: float) -> None:
    assert repr(number(text)) == repr(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "nan",
        "inf",
        "-inf",
        "Infinity",
        "1_0",
        "0x10",
        "1e400",
        "1,5",
        "--1",
        " 1",
        "1\n",
        "٣",
        "9" * 5000,
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match=r"is not a number such as 1 or 0\.5"):
        number(text)


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("100000000000", 100_000_000_000),
        ("1703302407407", 1703302407407),
        ("2023-12-23T03:33:27.407Z", 1703302407407),
        ("2023-12-23T04:33:27.407+01:00", 1703302407407),
        ("2023-12-23 03:33:27Z", 1703302407000),
        ("90s", 1_699_999_910_250),
        ("5m", 1_699_999_700_250),
        ("2h", 1_699_992_800_250),
        ("7d", 1_699_395_200_250),
        ("1w", 1_699_395_200_250),
    ],
)
def test_a_moment(text: str, ms: int) -> None:
    assert moment(text, "--started-after", now=NOW) == ms


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1795611893", "If seconds are meant, give 1795611893000, which is 2026-11-25T13:04:53+00:00."),
        ("999999999", "If seconds are meant, give 999999999000, which is 2001-09-09T01:46:39+00:00."),
        (
            "1795611893123456",
            "If microseconds are meant, give 1795611893123, which is 2026-11-25T13:04:53.123000+00:00.",
        ),
        (
            "1795611893123456789",
            "If nanoseconds are meant, give 1795611893123, which is 2026-11-25T13:04:53.123000+00:00.",
        ),
        ("2026", "If a date is meant, give 2026-01-01."),
        ("202611", "If a date is meant, give 2026-11-01."),
        ("20261125", "If a date is meant, give 2026-11-25."),
        ("202611251030", "If a date is meant, give 2026-11-25T10:30:00."),
        ("20261125103059", "If a date is meant, give 2026-11-25T10:30:59."),
        *(
            (digits, moments.HINT)
            for digits in ("0", "5", "20261345", "99999999", "99999999999", "00000000000", "20260230")
        ),
    ],
)
def test_digits_that_are_no_milliseconds_are_refused_with_what_they_may_mean(text: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        moment(text, "--started-after", now=NOW)
    assert error.value.what == f"--started-after '{text}' is not a time in milliseconds"
    assert error.value.hint == hint


@pytest.mark.parametrize(
    ("zone", "text", "ms"),
    [
        ("Europe/Berlin", "2026-03-29T01:59:59", 1774745999000),
        ("Europe/Berlin", "2026-03-29T03:00", 1774746000000),
        ("Europe/Berlin", "2026-10-25T01:59:59", 1792886399000),
        ("Europe/Berlin", "2026-10-25T03:00", 1792893600000),
        ("Europe/Berlin", "2026-10-25T02:30+01:00", 1792891800000),
        # A day begins where its midnight is skipped, or for the first time where it comes twice.
        ("Asia/Beirut", "2026-03-29", 1774735200000),
        ("America/Havana", "2026-11-01", 1793505600000),
    ],
)
def test_local_time_where_clocks_change(
    zone: str, text: str, ms: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()

    assert moment(text, "F", now=NOW) == ms


@pytest.mark.parametrize(
    ("zone", "text", "message", "hint"),
    [
        (
            "Europe/Berlin",
            "2026-03-29T02:30",
            "does not exist: clocks are put forward over it",
            "2026-03-29T01:59:59+01:00 is followed by 2026-03-29T03:00:00+02:00: give one of them.",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-04 02:15",
            "does not exist: clocks are put forward over it",
            "2026-10-04T01:59:59+10:30 is followed by 2026-10-04T02:30:00+11:00: give one of them.",
        ),
        (
            "Pacific/Apia",
            "2011-12-30T10:00",
            "does not exist: clocks are put forward over it",
            "2011-12-29T23:59:59-10:00 is followed by 2011-12-31T00:00:00+14:00: give one of them.",
        ),
        (
            "Europe/Berlin",
            "2026-10-25T02:30",
            "comes twice: clocks are put back over it",
            "Give it with its zone: 2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00.",
        ),
        (
            "America/Havana",
            "2026-11-01T00:00",
            "comes twice: clocks are put back over it",
            "Give it with its zone: 2026-11-01T00:00:00-04:00 or 2026-11-01T00:00:00-05:00.",
        ),
    ],
)
def test_a_local_time_that_is_not_one_moment_is_refused(
    zone: str, text: str, message: str, hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()

    with pytest.raises(UsageError) as error:
        moment(text, "--started-after", now=NOW)
    assert (error.value.message, error.value.hint) == (f"--started-after '{text}' {message}", hint)


def test_a_moment_without_a_zone_is_local_time() -> None:
    script = (
        "from retellctl.cli.values import moment\n"
        "print(moment('2026-11-03T10:00:00', '-', now=0), moment('2026-07-03', '-', now=0))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"TZ": "Europe/Berlin"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    winter = datetime.fromisoformat("2026-11-03T10:00:00+01:00").timestamp() * 1000
    summer = datetime.fromisoformat("2026-07-03T00:00:00+02:00").timestamp() * 1000
    assert answer.stdout == f"{winter:.0f} {summer:.0f}\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "-5",
        "1.5h",
        "2y",
        "2026-11-25+01:00",
        "2026-11-25-05:00",
        "2026-11-25X10:00",
        "9" * 30,
        "9" * 5000,
        "253402300800000",
        "2026-13-01",
        "2026-02-30",
        "0001-01-01",
        "1969-12-31T00:00:00Z",
        "10:00",
        "٣s",
        "\x1b[31m",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(
        UsageError, match=r"^--ended-before '.*' is not a time between 1970 and 9999$"
    ) as error:
        moment(text, "--ended-before", now=NOW)
    assert error.value.what.isprintable()
    assert error.value.hint == (
        "Give epoch milliseconds (1703302407300), ISO 8601 (2026-11-03 or 2026-11-03T10:00:00Z) "
        "or an age (90s, 5m, 2h, 7d, 1w)."
    )


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("10m", 600.0), ("90s", 90.0), ("1h", 3600.0), ("2d", 172800.0), ("45", 45.0), ("0.5", 0.5), ("0", 0.0)],
)
def test_a_duration(text: str, seconds: float) -> None:
    assert duration(text, "--wait-timeout") == seconds


@pytest.mark.parametrize(
    "text", ["", "m", "-1", "1e3", "nan", "inf", "1h30m", "366d", "9" * 400, "1 h", "٣m"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"^--wait-timeout '.*' is not a duration of at most 365d$"):
        duration(text, "--wait-timeout")


@pytest.mark.parametrize("text", ["16b980523634", "+14157774444", "a/b ?x+é", "%2F", "...", "-x"])
def test_an_id_is_taken_as_it_is(text: str) -> None:
    assert resource_id(text, "AGENT_ID") == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "AGENT_ID '' is not an id"),
        ("  ", "AGENT_ID '  ' is not an id"),
        (".", "AGENT_ID '.' is not an id"),
        ("..", "AGENT_ID '..' is not an id"),
        ("a\nb", "AGENT_ID 'a\\nb' is not an id: it holds control characters"),
        ("a\x00", "AGENT_ID 'a\\x00' is not an id: it holds control characters"),
        ("\x9b31m", "AGENT_ID '\\x9b31m' is not an id: it holds control characters"),
        ("\udcff", "AGENT_ID '\\udcff' is not an id: it is not text in UTF-8"),
    ],
)
def test_an_id_that_would_name_something_else_is_refused(text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        resource_id(text, "AGENT_ID")
    assert error.value.message == message


def outcome(read: Callable[[], object]) -> str:
    """What the user reads; nothing if the value is taken."""
    try:
        read()
    except (UsageError, typer.BadParameter) as error:
        return error.message
    return ""


@settings(deadline=None)
@given(text=st.text() | st.from_regex(r"[-+0-9a-zT:. ]{1,30}", fullmatch=True))
def test_any_text_is_a_value_or_a_usage_error(text: str) -> None:
    assert outcome(lambda: number(text)).isprintable()
    assert outcome(lambda: number_id(text, "F")).isprintable()
    assert outcome(lambda: moment(text, "F", now=NOW)).isprintable()
    assert outcome(lambda: duration(text, "F")).isprintable()
    assert outcome(lambda: resource_id(text, "F")).isprintable()


@pytest.mark.parametrize("text", ["999999999999w", "1795615974s", "7301d"])
def test_an_age_of_decades_is_a_moment_that_was_meant(text: str) -> None:
    with pytest.raises(UsageError, match="is an age of more than 20 years") as raised:
        moment(text, "--started-after", now=1_795_000_000.0)

    assert "epoch milliseconds" in str(raised.value.hint)


@pytest.mark.parametrize("words", [["--area-code", "0415"], ["--area-code", "+415"]])
def test_a_whole_number_is_written_as_it_would_be_written_again(
    words: list[str], ask: Run, server: Recorder
) -> None:
    result = ask("phone-number", "create", *words, "--api-version", "v2")

    assert (result.exit_code, server.requests) == (2, [])
    assert "is not a whole number such as 10" in result.stderr
