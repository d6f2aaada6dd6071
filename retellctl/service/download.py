"""Fetches a recording from whatever host has it, whole or not at all: without the token, by the rules of any read."""

from __future__ import annotations

import re
from contextlib import closing
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from retellctl import __version__
from retellctl.errors import NetworkError, RateLimited, Rejected, RetellctlError, ServerError, Unexpected
from retellctl.spec.declaration import Operation
from retellctl.system import masking
from retellctl.transport.deadline import SLOWEST_FILE
from retellctl.transport.decompress import GZIP, decompress
from retellctl.transport.faults import NetworkFault
from retellctl.transport.prepare import PreparedRequest
from retellctl.transport.transport import RefusedBody
from retellctl.transport.web_url import origin, web_url

from .outcomes import OngoingRequest, Outcome
from .responses import REDIRECTS, server_words
from .retry import retry_after, wait_after_fault, wait_after_response
from .task import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from retellctl.transport.deadline import Deadline
    from retellctl.transport.messages import Response

    from .sender import Sender

MOST_REDIRECTS = 5
# Bytes of a recording: two hours, the longest that a call can be, in two channels at 48 kHz take 1.3 GiB.
MAX_RECORDING = 2 * 1024**3
BEGINNING = 8192  # characters that are kept of an answer that is no recording
HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": f"retellctl/{__version__}"}

RECORDING = Operation("recording", answers=False, reads=True, repeatable=True, resource="call")
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


class _NoRecording(RefusedBody):
    """An answer is no recording, or none that is taken.

    Args:
        why: what is wrong with it.
        hint: what to do.
    """

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.hint = hint


def fetch(
    sender: Sender,
    url: str,
    write: Callable[[bytes], object],
    restart: Callable[[], object] = lambda: None,
    *,
    max_size: int = MAX_RECORDING,
) -> None:
    """Fetch a file and pass it on in pieces.

    Args:
        sender: sends the requests, as it sends any.
        url: its address, as the server gave it.
        write: takes the pieces.
        restart: called before each attempt: what was passed on before is void.
        max_size: how many bytes it may have.

    Raises:
        RetellctlError: it could not be fetched whole, or is no recording.
    """
    try:
        address = web_url(url)
    except ValueError as error:
        why = f"its address cannot be used: {error}"
        raise Unexpected(WHAT, why=why, method="GET", url=_without_query(url)) from None
    deadline = sender.deadline(slowest=SLOWEST_FILE)
    request = PreparedRequest("GET", address, HEADERS)
    ongoing = OngoingRequest(Task(RECORDING), request, deadline, is_repeatable=True)

    def attempt(number: int) -> Outcome:
        restart()
        return _Download(sender, write, max_size, deadline, number).attempt(address)

    sender.send(ongoing, attempt, sender.pace())


class _Download(NamedTuple):
    """One attempt to fetch a file; see fetch.

    Attributes:
        number: how many attempts were made before.
    """

    sender: Sender
    write: Callable[[bytes], object]
    max_size: int
    deadline: Deadline
    number: int

    def attempt(self, address: str) -> Outcome:
        """Fetch it, through all redirects, and return what became of it."""
        try:
            for _ in range(MOST_REDIRECTS + 1):
                answer = self._get(address)
                if answer.status == 200:
                    return Outcome(answer)
                if answer.status not in REDIRECTS:
                    return Outcome(_answer_error(answer), wait_after_response(answer, self.number))
                address = _redirect_target(address, answer)
        except NetworkFault as fault:
            why = f"{fault.what}: {fault.why}"
            error = NetworkError(WHAT, why=why, hint=fault.hint, method="GET", url=_without_query(address))
            return Outcome(error, wait_after_fault(fault, self.number))
        except _NoRecording as refusal:
            why, hint, url = str(refusal), refusal.hint, _without_query(address)
            return Outcome(Unexpected(WHAT, why=why, hint=hint, method="GET", url=url))
        why = f"there are more than {MOST_REDIRECTS} redirects"
        return Outcome(Unexpected(WHAT, why=why, method="GET", url=_without_query(address)))

    def _get(self, url: str) -> Response:
        """Send one request."""
        transport = self.sender.open(origin(url), source="the call's recording_url")
        with closing(transport):
            return self.sender.exchange(
                transport,
                PreparedRequest("GET", url, HEADERS),
                self.number,
                self.deadline,
                read_body=self._read_body,
                shown_url=_without_query(url),
            )

    def _read_body(self, status: int, headers: tuple[tuple[str, str], ...], pieces: Iterable[bytes]) -> bytes:
        """Pass a recording on; of anything else return the beginning."""
        if status != 200:
            return masking.beginning(next(iter(pieces), b""), BEGINNING, mark="").encode()
        encoding = ", ".join(value.lower() for name, value in headers if name == "content-encoding")
        length = dict(headers).get("content-length", "")
        if length.isdecimal() and int(length) > self.max_size:
            raise self._too_large()
        if encoding not in {"", "identity", *GZIP}:
            why = f"it is packed in a way that was not asked for: Content-Encoding {encoding}"
            raise _NoRecording(why, BY_HAND)
        received = self._limited(pieces)
        content_type = dict(headers).get("content-type", "")
        beginning: bytes | None = b""
        for piece in self._limited(decompress(received)) if encoding in GZIP else received:
            if beginning is None:
                self.write(piece)
                continue
            beginning += piece
            if len(beginning) >= BEGINNING:
                self._write_beginning(beginning, content_type)
                beginning = None
        if beginning is not None:
            self._write_beginning(beginning, content_type)
        return b""

    def _write_beginning(self, beginning: bytes, content_type: str) -> None:
        """Pass the beginning on if it can be a recording's."""
        problem = no_recording(beginning, content_type)
        if problem:
            raise _NoRecording(problem, EXPIRES)
        self.write(beginning)

    def _limited(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the pieces; raises _NoRecording when they are too large together."""
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > self.max_size:
                raise self._too_large()
            yield piece

    def _too_large(self) -> _NoRecording:
        return _NoRecording(f"it is larger than {self.max_size / 1024**3:g} GiB", BY_HAND)


def no_recording(beginning: bytes, content_type: str) -> str:
    """Return why what came is clearly no recording, or an empty text.

    Args:
        beginning: its first bytes, or all that there are.
        content_type: its Content-Type.
    """
    if not beginning.strip():
        return "the answer is empty"
    if _SOUND.match(beginning):
        return ""
    for pattern, name in _TEXTS:
        if pattern.match(beginning):
            return f"{name} came in place of a recording"
    name = content_type.partition(";")[0].strip().lower()
    if _OTHER_TYPE.fullmatch(name):
        return f"{name} came in place of a recording"
    is_text = not name.startswith("audio/") and not beginning.translate(None, _PRINTABLE)
    return "text came in place of a recording" if is_text else ""


def _without_query(url: str) -> str:
    """Return a recording's address as it may be seen: what follows the question mark lets anyone fetch the file."""
    place, mark, _ = url.partition("?")
    return f"{place}{mark and '?...'}"


def _redirect_target(address: str, answer: Response) -> str:
    """Return where a redirect leads."""
    location = dict(answer.headers).get("location", "")
    if not location:
        raise _NoRecording(f"a redirect ({answer.status}) does not say where to", EXPIRES)
    try:
        following = web_url(location, address)
    except ValueError as error:
        raise _NoRecording(f"a redirect leads to what cannot be used: {error}", EXPIRES) from None
    if address.startswith("https:") and not following.startswith("https:"):
        raise _NoRecording(
            "a redirect leads from https to http, where anyone on the way could change it", BY_HAND
        )
    return following


def _answer_error(answer: Response) -> RetellctlError:
    """Return the error that an answer without a recording is."""
    status = answer.status
    words = _server_message(answer)
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


def _server_message(answer: Response) -> str:
    """Return the message of a storage service: in XML, or in JSON."""
    found = re.search(rb"<Message>([^<]+)</Message>", answer.body)
    return found[1].decode("utf-8", "replace") if found else server_words(answer) or ""
