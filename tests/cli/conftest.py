"""What the tests of commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from recordings import GetRecording

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Run
    from recorder import Recorder


@pytest.fixture
def get(tmp_path: Path, ask: Run, server: Recorder) -> GetRecording:
    """Gets a call's recording into a file of a folder of its own."""
    (tmp_path / "kept").mkdir()
    return GetRecording(tmp_path / "kept" / "call.wav", ask, server)
