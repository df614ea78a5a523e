"""Setting up what a fresh clone lacks: Python 3.13, the virtual environment, the npm packages.

Runs, with all that it imports, in any Python ≥ 3.11 with only the standard library, since nothing else is there yet.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from build_tools.paths import ROOT, VENV
from build_tools.set_up.commands import SetUpError
from build_tools.set_up.node import fetch_npm_packages
from build_tools.set_up.python import PYTHON_VERSION, find_python
from build_tools.set_up.stamp import fingerprint, is_made_from, set_stamp
from build_tools.set_up.virtual_environment import REQUIREMENTS, install, make_environment, program

PYTHON_PACKAGES = REQUIREMENTS / "project.txt"


def inside_environment() -> bool:
    """Say whether this Python is the project's own."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def prepare() -> Path:
    """Make the virtual environment and fetch the npm packages where needed; give its Python."""
    python = program(VENV, "python")
    print_ = _environment_print()
    if not (is_made_from(VENV, print_) and python.exists()):
        make_environment(VENV, find_python(), PYTHON_PACKAGES)
        install(VENV, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        set_stamp(VENV, print_)
    fetch_npm_packages()
    return python


def check_inside() -> None:
    """Check, in the project's own Python, that nothing was added to what it needs; raises `SetUpError`."""
    if not is_made_from(VENV, _environment_print()):
        raise SetUpError(
            "De lijst met pakketten is veranderd. Draai dezelfde opdracht met make, of met een Python buiten .venv."
        )
    fetch_npm_packages()


def _environment_print() -> str:
    return fingerprint([PYTHON_PACKAGES.read_bytes(), PYTHON_VERSION.encode(), _package_description()])


def _package_description() -> bytes:
    """Give the part of pyproject.toml that installing this project depends on; the rest only sets up checks."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return repr([project["project"], project["build-system"]]).encode()
