"""Everything that CI checks, in one go."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from build_tools.paths import NODE_MODULES, ROOT
from build_tools.set_up.chromium import find_chromium
from build_tools.set_up.environment import find_node


def run_all(arguments: list[str]) -> int:
    """Check code, types, texts and the site in a browser; gives the exit status."""
    find_chromium()
    return _run(_checks_of_code(), [sys.executable, "-m", "pytest", *arguments])


def run_without_browser(arguments: list[str]) -> int:
    """Check everything that needs no browser; gives the exit status."""
    return _run(_checks_of_code(), [sys.executable, "-m", "pytest", "-m", "not browser", *arguments])


def _checks_of_code() -> list[list[str]]:
    python = sys.executable
    return [
        [python, "-m", "ruff", "check", "--quiet"],
        [python, "-m", "ruff", "format", "--check", "--quiet"],
        [python, "-m", "mypy", "--no-error-summary"],
        [find_node(), str(NODE_MODULES / "typescript" / "bin" / "tsc"), "--project", str(ROOT)],
    ]


def _run(checks: Sequence[Sequence[str]], tests: Sequence[str]) -> int:
    """Run all, also after one fails: whoever mends things wants to know everything at once."""
    failed = [check for check in [*checks, tests] if subprocess.run(check, cwd=ROOT, check=False).returncode]
    for check in failed:
        print(f"Niet in orde: {' '.join(check[1:])}", file=sys.stderr)
    return 1 if failed else 0
