"""The browser side, published under one name that says its content: a new version is never mixed with an old one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.paths import SCAN, source_files
from build_tools.set_up.stamp import fingerprint

_BROWSER = SCAN / "browser"


@dataclass(frozen=True)
class BrowserFiles:
    """The ES modules, by their path in the folder on the site where they go."""

    folder: str
    files: dict[str, Path]


def collect_browser_files() -> BrowserFiles:
    """Collect the ES modules of `scan/browser/`."""
    files = {file.relative_to(_BROWSER).as_posix(): file for file in source_files(_BROWSER, "**/*.js")}
    print_ = fingerprint(part for name, file in files.items() for part in (name.encode(), file.read_bytes()))
    return BrowserFiles(f"assets/i-scan-{print_[:12]}", files)
