"""What bodies are made of: text, JSON and YAML from flags, files and standard input."""

from __future__ import annotations

import os
import re
import shlex
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NoReturn

from retellctl.errors import UsageError
from retellctl.spec.faults import clean, is_unicode

from .decoding import NotTextError, decode_text
from .parsing import JsonSyntaxError, from_json, from_yaml, is_plain_number
from .piped_ids import piped_ids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from retellctl.output.progress import Progress

MAX_BYTES: Final = 32 * 1024 * 1024
"""The largest file, or standard input, that is read as a value: far above any body that the service takes."""

_YAML: Final = (".yaml", ".yml")
_AT_HINT: Final = "A text that starts with an @ is written with two, as in @@home."
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


class Inputs:
    """Reads the values that flags name: text, JSON, files, and standard input, which can be read only once.

    All methods take the flag as it was typed, to name it in a UsageError.

    Attributes:
        progress: returns a line that says how far a file is sent, from its name and its size; None: none is shown.
    """

    def __init__(
        self, stdin: BinaryIO | None = None, progress: Callable[[str, int], Progress] | None = None
    ) -> None:
        """Read standard input from `stdin`, by default the process's own."""
        self._stdin = stdin
        self.progress = progress
        self._claimed_by: str | None = None

    def text(self, value: str, flag: str) -> str:
        """Read a text: `@FILE` and `@-` are read as they are, `@@x` is the text `@x`."""
        if value.startswith("@@"):
            return value[1:]
        if value.startswith("@"):
            return self._read(value[1:], flag, _AT_HINT, named=value)
        if not is_unicode(value):
            raise UsageError(f"{flag} '{clean(value)}' is not text in UTF-8")
        # A flag's value may be of a class of its own; a body holds plain text.
        return str(value)

    def json(self, value: str, flag: str) -> Any:
        """Read JSON text, or a file (`@FILE`, `@-`) with JSON or YAML."""
        if value.startswith("@"):
            _not_inline(value[1:], flag, "JSON is given without an @.")
            return self._structured(value[1:], flag)
        try:
            return from_json(value, flag)
        except JsonSyntaxError as error:
            raise UsageError(error.what, why=error.why, hint="Give JSON, or a file as @FILE.") from None

    def value(self, value: str, flag: str, *, number: bool = False) -> Any:
        """Read JSON where it parses, else text; `@FILE` likewise, but a .json or .yaml file has to parse.

        What only looks like a number stays text: it would not be written with the same characters again.

        Args:
            value: as typed.
            flag: the flag.
            number: the field takes nothing but a number, so that 3.10 is one.
        """
        is_file = _names_file(value)
        if is_file and value.lower().endswith((".json", *_YAML)):
            return self._structured(value[1:], flag, _AT_HINT)
        text = self.text(value, flag)
        if not number and _NUMBER.fullmatch(text.strip()):
            # The end of the last line of a file is not a part of what is in it.
            number = is_plain_number(text.strip() if is_file else text)
            if not number:
                return text
        try:
            return from_json(text, flag)
        except JsonSyntaxError:
            return text

    def texts(self, items: Sequence[str], flag: str, *, files: bool) -> str | list[str]:
        """Read texts: each as typed, or a JSON list of them.

        Args:
            items: what was given, in order.
            flag: the flag.
            files: `@FILE` is a file with a text or a list, JSON or YAML.

        Returns:
            One text where one was typed, else a list.
        """
        found: list[str] = []
        is_list = len(items) > 1
        for item in items:
            value: Any = str(item)
            if files and _names_file(item):
                value = self._structured(item[1:], flag)
            elif item.startswith("["):
                value = self.value(item, flag)
            elif files:
                value = self.text(item, flag)
            is_list = is_list or isinstance(value, list)
            found += value if isinstance(value, list) else [value]
        if not all(isinstance(value, str) for value in found):
            raise UsageError(f"{flag} is neither a text nor a list of texts", hint='Such as \'["a", "b"]\'.')
        return found if is_list else found[0]

    def key_values(self, items: Iterable[str], flag: str, *, text_only: bool) -> dict[str, Any]:
        """Read a map: `KEY=VALUE`, a JSON object or a file with one; the last of equal keys holds.

        Args:
            items: what was given, in order.
            flag: the flag.
            text_only: the VALUE of a `KEY=VALUE` is text even where it is JSON.
        """
        found: dict[str, Any] = {}
        for item in items:
            if item.startswith(("{", "@")):
                found |= _require_object(self.json(item, flag), flag)
                continue
            key, equals, value = item.partition("=")
            if not (key and equals and is_unicode(key)):
                raise UsageError(
                    f"{flag} '{clean(item)}' is not KEY=VALUE",
                    hint="Give KEY=VALUE, a JSON object or a file as @FILE.",
                )
            where = f"{flag} {clean(key)}"
            found[key] = self.text(value, where) if text_only else self.value(value, where)
        return found

    def document(self, path: str, flag: str = "--from-file") -> dict[str, Any]:
        """Read an object, JSON or YAML, from a file or from standard input (`-`)."""
        return _require_object(self.body(path, flag), f"{flag} {clean(path)}")

    def body(self, path: str, flag: str = "--from-file") -> Any:
        """Read a whole body, JSON or YAML, from a file or from standard input (`-`)."""
        _not_inline(path, flag, "Give the name of a file, or -f - and the body on standard input.")
        hint = "The name of a file stands there without an @." if path.startswith("@") else None
        body = self._structured(path, flag, hint)
        if not isinstance(body, dict):
            return body
        if {"status", "headers", "body"} <= body.keys() or body.keys() == {"dry_run"}:
            option = "--dry-run" if "dry_run" in body else "--include"
            raise UsageError(
                f"{flag} {clean(path)} is no body but what {option} prints",
                hint="Its field body alone is what can be sent.",
            )
        return body

    def ids(self, args: Sequence[str]) -> list[str] | None:
        """Put the ids on standard input, one a line, in the place of `-`; None where there is no `-`."""
        if "-" not in args:
            return None
        found: list[str] = []
        for arg in args:
            found += piped_ids(self._read("-", "the argument -")) if arg == "-" else [arg]
        return found

    def standard_input(self, flag: str) -> bytes:
        """Read the whole of standard input as it is.

        Raises:
            UsageError: it was claimed already, is closed, or is larger than MAX_BYTES.
        """
        content = self._claim(flag).read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            _unreadable(
                f"{flag} -", f"it is larger than {MAX_BYTES // 1024 // 1024} MiB", "Give the name of a file."
            )
        return content

    def _structured(self, path: str, flag: str, hint: str | None = None) -> Any:
        """Read a file as JSON or YAML, as its name says, or else what it holds."""
        text = self._read(path, flag, hint)
        where = f"{flag} {clean(path)}"
        name = path.lower()
        if name.endswith(".json"):
            return from_json(text, where)
        if name.endswith(_YAML) or text.lstrip()[:1] not in ("{", "["):
            return from_yaml(text, where)
        try:
            return from_json(text, where)
        except JsonSyntaxError as error:
            # YAML has braces and brackets too.
            try:
                return from_yaml(text, where)
            except UsageError:
                raise error from None

    def _read(self, path: str, flag: str, hint: str | None = None, *, named: str = "") -> str:
        """Read a file, or standard input for `-`, as UTF-8.

        Args:
            path: its name; `~` and `~user` are the folders that a shell takes them for.
            flag: the flag.
            hint: what to do if there is no such file.
            named: how it was typed.
        """
        where = f"{flag} {clean(named or path) or repr(path)}"
        try:
            if path == "-":
                content = self._claim(flag).read(MAX_BYTES + 1)
            else:
                # Not Path.expanduser: that raises where there is no such user, whose ~ may be a part of the name.
                with open(os.path.expanduser(path), "rb") as file:  # noqa: PTH111
                    content = file.read(MAX_BYTES + 1)
        except OSError as error:
            _unreadable(where, error.strerror or "it cannot be read", hint)
        except ValueError:
            _unreadable(where, "that is no name for a file", hint)
        if len(content) > MAX_BYTES:
            _unreadable(where, f"it is larger than {MAX_BYTES // 1024 // 1024} MiB")
        try:
            return decode_text(content)
        except NotTextError as error:
            name = "" if path == "-" else f" {shlex.quote(clean(path, 300))}"
            command = f"iconv -f {error.encoding} -t UTF-8{name}"
            _unreadable(where, str(error), f"Convert it: {command}" if error.encoding else None)

    def _claim(self, flag: str) -> BinaryIO:
        if self._claimed_by is not None:
            raise UsageError(
                f"standard input is read twice: by {self._claimed_by} and by {flag}",
                hint="Give one of them a file.",
            )
        self._claimed_by = flag
        if self._stdin is not None:
            return self._stdin
        if sys.stdin is None:
            _unreadable(f"{flag} -", "standard input is closed")
        return sys.stdin.buffer


def _require_object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UsageError(f"{where} is not an object", why="it must hold fields with their values")
    return value


def _names_file(value: str) -> bool:
    return value.startswith("@") and not value.startswith("@@")


def _unreadable(where: str, why: str, hint: str | None = None) -> NoReturn:
    raise UsageError(f"{where} cannot be read", why=why, hint=hint)


def _not_inline(path: str, flag: str, hint: str) -> None:
    """Refuses a body that stands where the name of a file is expected."""
    is_body = path.lstrip()[:1] in ("{", "[") or "\n" in path or ": " in path
    if is_body and not os.path.exists(os.path.expanduser(path)):  # noqa: PTH110, PTH111 - Path refuses some texts
        _unreadable(f"{flag} {clean(path)}", "it is JSON or YAML itself, not the name of a file", hint)
