"""What an answer means: success, or which error, by the table of exit codes."""

from __future__ import annotations

from codecs import BOM_UTF8
from math import ceil
from shlex import quote
from time import monotonic
from typing import TYPE_CHECKING

from retellctl.errors import (
    AuthError,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    Rejected,
    RetellctlError,
    ServerError,
    Unexpected,
)
from retellctl.jsontext.text import decode
from retellctl.resources.index import OPERATIONS
from retellctl.system.masking import beginning, shortened

from .named_ids import ids_named_in, resources_by_id
from .retry import retry_after
from .task import Task

if TYPE_CHECKING:
    from retellctl.spec.declaration import Operation
    from retellctl.transport.messages import Response

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# The service answers 422 with these words where others answer 404.
_MISSING = "cannot find requested asset"
MOST_NAMED = 6  # ids in one hint
EXCERPT = 160  # characters of a body that is not the service's JSON
EXCERPT_FROM = 8192  # characters that they are taken from


def judge(task: Task, response: Response) -> RetellctlError | None:
    """Return None for a success, else the error that the answer is.

    Args:
        task: what was asked for.
        response: what came back, whole.
    """
    status = response.status
    if 200 <= status < 300:
        problem = _unreadable(task.operation, response)
        return _unclear(task, problem, response) if problem else None
    words = server_words(response)
    said = f"{status} {response.reason}".strip()
    if status in REDIRECTS:
        return Unexpected(
            f"{task.label}: the server redirects ({said})",
            why="redirects are not followed, so that the token stays with the server it is for",
            hint="Check the profile's base URL: `retellctl profile show`.",
            id=task.id,
            response=response,
        )
    if 500 <= status < 600:
        return _failed(task, response, words, said)
    if 400 <= status < 500:
        return _refused(task, response, words, said)
    return _unclear(task, f"{said} is no answer to this request", response)


def _refused(task: Task, response: Response, words: str | None, said: str) -> RetellctlError:
    """Return the error that a 4xx is."""
    status = response.status
    why = words or _excerpt(response)
    if words and (status == 404 or (status == 422 and _MISSING in words.lower())):
        return _missing(task, response, words)
    if status == 404:
        return Rejected(
            f"{task.label}: the server does not know this route ({said})",
            why=f"{response.method} {response.url}",
            hint="Check the base URL and the API version: `retellctl profile show`; try --api-version.",
            id=task.id,
            response=response,
        )
    if status in {401, 403}:
        return AuthError(
            f"{task.label}: the service does not accept the token ({said})",
            why=why,
            hint="Check it with `retellctl profile check`, or store another: `retellctl profile add NAME`.",
            id=task.id,
            response=response,
        )
    if status == 429:
        asked = retry_after(response)
        wait = "Wait a little" if asked is None else f"Wait {ceil(asked):,} s, as the server asks,"
        nothing = "" if task.operation.reads else "Nothing was carried out. "
        return RateLimited(
            f"{task.label}: too many requests ({said})",
            why=why,
            hint=f"{nothing}{wait} and repeat the command, or allow more --max-retries.",
            id=task.id,
            response=response,
        )
    return Rejected(
        f"{task.label}: refused by the API ({said})",
        why=why,
        hint="Look at the account's plan and balance in Retell's dashboard."
        if status == 402
        else _help(task.operation),
        id=task.id,
        response=response,
    )


def _missing(task: Task, response: Response, words: str) -> NotFound:
    """Return the error for something that does not exist; the service does not say which of the ids it means."""
    what = f"{task.label}: not found ({response.status})"
    if _others_named(task):
        what = f"{task.label}: something that it names was not found ({response.status})"
    return NotFound(what, why=words, hint=_whereabouts(task), id=task.id, response=response)


def _whereabouts(task: Task) -> str | None:
    """Return where the ids that a request names can be looked up, as a hint."""
    operation = task.operation
    if operation.name not in OPERATIONS:
        return None
    own = resources_by_id().get(operation.ids[0], operation.resource) if operation.ids else operation.resource
    named = [*([(own, task.id)] if task.id else []), *_others_named(task)]
    if len(named) == 1 and task.id and f"{own}.list" in OPERATIONS:
        return f"See what there is: {_list_of(own)}."
    if not named:
        return "Check the ids that the command names."
    shown = " or ".join(f"{name.replace('-', ' ')} {value}" for name, value in named[:MOST_NAMED])
    groups = dict.fromkeys(resources_by_id().get(name, name) for name, _ in named)
    lists = ", ".join(_list_of(group) for group in groups if f"{group}.list" in OPERATIONS)
    return f"Check {shown}{f': {lists}' if lists else ''}."


def _others_named(task: Task) -> list[tuple[str, str]]:
    """Return the ids in the body, each with its field, but for the one that the request is about."""
    return [(name, value) for name, value in ids_named_in(task.body) if value != task.id]


def _list_of(group: str) -> str:
    """Return the command that lists a resource's records, as it is shown in a message."""
    return f"`{OPERATIONS[f'{group}.list'].usage}`"


def _help(operation: Operation) -> str | None:
    if operation.name not in OPERATIONS:
        return None
    return f"See what can be given: `retellctl {operation.command} --help`."


def doubt(task: Task) -> str:
    """Return what may have happened and how to see it, or how to repeat it without harm, as a hint."""
    operation = task.operation
    first = operation.doubt[:1].upper() + operation.doubt[1:]
    if task.key is not None:
        joint = "=" if task.key.startswith("-") else " "
        again = (
            f"with --idempotency-key{joint}{quote(task.key)}"
            if operation.name in OPERATIONS
            else f"with idempotency_key {task.key} in its body"
        )
        return f"{first}. Repeat it within the hour {again}: it calls once at most."
    # What the first attempt made is as old as that attempt.
    minutes = 5 + (0 if task.begun is None else int(monotonic() - task.begun) // 60)
    look = operation.verify_command.replace(" AGE", f" {minutes}m")
    if operation.verify_words and isinstance(task.body, dict):
        for words, others in operation.verify_words(task.body).items():
            look = look.replace(words, others)
    if task.id:
        # Of several ids the first one is that of the record.
        record = task.id.partition(" ")[0] if len(operation.ids) > 1 else task.id
        look = look.replace(" ID", f" {'-- ' if record.startswith('-') else ''}{quote(record)}")
    if operation.repeatable:
        return f"{first}{f': `{look}` shows it' if look else ''}. Repeating the command is safe."
    return f"{first}: look{f' with `{look}`' if look else ''} before you repeat the command."


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


def _failed(task: Task, response: Response, words: str | None, said: str) -> RetellctlError:
    """Return the error that a 5xx is: only the service itself can say of a change that it failed."""
    reads = task.operation.reads
    if reads or words:
        return ServerError(
            f"{task.label}: the service failed ({said})",
            why=words or _excerpt(response),
            hint="Nothing is wrong with the command: repeat it later." if reads else doubt(task),
            id=task.id,
            response=response,
        )
    return OutcomeUnknown(
        f"{task.label}: outcome unknown ({said})",
        why=_excerpt(response),
        hint=doubt(task),
        id=task.id,
        response=response,
    )


def _unreadable(operation: Operation, response: Response) -> str:
    """Return what is wrong with the body of a success, or an empty text; lists are looked at where they are read."""
    body = response.body
    if operation.answer == "object":
        return not_an("{", body) or (not_json(body) if operation.reads else _says_no(response))
    # What else `api` is answered may be of any form.
    if (operation.removes or (not operation.answers and operation.resource != "api")) and body.strip():
        return not_json(body)
    return ""


def _says_no(response: Response) -> str:
    """Return what is wrong with a success whose body is no JSON or the service's error, or an empty text."""
    try:
        value = decode(response.body)
    except ValueError:
        return not_json(response.body)
    is_error = "error_message" in value or value.get("status") == "error"
    words = server_words(response)
    return f"its body is an error: {words}" if is_error and words else ""


def _unclear(task: Task, problem: str, response: Response) -> RetellctlError:
    """Return the error for an answer that says neither yes nor no."""
    if task.operation.reads:
        return senseless(task.operation, problem, response, id=task.id)
    return OutcomeUnknown(
        f"{task.label}: outcome unknown, the answer cannot be read",
        why=f"{problem}; {_excerpt(response)}" if response.body.strip() else problem,
        hint=doubt(task),
        id=task.id,
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
        f"{Task(operation, id).label}: the answer makes no sense",
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
    """Return the beginning of a body that is not the service's JSON, in one line."""
    text = shortened(" ".join(beginning(response.body, EXCERPT_FROM, mark="").split()), EXCERPT)
    return f"the body begins: {text}" if text else "the answer is empty"
