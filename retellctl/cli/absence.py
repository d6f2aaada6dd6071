"""Refuses what the API version that is spoken does not have, before anything is read, asked or sent."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from retellctl.errors import RetellctlError
from retellctl.spec.body import lacking, lacking_operation
from retellctl.spec.declaration import VERSIONS, Gone

from .arguments import typed_fields

if TYPE_CHECKING:
    import typer

    from retellctl.errors import UsageError
    from retellctl.spec.declaration import Operation

    from .session import Session


def refuse_absent(session: Session, ctx: typer.Context, operation: Operation) -> None:
    """Refuse an operation or a flag that the API version does not have.

    Where the version is known only after the service was asked, the service layer refuses it, later but before it
    sends the request.

    Raises:
        UsageError: the version has no such operation, field, filter or parameter.
    """
    errors = {version: error for version in VERSIONS if (error := _error(ctx, operation, version))}
    if errors and (error := errors.get(_known_version(session) or "")):
        raise error


def _error(ctx: typer.Context, operation: Operation, version: str) -> UsageError | None:
    if operation.route(version) is None:
        return lacking_operation(operation, version)
    for field, _, flag in typed_fields(ctx):
        place = field.place(version)
        if place is None or isinstance(place, Gone):
            return lacking(flag, version, place)
    return None


def _known_version(session: Session) -> str | None:
    """Return the version that is spoken, as far as that is known without a token and without asking the service."""
    from retellctl.config.profiles import resolve_target

    from .connect import known_version

    chosen = session.settings
    try:
        target = resolve_target(
            profile=chosen.get("profile"),
            api_version=chosen.get("api_version"),
            environ=os.environ,
            need_token=False,
        )
    except RetellctlError:
        return None  # said where the target is needed
    if found := known_version(target):
        return found[0]
    return "v2" if session.dry_run else None
