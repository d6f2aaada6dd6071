"""What the request bodies of both API versions are made of: types with ranges, and rules between fields."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from .faults import MISSING, Fault, Path, clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ABSENT: Any = None
"""Default of a field that need not be given. Models are for checking only, so nobody reads it."""

_MANY = 12


class Number(NamedTuple):
    """A place in a body where a phone number stands.

    Attributes:
        path: names and indexes from the body to the number.
        home: the object that holds it, under the path's last name.
        read: returns the number as it is sent, or raises PhoneNumberError.
    """

    path: Path
    home: dict[str, Any]
    read: Callable[[str], str]


class Body(BaseModel):
    """A request body, or an object in one.

    Types are strict ("1" is no number, true is no integer) and unknown fields pass. What concerns several
    fields stands in `rules`, not in pydantic's model validators: those are skipped as soon as one field is
    wrong, and the user shall hear of everything at once.
    """

    # model_ is a prefix of the API's own names too (model_temperature), so pydantic may not reserve it.
    model_config = ConfigDict(strict=True, extra="allow", defer_build=True, protected_namespaces=())

    @classmethod
    def rules(cls, body: Mapping[str, object]) -> Iterator[Fault]:  # noqa: ARG003 - most bodies have none
        """Finds what is wrong between the fields of `body`, whose own types may be wrong as well."""
        yield from ()

    @classmethod
    def numbers(cls, body: dict[str, Any]) -> Iterator[Number]:  # noqa: ARG003 - most bodies have none
        """Finds the phone numbers in `body`, whose types may be wrong."""
        yield from ()


def _must(holds: Callable[[Any], bool], allowed: str) -> AfterValidator:
    """Makes a validator with one sentence for what it refuses."""

    def check(value: object) -> object:
        if not holds(value):
            raise PydanticCustomError("range", "{allowed}", {"allowed": allowed})
        return value

    return AfterValidator(check)


def between(low: float, high: float) -> AfterValidator:
    """A number of which both ends are allowed."""
    return _must(lambda value: low <= value <= high, f"must be between {low:g} and {high:g}")


def at_least(low: int) -> AfterValidator:
    """A number that has no upper end."""
    return _must(lambda value: value >= low, f"must be at least {low}")


def _of_types(*types: type, allowed: str) -> BeforeValidator:
    """A value of one of several types, with one message instead of pydantic's one a type."""

    def check(value: object) -> object:
        if type(value) not in types:
            raise PydanticCustomError("type", "{allowed}", {"allowed": allowed})
        return value

    return BeforeValidator(check)


Temperature = Annotated[float, between(0, 2)]
Speed = Annotated[float, between(0.5, 2)]
Share = Annotated[float, between(0, 1)]
AreaCode = Annotated[
    int, _must(lambda code: 200 <= code <= 999, "must be a US area code: between 200 and 999")
]
SampleRate = Annotated[int, between(8000, 48000)]
# Where v1 removes a value, it wants the word, not JSON's null, which is what everybody would try first.
Removable = Annotated[
    str, _of_types(str, allowed="must be text; to remove it give the text 'null', in quotes")
]
ObjectWord = Annotated[str, _must(lambda word: word == "object", "must be object")]
Weight = Annotated[float, _must(lambda value: 0 < value <= 1, "must be more than 0 and at most 1")]
Version = Annotated[Any, _of_types(int, str, allowed="must be a version: a whole number or text")]


def _languages(value: object) -> object:
    many = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if not (many or isinstance(value, str)):
        raise PydanticCustomError("type", "must be a language or a list of languages, as text")
    return value


Languages = Annotated[Any, BeforeValidator(_languages)]


def numbers_of(body: dict[str, Any], **fields: Callable[[str], str]) -> Iterator[Number]:
    """Yields the fields of the body itself that hold phone numbers, each with how it is read."""
    for name, read in fields.items():
        yield Number((name,), body, read)


def tools(body: Mapping[str, object]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yields an LLM's tools with their paths, those of its states too."""
    yield from _objects(body.get("general_tools"), ("general_tools",))
    for path, state in _objects(body.get("states"), ("states",)):
        yield from _objects(state.get("tools"), (*path, "tools"))


def graph_faults(body: Mapping[str, object], *, update: bool) -> Iterator[Fault]:
    """Checks an LLM's tools, states and edges against each other.

    Args:
        body: the LLM, or for an update a part of it.
        update: what is not given stays as it is on the server, so it cannot be checked against.
    """
    general = list(_named(body.get("general_tools"), ("general_tools",)))
    yield from _repeated(general)
    states = list(_objects(body.get("states"), ("states",)))
    yield from _repeated(list(_named(body.get("states"), ("states",))))
    names = [name for _, name in _named(body.get("states"), ("states",))]
    for path, state in states:
        own = list(_named(state.get("tools"), (*path, "tools")))
        yield from _repeated([*general, *own], since=len(general))
        for edge_path, edge in _objects(state.get("edges"), (*path, "edges")):
            target = edge.get("destination_state_name")
            if isinstance(target, str) and target not in names:
                yield Fault((*edge_path, "destination_state_name"), target, _one_state(names))
    yield from _start_faults(body, names, update=update)


def _start_faults(body: Mapping[str, object], names: list[str], *, update: bool) -> Iterator[Fault]:
    """Checks that an LLM with states starts in one of them, and one without starts nowhere."""
    if update and not ("states" in body and "starting_state" in body):
        return
    start, path = body.get("starting_state"), ("starting_state",)
    if body.get("states") and start is None:
        yield Fault(path, MISSING, f"where there are states: {_one_state(names)}")
    elif isinstance(start, str) and start not in names and (start or body.get("states")):
        yield Fault(path, start, _one_state(names))


def _one_state(names: list[str]) -> str:
    if not names:
        return "must name a state, and there are none"
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return f"must name a state: one of {', '.join(clean(name) for name in names[:_MANY])}{more}"


def _repeated(named: list[tuple[Path, str]], since: int = 0) -> Iterator[Fault]:
    """Finds names, from index `since` on, that stood before."""
    first: dict[str, Path] = {}
    for i, (path, name) in enumerate(named):
        if name in first and i >= since:
            owner = ".".join(map(str, first[name]))
            yield Fault((*path, "name"), name, f"already the name of {owner}")
        first.setdefault(name, path)


def _objects(value: object, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yields the objects of a list with their paths; what is no object is reported by its type."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            if isinstance(item, dict):
                yield (*path, i), item


def _named(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    for at, item in _objects(value, path):
        name = item.get("name")
        if isinstance(name, str):
            yield at, name


def weight_faults(body: Mapping[str, object], field: str) -> Iterator[Fault]:
    """Checks that the weights of a list of agents add up to 1, as far as each of them is a share."""
    agents = body.get(field)
    if not isinstance(agents, list) or not agents:
        return
    weights = [agent.get("weight") if isinstance(agent, dict) else None for agent in agents]
    shares = [w for w in weights if isinstance(w, int | float) and not isinstance(w, bool) and 0 < w <= 1]
    if len(shares) == len(agents) and abs(math.fsum(shares) - 1) > 1e-6:
        yield Fault((field,), agents, f"weights must add up to 1, not {math.fsum(shares):g}")
