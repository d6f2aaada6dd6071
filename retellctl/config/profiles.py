"""The target: which service, API version and token, chosen from options, environment and profiles."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from retellctl.errors import AuthError, UsageError
from retellctl.system.variables import is_set, variable

from .values import (
    DEFAULT_BASE_URL,
    SANDBOX,
    SANDBOX_BASE_URL,
    check_api_version,
    check_base_url,
    check_token,
    quoted,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .document import Config, Profile

# Where the client wants a token and the sandbox takes any; it never leaves the process.
SANDBOX_TOKEN = "the-sandbox-takes-any-token"  # noqa: S105 - not a secret


class Target(NamedTuple):
    """Where requests go, in which version, as whom.

    Attributes:
        profile: the profile's name; None where the environment says it all.
        base_url: normalised; that of the sandbox leads nowhere.
        api_version: auto, v1 or v2.
        allow_http: whether plain http may leave this machine.
        sandbox: whether it is the Retell inside this process.
        has_token: whether token() has something to give, or to run.
        token: gives the token; a profile's token command is run when it is first asked for, and only then.
            Raises AuthError where there is none, or the command gave none.
        sources: where profile, base_url, api_version and token come from, in words.
        warnings: sentences for the user.
        refusal: what a change is answered with, where it is not sure whose account is meant.
    """

    profile: str | None
    base_url: str
    api_version: str
    allow_http: bool
    sandbox: bool
    has_token: bool
    token: Callable[[], str]
    sources: Mapping[str, str]
    warnings: tuple[str, ...]
    refusal: UsageError | None = None


def resolve_target(
    *, profile: str | None, api_version: str | None, environ: Mapping[str, str], need_token: bool = True
) -> Target:
    """Decide who holds: --profile, else RETELLCTL_PROFILE=sandbox, RETELL_API_KEY, RETELLCTL_PROFILE, the default.

    An empty variable counts as not set.

    Args:
        profile: what --profile says.
        api_version: what --api-version says.
        environ: the environment's variables.
        need_token: False where nothing will be sent; that there is no token is then left to Target.token().

    Raises:
        UsageError: there is no such profile, or an option or variable has a value that it cannot have.
        AuthError: there is no token anywhere.
        Unexpected: config.toml cannot be read.
    """
    has_key = is_set(environ, "RETELL_API_KEY")
    if profile is not None:
        target = _named_target(profile, "--profile", environ)
    elif (named := variable(environ, "RETELLCTL_PROFILE")) == SANDBOX or (named and not has_key):
        target = _named_target(named, "RETELLCTL_PROFILE", environ)
    elif has_key:
        target = _environment_target(environ)._replace(refusal=refusal(profile, environ))
    else:
        from .document import load_config

        config = load_config(environ)
        if config.default is None:
            target = _environment_target(environ, config)
        else:
            target = _named_target(config.default, f"default in {config.path}", environ, config)
    if api_version is not None:
        target = _with_version(target, api_version, "--api-version")
    elif version := variable(environ, "RETELLCTL_API_VERSION"):
        target = _with_version(target, version, "RETELLCTL_API_VERSION")
    if need_token and not target.has_token:
        target.token()
    return target


def refusal(profile: str | None, environ: Mapping[str, str]) -> UsageError | None:
    """Return the error for a change where two variables name two accounts; None where one alone is meant.

    Args:
        profile: what --profile says, which settles it.
        environ: the environment's variables.
    """
    if profile is not None or not is_set(environ, "RETELL_API_KEY"):
        return None
    named = variable(environ, "RETELLCTL_PROFILE")
    if named in ("", SANDBOX):
        return None
    import shlex

    name = shlex.quote(named) if quoted(named) else "NAME"
    return UsageError(
        f"RETELL_API_KEY and RETELLCTL_PROFILE={name} are both set",
        why="nothing is changed as long as it is not sure which account is meant",
        hint=f"Give -p {name}, or unset one of the two.",
    )


def _environment_target(environ: Mapping[str, str], config: Config | None = None) -> Target:
    """Return the target that the environment alone describes; `config` is given if no token is set."""
    key, base_url = variable(environ, "RETELL_API_KEY"), variable(environ, "RETELLCTL_BASE_URL")
    token = check_token(key, "RETELL_API_KEY") if key else None
    return Target(
        profile=None,
        base_url=check_base_url(base_url, "RETELLCTL_BASE_URL") if base_url else DEFAULT_BASE_URL,
        api_version="auto",
        allow_http=False,
        sandbox=False,
        has_token=token is not None,
        token=lambda: token or _refuse_without_token(config),
        sources={
            "profile": "RETELL_API_KEY" if token else "none",
            "base_url": "RETELLCTL_BASE_URL" if base_url else "default",
            "api_version": "default",
            "token": "RETELL_API_KEY" if token else "none",
        },
        warnings=config.warnings if config else (),
    )


def target_of(profile: Profile, environ: Mapping[str, str]) -> Target:
    """Return the target of a profile that is not stored yet, so that its token can be tried."""
    return _profile_target(profile, "profile add", f"profile {profile.name!r}", environ)


def _named_target(name: str, source: str, environ: Mapping[str, str], config: Config | None = None) -> Target:
    """Return the target of a profile's name; `source` says who gave it, `config` is what is already read."""
    warnings: tuple[str, ...] = ()
    if is_set(environ, "RETELLCTL_BASE_URL"):
        warnings = (f"RETELLCTL_BASE_URL is ignored: the profile {name} has its own base URL.",)
    if name == SANDBOX:
        return _sandbox_target(source, warnings)
    if config is None:
        from .document import load_config

        config = load_config(environ)
    profile, home = config.get(name, source), f"profile {name!r} in {config.path}"
    target = _profile_target(profile, source, home, environ)
    if profile.token_command and config.has_other_owner:
        target = target._replace(token=lambda: _refuse_to_run(home))
    return target._replace(warnings=(*config.warnings, *warnings))


def _profile_target(profile: Profile, source: str, home: str, environ: Mapping[str, str]) -> Target:
    has_token = bool(profile.token or profile.token_command)
    return Target(
        profile=profile.name,
        base_url=profile.base_url,
        api_version=profile.api_version,
        allow_http=profile.allow_http,
        sandbox=False,
        has_token=has_token,
        token=cache(lambda: _profile_token(profile, home, environ)),
        sources={
            "profile": source,
            "base_url": home if "base_url" in profile.keys else "default",
            "api_version": home if "api_version" in profile.keys else "default",
            "token": home if has_token else "none",
        },
        warnings=(),
    )


def _sandbox_target(source: str, warnings: tuple[str, ...]) -> Target:
    """Return the target that is the sandbox in this process, which needs neither config.toml nor a token."""
    return Target(
        profile=SANDBOX,
        base_url=SANDBOX_BASE_URL,
        api_version="auto",
        allow_http=False,
        sandbox=True,
        has_token=True,
        token=lambda: SANDBOX_TOKEN,
        sources={"profile": source, "base_url": SANDBOX, "api_version": "default", "token": "not needed"},
        warnings=warnings,
    )


def _with_version(target: Target, version: str, source: str) -> Target:
    checked = check_api_version(version, source)
    return target._replace(api_version=checked, sources={**target.sources, "api_version": source})


def _profile_token(profile: Profile, home: str, environ: Mapping[str, str]) -> str:
    if profile.token:
        return profile.token
    if profile.token_command:
        from .token_command import run_token_command

        return run_token_command(profile.token_command, environ, home)
    raise AuthError(f"{home} has no token", hint="Give it a token or a token_command there.")


def _refuse_to_run(home: str) -> NoReturn:
    raise AuthError(
        f"the token command of {home} is not run",
        why="the file belongs to another user, whose command would be run as root",
        hint="Run retellctl as that user, or give the token in RETELL_API_KEY.",
    )


def _refuse_without_token(config: Config | None) -> NoReturn:
    names = [profile.name for profile in config.profiles] if config else []
    choose = f"Choose a profile with -p NAME ({', '.join(names)}), add one" if names else "Add one"
    raise AuthError(
        "there is no token",
        why="RETELL_API_KEY is not set, and there is no default profile",
        hint=f"{choose} with `retellctl profile add NAME`, or try things out with -p sandbox.",
    )
