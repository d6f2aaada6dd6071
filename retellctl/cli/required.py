"""What the help says of flags without which a request is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retellctl.spec.declaration import VERSIONS, At, Into

if TYPE_CHECKING:
    from retellctl.spec.declaration import Field, Operation


def required_marks(operation: Operation) -> dict[str, str]:
    """Return what the help says of an operation's required fields, in brackets, by their names."""
    versions = [version for version in VERSIONS if operation.route(version)]
    groups = {version: _groups(operation, version) for version in versions}
    marks = {}
    for field in _all(operation):
        beside: dict[str, None] = {}
        needed = []
        for version in versions:
            for group in groups[version]:
                if field in group:
                    needed.append(version)
                    beside.update((other.option, None) for other in group if other is not field)
        usable = [version for version in versions if isinstance(field.place(version), At | Into)]
        if needed:
            marks[field.name] = _mark([*beside], "" if needed == usable else f" in {' and '.join(needed)}")
    return marks


def _groups(operation: Operation, version: str) -> list[list[Field]]:
    """Return the required fields of a version, each with the others that make its value; one of each group will do."""
    groups = []
    for field in _all(operation):
        place = field.place(version)
        if field.name in operation.required and isinstance(place, At):
            name = (place.path or field.name).partition(".")[0]
            groups.append(
                [other for other in operation.fields if other is field or _makes(other, version, name)]
            )
    return groups


def _all(operation: Operation) -> tuple[Field, ...]:
    return (*operation.fields, *operation.query, *operation.filters)


def _makes(field: Field, version: str, name: str) -> bool:
    place = field.place(version)
    return isinstance(place, Into) and name in place.fields


def _mark(beside: list[str], where: str) -> str:
    if not beside:
        return f"[required{where}]"
    *first, last = ["this", *beside]
    return f"[required{where}: {', '.join(first)} or {last}]"
