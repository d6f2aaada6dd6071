"""`retellctl completion --install` puts the script where the shell looks, and says where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from completion.shells import need
from completion.whole_tree import whole_tree
from processes import environment

from retellctl.completion import script

if TYPE_CHECKING:
    from conftest import Run


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "my home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR", "SHELL"):
        monkeypatch.delenv(name, raising=False)
    return home


def test_bash(run: Run, home: Path) -> None:
    path = home / ".local/share/bash-completion/completions/retellctl"
    done = run("completion", "bash", "--install")
    assert (done.exit_code, done.stdout) == (0, f"bash\t{path}\n")
    assert done.stderr == (
        "Start a new bash. Where the package bash-completion is not installed, add this to ~/.bashrc: "
        f"source '{path}'\n"
    )
    assert path.read_text("utf-8") == script("bash", whole_tree())


def test_fish(run: Run, home: Path) -> None:
    path = home / ".config/fish/completions/retellctl.fish"
    done = run("completion", "fish", "--install", "--json")
    assert (done.exit_code, json.loads(done.stdout)) == (0, {"shell": "fish", "path": str(path)})
    assert done.stderr == "It works in every fish that is started from now on.\n"
    assert path.read_text("utf-8") == script("fish", whole_tree())


def test_the_folders_that_the_variables_name(run: Run, home: Path) -> None:
    done = run("completion", "bash", "--install", XDG_DATA_HOME=str(home / "data"))
    assert done.stdout == f"bash\t{home}/data/bash-completion/completions/retellctl\n"
    done = run("completion", "fish", "--install", XDG_CONFIG_HOME=str(home / "config"))
    assert done.stdout == f"fish\t{home}/config/fish/completions/retellctl.fish\n"


TESTS = Path(__file__).parents[1]
NO_HOME = "Error: there is no home folder to put the script in\n  Set HOME.\n"
# What becomes that user first loads what they may not be allowed to read.
AS_NOBODY = """
import os, sys
from retellctl.cli.own import completion
from retellctl.cli.main import main
from retellctl.completion import install, script, bash, fish, zsh
from completion.whole_tree import whole_tree
for shell in ("bash", "fish", "zsh"):
    script(shell, whole_tree())
os.setuid(54321)
main()
"""


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become a user without a name")
@pytest.mark.parametrize("home", [None, "", "relative"])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_user_without_a_home(shell: str, home: str | None) -> None:
    """As in a container that runs as a bare number: no HOME, no line in /etc/passwd."""
    hidden = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR")
    environ = {name: value for name, value in environment().items() if name not in hidden}
    if home is not None:
        environ["HOME"] = home

    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, "completion", "--install"],
        env={**environ, "SHELL": f"/bin/{shell}", "PYTHONPATH": f"{environ['PYTHONPATH']}:{TESTS}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout, done.stderr) == (2, "", NO_HOME)


def test_a_folder_that_is_named_needs_no_home(run: Run, home: Path) -> None:
    done = run("completion", "bash", "--install", HOME="relative", XDG_DATA_HOME=str(home / "data"))
    assert done.stdout == f"bash\t{home}/data/bash-completion/completions/retellctl\n"


def test_the_login_shell_where_none_is_named(run: Run, home: Path) -> None:
    assert run("completion", "--install", SHELL="/usr/bin/fish").stdout == (
        f"fish\t{home}/.config/fish/completions/retellctl.fish\n"
    )
    done = run("completion", "--install", SHELL="/bin/tcsh")
    assert (done.exit_code, done.stdout, done.stderr) == (
        2,
        "",
        (
            "Error: which shell? bash, zsh or fish\n"
            "  $SHELL names none of them\n"
            "  Such as `retellctl completion bash`.\n"
        ),
    )


def test_a_script_without_a_shell_is_refused(run: Run) -> None:
    done = run("completion")
    assert (done.exit_code, done.stdout, done.stderr) == (
        2,
        "",
        "Error: which shell? bash, zsh or fish\n  Such as `retellctl completion bash`.\n",
    )


def test_a_dry_run_writes_nothing(run: Run, home: Path) -> None:
    done = run("completion", "bash", "--install", "--dry-run")
    path = home / ".local/share/bash-completion/completions/retellctl"
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"Would put the completion script for bash in {path}.\n"
    assert list(home.iterdir()) == []


def test_zsh_without_a_folder_of_the_users(run: Run, home: Path) -> None:
    done = run("completion", "zsh", "--install")
    assert (done.exit_code, done.stdout) == (0, f"zsh\t{home}/.zfunc/_retellctl\n")
    assert done.stderr == (
        f"Add this to the end of {home}/.zshrc, and start a new zsh: "
        f"fpath+=('{home}/.zfunc'); autoload -Uz compinit && compinit\n"
    )


def test_zsh_as_the_user_has_set_it_up(run: Run, home: Path) -> None:
    need("zsh")
    (home / ".zsh/completions").mkdir(parents=True)
    (home / ".zshrc").write_text(
        "echo 'Good morning!'\n"
        "fpath=(~/.zsh/plugin ~/.zsh/completions $fpath)\n"
        "autoload -Uz compinit && compinit -u\n"
    )
    done = run("completion", "zsh", "--install")
    assert (done.exit_code, done.stdout) == (0, f"zsh\t{home}/.zsh/completions/_retellctl\n")
    assert done.stderr == "It works in every zsh that is started from now on.\n"
    found = subprocess.run(
        ["zsh", "-i", "-c", "print $_comps[retellctl]"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert found.stdout == "Good morning!\n_retellctl\n"


def test_the_lines_that_are_printed_for_zsh_make_it_work(run: Run, home: Path) -> None:
    need("zsh")
    said = run("completion", "zsh", "--install").stderr
    (home / ".zshrc").write_text(
        said.partition("start a new zsh: ")[2].replace("compinit\n", "compinit -u\n")
    )
    found = subprocess.run(
        ["zsh", "-i", "-c", "print $_comps[retellctl]"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert found.stdout == "_retellctl\n"


def test_the_place_for_fish_makes_it_work(run: Run, home: Path, environ: dict[str, str]) -> None:
    need("fish")
    run("completion", "fish", "--install")
    found = subprocess.run(
        ["fish", "-c", "complete -C 'retellctl profile ch'"],
        capture_output=True,
        text=True,
        check=True,
        env={**environ, "HOME": str(home)},
    )
    assert found.stdout == "check\tTry the token, and show whose it is\n"


@pytest.mark.usefixtures("home")
def test_the_line_that_is_printed_for_bash_makes_it_work(run: Run) -> None:
    line = run("completion", "bash", "--install").stderr.partition("~/.bashrc: ")[2]
    found = subprocess.run(
        ["bash", "-c", f"{line}complete -p retellctl"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert found.stdout == "complete -F _retellctl retellctl\n"


def test_a_file_that_cannot_be_written_is_named(run: Run, home: Path) -> None:
    (home / ".config").write_text("")
    done = run("completion", "fish", "--install")
    path = home / ".config/fish/completions/retellctl.fish"
    assert (done.exit_code, done.stdout, done.stderr) == (
        1,
        "",
        f"Error: cannot use {path}\n  not a directory\n",
    )
