"""Changes config.toml: under a lock, in one step, with the user's comments and order kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retellctl.errors import Unexpected, UsageError
from retellctl.system import files
from retellctl.system import folders as paths

from .document import Config, Profile, decode_toml, header, load_config, parse, read_config
from .values import DEFAULT_BASE_URL, KEYS, SANDBOX, check_name, check_value

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping, Sequence
    from pathlib import Path

    # It is run twice, on the plain values and on the document with its comments.
    Change = Callable[[Config, MutableMapping[str, Any]], bool]
    Warn = Callable[[str], None]


def check_new_profile(
    name: str,
    *,
    base_url: str = DEFAULT_BASE_URL,
    api_version: str = "auto",
    token: str | None = None,
    token_command: Sequence[str] | None = None,
    allow_http: bool = False,
    replace: bool = False,
) -> Profile:
    """Return the profile that add_profile() would store, so that its token can be tried, or asked for, before that.

    Args:
        name: its name.
        base_url: where its token goes.
        api_version: auto, v1 or v2.
        token: the token; or
        token_command: argument list of a command that prints it; or neither, as yet.
        allow_http: whether base_url may be plain http beyond loopback.
        replace: whether there may be a profile of that name.

    Raises:
        UsageError: a value breaks its rule, there are two ways to a token, or the name is taken.
        Unexpected: config.toml is damaged or cannot be read.
    """
    profile = _checked(name, base_url, api_version, token, token_command, allow_http=allow_http)
    if not replace:
        _refuse_taken(name, load_config())
    return profile


def add_profile(
    name: str,
    *,
    base_url: str = DEFAULT_BASE_URL,
    api_version: str = "auto",
    token: str | None = None,
    token_command: Sequence[str] | None = None,
    allow_http: bool = False,
    replace: bool = False,
    warn: Warn = files.ignore_message,
) -> bool:
    """Put a profile into config.toml; the first one becomes the default.

    Args:
        name: its name.
        base_url: where its token goes.
        api_version: auto, v1 or v2.
        token: the token, which is stored; or
        token_command: argument list of a command that prints it.
        allow_http: whether base_url may be plain http beyond loopback.
        replace: whether a profile of that name is overwritten, but for keys that retellctl does not know.
        warn: is given a sentence if another process is waited for, or cannot be locked out.

    Returns:
        Whether it became the default.

    Raises:
        UsageError: a value breaks its rule, there is not one way to a token, or the name is taken.
        Unexpected: config.toml is damaged or cannot be written; it is then as it was.
    """
    profile = _checked(name, base_url, api_version, token, token_command, allow_http=allow_http)
    if not (profile.token or profile.token_command):
        raise UsageError(f"profile {name!r} needs a token or a token_command")
    values: dict[str, Any] = {key: getattr(profile, key) for key in KEYS if key in profile.keys}
    if profile.token_command:
        values["token_command"] = [*profile.token_command]  # TOML has no tuples

    def change(config: Config, data: MutableMapping[str, Any]) -> bool:
        if name in config.names and not replace:
            raise UsageError(
                f"there is a profile {name!r} already",
                hint=f"Remove it first: `retellctl profile remove {name}`.",
            )
        known = data.setdefault("profiles", {})
        if name in known:
            for key in KEYS:
                if key in values:
                    known[name][key] = values[key]
                else:
                    known[name].pop(key, None)
        else:
            known[name] = dict(values)
        first = not config.profiles and config.default != SANDBOX
        if first:
            data["default"] = name
        return first

    return _edit(change, name, warn)


def remove_profile(name: str, warn: Warn = files.ignore_message) -> bool:
    """Take a profile out of config.toml. If it was the default, there is none from then on.

    Args:
        name: its name.
        warn: as in add_profile.

    Returns:
        Whether it was the default.

    Raises:
        UsageError: there is no such profile, or it is `sandbox`.
        Unexpected: config.toml is damaged or cannot be written; it is then as it was.
    """

    def change(config: Config, data: MutableMapping[str, Any]) -> bool:
        config.get(name)
        profiles = data.get("profiles", {})
        profiles.pop(name, None)
        if not profiles:
            data.pop("profiles", None)
        if config.default == name:
            data.pop("default", None)
        return config.default == name

    return _edit(change, name, warn, drop=True)


def set_default(name: str, warn: Warn = files.ignore_message) -> None:
    """Make a profile, or `sandbox`, the default.

    Args:
        name: its name.
        warn: as in add_profile.

    Raises:
        UsageError: there is no such profile.
        Unexpected: config.toml is damaged or cannot be written; it is then as it was.
    """

    def change(config: Config, data: MutableMapping[str, Any]) -> bool:
        if name != SANDBOX:
            config.get(name)
        data["default"] = name
        return True

    _edit(change, name, warn)


def _checked(
    name: str,
    base_url: str,
    api_version: str,
    token: str | None,
    token_command: Sequence[str] | None,
    *,
    allow_http: bool,
) -> Profile:
    check_name(name)
    given = {
        "base_url": base_url,
        "api_version": None if api_version == "auto" else api_version,
        "allow_http": allow_http or None,
        "token": token,
        "token_command": token_command,
    }
    table = {key: value for key, value in given.items() if value is not None}
    values: dict[str, Any] = {key: check_value(key, table) for key in table}
    return Profile(name, **values, keys=frozenset(values))


def _refuse_taken(name: str, config: Config) -> None:
    if name in config.names:
        remedy = f"Remove it first: `retellctl profile remove {name}`."
        raise UsageError(f"there is a profile {name!r} already", hint=remedy)


def _edit(change: Change, name: str, warn: Warn, *, drop: bool = False) -> bool:
    """Read config.toml, change it and write it, while no other process does.

    Args:
        change: is given what the file held and the data to change; returns what this function returns.
        name: the profile that it is about.
        warn: is given a sentence if that takes time, or others cannot be kept from it.
        drop: whether the change takes that profile out.
    """
    path = paths.config_dir() / "config.toml"
    with files.lock(path, warn):
        text = decode_toml(path, files.read_private(path, files.ignore_message) or b"")
        config = read_config(path, text)
        wanted = parse(path, text)
        result = change(config, wanted)
        # tomlkit takes the comments above the next table for the end of this one, so it gets to see only what
        # is before them; a new profile is begun at the end of the file for the same reason.
        before, profile, after = _split(text, name)
        if name not in config.names:
            before, profile = text, _new_table(text, name)
        for edited, rest in ((before if drop else before + profile, after), (text, "")):
            new = _changed(edited, change, config)
            # What the file says in the end is checked against the change made to plain values.
            if new is not None and _means(path, new + rest, wanted):
                files.write_private(path, (new + rest).encode())
                return result
    raise Unexpected(
        f"{path} cannot be changed without damage",
        why="what it would say then is not what was wanted",
        hint="Edit it yourself, or write each profile as a [profiles.NAME] table.",
    )


def _changed(text: str, change: Change, config: Config) -> str | None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        change(config, document)
        return document.as_string()
    except (TOMLKitError, LookupError, TypeError, ValueError, AttributeError):
        return None


def _means(path: Path, text: str, wanted: dict[str, Any]) -> bool:
    try:
        return parse(path, text) == wanted
    except Unexpected:
        return False


def _new_table(text: str, name: str) -> str:
    """Return what begins a new profile at the end of the text."""
    space = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    key = f'"{name}"' if "." in name else name
    return f"{space}[profiles.{key}]\n"


def _split(text: str, name: str) -> tuple[str, str, str]:
    """Return what is before a profile's table, the table, and what is after it, beginning with the comments there."""
    lines = text.splitlines(keepends=True)
    begins = header(name)
    start = next((number for number, line in enumerate(lines) if begins.match(line)), len(lines))
    end = start + 1
    while end < len(lines) and not lines[end].lstrip().startswith("["):
        end += 1
    while end > start + 1 and lines[end - 1].lstrip()[:1] in ("", "#"):
        end -= 1
    return "".join(lines[:start]), "".join(lines[start:end]), "".join(lines[end:])
