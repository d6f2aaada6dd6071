"""Operations whose commands have options and behaviour of their own, beside what is derived."""

from __future__ import annotations

import importlib
from typing import Any, Final

_MODULES: Final = {
    "call.create": "retellctl.cli.own.calls",
    "call.get": "retellctl.cli.own.calls",
}


def special(name: str) -> Any:
    """Return the module for an operation that has `options(operation)` and `run(run, ctx, operation)`, else None."""
    return importlib.import_module(_MODULES[name]) if name in _MODULES else None
