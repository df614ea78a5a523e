"""The source of the site as one file, so that every copy of the site can pass it on.

It is taken from the folder and not from git: who has unpacked the source makes the same of it as who has cloned it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_tools.paths import ROOT

_FOLDERS = (".ci", ".github", "bench", "build_tools", "content", "scan", "tests", "theme")
_FILES = (
    *(".gitignore", ".python-version", "CHANGELOG.md", "CONTRIBUTING.md", "DECISIONS.md", "LICENSE", "Makefile"),
    *("README.md", "SECURITY.md", "mkdocs.yml", "package-lock.json", "package.json", "pyproject.toml", "tsconfig.json"),
)
"""Named one by one: what else someone keeps at the root of a checkout is nobody's business."""
_MADE = {"__pycache__", "node_modules"}
_MADE_FILES = {"bench/latest.json"}


def source_contents(root: Path = ROOT) -> dict[str, bytes]:
    """Give every file of the source by its path from the root: what git would keep of a clean checkout."""
    return {name: (root / name).read_bytes() for name in sorted(_names(root))}


def _names(root: Path) -> Iterator[str]:
    yield from (name for name in _FILES if (root / name).is_file())
    for folder in _FOLDERS:
        for file in (root / folder).rglob("*"):
            parts = file.relative_to(root).parts
            name = "/".join(parts)
            is_kept = not any(part.startswith(".") or part in _MADE for part in parts[1:])
            if is_kept and name not in _MADE_FILES and file.is_file():
                yield name
