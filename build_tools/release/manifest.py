"""The manifest of a site: every file it shows, with what is in it. Written at the end of every build."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from build_tools.release.manifest_format import MANIFEST, manifest_text
from build_tools.release.this_release import Release


def write_manifest(site: Path, release: Release, edition: Mapping[str, object] | None = None) -> None:
    """Write what the finished folder of a site holds into `release.json` at its root; of a school, also whose it is."""
    files = {file.relative_to(site).as_posix(): file for file in shown_files(site)}
    names = [name for name in files if name not in (MANIFEST, release.archive_address)]
    with ThreadPoolExecutor(os.cpu_count()) as cores:
        prints = dict(zip(names, cores.map(_print, (files[name] for name in names)), strict=True))
    text = manifest_text(release.version, release.source_address, release.archive_address, prints, edition)
    (site / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def shown_files(site: Path) -> Iterator[Path]:
    """Give the files of a site that a host shows; what begins with a dot is for the host itself."""
    for file in sorted(site.rglob("*")):
        if file.is_file() and not any(part.startswith(".") for part in file.relative_to(site).parts):
            yield file


def _print(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
