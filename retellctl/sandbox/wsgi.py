"""The sandbox's WSGI application: routes, the bearer token, and errors in the service's manner."""

from __future__ import annotations

import html
import json
import time
from typing import TYPE_CHECKING, Any, Final

from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Request, Response

from . import agents, calls, llms, phone_numbers, timeline
from .checks import Refused
from .request import Asked, read_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from .store import Store

    Handler = Callable[[Asked], Any]


def _key_info(_: Asked) -> Any:
    return {"org_id": "org_sandbox", "org_name": "Sandbox", "api_key_name": "sandbox"}


# A path that ends with a slash is followed by an id: all of the rest, slashes included.
ROUTES: Final[dict[tuple[str, str], tuple[int, Handler]]] = {
    ("POST", "/create-agent"): (201, agents.create),
    ("GET", "/get-agent/"): (200, agents.get),
    ("GET", "/list-agents"): (200, agents.list_v1),
    ("POST", "/v2/list-agents"): (200, agents.list_v2),
    ("PATCH", "/update-agent/"): (200, agents.update),
    ("DELETE", "/delete-agent/"): (204, agents.delete),
    ("POST", "/create-retell-llm"): (201, llms.create),
    ("GET", "/get-retell-llm/"): (200, llms.get),
    ("GET", "/list-retell-llms"): (200, llms.list_v1),
    ("GET", "/v2/list-retell-llms"): (200, llms.list_v2),
    ("PATCH", "/update-retell-llm/"): (200, llms.update),
    ("DELETE", "/delete-retell-llm/"): (204, llms.delete),
    ("POST", "/create-phone-number"): (201, phone_numbers.create),
    ("GET", "/get-phone-number/"): (200, phone_numbers.get),
    ("GET", "/list-phone-numbers"): (200, phone_numbers.list_v1),
    ("GET", "/v2/list-phone-numbers"): (200, phone_numbers.list_v2),
    ("PATCH", "/update-phone-number/"): (200, phone_numbers.update),
    ("DELETE", "/delete-phone-number/"): (204, phone_numbers.delete),
    ("POST", "/register-call"): (201, calls.register_v1),
    ("POST", "/v2/register-phone-call"): (201, calls.register_v2),
    ("POST", "/create-phone-call"): (201, calls.create_v1),
    ("POST", "/v2/create-phone-call"): (201, calls.create_v2),
    ("GET", "/get-call/"): (200, calls.get_v1),
    ("GET", "/v2/get-call/"): (200, calls.get_v2),
    ("GET", "/list-calls"): (200, calls.list_v1),
    ("POST", "/v3/list-calls"): (200, calls.list_v2),
    ("POST", "/v2/stop-call/"): (204, calls.stop),
    ("GET", "/get-concurrency"): (200, calls.concurrency),
    ("GET", "/get-api-key-info"): (200, _key_info),
}
WITH_ID: Final = tuple(route for route in ROUTES if route[1].endswith("/"))
RECORDINGS: Final = "/recordings/"


class Application:
    """A WSGI callable that answers as Retell does, v1 and v2 at the same time.

    Args:
        store: the state it reads and writes.
        clock: seconds since the epoch; calls come and go as it moves.

    Damage to the state is not an answer of the service: it is raised out of the call as Unexpected.
    """

    def __init__(self, store: Store, *, clock: Callable[[], float] = time.time) -> None:
        self._store = store
        self._clock = clock

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answers one request (PEP 3333)."""
        request = Request(environ)
        try:
            response = self._answer(request)
        except HTTPException as error:
            # A body that broke off, or a request that werkzeug itself finds malformed.
            response = error_response(request.path, error.code or 400, error.name)
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if request.method == "GET" and request.path.startswith(RECORDINGS):
            return self._recording(request)
        found = _route(request.method, request.path)
        if found is None:
            return _unknown_route(request)
        (status, handle), thing_id = found
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            return error_response(request.path, 401, "Unauthorized: give an API key as a bearer token")
        try:
            body = read_object(request.get_data())
            answer = handle(self._asked(request, thing_id, body))
        except Refused as error:
            return error_response(request.path, error.status, error.message)
        return Response(status=204) if status == 204 else json_response(status, answer)

    def _asked(self, request: Request, thing_id: str, body: dict[str, Any]) -> Asked:
        now = int(self._clock() * 1000)
        base = request.host_url.rstrip("/")
        return Asked(self._store, now, base, thing_id, request.args.to_dict(), body)

    def _recording(self, request: Request) -> Response:
        # As with the real ones, who has the address needs no token.
        call_id, dot, _ = request.path.removeprefix(RECORDINGS).rpartition(".wav")
        asked = self._asked(request, call_id, {})
        call = self._store.get("call", call_id) if dot else None
        end = timeline.state(call.body, asked.now).end if call else None
        if call is None or end is None:
            return _unknown_route(request)
        sound = timeline.recording(call.body, end - call.body["start_timestamp"])
        return Response(sound, content_type="audio/wav")


def _route(method: str, path: str) -> tuple[tuple[int, Handler], str] | None:
    if (method, path) in ROUTES and not path.endswith("/"):
        return ROUTES[method, path], ""
    for route in WITH_ID:
        if method == route[0] and path.startswith(route[1]) and path != route[1]:
            return ROUTES[route], path.removeprefix(route[1])
    return None


def json_response(status: int, value: Any) -> Response:
    """An answer with a JSON body."""
    try:
        body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8; JSON can say it only as an escape.
        body = json.dumps(value, separators=(",", ":")).encode()
    return Response(body, status=status, content_type="application/json; charset=utf-8")


def error_response(path: str, status: int, message: str) -> Response:
    """An error in the manner of the version that the route belongs to."""
    if path.startswith(("/v2/", "/v3/", "/get-api-key-info", "/get-concurrency")):
        return json_response(status, {"status": "error", "message": message})
    return json_response(status, {"error_message": message})


def _unknown_route(request: Request) -> Response:
    title = html.escape(f"Cannot {request.method} {request.path}")
    page = f"<!DOCTYPE html>\n<html><head><title>Error</title></head><body><pre>{title}</pre></body></html>\n"
    return Response(page, status=404, content_type="text/html; charset=utf-8")
