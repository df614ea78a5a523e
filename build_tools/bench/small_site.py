"""A site of a fixed number of pages, made of ours: how long a build takes depends on how many there are."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import yaml

from build_tools.paths import CONTENT, INSTRUMENTS, ROOT, THEME

SMALL = 60
"""Pages."""
_HOME = "index.md"
_NAMING = ((CONTENT, _HOME), (CONTENT, "**/*.yml"), (INSTRUMENTS, "**/*.yml"), (ROOT / "build_tools", "**/*.py"))
"""What names pages that must be there."""
_LENIENT = {"links": {"not_found": "ignore", "anchors": "info"}}
"""Anchors are still looked up, as in the whole site."""


def write_small_config(folder: Path) -> Path:
    """Write a `mkdocs.yml` for a copy of the content with fewer pages, with our plugin, our theme and our styles.

    Links to what is left out do not arrive, so nobody looks at links; the menu follows the folders.
    """
    content = folder / "small-content"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(CONTENT, content)
    _leave_out(content, _too_many(content))
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config["theme"]["custom_dir"] = str(THEME)
    config |= {"docs_dir": str(content), "nav": None, "validation": _LENIENT}
    file = folder / "small.yml"
    file.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return file


def _too_many(content: Path) -> set[str]:
    """Choose what goes: worksheets first, since one costs a third of another page, and the bar is for pages."""
    texts = (file.read_text(encoding="utf-8") for folder, files in _NAMING for file in folder.glob(files))
    named = {_HOME} | {name for text in texts for name in re.findall(r"[\w/-]+\.md", text)}
    pages = (file.relative_to(content).as_posix() for file in content.rglob("*.md"))
    return set(sorted(pages, key=lambda page: (page not in named, page.startswith("werkbladen/"), page))[SMALL:])


def _leave_out(content: Path, pages: Iterable[str]) -> None:
    """Take pages away, also from what other pages name as related."""
    gone = set(pages)
    for file in content.rglob("*.md"):
        if file.relative_to(content).as_posix() in gone:
            file.unlink()
            continue
        head, line, text = file.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
        values = yaml.safe_load(head)
        values["related"] = [page for page in values.get("related", []) if page not in gone]
        file.write_text(f"---\n{yaml.safe_dump(values, allow_unicode=True)}{line.lstrip()}{text}", encoding="utf-8")
