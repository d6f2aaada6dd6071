"""Names in the place of ids: `name:TEXT` is the one record of exactly that name, found in the list of its resource."""

from __future__ import annotations

import copy
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from retellctl.errors import NotFound, RetellctlError, UsageError
from retellctl.jsontext.text import decode, items, members
from retellctl.resources.index import INDEX, OPERATIONS, resource
from retellctl.service.api_version import Query
from retellctl.spec.declaration import At
from retellctl.spec.faults import clean
from retellctl.spec.placeholder import NamedId, named_id

from . import values
from .completion_cache import Listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from retellctl.spec.body import Given
    from retellctl.spec.declaration import Operation, Resource

    from .session import Session

PREFIX: Final = "name:"
MOST_NAMED: Final = 6  # ids in one message


def named(text: str, kind: str, flag: str) -> NamedId | None:
    """Return what stands for an id that is given by a name; None where the text is an id.

    Args:
        text: as it was typed.
        kind: the name of the resource whose record is meant; empty where the service lists no such records.
        flag: how it was given, for messages.

    Raises:
        UsageError: there is no name behind the prefix, or records of that kind are not found by a name.
    """
    if not text.startswith(PREFIX):
        return None
    values.resource_id(text, flag)
    if not text.removeprefix(PREFIX).strip():
        raise UsageError(f"{flag} '{clean(text)}' has no name", hint="Such as name:Reception.")
    if kind not in INDEX or not resource(kind).named:
        what = resource(kind).nouns if kind in INDEX else "such records"
        listed = f"{kind}.list"
        where = f", as `{OPERATIONS[listed].usage}` shows it" if listed in OPERATIONS else ""
        raise UsageError(
            f"{flag} '{clean(text)}' is not an id",
            why=f"{what} are not found by a name",
            hint=f"Give the id{where}.",
        )
    return named_id(kind, resource(kind).id, text.removeprefix(PREFIX), flag)


def kind_of(id_name: str, operation: Operation) -> str:
    """Return the resource whose records an id in the path of an operation names; an empty text if there is none."""
    kinds = (operation.resource, *INDEX)
    return next((kind for kind in kinds if resource(kind).id == id_name), "")


class Names:
    """Finds records by their names; the list of a resource is read once, when a name is looked up first.

    Args:
        run: the session that the lists are read in.
    """

    def __init__(self, run: Session) -> None:
        self._run = run
        self._found: dict[str, dict[str, list[str]] | RetellctlError] = {}

    def fill(self, value: Any) -> Any:
        """Return a JSON value with ids in the place of names; a dry run lists the lists, and leaves the names there.

        Raises:
            RetellctlError: as in `id_of`.
        """
        if isinstance(value, NamedId):
            return self.id_of(value)
        if isinstance(value, list):
            return [self.fill(item) for item in value]
        if isinstance(value, dict):
            return {name: self.fill(member) for name, member in value.items()}
        return value

    def fill_given(self, given: Mapping[str, Given]) -> dict[str, Given]:
        """Return what flags gave with ids in the place of names; raise as `fill` does."""
        return {name: found._replace(value=self.fill(found.value)) for name, found in given.items()}

    def fill_ids(self, ids: Sequence[str | RetellctlError]) -> list[str | RetellctlError]:
        """Return ids with ids in the place of names; a name that stands for no record is its own failure."""
        return [self._id_or_failure(item) if isinstance(item, NamedId) else item for item in ids]

    def _id_or_failure(self, wanted: NamedId) -> str | RetellctlError:
        try:
            return self.id_of(wanted)
        except RetellctlError as error:
            error.id = f"{PREFIX}{wanted.name}"
            return error

    def id_of(self, wanted: NamedId) -> str:
        """Return the id of the one record that has a name; in a dry run what stands in its place.

        Raises:
            NotFound: there is none.
            UsageError: there are several, or the API version that is spoken has no such list or no such name.
            RetellctlError: the list could not be read.
        """
        declared = resource(wanted.kind)
        if wanted.kind not in self._found:
            self._found[wanted.kind] = self._read(declared)
        found = self._found[wanted.kind]
        if isinstance(found, RetellctlError):
            raise copy.copy(found)
        if self._run.dry_run:
            return wanted
        ids = found.get(wanted.name, [])
        if len(ids) == 1:
            return ids[0]
        shown = f"{wanted.flag} '{PREFIX}{clean(wanted.name)}'"
        if not ids:
            hint = f"See what there is: `retellctl {declared.name} list`."
            raise NotFound(f"{shown}: there is no {declared.noun} of that name", hint=hint)
        more = f" and {len(ids) - MOST_NAMED:,} more" if len(ids) > MOST_NAMED else ""
        raise UsageError(
            f"{shown}: there are {len(ids):,} {declared.nouns} of that name",
            why=f"{', '.join(ids[:MOST_NAMED])}{more}",
            hint="Give the id of one of them.",
        )

    def _read(self, declared: Resource) -> dict[str, list[str]] | RetellctlError:
        """Return the ids of a resource's records by their names, or the error that its list has met."""
        version = self._run.service.version.name
        field = next((field for field in declared.fields if field.name == declared.named), None)
        problem = ""
        if declared.operation("list").route(version) is None:
            problem = f"{declared.name} list is not part of API version {version[1:]}"
        elif field is not None and not isinstance(field.place(version), At):
            problem = f"{declared.named} is not part of API version {version[1:]}"
        if problem:
            return UsageError(f"{declared.nouns} are not found by a name", why=problem, hint="Give the id.")
        try:
            return self._read_list(declared)
        except RetellctlError as error:
            return error

    def _read_list(self, declared: Resource) -> dict[str, list[str]]:
        run = self._run
        pages = run.service.pages(declared.operation("list"), Query({}, everything=True))
        if run.dry_run:
            from retellctl.service.dry_run import AnswerNeeded

            with suppress(AnswerNeeded):
                next(pages)
            return {}
        found: dict[str, dict[str, None]] = {}
        listed = Listed(declared.name)
        with run.sink.progress(declared.nouns, None) as progress:
            for page in listed.watch(pages, progress):
                for name, key in _names_in(declared, page.items):
                    # A record that has changed meanwhile may be on two pages.
                    found.setdefault(name, {})[key] = None
        listed.leave(run, whole=True)
        return {name: [*ids] for name, ids in found.items()}


def _names_in(declared: Resource, array: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name and the id of each record that has both."""
    for record in items(array):
        try:
            parts = members(record)
            name, key = (decode(parts.get(field, b"null")) for field in (declared.named, declared.id))
            if isinstance(name, str) and isinstance(key, str) and not declared.is_foreign(parts):
                yield name, values.resource_id(key, declared.id)
        except (ValueError, UsageError):
            continue  # no record of any kind, or one whose id no path can hold
