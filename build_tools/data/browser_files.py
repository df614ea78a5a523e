"""The browser side, published under one name that says its content: a new version is never mixed with an old one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.paths import SCAN
from build_tools.set_up.stamp import fingerprint


@dataclass(frozen=True)
class BrowserFiles:
    """The ES modules and the folder on the site where they go."""

    folder: str
    files: tuple[Path, ...]


def collect_browser_files() -> BrowserFiles:
    """Collect the ES modules of `scan/browser/`."""
    files = tuple(sorted((SCAN / "browser").glob("*.js")))
    return BrowserFiles(f"assets/i-scan-{fingerprint(file.read_bytes() for file in files)[:12]}", files)
