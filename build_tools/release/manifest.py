"""The manifest of a site: every file it shows, with what is in it. Written at the end of every build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from build_tools.release.manifest_format import MANIFEST, manifest_text
from build_tools.release.this_release import Release


def write_manifest(site: Path, release: Release) -> None:
    """Write what the finished folder of a site holds into `release.json` at its root."""
    files = {file.relative_to(site).as_posix(): _print(file) for file in shown_files(site)}
    files = {name: print_ for name, print_ in files.items() if name not in (MANIFEST, release.archive_address)}
    text = manifest_text(release.version, release.source_address, release.archive_address, files)
    (site / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def shown_files(site: Path) -> Iterator[Path]:
    """Give the files of a site that a host shows; what begins with a dot is for the host itself."""
    for file in sorted(site.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(site).parts):
            yield file


def _print(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
