"""Reads config.toml: its profiles, and where it is damaged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from retellctl.errors import Unexpected, UsageError
from retellctl.system import files
from retellctl.system import folders as paths
from retellctl.system.masking import shortened

from .values import DEFAULT_BASE_URL, KEYS, SANDBOX, check_name, check_value, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Profile:
    """A service, how to speak to it, and the way to a token.

    Attributes:
        name: what --profile takes.
        base_url: normalised: host in lower case, no slash at its end.
        api_version: auto, v1 or v2.
        allow_http: whether plain http may carry the token beyond this machine.
        token: None where there is none, or a command gives it.
        token_command: argument list of a command that prints it.
        keys: those of them that stand in the file; the others are defaults.
    """

    name: str
    base_url: str = DEFAULT_BASE_URL
    api_version: str = "auto"
    allow_http: bool = False
    token: str | None = field(default=None, repr=False)
    token_command: tuple[str, ...] | None = field(default=None, repr=False)
    keys: frozenset[str] = field(default=frozenset(), repr=False)


class Config(NamedTuple):
    """What config.toml holds.

    Attributes:
        path: the file, which need not exist.
        default: name of the default profile, which need not exist either.
        profiles: in the file's order; `sandbox` is not among them.
        warnings: sentences for the user, such as that others can read the file.
        has_other_owner: whether the file belongs to another user, whose words root may read but not carry out.
    """

    path: Path
    default: str | None = None
    profiles: tuple[Profile, ...] = ()
    warnings: tuple[str, ...] = ()
    has_other_owner: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that --profile takes: the file's order, `sandbox` always last."""
        return (*(profile.name for profile in self.profiles), SANDBOX)

    def get(self, name: str, source: str | None = None) -> Profile:
        """Return the profile of that name, `sandbox` excepted.

        Args:
            name: as the user gave it.
            source: the variable or file that the name came from, for the message.

        Raises:
            UsageError: there is none, the message lists those that there are; or it is `sandbox`.
        """
        if name == SANDBOX:
            check_name(name)
        for profile in self.profiles:
            if profile.name == name:
                return profile
        import difflib

        close = difflib.get_close_matches(name, self.names, n=1)
        raise UsageError(
            f"{source + ': ' if source else ''}there is no profile{quoted(name)}",
            why=f"the profiles are {', '.join(self.names)}",
            hint=f"Did you mean {close[0]}?" if close else "Add it with `retellctl profile add NAME`.",
        )


def load_config(environ: Mapping[str, str] | None = None) -> Config:
    """Read config.toml; a missing one holds nothing.

    Args:
        environ: where RETELLCTL_CONFIG_DIR is looked up; None is the process's own environment.

    Raises:
        Unexpected: the file cannot be read or is damaged; the message gives path, line and column.
    """
    path = paths.config_dir(environ) / "config.toml"
    warnings: list[str] = []
    data = files.read_private(path, warnings.append)
    config = read_config(path, decode_toml(path, data or b""))
    # Without a token in it, it may be anybody's to read.
    exposed = warnings if any(profile.token for profile in config.profiles) else ()
    return config._replace(warnings=tuple(exposed), has_other_owner=files.has_other_owner(path))


def decode_toml(path: Path, data: bytes) -> str:
    """Return the file's bytes as text, without a byte order mark.

    Raises:
        Unexpected: it is not UTF-8.
    """
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise damaged(path, "the text is not UTF-8", position(before, len(before))) from None


def read_config(path: Path, text: str) -> Config:
    """Return what the text of a config.toml says.

    Args:
        path: the file, for messages.
        text: its content.

    Raises:
        Unexpected: the syntax, a type or a value is wrong; the message gives line and column.
    """
    data = parse(path, text)
    default = data.get("default")
    if default is not None and not isinstance(default, str):
        raise damaged(path, "default must be a text", _where(text, None, "default"))
    tables = data.get("profiles", {})
    if not isinstance(tables, dict):
        raise damaged(path, "profiles must be a table", _where(text, None, "profiles"))
    return Config(path, default, tuple(_profile(path, text, *item) for item in tables.items()))


def parse(path: Path, text: str) -> dict[str, Any]:
    """Return the TOML text as a dict.

    Raises:
        Unexpected: it is not TOML; the message gives line and column.
    """
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        reason, _, place = str(error).partition(" (at ")
        found = re.fullmatch(r"line (\d+), column (\d+)\)", place)
        where = f"line {found[1]}, column {found[2]}" if found else position(text, len(text))
        raise damaged(path, shortened(reason, 200), where) from None


def damaged(path: Path, reason: str, where: str | None = None) -> Unexpected:
    """Return the error for a file that only its owner can repair.

    Args:
        path: the file.
        reason: what is wrong; must not hold a token.
        where: line and column, where they are known.
    """
    why = f"{where}: {reason}" if where else reason
    return Unexpected(f"{path} is damaged", why=why, hint="Mend it in an editor; it was left as it is.")


def position(text: str, offset: int) -> str:
    """Return the line and the column of an offset, both from 1."""
    before = text[:offset]
    return f"line {before.count(chr(10)) + 1}, column {offset - before.rfind(chr(10))}"


def _profile(path: Path, text: str, name: str, table: object) -> Profile:
    key = ""
    try:
        check_name(name)
        if not isinstance(table, dict):
            raise UsageError("a profile is a table")  # noqa: TRY301 - its place is found below
        values = {}
        for key in KEYS:
            if key in table:
                values[key] = check_value(key, table)
    except UsageError as error:
        reason = f"profile{quoted(name)}: {error.message}"
        raise damaged(path, reason, _where(text, name, key)) from None
    return Profile(name, **values, keys=frozenset(values))


def header(name: str) -> re.Pattern[str]:
    """Return a pattern for the line that begins a profile, as it is usually written; the space before it is group 1."""
    import json

    written = "|".join(map(re.escape, (name, json.dumps(name)[1:-1])))
    return re.compile(rf"(\s*)\[\s*profiles\s*\.\s*([\"']?)(?:{written})\2\s*\]")


def _where(text: str, name: str | None, key: str) -> str | None:
    """Return the line and the column of a key, for the usual ways to write it; a TOML reader keeps no positions.

    Args:
        text: the whole file.
        name: the profile that it is in, None for the top of the file.
        key: the key; empty for the profile itself.
    """
    begins = re.compile(rf"(\s*)\[+\s*{key}\s*\]") if name is None else header(name)
    entry = re.compile(rf"(\s*)([\"']?){key}\2\s*=")
    inside, found = name is None, None
    for number, line in enumerate(text.split("\n"), 1):
        if match := begins.match(line):
            inside, found = True, f"line {number}, column {len(match[1]) + 1}"
        elif line.lstrip().startswith("["):
            inside = False
        elif inside and key and (match := entry.match(line)):
            return f"line {number}, column {len(match[1]) + 1}"
    return found
