"""What of an answer is shown: --fields picks paths, --query is JMESPath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import UsageError
from retellctl.jsontext import text as jsontext
from retellctl.jsontext.record import Record, value_at

from .columns import Kind, ShownColumn, named_column

if TYPE_CHECKING:
    from collections.abc import Iterable


def parse_fields(text: str) -> tuple[str, ...]:
    """Return the paths of --fields: names separated by commas, steps into a value by dots.

    Raises:
        UsageError: a name is empty.
    """
    paths = tuple(path.strip() for path in text.split(","))
    if all(step for path in paths for step in path.split(".")):
        return paths
    raise UsageError(
        f"--fields {text!r}: a name is empty" if text.strip() else "--fields: no name was given",
        hint="Give names with commas between them, such as agent_id,response_engine.llm_id.",
    )


def check_fields(kind: Kind, paths: Iterable[str], records: list[Record]) -> None:
    """Refuse a field that neither the contract nor any of these records knows.

    Raises:
        UsageError: with the names that are known.
    """
    if not records:
        return
    known = dict.fromkeys(kind.fields)
    for record in records:
        known |= dict.fromkeys(record)
    known |= dict.fromkeys(column.name for column in kind.columns)
    for path in paths:
        name = path.partition(".")[0]
        if path not in known and name not in known:
            from difflib import get_close_matches

            near = get_close_matches(name, known, 1)
            raise UsageError(
                f"--fields {path}: {kind.a_noun} has no such field",
                why=f"known: {', '.join(known)}",
                hint=f"Did you mean {near[0]}?" if near else None,
            )


def selected_columns(kind: Kind, paths: tuple[str, ...]) -> tuple[ShownColumn, ...]:
    """Return a column for each path of --fields, a standard one where it has that name."""
    standard = {column.name: column for column in kind.columns}
    return tuple(standard.get(path) or named_column(path, rank) for rank, path in enumerate(paths))


def select_paths(kind: Kind, record: Record, paths: tuple[str, ...]) -> dict[str, Any]:
    """Return an object with these paths alone, nested as they were; a standard column's name gives its raw value."""
    derived = {
        column.name: column
        for column in kind.columns
        if column.name in paths and value_at(record, column.name) is None
    }
    picked: dict[str, Any] = {}
    for name, rests in _by_first_step([path.split(".") for path in paths]).items():
        if name in derived:
            picked[name] = derived[name].value(record) or b"null"
        else:
            picked[name] = _picked_parts(record.get(name), rests)
    return picked


def _by_first_step(paths: list[list[str]]) -> dict[str, list[list[str]]]:
    groups: dict[str, list[list[str]]] = {}
    for step, *rest in paths:
        groups.setdefault(step, []).append(rest)
    return groups


def _picked_parts(source: bytes | None, paths: list[list[str]]) -> Any:
    """Return what these paths reach in a value: all of it where one of them ends here."""
    if [] in paths:
        return b"null" if source is None else source
    groups = _by_first_step(paths)
    if source is not None and source[:1] == b"[":
        listed = jsontext.items(source)
        wanted = {
            int(step): rests
            for step, rests in groups.items()
            if step.isdecimal() and len(step) < 10 and int(step) < len(listed)
        }
        # Items before a wanted one are null, so that its index stays what it was.
        return [
            _picked_parts(listed[index], wanted[index]) if index in wanted else None
            for index in range(max(wanted, default=-1) + 1)
        ]
    if source is None or source[:1] != b"{":
        if all(step.isdecimal() for step in groups):
            return None
        source = b"{}"
    members = jsontext.members(source)
    return {name: _picked_parts(members.get(name), rests) for name, rests in groups.items()}


# What JMESPath's own functions raise for values that they are not made for.
_SEARCH_ERRORS = (ValueError, TypeError, ArithmeticError, LookupError, AttributeError, RecursionError)


class JmespathQuery:
    """A JMESPath expression."""

    def __init__(self, expression: str) -> None:
        """Compile the expression, and check that its functions exist.

        Raises:
            UsageError: it cannot be run.
        """
        import jmespath

        self._expression = expression
        try:
            self._compiled = jmespath.compile(expression)
            self._check_functions(self._compiled.parsed)
        except (jmespath.exceptions.JMESPathError, ValueError, RecursionError) as error:
            raise self._refused(error) from None

    def _check_functions(self, node: Any) -> None:
        # JMESPath itself finds these when it runs, which may be after the money is spent.
        from jmespath.exceptions import ArityError, UnknownFunctionError
        from jmespath.functions import Functions

        if not isinstance(node, dict):
            return
        children = node.get("children", [])
        if node.get("type") == "function_expression":
            name = node["value"]
            if name not in Functions.FUNCTION_TABLE:
                raise UnknownFunctionError(f"Unknown function: {name}()")
            signature = Functions.FUNCTION_TABLE[name]["signature"]
            variadic = bool(signature and signature[-1].get("variadic"))
            if len(children) < len(signature) or (len(children) > len(signature) and not variadic):
                raise ArityError(len(signature), len(children), name)
        for child in children:
            self._check_functions(child)

    def fields_of_records(self) -> set[str]:
        """Return the names that it takes from the records of a list."""
        from .query_fields import fields_of_records

        return fields_of_records(self._compiled.parsed)

    def __call__(self, data: object) -> object:
        """Return what the expression finds in a JSON value.

        Raises:
            UsageError: it does not fit the value, such as a sum over texts.
        """
        import jmespath

        try:
            return self._compiled.search(data)
        except (jmespath.exceptions.JMESPathError, *_SEARCH_ERRORS) as error:
            raise self._refused(error) from None

    def _refused(self, error: Exception) -> UsageError:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error).split("\n")[0]
        return UsageError(
            f"--query {self._expression!r} cannot be run",
            why=reason.rstrip(" :."),
            hint="It is JMESPath over the JSON that --json prints: see https://jmespath.org.",
        )
