"""Finding a Chromium for the browser tests, or fetching one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from build_tools.set_up import debian
from build_tools.set_up.commands import SetUpError

FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Keep the browser from calling home, so that a test sees only what the site asks for."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


def launch_flags() -> list[str]:
    """Give the flags to start with; root, as in a container, cannot use the sandbox."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, "--no-sandbox"] if is_root else list(FLAGS)


def find_chromium() -> str | None:
    """Give the path of a Chromium on this machine; `None` means Playwright's own. Fetches one when there is none."""
    path = _find_installed()
    if path or _playwrights_own():
        return path
    _fetch()
    return _find_installed()


def chromium_program() -> str | None:
    """Give the path of the same Chromium, also of Playwright's own: for who starts it without Playwright."""
    return find_chromium() or _playwrights_own()


def _find_installed() -> str | None:
    choice = os.environ.get("CHROMIUM")
    return choice or next(filter(None, map(shutil.which, _NAMES)), None)


def _playwrights_own() -> str | None:
    answer = subprocess.run([sys.executable, "-c", _ASK_PLAYWRIGHT], capture_output=True, text=True, check=False)
    return answer.stdout.strip() if answer.returncode == 0 else None


_ASK_PLAYWRIGHT = """
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
    sys.exit(not os.path.exists(playwright.chromium.executable_path))
"""


def _fetch() -> None:
    print("Er is geen Chromium; er wordt er een opgehaald.", file=sys.stderr, flush=True)
    if not (debian.install(["chromium"]) if debian.may_install() else _fetch_playwrights_own()):
        raise SetUpError(
            "Er kon geen browser worden opgehaald. Installeer Chromium of Chrome, of zet het pad ervan in de "
            "omgevingsvariabele CHROMIUM."
        )


def _fetch_playwrights_own() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode == 0
