"""The public interface does not change by accident."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from cli import surface

from retellctl.cli.main import GROUPS

if TYPE_CHECKING:
    import typer

COMMANDS = [pytest.param(context, id=context.command_path) for context in surface.commands()]


def test_the_interface_is_as_it_was() -> None:
    assert surface.surface() == surface.SNAPSHOT.read_text(), (
        "the public interface has changed: if that is meant, renew the snapshot with"
        " `PYTHONPATH=. python tests/cli/surface.py` and say it in CHANGELOG.md"
    )


@pytest.mark.parametrize("context", COMMANDS)
def test_every_command_has_a_summary_and_an_example(context: typer.Context) -> None:
    first_line, *rest = (context.command.help or "").splitlines()
    assert re.fullmatch(r"[A-Z][^\n]{5,75}[.]", first_line)
    assert rest == []
    examples = (context.command.epilog or "").splitlines()
    assert examples
    for example in examples:
        assert example.startswith(context.command_path)


@pytest.mark.parametrize("context", COMMANDS)
def test_every_option_has_a_help_and_a_name_of_its_own(context: typer.Context) -> None:
    shared = surface.shared_parameters()
    own = surface.own_parameters(context.command)
    for param in own:
        assert param.help, param.opts
        assert len(param.help) < 110
        assert param.metavar or (param.param_type_name == "option" and (param.is_flag or param.type.choices))
    # A shared option of the same name would take the value away.
    assert not {param.name for param in own} & {param.name for param in shared}
    assert not {word for param in own for word in param.opts} & {
        word for param in shared for word in param.opts
    }


@pytest.mark.parametrize("group", GROUPS)
def test_the_stored_summary_is_the_groups_own(group: str) -> None:
    [context, *_] = [context for context in surface.commands() if context.command_path.split()[1] == group]
    parent: Any = context.parent
    found: Any = parent.command if len(context.command_path.split()) == 3 else context.command

    if hasattr(found, "commands"):
        assert found.help == GROUPS[group]
    else:
        assert GROUPS[group]
