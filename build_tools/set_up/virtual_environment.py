"""Virtual environments: made, filled with packages of which the hashes are known, and asked for their programs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from build_tools.paths import CACHE, ROOT
from build_tools.set_up.commands import SetUpError, run, say
from build_tools.set_up.stamp import fingerprint, is_made_from, set_stamp

REQUIREMENTS = Path(__file__).parent / "requirements"

_QUIET = ("--quiet", "--quiet", "--disable-pip-version-check")
_WINDOWS = os.name == "nt"


def program(environment: Path, name: str) -> Path:
    """Give the path of a program in a virtual environment, on any system."""
    return environment / ("Scripts" if _WINDOWS else "bin") / (f"{name}.exe" if _WINDOWS else name)


def make_environment(folder: Path, python: str, requirements: Path) -> None:
    """Make a virtual environment of a Python, instead of what stands there, with the packages that a file lists."""
    say(f"{folder.relative_to(ROOT)} wordt gemaakt.")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        run([python, "-m", "venv", str(folder)])
    except SetUpError as error:
        raise SetUpError(
            "Python kan hier geen virtuele omgeving maken. Op Debian of Ubuntu helpt: apt-get install python3-venv."
        ) from error
    say("De Python-pakketten worden opgehaald; dit duurt een minuut.")
    install(folder, "--require-hashes", "-r", str(requirements))


def install(folder: Path, *arguments: str) -> None:
    """Have the pip of a virtual environment install something."""
    run([str(program(folder, "python")), "-m", "pip", *_QUIET, "install", *arguments])


def kept_environment(name: str, find_python: Callable[[], str]) -> Path:
    """Give an environment that holds what `requirements/NAME.txt` lists, made when it is not there yet."""
    folder, requirements = CACHE / name, REQUIREMENTS / f"{name}.txt"
    print_ = fingerprint([requirements.read_bytes()])
    if not is_made_from(folder, print_):
        make_environment(folder, find_python(), requirements)
        set_stamp(folder, print_)
    return folder
