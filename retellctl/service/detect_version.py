"""Asks a service who a token belongs to, which also tells which version it speaks."""

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

    from .api_version import Client

KEY_INFO = Operation("check", "Show whom the API key belongs to.", reads=True, resource="profile")
VERSION = Operation("", "Ask which version is spoken.", reads=True, resource="finding the API version")


def speaks(client: Client) -> str:
    """Ask a service which version it speaks; a read, whose answer is the same for every token.

    Raises:
        RetellctlError: nobody answers, or the token is not accepted.
    """
    return "v1" if _key_info(client, VERSION) is None else "v2"


def who(client: Client) -> tuple[str, dict[str, Any]]:
    """Try the token on the smallest read there is.

    Returns:
        The version that the service speaks, and who the token belongs to: organisation and key name in v2, nothing
        in v1, which has no such route and is asked for its agents.

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


def _key_info(client: Client, operation: Operation) -> Response | None:
    """Return the answer of the route that version 1 does not have, None where it is not known."""
    try:
        return client.send(operation, Request("GET", "/get-api-key-info"))
    except (Rejected, NotFound) as error:
        if error.response is None or error.response.status != 404:
            raise
    return None
