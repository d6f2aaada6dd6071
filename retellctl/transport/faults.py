"""What can go wrong between here and the service, in the user's words: what happened, why, what to do."""

from __future__ import annotations

import errno
import os
import re
import socket
import ssl
import time
from typing import NamedTuple

MORE_FILES = "Allow fewer --concurrency, or more open files: `ulimit -n` shows how many there may be."
_NOT_YET_VALID, _EXPIRED = 9, 10  # OpenSSL's numbers


class Broken(Exception):  # noqa: N818 - named by what the answer is
    """The answer came, but its bytes are damaged or too many."""


class Fault(Exception):  # noqa: N818 - the word for what the network has
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


class FileFault(Fault):
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


class Way(NamedTuple):
    """How far the way to a service was gone when a connection failed.

    Attributes:
        server: host and port of the service.
        source: what names them.
        proxy: host and port of the proxy that leads to it, None where there is none.
        is_through: the proxy has agreed, and the service behind it was spoken to.
    """

    server: str
    source: str
    proxy: str | None
    is_through: bool

    @property
    def peer(self) -> str:
        """Whoever was spoken to last, in the user's words."""
        if self.proxy is None:
            return self.server
        return (
            f"{self.server} behind the proxy {self.proxy}" if self.is_through else f"the proxy {self.proxy}"
        )

    @property
    def host(self) -> str:
        """The host that a connection was made to."""
        return re.sub(":[0-9]+$", "", self.proxy or self.server)


def is_crowded(error: Exception) -> bool:
    """Return whether a connection failed because the program has too many files open."""
    cause = _first_cause(error)
    return isinstance(cause, OSError) and cause.errno in {errno.EMFILE, errno.ENFILE}


def unconnected(error: Exception, *, way: Way, seconds: float) -> Fault:
    """Return the fault of a connection that was not made.

    Args:
        error: what the HTTP library raised.
        way: whom it was to reach.
        seconds: how long each step may take.
    """
    import httpcore

    from .addresses import Unresolved

    check = "Check HTTPS_PROXY and NO_PROXY." if way.proxy else f"Check {way.source} and your network."
    cause = _first_cause(error)
    if is_crowded(error):
        return _unsent("the program has too many files open", MORE_FILES)
    if isinstance(error, Unresolved):
        return _unsent(f"the system did not find the name {way.host} within {seconds:g} s", check)
    if isinstance(cause, socket.gaierror | UnicodeError):
        is_permanent = isinstance(cause, UnicodeError) or cause.errno == socket.EAI_NONAME
        return _unsent(f"the name {way.host} does not resolve", check, is_permanent=is_permanent)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _untrusted(cause, way)
    if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return _unsent(f"{way.peer} broke the connection off", check)
    if isinstance(cause, ssl.SSLError):
        reason = (cause.reason or str(cause)).replace("_", " ").lower()
        return _unsent(f"{way.peer} does not speak TLS as it should: {reason}", check, is_permanent=True)
    if isinstance(error, httpcore.TimeoutException):
        return _unsent(f"{way.peer} did not answer within {seconds:g} s", check)
    if isinstance(cause, OSError) and cause.errno:
        return _unsent(f"{way.peer}: {os.strerror(cause.errno)}", check)
    if isinstance(error, httpcore.ProxyError):
        return _unsent(f"{way.peer} refused: {error}", check)
    return _unsent(f"{way.peer} broke the connection off", check)


def unanswered(error: Exception, *, server: str, silence: float, whole: float, is_late: bool) -> Fault:
    """Return the fault of a request that went out and had no answer that can be used.

    Args:
        error: what the HTTP library raised, or Broken.
        server: host and port of the service.
        silence: the longest silence in seconds.
        whole: how many seconds there are for everything.
        is_late: those are over.
    """
    import httpcore

    if isinstance(error, httpcore.TimeoutException):
        why = (
            f"the answer was not whole after {whole:g} s"
            if is_late
            else f"{server} was silent for {silence:g} s"
        )
        return Fault("no answer in time", why, "Repeat the command, or allow more --timeout.", is_sent=True)
    return Fault("broken answer", _broken(error, server), "Repeat the command.", is_sent=True)


def _broken(error: Exception, server: str) -> str:
    import httpcore

    text = str(error)
    if isinstance(error, Broken):
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


def _untrusted(cause: ssl.SSLCertVerificationError, way: Way) -> Fault:
    is_proxy = way.proxy is not None and not way.is_through
    if cause.verify_code in {_NOT_YET_VALID, _EXPIRED}:
        hint = f"Check this machine's clock: it says {time.strftime('%Y-%m-%d %H:%M %Z')}."
    elif "mismatch" in cause.verify_message:
        hint = f"Check {'HTTPS_PROXY' if is_proxy else way.source}: the certificate is for another host."
    else:
        hint = (
            "If a company's proxy opens TLS, or the server is yours,"
            " set SSL_CERT_FILE to the file of its certificate authority."
        )
    return _unsent(
        f"the {'proxy' if is_proxy else 'server'}'s certificate is not trusted: {cause.verify_message.rstrip('.')}",
        hint,
        is_permanent=True,
    )


def _unsent(why: str, hint: str, *, is_permanent: bool = False) -> Fault:
    return Fault("no connection", why, hint, is_sent=False, is_permanent=is_permanent)


def _first_cause(error: BaseException) -> BaseException:
    """Return what the operating system or the TLS library said."""
    while deeper := error.__cause__ or error.__context__:
        error = deeper
    return error
