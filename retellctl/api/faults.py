"""What can go wrong between here and the service, in the user's words: what happened, why, what to do."""

from __future__ import annotations

import os
import socket
import ssl


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


def unconnected(error: Exception, *, peer: str, is_proxy: bool, seconds: float) -> Fault:
    """Return the fault of a connection that was not made.

    Args:
        error: what the HTTP library raised.
        peer: host and port that were to be reached.
        is_proxy: they are the proxy's.
        seconds: how long a connection may take.
    """
    import httpcore

    name = f"the proxy {peer}" if is_proxy else peer
    check = "Check HTTPS_PROXY and NO_PROXY." if is_proxy else "Check the base URL and your network."
    cause = _first_cause(error)
    if isinstance(cause, socket.gaierror | UnicodeError):
        is_permanent = isinstance(cause, UnicodeError) or cause.errno == socket.EAI_NONAME
        return _unsent(f"the name {_host(peer)} does not resolve", check, is_permanent=is_permanent)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _untrusted(cause)
    if isinstance(cause, ssl.SSLError):
        reason = (cause.reason or str(cause)).replace("_", " ").lower()
        return _unsent(f"{name} does not speak TLS as it should: {reason}", check, is_permanent=True)
    if isinstance(error, httpcore.TimeoutException):
        return _unsent(f"{name} did not answer within {seconds:g} s", check)
    if isinstance(cause, OSError) and cause.errno:
        return _unsent(f"{name}: {os.strerror(cause.errno)}", check)
    if isinstance(error, httpcore.ProxyError):
        return _unsent(f"{name} refused: {error}", check)
    return _unsent(f"{name} broke the connection off", check)


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


def _untrusted(cause: ssl.SSLCertVerificationError) -> Fault:
    is_other = "mismatch" in cause.verify_message
    return _unsent(
        f"the server's certificate is not trusted: {cause.verify_message.rstrip('.')}",
        "Check the base URL: the certificate is for another host."
        if is_other
        else "If the server is yours, set SSL_CERT_FILE to its certificate authority's file.",
        is_permanent=True,
    )


def _unsent(why: str, hint: str, *, is_permanent: bool = False) -> Fault:
    return Fault("no connection", why, hint, is_sent=False, is_permanent=is_permanent)


def _host(peer: str) -> str:
    return peer.rpartition(":")[0] or peer


def _first_cause(error: BaseException) -> BaseException:
    """Return what the operating system or the TLS library said."""
    while deeper := error.__cause__ or error.__context__:
        error = deeper
    return error
