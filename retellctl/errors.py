"""One hierarchy of errors; each knows its code, its exit code and what to do next.

The codes and exit codes are the public interface: see "Exit codes" in the README.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from .transport.messages import Response


class RetellctlError(Exception):
    """Something that ends a command.

    Attributes:
        what: what happened, one line without a full stop.
        why: the reason, in the server's own words where it gave one; None if `what` says it all.
        hint: what to do next.
        id: the id that the failed part of a command was about.
        response: the answer that says so, if there was one.
        method: method of the request that failed, if one was made.
        url: URL of that request.
    """

    code: ClassVar[str] = "unexpected"
    exit_code: ClassVar[int] = 1

    def __init__(
        self,
        what: str,
        *,
        why: str | None = None,
        hint: str | None = None,
        id: str | None = None,  # noqa: A002 - the name of the key in the error's JSON
        response: Response | None = None,
        method: str | None = None,
        url: str | None = None,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.hint = hint
        self.id = id
        self.response = response
        self.method = method or (response.method if response else None)
        self.url = url or (response.url if response else None)

    @property
    def message(self) -> str:
        """What happened and why, in one line."""
        return f"{self.what}: {self.why}" if self.why else self.what


class Unexpected(RetellctlError):
    """An answer to a read that makes no sense, a redirect, output that could not be written."""


class UsageError(RetellctlError):
    """The command line, a file or a value is wrong; nothing was sent."""

    code = "usage"
    exit_code = 2


class NotFound(RetellctlError):
    """The service's own 404, or its 422 "Cannot find requested asset"."""

    code = "not_found"
    exit_code = 3


class AuthError(RetellctlError):
    """No token, or the service does not accept it (401, 403)."""

    code = "auth"
    exit_code = 4


class Rejected(RetellctlError):
    """Refused by the API: any other 4xx, or a route that the server does not know."""

    code = "rejected"
    exit_code = 5


class RateLimited(RetellctlError):
    """429, and the retries are spent."""

    code = "rate_limited"
    exit_code = 6


class ServerError(RetellctlError):
    """The service itself says that it failed (5xx), and the retries are spent."""

    code = "server_error"
    exit_code = 7


class NetworkError(RetellctlError):
    """No connection, or for a read any time-out or broken answer: nothing was carried out."""

    code = "network"
    exit_code = 8


class OutcomeUnknown(RetellctlError):
    """A request that creates, buys or dials went out and no clear yes or no came back."""

    code = "outcome_unknown"
    exit_code = 9


class Declined(RetellctlError):
    """The user said no, or there is no terminal to ask on and --yes was not given."""

    code = "declined"
    exit_code = 10


class WaitTimeout(RetellctlError):
    """--wait ran out of time."""

    code = "wait_timeout"
    exit_code = 11


class CallFailed(RetellctlError):
    """--wait: the call ended in error or was never connected."""

    code = "call_failed"
    exit_code = 12


def describe_exception(error: Exception) -> str:
    """Return an unforeseen exception in a few words: its type, and its text if it has one."""
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
