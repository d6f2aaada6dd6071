"""What an answer means: success, or which error, by the table of exit codes."""

from __future__ import annotations

from codecs import BOM_UTF8
from math import ceil
from shlex import quote
from typing import TYPE_CHECKING, Any

from .errors import (
    AuthError,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    RetellctlError,
    ServerError,
    Unexpected,
)
from .operations import OPERATIONS
from .retry import retry_after

if TYPE_CHECKING:
    from .http import Response
    from .operations import Operation

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# The service answers 422 with these words where others answer 404.
_MISSING = "cannot find requested asset"
EXCERPT = 160  # characters of a body that is not the service's JSON, up to the end of the word
EXCERPT_FROM = 8192  # bytes that they are taken from


def judge(operation: Operation, response: Response, *, id: str | None = None) -> RetellctlError | None:  # noqa: A002
    """Return None for a success, else the error that the answer is.

    Args:
        operation: what was asked for.
        response: what came back, whole.
        id: the id that it was about.
    """
    status = response.status
    if 200 <= status < 300:
        problem = _unreadable(operation, response)
        return _unclear(operation, problem, response, id) if problem else None
    words = server_words(response)
    said = f"{status} {response.reason}".strip()
    if status in REDIRECTS:
        return Unexpected(
            f"{label(operation, id)}: the server redirects ({said})",
            why="redirects are not followed, so that the token stays with the server it is for",
            hint="Check the profile's base URL: `retellctl profile show`.",
            id=id,
            response=response,
        )
    if 500 <= status < 600:
        return _failed(operation, response, words, said, id)
    if 400 <= status < 500:
        return _refused(operation, response, words, said, id)
    return _unclear(operation, f"{said} is no answer to this request", response, id)


def _refused(
    operation: Operation, response: Response, words: str | None, said: str, resource_id: str | None
) -> RetellctlError:
    """Return the error that a 4xx is."""
    name = label(operation, resource_id)
    status = response.status
    why = words or _excerpt(response)
    if (status == 404 and words) or (status == 422 and words and _MISSING in words.lower()):
        hint = _whereabouts(operation)
        return NotFound(
            f"{name}: not found ({status})", why=words, hint=hint, id=resource_id, response=response
        )
    if status == 404:
        return Rejected(
            f"{name}: the server does not know this route ({said})",
            why=f"{response.method} {response.url}",
            hint="Check the base URL and the API version: `retellctl profile show`; try --api-version.",
            id=resource_id,
            response=response,
        )
    if status in {401, 403}:
        return AuthError(
            f"{name}: the service does not accept the token ({said})",
            why=why,
            hint="Check it with `retellctl profile check`, or store another: `retellctl profile add NAME`.",
            id=resource_id,
            response=response,
        )
    if status == 429:
        asked = retry_after(response)
        wait = "Wait a little" if asked is None else f"Wait {ceil(asked):,} s, as the server asks,"
        nothing = "" if operation.reads else "Nothing was carried out. "
        return RateLimited(
            f"{name}: too many requests ({said})",
            why=why,
            hint=f"{nothing}{wait} and repeat the command, or allow more --max-retries.",
            id=resource_id,
            response=response,
        )
    return Rejected(
        f"{name}: refused by the API ({said})",
        why=why,
        hint="Look at the account's plan and balance in Retell's dashboard."
        if status == 402
        else _help(operation),
        id=resource_id,
        response=response,
    )


def _whereabouts(operation: Operation) -> str | None:
    if operation.name not in OPERATIONS:
        return None
    if operation.verb in {"create", "register"}:
        return "Check the ids that the command names."
    return f"See what there is: `retellctl {operation.kind} list`."


def _help(operation: Operation) -> str | None:
    if operation.name not in OPERATIONS:
        return None
    return f"See what can be given: `retellctl {operation.kind} {operation.verb} --help`."


def label(operation: Operation, id: str | None) -> str:  # noqa: A002
    """Return the operation as the user typed it, with its id."""
    return f"{operation.kind} {operation.verb}{' ' + id if id else ''}".strip()


def doubt(operation: Operation, id: str | None = None) -> str:  # noqa: A002
    """Return what may have happened and how to see it, as a hint."""
    first = operation.doubt[:1].upper() + operation.doubt[1:]
    look = operation.look.replace(" ID", f" {quote(id)}") if id else operation.look
    if operation.repeatable:
        return f"{first}{f': `{look}` shows it' if look else ''}. Repeating the command is safe."
    return f"{first}: look{f' with `{look}`' if look else ''} before you repeat the command."


def decode(body: bytes) -> Any:
    """Return the JSON value of a body.

    Raises:
        ValueError: it is none, is not UTF-8, or is nested too deeply.
    """
    import json

    try:
        return json.loads(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise
    except ValueError:
        return json.loads(body, parse_int=float)  # it has a number of thousands of digits


def server_words(response: Response) -> str | None:
    """Return the service's own message from an error body, None where the body is not the service's JSON."""
    try:
        value = decode(response.body)
    except ValueError:
        return None
    if not isinstance(value, dict):
        return None
    for key in ("error_message", "message"):
        words = value.get(key)
        if isinstance(words, str) and words:
            return words
        if words:
            import json

            return json.dumps(words, ensure_ascii=False)
    return None


def _failed(
    operation: Operation, response: Response, words: str | None, said: str, resource_id: str | None
) -> RetellctlError:
    """Return the error that a 5xx is: only the service itself can say of a change that it failed."""
    if operation.reads or words:
        return ServerError(
            f"{label(operation, resource_id)}: the service failed ({said})",
            why=words or _excerpt(response),
            hint="Nothing is wrong with the command: repeat it later."
            if operation.reads
            else doubt(operation, resource_id),
            id=resource_id,
            response=response,
        )
    return OutcomeUnknown(
        f"{label(operation, resource_id)}: outcome unknown ({said})",
        why=_excerpt(response),
        hint=doubt(operation, resource_id),
        id=resource_id,
        response=response,
    )


def _unreadable(operation: Operation, response: Response) -> str:
    """Return what is wrong with the body of a success, or an empty text; lists are looked at where they are read."""
    body = response.body
    if operation.answer == "object":
        return not_an("{", body) or not_json(body)
    if operation.verb == "delete" and body.strip():
        return not_json(body)
    return ""


def _unclear(
    operation: Operation, problem: str, response: Response, resource_id: str | None
) -> RetellctlError:
    """Return the error for an answer that says neither yes nor no."""
    if operation.reads:
        return senseless(operation, problem, response, id=resource_id)
    return OutcomeUnknown(
        f"{label(operation, resource_id)}: outcome unknown, the answer cannot be read",
        why=f"{problem}; {_excerpt(response)}" if response.body.strip() else problem,
        hint=doubt(operation, resource_id),
        id=resource_id,
        response=response,
    )


def senseless(
    operation: Operation,
    problem: str,
    response: Response,
    *,
    id: str | None = None,  # noqa: A002
) -> Unexpected:
    """Return the error for an answer to a read that is not what the contract says."""
    return Unexpected(
        f"{label(operation, id)}: the answer makes no sense",
        why=problem,
        hint="Check the base URL and the API version: `retellctl profile show`.",
        id=id,
        response=response,
    )


def not_an(start: str, body: bytes) -> str:
    """Return what is wrong with a body that should start with "{" or "[", or an empty text."""
    due = {"{": "an object", "[": "a list"}[start]
    first = body.removeprefix(BOM_UTF8).lstrip(b" \t\r\n")[:1].decode("latin-1")
    if first == start:
        return ""
    if not first:
        return f"it is empty where {due} was due"
    kinds = {"{": "a JSON object", "[": "a JSON list", "<": "HTML"}
    return f"{kinds.get(first, 'something else')} came where {due} was due"


def not_json(body: bytes) -> str:
    """Return what is wrong with a body that should be JSON, or an empty text."""
    try:
        decode(body)
    except ValueError as error:
        is_html = body.lstrip()[:1] == b"<"
        return "HTML came where JSON was due" if is_html else f"the answer is not JSON: {error}"
    return ""


def _excerpt(response: Response) -> str:
    """Return the beginning of a body that is not the service's JSON, in one line.

    It ends between two words: a token that was cut in the middle would not be known, and not be masked.
    """
    text = " ".join(response.body[:EXCERPT_FROM].decode("utf-8", "replace").split())
    end = text.find(" ", EXCERPT)
    return f"the body begins: {text if end < 0 else text[:end]}" if text else "the answer is empty"
