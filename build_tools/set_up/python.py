"""A Python of the version that this project is made with."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from build_tools.paths import ROOT
from build_tools.set_up.commands import SetUpError, output, run, say
from build_tools.set_up.virtual_environment import kept_environment, program

PYTHON_VERSION = (ROOT / ".python-version").read_text(encoding="ascii").strip()


def find_python() -> str:
    """Find a Python of the project's version: this one, one on PATH, pyenv's, or one fetched with uv."""
    for candidate in _python_candidates():
        if _version_of(candidate) == PYTHON_VERSION:
            return candidate
    return _fetch_python()


def _python_candidates() -> Iterator[str]:
    yield sys.executable
    yield from filter(None, [shutil.which(f"python{PYTHON_VERSION}"), shutil.which("python3"), shutil.which("python")])
    if shutil.which("pyenv"):
        yield str(program(Path(output(["pyenv", "prefix", PYTHON_VERSION])), "python"))
    if os.name == "nt" and shutil.which("py"):
        yield output(["py", f"-{PYTHON_VERSION}", "-c", "import sys; print(sys.executable)"])


def _version_of(python: str) -> str:
    return output([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])


def _fetch_python() -> str:
    say(f"Python {PYTHON_VERSION} is hier niet; het wordt opgehaald.")
    uv = str(program(kept_environment("uv", lambda: sys.executable), "uv"))
    try:
        run([uv, "python", "install", "--quiet", PYTHON_VERSION])
    except SetUpError as error:
        raise SetUpError(
            f"Python {PYTHON_VERSION} kon niet worden opgehaald. Installeer het zelf, bijvoorbeeld met "
            f"'pyenv install {PYTHON_VERSION}' of vanaf python.org, en draai de opdracht opnieuw."
        ) from error
    return output([uv, "python", "find", PYTHON_VERSION])
