"""Setting up what a fresh clone lacks: Python 3.13, the virtual environment, the npm packages.

Runs in any Python ≥ 3.11 with only the standard library, since nothing else is there yet.
Messages go to stderr, so that what a command prints stays its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from build_tools.paths import CACHE, NODE_MODULES, ROOT, VENV
from build_tools.set_up.stamp import fingerprint, is_made_from, set_stamp

PYTHON_VERSION = (ROOT / ".python-version").read_text(encoding="ascii").strip()
OLDEST_NODE = 20

_REQUIREMENTS = Path(__file__).parent / "requirements"
PYTHON_PACKAGES = _REQUIREMENTS / "project.txt"
_WINDOWS = os.name == "nt"


class SetUpError(Exception):
    """Something that a person has to do first; the message says what and how."""


def inside_environment() -> bool:
    """Say whether this Python is the project's own."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def prepare() -> Path:
    """Make the virtual environment and fetch the npm packages where needed; give its Python."""
    python = program(VENV, "python")
    print_ = _environment_print()
    if not (is_made_from(VENV, print_) and python.exists()):
        _make_environment(VENV, find_python())
        _install(VENV, PYTHON_PACKAGES)
        _run(
            [
                str(python),
                "-m",
                "pip",
                *_QUIET,
                "install",
                "--no-deps",
                "--no-build-isolation",
                "--editable",
                str(ROOT),
            ]
        )
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


def find_python() -> str:
    """Find a Python of the project's version: this one, one on PATH, pyenv's, or one fetched with uv."""
    for candidate in _python_candidates():
        if _version_of(candidate) == PYTHON_VERSION:
            return candidate
    return _fetch_python()


def find_npm() -> list[str]:
    """Find npm with a Node that is new enough: on PATH, or else from PyPI."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _node_major(node) >= OLDEST_NODE:
        return [npm]
    return [str(program(_node_environment(), "npm"))]


def find_node() -> str:
    """Find a Node that is new enough: on PATH, or else from PyPI."""
    node = shutil.which("node")
    if node and _node_major(node) >= OLDEST_NODE:
        return node
    return str(program(_node_environment(), "node"))


def fetch_npm_packages(folder: Path = ROOT) -> None:
    """Fetch what the `package-lock.json` of a folder lists, unless it is there."""
    print_ = fingerprint([(folder / "package-lock.json").read_bytes()])
    packages = folder / NODE_MODULES.name
    if is_made_from(packages, print_):
        return
    _say("De npm-pakketten worden opgehaald.")
    npm = find_npm()
    places = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    _run(command, environment={**os.environ, "PATH": places}, folder=folder)
    set_stamp(packages, print_)


def _node_environment() -> Path:
    """Give a virtual environment that holds Node and npm, made when it is not there yet."""
    folder, requirements = CACHE / "node", _REQUIREMENTS / "node.txt"
    print_ = fingerprint([requirements.read_bytes()])
    if not is_made_from(folder, print_):
        _say(f"Node {OLDEST_NODE} of nieuwer is hier niet; het wordt opgehaald.")
        _make_environment(folder, find_python())
        _install(folder, requirements)
        set_stamp(folder, print_)
    return folder


def _fetch_python() -> str:
    folder, requirements = CACHE / "uv", _REQUIREMENTS / "uv.txt"
    _say(f"Python {PYTHON_VERSION} is hier niet; het wordt opgehaald.")
    print_ = fingerprint([requirements.read_bytes()])
    if not is_made_from(folder, print_):
        _make_environment(folder, sys.executable)
        _install(folder, requirements)
        set_stamp(folder, print_)
    uv = str(program(folder, "uv"))
    try:
        _run([uv, "python", "install", "--quiet", PYTHON_VERSION])
    except SetUpError as error:
        raise SetUpError(
            f"Python {PYTHON_VERSION} kon niet worden opgehaald. Installeer het zelf, bijvoorbeeld met "
            f"'pyenv install {PYTHON_VERSION}' of vanaf python.org, en draai de opdracht opnieuw."
        ) from error
    return _output([uv, "python", "find", PYTHON_VERSION])


def _environment_print() -> str:
    return fingerprint([PYTHON_PACKAGES.read_bytes(), PYTHON_VERSION.encode(), _package_description()])


def _package_description() -> bytes:
    """Give the part of pyproject.toml that installing this project depends on; the rest only sets up checks."""
    described = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return repr([described["project"], described["build-system"]]).encode()


def _python_candidates() -> Iterator[str]:
    yield sys.executable
    yield from filter(None, [shutil.which(f"python{PYTHON_VERSION}"), shutil.which("python3"), shutil.which("python")])
    if shutil.which("pyenv"):
        yield str(program(Path(_output(["pyenv", "prefix", PYTHON_VERSION])), "python"))
    if _WINDOWS and shutil.which("py"):
        yield _output(["py", f"-{PYTHON_VERSION}", "-c", "import sys; print(sys.executable)"])


def _version_of(python: str) -> str:
    return _output([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])


def _node_major(node: str) -> int:
    version = _output([node, "--version"]).removeprefix("v").partition(".")[0]
    return int(version) if version.isdigit() else 0


def _make_environment(folder: Path, python: str) -> None:
    _say(f"{folder.relative_to(ROOT)} wordt gemaakt.")
    shutil.rmtree(folder, ignore_errors=True)
    try:
        _run([python, "-m", "venv", str(folder)])
    except SetUpError as error:
        raise SetUpError(
            "Python kan hier geen virtuele omgeving maken. Op Debian of Ubuntu helpt: apt-get install python3-venv."
        ) from error


_QUIET = ["--quiet", "--quiet", "--disable-pip-version-check"]


def _install(folder: Path, requirements: Path) -> None:
    _say("De Python-pakketten worden opgehaald; dit duurt een minuut.")
    _run(
        [
            str(program(folder, "python")),
            "-m",
            "pip",
            *_QUIET,
            "install",
            "--require-hashes",
            "-r",
            str(requirements),
        ]
    )


def program(environment: Path, name: str) -> Path:
    """Give the path of a program in a virtual environment, on any system."""
    return environment / ("Scripts" if _WINDOWS else "bin") / (f"{name}.exe" if _WINDOWS else name)


def _run(command: Sequence[str], environment: dict[str, str] | None = None, folder: Path = ROOT) -> None:
    done = subprocess.run(command, cwd=folder, env=environment, stdout=sys.stderr, check=False)
    if done.returncode:
        raise SetUpError(
            f"Dit lukte niet: {' '.join(command)}\nKijk hierboven wat er misging. Ophalen kan alleen met netwerk."
        )


def _output(command: Sequence[str]) -> str:
    """Give what a command prints, or nothing when it fails."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
