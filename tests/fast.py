"""Options of pytest that run less: `--fast` only tests without processes, `--every N` one in N cases of each test.

With `--fast`, the first case of each test runs that starts no process and does not sleep. Whether a test does so is
read from its code: the names that it uses, that its fixtures use, and that the functions and classes of the tests use
which these name.
"""

from __future__ import annotations

import inspect
import os
import pty
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

SLOW: Final = frozenset({"security", "transport", "recipes", "sandbox", "completion"})
STARTERS: Final = (subprocess, pty, os.fork, time.sleep)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    parser.addoption(
        "--fast", action="store_true", help="only tests without processes and sleep, one case of each"
    )
    parser.addoption("--every", type=int, default=1, metavar="N", help="of the cases of a test one in N")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the folders whose tests are about processes, faults and waiting, before they are imported."""
    is_slow = (
        config.getoption("--fast") and collection_path.parent.name == "tests" and collection_path.name in SLOW
    )
    return True if is_slow else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the tests that the options ask for."""
    if config.getoption("--every") > 1:
        _keep_one_in(config.getoption("--every"), config, items)
    if not config.getoption("--fast"):
        return
    code = TestCode(config.rootpath / "tests")
    seen: set[object] = set()
    fast: list[pytest.Item] = []
    slow: list[pytest.Item] = []
    for item in items:
        function = getattr(item, "function", None)
        is_fast = function not in seen and not any(map(code.starts_process, [function, *_fixtures(item)]))
        (fast if is_fast else slow).append(item)
        seen.add(function)
    items[:] = fast
    config.hook.pytest_deselected(items=slow)


def _keep_one_in(number: int, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep one in so many cases of each test, the first always."""
    seen: Counter[object] = Counter()
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        function = getattr(item, "function", item)
        (left if seen[function] % number else kept).append(item)
        seen[function] += 1
    items[:] = kept
    config.hook.pytest_deselected(items=left)


def _fixtures(item: pytest.Item) -> Iterator[Any]:
    """Yield the functions of the fixtures that a test uses, directly or through others."""
    definitions: dict[str, Any] = item._fixtureinfo.name2fixturedefs  # type: ignore[attr-defined] # not public
    for overriding in definitions.values():
        yield from (definition.func for definition in overriding)


class TestCode:
    """What the functions and classes under a folder do, as far as their names tell."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[object, bool] = {}

    def starts_process(self, value: Any) -> bool:
        """Tell whether using this value may start a process, or sleep."""
        if any(value is starter for starter in STARTERS):
            return True
        if isinstance(value, dict):
            return any(map(self.starts_process, value.values()))
        if not isinstance(value, type | FunctionType | staticmethod | classmethod | property):
            return False
        if value not in self._known:
            self._known[value] = False  # for what refers to itself
            self._known[value] = any(map(self.starts_process, self._used(value)))
        return self._known[value]

    def _used(self, value: Any) -> Iterator[Any]:
        """Yield what a function or class of the folder uses."""
        if isinstance(value, staticmethod | classmethod):
            yield value.__func__
        elif isinstance(value, property):
            yield value.fget
        elif isinstance(value, type):
            if self._is_here(getattr(sys.modules.get(value.__module__), "__file__", None)):
                yield from (*vars(value).values(), *value.__bases__)
        elif isinstance(value, FunctionType):
            # Hypothesis keeps the test that it was given.
            function = inspect.unwrap(getattr(getattr(value, "hypothesis", None), "inner_test", value))
            if self._is_here(function.__code__.co_filename):
                yield from self._named(function)

    def _named(self, function: FunctionType) -> Iterator[Any]:
        """Yield the values of the names that a function uses, those of modules of the folder among them."""
        names = set(_names(function.__code__))
        values = [function.__globals__[name] for name in names if name in function.__globals__]
        yield from values
        for value in values:
            if (
                value is os
                or value is time
                or (isinstance(value, ModuleType) and self._is_here(vars(value).get("__file__")))
            ):
                yield from (vars(value)[name] for name in names if name in vars(value))
        yield from (cell.cell_contents for cell in function.__closure__ or ())

    def _is_here(self, file: str | None) -> bool:
        """Tell whether a file lies in the folder."""
        return file is not None and self._folder in Path(file).parents


def _names(code: CodeType) -> Iterator[str]:
    """Yield the names that code uses, that of functions within it too."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
