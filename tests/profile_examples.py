"""A config.toml, and how the tests of profiles look at what is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from retellctl.errors import RetellctlError

TOKEN = "key_0123456789abcdef"
FILE = """\
# Ann's profiles
default = "prod"  # the one that costs money

[profiles.prod]
token_command = ["op", "read", "op://work/retell"]
colour = "red"

# for trying things out
[profiles.staging]
base_url = "http://127.0.0.1:8080/"
api_version = "v1"
token = "key_0123456789abcdef"
"""


def python(code: str, **options: Any) -> subprocess.Popen[str]:
    start = "from retellctl.config.edit import add_profile, remove_profile\n"
    start += "from retellctl.config.profiles import resolve_target\n"
    return subprocess.Popen([sys.executable, "-c", start + code], text=True, **options)


def env(config: Path, **variables: str) -> dict[str, str]:
    return {"RETELLCTL_CONFIG_DIR": str(config.parent), "PATH": os.environ["PATH"], **variables}


def refused(
    kind: type[RetellctlError], call: Callable[..., object], *arguments: object, **options: object
) -> str:
    """What a call that must fail says, line by line."""
    with pytest.raises(kind) as caught:
        call(*arguments, **options)
    assert type(caught.value) is kind
    return "\n".join(filter(None, (caught.value.what, caught.value.why, caught.value.hint)))
