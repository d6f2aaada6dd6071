"""The check of a whole body before it is sent: every fault in it, said in one error.

What is sent is the body that was checked: unknown fields, 1 or 1.0 and the order stay as they are; only phone numbers
lose what stands between their digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError

from .body import UNCHECKED, body_type, flags_of, other_names
from .faults import MISSING, UNKNOWN, Fault, Path, dotted, json_faults, shown, typed
from .phone_numbers import READERS, PhoneNumberError, with_plus
from .placeholder import Placeholder
from .schema import faults
from .type_rules import RULES
from .types import Type, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .declaration import Operation
    from .types import Types

_MOST_NAMED = 8
_MOST_LISTED = 12


def check_body(
    operation: Operation,
    version: str,
    body: dict[str, Any],
    *,
    flags: Mapping[str, str],
    strict: bool = False,
) -> list[str]:
    """Check a whole request body before it is sent, and write its phone numbers as they are sent.

    Args:
        operation: what the body is for.
        version: the API version, "v1" or "v2".
        body: the merged body, with the names of the wire.
        flags: a path in the body (`voice_speed`, `phone_number.from`) to the flag that gave it. What is only not known
            is refused where it is the value of a flag, not where it came from a file or --set.
        strict: refuse everything that is not known.

    Returns:
        What is not known and not refused, a sentence each.

    Raises:
        UsageError: names every fault: the flag or the path, the value, and what is allowed.
    """
    sentences = _Sentences(operation, version, flags)
    type_ = body_type(operation, version)
    rules = [fault for rule in operation.rules for fault in rule(body, version)]
    return _judge(sentences, _all_faults(type_, version, body, rules), strict=strict)


def check_filters(operation: Operation, values: dict[str, Any], *, flags: Mapping[str, str]) -> list[str]:
    """Check what narrows a list of version 2 down, and write its phone numbers as they are sent.

    Args:
        operation: the list.
        values: filters of the list by their names.
        flags: the names to the flags that gave them.

    Returns:
        What is not known and not refused, a sentence each.

    Raises:
        UsageError: names every fault.
    """
    members = {field.name: field.type for field in operation.filters if field.name in values}
    found = _all_faults(Type("object", members=members), "v2", values, ())
    return _judge(_Sentences(operation, "v2", flags), found, strict=False)


def _judge(sentences: _Sentences, found: Iterable[Fault], *, strict: bool) -> list[str]:
    """Raise what is to be refused of some faults, and return the sentences of the others."""
    refused: list[Fault] = []
    passed: list[Fault] = []
    for fault in found:
        passes = fault.known and not strict and sentences.flag_of(fault) is None
        (passed if passes else refused).append(fault)
    if len(refused) == 1:
        raise UsageError(sentences.of(refused[0]))
    if refused:
        raise UsageError(f"{len(refused)} fields are wrong", why="; ".join(sentences.of_some(refused)))
    return sentences.of_some(passed, passed=True)


def _all_faults(type_: Type, version: str, body: dict[str, Any], between: Iterable[Fault]) -> Iterator[Fault]:
    """Yield all faults: of JSON itself, of each field, those found between fields, and of phone numbers."""
    unsendable = list(json_faults(body))
    yield from unsendable
    seen = {fault.path for fault in unsendable}
    named = types(version)
    unknown: list[Fault] = []
    for fault in faults(named, type_, body):
        if fault.known:
            unknown.append(fault)
        elif fault.path not in seen:
            yield fault
    for fault in (*between, *(_rule_faults(named, type_, body) if version == "v2" else ())):
        if fault.path not in seen:
            yield fault
    for fault in _number_faults(named, type_, body, version):
        if fault.path not in seen:
            yield fault
    yield from unknown


def _number_faults(named: Types, type_: Type, body: dict[str, Any], version: str) -> Iterator[Fault]:
    """Write each phone number as it is sent, and yield those that are none; other types are faults already."""
    for path, home, reader in [*phone_numbers_in(named, type_, body, (), body)]:
        name = path[-1]
        try:
            read = READERS[reader](home[name])
        except PhoneNumberError as error:
            yield Fault(path, home[name], str(error))
        else:
            home[name] = read if version == "v1" else with_plus(read)


def phone_numbers_in(
    named: Types, type_: Type, value: Any, path: Path, home: Any
) -> Iterator[tuple[Path, Any, str]]:
    """Yield the phone numbers in a value: the path, the object that holds it, and how it is read."""
    type_ = named.resolve(type_)
    if type_.kind == "phone" and isinstance(value, str) and not isinstance(value, Placeholder):
        yield path, home, type_.name
    elif not _is_unchecked(type_, value):
        for below, name, part in _parts(type_, value):
            inner = path if name is None else (*path, name)
            yield from phone_numbers_in(named, below, part, inner, home if name is None else value)


def _rule_faults(named: Types, type_: Type, value: Any, path: Path = ()) -> Iterator[Fault]:
    """Yield the faults between the fields of each value whose type has a rule."""
    rule = RULES.get(type_.name) if type_.kind == "ref" and isinstance(value, dict) else None
    if rule:
        yield from (fault._replace(path=(*path, *fault.path)) for fault in rule(value))
    for below, name, part in _parts(named.resolve(type_), value):
        yield from _rule_faults(named, below, part, path if name is None else (*path, name))


def _parts(type_: Type, value: Any) -> Iterator[tuple[Type, str | int | None, Any]]:
    """Yield what is in a value: its type, its name or place (None: it is the value itself), and it."""
    if type_.kind == "object" and isinstance(value, dict):
        yield from (
            (type_.members[name], name, part) for name, part in value.items() if name in type_.members
        )
    elif type_.kind == "union" and isinstance(value, dict):
        member = type_.members.get(str(value.get(type_.name)))
        if member:
            yield member, None, value
    elif type_.kind == "list" and isinstance(value, list) and type_.item:
        yield from ((type_.item, place, part) for place, part in enumerate(value))


def _is_unchecked(type_: Type, value: Any) -> bool:
    """Return whether an object asks for its phone numbers to be taken as they are, where it may."""
    return isinstance(value, dict) and UNCHECKED in type_.members and value.get(UNCHECKED) is True


class _Sentences:
    """Says faults in the words of the flags that gave a body."""

    def __init__(self, operation: Operation, version: str, flags: Mapping[str, str]) -> None:
        self._operation = operation
        self._version = version
        self._flags = flags

    def of_some(self, found: Sequence[Fault], *, passed: bool = False) -> list[str]:
        """Return the sentences of the first faults, and how many more there are."""
        left = len(found) - _MOST_NAMED
        more = f"{left} more fields or values are not known" if passed else f"and {left} more"
        return [self.of(fault, passed=passed) for fault in found[:_MOST_NAMED]] + ([more] if left > 0 else [])

    def of(self, fault: Fault, *, passed: bool = False) -> str:
        """Return a fault as one sentence; of one that is passed on, what is known that comes nearest."""
        name = dotted(fault.path)
        if fault.value is MISSING:
            return self._of_missing(fault)
        if fault.value is UNKNOWN or passed:
            return f"{self._origin(fault.path)}{name} {self._of_unknown(fault)}"
        if flag := self.flag_of(fault):
            return f"{typed(flag, fault.path, fault.value)}: {fault.allowed}"
        return f"{self._origin(fault.path)}{name} {shown(fault.path, fault.value)}: {fault.allowed}"

    def flag_of(self, fault: Fault) -> str | None:
        """Return the flag that gave the value itself, alone or as one of several."""
        path = fault.path
        while path and isinstance(path[-1], int):
            path = path[:-1]
        whole = self._flags.get(dotted(path[:-1]))
        # A flag may be the name of the one field of the object that it makes: --llm-websocket-url.
        if path and whole == f"--{str(path[-1]).replace('_', '-')}":
            return whole
        return self._flags.get(dotted(path))

    def _of_unknown(self, fault: Fault) -> str:
        moved = other_names(self._operation, self._version)
        if fault.value is UNKNOWN:
            near = nearest(str(fault.path[-1]), fault.known, moved if len(fault.path) == 1 else {})
            return f"is not a known field{f'; the nearest is {near}' if near else ''}"
        near = nearest(str(fault.value), fault.known)
        others = f", of {', '.join(fault.known)}" if len(fault.known) <= _MOST_LISTED else ""
        value = shown(fault.path, fault.value)
        return f"{value} is not a known value{f'; the nearest is {near}' if near else ''}{others}"

    def _of_missing(self, fault: Fault) -> str:
        name = dotted(fault.path)
        flags = flags_of(self._operation, self._version, name)
        if flags:
            verb = "are" if " and " in flags else "is"
            return f"{flags} {verb} required {fault.allowed}".rstrip()
        return f"{self._origin(fault.path)}{name} missing"

    def _origin(self, path: Path) -> str:
        """Return the flag that gave the whole of which a path is a part, for the beginning of a sentence."""
        for length in range(len(path) - 1, 0, -1):
            if flag := self._flags.get(dotted(path[:length])):
                return f"{flag}, "
        return ""


def nearest(word: str, known: Sequence[str], moved: Mapping[str, str] = {}) -> str:
    """Return the known word that is most like one.

    Its letters and digits count, however they are joined; what another API version calls a field is its nearest name.
    """
    from difflib import SequenceMatcher

    if word in moved:
        return moved[word]
    wanted = _bare(word)
    return max(known, key=lambda name: SequenceMatcher(None, wanted, _bare(name)).ratio(), default="")


def _bare(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", word[:100].lower())
