"""The sandbox's WSGI application: routes, the bearer token, and errors in the service's manner."""

from __future__ import annotations

import html
import json
import time
from typing import TYPE_CHECKING, Any, Final

from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Request, Response

from retellctl.sandbox.requests import bodies
from retellctl.sandbox.requests.checks import Refused
from retellctl.sandbox.requests.request import SandboxRequest, read_object
from retellctl.sandbox.resources import timeline

from . import routes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    from retellctl.sandbox.state.store import Store
    from retellctl.spec.declaration import Operation

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
        """Answer one request (PEP 3333)."""
        request = Request(environ)
        try:
            response = self._answer(request)
        except HTTPException as error:
            # A request that werkzeug itself finds malformed.
            response = error_response(("v1",), error.code or 400, error.name)
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if request.method == "GET" and request.path.startswith(RECORDINGS):
            return self._recording(request)
        found = routes.find(request.method, request.path)
        if found is None:
            return _unknown_route(request)
        route, ids = found
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            return error_response(route.versions, 401, "Unauthorized: give an API key as a bearer token")
        base = request.host_url.rstrip("/")
        try:
            body = _body(request, route.operation)
            sandbox_request = SandboxRequest(
                self._store,
                self._now(),
                base,
                route.operation,
                route.versions,
                ids,
                request.args.to_dict(),
                body,
            )
            bodies.check_request_body(sandbox_request)
            answer = route.handler(sandbox_request)
        except Refused as error:
            return error_response(route.versions, error.status, error.message)
        except HTTPException as error:
            # A body that broke off, or one that is too large.
            return error_response(route.versions, error.code or 400, error.name)
        return Response(status=204) if route.status == 204 else json_response(route.status, answer)

    def _now(self) -> int:
        return int(self._clock() * 1000)

    def _recording(self, request: Request) -> Response:
        # As with the real ones, who has the address needs no token.
        call_id, dot, _ = request.path.removeprefix(RECORDINGS).rpartition(".wav")
        call = self._store.get("call", call_id) if dot else None
        end = timeline.state(call.body, self._now()).end if call else None
        if call is None or end is None:
            return _unknown_route(request)
        sound = timeline.recording(call.body, end - call.body["start_timestamp"])
        return Response(sound, content_type="audio/wav")


def json_response(status: int, value: Any) -> Response:
    """Return an answer with a JSON body."""
    try:
        body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8; JSON can say it only as an escape.
        body = json.dumps(value, separators=(",", ":")).encode()
    return Response(body, status=status, content_type="application/json; charset=utf-8")


def error_response(versions: Sequence[str], status: int, message: str) -> Response:
    """Return an error in the manner of the API versions that share a route."""
    if "v1" in versions:
        return json_response(status, {"error_message": message})
    return json_response(status, {"status": "error", "message": message})


def _body(request: Request, operation: Operation) -> dict[str, Any]:
    """Return the body of a request as its operation takes it.

    Raises:
        Refused: 400, it is malformed, a form where JSON is expected, or something else where a form is.
    """
    is_form = request.mimetype == "multipart/form-data"
    if is_form and not operation.is_form:
        raise Refused(400, "the body must be JSON, not multipart/form-data")
    if is_form:
        from retellctl.sandbox.requests.forms import read_form

        return read_form(request, operation)
    body = request.get_data()
    if operation.is_form and body.strip():
        raise Refused(
            400, f"the body must be multipart/form-data, not {request.mimetype or 'without a type'}"
        )
    return read_object(body)


def _unknown_route(request: Request) -> Response:
    title = html.escape(f"Cannot {request.method} {request.path}")
    page = f"<!DOCTYPE html>\n<html><head><title>Error</title></head><body><pre>{title}</pre></body></html>\n"
    return Response(page, status=404, content_type="text/html; charset=utf-8")
