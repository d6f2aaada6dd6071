"""The folders of configuration, state and cache."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .variables import variable

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "RETELLCTL_CONFIG_DIR"


def config_dir(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of config.toml, an absolute path that need not exist.

    Args:
        environ: where RETELLCTL_CONFIG_DIR is looked up; None is the process's own environment.

    Raises:
        UsageError: RETELLCTL_CONFIG_DIR stands in quotes.
        Unexpected: there is no home folder to put it in.
    """
    return _folder("user_config_path", environ)


def state_dir(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of what must survive, such as the sandbox's data; otherwise like config_dir."""
    return _folder("user_state_path", environ)


def cache_dir(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of what may be deleted at any time; otherwise like config_dir."""
    return _folder("user_cache_path", environ)


def home_dir(environ: Mapping[str, str]) -> Path | None:
    """Return the user's home folder, an absolute path; None where there is none, as for a bare uid in a container.

    Args:
        environ: where HOME is looked up; without it the system's list of users says where it is.
    """
    home = environ.get("HOME")
    if not home:
        import pwd

        try:
            home = pwd.getpwuid(os.getuid()).pw_dir
        except KeyError:
            return None
    return Path(home) if os.path.isabs(home) else None  # noqa: PTH117 - a text as yet


def _folder(kind: str, environ: Mapping[str, str] | None) -> Path:
    own = variable(os.environ if environ is None else environ, VARIABLE)
    if own == "~" or own.startswith("~/"):
        # Whoever sets it in a file, not in a shell, finds ~ as they wrote it.
        return (home_dir(os.environ) or _no_home()) / own[2:]
    if own:
        return Path(os.path.abspath(os.path.expanduser(own)))  # noqa: PTH100, PTH111 - never raises
    import platformdirs

    try:
        folder: Path = getattr(platformdirs, kind)("retellctl", appauthor=False)
    except RuntimeError:
        _no_home()
    # Older platformdirs would make a folder named ~.
    return folder if folder.is_absolute() else _no_home()


def _no_home() -> NoReturn:
    from retellctl.errors import Unexpected

    raise Unexpected("there is no home folder", hint=f"Set HOME, or {VARIABLE} to a folder of your own.")
