"""What bodies are made of: text, JSON and YAML from flags, files and standard input, and --set."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NoReturn

from retellctl.api.errors import UsageError
from retellctl.api.models_faults import MAX_DEPTH, clean, dotted, is_unicode, json_faults

from .piped_ids import piped_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MAX_BYTES: Final = 32 * 1024 * 1024
"""The largest file, or standard input, that is read as a value: far above any body that the service takes."""

_YAML: Final = (".yaml", ".yml")
_SET_HINT: Final = r"write --set PATH=VALUE, as in --set states.0.name=greeting; a dot in a name is \."


class JsonSyntaxError(UsageError):
    """A text that is not JSON; where JSON or text is allowed, it is text."""


class Inputs:
    """Reads the values that flags name: text, JSON, files, and standard input, which can be read only once.

    All methods take the flag as it was typed, to name it in a UsageError.
    """

    def __init__(self, stdin: BinaryIO | None = None) -> None:
        """Reads standard input from `stdin`, by default the process's own."""
        self._stdin = stdin
        self._claimed_by: str | None = None

    def text(self, value: str, flag: str) -> str:
        """Reads a text: `@FILE` and `@-` are read as they are, `@@x` is the text `@x`."""
        if value.startswith("@@"):
            return value[1:]
        if value.startswith("@"):
            return self._read(value[1:], flag, named=value)
        if not is_unicode(value):
            raise UsageError(f"{flag} '{clean(value)}' is not text in UTF-8")
        # A flag's value may be of a class of its own; a body holds plain text.
        return str(value)

    def json(self, value: str, flag: str) -> Any:
        """Reads JSON text, or a file (`@FILE`, `@-`) with JSON or YAML."""
        if value.startswith("@"):
            return self._structured(value[1:], flag)
        try:
            return _from_json(value, flag)
        except JsonSyntaxError as error:
            raise UsageError(error.what, why=error.why, hint="Give JSON, or a file as @FILE.") from None

    def value(self, value: str, flag: str) -> Any:
        """Reads JSON where it parses, else text; `@FILE` likewise, but a .json or .yaml file has to parse."""
        if value.startswith("@") and not value.startswith("@@") and value.lower().endswith((".json", *_YAML)):
            return self._structured(value[1:], flag)
        text = self.text(value, flag)
        try:
            return _from_json(text, flag)
        except JsonSyntaxError:
            return text

    def key_values(self, items: Iterable[str], flag: str, *, text_only: bool) -> dict[str, Any]:
        """Reads a map: `KEY=VALUE`, a JSON object or a file with one; the last of equal keys holds.

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
        """Reads a whole body, JSON or YAML, from a file or from standard input (`-`)."""
        return _require_object(self._structured(path, flag), f"{flag} {clean(path)}")

    def ids(self, args: Sequence[str]) -> list[str] | None:
        """Puts the ids on standard input, one a line, in the place of `-`; None where there is no `-`."""
        if "-" not in args:
            return None
        found: list[str] = []
        for arg in args:
            found += piped_ids(self._read("-", "the argument -")) if arg == "-" else [arg]
        return found

    def _structured(self, path: str, flag: str) -> Any:
        """Reads a file as JSON or YAML, as its name or else its first character says."""
        text = self._read(path, flag)
        where = f"{flag} {clean(path)}"
        name = path.lower()
        if name.endswith(".json") or (not name.endswith(_YAML) and text.lstrip()[:1] in ("{", "[")):
            return _from_json(text, where)
        return _from_yaml(text, where)

    def _read(self, path: str, flag: str, *, named: str = "") -> str:
        """Reads a file, or standard input for `-`, as UTF-8; `named` is how it was typed."""
        where = f"{flag} {clean(named or path) or repr(path)}"
        try:
            if path == "-":
                content = self._claim(flag).read(MAX_BYTES + 1)
            else:
                with open(path, "rb") as file:
                    content = file.read(MAX_BYTES + 1)
        except OSError as error:
            _unreadable(where, error.strerror or "it cannot be read")
        except ValueError:
            _unreadable(where, "that is no name for a file")
        if len(content) > MAX_BYTES:
            _unreadable(where, f"it is larger than {MAX_BYTES // 1024 // 1024} MiB")
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            _unreadable(where, f"it is not text in UTF-8: line {line}")

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


def apply_set(
    body: dict[str, Any], assignments: Iterable[str], text_fields: Mapping[str, bool], inputs: Inputs
) -> None:
    r"""Carries out `--set PATH=VALUE` assignments on `body`, in order.

    A path is names and list indexes with dots between (`\.` for a dot in a name); objects that are not there
    are made, and an index may be one past the end of a list.

    Args:
        body: is changed in place.
        assignments: as typed.
        text_fields: the paths that hold text, see `models.text_fields`; their VALUE is text even where it is
            JSON, except `null` where null clears the field.
        inputs: reads `@FILE`.

    Raises:
        UsageError: an assignment has no `=`, a path does not fit the body, or a file cannot be read.
    """
    for assignment in assignments:
        path, equals, text = assignment.partition("=")
        if not equals:
            raise UsageError(f"--set '{clean(assignment)}' has no =", hint=_SET_HINT)
        names = _split(path)
        if not all(names) or not is_unicode(path) or len(names) > MAX_DEPTH:
            raise UsageError(f"--set '{clean(path)}' is not a path", why="a name is empty", hint=_SET_HINT)
        flag = f"--set {clean(path)}"
        pattern = ["*" if _is_index(name) else name for name in names]
        known = [".".join(pattern), ".".join([*pattern[:-1], "*"])]
        nullable = next((text_fields[name] for name in known if name in text_fields), None)
        if nullable is None:
            value = inputs.value(text, flag)
        else:
            value = None if nullable and text == "null" else inputs.text(text, flag)
        _put(body, names, value, flag)


def _split(path: str) -> list[str]:
    r"""Splits a path at its dots; `\.` is a dot in a name, `\\` a backslash before a dot."""
    names, escaped = [""], False
    for character in path:
        if escaped:
            names[-1] += character if character in ".\\" else f"\\{character}"
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == ".":
            names.append("")
        else:
            names[-1] += character
    if escaped:
        names[-1] += "\\"
    return names


def _put(body: dict[str, Any], names: list[str], value: Any, flag: str) -> None:
    """Puts a value at a path, and makes what is missing on the way."""
    here: Any = body
    for depth, name in enumerate(names):
        key = _key(here, name, flag, ".".join(names[:depth]))
        if depth == len(names) - 1:
            here[key] = value
            return
        if isinstance(here, dict):
            here.setdefault(key, None)
        if here[key] is None:
            here[key] = [] if _is_index(names[depth + 1]) else {}
        elif not isinstance(here[key], dict | list):
            raise UsageError(f"{flag}: {clean('.'.join(names[: depth + 1]))} holds neither fields nor a list")
        here = here[key]


def _key(here: dict[str, Any] | list[Any], name: str, flag: str, parent: str) -> str | int:
    """Finds what a name stands for: a field, or an index, for which a place is made at a list's end."""
    parent = clean(parent) or "the body"
    if isinstance(here, dict):
        if _is_index(name) and name not in here:
            raise UsageError(f"{flag}: {parent} is an object, {clean(name)} is an index", hint=_SET_HINT)
        return name
    if not _is_index(name):
        raise UsageError(f"{flag}: {parent} is a list, '{clean(name)}' is not an index", hint=_SET_HINT)
    if len(name) > 9 or int(name) > len(here):
        raise UsageError(f"{flag}: the index {clean(name)} is too large, {parent} has {len(here)} items")
    if int(name) == len(here):
        here.append(None)
    return int(name)


def _is_index(name: str) -> bool:
    return name.isascii() and name.isdigit()


def _from_json(text: str, where: str) -> Any:
    """Reads JSON, strictly: no NaN, no key twice; raises JsonSyntaxError for the syntax, else UsageError."""

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in items:
            if name in found:
                raise UsageError(f"{where}: the key '{clean(name)}' stands twice in one object")
            found[name] = value
        return found

    def constant(name: str) -> NoReturn:
        raise JsonSyntaxError(f"{where} is not JSON", why=f"{name} is no JSON number")

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise JsonSyntaxError(
            f"{where} is not JSON", why=f"line {error.lineno}, column {error.colno}: {error.msg}"
        ) from None
    except RecursionError:
        raise UsageError(f"{where} is nested too deeply") from None
    except ValueError:
        raise UsageError(f"{where}: a number has too many digits") from None
    return _sendable(value, where)


def _from_yaml(text: str, where: str) -> Any:
    from .yaml_reader import YamlError, read_yaml

    try:
        value = read_yaml(text)
    except YamlError as error:
        raise UsageError(f"{where} is not YAML that can be sent", why=clean(str(error), 300)) from None
    except RecursionError:
        raise UsageError(f"{where} is nested too deeply") from None
    return _sendable(value, where)


def _sendable(value: Any, where: str) -> Any:
    """Refuses what no JSON body can carry: 1e400, half a surrogate pair, too many levels."""
    for fault in json_faults(value):
        name = dotted(fault.path)
        raise UsageError(f"{where}: {name or 'the value'} {fault.allowed}")
    return value


def _require_object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UsageError(f"{where} is not an object", why="it must hold fields with their values")
    return value


def _unreadable(where: str, why: str) -> NoReturn:
    raise UsageError(f"{where} cannot be read", why=why)
