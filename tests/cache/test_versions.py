"""What auto found out about a service is remembered by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from retellctl.cache.api_versions import remember_version, remembered_version

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The config.toml of a user who has none yet."""
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", str(tmp_path))
    return tmp_path / "config.toml"


def test_a_version_is_remembered_by_address(config: Path) -> None:
    assert remembered_version("https://a.example") is None

    remember_version("https://a.example", "v1")
    remember_version("https://b.example", "v2")
    remember_version("https://a.example", "v2")

    assert (remembered_version("https://a.example"), remembered_version("https://b.example")) == ("v2", "v2")
    assert not config.exists()


@pytest.mark.parametrize("damage", [b"", b"\xff", b"[]", b'{"https://a.example": ["v1"]}', b"[" * 100_000])
def test_a_damaged_memory_is_as_good_as_none(config: Path, damage: bytes) -> None:
    (config.parent / "api-versions.json").write_bytes(damage)

    assert remembered_version("https://a.example") is None
    remember_version("https://a.example", "v1")
    assert remembered_version("https://a.example") == "v1"


def test_a_memory_that_cannot_be_kept_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RETELLCTL_CONFIG_DIR", "/dev/null/folder")

    remember_version("https://a.example", "v1")

    assert remembered_version("https://a.example") is None
