"""The request that the words of `retellctl api` ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, quote

from retellctl.cli.setting import is_index, put, read_set
from retellctl.cli.uploads import upload, uploads_in
from retellctl.errors import UsageError
from retellctl.service.service import form_of
from retellctl.spec.faults import clean, is_unicode
from retellctl.transport.messages import FilePart, Part, Request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retellctl.cli.session import Session
    from retellctl.spec.declaration import Operation

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
# What a path may hold as it is; a percent sign only where it encodes something.
_KEPT = "/:@!$&'()*+,;=-._~%"


class Body(NamedTuple):
    """What is sent, before it is known whether the route takes JSON or a form.

    Attributes:
        value: an object or a list; None for none.
        files: the files of a form.
        is_form: it is a form, whatever the route.
    """

    value: dict[str, Any] | list[Any] | None
    files: tuple[Part, ...]
    is_form: bool


def request(method: str, path: str, query_params: Sequence[str]) -> Request:
    """Return the request that the words ask for, without its body.

    Raises:
        UsageError: the method or the path is none, or the path names a host.
    """
    if method.upper() not in METHODS:
        raise UsageError(f"METHOD {method!r} is not known", hint=f"There are {', '.join(METHODS)}.")
    if not path.startswith("/") or path.startswith("//") or "#" in path:
        raise UsageError(
            f"PATH {path!r} is not a path",
            why="it starts with one slash and names no host: the token goes to the profile's service only",
            hint="Such as /get-concurrency.",
        )
    route, _, query = path.partition("?")
    if any(part in {".", ".."} for part in route.split("/")) or re.search(r"[\x00-\x1f\x7f\\]", path):
        raise UsageError(f"PATH {path!r} is not a path", why="it holds . or .. or a control character")
    pairs = parse_qsl(query, keep_blank_values=True)
    for pair in query_params:
        key, equals, value = pair.partition("=")
        if not key or not equals:
            raise UsageError(f"--query-param {pair!r} is not KEY=VALUE", hint="Such as limit=10.")
        pairs.append((key, value))
    try:
        encoded = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", quote(route, safe=_KEPT))
    except UnicodeEncodeError:
        raise UsageError("PATH must be Unicode text", why="it holds bytes that are not UTF-8") from None
    return Request(method.upper(), encoded, tuple(pairs))


def body_of(
    run: Session, from_file: str | None, assignments: Sequence[str], files: Sequence[str], *, is_form: bool
) -> Body:
    """Return the body that the options give.

    Args:
        run: reads files and standard input.
        from_file: the name of a file with a whole body.
        assignments: what --set puts over it.
        files: the files of a form, `FIELD=PATH` each.
        is_form: --form was given.

    Raises:
        UsageError: something cannot be read, or contradicts something else.
    """
    parts = tuple(_file_part(run, text) for text in files)
    value = None if from_file is None else _document(run, from_file)
    found = read_set(assignments, run.inputs, lambda _: "any")
    if found:
        value = ([] if is_index(found[0].names[0]) else {}) if value is None else value
        for assignment in found:
            put(value, assignment)
    return Body(value, parts, is_form or bool(parts))


def _document(run: Session, path: str) -> dict[str, Any] | list[Any]:
    value = run.inputs.body(path)
    if isinstance(value, dict | list):
        return value
    raise UsageError(
        f"--from-file {clean(path)} is neither an object nor a list",
        why="it must hold fields with their values, or a list",
    )


def _file_part(run: Session, text: str) -> Part:
    field, equals, path = text.partition("=")
    if not (field and equals and is_unicode(field)):
        raise UsageError(
            f"--file '{clean(text)}' is not FIELD=PATH", hint="Such as --file knowledge_base_files=faq.txt."
        )
    return Part(field, upload(path, f"--file {clean(field)}", run.inputs))


def with_body(run: Session, asked: Request, operation: Operation, body: Body) -> Request:
    """Return a request with its body: a form where that is asked for, or where the declared route takes one.

    Raises:
        UsageError: the form cannot be one.
    """
    if not (body.is_form or operation.is_form):
        return asked._replace(body=body.value)
    if isinstance(body.value, list):
        raise UsageError("a form must be an object, not a list", why="each of its parts has a name")
    fields = dict(body.value or {})
    uploads_in(operation, fields, run.inputs)
    for name, file in body.files:
        of_the_name = fields.setdefault(name, [])
        if not (isinstance(of_the_name, list) and all(isinstance(item, FilePart) for item in of_the_name)):
            raise UsageError(
                f"{clean(name)} is given twice", why="by --file, and by --set or --from-file as well"
            )
        fields[name] = [*of_the_name, file]
    return asked._replace(form=form_of(fields))
