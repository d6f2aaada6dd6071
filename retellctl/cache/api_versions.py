"""Keeps which API version a service was found to speak, so that it is asked only once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from retellctl.errors import Unexpected
from retellctl.system import files
from retellctl.system import folders as paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LOCK_SECONDS = 2.0  # a longer wait costs more than asking the service again


def remembered_version(base_url: str, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the version that the service was found to speak: v1, v2, or None where that is not known.

    Args:
        base_url: normalised.
        environ: where RETELLCTL_CONFIG_DIR is looked up; None is the process's own environment.
    """
    try:
        return _read(_file(environ)).get(base_url)
    except Unexpected:
        return None


def remember_version(base_url: str, version: str, environ: Mapping[str, str] | None = None) -> None:
    """Note what the service was found to speak.

    It is kept by address, not by profile: so it holds for RETELLCTL_BASE_URL too, and an edited profile
    is never taken for what it was. Where it cannot be written, the service is asked again next time.

    Args:
        base_url: normalised.
        version: v1 or v2.
        environ: where RETELLCTL_CONFIG_DIR is looked up; None is the process's own environment.
    """
    try:
        path = _file(environ)
        with files.lock(path, seconds=LOCK_SECONDS):
            files.write_private(path, json.dumps({**_read(path), base_url: version}, indent=1).encode())
    except Unexpected:
        pass


def _file(environ: Mapping[str, str] | None) -> Path:
    return paths.cache_dir(environ) / "api-versions.json"


def _read(path: Path) -> dict[str, str]:
    """Return what is in the file; a damaged cache counts as an empty one."""
    try:
        found = json.loads(files.read_private(path, files.ignore_message) or b"{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {url: version for url, version in found.items() if version in ("v1", "v2")}
