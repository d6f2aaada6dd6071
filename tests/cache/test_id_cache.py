"""The files that completion reads: what is kept, for how long, and what happens where they cannot be written."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from retellctl.cache import ids as id_cache
from retellctl.config import edit as config_edit
from retellctl.resources.index import resource


@pytest.fixture
def kept() -> Path:
    return Path(os.environ["RETELLCTL_CONFIG_DIR"]) / "completion"


def ids(path: Path) -> list[str]:
    """A file's ids, after a look at its shape: a time; how many ids; these; they once more with names."""
    begun, count, *lines = path.read_text("utf-8").splitlines()
    assert abs(int(begun) - time.time()) <= id_cache.MAX_AGE
    found, rows = lines[: int(count)], lines[int(count) :]
    assert [line.partition("\t")[0] for line in rows] == found == sorted(found)
    whole = {line.partition("\t")[2] for line in rows if not line.endswith(("\t", "…"))}
    assert names(path) == sorted(whole)
    return found


def names(path: Path) -> list[str]:
    """The names in the file beside a file of ids."""
    return path.with_name(f"{path.name}.names").read_text("utf-8").splitlines()


def test_a_list_is_kept_by_profile_and_kind(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [("agent_b", "Bo"), ("agent_a", "Ann: 1\t\x1b[31m\n\u202e é")])
    id_cache.remember_ids(None, "phone-number", [("+14155550100", "")])
    lines = (kept / "ids/sandbox/agent").read_text("utf-8").splitlines()
    rows = ["agent_a\tAnn: 1 [31m é", "agent_b\tBo"]
    assert lines[1:] == ["2", "agent_a", "agent_b", *rows]
    assert names(kept / "ids/sandbox/agent") == ["Ann: 1 [31m é", "Bo"]
    assert ids(kept / "ids/@env/phone-number") == ["+14155550100"]


def test_only_its_owner_can_read_it(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [("agent_a", "")])
    modes = {
        str(path.relative_to(kept)): oct(stat.S_IMODE(path.stat().st_mode))
        for path in (kept, *kept.rglob("*"))
    }
    assert modes == {
        ".": "0o700",
        "ids": "0o700",
        "ids/sandbox": "0o700",
        "ids/sandbox/agent": "0o600",
        "ids/sandbox/agent.names": "0o600",
        "profiles": "0o600",
    }


def test_ids_that_a_shell_might_run_are_left_out(kept: Path) -> None:
    bad = [
        "$(rm -r x)",
        "a b",
        "-rf",
        "~root",
        "a;b",
        "`x`",
        "a'b",
        'a"b',
        "a\nb",
        "",
        "a" * 101,
        "{a,b}",
        "*",
        "é",
    ]
    id_cache.remember_ids("sandbox", "agent", [*((key, "name") for key in bad), ("fine", "name")])
    assert ids(kept / "ids/sandbox/agent") == ["fine"]


def test_a_long_name_is_cut(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [("a", "x" * 61), ("b", "y" * 60)])
    lines = (kept / "ids/sandbox/agent").read_text("utf-8").splitlines()
    assert lines[4:] == [f"a\t{'x' * 59}…", f"b\t{'y' * 60}"]
    assert names(kept / "ids/sandbox/agent") == ["y" * 60]


def test_a_name_has_nothing_that_is_not_seen_but_what_joins_letters(kept: Path) -> None:
    rows = [("a", "soft\u00adhyphen\u3164\u202e!"), ("b", "\u0645\u06cc\u200c\u062e \u2600\ufe0f x\ufe0f")]
    id_cache.remember_ids("sandbox", "agent", rows)
    lines = (kept / "ids/sandbox/agent").read_text("utf-8").splitlines()
    assert lines[4:6] == ["a\tsoft hyphen !", "b\t\u0645\u06cc\u200c\u062e \u2600\ufe0f x"]


def test_the_first_thousands_are_kept(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", ((f"{number:05}", "") for number in range(6000)))
    assert ids(kept / "ids/sandbox/agent") == [f"{number:05}" for number in range(5000)]
    id_cache.add_ids("sandbox", "agent", [("new", "")])
    assert ids(kept / "ids/sandbox/agent") == [*(f"{number:05}" for number in range(4999)), "new"]


def test_what_is_made_is_added_and_what_is_deleted_goes(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [("agent_a", "Ann"), ("agent_b", "Bo")])
    id_cache.add_ids("sandbox", "agent", [("agent_c", "Cy"), ("agent_a", "Anna")])
    id_cache.forget_ids("sandbox", "agent", ["agent_b", "never-there"])
    path = kept / "ids/sandbox/agent"
    assert path.read_text().splitlines()[4:] == ["agent_a\tAnna", "agent_c\tCy"]
    assert names(path) == ["Anna", "Cy"]
    id_cache.forget_ids("sandbox", "agent", ["agent_a", "agent_c"])
    assert ids(path) == []
    id_cache.remember_ids("sandbox", "agent", [("agent_d", "")])
    id_cache.remember_ids("sandbox", "agent", [])
    assert ids(path) == []


def test_a_new_list_takes_the_old_ones_place(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [("agent_a", "")])
    id_cache.remember_ids("sandbox", "agent", [("agent_b", "")])
    assert ids(kept / "ids/sandbox/agent") == ["agent_b"]


def test_an_empty_list_leaves_no_file(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [])
    id_cache.forget_ids("sandbox", "agent", ["agent_a"])
    assert not (kept / "ids").exists()


def test_an_addition_makes_a_list_no_younger_and_revives_no_old_one(kept: Path) -> None:
    path = kept / "ids/sandbox/agent"
    path.parent.mkdir(parents=True)
    begun = int(time.time()) - 80_000
    path.write_text(f"{begun}\n1\nagent_a\nagent_a\tAnn\n")
    id_cache.add_ids("sandbox", "agent", [("agent_b", "")])
    assert path.read_text().splitlines()[0] == str(begun)
    assert ids(path) == ["agent_a", "agent_b"]
    path.write_text(f"{int(time.time()) - 86_401}\n1\nagent_a\nagent_a\tAnn\n")
    id_cache.add_ids("sandbox", "agent", [("agent_b", "")])
    assert ids(path) == ["agent_b"]


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"soon\n", b"99999999999999999999\n1\na\na\t\n"])
def test_a_damaged_file_is_begun_anew(kept: Path, damage: bytes) -> None:
    path = kept / "ids/sandbox/agent"
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    id_cache.add_ids("sandbox", "agent", [("agent_b", "")])
    assert ids(path) == ["agent_b"]


def test_a_cache_that_cannot_be_written_fails_nothing(kept: Path) -> None:
    kept.parent.mkdir(parents=True)
    kept.write_text("not a folder")
    id_cache.remember_ids("sandbox", "agent", [("agent_a", "")])
    id_cache.add_ids("sandbox", "agent", [("agent_a", "")])
    id_cache.forget_ids("sandbox", "agent", ["agent_a"])
    id_cache.clear_ids("sandbox")
    id_cache.remember_profiles()
    assert kept.read_text() == "not a folder"


def test_a_name_that_leads_elsewhere_is_refused(kept: Path) -> None:
    id_cache.remember_ids("../../x", "agent", [("agent_a", "")])
    id_cache.remember_ids("sandbox", "../agent", [("agent_a", "")])
    assert [path.name for path in kept.rglob("*")] == ["profiles"]
    id_cache.clear_ids("..")
    assert kept.exists()


def test_a_sandbox_that_is_reset_has_no_ids(kept: Path) -> None:
    id_cache.remember_ids("sandbox", "agent", [("agent_a", "")])
    id_cache.remember_ids(None, "agent", [("agent_b", "")])
    id_cache.clear_ids("sandbox")
    assert [path.name for path in (kept / "ids").iterdir()] == ["@env"]


def test_profiles_are_noted_with_the_default_first(kept: Path) -> None:
    id_cache.remember_profiles()
    assert (kept / "profiles").read_text() == "\nsandbox\n"
    config_edit.add_profile("work", token="key_1")
    config_edit.add_profile("home", token="key_2")
    id_cache.remember_ids("home", "agent", [("agent_a", "")])
    assert (kept / "profiles").read_text() == "work\nwork\nhome\nsandbox\n"
    config_edit.remove_profile("home")
    config_edit.set_default("sandbox")
    id_cache.remember_profiles()
    assert (kept / "profiles").read_text() == "sandbox\nwork\nsandbox\n"
    assert not (kept / "ids/home").exists()


def test_nothing_of_a_token_is_kept(kept: Path) -> None:
    config_edit.add_profile("work", token="key_0123456789abcdef")
    id_cache.remember_ids("work", "agent", [("agent_a", "Ann")])
    assert {str(path.relative_to(kept)) for path in kept.rglob("*") if path.is_file()} == {
        "profiles",
        "ids/work/agent",
        "ids/work/agent.names",
    }
    assert (kept / "profiles").read_text() == "work\nwork\nsandbox\n"
    assert (kept / "ids/work/agent").read_text().splitlines()[1:] == [
        "1",
        "agent_a",
        "agent_a\tAnn",
    ]
    assert names(kept / "ids/work/agent") == ["Ann"]


def test_a_damaged_config_is_left_to_others(kept: Path) -> None:
    kept.parent.mkdir(parents=True)
    (kept.parent / "config.toml").write_text("not = [toml")
    id_cache.remember_ids("sandbox", "agent", [("agent_a", "")])
    assert ids(kept / "ids/sandbox/agent") == ["agent_a"]


@pytest.mark.parametrize(
    ("kind", "array", "rows"),
    [
        ("agent", b'[{"agent_id": "a", "agent_name": "Ann", "voice": {"x": [1]}}]', [("a", "Ann")]),
        ("agent", b'[{"agent_id": "a", "agent_name": null}, {"agent_id": "b"}]', [("a", ""), ("b", "")]),
        ("llm", b'[{"llm_id": "l", "general_prompt": "", "begin_message": "Hello!"}]', [("l", "Hello!")]),
        (
            "phone-number",
            b'[{"phone_number": "+14155550100", "nickname": "Desk"}]',
            [("+14155550100", "Desk")],
        ),
        (
            "call",
            b'[{"call_id": "c", "start_timestamp": 1767225600000, "call_status": "ended", "to_number": "+1213"}]',
            [("c", "2026-01-01 00:00 ended +1213")],
        ),
        ("call", b'[{"call_id": "c", "start_timestamp": 1e99, "call_status": 7}]', [("c", "")]),
        ("agent", b'[{"agent_id": 7}, {}]', []),
        ("agent", b'["agent_a"]', []),
        ("agent", b'{"agent_id": "a"}', []),
        ("agent", b'[{"agent_id": "\xff"}]', []),
        ("agent", b"[" * 100_000, []),
        ("agent", b"", []),
    ],
)
def test_what_is_kept_of_a_list(kind: str, array: bytes, rows: list[tuple[str, str]]) -> None:
    assert id_cache.id_rows(resource(kind).id, resource(kind).title, array) == rows
