"""What a declaration is: a resource of the service with its fields, operations, columns and routes, as one value.

Everything that retellctl knows of a resource is derived from its declaration in retellctl/resources: flags with
their help, the check of a body, the routes of both API versions, pages, columns, completion, the sandbox and the
tables of the README. How to declare one is described in docs/adding-a-resource.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .types import Type, enum

if TYPE_CHECKING:
    from .faults import Fault
    from .types import Type

Read = Callable[[str, str, str], Any]
"""Reads one field of another record: an operation's name, an id, and the field's name to the field's value."""

Rule = Callable[[Mapping[str, Any], str], "list[Fault]"]
"""Checks fields of a body against each other: a body and the API version to what is wrong."""

VERSIONS: Final = ("v1", "v2")
"""The API versions, the oldest first."""


class At(NamedTuple):
    """A field that an API version has in another place, or of another type.

    Attributes:
        path: where the value stands in the body, names with dots between; in a query string the parameter's name.
            Empty: under the field's own name.
        type: the type of the value there; None for the field's own.
        compares: how a criterion of a list compares with the value; empty: the value itself stands at the path.
            "eq": equal, "in": one of a list, "eq or in": equal to the one value, or one of several; "ge", "le", "lt":
            at least, at most, less than, two of them a range; "keys": a map, each key's value equal;
            "each": a list, each value the one field of an object, which the last part of the path names.
    """

    path: str = ""
    type: Type | None = None
    compares: str = ""


class Into(NamedTuple):
    """A field that an API version does not have, but whose value other fields take.

    Attributes:
        path: where the value stands then, for hints: names with dots between.
        make: makes the fields, by name, from the value; the second argument reads another record where one is needed.
        others: further fields that take the value, beside the one that the path begins with.
    """

    path: str
    make: Callable[[Any, Read], Mapping[str, Any]]
    others: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that take the value."""
        return (self.path.partition(".")[0], *self.others)


class Gone(NamedTuple):
    """A field that an API version does not have, and what to do in its place, as a sentence."""

    instead: str


SAME: Final = At()
"""The API version has the field under its own name, and of its own type."""

Place = At | Into | Gone | None


class Field(NamedTuple):
    """A field of a body, a parameter of a query, or a filter of a list; and the flag that gives it.

    Attributes:
        name: the name that today's API has for it.
        type: what its value can be.
        help: one sentence for the help.
        flag: how it is typed; by default `--` and the name with dashes, in the singular where it may be repeated.
        metavar: what stands for the value in the help; by default made from the type.
        v1: what version 1 of the API has for it; None: nothing.
        v2: what version 2 of the API has for it.
        typed: the form in which the value is typed, where the type does not say it; see `form`.
        names: the resource whose ids it takes, where the type does not say it.
    """

    name: str
    type: Type
    help: str
    flag: str = ""
    metavar: str = ""
    v1: Place = SAME
    v2: Place = SAME
    typed: str = ""
    names: str = ""

    def place(self, version: str) -> Place:
        """Return what an API version has for the field."""
        return self.v1 if version == "v1" else self.v2

    @property
    def form(self) -> str:
        """The form in which its value is typed, such as "text", "json" or "switch"; see retellctl/cli/typed.py."""
        if self.typed:
            return self.typed
        kind, item = self.type.kind, self.type.item
        if kind == "list" and item is not None:
            is_id = item.kind == "text" and bool(item.name)
            return "ids" if is_id else "items" if item.is_word else _LIST_FORMS.get(item.kind, "json")
        if kind == "map" and item is not None:
            return "text pairs" if item.kind == "text" else "pairs"
        if kind == "text" and self.type.name:
            return "id"
        return "word" if self.type.is_word else _FORMS.get(kind, "json")

    @property
    def completes(self) -> str:
        """The resource whose ids it takes, which TAB offers; an empty text if it takes none."""
        item = self.type.item or self.type
        return self.names or (item.name if item.kind == "text" else "")

    @property
    def option(self) -> str:
        """The flag, without its `--no-` counterpart; of one that may be repeated in the singular."""
        is_singular = self.form in REPEATED and self.form != "languages"
        name = _singular(self.name) if is_singular else self.name
        return self.flag or f"--{name.replace('_', '-')}"


_FORMS: Final = {
    "text": "text",
    "url": "text",
    "enum": "word",
    "phone": "phone",
    "number": "number",
    "integer": "integer",
    "boolean": "switch",
    "moment": "moment",
    "choice": "version",
}
_LIST_FORMS: Final = {"text": "items", "enum": "items", "url": "items", "file": "files"}
REPEATED: Final = frozenset({"ids", "items", "files", "pairs", "text pairs", "weighted", "languages"})
"""The forms of which there may be several."""

READS_FILES: Final = frozenset({"text", "json", "pairs", "text pairs"})
"""The forms that take @FILE for what is in a file."""


def _singular(name: str) -> str:
    return re.sub(r"ies$", "y", name) if name.endswith("ies") else name.removesuffix("s")


class Pages(NamedTuple):
    """How a list comes in pages.

    Attributes:
        where: "query" or "body", where the size, the cursor and the order of the list stand; "window" for version 1's
            list of calls, which has no cursor: each page is a window of time.
        largest: how many records the service gives on one page.
    """

    where: str
    largest: int = 1000


class Route(NamedTuple):
    """What an operation sends in one API version.

    Attributes:
        method: HTTP method.
        path: the path, with the names of its ids in braces.
        pages: how a list comes in pages; None: whole.
        at: the field of the answer that holds a list's records; empty: the answer is the list.
        always: fields that the body of a list always holds, beside what it is narrowed down to.
        ids_in_body: names of ids that are typed as those in a path are, but stand in the body.
    """

    method: str
    path: str
    pages: Pages | None = None
    at: str = ""
    always: Mapping[str, Any] = {}
    ids_in_body: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of the ids, in the order in which they are typed: those in the path, then those in the body."""
        return (*re.findall(r"\{(\w+)\}", self.path), *self.ids_in_body)


IN_QUERY: Final = Pages("query")
IN_BODY: Final = Pages("body")
IN_WINDOWS: Final = Pages("window")


def GET(path: str, pages: Pages | None = None, at: str = "") -> Route:  # noqa: N802 - the method's name
    """Return a route that reads."""
    return Route("GET", path, pages, at or ("items" if pages == IN_QUERY else ""))


def POST(path: str, pages: Pages | None = None, at: str = "") -> Route:  # noqa: N802
    """Return a route that makes or does something, or a list that is asked for with a body."""
    return Route("POST", path, pages, at or ("items" if pages else ""))


def PATCH(path: str) -> Route:  # noqa: N802
    """Return a route that changes the fields that it is given."""
    return Route("PATCH", path)


def PUT(path: str) -> Route:  # noqa: N802
    """Return a route that replaces a record, or does what may be done twice."""
    return Route("PUT", path)


def DELETE(path: str) -> Route:  # noqa: N802
    """Return a route that removes a record."""
    return Route("DELETE", path)


class Operation(NamedTuple):
    """One thing that the service can be asked to do.

    Attributes:
        verb: as it is typed.
        help: one sentence for the help; of create, get, list, update and delete made from the noun by default.
        examples: whole command lines, of which a test runs each; one is made from the ids by default.
        v1: what version 1 of the API is sent; None: it has no such operation.
        v2: what version 2 of the API is sent.
        fields: the body's fields.
        required: names of fields, and of parameters of the query, without which the service refuses the request; of a
            list without a body, of filters.
        query: parameters of the query string.
        filters: what a list can be narrowed down to, by flags.
        lists: the answer is a list.
        answers: the answer has a body, which is shown.
        is_form: the body is a form (multipart/form-data), in which files can be sent.
        reads: it changes nothing. By default what is asked for with GET, and lists.
        repeatable: doing it twice is the same as doing it once, so that a lost answer may be asked for again. By
            default everything but a POST that does not read.
        removes: it deletes what its id names.
        takes_many: it takes several ids, and is carried out for each. By default what names one record in its path,
            but for lists.
        standard: how many records a list shows if nothing is said; None: all.
        details: the help of --details, where a list has but a part of each record.
        all_help: the help of --all, where a list shows less than all by default.
        doubt: what may have happened when no clear answer came back, without a full stop.
        verify_command: the command that shows what did happen; ID stands for the id, AGE for the request's age.
        verify_words: what stands in verify_command in the place of some of its words, by a body that was sent.
        question: what is asked on a terminal before something is bought of which nothing at all was said.
        asks: what is asked before it is done, with the names of its ids and parameters in braces; --yes answers it.
        key: the field of the body under whose value the service carries a request out once.
        rules: what is checked between the fields of a body; of a list without a body, between its filters.
        kind: whose records the answer shows: a resource's name, by default its own.
        columns: the columns of the answer, where they are not those of the resource.
        noun: what a record of the answer is called, where it is not one of the resource.
        nouns: the same in the plural; by default with an "s".
        id: the field that holds the id of an answer's record, where it is not that of the resource; of records of
            several kinds the fields, with blanks between, of which each record has one.
        library: the call of Retell's first Python library that it replaces.
        resource: the resource's name; set by `resource`.
    """

    verb: str
    help: str = ""
    examples: tuple[str, ...] = ()
    v1: Route | None = None
    v2: Route | None = None
    fields: tuple[Field, ...] = ()
    required: tuple[str, ...] = ()
    query: tuple[Field, ...] = ()
    filters: tuple[Field, ...] = ()
    lists: bool = False
    answers: bool = True
    is_form: bool = False
    reads: bool | None = None
    repeatable: bool | None = None
    removes: bool = False
    takes_many: bool | None = None
    standard: int | None = None
    details: str = ""
    all_help: str = ""
    doubt: str = ""
    verify_command: str = ""
    verify_words: Callable[[Mapping[str, Any]], Mapping[str, str]] | None = None
    question: str = ""
    asks: str = ""
    key: str = ""
    rules: tuple[Rule, ...] = ()
    columns: tuple[Column, ...] = ()
    noun: str = ""
    nouns: str = ""
    id: str = ""
    library: str = ""
    resource: str = ""

    @property
    def name(self) -> str:
        """The resource and the verb, such as "agent.create"."""
        return f"{self.resource}.{self.verb}"

    @property
    def command(self) -> str:
        """What is typed: the resource and the verb."""
        return f"{self.resource} {self.verb}"

    @property
    def usage(self) -> str:
        """The least that has to be typed, with names in the place of values."""
        flags = [field for field in (*self.fields, *self.query, *self.filters) if field.name in self.required]
        typed = [f"{field.option} {field.metavar or field.name.upper()}" for field in flags]
        return " ".join(["retellctl", self.command, *map(str.upper, self.ids), *typed])

    @property
    def kind(self) -> str:
        """The kind of records that its answer shows."""
        return f"{self.resource} {self.verb}" if self.columns else self.resource

    @property
    def answer(self) -> str:
        """What a successful answer holds: "object", "list" or "nothing"."""
        return "list" if self.lists else "object" if self.answers else "nothing"

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of the ids in its path."""
        return next(route.ids for route in (self.v2, self.v1, _NO_ROUTE) if route)

    def route(self, version: str) -> Route | None:
        """Return what an API version is sent; None if it has no such operation."""
        return self.v1 if version == "v1" else self.v2


_NO_ROUTE: Final = Route("", "")


class Column(NamedTuple):
    """One column of a table, of tsv and of csv.

    Attributes:
        name: its header, which --fields takes too.
        paths: where its value stands, the first that is there and not null counts; by default under its name.
        rank: its importance; the highest numbers leave a narrow terminal first. Where none has one, its place.
        show: how a person reads the value: a name in retellctl/output/cells.py.
        least: columns of a terminal that it may be cut to; 0: a value of the usual width is left out rather than cut.
        derive: makes the raw value, as JSON, from the record's fields, as JSON, where it is not in one place.
    """

    name: str
    paths: tuple[str, ...] = ()
    rank: int = 0
    show: str = "text"
    least: int = 0
    derive: Callable[[dict[str, bytes]], bytes | None] | None = None


class Answer(NamedTuple):
    """What the records of a resource hold that a body does not take.

    Attributes:
        fields: names that only answers have, or that some bodies take and others do not.
        v1: further names in version 1.
        marks: fields that nobody writes: a document with one of them was an answer.
        copied: what belongs to the record itself, so that a copy is made without it; a dot leads into an object.
        exported: what an export of the dashboard holds beside the record.
    """

    fields: tuple[str, ...] = ()
    v1: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    copied: frozenset[str] = frozenset()
    exported: tuple[str, ...] = ()


class Resource(NamedTuple):
    """A resource of the service.

    Attributes:
        name: the command group.
        noun: what a record is called in a sentence, without an article.
        id: the field that holds the id of a record; empty: its records have none.
        title: the fields that a record is recognised by, for completion; the first that is there counts.
        named: the field by whose value name:TEXT finds a record; empty: its records are found by their ids alone.
        foreign: a field and its value that show a listed record to be another resource's; None: all are its own.
        columns: the standard columns, most of all for tsv and csv: scripts count on their order.
        listed_columns: the columns of a list that has but a part of each record; empty: the standard ones.
        listed: the fields that a list's records have, where it is a part of them; empty: all but `unlisted`.
        unlisted: the fields that a list's records do not have.
        answer: what answers have that bodies do not take.
        empty: the sentence for a list without records; by default made from the noun.
        plural: the noun in the plural; by default with an s.
        exclusive: names of fields of which only one may be given.
        operations: what can be done with it, in the order of the help.
    """

    name: str
    noun: str
    id: str
    title: tuple[str, ...]
    columns: tuple[Column, ...]
    operations: tuple[Operation, ...]
    named: str = ""
    foreign: tuple[str, str] | None = None
    listed_columns: tuple[Column, ...] = ()
    listed: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    answer: Answer = Answer()
    empty: str = ""
    plural: str = ""
    exclusive: tuple[tuple[str, ...], ...] = ()

    @property
    def a_noun(self) -> str:
        """The noun with its indefinite article."""
        return f"{'an' if self.noun[0] in 'aeioAEIO' else 'a'} {self.noun}"

    @property
    def nouns(self) -> str:
        """The noun in the plural."""
        return self.plural or f"{self.noun}s"

    def is_foreign(self, record: Mapping[str, bytes]) -> bool:
        """Return whether a listed record, its values undecoded JSON, is another resource's."""
        return self.foreign is not None and record.get(self.foreign[0]) == f'"{self.foreign[1]}"'.encode()

    def operation(self, verb: str) -> Operation:
        """Return the operation of a verb.

        Raises:
            KeyError: there is none.
        """
        for operation in self.operations:
            if operation.verb == verb:
                return operation
        raise KeyError(f"{self.name}.{verb}")

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of all bodies, each once."""
        return tuple(
            {field.name: field for operation in self.operations for field in operation.fields}.values()
        )


_HELP: Final = {
    "create": "Create {a_noun}.",
    "get": "Show {nouns}.",
    "list": "List all {nouns}.",
    "update": "Change {nouns}; only the fields given.",
    "delete": "Delete {nouns}.",
}


def define(resource: Resource) -> Resource:
    """Return a resource with what its operations leave open filled in.

    Raises:
        ValueError: the declaration contradicts itself.
    """
    return resource._replace(operations=tuple(_complete(resource, item) for item in resource.operations))


def _complete(resource: Resource, operation: Operation) -> Operation:
    route = operation.v2 or operation.v1
    if route is None:
        raise ValueError(f"{resource.name} {operation.verb} has no route")
    reads = (route.method == "GET" or operation.lists) if operation.reads is None else operation.reads
    verbs = {other.verb for other in resource.operations}
    takes_many = operation.takes_many
    if takes_many is None:
        takes_many = len(route.ids) == 1 and not operation.lists
    has_get = "get" in verbs and bool(route.ids) and not operation.removes
    default = f"retellctl {resource.name} get ID" if has_get else f"retellctl {resource.name} list"
    is_known = has_get or "list" in verbs
    doubt = f"{resource.a_noun} may have been created"
    if route.ids:
        doubt = f"the {resource.noun} may have been {'deleted' if operation.removes else 'changed'}"
    ids = "".join(f" {name.upper()}" for name in route.ids)
    return operation._replace(
        resource=resource.name,
        noun=operation.noun or resource.noun,
        nouns=operation.nouns or (f"{operation.noun}s" if operation.noun else resource.nouns),
        id=operation.id or ("" if operation.noun else resource.id),
        help=operation.help or _HELP[operation.verb].format(a_noun=resource.a_noun, nouns=resource.nouns),
        examples=operation.examples or (f"retellctl {resource.name} {operation.verb}{ids}",),
        reads=reads,
        repeatable=(reads or route.method != "POST")
        if operation.repeatable is None
        else operation.repeatable,
        takes_many=takes_many,
        doubt="" if reads else operation.doubt or doubt,
        verify_command="" if reads else operation.verify_command or (default if is_known else ""),
    )


def newer(*fields: Field) -> tuple[Field, ...]:
    """Return fields that version 1 of the API does not have, those that say what to do in their place as they are."""
    return tuple(field._replace(v1=None) if field.v1 == SAME else field for field in fields)


BY_CHANGE: Final = Field(
    "sort_order", enum("ascending", "descending"), "By the time of the last change.", v1=None
)
"""The order of a list whose records have the time of their last change."""


LEAVES_NONE_OUT: Final = frozenset({"sort_order", "include_total"})
"""The filters, by name, that leave no record out."""


def pick(fields: tuple[Field, ...], names: str) -> tuple[Field, ...]:
    """Return the fields of these names, with blanks between, in the order of the names.

    Raises:
        KeyError: there is no such field.
    """
    by_name = {field.name: field for field in fields}
    return tuple(by_name[name] for name in names.split())


def without(fields: tuple[Field, ...], names: str) -> tuple[Field, ...]:
    """Return the fields but for those of these names, with blanks between."""
    left_out = set(names.split())
    return tuple(field for field in fields if field.name not in left_out)


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text: so many names are read best with blanks between."""
    return tuple(text.split())
