"""Ids and profile names as the shells complete them: plain files that lists leave behind.

The shells read them on TAB, without Python. They lie in the folder `completion` of the user's cache:

    profiles            the default profile's name (or an empty line), then all names, a line each
    ids/PROFILE/KIND    when it was begun, in seconds since the epoch; how many ids there are; the ids, sorted, a
                        line each; then, in the same order, lines of ID, tab, NAME. PROFILE is @env where
                        RETELL_API_KEY says who it is.
    ids/PROFILE/KIND.names
                        the names that stand there whole, sorted, a line each

Ids stand there twice, and names once more by themselves, because shells read lines fast, and do little else fast with
thousands of them: in what is sorted, those that begin alike lie together. A file is not offered a day
after it was begun. Nothing in it is secret or hints at a token. A cache that cannot be written or read is no error.
"""

from __future__ import annotations

import re
import time
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from retellctl.errors import RetellctlError
from retellctl.system import files
from retellctl.system import folders as paths
from retellctl.system.safe_text import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

MAX_ROWS = 5000
MAX_AGE = 24 * 60 * 60  # seconds; the scripts have the same number
MAX_NAME = 60  # characters
ENVIRONMENT = "@env"
NAMES = ".names"
# What TAB puts on a command line, a shell may run: only ids that mean nothing to any shell are kept.
_ID = re.compile(r"[A-Za-z0-9_+][A-Za-z0-9_+.:@%,/=-]{0,99}")
_KIND = re.compile(r"[a-z][a-z-]*")
_FOLDER = re.compile(r"@?[A-Za-z0-9_][A-Za-z0-9_.-]*")
_JOINERS = "\u200c\u200d"  # they are not seen, but letters look different beside them
_SECONDS = re.compile(rb"[0-9]{1,12}")


def id_rows(key: str, names: tuple[str, ...], array: bytes) -> list[tuple[str, str]]:
    """Return the ids in a list, each with a name to show; what is no id, or no list, is left out.

    Args:
        key: the field that holds the id of a record.
        names: the fields that a record is recognised by: the first that is there, or all behind a moment.
        array: the JSON array that the service sent.
    """
    import msgspec

    record = msgspec.defstruct("Record", [(field, Any, None) for field in (key, *names)])
    try:
        # Whatever else is in a record, such as a transcript, is passed over.
        found = msgspec.json.decode(array, type=list[record])  # type: ignore[valid-type]
    except (ValueError, RecursionError):
        return []
    name = _moment_and_texts if names[:1] and names[0].endswith("_timestamp") else _first_text
    pairs = ((getattr(item, key), name([getattr(item, field) for field in names])) for item in found)
    return [(text, shown) for text, shown in pairs if isinstance(text, str)]


def remember_ids(profile: str | None, kind: str, rows: Iterable[tuple[str, str]]) -> None:
    """Keep the ids of a list that was shown whole, in place of those that were there.

    Args:
        profile: whose list it was; None where RETELL_API_KEY says so.
        kind: what it lists: the name of a resource.
        rows: ids and the names to show with them; the first MAX_ROWS are kept.
    """
    _change(profile, kind, lambda _: dict(_cleaned(rows)))


def add_ids(profile: str | None, kind: str, rows: Iterable[tuple[str, str]]) -> None:
    """Add what was made, or a part of a list, to the ids that are kept; otherwise like `remember_ids`."""

    def change(known: dict[str, str]) -> dict[str, str]:
        new = dict(_cleaned(rows))
        return {**new, **{key: name for key, name in known.items() if key not in new}}

    _change(profile, kind, change, keep_time=True)


def forget_ids(profile: str | None, kind: str, ids: Iterable[str]) -> None:
    """Take deleted ids out; otherwise like `remember_ids`."""

    def change(known: dict[str, str]) -> dict[str, str]:
        gone = set(ids)
        return {key: name for key, name in known.items() if key not in gone}

    _change(profile, kind, change, keep_time=True)


def clear_ids(profile: str | None) -> None:
    """Take all ids of a profile out, such as when the sandbox is reset."""
    with suppress(OSError, RetellctlError):
        _remove(_folder(profile))


def remember_profiles() -> None:
    """Write down the profiles' names and which is the default; the ids of profiles that are gone go too."""
    from retellctl.config.document import load_config

    with suppress(OSError, RetellctlError):
        config = load_config()
        path = _root() / "profiles"
        text = "".join(f"{name}\n" for name in (config.default or "", *config.names)).encode()
        if files.read_private(path, files.ignore_message) != text:
            files.write_private(path, text)
        ids = _root() / "ids"
        for folder in ids.iterdir() if ids.is_dir() else ():
            if folder.name not in (*config.names, ENVIRONMENT):
                _remove(folder)


def _change(
    profile: str | None,
    kind: str,
    change: Callable[[dict[str, str]], dict[str, str]],
    *,
    keep_time: bool = False,
) -> None:
    """Change the ids of a kind; with keep_time their file gets no younger by that."""
    if not _KIND.fullmatch(kind):
        return
    with suppress(OSError, RetellctlError):
        path = _folder(profile) / kind
        now = int(time.time())
        begun, known = _read(path, now) if keep_time else (now, {})
        rows = sorted(islice(change(known).items(), MAX_ROWS))
        if rows or path.exists():
            text = _lines([str(len(rows)), *(key for key, _ in rows), *("\t".join(pair) for pair in rows)])
            if not _is_current(path, text, now):
                names = sorted({name for _, name in rows if name and not name.endswith("…")})
                files.write_private(path.with_name(f"{kind}{NAMES}"), _lines(names))
                files.write_private(path, b"%d\n" % begun + text)
    if profile is not None:
        # A config.toml that was written in an editor is completed too.
        remember_profiles()


def _lines(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _is_current(path: Path, text: bytes, now: int) -> bool:
    """Return whether a young file has this very text: a script that lists in a loop need not write it each time."""
    first, _, rest = (files.read_private(path, files.ignore_message) or b"").partition(b"\n")
    return rest == text and bool(_SECONDS.fullmatch(first)) and 0 <= now - int(first) < MAX_AGE // 24


def _read(path: Path, now: int) -> tuple[int, dict[str, str]]:
    """Return when a file was begun, in seconds since the epoch, and its ids; an old or damaged file counts as empty."""
    first, _, rest = (files.read_private(path, files.ignore_message) or b"").partition(b"\n")
    begun = int(first) if _SECONDS.fullmatch(first) else 0
    if not now - MAX_AGE < begun <= now:
        return now, {}
    pairs = (line.partition("\t") for line in rest.decode("utf-8", "replace").split("\n") if "\t" in line)
    return begun, dict(_cleaned((key, name) for key, _, name in pairs))


def _cleaned(rows: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Yield the rows that a shell can be given, their names made harmless."""
    return islice(((key, _label(name)) for key, name in rows if _ID.fullmatch(key)), MAX_ROWS)


def _label(name: str) -> str:
    """Return a name as it can be shown: a short line of printable characters."""
    name = name[: 4 * MAX_NAME]
    if not (name.isascii() and name.isprintable()):
        seen = re.sub(UNSAFE, " ", name)
        name = "".join(char if char.isprintable() or char in _JOINERS else " " for char in seen)
    line = " ".join(name.split())
    return line if len(line) <= MAX_NAME else f"{line[: MAX_NAME - 1].rstrip()}…"


def _first_text(values: list[object]) -> str:
    return next((value for value in values if isinstance(value, str) and value), "")


def _moment_and_texts(values: list[object]) -> str:
    """Return when a record began, in local time, and the texts behind it, as far as they are known."""
    begun, *texts = values
    when = ""
    if isinstance(begun, int) and 0 < begun < 1 << 42:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(begun / 1000))
    return " ".join(text for text in (when, *texts) if isinstance(text, str) and text)


def _root() -> Path:
    return paths.cache_dir() / "completion"


def _folder(profile: str | None) -> Path:
    name = ENVIRONMENT if profile is None else profile
    if not _FOLDER.fullmatch(name):
        raise OSError(name)
    return _root() / "ids" / name


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
