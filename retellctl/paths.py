"""Where config, state and cache live."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "RETELLCTL_CONFIG_DIR"


def config_dir(environ: Mapping[str, str] | None = None) -> Path:
    """The folder of config.toml, an absolute path that need not exist.

    Args:
        environ: where RETELLCTL_CONFIG_DIR is looked up; None is the process's own environment.

    Raises:
        Unexpected: there is no home folder to put it in.
    """
    return _folder("user_config_path", environ)


def state_dir(environ: Mapping[str, str] | None = None) -> Path:
    """The folder of what must survive, such as the sandbox's data; otherwise like config_dir."""
    return _folder("user_state_path", environ)


def cache_dir(environ: Mapping[str, str] | None = None) -> Path:
    """The folder of what may be deleted at any time; otherwise like config_dir."""
    return _folder("user_cache_path", environ)


def _folder(kind: str, environ: Mapping[str, str] | None) -> Path:
    own = (os.environ if environ is None else environ).get(VARIABLE)
    if own:
        # Whoever sets it in a file, not in a shell, finds ~ as they wrote it.
        return Path(os.path.abspath(os.path.expanduser(own)))  # noqa: PTH100, PTH111 - never raises
    import platformdirs

    try:
        folder: Path = getattr(platformdirs, kind)("retellctl", appauthor=False)
    except RuntimeError:
        folder = Path("~")
    if not folder.is_absolute():
        # A user without a home (a bare uid in a container): older platformdirs would make a folder named ~.
        from .api.errors import Unexpected

        raise Unexpected("there is no home folder", hint=f"Set HOME, or {VARIABLE} to a folder of your own.")
    return folder
