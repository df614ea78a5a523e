"""The three browsers that the site is tried in: finding them, and fetching what is not here where we may."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from build_tools.set_up import debian
from build_tools.set_up.chromium import chromium_program, find_chromium

_PACKAGES = {"Firefox": ["firefox-esr"], "WebKitGTK": ["webkit2gtk-driver", "xvfb", "xauth"]}


def fetch_browsers() -> None:
    """Fetch what is not here: Chromium on any machine, the others on Debian as root.

    Raises `SetUpError` without Chromium. Who misses one of the others hears so at the end of the tests, and can go on.
    """
    find_chromium()
    absent = [name for name in _PACKAGES if not _FIND[name]()]
    if absent and debian.may_install():
        print(f"Hier ontbreekt {' en '.join(absent)}; dat wordt opgehaald.", file=sys.stderr, flush=True)
        for name in absent:
            debian.install(_PACKAGES[name])


def browser_programs() -> dict[str, str]:
    """Give the path of each browser that is here, by its name. Chromium is fetched when there is none."""
    path = {name: find() for name, find in _FIND.items()}
    return {name: program for name, program in path.items() if program}


def _firefox() -> str | None:
    return shutil.which("firefox-esr") or shutil.which("firefox")


def _webkit() -> str | None:
    """Give the small browser that comes with WebKitGTK; it needs a display, which another program pretends to be."""
    path = next(iter(sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))), None)
    return str(path) if path and shutil.which("xvfb-run") and shutil.which("xauth") else None


_FIND = {"Chromium": chromium_program, "Firefox": _firefox, "WebKitGTK": _webkit}
