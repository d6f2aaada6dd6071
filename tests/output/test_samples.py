"""What `get` shows of answers of the service, in each format, on terminals of 80 and 200 columns and in a pipe."""

from __future__ import annotations

import json

import pytest
import yaml
from output.sample_views import ALL, CASES, EXPECTED, SAMPLES, TERMINALS, Sample, view_of

from retellctl.output.screen import width_of


def _name(value: Sample | str) -> str:
    return value if isinstance(value, str) else value.name


@pytest.mark.parametrize(("sample", "view"), CASES, ids=_name)
def test_a_view_is_what_its_file_has(sample: Sample, view: str) -> None:
    assert view_of(sample, view) == sample.expected(view).read_text(encoding="utf-8")


@pytest.mark.parametrize("sample", ALL, ids=_name)
@pytest.mark.parametrize("output", ["json", "jsonl", "yaml"])
def test_json_and_yaml_are_what_the_service_sent(sample: Sample, output: str) -> None:
    shown = view_of(sample, output)

    read = yaml.safe_load(shown) if output == "yaml" else json.loads(shown)
    sent = json.loads(sample.body)
    assert (read, list(read)) == (sent, list(sent))
    if output == "jsonl":
        assert shown.count("\n") == 1


@pytest.mark.parametrize(("sample", "view"), [case for case in CASES if case[1] in {"80", "200"}], ids=_name)
def test_no_line_is_wider_than_the_terminal(sample: Sample, view: str) -> None:
    lines = sample.expected(view).read_text(encoding="utf-8").splitlines()

    assert max(map(width_of, lines)) <= TERMINALS[view][0]


def test_every_sample_is_shown_and_every_file_expected() -> None:
    assert {path.stem for path in SAMPLES.glob("*.json")} == {sample.file for sample in ALL}
    assert set(EXPECTED.iterdir()) == {sample.expected(view) for sample, view in CASES}
