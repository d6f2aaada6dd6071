"""What can go wrong between this machine and the service: what happened, why, and what to do, as the user is told."""

from __future__ import annotations

import errno
import os
import re
import socket
import ssl
import time
from typing import NamedTuple

OPEN_FILES_HINT = "Allow fewer --concurrency, or more open files: `ulimit -n` shows how many there may be."
_NOT_YET_VALID, _EXPIRED = 9, 10  # OpenSSL's numbers


class BrokenResponse(Exception):  # noqa: N818 - named by what the answer is
    """An answer came, but its bytes are damaged or too many."""


class NetworkFault(Exception):  # noqa: N818 - errors are what the user is told
    """A request or its answer was lost on the way.

    Attributes:
        what: what happened, in a few words.
        why: the reason.
        hint: what to do.
        is_sent: the request may have reached the service; if not, nothing was carried out.
        is_permanent: another attempt would end the same.
    """

    def __init__(self, what: str, why: str, hint: str, *, is_sent: bool, is_permanent: bool = False) -> None:
        super().__init__(what)
        self.what = what
        self.why = why
        self.hint = hint
        self.is_sent = is_sent
        self.is_permanent = is_permanent


class FileFault(NetworkFault):
    """A file of the request's form cannot be read, or has changed since its size was asked for.

    Args:
        filename: the file's name.
        why: the reason.
        is_sent: bytes of the request have left.
    """

    def __init__(self, filename: str, why: str, *, is_sent: bool = False) -> None:
        hint = "Send a file that nobody writes to meanwhile."
        super().__init__(
            f"the file {filename!r} could not be sent whole", why, hint, is_sent=is_sent, is_permanent=True
        )


class ConnectionAttempt(NamedTuple):
    """How far a connection to a service was made when it failed.

    Attributes:
        server: host and port of the service.
        source: what names them.
        proxy: host and port of the proxy that leads to it, None where there is none.
        is_tunnelled: the proxy has agreed, and the failure is of what lies behind it.
    """

    server: str
    source: str
    proxy: str | None
    is_tunnelled: bool

    @property
    def peer(self) -> str:
        """Whoever was to answer last, as the user is told."""
        if self.proxy is None:
            return self.server
        return (
            f"{self.server} behind the proxy {self.proxy}" if self.is_tunnelled else f"the proxy {self.proxy}"
        )

    @property
    def host(self) -> str:
        """The host that a connection was made to."""
        return re.sub(":[0-9]+$", "", self.proxy or self.server)


def is_out_of_files(error: Exception) -> bool:
    """Return whether a connection failed because the program has too many files open."""
    cause = _first_cause(error)
    return isinstance(cause, OSError) and cause.errno in {errno.EMFILE, errno.ENFILE}


def connection_fault(error: Exception, *, reached: ConnectionAttempt, seconds: float) -> NetworkFault:
    """Return the fault of a connection that was not made.

    Args:
        error: what the HTTP library raised.
        reached: how far it came.
        seconds: how long each step may take.
    """
    import httpcore

    from .addresses import ResolveTimeout

    check = (
        "Check HTTPS_PROXY and NO_PROXY." if reached.proxy else f"Check {reached.source} and your network."
    )
    cause = _first_cause(error)
    if is_out_of_files(error):
        return _unsent_fault("the program has too many files open", OPEN_FILES_HINT)
    if isinstance(error, ResolveTimeout):
        return _unsent_fault(f"the system did not find the name {reached.host} within {seconds:g} s", check)
    if isinstance(cause, socket.gaierror | UnicodeError):
        is_permanent = isinstance(cause, UnicodeError) or cause.errno == socket.EAI_NONAME
        return _unsent_fault(f"the name {reached.host} does not resolve", check, is_permanent=is_permanent)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _certificate_fault(cause, reached)
    if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return _unsent_fault(f"{reached.peer} broke the connection off", check)
    if isinstance(cause, ssl.SSLError):
        reason = (cause.reason or str(cause)).replace("_", " ").lower()
        return _unsent_fault(
            f"{reached.peer} does not speak TLS as it should: {reason}", check, is_permanent=True
        )
    if isinstance(error, httpcore.TimeoutException):
        return _unsent_fault(f"{reached.peer} did not answer within {seconds:g} s", check)
    if isinstance(cause, OSError) and cause.errno:
        return _unsent_fault(f"{reached.peer}: {os.strerror(cause.errno)}", check)
    if isinstance(error, httpcore.ProxyError):
        return _unsent_fault(f"{reached.peer} refused: {error}", check)
    return _unsent_fault(f"{reached.peer} broke the connection off", check)


def response_fault(
    error: Exception, *, server: str, silence: float, whole: float, is_late: bool
) -> NetworkFault:
    """Return the fault of a request that went out and had no answer that can be used.

    Args:
        error: what the HTTP library raised, or BrokenResponse.
        server: host and port of the service.
        silence: the longest silence in seconds.
        whole: how many seconds there are for the whole request.
        is_late: those are over.
    """
    import httpcore

    if isinstance(error, httpcore.TimeoutException):
        why = (
            f"the answer was not whole after {whole:g} s"
            if is_late
            else f"{server} was silent for {silence:g} s"
        )
        return NetworkFault(
            "no answer in time", why, "Repeat the command, or allow more --timeout.", is_sent=True
        )
    return NetworkFault("broken answer", _broken(error, server), "Repeat the command.", is_sent=True)


def _broken(error: Exception, server: str) -> str:
    import httpcore

    text = str(error)
    if isinstance(error, BrokenResponse):
        return text
    if isinstance(error, httpcore.RemoteProtocolError):
        if "disconnected" in text or "closed connection" in text:
            return f"{server} closed the connection before its answer was whole"
        if "too long" in text:
            return f"the headers of {server} are too long"
        # h11 shows the bytes after what is wrong with them.
        return f"what {server} sent is not HTTP: {text.partition(': bytearray')[0]}"
    cause = _first_cause(error)
    if isinstance(cause, ssl.SSLError):
        return f"{server} broke off the TLS connection"
    if isinstance(cause, OSError) and cause.errno:
        return f"{server}: {os.strerror(cause.errno)}"
    return text or type(error).__name__


def _certificate_fault(cause: ssl.SSLCertVerificationError, reached: ConnectionAttempt) -> NetworkFault:
    is_proxy = reached.proxy is not None and not reached.is_tunnelled
    if cause.verify_code in {_NOT_YET_VALID, _EXPIRED}:
        hint = f"Check this machine's clock: it says {time.strftime('%Y-%m-%d %H:%M %Z')}."
    elif "mismatch" in cause.verify_message:
        hint = f"Check {'HTTPS_PROXY' if is_proxy else reached.source}: the certificate is for another host."
    else:
        hint = (
            "If a company's proxy opens TLS, or the server is yours,"
            " set SSL_CERT_FILE to the file of its certificate authority."
        )
    return _unsent_fault(
        f"the {'proxy' if is_proxy else 'server'}'s certificate is not trusted: {cause.verify_message.rstrip('.')}",
        hint,
        is_permanent=True,
    )


def _unsent_fault(why: str, hint: str, *, is_permanent: bool = False) -> NetworkFault:
    return NetworkFault("no connection", why, hint, is_sent=False, is_permanent=is_permanent)


def _first_cause(error: BaseException) -> BaseException:
    """Return what the operating system or the TLS library said."""
    while deeper := error.__cause__ or error.__context__:
        error = deeper
    return error
