"""Everything that CI checks, in one go."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from build_tools.mkdocs_skin.successor import successor_report
from build_tools.paths import CACHE, NODE_MODULES, ROOT
from build_tools.serve.builder import build_into
from build_tools.set_up.browsers import fetch_browsers
from build_tools.set_up.hosts import fetch_hosts
from build_tools.set_up.node import find_node

TEST_SITE = CACHE / "test-site"
"""Where the site is built for the tests."""
BUILT_SITE = "BUILT_SITE"
"""The variable that tells tests where the site stands already; it is empty when it could not be built."""
RUNS = CACHE / "runs"
"""Where a whole run leaves how each test ended, for `python -m build_tools record`."""
OUTCOMES = "OUTCOMES"
"""The variable that tells a whole run of tests in which file to leave that."""

_BUILD = "de bouw van de site"
_RELEASE_TWICE = "tests/build_tools/release/release_twice.py"
_WORKERS = min((os.cpu_count() or 1) + 1, 8)
"""One more than there are cores: a test often waits for its browser."""
_SIDE_BY_SIDE = [f"--numprocesses={_WORKERS}", "--dist=worksteal"]
"""Workers, each with a browser of its own; who has nothing left to do takes over half of what another has left."""


def run_all(arguments: list[str]) -> int:
    """Check code, types, texts and what the site does in Chromium, on a host as it should be; gives the exit status."""
    fetch_browsers()
    return _run(["-m", "not pages and not browsers and not hosts"], arguments, leaves="test")


def run_on_all_pages(arguments: list[str]) -> int:
    """Check how pages look, on every screen, on paper and without sight; gives the exit status."""
    fetch_browsers()
    return _run(["-m", "pages"], arguments, checks_code=False, leaves="pages")


def run_in_other_browsers(arguments: list[str]) -> int:
    """Check that Firefox and WebKitGTK do the same as Chromium; gives the exit status."""
    fetch_browsers()
    return _run(["-m", "browsers"], arguments, checks_code=False, leaves="browsers")


def run_on_hosts(arguments: list[str]) -> int:
    """Check the site on web servers that people use, and on hosts that do something wrong; gives the exit status."""
    fetch_browsers()
    fetch_hosts()
    return _run(["-m", "hosts"], arguments, checks_code=False, leaves="hosts")


def run_without_browser(arguments: list[str]) -> int:
    """Check everything that needs no browser; gives the exit status."""
    return _run(["-m", "not browser and not hosts"], arguments)


def run_dist(_arguments: list[str]) -> int:
    """Make the release zip in two places and compare; apart from the rest, for it takes minutes and a network.

    Says as well whether we can still leave MkDocs, which fails nothing.
    """
    tests = [sys.executable, "-m", "pytest", _RELEASE_TWICE]
    status = subprocess.run(tests, cwd=ROOT, env=os.environ | _leaving("dist"), check=False).returncode
    print(successor_report())
    return status


def _run(selection: list[str], arguments: list[str], *, checks_code: bool = True, leaves: str = "") -> int:
    """Run all, also after one fails: whoever mends things wants to know everything at once.

    Who gives arguments runs a few tests: they come in one process, and the site is built when one of them needs it.
    A whole run leaves its outcomes under the name that it is told.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes follow: what one compiled, the next reads
    checks = {" ".join(command[1:]): _silent(command) for command in _checks_of_code() if checks_code}
    if not arguments:
        checks[_BUILD] = lambda: build_into(TEST_SITE)
    failures = _failures(checks)
    told = {} if arguments else {BUILT_SITE: "" if _BUILD in failures else str(TEST_SITE)} | _leaving(leaves)
    tests = [sys.executable, "-m", "pytest", *selection, *(arguments or _SIDE_BY_SIDE)]
    if subprocess.run(tests, cwd=ROOT, env=os.environ | told, check=False).returncode:
        failures.append(" ".join(tests[1:]))
    for check in failures:
        print(f"Niet in orde: {check}", file=sys.stderr)
    return 1 if failures else 0


def _leaving(name: str) -> dict[str, str]:
    return {OUTCOMES: str(RUNS / f"{name}.json")} if name else {}


def _checks_of_code() -> list[list[str]]:
    python = sys.executable
    return [
        [python, "-m", "mypy", "--no-error-summary"],
        [find_node(), str(NODE_MODULES / "typescript" / "bin" / "tsc"), "--project", str(ROOT)],
        [python, "-m", "ruff", "check", "--quiet"],
        [python, "-m", "ruff", "format", "--check", "--quiet"],
    ]


def _silent(command: Sequence[str]) -> Callable[[], int]:
    """Give what runs a command and then prints all of what it said, so that checks can go side by side."""

    def check() -> int:
        process = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        sys.stdout.buffer.write(process.stdout)
        sys.stdout.flush()
        return process.returncode

    return check


def _failures(checks: dict[str, Callable[[], int]]) -> list[str]:
    """Run checks side by side, one for each core; gives the names of those that failed."""
    with ThreadPoolExecutor(os.cpu_count()) as cores:
        outcomes = {name: cores.submit(check) for name, check in checks.items()}
    return [name for name, outcome in outcomes.items() if outcome.result()]
