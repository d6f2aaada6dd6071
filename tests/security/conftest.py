"""What the tests of safety share: the program, and a server that answers what a test says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from recorder import Recorder
from security.attack import Attack
from security.attack import attack as run

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def attack() -> Attack:
    """The app in this process, with a token for a server: `attack("agent", "list", url=server.url)`."""
    return run


@pytest.fixture(scope="module")
def host() -> Iterator[Recorder]:
    """One server for a whole file of tests; each sets what it answers."""
    with Recorder() as recorder:
        yield recorder
