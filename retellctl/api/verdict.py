"""What an answer means: success, or which error, by the table of exit codes."""

from __future__ import annotations

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

if TYPE_CHECKING:
    from .http import Response
    from .operations import Operation

# The service answers 422 with these words where others answer 404 (v2.md, "Errors").
_MISSING = "cannot find requested asset"


def judge(operation: Operation, response: Response, *, id: str | None = None) -> RetellctlError | None:  # noqa: A002
    """Return None for a success, else the error that the answer is.

    Args:
        operation: what was asked for.
        response: what came back, whole.
        id: the id that it was about.
    """
    status = response.status
    if 200 <= status < 300:
        return _unreadable(operation, response)
    words = server_words(response)
    said = f"{status} {response.reason}".strip()
    if 300 <= status < 400:
        return Unexpected(
            f"{label(operation, id)}: the server redirects ({said})",
            why="redirects are not followed, so that the token stays with the server it is for",
            hint="Check the profile's base URL: `retellctl profile show`.",
            id=id,
            response=response,
        )
    if status >= 500:
        return _failed(operation, response, words, said, id)
    if (status == 404 and words) or (status == 422 and words and _MISSING in words.lower()):
        return NotFound(
            f"{label(operation, id)}: not found ({status})",
            why=words,
            hint=f"See what there is: `retellctl {operation.kind} list`." if operation.name else None,
            id=id,
            response=response,
        )
    if status in {401, 403}:
        return AuthError(
            f"{label(operation, id)}: the service does not accept the token ({said})",
            why=words,
            hint="Check it with `retellctl profile check`, or store another: `retellctl profile add NAME`.",
            id=id,
            response=response,
        )
    if status == 429:
        return RateLimited(
            f"{label(operation, id)}: too many requests ({said})",
            why=words,
            hint="Nothing was carried out. Wait a little and repeat the command, or allow more --max-retries.",
            id=id,
            response=response,
        )
    if status == 404:
        return Rejected(
            f"{label(operation, id)}: the server does not know this route ({said})",
            why=f"{response.method} {response.url}",
            hint="Check the base URL and the API version: `retellctl profile show`; try --api-version.",
            id=id,
            response=response,
        )
    return Rejected(
        f"{label(operation, id)}: refused by the API ({said})",
        why=words or _excerpt(response),
        hint=None,
        id=id,
        response=response,
    )


def label(operation: Operation, id: str | None) -> str:  # noqa: A002
    """Return the operation as the user typed it, with its id."""
    return f"{operation.kind} {operation.verb}{' ' + id if id else ''}".strip()


def doubt(operation: Operation) -> str:
    """Return what may have happened and how to see it, as a hint."""
    if operation.repeatable:
        return f"{operation.doubt.capitalize()}. Repeating the command is safe."
    return f"{operation.doubt.capitalize()}: look with `{operation.look}` before you repeat the command."


def decode(body: bytes) -> Any:
    """Return the JSON value of a body; raises ValueError where it is none."""
    import json

    try:
        return json.loads(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None


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
    if operation.reads or words:
        return ServerError(
            f"{label(operation, resource_id)}: the service failed ({said})",
            why=words or _excerpt(response),
            hint="Nothing is wrong with the command: repeat it later."
            if operation.reads
            else f"The service says that it failed. See `{operation.look}`, or repeat the command.",
            id=resource_id,
            response=response,
        )
    return OutcomeUnknown(
        f"{label(operation, resource_id)}: outcome unknown ({said})",
        why=_excerpt(response) or "the answer is not the service's own",
        hint=doubt(operation),
        id=resource_id,
        response=response,
    )


def _unreadable(operation: Operation, response: Response) -> RetellctlError | None:
    """Return the error for a success whose body is not the object that was due.

    The rest of a read's body is parsed where it is printed; after a change nothing is printed before it is sure.
    """
    if operation.answer != "object":
        return None
    problem = not_an("{", response.body)
    if not problem and not operation.reads:
        try:
            decode(response.body)
        except ValueError as error:
            problem = f"the answer is not JSON: {error}"
    if not problem:
        return None
    if operation.reads:
        return senseless(operation, problem, response)
    return OutcomeUnknown(
        f"{label(operation, None)}: outcome unknown, the answer cannot be read",
        why=problem,
        hint=doubt(operation),
        response=response,
    )


def senseless(operation: Operation, problem: str, response: Response) -> Unexpected:
    """Return the error for an answer to a read that is not what the contract says."""
    return Unexpected(
        f"{label(operation, None)}: the answer makes no sense",
        why=problem,
        hint="Check the base URL and the API version: `retellctl profile show`.",
        response=response,
    )


def not_an(start: str, body: bytes) -> str:
    """Return what is wrong with a body that should start with "{" or "[", or an empty text."""
    due = {"{": "an object", "[": "a list"}[start]
    first = body.lstrip(b" \t\r\n")[:1].decode("latin-1")
    if first == start:
        return ""
    if not first:
        return f"it is empty where {due} was due"
    kinds = {"{": "a JSON object", "[": "a JSON list", "<": "HTML"}
    return f"{kinds.get(first, 'something else')} came where {due} was due"


def _excerpt(response: Response) -> str | None:
    """Return the beginning of a body that is not the service's JSON, in one line; None where there is none."""
    text = " ".join(response.body[:400].decode("utf-8", "replace").split())
    return f"the body begins: {text[:160]}" if text else None
