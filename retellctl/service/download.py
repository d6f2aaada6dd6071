"""Fetches a recording from wherever it lies, whole or not at all: without the token, by the rules of any read."""

from __future__ import annotations

import re
import time
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from retellctl import __version__
from retellctl.errors import NetworkError, RateLimited, Rejected, RetellctlError, ServerError, Unexpected
from retellctl.system import masking
from retellctl.transport.decompress import GZIP, unpacked
from retellctl.transport.faults import Fault
from retellctl.transport.web_url import origin, web_url

from .client import WHOLE_ANSWER
from .responses import REDIRECTS, server_words
from .retry import backoff, retry_after, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import httpx

    from retellctl.transport.messages import Response
    from retellctl.transport.transport import Carrier

MOST_REDIRECTS = 5
# Bytes of a recording: two hours, the longest that a call can be, in two channels at 48 kHz take 1.3 GiB.
LARGEST = 2 * 1024**3
# Bytes a second. Like any request a download has ten times the longest silence, and a second more for as many bytes.
SLOWEST = 16 * 1024
EXCERPT = 8192  # characters that are kept of an answer that is no recording
HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": f"retellctl/{__version__}"}

WHAT = "the recording cannot be fetched"
EXPIRES = "Its address may be valid for a short time only: repeat the command, which asks for it anew."
BY_HAND = "If it is to be had all the same, fetch it by hand: the call's record has its address."
LATER = "Nothing is wrong with the command: repeat it later."

# How recordings begin, whatever their Content-Type says: WAV, MP3, Ogg, FLAC and MPEG-4.
_SOUND = re.compile(rb"RIFF|ID3|\xff[\xe2-\xfe]|OggS|fLaC|....ftyp", re.DOTALL)
_TEXTS = (
    (re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype\s+html|html)", re.IGNORECASE), "an HTML page"),
    (re.compile(rb"(\xef\xbb\xbf)?\s*<[a-z!?]", re.IGNORECASE), "XML or HTML"),
    (re.compile(rb'(\xef\xbb\xbf)?\s*(\{\s*["}]|\[\s*["\[\]{]|(null|true|false)\s*\Z)'), "JSON"),
)
_OTHER_TYPE = re.compile(r"text/.*|image/.*|application/(pdf|json|xml|.*\+json|.*\+xml)|multipart/.*")
_PRINTABLE = bytes(range(0x20, 0x7F)) + b"\t\r\n"


class _Unfit(Exception):  # noqa: N818 - what is wrong with an answer
    """An answer is no recording, or none that is taken; has what to do about it."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.hint = hint


class _Outcome(NamedTuple):
    """What became of one attempt: an error, if it failed, and the seconds until another may be made."""

    error: RetellctlError | None = None
    wait: float | None = None


def fetch(
    url: str,
    write: Callable[[bytes], object],
    *,
    timeout: float,
    transport: httpx.BaseTransport | None,
    restart: Callable[[], object] = lambda: None,
    max_retries: int = 2,
    trace: Callable[[str], None] = lambda _: None,
    pause: Callable[[float, int, RetellctlError], None] = lambda seconds, *_: time.sleep(seconds),
    largest: int = LARGEST,
) -> None:
    """Fetch a file and pass it on in pieces.

    Args:
        url: its address, as the server gave it.
        write: takes the pieces.
        timeout: the longest silence in seconds.
        transport: what carries the requests in place of the network.
        restart: called before each attempt: what was passed on before is void.
        max_retries: how often it may be tried again.
        trace: called with one line an attempt.
        pause: waits for some seconds after an attempt, counted from 0, and its error.
        largest: how many bytes it may have.

    Raises:
        RetellctlError: it could not be fetched whole, or is no recording.
    """
    try:
        place = web_url(url)
    except ValueError as error:
        why = f"its address cannot be used: {error}"
        raise Unexpected(WHAT, why=why, method="GET", url=_shown(url)) from None
    until = time.monotonic() + WHOLE_ANSWER * timeout
    for number in range(max_retries + 1):
        restart()
        download = _Download(write, timeout, transport, largest, trace, f"{number + 1} of {max_retries + 1}")
        failure, wait = download.attempt(place, number, until)
        if failure is None:
            return
        if wait is None or number == max_retries or time.monotonic() + wait + timeout > until:
            raise failure
        pause(wait, number, failure)


class _Download(NamedTuple):
    """One attempt to fetch a file; see fetch."""

    write: Callable[[bytes], object]
    timeout: float
    transport: httpx.BaseTransport | None
    largest: int
    trace: Callable[[str], None]
    turn: str

    def attempt(self, place: str, number: int, deadline: float) -> _Outcome:
        """Fetch it, through all redirects."""
        try:
            for _ in range(MOST_REDIRECTS + 1):
                answer = self._get(place, deadline)
                if answer.status == 200:
                    return _Outcome()
                if answer.status not in REDIRECTS:
                    return _Outcome(_refusal(answer), wait_for(answer, number))
                place = _next(place, answer)
        except Fault as fault:
            why = f"{fault.what}: {fault.why}"
            error = NetworkError(WHAT, why=why, hint=fault.hint, method="GET", url=_shown(place))
            return _Outcome(error, None if fault.is_permanent else backoff(number))
        except _Unfit as unfit:
            return _Outcome(
                Unexpected(WHAT, why=str(unfit), hint=unfit.hint, method="GET", url=_shown(place))
            )
        why = f"there are more than {MOST_REDIRECTS} redirects"
        return _Outcome(Unexpected(WHAT, why=why, method="GET", url=_shown(place)))

    def _get(self, url: str, deadline: float) -> Response:
        """Send one request, and show it with --verbose."""
        started, outcome = time.monotonic(), "failed"
        carrier = self._carrier(url)
        try:
            answer = carrier.carry(
                "GET", url, HEADERS, None, departs=lambda: None, deadline=deadline, take=self._take
            )
            outcome = str(answer.status)
        except Fault as fault:
            outcome = f"{fault.what} ({fault.why})"
            raise
        except _Unfit as unfit:
            outcome = str(unfit)
            raise
        finally:
            carrier.close()
            seconds = time.monotonic() - started
            self.trace(f"GET {_shown(url)}: {outcome}, {seconds:.3f} s, attempt {self.turn}")
        return answer._replace(url=_shown(url))

    def _carrier(self, url: str) -> Carrier:
        if self.transport is not None:
            from retellctl.transport.in_process import Inside

            return Inside(self.transport)
        from retellctl.transport.network import Network

        return Network(
            origin(url),
            timeout=self.timeout,
            connections=1,
            slowest=SLOWEST,
            source="the call's recording_url",
        )

    def _take(self, status: int, headers: tuple[tuple[str, str], ...], pieces: Iterable[bytes]) -> bytes:
        """Pass a recording on; of anything else return the beginning."""
        if status != 200:
            return masking.beginning(next(iter(pieces), b""), EXCERPT, mark="").encode()
        encoding = ", ".join(value.lower() for name, value in headers if name == "content-encoding")
        length = dict(headers).get("content-length", "")
        if length.isdecimal() and int(length) > self.largest:
            raise self._too_large()
        if encoding not in {"", "identity", *GZIP}:
            why = f"it is packed in a way that was not asked for: Content-Encoding {encoding}"
            raise _Unfit(why, BY_HAND)
        received = self._counted(pieces)
        kind = dict(headers).get("content-type", "")
        beginning: bytes | None = b""
        for piece in self._counted(unpacked(received)) if encoding in GZIP else received:
            if beginning is None:
                self.write(piece)
                continue
            beginning += piece
            if len(beginning) >= EXCERPT:
                self._begin(beginning, kind)
                beginning = None
        if beginning is not None:
            self._begin(beginning, kind)
        return b""

    def _begin(self, beginning: bytes, kind: str) -> None:
        """Pass the beginning on if it can be a recording's."""
        problem = not_sound(beginning, kind)
        if problem:
            raise _Unfit(problem, EXPIRES)
        self.write(beginning)

    def _counted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > self.largest:
                raise self._too_large()
            yield piece

    def _too_large(self) -> _Unfit:
        return _Unfit(f"it is larger than {self.largest / 1024**3:g} GiB", BY_HAND)


def not_sound(beginning: bytes, kind: str) -> str:
    """Return why what came is clearly no recording, or an empty text.

    Args:
        beginning: its first bytes, or all that there are.
        kind: its Content-Type.
    """
    if not beginning.strip():
        return "the answer is empty"
    if _SOUND.match(beginning):
        return ""
    for pattern, name in _TEXTS:
        if pattern.match(beginning):
            return f"{name} came in place of a recording"
    name = kind.partition(";")[0].strip().lower()
    if _OTHER_TYPE.fullmatch(name):
        return f"{name} came in place of a recording"
    is_text = not name.startswith("audio/") and not beginning.translate(None, _PRINTABLE)
    return "text came in place of a recording" if is_text else ""


def _shown(url: str) -> str:
    """Return a recording's address as it may be seen: what follows the question mark opens the file to anyone."""
    place, mark, _ = url.partition("?")
    return f"{place}{mark and '?...'}"


def _next(place: str, answer: Response) -> str:
    """Return where a redirect leads."""
    location = dict(answer.headers).get("location", "")
    if not location:
        raise _Unfit(f"a redirect ({answer.status}) does not say where to", EXPIRES)
    try:
        following = web_url(location, place)
    except ValueError as error:
        raise _Unfit(f"a redirect leads to what cannot be used: {error}", EXPIRES) from None
    if place.startswith("https:") and not following.startswith("https:"):
        raise _Unfit("a redirect leads from https to http, where anyone on the way could change it", BY_HAND)
    return following


def _refusal(answer: Response) -> RetellctlError:
    """Return the error that an answer without a recording is, by the table of exit codes."""
    status = answer.status
    words = _words(answer)
    why = f"{answer.status} {answer.reason}".strip() + (f": {words}" if words else "")
    if status == 429:
        asked = retry_after(answer)
        wait = "Wait a little" if asked is None else f"Wait {ceil(asked):,} s, as the server asks,"
        return RateLimited(WHAT, why=why, hint=f"{wait} and repeat the command.", response=answer)
    if 400 <= status < 500:
        return Rejected(WHAT, why=why, hint=EXPIRES, response=answer)
    if 500 <= status < 600:
        return ServerError(WHAT, why=why, hint=LATER, response=answer)
    return Unexpected(WHAT, why=f"{why} is no answer to this request", response=answer)


def _words(answer: Response) -> str:
    """Return the message of a storage service: in XML, or in JSON."""
    found = re.search(rb"<Message>([^<]+)</Message>", answer.body)
    return found[1].decode("utf-8", "replace") if found else server_words(answer) or ""
