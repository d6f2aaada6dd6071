"""retellctl profile: which service, which version, which token."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import typer
from typer import Argument, Option

from retellctl.cache import ids as id_cache
from retellctl.cli.connect import TODAYS_HOST, client_of, known_version
from retellctl.cli.framework import command, group
from retellctl.cli.session import session
from retellctl.config.profiles import Target, resolve_target, target_of
from retellctl.errors import RetellctlError, UsageError

if TYPE_CHECKING:
    from retellctl.cli.session import Session

app = group("Profiles: a service, a version and a token.")

Name = Annotated[str, Argument(metavar="NAME", help="The profile's name.")]
OptionalName = Annotated[str | None, Argument(metavar="NAME", help="The profile in use if not given.")]


@command(
    app,
    "retellctl profile add work",
    "retellctl profile add ci --token-command 'op read op://vault/retell/token'",
    "retellctl profile add work --token-stdin < token.txt",
)
def add(
    ctx: typer.Context,
    name: Name,
    token_stdin: Annotated[bool, Option("--token-stdin", help="Read the token from standard input.")] = False,
    token_command: Annotated[
        str | None,
        Option(
            "--token-command",
            metavar="COMMAND",
            help="Run COMMAND whenever a token is needed; no token is stored.",
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        Option(
            "--base-url", metavar="URL", help="Where the service is; https://api.retellai.com if not given."
        ),
    ] = None,
    allow_http: Annotated[
        bool, Option("--allow-http", help="Let plain http carry the token beyond this machine.")
    ] = False,
    no_verify: Annotated[bool, Option("--no-verify", help="Do not try the token first.")] = False,
) -> None:
    """Store a profile; asks for its token without echo, and tries it first."""
    from retellctl.config import edit as config_edit
    from retellctl.config import values as profile_values

    run = session(ctx)
    run.check("profile")
    if token_stdin and token_command is not None:
        raise UsageError("--token-stdin and --token-command exclude each other", hint="Give one of them.")
    values: dict[str, Any] = {
        "base_url": profile_values.check_base_url(
            profile_values.DEFAULT_BASE_URL if base_url is None else base_url,
            "--base-url",
            allow_http=allow_http,
        ),
        "api_version": run.settings.get("api_version", "auto"),
        "allow_http": allow_http,
    }
    if token_command is not None:
        values["token_command"] = _words(token_command)
    config_edit.check_new_profile(name, **values)
    if _planned(run, values["base_url"], verify=not no_verify):
        return
    if token_command is None:
        values["token"] = _token(run, from_stdin=token_stdin)
    if not no_verify:
        try:
            found = _check(run, target_of(config_edit.check_new_profile(name, **values), os.environ))
        except RetellctlError as error:
            if "`retellctl" in (error.hint or ""):
                # Such a command would look at another profile: this one is not there.
                error.hint = "Nothing was stored. Check the token, --base-url and --api-version."
            raise
        if values["api_version"] == "auto" and urlsplit(values["base_url"]).hostname != TODAYS_HOST:
            values["api_version"] = found["api_version"]
    is_default = config_edit.add_profile(name, **values, warn=run.sink.warn)
    id_cache.remember_profiles()
    run.sink.note(f"Stored profile {name}{', the default from now on' if is_default else ''}.")


@command(app, "retellctl profile list", "retellctl profile list --json")
def list(ctx: typer.Context) -> None:
    """List the profiles."""
    from retellctl.config.document import load_config

    run = session(ctx)
    run.check("profile")
    config = load_config()
    rows = [
        {
            "name": profile.name,
            "default": profile.name == config.default,
            "base_url": profile.base_url,
            "api_version": profile.api_version,
            "token_source": "file" if profile.token else "command" if profile.token_command else "none",
        }
        for profile in config.profiles
    ]
    sandbox = {"name": "sandbox", "default": config.default == "sandbox", "base_url": None}
    run.sink.value("profile", [*rows, {**sandbox, "api_version": "auto", "token_source": "not needed"}])
    id_cache.remember_profiles()


@command(app, "retellctl profile show", "retellctl profile show work")
def show(ctx: typer.Context, name: OptionalName = None) -> None:
    """Show which service, version and token hold, and where each comes from."""
    run = session(ctx)
    run.check("setting")
    target = _target(run, name, need_token=False)
    version, why = known_version(target) or (
        "auto",
        "not known yet: the service is asked at the first request",
    )
    shown = {
        "profile": (target.profile, target.sources["profile"]),
        "base_url": (target.base_url, target.sources["base_url"]),
        "api_version": (version, why),
        "token": ("****" if target.has_token and not target.sandbox else None, target.sources["token"]),
    }
    rows = [{"setting": name, "value": value, "source": source} for name, (value, source) in shown.items()]
    run.sink.value("setting", rows)


@command(app, "retellctl profile use work")
def use(ctx: typer.Context, name: Name) -> None:
    """Make a profile the default."""
    from retellctl.config import edit as config_edit

    run = session(ctx)
    if run.dry_run:
        run.sink.note(f"Would make profile {name} the default.")
        return
    config_edit.set_default(name, run.sink.warn)
    id_cache.remember_profiles()
    run.sink.note(f"Profile {name} is the default from now on.")


@command(app, "retellctl profile remove work --yes")
def remove(ctx: typer.Context, name: Name) -> None:
    """Remove a profile and its token from this machine."""
    from retellctl.config import document as config
    from retellctl.config import edit as config_edit

    run = session(ctx)
    config.load_config().get(name)
    if run.dry_run:
        run.sink.note(f"Would remove profile {name}.")
        return
    run.sink.confirm(f"Remove profile {name}?")
    was_default = config_edit.remove_profile(name, run.sink.warn)
    id_cache.remember_profiles()
    more = "; there is no default now, choose one with `retellctl profile use NAME`" if was_default else ""
    run.sink.note(f"Removed profile {name}{more}.")


@command(app, "retellctl profile check", "retellctl profile check work --json")
def check(ctx: typer.Context, name: OptionalName = None) -> None:
    """Try the token, and show whose it is."""
    run = session(ctx)
    run.check("key")
    target = _target(run, name, need_token=not run.dry_run)
    if _planned(run, target.base_url):
        return
    run.sink.value("key", _check(run, target))
    run.sink.note("The token is accepted.")


def _check(run: Session, target: Target) -> dict[str, Any]:
    """Try a target's token and return what is known of it."""
    from retellctl.cache.api_versions import remember_version
    from retellctl.service.detect_version import whoami

    version, owner = whoami(client_of(run, target))
    if not target.sandbox:
        remember_version(target.base_url, version)
    known = {"profile": target.profile, "base_url": target.base_url, "api_version": version}
    return {**known, **owner, **known}


def _planned(run: Session, base_url: str, *, verify: bool = True) -> bool:
    """In a dry run, print the request that would try the token, if one would, and return True."""
    from retellctl.service.detect_version import whoami
    from retellctl.service.dry_run import DryRun

    client = DryRun(base_url)
    return run.show_dry_run((whoami(client) for _ in range(verify)), client=client)


def _target(run: Session, name: str | None, *, need_token: bool = True) -> Target:
    """Return the target of the profile that is named, or of the one in use."""
    if name is not None:
        run.use_profile(name)
    target = resolve_target(
        profile=run.settings.get("profile"),
        api_version=run.settings.get("api_version"),
        environ=os.environ,
        need_token=need_token,
    )
    run.show_warnings(target)
    return target


def _token(run: Session, *, from_stdin: bool) -> str:
    """Read the token, from standard input or without echo, and check what can be checked of it."""
    from retellctl.config.values import check_token

    token = run.inputs.text("@-", "--token-stdin") if from_stdin else run.sink.ask_secret("Token: ")
    run.sink.hide(token.strip())
    return check_token(token)


def _words(command: str) -> tuple[str, ...]:
    """Return a command line as an argument list; no shell sees it."""
    try:
        return tuple(shlex.split(command))
    except ValueError as error:
        raise UsageError("--token-command cannot be taken apart", why=str(error)) from None
