"""The environments that are compared, each a virtual environment of its own, built from the package registry."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

CHECKOUT = Path(__file__).resolve().parents[2]


class Environments(NamedTuple):
    """Where the programs are.

    Attributes:
        retellctl: this checkout, installed.
        vendor: Python with the vendor's library of today.
        bare: Python with httpx alone.
        typer: Python with what retellctl is made of.
    """

    retellctl: str
    vendor: str
    bare: str
    typer: str


def build(folder: Path) -> Environments:
    """Make the environments, or bring those of an earlier run up to date.

    Raises:
        subprocess.CalledProcessError: something could not be installed.
    """
    own = _environment(folder / "retellctl", str(CHECKOUT))
    # Over what is there: the checkout changes, its version does not.
    _pip(own, "install", "--force-reinstall", "--no-deps", str(CHECKOUT))
    vendor = _environment(folder / "vendor", "retell-sdk")
    bare = _environment(folder / "bare", "httpx")
    return Environments(
        str(own / "bin/retellctl"), *(str(home / "bin/python") for home in (vendor, bare, own))
    )


def versions(environments: Environments) -> str:
    """Return what was installed, in words."""
    found = [
        *_listed(environments.typer, "typer", "httpcore", "msgspec"),
        *_listed(environments.bare, "httpx"),
        *_listed(environments.vendor, "retell-sdk"),
    ]
    return ", ".join(found)


def _environment(home: Path, *packages: str) -> Path:
    if not (home / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    _pip(home, "install", "--upgrade", *packages)
    return home


def _pip(home: Path, *words: str) -> None:
    # Bytecode is what an installed program starts from, whatever this shell wants for itself.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(home / "bin/python"), "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    subprocess.run(command, check=True, env=environ, stderr=subprocess.DEVNULL)


def _listed(python: str, *packages: str) -> list[str]:
    code = "import importlib.metadata as m, sys; print(*(f'{n} {m.version(n)}' for n in sys.argv[1:]), sep='\\n')"
    run = subprocess.run([python, "-c", code, *packages], check=True, capture_output=True, text=True)
    return run.stdout.split("\n")[:-1]
