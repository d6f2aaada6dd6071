"""Standard output and standard error: what they can show, and writing to them."""

from __future__ import annotations

import os
import re
import sys
from typing import IO, TYPE_CHECKING, Literal

from retellctl.errors import Unexpected
from retellctl.system.safe_text import ascii_json

if TYPE_CHECKING:
    from collections.abc import Callable

_DEFAULT_WIDTH = 80
_BYTE_ORDER = "\ufeff"


class OutputStream:
    """One of the two standard streams.

    It is looked up anew at each use, as whoever embeds the program may replace it.
    """

    def __init__(
        self,
        name: Literal["stdout", "stderr"],
        color: str = "auto",
        before_write: Callable[[], None] = lambda: None,
    ) -> None:
        """Stand for a stream; `before_write` is called before each write, to remove a line of progress."""
        self._name = name
        self._color = color
        self._before_write = before_write

    @property
    def _file(self) -> IO[str] | None:
        file: IO[str] | None = getattr(sys, self._name)
        return file

    @property
    def is_terminal(self) -> bool:
        """Whether a person looks at it."""
        file = self._file
        try:
            return file is not None and file.isatty()
        except ValueError:  # it is closed
            return False

    @property
    def width(self) -> int:
        """Its columns: of COLUMNS, else of the terminal, else 80."""
        columns = os.environ.get("COLUMNS", "")
        if re.fullmatch(r"[0-9]{1,5}", columns) and int(columns):
            return int(columns)
        try:
            return os.get_terminal_size(self._file.fileno() if self._file else -1).columns or _DEFAULT_WIDTH
        except (OSError, ValueError):
            return _DEFAULT_WIDTH

    @property
    def has_color(self) -> bool:
        """Whether to colour what it shows: --color, else NO_COLOR, FORCE_COLOR, TERM and the terminal."""
        if self._color != "auto":
            return self._color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return self.is_terminal and os.environ.get("TERM") != "dumb"

    @property
    def encoding(self) -> str:
        """How it writes text, in Python's name for it: utf-8, iso8859-1, ascii."""
        import codecs

        try:
            return codecs.lookup(getattr(self._file, "encoding", None) or "utf-8").name
        except LookupError:
            return "ascii"

    def encodable(self, text: str) -> str:
        """Return a text with escapes for the characters that the stream cannot write; … becomes three dots."""
        return self._encoded(text).decode(self.encoding)

    def _encoded(self, text: str) -> bytes:
        if (encoding := self.encoding) != "utf-8" and not text.isascii():
            try:
                return text.encode(encoding)
            except UnicodeEncodeError:
                text = text.replace("…", "...")
        return text.encode(encoding, "backslashreplace")

    def write(self, text: str) -> None:
        """Write text; raise Unexpected if it cannot be written, BrokenPipeError if nobody reads."""
        self._write(self._encoded(text))

    def write_exactly(self, text: str) -> None:
        """Write text in UTF-8, so that a reader of a file gets it back; otherwise as `write`."""
        # A reader drops one byte order mark at the beginning.
        mark = _BYTE_ORDER if text.startswith(_BYTE_ORDER) else ""
        self._write((mark + text).encode("utf-8", "backslashreplace"), "utf-8")

    def write_json(self, text: bytes | memoryview) -> None:
        """Write JSON in UTF-8, or in ASCII where the stream has another encoding; raise as `write` does."""
        self._write(text if self.encoding == "utf-8" else ascii_json(bytes(text)))

    def flush(self) -> None:
        """Send out what was written; raise as `write` does."""
        try:
            if self._file is not None:
                self._file.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            raise self._failed(error) from error

    def _write(self, data: bytes | memoryview, encoding: str | None = None) -> None:
        self._before_write()
        file = self._file
        if file is None:
            raise self._failed(ValueError("it is closed"))
        try:
            binary = getattr(file, "buffer", None)
            if binary is None:
                file.write(bytes(data).decode(encoding or self.encoding))
                return
            file.flush()
            rest = memoryview(data)
            while rest:
                # An unbuffered stream may take a part, or nothing where it would have to block.
                written = binary.write(rest)
                if written is None:
                    raise BlockingIOError("it is set not to wait for its reader")
                rest = rest[written:]
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            raise self._failed(error) from error

    def _failed(self, error: Exception) -> Unexpected:
        """Return the error for what could not be written, and let the stream not fail again at the exit."""
        try:
            if self._file is not None:
                descriptor = os.open(os.devnull, os.O_WRONLY)
                os.dup2(descriptor, self._file.fileno())
                os.close(descriptor)
        except (OSError, ValueError):
            pass
        place = "standard output" if self._name == "stdout" else "standard error"
        return Unexpected(
            f"{place.capitalize()} could not be written",
            why=getattr(error, "strerror", None) or str(error),
            hint="Free some space, or send the output somewhere else.",
        )
