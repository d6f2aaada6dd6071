"""The smallest request that a service answers: whose token it is, and which API version the service has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import NotFound, Rejected
from retellctl.jsontext.text import decode
from retellctl.resources.index import OPERATIONS
from retellctl.spec.declaration import Operation
from retellctl.transport.messages import Request

from .responses import senseless

if TYPE_CHECKING:
    from retellctl.transport.messages import Response

    from .api_version import Requester

KEY_INFO = Operation("check", reads=True, repeatable=True, resource="profile")
DETECT_VERSION = Operation("", reads=True, repeatable=True, resource="finding the API version")


def detect_version(client: Requester) -> str:
    """Return the API version that a service has, "v1" or "v2"; it is asked by a read that any token may make.

    Raises:
        RetellctlError: nobody answers, or the token is not accepted.
    """
    return "v1" if _key_info(client, DETECT_VERSION) is None else "v2"


def whoami(client: Requester) -> tuple[str, dict[str, Any]]:
    """Try a token, and return the API version of the service and who the token belongs to.

    In v2 that is the names of the organisation and of the key. v1 has no such route: it is asked for its agents, and
    nothing is returned of the token.

    Raises:
        RetellctlError: the token is not accepted, or nobody answers.
    """
    answer = _key_info(client, KEY_INFO)
    if answer is None:
        client.send(OPERATIONS["agent.list"], Request("GET", "/list-agents"))
        return "v1", {}
    try:
        return "v2", dict(decode(answer.body))
    except (ValueError, TypeError) as error:
        raise senseless(KEY_INFO, f"it is not JSON: {error}", answer) from None


def _key_info(client: Requester, operation: Operation) -> Response | None:
    """Return the answer of the route that v1 does not have, None where the service does not know it."""
    try:
        return client.send(operation, Request("GET", "/get-api-key-info"))
    except (Rejected, NotFound) as error:
        if error.response is None or error.response.status != 404:
            raise
    return None
